"""The names that stand for a value: what perbup.yaml says of the regulation.

A name is added by a row here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from renja_docs.content.identitas import Perbup, Periode
from renja_docs.content.jenis import JenisDaerah
from renja_docs.sense.functions.function import Example


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name of expressions.

    fact: the fact that it tells. printed, says: as in Example.
    value: None where the content does not say it; the name is then unknown.
    """

    name: str
    fact: str
    printed: str
    says: str
    value: Callable[[Perbup], str | int | None]

    @property
    def example(self) -> Example:
        """Its line of the table in docs/panduan.md."""
        return Example(f"{{{{ {self.name} }}}}", self.printed, self.says)


def _agency(perbup: Perbup) -> str | None:
    agency = perbup.perangkat_daerah
    return agency.nama if agency else None


def _years(period: Periode | None) -> str | None:
    return f"{period.awal}–{period.akhir}" if period else None


NAMES: Final = (
    Named(
        name="n",
        fact="identitas:tahun_rencana",
        printed="2026",
        says="tahun rencana; `{{ n - 2 }}`: dua tahun sebelumnya",
        value=lambda perbup: perbup.tahun_rencana,
    ),
    Named(
        name="tahun",
        fact="identitas:tahun",
        printed="2025",
        says="tahun peraturan",
        value=lambda perbup: perbup.tahun,
    ),
    Named(
        name="nomor",
        fact="identitas:nomor",
        printed="7",
        says="nomor peraturan",
        value=lambda perbup: perbup.nomor,
    ),
    Named(
        name="tentang",
        fact="identitas:tentang",
        printed="Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026",
        says="nama peraturan",
        value=lambda perbup: perbup.tentang,
    ),
    Named(
        name="daerah",
        fact="identitas:daerah",
        printed="Kabupaten Contoh",
        says="nama daerah",
        value=lambda perbup: perbup.daerah,
    ),
    Named(
        name="provinsi",
        fact="identitas:provinsi",
        printed="Provinsi Jawa Timur",
        says="nama provinsi",
        value=lambda perbup: f"Provinsi {perbup.provinsi}",
    ),
    Named(
        name="kepala_daerah",
        fact="identitas:pejabat.penetapan.jabatan",
        printed="Bupati Contoh",
        says="kepala daerah yang menetapkan; juga dengan sebutannya, `{{ bupati }}`",
        value=lambda perbup: perbup.pejabat.penetapan.kedudukan,
    ),
    Named(
        name="perangkat_daerah",
        fact="identitas:perangkat_daerah",
        printed="Dinas Contoh",
        says="nama perangkat daerah",
        value=_agency,
    ),
    Named(
        name="renstra",
        fact="identitas:renstra",
        printed="2024–2026",
        says="masa Renstra",
        value=lambda perbup: _years(perbup.renstra),
    ),
    Named(
        name="renstra_lalu",
        fact="identitas:renstra_lalu",
        printed="2018–2023",
        says="masa Renstra sebelumnya",
        value=lambda perbup: _years(perbup.renstra_lalu),
    ),
)
"""All names, in the order of the guide."""


def own_name(jenis: JenisDaerah) -> str:
    """What the head of the region is called as a name of expressions: bupati, wali_kota."""
    return jenis.tingkat.kepala.casefold().replace(" ", "_")
