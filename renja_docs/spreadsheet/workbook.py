"""Sheets as a workbook (.xlsx): every cell a text, so that Excel changes no figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook

from renja_docs.spreadsheet.choices import Choices
from renja_docs.spreadsheet.grid import Book
from renja_docs.spreadsheet.looks import TOP, font, put
from renja_docs.spreadsheet.sheet_writer import GUIDE, SheetWriter
from renja_docs.word.wml.archive import unzipped, zipped

IDENTITY: Final = "_renja"
"""The hidden sheet: whose sheets these are, and what stood in them. It is a hint, never trusted."""
MARK: Final = "renja-docs lembar"

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
    choices = Choices(made)
    for sheet in book.sheets:
        SheetWriter(made.create_sheet(sheet.section.name), sheet, choices).write()
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


def _guide(target: Any, book: Book) -> None:  # noqa: ANN401
    target.column_dimensions["A"].width = 110
    target.sheet_properties.pageSetUpPr.fitToPage = True
    for number, step in enumerate(_STEPS, 1):
        place = target.cell(number, 1)
        put(place, step.format(file=book.file))
        place.alignment = TOP
        place.font = font(bold=number == 1, size=14 if number == 1 else 11)
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
            put(target.cell(number, column), text)
    target.sheet_state = "veryHidden"
    target.protection.sheet = True
