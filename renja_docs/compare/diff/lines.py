"""What a unit prints, line for line as the document does."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from renja_docs.compare.diff.unit import Attribute, Unit

NAMELESS: Final = frozenset(
    {"teks", "judul", "nama", "kutipan", "sebutan", "nilai", "indikator", "penutup"}
)
"""Attributes that need no name in front of what they say."""

PROSE: Final = frozenset(
    {
        "menimbang",
        "peraturan-dikutip",
        "bab-regulasi",
        "bagian",
        "paragraf-regulasi",
        "pasal",
        "ayat",
        "definisi",
        "diktum",
        "memperhatikan",
        "penjelasan-pasal",
        "penjelasan-ayat",
        "penjelasan-butir",
        "bab",
        "subbab",
        "paragraf",
        "rincian",
        "butir",
        "sistematika",
    }
)
"""Kinds whose attributes are lines of the document; those of others are told as one line."""

SHOWN_ELSEWHERE: Final[Mapping[str, Collection[str]]] = {
    "rincian": ("hubungan",),
    "perubahan": ("jenis", "setelah"),
}
"""Attributes that show in how others are printed, by kind."""

CLOSING: Final = "penutup"
"""The attribute that is printed below all that stands in its unit."""


def lines(unit: Unit, left_out: Collection[int] = frozenset()) -> Iterator[str]:
    """The lines of a unit and of all below it, with markers and closing punctuation.

    The number of a Pasal, a chapter or a table is no line: it is the place of the unit.
    left_out: ids of units that went elsewhere.
    """
    if id(unit) in left_out or unit.kind == "jumlah":
        return
    yield from unit.printed_above
    read = list(_read(unit))
    opening = [_line(attribute) for attribute in read if attribute.key != CLOSING]
    if unit.kind in PROSE:
        yield from opening
    elif opening:
        yield "; ".join(opening)
    for child in unit.children:
        yield from lines(child, left_out)
    for attribute in read:
        if attribute.key == CLOSING:
            yield _line(attribute)


def _read(unit: Unit) -> Iterator[Attribute]:
    """The attributes that a reader finds as texts of their own."""
    elsewhere = SHOWN_ELSEWHERE.get(unit.kind, ())
    for attribute in unit.attributes:
        is_here = attribute.key not in elsewhere
        if attribute.shown and attribute.is_read and is_here:
            yield attribute


def _line(attribute: Attribute) -> str:
    if attribute.key in NAMELESS or not attribute.name:
        return attribute.printed
    return f"{attribute.name}: {attribute.printed}"
