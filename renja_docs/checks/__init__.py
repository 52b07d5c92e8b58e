"""All rules, in one place: what each stands for, and what they find in a Naskah."""

from __future__ import annotations

from renja_docs.checks import (
    acuan,
    angka_mentah,
    asing,
    bahasa_hukum,
    batang_tubuh,
    bilangan,
    definisi,
    ejaan,
    evaluasi,
    hasil_bagi,
    isian,
    judul,
    kalimat_angka,
    kinerja,
    kode,
    lampiran,
    lembaran,
    mengingat,
    nama_perangkat,
    nama_program,
    pagu,
    pembukaan,
    penandatanganan,
    pencabutan,
    penutup,
    perubahan,
    registri,
    riwayat,
    rujukan_tabel,
    rujukan_teks,
    sel,
    silang,
    singkatan,
    sitasi,
    susunan_renja,
    tabulasi,
    tahun,
    tanda_baca,
    tulisan,
    ulangan,
)
from renja_docs.checks.kajian import Kajian, Rule
from renja_docs.diagnostics import Aturan, Diagnostic, urut

HUKUM: tuple[Rule, ...] = (
    *judul.RULES, *pembukaan.RULES, *batang_tubuh.RULES, *tabulasi.RULES, *definisi.RULES, *rujukan_teks.RULES,
    *acuan.RULES, *bahasa_hukum.RULES, *penutup.RULES, *pencabutan.RULES, *penandatanganan.RULES, *perubahan.RULES,
    *lampiran.RULES, *susunan_renja.RULES,
    *registri.RULES, *mengingat.RULES, *riwayat.RULES, *lembaran.RULES, *sitasi.RULES,
)
"""Drafting and legal basis."""

ANGKA: tuple[Rule, ...] = (
    *kode.RULES, *pagu.RULES, *kinerja.RULES, *evaluasi.RULES, *sel.RULES, *angka_mentah.RULES, *tahun.RULES,
    *bilangan.RULES, *hasil_bagi.RULES, *kalimat_angka.RULES, *silang.RULES, *nama_program.RULES,
)
"""Figures."""

TEKS: tuple[Rule, ...] = (
    *isian.RULES, *nama_perangkat.RULES, *singkatan.RULES, *ulangan.RULES, *tanda_baca.RULES, *tulisan.RULES,
    *rujukan_tabel.RULES, *asing.RULES, *ejaan.RULES,
)
"""Text."""

RULES: tuple[Rule, ...] = (*HUKUM, *ANGKA, *TEKS)

ATURAN: tuple[Aturan, ...] = tuple(rule.aturan for rule in RULES)


def check(kajian: Kajian) -> tuple[Diagnostic, ...]:
    """Everything that the rules find, by place."""
    return urut([temuan for rule in RULES for temuan in rule.periksa(kajian)])
