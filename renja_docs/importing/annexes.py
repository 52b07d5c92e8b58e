"""The Lampirans of a regulation that have no chapters: each with its head, its title, its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.chapters import Chapters
from renja_docs.importing.front import cut_signature, note_head
from renja_docs.importing.landmarks import ANNEX, is_capital
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said, SourcePlace, together
from renja_docs.importing.source import Block, Line, SourceGrid
from renja_docs.rules.regional_words import KIND, LEVEL

Node = dict[str, object]

_OF_THE_ACT: Final = re.compile(rf"(?:{KIND}|NOMOR|TANGGAL)\b", re.IGNORECASE)
_ABOUT: Final = re.compile(r"TENTANG\s*:?\s*(?P<name>.*)\Z", re.IGNORECASE)
_REST_OF_TITLE: Final = re.compile(rf"(?:TAHUN|DI|PADA|DAN|SERTA|DALAM|{LEVEL.upper()})\b")
_FORM: Final = re.compile(r"[☐□]|…{3,}|\.{8,}|_{4,}|\s:\Z")
"""What is filled in by hand: boxes, dots, a colon with nothing behind it."""
_MOST_BOXES: Final = 6
"""Columns of the head of a table at least that no words stand in, where it is boxes of a form."""


@dataclass(slots=True)
class Annex:
    """A Lampiran. head: the lines that name it and its act. title: None where it has none."""

    head: list[Line]
    title: Said | None
    blocks: list[Block]

    @property
    def places(self) -> tuple[SourcePlace, ...]:
        """Where all that it holds stands."""
        return tuple(place for block in self.blocks for place in _places(block))


def read_annexes(blocks: Sequence[Block], tentang: str) -> list[Annex]:
    """The Lampirans that stand behind a regulation. tentang: its name."""
    starts = [i for i, block in enumerate(blocks) if _heads(block)]
    ends = [*starts, len(blocks)][1:]
    return [_annex(blocks[start:end], tentang) for start, end in zip(starts, ends, strict=True)]


def annex_nodes(annexes: Sequence[Annex], chapters: Chapters, ledger: Ledger) -> list[Node]:
    """Lampiran of lampiran.yaml."""
    return [_node(annex, chapters, ledger) for annex in annexes]


def _heads(block: Block) -> bool:
    return isinstance(block, Line) and ANNEX.match(block.text) is not None


def _annex(blocks: Sequence[Block], tentang: str) -> Annex:
    lines = _lines_in_front(blocks)
    length = 1 + _act(lines[1:], tentang)
    title = _title(lines[length:])
    end = length + len(title)
    said = together([line.said for line in title]) if title else None
    return Annex(lines[:length], said, list(blocks[end:]))


def _lines_in_front(blocks: Sequence[Block]) -> list[Line]:
    found: list[Line] = []
    for block in blocks:
        if not isinstance(block, Line):
            break
        found.append(block)
    return found


def _act(lines: Sequence[Line], tentang: str) -> int:
    """How many lines name the act: its kind and number, then what it is about."""
    count, wanted, told = 0, len(_letters(tentang)), 0
    about = False
    for line in lines:
        named = _ABOUT.match(line.text)
        if named is not None:
            about, told = True, len(_letters(named["name"]))
        elif about and told < wanted and is_capital(line.text):
            told += len(_letters(line.text))
        elif about or not _OF_THE_ACT.match(line.text):
            break
        count += 1
    return count


def _title(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of the title: in capitals, the second one only where it goes on."""
    if not lines or not is_capital(lines[0].text) or _FORM.search(lines[0].text):
        return ()
    count = 1
    while count < len(lines) and _goes_on(lines[count]):
        count += 1
    return lines[:count]


def _goes_on(line: Line) -> bool:
    """True for the rest of a title; where lines are only broken, one without an empty line."""
    is_next = line.place.unit == "baris" and not line.after_break
    return is_capital(line.text) and (is_next or _REST_OF_TITLE.match(line.text) is not None)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


# --- to content


def _node(annex: Annex, chapters: Chapters, ledger: Ledger) -> Node:
    note_head(annex.head, ledger)
    signed = cut_signature(annex.blocks, ledger)
    title = annex.title
    node: Node = {"id": chapters.ids.of(title.text if title else "lampiran", 2)}
    node["judul"] = title.with_text(chapters.wording.mixed(title.text)) if title else "…"
    closing: list[Node] = [{"bagian": "penandatanganan"}] if signed else []
    node["urutan"] = [*_content(annex, chapters), *closing]
    return node


def _content(annex: Annex, chapters: Chapters) -> Iterator[Node]:
    """What stands in it: whole where no content can say it, else as blocks."""
    if not annex.blocks:
        yield {"isi": [{"paragraf": "…"}]}
    elif chapters.with_annexes and any(map(_is_foreign, annex.blocks)):
        yield chapters.whole(annex.title or annex.head[0].said, annex.places)
    elif len(annex.blocks) == 1 and isinstance(annex.blocks[0], SourceGrid):
        yield {"tabel": chapters.titled_table(annex.blocks[0])}
    else:
        yield {"isi": chapters.prose(annex.blocks)}


def _is_foreign(block: Block) -> bool:
    """True for a formula, a picture that cannot be read, a part of a form."""
    if isinstance(block, Line):
        return bool(block.holds) or _FORM.search(block.text) is not None
    boxes = [text for text in block.rows[0].texts if not text]
    return len(boxes) >= _MOST_BOXES


def _places(block: Block) -> tuple[SourcePlace, ...]:
    if isinstance(block, Line):
        return block.said.places
    cells = [cell for row in block.rows for cell in row.cells if cell]
    return (
        *(place for cell in cells for place in cell.places),
        *(row.place for row in block.rows),
    )
