"""One sheet as it is written: heads, rows, empty rows for new ones, and what guides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, Final

from renja_docs.content.loading.schema import WRITTEN
from renja_docs.spreadsheet.choices import Choices
from renja_docs.spreadsheet.columns import Column
from renja_docs.spreadsheet.grid import (
    FIRST_ROW,
    HEAD_ROW,
    KEY,
    LEVEL,
    NEW_ROWS,
    Sheet,
    letters,
)
from renja_docs.spreadsheet.looks import (
    AMOUNT,
    BORDER,
    FIXED,
    HEAD,
    LETTER,
    LINE_HEIGHT,
    LOCKED,
    MIDDLE,
    NARROWEST,
    NEW,
    OPEN,
    TOP,
    WIDEST,
    font,
    note,
    put,
)

GUIDE: Final = "petunjuk"
"""The sheet that explains the others."""


class SheetWriter:
    """Writes one sheet."""

    def __init__(self, target: Any, sheet: Sheet, choices: Choices) -> None:  # noqa: ANN401
        self.target = target
        self.sheet = sheet
        self.choices = choices
        self.last = FIRST_ROW + len(sheet.rows) - 1 + (NEW_ROWS if sheet.section.is_list else 0)

    def write(self) -> None:
        """Heads, rows, empty rows, and what guides."""
        self._heads()
        for place, row in enumerate(self.sheet.rows):
            texts = self.sheet.texts(row)
            opened = [self.sheet.is_open(row, i) for i in range(len(self.sheet.section.columns))]
            self._line(FIRST_ROW + place, texts, opened, new=False)
            self._strong(FIRST_ROW + place, upper=self._is_upper(row.key))
        for number in range(FIRST_ROW + len(self.sheet.rows), self.last + 1):
            self._line(number, ("",) * len(self.sheet.heads), (), new=True)
        self._notes()
        self._lists()
        self._look()

    def _heads(self) -> None:
        put(self.target.cell(1, 2), self._title())
        self.target.cell(1, 2).font = font(italic=True, color="FF595959")
        for column, head in enumerate(self.sheet.heads, 1):
            place = self.target.cell(HEAD_ROW, column)
            put(place, head)
            place.font, place.fill = font(bold=True, color="FFFFFFFF"), HEAD
            place.alignment, place.border = MIDDLE, BORDER
        for index, column_ in enumerate(self.sheet.section.columns):
            place = self.target.cell(HEAD_ROW, self.sheet.column(index))
            place.comment = note(about(column_))

    def _title(self) -> str:
        return (
            "Putih: boleh diubah. Abu-abu: dikunci atau dihitung. "
            + ("Hijau: baris baru. " if self.sheet.section.is_list else "")
            + f"Penjelasan ada pada lembar {GUIDE}."
        )

    def _line(
        self, number: int, texts: Sequence[str], opened: Sequence[bool], *, new: bool
    ) -> None:
        first = len(self.sheet.front)
        last = first + len(self.sheet.section.columns)
        amounts = self._amounts()
        for index, text in enumerate(texts):
            place = self.target.cell(number, index + 1)
            put(place, text)
            is_value = first <= index < last
            is_open = (is_value or 0 < index < first) if new else is_value and opened[index - first]
            place.protection = OPEN if is_open else LOCKED
            place.alignment = AMOUNT if index in amounts else TOP
            place.border = BORDER
            if not is_open:
                place.fill = FIXED
            elif new:
                place.fill = NEW

    def _amounts(self) -> set[int]:
        """The columns of money, from 0."""
        kinds = enumerate(self.sheet.section.columns, len(self.sheet.front))
        typed = {place for place, column in kinds if column.kind == "Rupiah"}
        heads = len(self.sheet.heads)
        return typed | set(range(heads - len(self.sheet.computed), heads))

    def _is_upper(self, key: str) -> bool:
        """True for a row of a tree that has others in it."""
        return self.sheet.section.is_tree and any(
            row.key.startswith(f"{key}.") for row in self.sheet.rows
        )

    def _strong(self, number: int, *, upper: bool) -> None:
        if upper:
            for column in range(1, len(self.sheet.heads) + 1):
                self.target.cell(number, column).font = font(bold=True)

    def _notes(self) -> None:
        for (place, index), told in self.sheet.notes.items():
            self.target.cell(FIRST_ROW + place, self.sheet.column(index)).comment = note(told)

    def _lists(self) -> None:
        for index, column in enumerate(self.sheet.section.columns):
            words = column.words or tuple(self.sheet.ids.get(index, ()))
            if words and self.last >= FIRST_ROW:
                only = bool(column.words) and not column.many
                validation = self.choices.validation(words, only=only)
                letter = letters(self.sheet.column(index))
                validation.add(f"{letter}{FIRST_ROW}:{letter}{self.last}")
                self.target.add_data_validation(validation)

    def _look(self) -> None:
        self.target.sheet_view.showGridLines = False
        widths = self._widths()
        for column, width in widths.items():
            self.target.column_dimensions[letters(column)].width = width
        self._heights(widths)
        self.target.column_dimensions[letters(1)].hidden = True
        named = max(
            (i for i, one in enumerate(self.sheet.heads, 1) if one in (KEY, LEVEL, "kode", "nama")),
            default=1,
        )
        beside = named if named <= len(self.sheet.front) + 2 else 1
        self.target.freeze_panes = f"{letters(beside + 1)}{FIRST_ROW}"
        page = self.target.page_setup
        page.orientation, page.paperSize, page.fitToHeight = "landscape", "8", 0
        self.target.sheet_properties.pageSetUpPr.fitToPage = True
        self.target.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
        protection = self.target.protection
        protection.sheet = True
        protection.formatColumns = protection.formatRows = protection.formatCells = False

    def _heights(self, widths: Mapping[int, float]) -> None:
        """As high as the text of a row needs: not every program fits rows when it opens a file."""
        lines = [self.sheet.heads, *(self.sheet.texts(row) for row in self.sheet.rows)]
        for number, texts in enumerate(lines, HEAD_ROW):
            most = max(
                ceil(len(text) * LETTER / widths[column])
                for column, text in enumerate(texts, 1)
                if column > 1
            )
            self.target.row_dimensions[number].height = LINE_HEIGHT * max(1, most)

    def _widths(self) -> Mapping[int, float]:
        lines = [self.sheet.texts(row) for row in self.sheet.rows]
        found: dict[int, float] = {}
        for column, head in enumerate(self.sheet.heads, 1):
            longest = max((len(line[column - 1]) for line in lines), default=0)
            word = max(map(len, head.split()), default=0) + 2
            found[column] = float(min(WIDEST, max(NARROWEST, word, longest + 2)))
        return found


def about(column: Column) -> str:
    """What the model says of a column, and how its values are written."""
    written = WRITTEN.get(column.kind, "")
    words = f"Pilihan: {', '.join(column.words)}." if column.words else ""
    needed = "Harus diisi." if column.required else ""
    many = "Beberapa: pisahkan dengan koma." if column.many else ""
    return "\n".join(filter(None, (f"{column.about}.", written, words, many, needed)))
