"""A paragraph as a row of atoms: words, tabs, whole fields, pictures; the smallest things that come or go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.runs import write_text

_R, _T, _RPR, _CHAR, _INSTR = w("r"), w("t"), w("rPr"), w("fldChar"), w("instrText")
FIELD, PAGE = "\0field", "\0page"
"""How the key of a field begins, and that of one that shows a page number."""
ANCHORS = frozenset(
    {
        w("bookmarkStart"),
        w("bookmarkEnd"),
        w("proofErr"),
        w("permStart"),
        w("permEnd"),
        w("commentRangeStart"),
        w("commentRangeEnd"),
    }
)
"""Marks that stand between words and print nothing."""
_AROUND = frozenset(w(t) for t in ("hyperlink", "smartTag", "sdt", "sdtContent", "ins", "moveTo"))
_ASIDE = frozenset(w(t) for t in ("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "del", "moveFrom"))
_WORD = re.compile(r"\s*\w+(?:[.,]\w+)*|\s*[^\w\s]|\s+")


@dataclass(frozen=True, slots=True)
class Atom:
    """The smallest thing that is compared. Two atoms with one key are the same.

    text: the word, or what a field shows; look: the properties of its run.
    nodes: the elements of anything but a word; empty for a word.
    anchor: True for a mark that is kept from the new version and never compared.
    """

    key: str
    text: str
    look: Element | None = None
    nodes: tuple[Element, ...] = ()
    anchor: bool = False


def atoms(paragraph: Element) -> list[Atom]:
    """The atoms of a paragraph in order."""
    return list(_atoms(paragraph))


def _atoms(paragraph: Element) -> Iterator[Atom]:
    field: list[Element] = []
    depth = 0
    for child in _level(paragraph):
        depth += _opened(child)
        if field or depth:
            field.append(child)
            if not depth:
                yield _field(field)
                field = []
        elif child.tag == _R:
            yield from _run(child)
        else:
            yield Atom(
                child.tag + said(child), said(child), nodes=(child,), anchor=child.tag in ANCHORS
            )
    if field:
        yield _field(field)


def _level(parent: Element) -> Iterator[Element]:
    """What stands in a paragraph, without the links and controls around some of it."""
    for child in parent:
        if child.tag in _AROUND:
            yield from _level(child)
        elif isinstance(child.tag, str) and child.tag not in _ASIDE:
            yield child


def _opened(child: Element) -> int:
    """How many fields more are open behind an element than in front of it."""
    kinds = [c.get(w("fldCharType")) for c in child.iter(_CHAR)]
    return kinds.count("begin") - kinds.count("end")


def _field(nodes: list[Element]) -> Atom:
    """A field: its code, and what it shows unless that is a page number, which nobody wrote."""
    code = " ".join("".join(i.text or "" for n in nodes for i in n.iter(_INSTR)).split())
    shown = _shown(nodes)
    runs = (n for n in nodes if n.tag == _R and n.find(_T) is not None)
    first = next(runs, None)
    look = first.find(_RPR) if first is not None else None
    key = f"{PAGE} {code}" if "PAGEREF" in code else f"{FIELD} {code} {shown}"
    return Atom(key, shown, look, tuple(nodes))


def _shown(nodes: list[Element]) -> str:
    """The result of a field; that of a field inside its code is part of the code."""
    said, parts = "", []
    for element in (e for node in nodes for e in node.iter(_T, _CHAR)):
        kind = element.get(w("fldCharType"))
        if element.tag == _T:
            said += (element.text or "") if "begin" not in parts else ""
        elif kind == "begin":
            parts.append(kind)
        elif kind == "end" and parts:
            parts.pop()
        elif parts:
            parts[-1] = "separate"
    return said


def _run(run: Element) -> Iterator[Atom]:
    look = run.find(_RPR)
    worn = etree.tostring(look, method="c14n").decode() if look is not None else ""
    for child in run:
        if child.tag == _T:
            for word in _WORD.findall(child.text or ""):
                yield Atom(word + "\0" + worn, word, look)
        elif child.tag != _RPR:
            yield Atom(
                child.tag + _shape(child) + "\0" + worn,
                _printed(child),
                look,
                (wrapped(look, child),),
            )


def _shape(child: Element) -> str:
    """What tells one picture from another: its size and its alternative text."""
    return "".join(
        f"{e.get('cx', '')}{e.get('cy', '')}{e.get('descr', '')}" for e in child.iter()
    ) + said(child)


def _printed(child: Element) -> str:
    return "\t" if child.tag == w("tab") else "\n" if child.tag == w("br") else said(child)


def wrapped(look: Element | None, child: Element) -> Element:
    """A run of its own for a copy of an element."""
    run = etree.Element(_R)
    if look is not None:
        run.append(deepcopy(look))
    run.append(deepcopy(child))
    return run


def word_run(look: Element | None, text: str) -> Element:
    """A run of text."""
    run = etree.Element(_R)
    if look is not None:
        run.append(deepcopy(look))
    write_text(etree.SubElement(run, _T), text)
    return run


def said(element: Element) -> str:
    """The text in an element."""
    return "".join(t.text or "" for t in element.iter(_T))


def printed(paragraph: Element) -> str:
    """What a paragraph prints, page numbers aside; what two paragraphs are compared by."""
    if paragraph.find(f".//{_CHAR}") is None:
        return said(paragraph)
    return "".join("#" if a.key.startswith(PAGE) else a.text for a in _atoms(paragraph))


def same(old: Element, new: Element) -> bool:
    """True if two paragraphs hold the same elements, bookmarks and paragraph properties aside."""
    return _bare(old) == _bare(new)


def _bare(paragraph: Element) -> list[bytes]:
    return [etree.tostring(c) for c in paragraph if c.tag not in ANCHORS and c.tag not in _ASIDE]
