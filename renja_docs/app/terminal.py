"""The streams of a terminal: colour, a line of progress, and letters that a stream lacks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
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


def wants_colour(stream: TextIO) -> bool:
    """True on a terminal that shows colours, unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def safe_streams(*streams: TextIO) -> None:
    """A letter that a stream's encoding lacks is printed as ?; it never ends the program."""
    for stream in streams:
        if not _is_utf8(stream):
            _reconfigure(stream, errors="replace")


def machine_stream(stream: TextIO) -> None:
    """What programs read is UTF-8 wherever it goes."""
    _reconfigure(stream, encoding="utf-8", errors="strict")


def _is_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").casefold().replace("-", "") == "utf8"


def _reconfigure(stream: TextIO, **settings: str) -> None:
    """Change how a stream writes; one that is no stream of Python's own, as in tests, stays."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**settings)


@contextmanager
def progress(message: str) -> Iterator[None]:
    """A line that says what is going on, on a terminal only, gone when it is done."""
    stream = sys.stderr
    if not stream.isatty():
        yield
        return
    _say(stream, message)
    try:
        yield
    finally:
        # Written over with blanks: not every terminal knows a sequence that clears a line.
        _say(stream, f"\r{' ' * len(message)}\r")


def _say(stream: TextIO, text: str) -> None:
    stream.write(text)
    stream.flush()
