"""Units of the Lampiran: the order of its parts, preface, chapters, figures, and the house style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.compare.diff.prose_units import ProseUnits
from renja_docs.compare.diff.unit import Field, Maker, Side, Spot, Unit, plain, unit
from renja_docs.content.lampiran import Bagan, Gambar, Kotak, LampiranAsing, Panah, Urutan
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.content.opsi import Opsi
from renja_docs.content.origin import NO_ORIGIN
from renja_docs.sense.numbering import Label

SUSUNAN = Spot("Susunan Lampiran", "kata")
GAYA = Spot("Gaya dan pemeriksaan", "tata-letak")


@dataclass(frozen=True, slots=True)
class LampiranUnits:
    """Makes the units of the Lampiran of one side."""

    side: Side

    def all(self) -> Iterator[Unit]:
        """Order, preface, chapters, figures and options, each a unit that is there on every side."""
        naskah = self.side.naskah
        urutan = naskah.lampiran.urutan if naskah.lampiran else ()
        judul = plain(
            "judul", "sebutan lampiran", naskah.lampiran.judul if naskah.lampiran else None
        )
        yield unit(
            SUSUNAN, "kelompok", "urutan", NO_ORIGIN, judul, (self._urutan(u) for u in urutan)
        )
        kata = Spot("Kata Pengantar", "kata", "kata-pengantar", "Kata Pengantar")
        isi = (
            ProseUnits(self.side).blocks(naskah.kata_pengantar.isi, kata)
            if naskah.kata_pengantar
            else ()
        )
        yield unit(kata, "kelompok", "kata-pengantar", NO_ORIGIN, (), isi)
        yield unit(
            SUSUNAN,
            "kelompok",
            "bab",
            NO_ORIGIN,
            (),
            (self._bab(b) for b in naskah.bab),
            terurut=False,
        )
        figures = (self._gambar(g) for g in naskah.gambar)
        yield unit(SUSUNAN, "kelompok", "gambar", NO_ORIGIN, (), figures, terurut=False)
        yield options(naskah.opsi)

    def _urutan(self, u: Urutan) -> Unit:
        kind = "bab" if u.bab else "tabel" if u.tabel else "asing" if u.asing else "bagian"
        name = str(u.bab or u.tabel or (u.asing.id if u.asing else u.bagian))
        label = self.side.labels.get(f"{kind}:{name}")
        nama = label.text if label else u.asing.judul if u.asing else name.replace("-", " ").title()
        di = SUSUNAN.at("letak", f"{kind}:{name}", 1, nama)
        return unit(
            di,
            "letak",
            f"{kind}:{name}",
            u.origin,
            self._annex(u.asing),
            nama=nama,
            target=f"{kind}:{name}",
        )

    def _annex(self, asing: LampiranAsing | None) -> Iterator[Field]:
        if asing is not None:
            yield from plain("judul", "judul lampiran asing", asing.judul)
            yield from plain("berkas", "berkas", asing.berkas, "senyap")

    # --- chapters

    def _bab(self, bab: Bab) -> Unit:
        target = f"bab:{bab.id}"
        label = self.side.labels.get(target)
        nomor = label.text if label else ""
        judul = self.side.text(bab.judul)
        di = Spot(f"{nomor} {judul}".strip(), "kata", target, nomor or f"bab {bab.id}")
        prose = ProseUnits(self.side)
        below = [*prose.blocks(bab.isi, di)]
        below += [self._subbab(s, i, di, prose) for i, s in enumerate(bab.subbab, 1)]
        return unit(
            di,
            "bab",
            bab.id,
            bab.origin,
            self._head(bab, di, target),
            below,
            nomor=nomor,
            nama=judul,
            target=target,
        )

    def _subbab(self, subbab: Subbab, urut: int, spot: Spot, prose: ProseUnits) -> Unit:
        target = f"subbab:{subbab.id}"
        label = self.side.labels.get(target)
        di = spot.at("subbab", subbab.id, urut, f"subbab {label.number if label else subbab.id}")
        isi = prose.blocks(subbab.isi, di)
        nomor = f"subbab {label.number}" if label else ""
        return unit(
            di,
            "subbab",
            subbab.id,
            subbab.origin,
            self._head(subbab, di, target, label),
            isi,
            nomor=nomor,
            nama=self.side.text(subbab.judul),
            target=target,
        )

    def _head(
        self, simpul: Bab | Subbab, di: Spot, target: str, label: Label | None = None
    ) -> Iterator[Field]:
        """Title and description; label: that of a title that is printed behind its number."""
        maker = Maker(self.side)
        tanda = label.text if label else ""
        yield from maker.teks(di, "judul", simpul.judul, fakta=f"judul:{target}", tanda=tanda)
        yield from maker.teks(di, "uraian", simpul.uraian, "uraian pada sistematika")

    # --- figures

    def _gambar(self, g: Gambar) -> Unit:
        label = self.side.labels.get(f"gambar:{g.id}")
        nomor = label.text if label else f"Gambar {g.id}"
        di = Spot("Gambar", "kata", f"gambar:{g.id}", nomor)
        kisi = f"{g.bagan.kolom} x {g.bagan.baris}" if g.bagan else None
        fields = (
            *Maker(self.side).teks(di, "judul", g.judul, fakta=f"judul:gambar:{g.id}"),
            *plain("alt", "uraian bagi pembaca layar", g.alt),
            *plain("lebar", "lebar cetak", g.lebar, "tata-letak"),
            *plain("berkas", "berkas", g.berkas, "senyap"),
            *plain("kisi", "kisi bagan", kisi, "tata-letak"),
        )
        below = diagram(g.bagan, di) if g.bagan else ()
        return unit(
            di,
            "gambar",
            g.id,
            g.origin,
            fields,
            below,
            nomor=label.text if label else "",
            nama=g.judul,
            target=f"gambar:{g.id}",
            terurut=False,
        )


def diagram(bagan: Bagan, spot: Spot) -> Iterator[Unit]:
    """The boxes and arrows of a diagram."""
    yield from (_kotak(k, spot, i) for i, k in enumerate(bagan.kotak, 1))
    yield from (_panah(p, spot, i) for i, p in enumerate(bagan.panah, 1))


def _kotak(k: Kotak, spot: Spot, urut: int) -> Unit:
    letak = f"kolom {k.kolom}, baris {k.baris}, {k.lebar} x {k.tinggi}, {k.gaya}"
    fields = (
        *plain("teks", "teks", " ".join(k.teks.split())),
        *plain("letak", "letak kotak", letak, "tata-letak"),
    )
    return unit(spot.at("kotak", k.id, urut, f"kotak {k.id}"), "kotak", k.id, k.origin, fields)


def _panah(p: Panah, spot: Spot, urut: int) -> Unit:
    kunci = f"{p.dari}-{p.ke}"
    fields = (
        *plain("ujung", "ujung panah", f"{p.dari} ke {p.ke}"),
        *plain("teks", "teks", p.teks),
        *plain("gaya", "garis", p.gaya, "tata-letak"),
    )
    return unit(spot.at("panah", kunci, urut, f"panah {kunci}"), "panah", kunci, p.origin, fields)


def options(opsi: Opsi) -> Unit:
    """gaya.yaml: what it changes in print, and what only the checks read."""
    istilah = "; ".join(f"{i.baku}: {', '.join(i.hindari)}" for i in opsi.istilah)
    fields = (
        *plain(
            "koma_sebelum_perlu", "koma sebelum kata perlu", opsi.koma_sebelum_perlu, "tata-letak"
        ),
        *plain(
            "spasi_sebelum_titik_dua",
            "spasi sebelum titik dua",
            opsi.spasi_sebelum_titik_dua,
            "tata-letak",
        ),
        *plain("berita_daerah_sama", "nomor Berita Daerah sama", opsi.berita_daerah_sama, "senyap"),
        *plain(
            "keputusan_dalam_mengingat",
            "Keputusan dalam Mengingat",
            opsi.keputusan_dalam_mengingat,
            "senyap",
        ),
        *plain("urutan_mengingat", "urutan Mengingat", ", ".join(opsi.urutan_mengingat), "senyap"),
        *plain("kata", "kata yang dianggap benar", ", ".join(opsi.kata), "senyap"),
        *plain("nama_tempat", "nama tempat", ", ".join(opsi.nama_tempat), "senyap"),
        *plain("istilah", "istilah baku", istilah, "senyap"),
    )
    return unit(
        GAYA.at("gaya", "opsi", 1, "gaya.yaml"), "gaya", "opsi", opsi.origin, fields, terurut=False
    )
