"""Certain repairs, tried: one that leaves its fault, or brings another to light, is taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.machine.output import write
from renja_docs.rules.repair import MadeRepair, repair

_Key = tuple[str, str, str]
"""What a finding is known by while the lines move: file, code, message."""
_OF_RULES: Final = "RD4"
"""Codes below are of reading: where a file can be read again, more may come to light rightly."""


@dataclass(slots=True)
class Mending:
    """The repairs of one run. check: the findings as the files are now. path: of a named file.

    declined: the findings whose repair was taken back.
    """

    check: Callable[[], Sequence[Finding]]
    path: Callable[[str], Path]
    declined: set[_Key] = field(default_factory=set)

    def run(self) -> Iterator[list[MadeRepair]]:
        """Repair until nothing is left to repair; the repairs of each round.

        Raises ToolError for a file that cannot be written.
        """
        findings = self.check()
        while wanted := self._wanted(findings):
            made, findings = self._some_of(wanted, findings)
            if made:
                yield made

    def _wanted(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings with a repair that was not tried in vain."""
        return [one for one in findings if one.repairs and _key(one) not in self.declined]

    def _some_of(
        self, wanted: Sequence[Finding], before: Sequence[Finding]
    ) -> tuple[list[MadeRepair], Sequence[Finding]]:
        """Repair all of some findings, or half of them, or one; what was made, what is left."""
        paths = {one.file: self.path(one.file) for finding in wanted for one in finding.repairs}
        contents = {path: path.read_bytes() for path in paths.values()}
        made = repair(wanted, paths)
        after = self.check()
        if made and _is_sound(wanted, made, before, after):
            return made, after
        for path, content in contents.items():
            if path.read_bytes() != content:
                write(path, content)
        if len(wanted) == 1:
            self.declined.add(_key(wanted[0]))
            return [], before
        return self._some_of(wanted[: len(wanted) // 2], before)


def _key(finding: Finding) -> _Key:
    """What a finding is known by."""
    return finding.location.file, finding.code, finding.message


def _is_sound(
    wanted: Sequence[Finding],
    made: Sequence[MadeRepair],
    before: Sequence[Finding],
    after: Sequence[Finding],
) -> bool:
    """True if the repaired findings are fewer, and nothing new is found but by reading further."""
    was, now = Counter(map(_key, before)), Counter(map(_key, after))
    done = {one.repair for one in made}
    repaired = [one for one in wanted if done.issuperset(one.repairs)]
    if any(now[_key(one)] >= was[_key(one)] for one in repaired):
        return False
    reads_further = any(one.code < _OF_RULES for one in repaired)
    return reads_further or not now - was
