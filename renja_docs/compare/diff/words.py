"""Two texts word by word; an expression is one word, however long its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final, NamedTuple

from renja_docs.compare.diff.change import Segment
from renja_docs.sense.expressions import TOKEN

_WORD: Final = re.compile(r"\s*\w+(?:[.,:]\w+)*(?:-\w+)*|\s*[^\w\s]|\s+")
"""A word or figure with what joins its parts, or a mark; each with the blanks in front of it."""

FEW: Final = 2
"""Words that stayed by chance between two larger changes."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word. key: what is compared; text: what is printed, with the blanks in front of it."""

    key: str
    text: str


class Stretch(NamedTuple):
    """Tokens of the old and of the new text. same: whether the two are the same words."""

    old: tuple[Token, ...]
    new: tuple[Token, ...]
    same: bool

    def words(self) -> int:
        """How many words it has on its longer side; a mark alone is no word."""
        return max(sum(map(_is_word, side)) for side in (self.old, self.new))


def _is_word(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)


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
    # the matcher prefers the first of two equal answers: always ask it the same way round
    turned = [token.key for token in old] > [token.key for token in new]
    if turned:
        stretches = [_turned(stretch) for stretch in _calmed(_stretches(new, old))]
    else:
        stretches = _calmed(_stretches(old, new))
    parts = (segment for stretch in stretches for segment in _segments(stretch))
    return tuple(_trimmed(_joined(parts)))


def _stretches(old: Sequence[Token], new: Sequence[Token]) -> list[Stretch]:
    old_keys = [token.key for token in old]
    new_keys = [token.key for token in new]
    matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=False)
    return [
        Stretch(tuple(old[i:j]), tuple(new[k:m]), tag == "equal")
        for tag, i, j, k, m in matcher.get_opcodes()
    ]


def _turned(stretch: Stretch) -> Stretch:
    return Stretch(stretch.new, stretch.old, stretch.same)


def _calmed(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches without islands, so that a sentence written anew reads as one.

    A comma that stayed between two changes says nothing, nor do a few words between two larger
    changes.
    """
    calm: list[Stretch] = []
    for stretch, after in zip_longest(stretches, stretches[1:]):
        before = calm[-1] if calm else None
        if before is not None and _goes_with(before, stretch, after):
            calm[-1] = Stretch(before.old + stretch.old, before.new + stretch.new, same=False)
        else:
            calm.append(stretch)
    return calm


def _goes_with(before: Stretch, stretch: Stretch, after: Stretch | None) -> bool:
    """True if a stretch is told as part of the change in front of it."""
    if before.same:
        return False
    if not stretch.same:
        return True
    return after is not None and _is_island(before, stretch, after)


def _is_island(before: Stretch, stayed: Stretch, after: Stretch) -> bool:
    words = stayed.words()
    if not words:
        return True
    return words <= FEW and 2 * words < before.words() + after.words()


def _segments(stretch: Stretch) -> Iterator[Segment]:
    if stretch.same:
        yield from map(_stayed, stretch.old, stretch.new)
        return
    gone = "".join(token.text for token in stretch.old)
    come = "".join(token.text for token in stretch.new)
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
    old_begun = new_begun = False
    for part in parts:
        trimmed = part
        if part.old and not old_begun:
            trimmed, old_begun = replace(trimmed, old=part.old[1:]), True
        if part.new and not new_begun:
            trimmed, new_begun = replace(trimmed, new=part.new[1:]), True
        if trimmed.old or trimmed.new:
            yield trimmed
