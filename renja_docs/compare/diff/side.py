"""One version of the content, with what is needed to print its texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renja_docs.content.naskah import Naskah
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.numbering import Labels
from renja_docs.sense.tree import Tree, tree
from renja_docs.sense.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Side:
    """One version.

    files: digests of the files that the content names (pictures, annexes) and of the templates, by
    name.
    """

    naskah: Naskah
    tree: Tree
    vocabulary: Vocabulary
    files: Mapping[str, str] = field(default_factory=dict)

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


def side(naskah: Naskah, files: Mapping[str, str] | None = None) -> Side:
    """A version, its numbers and indexes computed once."""
    places = tree(naskah)
    return Side(naskah, places, vocabulary(naskah, places.labels), files or {})
