"""The grammar of the codes of program.yaml (Permendagri 90/2019)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.content.program import Bidang, Kegiatan, Program, SubKegiatan, Urusan
from renja_docs.rules.angka.pohon import nodes
from renja_docs.sense.figures import ProgramNode
from renja_docs.sense.reading import Reading

_BIDANG: Final = r"(?:[1-9]\.[0-9]{2}|X\.XX)"
_PROGRAM: Final = rf"{_BIDANG}\.[0-9]{{2}}"
_KEGIATAN: Final = rf"{_PROGRAM}\.[12]\.[0-9]{{2}}"
_FORMS: Final[Mapping[type[ProgramNode], re.Pattern[str]]] = MappingProxyType(
    {
        Urusan: re.compile(r"[1-9X]\Z"),
        Bidang: re.compile(rf"{_BIDANG}\Z"),
        Program: re.compile(rf"{_PROGRAM}\Z"),
        Kegiatan: re.compile(rf"{_KEGIATAN}\Z"),
        SubKegiatan: re.compile(rf"{_KEGIATAN}\.(?:[0-9]{{2}}|[0-9]{{4}})\Z"),
    }
)


def is_kode(node: ProgramNode, kode: str) -> bool:
    """True if a code has the form of the level of a node."""
    return _FORMS[type(node)].match(kode) is not None


def is_well_formed(node: ProgramNode) -> bool:
    """True if the code of a node has the form of its level."""
    return is_kode(node, node.kode)


def well_formed(reading: Reading) -> Iterator[ProgramNode]:
    """The nodes whose code has the form of its level; of other codes nothing more can be said."""
    return filter(is_well_formed, nodes(reading))


def is_placeholder(kode: str) -> bool:
    """True for a code of the nomenclature with X.XX, which stands for any field of government."""
    return kode.startswith("X")


def last_part(kode: str) -> str:
    """The digits behind the last full stop of a code."""
    return kode.rpartition(".")[2]
