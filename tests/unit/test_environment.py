"""What the machine has, what it lacks, and the command that installs it."""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from renja_docs.machine.environment import COMMANDS, PACKAGES, complete, needs, report
from renja_docs.machine.system import Machine, System, probe, this_machine


def answers(*command: str) -> str | None:
    """What a machine with LibreOffice and the twin font says."""
    return "URW Bookman" if command[0] == "fc-match" else "LibreOffice 7.4.7.2 40(Build:2)"


DICTIONARY = Path("/usr/share/hunspell/id_ID.dic")
FULL = Machine(
    "debian", (3, 12, 1), lambda _: "1.0", Path("/usr/bin/soffice"), DICTIONARY, answers, ()
)


def command_for(machine: Machine, part: str) -> str:
    """What the report tells to run for the part that is missing."""
    (missing,) = [need for need in needs(machine) if not need.found]
    assert part in missing.name
    return missing.command


def test_full_machine_lacks_nothing() -> None:
    """Everything is found, with versions, and the next command is the build."""
    text = report(needs(FULL))
    assert "LibreOffice 7.4.7.2\n" in text
    assert "3.12.1" in text
    assert text.endswith("renja-docs perbup")


@pytest.mark.parametrize("system", ["debian", "windows", "macos"])
def test_missing_office_gives_the_command_of_the_system(system: System) -> None:
    """Each system has its own exact command; the build still runs without LibreOffice."""
    machine = replace(FULL, system=system, office=None)
    assert command_for(machine, "LibreOffice") == COMMANDS[system]["libreoffice"]
    assert complete(needs(machine))


def test_missing_package_stops_the_build() -> None:
    """A Python package is required."""
    machine = replace(FULL, package_version=lambda name: None if name == "lxml" else "1.0")
    assert "pip install" in command_for(machine, "paket lxml")
    assert not complete(needs(machine))


def test_every_package_of_the_program_is_asked_for() -> None:
    """A dependency of pyproject.toml that is missing is named before a build fails for it."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    asked = [re.split(r"[<>=]", one)[0] for one in project["project"]["dependencies"]]
    assert [name.lower() for name in PACKAGES] == asked


def test_an_installed_program_gets_its_packages_by_name() -> None:
    """There is no repository to install from."""
    machine = replace(
        FULL,
        package_version=lambda name: None if name == "lxml" else "1.0",
        installer="/x/python -m pip install",
    )
    assert command_for(machine, "paket lxml") == "/x/python -m pip install lxml"


def test_without_git_the_build_goes_on() -> None:
    """What is lost is told."""
    machine = replace(FULL, probe=lambda *c: None if c[0] == "git" else answers(*c))
    assert command_for(machine, "git") == COMMANDS["debian"]["git"]
    assert complete(needs(machine))


def test_old_python_is_missing() -> None:
    """Python below 3.11 does not count."""
    assert "python3" in command_for(replace(FULL, python=(3, 10, 9)), "Python 3.11")


def test_font_that_fontconfig_replaces_by_a_stranger_is_missing() -> None:
    """Only Bookman Old Style itself or its metric twin keeps the pages where they are."""
    machine = replace(FULL, probe=lambda *c: "DejaVu Serif" if c[0] == "fc-match" else answers(*c))
    assert "fonts-urw-base35" in command_for(machine, "huruf")


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("BOOKOS.TTF", "Bookman Old Style"),
        ("Bookman Old Style.ttf", "Bookman Old Style"),
        ("URWBookman-Light.otf", "URW Bookman"),
        ("arial.ttf", ""),
    ],
)
def test_without_fontconfig_the_font_folders_are_read(
    tmp_path: Path, file: str, found: str
) -> None:
    """On Windows and macOS the font is looked for by its file."""
    (tmp_path / file).touch()
    machine = replace(
        FULL, probe=lambda *c: None if c[0] == "fc-match" else answers(*c), font_folders=(tmp_path,)
    )
    assert needs(machine)[-2].found == found


def test_report_names_the_effect_of_what_is_missing() -> None:
    """A person reads what is lost before deciding to install."""
    text = report(needs(replace(FULL, office=None)))
    assert "- tanpa LibreOffice" in text
    assert text.endswith(f"Jalankan:\n    {COMMANDS['debian']['libreoffice']}")


def test_this_machine_runs_the_tests() -> None:
    """Where the tests run, Python and the packages are found."""
    assert complete(needs(this_machine()))


def test_probe_gives_the_output_or_nothing() -> None:
    """A command that exists answers; one that fails or does not exist gives None."""
    assert probe(sys.executable, "-c", "print(' ya ')") == "ya"
    assert probe(sys.executable, "-c", "raise SystemExit(3)") is None
    assert probe("/tidak/ada") is None
