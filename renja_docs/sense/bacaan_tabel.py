"""Every text of the tables, of their layouts, of program.yaml and usulan.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renja_docs.content.naskah import Naskah
from renja_docs.content.program import (
    Evaluasi,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    SubKegiatan,
)
from renja_docs.content.tabel import Baris, BentukTabel, DaftarUsulan, Tabel
from renja_docs.sense.bacaan import Ruang, baca_blok
from renja_docs.sense.figures import ProgramNode, walk
from renja_docs.sense.numbering import Labels
from renja_docs.sense.text import Text


def baca_tabel(naskah: Naskah, labels: Labels) -> Iterator[Text]:
    """All texts of tables and of program.yaml; tampil is mentah still."""
    for tabel in naskah.tabel:
        label = labels.get(f"tabel:{tabel.id}")
        yield from _tabel(tabel, Ruang(label.text if label else f"Tabel {tabel.id}", "tabel"))
    for bentuk in naskah.bentuk:
        dipakai = [t for t in naskah.tabel if (t.bentuk or t.id) == bentuk.id]
        if dipakai:
            yield from _bentuk(bentuk, berjudul=not all(t.judul for t in dipakai))
    if naskah.program:
        yield from _program(naskah.program)
    if naskah.usulan:
        yield from _usulan(naskah.usulan)


def _tabel(tabel: Tabel, ruang: Ruang) -> Iterator[Text]:
    for i in range(len(tabel.judul)):
        yield from ruang.teks(tabel, "judul", "judul", i)
    yield from _baris(tabel.baris, ruang)
    yield from ruang.dalam("sumber").teks(tabel, "catatan", "sumber")
    for i in range(len(tabel.catatan)):
        yield from ruang.dalam("catatan").teks(tabel, "catatan", "catatan", i)


def _baris(semua: Iterable[Baris], ruang: Ruang) -> Iterator[Text]:
    for i, baris in enumerate(semua, 1):
        di_baris = ruang.dalam(f"baris {i}")
        for kolom, sel in baris.sel.items():
            di_sel = di_baris.dalam(f"kolom {kolom}")
            yield from di_sel.teks(sel, "sel", "teks")
            yield from baca_blok(sel.isi, di_sel)
        yield from _baris(baris.baris, di_baris)


def _bentuk(bentuk: BentukTabel, *, berjudul: bool) -> Iterator[Text]:
    """The texts of a layout that some table prints; berjudul: whether its caption is among them."""
    ruang = Ruang(f"bentuk tabel {bentuk.id}", "tabel")
    for i in range(len(bentuk.judul) if berjudul else 0):
        yield from ruang.teks(bentuk, "judul", "judul", i)
    yield from ruang.teks(bentuk, "judul", "kepala")
    for kolom in bentuk.kolom:
        yield from ruang.dalam(f"kolom {kolom.id}").teks(kolom, "kolom", "judul")
    for kelompok in bentuk.kelompok:
        yield from ruang.teks(kelompok, "kolom", "judul")
    for catatan in bentuk.catatan:
        yield from ruang.teks(catatan, "catatan", "teks")


def _program(pohon: PohonProgram) -> Iterator[Text]:
    for lokasi in pohon.lokasi:
        yield from Ruang(f"lokasi {lokasi.id}", "tabel").teks(lokasi, "lokasi", "teks")
    for sumber in pohon.sumber_dana:
        yield from Ruang(f"sumber dana {sumber.id}", "tabel").teks(sumber, "nama", "teks")
    for simpul in walk(pohon):
        yield from _simpul(simpul, Ruang(f"kode {simpul.kode}", "tabel"))


def _simpul(simpul: ProgramNode, ruang: Ruang) -> Iterator[Text]:
    yield from ruang.teks(simpul, "nama", "nama")
    for kinerja in _kinerja(simpul):
        yield from ruang.teks(kinerja, "indikator", "indikator")
    if isinstance(simpul, Program | Kegiatan | SubKegiatan) and simpul.rancangan_awal:
        yield from ruang.teks(simpul.rancangan_awal, "indikator", "indikator")
        yield from ruang.teks(simpul.rancangan_awal, "catatan", "catatan")
    if isinstance(simpul, SubKegiatan):
        yield from ruang.teks(simpul, "catatan", "catatan")


def _kinerja(simpul: ProgramNode) -> Iterator[Kinerja | Evaluasi]:
    if isinstance(simpul, SubKegiatan):
        yield from (k for k in (simpul.keluaran, simpul.hasil) if k)
    if isinstance(simpul, Program | Kegiatan):
        yield from simpul.kinerja
    if isinstance(simpul, Program | Kegiatan | SubKegiatan):
        yield from simpul.evaluasi


def _usulan(daftar: DaftarUsulan) -> Iterator[Text]:
    for kelompok in daftar.usulan:
        ruang = Ruang(f"usulan kode {kelompok.kode}", "tabel")
        for aktivitas in kelompok.aktivitas:
            yield from ruang.teks(aktivitas, "nama", "nama")
            for usulan in aktivitas.usulan:
                yield from ruang.teks(usulan, "lokasi", "lokasi")
                yield from ruang.teks(usulan, "catatan", "catatan")
