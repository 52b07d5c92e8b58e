"""A key more, an item more: where in the file they are written, and how."""

from __future__ import annotations

from collections.abc import Sequence

from renja_docs.content.finding import Repair
from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.typed import (
    Path,
    Plain,
    RetypingError,
    Typed,
    above_comments,
    at,
    change,
    line_end,
    line_feed,
    line_start,
)
from renja_docs.content.loading.written_form import flow_map, item_lines, key_lines, one_line

_NO_PLACE = "Bagian ini tidak mempunyai tempat dalam YAML; tulis di penyunting teks."


def grown(typed: Typed, root: YamlNode, path: Path, new: Plain, order: Sequence[str]) -> Repair:
    """The change that writes a key more into a map. order: of the keys of that map.

    new: words, a list, or a map. A key with nothing behind it is filled.
    Raises RetypingError where there is no map to write it into.
    """
    node, above, key = at(root, path), at(root, path[:-1]), str(path[-1])
    if isinstance(node, YamlScalar) and not node.text.strip():
        return _filled(typed, node, new)
    if node is not None or not isinstance(above, YamlMap):
        raise RetypingError(_NO_PLACE)
    if typed.text.startswith("{", above.origin.start):
        blank = ", " if above.items else ""
        inside = flow_map({key: new})[1:-1]
        return change(typed, above.origin.end - 1, above.origin.end - 1, f"{blank}{inside}")
    indent = above.origin.location.column - 1
    place = line_end(typed.text, _before(above, key, order))
    feed = line_feed(typed)
    return change(typed, place, place, feed + feed.join(key_lines(key, new, indent)))


def _before(above: YamlMap, key: str, order: Sequence[str]) -> int:
    """Where the value ends behind which a new key belongs: that of the key before it, or the last.

    Keys keep the order of the model, as people read them.
    """
    earlier = order[: order.index(key)] if key in order else ()
    there = [name for name in earlier if name in above.items]
    if not there:
        return above.origin.end
    last = max(there, key=lambda name: above.keys[name].start)
    return max(above.items[last].origin.end, above.keys[last].end)


def _filled(typed: Typed, node: YamlScalar, new: Plain) -> Repair:
    """A value behind a key that had none."""
    start, end = node.origin.start, node.origin.end
    if isinstance(new, str):
        return change(typed, start, end, f" {one_line(new)}")
    first = line_start(typed.text, start)
    line = typed.text[first:start]
    indent = len(line) - len(line.lstrip(" -"))
    lines = key_lines(line.strip(" -").rstrip(":"), new, indent)
    feed = line_feed(typed)
    return change(typed, start, end, feed.join(lines)[len(line.rstrip()) :])


def emptied(typed: Typed, root: YamlNode, path: Path) -> Repair:
    """The change that leaves nothing of a map behind its key. Raises RetypingError."""
    node = at(root, path)
    if node is None:
        raise RetypingError(_NO_PLACE)
    start = len(typed.text[: node.origin.start].rstrip())
    end = len(typed.text[: node.origin.end].rstrip())
    return change(typed, start, end, " " if typed.text[end : end + 1] in (",", "}", "]") else "")


def inserted(
    typed: Typed, root: YamlNode, path: Path, index: int, new: Plain, order: Sequence[str]
) -> Repair:
    """The change that puts an item into a list, in front of the one at an index.

    A list that is not there yet becomes a key of its map; order: of the keys of that map.
    Raises RetypingError where there is no place for it.
    """
    node = at(root, path)
    if not isinstance(node, YamlList):
        return grown(typed, root, path, [new], order)
    text, feed = typed.text, line_feed(typed)
    if text.startswith("[", node.origin.start):
        return _into_line(typed, node, index, new)
    lines = item_lines(new, node.origin.location.column - 1)
    if index > 0:
        place = line_end(text, node.items[index - 1].origin.end)
        return change(typed, place, place, feed + feed.join(lines))
    place = above_comments(text, line_start(text, node.items[0].origin.start))
    return change(typed, place, place, feed.join(lines) + feed)


def _into_line(typed: Typed, node: YamlList, index: int, new: Plain) -> Repair:
    """An item into a list on one line."""
    made = flow_map(new) if isinstance(new, dict) else one_line(str(new), flow=True)
    if not node.items:
        place = node.origin.end - 1
        return change(typed, place, place, made)
    if index > 0:
        place = node.items[index - 1].origin.end
        return change(typed, place, place, f", {made}")
    place = node.items[0].origin.start
    return change(typed, place, place, f"{made}, ")
