"""content/halaman.json: the page numbers of one build, kept for those that cannot count pages."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from renja_docs.machine import output
from renja_docs.word.paging import known_pages
from renja_docs.word.paging.known_pages import KnownPages
from renja_docs.word.paging.settling import Settled


def read(content: Path) -> KnownPages:
    """The page numbers of the last build that had LibreOffice, none where there was none."""
    path = content / known_pages.FILE
    if not path.is_file():
        return KnownPages()
    return known_pages.load(path.read_text(encoding="utf-8"))


def of(settled: Settled) -> KnownPages:
    """The page numbers to keep of a document that LibreOffice laid out."""
    return KnownPages(fingerprint(settled.docx), settled.labels)


def keep(content: Path, known: KnownPages) -> None:
    """Write the page numbers; a file that says the same is left alone.

    Raises ToolError where the file cannot be written.
    """
    path = content / known_pages.FILE
    data = known_pages.dump(known).encode()
    if path.is_file() and path.read_bytes() == data:
        return
    output.write(path, data)


def fingerprint(docx: bytes) -> str:
    """What was laid out, with its page numbers: sha256 of all parts, however they are compressed.

    A document that prints the numbers of last time has the fingerprint of last time only if it is
    the same.
    """
    digest = sha256()
    with ZipFile(BytesIO(docx)) as archive:
        for name in archive.namelist():
            digest.update(name.encode() + b"\0" + archive.read(name))
    return digest.hexdigest()
