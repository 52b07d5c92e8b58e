"""Findings that somebody accepted in a comment: `# terima RD6001: reason`.

The comment stands on the line of the finding, or alone on the line before: it then holds for the
whole node that begins on the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location, Origin
from renja_docs.rules.commented import comments
from renja_docs.rules.penerimaan import rd9001_terpakai as rd9001
from renja_docs.rules.penerimaan import rd9002_alasan as rd9002
from renja_docs.rules.rule import current

_COMMENT: Final = re.compile(
    r"""
    (?:^|\s) \# \s* terima \s+
    (?P<codes> RD\d{3,4} (?: \s*,\s* RD\d{3,4} )* ) [ \t]*
    (?: : [ \t]* (?P<reason> .*? ) )?
    [ \t\r]* $
    """,
    re.VERBOSE,
)
_COMMA: Final = re.compile(r"\s*,\s*")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One accepted code. reason: '' where none is told. first, last: its lines, both included."""

    code: str
    location: Location
    reason: str
    first: int
    last: int

    @property
    def key(self) -> tuple[Location, str]:
        """What tells it from the others."""
        return self.location, self.code

    def covers(self, finding: Finding) -> bool:
        """True if the finding is one that this acceptance silences."""
        if finding.code != self.code or not self._holds_at(finding.location):
            return False
        return self.reason != "" and acceptable(finding)

    def _holds_at(self, location: Location) -> bool:
        """True for the lines of its file that it stands for."""
        if location.file != self.location.file:
            return False
        return self.first <= location.line <= self.last


def accept(
    sources: Mapping[str, str],
    findings: Iterable[Finding],
    trees: Mapping[str, Origin] | None = None,
    broken: frozenset[str] = frozenset(),
) -> list[Finding]:
    """The findings that nobody accepted, and those on acceptances that silence nothing.

    sources: the text of each file. trees: the origin of each file's whole tree; without it an
    acceptance on a line of its own holds for the next line only. broken: files that could not be
    read whole, where what a rule would find, and an acceptance of it silences, may be missing.
    """
    acceptances = _all_acceptances(sources, trees or {})
    left: list[Finding] = []
    used: set[tuple[Location, str]] = set()
    for finding in findings:
        covering = [one.key for one in acceptances if one.covers(finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    for one in acceptances:
        if one.key not in used and not _may_be_needed(one, broken):
            left.append(_useless(one))
    return left


def acceptable(finding: Finding) -> bool:
    """False for an error of reading, model or reference: nothing could be built from it."""
    return _is_of_rules(finding.code) or finding.severity != "galat"


def _is_of_rules(code: str) -> bool:
    """False for the codes of reading, of the model and of references."""
    return code >= "RD4"


def _may_be_needed(acceptance: Acceptance, broken: frozenset[str]) -> bool:
    """True if a file could not be read whole, so that what would be accepted was not found."""
    return _is_of_rules(acceptance.code) and acceptance.location.file in broken


def _useless(acceptance: Acceptance) -> Finding:
    """The finding at an acceptance that silences nothing, or that tells no reason."""
    code = acceptance.code
    if not acceptance.reason:
        return rd9002.RULE.finding(
            acceptance.location,
            f"Penerimaan {code} tidak menyebut alasan.",
            f"Tulis # terima {code}: lalu alasannya.",
        )
    return rd9001.RULE.finding(
        acceptance.location,
        f"Penerimaan {code} tidak terpakai.",
        "Hapus komentar itu, atau pindahkan tepat ke atas baris yang dimaksud.",
        severity="catatan" if _is_of_rules(code) else None,
    )


# --- the comments


def _all_acceptances(
    sources: Mapping[str, str], trees: Mapping[str, Origin]
) -> tuple[Acceptance, ...]:
    """The acceptances of all files; most files have none."""
    found: list[Acceptance] = []
    for file, text in sources.items():
        if "terima" in text:
            found += _acceptances(file, text, trees.get(file))
    return tuple(found)


def _acceptances(file: str, text: str, tree: Origin | None) -> Iterator[Acceptance]:
    """The acceptances of a file, each of its codes."""
    for comment in comments(file, text, tree, _COMMENT):
        reason = comment.match["reason"] or ""
        for code in _COMMA.split(comment.match["codes"]):
            yield Acceptance(current(code), comment.location, reason, comment.first, comment.last)
