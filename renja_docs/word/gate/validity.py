"""The rule of the schema: what stands in what, in which order, with which attributes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from renja_docs.text.visible import one_line
from renja_docs.word.gate.schema import JUDGED, ElementType, element_type, roots
from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.package import Package, Part

MOST: Final = 20
"""Faults of one part that are told."""

_MOST_TRIED: Final = 100
"""Children of an element that are left out in turn, to see which of them is one too many."""

_SMALL: Final = 100_000
"""Bytes of a part up to which all of it is looked at."""

_TEXT: Final = re.compile(rb"(<w:(?:t|instrText)(?: [^>]*)?>)[^<]+")
_NUMBERED: Final = re.compile(rb' w:(id|name|anchor)="(?:[0-9]{1,9}|[A-Za-z_]\w{0,38})"')
_PARAGRAPH: Final = re.compile(rb"<w:p>(?:(?!<w:p[ >/]).)*?</w:p>", re.DOTALL)
_ROW: Final = re.compile(rb"<w:tr>(?:(?!<w:tr[ >]).)*?</w:tr>", re.DOTALL)
"""Paragraphs and rows that hold none of their kind."""

_PREFIXED: Final = "{"


def valid(package: Package) -> Iterator[str]:
    """Every part whose schema is known keeps its content models and simple types."""
    for part in package.xml_parts():
        name = roots().get(str(part.xml.tag))
        start = element_type(name) if name is not None else None
        # Whether there is a fault the essence shows; where it is, the part itself.
        if start is not None and any(_faults(Part(part.name, "", _essence(part.xml)), start)):
            yield from _faults(part, start)


def _essence(root: Element) -> Element:
    """The tree without its texts, and with one of each of its equal paragraphs and rows.

    It is made on bytes: to compare trees costs more than all the rules do.
    """
    data = etree.tostring(root)
    if len(data) < _SMALL:
        return root
    bare = _NUMBERED.sub(rb' w:\1="0"', _TEXT.sub(rb"\1", data))
    once = _PARAGRAPH.sub(_first_only(b"<w:p/>"), bare)
    return etree.fromstring(_ROW.sub(_first_only(b""), once))


def _first_only(instead: bytes) -> Callable[[re.Match[bytes]], bytes]:
    """A replacement of all but the first of equal matches."""
    known: set[bytes] = set()

    def replaced(match: re.Match[bytes]) -> bytes:
        if match[0] in known:
            return instead
        known.add(match[0])
        return match[0]

    return replaced


def _faults(part: Part, start: ElementType) -> Iterator[str]:
    judge = _Judge()
    told = 0
    ahead: list[tuple[Element, ElementType]] = [(part.xml, start)]
    while ahead and told < MOST:
        element, kind = ahead.pop()
        for fault in judge.faults(element, kind):
            yield f"{vicinity(part, element)}: {fault}"
            told += 1
        ahead += judge.children(element, kind)


@dataclass(slots=True)
class _Judge:
    """What was found once holds for every element that has the same children and attributes."""

    models: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)
    attributes: dict[tuple[str, tuple[tuple[str, str], ...]], str] = field(default_factory=dict)

    def faults(self, element: Element, kind: ElementType) -> Iterator[str]:
        """What is wrong with an element, not with what stands in it."""
        given = tuple((str(key), str(value)) for key, value in element.attrib.items())
        key = (kind.name, given)
        if key not in self.attributes:
            self.attributes[key] = _attribute_fault(kind, dict(given))
        if self.attributes[key]:
            yield f"{_local(str(element.tag))}: {self.attributes[key]}"
        tags = tuple(str(child.tag) for child in element if isinstance(child.tag, str))
        model_key = (kind.name, tags)
        if model_key not in self.models:
            self.models[model_key] = _model_fault(kind, tags)
        if self.models[model_key]:
            yield f"{_local(str(element.tag))}: {self.models[model_key]}"
        if kind.children and _has_loose_text(element):
            yield f"{_local(str(element.tag))}: teks di luar unsur teks"

    def children(
        self, element: Element, kind: ElementType
    ) -> Iterator[tuple[Element, ElementType]]:
        """The children whose type is known."""
        for child in element:
            name = kind.children.get(str(child.tag))
            if name is None and kind.model is None:
                name = roots().get(str(child.tag))
            found = element_type(name) if name is not None else None
            if found is not None:
                yield child, found


def _has_loose_text(element: Element) -> bool:
    """True where letters stand between the children of an element."""
    if element.text and not element.text.isspace():
        return True
    return any(child.tail and not child.tail.isspace() for child in element)


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
    letters = [kind.letters.get(tag, "") for tag in tags]
    for tag, letter in zip(tags, letters, strict=True):
        if not letter and _is_judged(tag):
            return f"{_local(tag)} tidak boleh berada di dalamnya"
    if kind.model.fullmatch("".join(letters)) is not None:
        return ""
    if any(tag for tag, letter in zip(tags, letters, strict=True) if not letter):
        return ""  # what an extension stands for may be what is missing
    for index in _first_of_runs(letters)[:_MOST_TRIED]:
        if kind.model.fullmatch("".join(letters[:index] + letters[index + 1 :])) is not None:
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
