"""What each verb does. The writers of documents are loaded only by the verbs that write one."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_docs.app import report, terminal
from renja_docs.app.mending import Mending
from renja_docs.app.pipeline import Checked, check
from renja_docs.app.terminal import Say
from renja_docs.app.usage import as_called
from renja_docs.content.finding import Finding
from renja_docs.content.identitas import NaskahAsal
from renja_docs.content.loading.loader import TEMPLATE_TABEL
from renja_docs.machine import output, template_folder
from renja_docs.machine.fault import ToolError
from renja_docs.rules.examination import skipped
from renja_docs.rules.repair import MadeRepair
from renja_docs.text import colour
from renja_docs.text.location import Location
from renja_docs.text.nearest import nearest

if TYPE_CHECKING:
    from renja_docs.app.beda import Asked
    from renja_docs.app.layout import Paged
    from renja_docs.app.massal import run as massal_run
    from renja_docs.app.terima import verb as terima_verb
    from renja_docs.word.paging.known_pages import KnownPages


_COUNTED = ("pasal", "bab", "tabel", "gambar")
"""The kinds of places that the last line of a build counts."""


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
    findings = _judged(checked, strict=strict)
    if form != "teks":
        terminal.machine_stream(sys.stdout)
    printer = replace(_printer(checked, content, templates), with_notes=with_notes)
    click.echo(printer.report(findings, form))
    return int(_has_error(findings))


def perbaiki(content: Path, templates: Path, *, quiet: bool) -> None:
    """Apply all certain repairs, and those that they bring to light; show what changed."""
    mending = Mending(
        lambda: check(content, templates).findings, lambda file: _path(content, templates, file)
    )
    for changes in mending.run():
        if not quiet:
            _show(changes, content, templates)


def _show(changes: Sequence[MadeRepair], content: Path, templates: Path) -> None:
    for change in changes:
        path = _path(content, templates, change.repair.file).as_posix()
        click.echo(f"{path}:{change.line}:{change.column}: diperbaiki")
        click.echo(f"- {change.before}\n+ {change.after}\n")


def _judged(checked: Checked, *, strict: bool) -> tuple[Finding, ...]:
    return report.strict(checked.findings) if strict else checked.findings


def _has_error(findings: Sequence[Finding]) -> bool:
    return any(finding.severity == "galat" for finding in findings)


def tell_findings(checked: Checked, content: Path, templates: Path) -> None:
    """Print the errors and warnings, and how many there are."""
    printer = _printer(checked, content, templates)
    for entry in printer.entries(checked.findings):
        click.echo(entry)
    click.echo(printer.closing(checked.findings))


# --- perbup, pdf


def perbup(
    content: Path,
    templates: Path,
    folder: Path,
    *,
    strict: bool,
    pdf: bool,
    origins: bool,
    asal: NaskahAsal | None = None,
) -> int:
    """Check, then build; nothing is written where the content has errors.

    origins: that the document tells, hidden, where its words come from. asal: as of check.
    """
    started = time.perf_counter()
    checked = check(content, templates, asal=asal)
    findings = _judged(checked, strict=strict)
    printer = _printer(checked, content, templates)
    for entry in printer.entries(findings):
        click.echo(entry)
    counted = printer.closing(findings)
    if checked.naskah is None or _has_error(findings):
        click.echo(f"{counted} Dokumen tidak disusun.")
        return 1
    with terminal.progress("Menyusun dokumen ...") as say:
        paged, notes = _built(
            checked, content, templates, folder, pdf=pdf, origins=origins, say=say
        )
    written = _write(paged, folder, pdf=pdf)
    for told in filter(None, (paged.warning, *notes)):
        click.echo(told)
    facts = (*_contents(checked), *_pages(paged), counted, _took(time.perf_counter() - started))
    click.echo(" ".join((f"{written}:", *facts)))
    if paged.fault is not None and (pdf or isinstance(paged.fault, KeyboardInterrupt)):
        raise paged.fault
    return 0


def _built(
    checked: Checked,
    content: Path,
    templates: Path,
    folder: Path,
    *,
    pdf: bool,
    origins: bool,
    say: Say,
) -> tuple[Paged, tuple[str, ...]]:
    """The document, and what was taken out of annexes. folder: where its page numbers are kept.

    Raises ToolError where a PDF is wanted of a machine without LibreOffice.
    """
    from renja_docs.app import kept_pages
    from renja_docs.app.layout import lay_out
    from renja_docs.app.pipeline import build
    from renja_docs.machine import libreoffice, scratch

    if checked.naskah is None or checked.tree is None:
        raise ValueError("only a checked content is built")
    scratch.sweep(folder)
    program = libreoffice.locate()
    if program is None and pdf:
        raise ToolError("LibreOffice tidak ditemukan pada komputer ini.", libreoffice.NEXT_STEP)
    known = kept_pages.read(folder)
    built = build(checked.naskah, checked.tree, content, templates, known, with_origins=origins)
    return lay_out(built, program, pdf=pdf, tell=partial(_tell, say)), built.notes


def _tell(say: Say, passed: float, limit: float) -> None:
    """How long LibreOffice has been at work, and how long it may be."""
    say(
        f"LibreOffice menghitung halaman: {passed:.0f} dari paling lama {limit:.0f} detik "
        "(Ctrl-C: selesai dengan nomor halaman yang ada) ..."
    )


def _write(paged: Paged, folder: Path, *, pdf: bool) -> str:
    """Write the document, and its PDF where it is wanted; the names of what was written."""
    written = [_put(folder / "perbup.docx", paged.docx)]
    if pdf and paged.pdf is not None:
        written.append(_put(folder / "perbup.pdf", paged.pdf))
    if paged.known is not None:
        _keep_pages(paged.known, folder)
    return ", ".join(map(str, written))


def _put(path: Path, data: bytes) -> Path:
    """Write a file, beside itself where another program holds it; where it was written."""
    written = output.write(path, data)
    if written != path:
        click.echo(f"{path} sedang dibuka program lain; hasil ditulis ke {written}.", err=True)
    return written


def _keep_pages(known: KnownPages, folder: Path) -> None:
    """Keep the page numbers for the next build; this document needs them no more."""
    from renja_docs.app import kept_pages

    try:
        kept_pages.keep(folder, known)
    except ToolError as fault:
        click.echo(f"Nomor halaman tidak dapat disimpan. {fault.message}", err=True)


def _took(seconds: float) -> str:
    return f"{seconds:.1f} detik.".replace(".", ",", 1)


def _contents(checked: Checked) -> list[str]:
    """The sentence that counts the places of the document; none where there is nothing to count."""
    if checked.tree is None:
        return []
    count = Counter[str](label.kind for label in checked.tree.labels)
    counted = ", ".join(f"{count[kind]} {kind}" for kind in _COUNTED if count[kind])
    return [f"{counted}."] if counted else []


def _pages(paged: Paged) -> list[str]:
    """The sentence that counts the pages; none where nobody counted them."""
    return [f"{paged.pages} halaman."] if paged.pages else []


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


def beda(asked: Asked, *, exit_code: bool) -> int:
    """Compare two versions; 1 where a side cannot be read.

    exit_code: 1 also where they differ. Raises what the program failed with on the way to one of
    the outputs, after the others are written.
    """
    from renja_docs.app.beda import beda as compared

    result = compared(asked, _style())
    click.echo(as_called(result.text), err=not result.is_read)
    if result.bug is not None:
        raise result.bug
    return int(not result.is_read or (exit_code and result.has_changes))


def terima(asked: terima_verb.Asked, content: Path, templates: Path) -> int:
    """Tell what was changed in a .docx that came back, and write what is asked for."""
    from renja_docs.app.terima.desk import Desk
    from renja_docs.app.terima.verb import terima as received

    desk = Desk(content, templates, partial(_path, content, templates))
    return received(asked, desk, _style())


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
    path = _path(content, templates, source.file).as_posix()
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


def _printer(checked: Checked, content: Path, templates: Path) -> report.Printer:
    def shown(file: str) -> str:
        return _path(content, templates, file).as_posix()

    return report.Printer(checked.sources, shown, _style(), skipped=tuple(skipped()))


def _style() -> colour.Style:
    return terminal.colour if terminal.wants_colour(sys.stdout) else colour.plain


def _path(content: Path, templates: Path, file: str) -> Path:
    """Where the file that a Location names stands."""
    if file.startswith(TEMPLATE_TABEL):
        return template_folder.found(templates, file.removeprefix("templates/"))
    return content / file
