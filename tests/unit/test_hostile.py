"""Hostile and broken files are a finding on their line, whatever is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app import pipeline
from renja_docs.content.finding import Finding
from renja_docs.content.loading.loader import load
from renja_docs.importing.reading.files import read_file
from renja_docs.machine.fault import ToolError
from renja_docs.rules.attachments import attachments
from renja_docs.sense.tree import tree
from tests import packages
from tests.hostile import MADE, PICTURES
from tests.kecil import tulis

ANNEX = "urutan: [{asing: {id: formulir, judul: Formulir, berkas: formulir.docx}}]\n"

HARMLESS = (
    "many namespaces",
    "styles in a circle",
    "bookmarks without end",
    "nested tables",
)
"""What is odd in these is mended, or left out, when they are joined."""

SLOW = ("many attributes", "open fields")
"""What the limits of time are for."""


def annexed(folder: Path, data: bytes) -> tuple[Path, Path]:
    content, templates = tulis(folder, lampiran=ANNEX)
    (content / "formulir.docx").write_bytes(data)
    return content, templates


def faults(content: Path, templates: Path) -> list[Finding]:
    naskah = load(content, templates).naskah
    assert naskah is not None
    return list(attachments(tree(naskah), content))


@pytest.mark.parametrize("name", [name for name in MADE if name not in (*HARMLESS, *SLOW)])
def test_a_hostile_annex_is_a_finding_on_its_line(name: str, tmp_path: Path) -> None:
    """One finding, at the file's place in lampiran.yaml, that says why."""
    [fault] = faults(*annexed(tmp_path, MADE[name]()))
    assert (fault.code, str(fault.location)) == ("RD3026", "lampiran.yaml:1:58")
    assert "formulir.docx" in fault.message


@pytest.mark.panjang
@pytest.mark.parametrize("name", SLOW)
def test_a_slow_annex_is_a_finding_on_its_line(name: str, tmp_path: Path) -> None:
    """What takes too long, or would take long to join."""
    [fault] = faults(*annexed(tmp_path, MADE[name]()))
    assert fault.code == "RD3026"


@pytest.mark.parametrize("name", HARMLESS)
def test_an_odd_annex_is_joined(name: str, tmp_path: Path) -> None:
    """What passes the check is built: the two never disagree."""
    content, templates = annexed(tmp_path, MADE[name]())
    assert faults(content, templates) == []
    checked = pipeline.check(content, templates)
    assert checked.naskah is not None
    assert checked.tree is not None
    assert pipeline.build(checked.naskah, checked.tree, content, packages.templates()).docx


@pytest.mark.parametrize("name", [name for name in MADE if name not in SLOW])
def test_a_hostile_file_is_read_or_refused(name: str, tmp_path: Path) -> None:
    """An office's file that is imported or checked: lines, or what is wrong with it."""
    path = tmp_path / "berkas.docx"
    path.write_bytes(MADE[name]())
    try:
        read_file(path)
    except ToolError as fault:
        assert "berkas.docx" in fault.message


def test_an_emblem_is_looked_at_where_no_copy_of_the_process_can_be_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is asked of the child can be told to a new program."""
    monkeypatch.setattr("renja_docs.machine.apart._splits_at_once", lambda: False)
    test_a_hostile_picture_is_a_finding_on_its_line("entities", tmp_path)


@pytest.mark.parametrize("name", PICTURES)
def test_a_hostile_picture_is_a_finding_on_its_line(name: str, tmp_path: Path) -> None:
    """An emblem that is too large, broken, or no picture."""
    file, data = PICTURES[name]()
    content, templates = tulis(tmp_path)
    perbup = content / "perbup.yaml"
    perbup.write_text(
        perbup.read_text(encoding="utf-8") + f"lambang: {{berkas: {file}, alt: Lambang}}\n",
        encoding="utf-8",
    )
    (content / file).write_bytes(data)
    [fault] = faults(content, templates)
    assert (fault.code, fault.location.file) == ("RD3026", "perbup.yaml")
