"""A folder becomes one Naskah; all faults of all files are told at once."""

from __future__ import annotations

import os
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.content.loading.loader import load
from renja_docs.content.origin import Location
from renja_docs.machine.fault import ToolError
from renja_docs.text.nilai import Nilai
from tests.kecil import tulis
from tests.packages import KOPERASI, ROOT, templates

SMALL = ROOT / "tests" / "cases" / "dasar"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the smallest content with its templates."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    return tmp_path


def add(folder: Path, name: str, text: str) -> None:
    """Write a file of the content."""
    (folder / "content" / name).write_text(text, encoding="utf-8")


def codes(folder: Path) -> list[tuple[str, str]]:
    """What is wrong, by file and code."""
    return [
        (d.location.file, d.code)
        for d in check(folder / "content", folder / "templates").findings
        if d.code < "RD4"
    ]


def test_the_large_package_has_no_fault_of_reading() -> None:
    """Every file of it is read into the model without a finding."""
    loaded = load(KOPERASI, templates())
    assert loaded.naskah is not None
    assert loaded.findings == ()


def test_values_have_the_types_of_the_model(folder: Path) -> None:
    """Figures, codes, short forms and tuples are as the annotations say."""
    naskah = load(folder / "content", folder / "templates").naskah
    assert naskah is not None
    assert naskah.program is not None
    sub = naskah.program.urusan[0].bidang[0].program[0].kegiatan[0].sub_kegiatan[0]
    assert (sub.kode, sub.belanja.barang_jasa, sub.sumber_dana) == (
        "2.17.01.2.01.01",
        25_000_000,
        ("dau",),
    )
    assert sub.keluaran is not None
    assert sub.keluaran[0].target == Nilai(Decimal(7), "Dokumen")
    assert naskah.tabel[0].baris[0].sel["uraian"].teks == "Jumlah koperasi"
    assert naskah.batang_tubuh.mengingat[0].peraturan == "uu-25-2004"
    assert naskah.perbup.penetapan.tanggal is None


def test_dates_and_booleans(folder: Path) -> None:
    """A date is a day, ya is True."""
    add(folder, "gaya.yaml", "koma_sebelum_perlu: tidak\n")
    text = (folder / "content/perbup.yaml").read_text(encoding="utf-8")
    dated = text.replace("penetapan:\n", "penetapan:\n  tanggal: 2 Agustus 2023\n", 1)
    add(folder, "perbup.yaml", dated)
    naskah = load(folder / "content", folder / "templates").naskah
    assert naskah is not None
    assert naskah.perbup.penetapan.tanggal == date(2023, 8, 2)
    assert naskah.opsi.koma_sebelum_perlu is False


def test_every_scalar_knows_its_place(folder: Path) -> None:
    """The origin of a node leads to the place of each of its fields and items."""
    naskah = load(folder / "content", folder / "templates").naskah
    assert naskah is not None
    assert naskah.batang_tubuh.pasal[1].origin.at("teks").location == Location(
        "batang-tubuh.yaml", 10, 11
    )
    assert naskah.files["batang-tubuh.yaml"].at("mengingat", 0).location == Location(
        "batang-tubuh.yaml", 5, 5
    )
    assert naskah.bentuk[0].origin.location.file == "templates/tabel/keragaan.yaml"


def test_chapters_are_read_by_their_number(folder: Path) -> None:
    """2-x stands before 10-x."""
    for n in (10, 2):
        add(folder, f"bab/{n}-lain.yaml", f"id: bab-{n}\njudul: Bab\n")
    naskah = load(folder / "content", folder / "templates").naskah
    assert naskah is not None
    assert [b.id for b in naskah.bab] == ["pendahuluan", "bab-2", "bab-10"]


def test_all_faults_of_all_files_are_told_by_place(folder: Path) -> None:
    """One run tells the faults of every file, sorted, each once."""
    add(folder, "gaya.yaml", "kata: Raci\nkatta: x\nkoma_sebelum_perlu: yes\n")
    add(folder, "lampiran.yaml", "urutan: [bab: pendahuluan, {}]\n")
    findings = load(folder / "content", folder / "templates").findings
    assert [(d.location.file, d.location.line, d.code) for d in findings] == [
        ("gaya.yaml", 1, "RD2003"),
        ("gaya.yaml", 2, "RD2001"),
        ("gaya.yaml", 3, "RD2005"),
        ("lampiran.yaml", 1, "RD2009"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "tabel/keragaan.yaml",
            "id: keragaan\nbaris: x\nb: [\n",
            [("tabel/keragaan.yaml", "RD1012")],
        ),
        ("gambar/alur.yaml", "id: alur\njudul: Alur\n", [("gambar/alur.yaml", "RD2002")]),
        (
            "dasar-hukum.yaml",
            "peraturan:\n  - id: uu-25-2004\n    jenis: uuu\n    tentang: X\n",
            [("dasar-hukum.yaml", "RD2005")],
        ),
        ("program.yaml", "faktor_maju: 110%\n", [("program.yaml", "RD2002")]),
        (
            "bab/1-pendahuluan.yaml",
            "id: pendahuluan\nsubbab: []\n",
            [("bab/1-pendahuluan.yaml", "RD2002")],
        ),
        ("lampiran.yaml", "urutan:\n  - bab: [pendahuluan]\n", [("lampiran.yaml", "RD2003")]),
    ],
)
def test_no_fault_that_only_follows_from_another(
    folder: Path,
    name: str,
    text: str,
    expected: list[tuple[str, str]],
) -> None:
    """What refers to a node that was lost to a fault is not wrong for that reason."""
    add(
        folder,
        "kata-pengantar.yaml",
        (
            "isi:\n  - paragraf: >-\n      {{ rujuk('tabel:keragaan') }} "
            "{{ rujuk('gambar:alur') }} {{ pagu('2.17.01') }}\n"
            "      {{ peraturan('uu-25-2004') }} {{ rujuk('bab:pendahuluan') }}\n"
            "      {{ nilai('keragaan', 'jumlah-koperasi', 'no') }}\n"
        ),
    )
    assert codes(folder) == []
    add(folder, name, text)
    assert codes(folder) == expected


