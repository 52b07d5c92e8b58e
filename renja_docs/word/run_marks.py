"""The runs of a paragraph as marks in its text, so that a template engine can work on the whole.

Word splits a paragraph into runs wherever it likes, also inside a placeholder. A mark says in which
run the text behind it stands; it travels through Jinja2 as any other text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

_MARK: Final = re.compile("\x02(\\d+)\x03")
_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_ESCAPED: Final[Mapping[str, str]] = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

# Word's autocorrection turns the quotes and blanks of a placeholder into typographic ones.
_TYPED: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\xa0": " "}
)


class RunOrderError(Exception):
    """Text came back for a run behind text of a later one: its formatting would be lost."""


def as_typed(text: str) -> str:
    """What was typed before Word made it typographic."""
    return text.translate(_TYPED)


def marked(runs: Sequence[str]) -> str:
    """The text of a paragraph in which each run begins with its mark, but never inside a tag.

    A run that begins inside a tag is marked behind it. A statement is followed by the mark of its
    run again: what a false {% if %} leaves out takes the marks inside it along.
    All but tags is escaped.
    """
    marking = _Marking.of("".join(runs))
    for index, content in enumerate(runs):
        marking.begin(f"\x02{index}\x03")
        for character in content:
            marking.take(character)
    return "".join(marking.out)


@dataclass(slots=True)
class _Marking:
    """A walk through the text of a paragraph.

    inside: positions inside a tag, but for its first. statements: where a {% ... %} has ended.
    waiting: the mark that is not written yet, '' if it is.
    """

    inside: frozenset[int]
    statements: frozenset[int]
    position: int = 0
    mark: str = ""
    waiting: str = ""
    out: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> _Marking:
        tags = list(_TAG.finditer(text))
        inside = {place for tag in tags for place in range(tag.start() + 1, tag.end())}
        statements = {tag.end() for tag in tags if tag.group().startswith("{%")}
        return cls(frozenset(inside), frozenset(statements))

    def begin(self, mark: str) -> None:
        """Enter a run."""
        self.mark = mark
        self.waiting = mark

    def take(self, character: str) -> None:
        """The next character of the run."""
        if self.position in self.inside:
            self.out.append(as_typed(character))
        else:
            self.out.append(self.waiting)
            self.waiting = ""
            self.out.append(_ESCAPED.get(character, character))
        self.position += 1
        if self.position in self.statements:
            self.out.append(self.mark)


def unmarked(text: str) -> str:
    """A text without its marks."""
    return _MARK.sub("", text)


def parted(text: str, count: int) -> list[str]:
    """The text of each of so many runs; runs may come back empty.

    Raises RunOrderError where they do not come back in their order.
    """
    found = [""] * count
    last = 0
    pieces = _MARK.split(text)
    for mark, content in zip(pieces[1::2], pieces[2::2], strict=True):
        index = int(mark)
        if index < last and content:
            raise RunOrderError
        found[index] += content
        last = max(last, index)
    return found
