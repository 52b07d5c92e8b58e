"""The notation of formulas: 'T = (P * H) / 100', 'x_i^2', 'akar(a)', 'jumlah(i = 1; n; x_i)'.

Names are letters and figures; several words side by side are one name. '*' prints as ×, '/' draws
a fraction of the product in front of it, '_' and '^' set what follows low and high, { } hold
together. Parts of a function are parted by ';', for ',' is the mark of decimals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

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

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d{3})*(?:,\d+)?%?)|(?P<name>[^\W\d_][^\W_]*)"
    r"|\"(?P<words>[^\"]+)\"|(?P<sign><=|>=|!=|\+-|[-+*/×:=<>≤≥≠±^_(){};]))"
)
_GREEK_NAMES: Final = """
alfa beta gamma delta epsilon zeta eta teta iota kapa lambda mu nu xi omikron pi rho sigma tau
upsilon phi chi psi omega
"""
_GREEK: Final = dict(zip(_GREEK_NAMES.split(), "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
_SIGNS: Final = {"*": "×", "-": "−", "<=": "≤", ">=": "≥", "!=": "≠", "+-": "±"}
_SERIES: Final = {"jumlah": "∑", "hasilkali": "∏"}
_RELATIONS: Final = frozenset(("=", "<", ">", "≤", "≥", "≠", "<=", ">=", "!="))
_SUMS: Final = frozenset(("+", "-", "±", "+-"))
_PRODUCTS: Final = frozenset(("*", "×", ":", "/"))
_DEEPEST: Final = 30


class RumusError(ValueError):
    """A formula that cannot be read. at: the character where it ends to make sense."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def read(notation: str) -> Row:
    """The formula that a notation means. Raises RumusError."""
    reader = _Reader(_tokens(notation), len(notation))
    row = reader.row()
    if reader.ahead is not None:
        raise RumusError(reader.ahead.at, f"“{reader.ahead.text}” tidak dapat berdiri di sini")
    return row


def _tokens(notation: str) -> list[_Token]:
    found: list[_Token] = []
    at, end = 0, len(notation.rstrip())
    while at < end:
        token = _TOKEN.match(notation, at)
        if token is None:
            raise RumusError(at, f"“{notation[at:].strip()[:1]}” tidak dikenal dalam rumus")
        kind = str(token.lastgroup)
        found.append(_Token(kind, token[kind], token.start(kind)))
        at = token.end()
    return found


@dataclass(slots=True)
class _Reader:
    """Reads a row of terms from its tokens. end: the length of the notation."""

    tokens: list[_Token]
    end: int
    next: int = 0
    depth: int = 0

    @property
    def ahead(self) -> _Token | None:
        return self.tokens[self.next] if self.next < len(self.tokens) else None

    def _sees(self, *signs: str) -> bool:
        return self.ahead is not None and self.ahead.kind == "sign" and self.ahead.text in signs

    def _take(self) -> _Token:
        if self.ahead is None:
            raise RumusError(self.end, "rumus belum selesai")
        self.next += 1
        return self.tokens[self.next - 1]

    def _expect(self, sign: str) -> None:
        if not self._sees(sign):
            at = self.ahead.at if self.ahead else self.end
            raise RumusError(at, f"di sini harus ada “{sign}”")
        self.next += 1

    def row(self) -> Row:
        """Products with the signs of sums and of relations between them. Raises RumusError."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise RumusError(self.ahead.at if self.ahead else self.end, "rumus terlalu dalam")
        terms: list[Term] = []
        if self._sees(*_SUMS):
            terms.append(self._sign())
        terms += self._product()
        while self._sees(*_SUMS, *_RELATIONS):
            terms.append(self._sign())
            if self._sees("-", "+"):
                terms.append(self._sign())
            terms += self._product()
        self.depth -= 1
        return tuple(terms)

    def _sign(self) -> Symbols:
        token = self._take()
        return Symbols(_SIGNS.get(token.text, token.text))

    def _product(self) -> Row:
        """Factors; a stroke makes all of them so far the upper part of a fraction."""
        terms = self._factor()
        while self._sees(*_PRODUCTS) or self._begins_factor():
            if self._sees("/"):
                self._take()
                terms = (Fraction(_bare(terms), _bare(self._factor())),)
            elif self._sees(*_PRODUCTS):
                terms = (*terms, self._sign(), *self._factor())
            else:  # 2x, 5 (a + b)
                terms = (*terms, *self._factor())
        return terms

    def _begins_factor(self) -> bool:
        return self.ahead is not None and (self.ahead.kind != "sign" or self._sees("("))

    def _factor(self) -> Row:
        base = self._atom()
        low: Row = ()
        high: Row = ()
        while self._sees("_", "^"):
            is_low = self._take().text == "_"
            if low if is_low else high:
                raise RumusError(self.tokens[self.next - 1].at, "tanda itu sudah ada di sini")
            if is_low:
                low = self._script()
            else:
                high = self._script()
        return (Scripted(base, low, high),) if low or high else base

    def _script(self) -> Row:
        """What is set low or high: one atom, without the brackets that hold it together."""
        if self._sees("-", "+"):
            return (self._sign(), *self._atom())
        return _bare(self._atom())

    def _atom(self) -> Row:
        token = self._take()
        if token.kind == "number":
            return (Symbols(token.text),)
        if token.kind == "words":
            return (Symbols(token.text, upright=True),)
        if token.kind == "name":
            return self._name(token)
        if token.text == "(":
            inside = self.row()
            self._expect(")")
            return (Bracketed(inside),)
        if token.text == "{":
            inside = self.row()
            self._expect("}")
            return inside
        raise RumusError(token.at, f"“{token.text}” tidak dapat berdiri di sini")

    def _name(self, token: _Token) -> Row:
        if self._sees("(") and token.text in _SERIES:
            low, high, inside = self._parts(token, 3)
            return (Series(_SERIES[token.text], low, high, inside),)
        if self._sees("(") and token.text == "akar":
            *degree, inside = self._parts(token, 1, 2)
            return (Root(degree[0] if degree else (), inside),)
        words = [_greek(token.text)]
        while self.ahead is not None and self.ahead.kind == "name":
            words.append(_greek(self._take().text))
        text = " ".join(words)
        return (Symbols(text, upright=len(text) > 1),)

    def _parts(self, token: _Token, *counts: int) -> list[Row]:
        """The parts of a function. Raises RumusError where there are not so many."""
        self._expect("(")
        parts = [self.row()]
        while self._sees(";"):
            self._take()
            parts.append(self.row())
        self._expect(")")
        if len(parts) not in counts:
            wanted = " atau ".join(map(str, counts))
            raise RumusError(token.at, f"{token.text}(...) memerlukan {wanted} bagian, dipisah “;”")
        return parts


def _greek(name: str) -> str:
    """A Greek letter for its name, in capitals where the name begins with one."""
    letter = _GREEK.get(name.casefold())
    if letter is None:
        return name
    return letter.upper() if name[0].isupper() else letter


def _bare(row: Row) -> Row:
    """A row without the brackets around the whole of it: the line of a fraction shows the same."""
    match row:
        case (Bracketed(inside),):
            return inside
        case _:
            return row
