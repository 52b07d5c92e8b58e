"""One description or indicator stands once in a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin
from renja_docs.rules.angka.lajur import CATATAN, IsianLajur, Lajur, all_lajur
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6057",
    severity="peringatan",
    title="Baris kembar",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation="Satu uraian atau indikator berdiri satu kali dalam satu tabel.",
    cases=(
        Case(
            file="tabel/pelayanan.yaml",
            at="@perekaman/sel/uraian",
            bad="Jumlah wajib kartu tanda penduduk",
            good="Penduduk yang telah melakukan perekaman",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Rows with figures whose words another row above has."""
    first: dict[tuple[str, str, str], Lajur] = {}
    for row in all_lajur(reading):
        if row.judul or not row.figures():
            continue
        other = first.setdefault((*row.key, _words(row)), row)
        if other is not row and row.label:
            yield RULE.finding(
                _label_origin(row).location,
                f"Baris {quoted(row.label)} sudah ada dalam tabel ini.",
                "Gabungkan, atau perbaiki uraiannya.",
                place=row.place,
                related=(other.origin.location,),
            )


def _words(row: Lajur) -> str:
    """All words of a row but those of its note."""
    return " ".join(isian.text for isian in row.isian.values() if _holds_words(isian))


def _holds_words(isian: IsianLajur) -> bool:
    """True for a cell of words that is not the note."""
    return isian.head.jenis == "teks" and isian.kolom not in CATATAN


def _label_origin(row: Lajur) -> Origin:
    """Where the label of a row was typed."""
    labels = (isian.origin for isian in row.isian.values() if isian.text == row.label)
    return next(labels, row.origin)
