"""The notation of formulas: what it means, and what it refuses."""

from __future__ import annotations

import pytest
from lxml import etree

from renja_docs.document.formula import (
    Bracketed,
    Fraction,
    Root,
    Scripted,
    Series,
    Symbols,
    letters,
)
from renja_docs.screen.mathml import mathml
from renja_docs.sense.rumus import RumusError, read
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.omml import formula, m

A, B, C = Symbols("a"), Symbols("b"), Symbols("c")
TIMES, PLUS, EQUALS = Symbols("×"), Symbols("+"), Symbols("=")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a + b", (A, PLUS, B)),
        ("a * b / c", (Fraction((A, TIMES, B), (C,)),)),
        ("a + b / c", (A, PLUS, Fraction((B,), (C,)))),
        ("(a + b) / c", (Fraction((A, PLUS, B), (C,)),)),
        ("(a + b) * c", (Bracketed((A, PLUS, B)), TIMES, C)),
        ("2a", (Symbols("2"), A)),
        ("a_b^2", (Scripted((A,), (B,), (Symbols("2"),)),)),
        ("a_{b + c}", (Scripted((A,), (B, PLUS, C)),)),
        ("a^-1", (Scripted((A,), (), (Symbols("−"), Symbols("1"))),)),
        ("akar(a)", (Root((), (A,)),)),
        ("akar(3; a)", (Root((Symbols("3"),), (A,)),)),
        ("jumlah(a = 1; b; c)", (Series("∑", (A, EQUALS, Symbols("1")), (B,), (C,)),)),
        ("hasilkali(a; b; c)", (Series("∏", (A,), (B,), (C,)),)),
        ("alfa + Delta", (Symbols("α"), PLUS, Symbols("Δ"))),
        ("tarif dasar", (Symbols("tarif dasar", upright=True),)),
        ('"hari kerja"', (Symbols("hari kerja", upright=True),)),
        ("1.250,5", (Symbols("1.250,5"),)),
        ("10%", (Symbols("10%"),)),
        ("-a >= b", (Symbols("−"), A, Symbols("≥"), B)),
        ("a = -b", (A, EQUALS, Symbols("−"), B)),
        ("jumlah hari", (Symbols("jumlah hari", upright=True),)),
    ],
)
def test_a_notation_means_a_formula(typed: str, meant: object) -> None:
    """As people write arithmetic: a stroke draws a fraction of the product in front of it."""
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("", 0),
        ("a +", 3),
        ("(a + b", 6),
        ("a + b)", 5),
        ("a ? b", 2),
        ("a_b_c", 3),
        ("akar()", 5),
        ("jumlah(a; b)", 0),
        ("a = * b", 4),
        ("(" * 40 + "a" + ")" * 40, 30),
    ],
)
def test_what_makes_no_sense_is_told_by_its_place(typed: str, at: int) -> None:
    """The character where the formula ends to make sense."""
    with pytest.raises(RumusError) as fault:
        read(typed)
    assert abs(fault.value.at - at) <= 1
    assert fault.value.message


EVERYTHING = "T = (akar(3; a) + jumlah(i = 1; n; x_i^2)) / b_t * (1 + r)^n * akar(c_j)"


def test_office_math_says_the_letters_in_order() -> None:
    """What a reader of the file finds in it is what the proof looks for."""
    parent: Element = etree.Element("p")
    formula(parent, read(EVERYTHING), display=True)
    assert "".join(str(text.text) for text in parent.iter(m("t"))) == letters(read(EVERYTHING))
    drawn = {etree.QName(one).localname for one in parent.iter()}
    assert {"oMathPara", "oMath", "f", "rad", "nary", "sSub", "sSup", "d"} <= drawn


def test_a_browser_is_given_mathml() -> None:
    """One well-formed element; what is typed cannot become markup."""
    root = etree.fromstring(mathml(read(f'{EVERYTHING} + "<b>"'), display=True))
    tags = {one.tag for one in root.iter()}
    assert {"mfrac", "msqrt", "mroot", "munderover", "msub", "msubsup", "msup", "mn"} <= tags
    assert "b" not in tags
