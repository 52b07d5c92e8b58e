"""Every rule of the drafting law and of the planning rules, and how it is kept: docs/aturan.md.

The rules of law are data (data/aturan.csv). Which checks keep one is read from what they name
themselves as their source, so that the page cannot fall behind them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from renja_docs.rules import registry
from renja_docs.rules.provisions import Cited, Span, cited, spans

WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kaidah": "diperiksa kaidah",
        "cetak": "dicetak program",
        "bentuk": "bukti bentuk",
        "manusia": "tidak dapat diputuskan dari isi",
        "luar": "di luar lingkup",
        "belum": "belum diperiksa",
    }
)
"""How a rule of law may be kept, as the page says it."""

_HEAD: Final = """# Aturan

Halaman ini dibuat dari `renja_docs/data/aturan.csv` dan kaidah program dengan `make skema`; jangan
disunting. Setiap aturan teknik penyusunan (UU 12/2011 Lampiran II, sebagaimana diubah dengan UU
13/2022) dan aturan perencanaan yang harus ditaati naskah disebut di sini dengan cara menjaganya:

- *diperiksa kaidah*: kode di kolom Cara menegur pelanggarannya;
- *dicetak program*: program yang menulisnya, sehingga isi tidak dapat menyalahinya;
- *bukti bentuk*: dicari dalam berkas yang sudah jadi;
- *tidak dapat diputuskan dari isi*: perlu penilaian manusia atau naskah yang tidak ada dalam isi;
- *di luar lingkup*: mengikat peraturan lain;
- *belum diperiksa*: isi dapat memutuskannya, tetapi kaidahnya belum ada.
"""


@dataclass(frozen=True, slots=True)
class ActPart:
    """A part of an act. unit: what its numbers count, as sources of rules name it."""

    act: str
    unit: str
    heading: str


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule of law.

    numbers: as the page says them, '-' where the act asks it as a whole; spans: the same, read.
    way: a key of WAYS. named: codes that keep it without naming it. note: what keeps it, or why
    nothing does.
    """

    part: ActPart
    numbers: str
    spans: tuple[Span, ...]
    asks: str
    way: str
    named: tuple[str, ...]
    note: str

    def is_meant(self, by: Cited) -> bool:
        """True if the source of a rule names it."""
        if by.act != self.part.act:
            return False
        if by.span is None:
            return not self.spans
        return by.unit == self.part.unit and any(by.span.meets(span) for span in self.spans)


def all_aturan() -> tuple[Aturan, ...]:
    """Every rule of law, in the order of the data."""
    text = files("renja_docs").joinpath("data", "aturan.csv").read_text(encoding="utf-8")
    return tuple(_read(text))


def _read(text: str) -> Iterator[Aturan]:
    part = ActPart("", "", "")
    for line in text.splitlines():
        if line.startswith("["):
            part = ActPart(*line.strip("[]").split("|"))
        elif line and not line.startswith("#"):
            yield _aturan(part, line)


def _aturan(part: ActPart, line: str) -> Aturan:
    """The rule of law in a line of the data."""
    numbers, asks, way, named, note = line.split("|")
    return Aturan(part, numbers, spans(numbers), asks, way, tuple(named.split()), note)


@cache
def _sources() -> Mapping[str, tuple[Cited, ...]]:
    """What each rule of the program names of acts."""
    rules = registry.all_rules()
    return MappingProxyType({code: tuple(cited(rule.source)) for code, rule in rules.items()})


def codes(aturan: Aturan) -> tuple[str, ...]:
    """The rules of the program that keep a rule of law, in order."""
    by_source = (code for code, named in _sources().items() if any(map(aturan.is_meant, named)))
    return tuple(sorted({*by_source, *aturan.named}))


def page() -> str:
    """docs/aturan.md."""
    everything = all_aturan()
    parts = [_HEAD, _summary(everything)]
    for part in dict.fromkeys(aturan.part for aturan in everything):
        rows = "".join(_row(aturan) for aturan in everything if aturan.part == part)
        head = "| Nomor | Yang diminta | Cara | Keterangan |\n|---|---|---|---|\n"
        parts.append(f"## {part.heading}\n\n{head}{rows}")
    return "\n".join(parts)


def _summary(everything: Sequence[Aturan]) -> str:
    """How many rules of law are kept in which way."""
    count = Counter(aturan.way for aturan in everything)
    rows = "".join(f"| {said} | {count[way]} |\n" for way, said in WAYS.items())
    return f"| Cara | Baris |\n|---|---|\n{rows}"


def _row(aturan: Aturan) -> str:
    """A rule of law as a row of its table."""
    numbers = aturan.numbers.replace("-", "–")
    return f"| {numbers} | {aturan.asks} | {_kept(aturan)} | {aturan.note} |\n"


def _kept(aturan: Aturan) -> str:
    """How a rule of law is kept, with links to what is said of each code."""
    links = [_link(code) for code in codes(aturan)]
    if aturan.way != "kaidah":
        links.insert(0, WAYS[aturan.way])
    return ", ".join(links)


def _link(code: str) -> str:
    """A code that leads to its heading on the page of codes."""
    words = re.sub(r"[^\w\- ]", "", registry.headed(registry.all_rules()[code]).lower())
    return f"[{code}](diagnostik.md#{words.replace(' ', '-')})"
