"""The nodes of program.yaml, as the rules walk them and point at them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.origin import Location
from renja_docs.content.program import Bidang, Kegiatan, Program, SubKegiatan, Urusan
from renja_docs.rules.rule import Rule
from renja_docs.sense.figures import ProgramNode, walk
from renja_docs.sense.reading import Reading

PlannedNode = Program | Kegiatan | SubKegiatan
"""The nodes that have indicators and a first draft."""

LEVELS: Final[Mapping[type[ProgramNode], str]] = MappingProxyType(
    {
        Urusan: "urusan",
        Bidang: "bidang urusan",
        Program: "program",
        Kegiatan: "kegiatan",
        SubKegiatan: "sub kegiatan",
    }
)
"""What messages call the level of a node."""


def nodes(reading: Reading) -> tuple[ProgramNode, ...]:
    """Every node of the tree, parents before children; none where there is no tree."""
    return reading.once(_walked)


def _walked(reading: Reading) -> tuple[ProgramNode, ...]:
    pohon = reading.naskah.program
    if pohon is None:
        return ()
    return tuple(walk(pohon))


def planned(reading: Reading) -> Iterator[PlannedNode]:
    """The programmes, kegiatan and sub kegiatan."""
    for node in nodes(reading):
        if isinstance(node, Program | Kegiatan | SubKegiatan):
            yield node


def programmes(reading: Reading) -> Iterator[Program]:
    """The programmes."""
    return (node for node in nodes(reading) if isinstance(node, Program))


def sub_kegiatan(reading: Reading) -> Iterator[SubKegiatan]:
    """The sub kegiatan."""
    return (node for node in nodes(reading) if isinstance(node, SubKegiatan))


def folded(name: str) -> str:
    """A name for comparison: in small letters, with single blanks."""
    return " ".join(name.casefold().split())


def at_node(
    rule: Rule,
    node: ProgramNode,
    key: str,
    message: str,
    advice: str,
    *,
    related: tuple[Location, ...] = (),
    repairs: tuple[Repair, ...] = (),
) -> Finding:
    """A finding at the value of a key of a node."""
    location = node.origin.at(key).location
    place = f"kode {node.kode}"
    return rule.finding(location, message, advice, place=place, related=related, repairs=repairs)
