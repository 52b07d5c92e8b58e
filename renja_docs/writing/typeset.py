"""Small things of type: no-break spaces, closing punctuation, lines of titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from renja_docs.content.loading.kinds import levels
from renja_docs.content.naratif import Butir, Rincian
from renja_docs.content.susunan import is_struck
from renja_docs.document.blocks import Ref, Run, Span
from renja_docs.document.paper import TEGAK
from renja_docs.sense.expressions import NBSP
from renja_docs.text.lettering import points, text_width

_JOINED: Final = re.compile(
    r"""
    # a word and its number: Pasal 4, ayat (1), BAB II, huruf a
    \b(Pasal|ayat|Ayat|huruf|angka|BAB|Tabel|Gambar|subbab|Rp\.?)[ ](?=[(\dIVXLC]|[a-z]\b)
    # a title and the year that ends it
  | \b(?<=[Tt]ahun|TAHUN)[ ](?=\d{4}(?:[-–]\d{4})?\Z)
    # a year of the budget
  | \b(?<=Tahun[ ]Anggaran|TAHUN[ ]ANGGARAN)[ ](?=\d{4}\b)
    # a number and what belongs to it: 5 %, 4 (empat)
  | (?<=\d)[ ](?=%|\([a-z])
    """,
    re.VERBOSE,
)
_PAGE: Final = round(TEGAK.text_width * 1.7639)
"""The width of the text in hundredths of a millimetre; a twip is 1,7639 of them."""

_CLOSED: Final = re.compile(r"[.;:?!…]\W*\Z")
_LEVELS: Final = "|".join(level.awalan.upper() for level in levels())
_BEFORE_LEVEL: Final = [level.kepala.rpartition(" ")[0].upper() for level in levels()]
_NOT_BEHIND: Final = "".join(rf"(?<!\b{words})" for words in _BEFORE_LEVEL if words)
"""A head whose title ends in the word for the level: WALI KOTA is no KOTA."""
_INTO: Final = ("TINGKAT", "PEMERINTAH", "WILAYAH", "LINGKUNGAN", "SELURUH", "DI", "PADA", "DARI")
"""Words that lead into the name of a region: no line ends between the two."""
_NOT_INTO: Final = "".join(rf"(?<!\b{word})" for word in _INTO)
_LINE_BREAK: Final = re.compile(
    rf"""
    {_NOT_BEHIND}{_NOT_INTO}[ \n]+(?=(?:{_LEVELS})[ ])   # a region
  | [ \n]+(?=TAHUN[ ](?:ANGGARAN[ ])?\d{{4}}(?:[-–]\d{{4}})?\Z)               # the year at the end
    """,
    re.VERBOSE,
)
_REGION: Final = re.compile(rf"(\S{_NOT_BEHIND} (?:{_LEVELS}))[ ](?=\S)")
"""A region within a line: no line ends within its name."""
_CITED: Final = re.compile(r"\b(NOMOR)\s+(\S+)\s+(TAHUN)\s+(\d{4})\b")
"""The number of an act in a title: no line ends in it."""

_LAST_LINE: Final = 14
"""Letters that the last line of a long title has at least: one short word there looks lost."""


def joined(text: str) -> str:
    """The text with no-break spaces where a line must not break.

    Pasal 4, ayat (1), 4 (empat).
    """
    if " " not in text:
        return text
    return _JOINED.sub(lambda match: f"{match[1] or ''}{NBSP}", text)


def typeset(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans with their runs typeset; runs of one style are one run."""
    # Nearly all texts are one run.
    merged = spans if len(spans) == 1 else _merged(spans)
    return tuple(_joined(span) if isinstance(span, Run) else span for span in merged)


def _joined(run: Run) -> Run:
    text = joined(run.text)
    return run if text == run.text else replace(run, text=text)


def _merged(spans: tuple[Span, ...]) -> Iterator[Span]:
    for style, group in groupby(spans, _run_style):
        if style is None:
            yield from group
        else:
            bold, italic = style
            yield Run("".join(run.text for run in group if isinstance(run, Run)), bold, italic)


def _run_style(span: Span) -> tuple[bool, bool] | None:
    """Bold and italic of a run; None for what is no run and merges with nothing."""
    if not isinstance(span, Run):
        return None
    return span.bold, span.italic


def closed(spans: tuple[Span, ...], mark: str) -> tuple[Span, ...]:
    """The spans with `mark` behind them, unless they already end in punctuation."""
    needed = ending(_last_text(spans), mark)
    if not needed:
        return spans
    return (*spans, Run(needed))


def _last_text(spans: tuple[Span, ...]) -> str:
    for span in reversed(spans):
        if isinstance(span, Run | Ref) and span.text.strip():
            return span.text
    return ""


def ending(text: str, mark: str) -> str:
    """What is added behind a text that `mark` closes: nothing behind punctuation."""
    return "" if _CLOSED.search(text) else mark


def closing(rincian: Rincian, i: int, outer: str = ".") -> str:
    """What stands behind item i (from 0) of a list: ';', '; dan', or what closes the whole list.

    UU 12/2011 Lampiran II angka 87 c-d, 88-91: the word of connection stands once, behind the
    last but one. Items of whole sentences each end in a full stop; words that end the sentence
    below the list follow a comma (angka 147). What was taken out is none of them (angka 236).
    """
    if rincian.kalimat or is_struck(rincian.butir[i]):
        return "."
    living = [k for k, butir in enumerate(rincian.butir) if not is_struck(butir)]
    last = living[-1]
    if i == last and rincian.penutup:
        return ","
    if i == last:
        return outer
    if rincian.hubungan and i == living[-2:][0]:
        return f"; {rincian.hubungan}"
    return ";"


def item_mark(butir: Butir, rincian: Rincian, close: str) -> str:
    """What closes the text of an item; '' where the blocks below it end its sentence.

    close: as of closing().
    """
    if butir.rincian is not None:
        return ":"
    if butir.judul:
        return "."
    if butir.isi and not rincian.kalimat:
        return ""
    return close


def judul_lines(judul: str) -> tuple[str, ...]:
    """A title in capitals, broken in front of the name of the region and of the year.

    A line that is longer than the page is wide keeps its last words together.
    """
    whole = _CITED.sub(lambda cited: NBSP.join(cited.groups()), judul.upper())
    lines = (_REGION.sub(rf"\1{NBSP}", line) for line in _LINE_BREAK.split(whole))
    return tuple(map(_ended, lines))


def _ended(line: str) -> str:
    """A line whose last words stay together where it does not fit on the page."""
    if text_width(line, points(12)) <= _PAGE:
        return line
    words = line.split(" ")
    last = 1
    while last < len(words) - 1 and len(" ".join(words[-last:])) < _LAST_LINE:
        last += 1
    return " ".join((*words[:-last], NBSP.join(words[-last:])))


def jabatan_lines(jabatan: str) -> tuple[str, ...]:
    """The name of an office in capitals with its comma, broken in front of the region."""
    *before, last = judul_lines(jabatan)
    return (*before, f"{last},")
