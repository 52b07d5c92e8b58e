"""All rules, in one place: what each stands for, and what they find in a Naskah."""

from __future__ import annotations

from renja_docs.checks import (
    asing,
    bilangan,
    ejaan,
    evaluasi,
    hasil_bagi,
    isian,
    kalimat_angka,
    kinerja,
    kode,
    nama_perangkat,
    pagu,
    rujukan_tabel,
    sel,
    silang,
    singkatan,
    tahun,
    tanda_baca,
    tulisan,
    ulangan,
)
from renja_docs.checks.kajian import Kajian, Rule
from renja_docs.diagnostics import Aturan, Diagnostic, urut

HUKUM: tuple[Rule, ...] = ()
"""Drafting and legal basis."""

ANGKA: tuple[Rule, ...] = (
    *kode.RULES, *pagu.RULES, *kinerja.RULES, *evaluasi.RULES, *sel.RULES, *tahun.RULES, *bilangan.RULES,
    *hasil_bagi.RULES,
    *kalimat_angka.RULES, *silang.RULES,
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
