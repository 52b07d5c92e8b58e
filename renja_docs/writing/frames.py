"""What the templates are filled with: names of values as docs/templat.md lists them."""

from __future__ import annotations

from renja_docs.content.identitas import Pejabat, Perbup, Peristiwa
from renja_docs.content.naskah import Naskah
from renja_docs.sense.expressions import NBSP
from renja_docs.text import numerals
from renja_docs.writing.typeset import pejabat_lines, title_lines

GARIS = "…" * 14
"""A line for a name that is written by hand."""

TERBUKA = "…"
"""What stands for a number or a date that is still open (UU 12/2011 Lampiran II angka 4a)."""


def values(naskah: Naskah) -> dict[str, object]:
    """The values of all frames."""
    p = naskah.perbup
    rancangan = p.tahap == "rancangan"
    nomor = TERBUKA if rancangan or p.nomor is None else str(p.nomor)
    tahun = TERBUKA if rancangan else str(p.tahun)
    jabatan = p.pejabat.penetapan.jabatan.upper()
    return {
        "rancangan": "RANCANGAN" if rancangan else "",
        "salinan": p.tahap == "salinan",
        "ttd": ttd(p),
        "kepala_pejabat": jabatan,
        "provinsi": f"PROVINSI {p.provinsi.upper()}",
        "jenis_daerah": jenis_daerah(p),
        "nomor_tahun": f"NOMOR {nomor} TAHUN {tahun}",
        "judul_baris": title_lines(p.tentang),
        "pejabat_koma": f"{jabatan},",
        "memutuskan": "MEMUTUSKAN:",
        "perintah": perintah(p),
        "berita_daerah": f"BERITA DAERAH {p.daerah.upper()} TAHUN {tahun} NOMOR {berita(p, nomor)}",
        "lampiran_judul": "LAMPIRAN",
        **_signing("penetapan", p, p.penetapan, p.pejabat.penetapan),
        **_signing("pengundangan", p, p.pengundangan, p.pejabat.pengundangan),
        **_copy(p),
        **_cover(p),
    }


def ttd(p: Perbup) -> str:
    """What stands where the signature is: 'ttd.' in a copy, room for the pen elsewhere."""
    return "ttd." if p.tahap == "salinan" else NBSP


def jenis_daerah(p: Perbup) -> str:
    """PERATURAN BUPATI PASURUAN: the kind with the region, without the word Kabupaten."""
    return f"{p.jenis} {p.daerah.removeprefix('Kabupaten ').removeprefix('Kota ')}".upper()


def berita(p: Perbup, nomor: str) -> str:
    """The number of the Berita Daerah: that of the regulation unless another is given."""
    return str(p.berita_daerah) if p.berita_daerah is not None else nomor


def perintah(p: Perbup) -> str:
    """The order of promulgation (UU 12/2011 Lampiran II angka 163)."""
    return (
        f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {p.jenis} ini "
        f"dengan penempatannya dalam "
        f"Berita Daerah {p.daerah}."
    )


def tanggal(p: Perbup, peristiwa: Peristiwa) -> str:
    """The date of a signing, open as long as the text is a draft."""
    return (
        numerals.tanggal(peristiwa.tanggal)
        if peristiwa.tanggal and p.tahap != "rancangan"
        else TERBUKA
    )


def _signing(nama: str, p: Perbup, peristiwa: Peristiwa, pejabat: Pejabat) -> dict[str, object]:
    return {
        f"{nama}_tempat": peristiwa.tempat,
        f"{nama}_tanggal": tanggal(p, peristiwa),
        f"{nama}_jabatan": pejabat_lines(pejabat.jabatan),
        f"{nama}_nama": (pejabat.nama or "").upper(),
    }


def _copy(p: Perbup) -> dict[str, object]:
    """The authentication of a copy; an officer who is not named gets a line for the pen."""
    pejabat = p.pejabat.salinan
    jabatan = pejabat_lines(pejabat.jabatan) if pejabat else ("KEPALA BAGIAN HUKUM,",)
    nama = (pejabat.nama or "").upper() if pejabat and pejabat.nama else GARIS
    shown = p.tahap == "salinan"
    return {"salinan_jabatan": jabatan if shown else (), "salinan_nama": nama if shown else ""}


def _cover(p: Perbup) -> dict[str, object]:
    dinas = p.perangkat_daerah
    return {
        "sampul_dokumen": ((dinas.dokumen if dinas else None) or "Rencana Kerja").upper(),
        "sampul_tahun": f"TAHUN {p.tahun_rencana}" if p.tahun_rencana else "",
        "sampul_perangkat": ((dinas.nama.upper(),) if dinas else ()) + (p.daerah.upper(),),
    }
