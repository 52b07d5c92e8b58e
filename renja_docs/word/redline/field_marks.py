"""The marks that begin, part and end fields, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

_R, _T, _RPR = w("r"), w("t"), w("rPr")
_FLD_CHAR, _FLD_CHAR_TYPE, _INSTR_TEXT = w("fldChar"), w("fldCharType"), w("instrText")


def ends_of_contents(children: list[Element]) -> set[int]:
    """Where a field begins that ends in a later paragraph, as contents do, and where one ends.

    The indexes of all from its begin to its separator; what stands behind are words of its lines.
    """
    found: set[int] = set()
    open_fields: list[list[int]] = []
    for at, kind in _marks(children):
        if kind == "begin":
            open_fields.append([at])
        elif not open_fields:
            found.add(at)
        elif kind == "separate":
            open_fields[-1].append(at)
        else:
            open_fields.pop()
    for begin, *separators in open_fields:
        found.update(range(begin, max(separators, default=begin) + 1))
    return found


def _marks(children: list[Element]) -> Iterator[tuple[int, str]]:
    """The marks of fields with the index of what holds them."""
    for at, child in enumerate(children):
        for mark in child.iter(_FLD_CHAR):
            yield at, mark.get(_FLD_CHAR_TYPE, "")


def opened(child: Element) -> int:
    """How many fields more are open behind an element than in front of it."""
    kinds = [char.get(_FLD_CHAR_TYPE) for char in child.iter(_FLD_CHAR)]
    return kinds.count("begin") - kinds.count("end")


def code_of(nodes: list[Element]) -> str:
    """What a field is told to show, with single blanks."""
    parts = (part.text or "" for node in nodes for part in node.iter(_INSTR_TEXT))
    return " ".join("".join(parts).split())


def look_of_result(nodes: list[Element]) -> Element | None:
    """The properties of the first run with text."""
    for node in nodes:
        if node.tag == _R and node.find(_T) is not None:
            return node.find(_RPR)
    return None


def shown_by(nodes: list[Element]) -> str:
    """The result of a field; that of a field inside its code is part of the code."""
    shown = ""
    # of each open field the last mark: 'begin' within its code, 'separate' within its result
    open_fields: list[str] = []
    for element in chain.from_iterable(node.iter(_T, _FLD_CHAR) for node in nodes):
        kind = element.get(_FLD_CHAR_TYPE)
        if element.tag == _T:
            if "begin" not in open_fields:
                shown += element.text or ""
        elif kind == "begin":
            open_fields.append("begin")
        elif kind == "end" and open_fields:
            open_fields.pop()
        elif open_fields:
            open_fields[-1] = "separate"
    return shown
