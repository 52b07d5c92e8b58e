"""telaah.yaml: the decisions of reviewers, read from a file or begun as one to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from renja_docs.compare.diff import Comparison
from renja_docs.compare.review import DECISIONS, KEYS, Decision, Review, Verdict, to_fill_in
from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.source import read
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.text.location import Location

ABOUT: Final = "perubahan"
TURN: Final = "putaran"
KNOWN: Final = (ABOUT, *KEYS, TURN)


def review(path: Path, comparison: Comparison) -> Review:
    """The decisions in a file; where there is none, it is begun with every change.

    Raises ToolError for a file that is not of the form.
    """
    if not path.exists():
        output.write(path, to_fill_in(comparison).encode())
        return Review()
    try:
        found = read(path.name, path.read_bytes())
    except OSError as error:
        raise ToolError(f"{path} tidak dapat dibaca.", "Periksa nama berkas itu.") from error
    if found.findings:
        first = found.findings[0]
        raise _wrong(first.location, first.message)
    root = found.root
    if root is None or (isinstance(root, YamlScalar) and not root.text.strip()):
        return Review()
    return Review(tuple(_verdicts(root)))


def _verdicts(root: YamlNode) -> Iterator[Verdict]:
    if not isinstance(root, YamlList):
        raise _wrong(root.origin.location, "Berkas telaah berisi daftar: mulai baris dengan '- '.")
    for item in root.items:
        if not isinstance(item, YamlMap):
            raise _wrong(item.origin.location, "Setiap butir memuat perubahan dan putusan.")
        yield _verdict(item)


def _verdict(item: YamlMap) -> Verdict:
    where = item.origin.location
    strange = next((key for key in item.items if key not in KNOWN), None)
    if strange is not None:
        raise _wrong(item.keys[strange].location, f"Kunci '{strange}' tidak dikenal.")
    texts = {key: _text(item.items.get(key)) for key in KNOWN}
    if not texts[ABOUT]:
        raise _wrong(where, "Kunci 'perubahan' belum berisi.")
    turn = texts[TURN] or "1"
    if not turn.isdecimal():
        raise _wrong(where, f"Putaran '{turn}' bukan bilangan.")
    decision = _decision(texts["putusan"], where)
    reason, reviewer = texts["alasan"], texts["peninjau"]
    return Verdict(texts[ABOUT], decision, reason, reviewer, int(turn), where)


def _decision(text: str, where: Location) -> Decision:
    if not text:
        return ""
    found = next((one for one in DECISIONS if one == text.lower()), None)
    if found is None:
        choices = ", ".join(DECISIONS)
        raise _wrong(where, f"Putusan '{text}' tidak dikenal; pilihannya: {choices}.")
    return found


def _text(node: YamlNode | None) -> str:
    return " ".join(node.text.split()) if isinstance(node, YamlScalar) else ""


def _wrong(where: Location, message: str) -> ToolError:
    return ToolError(f"{where.file}:{where.line}: {message}", "Perbaiki berkas telaah itu.")
