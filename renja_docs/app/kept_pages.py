"""halaman.json beside a document: its page numbers, kept for a build that cannot count them.

It is an output, made anew whenever LibreOffice lays the document out, and always safe to delete.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from renja_docs.machine import output
from renja_docs.word.paging import known_pages
from renja_docs.word.paging.known_pages import KnownPages


def read(folder: Path) -> KnownPages:
    """The page numbers of the document in a folder of outputs; none where nobody counted them."""
    try:
        text = (folder / known_pages.FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return KnownPages()
    return known_pages.load(text)


def keep(folder: Path, known: KnownPages) -> None:
    """Write the page numbers; a file that says the same is left alone.

    Raises ToolError where the file cannot be written.
    """
    path = folder / known_pages.FILE
    data = known_pages.dump(known).encode()
    if path.is_file() and path.read_bytes() == data:
        return
    output.write(path, data)


def fingerprint(docx: bytes) -> str:
    """What tells a document from any other, with the page numbers that it prints."""
    return sha256(docx).hexdigest()
