"""The stage of a regulation: what may still be open while it is a draft."""

from __future__ import annotations

from dataclasses import replace

from renja_docs.content.finding import Finding
from renja_docs.sense.reading import Reading


def is_draft(reading: Reading) -> bool:
    """True while the regulation is a draft, not yet set."""
    return reading.naskah.perbup.tahap == "rancangan"


def open_place(reading: Reading, finding: Finding) -> Finding:
    """A finding about what is not filled in yet: in a draft it is only a warning."""
    if is_draft(reading):
        return replace(finding, severity="peringatan")
    return finding
