"""The title of a regulation about a work plan names the agency and the region."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7019",
    severity="galat",
    title="Nama perangkat daerah dalam nama peraturan",
    source="UU 12/2011 Lampiran II angka 3",
    explanation=(
        "Nama peraturan tentang rencana kerja memuat nama perangkat daerahnya, lazimnya diikuti "
        "nama daerahnya."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja Kecamatan Contoh Selatan Kabupaten Contoh Tahun 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
            found="perbup.yaml: perangkat_daerah/nama",
        ),
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja Kecamatan Sukamaju Tahun 2026",
            good="Rencana Kerja Kecamatan Sukamaju Kabupaten Contoh Tahun 2026",
            also=(Edit("perbup.yaml", "perangkat_daerah/nama", "Kecamatan Sukamaju"),),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A title without the region, which is only a warning, or without the agency."""
    perbup = reading.naskah.perbup
    agency = perbup.perangkat_daerah
    if agency is None or not perbup.tahun_rencana:
        return
    title = perbup.tentang.casefold()
    where = perbup.origin.at("tentang").location
    if perbup.daerah.rpartition(" ")[2].casefold() not in title:
        yield RULE.finding(
            where,
            f"{quoted(perbup.daerah)} tidak ada dalam nama peraturan.",
            f"Tulis nama perangkat daerah, lalu {perbup.daerah}.",
            place="nama peraturan",
            severity="peringatan",
        )
    if agency.nama.casefold() not in title:
        yield RULE.finding(
            agency.origin.at("nama").location,
            f"{quoted(agency.nama)} tidak ada dalam nama peraturan.",
            "Samakan nama pada perangkat_daerah dan tentang.",
            place="perangkat daerah",
            related=(where,),
        )
