"""Cases that may stand in one copy of a package at once: reading it takes longer than one rule.

What holds of a case among others is taken as shown; whatever does not is tried on its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from renja_docs.app.pipeline import check
from renja_docs.app.pratinjau.remembering import Remembering
from renja_docs.content.finding import Finding
from renja_docs.rules.repair import repair
from renja_docs.rules.rule import REMOVED, Case, Edit, Rule
from tests import edits
from tests.edits import Spot

READ = Remembering()
"""A case changes one file of a package: the others are read once for all cases."""

MOST = 24
"""So many cases at most, or they begin to stand in each other's light."""

Shown = tuple[Rule, Case]
"""A rule with one of its cases."""


@dataclass(slots=True)
class Group:
    """Cases of one package whose values stand apart. spots: where they stand, by file."""

    package: str
    cases: list[Shown] = field(default_factory=list)
    spots: dict[str, list[Spot]] = field(default_factory=dict)

    def takes(self, shown: Shown) -> bool:
        """Take a case in where its value stands apart from all others; True if it was taken."""
        _, case = shown
        spot = edits.find(edits.original(case.package, case.file), case.at)
        here = self.spots.setdefault(case.file, [])
        if case.package != self.package or len(self.cases) == MOST:
            return False
        if any(_overlap(spot, other) for other in here):
            return False
        self.cases.append(shown)
        here.append(spot)
        return True


def grouped(all_cases: Iterable[Shown]) -> list[list[Shown]]:
    """All cases: the plain ones in as few groups as a first fit finds, the others alone."""
    groups: list[Group] = []
    alone: list[list[Shown]] = []
    for shown in all_cases:
        if not _is_plain(shown):
            alone.append([shown])
        elif not any(group.takes(shown) for group in groups):
            groups.append(Group(shown[1].package))
            groups[-1].takes(shown)
    return [*(group.cases for group in groups), *alone]


def _is_plain(shown: Shown) -> bool:
    """True for a case that changes one value, in which its finding stands, and no more."""
    rule, case = shown
    is_of_reading = not "RD4" <= rule.code < "RD9"
    is_removal = REMOVED in (case.bad, case.good)
    has_more = case.also or case.found or case.encoding != "utf-8"
    has_file = bool(case.at and edits.original(case.package, case.file))
    return has_file and not (is_of_reading or is_removal or has_more)


def _overlap(one: Spot, other: Spot) -> bool:
    """True where two spots share a character, or the line in front of one."""
    return one.start <= other.end and other.start <= one.end


# --- what a group shows


def holding(group: Sequence[Shown]) -> list[Shown]:
    """The cases of a group that are as they say they are."""
    values = [case.bad for _, case in group]
    with edits.changed(group[0][1].package, _edits(group, values)) as (root, lines):
        found = _findings(root, group)
        spoken = [_on(found, shown, here) for shown, here in zip(group, lines, strict=True)]
        repaired = _repaired(root, group, [one for findings in spoken for one in findings])
    silent = _silent(group)
    return [
        (rule, case)
        for (rule, case), findings in zip(group, spoken, strict=True)
        if findings
        and rule.code in silent
        and any(one.repairs for one in findings) == (case.repaired is not None)
        and (case.repaired is None or case.file in repaired)
    ]


def _edits(group: Sequence[Shown], values: Sequence[str]) -> list[Edit]:
    return [Edit(case.file, case.at, value) for (_, case), value in zip(group, values, strict=True)]


def _findings(root: Path, group: Sequence[Shown]) -> list[Finding]:
    """What the rules of a group say of the package at root."""
    only = {rule.code for rule, _ in group}
    return [
        finding
        for finding in check(root / "content", root / "templates", only, READ).findings
        if finding.code in only
    ]


def _on(found: Iterable[Finding], shown: Shown, lines: Collection[int]) -> list[Finding]:
    """What the rule of a case says on the lines of its value."""
    rule, case = shown
    return [
        one
        for one in found
        if one.code == rule.code and one.location.file == case.file and one.location.line in lines
    ]


def _silent(group: Sequence[Shown]) -> set[str]:
    """The rules of a group that say nothing to its good values."""
    values = [case.good for _, case in group]
    with edits.changed(group[0][1].package, _edits(group, values)) as (root, _):
        speaking = {finding.code for finding in _findings(root, group)}
    return {rule.code for rule, _ in group} - speaking


def _repaired(root: Path, group: Sequence[Shown], found: Sequence[Finding]) -> set[str]:
    """The files that repairs make what their cases say, and in which nothing is left to repair."""
    files = {one.file for finding in found for one in finding.repairs}
    if not files:
        return set()
    repair(found, {name: edits.path_in(root, name) for name in files})
    left = {one.location.file for one in _findings(root, group) if one.repairs}
    made = {name: words_of(root, name) for name in files}
    values = [case.bad if case.repaired is None else case.repaired for _, case in group]
    wanted = _words(group, values)
    return {name for name in files - left if made[name] == wanted.get(name)}


def _words(group: Sequence[Shown], values: Sequence[str]) -> Mapping[str, list[str]]:
    """The words of each file of a group with some values."""
    by_file: dict[str, list[Edit]] = {}
    for edit in _edits(group, values):
        by_file.setdefault(edit.file, []).append(edit)
    package = group[0][1].package
    return {
        file: edits.put_all(edits.original(package, file), here)[0].split()
        for file, here in by_file.items()
    }


def words_of(root: Path, file: str) -> list[str]:
    """The words of a file, whatever blanks stand between them."""
    return edits.path_in(root, file).read_text(encoding="utf-8").split()
