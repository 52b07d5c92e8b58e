"""The page beside the editor: it follows the line that is edited, and can send the editor to one.

Nothing here may hold up or break the editor: a page that is not there or does not answer is let be.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from threading import Event
from typing import Final
from urllib.parse import urlsplit

from renja_docs.app.pratinjau.meeting import address_of
from renja_docs.text.location import Location

SECONDS: Final = 2.0
"""So long a page may take to answer, and so long lies between two looks for one."""

_SILENCE: Final = 60.0
"""A page says at least a sign within this time (local_server.ALIVE)."""

_LOCAL: Final = "127.0.0.1"
_EVENT: Final = b"data: "


@dataclass(slots=True)
class Companion:
    """Speaks with the page of a content. Two threads run `follow` and `listen` until stopped."""

    content: Path
    stopped: Event = field(default_factory=Event)
    _asked: Event = field(default_factory=Event)
    _line: Location | None = None

    def at(self, line: Location) -> None:
        """The line that is edited now: the page is told soon; of several the last."""
        self._line = line
        self._asked.set()

    def stop(self) -> None:
        """End both threads."""
        self.stopped.set()
        self._asked.set()

    def follow(self) -> None:
        """Tell the page each line that is edited."""
        while not self.stopped.is_set():
            self._asked.wait()
            self._asked.clear()
            line = self._line
            if line is not None and not self.stopped.is_set():
                with suppress(OSError, HTTPException):
                    self._tell(line)

    def _tell(self, line: Location) -> None:
        address = address_of(self.content)
        if not address:
            return
        body = json.dumps({"berkas": line.file, "baris": line.line})
        connection, path = _connected(address, SECONDS)
        connection.request("POST", f"{path}ikuti", body, {"Content-Type": "application/json"})
        connection.getresponse().read()
        connection.close()

    def listen(self, show: Callable[[Location], None]) -> None:
        """Show the places to which a page sends the editor."""
        while not self.stopped.is_set():
            address = address_of(self.content)
            if address:
                with suppress(OSError, HTTPException, ValueError, KeyError):
                    for place in _sent(address):
                        show(place)
            self.stopped.wait(SECONDS)


def _connected(address: str, seconds: float) -> tuple[HTTPConnection, str]:
    """A connection to a page of this machine, and the path in front of all it answers.

    Raises OSError for an address that is none: no other machine is told what is edited here.
    """
    split = urlsplit(address)
    if split.scheme != "http" or split.hostname != _LOCAL:
        raise OSError(address)
    return HTTPConnection(_LOCAL, split.port, timeout=seconds), split.path


def _sent(address: str) -> Iterator[Location]:
    """The places that a page sends, as long as it is there."""
    connection, path = _connected(address, _SILENCE)
    connection.request("GET", f"{path}tunjukan")
    answer: HTTPResponse = connection.getresponse()
    for line in answer:
        if line.startswith(_EVENT):
            said = json.loads(line.removeprefix(_EVENT))
            yield Location(str(said["berkas"]), int(said["baris"]), int(said["kolom"]))
    connection.close()
