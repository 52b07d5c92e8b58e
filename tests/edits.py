"""Puts a value into a file of the content at a way through its keys, as cases of rules name it."""

from __future__ import annotations

import atexit
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from tempfile import mkdtemp

from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.source import read
from renja_docs.rules.registry import placed
from renja_docs.rules.rule import REMOVED, Edit

PACKAGES = Path(__file__).parent / "naskah"


@dataclass(frozen=True, slots=True)
class Put:
    """A file with an edit: its new text, and the lines (from 1) that the edit takes up."""

    text: str
    lines: range


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file: characters [start, end) hold what stands there, with its key or dash.

    column: of the key or dash, from 0. step: the last step of the way.
    """

    start: int
    end: int
    column: int
    step: str


def package(name: str, folder: Path) -> Path:
    """A copy of a package with the layouts of tables; its root."""
    shutil.copytree(PACKAGES / name, folder, dirs_exist_ok=True)
    shutil.copytree(PACKAGES / "templates", folder / "templates")
    return folder


@cache
def shared(name: str) -> Path:
    """A copy of a package that all tests of this process share; they use it as kept says."""
    folder = Path(mkdtemp(prefix="renja-docs-paket-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return package(name, folder)


@contextmanager
def kept(root: Path, *files: str) -> Iterator[None]:
    """Let files of the package at root be changed, made or removed for a while."""
    paths = [path_in(root, file) for file in files]
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        yield
    finally:
        for path, data in before.items():
            if data is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(data)


@cache
def original(name: str, file: str) -> str:
    """What a file of a package says; '' where there is none."""
    path = PACKAGES / file if file.startswith("templates/") else PACKAGES / name / "content" / file
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@contextmanager
def changed(name: str, values: Sequence[Edit]) -> Iterator[tuple[Path, list[range]]]:
    """A package with edits that stand apart, for a while: its root, and the lines of each edit."""
    root = shared(name)
    lines = [range(0)] * len(values)
    with kept(root, *(edit.file for edit in values)):
        for file in dict.fromkeys(edit.file for edit in values):
            here = [i for i, edit in enumerate(values) if edit.file == file]
            text, found = put_all(original(name, file), [values[i] for i in here])
            path_in(root, file).write_text(text, encoding="utf-8")
            for i, one in zip(here, found, strict=True):
                lines[i] = one
        yield root, lines


def path_in(root: Path, file: str) -> Path:
    """Where a file stands, by the name that findings give it."""
    return root / file if file.startswith("templates/") else root / "content" / file


def apply(root: Path, edit: Edit, encoding: str = "utf-8") -> range:
    """Write an edit into the package at root; the lines that it takes up."""
    path = path_in(root, edit.file)
    if not edit.at and edit.value == REMOVED:
        path.unlink(missing_ok=True)
        return range(1, 2)
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    done = put(before, edit)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(done.text, encoding=encoding)
    return done.lines


def put(text: str, edit: Edit) -> Put:
    """The text of a file with an edit."""
    if not edit.at:
        whole = edit.value.rstrip("\n") + "\n"
        return Put(whole, range(1, whole.count("\n") + 1))
    return _put_at(text, find(text, edit.at), edit.value)


def put_all(text: str, values: Sequence[Edit]) -> tuple[str, list[range]]:
    """The text of a file with edits that stand apart, and the lines of each."""
    spots = [find(text, edit.at) for edit in values]
    lines = [range(0)] * len(values)
    # From the last to the first: those in front have not moved yet, those behind move as one.
    done: list[int] = []
    for i in sorted(range(len(values)), key=lambda i: spots[i].start, reverse=True):
        before = text.count("\n")
        made = _put_at(text, spots[i], values[i].value)
        text, lines[i] = made.text, made.lines
        moved = text.count("\n") - before
        for j in done:
            lines[j] = range(lines[j].start + moved, lines[j].stop + moved)
        done.append(i)
    return text, lines


def _put_at(text: str, spot: Spot, value: str) -> Put:
    """The text of a file with a value at a spot."""
    if value == REMOVED:
        line = text.count("\n", 0, spot.start) + 1
        start = text.rfind("\n", 0, spot.start) + 1
        end = text.find("\n", spot.end) + 1 or len(text)
        return Put(text[:start] + text[end:], range(max(1, line - 1), line + 1))
    block = placed(spot.step, value).replace("\n", "\n" + " " * spot.column)
    first = text.count("\n", 0, spot.start) + 1 + (len(block) - len(block.lstrip("\n")))
    if spot.start == spot.end:
        block = " " * spot.column + block + "\n"
    new = text[: spot.start] + block + text[spot.end :]
    return Put(new, range(first, first + block.strip("\n").count("\n") + 1))


def lines_at(text: str, at: str) -> range:
    """The lines of what stands at the end of a way."""
    if not at:
        return range(1, text.count("\n") + 2)
    spot = find(text, at)
    first = text.count("\n", 0, spot.start) + 1
    return range(first, first + text[spot.start : spot.end].count("\n") + 1)


def find(text: str, at: str) -> Spot:
    """The spot at the end of a way. Raises LookupError where the way leads nowhere."""
    *way, step = at.split("/")
    node = _root(text)
    for one in way:
        node = _below(node, one)
    return _spot(text, node, step)


@lru_cache(maxsize=128)
def _root(text: str) -> YamlNode:
    """The root of a file: many edits begin with the same one."""
    root = read("berkas.yaml", text.encode()).root
    if root is None:
        raise LookupError("the file cannot be read")
    return root


def _below(node: YamlNode, step: str) -> YamlNode:
    if step.startswith("@"):
        return _named(node, step[1:])
    if isinstance(node, YamlMap) and step in node.items:
        return node.items[step]
    if isinstance(node, YamlList) and step.isdecimal():
        return node.items[int(step)]
    raise LookupError(f"there is no {step!r}")


def _named(node: YamlNode, name: str) -> YamlNode:
    """The node below with this id or code."""
    found = _search(node, name)
    if found is None:
        raise LookupError(f"nothing has the id or code {name!r}")
    return found


def _search(node: YamlNode, name: str) -> YamlNode | None:
    if isinstance(node, YamlMap):
        marks = (node.items.get("id"), node.items.get("kode"))
        if any(isinstance(mark, YamlScalar) and mark.text == name for mark in marks):
            return node
    below = list(node.items.values()) if isinstance(node, YamlMap) else getattr(node, "items", [])
    return next((hit for child in below if (hit := _search(child, name)) is not None), None)


def _spot(text: str, node: YamlNode, step: str) -> Spot:
    if isinstance(node, YamlMap) and step in node.items:
        key, value = node.keys[step], node.items[step]
        return Spot(
            key.start,
            _end(text, value.origin.start, value.origin.end),
            _column(text, key.start),
            step,
        )
    if isinstance(node, YamlMap) and not step.startswith("@"):
        return _behind(text, node, step, _column(text, node.origin.start))
    if isinstance(node, YamlList) and step == "+":
        return _behind(text, node, step, _column(text, node.origin.start))
    item = _below(node, step)
    dash = text.rfind("-", 0, item.origin.start)
    if text[dash + 1 : item.origin.start].strip(" "):
        raise LookupError(f"{step!r} is no item of a block list")
    return Spot(dash, _end(text, item.origin.start, item.origin.end), _column(text, dash), step)


def _behind(text: str, node: YamlNode, step: str, column: int) -> Spot:
    """The empty spot below the last line of a mapping or a list."""
    end = text.find("\n", _end(text, node.origin.start, node.origin.end) - 1) + 1 or len(text)
    return Spot(end, end, column, step)


def _end(text: str, start: int, end: int) -> int:
    """The end of a value without the blank lines and comments behind it."""
    value = re.sub(r"(?:\n[ \t]*(?:#[^\n]*)?)+\Z", "", text[start:end].rstrip())
    return start + len(value)


def _column(text: str, at: int) -> int:
    return at - text.rfind("\n", 0, at) - 1
