"""One type for every fault of the content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from renja_docs.content.origin import Location

Severity = Literal["galat", "peringatan", "catatan"]


@dataclass(frozen=True, slots=True)
class Repair:
    """A certain repair: replace the characters [start, end) of the file by new.

    old: what must stand there now; the repair is refused where it does not.
    """

    file: str
    start: int
    end: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the content, as a value.

    code: stable, one of the registry. place: the place in the document (Pasal 4 ayat (2)).
    advice: how to mend it. related: other places that belong to the finding.
    """

    code: str
    severity: Severity
    location: Location
    message: str
    advice: str = ""
    place: str = ""
    related: tuple[Location, ...] = ()
    repairs: tuple[Repair, ...] = ()


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, none twice."""
    return tuple(sorted(dict.fromkeys(findings), key=_order))


def _order(finding: Finding) -> tuple[Location, str, str]:
    return finding.location, finding.code, finding.message
