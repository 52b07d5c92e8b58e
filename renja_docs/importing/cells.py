"""The cells of a row by the columns of a layout, also where a page has shifted them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from renja_docs.content.tabel import BentukTabel
from renja_docs.importing.said import Said, folded, together
from renja_docs.importing.source import SourceRow

_CODE_PARTS: Final = (
    re.compile(r"(?:\d|X)\Z"),
    re.compile(r"(?:\d{2}|XX)\Z"),
    re.compile(r"\d{2}\Z"),
    re.compile(r"\d[.,]?\d{2}\Z"),
    re.compile(r"\d{2,4}\Z"),
)
_WHOLE_CODE: Final = re.compile(
    r"(?:\d|X)(?:[ .](?:\d{2}|XX)(?:[ .]\d{2}(?:[ .]\d[.,]?\d{2}(?:[ .]\d{2,4})?)?)?)?\Z"
)
_LONGEST_PART: Final = 4
_MONEY: Final = re.compile(r"(?:Rp\.?\s?)?\d{1,3}(?:\.\d{3})+(?:,\d\d|,-)?\Z")
_FUND: Final = re.compile(r"\b(?:Dana|DAK|DAU|DBH|PAD|APBD|APBN|BLUD)\b")

Cells = Mapping[str, Said | None]
"""The cells of a row by column id: None where a merged cell goes on; a missing one is empty."""


def aligned(row: SourceRow, form: BentukTabel) -> Cells:
    """The cells of a row by column."""
    names = [str(kolom.id) for kolom in form.kolom]
    split = len(form.kolom[0].pecah) if form.kolom[0].pecah else 0
    if not split:
        return _plain(row.cells, names)
    code, rest, at = _code(row, len(names), split)
    if code is None and len(row.cells) != len(names) + split - 1:
        further = _further_line(row, names)
        if further:
            return further
    found: dict[str, Said | None] = {}
    if code is not None:
        found[names[0]] = code
    elif row.cells and row.cells[0] is None:
        found[names[0]] = None
    if len(row.cells) == len(names) + split - 1 or at == 1:
        return found | _plain(rest, names[1:])
    return found | _shifted(row, at, names)


def _further_line(row: SourceRow, names: Sequence[str]) -> dict[str, Said | None]:
    """A further indicator of the node above, in cells that a page has moved; {} for another row."""
    first = next((index for index, cell in enumerate(row.cells) if cell), 0)
    cell = row.cells[first] if row.cells else None
    if first < 3 or not cell or len(cell.text.split()) < 3 or "pagu" in names:
        return {}
    return {"indikator": cell, **_by_order(row.cells[first + 1 :], names[1:])}


def _plain(cells: Sequence[Said | None], names: Sequence[str]) -> dict[str, Said | None]:
    return {name: cell for name, cell in zip(names, cells, strict=False) if cell is None or cell}


def _code(
    row: SourceRow, columns: int, split: int
) -> tuple[Said | None, Sequence[Said | None], int]:
    """The code of a row as one text, what stands behind it, and where that begins."""
    cells = row.cells
    first = folded(cells[0]) if cells and cells[0] else None
    if first and _WHOLE_CODE.match(first.text) and len(first.text) > 1:
        return first, cells[1:], 1
    if len(cells) == columns + split - 1:
        parts = [_unbroken(folded(cell)) for cell in cells[:split] if cell]
        return (together(parts) if parts else None), cells[split:], split
    parts, at = [], 0
    while at < min(split, len(cells)):
        cell = cells[at]
        if not cell or not _CODE_PARTS[at].match(folded(cell).text):
            break
        parts.append(folded(cell))
        at += 1
    if not parts:
        return None, cells[1:], 1 if len(cells) == columns else 0
    return together(parts), cells[at:], at


def _unbroken(part: Said) -> Said:
    """A part of a code without the blanks that a narrow cell put into it."""
    bare = part.text.replace(" ", "")
    return part.with_text(bare) if len(bare) <= _LONGEST_PART else part


def _shifted(row: SourceRow, at: int, names: Sequence[str]) -> dict[str, Said | None]:
    """The cells behind a code that took a number of cells: by the columns of this page."""
    cells = list(row.cells)
    while at < len(cells) and not cells[at]:
        at += 1
    found: dict[str, Said | None] = {}
    if at >= len(cells):
        return found
    second = cells[at]
    if second and re.fullmatch(r"\d{1,2}", second.text.strip()) and at + 1 < len(cells):
        at += 1  # a running number in a cell of its own
        second = together([second, cells[at] or second])
    starts = row.starts
    shift = at - starts[1] if len(starts) > 1 else at - 1
    if at == 0:
        return found
    whole = len(cells) >= (starts[-1] if starts else len(names)) + shift + 1
    found[names[1]] = second
    contiguous = bool(starts) and starts[-1] - starts[0] == len(starts) - 1
    if "pagu" not in names and contiguous and shift:
        return found | _by_order(cells[at + 1 :], names)
    if not whole or len(starts) != len(names):
        return found | _by_kind(cells[at + 1 :], names)
    for name, start in zip(names[2:], starts[2:], strict=True):
        cell = cells[start + shift] if start + shift < len(cells) else None
        if cell:
            found[name] = cell
    return found


def _by_kind(cells: Sequence[Said | None], names: Sequence[str]) -> dict[str, Said | None]:
    """What a cut row still says: the indicator, then the rest by its form."""
    rest = [cell for cell in cells if cell]
    found: dict[str, Said | None] = {}
    if not rest:
        return found
    found["indikator"] = rest[0]
    if "pagu" not in names:
        return found | _by_order(cells, names)
    for cell in rest[1:]:
        text = cell.text.strip()
        if _MONEY.match(text):
            found["pagu-maju" if "pagu" in found or "sumber-dana" in found else "pagu"] = cell
        elif _FUND.search(text):
            found["sumber-dana"] = cell
        elif re.match(r"\d", text):
            found["target"] = cell
        else:
            found["lokasi"] = cell
    return found


def _by_order(cells: Sequence[Said | None], names: Sequence[str]) -> dict[str, Said | None]:
    """The cells behind the second column in their order, as far as they reach."""
    return {name: cell for name, cell in zip(names[2:], cells, strict=False) if cell}
