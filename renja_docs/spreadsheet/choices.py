"""Drop-down lists, whose words stand in a hidden sheet: a list itself holds only few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from renja_docs.spreadsheet.grid import letters
from renja_docs.spreadsheet.looks import put

CHOICES: Final = "_pilihan"
"""The hidden sheet."""


class Choices:
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
                put(target.cell(number, column), word)
        target.sheet_state = "hidden"
        target.protection.sheet = True
