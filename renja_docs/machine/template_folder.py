"""The templates: those of a project stand in front of those that the program brings along.

A project may have a folder of its own with some files, or none: what it lacks is the program's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parents[1]
LAYOUTS: Final = "tabel"
"""The folder of the layouts of tables, below the templates."""


def of_program() -> Path:
    """The program's own templates: in the installed package, or beside it in the repository."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def found(templates: Path, name: str) -> Path:
    """The file of that name in the project's folder, else the program's, there or not."""
    own = templates / name
    return own if own.exists() else of_program() / name


def own_layouts(templates: Path) -> list[Path]:
    """The layouts of tables of the project."""
    return list((templates / LAYOUTS).glob("*.yaml"))


def layouts_of_program(names: Iterable[str]) -> Iterator[Path]:
    """Those of the program's layouts of tables that have some names."""
    for name in names:
        path = of_program() / LAYOUTS / f"{name}.yaml"
        if path.is_file():
            yield path
