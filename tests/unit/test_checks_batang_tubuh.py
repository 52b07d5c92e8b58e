"""Structure of the body, lists, norms and definitions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import TUBUH, Kasus, kode, uji

T = "batang-tubuh.yaml"
NORMA = "teks: Renja berpedoman pada RKPD"
RINCIAN = """\
        rincian:
          hubungan: dan
          butir:
            - program
            - kegiatan
"""
BERLAKU = "  - id: berlaku\n"


def norma(kode_: str, teks: str) -> Kasus:
    return kode_, T, NORMA, f"teks: {teks}", teks[:12]


def rincian(kode_: str, isi: str, penanda: str) -> Kasus:
    return kode_, T, RINCIAN, isi, penanda


def dalam(tingkat: int) -> str:
    """A list nested so deep, level by level."""
    isi = ""
    for i in range(tingkat):
        baris = (
            "rincian:",
            f"  jenis: {('huruf', 'angka')[i % 2]}",
            "  hubungan: dan",
            "  butir:",
            "    - lain",
            f"    - teks: tingkat {'abcde'[i]}",
        )
        isi += "".join(" " * (8 + 6 * i) + b + "\n" for b in baris)
    return isi


@pytest.mark.parametrize(
    "kasus",
    [
        norma("RD4020", "Renja berpedoman pada RKPD."),
        rincian("RD4020", RINCIAN.replace("program", "program;"), "program;"),
        rincian("RD4021", RINCIAN.replace("program", "program; dan"), "program; dan"),
        rincian("RD4021", RINCIAN.replace("program", "program, atau"), "program, atau"),
        rincian(
            "RD4022",
            RINCIAN.replace("          hubungan: dan\n", ""),
            "butir:\n            - program",
        ),
        rincian("RD4023", RINCIAN.replace("            - kegiatan\n", ""), "hubungan: dan"),
        rincian("RD4024", dalam(5), "jenis: huruf\n                                  hubungan"),
        rincian(
            "RD4025",
            RINCIAN.replace("hubungan", "jenis: angka\n          hubungan"),
            "jenis: angka",
        ),
        rincian(
            "RD4025",
            RINCIAN.replace("hubungan", "jenis: butir\n          hubungan"),
            "jenis: butir",
        ),
        (
            "RD4026",
            T,
            BERLAKU,
            "  - id: kosong\n    rincian: {hubungan: dan, butir: [satu, dua]}\n" + BERLAKU,
            "rincian: {",
        ),
        norma("RD4026", "Renja terdiri atas"),
        rincian("RD4027", RINCIAN.replace("program", "Menyusun program"), "Menyusun"),
        rincian(
            "RD4028",
            RINCIAN.replace("program", "program kerja. Program itu dilaporkan"),
            "program kerja",
        ),
        (
            "RD4029",
            T,
            BERLAKU,
            "  - id: tunggal\n    ayat:\n      - Renja dilaporkan\n" + BERLAKU,
            "- Renja dilaporkan",
        ),
        (
            "RD4030",
            T,
            BERLAKU,
            "  - id: ganda\n    teks: Renja disusun\n    ayat: [satu, dua]\n" + BERLAKU,
            "id: ganda",
        ),
        ("RD4030", T, BERLAKU, "  - id: hampa\n" + BERLAKU, "id: hampa"),
        (
            "RD4031",
            T,
            "pasal:\n  - id: umum",
            "bab: [{id: x, judul: Lain}]\npasal:\n  - id: umum",
            "menimbang",
        ),
        norma("RD4032", "Renja disusun tiap tahun. Renja disampaikan kepada Bupati"),
        norma("RD4033", "Renja disampaikan dalam 3 bulan"),
        norma("RD4033", "Renja memuat 50% kegiatan"),
        norma("RD4033", "Renja disampaikan dalam tiga bulan"),
        (
            "RD4034",
            T,
            BERLAKU,
            "  - id: lagi\n    definisi: [{istilah: Camat, arti: kepala kecamatan}]\n" + BERLAKU,
            "{istilah: Camat",
        ),
        ("RD4035", "bab/5.yaml", "judul: Penutup", "judul: BAB V Penutup", "judul: BAB V"),
        (
            "RD4027",
            "bab/1.yaml",
            "            - mengatur program\n",
            "            - mengatur program\n            - Menyusun laporan\n",
            "Menyusun",
        ),
        (
            "RD4035",
            "bab/1.yaml",
            "judul: Latar Belakang",
            "judul: 1.1 Latar Belakang",
            "judul: 1.1",
        ),
        norma("RD4035", "(1) Renja berpedoman pada RKPD"),
    ],
    ids=lambda k: f"{k[0]}-{k[4][:25]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in structure, lists and norms is found on its line."""
    uji(tmp_path, kasus)


