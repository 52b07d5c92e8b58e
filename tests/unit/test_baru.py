"""A new project: what it holds, and that its content is sound for every region and agency."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_docs.app.baru import answers, start
from renja_docs.app.baru.answers import AnswerError, Answers
from renja_docs.app.baru.kind import KINDS, Kind
from renja_docs.app.cli import main
from renja_docs.app.pipeline import check
from renja_docs.machine import template_folder
from renja_docs.machine.fault import ToolError
from tests.packages import templates
from tests.properties.sizes import size
from tests.unit.test_importing import REGULATION

RENJA = ["--jenis", "renja", "--daerah", "kab. contoh raya", "--provinsi", "Prov. Jawa Timur"]
WORDS = st.sampled_from(
    [
        "Contoh",
        "Ogan Komering Ulu",
        "Toli-Toli",
        "Fakfak",
        "Lima Puluh Kota",
        "Daerah Baru",
        "Pangkajene dan Kepulauan",
        "Siau Tagulandang Biaro",
        "Administrasi Kepulauan",
    ]
)
AGENCIES = st.sampled_from(
    [
        "Dinas Koperasi, Usaha Kecil dan Menengah",
        "DINAS KESEHATAN",
        "Badan Kesatuan Bangsa dan Politik",
        "bappeda",
        "Kecamatan Contoh Utara",
        "Distrik Lembah",
        "Kelurahan Suka",
        "Sekretariat DPRD",
        "Sekretariat Daerah",
        "RSUD dr. Contoh",
        "Puskesmas Contoh",
        "Inspektorat",
        "Inspektorat Daerah",
        "Satpol PP",
        "Unit Kerja Pengadaan Barang/Jasa",
    ]
)


@pytest.fixture
def renja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of a Renja, made by its verb."""
    monkeypatch.setattr(template_folder, "of_program", templates)
    made = tmp_path / "baru"
    asked = [*RENJA, "--perangkat-daerah", "Dinas Contoh", "--tahun", "2026"]
    assert main(["baru", str(made), *asked]) == 0
    return made


@settings(max_examples=size(12, 0.02), deadline=None)
@given(
    st.sampled_from(["Kabupaten", "Kota", "Provinsi"]),
    WORDS,
    AGENCIES,
    st.integers(2024, 2032),
    st.sampled_from(KINDS),
)
def test_every_name_gives_a_sound_content(
    tmp_path_factory: pytest.TempPathFactory,
    kind: str,
    word: str,
    dinas: str,
    tahun: int,
    kind_of_document: Kind,
) -> None:
    """No error, no warning; each note is a place that may still be open."""
    with_annex = kind_of_document == "renja"
    answered = Answers(
        kind=kind_of_document,
        daerah=answers.read_region(f"{kind} {word}"),
        provinsi="Jawa Timur",
        tahun=tahun,
        dinas=answers.read_agency(dinas) if with_annex else None,
        tentang="" if with_annex else "Pengelolaan Arsip Dinamis",
    )
    made = tmp_path_factory.mktemp("baru") / "x"
    start.write(made, start.files(answered, ()))
    checked = check(made / "content", templates())
    assert {(one.code, one.severity) for one in checked.findings} == {("RD9003", "catatan")}
    assert checked.naskah is not None
    assert checked.naskah.perbup.daerah == answered.daerah


def test_a_project_has_all_that_an_office_needs(renja: Path) -> None:
    """Files for the editor, for git, for Windows, for CI, and a guide."""
    names = {path.relative_to(renja).as_posix() for path in renja.rglob("*") if path.is_file()}
    assert names >= {
        "README.md",
        "perbup.bat",
        "perbup.ps1",
        ".gitignore",
        ".gitattributes",
        ".github/workflows/perbup.yml",
        ".vscode/extensions.json",
        "content/program.yaml",
    }
    schemas = json.loads((renja / ".vscode/settings.json").read_text())["yaml.schemas"]
    assert all((renja / path).is_file() for path in schemas)
    assert b"\r\n" in (renja / "perbup.bat").read_bytes()
    texts = [path.read_text(encoding="utf-8") for path in renja.rglob("*") if path.is_file()]
    assert not any(re.search(r"<<|>>|<%|%>", text) for text in texts)
    assert "Kabupaten Contoh Raya" in (renja / "content/perbup.yaml").read_text()


def test_a_filled_folder_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not a file is added; an empty folder is taken."""
    (tmp_path / "isi.txt").write_text("x")
    assert main(["baru", str(tmp_path), *RENJA]) == 3
    assert "sudah ada isinya" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["isi.txt"]
    (tmp_path / "kosong").mkdir()
    start.write(tmp_path / "kosong", {"a/b": b"c"})
    assert (tmp_path / "kosong/a/b").read_bytes() == b"c"


def test_a_project_from_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content is that of the file, what stands around it names the agency."""
    monkeypatch.setattr(template_folder, "of_program", templates)
    (tmp_path / "perbup.txt").write_text(REGULATION, encoding="utf-8")
    made = tmp_path / "proyek"
    assert main(["baru", str(made), "--dari", str(tmp_path / "perbup.txt")]) == 0
    assert "impor.html" in capsys.readouterr().out
    names = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()}
    assert names >= {"README.md", "perbup.bat", "impor.html", "content/batang-tubuh.yaml"}
    checked = check(made / "content", templates())
    assert checked.naskah is not None
    assert len(checked.naskah.batang_tubuh.pasal) == 3
    assert "Kabupaten Contoh" in (made / "content" / "perbup.yaml").read_text(encoding="utf-8")


def test_a_project_from_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read leaves no project; other answers do not go with files."""
    made = str(tmp_path / "proyek")
    assert main(["baru", made, "--dari", str(tmp_path / "tiada.docx")]) == 3
    assert main(["baru", made, "--dari", "x.txt", "--tahun", "2027"]) == 2
    assert "hilangkan pilihan lain" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_half_a_project_is_none(tmp_path: Path) -> None:
    """Where a file cannot be written, nothing is left."""
    with pytest.raises(ToolError, match="tidak dapat dibuat"):
        start.write(tmp_path / "x", {"a": b"", "a/b": b""})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--jenis", "renja", "--daerah", "Pasuruan"], "Kabupaten Pasuruan atau Kota Pasuruan"),
        (["--jenis", "renja", "--daerah", "Kota {{ n }}"], "Tanda { tidak boleh"),
        ([*RENJA, "--perangkat-daerah", "XYZ"], "kepanjangan XYZ"),
        ([*RENJA, "--perangkat-daerah", "Dinas Contoh", "--tahun", "20"], "--tahun"),
        (RENJA, "--perangkat-daerah belum diberikan"),
    ],
)
def test_an_answer_that_cannot_be_used_is_told(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the option; nothing is written."""
    assert main(["baru", str(tmp_path / "x"), *arguments]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_names_are_read_as_people_type_them() -> None:
    """In one case only, with or without the word in front, abbreviated."""
    assert answers.read_region("KOTA  BATU") == "Kota Batu"
    assert answers.read_province("provinsi nusa tenggara barat") == "Nusa Tenggara Barat"
    assert answers.read_agency("RSUD dr. Contoh").nama == "Rumah Sakit Umum Daerah dr. Contoh"
    with pytest.raises(AnswerError):
        answers.read_subject(" . ")
