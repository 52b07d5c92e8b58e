"""What a reader of the file sees: paragraphs with their text and their automatic numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.text.numerals import huruf, roman
from renja_docs.text.syllables import HELD_HYPHEN, SOFT_HYPHEN, unhyphenated
from renja_docs.word.wml.element import Element, value
from renja_docs.word.wml.names import M, w

_P, _R, _T = w("p"), w("r"), w("t")
_TAB, _BR = w("tab"), w("br")
_SOFT_HYPHEN, _HELD_HYPHEN = w("softHyphen"), w("noBreakHyphen")
_SIGNS: Final = {_TAB: "\t", _BR: "\n", _SOFT_HYPHEN: SOFT_HYPHEN, _HELD_HYPHEN: HELD_HYPHEN}
"""What elements of a run print."""
_CHAR, _CHAR_TYPE = w("fldChar"), w("fldCharType")
_NUM = w("numPr")
_MATH = f"{{{M}}}t"


@dataclass(slots=True)
class Seen:
    """A paragraph: its text with the cached results of its fields, its numbering properties.

    parted: the text with its soft hyphens, which are no part of any word, and the held ones.
    """

    parted: str = ""
    number: Element | None = None

    @property
    def text(self) -> str:
        """What is read."""
        return unhyphenated(self.parted)


def paragraphs(root: Element) -> Iterator[Seen]:
    """The paragraphs below root in the order of the document; tab and line break as in Python."""
    seen: Seen | None = None
    fields = _Fields()
    for element in root.iter(_P, _T, *_SIGNS, _CHAR, _NUM, _MATH):
        if element.tag == _P:
            if seen is not None:
                yield seen
            seen = Seen()
        elif seen is None:
            continue
        elif element.tag == _CHAR:
            fields.follow(element.get(_CHAR_TYPE, ""))
        elif element.tag == _NUM:
            seen.number = element
        elif not fields.in_code:
            seen.parted += _printed(element)
    if seen is not None:
        yield seen


def _printed(element: Element) -> str:
    if element.tag in (_T, _MATH):
        return element.text or ""
    if not _in_run(element):
        return ""
    return _SIGNS[element.tag]


def _in_run(element: Element) -> bool:
    """Not one of the tab stops of a paragraph, which have the name of a tabulator."""
    parent = element.getparent()
    return parent is not None and parent.tag == _R


@dataclass(slots=True)
class _Fields:
    """The open fields, the innermost last: True while in the code of one, False in its result.

    What stands in the code of any of them is not printed, results of fields inside it neither.
    """

    codes: list[bool] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        return True in self.codes

    def follow(self, kind: str) -> None:
        """Go on behind a w:fldChar. A field may hold others, in its code and in its result."""
        if kind == "begin":
            self.codes.append(True)
        elif self.codes and kind == "end":
            self.codes.pop()
        elif self.codes:
            self.codes[-1] = False


class LabelCounter:
    """Counts as Word does: by definition.

    An instance starts anew only where it is first used (17.9.15).
    """

    def __init__(self, numbering: Element) -> None:
        self._levels = {
            abstract.get(w("abstractNumId"), ""): _levels(abstract)
            for abstract in numbering.iterchildren(w("abstractNum"))
        }
        self._instances = {
            instance.get(w("numId"), ""): instance for instance in numbering.iterchildren(w("num"))
        }
        self._counts: dict[str, list[int]] = {}
        self._used: set[str] = set()

    def label(self, number: Element) -> str:
        """The number that the next paragraph with these properties prints, '' for none."""
        instance = self._instances.get(value(number, "numId"))
        if instance is None:
            return ""
        level = int(value(number, "ilvl") or "0")
        abstract = value(instance, "abstractNumId")
        levels = self._levels[abstract]
        counts = self._counts.setdefault(abstract, [v.start - 1 for v in levels])
        self._open(instance, counts)
        counts[level] += 1
        counts[level + 1 :] = [v.start - 1 for v in levels[level + 1 :]]
        return levels[level].print(levels, counts)

    def _open(self, instance: Element, counts: list[int]) -> None:
        id_ = instance.get(w("numId"), "")
        if id_ in self._used:
            return
        self._used.add(id_)
        for override in instance.iterchildren(w("lvlOverride")):
            start = value(override, "startOverride")
            if start:
                counts[int(override.get(w("ilvl"), "0"))] = int(start) - 1


def _levels(abstract: Element) -> list[_ReadLevel]:
    return [_ReadLevel.of(level) for level in abstract.iterchildren(w("lvl"))]


@dataclass(frozen=True, slots=True)
class _ReadLevel:
    """A level as a file defines it: any format, whether we would write it or not."""

    format: str
    text: str
    start: int

    @classmethod
    def of(cls, element: Element) -> _ReadLevel:
        start = int(value(element, "start") or "1")
        return cls(value(element, "numFmt"), value(element, "lvlText"), start)

    def print(self, levels: Sequence[_ReadLevel], counts: Sequence[int]) -> str:
        """The text of the level with the counts of all levels in the places of %1, %2, ..."""
        label = self.text
        for index, level in enumerate(levels):
            mark = f"%{index + 1}"
            if mark in label:  # a level that is not printed may stand at 0, which is no letter
                count = max(counts[index], level.start)
                label = label.replace(mark, _numeral(level.format, count))
        return label


def _numeral(form: str, number: int) -> str:
    match form:
        case "lowerLetter":
            return huruf(number)
        case "upperLetter":
            return huruf(number).upper()
        case "upperRoman":
            return roman(number)
        case "lowerRoman":
            return roman(number).lower()
        case _:
            return str(number)