@pytest.mark.parametrize(
    "teks",
    [
        "Renja disampaikan dalam {{ terbilang(3) }} bulan",
        "Renja disampaikan paling lambat tanggal 31 Juli 2023",
        "Renja Tahun 2024 mengacu pada Pasal 142 Peraturan Pemerintah Nomor 12 Tahun 2017",
        "Renja memuat 50% (lima puluh persen) kegiatan",
        "Pelayanan diberikan 1x24 jam",
    ],
)
def test_numbers_that_need_no_words(tmp_path: Path, teks: str) -> None:
    """Dates, numbers of provisions and years, and numbers already in words, are let be."""
    assert "RD4033" not in kode(tmp_path, (T, NORMA, f"teks: {teks}"))


def definisi(
    kode_: str, isi: str, penanda: str, lama: str = "      - istilah: Rencana Kerja\n"
) -> Kasus:
    return kode_, T, lama, isi, penanda


@pytest.mark.parametrize(
    "kasus",
    [
        definisi(
            "RD4036",
            "      - {istilah: Rencana kerja tahunan, arti: dokumen}\n      - istilah: Rencana Kerja\n",
            "kerja tahunan",
        ),
        definisi(
            "RD4037",
            "      - {istilah: Camat, arti: kepala kecamatan}\n      - istilah: Rencana Kerja\n",
            "istilah: Camat",
        ),
        norma("RD4038", "Renja disusun oleh perangkat daerah"),
        norma("RD4038", "Renja ditetapkan oleh bupati"),
        (
            "RD4039",
            "bab/1.yaml",
            "Renja disusun setiap tahun.",
            "rencana kerja pemerintah daerah disusun.",
            "rencana kerja pem",
        ),
        definisi(
            "RD4040",
            "arti: dokumen yang wajib disusun",
            "wajib disusun",
            "arti: dokumen perencanaan Perangkat Daerah",
        ),
        definisi("RD4041", "singkatan: Renja", "singkatan: Renja", "sebutan: Renja"),
        definisi("RD4041", "sebutan: RKPD", "sebutan: RKPD", "singkatan: RKPD"),
        definisi(
            "RD4042",
            "      - {istilah: Rancangan, sebutan: Renja, arti: naskah}\n      - istilah: Rencana Kerja\n",
            "istilah: Rencana Kerja\n        sebutan",
        ),
        definisi(
            "RD4043", "arti: adalah dokumen", "adalah", "arti: dokumen perencanaan Perangkat Daerah"
        ),
        norma("RD4043", "Dalam Peraturan Bupati ini yang dimaksud dengan Renja"),
        definisi(
            "RD4044",
            "arti: rencana kerja",
            "arti: rencana",
            "arti: dokumen perencanaan Perangkat Daerah",
        ),
        norma("RD4046", "Renja berpedoman pada KUPTX"),
        definisi(
            "RD4047",
            "      - {istilah: Camat, arti: kepala kecamatan}\n      - istilah: Bupati\n",
            "istilah: Bupati",
            "      - istilah: Bupati\n",
        ),
    ],
    ids=lambda k: f"{k[0]}-{k[4][:25]}",
)
def test_definitions(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in a definition, or in the use of a defined term, is found on its line."""
    uji(tmp_path, kasus)


def test_chapters(tmp_path: Path) -> None:
    """A body in chapters has its definitions in the first and its end in the last."""
    umum, sisa = TUBUH.index("  - id: umum"), TUBUH.index("  - id: pedoman")

    def masuk(teks: str) -> str:
        return "".join(f"    {b}\n" for b in teks.splitlines())

    bab = (
        "bab:\n  - id: a\n    judul: Ketentuan Umum\n    pasal:\n"
        + masuk(TUBUH[umum:sisa])
        + "  - id: b\n    judul: Ketentuan Penutup\n    pasal:\n"
        + masuk(TUBUH[sisa:])
    )
    assert kode(tmp_path, (T, TUBUH[TUBUH.index("pasal:\n  - id") :], bab)) == set()
