"""Pasal I of an amending regulation: what is changed, and the new wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from renja_docs.importing.act_registry import Registry
from renja_docs.importing.acts import read_citation
from renja_docs.importing.articles import ArticleReader
from renja_docs.importing.closings import unclosed
from renja_docs.importing.instructions import Announced, announced, is_instruction
from renja_docs.importing.landmarks import PASAL
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import marker, unmarked
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]
_HOLDS: Final = re.compile(r"Peraturan .+ ini mulai berlaku pada (?P<day>.+?)\.?\Z")


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
            if match["number"] == "II":
                return {"perubahan": changes, **_pasal_ii(lines[at:], ledger)}, amended
            continue
        found = announced(line.text)
        if found is None:
            if is_instruction(line.text):
                ledger.lost(line.said.places, "perubahan yang kata-katanya tidak dikenal")
            else:
                amended = amended or _act(line.said, acts)
                ledger.printed(line.said.places, "kalimat pembuka perubahan, dicetak oleh program")
            at += 1
            continue
        end = _end(lines, at + 1)
        changes += _changes(found, lines[at + 1 : end], reader)
        ledger.printed(line.said.places, "kalimat perubahan, dicetak oleh program")
        at = end
    return {"perubahan": changes}, amended


def _pasal_ii(lines: Sequence[Line], ledger: Ledger) -> Node:
    """The texts of Pasal II; the sentence that says from when it holds is a formula."""
    node: Node = {}
    texts: list[object] = []
    for line in lines:
        one = marker(line.said)
        text = unmarked(line.said, one) if one else line.said
        day = _HOLDS.match(text.text)
        if day is None:
            texts.append(TypedProse(unclosed(text).said))
            continue
        ledger.printed(line.said.places, "saat mulai berlaku, dicetak oleh program")
        if day["day"] != "tanggal diundangkan":
            node["mulai_berlaku"] = text.cut(*day.span("day"))
    return node | ({"pasal_ii": texts} if texts else {})


def _act(said: Said, acts: Registry) -> str:
    found = re.search(r"(?:dalam|Ketentuan)\s+(?=Peraturan\s)", said.text)
    if found is None:
        return ""
    rest = said.cut(found.end())
    cut = re.search(r"\s+(?:diubah|yang telah)\b", rest.text)
    citation = read_citation(rest.cut(0, cut.start()) if cut else rest)
    return acts.add(citation) if citation else ""


def _end(lines: Sequence[Line], start: int) -> int:
    """The line behind the wording of one instruction."""
    for index in range(start, len(lines)):
        text = lines[index].text
        match = PASAL.match(text)
        if announced(text) or is_instruction(text) or (match and match["number"] == "II"):
            return index
    return len(lines)


def _changes(found: Announced, body: Sequence[Line], reader: ArticleReader) -> list[Node]:
    """The operations of an instruction with their wordings, each below the heading of its Pasal."""
    nodes = [{**operation} for operation in found.operations]
    wordings = _by_pasal(body, reader)
    if found.whole:
        number = str(nodes[-1]["pasal"])
        lines = [line for one in wordings.values() for line in one]
        if lines:
            nodes[-1]["sehingga"] = reader.body(number, lines)
        return nodes
    for node in nodes:
        lines = wordings.get(str(node.get("pasal")), []) or (
            wordings.get("", []) if len(nodes) == 1 else []
        )
        if lines and node["jenis"] != "dihapus":
            node["isi"] = reader.body(str(node["pasal"]), lines)
    return nodes


def _by_pasal(body: Sequence[Line], reader: ArticleReader) -> dict[str, list[Line]]:
    """The lines below each heading by its number, '' for those in front of the first."""
    found: dict[str, list[Line]] = {}
    number = ""
    for line in body:
        match = PASAL.match(line.text)
        if match:
            number = match["number"]
            reader.ledger.printed(line.said.places, "nomor pasal, dicetak oleh program")
        else:
            found.setdefault(number, []).append(line)
    return found
