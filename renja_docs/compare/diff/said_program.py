"""What is said at the places of program.yaml, and the sums that follow from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from renja_docs.compare.diff.said import Said
from renja_docs.compare.diff.unit import Field, Side, plain
from renja_docs.content.program import (
    Evaluasi,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    RancanganAwal,
    Sebutan,
    SubKegiatan,
)
from renja_docs.sense import figures
from renja_docs.sense.place import Place
from renja_docs.sense.tables.draft import draft_pagu
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, nilai

BELANJA: dict[figures.JenisBelanja, str] = {
    "pegawai": "belanja pegawai",
    "barang_jasa": "belanja barang dan jasa",
    "modal": "belanja modal",
}
EVALUASI = {
    "akhir": "target akhir Renstra",
    "realisasi_lalu": "realisasi sampai dengan n-3",
    "target": "target n-2",
    "realisasi": "realisasi n-2",
    "target_berjalan": "target n-1",
}
HITUNGAN = {
    "tingkat": "tingkat realisasi",
    "perkiraan": "perkiraan realisasi",
    "capaian": "tingkat capaian",
}


def pohon(place: Place, _side: Side) -> Said:
    """The whole tree: the factor of its forecasts."""
    node = cast(PohonProgram, place.node)
    factor = _value("faktor_maju", "faktor prakiraan maju", node.faktor_maju)
    return Said(tuple(factor), terurut=False)


def named(place: Place, _side: Side) -> Said:
    """A text that many rows share: a place, a source of funds."""
    node = cast(Sebutan, place.node)
    target = f"{place.kind}:{node.id}"
    return Said(tuple(plain("teks", "teks", node.teks, fakta=target)), target=target)


def _value(key: str, name: str, value: Nilai | None, fakta: str = "") -> Iterator[Field]:
    return plain(key, name, nilai(value) if value is not None else None, "angka", fakta)


def _money(key: str, name: str, amount: int | None, fakta: str = "") -> Iterator[Field]:
    return plain(key, name, angka(amount) if amount is not None else None, "angka", fakta)


def _sum(key: str, name: str, amount: int, fakta: str) -> Field:
    shown = angka(amount)
    return Field(key, name, shown, shown, "angka", fakta, hitung=True, teks=False)


def node(place: Place, side: Side) -> Said:
    """A node of the tree, with its amounts."""
    here = cast(figures.ProgramNode, place.node)
    fields = [*plain("nama", "nama", here.nama, fakta=f"nama:{here.kode}")]
    if isinstance(here, Program | Kegiatan | SubKegiatan):
        fields += _amounts(here, side.naskah.program)
    return Said(tuple(fields), nama=here.nama, target=f"kode:{here.kode}")


def _amounts(here: Program | Kegiatan | SubKegiatan, whole: PohonProgram | None) -> Iterator[Field]:
    yield from plain("lokasi", "lokasi", here.lokasi)
    if isinstance(here, SubKegiatan):
        yield from plain("sumber_dana", "sumber dana", ", ".join(here.sumber_dana))
        yield from plain("catatan", "catatan penting", here.catatan)
        for jenis, name in BELANJA.items():
            yield from _money(jenis, name, getattr(here.belanja, jenis))
        yield from _money("maju", "prakiraan maju yang ditetapkan", here.maju)
    yield _sum("pagu", "pagu", figures.pagu(here), f"pagu:{here.kode}")
    if whole is not None:
        forecast = figures.forecast_total(here, whole)
        yield _sum("pagu-maju", "prakiraan maju", forecast, f"maju:{here.kode}")


def drafted(here: Program | Kegiatan | SubKegiatan) -> Field:
    """The amount in the left half of T-C.31, which follows from the right where nobody gave another."""
    return _sum("pagu-ra", "pagu rancangan awal", draft_pagu(here), "")


def kinerja(place: Place, _side: Side) -> Said:
    """An indicator with its targets. Its place is below that of its node."""
    line = cast(Kinerja, place.node)
    fields = (
        *plain("indikator", "indikator", line.indikator),
        *_value("target", "target", line.target, f"target:{_kode(place)}"),
        *_value("maju", "target tahun berikutnya", line.maju),
    )
    return Said(fields, nama=line.indikator)


def _kode(place: Place) -> str:
    """The code of the node that a place stands below."""
    return place.path.removeprefix("kode:").partition("/")[0]


def rancangan_awal(place: Place, _side: Side) -> Said:
    """What the first draft of the RKPD said."""
    draft = cast(RancanganAwal, place.node)
    fields = (
        *plain("indikator", "indikator", draft.indikator),
        *_value("target", "target", draft.target),
        *plain("lokasi", "lokasi", draft.lokasi),
        *_money("pagu", "pagu", draft.pagu),
        *plain("catatan", "keterangan", draft.catatan),
    )
    return Said(fields)


def evaluasi(place: Place, _side: Side) -> Said:
    """A line of the evaluation, with the rates that follow from it."""
    line = cast(Evaluasi, place.node)
    fields = [*plain("indikator", "indikator", line.indikator)]
    for key, name in EVALUASI.items():
        fields += _value(key, name, getattr(line, key), f"capaian:{_kode(place)}")
    estimate = figures.estimate(line)
    for key, name in HITUNGAN.items():
        value = getattr(estimate, key)
        if value is not None:
            shown = angka(value, 2) + ("" if key == "perkiraan" else "%")
            fields.append(
                Field(
                    key,
                    name,
                    shown,
                    shown,
                    "angka",
                    sumber=(f"@{place.path}",),
                    hitung=True,
                    teks=False,
                )
            )
    return Said(tuple(fields), nama=line.indikator)


def totals(whole: PohonProgram) -> tuple[Field, ...]:
    """The last rows of T-C.33."""
    fields = [_sum("belanja", "jumlah belanja", figures.pagu(whole), "pagu:")]
    for jenis, name in BELANJA.items():
        amount = figures.belanja(whole, jenis)
        fields.append(_sum(jenis, f"jumlah {name}", amount, f"belanja:{jenis}:"))
    forecast = figures.forecast_total(whole, whole)
    fields.append(_sum("maju", "jumlah prakiraan maju", forecast, "maju:"))
    return tuple(fields)
