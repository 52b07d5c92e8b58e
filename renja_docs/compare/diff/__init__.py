"""What changed between two versions of the content: by id, not by position or number."""

from renja_docs.compare.diff.change import (
    Change,
    Comparison,
    Consequence,
    Difference,
    Segment,
    Unseen,
)
from renja_docs.compare.diff.compare import compare
from renja_docs.compare.diff.side import Side, side

__all__ = [
    "Change",
    "Comparison",
    "Consequence",
    "Difference",
    "Segment",
    "Side",
    "Unseen",
    "compare",
    "side",
]
