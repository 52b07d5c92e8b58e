"""A number that a table or a fact holds is not typed again, least of all with a digit wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.angka.besaran import Besaran, read_besaran
from renja_docs.rules.angka.lajur import all_lajur
from renja_docs.rules.angka.salah_ketik import is_slip
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import first_matches
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.values import ReadError, read_nilai, read_rupiah

RULE: Final = Rule(
    code="RD6089",
    severity="peringatan",
    title="Angka yang sudah ada dalam tabel atau fakta",
    source="Permendagri 86/2017",
    explanation=(
        "Angka yang ada dalam tabel atau fakta diambil dari sana, agar tidak ada dua nilai untuk "
        "satu hal."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Perekaman diikuti 30.810 orang.",
            good="Perekaman diikuti {{ nilai('pelayanan', 'perekaman', 'tahun-n2') }} orang.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Surat keterangan yang dilayani berjumlah 5.940 surat.",
            good="Surat keterangan yang dilayani berjumlah 5.904 surat.",
        ),
    ),
)

SMALLEST: Final = 1000
"""Smaller numbers are alike by chance."""
_IN_THOUSANDS: Final = re.compile(r"\d\.\d{3}")


def check(reading: Reading) -> Iterator[Finding]:
    """Typed numbers of the Lampiran that are those of a source, or nearly."""
    sources = reading.once(_sources)
    for text, _ in first_matches(reading.of_kinds(SENTENCES, "lampiran"), _IN_THOUSANDS):
        for besaran in read_besaran(text.printed):
            if _is_typed_number(text, besaran):
                yield from _known(reading, text, besaran, sources)


def _is_typed_number(text: Text, besaran: Besaran) -> bool:
    """True for a plain number, great enough, that a person typed."""
    if besaran.kind != "polos" or besaran.value < SMALLEST:
        return False
    return text.is_typed(besaran.start, besaran.end)


def _known(
    reading: Reading, text: Text, besaran: Besaran, sources: Mapping[Decimal, str]
) -> Iterator[Finding]:
    """The finding, where a source has the number or one that was meant."""
    if besaran.value in sources:
        yield _at(reading, text, besaran, "sama dengan", sources[besaran.value], "catatan")
        return
    meant = _meant(besaran, sources)
    if meant is not None:
        written = f"{meant:,f}".replace(",", ".")
        like = f"hampir sama dengan {written} pada"
        yield _at(reading, text, besaran, like, sources[meant], RULE.severity)


def _meant(besaran: Besaran, numbers: Iterable[Decimal]) -> Decimal | None:
    """The number of which a figure is a slip."""
    typed = int(besaran.value)
    return next((number for number in numbers if is_slip(typed, int(number))), None)


def _at(
    reading: Reading, text: Text, besaran: Besaran, like: str, source: str, severity: Severity
) -> Finding:
    """The finding at a number that is like one of a source; one that is equal is not wrong yet."""
    message = f"{quoted(besaran.words)} {like} {source}."
    span = (besaran.start, besaran.end)
    advice = f"Pakai {{{{ {source} }}}}."
    return in_text(reading, RULE, text, span, message, advice, severity=severity)


def _sources(reading: Reading) -> Mapping[Decimal, str]:
    """Numbers of facts and tables, with the expressions that print them; the first one holds."""
    found: dict[Decimal, str] = {}
    for number, expression in (*_of_facts(reading), *_of_tables(reading)):
        if number >= SMALLEST:
            found.setdefault(number, expression)
    return found


def _of_facts(reading: Reading) -> Iterator[tuple[Decimal, str]]:
    """The numbers of the facts of perbup.yaml."""
    for fakta in reading.naskah.perbup.fakta:
        yield _number(fakta.nilai), f"fakta('{fakta.id}')"


def _of_tables(reading: Reading) -> Iterator[tuple[Decimal, str]]:
    """The figures of rows that have an id, by which expressions name them."""
    for row in all_lajur(reading):
        if row.id:
            for isian in row.figures():
                yield isian.number, row.expression(isian)


def _number(nilai: str) -> Decimal:
    """The number of a fact, 0 where it tells none."""
    try:
        if nilai.startswith("Rp"):
            return Decimal(read_rupiah(nilai))
        return read_nilai(nilai).angka or Decimal(0)
    except ReadError:
        return Decimal(0)
