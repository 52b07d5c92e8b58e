"""build.py outside the virtual environment."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.e2e
def test_without_packages_the_next_step_is_told(tmp_path: Path) -> None:
    """A Python without the packages says which are missing and how to get them, and ends with 3."""
    shutil.copy(ROOT / "build.py", tmp_path)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "build.py", "periksa"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "Paket belum terpasang: click" in done.stderr
    assert "make perbup" in done.stderr


@pytest.mark.e2e
@pytest.mark.skipif(
    not (ROOT / ".venv" / "bin" / "python").is_file(), reason="the packages are not in .venv here"
)
def test_the_python_of_the_virtual_environment_is_found() -> None:
    """The same command works with the machine's own Python once make has set .venv up."""
    command = [sys.executable, "-I", "-S", "build.py", "jelaskan", "RD4001"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "RD4001" in done.stdout
