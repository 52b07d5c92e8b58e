"""A PDF with text: the lines of its pages, put together to paragraphs again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

from renja_docs.importing.landmarks import is_heading
from renja_docs.importing.markers import marker
from renja_docs.importing.said import UNSEEN, Place, Said, folded, said
from renja_docs.importing.source import Block, Grid, Line, Row, Source
from renja_docs.machine.fault import ToolError

MOST_PAGES: Final = 1000
_COLUMNS: Final = re.compile(r"\S(?:.*?\S)?(?=\s{3,}|\s*\Z)")
_PAGE_NUMBER: Final = re.compile(r"\s*-?\s*(?:[IVXL]+\s*-\s*)?(?:\d{1,4}|[ivxl]+)\s*-?\s*\Z")
_ENDED: Final = re.compile(r"[.;:?!]['”\")]*\Z")
_FULL: Final = 0.75
"""How much of the longest line a line fills that goes on below."""


def read(file: str, data: bytes) -> Source:
    """The blocks of a PDF. Raises ToolError for one that is locked, broken, or without text."""
    pages = _pages(file, data)
    if not any(page.strip() for page in pages):
        raise ToolError(
            f"{file} tidak memuat teks: halamannya berupa gambar hasil pindai.",
            "Pakai berkas Word-nya, atau kenali teksnya (OCR) lebih dahulu.",
        )
    furniture = _repeated(pages)
    blocks: list[Block] = []
    left: list[Line] = []
    count = 0
    for number, page in enumerate(pages, 1):
        lines: list[tuple[Place, str]] = []
        for text in page.translate(UNSEEN).split("\n"):
            count += 1
            place = Place(file, count, "baris", number)
            if _is_furniture(text, furniture):
                if text.strip():
                    left.append(Line(folded(said(text, place))))
            else:
                lines.append((place, text))
        blocks += _blocks(lines)
    return Source(file, tuple(blocks), tuple(left))


def _pages(file: str, data: bytes) -> list[str]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ToolError(f"{file} dilindungi kata sandi.", "Simpan salinan tanpa kata sandi.")
        if len(reader.pages) > MOST_PAGES:
            raise ToolError(
                f"{file} memuat {len(reader.pages)} halaman; paling banyak {MOST_PAGES}.",
                "Pisahkan naskah peraturan dari lampiran lainnya.",
            )
        return [page.extract_text(extraction_mode="layout") or "" for page in reader.pages]
    except (
        PyPdfError,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        OSError,
        RecursionError,
    ) as fault:
        raise ToolError(
            f"{file} bukan PDF yang dapat dibaca: {type(fault).__name__}.",
            "Buka dan simpan ulang berkas itu, lalu coba lagi.",
        ) from fault


def _repeated(pages: Sequence[str]) -> frozenset[str]:
    """First and last lines that most pages share."""
    counted: Counter[str] = Counter()
    for page in pages:
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        counted.update(set(lines[:1] + lines[-1:]))
    least = max(3, len(pages) // 2)
    return frozenset(line for line, times in counted.items() if times >= least)


def _is_furniture(text: str, furniture: frozenset[str]) -> bool:
    bare = text.strip()
    return bare in furniture or bool(bare and _PAGE_NUMBER.match(text))


def _blocks(lines: Sequence[tuple[Place, str]]) -> Iterator[Block]:
    """The paragraphs of a page; lines in columns are rows of a table."""
    longest = max((len(text.strip()) for _, text in lines), default=1)
    current: Said | None = None
    last = ""
    after_break = True
    rows: list[Row] = []
    for place, text in lines:
        cells = [match[0] for match in _COLUMNS.finditer(text)]
        if len(cells) >= 4:
            if current is not None:
                yield Line(folded(current), after_break=after_break)
                current, after_break = None, False
            rows.append(Row(tuple(said(cell, place) for cell in cells), place))
            continue
        if rows:
            yield Grid(tuple(rows))
            rows = []
        if not text.strip():
            if current is not None:
                yield Line(folded(current), after_break=after_break)
            current, after_break = None, True
            continue
        piece = folded(said(" ".join(cells), place))
        if current is not None and _goes_on(last, piece, longest):
            current = current.plus(piece)
        else:
            if current is not None:
                yield Line(folded(current), after_break=after_break)
                after_break = False
            current = piece
        last = piece.text
    if rows:
        yield Grid(tuple(rows))
    if current is not None:
        yield Line(folded(current), after_break=after_break)


def _goes_on(last: str, piece: Said, longest: int) -> bool:
    """True if a line is the rest of the one above it."""
    if marker(piece) is not None or is_heading(piece.text) or is_heading(last):
        return False
    if last.isupper() or piece.text.isupper():
        return last.isupper() and piece.text.isupper() and len(last) > _FULL * longest
    if _ENDED.search(last) and len(last) < 0.95 * longest:
        return False
    return len(last) >= _FULL * longest or piece.text[0].islower()
