"""Temporary folders and copies that carry the number of their process in their name.

Whoever is killed cleans up nothing; the next run sees by the number that nobody is there any more.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from renja_docs.machine.fault import ToolError

_FOLDER: Final = re.compile(r"renja-docs-(\d+)-")
_COPY: Final = re.compile(r"\..+-(\d+)-[^-]*\.tmp")
_DAY: Final = 86_400.0
"""Seconds after which a leftover is nobody's where processes cannot be asked for."""


@contextmanager
def folder() -> Iterator[Path]:
    """A temporary folder that is gone behind the with block.

    Raises ToolError where none can be made.
    """
    try:
        made = Path(tempfile.mkdtemp(prefix=f"renja-docs-{os.getpid()}-"))
    except OSError as fault:
        raise no_room(fault) from fault
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def copy_prefix(stem: str) -> str:
    """How the name of an unfinished copy of a file begins; it ends with .tmp."""
    return f".{stem}-{os.getpid()}-"


def no_room(fault: OSError) -> ToolError:
    """What is told where the temporary folder takes nothing."""
    return ToolError(
        f"Folder sementara tidak dapat ditulisi ({fault.strerror or fault}).",
        "Kosongkan ruang disk, atau tunjuk folder lain dengan variabel TMPDIR.",
    )


def sweep(output: Path) -> None:
    """Remove what killed runs left in the temporary folder and among the outputs."""
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob("renja-docs-*"):
            if _is_left(left, _FOLDER):
                shutil.rmtree(left, ignore_errors=True)
    with suppress(OSError):
        for left in output.glob(".*.tmp"):
            if _is_left(left, _COPY):
                left.unlink(missing_ok=True)


def _is_left(path: Path, name: re.Pattern[str]) -> bool:
    """True for what a process made that is gone."""
    found = name.match(path.name)
    if found is None:
        return False
    if sys.platform == "win32":  # os.kill would end the process that it asks for
        return time.time() - path.stat().st_mtime > _DAY
    return not _is_alive(int(found[1]))


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # another user's
        return True
    return True
