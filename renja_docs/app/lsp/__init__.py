"""The language server for editors: renja-docs lsp."""

from __future__ import annotations

from pathlib import Path

from renja_docs.machine.fault import ToolError


def run(content: Path, templates: Path) -> None:
    """Answer an editor until it says stop. Raises ToolError without the packages of the server."""
    try:
        from renja_docs.app.lsp.language_server import Server
    except ModuleNotFoundError as fault:
        raise ToolError(
            f"Paket {fault.name} belum terpasang.",
            "Pasang server bahasa dengan: make penyunting",
        ) from fault
    Server(content, templates).run()
