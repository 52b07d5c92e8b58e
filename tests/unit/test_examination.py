"""Running the rules: one that fails costs nobody the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from renja_docs.app.cli import main
from renja_docs.app.pipeline import check
from renja_docs.content.finding import Finding
from renja_docs.rules import examination
from renja_docs.rules.registry import all_rules, checks
from renja_docs.rules.rule import Check, Rule
from renja_docs.sense.reading import Reading
from tests.kecil import tulis
from tests.packages import templates

BROKEN = "RD4012"


def broken(_reading: Reading) -> Iterator[Finding]:
    """A rule with a bug."""
    raise KeyError("tiada")
    yield


def with_a_broken_rule() -> Iterator[tuple[Rule, Check]]:
    """All rules, one of which fails."""
    for rule, own in checks():
        yield rule, broken if rule.code == BROKEN else own


def test_a_rule_that_fails_is_a_finding_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are run, and the document is built."""
    content, layouts = tulis(tmp_path)
    before = {finding.code for finding in check(content, layouts).findings}
    monkeypatch.setattr(examination, "checks", with_a_broken_rule)
    after = check(content, layouts).findings
    assert {finding.code for finding in after} == before | {"RD8090"}
    (told,) = (finding for finding in after if finding.code == "RD8090")
    assert f"Kaidah {BROKEN} ({all_rules()[BROKEN].title}) gagal" in told.message
    assert "KeyError" in told.message


def test_what_is_not_checked_is_told_in_the_last_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A machine without a dictionary does not look like one on which the spelling is right."""
    content, _ = tulis(tmp_path)
    arguments = ["periksa", "--content", str(content), "--templates", str(templates())]
    monkeypatch.setattr(examination, "has_dictionary", lambda: True)
    main(arguments)
    assert "tidak diperiksa" not in capsys.readouterr().out
    monkeypatch.setattr(examination, "has_dictionary", lambda: False)
    main(arguments)
    assert "Ejaan tidak diperiksa" in capsys.readouterr().out.splitlines()[-1]
