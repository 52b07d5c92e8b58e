"""From a content folder to the files of a document: perbup and pdf."""

from __future__ import annotations

import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_docs.app import terminal
from renja_docs.app.pipeline import Checked, check
from renja_docs.app.presenting import has_error, judged, printer
from renja_docs.app.terminal import Say
from renja_docs.content.identitas import NaskahAsal
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError

if TYPE_CHECKING:
    from renja_docs.app.layout import Paged
    from renja_docs.word.paging.known_pages import KnownPages

_COUNTED = ("pasal", "bab", "tabel", "gambar")
"""The kinds of places that the last line of a build counts."""


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
    findings = judged(checked, strict=strict)
    shown = printer(checked, content, templates)
    for entry in shown.entries(findings):
        click.echo(entry)
    counted = shown.closing(findings)
    if checked.naskah is None or has_error(findings):
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
