"""A paragraph before and after, word by word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import chain, groupby, repeat
from typing import Final

from renja_docs.text.stretches import Stretch, stretches
from renja_docs.word.redline.inlines import COME, Inline, canonical, inlines, is_same, word_run
from renja_docs.word.redline.marks import Kind, Marker
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import XML_SPACE, w

_PPR, _R, _RPR = w("pPr"), w("r"), w("rPr")
_MARKS = tuple(w(kind) for kind in ("ins", "del", "moveFrom", "moveTo"))
_TEXTS = (w("t"), w("delText"))

COMING: Final = ("ins", "moveTo")
LEAVING: Final = ("del", "moveFrom")
"""Kinds of marks around what the new version has, and around what it has not."""
FEW: Final = 2
"""Inlines that stayed by chance between two larger changes."""


def rewrite(
    old: Element, new: Element, marker: Marker, fleeting: Collection[str] = frozenset()
) -> None:
    """Put the words of the old paragraph into the new one, marked; equal ones stay as they are.

    fleeting: bookmarks that only the new version has.
    """
    before, after = keyed(inlines(old)), keyed(inlines(new, fleeting))
    if is_same(old, new) and not any(part.key.endswith(COME) for part in after):
        return
    if _words(before) == _words(after):
        return
    put(new, (node for nodes, _ in marked_along(before, after, marker) for node in nodes or ()))


Marked = tuple[Sequence[Element] | None, Kind | None]
"""Elements that stand in a paragraph; None where it ends, with how the end is marked."""


def marked_along(
    before: Sequence[Inline], after: Sequence[Inline], marker: Marker, end: str = ""
) -> Iterator[Marked]:
    """Both contents as one, marked. end: the key of what stands for the end of a paragraph."""
    for stretch in _stretches(before, after):
        if not stretch.stayed:
            yield from _parted("del", [before[at] for at in stretch.old], marker, end)
            yield from _parted("ins", [after[at] for at in stretch.new], marker, end)
            continue
        for at in stretch.new:
            part = after[at]
            yield (None, None) if end and part.key == end else (_kept(part), None)


def _parted(kind: Kind, parts: Sequence[Inline], marker: Marker, end: str) -> Iterator[Marked]:
    """What came or went; bookmarks of the new version stand unmarked, those of the old are gone."""
    for is_marked, group in groupby(parts, key=lambda part: not part.anchor and part.key != end):
        together = list(group)
        if is_marked:
            yield tuple(_marked(kind, together, marker)), kind
        elif together[0].key == end:
            ends = sum(part.key == end for part in together)
            yield from repeat((None, kind), ends)
        elif kind in COMING:
            nodes = chain.from_iterable(part.nodes for part in together)
            yield tuple(nodes), None


def whole(
    paragraph: Element, kind: Kind, marker: Marker, *, end: bool = True, move: str = ""
) -> None:
    """Mark a paragraph with all that stands in it; end: its end too. move: the name of its move."""
    made: list[Element] = []
    for inline in inlines(paragraph):
        if not inline.anchor:
            made += _marked(kind, [inline], marker)
        elif kind in COMING:
            made += inline.nodes
    put(paragraph, made)
    if end:
        marker.paragraph(paragraph, kind)
    if move:
        marker.around_move(paragraph, kind, move)


# --- what stayed


def keyed(parts: Sequence[Inline]) -> list[Inline]:
    """The parts of a paragraph; a bookmark is the same in both versions by its name.

    So what a bookmark held stands in it still when a change is refused.
    """
    names: dict[str, str] = {}
    found = []
    for part in parts:
        if not (part.anchor and part.nodes):
            found.append(part)
            continue
        node = part.nodes[0]
        id_ = node.get(w("id"), "")
        names.setdefault(id_, node.get(w("name"), ""))
        found.append(replace(part, key=f"{node.tag} {names[id_]}"))
    return found


def _words(parts: Sequence[Inline]) -> list[str]:
    return [part.key for part in parts if not part.anchor]


def _stretches(before: Sequence[Inline], after: Sequence[Inline]) -> list[Stretch]:
    def is_island(last: Stretch, stayed: Stretch, following: Stretch) -> bool:
        if any(after[at].anchor for at in stayed.new):
            return False
        few = _size(stayed) <= FEW
        return few and 2 * _size(stayed) < _size(last) + _size(following)

    keys = [part.key for part in before], [part.key for part in after]
    return stretches(*keys, is_island)


def _size(stretch: Stretch) -> int:
    """The inlines on its longer side."""
    return max(len(stretch.old), len(stretch.new))


# --- elements


def _kept(inline: Inline) -> tuple[Element, ...]:
    return inline.nodes or (word_run(inline.look, inline.text),)


def _marked(kind: Kind, parts: Sequence[Inline], marker: Marker) -> Iterator[Element]:
    """Inlines in marks, words of one look in one run; a field that went leaves what it showed."""
    for words, together in groupby(parts, key=lambda part: _words_look(part, kind)):
        group = list(together)
        if words is None:
            for node in chain.from_iterable(part.nodes for part in group):
                yield _marked_node(kind, node, marker)
            continue
        text = "".join(part.text for part in group)
        if text:
            yield marker.around(kind, [word_run(group[0].look, text)])


def _words_look(inline: Inline, kind: Kind) -> bytes | None:
    """The look of what is marked as words, None for what is marked by its elements."""
    leaves_words = kind in LEAVING and inline.is_field and not inline.is_counter
    is_words = not inline.nodes or leaves_words
    if not is_words:
        return None
    return canonical(inline.look)


def _marked_node(kind: Kind, node: Element, marker: Marker) -> Element:
    """A run in a mark; what is no run is kept unmarked where it came, for no mark may hold it."""
    copy = deepcopy(node)
    if node.tag != _R:
        return copy
    return marker.around(kind, [copy])


def put(paragraph: Element, made: Iterable[Element]) -> None:
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
    if run.tag != _R:
        return None
    content = [child for child in run if child.tag != _RPR]
    is_text = len(content) == 1 and content[0].tag in _TEXTS
    return content[0] if is_text else None


def _look(run: Element) -> bytes:
    return canonical(run.find(_RPR))
