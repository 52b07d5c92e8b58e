"""The verbs on files of offices: impor writes them as content, periksa checks them as they are."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import click

from renja_docs.app import report, terminal
from renja_docs.app.pipeline import check
from renja_docs.app.usage import as_called
from renja_docs.content.finding import Finding
from renja_docs.importing import account
from renja_docs.importing import findings as told
from renja_docs.importing.importer import Imported, imported
from renja_docs.importing.project import files_of
from renja_docs.importing.reading.comments import commented
from renja_docs.importing.reading.files import read_file
from renja_docs.importing.source import OfficeSource
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.text import colour


def impor(paths: Sequence[Path], target: Path, templates: Path) -> int:
    """Write the content that some files hold into a new folder; all of it or nothing.

    Raises ToolError.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ToolError(
            f"{target} sudah ada dan tidak kosong.",
            "Tunjuk folder baru dengan --keluaran, supaya tidak ada yang tertimpa.",
        )
    read = read_together(paths, templates)
    _place(target, read, templates)
    click.echo(summary(read, target))
    click.echo(_next_step(target))
    return 0


def read_together(paths: Sequence[Path], templates: Path) -> Imported:
    """Some files as one content. Raises ToolError for one that cannot be read."""
    sources = [read_file(path) for path in paths]
    return imported(_together(sources), templates)


def _together(sources: Sequence[OfficeSource]) -> OfficeSource:
    """Several files as one: the regulation first, tables of spreadsheets behind it."""
    first = sources[0]
    blocks = chain.from_iterable(source.blocks for source in sources)
    furniture = chain.from_iterable(source.furniture for source in sources)
    pictures = chain.from_iterable(source.pictures for source in sources)
    return OfficeSource(first.file, tuple(blocks), tuple(furniture), tuple(pictures), first.docx)


def _place(target: Path, read: Imported, templates: Path) -> None:
    """Write all files beside the target, then move them there in one step."""
    files = written_files(read, templates)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as fault:
        raise _unwritable(target, fault) from fault
    try:
        for name, data in files.items():
            output.write(made / name, data)
        made.chmod(0o755)
        with suppress(FileNotFoundError):
            target.rmdir()
        made.replace(target)
    except OSError as fault:
        raise _unwritable(target, fault) from fault
    finally:
        shutil.rmtree(made, ignore_errors=True)


def written_files(read: Imported, templates: Path) -> dict[str, bytes]:
    """The files of an import by their path, with what became of every line."""
    files = dict(files_of(read, templates))
    files["impor.html"] = account.as_html(read).encode()
    files["impor.json"] = account.as_json(read).encode()
    return files


def _unwritable(target: Path, fault: OSError) -> ToolError:
    return ToolError(
        f"{target} tidak dapat ditulis: {fault.strerror}.", "Pilih folder lain dengan --keluaran."
    )


def summary(read: Imported, target: Path) -> str:
    """What became of the lines of a file, in three lines."""
    counts = account.counted(read)
    return "\n".join(
        (
            f"{len(read.files)} berkas isi ditulis ke {target / 'content'}.",
            f"{counts['isi']} baris menjadi isi, {counts['dicetak']} dicetak oleh program, "
            f"{counts['tidak terbaca']} tidak terbaca.",
            f"Temuan pada naskah: {len(account.faults(read))}. Lihat {target / 'impor.html'}.",
        )
    )


def _next_step(target: Path) -> str:
    own = target / "templates"
    templates = f" --templates {own}" if own.is_dir() else ""
    return as_called(f"Lanjutkan: renja-docs periksa --content {target / 'content'}{templates}")


# --- periksa BERKAS


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file of an office with what is wrong in it. text: what messages show of it."""

    name: str
    findings: tuple[Finding, ...]
    text: str


def checked_file(path: Path, templates: Path) -> CheckedFile:
    """All that is wrong with a file, at its own lines or paragraphs; nothing is written."""
    source = read_file(path)
    read = imported(source, templates, as_typed=True)
    with TemporaryDirectory(prefix="renja-docs-") as place:
        for name, data in files_of(read, templates).items():
            if not name.endswith(".docx"):
                file = Path(place) / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        checked = check(Path(place) / "content", Path(place) / "templates")
    found = told.findings(read, checked.findings, whole=checked.naskah is not None)
    return CheckedFile(source.file, found, told.numbered_text(source))


def periksa_berkas(
    path: Path,
    templates: Path,
    form: report.Format,
    *,
    strict: bool,
    with_notes: bool,
    comments: bool,
) -> int:
    """Print what is wrong with a file; 1 if one finding is an error."""
    checked = checked_file(path, templates)
    found = report.strict(checked.findings) if strict else checked.findings
    if form != "teks":
        terminal.machine_stream(sys.stdout)
    style = terminal.colour if terminal.wants_colour(sys.stdout) else colour.plain
    printer = report.Printer({checked.name: checked.text}, lambda _: path.as_posix(), style)
    shown = told.folded(found) if form == "teks" else found
    click.echo(replace(printer, with_notes=with_notes).report(shown, form))
    if comments:
        _write_comments(path, found)
    return int(any(finding.severity == "galat" for finding in found))


def _write_comments(path: Path, found: Sequence[Finding]) -> None:
    if path.suffix.casefold() != ".docx":
        raise ToolError(
            f"--komentar hanya untuk .docx, bukan {path.name}.", "Hilangkan --komentar."
        )
    copy = path.with_name(f"{path.stem}-komentar.docx")
    written = output.write(copy, commented(path.read_bytes(), found))
    click.echo(f"Komentar ditulis ke {written}.", err=True)
