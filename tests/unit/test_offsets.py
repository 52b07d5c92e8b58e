"""A printed character leads to the typed one."""

from __future__ import annotations

from renja_docs.sense.offsets import offsets


def test_a_printed_character_leads_to_the_typed_one() -> None:
    """Literal characters map to themselves, those of an expression to its beginning."""
    assert offsets("a {{ n }}. *b*", "a 2026. b") == (0, 1, ~2, ~2, ~2, ~2, 9, 10, 12)
