"""A workbook that came back, read against the content as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from renja_docs.app.pipeline import understand
from renja_docs.app.usage import as_called
from renja_docs.content.loading.typed import Typed
from renja_docs.content.rewriting import digest
from renja_docs.machine.fault import ToolError
from renja_docs.sense.reading import Reading
from renja_docs.spreadsheet import making
from renja_docs.spreadsheet.making import FileBytes
from renja_docs.spreadsheet.opening import opened
from renja_docs.spreadsheet.returning import ComparedContent, returned
from renja_docs.spreadsheet.telling import ReturnedWorkbook
from renja_docs.spreadsheet.workbook_identity import identity

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Coming:
    """A workbook and what comes of it. data: the file as it stands; new: its text after that."""

    told: ReturnedWorkbook
    data: bytes = b""
    new: str = ""

    @property
    def old(self) -> str:
        """The text of the file as it stands."""
        return self.data.decode("utf-8").removeprefix(_MARK)


def came_back(
    path: Path, content: Path, there: Sequence[str], reading: Reading, *, remove: bool
) -> Coming:
    """What was changed in a workbook. there: the files that have one.

    Raises ToolError for a book that cannot be read.
    """
    pages, told = opened(path), ReturnedWorkbook(path.name)
    said = identity(pages, there, told)
    if said is None:
        return Coming(told)
    told.file = said.file
    data = (content / said.file).read_bytes()
    typed = Typed(said.file, data.decode("utf-8").removeprefix(_MARK))
    book = making.book(FileBytes(said.file, data, digest(data)), reading)
    return Coming(told, data, returned(ComparedContent(typed, book, said, remove), pages, told))


def readable(content: Path, templates: Path) -> Reading:
    """A content as it is read. Raises ToolError where it is too broken."""
    understood = understand(content, templates)
    if understood.evaluated is None:
        raise ToolError(
            "Isi ini tidak terbaca seluruhnya.",
            as_called("Perbaiki dahulu; lihat: renja-docs periksa"),
        )
    return understood.evaluated.reading
