"""The list below a norm, with the lists inside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renja_docs.content.susunan import DIHAPUS
from renja_docs.importing.closings import Closed, note_closings, unclosed
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import TypedMarker, body_marker, unmarked
from renja_docs.importing.source import Line
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]


@dataclass(slots=True)
class NormList:
    """Reads the list below a norm; lists inside it close with its own marks."""

    ledger: Ledger
    lines: Sequence[Line]
    at: int = 0

    def read(self) -> Node:
        """The list, and words below it that end the sentence."""
        node = self._list(())
        rest = [line.said for line in self.lines[self.at :]]
        if rest:
            closing = rest[0]
            for more in rest[1:]:
                closing = closing.plus(more)
            node["penutup"] = TypedProse(unclosed(closing).said)
        return node

    def _list(self, outer: tuple[str, ...]) -> Node:
        first = body_marker(self.lines[self.at].said)
        shape = first.shape if first else ""
        heads: list[Closed] = []
        below: list[Node | None] = []
        put_in: list[str] = []
        reached = 0
        while self.at < len(self.lines):
            line = self.lines[self.at]
            one = body_marker(line.said)
            if one is None:
                if self.at + 1 < len(self.lines) and any(
                    (later := body_marker(piece.said)) is not None and later.shape == shape
                    for piece in self.lines[self.at + 1 :]
                ):
                    heads[-1] = unclosed(heads[-1].whole.plus(line.said))
                    self.at += 1
                    continue
                break
            if one.shape == shape:
                self._note_number(line, one, reached)
                reached = one.ordinal
                heads.append(unclosed(unmarked(line.said, one)))
                below.append(None)
                put_in.append(one.nomor)
                self.at += 1
            elif one.shape in outer or not heads:
                break
            else:
                below[-1] = self._list((*outer, shape))
        return self._node(first, heads, below, put_in)

    def _note_number(self, line: Line, one: TypedMarker, reached: int) -> None:
        if one.kind != "butir" and not one.nomor and one.ordinal != reached + 1:
            self.ledger.fault(
                "RD8103",
                line.said,
                f"Penomoran melompat dari {reached} ke {one.typed}",
                "Nomori secara berurutan.",
            )

    def _node(
        self,
        first: TypedMarker | None,
        heads: list[Closed],
        below: list[Node | None],
        put_in: list[str],
    ) -> Node:
        node: Node = {"jenis": first.kind if first else "huruf"}
        word = next((one.word for one in reversed(heads[:-1]) if one.word), "")
        nested = [_last_word(one) for one in below[:-1] if one]
        word = word or next(filter(None, nested), "")
        if word:
            node["hubungan"] = word
        if not any(below):
            last = heads[-1].mark if heads else "."
            outer = last if last in (";", ".", ",") else "."
            living = [head for head in heads if head.said.text != DIHAPUS]
            note_closings(self.ledger, living, sentences=False, word=word, outer=outer)
        items: list[object] = []
        for head, lower, nomor in zip(heads, below, put_in, strict=True):
            item: Node = {"nomor": nomor} if nomor else {}
            item["teks"] = TypedProse(head.said)
            if lower is not None:
                lower.pop("luar", None)
                item["rincian"] = lower
            items.append(item if len(item) > 1 else item["teks"])
        node["butir"] = items
        if heads and heads[-1].word:
            node["luar"] = heads[-1].word
        return node


def _last_word(node: Node) -> str:
    """The word behind the last item of a nested list: it belongs to the list around it."""
    found = node.get("luar")
    return found if isinstance(found, str) else ""
