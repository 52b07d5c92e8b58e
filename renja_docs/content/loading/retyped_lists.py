"""Other words for a list of words: which characters of the file that changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from renja_docs.content.finding import Repair
from renja_docs.content.loading.nodes import YamlList, YamlNode, YamlScalar
from renja_docs.content.loading.retyping import likely
from renja_docs.content.loading.typed import (
    Path,
    RetypingError,
    Typed,
    at,
    change,
    line_feed,
)
from renja_docs.content.loading.written_form import flow_list, item_lines


def relisted(typed: Typed, root: YamlNode, path: Path, words: Sequence[str]) -> Iterator[Repair]:
    """The changes that give a list other words; of as many words only those that differ.

    Raises RetypingError for a list of anything else.
    """
    node = at(root, path)
    if not isinstance(node, YamlList) or not all(isinstance(i, YamlScalar) for i in node.items):
        raise RetypingError("Bagian ini bukan daftar kata; sunting di penyunting teks.")
    if len(words) == len(node.items):
        made = (likely(typed, root, (*path, i), word) for i, word in enumerate(words))
        yield from (one for one in made if one is not None)
    else:
        yield _whole(typed, node, words)


def _whole(typed: Typed, node: YamlList, words: Sequence[str]) -> Repair:
    """The list anew, on one line or on several as it was."""
    start, end = node.origin.start, node.origin.end
    if not words:
        start = len(typed.text[:start].rstrip())
        return change(typed, start, end, "")
    if typed.text.startswith("[", start):
        return change(typed, start, end, flow_list(words))
    indent = node.origin.location.column - 1
    lines = [line for word in words for line in item_lines(word, indent)]
    return change(typed, start, end, line_feed(typed).join(lines)[indent:])
