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
from renja_docs.returning.change import Change, State
from renja_docs.returning.values import Segment, Value, Values, segments
from renja_docs.returning.wording import Edit, applied, edits, likeness
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

    edit: Edit
    state: State
    told: str = ""
    repair: Repair | None = None
    is_figure: bool = False
    place: Location | None = None


def proposed(change: Change, values: Values) -> Change:
    """The change with what it would write, where its words come from the content."""
    place = change.place
    if change.kind != "kata" or place is None:
        return change
    own = _parts(change, values, segments(change.before, values.at(place)))
    if any(part.repair is None for part in own):
        wider = _parts(change, values, segments(change.before, values.around(place)))
        if _count(wider) > _count(own):
            own = wider
    if not _count(own):
        own = _quoted(change, values) or _followed(change, values) or _whole(change, values) or own
    return _with(change, own, values)


def _quoted(change: Change, values: Values) -> list[_Part]:
    """All of a change in words that an expression quotes: those of a footnote."""
    place, before, after = change.place, change.before, change.after
    if place is None or not before or _QUOTES.search(after):
        return []
    for value in values.at(place):
        inside = [one for one in _EXPRESSION.finditer(value.typed) if before in one[0]]
        if len(inside) == 1 and value.typed.count(before) == 1:
            wanted = value.typed.replace(before, after)
            return [_written(Edit(0, len(before), after), value, wanted, values)]
    return []


def _followed(change: Change, values: Values) -> list[_Part]:
    """What can be written where the place only names a node that stands elsewhere: an act."""
    found = list(_named(change, values))
    if not segments(change.before, found):
        return []
    told = f"Berasal dari {found[0].place.file}:{found[0].place.line}."
    parts = _parts(change, values, segments(change.before, found))
    return [replace(part, state="usul" if part.repair else "lihat", told=told) for part in parts]


def _named(change: Change, values: Values) -> Iterator[Value]:
    """The values of the nodes that are named at the place of a change."""
    place = change.place
    for name in () if place is None else values.at(place):
        for node in values.named(f"'{name.typed}'"):
            if node != place:
                yield from values.at(node)


def _count(parts: Sequence[_Part]) -> int:
    return sum(part.repair is not None for part in parts)


def _with(change: Change, parts: Sequence[_Part], values: Values) -> Change:
    repairs = tuple(part.repair for part in parts if part.repair is not None)
    told = " ".join(dict.fromkeys(part.told for part in parts if part.told))
    if not repairs:
        state: State = "program" if all(part.state == "program" for part in parts) else "lihat"
        return replace(change, state=state, told=told)
    is_partial = any(part.repair is None for part in parts)
    if is_partial and likeness(change.before, change.after) < _ALIKE:
        return replace(change, state="lihat", told=told)
    is_certain = all(part.state in ("pasti", "program") for part in parts)
    expected = applied(change.before, [part.edit for part in parts if part.repair is not None])
    state = "pasti" if is_certain else "usul"
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


# --- edit by edit


def _parts(change: Change, values: Values, found: Sequence[Segment]) -> list[_Part]:
    return [_part(edit, change, values, found) for edit in edits(change.before, change.after)]


def _part(edit: Edit, change: Change, values: Values, found: Sequence[Segment]) -> _Part:
    segment = next((one for one in found if one.start <= edit.start and edit.end <= one.end), None)
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


def _written(edit: Edit, value: Value, wanted: str, values: Values) -> _Part:
    try:
        repair = retyped(values.typed(value.file), value.path, wanted.strip())
    except RetypingError as fault:
        return _Part(edit, "lihat", str(fault))
    if repair is None:
        return _Part(edit, "lihat", _UNWRITABLE)
    return _Part(edit, "pasti", repair=repair, is_figure=not value.is_text, place=value.place)


# --- computed words


def _computed(edit: Edit, segment: Segment, at: int, values: Values) -> _Part:
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
    wanted = applied(shown, [Edit(edit.start - shift, edit.end - shift, edit.new)])
    sources = [one for place in values.named(expression[0]) for one in values.at(place)]
    same = {(one.file, one.path): one for one in sources if one.printed == shown}
    for value in same.values():
        if len(same) == 1:
            told = f"{told}, ubah di {value.place.file}:{value.place.line}."
            part = _written(edit, value, wanted, values)
            return replace(part, state="usul" if part.repair else "lihat", told=told)
    near = sources[0].place if sources else segment.value.place
    return _Part(edit, "lihat", f"{told}; lihat {near.file}:{near.line}.")


def _printed_by(value: Value, at: int) -> tuple[int, int]:
    """The printed characters of the expression at an offset of the typed text."""
    mine = [index for index, offset in enumerate(value.offsets) if offset == ~at]
    return (mine[0], mine[-1] + 1) if mine else (0, 0)


def _whole(change: Change, values: Values) -> list[_Part]:
    """A figure that is printed otherwise than it is typed: all of the value would be another."""
    place = change.place
    found = values.at(place) if place is not None else ()
    one = Edit(0, len(change.before), change.after)
    if place is None or not found or segments(change.before, found):
        return []
    told = f"Dihitung dari {place.file}:{place.line}."
    is_figure = _FIGURE.fullmatch(found[0].typed) and _FIGURE.fullmatch(change.after)
    if len(found) > 1 or not is_figure:
        return [_Part(one, "lihat", told)]
    part = _written(one, found[0], change.after, values)
    return [replace(part, state="usul" if part.repair else "lihat", told=told)]
