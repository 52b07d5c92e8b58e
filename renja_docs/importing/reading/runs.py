"""What the runs of a paragraph print: words with their style, fields by their result."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from renja_docs.importing.said import UNSEEN, Emphasis
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

_SYMBOL_FIRST: Final = 0xF000
"""The first character of fonts of symbols."""


@dataclass(slots=True)
class GatheredWords:
    """The words of a paragraph as they are gathered, run by run."""

    text: str = ""
    emphasis: list[tuple[int, int, Emphasis]] = field(default_factory=list)
    codes: list[bool] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    picture: str = ""
    holds: str = ""

    def add(self, text: str, *, bold: bool, italic: bool) -> None:
        """Add what a run prints, unless it is the code of a field."""
        if True in self.codes or not text:
            return
        start = len(self.text)
        self.text += text
        for style, mark in ((bold, "**"), (italic, "*")):
            if style and text.strip():
                self._style(start, len(self.text), "**" if mark == "**" else "*")

    def _style(self, start: int, end: int, mark: Emphasis) -> None:
        for index, (first, last, known) in enumerate(self.emphasis):
            if known == mark and last == start:
                self.emphasis[index] = (first, end, mark)
                return
        self.emphasis.append((start, end, mark))

    def follow(self, kind: str) -> None:
        """Go on behind a w:fldChar: a field has a code, then what it prints."""
        if kind == "begin":
            self.codes.append(True)
        elif self.codes and kind == "end":
            self.codes.pop()
        elif self.codes:
            self.codes[-1] = False


def printed_text(element: Element) -> str:
    """What one child of a run prints."""
    match element.tag:
        case tag if tag == w("t"):
            return (element.text or "").translate(UNSEEN)
        case tag if tag == w("tab"):
            return "\t"
        case tag if tag in (w("br"), w("cr")):
            return "\n" if element.get(w("type")) in (None, "textWrapping") else ""
        case tag if tag == w("noBreakHyphen"):
            return "-"
        case tag if tag == w("sym"):
            return _symbol(element.get(w("char"), ""))
        case _:
            return ""


def _symbol(code: str) -> str:
    """A sign of a symbol font: as a rule a bullet."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "•" if number >= _SYMBOL_FIRST else chr(number)


def is_on(run: Element, name: str) -> bool:
    """True for a run with a property such as b or i."""
    found = run.find(f"{w('rPr')}/{w(name)}")
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "off")
