"""What a cold process costs, and how cost grows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import log
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[3]
"""Found here, for this file also runs on its own."""


@dataclass(frozen=True)
class Cost:
    """Of one process and what it starts: seconds of wall and processor, peak memory in MiB."""

    wall: float
    cpu: float
    memory: float
    said: str = ""


def cold(*arguments: str | Path, folder: Path = ROOT) -> Cost:
    """Run Python with arguments. Raises RuntimeError with what it said where it fails.

    A small process starts it: the peak of a child counts the memory of its parent at the fork.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, __file__, *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    code, cost = json.loads(done.stdout)
    if code:
        raise RuntimeError(f"{arguments}: {cost['said']}")
    return Cost(**cost)


def _start(arguments: Sequence[str]) -> tuple[int, Cost]:
    """Exit code and cost of a process."""
    start = perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    said = process.stdout.read().decode() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, Cost(
        wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said
    )


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(
        median(c.wall for c in costs), median(c.cpu for c in costs), median(c.memory for c in costs)
    )


def exponent(times: Mapping[int, float]) -> float:
    """The slope of log time over log size, by least squares: 1 is linear, 2 quadratic."""
    points = [(log(size), log(time)) for size, time in times.items()]
    x0, y0 = (sum(p[i] for p in points) / len(points) for i in (0, 1))
    return sum((x - x0) * (y - y0) for x, y in points) / sum((x - x0) ** 2 for x, _ in points)


if __name__ == "__main__":
    code, cost = _start(sys.argv[1:])
    print(json.dumps((code, asdict(cost))))
