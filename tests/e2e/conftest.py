"""The whole build, run once for all end-to-end tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from renja_docs.machine.libreoffice import locate
from tests.packages import KOPERASI, ROOT, templates


@dataclass(frozen=True)
class Outcome:
    """What one run of build.py left behind. folder: holds content and output.

    Said: what it printed.
    """

    code: int
    said: str
    folder: Path

    @property
    def docx(self) -> Path:
        """Where the document stands."""
        return self.folder / "output" / "perbup.docx"

    @property
    def pdf(self) -> Path:
        """Where its pages stand."""
        return self.folder / "output" / "perbup.pdf"


def build(folder: Path, *arguments: str, **environment: str) -> Outcome:
    """Run build.py in a folder, on its content, into its output."""
    return _run(folder, str(ROOT / "build.py"), *arguments, **environment)


def _run(folder: Path, *arguments: str, **environment: str) -> Outcome:
    folders = ("--content", "content", "--output", "output", "--templates", str(templates()))
    done = subprocess.run(
        [sys.executable, *arguments, *folders],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=300,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )
    return Outcome(done.returncode, (done.stdout + done.stderr).decode(), folder)


def build_without_office(folder: Path, *arguments: str) -> Outcome:
    """The same on a machine without LibreOffice."""
    absent = (
        "from renja_docs.machine import libreoffice; libreoffice.locate = lambda: None; "
        "from renja_docs.app.cli import run; run()"
    )
    return _run(folder, "-c", absent, *arguments)


def copied(content: Path, folder: Path) -> Path:
    """The folder, with a copy of a content in it."""
    shutil.copytree(content, folder / "content")
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The large package, built to .docx and PDF in a folder of its own."""
    if locate() is None:
        pytest.skip("LibreOffice is not installed")
    outcome = build(copied(KOPERASI, tmp_path_factory.mktemp("perbup")), "pdf")
    assert outcome.code == 0, outcome.said
    return outcome
