"""Functions are given what they take: a realisation against its target, the old before the new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.expressions import TOKEN
from renja_docs.sense.grammar import Call, Expression, parse, parts
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD6102",
    severity="galat",
    title="Isian fungsi yang tertukar",
    source="Permendagri 86/2017",
    explanation=(
        "persen() membagi realisasi dengan targetnya, bukan sebaliknya; arah() membandingkan "
        "tahun yang lebih awal dengan yang lebih akhir dari baris yang sama."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad=(
                "Capaiannya {{ persen(nilai('t-c-30', 'sakip', 'target-n2'), nilai('t-c-30', "
                "'sakip', 'realisasi-n2')) }} dari target."
            ),
            good=(
                "Capaiannya {{ persen(nilai('t-c-30', 'sakip', 'realisasi-n2'), "
                "nilai('t-c-30', 'sakip', 'target-n2')) }} dari target."
            ),
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad=(
                "Nilai SAKIP {{ arah(nilai('t-c-30', 'sakip', 'realisasi-n2'), nilai('t-c-30', "
                "'sakip', 'realisasi-n3')) }} dalam setahun."
            ),
            good=(
                "Nilai SAKIP {{ arah(nilai('t-c-30', 'sakip', 'realisasi-n3'), nilai('t-c-30', "
                "'sakip', 'realisasi-n2')) }} dalam setahun."
            ),
        ),
    ),
)

_COLUMN: Final = re.compile(r"(?P<kind>[a-z]+)-n(?P<before>\d)?\Z")
"""target-n2, tahun-n3: what a column holds, and how many years before the plan year."""
_REACHED: Final = frozenset(("realisasi", "capaian"))
_COMPARING: Final = frozenset(("persen", "arah"))
_WANTED: Final = frozenset(("target", "proyeksi"))


@dataclass(frozen=True, slots=True)
class _Cell:
    """What an argument tells: the row, what its column holds, the years before the plan year."""

    row: tuple[str, str]
    kind: str
    before: int


def check(reading: Reading) -> Iterator[Finding]:
    """Calls of persen() and arah() whose arguments stand the wrong way round."""
    for text in reading.texts.computed():
        for token in TOKEN.finditer(text.typed):
            if token["expr"]:
                yield from _swapped(reading, text, token.start(), token["expr"])


def _swapped(reading: Reading, text: Text, at: int, source: str) -> Iterator[Finding]:
    """The swapped calls of one expression. at: where it stands in the text as typed."""
    for call in _calls(source):
        first, second = map(_cell, call.given)
        if first is None or second is None or first.row != second.row:
            continue
        advice = _advice(call.name, first, second)
        if advice:
            yield RULE.finding(
                reading.location(text.origin, at),
                f"Isian {call.name}() tertukar.",
                advice,
                place=text.place,
            )


def _calls(source: str) -> Iterator[Call]:
    """The calls in an expression of functions that compare their two arguments."""
    expression = parse(source)
    if expression is None:
        return
    for part in parts(expression):
        if isinstance(part, Call) and part.name in _COMPARING and len(part.given) == 2:
            yield part


def _cell(argument: Expression) -> _Cell | None:
    """What nilai() tells; None for what is no cell of a year."""
    if not isinstance(argument, Call) or argument.name != "nilai":
        return None
    table, row, column = (argument.argument(at, "") for at in range(3))
    found = _COLUMN.match(column)
    if found is None:
        return None
    return _Cell((table, row), found["kind"], int(found["before"] or 0))


def _advice(function: str, first: _Cell, second: _Cell) -> str:
    """How two arguments must stand, '' where they stand so."""
    if function == "persen" and first.kind in _WANTED and second.kind in _REACHED:
        return "Tulis realisasi di depan, lalu targetnya."
    is_later = first.kind == second.kind and first.before < second.before
    if function == "arah" and is_later:
        return "Tulis tahun yang lebih awal di depan, lalu tahun yang lebih akhir."
    return ""
