"""A term in capitals that norms use again and again is defined."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.regional_words import HEADS, LEVEL, either
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import Found, matches
from renja_docs.rules.teks.kosakata import office_words
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4104",
    severity="catatan",
    title="Istilah tanpa definisi",
    source="UU 12/2011 Lampiran II angka 102 dan angka 108",
    explanation=(
        "Istilah berhuruf awal kapital dalam norma didefinisikan dalam ketentuan umum, "
        "kecuali nama. Yang dipakai berulang kali adalah peringatan."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Tim Penyusun Naskah menyusun RKA Kecamatan",
            good="tim penyusun menyusun RKA Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Kepada Tim Penyusun Naskah diberikan RKA Kecamatan",
            good="Evaluasi Renja Kecamatan dilaksanakan dalam Tahun Anggaran 2026",
        ),
    ),
)

_IN_CAPITALS: Final = re.compile(
    r"(?<![\w“])[A-Z][a-z]+(?:\s+(?:dan\s+)?[A-Z][a-z]+){1,5}(?![\w-])"
)
_NAMES: Final = re.compile(
    rf"""
    ^(?:
        {either(HEADS)}|{LEVEL}|Peraturan|Undang|Keputusan|Instruksi|Surat|Pasal|Lampiran|Bab|Bagian|Paragraf|Menimbang
        |Dinas|Badan|Kantor|Inspektorat|Sekretaris|Sekretariat|Kecamatan|Kelurahan|Kepala|Camat
        |Menteri|Kementerian|Wakil|Presiden|Dewan|Pemerintah|Daerah
        |Negara|Republik|Berita|Lembaran|Tambahan|Arsip\ Nasional|Sistem|Bank
        |Tahun\ Anggaran
        |Perangkat|Rencana|Anggaran|Perusahaan|Badan|Tentara|Kepolisian|Kejaksaan|Pengadilan
    )\b
    """,
    re.VERBOSE,
)
"""How names begin that need no definition: acts, offices, bodies, plans of the government."""
_AGAIN: Final = 2


def check(reading: Reading) -> Iterator[Finding]:
    """Each such term once, where it stands first."""
    if reading.tree.amends:
        return
    places: dict[str, list[Found]] = defaultdict(list)
    known = _known(reading)
    for text, found in matches(
        reading.of_kinds(("pasal", "ayat", "butir"), "batang-tubuh"), _IN_CAPITALS
    ):
        if _is_common_beginning(found):
            continue
        words = _without_first(found)
        if not _NAMES.match(words) and not _is_known(words, known, reading):
            places[" ".join(found[0].split())].append((text, found))
    for term, uses in places.items():
        text, found = uses[0]
        message = f"Istilah {quoted(term)} tidak didefinisikan."
        advice = (
            "Definisikan dalam ketentuan umum, atau tulis dengan huruf kecil bila bukan istilah."
        )
        yield in_text(reading, RULE, text, found.span(), message, advice, severity=_severity(uses))


def _is_common_beginning(found: re.Match[str]) -> bool:
    """True for the first word of a norm in front of one capital word: 'Pelaksanaan Renja'."""
    return found.start() == 0 and len(found[0].split()) == len(("first", "second"))


def _without_first(found: re.Match[str]) -> str:
    """The words of a phrase; the first word of a norm has a capital anyway."""
    return found[0].split(maxsplit=1)[1] if found.start() == 0 else found[0]


def _severity(uses: Sequence[Found]) -> Severity:
    """A name may stand once; what norms use again and again is a term."""
    return "peringatan" if len(uses) > _AGAIN else RULE.severity


def _known(reading: Reading) -> tuple[str, ...]:
    """The defined terms and their short forms."""
    return tuple(form for term in all_istilah(reading) for form in term.forms)


def _is_known(words: str, known: tuple[str, ...], reading: Reading) -> bool:
    """True for a part of a defined term, one made of them, or a name of the office."""
    written = " ".join(words.split())
    if any(written in form or form in written for form in known):
        return True
    office = office_words(reading)
    return all(word.casefold() in office for word in written.split() if word != "dan")
