"""The slips behind a YAML fault: the parser names where it gave up, this names the line at fault.

Lines and columns count from 0 here, as the parser counts them; those of a Slip count from 1.
"""

from __future__ import annotations

import re
from typing import Final

import yaml

from renja_docs.content.loading.indent_slips import wrong_indent
from renja_docs.content.loading.quote_slips import (
    text_in_brackets,
    unclosed_bracket,
    unclosed_quote,
)
from renja_docs.content.loading.yaml_lines import KEY, Slip, line_above

_GLUED_COLON: Final = re.compile(
    r"""
    (?P<head> [ ]* (?: -[ ]+ )* (?P<key> [A-Za-z_][\w-]* ) [ ]* )
    : (?P<value> [^\s:/].* )
    """,
    re.VERBOSE,
)
_GLUED_HYPHEN: Final = re.compile(r"(?P<head> *)-(?P<value>[^\s-].*)")

_WITHOUT_COLON: Final = re.compile(
    r"[ ]*(?:-[ ]+)*(?P<key>[a-z][a-z_]*)[ ]+(?P<value>[^:\s#][^:]*)\Z"
)


def find(text: str, fault: yaml.MarkedYAMLError) -> Slip | None:
    """The slip that explains a fault of the parser, None where none is known."""
    mark = fault.problem_mark or fault.context_mark
    if mark is None:
        return None
    lines = [line.rstrip("\r") for line in text.split("\n")]
    at = min(mark.line, len(lines) - 1)
    start = at
    problem = problem_of(fault)
    if "simple key" in problem and fault.context_mark:
        start = fault.context_mark.line
    return (
        unclosed_quote(text, lines, mark)
        or _glued(lines, start, at)
        or text_in_brackets(lines, start, at)
        or unclosed_bracket(fault, problem)
        or _colonless(lines, at)
        or wrong_indent(lines, at, mark.column, problem)
        or _lost(lines, start, problem)
    )


def problem_of(fault: yaml.MarkedYAMLError) -> str:
    """The words of the parser."""
    return f"{fault.context or ''}; {fault.problem or ''}"


def _colonless(lines: list[str], at: int) -> Slip | None:
    """A key without its colon in the line above one with the same indent: 'tempat Pasuruan'."""
    here = KEY.match(lines[at])
    above = line_above(lines, at)
    if here is None or here["hyphens"] or above < 0:
        return None
    match = _WITHOUT_COLON.match(lines[above])
    if match is None or match.start("key") != here.start("key"):
        return None
    return Slip(
        above + 1,
        match.start("key") + 1,
        f"Kunci '{match['key']}' tidak diikuti titik dua.",
        f"Tulis {match['key']}: {match['value'].strip()}",
    )


# --- blanks behind ':' and '-'


def _glued(lines: list[str], start: int, at: int) -> Slip | None:
    """A colon or a hyphen without a blank, in the line of the fault or in one that led to it."""
    for number in dict.fromkeys((start, at, *_before(lines, at))):
        slip = _glued_hyphen(lines[number], number) or _glued_colon(lines[number], number)
        if slip is not None:
            return slip
    return None


def _glued_hyphen(line: str, number: int) -> Slip | None:
    match = _GLUED_HYPHEN.match(line)
    if match is None:
        return None
    return Slip(
        number + 1,
        len(match["head"]) + 1,
        "Tanda hubung ini tidak diikuti spasi.",
        f"Tulis - {match['value'].strip()}",
    )


def _glued_colon(line: str, number: int) -> Slip | None:
    match = _GLUED_COLON.match(line)
    if match is None:
        return None
    return Slip(
        number + 1,
        len(match["head"]) + 1,
        f"Titik dua sesudah '{match['key']}' tidak diikuti spasi.",
        f"Tambahkan spasi sesudah titik dua: {match['key']}: {match['value'].strip()}",
    )


def _before(lines: list[str], at: int) -> list[int]:
    """The line before the fault, where the fault stands at the first colon of its own line."""
    above = line_above(lines, at)
    return [above] if above >= 0 and KEY.match(lines[at]) else []


def _lost(lines: list[str], start: int, problem: str) -> Slip | None:
    """A line that is neither a key nor the rest of the text above it."""
    line = lines[start]
    if KEY.match(line) or not re.search("expected (?:key|':'|'-')", problem):
        return None
    return Slip(
        start + 1,
        len(line) - len(line.lstrip()) + 1,
        "Baris ini tidak berbentuk kunci: nilai, dan bukan lanjutan teks di atasnya.",
        "Bila kunci, tambahkan titik dua dan spasi; "
        "bila lanjutan teks, samakan lekukannya dengan teks itu.",
    )
