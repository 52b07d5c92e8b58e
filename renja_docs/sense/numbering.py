"""Numbers of everything that has one: computed from the order of the content, never typed.

A target is the name of a place: 'pasal:sistematika', 'pasal:sistematika/isi', 'menimbang:dasar',
'bab:pendahuluan', 'subbab:latar-belakang', 'tabel:t-c-29', 'gambar:keterkaitan', 'lampiran'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from renja_docs.content.naratif import Bab, Blok, Butir, JenisRincian, Rincian
from renja_docs.content.naskah import Naskah
from renja_docs.content.regulasi import Pasal
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.text.numerals import huruf, roman

Kind = Literal[
    "menimbang",
    "pasal",
    "pasal-tetap",
    "ayat",
    "butir",
    "bab",
    "subbab",
    "tabel",
    "gambar",
    "lampiran",
    "definisi",
]
"""'pasal-tetap' is a Pasal of an amended act: its printed number is quoted, not counted."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a place is called.

    text: as it stands in front of the place ('Pasal 4', '(1)', 'a.', 'BAB II', '2.1', 'Tabel 2.2').
    number: the bare number in a reference ('4', '(1)', 'a', 'II', '2.1', '2.2').
    title: its title, '' for a place without one.
    """

    target: str
    kind: Kind
    text: str
    number: str
    bookmark: str
    title: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels by target, in printed order."""

    by_target: Mapping[str, Label] = field(default_factory=dict)

    def get(self, target: str) -> Label | None:
        """The label of a place, None where there is no such place."""
        return self.by_target.get(target)

    def __getitem__(self, target: str) -> Label:
        return self.by_target[target]

    def __iter__(self) -> Iterator[Label]:
        return iter(self.by_target.values())


def bookmark(target: str) -> str:
    """A bookmark name for a target: a letter, then word characters, 40 at most (ECMA-376 17.13.6.2)."""
    name = re.sub(r"\W", "_", target)
    if len(name) <= 40:
        return name
    return f"{name[:31]}_{sha256(target.encode()).hexdigest()[:8]}"


def marker(jenis: JenisRincian, tingkat: int, urut: int) -> str:
    """The marker of item `urut` (from 1) of a list at depth `tingkat` (from 0).

    Legal lists run a., 1., a), 1) by depth (UU 12/2011 Lampiran II angka 87 and 92-95).
    """
    tutup = ")" if tingkat >= 2 else "."
    match jenis:
        case "huruf":
            return huruf(urut) + tutup
        case "angka":
            return f"{urut}{tutup}"
        case "huruf-besar":
            return huruf(urut).upper() + "."
        case "romawi":
            return roman(urut) + "."
        case "butir":
            return "-"


def number(naskah: Naskah) -> Labels:
    """Labels of every numbered place of the regulation and its Lampiran."""
    found: dict[str, Label] = {}
    for label in (*_regulation(naskah), *_lampiran(naskah)):
        found.setdefault(label.target, label)
    return Labels(found)


def _label(target: str, kind: Kind, text: str, nomor: str, urut: int, judul: str = "") -> Label:
    return Label(target, kind, text, nomor, bookmark(target), judul, urut)


def _regulation(naskah: Naskah) -> Iterator[Label]:
    tubuh = naskah.batang_tubuh
    banyak = len(tubuh.menimbang) + 1
    for i, item in enumerate(tubuh.menimbang, 1):
        text = f"{huruf(i)}." if banyak > 1 else ""
        yield _label(f"menimbang:{item.id or i}", "menimbang", text, huruf(i), i)
    for i, bab in enumerate(tubuh.bab, 1):
        yield _label(f"bab-regulasi:{bab.id}", "bab", f"BAB {roman(i)}", roman(i), i, bab.judul)
    for i, pasal in enumerate(naskah.semua_pasal(), 1):
        yield _label(f"pasal:{pasal.id}", "pasal", f"Pasal {i}", str(i), i)
        yield from _isi_pasal(pasal)
    for i, butir in enumerate(tubuh.perubahan, 1):
        if butir.isi:
            yield _label(
                f"pasal:{butir.isi.id}", "pasal-tetap", f"Pasal {butir.pasal}", butir.pasal, i
            )
            yield from _isi_pasal(butir.isi)


def _isi_pasal(pasal: Pasal) -> Iterator[Label]:
    target = f"pasal:{pasal.id}"
    if pasal.rincian:
        yield from _butir(target, pasal.rincian, 0)
    for i, ayat in enumerate(pasal.ayat, 1):
        di_ayat = f"{target}/{ayat.id or i}"
        yield _label(di_ayat, "ayat", f"({i})", f"({i})", i)
        if ayat.rincian:
            yield from _butir(di_ayat, ayat.rincian, 0)
    for i, definisi in enumerate(pasal.definisi, 1):
        yield _label(f"{target}/{definisi.id or i}", "definisi", f"{i}.", str(i), i)


