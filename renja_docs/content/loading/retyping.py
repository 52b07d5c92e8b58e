"""Other words for a value: which characters of the file that changes."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.finding import Repair
from renja_docs.content.folding import extent
from renja_docs.content.loading.nodes import YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.typed import (
    Path,
    RetypingError,
    Typed,
    at,
    change,
    in_flow,
    line_end,
    line_feed,
    plain,
    replaced,
    says,
)
from renja_docs.content.loading.written_form import FORMS, escaped, reads


def retyped(typed: Typed, path: Path, new: str) -> Repair | None:
    """The change that gives a value other words, or a map one key more; None where it has them.

    Raises RetypingError where no way to write them is found.
    """
    root = typed.root()
    node = at(root, path)
    if isinstance(node, YamlScalar) and node.text.strip() == new:
        return None
    wanted = replaced(plain(root), path, new)
    for candidate in _candidates(typed, root, path, new):
        if says(typed, candidate, wanted):
            return candidate
    raise RetypingError("Nilai ini tidak dapat ditulis ke YAML; sunting di penyunting teks.")


def likely(typed: Typed, root: YamlNode, path: Path, new: str) -> Repair | None:
    """The change that gives a value other words, judged by that value alone.

    None where it has them. It is to be proven with the whole file, with others at once.
    Raises RetypingError where no way to write them is found.
    """
    node = at(root, path)
    if not isinstance(node, YamlScalar):
        raise RetypingError("Bagian ini bukan satu nilai; sunting di penyunting teks.")
    if node.text.strip() == new:
        return None
    if not new:
        return _opened(typed, node)
    start, end = node.origin.start, node.origin.end
    flow = in_flow(typed, root, path)
    for one in _candidates(typed, root, path, new):
        raw = typed.text[start : one.start] + one.new + typed.text[one.end : end]
        if reads(raw.lstrip(" "), new, flow=flow):
            return one
    raise RetypingError("Nilai ini tidak dapat ditulis ke YAML; sunting di penyunting teks.")


def _opened(typed: Typed, node: YamlScalar) -> Repair:
    """Nothing behind the key: the blank in front of the value goes with it."""
    start = node.origin.start
    while typed.text[start - 1 : start] == " ":
        start -= 1
    behind = typed.text[node.origin.end : node.origin.end + 1]
    return change(typed, start, node.origin.end, " " if behind in (",", "}", "]") else "")


def _candidates(typed: Typed, root: YamlNode, path: Path, new: str) -> Iterator[Repair]:
    node = at(root, path)
    if isinstance(node, YamlScalar):
        yield from _in_place(typed, node, new)
        start, end = node.origin.start, node.origin.end
        blank = "" if end > start else " "
        for form in FORMS:
            yield change(typed, start, end, blank + form(new))
        return
    above = at(root, path[:-1])
    if node is None and isinstance(above, YamlMap):
        yield from _one_key_more(typed, above, str(path[-1]), new)


def _in_place(typed: Typed, node: YamlScalar, new: str) -> Iterator[Repair]:
    """Only the words that differ, in the form in which the value is typed."""
    old, origin = node.text, node.origin
    shorter = min(len(old), len(new))
    front = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    rest = shorter - front
    back = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    if origin.end <= origin.start:
        return
    first, last = extent(typed.text, origin, front, len(old) - back)
    quote = typed.text[origin.start]
    middle = new[front : len(new) - back]
    if quote == "'":
        middle = middle.replace("'", "''")
    elif quote == '"':
        middle = escaped(middle)
    yield change(typed, first, max(first, last), middle)


def _one_key_more(typed: Typed, above: YamlMap, key: str, new: str) -> Iterator[Repair]:
    end = above.origin.end
    if typed.text.startswith("{", above.origin.start):
        for form in FORMS:
            yield change(typed, end - 1, end - 1, f", {key}: {form(new)}")
        return
    indent = " " * (above.origin.location.column - 1)
    ends = line_end(typed.text, end)
    for form in FORMS:
        yield change(typed, ends, ends, f"{line_feed(typed)}{indent}{key}: {form(new)}")
