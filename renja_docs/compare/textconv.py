"""A .docx as lines of text, so that git can show what changed in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from renja_docs.machine.fault import ToolError
from renja_docs.machine.git import GitError, git
from renja_docs.word.wml.names import TYPE_NUMBERING, w
from renja_docs.word.wml.package import Package, PackageError, read
from renja_docs.word.wml.readback import Counter, Seen, paragraphs
from renja_docs.word.wml.text import Element

ATURAN = "*.docx diff=docx"
"""The line of .gitattributes by which git asks for the outline."""


def outline(berkas: Path) -> Iterator[str]:
    """The lines of a .docx: a paragraph each with its number; a row of a table in one line.

    A file that is no .docx gives one line that says so, and an empty one gives none: git asks for
    both, and stops where it gets no answer. Raises ToolError where the file cannot be read.
    """
    try:
        data = berkas.read_bytes()
    except OSError as error:
        raise ToolError(
            f"{berkas} tidak dapat dibaca: {error.strerror}.", "Periksa nama berkas itu."
        ) from error
    try:
        yield from _lines(read(data)) if data else ()
    except PackageError as error:
        yield f"(tidak terbaca: {error})"


def _lines(package: Package) -> Iterator[str]:
    body = package.document.xml.find(w("body"))
    numbering = package.related(TYPE_NUMBERING)
    counter = Counter(numbering.xml if numbering is not None else etree.Element(w("numbering")))
    for block in body if body is not None else ():
        if block.tag == w("tbl"):
            yield from _rows(block, counter)
        else:
            yield from filter(None, (_line(p, counter) for p in paragraphs(block)))


def _rows(table: Element, counter: Counter) -> Iterator[str]:
    """Cells between bars; what stands in several paragraphs of a cell between slashes."""
    for row in table.iterchildren(w("tr")):
        cells = [
            " / ".join(filter(None, (_line(p, counter) for p in paragraphs(cell))))
            for cell in row.iter(w("tc"))
        ]
        if any(cells):
            yield "| " + " | ".join(cells) + " |"


def _line(seen: Seen, counter: Counter) -> str:
    return " ".join(f"{_label(seen, counter)} {seen.text}".split())


def _label(seen: Seen, counter: Counter) -> str:
    """The number of a paragraph, '' where a foreign file names a list that it does not define."""
    try:
        return counter.label(seen.number) if seen.number is not None else ""
    except (KeyError, IndexError, ValueError):
        return ""


def wire(folder: Path) -> str:
    """Set .git/config so that git shows the outline of every .docx; what was done, in words.

    Raises ToolError outside a repository.
    """
    try:
        top = Path(git(folder, "rev-parse", "--show-toplevel").decode().strip())
        command = (
            f'"{Path(sys.executable).as_posix()}" "{(folder / "build.py").as_posix()}" uraikan'
        )
        git(top, "config", "diff.docx.textconv", command)
    except GitError as error:
        raise ToolError(
            f"Pengaturan git tidak dapat ditulis: {error.said or 'bukan repositori git'}.",
            "Jalankan dari folder repositori.",
        ) from error
    return f"git diff dan git log -p kini memperlihatkan kerangka berkas .docx.{_attributes(top)}"


def _attributes(top: Path) -> str:
    """What is still missing in .gitattributes, '' where nothing is."""
    path = top / ".gitattributes"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    if any(line.startswith("*.docx") and "diff=docx" in line for line in lines):
        return ""
    return f"\nTambahkan baris ini pada .gitattributes: {ATURAN}"
