"""The head of a table: how many rows it takes, and whether two tables are parts of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from renja_docs.importing.source import SourceGrid, SourceRow

_COUNTED: Final = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?\Z|_\Z")
_WORDS: Final = re.compile(
    r"\b(?:no|nomor|kode|uraian|indikator|program|kegiatan|satuan|keterangan|lokasi|target|masalah|"
    r"catatan|capaian|realisasi|pagu|anggaran|volume|jenis|nama|jumlah|tahun|sasaran|tujuan)\b",
    re.IGNORECASE,
)
_FIRST: Final = ("no", "no.", "nomor", "kode")
_FIGURES: Final = re.compile(r"[\d.,%\s-]+")
_OPEN: Final = ("bagi", "dan", "yang", "untuk", "dalam", "dengan")
"""Words that end no text."""
_LONGEST: Final = 150
"""Letters of the longest title of a column."""
_MOST: Final = 5
"""Rows that a head takes at most."""


def is_numbers(row: SourceRow) -> bool:
    """True for the row of column numbers: (1) (2) (3), 8=(7/6)."""
    texts = [text for text in row.texts if text]
    if len(texts) < 3 or not all(map(_COUNTED.match, texts)):
        return False
    return texts[0].strip("()") == "1"


def head_rows(grid: SourceGrid) -> int:
    """How many rows at the top are the head; 0 for a part of a table without one."""
    for index, row in enumerate(grid.rows[:_MOST]):
        if is_numbers(row):
            return index + 1
    if not _is_head(grid.rows[0]):
        return 0
    if len(grid.rows) > 1 and _fills(grid.rows[0], grid.rows[1]):
        return 2
    return 1


def _is_head(row: SourceRow) -> bool:
    """True for a row that names columns: short words, in most cells, and no figures."""
    texts = [text for text in row.texts if text]
    if len(texts) < 2 or max(map(len, texts)) > _LONGEST:
        return False
    return texts[0].casefold() in _FIRST or _names_columns(texts, len(row.cells))


def _names_columns(texts: Sequence[str], width: int) -> bool:
    named = [text for text in texts if _WORDS.search(text)]
    fills_most = len(texts) * 3 >= width * 2
    return fills_most and len(named) * 2 >= len(texts) and not any(map(_FIGURES.fullmatch, texts))


def _fills(upper: SourceRow, lower: SourceRow) -> bool:
    """True if the second row names the columns below a group of the first."""
    size = min(len(upper.texts), len(lower.texts))
    named = {index for index, text in enumerate(lower.texts[:size]) if text}
    if not named or len(named) == size or lower.texts[0]:
        return False
    free = {index for index, text in enumerate(upper.texts[:size]) if not text}
    return all(index in free or index + 1 in free for index in named)


def same_head(one: SourceGrid, other: SourceGrid) -> bool:
    """True if a table begins with the head of another: it is its part on a further page."""
    rows = head_rows(other)
    if not rows:
        return False
    left, right = _head_texts(one, head_rows(one)), _head_texts(other, rows)
    common = left & right
    smaller = min(len(left), len(right))
    return bool(common) and len(common) * 10 >= 7 * smaller


def _head_texts(grid: SourceGrid, count: int) -> frozenset[str]:
    texts = (text for row in grid.rows[:count] if not is_numbers(row) for text in row.texts)
    return frozenset(re.sub(r"\W+", "", text).casefold() for text in texts if text)


def continues(row: SourceRow, rest: SourceRow) -> bool:
    """True if the first row on a page is the rest of the last row on the page before."""
    if len(rest.texts) != len(row.texts) or rest.texts[0]:
        return False
    pairs = [(before, after) for before, after in zip(row.texts, rest.texts, strict=True) if after]
    return bool(pairs) and all(before for before, _ in pairs) and _goes_on(pairs)


def _goes_on(pairs: Sequence[tuple[str, str]]) -> bool:
    """True if a cell goes on in small letters, or the first behind a word that ends nothing."""
    first, _ = pairs[0]
    return any(after[0].islower() for _, after in pairs) or first.rsplit(" ", 1)[-1] in _OPEN
