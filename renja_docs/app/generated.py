"""The files that are made from the model and the registries; nobody edits them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from renja_docs.app import guide
from renja_docs.content.loading import schema
from renja_docs.content.tabel import BentukTabel
from renja_docs.rules import kept_law, registry


def files(root: Path, layouts: Sequence[BentukTabel]) -> dict[str, str]:
    """The text of each, by its path below the root: of this repository, or of a project.

    layouts: of the tables that the project may have.
    """
    panduan = root / guide.FILE
    if not panduan.is_file():
        return project_files(layouts)
    made = _for_editors(schema.FOLDER_SKEMA, layouts)
    made["docs/diagnostik.md"] = registry.page()
    made["docs/aturan.md"] = kept_law.page()
    made[guide.FILE] = guide.renewed(panduan.read_text(encoding="utf-8"))
    return made


def project_files(layouts: Sequence[BentukTabel]) -> dict[str, str]:
    """Those of a project of an office: what its editor needs."""
    return _for_editors(schema.FOLDER_OF_PROJECT, layouts)


def _for_editors(folder: str, layouts: Sequence[BentukTabel]) -> dict[str, str]:
    """Schemas in a folder, and the settings of the editor that name them."""
    made = {f"{folder}/{name}": _json(schema.schema(name, layouts)) for name in schema.schemas()}
    made[".vscode/settings.json"] = _json(schema.settings(folder))
    made[".vscode/extensions.json"] = _json(schema.EXTENSIONS)
    return made


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
