"""The rows of a file's sheets: each node of a list with its values as they are typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.shapes import short_form
from renja_docs.content.loading.typed import Path, at
from renja_docs.content.origin import Node
from renja_docs.spreadsheet.columns import (
    CODE,
    Column,
    SheetKind,
    in_each_other,
    lists,
    shown_names,
)

SEPARATOR: Final = ", "
"""Between the words of a list in one cell."""


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node as a row. key: what it is known by, of which no other row of its sheet has the same.

    path: the way to the node. above: the names of the rows that it belongs to, the outermost first.
    cells: by column; None where the row has no such value, or one that no cell can hold.
    named: False where only its place among its neighbours tells it from them.
    level: how many rows of its own sheet it lies in.
    """

    key: str
    path: Path
    cls: type[Node]
    above: tuple[str, ...]
    cells: tuple[str | None, ...]
    named: bool
    level: int = 0


_NOWHERE: Final = NodeRow("", (), Node, (), (), named=True)
"""Stands above the root."""


def rows(
    root: YamlNode, cls: type[Node], sections: Sequence[SheetKind]
) -> Mapping[str, list[NodeRow]]:
    """The rows of each sheet by its name, in the order of the file. cls: of the whole file."""
    walk = _Walk(root, sections)
    walk.add(cls, (), _NOWHERE, "")
    return walk.found


@dataclass(slots=True)
class _Walk:
    """Gathers the rows of all sheets."""

    root: YamlNode
    sections: Sequence[SheetKind]
    found: dict[str, list[NodeRow]] = field(default_factory=dict)
    keys: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, cls: type[Node], path: Path, above: NodeRow, listed: str) -> None:
        """Take in the node at the end of a way, and those below it. listed: the key of its list."""
        node = at(self.root, path)
        if not isinstance(node, YamlMap | YamlScalar):
            return
        row = self.row(cls, path, above, listed, node)
        for key, child in lists(cls):
            items = at(self.root, (*path, key.name))
            for index in range(len(items.items) if isinstance(items, YamlList) else 0):
                self.add(child, (*path, key.name, index), row, key.name)

    def row(
        self, cls: type[Node], path: Path, above: NodeRow, listed: str, node: YamlNode
    ) -> NodeRow:
        """The row of a node, put into its sheet where it has one."""
        section = next((one for one in self.sections if one.of(listed, cls)), None)
        name, together = key_of(node), bool(above.path) and in_each_other(above.cls, cls)
        key = name if is_code(node) else "/".join((above.key, listed, name or _place(path)))
        beside = together or not above.path
        row = NodeRow(
            key=self.free(section, key.lstrip("/")),
            path=path,
            cls=cls,
            above=above.above if beside else (*above.above, *self.labels(above)),
            cells=tuple(cell(node, cls, one) for one in section.columns) if section else (),
            named=bool(name) or not path,
            level=above.level + 1 if together else 0,
        )
        if section is not None:
            self.found.setdefault(section.name, []).append(row)
        return row

    def labels(self, row: NodeRow) -> tuple[str, ...]:
        """What people know a row by, as the rows below it tell it."""
        node = at(self.root, row.path)
        return tuple(word_at(node, (name,)) for name in shown_names(row.cls))

    def free(self, section: SheetKind | None, key: str) -> str:
        """A key that no other row of the sheet has."""
        place = (section.name if section else "", key)
        self.keys[place] += 1
        again = self.keys[place]
        return key if again == 1 else f"{key}#{again}"


def _place(path: Path) -> str:
    """The place of an item in its list, from 1."""
    last = path[-1] if path else ""
    return str(last + 1) if isinstance(last, int) else ""


def key_of(node: YamlNode) -> str:
    """The code or the id of a node, '' for one without."""
    return word_at(node, (CODE,)) or word_at(node, ("id",))


def is_code(node: YamlNode) -> bool:
    """True for a node that is known by a code."""
    return bool(word_at(node, (CODE,)))


def word_at(node: YamlNode | None, path: Path) -> str:
    """The text at the end of a way, '' where there is none."""
    found = at(node, path) if node is not None else None
    return found.text.strip() if isinstance(found, YamlScalar) else ""


def cell(node: YamlNode, cls: type[Node], column: Column) -> str | None:
    """A value of a row as a cell shows it, None for one that it cannot have or show."""
    if cls not in column.classes:
        return None
    if isinstance(node, YamlScalar):
        return node.text.strip() if column.path == (short_form(cls),) else ""
    if len(column.path) > 1 and isinstance(at(node, column.path[:1]), YamlList):
        return None  # several, each with a row of its own
    return _shown(at(node, value_path(node, column)), many=column.many)


def _shown(value: YamlNode | None, *, many: bool) -> str | None:
    """A value as words, None for what is more than words. many: for a list of them."""
    match value:
        case None:
            return ""
        case YamlScalar(text=text):
            return text.strip()
        case YamlList(items=items) if many:
            words = [one.text.strip() for one in items if isinstance(one, YamlScalar)]
            return SEPARATOR.join(words) if len(words) == len(items) else None
        case YamlMap(items=inner) if not inner:
            return ""
        case _:
            return None


def value_path(node: YamlNode, column: Column) -> Path:
    """The way from a row to the value of a column: a cell of a table may be a map with its text."""
    found = at(node, column.path)
    if isinstance(found, YamlMap) and "teks" in found.items and "isi" not in found.items:
        return (*column.path, "teks")
    return column.path
