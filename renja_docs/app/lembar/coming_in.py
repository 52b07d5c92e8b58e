"""lembar masuk: what was changed in workbooks, written into the YAML; all of it or nothing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from renja_docs.app import report, terminal
from renja_docs.app.lembar.came_back import Coming, came_back, readable
from renja_docs.app.usage import as_called
from renja_docs.content.loading.edits import differences
from renja_docs.content.rewriting import ChangedError, digest, rewrite
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.spreadsheet import making
from renja_docs.spreadsheet.telling import CellChange
from renja_docs.text import colour

MOST_SHOWN = 60
"""Changes that are told one by one."""


def masuk(books: Sequence[Path], content: Path, templates: Path, *, remove: bool) -> int:
    """Write what was changed; 1 where something is wrong, and then nothing is written.

    remove: rows that did not come back are removed. Raises ToolError for a book that cannot be read
    and for a file that cannot be written.
    """
    reading = readable(content, templates)
    there = making.files(content)
    coming = [came_back(path, content, there, reading, remove=remove) for path in books]
    _refuse_twice(coming)
    if _told(coming, books):
        click.echo("Tidak ada yang ditulis.")
        return 1
    _write(coming, content)
    return 0


def _refuse_twice(coming: Sequence[Coming]) -> None:
    files = [one.told.file for one in coming if one.told.file]
    twice = next((file for file in files if files.count(file) > 1), "")
    if twice:
        raise ToolError(f"Dua buku kerja milik {twice}.", "Masukkan satu per satu.")


def _told(coming: Sequence[Coming], books: Sequence[Path]) -> bool:
    """Print the findings; True where one of them is an error."""
    findings = [finding for one in coming for finding in one.told.findings]
    if findings:
        paths = {path.name: path.as_posix() for path in books}
        style = terminal.colour if terminal.wants_colour(sys.stdout) else colour.plain
        printer = report.Printer({}, lambda file: paths.get(file, file), style)
        click.echo(printer.report(findings, "teks"))
    return any(finding.severity == "galat" for finding in findings)


def _write(coming: Sequence[Coming], content: Path) -> None:
    """Write all files, or none: where one fails, those before it are put back.

    Raises ToolError.
    """
    written: list[Coming] = []
    try:
        for one in coming:
            if one.new != one.old:
                repairs = differences(one.told.file, one.old, one.new)
                rewrite(content / one.told.file, repairs, digest(one.data))
                written.append(one)
    except (ChangedError, ToolError) as fault:
        for one in written:
            output.write(content / one.told.file, one.data)
        if isinstance(fault, ChangedError):
            raise ToolError(f"{fault} baru saja berubah.", "Ulangi perintah ini.") from fault
        raise
    for one in coming:
        _say(one, content)
    if written:
        click.echo(as_called("Berikutnya: renja-docs periksa"))


def _say(one: Coming, content: Path) -> None:
    changes = one.told.changes
    for change in changes[:MOST_SHOWN]:
        click.echo(_line(change))
    if len(changes) > MOST_SHOWN:
        click.echo(f"... dan {len(changes) - MOST_SHOWN} lagi")
    path = content / one.told.file
    said = f"{len(changes)} perubahan ditulis" if changes else "tidak ada yang berubah"
    click.echo(f"{path}: {said}.")


def _line(change: CellChange) -> str:
    where = f"{change.cell.sheet}!{change.cell.name}"
    if not change.head:
        what = f"{change.row}: {change.new}" if change.new else f"{change.row} dihapus"
        return f"{where} {what}"
    old, new = change.old or "(kosong)", change.new or "(kosong)"
    return f"{where} {change.row} {change.head}: {old} → {new}"
