"""What the build needs on this machine, what is missing, and the command that installs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from renja_docs.machine.system import Machine, System

PACKAGES = (
    "click",
    "docxcompose",
    "Jinja2",
    "lxml",
    "openpyxl",
    "pikepdf",
    "Pillow",
    "pypdf",
    "pypdfium2",
    "pyphen",
    "python-calamine",
    "python-docx",
    "PyYAML",
)
PYTHON = (3, 11)
FONT = "Bookman Old Style"
FONT_TWIN = "URW Bookman"
_FONT_FILES = ((FONT, ("bookos", "bookman old style")), (FONT_TWIN, ("urwbookman",)))
"""How the names of the files of each font begin, in small letters."""

COMMANDS: Mapping[System, Mapping[str, str]] = {
    "debian": {
        "python": "sudo apt-get install python3 python3-venv",
        "paket": "python3 -m pip install -e .",
        "git": "sudo apt-get install git",
        "libreoffice": (
            "sudo apt-get install --no-install-recommends libreoffice-writer libreoffice-math"
        ),
        "huruf": "sudo apt-get install fonts-urw-base35",
        "kamus": "sudo apt-get install hunspell-id",
    },
    "windows": {
        "python": "winget install --id Python.Python.3.12 --exact",
        "paket": "py -m pip install -e .",
        "git": "winget install --id Git.Git --exact",
        "libreoffice": "winget install --id TheDocumentFoundation.LibreOffice --exact",
        "huruf": "winget install --id Microsoft.Office --exact",
        "kamus": "winget install --id TheDocumentFoundation.LibreOffice --exact",
    },
    "macos": {
        "python": "brew install python@3.12",
        "paket": "python3 -m pip install -e .",
        "git": "brew install git",
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


def needs(machine: Machine) -> tuple[Need, ...]:
    """All that the build needs, in the order in which it is installed."""
    return (*_required(machine), *_optional(machine))


def _required(machine: Machine) -> Iterator[Need]:
    commands = COMMANDS[machine.system]
    yield Need("Python 3.11 atau lebih baru", _python(machine), commands["python"])
    for package in PACKAGES:
        found = machine.package_version(package) or ""
        installs = f"{machine.installer} {package}" if machine.installer else commands["paket"]
        yield Need(f"paket {package}", found, installs)


def _optional(machine: Machine) -> Iterator[Need]:
    commands = COMMANDS[machine.system]
    yield Need(
        "git",
        _git(machine),
        commands["git"],
        required=False,
        effect="tanpa git isi lama tidak tersimpan, dan beda hanya membandingkan dua folder",
    )
    yield Need(
        "LibreOffice Writer",
        _office(machine),
        commands["libreoffice"],
        required=False,
        effect=(
            "tanpa LibreOffice nomor halaman diambil dari pembuatan terakhir dan tidak ada PDF"
        ),
    )
    yield Need(
        f"huruf {FONT}",
        _font(machine),
        commands["huruf"],
        required=False,
        effect=("tanpa huruf ini nomor halaman dan PDF dapat berbeda dari yang tampak di Word"),
    )
    yield Need(
        "kamus id_ID",
        str(machine.dictionary or ""),
        commands["kamus"],
        required=False,
        effect="tanpa kamus ini ejaan tidak diperiksa",
    )


def report(found: Sequence[Need]) -> str:
    """The needs as printed: one a line, then what the missing ones cost and what installs them."""
    width = max(len(need.name) for need in found)
    lines = [_line(need, width) for need in found]
    missing = [need for need in found if not need.found]
    if missing:
        lines += ["", *_way_out(missing)]
    else:
        lines += ["", "Semua yang diperlukan sudah ada. Perintah berikut: renja-docs perbup"]
    return "\n".join(lines)


def _line(need: Need, width: int) -> str:
    sign = "ada  " if need.found else "TIDAK"
    return f"{sign}  {need.name:<{width}}  {need.found}".rstrip()


def _way_out(missing: Sequence[Need]) -> Iterator[str]:
    for need in missing:
        if need.effect:
            yield f"- {need.effect}"
    yield "Jalankan:"
    # One command may install several things.
    for command in dict.fromkeys(need.command for need in missing):
        yield f"    {command}"


def complete(found: Sequence[Need]) -> bool:
    """Whether nothing is missing without which the build cannot run."""
    return not any(need.required and not need.found for need in found)


def _python(machine: Machine) -> str:
    if machine.python < PYTHON:
        return ""
    return ".".join(map(str, machine.python))


def _git(machine: Machine) -> str:
    return (machine.probe("git", "--version") or "").removeprefix("git version ")


def _office(machine: Machine) -> str:
    if machine.office is None:
        return ""
    said = machine.probe(str(machine.office), "--version") or ""
    name_and_version = " ".join(said.split()[:2])
    return name_and_version or str(machine.office)


def _font(machine: Machine) -> str:
    """The font itself, or the twin with the same widths that takes its place."""
    matched = machine.probe("fc-match", "--format=%{family[0]}", FONT)
    if matched is None:
        return _font_by_file(machine.font_folders)
    return matched if matched in {FONT, FONT_TWIN} else ""


def _font_by_file(folders: Sequence[Path]) -> str:
    """The same, on a system without fontconfig."""
    files = [path.name.lower() for folder in folders for path in folder.glob("*")]
    for font, beginnings in _FONT_FILES:
        if any(file.startswith(beginnings) for file in files):
            return font
    return ""
