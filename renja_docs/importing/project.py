"""An import as the files of a small project: content, layouts of tables, templates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from renja_docs.content.loading import folder
from renja_docs.importing.importer import LAYOUTS, Imported


def files_of(imported: Imported, templates: Path) -> Mapping[str, bytes]:
    """The files of a project by their path in it, templates among them."""
    found = {
        f"templates/{path.relative_to(templates).as_posix()}": folder.content_of(path)
        for path in folder.in_order([*templates.glob("*.docx"), *templates.glob("tabel/*.yaml")])
    }
    for file in imported.files:
        name = file.name if file.name.startswith(LAYOUTS) else f"content/{file.name}"
        found[name] = file.text.encode()
    used = "\n".join(file.text for file in imported.files if file.name.startswith("gambar/"))
    for name, data in imported.pictures:
        if f"gambar/{name}" in used:
            found[f"content/gambar/{name}"] = data
    return found
