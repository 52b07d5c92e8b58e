"""The layouts of tables: those that are known, and new ones made from the head of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from renja_docs.content.loading import folder
from renja_docs.content.loading.binding import Binder
from renja_docs.content.loading.source import read
from renja_docs.content.printed_form import flat
from renja_docs.content.tabel import BentukTabel
from renja_docs.document.spans import words
from renja_docs.importing.heads import head_rows, is_numbers
from renja_docs.importing.names import Ids, slug
from renja_docs.importing.source import SourceGrid
from renja_docs.machine import template_folder
from renja_docs.sense.expressions import ExpressionError, Result, spans

Node = dict[str, object]
OFFICIAL: Final = re.compile(r"T-?C\.?\s?(\d+)")
_LEAST: Final = 0.55
"""How much of an official head a table must have to be taken for the form."""


def known_forms(templates: Path) -> tuple[BentukTabel, ...]:
    """The layouts of the project, then the program's; a file that cannot be read is left out."""
    found: list[BentukTabel] = []
    own = folder.in_order(template_folder.own_layouts(templates))
    names = {path.stem for path in own}
    others = template_folder.own_layouts(template_folder.of_program())
    for path in [*own, *folder.in_order(one for one in others if one.stem not in names)]:
        source = read(path.name, folder.content_of(path))
        if source.root is None:
            continue
        node = Binder(source.text, lost=set()).record(BentukTabel, source.root)
        if isinstance(node, BentukTabel):
            found.append(node)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table in its source.

    columns: what stands lowest over each column. groups: title, first and last column. rows: how
    many rows of the table it takes. numbers: how the columns are numbered.
    """

    columns: tuple[str, ...]
    groups: tuple[tuple[str, int, int], ...]
    rows: int
    numbers: str

    @property
    def words(self) -> frozenset[str]:
        """The titles of columns and groups, to compare."""
        titles = (*self.columns, *(title for title, _, _ in self.groups))
        return frozenset(folded(title) for title in titles if title)


def folded(text: str) -> str:
    """A text to compare: small letters and figures."""
    return re.sub(r"\W+", "", text).casefold()


def read_head(grid: SourceGrid) -> Head:
    """The head of a table; columns without a title have ''."""
    count = head_rows(grid)
    rows = [row for row in grid.rows[:count] if not is_numbers(row)]
    numbered = next((row for row in grid.rows[:count] if is_numbers(row)), None)
    width = grid.width
    columns = [""] * width
    groups: list[tuple[str, int, int]] = []
    for depth, row in enumerate(rows):
        texts = (*row.texts, *[""] * (width - len(row.texts)))
        for index, text in enumerate(texts):
            if not text:
                continue
            below = rows[depth + 1].texts if depth + 1 < len(rows) else ()
            last = _last_below(texts, below, index)
            if last is None:
                columns[index] = text
            else:
                groups.append((text, index, last))
    numbers = "tanpa"
    if numbered is not None:
        numbers = "kurung" if numbered.texts[0].startswith("(") else "polos"
    return Head(tuple(columns), tuple(groups), count, numbers)


def _last_below(texts: Sequence[str], below: Sequence[str], index: int) -> int | None:
    """The last column of a group that begins at a column; None for a column of its own."""
    if index >= len(below) or not below[index]:
        return None
    last = index
    while last + 1 < len(texts) and not texts[last + 1] and last + 1 < len(below):
        if not below[last + 1]:
            break
        last += 1
    return last


@dataclass(frozen=True, slots=True)
class Forms:
    """The known layouts, with what their expressions mean in this document."""

    known: tuple[BentukTabel, ...]
    names: Mapping[str, Result]

    def said(self, text: str) -> str:
        """A title of a layout as it prints."""
        try:
            return words(spans(text, self.names))
        except ExpressionError:
            return text

    def match(self, head: Head, number: str) -> BentukTabel | None:
        """The layout of a table: the official one by its number or head, another by its head."""
        official = OFFICIAL.search(number)
        for form in self.known:
            own = OFFICIAL.fullmatch(form.nomor or "")
            if official and own and own[1] == official[1]:
                return form
        best = max(self.known, key=lambda form: self._likeness(head, form), default=None)
        if best is None:
            return None
        likeness = self._likeness(head, best)
        least = _LEAST if best.penomoran == "tetap" and not number else 1.0
        return best if likeness >= least else None

    def _likeness(self, head: Head, form: BentukTabel) -> float:
        """How much of the head of a layout stands over a table, from 0 to 1."""
        titles = [folded(self.said(str(kolom.judul))) for kolom in form.kolom]
        titles += [folded(self.said(str(group.judul))) for group in flat(form.kelompok)]
        wanted = frozenset(titles)
        both = wanted & head.words
        return len(both) / max(1, len(wanted | head.words))

    def judul(self, form: BentukTabel) -> tuple[str, ...]:
        """The title of a layout as it prints."""
        return tuple(self.said(str(line)) for line in form.judul)


def new_form(
    head: Head, grid: SourceGrid, title: Sequence[str], numbered: Mapping[str, object], ids: Ids
) -> tuple[Node, tuple[str, ...]]:
    """A layout for a table that none fits, and the ids of its columns.

    numbered: the keys that say how the table is numbered.
    """
    columns = Ids()
    body = grid.rows[head.rows :]
    names: list[str] = []
    nodes: list[Node] = []
    for index in range(grid.width):
        text = head.columns[index] if index < len(head.columns) else ""
        name = columns.new(slug(text, 3) if text else f"kolom-{index + 1}")
        names.append(name)
        node: Node = {"id": name, "judul": _braced(text or "…"), "lebar": _width(body, index, text)}
        if _counts(text, index):
            node["rata"], node["jenis"] = "tengah", "nomor"
        nodes.append(node)
    wide = grid.width > 7
    form: Node = {"id": ids.of(" ".join(title) or "tabel", 3), **numbered}
    form["judul"] = [_braced(line) for line in title] or ["…"]
    form["orientasi"] = "lanskap" if wide else "tegak"
    form["huruf"] = 7 if wide else 10
    form["nomor_kolom"] = head.numbers
    form["kolom"] = nodes
    form["kelompok"] = [
        {"judul": _braced(text), "dari": names[first], "sampai": names[last]}
        for text, first, last in head.groups
    ]
    return form, tuple(names)


def _braced(text: str) -> str:
    return text.replace("{{", "{ {").replace("*", "∗")


def _counts(text: str, index: int) -> bool:
    return index == 0 and folded(text) in ("no", "nomor")


def _width(body: Sequence[object], index: int, title: str) -> int:
    """A relative width by how much the cells of a column say."""
    longest = max((len(word) for word in title.split()), default=1)
    lengths = [
        len(row.texts[index]) for row in body if hasattr(row, "texts") and index < len(row.texts)
    ]
    usual = sum(lengths) // max(1, len(lengths))
    return max(4, longest, min(60, usual // 2))
