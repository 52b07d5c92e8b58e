"""The verb terima: a file is read, its changes are told, and written where that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from renja_docs.app import terminal
from renja_docs.app.terima.desk import Received, TrialDesk, received, written
from renja_docs.importing.reading.files import read_file
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.returning.back import StrangeError
from renja_docs.returning.change import ReturnedChange
from renja_docs.returning.telling import Teller, as_html, as_json, summary
from renja_docs.text.colour import Style
from renja_docs.word.wml.package import read

_ANSWERS: Final = click.Choice(["y", "t"])


@dataclass(frozen=True, slots=True)
class ReturnAsked:
    """What is asked for. report: the folder of the reports, None for none.

    writes: what is certain is written. asks: each change that can be written is asked about.
    """

    file: Path
    report: Path | None
    writes: bool = False
    asks: bool = False


def terima(asked: ReturnAsked, desk: TrialDesk, style: Style) -> int:
    """Tell what was changed in a file, and write what is asked for; 1 for a strange file.

    Raises ToolError for a file that cannot be read, and for a content with errors.
    """
    package = read(_bytes(asked.file))
    try:
        with terminal.progress("Membandingkan dengan isi ..."):
            got = received(desk, package)
    except StrangeError as fault:
        click.echo(f"{asked.file.name}: {fault.message}\n{fault.step}", err=True)
        return 1
    teller = Teller(lambda file: desk.path(file).as_posix(), style)
    for change in got.changes:
        click.echo(f"{teller.told(change)}\n")
    click.echo(f"{asked.file.name}: {summary(got.changes)}")
    if asked.report is not None:
        _report(asked, got, teller)
    _write(asked, desk, got, teller)
    return 0


def _bytes(file: Path) -> bytes:
    """A .docx as it is. Raises ToolError, with what to do, for a file that is none."""
    if file.suffix.casefold() not in (".docx", ".docm"):
        raise ToolError(
            f"{file.name} bukan dokumen Word (.docx).", "Tunjuk berkas yang dikembalikan peninjau."
        )
    return read_file(file).docx


def _report(asked: ReturnAsked, got: Received, teller: Teller) -> None:
    folder = asked.report or Path()
    name = asked.file.name
    told = {
        "terima.html": as_html(name, got.changes, teller),
        "terima.json": as_json(name, got.changes),
    }
    for file, text in told.items():
        click.echo(f"Laporan ditulis ke {output.write(folder / file, text.encode())}.")


def _write(asked: ReturnAsked, desk: TrialDesk, got: Received, teller: Teller) -> None:
    chosen = _chosen(asked, got, teller)
    if not (asked.writes or asked.asks):
        if any(one.may_be_written for one in got.changes):
            click.echo("Tulis yang pasti dengan --tulis, atau pilih satu demi satu dengan --tanya.")
        return
    made = written(desk, got, chosen) if chosen else []
    for one in made:
        path = desk.path(one.repair.file).as_posix()
        click.echo(f"{path}:{one.line}:{one.column}: ditulis\n- {one.before}\n+ {one.after}\n")
    click.echo(f"{len(made)} tempat pada berkas isi ditulis.")


def _chosen(asked: ReturnAsked, got: Received, teller: Teller) -> Sequence[ReturnedChange]:
    """What is to be written: all that is certain, or what somebody says yes to."""
    if not asked.asks:
        return [one for one in got.changes if asked.writes and one.state == "pasti"]
    chosen = []
    for change in got.changes:
        if change.may_be_written:
            click.echo(teller.told(change))
            default = "y" if change.state == "pasti" else "t"
            answer = click.prompt("Tulis? (y: ya, t: tidak)", type=_ANSWERS, default=default)
            if answer == "y":
                chosen.append(change)
    return chosen
