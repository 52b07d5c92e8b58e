"""How the pages look, without the pixels of one machine: what a careful office would send back."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import pdfplumber
import pytest
from pdfplumber.page import Page
from pikepdf.pdfa import validate_written

from renja_docs.document.blocks import Document, Paragraph, Section, page_refs
from renja_docs.document.spans import references, words
from renja_docs.word.paging.destinations import page_indexes
from tests.e2e.conftest import Outcome
from tests.e2e.test_numbers import captions, made, paragraphs
from tests.packages import KOPERASI

pytestmark = pytest.mark.e2e

MARGIN = 2.5 / 2.54 * 72
NARROW = 15 / 25.4 * 72
"""Points: 2,5 cm on every side."""

SLACK = 1.5
"""Points that a letter may hang over its own width."""

FOOTER = re.compile(r"- \d+ -|[ivxl]+|[IVXL]+-\d+|L-\d+")
NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
TABLES = {
    "Tabel 2.1.A": (1, 3),
    "Tabel 2.2": (1, 2),
    "Tabel 2.3": (3, 5),
    "Tabel 3.2": (1, 2),
    "Tabel T-C.29": (5, 8),
    "Tabel T-C.30": (3, 5),
    "Tabel T-C.31": (7, 11),
    "Tabel T-C.32": (3, 6),
    "Tabel T-C.33": (9, 14),
}
"""How many pages each table may take."""


@dataclass(frozen=True)
class Halaman:
    """A page.

    Its size, its lines of type from the top, the boxes of its table cells, the sizes of its type.
    """

    width: float
    height: float
    lines: tuple[dict[str, Any], ...]
    rects: tuple[dict[str, Any], ...]
    sizes: Mapping[float, int]

    @property
    def margin(self) -> float:
        """The margin around the text: that of the wide pages is narrow."""
        return NARROW if self.width > self.height else MARGIN

    @cached_property
    def label(self) -> str:
        """The printed page number, '' where there is none."""
        return next(
            (
                x["text"]
                for x in self.lines
                if not _in_body(x, self) and FOOTER.fullmatch(x["text"])
            ),
            "",
        )

    @cached_property
    def body(self) -> tuple[dict[str, Any], ...]:
        """The lines between the margins."""
        return tuple(x for x in self.lines if _in_body(x, self))

    @cached_property
    def used(self) -> float:
        """The share of the height of the text area that its lines cover."""
        covered = {y for x in self.body for y in range(round(x["top"]), round(x["bottom"]) + 4)}
        return len(covered) / (self.height - 2 * self.margin)

    @property
    def text(self) -> str:
        """All lines of the body."""
        return "\n".join(x["text"] for x in self.body)


def _in_body(line: dict[str, Any], page: Halaman) -> bool:
    margin = page.margin
    return bool(line["top"] >= margin - 2 and line["bottom"] <= page.height - margin + 2)


@pytest.fixture(scope="module")
def pages(built: Outcome) -> tuple[Halaman, ...]:
    """All pages of the large document."""
    with pdfplumber.open(built.pdf) as pdf:
        return tuple(_read(page) for page in pdf.pages)


def _read(page: Page) -> Halaman:
    lines = tuple(page.extract_text_lines(return_chars=False))
    sizes = Counter(round(c["size"], 1) for c in page.chars if c["text"].strip())
    return Halaman(float(page.width), float(page.height), lines, tuple(page.rects), sizes)


@pytest.fixture(scope="module")
def document() -> Document:
    """The blocks of the large document."""
    return made(KOPERASI)[1]


def test_the_document_has_about_eighty_pages(pages: tuple[Halaman, ...]) -> None:
    """Many pages more or less mean a spacing, a width or a part that went wrong."""
    assert 70 <= len(pages) <= 90


def test_page_numbers_count_without_a_gap(pages: tuple[Halaman, ...]) -> None:
    """- 2 - to the end of the body, then i, ii, then I-1 to V-n, then L-1 to L-n."""
    labels = [p.label for p in pages if p.label]
    runs = Counter(label.rpartition("-")[0] if label[0] != "-" else "-" for label in labels)
    assert list(runs) == ["-", "", "I", "II", "III", "IV", "V", "L"]
    assert [label for label in labels if label[0] == "-"] == [
        f"- {n} -" for n in range(2, 2 + runs["-"])
    ]
    for prefix in ("I", "II", "III", "IV", "V", "L"):
        assert [x for x in labels if x.rpartition("-")[0] == prefix] == [
            f"{prefix}-{n}" for n in range(1, 1 + runs[prefix])
        ]


def test_contents_lead_to_the_pages_that_print_their_number(
    built: Outcome, pages: tuple[Halaman, ...], document: Document
) -> None:
    """Each line of the three lists ends in the number at the foot of the page it leads to."""
    known = json.loads((built.folder / "output" / "halaman.json").read_text(encoding="utf-8"))[
        "halaman"
    ]
    wanted = page_refs(document)
    stands = page_indexes(built.pdf.read_bytes(), wanted)
    assert len(wanted) > 25
    assert {name: pages[stands[name]].label for name in wanted} == {
        name: known[name] for name in wanted
    }
    printed = [
        ends[1]
        for p in pages
        for x in p.body
        if (ends := re.search(r"\.{4,} ?([^\s.]+)$", x["text"]))
    ]
    assert printed == [known[name] for name in _listed(document)]


def _listed(document: Document) -> Iterator[str]:
    for paragraph in paragraphs(document):
        yield from (reference.bookmark for reference in references(paragraph.spans))


def test_no_page_is_nearly_empty(pages: tuple[Halaman, ...]) -> None:
    """A page with less than a tenth of its text area used ends a part, or the document."""
    empty = [p.label for p, after in pairwise(pages) if p.used < 0.1 and not _begins(after)]
    assert empty == []


def _begins(page: Halaman) -> bool:
    """True where a part begins: its number starts anew, or the table of an annex begins."""
    return (
        bool(re.search(r"(\A|-)1\Z|\Ai\Z", page.label))
        or page.text.startswith("Tabel T-C.")
        or not page.label
    )


def test_no_text_stands_in_the_margins(built: Outcome, pages: tuple[Halaman, ...]) -> None:
    """Between left and right margin, and above and below nothing but the page number.

    The foreign annex, the last of the parts, has margins of its own.
    """
    annex = page_indexes(built.pdf.read_bytes(), ["asing_contoh_formulir"])["asing_contoh_formulir"]
    for number, page in enumerate(pages[:annex], 1):
        over = [
            x["text"]
            for x in page.lines
            if x["x0"] < page.margin - SLACK or x["x1"] > page.width - page.margin + SLACK
        ]
        outside = [
            x["text"] for x in page.lines if not _in_body(x, page) and x["text"] != page.label
        ]
        assert (number, over, outside) == (number, [], [])


def test_every_page_is_f4(pages: tuple[Halaman, ...]) -> None:
    """215 x 330 mm, upright or turned."""
    sizes = {
        tuple(sorted((round(p.width / 72 * 25.4), round(p.height / 72 * 25.4)))) for p in pages
    }
    assert sizes == {(215, 330)}


def test_no_heading_is_alone_at_the_foot_of_a_page(
    pages: tuple[Halaman, ...], document: Document
) -> None:
    """The last line of a page is never a heading, a caption, or the number of a Pasal."""
    titles = {
        _plain(line)
        for t in (*_headings(document), *captions(document)[1:])
        for line in t.split("\n")
    }
    assert len(titles & {_plain(x["text"]) for p in pages for x in p.body}) > 30
    last = [_plain(p.body[-1]["text"]) for p in pages if p.body]
    assert [line for line in last if any(_ends(title, line) for title in titles)] == []


def _headings(document: Document) -> Iterator[str]:
    for p in paragraphs(document):
        if p.outline is not None:
            yield f"{p.number.label if p.number else ''} {words(p.spans)}"


def _ends(title: str, line: str) -> bool:
    """True for the last line of a title, also of one that takes several lines."""
    return title == line or (len(line) > 12 and title.endswith(line))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.mark.parametrize("table", TABLES)
def test_a_table_keeps_to_its_pages(pages: tuple[Halaman, ...], table: str) -> None:
    """It begins below its caption on one page, and repeats its head on each page to its last."""
    first = next(i for i, p in enumerate(pages) if table in p.text.splitlines())
    head = _head(pages[first], table)
    last = next(i for i in range(first, len(pages)) if pages[i + 1].body[0]["text"] != head)
    least, most = TABLES[table]
    assert least <= last - first + 1 <= most


def _head(page: Halaman, table: str) -> str:
    """The first line of the table below the caption."""
    caption = next(x for x in page.body if x["text"] == table)
    boxes = [r["top"] for r in page.rects if r["top"] > caption["top"]]
    assert boxes, "the table does not begin on the page of its caption"
    return next(str(x["text"]) for x in page.body if x["top"] > min(boxes))


def test_no_figure_is_broken(pages: tuple[Halaman, ...], document: Document) -> None:
    """Every amount of a table stands whole in one line, as often as the tables hold it."""
    held = Counter(n for text in _cells(document) for n in NUMBER.findall(text))
    shown = Counter(n for p in pages for x in p.body for n in NUMBER.findall(x["text"]))
    assert sum(held.values()) > 300
    assert {n: (count, shown[n]) for n, count in held.items() if shown[n] < count} == {}


def _cells(document: Document) -> Iterable[str]:
    for part in document.parts:
        if isinstance(part, Section):
            for table in (
                b for b in part.blocks if not isinstance(b, Paragraph) and hasattr(b, "rows")
            ):
                for row in table.rows:
                    for cell in row.cells:
                        yield from (
                            "".join(getattr(s, "text", " ") for s in p.spans) for p in cell.blocks
                        )


def test_type_is_never_smaller_than_eight_points(pages: tuple[Halaman, ...]) -> None:
    """Readable when printed on F4."""
    assert min(size for page in pages for size in page.sizes) >= 8


def test_prose_is_set_in_twelve_points(pages: tuple[Halaman, ...]) -> None:
    """Most letters of the upright pages are as large as those of the regulation."""
    sizes = sum((Counter(p.sizes) for p in pages if p.height > p.width), Counter())
    assert max(sizes, key=lambda size: sizes[size]) == 12


DECLARED = re.compile(r"pdfuaid|pdfaExtension|pdfaSchema|pdfaProperty")
"""What a file says of its tags: right by ISO 19005-2, 6.6.2.3.3, and not known to the validator."""


def test_the_pdf_conforms_to_the_format_of_archives(built: Outcome) -> None:
    """PDF/A-2b, by the validator of pikepdf, which refuses whatever it does not know."""
    report = validate_written(built.pdf, "2b")
    assert [f for f in report.findings if not DECLARED.search(f.message)] == []
