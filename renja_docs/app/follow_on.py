"""What a rule finds may only follow from a fault that is told already: then it is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin

Line = tuple[str, int]
"""A file and a line of it, from 1."""


def independent(
    findings: Iterable[Finding],
    broken: frozenset[str],
    failed: Iterable[Origin],
    sources: Mapping[str, str],
) -> Iterator[Finding]:
    """The findings of the rules that stand on their own.

    broken: files that could not be read whole. failed: texts that could not be evaluated.
    sources: the text of each file.
    """
    unevaluated = frozenset(_lines(failed, sources))
    for finding in findings:
        where = finding.location
        if where.file in broken or (where.file, where.line) in unevaluated:
            continue
        yield finding


def _lines(origins: Iterable[Origin], sources: Mapping[str, str]) -> Iterator[Line]:
    """The lines that some texts take up."""
    for origin in origins:
        file, first = origin.location.file, origin.location.line
        below = sources.get(file, "").count("\n", origin.start, origin.end)
        for line in range(first, first + below + 1):
            yield file, line
