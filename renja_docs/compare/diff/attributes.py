"""What differs between the attributes of a pair: changes that people made, and their echoes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from renja_docs.compare.diff.alteration import Alteration, Sides
from renja_docs.compare.diff.found import PROGRAM, Echo, Found
from renja_docs.compare.diff.renames import Renames
from renja_docs.compare.diff.unit import Attribute, Pair, Unit
from renja_docs.sense.expressions import expressions
from renja_docs.sense.functions.facts_told import tells

SUMMED: Final = PROGRAM | {"jumlah"}
"""Kinds whose computed figures are changes of their own."""


def told(pair: Pair, sides: Sides, columns: Collection[str]) -> Iterator[Found | Echo]:
    """What differs between the attributes of a pair. columns: those that came or went whole."""
    for alteration in _alterations(pair, sides.renames):
        if _belongs_to_column(alteration, columns):
            continue
        if alteration.is_computed:
            yield _computed(alteration)
        elif not alteration.is_typed and not alteration.after.evaluated:
            # the software words it anew: the citation of an act, say
            yield alteration.echo()
        else:
            yield from _edited(alteration, sides)


def _by_key(unit: Unit) -> dict[str, Attribute]:
    return {attribute.key: attribute for attribute in unit.attributes}


def _alterations(pair: Pair, renames: Renames) -> Iterator[Alteration]:
    """The attributes that differ: those of the new unit in order, then those that are gone."""
    old, new = _by_key(pair.old), _by_key(pair.new)
    for key in dict.fromkeys((*new, *old)):
        before = old.get(key) or new[key].emptied()
        after = new.get(key) or old[key].emptied()
        alteration = Alteration(pair, _renamed(before, after, renames), after)
        if alteration.is_typed or alteration.is_printed:
            yield alteration


def _renamed(before: Attribute, after: Attribute, renames: Renames) -> Attribute:
    """The old attribute, typed as the new one where only the ids of other things are others."""
    typed = renames.typed(before.typed, before.key, evaluated=before.evaluated)
    return replace(before, typed=typed) if typed == after.typed else before


def _belongs_to_column(alteration: Alteration, columns: Collection[str]) -> bool:
    """True for a cell that came or went with its column."""
    in_column = alteration.pair.old.kind == "baris" and alteration.after.key in columns
    return in_column and not (alteration.before.typed and alteration.after.typed)


def _computed(alteration: Alteration) -> Found | Echo:
    """A figure or an outline that nobody types."""
    if alteration.pair.old.kind not in SUMMED:
        return alteration.echo()
    return Found(alteration.change(derived=True), alteration.pair.new, _fact(alteration))


def _fact(alteration: Alteration) -> tuple[str, ...]:
    """The name by which expressions tell what changed."""
    if not alteration.after.fact:
        return ()
    return (alteration.after.fact,)


def _edited(alteration: Alteration, sides: Sides) -> Iterator[Found | Echo]:
    """What somebody typed, and the expressions that print something else by themselves."""
    if alteration.is_typed:
        new = alteration.pair.new
        change = alteration.change(alteration.segments(sides))
        # rates of a line follow from the line by its path
        yield Found(change, new, (*_fact(alteration), f"@{new.address.path}"))
    if alteration.is_evaluated and alteration.is_printed:
        yield from _expressions(alteration, sides)


def _expressions(alteration: Alteration, sides: Sides) -> Iterator[Echo]:
    """The expressions that stand in both texts and print something else."""
    pair, before, after = alteration.pair, alteration.before, alteration.after
    both = Counter(expressions(before.typed)) & Counter(expressions(after.typed))
    for expression in both:
        was = sides.old.text(expression, pair.old.within)
        now = sides.new.text(expression, pair.new.within)
        if was != now:
            yield Echo(pair, after, was, now, tells(expression), sentence=after.shown)
