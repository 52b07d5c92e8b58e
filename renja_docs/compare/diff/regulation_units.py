"""Units of the regulation itself: identity, pembukaan, batang tubuh, the registry of acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja_docs.compare.diff.prose_units import ProseUnits, citation, outline
from renja_docs.compare.diff.unit import Field, Maker, Side, Spot, Unit, plain, unit
from renja_docs.content.identitas import Fakta, Pejabat, Perbup, Peristiwa
from renja_docs.content.origin import NO_ORIGIN
from renja_docs.content.peraturan import Peraturan
from renja_docs.content.regulasi import Ayat, Bagian, ButirPerubahan, Definisi, Pasal
from renja_docs.sense.law.citation import sebut
from renja_docs.text import numerals
from renja_docs.writing.amendment import announcement
from renja_docs.writing.regulation import CLOSE, definition

IDENTITAS = Spot("Identitas", "hukum")
PEMBUKAAN = Spot("Pembukaan", "hukum")
TUBUH = Spot("Batang tubuh", "hukum")
REGISTRI = Spot("Daftar peraturan", "hukum")
FAKTA = Spot("Fakta", "angka")


def _group(spot: Spot, kunci: str, anak: Iterable[Unit], *, terurut: bool = True) -> Unit:
    """A unit that is there on every side, and holds others."""
    return unit(spot, "kelompok", kunci, NO_ORIGIN, (), anak, terurut=terurut)


@dataclass(frozen=True, slots=True)
class RegulationUnits:
    """Makes the units of the regulation of one side."""

    side: Side

    def all(self) -> Iterator[Unit]:
        """Identity, pembukaan, body and registry, each a unit that is there on every side."""
        tubuh = self.side.naskah.batang_tubuh
        yield identity(self.side.naskah.perbup)
        yield _group(
            PEMBUKAAN.at("pembukaan", "menimbang", 1, "Menimbang"), "menimbang", self._menimbang()
        )
        alone = len(tubuh.mengingat) == 1
        mengingat = (
            citation(
                self.side,
                PEMBUKAAN.at("mengingat", m.peraturan, i, f"Mengingat angka {i}"),
                m.peraturan,
                i,
                m.origin,
                m.pasal,
                tutup=";",
                tunggal=alone,
            )
            for i, m in enumerate(tubuh.mengingat, 1)
        )
        yield _group(PEMBUKAAN.at("pembukaan", "mengingat", 1, "Mengingat"), "mengingat", mengingat)
        yield _group(
            TUBUH.at("batang-tubuh", "isi", 1, "Batang tubuh"), "batang-tubuh", self._body()
        )
        acts = (self._act(p) for p in self.side.naskah.dasar_hukum.peraturan)
        yield _group(REGISTRI, "dasar-hukum", acts, terurut=False)
        facts = (self._fact(f) for f in self.side.naskah.perbup.fakta)
        yield _group(FAKTA, "fakta", facts, terurut=False)

    def _menimbang(self) -> Iterator[Unit]:
        for i, m in enumerate(self.side.naskah.batang_tubuh.menimbang, 1):
            target = f"menimbang:{m.id or i}"
            label = self.side.labels.get(target)
            nomor = f"huruf {label.number}" if label and label.text else ""
            di = PEMBUKAAN.at("menimbang", m.id, i, f"Menimbang {nomor}".strip())
            said = Maker(self.side).teks(
                di, "teks", m.teks, tanda=f"{numerals.huruf(i)}.", tutup=";"
            )
            fields = (*said, *plain("unsur", "unsur", m.unsur, "senyap"))
            yield unit(di, "menimbang", m.id, m.origin, fields, nomor=nomor, target=target)

    # --- batang tubuh: one run of headings and Pasal, so that a new heading moves nothing

    def _body(self) -> Iterator[Unit]:
        tubuh = self.side.naskah.batang_tubuh
        urut = iter(range(1, 10_000))
        yield from (self._pasal(p, next(urut)) for p in tubuh.pasal)
        for i, bab in enumerate(tubuh.bab, 1):
            yield self._heading("bab-regulasi", bab.id, f"BAB {numerals.roman(i)}", bab)
            yield from (self._pasal(p, next(urut)) for p in bab.pasal)
            for j, bagian in enumerate(bab.bagian, 1):
                yield from self._bagian(bagian, j, urut)
        yield from (self._perubahan(b, i) for i, b in enumerate(tubuh.perubahan, 1))

    def _bagian(self, bagian: Bagian, i: int, urut: Iterator[int]) -> Iterator[Unit]:
        yield self._heading("bagian", bagian.id, f"Bagian {i}", bagian)
        yield from (self._pasal(p, next(urut)) for p in bagian.pasal)
        for j, paragraf in enumerate(bagian.paragraf, 1):
            yield self._heading("paragraf-regulasi", paragraf.id, f"Paragraf {j}", paragraf)
            yield from (self._pasal(p, next(urut)) for p in paragraf.pasal)

    def _heading(self, jenis: str, id_: str, nomor: str, simpul: object) -> Unit:
        di = TUBUH.at(jenis, id_, 1, nomor)
        judul: str = getattr(simpul, "judul", "")
        fields = Maker(self.side).teks(di, "judul", judul, fakta=f"judul:{jenis}:{id_}")
        return unit(
            di,
            jenis,
            id_,
            getattr(simpul, "origin", NO_ORIGIN),
            fields,
            nomor=nomor,
            target=f"{jenis}:{id_}",
        )

    def _pasal(self, pasal: Pasal, urut: int) -> Unit:
        target = f"pasal:{pasal.id}"
        label = self.side.labels.get(target)
        nomor = label.text if label else f"Pasal {urut}"
        return self._pasal_at(pasal, TUBUH.at("pasal", pasal.id, urut, nomor), nomor, target)

    def _pasal_at(self, pasal: Pasal, spot: Spot, nomor: str, target: str) -> Unit:
        di = Spot(spot.kelompok, spot.ranah, spot.jalur, spot.tempat, target)
        below = [self._definisi(d, i, di, target) for i, d in enumerate(pasal.definisi, 1)]
        below += self._below(pasal, di, target)
        below += [self._ayat(a, i, di, target) for i, a in enumerate(pasal.ayat, 1)]
        fields = Maker(self.side).teks(di, "teks", pasal.teks, tutup=_close(pasal))
        jenis = self.side.naskah.perbup.jenis
        opening = (f"Dalam {jenis} ini yang dimaksud dengan:",) if pasal.definisi else ()
        return unit(
            di,
            "pasal",
            pasal.id,
            pasal.origin,
            fields,
            below,
            nomor=nomor,
            target=target,
            kepala=opening,
        )

    def _ayat(self, ayat: Ayat, urut: int, spot: Spot, pasal: str) -> Unit:
        di = spot.at("ayat", ayat.id, urut, f"ayat ({urut})")
        target = f"{pasal}/{ayat.id or urut}"
        fields = Maker(self.side).teks(di, "teks", ayat.teks, tanda=f"({urut})", tutup=_close(ayat))
        return unit(
            di,
            "ayat",
            ayat.id,
            ayat.origin,
            fields,
            self._below(ayat, di, target),
            nomor=f"ayat ({urut})",
            target=target,
        )

    def _below(self, simpul: Pasal | Ayat, spot: Spot, target: str) -> Iterator[Unit]:
        if simpul.rincian is not None:
            prose = ProseUnits(self.side)
            yield prose.rincian(
                simpul.rincian, spot.at("rincian", "di bawah", 1), "di bawah", 0, target
            )
        if simpul.sistematika:
            di = spot.at("sistematika", "bab", 1, "daftar bab")
            yield outline(self.side, di, simpul.origin, lambda last: CLOSE.get(last, ";"))

    def _definisi(self, d: Definisi, urut: int, spot: Spot, pasal: str) -> Unit:
        di = spot.at("definisi", d.id, urut, f"angka {urut}")
        fields = Maker(self.side).teks(di, "teks", definition(d), tanda=f"{urut}.", tutup=".")
        return unit(
            di,
            "definisi",
            d.id,
            d.origin,
            fields,
            nomor=f"angka {urut}",
            target=f"{pasal}/{d.id or urut}",
        )

    def _perubahan(self, butir: ButirPerubahan, urut: int) -> Unit:
        di = TUBUH.at("perubahan", butir.pasal, urut, f"Pasal I angka {urut}, Pasal {butir.pasal}")
        fields = (
            *plain("jenis", "jenis perubahan", butir.jenis),
            *plain("setelah", "sesudah Pasal", butir.setelah),
        )
        isi = butir.isi
        below = [self._pasal_at(isi, di.at("isi", isi.id, 1), "", f"pasal:{isi.id}")] if isi else []
        return unit(
            di,
            "perubahan",
            butir.pasal,
            butir.origin,
            fields,
            below,
            nomor=f"angka {urut}",
            kepala=tuple(self._announced(butir, urut)),
        )

    def _announced(self, butir: ButirPerubahan, urut: int) -> Iterator[str]:
        """The sentence over an amendment, and the number of the Pasal that it quotes."""
        if len(self.side.naskah.batang_tubuh.perubahan) > 1:
            yield f"{urut}. {announcement(butir)}"
        else:
            act = self.side.words.acts.get(self.side.naskah.perbup.mengubah or "")
            yield announcement(butir, sebut(act, self.side.words.acts, "lengkap") if act else "")
        if butir.isi:
            yield f"Pasal {butir.pasal}"

    # --- registry and facts

    def _act(self, p: Peraturan) -> Unit:
        acts = self.side.words.acts
        di = REGISTRI.at("dasar-hukum", p.id, 1, f"dasar hukum {p.id}")
        told = repr((p.jenis, p.lembaga, p.nomor, p.tahun, p.tentang, p.lembaran, p.perubahan))
        amended, name = tuple(f"peraturan:{i}" for i in p.perubahan), f"peraturan:{p.id}"
        revoked = f"{p.dicabut.oleh} sejak {p.dicabut.sejak}" if p.dicabut else None
        fields = (
            Field(
                "sebutan",
                "sebutan",
                told,
                sebut(p, acts, "lengkap"),
                fakta=name,
                sumber=amended,
                teks=False,
            ),
            *plain("tanggal", "tanggal", p.tanggal, "senyap"),
            *plain("dicabut", "dicabut", revoked, "senyap"),
            *plain("terverifikasi", "terverifikasi", p.terverifikasi, "senyap"),
            *plain("catatan", "catatan penyunting", p.catatan, "senyap"),
        )
        return unit(
            di, "dasar-hukum", p.id, p.origin, fields, nama=sebut(p, acts, "pendek"), target=name
        )

    def _fact(self, fakta: Fakta) -> Unit:
        di = FAKTA.at("fakta", fakta.id, 1, f"fakta {fakta.id}")
        fields = (
            *Maker(self.side).teks(di, "nilai", fakta.nilai, fakta=f"fakta:{fakta.id}"),
            *plain("sumber", "sumber", fakta.sumber, "senyap"),
        )
        return unit(
            di,
            "fakta",
            fakta.id,
            fakta.origin,
            fields,
            nama=fakta.sumber or "",
            target=f"fakta:{fakta.id}",
        )


def _close(simpul: Pasal | Ayat) -> str:
    """What closes the text of a norm."""
    return ":" if simpul.rincian is not None or simpul.sistematika else "."


# --- identity


def identity(p: Perbup) -> Unit:
    """What perbup.yaml says of the regulation, one field for each."""
    return unit(
        IDENTITAS.at("identitas", "perbup", 1),
        "identitas",
        "perbup",
        p.origin,
        _identity(p),
        terurut=False,
    )


def _identity(p: Perbup) -> Iterator[Field]:
    for kunci, nama in (
        ("jenis", "jenis peraturan"),
        ("daerah", "daerah"),
        ("provinsi", "provinsi"),
        ("nomor", "nomor peraturan"),
        ("tahun", "tahun peraturan"),
        ("tentang", "nama peraturan"),
        ("tahap", "tahap"),
        ("berita_daerah", "nomor Berita Daerah"),
        ("tahun_rencana", "tahun rencana"),
        ("mengubah", "peraturan yang diubah"),
    ):
        yield from _told(kunci, nama, getattr(p, kunci))
    yield from _told("mencabut", "peraturan yang dicabut", ", ".join(p.mencabut))
    for kunci, peristiwa in (("penetapan", p.penetapan), ("pengundangan", p.pengundangan)):
        yield from _event(kunci, peristiwa)
    for kunci, pejabat in (
        ("penetapan", p.pejabat.penetapan),
        ("pengundangan", p.pejabat.pengundangan),
        ("salinan", p.pejabat.salinan),
    ):
        yield from _officer(kunci, pejabat)
    if dinas := p.perangkat_daerah:
        yield from _told("perangkat_daerah", "nama perangkat daerah", dinas.nama)
        yield from _told("dokumen", "nama dokumen pada sampul", dinas.dokumen)
        yield from plain(
            "sebutan_perangkat", "sebutan perangkat daerah", ", ".join(dinas.sebutan), "senyap"
        )
    for kunci, nama, masa in (
        ("renstra", "masa Renstra", p.renstra),
        ("renstra_lalu", "masa Renstra lalu", p.renstra_lalu),
    ):
        yield from _told(kunci, nama, f"{masa.awal}–{masa.akhir}" if masa else None)


def _told(kunci: str, nama: str, value: object) -> Iterator[Field]:
    return plain(kunci, nama, value, fakta=f"identitas:{kunci}")


def _event(kunci: str, peristiwa: Peristiwa) -> Iterator[Field]:
    tanggal = numerals.tanggal(peristiwa.tanggal) if peristiwa.tanggal else None
    yield from _told(f"{kunci}.tempat", f"tempat {kunci}", peristiwa.tempat)
    yield from _told(f"{kunci}.tanggal", f"tanggal {kunci}", tanggal)


def _officer(kunci: str, pejabat: Pejabat | None) -> Iterator[Field]:
    yield from _told(
        f"pejabat.{kunci}.jabatan", f"jabatan pejabat {kunci}", pejabat and pejabat.jabatan
    )
    yield from _told(f"pejabat.{kunci}.nama", f"nama pejabat {kunci}", pejabat and pejabat.nama)
