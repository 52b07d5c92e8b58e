"""The definitions of the general provisions: term, short form, meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.content.susunan import DIHAPUS
from renja_docs.importing.closings import unclosed
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import body_marker, unmarked
from renja_docs.importing.names import Ids, slug
from renja_docs.importing.said import Said
from renja_docs.importing.source import Line
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]
OPENING: Final = re.compile(r"Dalam Peraturan .+? yang dimaksud dengan\s*:?\s*\Z")
"""The words above definitions (UU 12/2011 Lampiran II angka 99)."""
_DEFINED: Final = re.compile(
    r"(?P<term>.+?)\s*,?\s*"
    r"(?:yang selanjutnya (?P<how>disingkat|disebut)\s+(?:dengan\s+)?(?P<short>.+?))?"
    r"\s*,?\s+(?:adalah|ialah)\s+(?P<meaning>.+)\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Definitions:
    """Reads the definitions of a Pasal."""

    ledger: Ledger
    ids: Ids

    def read(self, lines: Sequence[Line]) -> list[object]:
        """The definitions of some lines."""
        found: list[object] = []
        for nomor, said in _items(lines):
            closed = unclosed(said)
            if closed.mark != ".":
                self.ledger.fault(
                    "RD8104",
                    said,
                    f"Definisi tidak diakhiri titik: “…{said.text[-25:]}”.",
                    "Akhiri setiap definisi dengan titik.",
                    start=max(0, len(said.text) - 1),
                )
            node: Node = {"nomor": nomor} if nomor else {}
            found.append(node | self._definition(closed.said))
        return found

    def _definition(self, said: Said) -> Node:
        if said.text == DIHAPUS:
            return {"istilah": DIHAPUS, "arti": DIHAPUS}
        match = _DEFINED.match(said.text)
        if match is None:
            self.ledger.fault("RD8105", said, "Definisi tidak memakai kata “adalah”.")
            return {"istilah": TypedProse(said.cut(0, 40)), "arti": TypedProse(said)}
        node: Node = {"id": self.ids.new(slug(match["short"] or match["term"], 5))}
        node["istilah"] = TypedProse(said.cut(*match.span("term")))
        if match["how"]:
            key = "singkatan" if match["how"] == "disingkat" else "sebutan"
            node[key] = TypedProse(said.cut(*match.span("short")))
        node["arti"] = TypedProse(said.cut(*match.span("meaning")))
        return node


def _items(lines: Sequence[Line]) -> list[tuple[str, Said]]:
    """Numbered items without their numbers; unmarked lines go on.

    With the number of what an amendment put in, '' for all others.
    """
    found: list[tuple[str, Said]] = []
    for line in lines:
        one = body_marker(line.said)
        if one is None and found:
            nomor, before = found[-1]
            found[-1] = nomor, before.plus(line.said)
        elif one is None:
            found.append(("", line.said))
        else:
            found.append((one.nomor, unmarked(line.said, one)))
    return found
