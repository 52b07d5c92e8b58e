"""Pasal I of an amending regulation: what is changed, and the new wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from renja_docs.importing.act_registry import Registry
from renja_docs.importing.acts import read_citation
from renja_docs.importing.articles import ArticleReader
from renja_docs.importing.landmarks import PASAL
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line

Node = dict[str, object]
_CHANGED: Final = re.compile(r"(?:\d+\.\s*)?Ketentuan Pasal (?P<pasal>\d+[A-Z]*)\b.*diubah")
_INSERTED: Final = re.compile(
    r"(?:\d+\.\s*)?Di antara Pasal (?P<after>\d+[A-Z]*) dan Pasal \d+[A-Z]*.*disisipkan.*"
    r"(?:yakni|yaitu) Pasal (?P<pasal>\d+[A-Z]*)"
)
_ADDED: Final = re.compile(
    r"(?:\d+\.\s*)?Setelah Pasal (?P<after>\d+[A-Z]*).*ditambahkan.*"
    r"(?:yakni|yaitu) Pasal (?P<pasal>\d+[A-Z]*)"
)
_DELETED: Final = re.compile(r"(?:\d+\.\s*)?(?:Ketentuan )?Pasal (?P<pasal>\d+[A-Z]*)\b.*dihapus")
_KINDS: Final = (
    ("disisipkan", _INSERTED),
    ("ditambahkan", _ADDED),
    ("diubah", _CHANGED),
    ("dihapus", _DELETED),
)


def is_amending(blocks: Sequence[Block]) -> bool:
    """True if the body consists of Pasal I and Pasal II."""
    found = [PASAL.match(block.text) for block in blocks if isinstance(block, Line)]
    numbers = [match["number"] for match in found if match]
    return bool(numbers) and numbers[0] == "I"


def read_amendments(
    blocks: Sequence[Block], reader: ArticleReader, acts: Registry, ledger: Ledger
) -> tuple[Node, str]:
    """Perubahan of batang-tubuh.yaml, and the id of the amended act ('' where it is not told)."""
    lines = [block for block in blocks if isinstance(block, Line)]
    changes: list[object] = []
    amended = ""
    at = 0
    while at < len(lines):
        line = lines[at]
        match = PASAL.match(line.text)
        if match and match["number"] in ("I", "II"):
            ledger.printed(line.said.places, "nomor pasal, dicetak oleh program")
            at += 1
            continue
        kind, found = _kind(line.text)
        if found is None:
            amended = amended or _act(line.said, acts)
            ledger.printed(line.said.places, "kalimat pembuka perubahan, dicetak oleh program")
            at += 1
            continue
        end = _end(lines, at + 1)
        changes.append(_change(kind, found, line, lines[at + 1 : end], reader))
        ledger.printed(line.said.places, "kalimat perubahan, dicetak oleh program")
        at = end
    return {"perubahan": changes}, amended


def _kind(text: str) -> tuple[str, re.Match[str] | None]:
    for kind, pattern in _KINDS:
        match = pattern.match(text)
        if match:
            return kind, match
    return "", None


def _act(said: Said, acts: Registry) -> str:
    found = re.search(r"(?:dalam|Ketentuan)\s+(?=Peraturan\s)", said.text)
    if found is None:
        return ""
    rest = said.cut(found.end())
    cut = re.search(r"\s+(?:diubah|yang telah)\b", rest.text)
    citation = read_citation(rest.cut(0, cut.start()) if cut else rest)
    return acts.add(citation) if citation else ""


def _end(lines: Sequence[Line], start: int) -> int:
    """The line behind the wording of one change."""
    for index in range(start, len(lines)):
        match = PASAL.match(lines[index].text)
        if _kind(lines[index].text)[1] is not None or (match and match["number"] == "II"):
            return index
    return len(lines)


def _change(
    kind: str, found: re.Match[str], line: Line, body: Sequence[Line], reader: ArticleReader
) -> Node:
    node: Node = {"jenis": kind, "pasal": line.said.cut(*found.span("pasal"))}
    if "after" in found.groupdict():
        node["setelah"] = line.said.cut(*found.span("after"))
    inner = [one for one in body if not PASAL.match(one.text)]
    for one in body:
        if PASAL.match(one.text):
            reader.ledger.printed(one.said.places, "nomor pasal, dicetak oleh program")
    if inner:
        node["isi"] = reader.body(found["pasal"], inner)
    return node
