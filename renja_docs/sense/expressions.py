"""Text with **bold**, *italic* and {{ expressions }}: evaluated with the names that are given."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from renja_docs.document.blocks import Ref, Run, Span
from renja_docs.document.spans import words
from renja_docs.sense.grammar import Call, Expression, Literal, Name, Sum, parse
from renja_docs.text.nearest import nearest

_CURLY: Final = re.compile("[‘’“”]")
NBSP: Final = "\u00a0"
TOKEN: Final = re.compile(
    r"\{\{(?P<expr>.*?)\}\}|(?P<note>(?<!\S)\*+\))|(?P<bold>\*\*)|(?P<italic>\*)", re.DOTALL
)
"""An expression, or a mark of style; stars in front of a bracket, as in '*)', are a note's."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that an expression gives: its value, and how it is printed."""

    value: Decimal
    text: str


OPEN: Final = "…"
"""What stands for a value that is still to be filled in; what is computed from it is open too."""

Result = str | int | Quantity | tuple[Span, ...]
Compute = Callable[..., Result]
Names = Mapping[str, Result | Compute]
"""What expressions may name: values, and functions that compute one from their arguments."""


class ExpressionError(Exception):
    """An expression that cannot be evaluated.

    code: the code of the diagnostic. expression: its text. message, advice: for the writer.
    told: the expressions that failed first, where a text that is told holds the fault.
    """

    def __init__(
        self, code: str, expression: str, message: str, advice: str, told: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code = code
        self.expression = expression
        self.message = message
        self.advice = advice
        self.told = told


def expressions(text: str) -> tuple[str, ...]:
    """The expressions of a text with their braces, in order."""
    return tuple(token[0] for token in TOKEN.finditer(text) if token["expr"] is not None)


def spans(text: str, names: Names) -> tuple[Span, ...]:
    """The spans of a text. Raises ExpressionError for the first one that cannot be evaluated."""
    written = _Written()
    at = 0
    for token in TOKEN.finditer(text):
        written.literal(text[at : token.start()])
        at = token.end()
        if token["note"]:
            written.literal(token["note"])
        elif token["bold"]:
            written.bold = not written.bold
        elif token["italic"]:
            written.italic = not written.italic
        else:
            written.result(evaluate(token["expr"], names))
    written.literal(text[at:])
    written.close()
    return tuple(written.spans)


def printed(result: Result) -> str:
    """A result as text."""
    match result:
        case Quantity():
            return result.text
        case tuple():
            return words(result)
        case _:
            return str(result)


@dataclass(slots=True)
class _Written:
    """The spans so far, and the style that is open."""

    spans: list[Span] = field(default_factory=list)
    bold: bool = False
    italic: bool = False

    def literal(self, text: str) -> None:
        """Add a text as it was typed. Raises ExpressionError."""
        if "{{" in text or "}}" in text:
            raise ExpressionError(
                "RD3010",
                text.strip(),
                "Kurung kurawal ganda tidak berpasangan.",
                "Tulis ekspresi di antara {{ dan }}, atau hapus kurung itu.",
            )
        if text:
            self.spans.append(Run(text, self.bold, self.italic))

    def result(self, result: Result) -> None:
        """Add what an expression gave; spans keep a style of their own."""
        if isinstance(result, tuple):
            self.spans.extend(self._styled(span) for span in result)
        else:
            self.spans.append(Run(printed(result), self.bold, self.italic))

    def _styled(self, span: Span) -> Span:
        match span:
            case Run(text=text, bold=bold, italic=italic):
                return Run(text, self.bold or bold, self.italic or italic)
            case Ref(bookmark=bookmark, text=text, kind=kind):
                return Ref(bookmark, text, kind, self.bold, self.italic)
            case _:
                return span

    def close(self) -> None:
        """Raise ExpressionError where a style is still open."""
        if self.bold or self.italic:
            raise ExpressionError(
                "RD3011",
                "**" if self.bold else "*",
                "Tanda tebal atau miring dibuka tetapi tidak ditutup.",
                "Tutup dengan ** (tebal) atau * (miring), atau hapus tanda itu.",
            )


def evaluate(source: str, names: Names) -> Result:
    """The value of one expression. Raises ExpressionError."""
    source = source.strip()
    expression = parse(source)
    if expression is None:
        raise ExpressionError(
            "RD3010",
            source,
            f"Ekspresi '{source}' tidak dapat dibaca.",
            _form_hint(source),
        )
    return _Evaluation(source, names).value(expression)


@dataclass(frozen=True, slots=True)
class _Evaluation:
    source: str
    names: Names

    def value(self, expression: Expression) -> Result:
        match expression:
            case Literal(value=value):
                return value
            case Name(name=name):
                return self._named(name)
            case Call():
                return self._called(expression)
            case Sum():
                return self._sum(expression)
            case _:
                raise self._fault(
                    "RD3010",
                    f"Ekspresi '{self.source}' memakai bentuk yang tidak dikenal.",
                    "Pakai nama, pemanggilan fungsi, atau n - 2.",
                )

    def _named(self, name: str) -> Result:
        found = self._lookup(name)
        if callable(found):
            raise self._fault("RD3010", f"'{name}' memerlukan tanda kurung.", f"Tulis {name}(...).")
        return found

    def _lookup(self, name: str) -> Result | Compute:
        found = self.names.get(name)
        if found is None:
            raise self._fault(
                "RD3012", f"'{name}' tidak dikenal dalam ekspresi.", hint(name, self.names)
            )
        return found

    def _called(self, call: Call) -> Result:
        compute = self._lookup(call.name)
        if not callable(compute):
            raise self._fault(
                "RD3010", f"'{call.name}' bukan fungsi.", f"Tulis {call.name} tanpa tanda kurung."
            )
        given = [self.value(argument) for argument in call.given]
        named = {name: self.value(argument) for name, argument in call.named}
        if OPEN in (*given, *named.values()):
            return OPEN
        try:
            return compute(*given, **named)
        except TypeError:  # how Python, and a function itself, refuses arguments that do not fit
            raise self._misfit(call.name) from None
        except ArithmeticError:
            raise self._overflow(call.name) from None
        except ExpressionError as fault:
            # The writer finds the whole expression in the file, not the name that was not found.
            told = (fault.expression, *fault.told)
            raise ExpressionError(
                fault.code, self.source, fault.message, fault.advice, told
            ) from None

    def _sum(self, expression: Sum) -> Result:
        left, right = self.value(expression.left), self.value(expression.right)
        if not (isinstance(left, int) and isinstance(right, int)):
            raise self._fault(
                "RD3013",
                "Tambah dan kurang hanya untuk bilangan bulat.",
                "Pakai jumlah(a, b) atau selisih(a, b) untuk angka tabel.",
            )
        return left - right if expression.minus else left + right

    def _misfit(self, function: str) -> ExpressionError:
        return self._fault(
            "RD3013",
            f"Isian fungsi {function}() tidak sesuai.",
            "Bandingkan dengan daftar fungsi pada docs/panduan.md.",
        )

    def _overflow(self, function: str) -> ExpressionError:
        return self._fault(
            "RD3005",
            f"Hasil {function}() terlalu besar untuk dihitung.",
            "Periksa angka pada isiannya.",
        )

    def _fault(self, code: str, message: str, advice: str) -> ExpressionError:
        return ExpressionError(code, self.source, message, advice)


def _form_hint(source: str) -> str:
    """How to write an expression that cannot be read; curly quotes come from Word."""
    if _CURLY.search(source):
        return "Ganti kutip lengkung ‘ ’ “ ” di dalam kurung kurawal dengan kutip lurus: '."
    return "Periksa tanda kurung dan tanda kutipnya, misalnya {{ rujuk('pasal:berlaku') }}."


def hint(name: str, known: Collection[str]) -> str:
    """What to do about an unknown name: the known one most like it, else where all are listed."""
    if not known:
        return "Naskah ini tidak mempunyai yang dapat disebut begitu; tambahkan dahulu."
    near = nearest(name, known)
    if near:
        return f"Maksudnya '{near}'?"
    if "tahun" in name:
        return "Tahun rencana ditulis {{ n }}, tahun sebelumnya {{ n - 1 }}."
    return f"Yang dikenal: {', '.join(sorted(known))}."
