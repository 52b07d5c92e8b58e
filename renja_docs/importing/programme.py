"""T-C.33, T-C.29 and T-C.31 to the tree of program.yaml, and what is wrong in their sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from renja_docs.importing.cells import Cells
from renja_docs.importing.codes import LEVELS, Code, Level, read_code, without_number
from renja_docs.importing.figures_typed import rupiah_of
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.names import Ids
from renja_docs.importing.plan_cells import indicators, results, spending
from renja_docs.importing.said import Said, folded
from renja_docs.importing.source import SourceRow
from renja_docs.importing.wording import WrittenForms

Node = dict[str, object]
Rows = Sequence[tuple[SourceRow, Cells]]

_BELOW: Final[dict[Level, str]] = {
    "urusan": "bidang",
    "bidang": "program",
    "program": "kegiatan",
    "kegiatan": "sub_kegiatan",
}


@dataclass(slots=True)
class Branch:
    """A node of the tree. node: its content. pagu: as T-C.33 prints it, None where it does not."""

    code: Code
    name: Said
    said: Said
    node: Node = field(default_factory=dict)
    below: list[Branch] = field(default_factory=list)
    pagu: int | None = None
    forecast: int | None = None

    @property
    def spent(self) -> int:
        """The amount of the plan year: its own spending, or the sum of what is below."""
        own = self.node.get("belanja")
        if isinstance(own, dict):
            return sum(rupiah_of(value) or 0 for value in own.values() if isinstance(value, Said))
        return sum(branch.spent for branch in self.below)

    def walk(self) -> Iterator[Branch]:
        """Itself and all below it."""
        yield self
        for branch in self.below:
            yield from branch.walk()


@dataclass(slots=True)
class ProgrammeTree:
    """The tree as it grows. places, funds: those that many rows share, by their text.

    factor: of the forecast, in percent. totals: the rows of totals.
    elsewhere: the codes that other tables give to names.
    """

    ledger: Ledger
    wording: WrittenForms
    roots: list[Branch] = field(default_factory=list)
    by_code: dict[str, Branch] = field(default_factory=dict)
    places: dict[str, tuple[str, Said]] = field(default_factory=dict)
    funds: dict[str, tuple[str, Said]] = field(default_factory=dict)
    ids: Ids = field(default_factory=Ids)
    factor: int = 110
    totals: list[tuple[SourceRow, Cells]] = field(default_factory=list)
    elsewhere: dict[str, str] = field(default_factory=dict)

    # --- T-C.33

    def plan(self, rows: Rows) -> None:
        """The rows of T-C.33."""
        reached: dict[Level, Branch] = {}
        for row, cells in rows:
            branch = self._branch(cells, "uraian")
            if branch is None:
                self._total_or_lost(row, cells)
                continue
            self._put(branch, reached)
            if branch.code.level == "sub_kegiatan":
                self._sub(branch, cells)
            elif branch.code.level in ("program", "kegiatan"):
                self._upper(branch, cells)
            branch.pagu = rupiah_of(cells.get("pagu"))
            branch.forecast = rupiah_of(cells.get("pagu-maju"))
            self.ledger.printed([row.place], "baris T-C.33, dicetak dari program.yaml")

    def _branch(self, cells: Cells, name_column: str) -> Branch | None:
        typed, name = cells.get("kode"), cells.get(name_column)
        code = read_code(folded(typed).text) if typed else None
        if typed is None or code is None or not name:
            return None
        if not code.regular:
            self.ledger.fault(
                "RD8109",
                typed,
                f"Kode “{typed.text}” tidak menurut bentuk baku {code.full}.",
                "Tulis kode kegiatan dengan titik, misalnya 2.06.",
            )
        return self._once(Branch(code, self._name(folded(name), code.level), typed))

    def _name(self, said: Said, level: Level) -> Said:
        bare = without_number(said.text)
        name = said.cut(len(said.text) - len(bare))
        if level in ("urusan", "bidang", "program") and name.text.isupper():
            return name.with_text(self.wording.mixed(name.text))
        return name

    def _once(self, branch: Branch) -> Branch:
        """A node whose code is taken gets that of its name in another table, or a free one."""
        taken = self.by_code.get(branch.code.full)
        if taken is None:
            return branch
        self.ledger.fault(
            "RD8109",
            branch.said.plus(branch.name),
            f"Kode {branch.code.full} dipakai dua kali: “{taken.name.text}” dan "
            f"“{branch.name.text}”.",
            "Periksa kode keduanya.",
        )
        other = self.elsewhere.get(key_of(branch.name.text), "")
        if other and other not in self.by_code:
            return replace(branch, code=replace(branch.code, full=other))
        *front, last = branch.code.full.split(".")
        for number in range(int(last) + 1, 100):
            full = ".".join((*front, f"{number:0{len(last)}d}"))
            if full not in self.by_code:
                return replace(branch, code=replace(branch.code, full=full))
        return branch

    def _put(self, branch: Branch, reached: dict[Level, Branch]) -> None:
        level = branch.code.level
        index = LEVELS.index(level)
        reached[level] = branch
        for lower in LEVELS[index + 1 :]:
            reached.pop(lower, None)
        self.by_code.setdefault(branch.code.full, branch)
        if index == 0:
            self.roots.append(branch)
            return
        above = self._above(branch, index - 1, reached)
        above.below.append(branch)

    def _above(self, branch: Branch, index: int, reached: dict[Level, Branch]) -> Branch:
        """The branch that a new one hangs on; one without a name where the table leaves it out."""
        level = LEVELS[index]
        if level in reached:
            return reached[level]
        parts = branch.code.full.split(".")
        size = (1, 2, 3, 5, 6)[index]
        made = Branch(
            Code(".".join(parts[:size]), level, regular=True),
            branch.said.with_text("…"),
            branch.said,
        )
        self._put(made, reached)
        return made

    def _upper(self, branch: Branch, cells: Cells) -> None:
        branch.node["kinerja"] = indicators(cells, self.ledger)
        branch.node["lokasi"] = self._place(cells.get("lokasi"))

    def _sub(self, branch: Branch, cells: Cells) -> None:
        text = cells.get("indikator") or branch.name.with_text("")
        branch.node["belanja"] = spending(text, cells.get("pagu"), self.ledger)
        branch.node |= results(text, cells, self.ledger)
        branch.node["lokasi"] = self._place(cells.get("lokasi"))
        branch.node["sumber_dana"] = self._funds(cells.get("sumber-dana"))
        note = cells.get("catatan")
        branch.node["catatan"] = folded(note) if note else None

    def _place(self, cell: Said | None) -> str | None:
        if not cell:
            return None
        said = folded(cell)
        known = self.places.get(said.text)
        if known is None:
            known = (self.ids.of(said.text, 5), said)
            self.places[said.text] = known
        return known[0]

    def _funds(self, cell: Said | None) -> list[object]:
        found: list[object] = []
        for line in (folded(one) for one in (cell.lines() if cell else ())):
            known = self.funds.get(line.text)
            if known is None:
                known = (self.ids.of(line.text, 6), line)
                self.funds[line.text] = known
            found.append(known[0])
        return found

    def _total_or_lost(self, row: SourceRow, cells: Cells) -> None:
        texts = " ".join(text for text in row.texts if text)
        if re.search(r"\bjumlah\b", texts, re.IGNORECASE):
            self.ledger.printed([row.place], "jumlah, dihitung oleh program")
            self.totals.append((row, cells))
        elif texts:
            self.ledger.lost([row.place], "baris tabel program tanpa kode atau nama")

    def forecast(self, amount: int) -> int:
        """The forecast that follows from an amount, half up."""
        return (amount * self.factor + 50) // 100

    # --- content

    def content(self) -> Node:
        """program.yaml."""
        node: Node = {"faktor_maju": f"{self.factor}%"}
        node["lokasi"] = [{"id": id_, "teks": said} for id_, said in self.places.values()]
        node["sumber_dana"] = [{"id": id_, "teks": said} for id_, said in self.funds.values()]
        node["urusan"] = [self._content(root) for root in self.roots]
        return node

    def _content(self, branch: Branch) -> Node:
        node: Node = {"kode": branch.said.with_text(branch.code.full), "nama": branch.name}
        node |= {key: value for key, value in branch.node.items() if key != "evaluasi"}
        node["evaluasi"] = branch.node.get("evaluasi")
        below = _BELOW.get(branch.code.level)
        if below:
            node[below] = [self._content(one) for one in branch.below]
        return node


def key_of(name: str) -> str:
    """A name to compare, without its running number."""
    return re.sub(r"\W+", "", without_number(name)).casefold()
