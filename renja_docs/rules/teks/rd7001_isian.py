"""Nothing that should have been filled in is left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.tahap import open_place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7001",
    severity="galat",
    title="Isian yang belum diisi",
    source="UU 12/2011 Lampiran II angka 2a dan 4a",
    explanation=(
        "Naskah tidak memuat titik-titik, TODO, XXX, atau tanda isian lain. "
        "Pada tahap rancangan ini peringatan."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun menurut Peraturan Menteri Dalam Negeri Nomor... Tahun....",
            good="Renja disusun menurut Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini memuat [diisi kemudian] program.",
            good="Renja ini memuat beberapa program.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Indeks kepuasan masyarakat () terus dijaga; sasarannya TODO.",
            good="Indeks kepuasan masyarakat terus dijaga.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja berpedoman pada Peraturan Daerah Nomor  tentang Rencana Tata Ruang Wilayah.",
            good="Renja berpedoman pada Peraturan Daerah tentang Rencana Tata Ruang Wilayah.",
        ),
    ),
)

_OPEN: Final = re.compile(
    r"""
    \.{2,} | … | _{2,} | \?{2,}
    | \b(?:TODO|FIXME|TBD|TBA|XXX+|Lorem\ ipsum)\b
    | (?<![\w.]) XX (?![\w.])
    | [\[<] (?:isi|nama|nomor|tanggal|tahun|judul|tempat|diisi|\.\.\.) [^\]>]* [\]>]
    | \(\s*\) | \[\s*\]
    | \b(?:nomor|tahun) \s* \.* \s+ (?=tentang\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)


_FORMULA: Final = re.compile(r"\w\s*[×x*/÷+−=-]\s*\w|\s[×x*/÷+−=-]\s")
_FORM: Final = re.compile(r"\b(?:formulir|blangko|blanko|contoh pengisian)\b", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Signs of a place that nobody filled in; the ellipsis of a quotation is none."""
    for text, match in matches(reading.texts, _OPEN):
        if not _leaves_out(text, match[0]):
            finding = in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Isian {quoted(match[0])} belum diisi.",
                "Isi, atau hapus.",
            )
            yield open_place(reading, finding)


def _leaves_out(text: Text, words: str) -> bool:
    """True for the ellipsis of a quotation, the brackets of a formula, and the lines of a form."""
    if _FORMULA.search(words):
        return True
    if words == "…" and text.kind in ("kutipan", "alt"):
        return True
    is_blank = not words.strip("._ ()[]")
    return is_blank and _FORM.search(text.printed) is not None
