"""Where a running page and the editor of the same content find each other.

The page leaves its address, which only this person may read, in output/pratinjau.json beside the
content; it is gone when the page is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from renja_docs.machine.fault import ToolError
from renja_docs.machine.output import write

_FILE: Final = Path("output", "pratinjau.json")
_OF_THIS_PERSON: Final = 0o600


@contextmanager
def announced(content: Path, address: str) -> Iterator[None]:
    """Let the editor know the page of a content. A folder that takes no file is let be."""
    path = _path(content)
    data = json.dumps({"content": str(content.resolve()), "alamat": address})
    with suppress(ToolError, OSError):
        write(path, data.encode())
        path.chmod(_OF_THIS_PERSON)
    try:
        yield
    finally:
        if address_of(content) == address:  # not that of a page that was opened later
            with suppress(OSError):
                path.unlink()


def address_of(content: Path) -> str:
    """The address of the page that shows a content, '' where none does."""
    try:
        said = json.loads(_path(content).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    if not isinstance(said, dict) or said.get("content") != str(content.resolve()):
        return ""
    address = said.get("alamat")
    return address if isinstance(address, str) else ""


def _path(content: Path) -> Path:
    return content.resolve().parent / _FILE
