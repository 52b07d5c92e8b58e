"""The streams of a terminal: colour, a line of progress, and letters that a stream lacks."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TextIO

import click

_COLOURS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "galat": {"fg": "red", "bold": True},
        "peringatan": {"fg": "yellow", "bold": True},
        "catatan": {"fg": "cyan"},
        "redup": {"dim": True},
        "baik": {"fg": "green"},
    }
)


def colour(text: str, style: str) -> str:
    """A text in the colour of its kind."""
    return click.style(text, **_COLOURS[style])


def wants_colour(stream: TextIO | None) -> bool:
    """True on a terminal that shows colours, unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream is not None and stream.isatty()


def safe_streams(*streams: TextIO | None) -> None:
    """A letter that a stream's encoding lacks is printed as ?; it never ends the program.

    A stream is None where it was closed before the program began: what it is told goes nowhere.
    """
    for stream in streams:
        if stream is None:
            continue
        _reconfigure(stream, errors="backslashreplace" if _is_utf8(stream) else "replace")


def machine_stream(stream: TextIO | None) -> None:
    """What programs read is UTF-8 wherever it goes; a name that is none is escaped as in JSON."""
    if stream is not None:
        _reconfigure(stream, encoding="utf-8", errors="backslashreplace")


def _is_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").casefold().replace("-", "") == "utf8"


def _reconfigure(stream: TextIO, **settings: str) -> None:
    """Change how a stream writes; one that is no stream of Python's own, as in tests, stays."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**settings)


Say = Callable[[str], None]
"""Writes another line of progress over the last one."""


@contextmanager
def progress(message: str) -> Iterator[Say]:
    """A line that says what is going on, on a terminal only, gone when it is done."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield lambda _message: None
        return
    line = _Line(stream)
    line.say(message)
    try:
        yield line.say
    finally:
        line.say("")


@dataclass(slots=True)
class _Line:
    """The line where the cursor of a terminal stands. shown: what it says now."""

    stream: TextIO
    shown: str = ""

    def say(self, message: str) -> None:
        """Write over what stands there.

        Blanks cover the rest: not every terminal knows a sequence that clears a line.
        """
        blanks = " " * (len(self.shown) - len(message))
        back = "\r" if self.shown else ""
        self.stream.write(f"{back}{message}{blanks}")
        if not message:
            self.stream.write("\r")
        self.stream.flush()
        self.shown = message
