"""T-C.32: what the community proposed, under the node that would take it up (usulan.yaml)."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

from renja_docs.importing.figures_typed import rupiah_of, value_of
from renja_docs.importing.programme import Branch, ProgrammeTree, Rows
from renja_docs.importing.said import Said, folded
from renja_docs.importing.source import SourceRow

Node = dict[str, object]
_LABELS: Final = ("program", "kegiatan", "sub kegiatan", "subkegiatan")
_LIKE: Final = 0.8
"""How alike two names must be, from 0 to 1, to mean one node."""
_PLACE: Final = re.compile(r"(?P<number>\d{1,2})[.)]?\s+(?P<place>.+)\Z", re.DOTALL)


def read_proposals(tree: ProgrammeTree, rows: Rows) -> Node:
    """usulan.yaml. An activity goes on over the rows below it that name only a place."""
    places = [folded(cell).text for _, cells in rows if (cell := cells.get("lokasi"))]
    reader = _Proposals(tree, numbered=sum(map(bool, map(_PLACE.match, places))) * 2 > len(places))
    for row, cells in rows:
        texts = {name: folded(cell) for name, cell in cells.items() if cell}
        reader.row(row, texts)
    return {"usulan": reader.groups}


class _Proposals:
    def __init__(self, tree: ProgrammeTree, *, numbered: bool) -> None:
        self.tree = tree
        self.numbered = numbered
        self.groups: list[object] = []
        self.label = ""
        self.branch: Branch | None = None
        self.activities: list[object] | None = None
        self.proposals: list[object] | None = None
        self.reached = 0

    def row(self, row: SourceRow, cells: dict[str, Said]) -> None:
        """One row: a label, the name below it, an activity, or a further place."""
        name, place = cells.get("uraian"), cells.get("lokasi")
        if name and not place and name.text.casefold() in _LABELS:
            self.label = name.text
            self.tree.ledger.printed([row.place], "label T-C.32, dicetak oleh program")
        elif name and self.label:
            self._heading(row, name, cells)
        elif name and name.text.upper() == "NIHIL":
            self.tree.ledger.printed([row.place], "NIHIL, dicetak bila usulan kosong")
        elif name and place:
            self._activity(row, name)
            self._proposal(row, cells)
        elif place and self.proposals is not None:
            self._proposal(row, cells)
        elif any(cells.values()):
            self.tree.ledger.lost([row.place], "baris T-C.32 di luar susunannya")

    def _heading(self, row: SourceRow, name: Said, cells: dict[str, Said]) -> None:
        """The name of a node; a group of proposals begins below it."""
        wanted = _key(name.text)
        self.label = ""
        named = [
            one
            for root in self.tree.roots
            for one in root.walk()
            if wanted in (_key(one.name.text), _key(re.sub(r"(?i)\Aprogram ", "", one.name.text)))
        ]
        named = named or self._like(name)
        if not named:
            self.tree.ledger.lost([row.place], f"“{name.text}” tidak ada dalam T-C.33")
            self.branch, self.activities, self.proposals = None, None, None
            return
        self.branch = named[-1]
        self._compare(self.branch, cells)
        self.activities, self.proposals = None, None
        self.tree.ledger.printed([row.place], "baris T-C.32, dicetak dari program.yaml")
        if self.branch.code.level in ("kegiatan", "sub_kegiatan"):
            self._open(name)

    def _like(self, name: Said) -> list[Branch]:
        """The node whose name is most like a heading that no node has."""
        wanted = _key(name.text)
        best, likeness = None, 0.0
        for one in (branch for root in self.tree.roots for branch in root.walk()):
            bare = _key(re.sub(r"(?i)\Aprogram ", "", one.name.text))
            alike = SequenceMatcher(None, wanted, bare).ratio()
            if alike > likeness:
                best, likeness = one, alike
        if best is None or likeness < _LIKE:
            return []
        self.tree.ledger.fault(
            "RD8116",
            name,
            f"“{name.text}” pada T-C.32 tidak ada dalam T-C.33; di sana {best.code.full} bernama "
            f"“{best.name.text}”.",
            "Pakai satu nama untuk satu kode.",
        )
        return [best]

    def _compare(self, branch: Branch, cells: dict[str, Said]) -> None:
        """The target of a node says here what it says in T-C.33."""
        volume = cells.get("volume")
        lines = branch.node.get("kinerja")
        if not isinstance(lines, list):
            lines = [branch.node.get("keluaran")]
        told = [
            one["target"].text
            for one in lines
            if isinstance(one, dict) and isinstance(one.get("target"), Said)
        ]
        if volume and told and _key(volume.text) != _key(" ".join(told)):
            bare = re.match(r"[\d.,]+", told[0])
            if bare and volume.text.strip().startswith(bare[0]):
                return
            self.tree.ledger.fault(
                "RD8116",
                volume,
                f"Target {branch.code.full} pada T-C.32 “{volume.text}” berbeda dari "
                f"“{' '.join(told)}”.",
                "Samakan kedua tabel.",
            )

    def _open(self, name: Said) -> None:
        if self.branch is None:
            return
        last = self.groups[-1] if self.groups else None
        if isinstance(last, dict) and not last["aktivitas"]:
            kode = last["kode"]
            if isinstance(kode, Said) and self.branch.code.full.startswith(f"{kode.text}."):
                self.groups.pop()  # the heading above only leads to this one
        self.activities = []
        self.groups.append(
            {"kode": name.with_text(self.branch.code.full), "aktivitas": self.activities}
        )

    def _activity(self, row: SourceRow, name: Said) -> None:
        bare = re.sub(r"\A[-•]\s*", "", name.text)
        self.proposals = []
        self.reached = 0
        if self.activities is None:
            self.tree.ledger.lost([row.place], "aktivitas T-C.32 tanpa sub kegiatan di atasnya")
            return
        said = name.cut(len(name.text) - len(bare))
        self.activities.append({"nama": said, "usulan": self.proposals})

    def _proposal(self, row: SourceRow, cells: dict[str, Said]) -> None:
        place = cells["lokasi"]
        match = _PLACE.match(place.text)
        if match:
            self._note_number(place, int(match["number"]))
            place = place.cut(match.start("place"))
        elif self.numbered:
            self.tree.ledger.fault(
                "RD8103",
                place,
                f"Usulan tanpa nomor: “{place.text[:60]}”.",
                "Nomori setiap usulan.",
            )
        node: Node = {"lokasi": place}
        volume, amount, note = (cells.get(key) for key in ("volume", "anggaran", "catatan"))
        if volume:
            node["volume"] = value_of(volume, self.tree.ledger, "T-C.32 kolom volume")
        if amount and rupiah_of(amount) is not None:
            node["anggaran"] = amount.with_text(re.sub(r"\ARp\.?\s*", "", amount.text))
        if note:
            node["catatan"] = note.cut(len(note.text) - len(note.text.lstrip("-• ")))
        if self.proposals is not None and self.activities is not None:
            self.proposals.append(node)
        self.tree.ledger.printed([row.place], "usulan, dicetak dari usulan.yaml")

    def _note_number(self, place: Said, number: int) -> None:
        if number != self.reached + 1:
            what = (
                f"Nomor usulan {number} terulang"
                if number <= self.reached
                else (f"Nomor usulan melompat dari {self.reached} ke {number}")
            )
            self.tree.ledger.fault(
                "RD8103", place, f"{what}: “{place.text[:60]}”.", "Nomori secara berurutan."
            )
        self.reached = number


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
