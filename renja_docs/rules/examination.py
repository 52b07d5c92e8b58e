"""Runs every rule on a content."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from renja_docs.content.finding import Finding
from renja_docs.rules.registry import checks
from renja_docs.sense.reading import Reading


def examine(
    reading: Reading, lost: frozenset[str] = frozenset(), only: Collection[str] = ()
) -> Iterator[Finding]:
    """Everything that the rules find.

    lost: classes of the model of which nodes were lost to faults. only: the codes of the rules to
    run; none for all.
    """
    for rule, check in checks():
        wanted = not only or rule.code in only
        if wanted and not rule.needs & lost:
            yield from check(reading)
