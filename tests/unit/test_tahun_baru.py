"""The content of the next year: what is shifted, opened and marked, and that nothing else is."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from renja_docs.app.cli import main
from renja_docs.app.pipeline import Checked, check
from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.content.program import Evaluasi, SubKegiatan
from renja_docs.sense import figures
from tests.packages import KECAMATAN, KOPERASI, TANPA_LAMPIRAN, templates

STRUCTURE_OF_2027 = "RD4073"
"""From that year on a Renja has one chapter more: that too must be filled in."""


NextYear = Callable[[Path], Path]


@pytest.fixture(scope="module")
def next_year(tmp_path_factory: pytest.TempPathFactory) -> NextYear:
    """The content of the next year of a package, made once for all tests; none changes it."""

    @cache
    def made(content: Path) -> Path:
        return turned(content, tmp_path_factory.mktemp("tahun"))

    return made


def turned(content: Path, folder: Path) -> Path:
    """The content of the next year, beside it."""
    target = folder / "baru"
    asked = ["--content", str(content), "--templates", str(templates())]
    assert main(["tahun-baru", *asked, "--keluaran", str(target)]) == 0
    return target / "content"


@cache
def checked(content: Path) -> Checked:
    """What the checks say of a content."""
    return check(content, templates())


def read(content: Path) -> Naskah:
    """A content that can be read."""
    naskah = checked(content).naskah
    assert naskah is not None
    return naskah


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(KECAMATAN, id="kecamatan"),
        pytest.param(KOPERASI, id="koperasi", marks=pytest.mark.panjang),
    ],
)
def test_the_checks_list_what_must_be_filled_in_and_only_that(
    content: Path, next_year: NextYear
) -> None:
    """Each new finding is a mark; no mark is an error as long as it is a draft."""
    before = Counter(one.code for one in checked(content).findings)
    findings = checked(next_year(content)).findings
    new = Counter(one.code for one in findings) - before
    assert set(new) - {STRUCTURE_OF_2027} == {"RD9003"}
    assert not [one for one in findings if one.severity == "galat"]


@pytest.mark.parametrize("content", [KECAMATAN, KOPERASI], ids=["kecamatan", "koperasi"])
def test_comments_order_and_layout_stay(content: Path, next_year: NextYear) -> None:
    """Beside the marks no line comes in; a line that is not a value of the year is as it was."""
    made = next_year(content)
    for path in content.rglob("*.yaml"):
        old = path.read_text(encoding="utf-8").splitlines()
        new = (made / path.relative_to(content)).read_text(encoding="utf-8").splitlines()
        left = [line for line in new if "# isi:" not in line]
        assert [line for line in left if line.lstrip().startswith("#")] == [
            line for line in old if line.lstrip().startswith("#")
        ]
        # Only keys and their values differ, in their order.
        keys = [line.split(":")[0] for line in left]
        remaining = iter(line.split(":")[0] for line in old)
        assert all(key in remaining for key in keys), path.name


def test_identity_is_that_of_a_draft_of_the_next_year(next_year: NextYear) -> None:
    """Years move on, number and dates are open."""
    old, new = read(KOPERASI).perbup, read(next_year(KOPERASI)).perbup
    assert old.tahun_rencana is not None
    assert (new.tahun, new.tahun_rencana) == (old.tahun + 1, old.tahun_rencana + 1)
    assert new.tentang == old.tentang.replace(str(old.tahun_rencana), str(new.tahun_rencana))
    assert (new.tahap, new.nomor) == ("rancangan", None)
    assert new.pengundangan is not None
    assert (new.penetapan.tanggal, new.pengundangan.tanggal) == (None, None)
    assert new.pejabat == old.pejabat


def test_the_forecast_becomes_the_plan(next_year: NextYear) -> None:
    """Of money the proposal for the pagu, to the rupiah; of targets the target."""
    old, new = read(KECAMATAN).program, read(next_year(KECAMATAN)).program
    assert old is not None
    assert new is not None
    pairs = zip(figures.sub_kegiatan(old), figures.sub_kegiatan(new), strict=True)
    for before, after in pairs:
        assert figures.pagu(after) == figures.forecast(before, old)
        assert before.keluaran is not None
        assert after.keluaran is not None
        assert after.keluaran[0].target == before.keluaran[0].maju
        assert after.keluaran[0].maju is None


def test_the_evaluation_moves_one_year_on(next_year: NextYear) -> None:
    """The running target becomes the one that is evaluated, the planned one the running one."""
    (line,) = _evaluation(read(KECAMATAN), "X.XX.01.2.01.0001")
    (next_line,) = _evaluation(read(next_year(KECAMATAN)), "X.XX.01.2.01.0001")
    assert line.realisasi_lalu is not None
    assert line.realisasi is not None
    assert next_line.realisasi_lalu is not None
    assert next_line.realisasi_lalu.angka == (
        (line.realisasi_lalu.angka or 0) + (line.realisasi.angka or 0)
    )
    assert next_line.target == line.target_berjalan
    assert next_line.realisasi is None
    assert str(next_line.target_berjalan and next_line.target_berjalan.angka) == "2"


def _evaluation(naskah: Naskah, kode: str) -> tuple[Evaluasi, ...]:
    return figures.evaluations(figures.by_code(naskah.program)[kode])


def test_columns_of_years_move_one_year_back(next_year: NextYear) -> None:
    """What is not known yet is open, and prints so where prose tells it."""
    made = next_year(KECAMATAN)
    naskah = read(made)
    cells = {str(tabel.id): tabel.baris for tabel in naskah.tabel}
    people = cells["pelayanan"][0].sel
    assert (people["tahun-n3"].teks, people["tahun-n2"].teks) == ("42.318", None)
    (kepuasan,) = [row.sel for row in cells["t-c-30"] if row.id == "kepuasan"]
    assert (kepuasan["realisasi-n3"].teks, kepuasan["realisasi-n2"].teks) == ("83,40", None)
    assert kepuasan["target-n4"].teks == "81,00"
    tree = checked(made).tree
    assert tree is not None
    printed = " ".join(text.printed for text in tree.texts())
    assert "menjadi … pada tahun 2025" in printed


def test_the_page_tells_what_became_of_each_value(next_year: NextYear) -> None:
    """Computed, opened, marked, carried; old and new."""
    page = (next_year(KECAMATAN).parent / "tahun-baru.md").read_text(encoding="utf-8")
    assert "| perbup.yaml:20 | tahun rencana | 2026 | 2027 |" in page
    assert all(f"## {title}" in page for title in ("Dihitung", "Dibuka", "Ditandai", "Dibawa"))


def test_in_place_the_content_itself_is_that_of_the_next_year(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And once more it is that of the year after."""
    content = tmp_path / "content"
    shutil.copytree(KECAMATAN, content)
    asked = ["--content", str(content), "--templates", str(templates())]
    for year in (2027, 2028):
        assert main(["tahun-baru", *asked, "--output", str(tmp_path / "hasil")]) == 0
        assert f"isi tahun {year}" in capsys.readouterr().out
        turned_once = load(content, templates()).naskah
        assert turned_once is not None
        assert turned_once.perbup.tahun_rencana == year


