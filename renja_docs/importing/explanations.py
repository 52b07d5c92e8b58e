"""The official explanation of a regulation: in general, then Pasal by Pasal (penjelasan.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from renja_docs.importing.closings import unclosed
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.prose import ProseReader
from renja_docs.importing.said import Said, SourcePlace, together
from renja_docs.importing.source import Line
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]
Level = Literal["pasal", "ayat", "huruf", "angka"]

_GENERAL: Final = re.compile(r"(?:I\.?\s*)?UMUM\s*:?\Z", re.IGNORECASE)
_ARTICLES: Final = re.compile(r"(?:II\.?\s*)?PASAL DEMI PASAL\s*:?\Z", re.IGNORECASE)
_HEADINGS: Final[Mapping[Level, re.Pattern[str]]] = {
    "pasal": re.compile(
        r"Pasal\s+(?P<mark>\d+[A-Z]*)(?:\s+(?:sampai dengan|dan|s\.d\.)\s+Pasal\s+\d+[A-Z]*)?"
        r"\s*(?P<text>Cukup jelas\.?)?\Z",
        re.IGNORECASE,
    ),
    "ayat": re.compile(r"Ayat\s+\((?P<mark>\d+[a-z]?)\)\s*(?P<text>.*)\Z", re.DOTALL),
    "huruf": re.compile(r"Huruf\s+(?P<mark>[a-z]{1,2}\d*)\b[.:]?\s*(?P<text>.*)\Z", re.DOTALL),
    "angka": re.compile(r"Angka\s+(?P<mark>\d+[a-z]?)\b[.:]?\s*(?P<text>.*)\Z", re.DOTALL),
}
_CLEAR: Final = re.compile(r"Cukup\s+jelas\.?\Z", re.IGNORECASE)
_PRINTED: Final = "penjelasan, dicetak oleh program"


@dataclass(slots=True)
class _Explained:
    """What is said of a Pasal, an ayat or an item, and of the parts of it."""

    level: Level
    mark: str
    said: list[Said] = field(default_factory=list)
    below: list[_Explained] = field(default_factory=list)

    def text(self) -> Node:
        """teks, where there is something to explain."""
        if not self.said:
            return {}
        return {"teks": TypedProse(unclosed(together(self.said)).said)}

    def parts(self, *levels: Level) -> list[Node]:
        """The explained parts of some levels."""
        nodes = (one.node() for one in self.below if one.level in levels)
        return [node for node in nodes if len(node) > 1]

    def node(self) -> Node:
        """The node of an ayat or an item; its mark alone where nothing of it is explained."""
        key = "ayat" if self.level == "ayat" else "butir"
        node: Node = {key: self.mark, **self.text()}
        items = self.parts("huruf", "angka")
        return node | ({"rincian": items} if items else {})


def read_explanation(
    lines: Sequence[Line], articles: Mapping[str, str], ledger: Ledger
) -> Node | None:
    """penjelasan.yaml, None without an explanation. articles: ids of the Pasal by number."""
    if not lines:
        return None
    general = _first(lines, _GENERAL)
    single = _first(lines, _ARTICLES)
    ledger.printed((line.place for line in lines[: general + 1]), f"judul {_PRINTED}")
    ledger.printed((line.place for line in lines[single : single + 1]), f"judul {_PRINTED}")
    told = ProseReader(ledger).read(lines[general + 1 : single])
    node: Node = {"umum": told or [{"paragraf": "…"}]}
    return node | {"pasal": list(_articles(_read(lines[single + 1 :], ledger), articles, ledger))}


def _first(lines: Sequence[Line], heading: re.Pattern[str]) -> int:
    """Where a heading stands, the end where it does not."""
    found = (index for index, line in enumerate(lines) if heading.match(line.text))
    return next(found, len(lines))


def _read(lines: Iterable[Line], ledger: Ledger) -> list[_Explained]:
    """What is said of each Pasal."""
    whole: list[_Explained] = []
    open_: list[_Explained] = []
    for line in lines:
        found = _heading(line)
        if found is None and not open_:
            ledger.lost(line.said.places, "penjelasan di luar pasal")
        elif found is None:
            _explain(open_[-1], line.said, ledger)
        else:
            one, rest = found
            ledger.printed(line.said.places, f"nomor {_PRINTED}")
            _place(one, open_)
            if one.level == "pasal":
                whole.append(one)
            if rest:
                _explain(one, rest, ledger)
    return whole


def _heading(line: Line) -> tuple[_Explained, Said] | None:
    """The part that a line is about, and what stands behind its number."""
    for level, pattern in _HEADINGS.items():
        match = pattern.match(line.said.text)
        if match is not None:
            start = match.start("text") if match["text"] else len(line.said.text)
            return _Explained(level, match["mark"]), line.said.cut(start)
    return None


def _place(one: _Explained, open_: list[_Explained]) -> None:
    """Put a part below the one that holds it: the last that is not of its level or further in."""
    levels = [known.level for known in open_]
    if one.level == "pasal":
        open_.clear()
    elif one.level == "ayat":
        del open_[1:]
    elif one.level in levels:
        del open_[levels.index(one.level) :]
    if open_:
        open_[-1].below.append(one)
    open_.append(one)


def _explain(one: _Explained, said: Said, ledger: Ledger) -> None:
    if _CLEAR.match(said.text):
        ledger.printed(said.places, _PRINTED)
    else:
        one.said.append(said)


def _articles(
    read: Iterable[_Explained], articles: Mapping[str, str], ledger: Ledger
) -> Iterator[Node]:
    for one in read:
        node: Node = {**one.text()}
        for key, found in (("ayat", one.parts("ayat")), ("rincian", one.parts("huruf", "angka"))):
            if found:
                node[key] = found
        if node and one.mark in articles:
            yield {"pasal": articles[one.mark], **node}
        elif node:
            ledger.lost(_places(one), f"penjelasan Pasal {one.mark}, yang tidak ada")


def _places(one: _Explained) -> Iterator[SourcePlace]:
    for said in one.said:
        yield from said.places
    for part in one.below:
        yield from _places(part)
