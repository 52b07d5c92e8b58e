"""Two texts word by word; an expression is one word, however long its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.compare.diff.change import Segment
from renja_docs.sense.expressions import TOKEN
from renja_docs.text.stretches import Stretch, stretches

_WORD: Final = re.compile(r"\s*\w+(?:[.,:]\w+)*(?:-\w+)*|\s*[^\w\s]|\s+")
"""A word or figure with what joins its parts, or a mark; each with the blanks in front of it."""

FEW: Final = 2
"""Words that stayed by chance between two larger changes."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word. key: what is compared; text: what is printed, with the blanks in front of it."""

    key: str
    text: str

    @property
    def is_word(self) -> bool:
        """True if it has a letter or a digit."""
        return any(char.isalnum() for char in self.text)


# --- tokens


def tokens(text: str, value: Callable[[str], str] | None = None) -> tuple[Token, ...]:
    """The words of a text as typed. value: prints an expression; None for a text without any."""
    # a blank in front, so that the first word looks like the others
    text = f" {text}"
    if value is None:
        return tuple(_plain(text))
    return tuple(_evaluated(text, value))


def _evaluated(text: str, value: Callable[[str], str]) -> Iterator[Token]:
    at = 0
    for mark in TOKEN.finditer(text):
        yield from _plain(text[at : mark.start()])
        at = mark.end()
        if mark["expr"] is not None:
            yield Token("{{" + "".join(mark["expr"].split()), value(mark[0]))
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[Token]:
    return (Token(word.strip(), word) for word in _WORD.findall(text))


def vocabulary_of(text: str) -> list[str]:
    """The words of a text by which two texts are found alike: without case, blanks and marks."""
    keys = (token.key.casefold() for token in tokens(text, str))
    return [key for key in keys if key[:1].isalnum() or key.startswith("{{")]


# --- segments


def segments(old: Sequence[Token], new: Sequence[Token]) -> tuple[Segment, ...]:
    """What of two texts stayed, went and came; from b to a it is the mirror of from a to b."""
    parts = (
        segment for stretch in _stretches(old, new) for segment in _segments(stretch, old, new)
    )
    return tuple(_trimmed(_joined(parts)))


def _stretches(old: Sequence[Token], new: Sequence[Token]) -> list[Stretch]:
    old_keys, new_keys = _keys(old), _keys(new)
    # of two equal answers the first is found: both ways must ask for the same one
    if old_keys > new_keys:
        return [stretch.turned for stretch in _stretches(new, old)]

    def is_island(before: Stretch, stayed: Stretch, after: Stretch) -> bool:
        words = _words(stayed, old, new)
        changed = _words(before, old, new) + _words(after, old, new)
        return not words or (words <= FEW and 2 * words < changed)

    return stretches(old_keys, new_keys, is_island)


def _keys(tokens: Sequence[Token]) -> list[str]:
    return [token.key for token in tokens]


def _words(stretch: Stretch, old: Sequence[Token], new: Sequence[Token]) -> int:
    """How many words a stretch has on its longer side; a mark alone is no word."""
    return max(
        sum(old[at].is_word for at in stretch.old), sum(new[at].is_word for at in stretch.new)
    )


def _segments(stretch: Stretch, old: Sequence[Token], new: Sequence[Token]) -> Iterator[Segment]:
    before = [old[at] for at in stretch.old]
    after = [new[at] for at in stretch.new]
    if stretch.stayed:
        yield from map(_stayed, before, after)
        return
    gone = "".join(token.text for token in before)
    come = "".join(token.text for token in after)
    if gone.split() == come.split():
        yield Segment("tetap", gone, come)
        return
    if gone.startswith(" ") and come.startswith(" "):
        yield Segment("tetap", " ", " ")
        gone, come = gone.removeprefix(" "), come.removeprefix(" ")
    if gone:
        yield Segment("hapus", gone, "")
    if come:
        yield Segment("tambah", "", come)


def _stayed(old: Token, new: Token) -> Segment:
    """A word that stayed; an expression that stayed may print something else."""
    same = old.text.split() == new.text.split()
    return Segment("tetap" if same else "ikut", old.text, new.text)


def _joined(parts: Iterable[Segment]) -> list[Segment]:
    """Neighbours of one kind as one; each value of an expression stands for itself."""
    joined: list[Segment] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last is not None and last.kind == part.kind and part.kind != "ikut":
            joined[-1] = Segment(part.kind, last.old + part.old, last.new + part.new)
        else:
            joined.append(part)
    return joined


def _trimmed(parts: Sequence[Segment]) -> Iterator[Segment]:
    """The segments without the blank that was put in front of each text."""
    old_front = new_front = 1  # the characters to leave out of the first words that there are
    for part in parts:
        old, new = part.old[old_front:], part.new[new_front:]
        if part.old:
            old_front = 0
        if part.new:
            new_front = 0
        if old or new:
            yield replace(part, old=old, new=new)
