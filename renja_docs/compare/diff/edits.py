"""What differs between the attributes of a pair: an edit, or an echo of another change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.compare.diff.amounts import difference, is_figure, tells_number
from renja_docs.compare.diff.causes import expressions, facts
from renja_docs.compare.diff.change import Area, Change, Segment
from renja_docs.compare.diff.finding import PROGRAM, Echo, Found
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Attribute, Pair
from renja_docs.compare.diff.words import segments, tokens

SUMMED: Final = PROGRAM | {"jumlah"}
"""Kinds whose computed figures are changes of their own."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two versions, for what must be printed on the way."""

    old: Side
    new: Side


@dataclass(frozen=True, slots=True)
class Edit:
    """An attribute of a pair that differs; one that is missing on a side says nothing there."""

    pair: Pair
    before: Attribute
    after: Attribute

    @property
    def is_typed(self) -> bool:
        """True if somebody typed something else."""
        return self.before.typed != self.after.typed

    @property
    def is_printed(self) -> bool:
        """True if it prints something else, blanks included."""
        return self.before.shown != self.after.shown

    @property
    def is_computed(self) -> bool:
        """True if nobody types it."""
        return self.before.computed or self.after.computed

    @property
    def is_evaluated(self) -> bool:
        """True if its texts may hold expressions."""
        return self.before.evaluated and self.after.evaluated

    @property
    def only_blanks(self) -> bool:
        """True if no letter of what is printed differs."""
        return "".join(self.before.shown.split()) == "".join(self.after.shown.split())


def told(pair: Pair, sides: Sides, columns: Collection[str]) -> Iterator[Found | Echo]:
    """What differs between the attributes of a pair. columns: those that came or went whole."""
    for edit in _edits(pair, columns):
        if edit.is_computed:
            yield _computed(edit)
        elif not edit.is_typed and not edit.after.evaluated:
            # the software words it anew: the citation of an act, say
            yield _echo(edit)
        else:
            yield from _edited(edit, sides)


def _edits(pair: Pair, columns: Collection[str]) -> Iterator[Edit]:
    old = {attribute.key: attribute for attribute in pair.old.attributes}
    new = {attribute.key: attribute for attribute in pair.new.attributes}
    for key in dict.fromkeys((*new, *old)):
        before = old.get(key) or new[key].emptied()
        after = new.get(key) or old[key].emptied()
        edit = Edit(pair, before, after)
        if (edit.is_typed or edit.is_printed) and not _belongs_to_column(edit, columns):
            yield edit


def _belongs_to_column(edit: Edit, columns: Collection[str]) -> bool:
    """True for a cell that came or went with its column."""
    in_column = edit.pair.old.kind == "baris" and edit.after.key in columns
    return in_column and not (edit.before.typed and edit.after.typed)


def _computed(edit: Edit) -> Found | Echo:
    if edit.pair.old.kind not in SUMMED:
        return _echo(edit)
    named = (edit.after.fact,) if edit.after.fact else ()
    return Found(_change(edit, (), derived=True), edit.pair.new, named)


def _echo(edit: Edit) -> Echo:
    before, after = edit.before, edit.after
    return Echo(edit.pair, after, before.shown, after.shown, after.follows or before.follows)


def _edited(edit: Edit, sides: Sides) -> Iterator[Found | Echo]:
    """What somebody typed, and the expressions that print something else by themselves."""
    if edit.is_typed:
        fact = (edit.after.fact,) if edit.after.fact else ()
        new = edit.pair.new
        change = _change(edit, _segments(edit, sides), derived=False)
        yield Found(change, new, (*fact, f"@{new.address.path}"))
    if edit.is_evaluated and edit.is_printed:
        yield from _expressions(edit, sides)


def _expressions(edit: Edit, sides: Sides) -> Iterator[Echo]:
    """The expressions that stand in both texts and print something else."""
    old, new = edit.pair
    both = Counter(expressions(edit.before.typed)) & Counter(expressions(edit.after.typed))
    for expression in both:
        was = sides.old.text(expression, old.within)
        now = sides.new.text(expression, new.within)
        if was != now:
            yield Echo(edit.pair, edit.after, was, now, facts(expression), edit.after.shown)


# --- word by word


def _segments(edit: Edit, sides: Sides) -> tuple[Segment, ...]:
    """The words before and after, with what is printed around them."""
    before, after = edit.before, edit.after
    return (
        *_edge(before.before, after.before),
        *_words(edit, sides),
        *_edge(before.after, after.after),
    )


def _words(edit: Edit, sides: Sides) -> tuple[Segment, ...]:
    before, after = edit.before, edit.after
    if not edit.is_evaluated:
        return segments(tokens(before.shown), tokens(after.shown))
    old, new = edit.pair
    was = tokens(before.typed, lambda expression: sides.old.text(expression, old.within))
    now = tokens(after.typed, lambda expression: sides.new.text(expression, new.within))
    return segments(was, now)


def _edge(old: str, new: str) -> Iterator[Segment]:
    """A marker or a closing mark: nobody typed it, so a new one follows from other changes."""
    if old or new:
        yield Segment("tetap" if old == new else "ikut", old, new)


# --- the change


def _change(edit: Edit, words: tuple[Segment, ...], *, derived: bool) -> Change:
    old, new = edit.pair
    before, after = edit.before, edit.after
    counts = _counts(edit)
    return Change(
        kind="diubah",
        area=_area(edit, counts=counts),
        old=old.address_of(before),
        new=new.address_of(after),
        name="" if new.name == after.shown else new.name,
        heading=new.group.heading,
        old_text=before.printed,
        new_text=after.printed,
        segments=words,
        difference=difference(before.shown, after.shown) if counts else None,
        remark=_remark(edit),
        derived=derived,
    )


def _counts(edit: Edit) -> bool:
    """True if a figure changed, in an attribute of figures or in a text that is one."""
    if "figure" in (edit.before.nature, edit.after.nature):
        return True
    if edit.pair.old.kind not in ("baris", "fakta"):
        return False
    texts = edit.before.shown, edit.after.shown
    return all(map(is_figure, texts)) and any(map(tells_number, texts))


def _area(edit: Edit, *, counts: bool) -> Area:
    own = edit.pair.new.group.area
    if not edit.after.is_read or edit.only_blanks:
        return "tata-letak"
    if own in ("hukum", "tata-letak"):
        return own
    return "angka" if counts else "kata"


def _remark(edit: Edit) -> str:
    if edit.after.nature == "silent":
        return "tidak tercetak"
    if edit.after.nature == "looks":
        return "hanya tata letak"
    if not edit.is_printed:
        return _unprinted(edit)
    return "hanya spasi" if edit.only_blanks else ""


def _unprinted(edit: Edit) -> str:
    """What was typed otherwise where the same letters are printed."""
    before, after = (one.typed.replace("*", "") for one in (edit.before, edit.after))
    if before == after:
        return "hanya huruf tebal atau miring"
    return "ditulis lain, cetakannya sama"
