"""What a .docx from outside may hold: refused as a whole, or cleaned (cleaning.py).

Templates and foreign annexes pass here. Nothing of a file is run: it is read as zip and as XML
without entities and without network, and the parts that could act are refused. The limits of its
zip are those of wml.archive.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from renja_docs.word.cleaning import clean
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, PackageError, Relation, read

_REVISIONS: Final = tuple(
    w(tag)
    for tag in (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "moveFromRangeStart",
        "moveToRangeStart",
        "numberingChange",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
        "cellIns",
        "cellDel",
        "cellMerge",
    )
)
"""Marks of tracked changes (17.13.5): which text is meant, only its author knows."""

_MACROS: Final = ("vbaproject", "vbadata", "macroenabled")
_ACTIVE: Final = ("oleObject", "package", "control", "aFChunk", "subDocument", "frame")
_LOOSE: Final = ("hyperlink", "attachedTemplate")
"""Kinds of links to the outside that are cut off without loss."""


class ForeignError(Exception):
    """A .docx that is not taken in: berkas, and in Indonesian why."""

    def __init__(self, berkas: str, pesan: str) -> None:
        super().__init__(f"{berkas}: {pesan}")
        self.berkas = berkas
        self.pesan = pesan


def open_docx(data: bytes, berkas: str) -> Package:
    """The package in the bytes. Raises ForeignError, which says why the file is refused."""
    try:
        package = read(data)
        _ = package.document  # raises where there is none
    except PackageError as error:
        raise ForeignError(berkas, str(error)) from error
    for refusal in _REFUSALS:
        pesan = refusal(package)
        if pesan is not None:
            raise ForeignError(berkas, pesan)
    return package


def examine(data: bytes, berkas: str) -> list[str]:
    """What is taken out of a .docx before it is joined. Raises ForeignError where it is refused."""
    return clean(open_docx(data, berkas))


def _macros(package: Package) -> str | None:
    for name, part in package.parts.items():
        sign = (part.content_type + name).lower()
        if any(macro in sign for macro in _MACROS):
            return f"memuat makro ({name})"
    return None


def _active(package: Package) -> str | None:
    for part in package.parts.values():
        for relation in part.rels.values():
            if relation.kind in _ACTIVE:
                return f"memuat objek tersemat ({_named(relation)})"
    return None


def _external(package: Package) -> str | None:
    for part in package.parts.values():
        for relation in part.rels.values():
            if relation.external and relation.kind not in _LOOSE:
                return f"memuat tautan keluar ({_named(relation)})"
    return None


def _named(relation: Relation) -> str:
    return f"{relation.kind}: {relation.target}"


def _tracked(package: Package) -> str | None:
    for part in package.xml_parts():
        found = next(part.xml.iter(*_REVISIONS), None)
        if found is None:
            continue
        author = found.get(w("author"))
        by = f" oleh {author}" if author else ""
        return f"memuat lacak perubahan{by} ({part.name}); terima atau tolak dahulu di Word"
    return None


def _endnotes(package: Package) -> str | None:
    if next(package.document.xml.iter(w("endnoteReference")), None) is not None:
        return "memuat catatan akhir; ubah menjadi catatan kaki di Word"
    return None


_REFUSALS: Final[tuple[Callable[[Package], str | None], ...]] = (
    _macros,
    _active,
    _external,
    _tracked,
    _endnotes,
)
"""Each says why a file is refused, None where it is not."""
