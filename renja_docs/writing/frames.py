"""What the templates are filled with: names of values as docs/templat.md lists them."""

from __future__ import annotations

from typing import Final

from renja_docs.content.identitas import Pejabat, Perbup, Peristiwa
from renja_docs.content.naskah import Naskah
from renja_docs.sense.expressions import NBSP
from renja_docs.text import numerals
from renja_docs.writing.typeset import jabatan_lines, judul_lines

TERBUKA: Final = "…"
"""What stands for a number or a date that is still open (UU 12/2011 Lampiran II angka 4a)."""


def values(naskah: Naskah) -> dict[str, object]:
    """The values of all frames."""
    perbup = naskah.perbup
    nomor, tahun = _nomor(perbup), _tahun(perbup)
    jabatan = perbup.pejabat.penetapan.kedudukan.upper()
    berita = nomor_berita(perbup, nomor)
    return {
        "rancangan": "RANCANGAN" if perbup.tahap == "rancangan" else "",
        "ttd": ttd(perbup),
        "kepala_pejabat": jabatan,
        "provinsi": f"PROVINSI {perbup.provinsi.upper()}",
        "jenis_daerah": jenis_daerah(perbup),
        "nomor_tahun": f"NOMOR {nomor} TAHUN {tahun}",
        "judul_baris": judul_lines(perbup.tentang),
        "pejabat_koma": f"{jabatan},",
        "memutuskan": "MEMUTUSKAN:",
        "perintah": perintah(perbup),
        "berita_daerah": f"BERITA DAERAH {perbup.daerah.upper()} TAHUN {tahun} NOMOR {berita}",
        "lampiran_judul": "LAMPIRAN",
        **_penandatanganan("penetapan", perbup, perbup.penetapan, perbup.pejabat.penetapan),
        **_penandatanganan(
            "pengundangan", perbup, perbup.pengundangan, perbup.pejabat.pengundangan
        ),
        **_salinan(perbup),
        **_sampul(perbup),
    }


def _nomor(perbup: Perbup) -> str:
    if perbup.tahap == "rancangan" or perbup.nomor is None:
        return TERBUKA
    return str(perbup.nomor)


def _tahun(perbup: Perbup) -> str:
    if perbup.tahap == "rancangan":
        return TERBUKA
    return str(perbup.tahun)


def ttd(perbup: Perbup) -> tuple[str, ...]:
    """What stands where the signature is, line by line: 'ttd.' in a copy, else room for the pen.

    At the stage of signing the room is twice as high: for a wet signature and a stamp.
    """
    match perbup.tahap:
        case "salinan":
            return ("ttd.",)
        case "penetapan":
            return (NBSP, NBSP)
        case _:
            return (NBSP,)


def jenis_daerah(perbup: Perbup) -> str:
    """PERATURAN BUPATI PASURUAN: the kind with the region, without the word Kabupaten."""
    daerah = perbup.daerah.removeprefix("Kabupaten ").removeprefix("Kota ")
    return f"{perbup.jenis} {daerah}".upper()


def nomor_berita(perbup: Perbup, nomor: str) -> str:
    """The number of the Berita Daerah: that of the regulation unless another is given."""
    if perbup.berita_daerah is None:
        return nomor
    return str(perbup.berita_daerah)


def perintah(perbup: Perbup) -> str:
    """The order of promulgation (UU 12/2011 Lampiran II angka 163)."""
    return (
        f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {perbup.jenis} ini "
        f"dengan penempatannya dalam Berita Daerah {perbup.daerah}."
    )


def tanggal(perbup: Perbup, peristiwa: Peristiwa) -> str:
    """The date of a signing, open as long as the text is a draft."""
    if peristiwa.tanggal is None or perbup.tahap == "rancangan":
        return TERBUKA
    return numerals.tanggal(peristiwa.tanggal)


def _penandatanganan(
    nama: str, perbup: Perbup, peristiwa: Peristiwa, pejabat: Pejabat
) -> dict[str, object]:
    """The lines of a signature. nama: what it signs, with which the names of its values begin."""
    return {
        f"{nama}_tempat": peristiwa.tempat,
        f"{nama}_tanggal": tanggal(perbup, peristiwa),
        f"{nama}_jabatan": jabatan_lines(pejabat.jabatan),
        f"{nama}_nama": (pejabat.nama or "").upper(),
    }


def _salinan(perbup: Perbup) -> dict[str, object]:
    """The authentication of a copy; none without the officer who answers for it with his name."""
    pejabat = perbup.pejabat.salinan
    if perbup.tahap != "salinan" or pejabat is None or not pejabat.nama:
        names = ("salinan_nama", "salinan_pangkat", "salinan_nip")
        return {"salinan": "", "salinan_jabatan": (), **dict.fromkeys(names, "")}
    return {
        "salinan": True,
        "salinan_jabatan": jabatan_lines(pejabat.jabatan),
        "salinan_nama": pejabat.nama.upper(),
        "salinan_pangkat": pejabat.pangkat or "",
        "salinan_nip": f"NIP {pejabat.nip}" if pejabat.nip else "",
    }


def _sampul(perbup: Perbup) -> dict[str, object]:
    """The lines of the cover of the Lampiran."""
    dokumen = "Rencana Kerja"
    perangkat = [perbup.daerah.upper()]  # the agency above the region
    dinas = perbup.perangkat_daerah
    if dinas is not None:
        dokumen = dinas.dokumen or dokumen
        perangkat.insert(0, dinas.nama.upper())
    return {
        "sampul_dokumen": dokumen.upper(),
        "sampul_tahun": f"TAHUN {perbup.tahun_rencana}" if perbup.tahun_rencana else "",
        "sampul_perangkat": tuple(perangkat),
    }
