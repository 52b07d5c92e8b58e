"""The rule of the schema: what stands in what, in which order, with which attributes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from renja_docs.text.visible import one_line
from renja_docs.word.gate.schema import JUDGED, ElementType, element_type, roots
from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.thin import essence
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.package import Package, Part

MOST: Final = 20
"""Faults of one part that are told."""

_MOST_TRIED: Final = 100
"""Children of an element that are left out in turn, to see which of them is one too many."""

_PREFIXED: Final = "{"


def valid(package: Package) -> Iterator[str]:
    """Every part whose schema is known keeps its content models and simple types."""
    for part in package.xml_parts():
        name = roots().get(str(part.xml.tag))
        start = element_type(name) if name is not None else None
        # Whether there is a fault the essence shows; where it is, the part itself.
        if start is not None and any(_faults(essence(part), start)):
            yield from _faults(part, start)


def _faults(part: Part, start: ElementType) -> Iterator[str]:
    judge = _Judge()
    told = 0
    ahead: list[tuple[Element, ElementType]] = [(part.xml, start)]
    while ahead and told < MOST:
        element, kind = ahead.pop()
        children = list(element)
        shape = judge.shape(kind, tuple(child.tag for child in children))
        for fault in filter(None, (judge.attributes(kind, element.items()), shape.fault)):
            yield f"{vicinity(part, element)}: {_local(str(element.tag))}: {fault}"
            told += 1
        ahead += ((child, of) for child, of in zip(children, shape.kinds, strict=True) if of)


class _Shape(NamedTuple):
    """What stands in an element.

    fault: what is wrong with it. kinds: the types of its children, None where none is known.
    """

    fault: str
    kinds: tuple[ElementType | None, ...]


@dataclass(slots=True)
class _Judge:
    """What was found once holds for every element that has the same children and attributes."""

    _shapes: dict[tuple[str, tuple[object, ...]], _Shape] = field(default_factory=dict)
    _given: dict[tuple[str, tuple[object, ...]], str] = field(default_factory=dict)

    def shape(self, kind: ElementType, tags: tuple[object, ...]) -> _Shape:
        """What stands in an element of a type, by the tags of its children."""
        key = (kind.name, tags)
        found = self._shapes.get(key)
        if found is None:
            named = tuple(tag for tag in tags if isinstance(tag, str))  # no comments
            kinds = tuple(_type_of(kind, str(tag)) for tag in tags)
            found = self._shapes[key] = _Shape(_model_fault(kind, named), kinds)
        return found

    def attributes(self, kind: ElementType, given: Sequence[tuple[str | bytes, ...]]) -> str:
        """What is wrong with the attributes of an element of a type."""
        key = (kind.name, tuple(given))
        found = self._given.get(key)
        if found is None:
            said = {str(name): str(value) for name, value in given}
            found = self._given[key] = _attribute_fault(kind, said)
        return found


def _type_of(kind: ElementType, tag: str) -> ElementType | None:
    """The type of a child with a tag."""
    name = kind.children.get(tag)
    if name is None and kind.model is None:
        name = roots().get(tag)
    return element_type(name) if name is not None else None


def _attribute_fault(kind: ElementType, given: dict[str, str]) -> str:
    for key in kind.required:
        if key not in given:
            return f"atribut {_local(key)} tidak ada"
    for key, value in given.items():
        test = kind.simple.get(key)
        if test is None:
            if _is_judged(key):
                return f"atribut {_local(key)} tidak dikenal"
        elif not test(value):
            return f"atribut {_local(key)} bernilai “{one_line(value)[:40]}”"
    return ""


def _model_fault(kind: ElementType, tags: Sequence[str]) -> str:
    if kind.model is None:
        return ""
    for tag in tags:
        if tag not in kind.letters and _is_judged(tag):
            return f"{_local(tag)} tidak boleh berada di dalamnya"
    letters = [kind.letters.get(tag, "") for tag in tags]
    if kind.model.fullmatch("".join(letters)) is not None:
        return ""
    if not all(letters):
        return ""  # what an extension stands for may be what is missing
    for index in _first_of_runs(letters)[:_MOST_TRIED]:
        others = letters[:index] + letters[index + 1 :]
        if kind.model.fullmatch("".join(others)) is not None:
            return f"{_local(tags[index])} salah tempat atau berlebih"
    return "isinya tidak lengkap atau tidak berurutan"


def _first_of_runs(letters: Sequence[str]) -> list[int]:
    """Where each run of equal letters begins: which of them is taken out makes no difference."""
    return [at for at, letter in enumerate(letters) if at == 0 or letter != letters[at - 1]]


def _is_judged(name: str) -> bool:
    """True for a name of a namespace that is known whole; attributes without one are."""
    if not name.startswith(_PREFIXED):
        return True
    return str(etree.QName(name).namespace) in JUDGED


def _local(name: str) -> str:
    return name.rpartition("}")[2]
