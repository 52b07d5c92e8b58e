"""Formulas as Office Math (ECMA-376 part 1, 22.1)."""

from __future__ import annotations

from lxml import etree

from renja_docs.document.formula import (
    Bracketed,
    Fraction,
    Root,
    Row,
    Scripted,
    Series,
    Symbols,
    Term,
)
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import M, w

_sub = etree.SubElement
_FONT = "Cambria Math"


def m(tag: str) -> str:
    """A name of Office Math."""
    return f"{{{M}}}{tag}"


def formula(parent: Element, row: Row, *, display: bool) -> None:
    """A formula at the end of a paragraph; display: it has the line for itself (22.1.2.78)."""
    if display:
        parent = _sub(parent, m("oMathPara"), nsmap={"m": M})
        _value(_sub(parent, m("oMathParaPr")), "jc", "left")
    _row(_sub(parent, m("oMath"), nsmap={"m": M}), row)


def _row(parent: Element, row: Row) -> None:
    for term in row:
        _term(parent, term)


def _term(parent: Element, term: Term) -> None:
    match term:
        case Symbols():
            _symbols(parent, term)
        case Fraction():
            _parts(_sub(parent, m("f")), num=term.over, den=term.under)
        case Scripted(low=()):
            _parts(_sub(parent, m("sSup")), e=term.base, sup=term.high)
        case Scripted(high=()):
            _parts(_sub(parent, m("sSub")), e=term.base, sub=term.low)
        case Scripted():
            _parts(_sub(parent, m("sSubSup")), e=term.base, sub=term.low, sup=term.high)
        case Root():
            root = _sub(parent, m("rad"))
            if not term.degree:
                _value(_sub(root, m("radPr")), "degHide", "1")
            _parts(root, deg=term.degree, e=term.inside)
        case Series():
            series = _sub(parent, m("nary"))
            properties = _sub(series, m("naryPr"))
            _value(properties, "chr", term.sign)
            _value(properties, "limLoc", "undOvr")
            _parts(series, sub=term.low, sup=term.high, e=term.inside)
        case Bracketed():
            _parts(_sub(parent, m("d")), e=term.inside)


def _parts(parent: Element, **rows: Row) -> None:
    for name, row in rows.items():
        _row(_sub(parent, m(name)), row)


def _symbols(parent: Element, symbols: Symbols) -> None:
    run = _sub(parent, m("r"))
    if symbols.upright:
        _value(_sub(run, m("rPr")), "sty", "p")
    fonts = _sub(_sub(run, w("rPr")), w("rFonts"))
    for script in ("ascii", "hAnsi"):
        fonts.set(w(script), _FONT)
    text = _sub(run, m("t"))
    text.text = symbols.text


def _value(parent: Element, tag: str, value: str) -> None:
    _sub(parent, m(tag)).set(m("val"), value)
