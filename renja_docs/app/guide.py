"""The table of expressions in docs/panduan.md: made from the functions, between two marks."""

from __future__ import annotations

from typing import Final

from renja_docs.machine.fault import ToolError
from renja_docs.sense.functions.catalogue import table

FILE: Final = "docs/panduan.md"
START: Final = "<!-- Daftar ini dibuat dengan make skema; jangan disunting. -->"
END: Final = "<!-- Akhir daftar. -->"


def renewed(guide: str) -> str:
    """The guide with the table of today. Raises ToolError where its marks are gone."""
    before, start, rest = guide.partition(f"{START}\n")
    _, end, after = rest.partition(f"{END}\n")
    if not (start and end):
        raise ToolError(
            f"{FILE} tidak lagi memuat tanda daftar ekspresi.",
            f"Pulihkan dengan: git checkout -- {FILE}",
        )
    return f"{before}{start}\n{table()}\n\n{end}{after}"
