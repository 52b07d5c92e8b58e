"""Another order for a list: which lines of the file change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Literal

from renja_docs.content.finding import Repair
from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.typed import (
    COPIED,
    Path,
    Plain,
    RetypingError,
    Typed,
    above_comments,
    at,
    change,
    line_end,
    line_start,
    plain,
    replaced,
    says,
)

Move = Literal["naik", "turun", "gandakan", "hapus"]
"""What can be done with an item of a list: up, down, copied below itself, removed."""

_COPY: Final = "id"
"""The key that a copy must have another value of."""


def moved(typed: Typed, path: Path, move: Move) -> Repair:
    """The change that moves, copies or removes an item of a list.

    Raises RetypingError where that cannot be done.
    """
    root = typed.root()
    above, index = at(root, path[:-1]), path[-1]
    is_item = isinstance(index, int) and isinstance(at(root, path), YamlNode)
    if not isinstance(above, YamlList) or not isinstance(index, int) or not is_item:
        raise RetypingError("Bagian ini bukan unsur daftar.")
    if typed.text.startswith("[", above.origin.start):
        raise RetypingError("Daftar ini ditulis dalam satu baris; sunting di penyunting teks.")
    made = _MOVES[move](typed, above, index)
    items = plain(above)
    if not isinstance(items, list) or not says(
        typed, made, replaced(plain(root), path[:-1], _reordered(items, index, move))
    ):
        raise RetypingError("Daftar ini tidak dapat diubah dari sini; sunting di penyunting teks.")
    return made


def _up(typed: Typed, above: YamlList, index: int) -> Repair:
    if index == 0:
        raise RetypingError("Unsur ini sudah yang pertama.")
    return _swapped(typed, above, index - 1)


def _down(typed: Typed, above: YamlList, index: int) -> Repair:
    if index + 1 >= len(above.items):
        raise RetypingError("Unsur ini sudah yang terakhir.")
    return _swapped(typed, above, index)


def _swapped(typed: Typed, above: YamlList, index: int) -> Repair:
    start, middle = _lines(typed.text, above, index)
    _, end = _lines(typed.text, above, index + 1)
    one, other = typed.text[start:middle], typed.text[middle:end]
    if not other.endswith("\n"):
        one, other = one.removesuffix("\n"), f"{other}\n"
    return change(typed, start, end, other + one)


def _removed(typed: Typed, above: YamlList, index: int) -> Repair:
    if len(above.items) == 1:
        raise RetypingError("Ini satu-satunya unsur; hapus bagian di atasnya.")
    start, end = _lines(typed.text, above, index)
    return change(typed, start, end, "")


def _copied(typed: Typed, above: YamlList, index: int) -> Repair:
    """A copy below the item, with a name that no other item has."""
    _, end = _lines(typed.text, above, index)
    item = above.items[index]
    start = line_start(typed.text, item.origin.start)
    lines = typed.text[start:end]
    named = item.items.get(_COPY) if isinstance(item, YamlMap) else None
    if isinstance(named, YamlScalar):
        first, last = named.origin.start - start, named.origin.end - start
        lines = lines[:first] + _free_name(above, named.text) + lines[last:]
    if not lines.endswith("\n"):
        lines = f"\n{lines}"
    return change(typed, end, end, lines)


_MOVES: Final[dict[Move, Callable[[Typed, YamlList, int], Repair]]] = {
    "naik": _up,
    "turun": _down,
    "gandakan": _copied,
    "hapus": _removed,
}


def _free_name(above: YamlList, name: str) -> str:
    """A name that no neighbour has: the same one with the first number that is free."""
    taken = set(_names_in(above))
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _names_in(above: YamlList) -> Iterator[str]:
    """The ids of the items of a list."""
    for item in above.items:
        named = item.items.get(_COPY) if isinstance(item, YamlMap) else None
        if isinstance(named, YamlScalar):
            yield named.text


def _lines(text: str, above: YamlList, index: int) -> tuple[int, int]:
    """The lines of an item, with the comments above it."""
    start = above_comments(text, line_start(text, above.items[index].origin.start))
    if index > 0:
        start = _next_line(text, above.items[index - 1].origin.end)
    return start, _next_line(text, above.items[index].origin.end)


def _next_line(text: str, offset: int) -> int:
    """The start of the line below the one in which a value ends."""
    end = text.find("\n", line_end(text, offset))
    return len(text) if end < 0 else end + 1


def _reordered(items: list[Plain], index: int, move: Move) -> list[Plain]:
    """The values of the list after a move."""
    new = list(items)
    if move == "gandakan":
        new.insert(index + 1, COPIED)
    elif move == "hapus":
        del new[index]
    else:
        other = index - 1 if move == "naik" else index + 1
        new[index], new[other] = new[other], new[index]
    return new
