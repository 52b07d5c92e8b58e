"""The layouts of tables by themselves: those of a project, and the program's that it does not have.

For whoever needs to know the columns without a content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from renja_docs.content.loading import folder
from renja_docs.content.loading.binding import Binder
from renja_docs.content.loading.source import read
from renja_docs.content.tabel import BentukTabel
from renja_docs.machine import template_folder


def layouts(templates: Path) -> tuple[BentukTabel, ...]:
    """The layouts by name, but for those that cannot be read."""
    program = template_folder.own_layouts(template_folder.of_program())
    paths = {path.stem: path for path in (*program, *template_folder.own_layouts(templates))}
    return tuple(_read(paths.values()))


def _read(paths: Iterable[Path]) -> Iterator[BentukTabel]:
    for path in folder.in_order(paths):
        source = read(path.name, folder.content_of(path))
        if source.root is not None:
            node = Binder(source.text, lost=set()).record(BentukTabel, source.root)
            if isinstance(node, BentukTabel):
                yield node
