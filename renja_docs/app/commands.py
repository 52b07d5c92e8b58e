"""What each verb does. The writers of documents are loaded only by the verbs that write one."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_docs.app import report, terminal
from renja_docs.app.mending import Mending
from renja_docs.app.pipeline import check
from renja_docs.app.usage import as_called
from renja_docs.content.identitas import NaskahAsal
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.rules.repair import MadeRepair
from renja_docs.text.location import Location
from renja_docs.text.nearest import nearest

if TYPE_CHECKING:
    from renja_docs.app.beda import ComparisonAsked
    from renja_docs.app.massal import run as massal_run
    from renja_docs.app.terima import verb as terima_verb
from renja_docs.app.presenting import has_error, judged, path_of, printer, style

# --- periksa


def periksa(
    content: Path,
    templates: Path,
    form: report.Format,
    *,
    strict: bool,
    with_notes: bool,
    asal: NaskahAsal | None = None,
) -> int:
    """Print all findings, notes only on demand; 1 if one of them is an error. asal: as of check."""
    checked = check(content, templates, asal=asal)
    findings = judged(checked, strict=strict)
    if form != "teks":
        terminal.machine_stream(sys.stdout)
    shown = replace(printer(checked, content, templates), with_notes=with_notes)
    click.echo(shown.report(findings, form))
    return int(has_error(findings))


def perbaiki(content: Path, templates: Path, *, quiet: bool) -> None:
    """Apply all certain repairs, and those that they bring to light; show what changed."""
    mending = Mending(
        lambda: check(content, templates).findings, lambda file: path_of(content, templates, file)
    )
    for changes in mending.run():
        if not quiet:
            _show(changes, content, templates)


def _show(changes: Sequence[MadeRepair], content: Path, templates: Path) -> None:
    for change in changes:
        path = path_of(content, templates, change.repair.file).as_posix()
        click.echo(f"{path}:{change.line}:{change.column}: diperbaiki")
        click.echo(f"- {change.before}\n+ {change.after}\n")


# --- the other verbs


def massal(asked: massal_run.ManyAsked) -> int:
    """Build many contents; 1 where one has errors, 3 where one could not be made."""
    from renja_docs.app.massal.run import massal as built
    from renja_docs.app.massal.run import summary

    started = time.perf_counter()
    with terminal.progress("Menyusun banyak naskah ...") as say:
        rows = built(asked, say)
    click.echo(summary(rows, time.perf_counter() - started))
    states = {row.keadaan for row in rows}
    if "gagal" in states:
        return 3
    return int("galat" in states)


def jelaskan(code: str) -> int:
    """Print what a code stands for. Raises click.UsageError for an unknown one."""
    from renja_docs.rules.registry import all_rules, explain
    from renja_docs.rules.rule import current

    rules = all_rules()
    rule = rules.get(current(code.upper()))
    if rule is None:
        raise click.UsageError(_unknown(code, nearest(code.upper(), rules)))
    click.echo(explain(rule))
    return 0


def _unknown(code: str, meant: str) -> str:
    message = f"Kode {code} tidak dikenal."
    return f"{message} Mungkin maksudnya {meant}." if meant else message


def skema(root: Path) -> int:
    """Write the schemas, the editor's settings, the page of codes, the table of expressions."""
    from renja_docs.app import generated
    from renja_docs.content.loading.layouts import layouts

    for name, text in generated.files(root, layouts(root / "templates", root / "content")).items():
        output.write(root / name, text.encode())
        click.echo(name)
    return 0


def lingkungan() -> int:
    """Print what is installed and what is missing; 3 if the build cannot run without it."""
    from renja_docs.machine import environment
    from renja_docs.machine.system import this_machine

    needs = environment.needs(this_machine())
    click.echo(as_called(environment.report(needs)))
    return 0 if environment.complete(needs) else 3


def beda(asked: ComparisonAsked, *, exit_code: bool) -> int:
    """Compare two versions; 1 where a side cannot be read.

    exit_code: 1 also where they differ. Raises what the program failed with on the way to one of
    the outputs, after the others are written.
    """
    from renja_docs.app.beda import beda as compared

    result = compared(asked, style())
    click.echo(as_called(result.text), err=not result.is_read)
    if result.bug is not None:
        raise result.bug
    return int(not result.is_read or (exit_code and result.has_changes))


def terima(asked: terima_verb.ReturnAsked, content: Path, templates: Path) -> int:
    """Tell what was changed in a .docx that came back, and write what is asked for."""
    from renja_docs.app.terima.desk import TrialDesk
    from renja_docs.app.terima.verb import terima as received

    desk = TrialDesk(content, templates, partial(path_of, content, templates))
    return received(asked, desk, style())


def cari(content: Path, templates: Path, words: str) -> int:
    """Print where in the content stands what the document prints; 1 where it prints no such words.

    Raises ToolError where the content has errors.
    """
    from renja_docs.app.search import search
    from renja_docs.drawing.illustration import illustrate
    from renja_docs.writing.assembly import document

    checked = check(content, templates)
    naskah, tree = checked.naskah, checked.tree
    if naskah is None or tree is None or checked.errors:
        raise ToolError(
            "Isi masih memuat galat, sehingga dokumennya belum ada.",
            "Jalankan periksa, perbaiki galatnya, lalu cari lagi.",
        )
    hits = list(search(document(naskah, tree, lambda id_: illustrate(naskah, id_, content)), words))
    for hit in hits:
        click.echo(f"{_place(hit.source, content, templates)}: {hit.excerpt}")
    if not hits:
        click.echo(
            f"Tidak ada paragraf atau sel yang mencetak '{words}'. Kata-kata tetap dari naskah "
            "peraturan ada dalam templat (folder templates)."
        )
    return int(not hits)


def _place(source: Location | None, content: Path, templates: Path) -> str:
    if source is None:
        return "(dicetak program)"
    path = path_of(content, templates, source.file).as_posix()
    return f"{path}:{source.line}:{source.column}"


def uraikan(file: Path, *, numbered: bool) -> int:
    """Print the outline of a .docx, for people and for git."""
    from renja_docs.compare.outline import outline

    terminal.machine_stream(sys.stdout)
    for line in outline(file, numbered=numbered):
        click.echo(line)
    return 0


def pasang_git() -> int:
    """Tell git how to show a .docx."""
    from renja_docs.compare.textconv import wire

    click.echo(wire(Path.cwd()))
    return 0


# --- how findings are shown
