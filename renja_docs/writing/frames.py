"""What the templates are filled with: names of values as docs/templat.md lists them."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.content.identitas import Pejabat, Perbup, Peristiwa
from renja_docs.content.jenis import JenisDaerah
from renja_docs.content.naskah import Naskah
from renja_docs.sense.expressions import NBSP
from renja_docs.text import numerals
from renja_docs.writing.typeset import jabatan_lines, judul_lines

TERBUKA: Final = "…"
"""What stands for a number or a date that is still open (UU 12/2011 Lampiran II angka 4a)."""

RENCANA_KERJA: Final = "Rencana Kerja"
"""What the cover says where the title names no other plan."""

_PLAN: Final = re.compile(r"(?:Perubahan )?Rencana [A-Z]")
_YEARS: Final = re.compile(r"\bTahun (\d{4}\s?[-\u2013]\s?\d{4})\Z")


def values(naskah: Naskah) -> dict[str, object]:
    """The values of all frames."""
    perbup, jenis = naskah.perbup, naskah.jenis
    jabatan = perbup.pejabat.penetapan.kedudukan.upper()
    return {
        "rancangan": "RANCANGAN" if perbup.tahap == "rancangan" else "",
        "ttd": ttd(perbup),
        "kepala_pejabat": jabatan,
        "provinsi": f"PROVINSI {perbup.provinsi.upper()}" if jenis.tingkat.kop_provinsi else "",
        "jenis_daerah": jenis.judul.upper(),
        "nomor_tahun": nomor_tahun(perbup),
        "judul_baris": judul_lines(perbup.tentang),
        "rahmat": tuple(line.upper() for line in jenis.jenis.rahmat),
        "sela_pejabat": "" if jenis.jenis.rahmat else NBSP,
        "pejabat_koma": f"{jabatan},",
        "memutuskan": "MEMUTUSKAN:",
        "sela_penetapan": "" if jenis.diundangkan else NBSP,
        **_penandatanganan("penetapan", perbup, perbup.penetapan, perbup.pejabat.penetapan),
        "pengundangan": jenis.diundangkan,
        **_pengundangan(perbup, jenis),
        **_tembusan(naskah.batang_tubuh.tembusan),
        **_salinan(perbup),
        "tambahan_lembaran": _tambahan(perbup, jenis),
        "lampiran_judul": "LAMPIRAN",
        **_sampul(perbup),
    }


def nomor_tahun(perbup: Perbup) -> str:
    """The line of number and year; a number that ends in the year names it already."""
    nomor, tahun = _nomor(perbup), _tahun(perbup)
    if nomor.endswith(f"/{tahun}"):
        return f"NOMOR {nomor}"
    return f"NOMOR {nomor} TAHUN {tahun}"


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


def persetujuan(jenis: JenisDaerah) -> tuple[str, ...]:
    """The lines of the joint approval; none where nobody approves (angka 56)."""
    if not jenis.dewan:
        return ()
    return ("Dengan Persetujuan Bersama", jenis.dewan.upper(), "dan", jenis.kepala.upper())


def perintah(jenis: JenisDaerah) -> str:
    """The order of promulgation (UU 12/2011 Lampiran II angka 163)."""
    return (
        f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {jenis.nama} ini "
        f"dengan penempatannya dalam {jenis.lembaran}."
    )


def _pengundangan(perbup: Perbup, jenis: JenisDaerah) -> dict[str, object]:
    """Order, signature and gazette of what is promulgated; all empty for what is not."""
    if perbup.pengundangan is None or perbup.pejabat.pengundangan is None:
        names = ("tempat", "tanggal", "jabatan", "nama")
        empty = {f"pengundangan_{name}": "" for name in names}
        return {"perintah": "", **empty, "berita_daerah": "", "noreg": ""}
    nomor = _nomor(perbup) if perbup.berita_daerah is None else str(perbup.berita_daerah)
    return {
        "perintah": perintah(jenis),
        **_penandatanganan(
            "pengundangan", perbup, perbup.pengundangan, perbup.pejabat.pengundangan
        ),
        "berita_daerah": f"{jenis.lembaran.upper()} TAHUN {_tahun(perbup)} NOMOR {nomor}",
        "noreg": jenis.noreg(_noreg(perbup)).upper(),
    }


def _noreg(perbup: Perbup) -> str:
    if perbup.tahap == "rancangan" or perbup.noreg is None:
        return TERBUKA
    return perbup.noreg


def _tambahan(perbup: Perbup, jenis: JenisDaerah) -> str:
    """The line below an explanation: the supplement of the gazette, which holds it; '' if none."""
    if not jenis.jenis.tambahan:
        return ""
    nomor = TERBUKA
    if perbup.tahap != "rancangan" and perbup.tambahan_lembaran is not None:
        nomor = str(perbup.tambahan_lembaran)
    return f"TAMBAHAN {jenis.lembaran.upper()} NOMOR {nomor}"


def _tembusan(penerima: tuple[str, ...]) -> dict[str, object]:
    """The lines of those who get a copy; more than one are numbered.

    The signature above stays with the room between, so that the two may part at a page.
    """
    marks = (f"{number}. " if len(penerima) > 1 else "" for number in range(1, len(penerima) + 1))
    lines = (f"{mark}{name}" for mark, name in zip(marks, penerima, strict=True))
    there = bool(penerima)
    room = NBSP if there else ""
    return {"sela_tembusan": room, "ada_tembusan": there, "tembusan": tuple(lines)}


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
    dokumen = RENCANA_KERJA
    perangkat = [perbup.daerah.upper()]  # the agency above the region
    dinas = perbup.perangkat_daerah
    if dinas is not None:
        dokumen = dinas.dokumen or _rencana(perbup.tentang, dinas.nama)
        perangkat.insert(0, dinas.nama.upper())
    tahun = _kurun(perbup)
    return {
        "sampul_dokumen": dokumen.upper(),
        "sampul_tahun": f"TAHUN {tahun}" if tahun else "",
        "sampul_perangkat": tuple(perangkat),
    }


def _rencana(tentang: str, perangkat: str) -> str:
    """The plan whose name stands in front of that of its agency in the title."""
    before, named, _ = tentang.partition(f" {perangkat}")
    plan = before.rpartition(" tentang ")[2]
    return plan if named and _PLAN.match(plan) else RENCANA_KERJA


def _kurun(perbup: Perbup) -> str:
    """The years with which the title ends, where the plan is of more than one."""
    years = _YEARS.search(perbup.tentang)
    return years[1] if years else str(perbup.tahun_rencana or "")
