"""What several verbs ask for: the folders of the project, and how strict to be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from renja_docs.machine.fault import ToolError
from renja_docs.machine.project_folder import project

Decorated = Callable[..., Any]


def _folder(
    option: str, help_text: str, judge: Callable[..., Path] | None = None
) -> Callable[[Decorated], Decorated]:
    """An option that names a folder; without it, the folder of that name in the project."""
    return click.option(
        f"--{option}",
        type=click.Path(path_type=Path),
        default=lambda: project(Path.cwd()) / option,
        metavar="FOLDER",
        callback=judge,
        help=f"{help_text}; bawaan: {option}.",
    )


def _there(ctx: click.Context, param: click.Parameter, folder: Path) -> Path:
    """The templates: a folder that is named must be there; without one those of the program."""
    source = ctx.get_parameter_source(param.name or "")
    if source is not ParameterSource.DEFAULT and not folder.is_dir():
        raise ToolError(f"Folder {folder} tidak ada.", "Tunjuk folder templat yang ada.")
    return folder


content = _folder("content", "Folder isi")
templates = _folder("templates", "Folder templat; yang tidak ada di sana dari program", _there)
output = _folder("output", "Folder hasil")
strict = click.option("--ketat", is_flag=True, help="Peringatan dihitung sebagai galat.")
