"""An attribute of a pair that differs, and the change that it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.compare.diff.amounts import difference, is_figure, tells_number
from renja_docs.compare.diff.change import Area, Change, Segment
from renja_docs.compare.diff.found import Echo
from renja_docs.compare.diff.renames import Renames
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Attribute, Pair
from renja_docs.compare.diff.words import segments, tokens


@dataclass(frozen=True, slots=True)
class Sides:
    """The two versions, for what must be printed on the way. renames: ids that became others."""

    old: Side
    new: Side
    renames: Renames = Renames({})  # noqa: RUF009  nothing in it can be changed


@dataclass(frozen=True, slots=True)
class Alteration:
    """An attribute before and after; one that is missing on a side says nothing there."""

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

    def echo(self) -> Echo:
        """The alteration as one that nobody made."""
        follows = self.after.follows or self.before.follows
        return Echo(self.pair, self.after, self.before.shown, self.after.shown, follows)

    def change(self, words: tuple[Segment, ...] = (), *, derived: bool = False) -> Change:
        """The alteration as a change. words: the text word by word."""
        old, new = self.pair
        before, after = self.before, self.after
        return Change(
            kind="diubah",
            area=self._area(),
            old=old.address_of(before),
            new=new.address_of(after),
            name="" if new.name == after.shown else new.name,
            heading=new.group.heading,
            old_text=before.printed,
            new_text=after.printed,
            segments=words,
            difference=difference(before.shown, after.shown) if self._is_figure() else None,
            remark=self._remark(),
            derived=derived,
        )

    def _is_figure(self) -> bool:
        """True if a figure changed, in an attribute of figures or in a text that is one."""
        if "figure" in (self.before.nature, self.after.nature):
            return True
        # a cell of words and a fact may tell a figure all the same: '1.250 orang'
        if self.pair.old.kind not in ("baris", "fakta"):
            return False
        texts = self.before.shown, self.after.shown
        return all(map(is_figure, texts)) and any(map(tells_number, texts))

    def _area(self) -> Area:
        own = self.pair.new.group.area
        if not self.after.is_read or self._only_blanks():
            return "tata-letak"
        if own in ("hukum", "tata-letak"):
            return own
        return "angka" if self._is_figure() else "kata"

    def _only_blanks(self) -> bool:
        """True if no letter of what is printed differs."""
        return "".join(self.before.shown.split()) == "".join(self.after.shown.split())

    def _remark(self) -> str:
        if self.after.nature == "silent":
            return "tidak tercetak"
        if self.after.nature == "looks":
            return "hanya tata letak"
        if not self.is_printed:
            return self._typed_otherwise()
        return "hanya spasi" if self._only_blanks() else ""

    def _typed_otherwise(self) -> str:
        """What somebody did where the same letters are printed."""
        before, after = (one.typed.replace("*", "") for one in (self.before, self.after))
        if before == after:
            return "hanya huruf tebal atau miring"
        return "ditulis lain, cetakannya sama"

    # --- word by word

    def segments(self, sides: Sides) -> tuple[Segment, ...]:
        """The words before and after, with what is printed around them."""
        return (
            *_edge(self.before.before, self.after.before),
            *self._words(sides),
            *_edge(self.before.after, self.after.after),
        )

    def _words(self, sides: Sides) -> tuple[Segment, ...]:
        if not self.is_evaluated:
            return segments(tokens(self.before.shown), tokens(self.after.shown))
        old, new = self.pair
        was = tokens(self.before.typed, lambda mark: sides.old.text(mark, old.within))
        now = tokens(self.after.typed, lambda mark: sides.new.text(mark, new.within))
        return segments(was, now)


def _edge(old: str, new: str) -> Iterator[Segment]:
    """A marker or a closing mark: nobody typed it, so a new one follows from other changes."""
    if old or new:
        yield Segment("tetap" if old == new else "ikut", old, new)
