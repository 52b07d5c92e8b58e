"""The parts of a regulation, told apart by the lines that begin them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from renja_docs.importing.landmarks import (
    ANNEX,
    ANNEXES,
    BAB,
    BAGIAN,
    DECIDING,
    FRONT,
    GAZETTE,
    LABEL,
    PASAL,
    PROMULGATED,
    SIGNED,
    SUBBAB,
    is_capital,
)
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line, SourceGrid
from renja_docs.text.numerals import roman

Region = Literal[
    "judul",
    "menimbang",
    "mengingat",
    "diktum",
    "tubuh",
    "penutup",
    "kepala",
    "sampul",
    "depan",
    "bab",
]
NUMBERS: Final = {roman(number): number for number in range(1, 40)}
"""The numbers of chapters by how they are printed."""
_PAGE: Final = re.compile(r"(?:\s|\.{2,}|…)(?:[IVXL]+\s*-\s*[\d?]+|\d{1,3}|[ivx?]+|L-[\d?]+)\s*\Z")
_COVER: Final = re.compile(r"(?:RANCANGAN\s+)?(?:RENCANA KERJA|RENJA)\b")


@dataclass(slots=True)
class Chapter:
    """A chapter of the Lampiran. title: what stands behind the number, or on the next line."""

    number: int
    heading: Line
    title: Said | None = None
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """The blocks of each part, in their order. front: by the name of the part, small letters."""

    judul: list[Line] = field(default_factory=list)
    menimbang: list[Line] = field(default_factory=list)
    mengingat: list[Line] = field(default_factory=list)
    diktum: list[Line] = field(default_factory=list)
    menetapkan: list[Line] = field(default_factory=list)
    tubuh: list[Block] = field(default_factory=list)
    penutup: list[Line] = field(default_factory=list)
    kepala: list[Line] = field(default_factory=list)
    sampul: list[Line] = field(default_factory=list)
    front: dict[str, list[Block]] = field(default_factory=dict)
    headings: list[Line] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    strays: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _Splitter:
    parts: Parts
    region: Region
    front: str = ""
    listed: int = 0
    outlined: int = 0
    following: tuple[str, ...] = ()

    def take(self, block: Block, following: tuple[str, ...]) -> None:
        """Put a block into its part. following: the next two lines."""
        self.following = following
        if isinstance(block, SourceGrid):
            self._grid(block)
            return
        text = block.text
        if self.region in ("judul", "menimbang", "mengingat", "diktum"):
            self._opening(block, text)
        elif self.region == "tubuh":
            self._body(block, text)
        else:
            self._annex(block, text)

    # --- the regulation

    def _opening(self, line: Line, text: str) -> None:
        label = LABEL.match(text)
        named = label["label"].casefold() if label and label["label"][0].isupper() else ""
        if named in ("menimbang", "mengingat"):
            self.region = "menimbang" if named == "menimbang" else "mengingat"
            self._labelled(line)
        elif DECIDING.match(text):
            self.region = "diktum"
            self.parts.diktum.append(line)
        elif self.region == "diktum" and _begins_body(text):
            self.region = "tubuh"
            self._body(line, text)
        elif self.region == "diktum":
            self.parts.menetapkan.append(line)
        elif self.region == "judul":
            self._title(line, text)
        else:
            target = self.parts.menimbang if self.region == "menimbang" else self.parts.mengingat
            target.append(line)

    def _labelled(self, line: Line) -> None:
        """A line with a label in front: what stands behind the label, with its first marker."""
        match = re.match(r"(?:-\s+)?\w+\s*:?\s*", line.said.text)
        rest = line.said.cut(match.end() if match else 0)
        target = self.parts.menimbang if self.region == "menimbang" else self.parts.mengingat
        self.parts.headings.append(Line(line.said.cut(0, match.end() if match else 0) or line.said))
        if rest:
            target.append(Line(rest, indent=line.indent))

    def _title(self, line: Line, text: str) -> None:
        if _begins_body(text) and PASAL.match(text):
            self.region = "tubuh"
            self._body(line, text)
        elif FRONT.match(text) or (BAB.match(text) and not self.parts.judul):
            self.region = "kepala"
            self._annex(line, text)
        else:
            self.parts.judul.append(line)

    def _body(self, line: Line, text: str) -> None:
        if PROMULGATED.match(text) or SIGNED.match(text):
            self.region = "penutup"
            self.parts.penutup.append(line)
        else:
            self.parts.tubuh.append(line)

    # --- the Lampiran

    def _annex(self, line: Line, text: str) -> None:
        front, bab = FRONT.match(text), BAB.match(text)
        if front:
            self.region, self.front = "depan", front["part"].casefold()
            self.parts.front.setdefault(self.front, [])
            self.parts.headings.append(line)
        elif bab and self._is_chapter(line, text, NUMBERS.get(bab["number"], 0)):
            self._chapter(line, bab)
        elif ANNEXES.match(text) and self.region == "bab":
            self.parts.chapters[-1].blocks.append(line)
        elif self.region in ("penutup", "kepala", "sampul", "depan"):
            self._before_chapters(line, text)
        else:
            self._in_chapter(line)

    def _before_chapters(self, line: Line, text: str) -> None:
        if ANNEX.match(text) and not ANNEXES.match(text) and not self._in_contents():
            self.region = "kepala"
            self.parts.kepala.append(line)
        elif self.region == "depan":
            self.parts.front[self.front].append(line)
        elif _COVER.match(text) and self._titled():
            self.region = "sampul"
            self.parts.sampul.append(line)
        elif self.region == "kepala":
            self.parts.kepala.append(line)
        elif self.region == "sampul":
            self.parts.sampul.append(line)
        else:
            self.parts.penutup.append(line)

    def _in_contents(self) -> bool:
        return self.region == "depan" and self.front.startswith("daftar")

    def _titled(self) -> bool:
        """True if the head of the Lampiran, when there is one, has told its title already."""
        if self.region != "kepala":
            return self.region == "penutup" and any(
                GAZETTE.match(line.text) for line in self.parts.penutup
            )
        told = [line.text for line in self.parts.kepala]
        if "TENTANG" not in told:
            return len(told) > 2
        return any(re.match(r"TAHUN \d{4}", text) for text in told[told.index("TENTANG") :])

    def _is_chapter(self, line: Line, text: str, number: int) -> bool:
        """True for the heading of the next chapter, not for its line in a list of chapters."""
        if self.region == "depan" and self.front.startswith("daftar"):
            if self._is_listed(line, number):
                self.listed = number
                return False
            return number == 1
        done = len(self.parts.chapters)
        if number <= done and number == self.outlined + 1:
            self.outlined = number
            return False
        if self.outlined and number == self.outlined + 1:
            self.outlined = number
            return False
        return number == done + 1 and (is_capital(text) or done > 0 or number == 1)

    def _is_listed(self, line: Line, number: int) -> bool:
        """True for a chapter in the list of contents."""
        if _PAGE.search(line.said.text):
            return True
        if self.listed or number > 1:
            return number == self.listed + 1
        heads = [bool(BAB.match(text) or SUBBAB.match(text)) for text in self.following]
        return len(heads) == 2 and all(heads)

    def _chapter(self, line: Line, bab: re.Match[str]) -> None:
        self.region, self.outlined = "bab", 0
        title = line.said.cut(bab.start("title")) if bab["title"].strip() else None
        self.parts.chapters.append(Chapter(NUMBERS[bab["number"]], line, title))

    def _in_chapter(self, line: Line) -> None:
        chapter = self.parts.chapters[-1]
        is_title = is_capital(line.text) and not SUBBAB.match(line.text)
        if not chapter.blocks and is_title:
            chapter.title = chapter.title.plus(line.said) if chapter.title else line.said
        elif chapter.title is None and not SUBBAB.match(line.text):
            chapter.title = line.said
        else:
            chapter.blocks.append(line)

    def _grid(self, grid: SourceGrid) -> None:
        if self.region == "bab":
            self.parts.chapters[-1].blocks.append(grid)
        elif self.region == "depan":
            self.parts.front[self.front].append(grid)
            listed = [text for row in grid.rows for text in row.texts if BAB.match(text)]
            self.listed = max(self.listed, len(listed))
        elif self.region == "tubuh":
            self.parts.tubuh.append(grid)
        else:
            self.parts.strays.append(grid)


def _begins_body(text: str) -> bool:
    return bool(PASAL.match(text) or BAGIAN.match(text) or re.match(r"BAB\s+I\b", text))


def split(blocks: Sequence[Block]) -> Parts:
    """The parts of a document. One without Menimbang and Pasal is a Lampiran alone."""
    lines = [block.text for block in blocks if isinstance(block, Line)]
    opened = any(LABEL.match(text) and text[:1].isupper() for text in lines[:200])
    opened = opened or any(text.startswith("- Menimbang") for text in lines[:200])
    regulated = opened or any(PASAL.match(text) for text in lines)
    splitter = _Splitter(Parts(), "judul" if regulated else "kepala")
    for index, block in enumerate(blocks):
        ahead = (one.text for one in blocks[index + 1 : index + 3] if isinstance(one, Line))
        splitter.take(block, tuple(ahead))
    return splitter.parts
