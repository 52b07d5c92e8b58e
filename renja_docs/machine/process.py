"""A program that is started with a limit of time, and ended with all that it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

Tell = Callable[[float, float], None]
"""Hears, while a program runs, the seconds that have passed and the limit."""

STEP: Final = 1.0
"""Seconds between two tellings."""


def run(
    command: Sequence[str], folder: Path, limit: float, tell: Tell | None = None
) -> tuple[int, str]:
    """Exit code and output of a command.

    The output goes to a file in the folder: a pipe that a grandchild holds would never close.
    Raises OSError where the command cannot be started, subprocess.TimeoutExpired behind the limit.
    """
    log = folder / "keluaran.txt"
    with log.open("wb") as output:
        process = _started(command, output)
        try:
            code = _waited(process, limit, tell)
        finally:
            _end(process)
    return code, log.read_text(encoding="utf-8", errors="replace")


def _started(command: Sequence[str], output: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        env={**os.environ, "TZ": "UTC"}, start_new_session=True,
    )  # fmt: skip


def _waited(process: subprocess.Popen[bytes], limit: float, tell: Tell | None) -> int:
    """The exit code. Raises subprocess.TimeoutExpired behind the limit."""
    if tell is None:
        return process.wait(limit)
    passed = 0.0
    while passed < limit:
        tell(passed, limit)
        step = min(STEP, limit - passed)
        with suppress(subprocess.TimeoutExpired):
            return process.wait(step)
        passed += step
    raise subprocess.TimeoutExpired(process.args, limit)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all that it started: it may be only the starter of the real one."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(
            ["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False
        )
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
