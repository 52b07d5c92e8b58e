"""What the build needs on this machine, what is missing, and the command that installs it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from renja_docs.machine import dictionary
from renja_docs.machine.pdf import locate, probe

System = Literal["debian", "windows", "macos"]

PACKAGES = ("click", "docxcompose", "Jinja2", "lxml", "pypdf", "python-docx", "PyYAML")
PYTHON = (3, 11)
FONT = "Bookman Old Style"
FONT_TWIN = "URW Bookman"

COMMANDS: Mapping[System, Mapping[str, str]] = {
    "debian": {
        "python": "sudo apt-get install python3 python3-venv",
        "paket": "python3 -m pip install -e .",
        "libreoffice": "sudo apt-get install --no-install-recommends libreoffice-writer",
        "huruf": "sudo apt-get install fonts-urw-base35",
        "kamus": "sudo apt-get install hunspell-id",
    },
    "windows": {
        "python": "winget install --id Python.Python.3.12 --exact",
        "paket": "py -m pip install -e .",
        "libreoffice": "winget install --id TheDocumentFoundation.LibreOffice --exact",
        "huruf": "winget install --id Microsoft.Office --exact",
        "kamus": "winget install --id TheDocumentFoundation.LibreOffice --exact",
    },
    "macos": {
        "python": "brew install python@3.12",
        "paket": "python3 -m pip install -e .",
        "libreoffice": "brew install --cask libreoffice",
        "huruf": (
            'cp "/Applications/Microsoft Word.app/Contents/Resources/DFonts/"[Bb][Oo][Oo][Kk]* '
            "~/Library/Fonts/"
        ),
        "kamus": "brew install --cask libreoffice",
    },
}


@dataclass(frozen=True, slots=True)
class Need:
    """Something that the build needs.

    found: what is there, with its version or place; '' if it is missing.
    required: False if the build goes on without it. effect: what is lost then.
    command: what installs it on this system.
    """

    name: str
    found: str
    command: str
    required: bool = True
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """What can be asked of a machine, so that the same questions can be put to another one.

    package_version: version of a Python package, None if it is not installed.
    office: its program, dictionary: its id_ID.dic; None where they are missing.
    probe: output of a command, None if it fails.
    font_folders: where fonts lie on a system without fontconfig.
    """

    system: System
    python: tuple[int, int, int]
    package_version: Callable[[str], str | None]
    office: Path | None
    dictionary: Path | None
    probe: Callable[..., str | None]
    font_folders: Sequence[Path]


def this_machine() -> Machine:
    """The machine that this program runs on."""
    return Machine(
        _system(),
        sys.version_info[:3],
        _version,
        locate(),
        dictionary.find(),
        probe,
        _font_folders(),
    )


def needs(machine: Machine) -> tuple[Need, ...]:
    """All that the build needs, in the order in which it is installed."""
    commands = COMMANDS[machine.system]
    return (
        Need("Python 3.11 atau lebih baru", _python(machine), commands["python"]),
        *(Need(f"paket {name}", machine.package_version(name) or "", commands["paket"]) for name in PACKAGES),
        Need(
            "LibreOffice Writer", _office(machine), commands["libreoffice"], required=False,
            effect="tanpa LibreOffice nomor halaman diambil dari pembuatan terakhir dan tidak ada PDF",
        ),
        Need(
            f"huruf {FONT}", _font(machine), commands["huruf"], required=False,
            effect="tanpa huruf ini nomor halaman dan PDF dapat berbeda dari yang tampak di Word",
        ),
        Need(
            "kamus id_ID", str(machine.dictionary or ""), commands["kamus"], required=False,
            effect="tanpa kamus ini ejaan tidak diperiksa",
        ),
    )  # fmt: skip


def report(found: Sequence[Need]) -> str:
    """The needs as printed: one a line, then for each missing one its effect and its command."""
    width = max(len(need.name) for need in found)
    lines = [
        f"{'ada  ' if n.found else 'TIDAK'}  {n.name:<{width}}  {n.found}".rstrip() for n in found
    ]
    missing = [need for need in found if not need.found]
    if not missing:
        return "\n".join(
            [*lines, "", "Semua yang diperlukan sudah ada. Perintah berikut: python build.py"]
        )
    commands = list(dict.fromkeys(need.command for need in missing))
    effects = [f"- {need.effect}" for need in missing if need.effect]
    return "\n".join(
        [*lines, "", *effects, "Jalankan:", *(f"    {command}" for command in commands)]
    )


def complete(found: Sequence[Need]) -> bool:
    """Whether nothing is missing without which the build cannot run."""
    return all(need.found or not need.required for need in found)


def _system() -> System:
    names: Mapping[str, System] = {"Windows": "windows", "Darwin": "macos"}
    return names.get(platform.system(), "debian")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _python(machine: Machine) -> str:
    return ".".join(map(str, machine.python)) if machine.python >= PYTHON else ""


def _office(machine: Machine) -> str:
    if machine.office is None:
        return ""
    said = machine.probe(str(machine.office), "--version") or ""
    return " ".join(said.split()[:2]) or str(machine.office)


def _font(machine: Machine) -> str:
    """The font itself, or the twin with the same widths that takes its place."""
    matched = machine.probe("fc-match", "--format=%{family[0]}", FONT)
    if matched is not None:
        return matched if matched in {FONT, FONT_TWIN} else ""
    names = [
        path.name.lower() for folder in machine.font_folders for path in sorted(folder.glob("*"))
    ]
    if any(name.startswith(("bookos", "bookman old style")) for name in names):
        return FONT
    return FONT_TWIN if any(name.startswith("urwbookman") for name in names) else ""


def _font_folders() -> tuple[Path, ...]:
    home = Path.home()
    return (
        Path("C:/Windows/Fonts"),
        home / "AppData/Local/Microsoft/Windows/Fonts",
        Path("/Library/Fonts"),
        home / "Library/Fonts",
    )
