"""The name that a key holds is that of something."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3021",
    severity="galat",
    title="Nama pada kunci tidak ditemukan",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Kunci ini berisi nama peraturan, bab, tabel, gambar, bentuk, lokasi, sumber "
        "dana, kode, kolom, atau kotak yang tidak ada."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat/1",
            bad="uu-25-2014",
            good="uu-25-2004",
        ),
        Case(
            file="program.yaml",
            at="@X.XX.01/lokasi",
            bad="kantro",
            good="kantor",
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="baris/+",
            bad="sel:\n  urain: Akta kelahiran",
            good="sel:\n  uraian: Akta kelahiran",
        ),
        Case(
            file="gambar/alur.yaml",
            at="",
            bad=(
                "id: alur\n"
                "judul: Alur Penyusunan Renja\n"
                "alt: Satu kotak bertuliskan Renja.\n"
                "bagan:\n"
                "  kolom: 1\n"
                "  baris: 1\n"
                "  kotak:\n"
                "    - {id: renja, teks: Renja, kolom: 0, baris: 0}\n"
                "  panah:\n"
                "    - {dari: renja, ke: rka}"
            ),
            good=(
                "id: alur\n"
                "judul: Alur Penyusunan Renja\n"
                "alt: Satu kotak bertuliskan Renja.\n"
                "bagan:\n"
                "  kolom: 2\n"
                "  baris: 1\n"
                "  kotak:\n"
                "    - {id: renja, teks: Renja, kolom: 0, baris: 0}\n"
                "    - {id: rka, teks: RKA, kolom: 1, baris: 0}\n"
                "  panah:\n"
                "    - {dari: renja, ke: rka}"
            ),
        ),
    ),
)
