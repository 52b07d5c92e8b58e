"""What a .docx from outside may hold: refused as a whole, or cleaned (cleaning.py).

Templates and foreign annexes pass here. Nothing of a file is run: it is read as zip and as XML
without entities and without network, and the parts that could act are refused. The limits of its
zip are those of wml.archive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from renja_docs.text.visible import one_line
from renja_docs.word.cleaning import clean
from renja_docs.word.foreign_paper import give_paper
from renja_docs.word.foreign_styles import FOREIGN, own_styles
from renja_docs.word.gate.between_parts import notes, part_types, style_kinds
from renja_docs.word.gate.fields import fields
from renja_docs.word.gate.legibility import loose_texts
from renja_docs.word.gate.page_layout import prints
from renja_docs.word.gate.picture_bytes import pictures
from renja_docs.word.gate.relations import relationships
from renja_docs.word.gate.validity import valid
from renja_docs.word.wml.archive import ArchiveError, unzipped
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
_KINDS: Final = frozenset(
    (
        *("officeDocument", "core-properties", "extended-properties", "custom-properties"),
        *("styles", "stylesWithEffects", "numbering", "fontTable", "font", "theme"),
        *("themeOverride", "settings", "webSettings", "printerSettings", "attachedTemplate"),
        *("footnotes", "endnotes", "header", "footer", "hyperlink", "image", "thumbnail"),
        *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
        *("customXml", "customXmlProps", "glossaryDocument", "labelInfo", "documenttasks"),
        *("chart", "chartStyle", "chartColorStyle", "diagramData", "diagramLayout"),
        *("diagramQuickStyle", "diagramColors", "diagramDrawing", "hdphoto"),
    )
)
"""The kinds of relationships that are let in: of parts that print, or that are taken out."""

MOST_BYTES: Final = 64 << 20
MOST_ELEMENTS: Final = 200_000
MOST_PARTS: Final = 500
"""Limits of a file from outside: unpacked bytes, elements (as many as 300 pages of tables have),
parts. What is beyond them is refused before it is read."""

MOST_BLOCKS: Final = 10_000
"""Paragraphs and tables, those within tables aside: they are joined one by one, and 10.000 of them
are 200 pages."""

_LOOSE: Final = ("hyperlink", "attachedTemplate")
"""Kinds of links to the outside that are cut off without loss."""


class ForeignError(Exception):
    """A .docx that is not taken in: berkas, and in Indonesian why."""

    def __init__(self, berkas: str, pesan: str) -> None:
        super().__init__(berkas, pesan)  # both, so that it can be sent from a child process
        self.berkas = berkas
        self.pesan = pesan

    def __str__(self) -> str:
        return f"{self.berkas}: {self.pesan}"


def open_docx(data: bytes, berkas: str) -> Package:
    """The package in the bytes. Raises ForeignError, which says why the file is refused."""
    try:
        _measure(data)
        package = read(data)
        _ = package.document.xml  # raises where there is none
    except (PackageError, ArchiveError) as error:
        raise ForeignError(berkas, one_line(str(error))) from error
    for refusal in _REFUSALS:
        pesan = refusal(package)
        if pesan is not None:
            raise ForeignError(berkas, one_line(pesan))
    return package


def _measure(data: bytes) -> None:
    """The limits, on names and bytes alone. Raises ArchiveError."""
    entries = unzipped(data, MOST_BYTES)
    if len(entries) > MOST_PARTS:
        raise ArchiveError(f"memuat {len(entries)} bagian; paling banyak {MOST_PARTS}")
    parts = [blob for name, blob in entries.items() if _is_xml(name)]
    elements = sum(blob.count(b"<") - blob.count(b"</") for blob in parts)
    if elements > MOST_ELEMENTS:
        raise ArchiveError(f"memuat {elements} unsur; paling banyak {MOST_ELEMENTS}")


def _is_xml(name: str) -> bool:
    """True unless a part is by its name a picture or a font, whatever it is declared to be."""
    return not name.casefold().endswith((".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".odttf"))


def examine(data: bytes, berkas: str) -> list[str]:
    """What is taken out of a .docx before it is joined. Raises ForeignError where it is refused."""
    return clean(open_docx(data, berkas))


def prepare(package: Package, key: str) -> None:
    """Make a foreign file ready to be joined. key: what tells its styles from those of others."""
    clean(package)
    give_paper(package)
    own_styles(package, key)


def judge(data: bytes, berkas: str) -> None:
    """Take a file in as the build does, and have it judged by the gate.

    Raises ForeignError where it is refused, has faults of structure, or cannot be handled.
    """
    package = open_docx(data, berkas)
    for refusal in (_empty, _long):
        pesan = refusal(package)
        if pesan is not None:
            raise ForeignError(berkas, pesan)
    try:
        prepare(package, f"{FOREIGN}0")
        faults = list(chain.from_iterable(rule(package) for rule in _GATE))
    except Exception as error:  # the structure is so broken that not even a rule was expecting it
        raise ForeignError(berkas, f"susunannya rusak ({type(error).__name__})") from error
    if faults:
        more = f" (dan {len(faults) - 1} lagi)" if len(faults) > 1 else ""
        raise ForeignError(berkas, f"susunannya rusak: {one_line(faults[0])}{more}")


def _macros(package: Package) -> str | None:
    for name, part in package.parts.items():
        sign = (part.content_type + name).lower()
        if any(macro in sign for macro in _MACROS):
            return f"memuat makro ({name})"
    return None


def _active(package: Package) -> str | None:
    for part in package.parts.values():
        for relation in part.rels.values():
            if relation.kind not in _KINDS:
                return f"memuat objek tersemat ({_named(relation)})"
    return None


def _external(package: Package) -> str | None:
    relations = chain.from_iterable(part.rels.values() for part in package.parts.values())
    for relation in relations:
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


def _empty(package: Package) -> str | None:
    body = package.document.xml.find(w("body"))
    return "tidak memuat isi yang tercetak" if body is None or not prints(body) else None


def _long(package: Package) -> str | None:
    count = sum(1 for _ in package.document.xml.iterfind(f"{w('body')}/*"))
    if count <= MOST_BLOCKS:
        return None
    return f"memuat {count} paragraf dan tabel; paling banyak {MOST_BLOCKS}"


_REFUSALS: Final[tuple[Callable[[Package], str | None], ...]] = (
    _macros,
    _active,
    _external,
    _tracked,
    _endnotes,
)
"""Each says why a file is refused, None where it is not."""

_GATE: Final[tuple[Callable[[Package], Iterator[str]], ...]] = (
    valid,
    fields,
    relationships,
    notes,
    part_types,
    pictures,
    style_kinds,
    loose_texts,
)
"""The rules of the gate that a file keeps by itself; joining mends or renames the rest."""
