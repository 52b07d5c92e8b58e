"""The cells of a row by the columns of a layout, also where a page has shifted them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
_RUNNING: Final = re.compile(r"\d{1,2}")
"""A running number that stands in a cell of its own."""
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
    if first and len(first.text) > 1 and _WHOLE_CODE.match(first.text):
        return first, cells[1:], 1
    if len(cells) == columns + split - 1:
        parts = [_unbroken(folded(cell)) for cell in cells[:split] if cell]
        return (together(parts) if parts else None), cells[split:], split
    parts = [*_parts(cells[:split])]
    if parts:
        return together(parts), cells[len(parts) :], len(parts)
    return None, cells[1:], 1 if len(cells) == columns else 0


def _parts(cells: Sequence[Said | None]) -> Iterator[Said]:
    """The parts of a code that stand in cells of their own, up to the first that is none."""
    for cell, pattern in zip(cells, _CODE_PARTS, strict=False):
        if not cell or not pattern.match(folded(cell).text):
            return
        yield folded(cell)


def _unbroken(part: Said) -> Said:
    """A part of a code without the blanks that a narrow cell put into it."""
    bare = part.text.replace(" ", "")
    return part.with_text(bare) if len(bare) <= _LONGEST_PART else part


def _shifted(row: SourceRow, at: int, names: Sequence[str]) -> dict[str, Said | None]:
    """The cells behind a code that took a number of cells: by the columns of this page."""
    at, second = _second(row.cells, at)
    if at == 0 or at >= len(row.cells):
        return {}
    found = {names[1]: second}
    starts = row.starts
    shift = at - starts[1] if len(starts) > 1 else at - 1
    if "pagu" not in names and shift and _is_contiguous(starts):
        return found | _by_order(row.cells[at + 1 :], names)
    last = (starts[-1] if starts else len(names)) + shift
    if last >= len(row.cells) or len(starts) != len(names):
        return found | _by_kind(row.cells[at + 1 :], names)
    places = zip(names[2:], starts[2:], strict=True)
    return found | {name: cell for name, at in places if (cell := row.cells[at + shift])}


def _second(cells: Sequence[Said | None], at: int) -> tuple[int, Said | None]:
    """The first cell behind a code that says something, with a running number in front of it."""
    at = next((index for index in range(at, len(cells)) if cells[index]), len(cells))
    if at >= len(cells):
        return at, None
    cell = cells[at]
    if cell and at + 1 < len(cells) and _RUNNING.fullmatch(cell.text.strip()):
        return at + 1, together([cell, cells[at + 1] or cell])
    return at, cell


def _is_contiguous(starts: Sequence[int]) -> bool:
    """True if each numbered column begins in the cell behind that of the one before."""
    return bool(starts) and starts[-1] - starts[0] == len(starts) - 1


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
