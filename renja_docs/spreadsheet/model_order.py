"""The order of keys in the model, and the way from a column to the value that it writes."""

from __future__ import annotations

from renja_docs.content.loading.edits import Put
from renja_docs.content.loading.nodes import YamlNode, YamlScalar
from renja_docs.content.loading.shapes import fields
from renja_docs.content.loading.typed import Path, Plain, at
from renja_docs.content.origin import Node
from renja_docs.spreadsheet.columns import Column, SheetKind
from renja_docs.spreadsheet.rows import NodeRow, value_path

Puts = dict[Path, Put]
"""What is written for one row; keys of one new map come together."""


def order(section: SheetKind, cls: type[Node], above: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys of a map inside a row, as the model has them. above: the way from the row to it."""
    if not above:
        return tuple(fields(cls))
    length = len(above)
    below = (one.path for one in section.columns if one.path[:length] == above)
    return tuple(dict.fromkeys(path[length] for path in below if len(path) > length))


def put(
    puts: Puts, root: YamlNode, section: SheetKind, row: NodeRow, column: Column, new: Plain
) -> Put:
    """Add what gives a value of a row other words; maps that are not there yet are written too."""
    node = at(root, row.path)
    way = value_path(node, column) if node is not None else column.path
    for length in range(1, len(way)):
        path = (*row.path, *way[:length])
        found = at(root, path)
        if found is None or (isinstance(found, YamlScalar) and not found.text.strip()):
            known = puts[path].new if path in puts else {}
            whole: dict[str, Plain] = dict(known) if isinstance(known, dict) else {}
            merge(whole, nested(way[length:], new))
            puts[path] = Put(path, whole, order(section, row.cls, way[: length - 1]))
            return puts[path]
    path = (*row.path, *way)
    puts[path] = Put(path, new, order(section, row.cls, way[:-1]))
    return puts[path]


def nested(way: tuple[str | int, ...], value: Plain) -> dict[str, Plain]:
    """A value in maps: ('a', 'b') and 1 are {'a': {'b': 1}}."""
    first, *rest = way
    return {str(first): nested(tuple(rest), value) if rest else value}


def merge(into: dict[str, Plain], more: dict[str, Plain]) -> None:
    """Take the values of one map into another, maps in maps too."""
    for key, value in more.items():
        known = into.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            merge(known, value)
        else:
            into[key] = value
