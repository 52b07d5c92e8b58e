"""A file that is edited: the ways to its values, and the proof of a change.

No change is trusted: each is made on a copy of the text, which is read again, and counts only if it
says just what was asked for and nothing else has moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from renja_docs.content.finding import Repair
from renja_docs.content.loading.nodes import Broken, YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.source import read
from renja_docs.content.origin import Location
from renja_docs.content.rewriting import rewritten

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and places in lists from 0."""


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
    """The node one step below another, None where there is none."""
    match node, step:
        case YamlMap(items=values), str():
            return values.get(step)
        case YamlList(items=items), int() if 0 <= step < len(items):
            return items[step]
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


# --- proof

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""The values of a file without their places."""

COPIED: Final[Plain] = {"": ""}
"""Stands for a copy, whose name is not looked at."""


def plain(node: YamlNode) -> Plain:
    """The values of a node and of all below it."""
    match node:
        case YamlScalar():
            return node.text.strip()
        case YamlMap():
            return {key: plain(value) for key, value in node.items.items()}
        case YamlList():
            return [plain(item) for item in node.items]
        case Broken():
            return None


def replaced(values: Plain, path: Path, new: Plain) -> Plain:
    """The same values with another one at the end of a way."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(values, dict) and isinstance(step, str):
        return {**values, step: replaced(values.get(step), rest, new)}
    if isinstance(values, list) and isinstance(step, int):
        return [replaced(item, rest, new) if i == step else item for i, item in enumerate(values)]
    return new


def says(typed: Typed, made: Repair, wanted: Plain) -> bool:
    """True if the text says after a change what is wanted."""
    return all_say(typed, [made], wanted)


def all_say(typed: Typed, made: Sequence[Repair], wanted: Plain) -> bool:
    """True if the text says after several changes what is wanted, each of them made."""
    text, done = rewritten(typed.text, made)
    if len(done) < len(made):
        return False
    read_again = read(typed.file, text.encode())
    return read_again.root is not None and _alike(plain(read_again.root), wanted)


def _alike(found: Plain, wanted: Plain) -> bool:
    """True if values are those that were wanted; what is copied is not looked at."""
    match found, wanted:
        case _, _ if wanted is COPIED:
            return True
        case dict(), dict():
            return found.keys() == wanted.keys() and all(
                _alike(found[key], value) for key, value in wanted.items()
            )
        case list(), list():
            return len(found) == len(wanted) and all(map(_alike, found, wanted))
    return found == wanted


def change(typed: Typed, start: int, end: int, new: str) -> Repair:
    """Other characters for [start, end)."""
    return Repair(typed.file, start, end, typed.text[start:end], new)


def line_end(text: str, offset: int) -> int:
    """The end of the line in which a value ends: a block may end behind its last line end."""
    inside = offset - 1 if text[offset - 1 : offset] == "\n" else offset
    end = text.find("\n", inside)
    if end < 0:
        return len(text)
    return end - 1 if text[end - 1 : end] == "\r" else end


def line_start(text: str, offset: int) -> int:
    """The start of the line that a character stands in."""
    return text.rfind("\n", 0, offset) + 1


def above_comments(text: str, start: int) -> int:
    """The start of the comments right above a line, which belong to it."""
    while start > 0:
        above = line_start(text, start - 1)
        if not text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start


def line_feed(typed: Typed) -> str:
    """What the lines of a file end with."""
    return "\r\n" if "\r\n" in typed.text else "\n"


def in_flow(typed: Typed, root: YamlNode, path: Path) -> bool:
    """True if a value stands between braces or brackets."""
    above = (at(root, path[:length]) for length in range(len(path)))
    return any(
        isinstance(node, YamlMap | YamlList) and typed.text[node.origin.start] in "{["
        for node in above
        if node is not None and node.origin.start < len(typed.text)
    )
