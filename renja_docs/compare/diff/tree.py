"""The whole content of one side as one unit."""

from __future__ import annotations

from renja_docs.compare.diff.lampiran_units import LampiranUnits
from renja_docs.compare.diff.program_units import program_units
from renja_docs.compare.diff.regulation_units import RegulationUnits
from renja_docs.compare.diff.table_units import TableUnits
from renja_docs.compare.diff.unit import Side, Spot, Unit, unit
from renja_docs.content.origin import NO_ORIGIN


def tree(side: Side) -> Unit:
    """All units of a side, in the order in which changes are told."""
    *front, facts = RegulationUnits(side).all()
    *chapters, looks = LampiranUnits(side).all()
    *tables, layouts = TableUnits(side).all()
    groups = (*front, *chapters, facts, *tables, program_units(side), layouts, looks)
    return unit(Spot("", "kata"), "naskah", "naskah", NO_ORIGIN, (), groups, terurut=False)
