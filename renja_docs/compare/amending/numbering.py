"""The new wording of a Pasal with the old numbers of its ayat, definitions and items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeVar, cast

from renja_docs.compare.amending.slots import List, Slot, laid_out
from renja_docs.content.naratif import Butir, Rincian
from renja_docs.content.susunan import Ayat, Definisi, Pasal
from renja_docs.sense.amending.address import Level
from renja_docs.sense.amending.applying import struck
from renja_docs.sense.amending.numbers import nth
from renja_docs.sense.numbering import counted

P = TypeVar("P", Ayat, Definisi, Butir)

_LEVELS: Final[Mapping[str, Level]] = {"huruf": "huruf", "angka": "angka"}
"""The level of the items of a list, by its kind; other lists have no numbers to keep."""


def renumbered(old: Pasal, new: Pasal) -> Pasal:
    """The new Pasal under the numbers of the old one."""
    definisi = _parts("angka", old.definisi, new.definisi)
    ayat = _parts("ayat", old.ayat, new.ayat)
    whole = replace(new, nomor=old.nomor, rincian=_list(old.rincian, new.rincian))
    return replace(whole, definisi=definisi or whole.definisi, ayat=ayat or whole.ayat)


def _parts(level: Level, old: tuple[P, ...], new: tuple[P, ...]) -> tuple[P, ...] | None:
    """The new parts with the numbers of the old ones; None where they cannot have them."""
    if not old or not new:
        return None
    slots = laid_out(List(level, tuple(_numbered(level, old)), new))
    if slots is None:
        return None
    return tuple(map(_part, slots))


def _numbered(level: Level, parts: Iterable[P]) -> Iterable[tuple[P, str]]:
    for part, count in counted(parts):
        yield part, part.nomor or nth(level, count)


def _part(slot: Slot[P]) -> P:
    """What stands at a number."""
    old, new = slot.old, slot.new
    if new is None:
        if old is None:
            raise ValueError("a slot without a part")
        return cast(P, struck(old))
    if old is None:
        return replace(new, nomor=None if slot.counted else slot.number)
    if isinstance(new, Definisi) or isinstance(old, Definisi):
        return replace(new, nomor=old.nomor)
    return replace(new, nomor=old.nomor, rincian=_list(old.rincian, new.rincian))


def _list(old: Rincian | None, new: Rincian | None) -> Rincian | None:
    """A list with the markers of the old one."""
    if old is None or new is None or old.jenis != new.jenis:
        return new
    level = _LEVELS.get(new.jenis)
    if level is None or old.lanjut or new.lanjut:
        return new
    return replace(new, butir=_parts(level, old.butir, new.butir) or new.butir)
