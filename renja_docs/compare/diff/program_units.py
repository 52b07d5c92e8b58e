"""Units of program.yaml: the tree of codes, its figures, and the sums that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.compare.diff.table_units import spot_of
from renja_docs.compare.diff.unit import Field, Side, Spot, Unit, plain, unit
from renja_docs.content.origin import NO_ORIGIN
from renja_docs.content.program import (
    Bidang,
    Evaluasi,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    RancanganAwal,
    Sebutan,
    SubKegiatan,
    Urusan,
)
from renja_docs.sense import figures
from renja_docs.sense.tables.draft import draft_pagu
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, nilai

JENIS = {
    Urusan: "urusan",
    Bidang: "bidang",
    Program: "program",
    Kegiatan: "kegiatan",
    SubKegiatan: "sub-kegiatan",
}
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


@dataclass(frozen=True, slots=True)
class _Spots:
    """The tables in which the three kinds of facts are printed."""

    rencana: Spot
    evaluasi: Spot
    rancangan: Spot

    @classmethod
    def of(cls, side: Side) -> _Spots:
        return cls(
            spot_of(side, "rencana", "Program"),
            spot_of(side, "evaluasi", "Evaluasi"),
            spot_of(side, "rancangan-awal", "Rancangan awal"),
        )


def program_units(side: Side) -> Unit:
    """The whole tree in one unit that is there on every side."""
    pohon, spots = side.naskah.program, _Spots.of(side)
    if pohon is None:
        totals = unit(_totals(spots.rencana), "jumlah", "belanja", NO_ORIGIN)
        below = (unit(spots.rencana, "kelompok", "kode", NO_ORIGIN), totals)
        return unit(spots.rencana, "kelompok", "program", NO_ORIGIN, (), below, terurut=False)
    maker = _Nodes(side, pohon, spots)
    parts = [
        *(_named(s, "lokasi", spots.rencana) for s in pohon.lokasi),
        *(_named(s, "sumber-dana", spots.rencana) for s in pohon.sumber_dana),
        unit(
            spots.rencana, "kelompok", "kode", NO_ORIGIN, (), (maker.node(u) for u in pohon.urusan)
        ),
        maker.totals(),
    ]
    faktor = _value("faktor_maju", "faktor prakiraan maju", pohon.faktor_maju)
    return unit(spots.rencana, "kelompok", "program", pohon.origin, faktor, parts, terurut=False)


def _totals(spot: Spot) -> Spot:
    return spot.at("jumlah", "belanja", 1)


def _named(s: Sebutan, jenis: str, spot: Spot) -> Unit:
    di = spot.at(jenis, s.id, 1, f"{jenis.replace('-', ' ')} {s.id}")
    kata = Spot(di.kelompok, "kata", di.jalur, di.tempat)
    target = f"{jenis}:{s.id}"
    return unit(
        kata, jenis, s.id, s.origin, plain("teks", "teks", s.teks, fakta=target), target=target
    )


def _value(kunci: str, nama: str, value: Nilai | None, fakta: str = "") -> Iterator[Field]:
    return plain(kunci, nama, nilai(value) if value is not None else None, "angka", fakta)


def _money(kunci: str, nama: str, amount: int | None, fakta: str = "") -> Iterator[Field]:
    return plain(kunci, nama, angka(amount) if amount is not None else None, "angka", fakta)


@dataclass(frozen=True, slots=True)
class _Nodes:
    """Makes the units of the tree of one side."""

    side: Side
    pohon: PohonProgram
    spots: _Spots

    def node(self, node: figures.ProgramNode) -> Unit:
        """A node with its indicators, its evaluation and what is below it."""
        spot = self.spots.rencana.at("kode", node.kode, 1, f"kode {node.kode}")
        fields = [*plain("nama", "nama", node.nama, fakta=f"nama:{node.kode}")]
        below: list[Unit] = []
        if isinstance(node, Program | Kegiatan | SubKegiatan):
            fields += self._fields(node)
            below += self._below(node, spot)
        below += [self.node(child) for child in figures.children(node)]
        return unit(
            spot,
            JENIS[type(node)],
            node.kode,
            node.origin,
            fields,
            below,
            nama=node.nama,
            target=f"kode:{node.kode}",
        )

    def _fields(self, node: Program | Kegiatan | SubKegiatan) -> Iterator[Field]:
        yield from plain("lokasi", "lokasi", node.lokasi)
        if isinstance(node, SubKegiatan):
            yield from plain("sumber_dana", "sumber dana", ", ".join(node.sumber_dana))
            yield from plain("catatan", "catatan penting", node.catatan)
            for jenis, nama in BELANJA.items():
                yield from _money(jenis, nama, getattr(node.belanja, jenis))
            yield from _money("maju", "prakiraan maju yang ditetapkan", node.maju)
        yield _sum("pagu", "pagu", figures.pagu(node), f"pagu:{node.kode}")
        yield _sum(
            "pagu-maju",
            "prakiraan maju",
            figures.forecast_total(node, self.pohon),
            f"maju:{node.kode}",
        )

    def _below(self, node: Program | Kegiatan | SubKegiatan, spot: Spot) -> Iterator[Unit]:
        if isinstance(node, SubKegiatan):
            for jenis, kinerja in (("keluaran", node.keluaran), ("hasil", node.hasil)):
                if kinerja is not None:
                    yield _kinerja(
                        kinerja, spot.at(jenis, "satu", 1, jenis), jenis, "satu", node.kode
                    )
        else:
            for i, kinerja in enumerate(node.kinerja, 1):
                yield _kinerja(
                    kinerja,
                    spot.at("kinerja", None, i, f"indikator {i}"),
                    "kinerja",
                    None,
                    node.kode,
                )
        yield self._drafted(node)
        if node.rancangan_awal is not None:
            yield self._draft(node.rancangan_awal, node.kode)
        for i, line in enumerate(node.evaluasi, 1):
            yield self._evaluasi(line, i, node.kode)

    def _drafted(self, node: Program | Kegiatan | SubKegiatan) -> Unit:
        """The amount in the left half of T-C.31, which follows from the right where nobody gave another."""
        spot = self.spots.rancangan.at("kode", node.kode, 1, f"kode {node.kode}")
        amount = _sum("pagu-ra", "pagu rancangan awal", draft_pagu(node), "")
        return unit(spot, "jumlah", "rancangan", node.origin, (amount,), nama=node.nama)

    def _draft(self, r: RancanganAwal, kode: str) -> Unit:
        node = self.spots.rancangan.at("kode", kode, 1, f"kode {kode}")
        spot = node.at("rancangan-awal", "rkpd", 1, "rancangan awal")
        fields = (
            *plain("indikator", "indikator", r.indikator),
            *_value("target", "target", r.target),
            *plain("lokasi", "lokasi", r.lokasi),
            *_money("pagu", "pagu", r.pagu),
            *plain("catatan", "keterangan", r.catatan),
        )
        return unit(spot, "rancangan-awal", "rkpd", r.origin, fields)

    def _evaluasi(self, line: Evaluasi, urut: int, kode: str) -> Unit:
        spot = self.spots.evaluasi.at("kode", kode, 1, f"kode {kode}").at(
            "evaluasi", None, urut, f"indikator {urut}"
        )
        fields = [*plain("indikator", "indikator", line.indikator)]
        for kunci, nama in EVALUASI.items():
            fields += _value(kunci, nama, getattr(line, kunci), f"capaian:{kode}")
        est = figures.estimate(line)
        for kunci, nama in HITUNGAN.items():
            value = getattr(est, kunci)
            if value is not None:
                shown = angka(value, 2) + ("" if kunci == "perkiraan" else "%")
                source = (f"@{spot.jalur}",)
                fields.append(
                    Field(
                        kunci, nama, shown, shown, "angka", sumber=source, hitung=True, teks=False
                    )
                )
        return unit(spot, "evaluasi", None, line.origin, fields, nama=line.indikator)

    def totals(self) -> Unit:
        """The last rows of T-C.33."""
        spot = _totals(self.spots.rencana)
        fields = [_sum("belanja", "jumlah belanja", figures.pagu(self.pohon), "pagu:")]
        for jenis, nama in BELANJA.items():
            fields.append(
                _sum(
                    jenis, f"jumlah {nama}", figures.belanja(self.pohon, jenis), f"belanja:{jenis}:"
                )
            )
        fields.append(
            _sum(
                "maju",
                "jumlah prakiraan maju",
                figures.forecast_total(self.pohon, self.pohon),
                "maju:",
            )
        )
        return unit(spot, "jumlah", "belanja", NO_ORIGIN, fields, nama="Jumlah Belanja")


def _sum(kunci: str, nama: str, amount: int, fakta: str) -> Field:
    shown = angka(amount)
    return Field(kunci, nama, shown, shown, "angka", fakta, hitung=True, teks=False)


def _kinerja(k: Kinerja, spot: Spot, jenis: str, kunci: str | None, kode: str) -> Unit:
    fields = (
        *plain("indikator", "indikator", k.indikator),
        *_value("target", "target", k.target, f"target:{kode}"),
        *_value("maju", "target tahun berikutnya", k.maju),
    )
    return unit(spot, jenis, kunci, k.origin, fields, nama=k.indikator)
