"""The body of the regulation: BAB, Bagian, Paragraf, Pasal, ayat, definitions, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.closings import unclosed
from renja_docs.importing.definitions import OPENING, Definitions
from renja_docs.importing.landmarks import BAB, BAGIAN, PARAGRAF, PASAL, is_capital
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import body_marker, unmarked
from renja_docs.importing.names import Ids, slug
from renja_docs.importing.norm_lists import NormList
from renja_docs.importing.said import Said, together
from renja_docs.importing.source import Block, Line
from renja_docs.importing.wording import WrittenForms
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]
_PUT_IN: Final = re.compile(r"\d+[A-Z]+")
"""The number of a Pasal that an amendment put in: 12A."""
_PUT_IN_DIVISION: Final = re.compile(r"(?:[\dIVXL][ABD-HJK]| [A-Z])\Z")
"""How the number of such a division ends: IXA, 2A, Kesatu A."""
_BAB_ALONE: Final = re.compile(r"BAB\s+[IVXL]+[ABD-HJK]?\b")


@dataclass(slots=True)
class ArticleReader:
    """Reads the body. numbers: the id of each Pasal by its printed number."""

    ledger: Ledger
    ids: Ids
    wording: WrittenForms
    numbers: dict[str, str]
    lines: Sequence[Line] = ()
    at: int = 0

    def read(self, blocks: Sequence[Block]) -> Node:
        """pasal, or bab, of batang-tubuh.yaml."""
        self.lines = [block for block in blocks if isinstance(block, Line)]
        self.at = 0
        chapters: list[object] = []
        pasal: list[object] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if BAB.match(line.text) and not self._in_outline():
                chapters.append(self._bab())
            elif PASAL.match(line.text):
                pasal.append(self.pasal())
            else:
                self.ledger.lost(line.said.places, "teks di luar pasal pada batang tubuh")
                self.at += 1
        if chapters:
            return {"bab": chapters}
        return {"pasal": pasal}

    def _in_outline(self) -> bool:
        return False

    # --- divisions

    def _title(self, pattern: re.Pattern[str]) -> tuple[Node, Said]:
        """The title of a division: behind its number, or on the lines below it.

        With its number, where an amendment put it in.
        """
        line = self.lines[self.at]
        match = pattern.match(line.text)
        number: Node = {}
        if match and _PUT_IN_DIVISION.search(match["number"]):
            number["nomor"] = match["number"]
        self.at += 1
        if match and match["title"].strip():
            return number, line.said.cut(match.start("title"))
        self.ledger.printed(line.said.places, "nomor, dicetak oleh program")
        below = self._below_number()
        return number, together(below) if below else line.said

    def _below_number(self) -> list[Said]:
        """The lines of a title: the first in any letters, others in capitals."""
        found: list[Said] = []
        while self.at < len(self.lines):
            text = self.lines[self.at].text
            if _is_division(text) or (found and not is_capital(text)):
                break
            found.append(self.lines[self.at].said)
            self.at += 1
        return found

    def _mixed(self, title: Said) -> TypedProse:
        """A title in mixed case, which may be printed in capitals."""
        is_upper = title.text.isupper()
        return TypedProse(title.with_text(self.wording.mixed(title.text)) if is_upper else title)

    def _bab(self) -> Node:
        number, title = self._title(BAB)
        node: Node = {"id": self.ids.of(title.text), **number}
        node["judul"] = title.with_text(self.wording.mixed(title.text))
        parts: list[object] = []
        pasal: list[object] = []
        while self.at < len(self.lines) and not BAB.match(self.lines[self.at].text):
            text = self.lines[self.at].text
            if BAGIAN.match(text):
                parts.append(self._bagian())
            elif PASAL.match(text):
                pasal.append(self.pasal())
            else:
                self._stray()
        node["pasal"], node["bagian"] = pasal, parts
        return node

    def _bagian(self) -> Node:
        number, title = self._title(BAGIAN)
        node: Node = {"id": self.ids.of(title.text), **number, "judul": self._mixed(title)}
        pasal: list[object] = []
        paragraphs: list[object] = []
        while self.at < len(self.lines):
            text = self.lines[self.at].text
            if BAB.match(text) or BAGIAN.match(text):
                break
            if PARAGRAF.match(text):
                paragraphs.append(self._paragraf())
            elif PASAL.match(text):
                pasal.append(self.pasal())
            else:
                self._stray()
        node["pasal"], node["paragraf"] = pasal, paragraphs
        return node

    def _paragraf(self) -> Node:
        number, title = self._title(PARAGRAF)
        node: Node = {"id": self.ids.of(title.text), **number, "judul": self._mixed(title)}
        pasal: list[object] = []
        while self.at < len(self.lines) and PASAL.match(self.lines[self.at].text):
            pasal.append(self.pasal())
        node["pasal"] = pasal
        return node

    def _stray(self) -> None:
        self.ledger.lost(self.lines[self.at].said.places, "teks di luar pasal pada batang tubuh")
        self.at += 1

    # --- Pasal

    def pasal(self) -> Node:
        """A Pasal with all that stands below its heading."""
        heading = self.lines[self.at]
        match = PASAL.match(heading.text)
        number = match["number"] if match else ""
        self.at += 1
        start = self.at
        while self.at < len(self.lines) and not _is_division(self.lines[self.at].text):
            self.at += 1
        while self.at < len(self.lines) and self._is_listed_bab(start):
            self.at += 1
        self.ledger.printed(heading.said.places, "nomor pasal, dicetak oleh program")
        node = self.body(number, self.lines[start : self.at])
        if _PUT_IN.fullmatch(number):
            node = {"id": node.pop("id"), "nomor": number, **node}
        return node

    def _is_listed_bab(self, start: int) -> bool:
        """True while chapters of the Lampiran are listed inside a Pasal, as BAB I : PENDAHULUAN."""
        line = self.lines[self.at]
        if re.match(r"BAB\s*[IVX]+\s*:", line.text):
            return True
        return self.at > start and not _is_division(line.text)

    def body(self, number: str, lines: Sequence[Line]) -> Node:
        """The node of a Pasal. number: as printed, '' where it has none."""
        name = _named(lines)
        id_ = self.ids.new(slug(name)) if name else self.ids.new(f"pasal-{number or 'isi'}".lower())
        self.numbers.setdefault(number, id_)
        node: Node = {"id": id_}
        if lines and OPENING.match(lines[0].text):
            self.ledger.printed(lines[0].said.places, "kalimat pembuka definisi")
            node["definisi"] = Definitions(self.ledger, self.ids).read(lines[1:])
            return node
        groups = _clauses(lines)
        if groups and groups[0][0] is not None:
            node["ayat"] = [self._clause(group) for _, group in groups]
            return node
        return node | self.norm(lines)

    def _clause(self, lines: Sequence[Line]) -> object:
        one = body_marker(lines[0].said)
        node: Node = {"nomor": one.nomor} if one and one.nomor else {}
        node |= self.norm(lines)
        return node["teks"] if list(node) == ["teks"] else node

    def norm(self, lines: Sequence[Line]) -> Node:
        """A text with the list that it leads into, or the list of chapters."""
        if not lines:
            return {"teks": "…"}
        first, *rest = lines
        one = body_marker(first.said)
        text = unmarked(first.said, one) if one and one.in_brackets else first.said
        while rest and body_marker(rest[0].said) is None and not BAB.match(rest[0].text):
            text = text.plus(rest.pop(0).said)
        closed = unclosed(text)
        node: Node = {"teks": TypedProse(closed.said)}
        if rest and BAB.match(rest[0].text):
            self.ledger.printed(
                (place for line in rest for place in line.said.places),
                "daftar bab, dicetak dari judul bab",
            )
            node["sistematika"] = True
        elif rest:
            node["rincian"] = NormList(self.ledger, rest).read()
        elif closed.mark != ".":
            self._note_stop(text)
        return node

    def _note_stop(self, text: Said) -> None:
        self.ledger.fault(
            "RD8104",
            text,
            f"Kalimat norma tidak diakhiri titik: “…{text.text[-25:]}”.",
            "Akhiri dengan titik.",
            start=max(0, len(text.text) - 1),
        )


def _is_division(text: str) -> bool:
    return any(pattern.match(text) for pattern in (PASAL, BAGIAN, PARAGRAF, _BAB_ALONE))


def _named(lines: Sequence[Line]) -> str:
    """Words that can name a Pasal."""
    if not lines:
        return ""
    first = lines[0]
    if OPENING.match(first.text):
        return "ketentuan umum"
    if re.search(r"mulai berlaku pada tanggal", first.text):
        return "mulai berlaku"
    one = body_marker(first.said)
    return unmarked(first.said, one).text if one else first.text


def _clauses(lines: Sequence[Line]) -> list[tuple[int | None, list[Line]]]:
    """The lines by ayat; one group with None where there are none."""
    groups: list[tuple[int | None, list[Line]]] = []
    for line in lines:
        one = body_marker(line.said)
        number = one.ordinal if one and one.shape.endswith("(1)") else None
        if number is not None or not groups:
            groups.append((number, [line]))
        else:
            groups[-1][1].append(line)
    return groups
