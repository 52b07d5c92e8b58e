"""Titles of chapters wherever they stand: in the body, the contents, the outline, the headings."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.importing.chapters import Chapters, arabic
from renja_docs.importing.landmarks import BAB, SUBBAB
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.parts import Parts
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, SourceGrid

_PAGE: Final = re.compile(r"[\s.…]*(?:[IVXL]+-[\d?]+|[\d?]+|[ivx]+)?\s*\Z")


def check_outline(parts: Parts, chapters: Chapters, ledger: Ledger) -> None:
    """Tell titles that differ from the heading of their chapter."""
    headings = {number: said for number, (_, said) in chapters.titles.items()}
    for number, said in chapters.outlined.items():
        _compare(ledger, headings, number, said, "sistematika penulisan")
    for number, said in _listed(parts.tubuh):
        _compare(ledger, headings, number, said, "pasal sistematika")
    for number, said in _listed(parts.front.get("daftar isi", [])):
        _compare(ledger, headings, number, said, "daftar isi")


def _listed(blocks: list[Block]) -> list[tuple[str, Said]]:
    """The titles that a list of chapters gives, by their numbers."""
    found: list[tuple[str, Said]] = []
    for block in blocks:
        if isinstance(block, SourceGrid):
            said = [row.cells[0] for row in block.rows if row.cells and row.cells[0]]
        else:
            said = [block.said]
        for one in said:
            if one:
                found += _title(one)
    return found


def _title(said: Said) -> list[tuple[str, Said]]:
    bab, subbab = BAB.match(said.text), SUBBAB.match(said.text)
    match = bab or subbab
    if match is None:
        return []
    number = arabic(bab["number"]) if bab else match["number"]
    title = said.cut(match.start("title"))
    end = _PAGE.search(title.text)
    return [(number, title.cut(0, end.start()) if end and end.start() else title)]


def _compare(
    ledger: Ledger, headings: dict[str, Said], number: str, said: Said, where: str
) -> None:
    heading = headings.get(number)
    if heading is None or not said or not _bare(said.text):
        return
    if _bare(said.text) != _bare(heading.text):
        ledger.fault(
            "RD8106",
            said,
            f"Judul {number} pada {where} “{said.text.strip(' ;.,')}” berbeda dari judulnya "
            f"“{heading.text}”.",
            "Samakan judul di semua tempat.",
        )


def _bare(text: str) -> str:
    text = re.sub(r";?\s*dan\s*\Z", "", text.strip())
    return re.sub(r"\W+", "", text).casefold()
