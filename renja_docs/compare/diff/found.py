"""Changes as they are found: what people did (Found), and what prints differently for it (Echo)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renja_docs.compare.diff.amounts import difference
from renja_docs.compare.diff.change import Change, Segment
from renja_docs.compare.diff.lines import lines
from renja_docs.compare.diff.pairing import Pairing
from renja_docs.compare.diff.unit import Attribute, Pair, Unit

PROGRAM: Final = frozenset({"urusan", "bidang", "program", "kegiatan", "sub-kegiatan"})
"""Nodes of program.yaml."""


@dataclass(frozen=True, slots=True)
class Found:
    """A change, the unit it is sorted by, and the names of the facts that it changed.

    also: the other units that it is about.
    """

    change: Change
    unit: Unit
    facts: tuple[str, ...] = ()
    also: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """A place that prints something else.

    follows: the facts it follows from, the likeliest first.
    sentence: the whole new text around new_text, '' where new_text is the whole.
    """

    pair: Pair
    attribute: Attribute
    old_text: str
    new_text: str
    follows: tuple[str, ...]
    sentence: str = ""


def added(unit: Unit, laid: Pairing) -> Found:
    """A unit that came, with all that it prints."""
    change = Change(
        kind="ditambah",
        area=unit.group.area,
        new=unit.address,
        name=unit.name,
        heading=unit.group.heading,
        new_text=_printed(unit, laid),
        difference=difference("", _pagu(unit)),
    )
    return Found(change, unit, _counted(unit))


def removed(unit: Unit, laid: Pairing) -> Found:
    """A unit that went, with all that it printed."""
    change = Change(
        kind="dihapus",
        area=unit.group.area,
        old=unit.address,
        name=unit.name,
        heading=unit.group.heading,
        old_text=_printed(unit, laid),
        difference=difference(_pagu(unit), ""),
    )
    return Found(change, unit, _counted(unit))


def _printed(unit: Unit, laid: Pairing) -> str:
    """What a unit prints without what went elsewhere; its name where that is nothing."""
    return "\n".join(lines(unit, laid.left_out)) or unit.name


def _pagu(unit: Unit) -> str:
    """The budget of a node, '' of anything else."""
    if unit.kind not in PROGRAM:
        return ""
    return next((one.shown for one in unit.attributes if one.key == "pagu"), "")


def _counted(unit: Unit) -> tuple[str, ...]:
    """The facts that a unit changes by coming or going."""
    if unit.kind in PROGRAM:
        return (*_names(unit), "banyak:")
    return _names(unit)


def _names(unit: Unit) -> tuple[str, ...]:
    """The facts that a unit changes by its place."""
    if not unit.target:
        return ()
    return unit.target, f"nomor:{unit.target}"


def moved(pair: Pair, way: str = "") -> Found:
    """A unit that stands elsewhere than before. way: from where to where, in words."""
    old, new = pair
    change = Change(
        kind="dipindah",
        area=new.group.area,
        old=old.address,
        new=new.address,
        name=new.name,
        heading=new.group.heading,
        old_text="\n".join(lines(old)) or old.name,
        new_text="\n".join(lines(new)) or new.name,
        remark=way,
    )
    return Found(change, new, _names(new))


def recoded(pair: Pair) -> Found:
    """A node of program.yaml that is the same under another code."""
    old, new = pair
    change = Change(
        kind="diubah",
        area="angka",
        old=old.address.at("kode"),
        new=new.address.at("kode"),
        name=new.name,
        heading=new.group.heading,
        old_text=old.key,
        new_text=new.key,
        segments=(Segment("hapus", old.key, ""), Segment("tambah", "", new.key)),
        remark="kode diubah, isi tetap" if old.digest == new.digest else "kode diubah",
    )
    return Found(change, new, _names(new))
