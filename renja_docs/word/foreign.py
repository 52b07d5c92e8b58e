"""What a .docx from outside may hold: refused as a whole, or cleaned. The limits of its zip are those of wml.package.

Templates and foreign annexes pass here. Nothing of a file is run: it is read as zip and as XML without
entities and without network, and the parts that could act are refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from renja_docs.word.wml.element import Element, remove, unwrap
from renja_docs.word.wml.names import WP, A, r, w
from renja_docs.word.wml.package import Package, PackageError, read

_REVISIONS: Final = tuple(
    w(tag)
    for tag in (
        "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "numberingChange",
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange",
        "cellIns", "cellDel", "cellMerge",
    )
)  # fmt: skip
_MACROS: Final = ("vbaProject", "vbaData", "macroEnabled")
_ACTIVE: Final = ("oleObject", "package", "control", "aFChunk", "subDocument", "frame")
_LOOSE: Final = ("hyperlink", "attachedTemplate")  # cut off without loss
_TRACES: Final = tuple(
    w(tag) for tag in ("rsids", "rsid", "proofErr", "lastRenderedPageBreak", "attachedTemplate")
)
_RSID: Final = w("rsid")
_THEME_FONTS: Final = tuple(
    w(name) for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
)


class ForeignError(Exception):
    """A .docx that is not taken in: berkas, and in Indonesian why."""

    def __init__(self, berkas: str, pesan: str) -> None:
        super().__init__(f"{berkas}: {pesan}")
        self.berkas = berkas
        self.pesan = pesan


def open_docx(data: bytes, berkas: str) -> Package:
    """The package in the bytes, if every rule holds. Raises ForeignError, which says which does not."""
    try:
        package = read(data)
        package.document
    except PackageError as error:
        raise ForeignError(berkas, str(error)) from error
    for rule in _RULES:
        if (pesan := rule(package)) is not None:
            raise ForeignError(berkas, pesan)
    return package


def examine(data: bytes, berkas: str) -> list[str]:
    """What is taken out of a .docx before it is joined. Raises ForeignError where it is refused."""
    return clean(open_docx(data, berkas))


def _macros(package: Package) -> str | None:
    for name, part in package.parts.items():
        if any(sign.lower() in (part.content_type + name).lower() for sign in _MACROS):
            return f"memuat makro ({name})"
    return None


def _kind(type_: str) -> str:
    return type_.rpartition("/")[2]


def _active(package: Package) -> str | None:
    for part in package.parts.values():
        for relation in part.rels.values():
            if _kind(relation.type) in _ACTIVE:
                return f"memuat objek tersemat ({_kind(relation.type)}: {relation.target})"
    return None


def _external(package: Package) -> str | None:
    for part in package.parts.values():
        for relation in part.rels.values():
            if relation.external and _kind(relation.type) not in _LOOSE:
                return f"memuat tautan keluar ({_kind(relation.type)}: {relation.target})"
    return None


def _tracked(package: Package) -> str | None:
    for name, part in package.parts.items():
        revised = part.root.iter(*_REVISIONS) if part.root is not None else iter(())
        if (found := next(revised, None)) is not None:
            by = found.get(w("author"))
            by = f" oleh {by}" if by else ""
            return f"memuat lacak perubahan{by} ({name}); terima atau tolak dahulu di Word"
    return None


def _endnotes(package: Package) -> str | None:
    if next(package.document.xml.iter(w("endnoteReference")), None) is not None:
        return "memuat catatan akhir; ubah menjadi catatan kaki di Word"
    return None


_RULES: tuple[Callable[[Package], str | None], ...] = (
    _macros,
    _active,
    _external,
    _tracked,
    _endnotes,
)


def clean(package: Package) -> list[str]:
    """Take out what a printed annex does not need; a message for each kind that was there."""
    rules = (_drop_links, _drop_comments, _drop_controls, _drop_odd_bookmarks, _name_pictures)
    notes = [message for rule in rules if (message := rule(package))]
    for part in package.parts.values():
        if part.root is not None:
            _drop_traces(part.root)
    return notes


def _drop_links(package: Package) -> str | None:
    """The text of a hyperlink to the outside stays, its address goes."""
    count = 0
    for part in package.parts.values():
        outside = {rid for rid, rel in part.rels.items() if rel.external}
        if part.root is not None and outside:
            for link in [e for e in part.root.iter(w("hyperlink")) if e.get(r("id")) in outside]:
                unwrap(link)
                count += 1
            _drop_click_targets(part.root)
        for rid in outside:
            del part.rels[rid]
    return f"{count} tautan keluar dihapus, teksnya tetap" if count else None


def _drop_click_targets(root: Element) -> None:
    for element in list(root.iter(f"{{{A}}}hlinkClick", f"{{{A}}}hlinkHover")):
        remove(element)


def _drop_comments(package: Package) -> str | None:
    marks = tuple(w(tag) for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"))
    found = list(package.document.xml.iter(*marks))
    for element in found:
        remove(element)
    part = package.document
    part.rels = {
        rid: rel for rid, rel in part.rels.items() if not _kind(rel.type).startswith("comments")
    }
    return "komentar dihapus" if found else None


def _drop_controls(package: Package) -> str | None:
    """A content control gives way to its content: its binding to customXml would lead nowhere."""
    found = list(package.document.xml.iter(w("sdt")))
    for control in reversed(found):
        content = control.find(w("sdtContent"))
        if content is not None:
            control.addnext(content)
            unwrap(content)
        remove(control)
    return None


def _drop_odd_bookmarks(package: Package) -> str | None:
    """A bookmark without beginning or end marks nothing."""
    root = package.document.xml
    starts, ends = (list(root.iter(w(tag))) for tag in ("bookmarkStart", "bookmarkEnd"))
    paired = {e.get(w("id")) for e in starts} & {e.get(w("id")) for e in ends}
    for element in (*starts, *ends):
        if element.get(w("id")) not in paired:
            remove(element)
    return None


def _name_pictures(package: Package) -> str | None:
    """A picture without text instead of it gets its name, the best there is."""
    count = 0
    for part in package.parts.values():
        for drawing in part.root.iter(f"{{{WP}}}docPr") if part.root is not None else ():
            if not drawing.get("descr"):
                drawing.set("descr", drawing.get("title") or drawing.get("name") or "Gambar")
                count += 1
    return f"{count} gambar tanpa teks alternatif" if count else None


def _drop_traces(root: Element) -> None:
    """What Word remembers of its sessions, and theme fonts, which would win over the styles' own."""
    for element in root.iter("{*}*"):
        for name in [n for n in element.attrib if _is_trace(str(n))]:
            del element.attrib[name]
    for element in list(root.iter(*_TRACES)):
        remove(element)


def _is_trace(name: str) -> bool:
    return name.startswith(_RSID) or name.endswith(("}paraId", "}textId")) or name in _THEME_FONTS
