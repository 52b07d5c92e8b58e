"""What is said at a place: the fields by which two versions of it are compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.compare.diff.unit import Field, Maker, Side, Spot
from renja_docs.sense.place import Place


@dataclass(frozen=True, slots=True)
class Said:
    """The fields of a place, and what else its unit needs.

    nama: what it is called beside its number. kepala: lines that the document prints over it.
    target: its name in the facts that expressions tell, '' for that of its label.
    tempat: its place in words, '' for that of the tree.
    terurut: whether the order of what stands in it counts.
    """

    fields: tuple[Field, ...] = ()
    nama: str = ""
    kepala: tuple[str, ...] = ()
    target: str = ""
    tempat: str = ""
    terurut: bool = True


def told(
    place: Place,
    side: Side,
    key: str,
    typed: str | None,
    name: str = "",
    fakta: str = "",
    *,
    tanda: str = "",
    tutup: str = "",
) -> Iterator[Field]:
    """A text with expressions at a key of a place; nothing where there is none."""
    within = next((text.within for text in (*place.texts, *place.after)), "")
    spot = Spot("", "kata", place.path, place.name, within)
    return Maker(side).teks(spot, key, typed, name, fakta, tanda=tanda, tutup=tutup)
