"""Every text of a Naskah in printed order, with the place where a person finds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja_docs.content.identitas import Pejabat, Perbup
from renja_docs.content.lampiran import Gambar
from renja_docs.content.naratif import Bab, Blok, JenisRincian, Rincian, Subbab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.regulasi import Bagian, BatangTubuh, Definisi, Pasal
from renja_docs.sense.numbering import Labels, marker
from renja_docs.sense.text import Text, TextKind, Zone


@dataclass(frozen=True, slots=True)
class Ruang:
    """A place of the document in which texts stand."""

    tempat: str
    ranah: Zone
    di: str = ""

    def dalam(self, tambahan: str) -> Ruang:
        """A place inside this one."""
        return Ruang(f"{self.tempat} {tambahan}", self.ranah, self.di)

    def teks(
        self, simpul: Node, jenis: TextKind, kunci: str, ke: int | None = None
    ) -> Iterator[Text]:
        """The text of a field of a node, or the one at an index of it; nothing where it is empty."""
        isi = getattr(simpul, kunci)
        asal = simpul.origin.at(kunci)
        if ke is not None:
            isi, asal = isi[ke], asal.at(ke)
        if isi:
            yield Text(isi, isi, asal, self.tempat, self.ranah, jenis, self.di)


def baca(naskah: Naskah, labels: Labels) -> Iterator[Text]:
    """All texts but those of tables and of program.yaml; tampil is mentah still."""
    yield from _identitas(naskah.perbup)
    yield from _pembukaan(naskah, labels)
    yield from _tubuh(naskah.batang_tubuh, labels)
    if naskah.kata_pengantar:
        yield from baca_blok(naskah.kata_pengantar.isi, Ruang("Kata Pengantar", "lampiran"))
    if naskah.lampiran:
        yield from Ruang("daftar isi", "lampiran").teks(naskah.lampiran, "judul", "judul")
        for urutan in naskah.lampiran.urutan:
            if urutan.asing:
                yield from Ruang("daftar isi", "lampiran").teks(urutan.asing, "judul", "judul")
    for bab in naskah.bab:
        yield from _bab(bab, labels)
    for gambar in naskah.gambar:
        yield from _gambar(gambar, labels)


def _identitas(p: Perbup) -> Iterator[Text]:
    yield from Ruang("nama peraturan", "identitas").teks(p, "judul", "tentang")
    for kunci in ("daerah", "provinsi"):
        yield from Ruang(kunci, "identitas").teks(p, "nama", kunci)
    for peran in ("penetapan", "pengundangan", "salinan"):
        pejabat: Pejabat | None = getattr(p.pejabat, peran)
        for kunci in ("jabatan", "nama") if pejabat else ():
            yield from Ruang(f"pejabat {peran}", "identitas").teks(pejabat or p, "nama", kunci)
    if p.perangkat_daerah:
        yield from Ruang("perangkat daerah", "identitas").teks(p.perangkat_daerah, "nama", "nama")
        yield from Ruang("sampul", "identitas").teks(p.perangkat_daerah, "judul", "dokumen")
    for fakta in p.fakta:
        yield from Ruang(f"fakta {fakta.id}", "identitas").teks(fakta, "fakta", "nilai")


def _pembukaan(naskah: Naskah, labels: Labels) -> Iterator[Text]:
    for i, m in enumerate(naskah.batang_tubuh.menimbang, 1):
        label = labels.get(f"menimbang:{m.id or i}")
        huruf = f" huruf {label.number}" if label and label.text else ""
        yield from Ruang("Menimbang" + huruf, "pembukaan").teks(m, "menimbang", "teks")
    for p in naskah.dasar_hukum.peraturan:
        yield from Ruang(f"dasar hukum {p.id}", "pembukaan").teks(p, "peraturan", "tentang")


def _tubuh(tubuh: BatangTubuh, labels: Labels) -> Iterator[Text]:
    yield from _semua_pasal(tubuh.pasal, labels)
    for bab in tubuh.bab:
        yield from Ruang(f"judul bab {bab.id}", "batang-tubuh").teks(bab, "judul", "judul")
        yield from _semua_pasal(bab.pasal, labels)
        for bagian in bab.bagian:
            yield from _bagian(bagian, labels)
    for butir in tubuh.perubahan:
        if butir.isi:
            yield from _pasal(butir.isi, f"Pasal I, Pasal {butir.pasal}")


def _bagian(bagian: Bagian, labels: Labels) -> Iterator[Text]:
    yield from Ruang(f"judul bagian {bagian.id}", "batang-tubuh").teks(bagian, "judul", "judul")
    yield from _semua_pasal(bagian.pasal, labels)
    for p in bagian.paragraf:
        yield from Ruang(f"judul paragraf {p.id}", "batang-tubuh").teks(p, "judul", "judul")
        yield from _semua_pasal(p.pasal, labels)


def _semua_pasal(semua: Iterable[Pasal], labels: Labels) -> Iterator[Text]:
    for pasal in semua:
        label = labels.get(f"pasal:{pasal.id}")
        yield from _pasal(pasal, label.text if label else f"Pasal {pasal.id}")


def _pasal(pasal: Pasal, tempat: str) -> Iterator[Text]:
    ruang = Ruang(tempat, "batang-tubuh", f"pasal:{pasal.id}")
    yield from ruang.teks(pasal, "pasal", "teks")
    for i, definisi in enumerate(pasal.definisi, 1):
        yield from _definisi(definisi, ruang.dalam(f"angka {i}"))
    yield from baca_rincian(pasal.rincian, ruang)
    for i, ayat in enumerate(pasal.ayat, 1):
        di_ayat = ruang.dalam(f"ayat ({i})")
        yield from di_ayat.teks(ayat, "ayat", "teks")
        yield from baca_rincian(ayat.rincian, di_ayat)


def _definisi(definisi: Definisi, ruang: Ruang) -> Iterator[Text]:
    yield from ruang.teks(definisi, "istilah", "istilah")
    yield from ruang.teks(definisi, "singkatan", "singkatan")
    yield from ruang.teks(definisi, "sebutan", "sebutan")
    yield from ruang.teks(definisi, "arti", "arti")


def baca_rincian(rincian: Rincian | None, ruang: Ruang, tingkat: int = 0) -> Iterator[Text]:
    """The texts of a list and of all below it."""
    for i, butir in enumerate(rincian.butir if rincian else (), 1):
        di_butir = ruang.dalam(sebut_butir(rincian.jenis if rincian else "butir", tingkat, i))
        yield from di_butir.teks(butir, "judul-butir", "judul")
        yield from di_butir.teks(butir, "butir", "teks")
        yield from baca_rincian(butir.rincian, di_butir, tingkat + 1)
        yield from baca_blok(butir.isi, di_butir)
    if rincian:
        yield from ruang.dalam("penutup rincian").teks(rincian, "butir", "penutup")


def sebut_butir(jenis: JenisRincian, tingkat: int, urut: int) -> str:
    """How a reference names an item: 'huruf a', 'angka 2', or 'butir 3' of a list of dashes."""
    if jenis == "butir":
        return f"butir {urut}"
    tanda = marker(jenis, tingkat, urut).rstrip(".)")
    return f"{'angka' if tanda.isdecimal() else 'huruf'} {tanda}"


def _bab(bab: Bab, labels: Labels) -> Iterator[Text]:
    label = labels.get(f"bab:{bab.id}")
    ruang = Ruang(label.text if label else f"bab {bab.id}", "lampiran")
    yield from ruang.teks(bab, "judul", "judul")
    yield from ruang.dalam("uraian").teks(bab, "uraian", "uraian")
    yield from baca_blok(bab.isi, ruang)
    for subbab in bab.subbab:
        label = labels.get(f"subbab:{subbab.id}")
        yield from _subbab(subbab, ruang.dalam(f"subbab {label.number if label else subbab.id}"))


def _subbab(subbab: Subbab, ruang: Ruang) -> Iterator[Text]:
    yield from ruang.teks(subbab, "judul", "judul")
    yield from ruang.dalam("uraian").teks(subbab, "uraian", "uraian")
    yield from baca_blok(subbab.isi, ruang)


def baca_blok(blok: Iterable[Blok], ruang: Ruang) -> Iterator[Text]:
    """The texts of blocks; paragraphs and lists are counted from 1."""
    paragraf = rincian = 0
    for b in blok:
        paragraf += b.paragraf is not None
        rincian += b.rincian is not None
        yield from ruang.dalam(f"paragraf {paragraf}").teks(b, "paragraf", "paragraf")
        yield from ruang.teks(b, "subjudul", "subjudul")
        yield from ruang.teks(b, "kutipan", "kutipan")
        yield from baca_rincian(b.rincian, ruang.dalam(f"rincian {rincian}"))


def _gambar(g: Gambar, labels: Labels) -> Iterator[Text]:
    label = labels.get(f"gambar:{g.id}")
    ruang = Ruang(label.text if label else f"Gambar {g.id}", "lampiran")
    yield from ruang.teks(g, "judul", "judul")
    yield from ruang.teks(g, "alt", "alt")
    for kotak in g.bagan.kotak if g.bagan else ():
        yield from ruang.dalam(f"kotak {kotak.id}").teks(kotak, "gambar", "teks")
    for panah in g.bagan.panah if g.bagan else ():
        yield from ruang.dalam(f"panah {panah.dari}-{panah.ke}").teks(panah, "gambar", "teks")
