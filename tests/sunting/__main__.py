"""Makes each edit in a copy of the project, runs the tests that it may break, and prints a table.

python -m tests.sunting           the tests that read content/ or templates/; all for some edits
python -m tests.sunting --semua   all fast tests for each edit
python -m tests.sunting "a fact"  the edits that are named
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.packages import KOPERASI, MADE, ROOT
from tests.sunting.edit import Edit
from tests.sunting.isi import ISI
from tests.sunting.templat import TEMPLAT

READING = ("tests/isi",)
"""The only tests that read content/ or templates/: tests/conftest.py refuses it to all others."""

NOTHING = Edit("nothing", lambda _: None)

WHOLE = ("an amount", "a new act in Mengingat", "another agency's content", "another typeface")
"""Edits after which all fast tests run."""


@dataclass(frozen=True, slots=True)
class Run:
    """What came of an edit. said: what failed. whole: whether all fast tests ran."""

    edit: Edit
    green: bool
    seconds: float
    said: str
    whole: bool


def run(edit: Edit, project: Path, folder: Path, *, whole: bool) -> Run:
    """Make an edit in a copy of its own and run the tests there."""
    shutil.copytree(project, folder)
    edit.buat(folder)
    tests = ("-n", "2", "--dist", "loadgroup") if whole else READING
    command = [sys.executable, "-m", "pytest", "-q", "-m", "not e2e and not panjang", *tests]
    environment = {k: v for k, v in os.environ.items() if k != MADE}
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    lines = (done.stdout + done.stderr).splitlines()
    failures = [x for x in lines if x.startswith(("FAILED", "ERROR"))] or lines[-8:]
    shutil.rmtree(folder)
    took = time.perf_counter() - start
    return Run(edit, done.returncode == 0, took, "\n".join(failures), whole)


def copied(folder: Path) -> Path:
    """The project as it stands in the work tree, with the content that the edits fit."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, found.split("\0")):
        source, target = ROOT / name, folder / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    shutil.rmtree(folder / "content")
    shutil.copytree(KOPERASI, folder / "content")
    return folder


def row(r: Run) -> str:
    """A line of the table."""
    tests, green = "all fast" if r.whole else "isi", "yes" if r.green else "**no**"
    return f"| {r.edit.apa} | {tests} | {r.seconds:.1f} | {green} |\n"


def main(options: Sequence[str]) -> int:
    """Print the table, and what failed; 1 where something did."""
    everything = "--semua" in options
    named = [option for option in options if not option.startswith("-")]
    edits = [e for e in (NOTHING, *ISI, *TEMPLAT) if not named or e.apa in named]
    sys.stdout.write("| edit | tests | seconds | green |\n|---|---|---:|---|\n")
    runs = []
    with TemporaryDirectory(prefix="renja-docs-sunting-") as name, ThreadPoolExecutor(2) as pool:
        project = copied(Path(name) / "proyek")

        def one(numbered: tuple[int, Edit]) -> Run:
            number, edit = numbered
            whole = everything or edit.apa in WHOLE
            return run(edit, project, Path(name) / f"{number:02}", whole=whole)

        for made in pool.map(one, enumerate(edits)):
            sys.stdout.write(row(made))
            sys.stdout.flush()
            runs.append(made)
    for broken in (r for r in runs if not r.green):
        sys.stdout.write(f"\n{broken.edit.apa}:\n{broken.said}\n")
    green = sum(r.green for r in runs)
    sys.stdout.write(f"\n{green} of {len(runs)} green.\n")
    return int(green < len(runs))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
