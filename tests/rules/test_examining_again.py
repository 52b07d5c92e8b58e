"""After an edit the rules say what they would say to a content that nobody had examined before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest

from renja_docs.app.pipeline import Checked, judge, judge_again, understand
from renja_docs.content.finding import Finding
from renja_docs.rules.examination import found, wanted
from renja_docs.rules.examining_again import Examined, examine_again
from renja_docs.rules.registry import all_rules
from renja_docs.rules.rule import Case, Edit, Rule
from tests import edits
from tests.packages import KECAMATAN, templates
from tests.properties.sizes import size
from tests.ragam import variations, written
from tests.rules.together import READ, grouped

ALL = [(rule, case) for rule in all_rules().values() for case in rule.cases]
PLAIN = [group for group in grouped(ALL) if len(group) > 1]
"""Cases that stand many in one copy of a package."""
QUICK = [
    next(group for group in PLAIN if group[0][1].package == package)
    for package in ("kecamatan", "perda")
]


@cache
def clean(package: str) -> Examined:
    """What the rules say of a package without faults."""
    with edits.changed(package, []) as (root, _):
        return examined(root, None)


def examined(root: Path, before: Examined | None) -> Examined:
    """What they say of the package at root."""
    understood = understand(root / "content", root / "templates", READ)
    assert understood.evaluated is not None
    return examine_again(understood.evaluated.reading, before, understood.loaded.lost)


def fresh(one: Examined) -> list[Finding]:
    """What they say of the same content without a memory."""
    return [
        finding
        for rule, check in wanted(one.reading)
        for finding in found(rule, check, one.reading)
    ]


def compare(group: list[tuple[Rule, Case]]) -> int:
    """Spoil a package and compare; how many findings there are."""
    values = [Edit(case.file, case.at, case.bad) for _, case in group]
    with edits.changed(group[0][1].package, values) as (root, _):
        again = examined(root, clean(group[0][1].package))
    assert sorted(map(repr, again.findings())) == sorted(map(repr, fresh(again)))
    return len(list(again.findings()))


@pytest.mark.parametrize("group", QUICK, ids=("kecamatan", "perda"))
def test_faults_that_an_edit_makes_are_found(group: list[tuple[Rule, Case]]) -> None:
    """Faults of many rules at once, in some files of a package."""
    assert compare(group) >= len(group) // 2


@pytest.mark.panjang
def test_faults_of_all_rules_are_found() -> None:
    """The bad examples of rules that may stand beside others, a third of them."""
    for group in PLAIN[::3]:
        compare(group)


def chain(folder: Path, count: int) -> Iterator[tuple[Checked, Checked]]:
    """Random changes of one package, one after the other: judged again, and judged anew."""
    before: Checked | None = None
    for number, one in zip(range(count), variations(KECAMATAN, Random(7)), strict=False):
        content = written(one, KECAMATAN, folder / str(number))
        understood = understand(content, templates(), READ)
        before = judge_again(understood, content, before)
        yield before, judge(understood, content)


def test_changes_one_after_the_other(tmp_path: Path) -> None:
    """What is kept from the change before last is as good as new; broken files are among them."""
    for again, anew in chain(tmp_path, size(3)):
        assert again.findings == anew.findings


def test_what_an_edit_does_not_concern_is_not_judged_again() -> None:
    """A word in a chapter: rules about the programme tree keep what they said."""
    before = clean("kecamatan")
    value = "Kecamatan ini melayani warganya setiap hari kerja."
    edit = Edit("bab/5-penutup.yaml", "isi/0/paragraf", value)
    with edits.changed("kecamatan", [edit]) as (root, _):
        after = examined(root, before)
    kept = {code for code, one in after.verdicts.items() if one is before.verdicts[code]}
    assert {"RD4108", "RD6004"} <= kept  # of the body, and of the programme tree
    assert "RD7001" not in kept
