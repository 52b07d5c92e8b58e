"""What a printed regulation does not need of a file from outside is taken out of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from renja_docs.word.freezing import freeze
from renja_docs.word.wml.element import Element, remove, unwrap
from renja_docs.word.wml.names import WP, A, r, w
from renja_docs.word.wml.package import Package, Part

_TRACES: Final = tuple(
    w(tag) for tag in ("rsids", "rsid", "proofErr", "lastRenderedPageBreak", "attachedTemplate")
)
_RSID: Final = w("rsid")
_THEME_FONTS: Final = frozenset(
    w(name) for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
)
_COMMENTS: Final = tuple(
    w(tag) for tag in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
_CLICKS: Final = (f"{{{A}}}hlinkClick", f"{{{A}}}hlinkHover")


def clean(package: Package) -> list[str]:
    """Take out what a printed annex does not need; a message for each kind that was there."""
    notes = [note for step in _STEPS if (note := step(package))]
    for part in package.xml_parts():
        _drop_traces(part.xml)
    return notes


def _drop_links(package: Package) -> str | None:
    """The text of a hyperlink to the outside stays, its address goes."""
    count = sum(_unlink(part) for part in package.parts.values())
    if not count:
        return None
    return f"{count} tautan keluar dihapus, teksnya tetap"


def _unlink(part: Part) -> int:
    """Cut the links of one part to the outside; how many it had in its text."""
    outside = {rid for rid, relation in part.rels.items() if relation.external}
    if not outside:
        return 0
    # What is left of them would be a relationship outwards, which the gate refuses.
    links: list[Element] = []
    if part.root is not None:
        links = [link for link in part.root.iter(w("hyperlink")) if link.get(r("id")) in outside]
        for link in links:
            unwrap(link)
        for click in list(part.root.iter(*_CLICKS)):
            remove(click)
    for rid in outside:
        del part.rels[rid]
    return len(links)


def _freeze_fields(package: Package) -> str | None:
    """Fields that reach outside, or print the clock, become the text that they show."""
    count = sum(freeze(part.xml) for part in package.xml_parts())
    return f"{count} bidang aktif dibekukan menjadi teks" if count else None


def _tell_hidden(package: Package) -> str | None:
    """Hidden text is part of a document that nobody sees when signing it."""
    hidden = [
        run
        for part in package.xml_parts()
        for run in part.xml.iter(w("r"))
        if _is_hidden(run) and next(run.iter(w("t")), None) is not None
    ]
    return f"{len(hidden)} potong teks tersembunyi ikut dimuat" if hidden else None


def _is_hidden(run: Element) -> bool:
    mark = run.find(f"{w('rPr')}/{w('vanish')}")
    return mark is not None and mark.get(w("val"), "1") not in {"0", "false", "off"}


def _drop_comments(package: Package) -> str | None:
    document = package.document
    found = list(document.xml.iter(*_COMMENTS))
    for element in found:
        remove(element)
    document.rels = {
        rid: relation
        for rid, relation in document.rels.items()
        if not relation.kind.startswith("comments")
    }
    return "komentar dihapus" if found else None


def _drop_controls(package: Package) -> str | None:
    """A content control gives way to its content: its binding to customXml would lead nowhere."""
    found = list(package.document.xml.iter(w("sdt")))
    for control in reversed(found):  # from the inside, for controls stand in each other
        content = control.find(w("sdtContent"))
        if content is not None:
            control.addnext(content)
            unwrap(content)
        remove(control)
    return None


def _drop_odd_bookmarks(package: Package) -> str | None:
    """A bookmark without beginning or end marks nothing."""
    root = package.document.xml
    starts = list(root.iter(w("bookmarkStart")))
    ends = list(root.iter(w("bookmarkEnd")))
    paired = _ids(starts) & _ids(ends)
    for element in (*starts, *ends):
        if element.get(w("id")) not in paired:
            remove(element)
    return None


def _ids(elements: list[Element]) -> set[str | None]:
    return {element.get(w("id")) for element in elements}


def _name_pictures(package: Package) -> str | None:
    """A picture without text instead of it gets its name, the best there is."""
    count = 0
    for part in package.xml_parts():
        for drawing in part.xml.iter(f"{{{WP}}}docPr"):
            if not drawing.get("descr"):
                drawing.set("descr", drawing.get("title") or drawing.get("name") or "Gambar")
                count += 1
    if not count:
        return None
    return f"{count} gambar tanpa teks alternatif"


_STEPS: Final[tuple[Callable[[Package], str | None], ...]] = (
    _freeze_fields,
    _tell_hidden,
    _drop_links,
    _drop_comments,
    _drop_controls,
    _drop_odd_bookmarks,
    _name_pictures,
)
"""Each says what it took out, None where nobody would miss it."""


def _drop_traces(root: Element) -> None:
    """What Word remembers of its sessions; theme fonts, which would win over the styles' own."""
    for element in root.iter("{*}*"):
        for name in [name for name in element.attrib if _is_trace(str(name))]:
            del element.attrib[name]
    for element in list(root.iter(*_TRACES)):
        remove(element)


def _is_trace(name: str) -> bool:
    if name.startswith(_RSID) or name in _THEME_FONTS:
        return True
    return name.endswith(("}paraId", "}textId"))
