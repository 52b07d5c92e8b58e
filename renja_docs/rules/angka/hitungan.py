"""Counts that sentences state: 4 (empat) indikator, tiga program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from renja_docs.rules.angka.bilangan_kata import NUMBER_IN_WORDS, read_words

_THINGS: Final = (
    "hal|aspek|indikator|faktor|program|kegiatan|butir|tujuan|sasaran|prioritas|misi|isu|kelompok"
    "|kategori|jenis|tahap|tahapan|bagian|prinsip|komponen|unsur|langkah|strategi|poin|pokok"
    "|kendala|masalah|permasalahan|tugas|fungsi|bidang|kriteria|klasifikasi|dimensi|pilar"
    "|kebijakan|rekomendasi|tantangan|peluang|sebab|penyebab|alasan|sumber|urusan|upaya|dokumen"
    "|tingkat|macam|cara|syarat|ketentuan"
)
"""What a sentence counts before it lists it; units of measure are not among them."""
COUNT: Final = re.compile(
    r"(?<![\w.,])(?:"
    rf"(?P<digits>\d{{1,2}})\s*(?:\({NUMBER_IN_WORDS}\)\s*)?"
    rf"|(?P<words>(?i:{NUMBER_IN_WORDS}))\s+"
    rf")(?P<thing>{_THINGS})\b"
)
_OTHERS: Final = re.compile(r"\s*,?\s*(?:yang lain|lainnya|pertama|terakhir)\b")
"""Behind a count that is not of all: 'dua hal lainnya'."""
INCOMPLETE: Final = re.compile(
    r"\b(?:antara lain|di antaranya|diantaranya|seperti|misalnya|termasuk)\b", re.IGNORECASE
)
"""Words by which a sentence promises no whole list."""
MOST: Final = 40
"""Nobody lists more."""


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A count in a sentence, characters [start, end). thing: the word for what is counted."""

    start: int
    end: int
    number: int
    thing: str

    @property
    def span(self) -> tuple[int, int]:
        """Its first character, and the one behind its last."""
        return self.start, self.end


def read_hitungan(sentence: str) -> list[Hitungan]:
    """The counts that a sentence states."""
    found = []
    for told in COUNT.finditer(sentence):
        number = _number(told)
        is_of_others = _OTHERS.match(sentence, told.end()) is not None
        if 0 < number <= MOST and not is_of_others:
            found.append(Hitungan(told.start(), told.end(), number, told["thing"]))
    return found


def _number(told: re.Match[str]) -> int:
    """The number of a count, 0 where its words tell none."""
    if told["digits"]:
        return int(told["digits"])
    return read_words(told["words"]) or 0
