"""The files that are made from the model and the registries; nobody edits them."""

from __future__ import annotations

import json
from pathlib import Path

from renja_docs.app import guide
from renja_docs.content.loading import schema
from renja_docs.rules import registry


def files(root: Path) -> dict[str, str]:
    """The text of each, by its path below the root.

    The guide is left out where the root has none: only a part of it is made.
    """
    schemas = {f"{schema.FOLDER_SKEMA}/{name}": schema.schema(name) for name in schema.schemas()}
    made = {path: _json(value) for path, value in schemas.items()}
    made[".vscode/settings.json"] = _json(schema.settings())
    made["docs/diagnostik.md"] = registry.page()
    panduan = root / guide.FILE
    if panduan.is_file():
        made[guide.FILE] = guide.renewed(panduan.read_text(encoding="utf-8"))
    return made


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
