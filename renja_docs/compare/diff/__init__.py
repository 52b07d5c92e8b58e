"""What changed between two versions of the content: by id, not by position or number."""

from renja_docs.compare.diff.change import Change, Comparison, Consequence, Figure, Piece, Unseen
from renja_docs.compare.diff.compare import compare
from renja_docs.compare.diff.unit import Side, side

__all__ = [
    "Change",
    "Comparison",
    "Consequence",
    "Figure",
    "Piece",
    "Side",
    "Unseen",
    "compare",
    "side",
]
