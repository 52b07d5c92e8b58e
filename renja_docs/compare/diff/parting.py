"""Texts that were parted into several, or made of several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.compare.diff.change import Address, Change, ChangeKind
from renja_docs.compare.diff.found import Found
from renja_docs.compare.diff.likeness import share
from renja_docs.compare.diff.pairing import Pairing
from renja_docs.compare.diff.unit import Pair, Unit
from renja_docs.compare.diff.words import segments, tokens, vocabulary_of

KINDS: Final = frozenset({"paragraf", "butir", "ayat", "definisi", "menimbang", "catatan"})
"""Kinds of texts that stand beside each other."""
WHOLE: Final = 0.9
"""Share of words that the parts together have in common with the whole."""
PART: Final = 0.8
"""Share of the words of a part that stand in the whole."""
WORDS: Final = 3
"""Words of the shortest part."""


@dataclass(frozen=True, slots=True)
class Parting:
    """What stood in one text and stands in several, or the other way round."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]

    def found(self) -> Found:
        """The parting as a change."""
        kind: ChangeKind = "dipecah" if len(self.old) == 1 else "digabung"
        first = self.new[0]
        old_text, new_text = _printed(self.old), _printed(self.new)
        change = Change(
            kind=kind,
            area=first.group.area,
            old=_together(self.old),
            new=_together(self.new),
            heading=first.group.heading,
            old_text=old_text,
            new_text=new_text,
            segments=segments(tokens(old_text), tokens(new_text)),
        )
        return Found(change, first, also=(*self.old, *self.new))


def take_partings(laid: Pairing) -> list[Parting]:
    """The partings of a pairing; what takes part in one neither came nor went."""
    found: list[Parting] = []
    for above in list(laid.pairs):
        found += _below(above, laid)
    ours = {id(unit) for parting in found for unit in (*parting.old, *parting.new)}
    laid.left_out |= ours
    laid.removed = laid.free(laid.removed)
    laid.added = laid.free(laid.added)
    laid.moved -= ours
    return found


def _below(above: Pair, laid: Pairing) -> Iterator[Parting]:
    """The partings among what stands right below a pair."""
    gone = [unit for unit in laid.removed if unit in above.old.children]
    come = [unit for unit in laid.added if unit in above.new.children]
    if come:
        partner = {id(old): new for old, new in laid.pairs}
        for whole, parts in _in_parts(above.old, above.new, come, partner):
            yield Parting((whole,), parts)
    if gone:
        partner = {id(new): old for old, new in laid.pairs}
        for whole, parts in _in_parts(above.new, above.old, gone, partner):
            yield Parting(parts, (whole,))


def _in_parts(
    here: Unit, there: Unit, alone: Sequence[Unit], partner: Mapping[int, Unit]
) -> Iterator[tuple[Unit, tuple[Unit, ...]]]:
    """What stands here in one thing and there in several.

    alone: those there without a partner here. partner: that of each here, by id().
    """
    for whole in here.children:
        free = [*alone, *_same(partner.get(id(whole)))]
        parts = _parts(whole, there.children, free)
        if parts:
            yield whole, parts


def _same(unit: Unit | None) -> tuple[Unit, ...]:
    return () if unit is None else (unit,)


def _parts(whole: Unit, among: Sequence[Unit], free: Sequence[Unit]) -> tuple[Unit, ...]:
    """Two things or more that follow each other and together are a text; () where none are."""
    if whole.kind not in KINDS or len(free) < 2:
        return ()
    words = _words(whole)
    run: list[Unit] = []
    for unit in (*among, None):
        if unit is not None and unit in free and _is_part(unit, whole, words):
            run.append(unit)
            continue
        if len(run) > 1 and _are_whole(run, words):
            return tuple(run)
        run = []
    return ()


def _is_part(unit: Unit, whole: Unit, words: Counter[str]) -> bool:
    own = _words(unit)
    size = own.total()
    return unit.kind == whole.kind and size >= WORDS and (own & words).total() >= PART * size


def _are_whole(parts: Sequence[Unit], words: Counter[str]) -> bool:
    together: Counter[str] = Counter()
    for part in parts:
        together += _words(part)
    return share(together, words) >= WHOLE


def _words(unit: Unit) -> Counter[str]:
    texts = (one.typed for one in unit.attributes if one.is_read and not one.computed)
    return Counter(word for text in texts for word in vocabulary_of(text))


def _printed(units: Sequence[Unit]) -> str:
    texts = (one.printed for unit in units for one in unit.attributes if one.is_read)
    return "\n".join(text for text in texts if text)


def _together(units: Sequence[Unit]) -> Address:
    """'BAB II paragraf 2 dan 3': the address of things that follow each other."""
    first, *others = units
    if not others:
        return first.address
    numbers = [other.address.place.rpartition(" ")[2] for other in others]
    last = numbers.pop()
    between = "".join(f", {number}" for number in numbers)
    comma = "," if numbers else ""
    return replace(first.address, place=f"{first.address.place}{between}{comma} dan {last}")
