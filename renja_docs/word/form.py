"""The proof of form: the finished file is read back, and what the law wants is looked for in it.

The word proof compares the file with the blocks and the filled templates; it cannot know what a
template has lost. This one knows the lines themselves, to the letter and in their order.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from difflib import get_close_matches
from typing import Final, NamedTuple

from renja_docs.document.blocks import Document
from renja_docs.document.demands import Absent, Mandated
from renja_docs.document.words import paragraphs as paragraphs_of
from renja_docs.document.words import said
from renja_docs.word.contents_form import contents_faults
from renja_docs.word.foreign_styles import is_foreign
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import paragraphs

_LIKE: Final = 0.6
"""How alike a line must be (0 to 1) to be told as the garbled one."""

_TOLD: Final = 60
"""Characters of a paragraph that are told."""


class FormError(Exception):
    """A finished file without its form. faults: what is missing or left open, for drafters."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


class _Wanted(NamedTuple):
    """A line that must be there, and what it belongs to."""

    line: str
    of: Mandated


def form_faults(package: Package, document: Document) -> list[str]:
    """What the file lacks of its form, each fault once, none where it is all there."""
    lines = list(_lines(package))
    wanted = [_Wanted(_plain(line), one) for one in document.form for line in one.lines]
    missing = _missing(lines, [want.line for want in wanted])
    faults = [_lack(wanted[place], lines) for place in missing]
    if document.form:
        faults += _left_open(lines, _of_forms(document), final=document.final)
        faults += _not_of_its_kind(lines, document.absent)
    faults += contents_faults(package, document)
    return list(dict.fromkeys(faults))


def _lines(package: Package) -> Iterator[str]:
    """The printed lines of our own text, without those of foreign annexes; none is empty."""
    body = package.document.xml.find(w("body"))
    if body is None:
        return
    for element in body:
        if not is_foreign(element):
            yield from _of(element)


def _of(element: Element) -> Iterator[str]:
    for seen in paragraphs(element):
        yield from filter(None, map(_plain, seen.text.split("\n")))


def _plain(text: str) -> str:
    """A line with every run of blanks as one."""
    return " ".join(text.split())


def _missing(lines: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Which wanted lines the file does not hold in their order: all but the longest run in common.

    The text is long and most of it is not looked for: only what is, is aligned.
    """
    known = frozenset(wanted)
    found = [line for line in lines if line in known]
    # best[i][j]: the length of the longest run that wanted[i:] and found[j:] have in common.
    best = [[0] * (len(found) + 1) for _ in range(len(wanted) + 1)]
    for i in reversed(range(len(wanted))):
        for j in reversed(range(len(found))):
            longest = max(best[i + 1][j], best[i][j + 1])
            best[i][j] = 1 + best[i + 1][j + 1] if wanted[i] == found[j] else longest
    return list(_passed_over(best, wanted, found))


def _passed_over(
    best: Sequence[Sequence[int]], wanted: Sequence[str], found: Sequence[str]
) -> Iterator[int]:
    """The wanted lines that are not in the longest run."""
    i = j = 0
    while i < len(wanted):
        if j < len(found) and wanted[i] == found[j]:
            i, j = i + 1, j + 1
        elif j < len(found) and best[i][j + 1] > best[i + 1][j]:
            j += 1
        else:
            yield i
            i += 1


def _lack(want: _Wanted, lines: Sequence[str]) -> str:
    """That a line is missing, garbled or out of its place, and how to mend it."""
    where = f"templat {want.of.template}: " if want.of.template else ""
    mend = f"tulis {want.of.tags} pada tempatnya" if want.of.tags else "susun lagi dokumen itu"
    if want.line in lines:
        state = f"“{_short(want.line)}” kurang satu kali, atau tidak pada urutannya"
    else:
        near = get_close_matches(want.line, lines, 1, _LIKE)
        state = f"“{_short(want.line)}” tidak ada"
        if near:
            state += f"; yang tercetak “{_short(near[0])}”"
    return f"{where}{want.of.name}: {state}; {mend}"


def _of_forms(document: Document) -> frozenset[str]:
    """The lines of forms, which somebody is to fill in."""
    return frozenset(_plain(said(block)) for block in paragraphs_of(document) if block.form)


def _left_open(lines: Sequence[str], forms: Container[str], *, final: bool) -> Iterator[str]:
    """What a tag or an open place has left behind. forms: lines in which places stand open."""
    for line in lines:
        if "{" in line or "}" in line:
            yield f"kurung kurawal tertinggal dalam “{_short(line)}”; hapus, atau lengkapi tandanya"
        elif final and line not in forms and _is_open(line):
            yield f"isian terbuka dalam “{_short(line)}”; isi, atau hapus paragrafnya"


def _is_open(line: str) -> bool:
    """True for a line with dots that stand for what is still to come."""
    return "…" in line or "...." in line


def _not_of_its_kind(lines: Sequence[str], absent: Absent) -> Iterator[str]:
    """Lines that a template for another kind of document prints."""
    for line in lines:
        if absent.lines and line.startswith(absent.lines):
            what = f"“{_short(line)}” bukan bagian {absent.kind}"
            yield f"{what}; hapus, atau beri syarat pada templat"


def _short(line: str) -> str:
    return line if len(line) <= _TOLD else f"{line[:_TOLD]}…"
