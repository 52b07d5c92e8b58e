"""What a reader calls the place of a line."""

from __future__ import annotations

from typing import Final

from renja_docs.compare.diff.change import Address, Change
from renja_docs.compare.diff.printed.beside import Differing
from renja_docs.compare.diff.unit import Unit

NOT_IN_PLACE: Final = frozenset(
    {"identitas", "fakta", "lokasi", "sumber-dana", "peraturan", "gaya"}
)
"""Kinds of units that are typed in one place and printed only where others tell them."""
CHAPTERS: Final = frozenset(
    {"bab", "subbab", "bab-regulasi", "bagian", "paragraf-regulasi", "pasal"}
)
"""Kinds of units whose heading stands over all that is in them."""
OPENING: Final = frozenset({"Menimbang", "Mengingat", "Menetapkan"})
"""Parts whose lines are places of the content."""


def is_at_home(line: Differing, change: Change) -> bool:
    """True for a line that is printed at the place that a change names."""
    spot = line.line.spot
    unit = next(iter(line.units), None)
    if unit is None or unit.kind in NOT_IN_PLACE or is_elsewhere(line):
        return False
    if spot.table is not None:
        return spot.part in (change.heading, unit.group.heading) or change.renumbers
    return not spot.part or spot.part in OPENING


def is_elsewhere(line: Differing) -> bool:
    """True for a line of running text under the heading of another part."""
    chapters = [unit for unit in line.heading_units if unit.kind in CHAPTERS]
    return not line.line.spot.part and bool(chapters) and not _is_under(line)


def _is_under(line: Differing) -> bool:
    """True if the heading over a line is that of the unit, or of what is around it."""
    heads = tuple(f"{unit.address.path}/" for unit in line.heading_units)
    return any(f"{unit.address.path}/".startswith(heads) for unit in line.units)


def place_of(line: Differing) -> Address:
    """The address of a line: the path of its unit, and where it is printed."""
    unit = next(iter(line.units), None)
    path = unit.address.path if unit else ""
    spot = line.line.spot
    mark = f"{path}#cetak/{spot.part}/{spot.column}".rstrip("/")
    return Address(mark, _words(line, unit), line.line.source)


def _words(line: Differing, unit: Unit | None) -> str:
    spot = line.line.spot
    if spot.table is not None:
        return _in_table(line, unit)
    if unit is None or unit.kind in NOT_IN_PLACE:
        otherwise = "judul" if line.line.is_heading else "naskah"
        return spot.part or _heading(line) or otherwise
    if spot.part and spot.part not in OPENING:
        return f"{spot.part}: {_own(unit)}"
    if is_elsewhere(line):
        return f"{_heading(line)}: {_own(unit)}"
    return unit.address.place


def _in_table(line: Differing, unit: Unit | None) -> str:
    """'Tabel T-C.31 kode 2.17.01 kolom Sumber Dana'."""
    spot = line.line.spot
    row = row_of(unit) if unit is not None else "jumlah"
    column = f"kolom {spot.column}" if spot.column else ""
    return " ".join(part for part in (spot.part, row, column) if part)


def row_of(unit: Unit) -> str:
    """What a row is called behind the name of its table: 'kode 2.17.01', 'baris 3'."""
    if unit.kind in ("kolom", "kelompok-kolom", "bentuk"):
        return "kepala"
    if unit.kind in NOT_IN_PLACE:
        return ""
    return unit.address.place.removeprefix(unit.group.heading).strip()


def _own(unit: Unit) -> str:
    return unit.address.place


def _heading(line: Differing) -> str:
    """The place of the heading above a line."""
    return next((unit.address.place for unit in line.heading_units), "")
