"""A paragraph before and after, word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from itertools import groupby

from lxml import etree

from renja_docs.word.redline.marks import Kind, Marker
from renja_docs.word.redline.pieces import FIELD, PAGE, Atom, atoms, same, word_run
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import XML_SPACE, w

_PPR = w("pPr")
Step = tuple[str, int, int, int, int]
"""What became of atoms, from and to in the old and in the new paragraph."""
FEW = 2
"""Atoms that stayed by chance between two larger changes."""


def rewrite(old: Element, new: Element, marker: Marker) -> None:
    """Put the words of the old paragraph into the new one, marked; equal paragraphs stay as they are."""
    if same(old, new):
        return
    before, after = [a for a in atoms(old) if not a.anchor], atoms(new)
    compared = [a for a in after if not a.anchor]
    if [a.key for a in before] == [a.key for a in compared]:
        return
    anchors = _anchors(after)
    made: list[Element] = []
    for tag, i, j, k, m in _runs(before, compared):
        if tag != "insert":
            made += _marked("del", before[i:j], marker) if tag != "equal" else []
        for at in range(k, m):
            made += anchors.get(at, [])
            made += (
                [*_kept(compared[at])]
                if tag == "equal"
                else [*_marked("ins", [compared[at]], marker)]
            )
    _replace(new, [*made, *anchors.get(len(compared), [])])


def _runs(old: Sequence[Atom], new: Sequence[Atom]) -> list[Step]:
    """The runs of atoms; a comma or a few words that stayed between two larger changes go with them."""
    out: list[Step] = []
    steps = SequenceMatcher(
        None, [a.key for a in old], [a.key for a in new], autojunk=False
    ).get_opcodes()
    for n, (tag, i, j, k, m) in enumerate(steps):
        island = (
            tag == "equal"
            and bool(out)
            and n < len(steps) - 1
            and _island(out[-1], steps[n], steps[n + 1])
        )
        if out and out[-1][0] == "replace" and (island or tag != "equal"):
            _, a, _, b, _ = out.pop()
            out.append(("replace", a, j, b, m))
        else:
            out.append((tag if tag == "equal" else "replace", i, j, k, m))
    return out


def _island(before: Step, run: Step, after: Step) -> bool:
    stayed = run[2] - run[1]
    changed = sum(max(j - i, m - k) for _, i, j, k, m in (before, after))
    return stayed <= FEW and 2 * stayed < changed


def _anchors(parts: Sequence[Atom]) -> dict[int, list[Element]]:
    """The marks of the new paragraph by the number of compared atoms in front of them."""
    found: dict[int, list[Element]] = {}
    at = 0
    for atom in parts:
        if atom.anchor:
            found.setdefault(at, []).extend(atom.nodes)
        else:
            at += 1
    return found


def _kept(atom: Atom) -> Iterator[Element]:
    if atom.nodes:
        yield from atom.nodes
    else:
        yield word_run(atom.look, atom.text)


def _marked(kind: Kind, parts: Sequence[Atom], marker: Marker) -> Iterator[Element]:
    """Atoms in marks; words of one look in one run. A field that went leaves only what it showed."""
    for _, alike in groupby(parts, key=lambda a: _worn(a) if _plain(a, kind) else id(a)):
        group = list(alike)
        if _plain(group[0], kind):
            text = "".join(a.text for a in group)
            yield from [marker.around(kind, [word_run(group[0].look, text)])] if text else []
        else:
            yield from (_opaque(kind, node, marker) for node in group[0].nodes)


def _plain(atom: Atom, kind: Kind) -> bool:
    return not atom.nodes or (kind == "del" and atom.key.startswith((FIELD, PAGE)))


def _worn(atom: Atom) -> bytes:
    return etree.tostring(atom.look, method="c14n") if atom.look is not None else b""


def _opaque(kind: Kind, node: Element, marker: Marker) -> Element:
    """A run in a mark; what is no run is kept unmarked where it came, for no mark may hold it."""
    return marker.around(kind, [deepcopy(node)]) if node.tag == w("r") else deepcopy(node)


def _replace(paragraph: Element, made: Iterable[Element]) -> None:
    content = _joined(made)
    for child in [c for c in paragraph if c.tag != _PPR]:
        paragraph.remove(child)
    for element in content:
        paragraph.append(element)


def _joined(made: Iterable[Element]) -> list[Element]:
    """Elements with neighbouring plain runs of one look put together, and neighbouring marks of one kind."""
    out: list[Element] = []
    for element in made:
        last = out[-1] if out else None
        if last is not None and last.tag == element.tag in (w("ins"), w("del")):
            for run in list(element):
                _append(list(last), run, last.append)
        elif element.tag == w("r"):
            _append(out, element, out.append)
        else:
            out.append(element)
    return out


def _append(before: list[Element], run: Element, add: Callable[[Element], None]) -> None:
    """Add a run, or its text to the run in front of it where both are text of one look."""
    last = before[-1] if before else None
    a, b = (_only_text(last) if last is not None else None), _only_text(run)
    if last is None or a is None or b is None or _look(last) != _look(run):
        add(run)
        return
    a.text = (a.text or "") + (b.text or "")
    a.set(XML_SPACE, "preserve")


def _only_text(run: Element) -> Element | None:
    """The text element of a run that holds nothing else."""
    content = [c for c in run if c.tag != w("rPr")]
    if run.tag == w("r") and len(content) == 1 and content[0].tag in (w("t"), w("delText")):
        return content[0]
    return None


def _look(run: Element) -> bytes:
    look = run.find(w("rPr"))
    return etree.tostring(look, method="c14n") if look is not None else b""


def whole(paragraph: Element, kind: Kind, marker: Marker, *, end: bool = True) -> None:
    """Mark a paragraph with all that stands in it; end: its end too."""
    made: list[Element] = []
    for atom in atoms(paragraph):
        if atom.anchor:
            made += atom.nodes if kind == "ins" else ()
        else:
            made += _marked(kind, [atom], marker)
    _replace(paragraph, made)
    if end:
        marker.paragraph(paragraph, kind)
