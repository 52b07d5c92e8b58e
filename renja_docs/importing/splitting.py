"""Which part of a regulation each line belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.landmarks import (
    ANNEX,
    ANNEXES,
    BAB,
    BAGIAN,
    COPIES,
    DECIDING,
    DIKTUM,
    EXPLANATION,
    FRONT,
    GAZETTE,
    LABEL,
    PASAL,
    PROMULGATED,
    SIGNED,
    SUBBAB,
    SUPPLEMENT,
    is_capital,
)
from renja_docs.importing.parts import NUMBERS, Chapter, Parts, Region
from renja_docs.importing.source import Block, Line, SourceGrid

_OPENING: Final = ("judul", "menimbang", "mengingat", "memperhatikan", "diktum")
_PAGE: Final = re.compile(r"(?:\s|\.{2,}|…)(?:[IVXL]+\s*-\s*[\d?]+|\d{1,3}|[ivx?]+|L-[\d?]+)\s*\Z")
_COVER: Final = re.compile(r"(?:RANCANGAN\s+)?(?:RENCANA KERJA|RENJA)\b")
_LABEL_ITSELF: Final = re.compile(r"(?:-\s+)?\w+\s*:?\s*")
_SEARCHED: Final = 200
"""Lines in which a regulation shows that it is one."""


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
        if self.region in _OPENING:
            self._opening(block, text)
        elif self.region == "tubuh":
            self._body(block, text)
        elif self.region == "penjelasan" and not SUPPLEMENT.match(text):
            self._explained(block, text)
        else:
            self._annex(block, text)

    # --- the regulation

    def _opening(self, line: Line, text: str) -> None:
        label = _region_of_label(text)
        if label is not None:
            self.region = label
            self._labelled(line)
        elif DECIDING.match(text):
            self.region = "diktum"
            self.parts.diktum.append(line)
        elif self.region == "diktum":
            self._decided(line, text)
        elif self.region == "judul":
            self._title(line, text)
        else:
            self.parts.labelled(self.region).append(line)

    def _decided(self, line: Line, text: str) -> None:
        """A line behind MEMUTUSKAN: what is enacted, then the body."""
        if _begins_body(text):
            self.region = "tubuh"
            self._body(line, text)
        else:
            self.parts.menetapkan.append(line)

    def _labelled(self, line: Line) -> None:
        """A line with a label in front: what stands behind the label, with its first marker."""
        match = _LABEL_ITSELF.match(line.said.text)
        end = match.end() if match else 0
        rest = line.said.cut(end)
        self.parts.headings.append(Line(line.said.cut(0, end) or line.said))
        if rest:
            self.parts.labelled(self.region).append(Line(rest, indent=line.indent))

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

    def _explained(self, line: Line, text: str) -> None:
        """A line of the explanation; the Lampiran stands behind it."""
        if ANNEX.match(text):
            self.region = "kepala"
            self._annex(line, text)
        else:
            self.parts.penjelasan.append(line)

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
        elif self.region != "bab":
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
            self._closing(line, text)

    def _closing(self, line: Line, text: str) -> None:
        """A line behind the body: signatures, who gets a copy, then the explanation."""
        if EXPLANATION.match(text):
            self.region = "penjelasan"
        elif COPIES.match(text):
            self.region = "tembusan"
        match self.region:
            case "penjelasan" if not SUPPLEMENT.match(text):
                self.parts.penjelasan.append(line)
            case "tembusan":
                self.parts.tembusan.append(line)
            case _:
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
    patterns = (PASAL, BAGIAN, DIKTUM, _FIRST_BAB)
    return any(pattern.match(text) for pattern in patterns)


_FIRST_BAB: Final = re.compile(r"BAB\s+I\b")
_LABELS: Final[Mapping[str, Region]] = {
    "menimbang": "menimbang",
    "mengingat": "mengingat",
    "memperhatikan": "memperhatikan",
}


def _region_of_label(text: str) -> Region | None:
    """The part that a line opens with its label, None for a line without one."""
    label = LABEL.match(text)
    if label is None or not label["label"][0].isupper():
        return None
    return _LABELS.get(label["label"].casefold())


def split(blocks: Sequence[Block]) -> Parts:
    """The parts of a document. One without Menimbang and Pasal is a Lampiran alone."""
    end = _first_annex(blocks)
    splitter = _Splitter(Parts(annexed=list(blocks[end:])), _first_region(blocks))
    for index, block in enumerate(blocks[:end]):
        ahead = (one.text for one in blocks[index + 1 : index + 3] if isinstance(one, Line))
        splitter.take(block, tuple(ahead))
    return splitter.parts


def _first_region(blocks: Sequence[Block]) -> Region:
    """Where a document begins: with the title of a regulation, or as a Lampiran."""
    lines = [block.text for block in blocks if isinstance(block, Line)]
    opens = any(_region_of_label(text) for text in lines[:_SEARCHED])
    return "judul" if opens or any(map(PASAL.match, lines)) else "kepala"


def _first_annex(blocks: Sequence[Block]) -> int:
    """Where the first Lampiran of a regulation begins, the end where one has chapters."""
    signed = False
    for index, block in enumerate(blocks):
        if not isinstance(block, Line):
            continue
        signed = signed or SIGNED.match(block.text) is not None
        if signed and _heads_annex(block.text):
            return len(blocks) if _has_chapters(blocks[index:]) else index
    return len(blocks)


def _heads_annex(text: str) -> bool:
    return ANNEX.match(text) is not None and ANNEXES.match(text) is None


def _has_chapters(blocks: Sequence[Block]) -> bool:
    lines = (block.text for block in blocks if isinstance(block, Line))
    return any(_FIRST_BAB.match(text) or FRONT.match(text) for text in lines)
