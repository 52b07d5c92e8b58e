"""Units of prose: paragraphs, lists, and the places of tables and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja_docs.diff.unit import Field, Maker, Side, Spot, Unit, plain, unit
from renja_docs.law.citation import sebut
from renja_docs.model.asal import Asal
from renja_docs.model.naratif import Blok, Butir, Rincian
from renja_docs.numbering import bab_tercetak, marker

BENTUK = ("paragraf", "subjudul", "kutipan")


@dataclass(slots=True)
class _Counts:
    """How many paragraphs and lists of a run of blocks were met, and where each kind of list stopped."""

    paragraf: int = 0
    rincian: int = 0


@dataclass(frozen=True, slots=True)
class ProseUnits:
    """Makes the units of prose of one side."""

    side: Side

    def blocks(self, isi: Iterable[Blok], spot: Spot) -> Iterator[Unit]:
        """The units of blocks in printed order."""
        counts = _Counts()
        for blok in isi:
            yield from self._blok(blok, spot, counts)

    def _blok(self, blok: Blok, spot: Spot, counts: _Counts) -> Iterator[Unit]:
        for bentuk in BENTUK:
            typed = getattr(blok, bentuk)
            if typed is not None:
                counts.paragraf += 1
                yield self._paragraf(blok, bentuk, typed, spot, counts.paragraf)
        if blok.rincian is not None:
            counts.rincian += 1
            di = spot.at("rincian", None, counts.rincian, f"rincian {counts.rincian}")
            yield self.rincian(blok.rincian, di, "", 0)
        for kind in ("tabel", "gambar"):
            id_ = getattr(blok, kind)
            if id_ is not None:
                yield place(self.side, spot, kind, id_, blok.asal)
        if blok.landasan_hukum is not None:
            yield self._landasan(blok.landasan_hukum, spot, blok)
        if blok.sistematika:
            yield outline(self.side, spot.at("sistematika", "bab", 1, "sistematika"), blok.asal)

    def _paragraf(self, blok: Blok, bentuk: str, typed: str, spot: Spot, urut: int) -> Unit:
        di = spot.at("paragraf", None, urut, f"paragraf {urut}" if bentuk != "subjudul" else "subjudul")
        fields = (*Maker(self.side).teks(di, "teks", typed), *plain("bentuk", "bentuk", bentuk, "tata-letak"))
        return unit(di, "paragraf", None, blok.asal.di(bentuk), fields)

    def rincian(self, rincian: Rincian, spot: Spot, kunci: str, tingkat: int, target: str = "") -> Unit:
        """The unit of a list. target: the place it belongs to in references, '' where nothing refers to it."""
        fields = (
            *plain("jenis", "penomoran", rincian.jenis, "tata-letak"),
            *plain("hubungan", "hubungan antarbutir", rincian.hubungan),
            *plain("kalimat", "butir berupa kalimat", rincian.kalimat, "tata-letak"),
            *plain("lanjut", "melanjutkan nomor", rincian.lanjut, "tata-letak"),
            *Maker(self.side).teks(spot, "penutup", rincian.penutup),
        )
        items = (self._butir(b, rincian, i, spot, tingkat, target) for i, b in enumerate(rincian.butir, 1))
        return unit(spot, "rincian", kunci, rincian.asal, fields, items)

    def _butir(self, butir: Butir, rincian: Rincian, urut: int, spot: Spot, tingkat: int, target: str) -> Unit:
        nomor = item_name(rincian, tingkat, urut)
        di = spot.at("butir", butir.id, urut, nomor or f"butir {urut}")
        maker = Maker(self.side)
        fields = (*maker.teks(di, "judul", butir.judul), *maker.teks(di, "teks", butir.teks))
        at = f"{target}/{butir.id or urut}" if target else ""
        below: list[Unit] = []
        if butir.rincian is not None:
            below.append(self.rincian(butir.rincian, di.at("rincian", "di bawah", 1), "di bawah", tingkat + 1, at))
        below += self.blocks(butir.isi, di)
        return unit(di, "butir", butir.id, butir.asal, fields, below, nomor=nomor, target=at)

    def _landasan(self, ids: tuple[str, ...], spot: Spot, blok: Blok) -> Unit:
        di = spot.at("landasan", "hukum", 1, "landasan hukum")
        asal = blok.asal.di("landasan_hukum")
        acts = (citation(self.side, di.at("peraturan", id_, i, f"angka {i}"), id_, i, asal.di(i - 1))
                for i, id_ in enumerate(ids, 1))
        return unit(di, "landasan", "hukum", asal, (), acts)


def item_name(rincian: Rincian, tingkat: int, urut: int) -> str:
    """How an item is named: 'huruf a', 'angka 2'; '' in a list of dashes."""
    if rincian.jenis == "butir":
        return ""
    tanda = marker(rincian.jenis, tingkat, urut).rstrip(".)")
    return f"{'angka' if tanda.isdecimal() else 'huruf'} {tanda}"


def citation(side: Side, spot: Spot, id_: str, urut: int, asal: Asal, pasal: str | None = None) -> Unit:
    """An act in a list of citations; its wording follows from the registry."""
    act = side.words.acts.get(id_)
    shown = sebut(act, side.words.acts, "lengkap", pasal) if act else id_
    amended = tuple(f"peraturan:{p}" for p in (act.perubahan if act else ()))
    told = (f"peraturan:{id_}", *amended)
    field = Field("kutipan", "kutipan", f"{id_} {pasal or ''}", shown, sumber=told, teks=False)
    return unit(spot, "peraturan-dikutip", id_, asal, (field,), nomor=f"angka {urut}")


def place(side: Side, spot: Spot, kind: str, id_: str, asal: Asal) -> Unit:
    """Where a table or a figure is printed."""
    label = side.labels.get(f"{kind}:{id_}")
    nama = label.text if label else f"{kind} {id_}"
    di = spot.at("letak", f"{kind}:{id_}", 1, f"letak {nama}")
    return unit(di, "letak", f"{kind}:{id_}", asal, (), nama=nama, target=f"{kind}:{id_}")


def outline(side: Side, spot: Spot, asal: Asal) -> Unit:
    """The printed outline of chapters: nobody types it."""
    return unit(spot, "sistematika", "bab", asal, _outline(side))


def _outline(side: Side) -> Iterator[Field]:
    for bab in bab_tercetak(side.naskah):
        name = f"bab:{bab.id}"
        shown = f"{side.labels[name].text} {side.text(bab.judul).upper()}"
        yield Field(name, name, name, shown, sumber=(f"judul:{name}", f"nomor:{name}", name), hitung=True, teks=False)
