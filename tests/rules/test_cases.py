"""Every rule does what its cases show: bad is found on its line, good is not, a repair repairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.content.finding import Finding
from renja_docs.content.loading.source import read
from renja_docs.rules.registry import all_rules, explain, page, shown
from renja_docs.rules.repair import repair
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.teks.kamus import has_dictionary
from tests import edits
from tests.rules.together import READ, grouped, holding, words_of

ALL = [(rule, case) for rule in all_rules().values() for case in rule.cases]
GROUPS = grouped(ALL)
CASES = [
    pytest.param(rule, case, number, id=f"{rule.code}-{rule.cases.index(case) + 1}")
    for number, group in enumerate(GROUPS)
    for rule, case in group
]
"""Each case, with the number of its group; those of a group stand side by side."""

PAGE = page()

SPELLING = "RD7055"
"""The rule that asks the dictionary of the machine, and is silent without one."""


def findings(root: Path, rule: Rule) -> list[Finding]:
    """What a rule says of the package at root."""
    # Acceptances are judged by what all the others find.
    only = () if rule.code.startswith("RD9") else (rule.code,)
    found = check(root / "content", root / "templates", only, READ).findings
    return [finding for finding in found if finding.code == rule.code]


@contextmanager
def edited(case: Case, value: str, encoding: str = "utf-8") -> Iterator[tuple[Path, range]]:
    """The package of a case with a value at its place, and the lines of the value, for a while."""
    root = edits.shared(case.package)
    with edits.kept(root, case.file, *(also.file for also in case.also)):
        for also in case.also:
            edits.apply(root, also)
        yield root, edits.apply(root, Edit(case.file, case.at, value), encoding)


def expected(root: Path, case: Case, lines: range) -> tuple[str, range]:
    """The file and the lines on one of which the finding of a bad case stands."""
    if not case.found:
        return case.file, lines
    file, _, way = case.found.partition(": ")
    return file, edits.lines_at(edits.path_in(root, file).read_text(encoding="utf-8"), way)


@cache
def held(group: int) -> list[Case]:
    """The cases of a group that hold among the others of it."""
    return [case for _, case in holding(GROUPS[group])]


@pytest.mark.parametrize(("rule", "case", "group"), CASES)
def test_a_case(rule: Rule, case: Case, group: int) -> None:
    """Bad is found where it stands, good is not; the repair gives what the case says."""
    if rule.code == SPELLING and not has_dictionary():
        pytest.skip("this machine has no Indonesian dictionary")
    if len(GROUPS[group]) > 1 and case in held(group):
        return
    with edited(case, case.bad, case.encoding) as (root, lines):
        found = findings(root, rule)
        file, wanted = expected(root, case, lines)
        places = [(f.location.file, f.location.line) for f in found]
        assert any(f == file and line in wanted for f, line in places), (places, file, wanted)
        repairs = [f for f in found if f.repairs]
        assert bool(repairs) == (case.repaired is not None), repairs
        repaired = words_repaired(root, rule, repairs)
    with edited(case, case.good) as (root, _):
        assert not findings(root, rule)
    if case.repaired is not None:
        with edited(case, case.repaired) as (root, _):
            assert repaired == {name: words_of(root, name) for name in repaired}


def words_repaired(root: Path, rule: Rule, found: Sequence[Finding]) -> dict[str, list[str]]:
    """The words of the files that findings repair, once they are repaired; nothing is left to."""
    files = {one.file for finding in found for one in finding.repairs}
    if not files:
        return {}
    with edits.kept(root, *files):
        repair(found, {name: edits.path_in(root, name) for name in files})
        assert not [f for f in findings(root, rule) if f.repairs]
        return {name: words_of(root, name) for name in files}


@pytest.mark.parametrize("code", sorted(all_rules()))
def test_a_rule_is_whole(code: str) -> None:
    """It says what it rests on, and shows it by content, or says why it cannot."""
    rule = all_rules()[code]
    assert all((rule.title, rule.source, rule.explanation))
    assert bool(rule.cases) != bool(rule.silent)
    assert f"{code}: {rule.title}" in explain(rule)
    assert f"### {code} {rule.title}" in PAGE
    # Good examples are YAML as the content is written in, and differ from bad ones.
    for case in rule.cases:
        assert (case.bad, case.encoding) != (case.good, "utf-8")
        assert read(case.file, f"{shown(case, case.good)}\n".encode()).root is not None


def test_every_case_stands_in_one_group() -> None:
    """None is forgotten, and none is judged twice."""
    together = [case for group in GROUPS for case in group]
    assert sorted(map(str, together)) == sorted(map(str, ALL))


@pytest.mark.parametrize("name", ["kecamatan", "koperasi", "perubahan", "tanpa-lampiran"])
def test_the_packages_have_no_fault(name: str) -> None:
    """What cases change is without errors and warnings before."""
    root = edits.PACKAGES / name
    found = check(root / "content", edits.PACKAGES / "templates").findings
    assert not [f for f in found if f.severity != "catatan"]
