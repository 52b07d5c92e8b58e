"""How soon a line that is typed is judged by the language server, on the large package."""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from tests.bench.parts.kinerja import put_rows
from tests.packages import KOPERASI, ROOT, templates

FILE, EDITS = "batang-tubuh.yaml", 20
FORM_LIMIT, RULES_LIMIT = 150.0, 800.0
"""Milliseconds at most in the median: faults of form and expressions, then those of all rules."""


async def measure(content: Path) -> tuple[list[float], list[float]]:
    """Milliseconds from a change to the first and to the last diagnostics of its file."""
    client = LanguageClient("ukur", "1")
    told: list[float] = []
    uri = (content / FILE).as_uri()

    def take(params: lsp.PublishDiagnosticsParams) -> None:
        if params.uri == uri:
            told.append(time.perf_counter())

    client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(take)
    folders = ("--content", str(content), "--templates", str(templates()))
    await client.start_io(sys.executable, str(ROOT / "build.py"), "lsp", *folders)
    await client.initialize_async(lsp.InitializeParams(lsp.ClientCapabilities()))
    client.initialized(lsp.InitializedParams())
    text = (content / FILE).read_text(encoding="utf-8")
    item = lsp.TextDocumentItem(uri, "yaml", 1, text)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    await asyncio.sleep(4)
    first, last = [], []
    for number in range(EDITS):
        wrong = f"hasil evaluasi Renja {{{{ rujuk('pasal:x{number}') }}}}"
        new = text.replace("hasil evaluasi Renja", wrong)
        told.clear()
        start = time.perf_counter()
        whole = lsp.TextDocumentContentChangeWholeDocument(new)
        document = lsp.VersionedTextDocumentIdentifier(number + 2, uri)
        client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [whole]))
        while len(told) < 2:
            await asyncio.sleep(0.005)
        first.append((told[0] - start) * 1000)
        last.append((told[1] - start) * 1000)
        await asyncio.sleep(0.1)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]
    return first, last


def main() -> None:
    """Print medians; end with 1 where one is over its limit."""
    with TemporaryDirectory() as folder:
        content = Path(folder, "content")
        copytree(KOPERASI, content)
        first, last = map(statistics.median, asyncio.run(measure(content)))
    rows = {
        f"form and expressions (at most {FORM_LIMIT:.0f})": f"{first:8.1f} ms",
        f"all rules (at most {RULES_LIMIT:.0f})": f"{last:8.1f} ms",
    }
    print("\n".join(f"{name:<44}{value}" for name, value in rows.items()))
    put_rows("`lsp`", rows, "From a letter typed until the editor is told, medians.")
    raise SystemExit(int(first > FORM_LIMIT or last > RULES_LIMIT))


if __name__ == "__main__":
    main()
