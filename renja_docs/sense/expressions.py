"""Text with **bold**, *italic* and {{ expressions }}: parsed here, evaluated by functions given.

An expression is a name, a call with literal arguments, or + and - on whole numbers. Nothing else
is understood, so content can reach nothing that it was not given.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from renja_docs.document.blocks import Ref, Run, Span
from renja_docs.text.nearest import nearest

NBSP = "\u00a0"
TOKEN = re.compile(
    r"\{\{(?P<expr>.*?)\}\}|(?P<note>(?<!\S)\*+\))|(?P<bold>\*\*)|(?P<italic>\*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an expression gives: its value, and how it is printed."""

    value: Decimal
    text: str


Result = str | int | Figure | tuple[Span, ...]
Function = Callable[..., Result]
Names = Mapping[str, Result | Function]


class ExpressionError(Exception):
    """An expression that cannot be evaluated.

    code: the code of the diagnostic. expression: its text. message, advice: for the writer.
    """

    def __init__(self, code: str, expression: str, message: str, advice: str) -> None:
        super().__init__(message)
        self.code = code
        self.expression = expression
        self.message = message
        self.advice = advice


def spans(text: str, names: Names) -> tuple[Span, ...]:
    """The spans of a text. Raises ExpressionError for the first expression that cannot be evaluated."""
    out: list[Span] = []
    bold = italic = False
    at = 0
    for token in TOKEN.finditer(text):
        _literal(out, text[at : token.start()], bold, italic)
        at = token.end()
        if token["note"]:
            _literal(out, token["note"], bold, italic)
        elif token["bold"]:
            bold = not bold
        elif token["italic"]:
            italic = not italic
        else:
            _result(out, evaluate(token["expr"], names), bold, italic)
    _literal(out, text[at:], bold, italic)
    if bold or italic:
        raise ExpressionError(
            "RD3011",
            "**" if bold else "*",
            "Tanda tebal atau miring dibuka tetapi tidak ditutup.",
            "Tutup dengan ** (tebal) atau * (miring), atau hapus tanda itu.",
        )
    return tuple(out)


def plain(parts: tuple[Span, ...]) -> str:
    """The text that spans print."""
    return "".join(s.text for s in parts if isinstance(s, Run | Ref))


def _literal(out: list[Span], text: str, bold: bool, italic: bool) -> None:
    if "{{" in text or "}}" in text:
        raise ExpressionError(
            "RD3010",
            text.strip(),
            "Kurung kurawal ganda tidak berpasangan.",
            "Tulis ekspresi di antara {{ dan }}, atau hapus kurung itu.",
        )
    if text:
        out.append(Run(text, bold, italic))


def _result(out: list[Span], result: Result, bold: bool, italic: bool) -> None:
    if isinstance(result, tuple):
        for span in result:
            if isinstance(span, Run):
                out.append(Run(span.text, bold or span.bold, italic or span.italic))
            elif isinstance(span, Ref):
                out.append(Ref(span.bookmark, span.text, span.kind, bold, italic))
            else:
                out.append(span)
    else:
        out.append(Run(printed(result), bold, italic))


def printed(result: Result) -> str:
    """A result as text."""
    if isinstance(result, Figure):
        return result.text
    return plain(result) if isinstance(result, tuple) else str(result)


def evaluate(source: str, names: Names) -> Result:
    """The value of one expression. Raises ExpressionError."""
    source = source.strip()
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise ExpressionError(
            "RD3010",
            source,
            f"Ekspresi '{source}' tidak dapat dibaca.",
            "Periksa tanda kurung dan tanda kutipnya, misalnya {{ rujuk('pasal:berlaku') }}.",
        ) from None
    return _Evaluation(source, names).value(tree)


@dataclass(frozen=True, slots=True)
class _Evaluation:
    source: str
    names: Names

    def value(self, node: ast.expr) -> Result:
        match node:
            case ast.Constant(value=str() | int() as constant) if not isinstance(constant, bool):
                return constant
            case ast.Name(id=name):
                return self._name(name)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords):
                return self._call(name, args, keywords)
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right):
                return self._sum(left, op, right)
            case _:
                raise self._fault(
                    "RD3010",
                    f"Ekspresi '{self.source}' memakai bentuk yang tidak dikenal.",
                    "Pakai nama, pemanggilan fungsi, atau n - 2.",
                )

    def _name(self, name: str) -> Result:
        found = self._lookup(name)
        if callable(found):
            raise self._fault("RD3010", f"'{name}' memerlukan tanda kurung.", f"Tulis {name}(...).")
        return found

    def _lookup(self, name: str) -> Result | Function:
        if name not in self.names:
            raise self._fault(
                "RD3012", f"'{name}' tidak dikenal dalam ekspresi.", hint(name, self.names)
            )
        return self.names[name]

    def _call(self, name: str, args: list[ast.expr], keywords: list[ast.keyword]) -> Result:
        function = self._lookup(name)
        if not callable(function):
            raise self._fault(
                "RD3010", f"'{name}' bukan fungsi.", f"Tulis {name} tanpa tanda kurung."
            )
        values = [self.value(a) for a in args]
        named = {k.arg or "": self.value(k.value) for k in keywords}
        try:
            return function(*values, **named)
        except TypeError:
            raise self._fault(
                "RD3013",
                f"Isian fungsi {name}() tidak sesuai.",
                "Bandingkan dengan daftar fungsi pada docs/panduan.md.",
            ) from None
        except ExpressionError as fault:
            raise self._fault(fault.code, fault.message, fault.advice) from None

    def _sum(self, left: ast.expr, op: ast.operator, right: ast.expr) -> Result:
        a, b = self.value(left), self.value(right)
        if not (isinstance(a, int) and isinstance(b, int)):
            raise self._fault(
                "RD3013",
                "Tambah dan kurang hanya untuk bilangan bulat.",
                "Pakai jumlah(a, b) atau selisih(a, b) untuk angka tabel.",
            )
        return a + b if isinstance(op, ast.Add) else a - b

    def _fault(self, kode: str, pesan: str, saran: str) -> ExpressionError:
        return ExpressionError(kode, self.source, pesan, saran)


def hint(name: str, known: Iterable[str]) -> str:
    """What to do about an unknown name: the known one that is most like it, else where all are listed."""
    near = nearest(name, known)
    return f"Maksudnya '{near}'?" if near else "Lihat daftar nama pada docs/panduan.md."
