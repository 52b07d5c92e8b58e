"""Other words for a value: which characters of the file that changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from renja_docs.content.finding import Repair
from renja_docs.content.folding import extent
from renja_docs.content.loading.nodes import YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.typed import (
    Path,
    RetypingError,
    Typed,
    at,
    change,
    line_end,
    plain,
    replaced,
    says,
)


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


def _candidates(typed: Typed, root: YamlNode, path: Path, new: str) -> Iterator[Repair]:
    node = at(root, path)
    if isinstance(node, YamlScalar):
        yield from _in_place(typed, node, new)
        start, end = node.origin.start, node.origin.end
        blank = "" if end > start else " "
        for form in _FORMS:
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
        middle = _escaped(middle)
    yield change(typed, first, max(first, last), middle)


def _one_key_more(typed: Typed, above: YamlMap, key: str, new: str) -> Iterator[Repair]:
    end = above.origin.end
    if typed.text.startswith("{", above.origin.start):
        for form in _FORMS:
            yield change(typed, end - 1, end - 1, f", {key}: {form(new)}")
        return
    indent = " " * (above.origin.location.column - 1)
    ends = line_end(typed.text, end)
    for form in _FORMS:
        yield change(typed, ends, ends, f"\n{indent}{key}: {form(new)}")


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _single(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _double(words: str) -> str:
    return f'"{_escaped(words)}"'


_FORMS: Final[tuple[Callable[[str], str], ...]] = (str, _single, _double)
"""The forms of a scalar on one line, the plainest first."""