def test_real_faults_are_told_beside_a_broken_file(folder: Path) -> None:
    """A broken table hides no fault that has nothing to do with it."""
    add(folder, "tabel/keragaan.yaml", "id: [\n")
    add(
        folder,
        "kata-pengantar.yaml",
        "isi:\n  - paragraf: \"{{ rujuk('pasal:tiada') }}\"\n  - gambar: tiada\n",
    )
    assert codes(folder) == [
        ("kata-pengantar.yaml", "RD3001"),
        ("kata-pengantar.yaml", "RD3021"),
        ("tabel/keragaan.yaml", "RD1012"),
    ]


def test_without_a_file_that_must_be_there_there_is_no_naskah(folder: Path) -> None:
    """The faults of the other files are told all the same."""
    add(folder, "perbup.yaml", "a: [\n")
    add(folder, "gaya.yaml", "kata: Raci\n")
    loaded = load(folder / "content", folder / "templates")
    assert loaded.naskah is None
    assert [d.code for d in loaded.findings] == ["RD2003", "RD1012"]


def test_a_folder_that_is_not_there(folder: Path) -> None:
    """A ToolError with the next step."""
    with pytest.raises(ToolError, match="tidak ada") as fault:
        load(folder / "isi", folder / "templates")
    assert "--content" in fault.value.step


def test_an_empty_folder(tmp_path: Path) -> None:
    """An empty content/ is a fault of the environment, with the next step."""
    (tmp_path / "content").mkdir()
    (tmp_path / "templates").mkdir()
    with pytest.raises(ToolError, match="tidak memuat") as fault:
        load(tmp_path / "content", tmp_path / "templates")
    assert "git checkout" in fault.value.step


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    """No permission is a ToolError with the next step."""
    (folder / "content/gaya.yaml").write_text("kata: []\n", encoding="utf-8")
    (folder / "content/gaya.yaml").chmod(0)
    with pytest.raises(ToolError, match="tidak dapat dibaca"):
        load(folder / "content", folder / "templates")


def test_a_folder_in_the_place_of_a_file_is_no_file(folder: Path) -> None:
    """A folder with the name of a content file is passed over; the file is missing."""
    (folder / "content/perbup.yaml").unlink()
    (folder / "content/perbup.yaml").mkdir()
    assert ("perbup.yaml", "RD1016") in codes(folder)


def test_years_and_several_outputs_are_read(tmp_path: Path) -> None:
    """A year is a key; one output needs no dash; a key that is no year is told."""
    program = """\
faktor_maju: 110%
urusan:
  - kode: "1"
    nama: Urusan
    bidang:
      - kode: "1.06"
        nama: Sosial
        program:
          - kode: 1.06.01
            nama: Program
            kegiatan:
              - kode: 1.06.01.2.01
                nama: Kegiatan
                sub_kegiatan:
                  - kode: 1.06.01.2.01.0001
                    nama: Satu
                    pagu_tahun: {2027: 1.000}
                    keluaran: {indikator: Jumlah, tahun: {2027: 5 Unit}}
                  - kode: 1.06.01.2.01.0002
                    nama: Dua
                    pagu_tahun: {lusa: 1.000}
                    keluaran: [{indikator: Jumlah}, {indikator: Luas}]
"""
    loaded = load(*tulis(tmp_path, program=program))
    assert [(one.code, one.location.line) for one in loaded.findings] == [("RD2004", 21)]
    assert loaded.naskah is not None
    assert loaded.naskah.program is not None
    one, two = loaded.naskah.program.urusan[0].bidang[0].program[0].kegiatan[0].sub_kegiatan
    assert dict(one.pagu_tahun) == {2027: 1000}
    assert [len(sub.keluaran) for sub in (one, two)] == [1, 2]
    assert list(one.keluaran[0].tahun) == [2027]
