"""SIGTERM and SIGHUP stop the program as Ctrl-C does: files and child processes are cleaned up."""

from __future__ import annotations

import signal
from types import FrameType
from typing import Final

_NAMES: Final = ("SIGTERM", "SIGHUP")
"""Windows has only the first."""

_OF_A_SIGNAL: Final = 128
"""What shells add to the number of a signal for the exit code of what it stopped."""


class Stopped(KeyboardInterrupt):
    """The program was told to stop. code: its exit code."""

    def __init__(self, number: int) -> None:
        super().__init__(f"signal {number}")
        self.code = _OF_A_SIGNAL + number


def listen() -> None:
    """From now on these signals raise Stopped wherever the program is."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)


def code(stopped: BaseException) -> int:
    """The exit code: that of the signal, of Ctrl-C where there was none."""
    by_signal = stopped if isinstance(stopped, Stopped) else stopped.__cause__  # click wraps it
    return by_signal.code if isinstance(by_signal, Stopped) else _OF_A_SIGNAL + signal.SIGINT
