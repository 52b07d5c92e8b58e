"""How well a run over a whole government uses the machine. Writes its part of docs/kinerja.md.

Two hundred packages of mixed size are generated from those of the tests; a run on one worker is
compared with one on two.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.parts.cost import ROOT
from tests.bench.parts.kinerja import put
from tests.packages import KECAMATAN, KOPERASI, PERUBAHAN, TANPA_LAMPIRAN, templates

TITLE = "`massal`"
MIX = (TANPA_LAMPIRAN, PERUBAHAN, KECAMATAN, TANPA_LAMPIRAN, PERUBAHAN, TANPA_LAMPIRAN, KECAMATAN,
       PERUBAHAN, TANPA_LAMPIRAN, KOPERASI)  # fmt: skip
COUNT = 200
WHOLE = 28_000

HEAD = (
    "|  | wall s | processor s | MiB of a worker | efficiency (target) |",
    "| --- | ---: | ---: | ---: | --- |",
)
NOTE = (
    "*efficiency*: processor seconds of the work on one worker divided by those on two; the rest "
    "of the wall is what else the machine did. *wall*: the same of the wall. Without PDF."
)

RUN = """
import resource, sys
from renja_docs.app.cli import main
code = main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""
"""The verb, with what its workers used: processor seconds, KiB of the largest."""


def generated(folder: Path) -> Path:
    """The packages, each with a remark of its own."""
    for number in range(COUNT):
        copy = folder / f"opd-{number:03}" / "content"
        shutil.copytree(MIX[number % len(MIX)], copy)
        perbup = copy / "perbup.yaml"
        perbup.write_text(f"{perbup.read_text()}\n# {number}\n")
    return folder


def run(opd: Path, output: Path, workers: int) -> tuple[float, float, float]:
    """Wall seconds, processor seconds of the workers, MiB of the largest of them."""
    folders = ("--keluaran", str(output), "--templates", str(templates()))
    command = [sys.executable, "-c", RUN, "massal", str(opd), *folders, "--pekerja", str(workers)]
    started = time.perf_counter()
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True
    )
    wall = time.perf_counter() - started
    code, cpu, memory = done.stderr.decode().split()[-3:]
    if code != "0":
        raise RuntimeError(done.stdout.decode())
    return wall, float(cpu), int(memory) / 1024


def measured(folder: Path) -> str:
    """The part of the page."""
    opd = generated(folder / "opd")
    one, two = (run(opd, folder / f"hasil-{n}", n) for n in (1, 2))
    again = run(opd, folder / "hasil-2", 2)
    efficiency, of_wall = one[1] / two[1], one[0] / two[0] / 2
    seconds = two[1] / COUNT * WHOLE / 2
    told = f"{efficiency:.2f} (0.9; 150 MiB); wall {of_wall:.2f}"
    lines = [
        f"| {COUNT} packages, 1 worker | {_figures(one)} | |",
        f"| {COUNT} packages, 2 workers | {_figures(two)} | {told} |",
        f"| the same, nothing changed | {_figures(again)} | |",
        f"| {WHOLE} packages, extrapolated | {seconds:.0f} | {2 * seconds:.0f} | | (3600 s) |",
    ]
    return "\n".join([*HEAD, *lines, "", NOTE])


def _figures(cost: tuple[float, float, float]) -> str:
    return f"{cost[0]:.1f} | {cost[1]:.1f} | {cost[2]:.0f}"


def main() -> None:
    """Measure, print, and write the page."""
    with TemporaryDirectory() as folder:
        part = measured(Path(folder))
    print(part)
    put(TITLE, part)


if __name__ == "__main__":
    main()
