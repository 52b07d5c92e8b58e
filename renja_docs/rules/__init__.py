"""All rules, in one place: what each stands for, and what they find in a Naskah."""

from __future__ import annotations

from renja_docs.content.finding import Aturan, Finding, urut
from renja_docs.rules.angka import (
    angka_mentah,
    bilangan,
    evaluasi,
    hasil_bagi,
    kalimat_angka,
    keseragaman,
    kinerja,
    kode,
    nama_program,
    pagu,
    sel,
    silang,
    tahun,
)
from renja_docs.rules.dasar_hukum import lembaran, mengingat, registri, riwayat, sitasi
from renja_docs.rules.perancangan import (
    acuan,
    bahasa_hukum,
    batang_tubuh,
    definisi,
    judul,
    lampiran,
    pembukaan,
    penandatanganan,
    pencabutan,
    penutup,
    perubahan,
    rujukan_teks,
    susunan_renja,
    tabulasi,
)
from renja_docs.rules.rule import Rule
from renja_docs.rules.teks import (
    asing,
    ejaan,
    isian,
    nama_perangkat,
    rujukan_tabel,
    singkatan,
    tanda_baca,
    tulisan,
    ulangan,
)
from renja_docs.sense.reading import Reading

PERANCANGAN: tuple[Rule, ...] = (
    *judul.RULES,
    *pembukaan.RULES,
    *batang_tubuh.RULES,
    *tabulasi.RULES,
    *definisi.RULES,
    *rujukan_teks.RULES,
    *acuan.RULES,
    *bahasa_hukum.RULES,
    *penutup.RULES,
    *pencabutan.RULES,
    *penandatanganan.RULES,
    *perubahan.RULES,
    *lampiran.RULES,
    *susunan_renja.RULES,
)
DASAR_HUKUM: tuple[Rule, ...] = (
    *registri.RULES,
    *mengingat.RULES,
    *riwayat.RULES,
    *lembaran.RULES,
    *sitasi.RULES,
)
ANGKA: tuple[Rule, ...] = (
    *kode.RULES,
    *pagu.RULES,
    *kinerja.RULES,
    *keseragaman.RULES,
    *evaluasi.RULES,
    *sel.RULES,
    *angka_mentah.RULES,
    *tahun.RULES,
    *bilangan.RULES,
    *hasil_bagi.RULES,
    *kalimat_angka.RULES,
    *silang.RULES,
    *nama_program.RULES,
)
TEKS: tuple[Rule, ...] = (
    *isian.RULES,
    *nama_perangkat.RULES,
    *singkatan.RULES,
    *ulangan.RULES,
    *tanda_baca.RULES,
    *tulisan.RULES,
    *rujukan_tabel.RULES,
    *asing.RULES,
    *ejaan.RULES,
)
RULES: tuple[Rule, ...] = (*PERANCANGAN, *DASAR_HUKUM, *ANGKA, *TEKS)

ATURAN: tuple[Aturan, ...] = tuple(rule.aturan for rule in RULES)


def check(kajian: Reading) -> tuple[Finding, ...]:
    """Everything that the rules find, by place."""
    return urut([temuan for rule in RULES for temuan in rule.periksa(kajian)])
