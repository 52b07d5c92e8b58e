"""The cells of T-C.33: spending by kind, output and outcome, targets line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.importing.cells import Cells
from renja_docs.importing.figures_typed import rupiah_of, value_of
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said, folded

Node = dict[str, object]

_SPENDING: Final = (
    ("pegawai", re.compile(r"Bel\.?(?:anja)?\s*Pegawai\s*:?\s*(?P<amount>[\d.,]+|-)")),
    (
        "barang_jasa",
        re.compile(r"Bel\.?(?:anja)?\s*Barang\s*(?:&|dan)\s*Jasa\s*:?\s*(?P<amount>[\d.,]+|-)"),
    ),
    (
        "modal",
        re.compile(
            r"Bel\.?(?:anja)?\s*Modal\s*:?\s*(?:-\s*Bel\.?\s*Modal\s*:?\s*)?(?P<amount>[\d.,]+|-)"
        ),
    ),
)
_RESULT: Final = re.compile(
    r"(?P<label>Output|Outcome)\s*:?\s*(?P<said>.*?)(?=\s*(?:Output|Outcome)\s*:|\Z)", re.DOTALL
)
_KEYS: Final = {"Output": "keluaran", "Outcome": "hasil"}
_INPUT: Final = re.compile(r"Input\b|Bel\.?(?:anja)?\s|-\s*Bel|Dana\s*:", re.IGNORECASE)
"""How a line of the cell begins that tells spending and no result."""
_TARGET_LINES: Final = re.compile(r"(?<=[^\d\s,.])\s+(?=\d[\d.,]*\s*%?\s*\Z)|(?<=%)\s+(?=\d)")


def spending(text: Said, pagu: Said | None, ledger: Ledger) -> Node:
    """The spending that a cell tells by kind; the whole pagu as goods and services where none."""
    node: Node = {}
    for kind, pattern in _SPENDING:
        told = _amount_told(text, pattern)
        if told is not None:
            node[kind] = told
    typed = rupiah_of(pagu)
    if pagu is None or typed is None:
        return node
    if not node:
        return {"barang_jasa": folded(pagu)}
    total = sum(rupiah_of(value) or 0 for value in node.values() if isinstance(value, Said))
    if typed != total:
        ledger.fault(
            "RD8110",
            folded(pagu),
            f"Pagu {amount(typed)} tidak sama dengan jumlah belanjanya {amount(total)}.",
            "Samakan pagu dengan jumlah belanja.",
        )
    return node


def _amount_told(text: Said, pattern: re.Pattern[str]) -> Said | None:
    """The amount behind a kind of spending, None for none."""
    match = pattern.search(text.text)
    if match is None or not match["amount"].strip(".-,"):
        return None
    cell = text.cut(*match.span("amount"))
    return cell.with_text(cell.text.rstrip(".,")) if rupiah_of(cell) is not None else None


def results(text: Said, cells: Cells, ledger: Ledger) -> Node:
    """Output and outcome of a sub kegiatan, each with its targets."""
    targets = _targets(cells.get("target"), ledger)
    later = _targets(cells.get("target-maju"), ledger)
    found: dict[str, list[Node]] = {}
    for at, (key, said) in enumerate(_told(text)):
        found.setdefault(key, []).append(_with_targets(said, at, targets, later))
    return {key: nodes if len(nodes) > 1 else nodes[0] for key, nodes in found.items()}


def _told(text: Said) -> Iterator[tuple[str, Said]]:
    """The results of a cell with their keys; without a label each line is an output."""
    labelled = [match for match in _RESULT.finditer(text.text) if match["said"].strip()]
    for match in labelled:
        yield _KEYS[match["label"]], folded(text.cut(*match.span("said")))
    if not labelled:
        lines = (folded(line) for line in text.lines())
        yield from (("keluaran", line) for line in lines if not _INPUT.match(line.text))


def indicators(cells: Cells, ledger: Ledger) -> list[object]:
    """The indicators of a program or a kegiatan, a line each, with their targets."""
    cell = cells.get("indikator")
    targets = _targets(cells.get("target"), ledger)
    later = _targets(cells.get("target-maju"), ledger)
    lines = [folded(line) for line in cell.lines()] if cell else []
    return [_with_targets(line, at, targets, later) for at, line in enumerate(lines)]


def _with_targets(said: Said, at: int, targets: Sequence[Said], later: Sequence[Said]) -> Node:
    """An indicator with the target on its line, and that of the next year."""
    node: Node = {"indikator": said}
    if at < len(targets):
        node["target"] = targets[at]
    if at < len(later):
        node["maju"] = later[at]
    return node


def _targets(cell: Said | None, ledger: Ledger) -> list[Said]:
    """The values of a cell, a line each; a PDF has put them on one line."""
    if not cell:
        return []
    lines = list(cell.lines())
    cut = _TARGET_LINES.search(lines[0].text) if len(lines) == 1 else None
    if cut:
        lines = [lines[0].cut(0, cut.start()), lines[0].cut(cut.end())]
    found = (value_of(line, ledger, "kolom target") for line in lines)
    return [value for value in found if value is not None]


def amount(value: int) -> str:
    """An amount with dots between thousands."""
    return f"{value:,}".replace(",", ".")
