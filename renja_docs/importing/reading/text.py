"""A text file: lines, and tables whose cells stand between tabulators (as a PDF is dumped)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from renja_docs.importing.said import UNSEEN, Emphasis, Said, SourcePlace, folded
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid, SourceRow

_STYLED: Final = re.compile(r"(?P<mark>\*\*|(?<!\*)\*(?![*)\s]))(?P<inner>[^*]+)(?P=mark)")
_TAG: Final = re.compile(r"<(/?)(p|ol|ul|li|br|b|i|strong|em)\b[^<>]*>", re.IGNORECASE)
"""What a converter leaves of HTML in a cell."""

_STARS: Final = re.compile(r"\*\*")


def read(file: str, text: str) -> OfficeSource:
    """The lines of a text. An empty line ends a paragraph; lines with tabulators are rows."""
    numbered = enumerate(text.translate(UNSEEN).split("\n"), 1)
    return OfficeSource(file, tuple(_blocks(file, list(numbered))))


def _blocks(file: str, lines: list[tuple[int, str]]) -> Iterator[Block]:
    after_break = True
    for kind, group in groupby(lines, lambda line: _kind(line[1])):
        found = list(group)
        if kind == "kosong":
            after_break = True
        elif kind == "tabel":
            yield SourceGrid(tuple(_row(SourcePlace(file, number), line) for number, line in found))
            after_break = False
        else:
            for number, line in found:
                yield Line(styled(line, SourcePlace(file, number)), after_break=after_break)
                after_break = False


def _kind(line: str) -> str:
    if not line.strip():
        return "kosong"
    return "tabel" if "\t" in line.strip(" \r\n") else "teks"


def _row(place: SourcePlace, line: str) -> SourceRow:
    return SourceRow(tuple(styled(_plain(cell), place) for cell in line.split("\t")), place)


def _plain(cell: str) -> str:
    """A cell without tags, the paragraphs that they parted on lines of their own."""
    parted = _TAG.sub("\n", cell)
    return re.sub(r"\s*\n\s*", "\n", parted).strip()


def styled(text: str, place: SourcePlace) -> Said:
    """A text whose stars mark bold and italic."""
    plain, styles, at = "", list[tuple[int, int, Emphasis]](), 0
    for match in _STYLED.finditer(text):
        plain += text[at : match.start()]
        mark: Emphasis = "**" if match["mark"] == "**" else "*"
        styles.append((len(plain), len(plain) + len(match["inner"]), mark))
        plain += match["inner"]
        at = match.end()
    plain += text[at:]
    if "**" in plain:
        plain, styles = _STARS.sub("", plain), []
    whole = Said(plain, ((0, place),), tuple(styles))
    return whole.cut(0) if "\n" in plain else folded(whole)
