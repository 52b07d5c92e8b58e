"""Accept or reject all tracked changes by LibreOffice itself: a judge that is not our own.

It is asked over UNO, which needs a Python that has it: that of LibreOffice, or the python3-uno of
Debian. RENJA_PYUNO names another folder that holds uno.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

from renja_docs.machine.libreoffice import locate

Choice = Literal["accept", "reject", "as it is"]

COMMANDS: Final = {
    "accept": ".uno:AcceptAllTrackedChanges",
    "reject": ".uno:RejectAllTrackedChanges",
    "as it is": "-",
}
START: Final = 60
"""Seconds for the start of LibreOffice."""
PATIENCE: Final = 25
"""Seconds for one document on a busy machine."""
DRIVER: Final = Path(__file__).with_name("office_driver.py")


@dataclass(frozen=True, slots=True)
class Asked:
    """A document, and what is to be done with its tracked changes."""

    docx: bytes
    choice: Choice


def settled(asked: Sequence[Asked]) -> list[list[str]]:
    """The lines that LibreOffice prints of each document after the choice, empty ones left out.

    Numbers are counted and fields are refreshed. [] for a document that it could not read.
    """
    with TemporaryDirectory(prefix="renja-docs-jejak-") as name:
        folder = Path(name)
        for number, one in enumerate(asked):
            (folder / f"{number}.docx").write_bytes(one.docx)
        commands = [COMMANDS[one.choice] for one in asked]
        subprocess.run(
            [interpreter(), DRIVER, str(locate()), folder, *commands],
            check=True,
            timeout=START + PATIENCE * len(asked),
            env=_environment(),
        )
        return [_lines(folder / f"{number}.txt") for number in range(len(asked))]


@cache
def interpreter() -> str:
    """A Python that can speak to LibreOffice, '' where there is none."""
    office = locate()
    if office is None:
        return ""
    beside = (office.resolve().with_name(name) for name in ("python", "python.exe"))
    for candidate in (*map(str, beside), "/usr/bin/python3", sys.executable):
        asked = [candidate, "-c", "import uno"]
        try:
            done = subprocess.run(asked, check=False, capture_output=True, env=_environment())
        except OSError:
            continue
        if done.returncode == 0:
            return candidate
    return ""


def _environment() -> dict[str, str]:
    given = os.environ.get("RENJA_PYUNO")
    office = locate()
    if not given or office is None:
        return {**os.environ}
    program = office.resolve().parent
    return {
        **os.environ,
        "PYTHONPATH": given,
        "LD_LIBRARY_PATH": str(program),
        "URE_BOOTSTRAP": f"file://{program}/fundamentalrc",
    }


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        return []
    # where a line may or may not part a word is no change of the text
    text = path.read_text(encoding="utf-8-sig").replace("\u00ad", "").replace("\u2011", "-")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
