"""What a reader of the file sees: paragraphs with their text and their automatic numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.text.numerals import huruf, roman
from renja_docs.word.wml.names import w
from renja_docs.word.wml.text import Element
from renja_docs.word.wml.tree import value

_P, _R, _T, _TAB, _BR, _CHAR, _NUM = (
    w("p"),
    w("r"),
    w("t"),
    w("tab"),
    w("br"),
    w("fldChar"),
    w("numPr"),
)
_TYPE = w("fldCharType")


@dataclass(slots=True)
class Seen:
    """A paragraph: its text with the cached results of its fields, its numbering properties."""

    text: str
    number: Element | None = None


def paragraphs(root: Element) -> Iterator[Seen]:
    """The paragraphs below root in the order of the document; tab and line break as in Python."""
    seen: Seen | None = None
    fields: list[str] = []
    for element in root.iter(_P, _T, _TAB, _BR, _CHAR, _NUM):
        tag = element.tag
        if tag == _P:
            if seen is not None:
                yield seen
            seen = Seen("")
        elif seen is None:
            continue
        elif tag == _T:
            if "begin" not in fields:
                seen.text += element.text or ""
        elif tag == _CHAR:
            _follow(fields, element.get(_TYPE, ""))
        elif tag == _NUM:
            seen.number = element
        elif "begin" not in fields and _in_run(element):
            seen.text += "\t" if tag == _TAB else "\n"
    if seen is not None:
        yield seen


def _follow(fields: list[str], kind: str) -> None:
    """The state of the open fields: 'begin' in their code, 'separate' in their result."""
    if kind == "begin":
        fields.append(kind)
    elif fields and kind == "end":
        fields.pop()
    elif fields:
        fields[-1] = kind


def _in_run(element: Element) -> bool:
    """Not one of the tab stops of a paragraph."""
    parent = element.getparent()
    return parent is not None and parent.tag == _R


class Counter:
    """Counts as Word does: by definition; an instance starts anew where it is first used (17.9.15)."""

    def __init__(self, numbering: Element) -> None:
        self._levels = {
            a.get(w("abstractNumId"), ""): [_Level(v) for v in a.iterchildren(w("lvl"))]
            for a in numbering.iterchildren(w("abstractNum"))
        }
        self._instances = {n.get(w("numId"), ""): n for n in numbering.iterchildren(w("num"))}
        self._counts: dict[str, list[int]] = {}
        self._used: set[str] = set()

    def label(self, number: Element) -> str:
        """The number that the next paragraph with these properties prints, '' for none."""
        instance = self._instances.get(value(number, "numId"))
        if instance is None:
            return ""
        level, abstract = int(value(number, "ilvl") or "0"), value(instance, "abstractNumId")
        levels = self._levels[abstract]
        counts = self._counts.setdefault(abstract, [v.start - 1 for v in levels])
        self._open(instance, counts)
        counts[level] += 1
        counts[level + 1 :] = [v.start - 1 for v in levels[level + 1 :]]
        return levels[level].print(levels, counts)

    def _open(self, instance: Element, counts: list[int]) -> None:
        if (id_ := instance.get(w("numId"), "")) not in self._used:
            self._used.add(id_)
            for override in instance.iterchildren(w("lvlOverride")):
                if (start := value(override, "startOverride")) != "":
                    counts[int(override.get(w("ilvl"), "0"))] = int(start) - 1


class _Level:
    def __init__(self, element: Element) -> None:
        self.format, self.text = value(element, "numFmt"), value(element, "lvlText")
        self.start = int(value(element, "start") or "1")

    def print(self, levels: list[_Level], counts: list[int]) -> str:
        label = self.text
        for index, level in enumerate(levels):
            if f"%{index + 1}" in label:
                label = label.replace(
                    f"%{index + 1}", _print(level.format, max(counts[index], level.start))
                )
        return label


def _print(form: str, number: int) -> str:
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
