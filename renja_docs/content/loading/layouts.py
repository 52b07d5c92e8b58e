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


def layouts(templates: Path, content: Path | None = None) -> tuple[BentukTabel, ...]:
    """The layouts by name, but for those that cannot be read. content: which may have its own."""
    program = template_folder.own_layouts(template_folder.of_program())
    of_content = list((content / "bentuk").glob("*.yaml")) if content is not None else []
    own = template_folder.own_layouts(templates)
    paths = {path.stem: path for path in (*program, *own, *of_content)}
    return tuple(_read(paths.values()))


def _read(paths: Iterable[Path]) -> Iterator[BentukTabel]:
    for path in folder.in_order(paths):
        source = read(path.name, folder.content_of(path))
        if source.root is not None:
            node = Binder(source.text, lost=set()).record(BentukTabel, source.root)
            if isinstance(node, BentukTabel):
                yield node
