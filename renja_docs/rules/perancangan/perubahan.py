"""The body of an amending regulation (UU 12/2011 Lampiran II angka 230-237, as amended)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from renja_docs.content.finding import Finding
from renja_docs.content.regulasi import ButirPerubahan
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.reading import Reading

SASARAN = Aturan(
    "RD4097",
    "galat",
    "Peraturan perubahan dan sasarannya",
    "UU 12/2011 Lampiran II angka 233",
    "Peraturan perubahan menyebut peraturan yang diubah pada mengubah, dan batang tubuhnya berisi perubahan.",
    "perubahan: ..., tanpa mengubah",
    "mengubah: perbup-19-2022",
)
BUTIR = Aturan(
    "RD4098",
    "galat",
    "Butir perubahan",
    "UU 12/2011 Lampiran II angka 233, 234, 234a, dan 236",
    "Pasal yang diubah, disisipkan, atau ditambahkan memuat bunyinya, pasal yang dihapus tidak. Pasal yang disisipkan "
    "sesudah Pasal 5 bernomor 5A; yang ditambahkan sesudah Pasal 13 bernomor 14.",
    "jenis: disisipkan, setelah: 5, pasal: 6",
    "jenis: disisipkan, setelah: 5, pasal: 5A",
)
URUTAN = Aturan(
    "RD4099",
    "galat",
    "Urutan butir perubahan",
    "UU 12/2011 Lampiran II angka 233 huruf a",
    "Perubahan dirinci menurut urutan pasal peraturan yang diubah, setiap pasal satu kali.",
    "pasal 9, lalu pasal 3",
    "pasal 3, lalu pasal 9",
)

_NOMOR = re.compile(r"([1-9]\d*)([A-Z]?)\Z")


def sasaran(kajian: Reading) -> Iterator[Finding]:
    """An amending regulation names the amended act and holds amendments (angka 233)."""
    p, tubuh = kajian.naskah.perbup, kajian.naskah.batang_tubuh
    if tubuh.perubahan and not p.mengubah:
        yield temuan(
            SASARAN,
            tubuh.origin.at("perubahan").location,
            "Batang tubuh berisi perubahan, tetapi mengubah kosong.",
            "Isi mengubah pada perbup.yaml dengan id peraturan yang diubah.",
            tempat="Pasal I",
        )
    if p.mengubah and not tubuh.perubahan:
        yield temuan(
            SASARAN,
            p.origin.at("mengubah").location,
            f"mengubah menyebut {p.mengubah}, tetapi tidak ada perubahan.",
            "Tulis perubahannya pada batang-tubuh.yaml, atau hapus mengubah.",
            tempat="Pasal I",
        )


def butir(kajian: Reading) -> Iterator[Finding]:
    """Each amendment has what its kind needs, and a number that fits its place (angka 233-236)."""
    for b in kajian.naskah.batang_tubuh.perubahan:
        tempat = f"Pasal I, Pasal {b.pasal}"
        if not _NOMOR.match(b.pasal):
            yield temuan(
                BUTIR,
                b.origin.at("pasal").location,
                f"Nomor pasal {b.pasal} tidak dalam bentuknya.",
                "Tulis nomornya saja, misalnya 5 atau 5A.",
                tempat=tempat,
            )
        if b.jenis == "dihapus" and b.isi is not None:
            yield temuan(
                BUTIR,
                b.origin.at("isi").location,
                "Pasal yang dihapus memuat bunyi.",
                "Hapus isi.",
                tempat=tempat,
            )
        if b.jenis != "dihapus" and b.isi is None:
            yield temuan(
                BUTIR,
                b.origin.location,
                f"Pasal yang {b.jenis} tidak memuat bunyi.",
                "Isi bunyinya pada isi.",
                tempat=tempat,
            )
        yield from _tempat(b, tempat)


def _tempat(b: ButirPerubahan, tempat: str) -> Iterator[Finding]:
    if b.jenis not in ("disisipkan", "ditambahkan"):
        if b.setelah is not None:
            yield temuan(
                BUTIR,
                b.origin.at("setelah").location,
                f"Pasal yang {b.jenis} tidak memakai setelah.",
                "Hapus setelah.",
                tempat=tempat,
            )
        return
    depan = _NOMOR.match(b.setelah or "")
    if depan is None:
        asal = b.origin.at("setelah") if b.setelah else b.origin
        yield temuan(
            BUTIR,
            asal.location,
            f"Pasal yang {b.jenis} tanpa nomor pasal di depannya.",
            "Isi setelah dengan nomor pasal sebelumnya, misalnya 5.",
            tempat=tempat,
        )
        return
    benar = _sesudah(depan[1], depan[2]) if b.jenis == "disisipkan" else str(int(depan[1]) + 1)
    if b.pasal != benar:
        yield temuan(
            BUTIR,
            b.origin.at("pasal").location,
            f"Pasal yang {b.jenis} sesudah Pasal {b.setelah} bernomor {b.pasal}.",
            f"Tulis {benar}.",
            tempat=tempat,
        )


def _sesudah(angka: str, huruf: str) -> str:
    """The number of a Pasal inserted behind one: 5A behind 5, 5B behind 5A."""
    return angka + (chr(ord(huruf) + 1) if huruf else "A")


def urutan(kajian: Reading) -> Iterator[Finding]:
    """Amendments run as the Pasal of the amended act do (angka 233)."""
    for lama, baru in pairwise(kajian.naskah.batang_tubuh.perubahan):
        kiri, kanan = _NOMOR.match(lama.pasal), _NOMOR.match(baru.pasal)
        if kiri and kanan and (int(kanan[1]), kanan[2]) <= (int(kiri[1]), kiri[2]):
            yield temuan(
                URUTAN,
                baru.origin.at("pasal").location,
                f"Pasal {baru.pasal} berdiri sesudah Pasal {lama.pasal}.",
                "Urutkan menurut nomor pasal; gabungkan perubahan pasal yang sama.",
                tempat=f"Pasal I, Pasal {baru.pasal}",
            )


RULES: tuple[Rule, ...] = (Rule(SASARAN, sasaran), Rule(BUTIR, butir), Rule(URUTAN, urutan))
