"""The project that a person works in: the folder that holds content, here or further up."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_CONTENT: Final = "content"
_MARK: Final = Path(_CONTENT) / "perbup.yaml"
"""The file that every project has."""


def project(here: Path) -> Path:
    """The way from a folder to its project: '.', or '..' from within content.

    A folder that belongs to no project is its own; its content is then told as missing.
    """
    if (here / _CONTENT).is_dir():
        return Path()
    for above in here.parents:
        if (above / _MARK).is_file():
            return Path(os.path.relpath(above, here))
    return Path()
