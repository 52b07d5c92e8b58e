"""Every code that the program can give is explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from renja_docs.rules.registry import ATURAN, explain, page

PACKAGE = Path(__file__).parents[2] / "renja_docs"
USED = sorted(
    {
        code
        for path in PACKAGE.rglob("*.py")
        if "rules" not in path.parts
        for code in re.findall(r'"(RD\d{3})"', path.read_text(encoding="utf-8"))
    }
)


@pytest.mark.parametrize("kode", USED)
def test_a_code_in_the_program_is_in_the_registry(kode: str) -> None:
    """No finding without an explanation."""
    assert kode in ATURAN


@pytest.mark.parametrize("kode", sorted(ATURAN))
def test_an_explanation_is_whole(kode: str) -> None:
    """Rule, source, a bad and a good example that differ."""
    aturan = ATURAN[kode]
    assert all((aturan.judul, aturan.sumber, aturan.penjelasan, aturan.salah, aturan.benar))
    assert aturan.salah != aturan.benar
    assert f"{kode}: {aturan.judul}" in explain(aturan)
    assert f"### {kode} {aturan.judul}" in page()


def test_codes_are_given_once() -> None:
    """Two rules never share a code."""
    from renja_docs import rules as checks
    from renja_docs.rules.raised import files as reading
    from renja_docs.rules.raised import model, references

    semua = [a.kode for a in (*reading.ATURAN, *model.ATURAN, *references.ATURAN, *checks.ATURAN)]
    assert sorted(semua) == sorted(set(semua))
