"""The whole build, run once for all end-to-end tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    """The large package, built to .docx and PDF once for all workers."""
    if locate() is None:
        pytest.skip("LibreOffice is not installed")
    folder = _of_all_workers(tmp_path_factory) / "perbup-besar"
    with _alone(folder.with_suffix(".kunci")):
        outcome = _kept(folder) if folder.exists() else _made(folder)
    assert outcome.code == 0, outcome.said
    return outcome


def _of_all_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The temporary folder of this run: each worker of xdist has its own below it."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold a lock that no other worker holds; it is gone with the process."""
    fcntl = pytest.importorskip("fcntl")
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _made(folder: Path) -> Outcome:
    outcome = build(copied(KOPERASI, folder), "pdf")
    said = {"code": outcome.code, "said": outcome.said}
    (folder / "hasil.json").write_text(json.dumps(said), encoding="utf-8")
    return outcome


def _kept(folder: Path) -> Outcome:
    said = json.loads((folder / "hasil.json").read_text(encoding="utf-8"))
    return Outcome(said["code"], said["said"], folder)
