"""T-C.29 and T-C.31: what they add to the tree of T-C.33, and where they contradict it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.importing.cells import Cells
from renja_docs.importing.codes import read_code, without_number
from renja_docs.importing.figures_typed import number_of, percent, value_of
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.programme import Branch, ProgrammeTree, Rows
from renja_docs.importing.said import Said, folded
from renja_docs.importing.source import SourceRow
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka
from renja_docs.text.numerals import nilai as shown

Node = dict[str, object]
VALUES: Final = (
    ("akhir", "akhir"),
    ("realisasi-lalu", "realisasi_lalu"),
    ("target", "target"),
    ("realisasi", "realisasi"),
    ("berjalan", "target_berjalan"),
)
"""Columns of T-C.29 that are typed, with their keys."""

_NOT_ADDED: Final = "*)"
"""What stands in the place of a sum that would say nothing (the note of the form)."""
_MOST_MOVED: Final = 2
"""Columns by which figures stand too far in front."""
COMPUTED: Final = ("tingkat", "perkiraan", "capaian")


def read_evaluation(tree: ProgrammeTree, rows: Rows) -> None:
    """The rows of T-C.29: a line of indicators each, below the node whose code stood last."""
    rows = tuple(_realigned(rows))
    current: Branch | None = None
    typed = sum(1 for _, cells in rows if cells.get("perkiraan"))
    for row, cells in rows:
        code = cells.get("kode")
        if code:
            current = node_of(tree, code, cells.get("uraian"))
        if current is None:
            tree.ledger.lost([row.place], "kode pada T-C.29 tidak ada dalam T-C.33")
            continue
        _line(tree, current, row, cells)
    if rows and not typed:
        first = rows[0][0]
        tree.ledger.fault(
            "RD8111",
            Said("Kolom 10 dan 11", ((0, first.place),)),
            "Kolom 10=(5+7+9) dan 11=(10/4) pada T-C.29 kosong di semua baris.",
            "Isi kolom 10 dan 11.",
        )


_FIGURES: Final = (
    "akhir",
    "realisasi-lalu",
    "target",
    "realisasi",
    "tingkat",
    "berjalan",
    "perkiraan",
    "capaian",
)


def _realigned(rows: Rows) -> Iterator[tuple[SourceRow, Cells]]:
    """The rows with their figures where column 8 is the quotient of columns 7 and 6.

    A page whose code takes several cells has lost empty cells in front of the figures; a row
    that does not tell how many goes with the rows of its page.
    """
    moved: dict[tuple[int, tuple[int, ...]], int] = {}
    for row, cells in rows:
        page = (len(row.cells), row.starts)
        fitting = next((by for by in range(_MOST_MOVED + 1) if _fits(cells, by)), None)
        if fitting is not None:
            moved[page] = fitting
        by = moved.get(page, 0) if fitting is None else fitting
        yield row, _shifted(cells, by) if by else cells


def _shifted(cells: Cells, by: int) -> Cells:
    kept = {name: cell for name, cell in cells.items() if name not in _FIGURES}
    for index, name in enumerate(_FIGURES[by:]):
        cell = cells.get(_FIGURES[index])
        if cell:
            kept[name] = cell
    return kept


def _fits(cells: Cells, by: int) -> bool:
    """True if the figures, moved on by some columns, make column 8 the quotient of 7 and 6."""
    before, target, reached, level = (
        number_of(cells.get(_FIGURES[at - by])) if at >= by else None for at in (1, 2, 3, 4)
    )
    if target is None or reached is None:
        return False
    if level is None:
        return by < _MOST_MOVED and _is_unreached(before, target, reached)
    return level.persen and _is_quotient(reached, target, level)


def _is_unreached(before: Nilai | None, target: Nilai, reached: Nilai) -> bool:
    """True for two dashes behind a figure: nothing was planned, and nothing reached."""
    return before is not None and bool(before.angka and target.tanpa and reached.tanpa)


def _is_quotient(reached: Nilai, target: Nilai, level: Nilai) -> bool:
    if not target.angka or reached.angka is None or level.angka is None:
        return False
    return abs(percent(reached.angka, target.angka) - level.angka) < 1


def node_of(tree: ProgrammeTree, typed: Said, name: Said | None) -> Branch | None:
    """The node of a code; of an irregular one that nobody has, the node with that name."""
    code = read_code(folded(typed).text)
    if code is None:
        return None
    if not code.regular:
        tree.ledger.fault(
            "RD8109",
            typed,
            f"Kode “{typed.text}” tidak menurut bentuk baku {code.full}.",
            "Tulis kode kegiatan dengan titik, misalnya 2.06.",
        )
    found = tree.by_code.get(code.full) or _common(tree, code.full)
    wanted = bare(without_number(folded(name).text)) if name else ""
    if found is not None:
        if wanted and bare(found.name.text) != wanted:
            _note_name(tree, found, name)
        return found
    named = [one for root in tree.roots for one in root.walk() if bare(one.name.text) == wanted]
    return named[0] if len(named) == 1 else None


def _common(tree: ProgrammeTree, full: str) -> Branch | None:
    """The node that shares all of its code but the field, where one of the two is X.XX."""
    tail = full.split(".")[2:]
    same = [one for code, one in tree.by_code.items() if tail and code.split(".")[2:] == tail]
    with_x = [one for one in same if "X" in one.code.full or "X" in full]
    return with_x[0] if len(with_x) == 1 else None


def _note_name(tree: ProgrammeTree, found: Branch, name: Said | None) -> None:
    if name is None:
        return
    tree.ledger.fault(
        "RD8116",
        folded(name),
        f"Nama “{without_number(folded(name).text)}” untuk kode {found.code.full} berbeda dari "
        f"T-C.33: “{found.name.text}”.",
        "Pakai satu nama untuk satu kode.",
    )


def bare(text: str) -> str:
    """A text to compare: small letters and figures."""
    return re.sub(r"\W+", "", text).casefold()


def _line(tree: ProgrammeTree, branch: Branch, row: SourceRow, cells: Cells) -> None:
    indicator = cells.get("indikator")
    told = f"baris T-C.29 {branch.code.full}, dicetak dari program.yaml"
    tree.ledger.printed([row.place], told)
    if not indicator:
        return
    node = {"indikator": folded(indicator), **_values(cells, tree.ledger)}
    _check_filled(tree, branch, cells, indicator)
    lines_of = branch.node.setdefault("evaluasi", [])
    if isinstance(lines_of, list):
        lines_of.append(node)
    _check_level(tree, cells)


def _values(cells: Cells, ledger: Ledger) -> Node:
    """The typed figures of a line; figures that are not added up have a mark as their sum."""
    node: Node = {}
    for column, key in VALUES:
        cell = cells.get(column)
        if cell:
            first = next(iter(cell.lines()), cell)
            value = value_of(first, ledger, f"T-C.29 kolom {column}")
            node |= {key: value} if value is not None else {}
    total = cells.get("perkiraan")
    if total and total.text.strip() == _NOT_ADDED:
        node["agregasi"] = "tidak"
    return node


def _check_filled(tree: ProgrammeTree, branch: Branch, cells: Cells, indicator: Said) -> None:
    """A line that was reached has its targets; a line has figures at all."""
    said = folded(indicator)
    if not any(cells.get(column) for column, _ in VALUES):
        tree.ledger.fault(
            "RD8117",
            said,
            f"Baris “{said.text[:80]}” pada T-C.29 tanpa satu angka pun.",
            "Isi, atau hapus barisnya.",
        )
        return
    reached = number_of(cells.get("realisasi"))
    empty = [name for name in ("akhir", "berjalan") if not cells.get(name)]
    if reached is not None and reached.angka and len(empty) == 2 and cells.get("realisasi-lalu"):
        tree.ledger.fault(
            "RD8117",
            said,
            f"Target {branch.code.full} pada kolom 4 dan 9 kosong, padahal terealisasi "
            f"{shown(reached)}.",
            "Isi targetnya.",
        )


def _check_level(tree: ProgrammeTree, cells: Cells) -> None:
    """Column 8 follows from columns 7 and 6."""
    target, reached = number_of(cells.get("target")), number_of(cells.get("realisasi"))
    cell = cells.get("tingkat")
    typed = number_of(cell)
    if target is None or reached is None or typed is None or cell is None:
        return
    if not target.angka or reached.angka is None or typed.angka is None:
        return
    true = percent(reached.angka, target.angka)
    if abs(true - typed.angka) > 1:
        tree.ledger.fault(
            "RD8110",
            folded(cell),
            f"Tingkat realisasi {cell.text.strip()}: {reached.angka} dari {target.angka} "
            f"adalah {angka(true, 2)}%.",
            "Betulkan kolom 8.",
        )
