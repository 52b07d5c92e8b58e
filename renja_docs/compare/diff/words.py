"""Two texts word by word; an expression is one word, however long its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from renja_docs.compare.diff.change import Segment
from renja_docs.sense.expressions import TOKEN

_WORD = re.compile(r"\s*\w+(?:[.,:]\w+)*(?:-\w+)*|\s*[^\w\s]|\s+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word. kunci: what is compared; teks: what is printed, with the blanks in front of it."""

    kunci: str
    teks: str


Run = tuple[Sequence[Token], Sequence[Token], bool]
"""Old tokens, new tokens, and whether the two are the same words."""
Runs = list[Run]
FEW = 2
"""Words that stayed by chance between two larger changes."""


def tokens(text: str, value: Callable[[str], str] | None = None) -> tuple[Token, ...]:
    """The words of a text as typed. value: prints an expression; None for a text without any."""
    return tuple(_tokens(f" {text}", value))


def _tokens(text: str, value: Callable[[str], str] | None) -> Iterator[Token]:
    at = 0
    for mark in TOKEN.finditer(text) if value else ():
        yield from _plain(text[at : mark.start()])
        at = mark.end()
        if value and mark["expr"] is not None:
            yield Token("{{" + "".join(mark["expr"].split()), value(mark[0]))
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[Token]:
    return (Token(word.strip(), word) for word in _WORD.findall(text))


def pieces(old: Sequence[Token], new: Sequence[Token]) -> tuple[Segment, ...]:
    """What of two texts stayed, went and came; from b to a it is the mirror of from a to b."""
    turned = [t.kunci for t in old] > [t.kunci for t in new]
    runs = _calmed(_runs(new, old) if turned else _runs(old, new))
    if turned:
        runs = [(b, a, same) for a, b, same in runs]
    return _trimmed(_joined(p for run in runs for p in _pieces(*run)))


def _runs(old: Sequence[Token], new: Sequence[Token]) -> Runs:
    matcher = SequenceMatcher(None, [t.kunci for t in old], [t.kunci for t in new], autojunk=False)
    return [(old[i:j], new[k:m], tag == "equal") for tag, i, j, k, m in matcher.get_opcodes()]


def _calmed(runs: Runs) -> Runs:
    """The runs without islands, so that a sentence written anew reads as one.

    A comma that stayed between two changes says nothing, nor do a few words between two larger changes.
    """
    out: Runs = []
    for i, (old, new, same) in enumerate(runs):
        island = same and bool(out) and i < len(runs) - 1 and _island(out[-1], runs[i], runs[i + 1])
        if out and not out[-1][2] and (island or not same):
            before = out.pop()
            out.append(((*before[0], *old), (*before[1], *new), False))
        else:
            out.append((old, new, same))
    return out


def _island(before: Run, run: Run, after: Run) -> bool:
    stayed = _count(run)
    return not stayed or (stayed <= FEW and 2 * stayed < _count(before) + _count(after))


def _count(run: Run) -> int:
    """How many words a run has on its longer side."""
    return max(sum(any(c.isalnum() for c in t.teks) for t in side) for side in run[:2])


def _pieces(old: Sequence[Token], new: Sequence[Token], same: bool) -> Iterator[Segment]:
    if same:
        for a, b in zip(old, new, strict=True):
            yield Segment("tetap" if a.teks.split() == b.teks.split() else "ikut", a.teks, b.teks)
        return
    gone, come = "".join(t.teks for t in old), "".join(t.teks for t in new)
    if gone.split() == come.split():
        yield Segment("tetap", gone, come)
        return
    blank = " " if gone.startswith(" ") and come.startswith(" ") else ""
    if blank:
        yield Segment("tetap", blank, blank)
    if gone:
        yield Segment("hapus", gone.removeprefix(blank), "")
    if come:
        yield Segment("tambah", "", come.removeprefix(blank))


def _joined(parts: Iterator[Segment]) -> list[Segment]:
    out: list[Segment] = []
    for part in parts:
        if out and out[-1].kind == part.kind and part.kind != "ikut":
            last = out.pop()
            out.append(Segment(part.kind, last.old + part.old, last.new + part.new))
        else:
            out.append(part)
    return out


def _trimmed(parts: list[Segment]) -> tuple[Segment, ...]:
    """The pieces without the blank that stood in front of each text."""
    before = {"lama": 1, "baru": 1}
    out: list[Segment] = []
    for part in parts:
        lama, baru = part.old, part.new
        if lama and before["lama"]:
            lama, before["lama"] = lama[1:], 0
        if baru and before["baru"]:
            baru, before["baru"] = baru[1:], 0
        if lama or baru:
            out.append(Segment(part.kind, lama, baru))
    return tuple(out)


def vocabulary_of(text: str) -> list[str]:
    """The words of a text by which two texts are found alike: without case, blanks and marks."""
    said = (t.kunci.casefold() for t in tokens(text, str))
    return [word for word in said if word[:1].isalnum() or word.startswith("{{")]
