"""The plan that a regulation is about: of whom, for which years, below which Renstra."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.said import Said
from renja_docs.importing.source import Line
from renja_docs.rules.regional_words import LEVEL

Node = dict[str, object]
_PLAN: Final = re.compile(
    r"Rencana (?P<kind>Kerja|Strategis)\s+(?:\(\w+\)\s+)?"
    rf"(?P<agency>.+?)(?:\s+(?P<area>{LEVEL}\s.+?))?"
    r"\s+Tahun\s+(?P<year>\d{4})(?:\s*[-–]\s*(?P<last>\d{4}))?\Z",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(r"(?:Rencana Kerja|RENCANA KERJA)\b.{0,160}?\b(?:Tahun|TAHUN) (20\d\d)")
_PERIOD: Final = re.compile(r"(?P<first>20\d\d)\s*[-–]\s*(?P<last>20\d\d)")
_RENSTRA: Final = re.compile(r"Renstra|Rencana Strategis", re.IGNORECASE)
_WHOLE: Final = ("pemerintah daerah", "tahunan")
"""How a plan begins that is of the whole region and not of an agency."""
_SHORTEST: Final = 2
_LONGEST: Final = 6
"""Years between the ends of a period that can be that of a Renstra."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the name of a regulation says of its plan.

    agency: None for a plan of the whole region. year: the first one that is planned.
    last: the last one of a Renstra, None for a plan of one year.
    """

    agency: Said | None
    year: Said
    last: Said | None = None

    @property
    def planned(self) -> int:
        """The first year that is planned."""
        return int(self.year.text)

    def node(self, lines: Sequence[Line]) -> Node:
        """perangkat_daerah, tahun_rencana, renstra and renstra_lalu of perbup.yaml."""
        node: Node = {"perangkat_daerah": {"nama": self.agency}} if self.agency else {}
        node["tahun_rencana"] = self.year
        if self.last is not None:
            return {**node, "renstra": {"awal": self.year, "akhir": self.last}}
        return {**node, **periods(lines, self.planned)}


def plan_of(tentang: Said) -> Plan | None:
    """The plan that a regulation is about, None for one about something else."""
    found = _PLAN.match(tentang.text)
    if found is None:
        return None
    year = tentang.cut(*found.span("year"))
    last = tentang.cut(*found.span("last")) if found["last"] else None
    is_whole = found["agency"].casefold().startswith(_WHOLE)
    return Plan(None if is_whole else tentang.cut(*found.span("agency")), year, last)


def year_before_plan(lines: Sequence[Line]) -> int:
    """The year of a draft that has none yet: the one before the planned year, as titles name it."""
    planned = [int(found) for line in lines for found in _TITLED.findall(line.text)]
    return max(planned, default=2001) - 1


def periods(lines: Sequence[Line], year: int) -> Node:
    """The Renstra that holds the planned year, and the one before it, as prose names them most."""
    counted: dict[tuple[int, int], list[Said]] = {}
    for ends, said in _named(lines):
        counted.setdefault(ends, []).append(said)
    around = [ends for ends in counted if ends[0] <= year <= ends[1]]
    latest = max((first for first, _ in around), default=year)
    now = [ends for ends in around if ends[0] == latest]
    before = [ends for ends in counted if ends[0] < latest and ends[1] <= year]
    node: Node = {"renstra": _period(now, counted), "renstra_lalu": _period(before, counted)}
    return _with_a_past({key: period for key, period in node.items() if period}, year)


def _named(lines: Sequence[Line]) -> Iterator[tuple[tuple[int, int], Said]]:
    """The periods that are named where a Renstra is spoken of, with their words."""
    for line in lines:
        for match in _PERIOD.finditer(line.said.text) if _RENSTRA.search(line.text) else ():
            first, last = int(match["first"]), int(match["last"])
            if _SHORTEST <= last - first <= _LONGEST:
                yield (first, last), line.said.cut(*match.span())


def _period(
    found: Sequence[tuple[int, int]], counted: Mapping[tuple[int, int], Sequence[Said]]
) -> Node:
    """The period that is named most, at the place where it is named first; {} for none."""
    if not found:
        return {}
    best = max(found, key=lambda ends: len(counted[ends]))
    told = counted[best][0]
    return {"awal": told.with_text(str(best[0])), "akhir": told.with_text(str(best[1]))}


def _with_a_past(node: Node, year: int) -> Node:
    """The periods; where no text names the one before, the five years in front of the other."""
    now = node.get("renstra")
    start = int(now["awal"].text) if isinstance(now, dict) else year
    past = node.get("renstra_lalu") or {"awal": start - 5, "akhir": start - 1}
    return {**node, "renstra_lalu": past}
