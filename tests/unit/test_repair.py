"""--perbaiki changes the characters of certain repairs and nothing else.

A second run finds nothing to do.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from renja_docs.app.checking import check
from renja_docs.app.cli import program
from renja_docs.content.finding import Finding, Repair
from renja_docs.content.origin import Location
from renja_docs.rules.repair import repair

SMALL = Path(__file__).parents[1] / "cases" / "dasar"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the smallest content with its templates."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    return tmp_path


def mend(folder: Path) -> str:
    """Run periksa --perbaiki; what it prints."""
    folders = ["--content", str(folder / "content"), "--templates", str(folder / "templates")]
    return (
        CliRunner()
        .invoke(program, ["periksa", "--perbaiki", *folders], standalone_mode=False)
        .output
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("koma_sebelum_perlu: true # benar\n", "koma_sebelum_perlu: ya # benar\n"),
        ("koma_sebelum_perlu:   No\n", "koma_sebelum_perlu:   tidak\n"),
        ("katta: [Raci]\n", "kata: [Raci]\n"),
        ("kata:\t[Raci,\tBangil]\n", "kata: [Raci, Bangil]\n"),
        ("kata: [Ra\u200eci, Ban\u0007gil]\n", "kata: [Ra\u200eci, Bangil]\n"),
        ("koma_sebelum_perluu: yes\r\n# ekor\r\n", "koma_sebelum_perlu: ya\r\n# ekor\r\n"),
        ("\ufeffkoma_sebelum_perlu: yes\n", "\ufeffkoma_sebelum_perlu: ya\n"),
    ],
)
def test_only_those_characters_change(folder: Path, before: str, after: str) -> None:
    """Comments, blanks, line ends and the byte order mark stay.

    One repair may bring the next to light.
    """
    target = folder / "content/gaya.yaml"
    target.write_bytes(before.encode())
    shown = mend(folder)
    assert target.read_bytes().decode() == after
    assert "diperbaiki" in shown
    assert "diperbaiki" not in mend(folder)
    assert not any(d.repairs for d in check(folder / "content", folder / "templates").temuan)


@pytest.mark.parametrize(
    "text",
    [
        "koma_sebelum_perlu: 'true'\n",
        "urutan_mengingat: [perpes]\n",
        "kata: Raci\n",
        "kata:\n\t- Raci\n",
    ],
)
def test_what_is_only_likely_is_left_to_people(folder: Path, text: str) -> None:
    """A quoted text, a guess among choices, an indent of tabs.

    Told with a suggestion, never changed.
    """
    target = folder / "content/gaya.yaml"
    target.write_text(text, encoding="utf-8")
    mend(folder)
    assert target.read_text(encoding="utf-8") == text


def finding(start: int, end: int, old: str, new: str) -> Finding:
    """A finding with one repair."""
    repairs = (Repair("a.yaml", start, end, old, new),)
    return Finding("RD6001", "galat", Location("a.yaml", 1, 1), "", repairs=repairs)


def test_overlapping_and_outdated_repairs_are_left_out(tmp_path: Path) -> None:
    """The first of two that overlap is made; one whose characters no longer stand there is not."""
    target = tmp_path / "a.yaml"
    target.write_text("satu dua tiga", encoding="utf-8")
    findings = [
        finding(0, 4, "satu", "1"),
        finding(2, 8, "tu dua", "x"),
        finding(9, 13, "lima", "5"),
    ]
    changes = repair(findings, {"a.yaml": target})
    assert target.read_text(encoding="utf-8") == "1 dua tiga"
    assert [(c.line, c.column, c.before, c.after) for c in changes] == [
        (1, 1, "satu dua tiga", "1 dua tiga")
    ]


def test_a_repair_of_an_unknown_file_is_left_out(tmp_path: Path) -> None:
    """Only files that were read are written."""
    assert repair([finding(0, 1, "a", "b")], {}) == []
    assert list(tmp_path.iterdir()) == []
