"""Fields of a foreign file that could act give way to the text that they show."""

from __future__ import annotations

from dataclasses import dataclass, field

from renja_docs.word.quiet_fields import is_quiet
from renja_docs.word.wml.element import Element, remove, unwrap
from renja_docs.word.wml.names import w

_CHAR, _CODE, _TEXT, _SIMPLE = w("fldChar"), w("instrText"), w("t"), w("fldSimple")


@dataclass(slots=True)
class _Field:
    """A field on the way through the text. marks: its parts but the result. nested: begun in it."""

    marks: list[Element] = field(default_factory=list)
    code: str = ""
    in_code: bool = True


def freeze(root: Element) -> int:
    """Leave the results of fields that are not quiet, as plain text; how many there were."""
    frozen = 0
    opened: list[_Field] = []
    doomed: list[Element] = []
    for element in list(root.iter(_CHAR, _CODE, _TEXT)):
        closed = _step(element, opened)
        if closed is not None and not is_quiet(closed.code):
            doomed += closed.marks
            frozen += 1
    # What never ends is no field: its marks go, whatever they say.
    for lost in opened:
        doomed += lost.marks
        frozen += 1
    for element in doomed:
        if element.getparent() is not None:
            remove(element)
    return frozen + _freeze_simple(root)


def _step(element: Element, opened: list[_Field]) -> _Field | None:
    """One more piece of the text; the field that it closes, if it does."""
    kind = element.get(w("fldCharType")) if element.tag == _CHAR else ""
    if kind == "begin":
        opened.append(_Field([element]))
        return None
    if not opened:
        return _Field([element], "FLDCHAR") if element.tag != _TEXT else None
    innermost = opened[-1]
    if element.tag == _CHAR:
        innermost.marks.append(element)
    if kind == "separate":
        innermost.in_code = False
    if kind == "end":
        closed = opened.pop()
        # A field in the code of another goes with it.
        if opened and opened[-1].in_code:
            opened[-1].marks += closed.marks
        return closed
    if element.tag != _CHAR and innermost.in_code:
        innermost.marks.append(element)
        innermost.code += element.text or ""
    return None


def _freeze_simple(root: Element) -> int:
    active = [one for one in root.iter(_SIMPLE) if not is_quiet(one.get(w("instr"), ""))]
    for element in active:
        unwrap(element)
    return len(active)
