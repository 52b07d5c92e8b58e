"""Other words for a value, another order for a list: which characters of the file that changes.

No change is trusted: each is made on a copy of the text, which is read again, and counts only if it
says just what was asked for and nothing else has moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from renja_docs.content.finding import Repair
from renja_docs.content.folding import extent
from renja_docs.content.loading.nodes import Broken, YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.source import read
from renja_docs.content.origin import Location
from renja_docs.content.rewriting import rewritten

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and places in lists from 0."""

Move = Literal["naik", "turun", "gandakan", "hapus"]
"""What can be done with an item of a list: up, down, copied below itself, removed."""

_COPY: Final = "id"
"""The key that a copy must have another value of."""


class RetypingError(Exception):
    """A change that cannot be made, in Indonesian why."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A file as it stands. file: its name in messages."""

    file: str
    text: str

    def root(self) -> YamlNode:
        """Its values. Raises RetypingError where its form is broken."""
        root = read(self.file, self.text.encode()).root
        if root is None:
            raise RetypingError(
                f"{self.file} sedang tidak terbaca; perbaiki dulu susunannya di penyunting teks."
            )
        return root


# --- places


def at(root: YamlNode, path: Path) -> YamlNode | None:
    """The value at the end of a way, None where there is none."""
    node: YamlNode | None = root
    for step in path:
        node = _child(node, step)
    return node


def _child(node: YamlNode | None, step: str | int) -> YamlNode | None:
    if isinstance(node, YamlMap) and isinstance(step, str):
        return node.items.get(step)
    is_inside = isinstance(node, YamlList) and isinstance(step, int)
    if is_inside and 0 <= step < len(node.items):  # type: ignore[union-attr, operator]
        return node.items[step]  # type: ignore[union-attr, index]
    return None


def path_at(root: YamlNode, place: Location) -> Path | None:
    """The way to the value that begins at a place: the innermost one; None where none begins."""
    found = [path for path, node in walk(root) if node.origin.location == place]
    return found[-1] if found else None


def walk(node: YamlNode, path: Path = ()) -> Iterator[tuple[Path, YamlNode]]:
    """Every value with the way to it, outer ones first."""
    yield path, node
    if isinstance(node, YamlMap):
        for key, value in node.items.items():
            yield from walk(value, (*path, key))
    elif isinstance(node, YamlList):
        for index, item in enumerate(node.items):
            yield from walk(item, (*path, index))


# --- values


def retyped(typed: Typed, path: Path, new: str) -> Repair | None:
    """The change that gives a value other words, or a map one key more; None where it has them.

    Raises RetypingError where no way to write them is found.
    """
    root = typed.root()
    node = at(root, path)
    if isinstance(node, YamlScalar) and node.text.strip() == new:
        return None
    wanted = _with(_plain(root), path, new)
    for candidate in _candidates(typed, root, path, new):
        if _says(typed, candidate, wanted):
            return candidate
    raise RetypingError("Nilai ini tidak dapat ditulis ke YAML; sunting di penyunting teks.")


def _candidates(typed: Typed, root: YamlNode, path: Path, new: str) -> Iterator[Repair]:
    node = at(root, path)
    if isinstance(node, YamlScalar):
        yield from _in_place(typed, node, new)
        start, end = node.origin.start, node.origin.end
        blank = "" if end > start else " "
        for form in _FORMS:
            yield _repair(typed, start, end, blank + form(new))
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
    yield _repair(typed, first, max(first, last), middle)


