"""The verb pratinjau: watch the folders, serve the page, until somebody says stop."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from renja_docs.app.pratinjau.local_server import serve
from renja_docs.app.pratinjau.meeting import announced
from renja_docs.app.pratinjau.studio import Studio
from renja_docs.app.pratinjau.watching import watch
from renja_docs.content.loading import folder


def pratinjau(
    content: Path, templates: Path, port: int, tell: Callable[[str], None], *, browser: bool
) -> None:
    """Show the document of a content in a browser until the program is interrupted.

    port: 0 for any that is free. tell: is told the address. browser: it is opened too.
    Raises ToolError for a folder that is not there and a port that is taken.
    """
    folder.need(content, "content")
    studio = Studio(content, templates)
    server, address = serve(studio, port)
    stop = Event()
    watcher = Thread(target=watch, args=((content, templates), studio.refresh, stop), daemon=True)
    watcher.start()
    tell(f"Pratinjau: {address}\nBerhenti: Ctrl+C")
    if browser:
        webbrowser.open(address)
    with announced(content, address), suppress(KeyboardInterrupt):
        server.serve_forever()
    stop.set()
    studio.dismiss()
    server.server_close()
