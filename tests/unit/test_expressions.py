"""Expressions: what content may say between {{ and }}, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_docs.document.blocks import Run
from renja_docs.document.spans import words
from renja_docs.sense.expressions import ExpressionError, Names, Quantity, evaluate, spans

NAMES: Names = {
    "n": 2024,
    "daerah": "Kabupaten Contoh",
    "dua": lambda x: Quantity(Decimal(2) * x, f"{2 * x}"),
}


def test_text_without_expressions_is_one_run() -> None:
    """Plain text passes through unchanged."""
    assert spans("a & b < c", {}) == (Run("a & b < c"),)


def test_bold_goes_through_an_expression() -> None:
    """Bold marks may stand around an expression."""
    assert spans("**tahun {{ n - 2 }}** lalu", NAMES) == (
        Run("tahun ", bold=True),
        Run("2022", bold=True),
        Run(" lalu"),
    )


def test_a_star_with_a_bracket_is_a_note_mark() -> None:
    """'*)' marks a note and does not begin italics."""
    assert words(spans("lihat *) di bawah", {})) == "lihat *) di bawah"


def test_italics_may_close_before_a_bracket() -> None:
    """(*good governance*) closes its italics, unlike a note mark."""
    assert spans("(*x*)", {}) == (Run("("), Run("x", italic=True), Run(")"))


def test_calls_may_be_nested() -> None:
    """The value of one call may be given to another."""
    result = evaluate("dua(1)", NAMES)
    assert isinstance(result, Quantity)
    assert result.value == 2


@pytest.mark.parametrize(
    "source",
    [
        "__import__('os')",
        "n.real",
        "(lambda: 1)()",
        "[1, 2]",
        "n if n else 1",
        "2 ** 9",
        "daerah + 1",
        "dua",
        "n()",
        "dua(1, 2)",
        "'a",
        "",
        "dua(y=1)",
        "True",
    ],
)
def test_nothing_else_is_understood(source: str) -> None:
    """Attributes, lambdas, powers, imports and wrong arguments are refused with a message."""
    with pytest.raises(ExpressionError) as fault:
        evaluate(source, NAMES)
    assert fault.value.message
    assert fault.value.advice


def test_an_unknown_name_gets_the_nearest() -> None:
    """A misspelt name is answered with the known one."""
    with pytest.raises(ExpressionError, match="tidak dikenal") as fault:
        evaluate("daera", NAMES)
    assert "daerah" in fault.value.advice


@pytest.mark.parametrize("text", ["{{ n", "n }}", "a **b", "a *b"])
def test_a_mark_that_is_not_closed_is_a_fault(text: str) -> None:
    """Brackets, bold and italics come in pairs."""
    with pytest.raises(ExpressionError):
        spans(text, NAMES)