def _one_key_more(typed: Typed, above: YamlMap, key: str, new: str) -> Iterator[Repair]:
    end = above.origin.end
    if typed.text.startswith("{", above.origin.start):
        for form in _FORMS:
            yield _repair(typed, end - 1, end - 1, f", {key}: {form(new)}")
        return
    indent = " " * (above.origin.location.column - 1)
    line_end = _line_end(typed.text, end)
    for form in _FORMS:
        yield _repair(typed, line_end, line_end, f"\n{indent}{key}: {form(new)}")


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _single(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _double(words: str) -> str:
    return f'"{_escaped(words)}"'


_FORMS: Final[tuple[Callable[[str], str], ...]] = (str, _single, _double)
"""The forms of a scalar on one line, the plainest first."""


# --- lists


def moved(typed: Typed, path: Path, move: Move) -> Repair:
    """The change that moves, copies or removes an item of a list.

    Raises RetypingError where that cannot be done.
    """
    root = typed.root()
    above, index = at(root, path[:-1]), path[-1]
    if not isinstance(above, YamlList) or not isinstance(index, int):
        raise RetypingError("Bagian ini bukan unsur daftar.")
    if typed.text.startswith("[", above.origin.start):
        raise RetypingError("Daftar ini ditulis dalam satu baris; sunting di penyunting teks.")
    change = _MOVES[move](typed, above, index)
    items = _plain(above)
    if not isinstance(items, list) or not _says(
        typed, change, _with(_plain(root), path[:-1], _reordered(items, index, move))
    ):
        raise RetypingError("Daftar ini tidak dapat diubah dari sini; sunting di penyunting teks.")
    return change


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
    return _repair(typed, start, end, other + one)


def _removed(typed: Typed, above: YamlList, index: int) -> Repair:
    if len(above.items) == 1:
        raise RetypingError("Ini satu-satunya unsur; hapus bagian di atasnya.")
    start, end = _lines(typed.text, above, index)
    return _repair(typed, start, end, "")


def _copied(typed: Typed, above: YamlList, index: int) -> Repair:
    """A copy below the item, with a name that no other item has."""
    _, end = _lines(typed.text, above, index)
    item = above.items[index]
    start = typed.text.rfind("\n", 0, item.origin.start) + 1
    lines = typed.text[start:end]
    named = item.items.get(_COPY) if isinstance(item, YamlMap) else None
    if isinstance(named, YamlScalar):
        first, last = named.origin.start - start, named.origin.end - start
        lines = lines[:first] + _free_name(above, named.text) + lines[last:]
    if not lines.endswith("\n"):
        lines = f"\n{lines}"
    return _repair(typed, end, end, lines)


_MOVES: Final[dict[Move, Callable[[Typed, YamlList, int], Repair]]] = {
    "naik": _up,
    "turun": _down,
    "gandakan": _copied,
    "hapus": _removed,
}


def _free_name(above: YamlList, name: str) -> str:
    maps = (item for item in above.items if isinstance(item, YamlMap))
    named = (one.items.get(_COPY) for one in maps)
    taken = {one.text for one in named if isinstance(one, YamlScalar)}
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return next(new for new in numbered if new not in taken)


def _lines(text: str, above: YamlList, index: int) -> tuple[int, int]:
    """The lines of an item, with the comments above it."""
    start = text.rfind("\n", 0, above.items[index].origin.start) + 1
    if index > 0:
        start = _line_end(text, above.items[index - 1].origin.end) + 1
    end = _line_end(text, above.items[index].origin.end) + 1
    return start, min(end, len(text))


def _line_end(text: str, offset: int) -> int:
    """The end of the line in which a value ends: a block may end behind its last line end."""
    inside = offset - 1 if text[offset - 1 : offset] == "\n" else offset
    end = text.find("\n", inside)
    return len(text) if end < 0 else end


def _reordered(items: list[Plain], index: int, move: Move) -> list[Plain]:
    """The values of the list after a move."""
    new = list(items)
    if move == "gandakan":
        new.insert(index + 1, _COPIED)
    elif move == "hapus":
        del new[index]
    else:
        other = index - 1 if move == "naik" else index + 1
        new[index], new[other] = new[other], new[index]
    return new


# --- proof

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""The values of a file without their places."""

_COPIED: Final[Plain] = {"": ""}
"""Stands for a copy, whose name is not looked at."""


def _plain(node: YamlNode) -> Plain:
    match node:
        case YamlScalar():
            return node.text.strip()
        case YamlMap():
            return {key: _plain(value) for key, value in node.items.items()}
        case YamlList():
            return [_plain(item) for item in node.items]
        case Broken():
            return None


def _with(plain: Plain, path: Path, new: Plain) -> Plain:
    """The same values with another one at the end of a way."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(plain, dict) and isinstance(step, str):
        return {**plain, step: _with(plain.get(step), rest, new)}
    if isinstance(plain, list) and isinstance(step, int):
        return [_with(item, rest, new) if i == step else item for i, item in enumerate(plain)]
    return new


def _says(typed: Typed, change: Repair, wanted: Plain) -> bool:
    """True if the text says after a change what is wanted."""
    text, _ = rewritten(typed.text, [change])
    read_again = read(typed.file, text.encode())
    return read_again.root is not None and _alike(_plain(read_again.root), wanted)


def _alike(found: Plain, wanted: Plain) -> bool:
    if wanted is _COPIED:
        return True
    if isinstance(found, dict) and isinstance(wanted, dict):
        same_keys = found.keys() == wanted.keys()
        return same_keys and all(_alike(found[key], wanted[key]) for key in wanted)
    if isinstance(found, list) and isinstance(wanted, list):
        return len(found) == len(wanted) and all(map(_alike, found, wanted))
    return found == wanted


def _repair(typed: Typed, start: int, end: int, new: str) -> Repair:
    return Repair(typed.file, start, end, typed.text[start:end], new)


def names(path: Sequence[str | int]) -> str:
    """A way as people read it: pasal 3 ayat 2 teks, items counted from 1."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in path)
