"""How long a file from outside is judged that was made to take long: each within 5 seconds."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Mapping
from typing import Final

from renja_docs.word.foreign import ForeignError, judge
from tests.packages import templates

MOST: Final = 5.0
"""Seconds for one file."""

_WORD: Final = "<w:p><w:r><w:t>kata</w:t></w:r></w:p>"
BODIES: Final[Mapping[str, str]] = {
    "paragraphs": _WORD * 40_000,
    "empty paragraphs": "<w:p/>" * 190_000,
    "runs of one paragraph": f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 95_000}</w:p>",
    "rows of one table": f"<w:tbl>{'<w:tr><w:tc><w:p/></w:tc></w:tr>' * 60_000}</w:tbl>",
    "cells of one row": f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 90_000}</w:tr></w:tbl>",
    "tables in tables": "<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80,
    "open fields": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 60_000,
    "bookmarks": '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>' * 90_000,
    "what the schema does not know": "<w:p><w:asing/></w:p>" * 90_000,
    "in turn": f"<w:p>{'<w:r/><w:tbl/><w:bookmarkEnd/>' * 60_000}</w:p>",
    "one long text": f"<w:p><w:r><w:t>{'kata ' * 5_000_000}</w:t></w:r></w:p>",
}


def main() -> None:
    """Print one line for each file; end with 1 where one takes too long."""
    slow = [name for name, body in BODIES.items() if _told(name, body) > MOST]
    sys.exit(1 if slow else 0)


def _told(name: str, body: str) -> float:
    data = _with_body(body)
    start = time.process_time()
    said = _judged(data)
    seconds = time.process_time() - start
    print(f"{name:<32}{len(data) // 1000:>6} kB {seconds:6.2f} s  {said}", flush=True)
    return seconds


def _judged(data: bytes) -> str:
    try:
        judge(data, "lampiran.docx")
    except ForeignError as error:
        return error.pesan[:60]
    return "taken in"


def _with_body(body: str) -> bytes:
    """A small .docx with this in front of its own text."""
    written = io.BytesIO()
    given = (templates() / "penutup.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(given)) as old, zipfile.ZipFile(written, "w", 8) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                text = text.replace(b"<w:body>", f"<w:body>{body}".encode(), 1)
            new.writestr(name, text)
    return written.getvalue()


if __name__ == "__main__":
    main()
