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
from renja_docs.importing.source import SourceGrid, SourceRow
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
    rows = [_wide(row, grid.width) for row in grid.rows[:count] if not is_numbers(row)]
    columns = [""] * grid.width
    groups: list[tuple[str, int, int]] = []
    for depth, texts in enumerate(rows):
        named = [any(row[index] for row in rows[depth + 1 :]) for index in range(grid.width)]
        for index, text in enumerate(texts):
            if text and named[index]:
                groups.append((text, index, _last_of_group(texts, named, index)))
            elif text:
                columns[index] = text
    return Head(tuple(columns), tuple(groups), count, _numbered_by(grid.rows[:count]))


def _wide(row: SourceRow, width: int) -> tuple[str, ...]:
    """The texts of a row, as many as the table has columns."""
    return (*row.texts, *[""] * (width - len(row.texts)))


def _last_of_group(texts: Sequence[str], named: Sequence[bool], index: int) -> int:
    """The last column of a group: up to a title of its own row, and to one with nothing below."""
    last = index
    while last + 1 < len(texts) and not texts[last + 1] and named[last + 1]:
        last += 1
    return last


def _numbered_by(head: Sequence[SourceRow]) -> str:
    """How the row of column numbers is written."""
    numbered = next((row for row in head if is_numbers(row)), None)
    if numbered is None:
        return "tanpa"
    return "kurung" if numbered.texts[0].startswith("(") else "polos"


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

    numbered: the keys that say how the table is numbered; none for one without a caption.
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
    if title or numbered:
        form["judul"] = [_braced(line) for line in title] or ["…"]
    form["orientasi"] = "lanskap" if wide else "tegak"
    form["huruf"] = 8 if wide else 10
    form["nomor_kolom"] = head.numbers
    form["kolom"] = nodes
    form["kelompok"] = _nested(head.groups, names)
    return form, tuple(names)


def _nested(groups: Sequence[tuple[str, int, int]], names: Sequence[str]) -> list[Node]:
    """Groups with those that stand over some of their columns inside them."""
    found: list[Node] = []
    for at, (text, first, last) in enumerate(groups):
        inside = [one for one in groups[at + 1 :] if first <= one[1] and one[2] <= last]
        is_outer = not any(one[1] <= first and last <= one[2] for one in groups[:at])
        if is_outer:
            node: Node = {"judul": _braced(text), "dari": names[first], "sampai": names[last]}
            node["kelompok"] = _nested(inside, names)
            found.append(node)
    return found


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
