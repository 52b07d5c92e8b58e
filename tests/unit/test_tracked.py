"""redline.docx from versions that today's rules find fault with."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app import pipeline
from renja_docs.app.cli import main
from renja_docs.app.tracked import ProgramError, built, tracked
from renja_docs.app.versions import ReadVersion, read
from renja_docs.machine.fault import ToolError
from renja_docs.machine.history import Source
from renja_docs.word.wml import package
from renja_docs.word.wml.readback import paragraphs
from renja_docs.word.wml.stamp import Stamp
from tests.kecil import BATANG_TUBUH, tulis
from tests.packages import templates

TEMPLATES = templates()
SOUND = BATANG_TUBUH.replace("satu tahun", "selama tahun berjalan")
LONE = SOUND.replace("Rencana kerja berlaku", "Lihat {{ rujuk('pasal:tiada') }}, berlaku")


def version(folder: Path, **berkas: str) -> ReadVersion:
    """A version of a small content."""
    content, templates = tulis(folder, **berkas)
    return read(Source(folder.name, "", content, templates), lenient=True)


def test_a_new_side_that_cannot_be_built_tells_its_errors(tmp_path: Path) -> None:
    """What leads nowhere gives no document."""
    with pytest.raises(ToolError) as caught:
        built(version(tmp_path / "kerja", batang_tubuh=LONE), "baru", TEMPLATES)
    assert caught.value.message.startswith("sisi baru (kerja) mempunyai ")


def test_an_old_side_that_cannot_be_built_tells_its_errors(tmp_path: Path) -> None:
    """The reason is what the checks say, not what broke behind them."""
    with pytest.raises(ToolError) as caught:
        built(version(tmp_path / "v1", batang_tubuh=LONE), "lama", TEMPLATES)
    assert caught.value.message.startswith("sisi lama (v1) mempunyai ")


def test_an_old_side_with_errors_is_built_where_it_can_be(tmp_path: Path) -> None:
    """A rule that came later does not cost the reviewer the tracked changes."""
    lama, baru = version(tmp_path / "v1"), version(tmp_path / "v2", batang_tubuh=SOUND)
    stamp = Stamp("Uji", "2025-06-02T00:00:00Z")
    assert heads(tracked(lama, baru, TEMPLATES, None, stamp)) == set()


def test_errors_of_the_new_side_are_told_on_every_page(tmp_path: Path) -> None:
    """The reviewer sees what changed, and that it is no finished text."""
    lama, baru = version(tmp_path / "v1", batang_tubuh=SOUND), version(tmp_path / "v2")
    stamp = Stamp("Uji", "2025-06-02T00:00:00Z")
    told = heads(tracked(lama, baru, TEMPLATES, None, stamp))
    assert told == {"BELUM SAH: sisi baru masih mempunyai 1 galat."}


def heads(docx: bytes) -> set[str]:
    """The notices in the heads of a document."""
    parts = package.read(docx).parts.values()
    lines = (line.text for part in parts if "header" in part.name for line in paragraphs(part.xml))
    return {line for line in lines if line.startswith("BELUM")}


def broken(*_arguments: object, **_options: object) -> pipeline.Built:
    """A program with a bug."""
    raise KeyError("gaya yang tidak ada")


def test_a_bug_keeps_its_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the reviewer reads names it; the developer finds where it came from."""
    monkeypatch.setattr(pipeline, "build", broken)
    with pytest.raises(ProgramError, match="tidak dapat disusun \\(KeyError: ") as caught:
        built(version(tmp_path / "v1", batang_tubuh=SOUND), "lama", TEMPLATES)
    assert isinstance(caught.value.bug, KeyError)
    assert caught.value.bug.__traceback__ is not None


def test_a_bug_costs_one_output_and_is_told_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other outputs are written; then the program ends as it does with every bug."""
    monkeypatch.setattr(pipeline, "build", broken)
    old, new, output = tmp_path / "v1", tmp_path / "v2", tmp_path / "hasil"
    tulis(old, batang_tubuh=SOUND)
    tulis(new, batang_tubuh=SOUND.replace("selama tahun", "sepanjang tahun"))
    arguments = ["beda", old, new, "--templates", TEMPLATES, "--output", output]
    assert main([str(argument) for argument in arguments]) == 3
    said = capsys.readouterr()
    assert "redline.docx tidak dibuat: sisi lama" in said.out
    assert "in broken" in said.err
    assert "Ini kesalahan program" in said.err
    names = {path.name for path in output.iterdir()}
    assert names == {"beda.html", "beda.json", "beda.md", "matriks.docx"}
