"""The one function that workers run. No state passes from one document to the next."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from renja_docs.app import report
from renja_docs.app.layout import Paged, lay_out_all
from renja_docs.app.massal import inputs
from renja_docs.app.massal.task import Batch, Outcome, Task
from renja_docs.app.pipeline import Built, build, check
from renja_docs.content.finding import Finding
from renja_docs.machine import libreoffice
from renja_docs.machine.fault import ToolError


@dataclass(frozen=True, slots=True)
class _Open:
    """A document that waits for its pages. so_far: what is known of it."""

    so_far: Outcome
    built: Built


def work(batch: Batch) -> tuple[Outcome, ...]:
    """What became of the contents of a batch, in their order; a fault costs only its own."""
    made = [_made(task) for task in batch]
    waiting = [one for one in made if isinstance(one, _Open)]
    pages = iter(_laid_out(waiting))
    return tuple(next(pages) if isinstance(one, _Open) else one for one in made)


def failed(task: Task, fault: BaseException) -> Outcome:
    """What is told of a content whose document could not be made."""
    if isinstance(fault, ToolError):
        message = f"{fault.message} {fault.step}"
    else:
        message = f"Kesalahan program: {type(fault).__name__}: {fault}"
    return Outcome(name=task.name, state="gagal", message=message)


def _made(task: Task) -> Outcome | _Open:
    """A content, checked and built as far as that goes without LibreOffice."""
    started = time.perf_counter()
    try:
        result = _checked_and_built(task)
    except Exception as fault:  # also a bug: the other documents are to be had all the same
        result = failed(task, fault)
    seconds = time.perf_counter() - started
    if isinstance(result, _Open):
        return _Open(replace(result.so_far, seconds=seconds), result.built)
    return replace(result, seconds=seconds)


def _checked_and_built(task: Task) -> Outcome | _Open:
    made_from = inputs.digest(task.content, task.templates, task.program, pdf=task.pdf)
    if made_from == task.before:
        return Outcome(name=task.name, state="tetap", inputs=made_from)
    checked = check(task.content, task.templates)
    findings = report.strict(checked.findings) if task.strict else checked.findings
    printer = report.Printer(checked.sources, str, with_notes=True)
    told = printer.report(findings, "teks")
    so_far = Outcome(
        name=task.name, state="galat", inputs=made_from, findings=findings, report=told
    )
    if checked.naskah is None or checked.tree is None or _errors(findings):
        return so_far
    built = build(checked.naskah, checked.tree, task.content, task.templates, task.known)
    so_far = replace(so_far, state="tersusun")
    if task.pdf:
        return _Open(so_far, built)
    return replace(so_far, docx=built.docx, pages=task.known.pages)


def _errors(findings: tuple[Finding, ...]) -> bool:
    return any(finding.severity == "galat" for finding in findings)


def _laid_out(waiting: list[_Open]) -> Iterator[Outcome]:
    if not waiting:
        return
    started = time.perf_counter()
    paged = lay_out_all([one.built for one in waiting], libreoffice.locate())
    share = (time.perf_counter() - started) / len(waiting)
    for one, pages in zip(waiting, paged, strict=True):
        yield _with_pages(one.so_far, pages, share)


def _with_pages(so_far: Outcome, pages: Paged, seconds: float) -> Outcome:
    """The document with its PDF; one that has none counts as built, and is tried again."""
    return replace(
        so_far,
        inputs=so_far.inputs if pages.pdf is not None else "",
        docx=pages.docx,
        pdf=pages.pdf,
        known=pages.known,
        pages=pages.pages,
        message=pages.warning,
        seconds=so_far.seconds + seconds,
    )
