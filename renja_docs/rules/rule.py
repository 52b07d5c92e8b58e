"""What a rule is, and the findings that it gives.

One rule is one file: its RULE says what the law asks, its cases show it, its check finds where it
is broken. A rule without a check is raised where the content is read or evaluated. The registry
finds the files by their names: rd4012_bahwa.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.content.finding import Finding, Repair, Severity
from renja_docs.content.origin import Location
from renja_docs.sense.reading import Reading

Check = Callable[[Reading], Iterable[Finding]]
Package = Literal[
    "kecamatan",
    "keputusan",
    "konsolidasi",
    "koperasi",
    "perda",
    "pergub",
    "perubahan",
    "tanpa-lampiran",
]
"""The whole contents that cases change, each without a finding (tests/naskah)."""

REMOVED: Final = "<tiada>"
"""As the value of a case: the place itself is taken away; at the way '' the whole file is."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A value that is put into a file of the content.

    file: 'batang-tubuh.yaml', 'bab/2-evaluasi.yaml', 'templates/tabel/t-c-30.yaml'.
    at: the way to the value: keys, positions from 0, and behind an @ the id or code of a node that
    stands anywhere below, with slashes between: 'menimbang/0/teks', '@renja/ayat/1',
    '@7.01.01.2.01/nama'. A last '+' is a new item at the end of a list; a last key that is not
    there is added; '' is the whole file.
    value: YAML of the value, without the indent of its place; REMOVED takes the place away.
    """

    file: str
    at: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An example of a rule, run by the tests: the value at one place of a whole content.

    file, at: the place, as in Edit. bad: with the fault, on one of whose lines the rule is found.
    good: without it: the rule says nothing. also: what else differs from the package, in both.
    found: where the finding stands if not in the value: 'file: way'.
    repaired: what the certain repair makes of bad; None where the rule offers none.
    encoding: what bad is saved in; good is always saved in UTF-8.
    """

    file: str
    at: str
    bad: str
    good: str
    repaired: str | None = None
    found: str = ""
    encoding: str = "utf-8"
    also: tuple[Edit, ...] = ()
    package: Package = "kecamatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a code stands for.

    code: RD and four digits, never used again for something else. source: the rule of law, or the
    decision, that it rests on. needs: the classes of the model that it must see all of; it is
    silent where a node of one was lost to another fault. silent: why no case can show it, '' where
    cases do. by_file: what it finds in a text depends on no text of another file, so that after an
    edit only the texts of the files that changed are judged again.
    """

    code: str
    severity: Severity
    title: str
    source: str
    explanation: str
    cases: tuple[Case, ...] = ()
    needs: frozenset[str] = frozenset()
    silent: str = ""
    by_file: bool = False

    def finding(
        self,
        location: Location,
        message: str,
        advice: str = "",
        *,
        place: str = "",
        related: tuple[Location, ...] = (),
        repairs: tuple[Repair, ...] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule, at its severity, or at a lower one where that is not proved."""
        return Finding(
            self.code,
            severity or self.severity,
            location,
            message,
            advice,
            place,
            related,
            repairs,
        )


def current(code: str) -> str:
    """The code of today for one of three digits: RD412 is RD4012."""
    return f"{code[:3]}0{code[3:]}" if len(code) == len("RD412") else code
