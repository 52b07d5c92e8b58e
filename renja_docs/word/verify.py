"""The structural gate: what must hold of every .docx that is delivered.

LibreOffice and Word repair, or silently lose, what is wrong in a file; so each rule of the gate
reads the file that was written and names what it finds: part, place, fault. One rule is one
function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from renja_docs.word.gate.between_parts import (
    anchors,
    notes,
    number_formats,
    part_types,
    style_kinds,
)
from renja_docs.word.gate.compatibility import namespaces
from renja_docs.word.gate.definitions import lists, styles
from renja_docs.word.gate.document_properties import document_properties
from renja_docs.word.gate.fields import bookmarks, fields
from renja_docs.word.gate.legibility import (
    control_ids,
    drawings,
    headings,
    loose_texts,
    texts,
    tracked_texts,
)
from renja_docs.word.gate.page_layout import sections
from renja_docs.word.gate.picture_bytes import pictures
from renja_docs.word.gate.relations import declarations, relationships, unreferenced
from renja_docs.word.gate.table_grids import tables
from renja_docs.word.gate.validity import valid
from renja_docs.word.thin import thinned
from renja_docs.word.wml.package import Package, PackageError, read

GateRule = Callable[[Package], Iterator[str]]

_CONTENT: Final[tuple[GateRule, ...]] = (
    unreferenced,
    bookmarks,
    fields,
    texts,
    sections,
    headings,
    drawings,
    notes,
    anchors,
    pictures,
    tracked_texts,
    control_ids,
    declarations,
    document_properties,
)
"""Rules that must see every row and every text."""

_FORM: Final[tuple[GateRule, ...]] = (
    relationships,
    styles,
    lists,
    tables,
    valid,
    style_kinds,
    part_types,
    number_formats,
    namespaces,
    loose_texts,
)
"""Rules that look at elements and attributes alone: to them, equal rows are one row."""

_TOLD: Final = 20


class VerifyError(Exception):
    """The file that was built is not fit to be delivered: a bug, no fault of the content."""

    def __init__(self, faults: Sequence[str]) -> None:
        lines = "\n".join(f"- {fault}" for fault in faults[:_TOLD])
        super().__init__(f"berkas hasil tidak lulus pemeriksaan:\n{lines}")
        self.faults = faults


def verify(data: bytes) -> list[str]:
    """The faults of a .docx, none where it is fit to be delivered."""
    try:
        return package_faults(read(data))
    except PackageError as error:
        return [str(error)]


def package_faults(package: Package) -> list[str]:
    """The faults of a package that was read strictly."""
    faults = _faults(package, _CONTENT)
    # Whether there is a fault of form does not depend on any text, but where it is is told by it.
    if _faults(thinned(package), _FORM):
        faults += _faults(package, _FORM)
    return faults


def _faults(package: Package, rules: Sequence[GateRule]) -> list[str]:
    return [fault for rule in rules for fault in rule(package)]
