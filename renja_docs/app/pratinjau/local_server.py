"""The server of the page: this machine alone, behind a token, nothing fetched from elsewhere.

Every address begins with the token, which only the terminal tells. A name of the machine that is
not its own is refused, so that no foreign page can reach it under a name that it controls. Files
are sent from a fixed list; what is edited must be a file that the content was read from.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Any, ClassVar, Final, TypeAlias
from urllib.parse import parse_qs, urlsplit

from renja_docs.app.pratinjau import changes, editing, form_fields
from renja_docs.app.pratinjau.form_fields import EditError
from renja_docs.app.pratinjau.studio import Message, Studio, event
from renja_docs.content.rewriting import ChangedError
from renja_docs.machine.fault import ToolError
from renja_docs.text.location import Location

HOST: Final = "127.0.0.1"
MOST_BYTES: Final = 1_000_000
"""Of what a page sends."""

ALIVE: Final = 15.0
"""Seconds of silence after which a page is asked whether it is still there."""

ASSETS: Final[Mapping[str, str]] = {
    "utama.js": "text/javascript",
    "halaman.js": "text/javascript",
    "tepi.js": "text/javascript",
    "isian.js": "text/javascript",
    "pratinjau.css": "text/css",
}
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_POLICY_OF_CHANGES: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-scripts"
)
"""The page of beda holds its own script; it is shown without any right of the page around it."""

Answer: TypeAlias = Callable[[Studio, Any], Message]
_WISHES: Final[Mapping[str, Answer]] = {
    "coba": editing.try_out,
    "simpan": editing.save,
    "pindah": editing.move,
    "perbaiki": editing.mend,
    "ikuti": editing.follow,
    "tunjuk": editing.point,
}
_ALL_AT_ONCE: Final = frozenset({"coba", "ikuti", "tunjuk"})
"""Wishes that write nothing need not wait for each other."""


@dataclass(slots=True)
class Access:
    """What all requests share. token: the first part of every address. writing: one at a time."""

    studio: Studio
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    writing: Lock = field(default_factory=Lock)


def serve(studio: Studio, port: int) -> tuple[ThreadingHTTPServer, str]:
    """A server that is not running yet, and the address of its page.

    port: 0 for any that is free. Raises ToolError for one that is taken.
    """
    access = Access(studio)
    handler = type("Bound", (Handler,), {"access": access})
    try:
        server = ThreadingHTTPServer((HOST, port), handler)
    except OSError as fault:
        raise ToolError(
            f"Port {port} tidak dapat dipakai: {fault.strerror}.",
            "Pilih yang lain dengan --port, atau --port 0.",
        ) from fault
    server.daemon_threads = True
    return server, f"http://{HOST}:{server.server_port}/{access.token}/"


class Handler(BaseHTTPRequestHandler):
    """Answers one request. access: bound by `serve`."""

    access: ClassVar[Access]
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "renja-docs", ""

    def do_GET(self) -> None:
        """The page, its parts, what is new, a form, the changes."""
        name, asked = self._asked()
        if name is None:
            return
        if name in self._pages:
            self._pages[name](self, asked)
        elif name.startswith("aset/") and name.removeprefix("aset/") in ASSETS:
            self._asset(name.removeprefix("aset/"))
        else:
            self._refuse(404)

    def do_POST(self) -> None:
        """A wish of the page."""
        name, _ = self._asked()
        if name is None:
            return
        length = self.headers.get("Content-Length", "")
        is_json = self.headers.get("Content-Type", "").startswith("application/json")
        if not length.isdigit() or int(length) > MOST_BYTES or not is_json:
            self.close_connection = True
            self._refuse(400)
            return
        body = self.rfile.read(int(length))
        if name not in _WISHES:
            self._refuse(404)
            return
        with suppress(ValueError):
            asked = json.loads(body)
            if isinstance(asked, dict):
                alone = name not in _ALL_AT_ONCE
                self._answer(lambda: _WISHES[name](self.access.studio, asked), alone=alone)
                return
        self._refuse(400)

    def _asked(self) -> tuple[str | None, dict[str, str]]:
        """What is asked for, below the token; None where the request is refused already."""
        split = urlsplit(self.path)
        own = f"{HOST}:{self.connection.getsockname()[1]}"
        hosts = {own, own.replace(HOST, "localhost")}
        origin = self.headers.get("Origin")
        is_own = origin is None or origin in {f"http://{host}" for host in hosts}
        first, _, name = split.path.removeprefix("/").partition("/")
        if self.headers.get("Host") not in hosts or not is_own:
            self._refuse(403)
            return None, {}
        if not secrets.compare_digest(first.encode(), self.access.token.encode()):
            self._refuse(404)
            return None, {}
        return name, {key: found[0] for key, found in parse_qs(split.query).items()}

    # --- answers

    def _index(self, _asked: Mapping[str, str]) -> None:
        studio = self.access.studio
        text = files("renja_docs").joinpath("data/pratinjau/index.html").read_text("utf-8")
        for name, folder in (("content", studio.content), ("templates", studio.templates)):
            text = text.replace(f"@{name}@", escape(folder.resolve().as_posix()))
        self._send(200, "text/html", text.encode())

    def _asset(self, name: str) -> None:
        data = files("renja_docs").joinpath(f"data/pratinjau/{name}").read_bytes()
        self._send(200, ASSETS[name], data)

    def _form(self, asked: Mapping[str, str]) -> None:
        line, column = asked.get("baris", ""), asked.get("kolom", "")
        if not line.isdigit() or not column.isdigit():
            self._refuse(400)
            return
        place = Location(asked.get("berkas", ""), int(line), int(column))
        self._answer(lambda: form_fields.form(self.access.studio, place))

    def _changes(self, asked: Mapping[str, str]) -> None:
        studio = self.access.studio
        text = changes.changes(asked.get("revisi", ""), studio.content, studio.templates)
        self._send(200, "text/html", text.encode(), _POLICY_OF_CHANGES)

    def _revisions(self, _asked: Mapping[str, str]) -> None:
        self._answer(lambda: {"revisi": changes.revisions(self.access.studio.content)})

    def _events(self, _asked: Mapping[str, str]) -> None:
        """Tell what is new as long as the page is there."""
        with self.access.studio.watching() as queue:
            self._stream(queue)

    def _pointed(self, _asked: Mapping[str, str]) -> None:
        """Tell an editor the places to which a page sends it."""
        with self.access.studio.editing() as queue:
            self._stream(queue)

    def _stream(self, queue: SimpleQueue[Message | None]) -> None:
        """Send what comes into a queue, as server-sent events, until it ends."""
        self._head(200, "text/event-stream", _POLICY)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        with suppress(OSError):
            while True:
                try:
                    message = queue.get(timeout=ALIVE)
                except Empty:
                    self.wfile.write(b":\n\n")
                    continue
                if message is None:
                    return
                self.wfile.write(event(message))

    _pages: ClassVar[Mapping[str, Callable[[Handler, Mapping[str, str]], None]]] = {
        "": _index,
        "formulir": _form,
        "perubahan": _changes,
        "revisi": _revisions,
        "peristiwa": _events,
        "tunjukan": _pointed,
    }

    def _answer(self, answer: Callable[[], Message], *, alone: bool = False) -> None:
        """Send what a wish comes to, or why it does not. alone: no other writes meanwhile."""
        status, said = 200, Message()
        try:
            if alone:
                with self.access.writing:
                    said = answer()
            else:
                said = answer()
        except EditError as fault:
            status, said = fault.status, {"pesan": str(fault)}
        except ChangedError as fault:
            status, said = 409, {"pesan": f"{fault} baru saja diubah di tempat lain."}
        except ToolError as fault:
            status, said = 500, {"pesan": f"{fault.message} {fault.step}"}
        self._send(status, "application/json", json.dumps(said, ensure_ascii=False).encode())

    def _refuse(self, status: int) -> None:
        self._send(status, "text/plain", b"")

    def _send(self, status: int, kind: str, data: bytes, policy: str = _POLICY) -> None:
        self._head(status, kind, policy)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(data)

    def _head(self, status: int, kind: str, policy: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal shows the address alone."""
