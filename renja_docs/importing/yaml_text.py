"""Content as YAML text in the layout of this project, each line with the place it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.importing.said import Said, SourcePlace

Value = "str | int | bool | Said | TypedProse | Mapping[str, object] | Sequence[object]"

WIDTH: Final = 118
"""Characters of a line of folded text."""

_PLAIN: Final = re.compile(r"[A-Za-z0-9“(][^:#\[\]{}\\\"]*\Z")
_WORDS: Final = re.compile(r"\S+")
_NOT_A_TEXT: Final = frozenset(("null", "true", "false", "yes", "no", "on", "off", "~"))


@dataclass(frozen=True, slots=True)
class TypedProse:
    """A text that may hold expressions: what is typed in it may still become one."""

    said: Said


@dataclass(frozen=True, slots=True)
class Empty:
    """A list that must be there and is empty: nothing of it stands in the source."""


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a file that came from the source. column: of its first character, from 1."""

    line: int
    column: int
    said: Said
    offset: int


@dataclass(slots=True)
class YamlFile:
    """A file as it is written, and which of its lines came from where.

    items: first and last line of each node of a list, those inside one in front of it.
    """

    name: str
    lines: list[str] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    items: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole file."""
        return "\n".join(self.lines) + "\n"

    def place(self, line: int, column: int) -> tuple[Said, int] | None:
        """What stands in the source for a place of the file, and the offset in it.

        A line that came from nowhere (a key) stands for the first that follows it in its node, else
        for the first of the node around; None in a node of which nothing came from the source.
        """
        inside = [one for one in self.written if one.line == line]
        if inside:
            here = max(
                (one for one in inside if one.column <= column), default=inside[0], key=_column
            )
            return here.said, max(0, here.offset + column - here.column)
        near = self._near(line)
        return (near.said, near.offset) if near else None

    def _near(self, line: int) -> Written | None:
        first, last = next(((a, b) for a, b in self.items if a <= line <= b), (1, len(self.lines)))
        found = [one for one in self.written if first <= one.line <= last]
        after = (one for one in found if one.line > line)
        return next(after, found[0] if found else None)


def _column(one: Written) -> int:
    return one.column


def yaml_file(name: str, comment: str, node: Mapping[str, object]) -> YamlFile:
    """A node as a file. comment: what its first line tells the staff."""
    file = YamlFile(name)
    if comment:
        file.lines += [f"# {line}" for line in comment.split("\n")]
    _mapping(file, node, "")
    return file


def _mapping(file: YamlFile, node: Mapping[str, object], indent: str, first: str = "") -> None:
    """The keys of a node. first: the indent of the first key, '- ' in front of it in a list."""
    front = first or indent
    for key, value in node.items():
        if value is None or value in ((), []):
            continue
        _value(file, f"{front}{key}:", value, indent)
        front = indent


def _value(file: YamlFile, front: str, value: object, indent: str) -> None:
    """A value behind its key, or behind the '-' of a list."""
    match value:
        case TypedProse(said=said) | (Said() as said):
            _text(file, front, said, indent)
        case Empty():
            file.lines.append(f"{front} []")
        case bool():
            file.lines.append(f"{front} {'ya' if value else 'tidak'}")
        case int() | str():
            file.lines.append(f"{front} {_quoted(str(value))}")
        case Mapping():
            file.lines.append(front)
            _mapping(file, value, f"{indent}  ")
        case Sequence():
            file.lines.append(front)
            for item in value:
                _item(file, item, f"{indent}  ")


def _item(file: YamlFile, item: object, indent: str) -> None:
    if isinstance(item, Mapping):
        first = len(file.lines) + 1
        _mapping(file, item, f"{indent}  ", f"{indent}- ")
        file.items.append((first, len(file.lines)))
    else:
        _value(file, f"{indent}-", item, indent)


def _text(file: YamlFile, front: str, said: Said, indent: str) -> None:
    text, offsets = content_text(said)
    quoted = _quoted(text)
    if len(front) + 1 + len(quoted) <= WIDTH and "\n" not in quoted:
        file.lines.append(f"{front} {quoted}")
        column = len(front) + 2 + (1 if quoted != text else 0)
        file.written.append(Written(len(file.lines), column, said, 0))
        return
    file.lines.append(f"{front} >-")
    inner = f"{indent}    " if front.rstrip().endswith("-") else f"{indent}  "
    for start, line in _wrapped(text, WIDTH - len(inner)):
        file.lines.append(f"{inner}{line}")
        file.written.append(Written(len(file.lines), len(inner) + 1, said, offsets[start]))


def _wrapped(text: str, width: int) -> Iterator[tuple[int, str]]:
    """Lines of at most a width, with the offset of each; an expression stays on one line."""
    start, end = 0, 0
    for first, last in _unbroken(text):
        if end and last - start > width:
            yield start, text[start:end]
            start = first
        end = last
    if end:
        yield start, text[start:end]


def _unbroken(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between blanks, an expression as one of them."""
    for match in re.finditer(r"(?:\{\{.*?\}\}|\S)+", text):
        yield match.span()


def _quoted(text: str) -> str:
    """A scalar on one line, in quotes where YAML would read something else."""
    if _PLAIN.match(text) and text.casefold() not in _NOT_A_TEXT and text == text.strip():
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def content_text(said: Said) -> tuple[str, list[int]]:
    """The text as content with its marks of style; for each character the offset in the source."""
    text = said.text.replace("{{ ", "{{\u0000") if "{{" in said.text else said.text
    text = text.replace("\u0000", " ")
    marks = sorted(_style_marks(said))
    pieces: list[str] = []
    offsets: list[int] = []
    for index, sign in enumerate(text):
        while marks and marks[0][0] <= index:
            mark = marks.pop(0)[1]
            pieces.append(mark)
            offsets += [index] * len(mark)
        pieces.append(sign)
        offsets.append(index)
    pieces += [mark for _, mark in marks]
    offsets += [len(text)] * (sum(len(mark) for _, mark in marks) + 1)
    return "".join(pieces), offsets


def _style_marks(said: Said) -> Iterator[tuple[int, str]]:
    """Where the marks of style stand; none around the whole text, nor where marks are in it."""
    if "*" in said.text:
        return
    for start, end, mark in said.emphasis:
        inner = said.text[start:end]
        first = start + len(inner) - len(inner.lstrip())
        last = first + len(inner.strip())
        if first < last and (last - first < len(said.text) - 1):
            yield first, mark
            yield last, mark


def places_of(node: object) -> Iterator[SourcePlace]:
    """The places that a node came from."""
    match node:
        case TypedProse(said=said) | (Said() as said):
            yield from said.places
        case str() | int():
            return
        case Mapping():
            for value in node.values():
                yield from places_of(value)
        case Sequence():
            for value in node:
                yield from places_of(value)
