"""The things that two versions are compared by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Final, Literal, NamedTuple

from renja_docs.compare.diff.change import ABSENT, Address, Area

Nature = Literal["words", "figure", "looks", "silent"]
"""What an attribute is to a reader: words or a figure in the text, looks, or not printed."""

ITSELF: Final = frozenset({"teks", "kutipan", "sebutan", "nilai"})
"""Keys of attributes that are what stands at the place of their unit."""


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """The part of the document that units belong to.

    heading: the name under which their changes are listed. area: the kind of matter they are.
    """

    heading: str
    area: Area


@dataclass(frozen=True, slots=True)
class Attribute:
    """One thing that is said of a unit.

    key: its name in paths; name: in words. typed: two attributes are equal when this is. shown: as
    printed.
    fact: the name by which expressions tell it, '' where none does.
    follows: where the software wrote it, the names of the facts it follows from.
    computed: True where nobody typed it. evaluated: True where typed is a text with expressions.
    before, after: what the document prints around it: the marker with its blank, the closing
    punctuation.
    """

    key: str
    name: str
    typed: str
    shown: str
    nature: Nature = "words"
    fact: str = ""
    follows: tuple[str, ...] = ()
    computed: bool = False
    evaluated: bool = False
    before: str = ""
    after: str = ""

    @property
    def is_read(self) -> bool:
        """True if a reader of the document finds it in the text."""
        return self.nature in ("words", "figure")

    @property
    def printed(self) -> str:
        """The text with its marker and its closing punctuation, '' where there is none."""
        if not self.shown:
            return ""
        return f"{self.before}{self.shown}{self.after}"

    def emptied(self) -> Attribute:
        """The same attribute where nothing is said."""
        return replace(self, typed="", shown="", before="", after="")


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Unit:
    """A thing that is added, removed, moved or changed as one.

    kind: only units of one kind are ever compared. key: its id, '' where it has none.
    group: what it belongs to. address: where it stands. within: the target of the Pasal around it.
    number: its own printed number in words ('Pasal 4', 'huruf a'), '' where it is not numbered.
    name: what it is called beside its number. target: its name in references.
    children: what stands in it; ordered: whether their order counts.
    printed_above: lines that the document prints over it and nobody typed.
    extent: the characters [start, end) of its file that it was typed in, None where it has none.
    digest: the same for units of equal content, wherever they stand and whatever their id.
    """

    kind: str
    group: UnitGroup
    key: str = ""
    address: Address = ABSENT
    within: str = ""
    attributes: tuple[Attribute, ...] = ()
    children: tuple[Unit, ...] = ()
    number: str = ""
    name: str = ""
    target: str = ""
    ordered: bool = True
    printed_above: tuple[str, ...] = ()
    extent: tuple[int, int] | None = None
    digest: bytes = field(init=False, default=b"")

    def __post_init__(self) -> None:
        found = blake2b(self.kind.encode(), digest_size=12)
        for attribute in self.attributes:
            if not attribute.computed:
                found.update(f"\0{attribute.key}\1{attribute.typed}".encode())
        for child in self.children:
            found.update(b"\2" + child.digest)
        object.__setattr__(self, "digest", found.digest())

    def address_of(self, attribute: Attribute) -> Address:
        """Where an attribute stands: a cell in its column, a text at the place of its unit."""
        address = self.address.at(attribute.key)
        if attribute.key in ITSELF or not attribute.name:
            return address
        column = "kolom " if self.kind == "baris" else ""
        place = f"{address.place} {column}{attribute.name}".strip()
        return replace(address, place=place)

    def walk(self) -> Iterator[Unit]:
        """This unit and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


class Pair(NamedTuple):
    """The same thing in both versions."""

    old: Unit
    new: Unit
