"""What a rule is, and the findings that it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from renja_docs.content.finding import Aturan, Finding, Repair, Severity
from renja_docs.content.origin import Location
from renja_docs.sense.reading import Reading


@dataclass(frozen=True, slots=True)
class Rule:
    """A check: the rule it stands for, and the function that finds where it is broken."""

    aturan: Aturan
    periksa: Callable[[Reading], Iterable[Finding]]


def temuan(
    aturan: Aturan,
    lokasi: Location,
    pesan: str,
    saran: str = "",
    *,
    tempat: str = "",
    terkait: tuple[Location, ...] = (),
    perbaikan: tuple[Repair, ...] = (),
    tingkat: Severity | None = None,
) -> Finding:
    """A diagnostic of a rule, at its level, or at a lower one where the fault is not proved."""
    return Finding(
        aturan.kode, tingkat or aturan.tingkat, lokasi, pesan, saran, tempat, terkait, perbaikan
    )
