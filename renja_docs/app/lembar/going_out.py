"""lembar keluar: files of the content as workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click

from renja_docs.app.lembar.came_back import came_back, readable
from renja_docs.app.usage import as_called
from renja_docs.content.rewriting import digest
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.sense.reading import Reading
from renja_docs.spreadsheet import making
from renja_docs.spreadsheet.making import FileBytes, NoRowsError
from renja_docs.text.nearest import nearest


def keluar(
    names: Sequence[str], content: Path, templates: Path, folder: Path, *, overwrite: bool
) -> int:
    """Write a workbook for each file that is named, for all of them where none is.

    overwrite: also over one that holds changes which have not come in; else it is refused.
    Raises ToolError for a name that the content does not have, and for a content that is too broken
    to be read.
    """
    there = making.files(content)
    files = list(dict.fromkeys(_file(name, there) for name in names)) or there
    reading = readable(content, templates)
    if not overwrite:
        for file in files:
            _refuse_edited(_target(file, folder), content, there, reading)
    written = []
    for file in files:
        try:
            written.append(_write(file, content, reading, folder))
        except NoRowsError as fault:
            if names:
                raise ToolError(fault.message, as_called(fault.advice)) from fault
    for path in written:
        click.echo(f"{path} ditulis.")
    click.echo(as_called("Sesudah diubah: renja-docs lembar masuk BERKAS.xlsx"))
    return 0


def _write(file: str, content: Path, reading: Reading, folder: Path) -> Path:
    from renja_docs.spreadsheet.workbook import workbook

    data = (content / file).read_bytes()
    made = making.book(FileBytes(file, data, digest(data)), reading)
    return output.write(_target(file, folder), workbook(made))


def _target(file: str, folder: Path) -> Path:
    return folder / f"{PurePosixPath(file).stem}.xlsx"


def _refuse_edited(path: Path, content: Path, there: Sequence[str], reading: Reading) -> None:
    """Raises ToolError where a workbook of that name holds what is nowhere else."""
    if not path.exists():
        return
    told = came_back(path, content, there, reading, remove=True).told
    if told.changes or told.findings:
        raise ToolError(
            f"{path} memuat perubahan yang belum dimasukkan.",
            as_called(
                f"Masukkan dahulu: renja-docs lembar masuk {path}; atau pindahkan berkas itu, "
                "atau tambahkan --timpa."
            ),
        )


def _file(name: str, there: Sequence[str]) -> str:
    """The file of the content that a name stands for: program, t-c-30, tabel/t-c-30.yaml."""
    short = name.removesuffix(".yaml").removesuffix(".xlsx")
    for file in there:
        if short in (file.removesuffix(".yaml"), PurePosixPath(file).stem):
            return file
    stems = [PurePosixPath(file).stem for file in there]
    likely = nearest(short, stems)
    meant = f"Mungkin maksudnya {likely}. " if likely else ""
    raise ToolError(f"{name} tidak ada.", f"{meant}Yang dapat dikeluarkan: {', '.join(stems)}.")
