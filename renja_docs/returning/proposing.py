"""What of a change of words can go into the content: which characters of which file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.content.finding import Repair
from renja_docs.content.folding import place_at
from renja_docs.content.loading.retyping import retyped
from renja_docs.content.loading.typed import RetypingError
from renja_docs.returning.change import ReturnedChange, State
from renja_docs.returning.printed_values import Value, Values, ValueStretch, segments
from renja_docs.returning.wording import WordEdit, applied, edits, likeness
from renja_docs.text.location import Location

_EXPRESSION: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_FIGURE: Final = re.compile(r"[\d.,]+(?: \w+)*", re.ASCII)
"""A value that may be printed otherwise than it is typed: a number, a date."""
_MARKUP: Final = re.compile(r"[*{}]")
"""What would be more than words in the content."""

_QUOTES: Final = re.compile(r"['\"\\{}]")
"""What would end the words that an expression quotes."""

_ALIKE: Final = 0.5
"""How much of a paragraph must have stayed for a part of its changes to make sense."""

_BY_PROGRAM: Final = "Kata-kata ini dicetak program, bukan dari berkas isi."
_UNWRITABLE: Final = "Kata-kata ini tidak dapat ditulis dengan pasti; sunting berkas isi sendiri."


@dataclass(frozen=True, slots=True)
class _Part:
    """What becomes of one edit of a paragraph."""

    edit: WordEdit
    state: State
    told: str = ""
    repair: Repair | None = None
    is_figure: bool = False
    place: Location | None = None


def proposed(change: ReturnedChange, values: Values) -> ReturnedChange:
    """The change with what it would write, where its words come from the content."""
    place = change.place
    if change.kind != "kata" or place is None:
        return change
    parts = _at_place(change, place, values)
    if not _count(parts):
        parts = (
            _quoted(change, values) or _followed(change, values) or _whole(change, values) or parts
        )
    return _with(change, parts, values)


def _at_place(change: ReturnedChange, place: Location, values: Values) -> list[_Part]:
    """What becomes of the edits by the values at a place, or beside it where that is more."""
    own = _parts(change, values, segments(change.before, values.at(place)))
    if _count(own) == len(own):
        return own
    wider = _parts(change, values, segments(change.before, values.around(place)))
    return wider if _count(wider) > _count(own) else own


def _quoted(change: ReturnedChange, values: Values) -> list[_Part]:
    """All of a change in words that an expression quotes: those of a footnote."""
    place, before, after = change.place, change.before, change.after
    if place is None or not before or _QUOTES.search(after):
        return []
    for value in values.at(place):
        inside = [one for one in _EXPRESSION.finditer(value.typed) if before in one[0]]
        if len(inside) == 1 and value.typed.count(before) == 1:
            wanted = value.typed.replace(before, after)
            return [_written(WordEdit(0, len(before), after), value, wanted, values)]
    return []


def _followed(change: ReturnedChange, values: Values) -> list[_Part]:
    """What can be written where the place only names a node that stands elsewhere: an act."""
    found = list(_named(change, values))
    if not segments(change.before, found):
        return []
    told = f"Berasal dari {found[0].place.file}:{found[0].place.line}."
    parts = _parts(change, values, segments(change.before, found))
    return [_suggested(part, told) for part in parts]


def _named(change: ReturnedChange, values: Values) -> Iterator[Value]:
    """The values of the nodes that are named at the place of a change."""
    place = change.place
    if place is None:
        return
    for name in values.at(place):
        for node in values.named(f"'{name.typed}'"):
            if node != place:
                yield from values.at(node)


def _count(parts: Sequence[_Part]) -> int:
    return sum(part.repair is not None for part in parts)


def _with(change: ReturnedChange, parts: Sequence[_Part], values: Values) -> ReturnedChange:
    """The change with what its parts would write, and how certain that is."""
    told = " ".join(dict.fromkeys(part.told for part in parts if part.told))
    state = _state(change, parts)
    if state in ("program", "lihat"):
        return replace(change, state=state, told=told)
    repairs = tuple(part.repair for part in parts if part.repair is not None)
    expected = applied(change.before, [part.edit for part in parts if part.repair is not None])
    first = repairs[0]
    typed = place_at(values.typed(first.file).text, first.file, first.start)
    return replace(
        change,
        state=state,
        told=told,
        repairs=repairs,
        expected=expected,
        is_figure=any(part.is_figure for part in parts),
        typed=typed,
        values=tuple(part.place for part in parts if part.place is not None),
    )


def _state(change: ReturnedChange, parts: Sequence[_Part]) -> State:
    """What may become of a change, by what becomes of its parts."""
    states = {part.state for part in parts}
    if not _count(parts):
        return "program" if states <= {"program"} else "lihat"
    is_partial = _count(parts) < len(parts)
    if is_partial and likeness(change.before, change.after) < _ALIKE:
        return "lihat"
    return "pasti" if states <= {"pasti", "program"} else "usul"


# --- edit by edit


def _parts(change: ReturnedChange, values: Values, found: Sequence[ValueStretch]) -> list[_Part]:
    return [_part(edit, change, values, found) for edit in edits(change.before, change.after)]


def _part(
    edit: WordEdit, change: ReturnedChange, values: Values, found: Sequence[ValueStretch]
) -> _Part:
    segment = _around(edit, found)
    if segment is None:
        return _Part(edit, "program", _BY_PROGRAM)
    value = segment.value
    first, last = edit.start - segment.start, edit.end - segment.start
    computed = next((one for one in value.offsets[first:last] if one < 0), None)
    if computed is not None:
        return _computed(edit, segment, ~computed, values)
    start, end = _typed_range(value, first, last)
    if start < 0:
        return _computed(edit, segment, ~value.offsets[max(first - 1, 0)], values)
    if _MARKUP.search(edit.new) or "*" in value.typed[start:end]:
        return _Part(edit, "lihat", _UNWRITABLE)
    new = _as_typed(edit.new, change.before[max(segment.start, 0) : segment.end], value)
    return _written(edit, value, value.typed[:start] + new + value.typed[end:], values)


def _around(edit: WordEdit, found: Sequence[ValueStretch]) -> ValueStretch | None:
    """The stretch that an edit stands in as a whole."""
    for one in found:
        if one.start <= edit.start and edit.end <= one.end:
            return one
    return None


def _typed_range(value: Value, first: int, last: int) -> tuple[int, int]:
    """The typed characters of some printed ones; -1 where an expression stands around them."""
    offsets = value.offsets
    if last > first:
        return offsets[first], offsets[last - 1] + 1
    if first > 0 and offsets[first - 1] >= 0:
        return offsets[first - 1] + 1, offsets[first - 1] + 1
    if first < len(offsets) and offsets[first] >= 0:
        return offsets[first], offsets[first]
    return -1, -1


def _as_typed(new: str, shown: str, value: Value) -> str:
    """New words as they would be typed where the document prints capitals."""
    is_raised = shown.isupper() and not value.printed.isupper()
    return new.title() if is_raised and new.isupper() else new


def _written(edit: WordEdit, value: Value, wanted: str, values: Values) -> _Part:
    try:
        repair = retyped(values.typed(value.file), value.path, wanted.strip())
    except RetypingError as fault:
        return _Part(edit, "lihat", str(fault))
    if repair is None:
        return _Part(edit, "lihat", _UNWRITABLE)
    return _Part(edit, "pasti", repair=repair, is_figure=not value.is_text, place=value.place)


# --- computed words


def _computed(edit: WordEdit, segment: ValueStretch, at: int, values: Values) -> _Part:
    """An edit of what an expression prints: the one value that prints the same may change."""
    expression = _EXPRESSION.match(segment.value.typed, at)
    if expression is None:
        return _Part(edit, "lihat", _UNWRITABLE)
    told = f"Dihitung dari {expression[0]}"
    first, last = _printed_by(segment.value, at)
    shown = segment.value.printed[first:last]
    shift = segment.start + first
    if not (edit.start - shift >= 0 and edit.end - shift <= len(shown)):
        return _Part(edit, "lihat", f"{told}.")
    wanted = applied(shown, [WordEdit(edit.start - shift, edit.end - shift, edit.new)])
    sources = [one for place in values.named(expression[0]) for one in values.at(place)]
    same = {(one.file, one.path): one for one in sources if one.printed == shown}
    if len(same) == 1:
        (value,) = same.values()
        told = f"{told}, ubah di {value.place.file}:{value.place.line}."
        return _suggested(_written(edit, value, wanted, values), told)
    near = sources[0].place if sources else segment.value.place
    return _Part(edit, "lihat", f"{told}; lihat {near.file}:{near.line}.")


def _suggested(part: _Part, told: str) -> _Part:
    """A part that is never certain: a proposal where it can be written at all."""
    return replace(part, state="usul" if part.repair else "lihat", told=told)


def _printed_by(value: Value, at: int) -> tuple[int, int]:
    """The printed characters of the expression at an offset of the typed text."""
    mine = [index for index, offset in enumerate(value.offsets) if offset == ~at]
    return (mine[0], mine[-1] + 1) if mine else (0, 0)


def _whole(change: ReturnedChange, values: Values) -> list[_Part]:
    """A figure that is printed otherwise than it is typed: all of the value would be another."""
    place = change.place
    if place is None:
        return []
    found = values.at(place)
    if not found or segments(change.before, found):
        return []
    whole = WordEdit(0, len(change.before), change.after)
    told = f"Dihitung dari {place.file}:{place.line}."
    is_figure = _FIGURE.fullmatch(found[0].typed) and _FIGURE.fullmatch(change.after)
    if len(found) > 1 or not is_figure:
        return [_Part(whole, "lihat", told)]
    return [_suggested(_written(whole, found[0], change.after, values), told)]
