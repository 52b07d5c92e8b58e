"""A file of the content with other values: what does not change keeps its words and comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.loading.loader import read_file
from renja_docs.content.origin import Node
from renja_docs.content.plain import plain
from renja_docs.content.walk import field_names
from renja_docs.importing.said import Said, SourcePlace
from renja_docs.importing.yaml_text import yaml_file

_NOWHERE: Final = SourcePlace("", 0)


@dataclass(frozen=True, slots=True)
class _Edit:
    """Characters [start, end) of a file, and what stands there afterwards."""

    start: int
    end: int
    new: str


def reworded(file: str, text: str, before: Node, after: Node) -> str:
    """The text of a file that holds a node, as it holds another one of its class.

    Where its form leaves no room for the change, the whole file is written anew.
    """
    done = text
    edits = sorted(_edits(text, before, after), key=lambda edit: edit.start)
    for edit in reversed(edits):  # of two at one place the first one is put in front
        done = done[: edit.start] + edit.new + done[edit.end :]
    read = read_file(file, done.encode(), type(after))
    return done if read.node == after and not read.findings else written(file, after)


def written(file: str, node: Node, comment: str = "") -> str:
    """A node as a file of its own. comment: what its first line tells."""
    value = plain(node)
    if not isinstance(value, Mapping):
        raise TypeError(f"{file} holds no keys")
    return yaml_file(file, comment, _folding(value)).text


def _edits(text: str, before: Node, after: Node) -> Iterator[_Edit]:
    """What differs between two nodes, key by key."""
    for name in field_names(before):
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        origin = before.origin.parts.get(name)
        column = _column(text, before.origin.start)
        if origin is None:
            yield _Edit(before.origin.end, before.origin.end, f"\n{_entry(name, new, column)}")
        elif isinstance(old, Node) and type(old) is type(new) and not _loses(old, new):
            yield from _edits(text, old, new)
        elif _is_list(old) and _is_list(new):
            yield from _items(text, old, new) or [_whole(text, name, origin.start, origin.end, new)]
        else:
            yield _whole(text, name, origin.start, origin.end, new)


def _is_list(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(one, Node) for one in value)


def _items(text: str, old: tuple[Node, ...], new: tuple[Node, ...]) -> list[_Edit]:
    """The edits of a list that keeps its items, named ones, and gets more; none for another one."""
    waiting = {_name(item): item for item in old}
    kept = [_name(item) for item in new if _name(item) in waiting]
    if None in waiting or kept != [_name(item) for item in old] or kept[0] != _name(new[0]):
        return []
    edits: list[_Edit] = []
    before = old[0]
    for item in new:
        if _name(item) in waiting:
            before = waiting[_name(item)]
            edits += _item(text, before, item)
        else:
            column = _column(text, before.origin.start) - len("- ")
            more = _block([plain(item)], column)
            edits.append(_Edit(before.origin.end, before.origin.end, f"\n{more}"))
    return edits


def _loses(before: Node, after: Node) -> bool:
    """True where a key that was typed is to go."""
    return any(
        before.origin.parts.get(name) is not None and getattr(after, name) in (None, ())
        for name in field_names(before)
    )


def _item(text: str, before: Node, after: Node) -> Iterator[_Edit]:
    """The edits of an item of a list; one that loses a key is written anew behind its dash."""
    if not _loses(before, after):
        yield from _edits(text, before, after)
        return
    column = _column(text, before.origin.start) - len("- ")
    new = _block([plain(after)], column).lstrip(" ").removeprefix("- ")
    yield _Edit(before.origin.start, before.origin.end, new)


def _name(item: Node) -> tuple[type[Node], str] | None:
    """What tells an item of a list from the others; None for one without an id."""
    id_ = getattr(item, "id", None)
    return (type(item), id_) if id_ else None


def _whole(text: str, name: str, start: int, end: int, new: object) -> _Edit:
    """Another value at a key."""
    column = len(text[:start]) - len(text[:start].rpartition("\n")[0]) - 1
    is_block = text[:start].rpartition("\n")[2].strip() == ""
    value = plain(new)
    if isinstance(value, list) and is_block:
        return _Edit(start, end, _block(value, column).lstrip(" "))
    if isinstance(value, Mapping) and is_block:
        return _Edit(start, end, ("\n" + " " * column).join(_lines(value)))
    lines = _lines({name: value})
    first = lines[0].removeprefix(f"{name}:").lstrip(" ")
    return _Edit(start, end, "\n".join([first, *lines[1:]]))


def _column(text: str, offset: int) -> int:
    """How far a character stands from the beginning of its line."""
    return offset - (text.rfind("\n", 0, offset) + 1)


def _entry(name: str, value: object, column: int) -> str:
    """A key with its value, at a column."""
    return "\n".join(" " * column + line for line in _lines({name: plain(value)}))


def _block(items: list[object], column: int) -> str:
    """The items of a list, each on lines of its own, at a column."""
    lines = _lines({"x": items})[1:]
    return "\n".join(" " * column + line.removeprefix("  ") for line in lines)


def _lines(node: Mapping[str, object]) -> list[str]:
    return yaml_file("", "", _folding(node)).lines


def _folding(node: Mapping[str, object]) -> Mapping[str, object]:
    """Plain data whose texts are folded at the end of a line."""
    return {key: _folded(value) for key, value in node.items()}


def _folded(value: object) -> object:
    match value:
        case str():
            return Said(value, ((0, _NOWHERE),))
        case Mapping():
            return _folding(value)
        case list():
            return [_folded(item) for item in value]
        case _:
            return value
