"""A printed character leads to the typed one."""

from __future__ import annotations

import pytest

from renja_docs.sense.offsets import offsets


def test_a_printed_character_leads_to_the_typed_one() -> None:
    """Literal characters map to themselves, those of an expression to its beginning."""
    assert offsets("a {{ n }}. *b*", "a 2026. b") == (0, 1, ~2, ~2, ~2, ~2, 9, 10, 12)


@pytest.mark.parametrize(
    ("typed", "printed", "expected"),
    [
        ("{{ n }}{{ n }}a", "xyza", (~0, ~7, ~7, 14)),
        ("{{ n }}a{{ n }}", "xaya", (~0, 7, ~8, ~8)),
        ("b{{ n }}a", "bxaya", (0, ~1, ~1, ~1, 8)),
        ("b{{ n }}a", "bxay", (~0, ~0, ~0, ~0)),
        ("a{{ n }}", "a", (~0,)),
        ("b{{ n }}", "ab", (~0, ~0)),
    ],
)
def test_expressions_side_by_side_share_what_they_print(
    typed: str, printed: str, expected: tuple[int, ...]
) -> None:
    """One character each, the rest is the last one's; what does not fit is nobody's typing."""
    assert offsets(typed, printed) == expected
