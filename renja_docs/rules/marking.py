"""Findings in printed text at the characters that a person typed, and the repairs of them."""

from __future__ import annotations

from renja_docs.content.finding import Finding, Repair, Severity
from renja_docs.content.origin import Location, Origin
from renja_docs.rules.rule import Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

Span = tuple[int, int]
"""Start and end of some printed characters, the end exclusive."""


def in_text(
    reading: Reading,
    rule: Rule,
    text: Text,
    span: Span,
    message: str,
    advice: str = "",
    new: str | None = None,
    severity: Severity | None = None,
) -> Finding:
    """A finding at some printed characters of a text.

    new: what certainly must stand there. severity: a lower one than that of the rule.
    """
    repairs = () if new is None else _repairs(reading, text, span, new)
    location = typed_location(reading, text, span[0])
    return rule.finding(
        location, message, advice, place=text.place, repairs=repairs, severity=severity
    )


def typed_location(reading: Reading, text: Text, at: int) -> Location:
    """Where a printed character was typed; the start of the expression that printed it."""
    offsets = text.offsets
    typed = offsets[at] if at < len(offsets) else len(text.typed) - 1
    return reading.location(text.origin, typed if typed >= 0 else ~typed)


def _repairs(reading: Reading, text: Text, span: Span, new: str) -> tuple[Repair, ...]:
    """The repair, where the printed words stand in the typed text as they are."""
    start, end = span
    offsets = text.offsets[start:end]
    if not offsets or min(offsets) < 0 or offsets[-1] - offsets[0] != len(offsets) - 1:
        return ()
    return reading.replacement(text, offsets[0], offsets[-1] + 1, new)


def value_repair(reading: Reading, origin: Origin, old: str, new: str) -> tuple[Repair, ...]:
    """The repair of a whole plain value, where the file holds exactly the old one."""
    source = reading.naskah.sources.get(origin.location.file, "")
    if source[origin.start : origin.end] != old:
        return ()
    return (Repair(origin.location.file, origin.start, origin.end, old, new),)


def quoted(words: str, most: int = 60) -> str:
    """A quotation for a message, cut where it is long."""
    words = " ".join(words.split())
    if len(words) > most:
        words = f"{words[: most - 1].rstrip()}…"
    return f"“{words}”"
