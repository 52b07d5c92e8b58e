"""Join the filled frames and the foreign annexes into one package with docxcompose.

docxcompose 2.2.0 carries over styles, pictures, diagrams and footnotes. What it does wrongly is kept
out of its sight and put back afterwards:

- it drops the last section of what it appends, and all headers and footers: every part ends with a
  section of its own, sections travel as tokens, header and footer parts are carried over here;
- it gives several lists of one table one id, restarts lists, and makes random ids: numbers travel as
  tokens, and the numbering part is put together here, with fixed ids;
- it pairs the ends of bookmarks in their order of appearance and keeps equal names: bookmarks travel as
  tokens, get fresh ids, and those of a foreign file fresh names;
- it does not follow basedOn: styles that others rest on are added here;
- its footnote ids collide unless those of the first document are counted without gaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from docx import Document
from docxcompose.composer import Composer
from lxml import etree

from renja_docs.word.edges import Edges, name_edges
from renja_docs.word.lists import Lists
from renja_docs.word.template import SLOT
from renja_docs.word.wml import names
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part, read, write
from renja_docs.word.wml.text import Element, Format, paragraph
from renja_docs.word.wml.tree import replace

_NS: Final = "urn:renja-docs:compose"
_SECTION, _START, _END, _NUMBER = (
    f"{{{_NS}}}{tag}" for tag in ("section", "start", "end", "number")
)
_STARTS, _ENDS, _NUM_ID, _SECT_PR = w("bookmarkStart"), w("bookmarkEnd"), w("numId"), w("sectPr")
_FIELD_TARGET: Final = re.compile(
    r"^(\s*(?:REF|PAGEREF|NOTEREF)\s+|.*\\l\s+\"?)(\w+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A package that is joined. key: unique. bookmark: set at its beginning, '' for none.

    foreign: by somebody else: its names are made unique, and it inherits no header or footer.
    prefix: what stands before the numbers of its pages.
    """

    key: str
    package: Package
    foreign: bool = False
    bookmark: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between the pieces where a whole section is poured later."""

    key: str


@dataclass(slots=True)
class _Hidden:
    """What travels beside docxcompose, by token."""

    sections: dict[str, tuple[Piece, Element]] = field(default_factory=dict)
    numbers: dict[str, tuple[Piece, str]] = field(default_factory=dict)


def compose(pieces: Sequence[Piece | Gap], jeda: str) -> Package:
    """One package of all pieces, in order; the first gives styles and settings.

    jeda: style of a paragraph that is added only to end a section. In the result each slot has the
    attribute 'key': the key of its piece, or of the gap.
    """
    hidden = _Hidden()
    for piece in _only_pieces(pieces):
        _hide(piece, hidden, jeda)
    joined = _join(pieces)
    _complete_styles(joined, pieces)
    _restore_sections(joined, hidden, jeda)
    _restore_numbers(joined, hidden)
    _restore_bookmarks(joined)
    return joined


def _only_pieces(pieces: Iterable[Piece | Gap]) -> Iterator[Piece]:
    return (piece for piece in pieces if isinstance(piece, Piece))


# --- before docxcompose


def _hide(piece: Piece, hidden: _Hidden, jeda: str) -> None:
    document = piece.package.document
    body = _body(document)
    for slot in body.iter(SLOT):
        slot.set("key", piece.key)
    if piece.bookmark:
        _bookmark_beginning(body, piece.bookmark)
    _end_with_section(body, jeda)
    if piece.foreign:
        _rename_bookmarks(piece)
    for part in _texts(piece.package):
        _hide_bookmarks(part.xml, piece.key)
        _hide_numbers(part.xml, piece, hidden)
    _hide_sections(body, piece, hidden)
    _count_footnotes(piece.package)
    _forget(document, names.TYPE_HEADER, names.TYPE_FOOTER, names.TYPE_NUMBERING)
    body.append(etree.Element(_SECT_PR))  # docxcompose expects one, and drops it


def _texts(package: Package) -> Iterator[Part]:
    kinds = (
        names.CT_DOCUMENT,
        names.CT_STYLES,
        names.CT_HEADER,
        names.CT_FOOTER,
        names.CT_FOOTNOTES,
    )
    return (part for part in package.parts.values() if part.content_type in kinds)


def _body(document: Part) -> Element:
    body = document.xml.find(w("body"))
    if body is None:
        raise ValueError("dokumen tanpa w:body")
    return body


def _bookmark_beginning(body: Element, name: str) -> None:
    start, end = etree.Element(_STARTS), etree.Element(_ENDS)
    for mark in (start, end):
        mark.set(w("id"), "renja-docs")
    start.set(w("name"), name)
    first = next(body.iter(w("p")), None)
    if first is None:
        body[:0] = [start, end]
        return
    index = 1 if first.find(w("pPr")) is not None else 0
    first[index:index] = [start, end]


def _end_with_section(body: Element, jeda: str) -> None:
    """The section of the body moves into the last paragraph, which is added where there is none."""
    section = body.find(_SECT_PR)
    if section is None:
        section = etree.Element(_SECT_PR)
    else:
        body.remove(section)
    last = body[-1] if len(body) else None
    if last is None or last.tag != w("p") or last.find(f"{w('pPr')}/{_SECT_PR}") is not None:
        last = paragraph(body, Format(jeda))
    properties = last.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        last.insert(0, properties)
    properties.append(section)


def _rename_bookmarks(piece: Piece) -> None:
    """Names of a foreign file get its key in front, and so do the fields and links that lead there."""
    known: dict[str, str] = {}
    for part in _texts(piece.package):
        for start in part.xml.iter(_STARTS):
            old = start.get(w("name"), "")
            if old != piece.bookmark:
                known[old] = _fresh_name(f"{piece.key}_{old.lstrip('_')}", set(known.values()))
                start.set(w("name"), known[old])
    for part in _texts(piece.package):
        for code in part.xml.iter(w("instrText")):
            code.text = _FIELD_TARGET.sub(lambda m: m[1] + known.get(m[2], m[2]), code.text or "")
        for link in part.xml.iter(w("hyperlink")):
            if (anchor := link.get(w("anchor"))) in known:
                link.set(w("anchor"), known[anchor])


def _fresh_name(wish: str, taken: set[str]) -> str:
    """A name that Word accepts (17.13.6.2): letters, digits and _, 40 at most, not yet taken."""
    name, count = re.sub(r"\W", "_", wish)[:40], 1
    while name in taken:
        count += 1
        name = f"{name[: 39 - len(str(count))]}_{count}"
    return name


def _hide_bookmarks(root: Element, key: str) -> None:
    for element in list(root.iter(_STARTS, _ENDS)):
        element.tag = _START if element.tag == _STARTS else _END
        element.set(w("id"), f"{key}.{element.get(w('id'))}")


def _hide_numbers(root: Element, piece: Piece, hidden: _Hidden) -> None:
    for element in list(root.iter(_NUM_ID)):
        # 0, no number, is hidden too: LibreOffice writes it without any numbering part.
        number = element.get(w("val"), "0")
        if root.tag != w("numbering"):
            token = f"{piece.key}.{number}"
            hidden.numbers[token] = (piece, number)
            element.tag = _NUMBER
            element.set(w("val"), token)


def _hide_sections(body: Element, piece: Piece, hidden: _Hidden) -> None:
    sections = list(body.iter(_SECT_PR))
    for index, section in enumerate(sections):
        name_edges(section, piece)
        token = etree.Element(_SECTION, key=f"{piece.key}.{index}")
        replace(section, token)
        hidden.sections[token.get("key", "")] = (piece, section)


def _count_footnotes(package: Package) -> None:
    """Footnote ids without gaps from 1 on, in the order of the part."""
    part = package.related(names.TYPE_FOOTNOTES)
    if part is None:
        return
    notes = [n for n in part.xml.iter(w("footnote")) if n.get(w("type")) is None]
    fresh = {note.get(w("id"), ""): str(index) for index, note in enumerate(notes, start=1)}
    for note in notes:
        note.set(w("id"), fresh[note.get(w("id"), "")])
    for reference in package.document.xml.iter(w("footnoteReference")):
        reference.set(w("id"), fresh.get(reference.get(w("id"), ""), reference.get(w("id"), "")))


def _forget(document: Part, *types: str) -> None:
    document.rels = {rid: rel for rid, rel in document.rels.items() if rel.type not in types}


# --- docxcompose


def _bytes(piece: Piece) -> bytes:
    return write(Package(piece.package.reachable(), piece.package.rels), compress=False)


def _join(pieces: Sequence[Piece | Gap]) -> Package:
    first, *others = pieces
    if not isinstance(first, Piece):
        raise TypeError("bagian pertama harus berkas")
    composer = Composer(Document(BytesIO(_bytes(first))))
    composer.restart_numbering = False
    for piece in others:
        if isinstance(piece, Gap):
            slot = etree.Element(SLOT, name="", key=piece.key)
            composer.doc.element.body.insert(composer.append_index(), slot)
        else:
            composer.append(Document(BytesIO(_bytes(piece))))
    out = BytesIO()
    composer.save(out)
    joined = read(out.getvalue())
    body = _body(joined.document)
    for section in list(body.iterchildren(_SECT_PR)):
        body.remove(section)
    return joined


# --- after docxcompose


def _complete_styles(joined: Package, pieces: Sequence[Piece | Gap]) -> None:
    """Styles that others are based on are added; links to styles that do not exist are cut."""
    part = joined.related(names.TYPE_STYLES)
    if part is None:
        return
    available = {
        style.get(w("styleId"), ""): style
        for piece in reversed(list(_only_pieces(pieces)))
        if (styles := piece.package.related(names.TYPE_STYLES)) is not None
        for style in styles.xml.iter(w("style"))
    }
    known = {style.get(w("styleId"), "") for style in part.xml.iter(w("style"))}
    for name in dict.fromkeys(_edge_styles(pieces)):
        if name not in known and name in available:
            part.xml.append(deepcopy(available[name]))
            known.add(name)
    for style in part.xml.iter(w("style")):  # grows while it is walked
        for tag in ("basedOn", "next", "link"):
            other = style.find(w(tag))
            if other is None or (name := other.get(w("val"), "")) in known:
                continue
            if tag == "basedOn" and name in available:
                part.xml.append(deepcopy(available[name]))
                known.add(name)
            else:
                style.remove(other)


def _edge_styles(pieces: Sequence[Piece | Gap]) -> Iterator[str]:
    """The styles that headers and footers use: docxcompose looks for styles in the body alone."""
    for piece in _only_pieces(pieces):
        for part in piece.package.parts.values():
            if part.content_type in (names.CT_HEADER, names.CT_FOOTER):
                yield from (
                    e.get(w("val"), "")
                    for e in part.xml.iter(w("pStyle"), w("rStyle"), w("tblStyle"))
                )


def _restore_sections(joined: Package, hidden: _Hidden, jeda: str) -> None:
    edges = Edges(joined, jeda)
    for token in list(joined.document.xml.iter(_SECTION)):
        piece, section = hidden.sections[token.get("key", "")]
        edges.carry(section, piece, foreign=piece.foreign)
        replace(token, section)


def _restore_numbers(joined: Package, hidden: _Hidden) -> None:
    tokens = [
        e
        for part in joined.parts.values()
        if part.root is not None
        for e in part.root.iter(_NUMBER)
    ]
    lists = Lists(joined)
    for token in tokens:
        number = lists.number(*hidden.numbers[token.get(w("val"), "")])
        token.tag = _NUM_ID
        token.set(w("val"), str(number))
    lists.finish()


def _restore_bookmarks(joined: Package) -> None:
    """Fresh ids from 1 on; a start and its end keep each other by the token they carry."""
    fresh: dict[str, str] = {}
    for part in joined.parts.values():
        if part.root is not None:
            for element in list(part.root.iter(_START, _END)):
                token = element.get(w("id"), "")
                element.tag = _STARTS if element.tag == _START else _ENDS
                element.set(w("id"), fresh.setdefault(token, str(len(fresh) + 1)))
