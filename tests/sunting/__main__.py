"""Makes each edit in a copy of the project, runs the tests that it may break, and prints a table.

python -m tests.sunting           all edits, and all fast tests once
python -m tests.sunting "a fact"  the edits that are named
python -m tests.sunting --daftar  the names of the edits

Only tests/isi reads content/, contoh/ or the files of templates/. That is shown first: all other
fast tests run in a copy where none of them is left. So they need not run again for each edit.
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
"""The tests that read content/ or templates/."""

OWNED = ("content", "contoh", "templates")
"""The folders that an office edits: each copy of the project has its own."""

FAST = ("-q", "-m", "not e2e and not panjang")
LONGEST = 1200
"""So many seconds a run may take, whatever hangs."""


def _removed(root: Path) -> None:
    """Take away all that belongs to the office, but the makers of templates."""
    for name in ("content", "contoh", "templates/tabel"):
        shutil.rmtree(root / name)
    for path in (root / "templates").glob("*.docx"):
        path.unlink()


NOTHING = Edit("nothing", lambda _: None)
GONE = Edit("all of it is gone", _removed)


@dataclass(frozen=True, slots=True)
class Run:
    """What came of an edit. said: what failed. tests: which ones ran, in words."""

    edit: Edit
    green: bool
    seconds: float
    said: str
    tests: str


def run(edit: Edit, project: Path, folder: Path) -> Run:
    """Make an edit in a copy of its own and run the tests there."""
    start = time.perf_counter()
    copy(project, folder)
    edit.buat(folder)
    others = ("-n", "2", "--dist", "worksteal", *(f"--ignore={name}" for name in READING))
    tests = others if edit is GONE else READING
    environment = {k: v for k, v in os.environ.items() if k != MADE}
    command = [sys.executable, "-m", "pytest", *FAST, *tests]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        said = f"still running after {LONGEST} s"
    else:
        said = "" if done.returncode == 0 else _failures(done.stdout + done.stderr)
    shutil.rmtree(folder)
    took = time.perf_counter() - start
    return Run(edit, not said, took, said, "all others" if edit is GONE else "isi")


def _failures(printed: str) -> str:
    """The lines that name what failed, the last ones where none does."""
    lines = printed.splitlines()
    named = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return "\n".join(named or lines[-8:])


def copy(project: Path, folder: Path) -> None:
    """A copy of the project; what no edit touches is the same file under two names."""
    folder.mkdir()
    for path in project.iterdir():
        if path.is_file():
            os.link(path, folder / path.name)
        elif path.name in OWNED:
            shutil.copytree(path, folder / path.name)
        else:
            shutil.copytree(path, folder / path.name, copy_function=os.link)


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
    # Once for all copies: else each of them would compile a thousand modules.
    compiling = [sys.executable, "-m", "compileall", "-q", "renja_docs", "tests"]
    subprocess.run(compiling, cwd=folder, check=True)
    return folder


def row(r: Run) -> str:
    """A line of the table."""
    green = "yes" if r.green else "**no**"
    return f"| {r.edit.apa} | {r.tests} | {r.seconds:.1f} | {green} |\n"


def chosen(names: Sequence[str]) -> list[Edit]:
    """The edits of these names, all where none is given. Raises SystemExit for an unknown one."""
    known = {edit.apa: edit for edit in (GONE, NOTHING, *ISI, *TEMPLAT)}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SystemExit(f"{__doc__}\nUnknown: {', '.join(unknown)}")
    return [known[name] for name in names or known]


def main(options: Sequence[str]) -> int:
    """Print the table, and what failed; 1 where something did."""
    if "--daftar" in options:
        sys.stdout.write("".join(f"{edit.apa}\n" for edit in chosen(())))
        return 0
    edits = chosen(options)
    sys.stdout.write("| edit | tests | seconds | green |\n|---|---|---:|---|\n")
    runs = []
    with TemporaryDirectory(prefix="renja-docs-sunting-") as name, ThreadPoolExecutor(2) as pool:
        project = copied(Path(name) / "proyek")

        def one(numbered: tuple[int, Edit]) -> Run:
            number, edit = numbered
            return run(edit, project, Path(name) / f"{number:02}")

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
