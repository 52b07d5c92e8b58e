"""Rules on text: rightful sentences, several repairs in one sentence, what expressions print."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.aturan import codes, findings, in_paragraph
from tests.kecil import PERBUP

DINAS = PERBUP.replace(
    "{nama: Dinas Contoh}", '{nama: "Dinas Koperasi, Usaha Kecil dan Menengah", sebutan: [Dinas]}'
)
GAYA = "nama_tempat: [Tutur, Karangmenggah, Oro-Oro Ombo]\n"
RUPA = ("RD7032", "RD7041", "RD7042", "RD7044", "RD7045", "RD7046")
ACT = (
    "peraturan:\n"
    "  - {id: uu-23-2014, jenis: uu, nomor: 23, tahun: 2014, tentang: Perijinan 2005-2025,"
    " lembaran: {tahun: 2014, nomor: 244, tambahan: 5587}}\n"
)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("RD7003", "Renja ini disusun sejak rancangan awal RKPD."),
        ("RD7004", "Renja Dinas, selanjutnya Renja, dibahas."),
        ("RD7004", "Isu tugas dan fungsi Dinas dibahas."),
        ("RD7005", "Desa Raci, Kab. Contoh, menuju Kota Layak Anak."),
        ("RD7006", "Aspek SDM – yang terpenting – dibahas."),
        ("RD7007", "Realisasi tahun 2024 dibandingkan dengan target tahun 2024."),
        ("RD7011", "Dinas Perhubungan dan Dinas Koperasi Provinsi Jawa Timur hadir."),
        ("RD7015", "Pelaku KUKM bertemu."),
        ("RD7021", "Usulan itu berasal dari Oro Oro Ombo."),
        ("RD7031", "Usulan itu 1) dibahas, dan 2) ditetapkan."),
        ("RD7036", "Pelatihan, pameran, dll. dilaksanakan oleh dinas."),
        ("RD7038", "Acara dibuka oleh Nama Bupati, S.E., M.M., di pendopo."),
        ("RD7042", "Renja ditetapkan di kabupaten pada pekan itu, di bentuk ini."),
        ("RD7043", "Pengolahan pra- dan pascapanen dibahas."),
        ("RD7044", "Keputusan Nomor 050-5889 Tahun 2021 berlaku."),
        ("RD7045", "Senilai Rp25.000.000,00 disediakan, atau Rp5.000.000."),
        ("RD7046", "Nilainya 74,68 pada pukul 08.30, menurut Tabel 2.2."),
        ("RD7049", "Dinas mematuhi seluruh Undang-Undang dan berbagai undang-undang."),
        ("RD7056", "Letaknya di Desa Karangmenggah, Kecamatan Tutur, dan Desa Oro-Oro Ombo."),
    ],
)
def test_a_rightful_sentence_gives_nothing(tmp_path: Path, code: str, sentence: str) -> None:
    """Though it looks like the fault that a rule asks for."""
    assert not in_paragraph(tmp_path, (code,), sentence, perbup=DINAS, gaya=GAYA)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Didalam hal itu dinas di tetapkan.", "Di dalam hal itu dinas ditetapkan."),
        ("Sebagai berikut : ( satu ) dan dua.", "Sebagai berikut: (satu) dan dua."),
        (
            "Sebanyak 150174 orang dengan nilai 74.68%.",
            "Sebanyak 150.174 orang dengan nilai 74,68%.",
        ),
        (
            "Perijinan 2018-2023 senilai Rp. 25.000.000,- saja.",
            "Perizinan 2018–2023 senilai Rp25.000.000 saja.",
        ),
    ],
)
def test_all_repairs_of_a_sentence_give_the_rightful_one(
    tmp_path: Path, wrong: str, right: str
) -> None:
    """Applied from the end, they leave nothing to repair."""
    repairs = {
        one for finding in in_paragraph(tmp_path / "a", RUPA, wrong) for one in finding.repairs
    }
    text = (tmp_path / "a" / "content" / "kata-pengantar.yaml").read_text(encoding="utf-8")
    for one in sorted(repairs, key=lambda one: -one.start):
        assert text[one.start : one.end] == one.old
        text = text[: one.start] + one.new + text[one.end :]
    assert text == f"isi:\n  - paragraf: >-\n      {right}\n"
    assert not in_paragraph(tmp_path / "b", RUPA, right)


def test_a_draft_may_have_open_places(tmp_path: Path) -> None:
    """What is open is a warning then, and calling itself a draft is right."""
    draft = PERBUP.replace("tahap: penetapan", "tahap: rancangan")
    sentence = "Rancangan Renja ini, Nomor... dan lain-lain."
    found = in_paragraph(tmp_path, ("RD7001", "RD7003"), sentence, perbup=draft)
    assert {(one.code, one.severity) for one in found} == {("RD7001", "peringatan")}


def test_an_open_place_of_a_set_regulation_is_an_error(tmp_path: Path) -> None:
    """Nothing may be open in what is set."""
    found = in_paragraph(tmp_path, ("RD7001",), "Jumlahnya TODO.")
    assert [one.severity for one in found] == ["galat"]


def test_words_of_expressions_are_not_the_writer_s(tmp_path: Path) -> None:
    """What an expression prints is checked where it was typed; in a title of an act only noted."""
    rules = ("RD7041", "RD7044")
    sentence = "Menurut {{ peraturan('uu-23-2014') }} itu."
    assert not in_paragraph(tmp_path / "a", rules, sentence, dasar_hukum=ACT)
    found = findings(tmp_path / "b", rules, dasar_hukum=ACT)
    assert codes(found) == set(rules)
    assert {one.severity for one in found} <= {"peringatan", "catatan"}


def test_the_name_of_the_agency_is_told_where_it_is_typed(tmp_path: Path) -> None:
    """Not where an expression prints it."""
    sentence = "{{ perangkat_daerah }} ada; Dinas Koperasi, Usaha Kecil dan Menengah berperan."
    found = in_paragraph(tmp_path, ("RD7012",), sentence, perbup=DINAS)
    assert [(one.severity, one.location.column) for one in found] == [("catatan", 35)]
