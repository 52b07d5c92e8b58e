"""An import as the files of a small project: content, layouts of tables, templates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from renja_docs.content.loading import folder
from renja_docs.importing.importer import LAYOUTS, Imported
from renja_docs.importing.reading.excerpt import excerpt
from renja_docs.machine import template_folder


def files_of(imported: Imported, templates: Path) -> Mapping[str, bytes]:
    """The files of a project by their path in it.

    Templates of another project come along; those of the program need not.
    """
    found: dict[str, bytes] = {}
    if templates.is_dir() and templates.resolve() != template_folder.of_program().resolve():
        own = [*templates.glob("*.docx"), *template_folder.own_layouts(templates)]
        for path in folder.in_order(own):
            name = f"templates/{path.relative_to(templates).as_posix()}"
            found[name] = folder.content_of(path)
    for file in imported.files:
        name = file.name if file.name.startswith(LAYOUTS) else f"content/{file.name}"
        found[name] = file.text.encode()
    used = "\n".join(file.text for file in imported.files if file.name.startswith("gambar/"))
    for name, data in imported.pictures:
        if f"gambar/{name}" in used:
            found[f"content/gambar/{name}"] = data
    for name, (first, last) in imported.annexes.items():
        found[f"content/{name}"] = excerpt(imported.source.docx, first, last)
    return found
