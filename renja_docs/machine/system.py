"""What can be asked of a machine: its system, its Python, what is installed."""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from renja_docs.machine import dictionary, libreoffice

System = Literal["debian", "windows", "macos"]

_SYSTEMS: Final[Mapping[str, System]] = MappingProxyType({"Windows": "windows", "Darwin": "macos"})
"""The systems by the names that Python gives them; every other one is told what Debian is told."""


@dataclass(frozen=True, slots=True)
class Machine:
    """The answers of a machine, so that the same questions can be put to another one.

    package_version: version of a Python package, None if it is not installed.
    office: its program, dictionary: its id_ID.dic; None where they are missing.
    probe: output of a command, None if it fails.
    font_folders: where fonts lie on a system without fontconfig.
    installer: the command that installs packages for an installed program, '' where the program
    runs from its repository, which installs all of them at once.
    """

    system: System
    python: tuple[int, int, int]
    package_version: Callable[[str], str | None]
    office: Path | None
    dictionary: Path | None
    probe: Callable[..., str | None]
    font_folders: Sequence[Path]
    installer: str = ""


def this_machine() -> Machine:
    """The machine that this program runs on."""
    return Machine(
        system=_SYSTEMS.get(platform.system(), "debian"),
        python=sys.version_info[:3],
        package_version=_version,
        office=libreoffice.locate(),
        dictionary=dictionary.find(),
        probe=probe,
        font_folders=_font_folders(),
        installer="" if _in_repository() else f'"{sys.executable}" -m pip install',
    )


def _in_repository() -> bool:
    return (Path(__file__).parents[2] / "build.py").is_file()


def probe(*command: str) -> str | None:
    """What a short command prints, None if it does not exist or fails."""
    try:
        done = subprocess.run(
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", errors="replace").strip()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _font_folders() -> tuple[Path, ...]:
    home = Path.home()
    return (
        Path("C:/Windows/Fonts"),
        home / "AppData/Local/Microsoft/Windows/Fonts",
        Path("/Library/Fonts"),
        home / "Library/Fonts",
    )
