"""Formulas as MathML, which browsers draw (MathML Core)."""

from __future__ import annotations

from html import escape

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


def mathml(row: Row, *, display: bool) -> str:
    """A formula. display: it has the line for itself."""
    return f'<math display="{"block" if display else "inline"}">{_row(row)}</math>'


def _row(row: Row) -> str:
    return f"<mrow>{''.join(map(_term, row))}</mrow>"


def _term(term: Term) -> str:
    match term:
        case Symbols():
            return _symbols(term)
        case Fraction():
            return f"<mfrac>{_row(term.over)}{_row(term.under)}</mfrac>"
        case Scripted(low=()):
            return f"<msup>{_row(term.base)}{_row(term.high)}</msup>"
        case Scripted(high=()):
            return f"<msub>{_row(term.base)}{_row(term.low)}</msub>"
        case Scripted():
            return f"<msubsup>{_row(term.base)}{_row(term.low)}{_row(term.high)}</msubsup>"
        case Root(degree=()):
            return f"<msqrt>{_row(term.inside)}</msqrt>"
        case Root():
            return f"<mroot>{_row(term.inside)}{_row(term.degree)}</mroot>"
        case Series():
            sign = f'<mo movablelimits="false">{term.sign}</mo>'
            limits = f"<munderover>{sign}{_row(term.low)}{_row(term.high)}</munderover>"
            return limits + _row(term.inside)
        case Bracketed():
            return f"<mrow><mo>(</mo>{_row(term.inside)}<mo>)</mo></mrow>"


def _symbols(symbols: Symbols) -> str:
    text = escape(symbols.text)
    if symbols.text[0].isdigit():
        return f"<mn>{text}</mn>"
    if not symbols.text[0].isalpha():
        return f"<mo>{text}</mo>"
    return f"<mtext>{text}</mtext>" if symbols.upright else f"<mi>{text}</mi>"
