"""What is said at a place, and the ways to say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Attribute, Nature
from renja_docs.sense.place import Place
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, nilai
from renja_docs.writing.typeset import ending

Attributes = tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """The attributes of a place, and what else its unit needs.

    name: what it is called beside its number.
    printed_above: lines that the document prints over it.
    target: its name in the facts that expressions tell, '' for that of its label.
    place: where it is, in words, '' for what the tree says.
    ordered: whether the order of what stands in it counts.
    """

    attributes: Attributes = ()
    name: str = ""
    printed_above: tuple[str, ...] = ()
    target: str = ""
    place: str = ""
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table.

    names: what each is called. figures: those that hold figures. counted: the one that holds
    running numbers, '' where there is none.
    """

    names: Mapping[str, str]
    figures: frozenset[str] = frozenset()
    counted: str = ""


NO_COLUMNS: Final = Columns({})
LIST_END: Final = "."
"""What closes a list that stands in no other."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a place is described with: the version, and what it stands in.

    parent: the place around it, None at the top. columns: of the table around it.
    close: below a list or an item, what closes it.
    """

    side: Side
    parent: Place | None = None
    columns: Columns = NO_COLUMNS
    close: str = LIST_END


def within(place: Place) -> str:
    """The target of the Pasal around a place, '' outside of every Pasal."""
    if place.kind == "pasal":
        return place.target
    return next((text.within for text in (*place.texts, *place.after)), "")


def marker(place: Place) -> str:
    """The number that is printed in front of a place, '' where it has none."""
    return place.label.text if place.label else ""


# --- attributes


def text(
    place: Place, side: Side, key: str, typed: str | None, name: str = "", fact: str = ""
) -> Attributes:
    """A text with expressions at a key of a place; nothing where there is none."""
    if not typed:
        return ()
    shown = side.text(typed, within(place))
    return (Attribute(key, name or key, typed, shown, fact=fact, evaluated=True),)


def value(
    key: str, name: str, given: object, nature: Nature = "words", fact: str = ""
) -> Attributes:
    """A value without expressions; nothing where it is None or empty."""
    shown = _in_words(given)
    if not shown:
        return ()
    return (Attribute(key, name, shown, shown, nature, fact),)


def _in_words(given: object) -> str:
    if given is None:
        return ""
    if isinstance(given, bool):
        return "ya" if given else "tidak"
    return str(given)


def looks(key: str, name: str, given: object) -> Attributes:
    """A value that shows in no text."""
    return value(key, name, given, "looks")


def silent(key: str, name: str, given: object) -> Attributes:
    """A value that is not printed."""
    return value(key, name, given, "silent")


def figure(key: str, name: str, given: Nilai | None, fact: str = "") -> Attributes:
    """A figure with its unit."""
    return value(key, name, nilai(given) if given is not None else None, "figure", fact)


def money(key: str, name: str, rupiah: int | None, fact: str = "") -> Attributes:
    """An amount in whole rupiah."""
    return value(key, name, angka(rupiah) if rupiah is not None else None, "figure", fact)


def total(key: str, name: str, rupiah: int, fact: str = "") -> Attribute:
    """A sum in whole rupiah, which nobody typed."""
    shown = angka(rupiah)
    return Attribute(key, name, shown, shown, "figure", fact, computed=True)


def between(mark: str, attributes: Iterable[Attribute], close: str) -> Attributes:
    """Attributes between their marker and what closes them, if they end in no punctuation."""
    before = f"{mark} " if mark else ""
    return tuple(
        replace(attribute, before=before, after=ending(attribute.shown, close))
        for attribute in attributes
    )
