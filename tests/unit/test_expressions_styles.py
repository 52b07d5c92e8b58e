"""Bold and italic in content."""

from __future__ import annotations

from renja_docs.blocks import Run
from renja_docs.expressions import spans


def test_italic_closes_in_front_of_a_bracket() -> None:
    """A foreign word in brackets may be italic: the star before ')' closes what is open."""
    assert spans("merek (*branding*) produk", {}) == (Run("merek ("), Run("branding", italic=True), Run(") produk"))


def test_mark_of_a_note_opens_nothing() -> None:
    """'*)' stays as typed where no italic is open."""
    assert "".join(s.text for s in spans("100% *) dan *ini*", {}) if isinstance(s, Run)) == "100% *) dan ini"
