"""T-C.31: the first draft where it differs, and the need against T-C.33."""

from __future__ import annotations

from renja_docs.importing.cells import Cells
from renja_docs.importing.codes import read_code
from renja_docs.importing.evaluation import bare, node_of
from renja_docs.importing.figures_typed import rupiah_of, value_of
from renja_docs.importing.programme import Branch, ProgrammeTree, Rows
from renja_docs.importing.said import Said, folded
from renja_docs.importing.source import SourceRow
from renja_docs.text.numerals import angka

Node = dict[str, object]


def read_draft(tree: ProgrammeTree, rows: Rows) -> None:
    """The rows of T-C.31: its left half where it differs, its right half against T-C.33."""
    for row, cells in rows:
        code = cells.get("kode")
        branch = node_of(tree, code, cells.get("nama") or cells.get("nama-ra")) if code else None
        if branch is None:
            _draft_total(tree, row, cells)
            continue
        tree.ledger.printed([row.place], f"baris T-C.31 {branch.code.full}, dari program.yaml")
        _take_missing(tree, branch, cells)
        _compare_plan(tree, branch, cells)
        draft = _draft(tree, branch, cells)
        if draft:
            branch.node["rancangan_awal"] = draft
    _check_draft_sums(tree, rows)


def _draft_total(tree: ProgrammeTree, row: SourceRow, cells: Cells) -> None:
    text = " ".join(row.texts)
    if "JUMLAH" not in text.upper():
        tree.ledger.lost([row.place], "kode pada T-C.31 tidak ada dalam T-C.33")
        return
    tree.ledger.printed([row.place], "jumlah, dihitung oleh program")
    true = sum(root.spent for root in tree.roots)
    typed = rupiah_of(cells.get("pagu"))
    if typed is not None and typed != true:
        tree.ledger.fault(
            "RD8110",
            Said(text, ((0, row.place),)),
            f"JUMLAH T-C.31 {angka(typed)} berbeda dari jumlah T-C.33 {angka(true)}.",
        )


def _lines(cell: Said | None) -> list[str]:
    return [folded(line).text for line in cell.lines()] if cell else []


def _own(branch: Branch) -> tuple[list[Node], str]:
    """The indicators that T-C.31 prints of a node, and the key that holds them."""
    if branch.code.level == "sub_kegiatan":
        output = branch.node.get("keluaran")
        return ([output] if isinstance(output, dict) else []), "keluaran"
    found = branch.node.get("kinerja")
    return (
        [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    ), "kinerja"


def _text(value: object) -> str:
    return value.text if isinstance(value, Said) else str(value or "")


def _take_missing(tree: ProgrammeTree, branch: Branch, cells: Cells) -> None:
    """What T-C.33 leaves empty and T-C.31 tells: target and place."""
    own, _ = _own(branch)
    target, place = cells.get("target"), cells.get("lokasi")
    if target and own and not any(one.get("target") for one in own):
        value = value_of(target.lines()[0], tree.ledger, "T-C.31 kolom target")
        own[0].update({} if value is None else {"target": value})
    if place and not branch.node.get("lokasi"):
        branch.node["lokasi"] = tree._place(place)


def _compare_plan(tree: ProgrammeTree, branch: Branch, cells: Cells) -> None:
    """The right half says again what T-C.33 says."""
    own, _ = _own(branch)
    told = [_text(one.get("indikator")) for one in own]
    pairs = [("indikator", _lines(cells.get("indikator")), told)]
    targets = [_text(one.get("target")) for one in own if one.get("target")]
    typed = [text.replace(" %", "%") for text in _lines(cells.get("target"))]
    pairs.append(("target", typed, targets))
    for column, here, there in pairs:
        cell = cells.get(column)
        if cell and here and there and bare(" ".join(here)) != bare(" ".join(there)):
            tree.ledger.fault(
                "RD8116",
                folded(cell),
                f"{column.capitalize()} {branch.code.full} pada T-C.31 “{' '.join(here)}” berbeda "
                f"dari T-C.33 “{' '.join(there)}”.",
                "Samakan kedua tabel.",
            )
    amount = rupiah_of(cells.get("pagu"))
    cell = cells.get("pagu")
    if cell and amount is not None and amount != branch.spent:
        tree.ledger.fault(
            "RD8110",
            folded(cell),
            f"Pagu {branch.code.full} pada T-C.31 {angka(amount)} berbeda dari T-C.33 "
            f"{angka(branch.spent)} (selisih {angka(abs(amount - branch.spent))}).",
            "Samakan kedua tabel.",
        )


def _draft(tree: ProgrammeTree, branch: Branch, cells: Cells) -> Node:
    """The keys of rancangan_awal: what the left half says otherwise than the right one."""
    node: Node = {}
    for key in ("indikator", "target", "lokasi"):
        left, right = cells.get(f"{key}-ra"), cells.get(key)
        if left and _differ(key, left, right):
            value = _drafted(tree, key, left)
            node |= {} if value is None else {key: value}
            if not cells.get("keterangan"):
                _note_halves(tree, branch, left, right, key)
    pagu, amount = cells.get("pagu-ra"), rupiah_of(cells.get("pagu-ra"))
    if pagu and amount not in (None, branch.spent, rupiah_of(cells.get("pagu"))):
        node["pagu"] = folded(pagu)
    note = cells.get("keterangan")
    return node | ({"catatan": folded(note)} if note else {})


def _differ(key: str, left: Said, right: Said | None) -> bool:
    """True if the halves say something else; a place that only one of them names is not told."""
    if key == "lokasi":
        return bool(right) and _lines(left) != _lines(right)
    return _lines(left) != _lines(right)


def _drafted(tree: ProgrammeTree, key: str, cell: Said) -> object:
    """A value of the left half, None for one that cannot be read."""
    match key:
        case "target":
            return value_of(cell, tree.ledger, "T-C.31")
        case "lokasi":
            return tree._place(cell)
        case _:
            return folded(cell)


def _note_halves(
    tree: ProgrammeTree, branch: Branch, left: Said, right: Said | None, what: str
) -> None:
    tree.ledger.fault(
        "RD8116",
        folded(right) if right else folded(left),
        f"{what.capitalize()} {branch.code.full} pada rancangan awal “{folded(left).text}” "
        f"berbeda dari "
        f"hasil analisis “{folded(right).text if right else ''}” tanpa keterangan.",
        "Samakan, atau terangkan pada kolom keterangan.",
    )


def _check_draft_sums(tree: ProgrammeTree, rows: Rows) -> None:
    """The amounts of T-C.31 against the sums of the rows below them."""
    typed: dict[str, tuple[int, Said]] = {}
    for _, cells in rows:
        code, cell = cells.get("kode"), cells.get("pagu-ra")
        read = read_code(folded(code).text) if code else None
        amount = rupiah_of(cell)
        if read is not None and cell and amount is not None:
            typed.setdefault(read.full, (amount, folded(cell)))
    for full, (amount, said) in typed.items():
        size = len(full.split(".")) + (2 if full.count(".") == 2 else 1)
        below = [
            value
            for other, (value, _) in typed.items()
            if other.startswith(f"{full}.") and len(other.split(".")) == size
        ]
        if below and sum(below) != amount:
            tree.ledger.fault(
                "RD8110",
                said,
                f"Pagu {full} pada T-C.31 {angka(amount)}, jumlah baris di bawahnya "
                f"{angka(sum(below))} (selisih {angka(abs(amount - sum(below)))}).",
                "Betulkan pagunya.",
            )
