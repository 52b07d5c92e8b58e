"""Small things of type: no-break spaces, closing punctuation, title lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from renja_docs.content.naratif import Butir, Rincian
from renja_docs.document.blocks import Ref, Run, Span
from renja_docs.sense.expressions import NBSP

_JOINED = re.compile(
    r"\b(Pasal|ayat|Ayat|huruf|angka|Nomor|BAB|Tabel|Gambar|subbab|Rp\.?) (?=[(\dIVXLC]|[a-z]\b)"
    r"|(?<=\d) (?=%|\([a-z])"
)
_CLOSED = re.compile(r"[.;:?!…]\W*\Z")
_TITLE_BREAK = re.compile(
    r"(?<!\bWALI)\s+(?=(?:KABUPATEN|KOTA|PROVINSI) )|\s+(?=TAHUN \d{4}(?:[-–]\d{4})?\Z)"
)


def joined(text: str) -> str:
    """The text with no-break spaces where a line must not break.

    Pasal 4, ayat (1), Nomor 136, 4 (empat).
    """
    return _JOINED.sub(lambda m: (m[1] or "") + NBSP, text)


def typeset(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans with their runs typeset; runs of one style are one run."""
    return tuple(
        replace(s, text=joined(s.text)) if isinstance(s, Run) else s for s in _merged(spans)
    )


def _merged(spans: tuple[Span, ...]) -> Iterator[Span]:
    for style, group in groupby(
        spans, lambda s: (s.bold, s.italic) if isinstance(s, Run) else None
    ):
        if style is None:
            yield from group
        else:
            yield Run("".join(s.text for s in group if isinstance(s, Run)), *style)


def closed(spans: tuple[Span, ...], mark: str) -> tuple[Span, ...]:
    """The spans with `mark` behind them, unless they already end in punctuation."""
    last = next(
        (s.text for s in reversed(spans) if isinstance(s, Run | Ref) and s.text.strip()), ""
    )
    needed = ending(last, mark)
    return (*spans, Run(needed)) if needed else spans


def ending(text: str, mark: str) -> str:
    """What is added behind a text that `mark` closes.

    Nothing where it already ends in punctuation.
    """
    return "" if _CLOSED.search(text) else mark


def closing(rincian: Rincian, i: int, outer: str = ".") -> str:
    """What stands behind item i (from 0) of a list: ';', '; dan', or what closes the whole list.

    UU 12/2011 Lampiran II angka 87 c-d, 88-91: the word of connection stands once, behind the
    last but one. Items of whole sentences each end in a full stop; words that end the sentence
    below the list follow a comma (angka 147).
    """
    last = len(rincian.butir) - 1
    if rincian.kalimat:
        return "."
    if i == last:
        return "," if rincian.penutup else outer
    if rincian.hubungan and i == last - 1:
        return f"; {rincian.hubungan}"
    return ";"


def item_mark(butir: Butir, rincian: Rincian, close: str) -> str:
    """What closes the text of an item; '' where the blocks below it end its sentence.

    Close: as of closing().
    """
    if butir.rincian is not None:
        return ":"
    if butir.judul:
        return "."
    return "" if butir.isi and not rincian.kalimat else close


def title_lines(title: str) -> tuple[str, ...]:
    """A title in capitals, broken in front of the name of the region and of the year."""
    return tuple(_TITLE_BREAK.split(title.upper()))


def pejabat_lines(jabatan: str) -> tuple[str, ...]:
    """The name of an office in capitals with its comma, broken in front of the region."""
    lines = _TITLE_BREAK.split(jabatan.upper())
    return (*lines[:-1], lines[-1] + ",")
