"""A paragraph before and after, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from typing import Final

from renja_docs.text.stretches import Stretch, stretches
from renja_docs.word.redline.inlines import Inline, canonical, inlines, is_same, word_run
from renja_docs.word.redline.marks import Kind, Marker
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import XML_SPACE, w

_PPR, _R, _RPR = w("pPr"), w("r"), w("rPr")
_MARKS = (w("ins"), w("del"))
_TEXTS = (w("t"), w("delText"))

FEW: Final = 2
"""Inlines that stayed by chance between two larger changes."""


def rewrite(old: Element, new: Element, marker: Marker) -> None:
    """Put the words of the old paragraph into the new one, marked; equal ones stay as they are."""
    if is_same(old, new):
        return
    after = inlines(new)
    before, compared = _without_anchors(inlines(old)), _without_anchors(after)
    if _keys(before) == _keys(compared):
        return
    # bookmarks are those of the new version: references to them must go on working
    anchors = _anchors(after)
    made: list[Element] = []
    for stretch in stretches(_keys(before), _keys(compared), _is_island):
        if not stretch.stayed:
            made += _marked("del", [before[at] for at in stretch.old], marker)
        for at in stretch.new:
            made += anchors.get(at, [])
            if stretch.stayed:
                made += _kept(compared[at])
            else:
                made += _marked("ins", [compared[at]], marker)
    made += anchors.get(len(compared), [])
    _replace(new, made)


def whole(paragraph: Element, kind: Kind, marker: Marker, *, end: bool = True) -> None:
    """Mark a paragraph with all that stands in it; end: its end too."""
    made: list[Element] = []
    for inline in inlines(paragraph):
        if not inline.anchor:
            made += _marked(kind, [inline], marker)
        elif kind == "ins":
            made += inline.nodes
    _replace(paragraph, made)
    if end:
        marker.paragraph(paragraph, kind)


# --- what stayed


def _without_anchors(parts: Sequence[Inline]) -> list[Inline]:
    return [part for part in parts if not part.anchor]


def _keys(parts: Sequence[Inline]) -> list[str]:
    return [part.key for part in parts]


def _is_island(before: Stretch, stayed: Stretch, after: Stretch) -> bool:
    few = _size(stayed) <= FEW
    return few and 2 * _size(stayed) < _size(before) + _size(after)


def _size(stretch: Stretch) -> int:
    """The inlines on its longer side."""
    return max(len(stretch.old), len(stretch.new))


def _anchors(parts: Sequence[Inline]) -> dict[int, list[Element]]:
    """The marks of the new paragraph by the number of compared inlines in front of them."""
    found: dict[int, list[Element]] = {}
    at = 0
    for part in parts:
        if part.anchor:
            found.setdefault(at, []).extend(part.nodes)
        else:
            at += 1
    return found


# --- elements


def _kept(inline: Inline) -> tuple[Element, ...]:
    return inline.nodes or (word_run(inline.look, inline.text),)


def _marked(kind: Kind, parts: Sequence[Inline], marker: Marker) -> Iterator[Element]:
    """Inlines in marks, words of one look in one run; a field that went leaves what it showed."""
    for words, together in groupby(parts, key=lambda part: _words_look(part, kind)):
        group = list(together)
        if words is None:
            for node in (node for part in group for node in part.nodes):
                yield _marked_node(kind, node, marker)
            continue
        text = "".join(part.text for part in group)
        if text:
            yield marker.around(kind, [word_run(group[0].look, text)])


def _words_look(inline: Inline, kind: Kind) -> bytes | None:
    """The look of what is marked as words, None for what is marked by its elements."""
    is_words = not inline.nodes or (kind == "del" and inline.is_field)
    if not is_words:
        return None
    return canonical(inline.look)


def _marked_node(kind: Kind, node: Element, marker: Marker) -> Element:
    """A run in a mark; what is no run is kept unmarked where it came, for no mark may hold it."""
    copy = deepcopy(node)
    if node.tag != _R:
        return copy
    return marker.around(kind, [copy])


def _replace(paragraph: Element, made: Iterable[Element]) -> None:
    """Put other content into a paragraph."""
    # some of the old content is used again: it is joined before it is taken out
    content = _joined(made)
    for child in list(paragraph):
        if child.tag != _PPR:
            paragraph.remove(child)
    for element in content:
        paragraph.append(element)


def _joined(made: Iterable[Element]) -> list[Element]:
    """Neighbouring text runs of one look as one, and neighbouring marks of one kind."""
    joined: list[Element] = []
    for element in made:
        last = joined[-1] if joined else None
        if last is not None and last.tag == element.tag and element.tag in _MARKS:
            _put_together(last, element)
        elif not _takes_in(last, element):
            joined.append(element)
    return joined


def _put_together(mark: Element, more: Element) -> None:
    """Move the runs of a mark into the mark in front of it."""
    for run in list(more):
        last = mark[-1] if len(mark) else None
        if not _takes_in(last, run):
            mark.append(run)


def _takes_in(before: Element | None, run: Element) -> bool:
    """Add the text of a run to that of the run in front of it, where both are text of one look."""
    if before is None:
        return False
    text, more = _only_text(before), _only_text(run)
    if text is None or more is None or _look(before) != _look(run):
        return False
    text.text = (text.text or "") + (more.text or "")
    text.set(XML_SPACE, "preserve")
    return True


def _only_text(run: Element) -> Element | None:
    """The text element of a run that holds nothing else."""
    content = [child for child in run if child.tag != _RPR]
    if run.tag == _R and len(content) == 1 and content[0].tag in _TEXTS:
        return content[0]
    return None


def _look(run: Element) -> bytes:
    return canonical(run.find(_RPR))