def _butir(induk: str, rincian: Rincian, tingkat: int) -> Iterator[Label]:
    for i, butir in enumerate(rincian.butir, 1):
        target = f"{induk}/{butir.id or i}"
        text = marker(rincian.jenis, tingkat, i)
        yield _label(target, "butir", text, text.rstrip(".)"), i)
        if butir.rincian:
            yield from _butir(target, butir.rincian, tingkat + 1)


def _lampiran(naskah: Naskah) -> Iterator[Label]:
    if naskah.lampiran is None:
        return
    yield _label("lampiran", "lampiran", "Lampiran", "", 1)
    susunan = bab_tercetak(naskah)
    for i, bab in enumerate(susunan, 1):
        yield _label(f"bab:{bab.id}", "bab", f"BAB {roman(i)}", roman(i), i, bab.judul)
        for j, subbab in enumerate(bab.subbab, 1):
            yield _label(f"subbab:{subbab.id}", "subbab", f"{i}.{j}", f"{i}.{j}", j, subbab.judul)
    yield from _captions(naskah, susunan)


def bab_tercetak(naskah: Naskah) -> tuple[Bab, ...]:
    """The chapters of the Lampiran in the order in which lampiran.yaml prints them."""
    if naskah.lampiran is None:
        return ()
    by_id = {bab.id: bab for bab in naskah.bab}
    return tuple(by_id[u.bab] for u in naskah.lampiran.urutan if u.bab and u.bab in by_id)


def _captions(naskah: Naskah, susunan: tuple[Bab, ...]) -> Iterator[Label]:
    shapes: dict[str, BentukTabel] = {bentuk.id: bentuk for bentuk in naskah.bentuk}
    tables: dict[str, Tabel] = {tabel.id: tabel for tabel in naskah.tabel}
    figures = {gambar.id: gambar for gambar in naskah.gambar}
    for i, bab in enumerate(susunan, 1):
        gambar_ke = 0
        for nomor, blocks in _places(i, bab):
            inside = list(blok_rata(blocks))
            for b in inside:
                if b.gambar:
                    gambar_ke += 1
                    judul = figures[b.gambar].judul if b.gambar in figures else ""
                    yield _label(
                        f"gambar:{b.gambar}",
                        "gambar",
                        f"Gambar {i}.{gambar_ke}",
                        f"{i}.{gambar_ke}",
                        gambar_ke,
                        judul,
                    )
            yield from _tables_of(nomor, [b.tabel for b in inside if b.tabel], tables, shapes)
    for u in naskah.lampiran.urutan if naskah.lampiran else ():
        if u.tabel:
            yield from _tables_of("", [u.tabel], tables, shapes)


def _places(i: int, bab: Bab) -> Iterator[tuple[str, tuple[Blok, ...]]]:
    yield f"{i}", bab.isi
    for j, subbab in enumerate(bab.subbab, 1):
        yield f"{i}.{j}", subbab.isi


def _tables_of(
    nomor: str, ids: list[str], tables: Mapping[str, Tabel], shapes: Mapping[str, BentukTabel]
) -> Iterator[Label]:
    """Labels of the tables of one subbab: its own number, with a letter where it has several."""
    plain = [i for i in ids if not _tetap(tables.get(i), shapes)]
    for id_ in ids:
        tabel = tables.get(id_)
        if tabel is None:
            continue
        bentuk = shapes.get(tabel.bentuk or tabel.id)
        if bentuk is not None and bentuk.penomoran == "tetap":
            cetak, urut = bentuk.nomor or "", 0
        else:
            urut = plain.index(id_) + 1
            lettered = len(plain) > 1 or (bentuk is not None and bentuk.penomoran == "subbab-huruf")
            cetak = f"{nomor}.{huruf(urut).upper()}" if lettered else nomor
        yield _label(
            f"tabel:{id_}", "tabel", f"Tabel {cetak}", cetak, urut, judul_tabel(tabel, bentuk)
        )


def _tetap(tabel: Tabel | None, shapes: Mapping[str, BentukTabel]) -> bool:
    bentuk = shapes.get(tabel.bentuk or tabel.id) if tabel else None
    return bentuk is not None and bentuk.penomoran == "tetap"


def judul_tabel(tabel: Tabel, bentuk: BentukTabel | None) -> str:
    """The caption of a table in one line: its own, or that of its layout."""
    return " ".join(tabel.judul or (bentuk.judul if bentuk else ()))


def blok_rata(blocks: tuple[Blok, ...]) -> Iterator[Blok]:
    """All blocks in printed order, those inside list items included."""
    for b in blocks:
        yield b
        if b.rincian:
            for butir in b.rincian.butir:
                yield from _blok_butir(butir)


def _blok_butir(butir: Butir) -> Iterator[Blok]:
    if butir.rincian:
        for anak in butir.rincian.butir:
            yield from _blok_butir(anak)
    yield from blok_rata(butir.isi)
