"""The verb massal: what is to be built, the workers, the outputs, the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from renja_docs.app import kept_pages
from renja_docs.app.massal import inputs, listing, pool, record, table
from renja_docs.app.massal.record import Record
from renja_docs.app.massal.task import Batch, Outcome, Task
from renja_docs.app.terminal import Say
from renja_docs.machine import output, scratch

LAID_OUT_TOGETHER: Final = 8
"""Documents for one start of LibreOffice."""

_DOCUMENT, _PDF, _FINDINGS = "perbup.docx", "perbup.pdf", "temuan.txt"


@dataclass(frozen=True, slots=True)
class ManyAsked:
    """What is to be built. contents: as in listing.contents. folder: of the outputs.

    templates: of contents that have none of their own. cluster: address of a Dask cluster, '' for
    processes of this machine, workers of them or one for each core.
    """

    contents: str
    folder: Path
    templates: Path
    cluster: str = ""
    workers: int | None = None
    strict: bool = False
    pdf: bool = False


def massal(asked: ManyAsked, say: Say) -> tuple[Record, ...]:
    """Build all contents that have changed; a row for each, in the order of their names.

    say: hears what has been done. Raises ToolError where the list, the cluster or the folder of the
    outputs cannot be used.
    """
    found = listing.contents(asked.contents)
    before = record.read(asked.folder)
    scratch.sweep(asked.folder)
    tasks = [_task(name, path, asked, before.get(name)) for name, path in found.items()]
    rows: dict[str, Record] = {}
    try:
        with _workers(asked) as workers:
            for result in pool.results(_batches(tasks, together=asked.pdf), workers):
                _write(asked.folder / result.name, result)
                rows[result.name] = record.row(result, before.get(result.name))
                say(f"{len(rows)} dari {len(tasks)} naskah ...")
    finally:  # what was built before a stop need not be built again
        kept = {name: row for name, row in before.items() if name in found}
        _tell(asked.folder, {**kept, **rows})
    return tuple(rows[name] for name in found)


def summary(rows: Sequence[Record], seconds: float) -> str:
    """What the terminal shows of a run."""
    return table.text(rows, seconds)


def _workers(asked: ManyAsked) -> AbstractContextManager[pool.Workers]:
    if asked.cluster:
        return pool.of_dask(asked.cluster)
    return nullcontext(pool.of_this_machine(asked.workers))


def _task(name: str, content: Path, asked: ManyAsked, before: Record | None) -> Task:
    folder = asked.folder / name
    wanted = (_DOCUMENT, _PDF) if asked.pdf else (_DOCUMENT,)
    is_there = all((folder / file).is_file() for file in wanted)
    return Task(
        name=name,
        content=content.absolute(),
        templates=listing.templates(content, asked.templates).absolute(),
        program=inputs.program(),
        before=before.asal if before is not None and is_there else "",
        known=kept_pages.read(folder),
        strict=asked.strict,
        pdf=asked.pdf,
    )


def _batches(tasks: Sequence[Task], *, together: bool) -> Iterator[Batch]:
    size = LAID_OUT_TOGETHER if together else 1
    for start in range(0, len(tasks), size):
        yield tuple(tasks[start : start + size])


def _write(folder: Path, result: Outcome) -> None:
    """The outputs of a content. One that has errors keeps its last good document."""
    if result.state == "tetap":
        return
    files = {_DOCUMENT: result.docx, _PDF: result.pdf, _FINDINGS: f"{result.report}\n".encode()}
    for name, data in files.items():
        if data is not None:
            output.write(folder / name, data)
    if result.known is not None:
        kept_pages.keep(folder, result.known)


def _tell(folder: Path, rows: Mapping[str, Record]) -> None:
    """The tables of all documents of the folder."""
    ordered = [rows[name] for name in sorted(rows)]
    record.write(folder, ordered)
    output.write(folder / "massal.csv", table.as_csv(ordered))
    output.write(folder / "massal.html", table.page(ordered))
