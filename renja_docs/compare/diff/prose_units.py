"""Units of prose: paragraphs, lists, and the places of tables and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from renja_docs.compare.diff.unit import Field, Maker, Side, Spot, Unit, plain, unit
from renja_docs.content.naratif import Blok, Butir, JenisRincian, Rincian
from renja_docs.content.origin import Origin
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.numbering import bab_tercetak, marker
from renja_docs.writing.typeset import closing, ending, item_mark

BENTUK = ("paragraf", "subjudul", "kutipan")


@dataclass(slots=True)
class _Counts:
    """How many paragraphs and lists of a run of blocks were met."""

    paragraf: int = 0
    rincian: int = 0


@dataclass(frozen=True, slots=True)
class _Item:
    """Where an item of a list stands. urut: from 1. tingkat: how many lists are around its own.

    target: the place its list belongs to in references. tutup: what closes the whole list.
    """

    rincian: Rincian
    urut: int
    tingkat: int
    target: str
    tutup: str


@dataclass(frozen=True, slots=True)
class ProseUnits:
    """Makes the units of prose of one side, in printed order.

    berhenti: where each kind of list stopped at each depth, for those that go on counting.
    """

    side: Side
    berhenti: dict[tuple[JenisRincian, int], int] = field(default_factory=dict)

    def blocks(self, isi: Iterable[Blok], spot: Spot, tingkat: int = 0) -> Iterator[Unit]:
        """The units of blocks in printed order; tingkat: how many lists are around them."""
        counts = _Counts()
        for blok in isi:
            yield from self._blok(blok, spot, counts, tingkat)

    def _blok(self, blok: Blok, spot: Spot, counts: _Counts, tingkat: int) -> Iterator[Unit]:
        for bentuk in BENTUK:
            typed = getattr(blok, bentuk)
            if typed is not None:
                counts.paragraf += 1
                yield self._paragraf(blok, bentuk, typed, spot, counts.paragraf)
        if blok.rincian is not None:
            counts.rincian += 1
            di = spot.at("rincian", None, counts.rincian, f"rincian {counts.rincian}")
            yield self.rincian(blok.rincian, di, "", tingkat)
        for kind in ("tabel", "gambar"):
            id_ = getattr(blok, kind)
            if id_ is not None:
                yield place(self.side, spot, kind, id_, blok.origin)
        if blok.landasan_hukum is not None:
            yield self._landasan(blok.landasan_hukum, spot, blok)
        if blok.sistematika:
            yield outline(self.side, spot.at("sistematika", "bab", 1, "sistematika"), blok.origin)

    def _paragraf(self, blok: Blok, bentuk: str, typed: str, spot: Spot, urut: int) -> Unit:
        di = spot.at(
            "paragraf", None, urut, f"paragraf {urut}" if bentuk != "subjudul" else "subjudul"
        )
        fields = (
            *Maker(self.side).teks(di, "teks", typed),
            *plain("bentuk", "bentuk", bentuk, "tata-letak"),
        )
        return unit(di, "paragraf", None, blok.origin.at(bentuk), fields)

    def rincian(
        self,
        rincian: Rincian,
        spot: Spot,
        kunci: str,
        tingkat: int,
        target: str = "",
        tutup: str = ".",
    ) -> Unit:
        """The unit of a list. target: the place it belongs to in references, '' where nothing refers to it.

        tutup: what closes the whole list.
        """
        fields = (
            *plain("jenis", "penomoran", rincian.jenis, "tata-letak"),
            *plain("hubungan", "hubungan antarbutir", rincian.hubungan),
            *plain("kalimat", "butir berupa kalimat", rincian.kalimat, "tata-letak"),
            *plain("lanjut", "melanjutkan nomor", rincian.lanjut, "tata-letak"),
            *Maker(self.side).teks(spot, "penutup", rincian.penutup, tutup=tutup),
        )
        if not rincian.lanjut:
            self.berhenti[rincian.jenis, tingkat] = 0
        items = (
            self._butir(b, _Item(rincian, i, tingkat, target, tutup), spot)
            for i, b in enumerate(rincian.butir, 1)
        )
        return unit(spot, "rincian", kunci, rincian.origin, fields, items)

    def _butir(self, butir: Butir, at: _Item, spot: Spot) -> Unit:
        tanda = marker(at.rincian.jenis, at.tingkat, self._next(at))
        nomor = item_name(tanda)
        di = spot.at("butir", butir.id, at.urut, nomor or f"butir {at.urut}")
        target = f"{at.target}/{butir.id or at.urut}" if at.target else ""
        close = closing(at.rincian, at.urut - 1, at.tutup)
        fields = (*self._words(butir, at, tanda, close, di),)
        below: list[Unit] = []
        if butir.rincian is not None:
            under = di.at("rincian", "di bawah", 1)
            below.append(
                self.rincian(butir.rincian, under, "di bawah", at.tingkat + 1, target, close)
            )
        below += self.blocks(butir.isi, di, at.tingkat + 1)
        return unit(di, "butir", butir.id, butir.origin, fields, below, nomor=nomor, target=target)

    def _next(self, at: _Item) -> int:
        """The printed number of an item."""
        kind = (at.rincian.jenis, at.tingkat)
        self.berhenti[kind] = self.berhenti.get(kind, 0) + 1
        return self.berhenti[kind]

    def _words(self, butir: Butir, at: _Item, tanda: str, close: str, di: Spot) -> Iterator[Field]:
        """Heading and text of an item: the marker stands before the first, the closing mark behind the last."""
        maker = Maker(self.side)
        yield from maker.teks(di, "judul", butir.judul, tanda=tanda)
        before = "" if butir.judul else tanda
        yield from maker.teks(
            di, "teks", butir.teks, tanda=before, tutup=item_mark(butir, at.rincian, close)
        )

    def _landasan(self, ids: tuple[str, ...], spot: Spot, blok: Blok) -> Unit:
        di = spot.at("landasan", "hukum", 1, "landasan hukum")
        asal = blok.origin.at("landasan_hukum")
        acts = (
            citation(
                self.side,
                di.at("peraturan", id_, i, f"angka {i}"),
                id_,
                i,
                asal.at(i - 1),
                tutup="." if i == len(ids) else ";",
            )
            for i, id_ in enumerate(ids, 1)
        )
        return unit(di, "landasan", "hukum", asal, (), acts)


def item_name(tanda: str) -> str:
    """How an item with a marker is named: 'huruf a', 'angka 2'; '' in a list of dashes."""
    bare = tanda.rstrip(".)")
    return "" if bare == "-" else f"{'angka' if bare.isdecimal() else 'huruf'} {bare}"


def citation(
    side: Side,
    spot: Spot,
    id_: str,
    urut: int,
    asal: Origin,
    pasal: str | None = None,
    *,
    tutup: str,
    tunggal: bool = False,
) -> Unit:
    """An act in a list of citations; its wording follows from the registry. tunggal: True for one without number."""
    act = side.words.acts.get(id_)
    shown = sebut(act, side.words.acts, "lengkap", pasal) if act else id_
    amended = tuple(f"peraturan:{p}" for p in (act.perubahan if act else ()))
    told = (f"peraturan:{id_}", *amended)
    words = Field(
        "kutipan",
        "kutipan",
        f"{id_} {pasal or ''}",
        shown,
        sumber=told,
        teks=False,
        depan="" if tunggal else f"{urut}. ",
        belakang=ending(shown, tutup),
    )
    return unit(spot, "peraturan-dikutip", id_, asal, (words,), nomor=f"angka {urut}")


def place(side: Side, spot: Spot, kind: str, id_: str, asal: Origin) -> Unit:
    """Where a table or a figure is printed."""
    label = side.labels.get(f"{kind}:{id_}")
    nama = label.text if label else f"{kind} {id_}"
    di = spot.at("letak", f"{kind}:{id_}", 1, f"letak {nama}")
    return unit(di, "letak", f"{kind}:{id_}", asal, (), nama=nama, target=f"{kind}:{id_}")


def outline(
    side: Side, spot: Spot, asal: Origin, close: Callable[[int], str] = lambda _: ""
) -> Unit:
    """The printed outline of chapters: nobody types it. close: what closes the last but n-th, n from 1."""
    return unit(spot, "sistematika", "bab", asal, _outline(side, close))


def _outline(side: Side, close: Callable[[int], str]) -> Iterator[Field]:
    chapters = bab_tercetak(side.naskah)
    for i, bab in enumerate(chapters):
        name = f"bab:{bab.id}"
        shown = f"{side.labels[name].text} {side.text(bab.judul).upper()}"
        yield Field(
            name,
            "",
            name,
            shown,
            sumber=(f"judul:{name}", f"nomor:{name}", name),
            hitung=True,
            teks=False,
            belakang=close(len(chapters) - i),
        )
