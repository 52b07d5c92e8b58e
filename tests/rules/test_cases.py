"""Every rule does what its cases show: bad is found on its line, good is not, a repair repairs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.app.pratinjau.remembering import Remembering
from renja_docs.content.finding import Finding
from renja_docs.content.loading.source import read
from renja_docs.rules.registry import all_rules, explain, page, shown
from renja_docs.rules.repair import repair
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.teks.kamus import has_dictionary
from tests import edits

CASES = [
    pytest.param(rule, case, id=f"{rule.code}-{number}")
    for rule in all_rules().values()
    for number, case in enumerate(rule.cases, 1)
]


READ = Remembering()
"""A case changes one file of a package: the others are read once for all cases."""


def findings(root: Path, rule: Rule) -> list[Finding]:
    """What a rule says of the package at root."""
    # Acceptances are judged by what all the others find.
    only = () if rule.code.startswith("RD9") else (rule.code,)
    found = check(root / "content", root / "templates", only, READ).findings
    return [finding for finding in found if finding.code == rule.code]


def edited(root: Path, case: Case, value: str, encoding: str = "utf-8") -> range:
    """The package of a case with a value at its place; the lines of the value."""
    edits.package(case.package, root)
    for also in case.also:
        edits.apply(root, also)
    return edits.apply(root, Edit(case.file, case.at, value), encoding)


def expected(root: Path, case: Case, lines: range) -> tuple[str, range]:
    """The file and the lines on one of which the finding of a bad case stands."""
    if not case.found:
        return case.file, lines
    file, _, way = case.found.partition(": ")
    return file, edits.lines_at(edits.path_in(root, file).read_text(encoding="utf-8"), way)


SPELLING = "RD7055"
"""The rule that asks the dictionary of the machine, and is silent without one."""


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_case(tmp_path: Path, rule: Rule, case: Case) -> None:
    """Bad is found where it stands, good is not; the repair gives what the case says."""
    if rule.code == SPELLING and not has_dictionary():
        pytest.skip("this machine has no Indonesian dictionary")
    bad, good = tmp_path / "bad", tmp_path / "good"
    lines = edited(bad, case, case.bad, case.encoding)
    found = findings(bad, rule)
    file, wanted = expected(bad, case, lines)
    places = [(f.location.file, f.location.line) for f in found]
    assert any(f == file and line in wanted for f, line in places), (places, file, wanted)
    edited(good, case, case.good)
    assert not findings(good, rule)
    repairs = [f for f in found if f.repairs]
    assert bool(repairs) == (case.repaired is not None), repairs
    if case.repaired is not None:
        apply_repairs(bad, repairs)
        assert not [f for f in findings(bad, rule) if f.repairs]
        wanted_root = tmp_path / "repaired"
        edited(wanted_root, case, case.repaired)
        for name in repaired_files(repairs):
            assert words_of(bad, name) == words_of(wanted_root, name)


def apply_repairs(root: Path, found: Sequence[Finding]) -> None:
    """Repair the files of the package at root."""
    repair(found, {name: edits.path_in(root, name) for name in repaired_files(found)})


def repaired_files(found: Sequence[Finding]) -> set[str]:
    """The files that the repairs of findings change."""
    return {one.file for finding in found for one in finding.repairs}


def words_of(root: Path, file: str) -> list[str]:
    """The words of a file, whatever blanks stand between them."""
    return edits.path_in(root, file).read_text(encoding="utf-8").split()


@pytest.mark.parametrize("code", sorted(all_rules()))
def test_a_rule_is_whole(code: str) -> None:
    """It says what it rests on, and shows it by content, or says why it cannot."""
    rule = all_rules()[code]
    assert all((rule.title, rule.source, rule.explanation))
    assert bool(rule.cases) != bool(rule.silent)
    assert f"{code}: {rule.title}" in explain(rule)
    assert f"### {code} {rule.title}" in page()


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_an_example_is_content(rule: Rule, case: Case) -> None:
    """Good examples are YAML as the content is written in, and differ from bad ones."""
    assert (case.bad, case.encoding) != (case.good, "utf-8")
    assert read(case.file, f"{shown(case, case.good)}\n".encode()).root is not None, rule.code


@pytest.mark.parametrize("name", ["kecamatan", "koperasi", "perubahan", "tanpa-lampiran"])
def test_the_packages_have_no_fault(name: str) -> None:
    """What cases change is without errors and warnings before."""
    root = edits.PACKAGES / name
    found = check(root / "content", edits.PACKAGES / "templates").findings
    assert not [f for f in found if f.severity != "catatan"]
