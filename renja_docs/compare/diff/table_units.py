"""Units of tables: their captions, layouts, own rows and notes, and the proposals of usulan.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja_docs.compare.diff.prose_units import ProseUnits
from renja_docs.compare.diff.unit import Field, Maker, Side, Sifat, Spot, Unit, plain, unit
from renja_docs.content.origin import NO_ORIGIN
from renja_docs.content.tabel import Aktivitas, Baris, BentukTabel, Kolom, Tabel, Usulan
from renja_docs.text import numerals

FIGURES = ("angka", "nilai", "rupiah")


def table_spot(side: Side, tabel: Tabel) -> Spot:
    """Where a table stands, named by its number."""
    label = side.labels.get(f"tabel:{tabel.id}")
    nama = label.text if label else f"Tabel {tabel.id}"
    return Spot(nama, "angka", f"tabel:{tabel.id}", nama)


def spot_of(side: Side, sumber: str, otherwise: str) -> Spot:
    """Where the table stands that shows a view of program.yaml or usulan.yaml."""
    shapes = {b.id for b in side.naskah.bentuk if b.sumber == sumber}
    found = next((t for t in side.naskah.tabel if (t.bentuk or t.id) in shapes), None)
    if found is None:
        return Spot(otherwise, "angka", "", otherwise)
    spot = table_spot(side, found)
    return Spot(spot.kelompok, spot.ranah, "", spot.tempat)


@dataclass(frozen=True, slots=True)
class TableUnits:
    """Makes the units of the tables of one side."""

    side: Side

    def all(self) -> Iterator[Unit]:
        """Tables, layouts and proposals, each group a unit that is there on every side."""
        naskah = self.side.naskah
        shapes: dict[str, BentukTabel] = {b.id: b for b in naskah.bentuk}
        angka = Spot("Tabel", "angka")
        tables = (self._table(t, shapes.get(t.bentuk or t.id)) for t in naskah.tabel)
        yield unit(angka, "kelompok", "tabel", NO_ORIGIN, (), tables, terurut=False)
        usulan = spot_of(self.side, "usulan", "Usulan")
        yield unit(usulan, "kelompok", "usulan", NO_ORIGIN, (), self._proposals(usulan))
        layouts = (self._layout(b) for b in naskah.bentuk)
        yield unit(angka, "kelompok", "bentuk", NO_ORIGIN, (), layouts, terurut=False)

    def _table(self, tabel: Tabel, bentuk: BentukTabel | None) -> Unit:
        spot = table_spot(self.side, tabel)
        label = self.side.labels.get(f"tabel:{tabel.id}")
        maker = Maker(self.side)
        kata = Spot(spot.kelompok, "kata", spot.jalur, spot.tempat)
        judul = " / ".join(tabel.judul)
        fields = (
            *maker.teks(kata, "judul", judul, fakta=f"judul:tabel:{tabel.id}"),
            *plain("bentuk", "bentuk", tabel.bentuk, "tata-letak"),
            *maker.teks(kata, "sumber", tabel.sumber, "sumber data"),
        )
        writer = _Rows(self.side, _Columns.of(self.side, bentuk))
        rows = [writer.row(b, i, spot, tabel.id, "") for i, b in enumerate(tabel.baris, 1)]
        notes = [
            unit(
                kata.at("catatan", None, i, f"catatan {i}"),
                "catatan",
                None,
                tabel.origin.at("catatan", i - 1),
                maker.teks(kata, "teks", teks),
            )
            for i, teks in enumerate(tabel.catatan, 1)
        ]
        return unit(
            spot,
            "tabel",
            tabel.id,
            tabel.origin,
            fields,
            (*rows, *notes),
            nomor=label.text if label else "",
            nama=self.side.text(label.title) if label else "",
            target=f"tabel:{tabel.id}",
        )

    # --- layouts

    def _layout(self, bentuk: BentukTabel) -> Unit:
        spot = Spot("Bentuk tabel", "kata", f"bentuk:{bentuk.id}", f"bentuk tabel {bentuk.id}")
        maker = Maker(self.side)
        fields = (
            *maker.teks(spot, "judul", " / ".join(bentuk.judul)),
            *maker.teks(spot, "kepala", bentuk.kepala, "baris kepala"),
            *plain("nomor", "nomor resmi", bentuk.nomor),
            *plain("penomoran", "penomoran", bentuk.penomoran, "tata-letak"),
            *plain("orientasi", "orientasi", bentuk.orientasi, "tata-letak"),
            *plain("huruf", "ukuran huruf", bentuk.huruf, "tata-letak"),
            *plain("nomor_kolom", "nomor kolom", bentuk.nomor_kolom, "tata-letak"),
            *plain("sumber", "sumber baris", bentuk.sumber, "tata-letak"),
        )
        columns = [self._column(k, i, spot) for i, k in enumerate(bentuk.kolom, 1)]
        groups = [
            unit(
                d := spot.at(
                    "kelompok", f"{k.dari}-{k.sampai}", i, f"kepala kolom {k.dari}–{k.sampai}"
                ),
                "kelompok-kolom",
                f"{k.dari}-{k.sampai}",
                k.origin,
                maker.teks(d, "judul", k.judul),
            )
            for i, k in enumerate(bentuk.kelompok, 1)
        ]
        notes = [
            unit(
                d := spot.at("catatan", c.tanda, i, f"catatan {c.tanda}"),
                "catatan-bentuk",
                c.tanda,
                c.origin,
                maker.teks(d, "teks", c.teks),
            )
            for i, c in enumerate(bentuk.catatan, 1)
        ]
        return unit(spot, "bentuk", bentuk.id, bentuk.origin, fields, (*columns, *groups, *notes))

    def _column(self, k: Kolom, urut: int, spot: Spot) -> Unit:
        di = spot.at("kolom", k.id, urut, f"kolom {k.id}")
        looks = f"lebar {k.lebar}, {k.rata}, {k.jenis}, pecah {k.pecah}, {k.desimal} desimal"
        rumus = f"{k.rumus.jenis} {', '.join(k.rumus.kolom)}" if k.rumus else None
        fields = (
            *Maker(self.side).teks(di, "judul", k.judul),
            *plain("tampilan", "tampilan", looks, "tata-letak"),
            *plain("rumus", "rumus", rumus),
        )
        return unit(di, "kolom", k.id, k.origin, fields)

    # --- proposals

    def _proposals(self, spot: Spot) -> Iterator[Unit]:
        daftar = self.side.naskah.usulan
        for i, kelompok in enumerate(daftar.usulan if daftar else (), 1):
            di = spot.at("usulan", kelompok.kode, i, f"kode {kelompok.kode}")
            node = self.side.words.nodes.get(kelompok.kode)
            acts = (self._activity(a, j, di) for j, a in enumerate(kelompok.aktivitas, 1))
            yield unit(
                di,
                "usulan",
                kelompok.kode,
                kelompok.origin,
                (),
                acts,
                nama=node.nama if node else "",
            )

    def _activity(self, a: Aktivitas, urut: int, spot: Spot) -> Unit:
        di = spot.at("aktivitas", None, urut, f"aktivitas {urut}")
        items = (self._proposal(u, i, di) for i, u in enumerate(a.usulan, 1))
        return unit(
            di,
            "aktivitas",
            None,
            a.origin,
            plain("nama", "nama aktivitas", a.nama),
            items,
            nama=a.nama,
        )

    def _proposal(self, u: Usulan, urut: int, spot: Spot) -> Unit:
        di = spot.at("baris", None, urut, f"baris {urut}")
        volume = numerals.nilai(u.volume) if u.volume else None
        fields = (
            *plain("lokasi", "lokasi", u.lokasi),
            *plain("volume", "volume", volume, "angka"),
            *plain(
                "anggaran",
                "anggaran",
                numerals.angka(u.anggaran) if u.anggaran is not None else None,
                "angka",
            ),
            *plain("catatan", "catatan", u.catatan),
        )
        return unit(di, "baris-usulan", None, u.origin, fields, nama=u.lokasi)


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns of a layout are called, and which hold figures or running numbers."""

    names: Mapping[str, str]
    figures: frozenset[str]
    nomor: str

    @classmethod
    def of(cls, side: Side, bentuk: BentukTabel | None) -> _Columns:
        columns = bentuk.kolom if bentuk else ()
        index = {k.id: i for i, k in enumerate(columns)}
        heads: dict[str, str] = {}
        for group in bentuk.kelompok if bentuk else ():
            for k in columns[index.get(group.dari, 0) : index.get(group.sampai, -1) + 1]:
                heads[k.id] = side.text(group.judul) + " "
        names: dict[str, str] = {k.id: heads.get(k.id, "") + side.text(k.judul) for k in columns}
        nomor = next((k.id for k in columns if k.jenis == "nomor"), "")
        return cls(names, frozenset(k.id for k in columns if k.jenis in FIGURES), nomor)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes the units of the rows of one table."""

    side: Side
    columns: _Columns

    def row(self, baris: Baris, urut: int, spot: Spot, tabel: str, atas: str) -> Unit:
        key = f"{atas}{baris.id or urut}"
        di = spot.at("baris", baris.id, urut, f"baris {urut}")
        fields = tuple(self._fields(baris, f"sel:{tabel}/{baris.id}" if baris.id else ""))
        below = [self._cell(k, sel, di) for k, sel in baris.sel.items() if sel.isi]
        below += [self.row(anak, i, di, tabel, f"{key}/") for i, anak in enumerate(baris.baris, 1)]
        return unit(di, "baris", baris.id, baris.origin, fields, below, nama=_name(fields))

    def _fields(self, baris: Baris, fakta: str) -> Iterator[Field]:
        yield from plain("judul", "baris judul", baris.judul or None, "tata-letak")
        for kolom, sel in baris.sel.items():
            if sel.teks is not None and kolom != self.columns.nomor:
                typed = str(sel.teks)
                nama = self.columns.names.get(kolom, kolom)
                sifat: Sifat = "angka" if kolom in self.columns.figures else "kata"
                yield Field(
                    kolom,
                    nama,
                    typed,
                    self.side.text(typed),
                    sifat,
                    f"{fakta}/{kolom}" if fakta else "",
                )

    def _cell(self, kolom: str, sel: object, spot: Spot) -> Unit:
        nama = self.columns.names.get(kolom, kolom)
        di = spot.at("sel", kolom, 1, f"kolom {nama}")
        kata = Spot(di.kelompok, "kata", di.jalur, di.tempat)
        isi = getattr(sel, "isi", ())
        return unit(
            kata,
            "sel",
            kolom,
            getattr(sel, "origin", NO_ORIGIN),
            (),
            ProseUnits(self.side).blocks(isi, kata),
        )


def _name(fields: tuple[Field, ...]) -> str:
    """What a row is called: its first words that are no figure."""
    said = (f.tampil for f in fields if f.sifat == "kata" and any(c.isalpha() for c in f.tampil))
    return next(said, "")
