"""Sums, forecasts and their totals of T-C.33 against what they follow from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from renja_docs.importing.cells import Cells
from renja_docs.importing.figures_typed import rupiah_of
from renja_docs.importing.plan_cells import amount
from renja_docs.importing.programme import Branch, ProgrammeTree
from renja_docs.importing.said import Said, folded
from renja_docs.importing.source import SourceRow


@dataclass(frozen=True, slots=True)
class PlanChecks:
    """Checks the tree that T-C.33 gave."""

    tree: ProgrammeTree

    def check(self) -> None:
        """Sums, forecasts and their totals of T-C.33 against what they follow from."""
        self.tree.factor = self._usual_factor()
        subs = [
            one
            for root in self.tree.roots
            for one in root.walk()
            if one.code.level == "sub_kegiatan"
        ]
        with_forecast = sum(1 for one in subs if one.forecast is not None)
        for one in subs:
            self._check_forecast(one, expected=with_forecast * 2 > len(subs))
        self._check_outcomes(subs)
        for root in self.tree.roots:
            for branch in root.walk():
                if branch.below and branch.pagu is not None and branch.pagu != branch.spent:
                    self._note_sum(branch.said, branch.pagu, branch.spent, branch.name.text)
        for row, cells in self.tree.totals:
            self._check_total(row, cells, subs)

    def _usual_factor(self) -> int:
        """The factor of the forecast in percent that most rows follow."""
        counted: Counter[int] = Counter()
        for root in self.tree.roots:
            for one in root.walk():
                if one.forecast and one.spent and one.code.level == "sub_kegiatan":
                    counted[round(one.forecast * 100 / one.spent)] += 1
        return counted.most_common(1)[0][0] if counted else 110

    def _check_forecast(self, one: Branch, *, expected: bool) -> None:
        follows = self.tree.forecast(one.spent)
        if one.forecast is None:
            if expected:
                self.tree.ledger.fault(
                    "RD8111",
                    one.said.plus(one.name),
                    f"Prakiraan maju “{one.name.text}” ({one.code.full}) kosong; "
                    f"{self.tree.factor}% dari "
                    f"{amount(one.spent)} adalah {amount(follows)}.",
                    "Isi prakiraan maju.",
                )
        elif one.forecast != follows:
            one.node["maju"] = one.name.with_text(amount(one.forecast))

    def _check_outcomes(self, subs: Sequence[Branch]) -> None:
        """Where most sub kegiatan name an outcome, all do."""
        without = [one for one in subs if "hasil" not in one.node]
        if not without or len(without) * 2 > len(subs):
            return
        for one in without:
            self.tree.ledger.fault(
                "RD8117",
                one.said.plus(one.name),
                f"Sub kegiatan {one.code.full} tanpa Outcome; {len(subs) - len(without)} yang "
                f"lain menyebutnya.",
                "Isi hasilnya (Outcome).",
            )

    def _check_total(self, row: SourceRow, cells: Cells, subs: Sequence[Branch]) -> None:
        label = " ".join(row.texts).casefold()
        key = next(
            (
                k
                for k, word in (
                    ("pegawai", "pegawai"),
                    ("barang_jasa", "barang"),
                    ("modal", "modal"),
                )
                if word in label
            ),
            "",
        )
        amounts = [_spent(one, key) for one in subs]
        self._check_amount(cells.get("pagu"), sum(amounts), row, label)
        later = [
            one.forecast if one.forecast and not key else self.tree.forecast(a)
            for one, a in zip(subs, amounts, strict=True)
        ]
        self._check_amount(cells.get("pagu-maju"), sum(later), row, f"prakiraan maju {label}")

    def _check_amount(self, cell: Said | None, true: int, row: SourceRow, label: str) -> None:
        typed = rupiah_of(cell)
        said = folded(cell) if cell else Said(" ".join(row.texts), ((0, row.place),))
        if typed is None and true:
            self.tree.ledger.fault(
                "RD8111",
                said,
                f"Jumlah pada baris “{' '.join(label.split())[:60]}” kosong; jumlah barisnya "
                f"{amount(true)}.",
                "Isi jumlahnya.",
            )
        elif typed is not None and typed != true:
            self._note_sum(said, typed, true, " ".join(label.split())[:60])
        if cell and re.search(r",\d\d\Z", cell.text.strip()):
            self.tree.ledger.fault(
                "RD8112",
                said,
                f"Hanya jumlah {cell.text.strip()} ditulis dengan desimal.",
                "Tulis rupiah tanpa ,00.",
            )

    def _note_sum(self, said: Said, typed: int, true: int, what: str) -> None:
        self.tree.ledger.fault(
            "RD8110",
            said,
            f"{what}: tertulis {amount(typed)}, jumlah rinciannya {amount(true)} "
            f"(selisih {amount(abs(typed - true))}).",
            "Betulkan jumlahnya.",
        )


def _spent(one: Branch, key: str) -> int:
    own = one.node.get("belanja")
    if not isinstance(own, dict):
        return 0
    if not key:
        return one.spent
    value = own.get(key)
    return rupiah_of(value) or 0 if isinstance(value, Said) else 0
