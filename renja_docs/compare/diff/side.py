"""One version of the content, with what is needed to print its texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from renja_docs.compare.diff.printed.line import PrintedLine
from renja_docs.content.naskah import Naskah
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.numbering import Labels
from renja_docs.sense.tree import Tree, tree
from renja_docs.sense.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Side:
    """One version.

    files: digests of the files that the content names (pictures, annexes) and of the templates, by
    name. printed: the lines of the document; none where it was not asked for, or cannot be made.
    """

    naskah: Naskah
    tree: Tree
    vocabulary: Vocabulary
    files: Mapping[str, str] = field(default_factory=dict)
    printed: tuple[PrintedLine, ...] = ()

    @property
    def labels(self) -> Labels:
        """The numbers of all places."""
        return self.tree.labels

    def text(self, typed: str, within: str = "") -> str:
        """What a text within a Pasal (its target) prints; as typed where it cannot be evaluated."""
        if "{{" not in typed and "*" not in typed:
            return typed
        try:
            return self.vocabulary.text(typed, within)
        except ExpressionError:
            return typed


def side(
    naskah: Naskah,
    files: Mapping[str, str] | None = None,
    printed: Callable[[Tree], tuple[PrintedLine, ...]] | None = None,
) -> Side:
    """A version, its numbers and indexes computed once. printed: gives the lines of its tree."""
    places = tree(naskah)
    words = vocabulary(naskah, places.labels)
    return Side(naskah, places, words, files or {}, printed(places) if printed else ())
