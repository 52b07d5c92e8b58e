"""Sheets as a workbook (.xlsx): every cell a text, so that Excel changes no figure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from math import ceil
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from renja_docs.content.loading.schema import WRITTEN
from renja_docs.spreadsheet.columns import Column
from renja_docs.spreadsheet.grid import (
    FIRST_ROW,
    HEAD_ROW,
    KEY,
    LEVEL,
    NEW_ROWS,
    Book,
    Sheet,
    letters,
)
from renja_docs.word.wml.archive import unzipped, zipped

IDENTITY: Final = "_renja"
"""The hidden sheet: whose sheets these are, and what stood in them. It is a hint, never trusted."""
CHOICES: Final = "_pilihan"
MARK: Final = "renja-docs lembar"
GUIDE: Final = "petunjuk"

_AS_TEXT: Final = "@"
_WIDEST: Final = 48
_NARROWEST: Final = 9
_LETTER: Final = 1.15
"""Room that a letter of a full line takes, words being broken at blanks."""
_LONGEST_NOTE: Final = 500

_LINE_HEIGHT: Final = 15.0
"""Points that a line of a row takes."""

_HEAD: Final = PatternFill("solid", fgColor="FF1F4E78")
_FIXED: Final = PatternFill("solid", fgColor="FFEDEDED")
_NEW: Final = PatternFill("solid", fgColor="FFF3F9EC")
_LINE: Final = Side(style="thin", color="FFBFBFBF")
_BORDER: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_AMOUNT: Final = Alignment(vertical="top", horizontal="right")
_MIDDLE: Final = Alignment(vertical="center", horizontal="center", wrap_text=True)
_LOCKED: Final = Protection(locked=True)
_OPEN: Final = Protection(locked=False)

_STEPS: Final = (
    "Isi berkas {file} sebagai lembar kerja.",
    "Ubah sel putih, simpan, lalu jalankan: renja-docs lembar masuk BERKAS-INI",
    "Sel abu-abu dikunci: kepala, kode, id, dan yang dihitung program. Mengubahnya menjadi temuan.",
    "Semua sel berupa teks. Angka ditulis seperti dalam YAML: 72.822.365 dan 7,5 dan 65%.",
    "Sel yang dikosongkan mengosongkan nilainya. Kolom dengan beberapa kata: pisahkan dengan koma.",
    "Baris baru: isi baris hijau di bawah, atau sisipkan baris (Tinjau, Buka Proteksi Lembar; "
    "tanpa kata sandi) dan kosongkan kolom kunci.",
    "Baris yang dihapus hanya dihapus dari YAML dengan pilihan --hapus.",
    "Jangan memindahkan, mengurutkan, atau menggandakan baris lama, dan jangan menambah kolom.",
    "Arahkan penunjuk ke kepala kolom untuk melihat isinya, ke sel bertanda untuk yang tercetak.",
)


def workbook(book: Book) -> bytes:
    """The bytes of a workbook; the same sheets give the same bytes."""
    made: Any = Workbook()
    made.remove(made.active)
    _guide(made.create_sheet(GUIDE), book)
    choices = _Choices(made)
    for sheet in book.sheets:
        _Writer(made.create_sheet(sheet.section.name), sheet, choices).write()
    choices.write()
    _identity(made.create_sheet(IDENTITY), book)
    made.active = 1 if len(book.sheets) == 1 else _largest(book)
    for one in made.worksheets:
        one.sheet_view.tabSelected = one is made.active
    out = BytesIO()
    made.save(out)
    return _without_clock(out.getvalue())


def _largest(book: Book) -> int:
    """The place of the sheet with most rows, behind the guide."""
    sizes = [len(sheet.rows) for sheet in book.sheets]
    return 1 + sizes.index(max(sizes))


def _without_clock(data: bytes) -> bytes:
    """The same workbook without the time at which it was made."""
    parts = unzipped(data)
    core = parts["docProps/core.xml"]
    parts["docProps/core.xml"] = re.sub(
        rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", core
    )
    return zipped(parts, compress=True)


def _put(place: Any, text: str) -> None:  # noqa: ANN401  openpyxl has no types
    """A text as a text, also where it begins as a formula does."""
    place.value = text or None
    if text:
        place.data_type = "s"
    place.number_format = _AS_TEXT


def _font(**looks: Any) -> Font:  # noqa: ANN401
    """The type of all sheets; openpyxl takes another where none is named."""
    return Font(**{"name": "Calibri", "size": 11, **looks})


def _guide(target: Any, book: Book) -> None:  # noqa: ANN401
    target.column_dimensions["A"].width = 110
    target.sheet_properties.pageSetUpPr.fitToPage = True
    for number, step in enumerate(_STEPS, 1):
        place = target.cell(number, 1)
        _put(place, step.format(file=book.file))
        place.alignment = _TOP
        place.font = _font(bold=number == 1, size=14 if number == 1 else 11)
    target.protection.sheet = True


def _identity(target: Any, book: Book) -> None:  # noqa: ANN401
    """Whose sheets these are, and each value as it went out."""
    lines: list[Sequence[str]] = [(MARK, "1", book.file, book.digest)]
    for sheet in book.sheets:
        lines += [
            (sheet.section.name, row.key, *(text or "" for text in row.cells)) for row in sheet.rows
        ]
    for number, line in enumerate(lines, 1):
        for column, text in enumerate(line, 1):
            _put(target.cell(number, column), text)
    target.sheet_state = "veryHidden"
    target.protection.sheet = True


class _Choices:
    """A hidden sheet with the words that may be chosen, a column a list."""

    def __init__(self, made: Any) -> None:  # noqa: ANN401
        self.made = made
        self.lists: list[tuple[str, ...]] = []

    def validation(self, words: Sequence[str], *, only: bool) -> DataValidation:
        """A drop-down list. only: True where other words are no choice."""
        listed = tuple(words)
        if listed not in self.lists:
            self.lists.append(listed)
        column = letters(self.lists.index(listed) + 1)
        area = f"{quote_sheetname(CHOICES)}!${column}$1:${column}${len(listed)}"
        validation = DataValidation(type="list", formula1=area, allow_blank=True)
        validation.showErrorMessage = only
        validation.errorTitle = "Pilihan"
        validation.error = f"Pilih salah satu: {', '.join(listed)}"[:220]
        return validation

    def write(self) -> None:
        """Write the lists, where there are any."""
        if not self.lists:
            return
        target = self.made.create_sheet(CHOICES)
        for column, words in enumerate(self.lists, 1):
            for number, word in enumerate(words, 1):
                _put(target.cell(number, column), word)
        target.sheet_state = "hidden"
        target.protection.sheet = True


class _Writer:
    """Writes one sheet."""

    def __init__(self, target: Any, sheet: Sheet, choices: _Choices) -> None:  # noqa: ANN401
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
        _put(self.target.cell(1, 2), self._title())
        self.target.cell(1, 2).font = _font(italic=True, color="FF595959")
        for column, head in enumerate(self.sheet.heads, 1):
            place = self.target.cell(HEAD_ROW, column)
            _put(place, head)
            place.font, place.fill = _font(bold=True, color="FFFFFFFF"), _HEAD
            place.alignment, place.border = _MIDDLE, _BORDER
        for index, column_ in enumerate(self.sheet.section.columns):
            place = self.target.cell(HEAD_ROW, self.sheet.column(index))
            place.comment = _note(_about(column_))

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
            _put(place, text)
            is_value = first <= index < last
            is_open = (is_value or 0 < index < first) if new else is_value and opened[index - first]
            place.protection = _OPEN if is_open else _LOCKED
            place.alignment = _AMOUNT if index in amounts else _TOP
            place.border = _BORDER
            if not is_open:
                place.fill = _FIXED
            elif new:
                place.fill = _NEW

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
                self.target.cell(number, column).font = _font(bold=True)

    def _notes(self) -> None:
        for (place, index), note in self.sheet.notes.items():
            self.target.cell(FIRST_ROW + place, self.sheet.column(index)).comment = _note(note)

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
                ceil(len(text) * _LETTER / widths[column])
                for column, text in enumerate(texts, 1)
                if column > 1
            )
            self.target.row_dimensions[number].height = _LINE_HEIGHT * max(1, most)

    def _widths(self) -> Mapping[int, float]:
        lines = [self.sheet.texts(row) for row in self.sheet.rows]
        found: dict[int, float] = {}
        for column, head in enumerate(self.sheet.heads, 1):
            longest = max((len(line[column - 1]) for line in lines), default=0)
            word = max(map(len, head.split()), default=0) + 2
            found[column] = float(min(_WIDEST, max(_NARROWEST, word, longest + 2)))
        return found


def _about(column: Column) -> str:
    """What the model says of a column, and how its values are written."""
    written = WRITTEN.get(column.kind, "")
    words = f"Pilihan: {', '.join(column.words)}." if column.words else ""
    needed = "Harus diisi." if column.required else ""
    many = "Beberapa: pisahkan dengan koma." if column.many else ""
    return "\n".join(filter(None, (f"{column.about}.", written, words, many, needed)))


def _note(text: str) -> Comment:
    note = Comment(text[:_LONGEST_NOTE], "renja-docs")
    note.width, note.height = 320, 40 + 18 * (1 + len(text[:_LONGEST_NOTE]) // 45)
    return note
