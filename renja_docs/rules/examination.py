"""Runs every rule on a content."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.rules.registry import checks
from renja_docs.sense.reading import Reading


def examine(reading: Reading, lost: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Everything that the rules find.

    Lost: classes of the model of which nodes were lost to faults.
    """
    for rule, check in checks():
        if not rule.needs & lost:
            yield from check(reading)