def test_a_regulation_of_no_year_has_no_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written."""
    target = tmp_path / "x"
    asked = ["--content", str(TANPA_LAMPIRAN), "--templates", str(templates())]
    assert main(["tahun-baru", *asked, "--keluaran", str(target)]) == 3
    assert "bukan Renja" in capsys.readouterr().err
    assert not target.exists()


def test_what_stands_on_one_line_is_turned_too(tmp_path: Path) -> None:
    """Values in braces are put and opened where they stand; the ends of lines stay as they were."""
    content = tmp_path / "content"
    shutil.copytree(KECAMATAN, content)
    path = content / "program.yaml"
    lines = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    old = "belanja:\r\n                      barang_jasa: 30.905.700"
    assert old in lines
    new = (
        "belanja: {barang_jasa: 30.905.700}\r\n"
        "                    rancangan_awal: {pagu: 1.000.000, catatan: Rapat Tahun 2025}"
    )
    path.write_bytes(lines.replace(old, new).encode())
    program = read(turned(content, tmp_path)).program
    sub = figures.by_code(program)["7.01.06.2.01.0002"]
    assert figures.pagu(sub) == 32_450_985
    assert isinstance(sub, SubKegiatan)
    assert sub.rancangan_awal is None
    data = (tmp_path / "baru/content/program.yaml").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
