"""The unit of a place, with the units of all below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from renja_docs.compare.diff.change import Address
from renja_docs.compare.diff.describe.program_tree import Budgeted, drafted
from renja_docs.compare.diff.describe.prose import item_close, list_close
from renja_docs.compare.diff.describe.statement import Description, Surroundings, within
from renja_docs.compare.diff.describe.tables import columns
from renja_docs.compare.diff.describe.unit_kinds import describe, unit_key, unit_kind
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Unit, UnitGroup
from renja_docs.sense.place import Place, PlaceKind

WORDS_AMONG_FIGURES: Final[frozenset[PlaceKind]] = frozenset(
    {"catatan", "sel", "lokasi", "sumber-dana"}
)
"""Kinds whose texts are words although what they stand in is one of figures."""
INDICATORS: Final[frozenset[PlaceKind]] = frozenset({"keluaran", "hasil", "kinerja"})


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the document as its units are made.

    prefix: what stands in front of the names of its places.
    apart: kinds of places that are printed in another region, with that region.
    renamed: how a name begins in the tree, and how it shall begin; for what stands in a cell.
    """

    group: UnitGroup
    prefix: str = ""
    apart: Mapping[PlaceKind, Region] = field(default_factory=dict)
    renamed: tuple[str, str] = ("", "")

    def place(self, name: str) -> str:
        """What the place of a name in the tree is called."""
        tree_name, own_name = self.renamed
        if name.startswith(tree_name):
            name = own_name + name.removeprefix(tree_name)
        return f"{self.prefix} {name}".strip()

    def around(self, child: Place, parent: Place, context: Surroundings) -> Region:
        """The region of a place that stands in another."""
        region = self.apart.get(child.kind, self)
        if child.kind in WORDS_AMONG_FIGURES:
            region = replace(region, group=replace(region.group, area="kata"))
        if child.kind == "sel":
            # the tree calls a column by its id, a reader by what is printed over it
            column = context.columns.names.get(child.id, child.id)
            region = replace(region, renamed=(child.name, f"{parent.name} kolom {column}"))
        return region


def make(place: Place, region: Region, context: Surroundings) -> Unit:
    """The unit of a place with all below it."""
    inside = _inside(place, context)
    children = [
        make(child, region.around(child, place, context), inside) for child in place.children
    ]
    if isinstance(place.node, Budgeted):
        # what is drafted is told behind the indicators
        indicators = sum(child.kind in INDICATORS for child in place.children)
        children.insert(indicators, _drafted(place, place.node, region.apart["rancangan-awal"]))
    return make_with(place, region, describe(place, context), children)


def _inside(place: Place, context: Surroundings) -> Surroundings:
    """The context of what stands in a place."""
    below = replace(context, parent=place)
    if place.kind == "tabel":
        return replace(below, columns=columns(place, context.side))
    if place.kind == "rincian":
        return replace(below, close=list_close(place, context))
    if place.kind == "butir":
        return replace(below, close=item_close(place, context))
    return below


def make_alone(place: Place, region: Region, side: Side) -> Unit:
    """The unit of a place without what stands in it."""
    return make_with(place, region, describe(place, Surroundings(side)), ())


def make_with(
    place: Place, region: Region, description: Description, children: Iterable[Unit]
) -> Unit:
    """The unit of a place that is described, with some children."""
    where = description.place or region.place(place.name)
    return Unit(
        kind=unit_kind(place),
        group=region.group,
        key=unit_key(place),
        address=Address(place.path, where, place.origin.location),
        within=within(place),
        attributes=description.attributes,
        children=tuple(children),
        number=place.own,
        name=description.name,
        target=description.target or place.target,
        ordered=description.ordered,
        printed_above=description.printed_above,
        extent=(place.origin.start, place.origin.end),
    )


def _drafted(place: Place, node: Budgeted, region: Region) -> Unit:
    """The amount of the first draft of a node."""
    return Unit(
        kind="jumlah",
        group=region.group,
        key="rancangan",
        address=Address(place.path, region.place(place.name), place.origin.location),
        attributes=(drafted(node),),
        name=node.nama,
    )
