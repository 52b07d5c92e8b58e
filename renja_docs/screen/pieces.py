"""Blocks as pieces of HTML. A piece is what a page is filled with: a paragraph, a row, a picture.

The markup of a piece does not say where it was typed: that stands beside it, so that a line put in
above changes no markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import accumulate, chain

from renja_docs.document.blocks import (
    Block,
    Break,
    Cell,
    Contents,
    Counted,
    Footnote,
    HeadingNumber,
    Hyperlink,
    Listed,
    Mark,
    Math,
    PageRef,
    Paragraph,
    Picture,
    Ref,
    Row,
    Run,
    Span,
    Tab,
    Table,
)
from renja_docs.document.list_levels import Level, Scheme
from renja_docs.document.spans import marks
from renja_docs.screen.mathml import mathml
from renja_docs.screen.piece import Piece, TablePiece, picture_piece
from renja_docs.screen.stylesheet import class_name
from renja_docs.text.location import Location


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes pieces. pages: the printed numbers of pages that are known, by bookmark."""

    schemes: Mapping[str, Scheme]
    pages: Mapping[str, str]

    def pieces(self, blocks: tuple[Block, ...]) -> Iterator[Piece | TablePiece]:
        """The pieces of blocks in order; a picture is typed where its caption is."""
        for index, block in enumerate(blocks):
            match block:
                case Paragraph():
                    yield self._paragraph(block)
                case Table():
                    yield self._table(block)
                case Contents():
                    yield from map(self._paragraph, block.lines)
                case Picture():
                    yield picture_piece(block, _next_source(blocks[index + 1 :]))

    # --- paragraphs

    def _paragraph(self, block: Paragraph) -> Piece:
        sources = () if block.source is None else (block.source,)
        return Piece(self._markup(block), sources, block.keep_next)

    def _markup(self, block: Paragraph) -> str:
        inside = self._inside(block) or "<br>"
        tag, level = ("p", "")
        if block.outline:
            tag, level = "div", f' role="heading" aria-level="{min(block.outline, 6)}"'
        return f"<{tag}{self._attributes(block)}{level}>{inside}</{tag}>"

    def _attributes(self, block: Paragraph) -> str:
        attributes = f' class="{" ".join(_classes(block))}"'
        indents = self._indents(block)
        if indents:
            attributes += f' data-k="{indents}"'
        page = self._page(block)
        if page:
            attributes += f' data-h="{escape(page)}"'
        return attributes

    def _page(self, block: Paragraph) -> str:
        """The number of the page that a paragraph is known to begin, '' where none is."""
        for name in (*block.bookmarks, *marks(block.spans)):
            if name in self.pages:
                return self.pages[name]
        return ""

    def _indents(self, block: Paragraph) -> str:
        """Left edge and hanging in twips, where they are not those of the style."""
        level = self._level(block)
        lengths = [block.left, block.hanging]
        if level is not None:
            lengths = [_first(block.left, level.indent), _first(block.hanging, level.hanging)]
        if lengths == [None, None]:
            return ""
        return ",".join("" if length is None else str(length) for length in lengths)

    def _level(self, block: Paragraph) -> Level | None:
        number = block.number
        if number is None or number.scheme not in self.schemes:
            return None
        return self.schemes[number.scheme].levels[number.level]

    def _inside(self, block: Paragraph) -> str:
        """The number and the spans; what stands in front of the first tabulator hangs."""
        if block.tabs:
            return self._filled_in(block)
        spans, listed = linked(block.spans), ""
        if spans and isinstance(spans[-1], PageRef):
            page = escape(self.pages.get(spans[-1].bookmark, ""))
            listed = f'<span class="titik"></span><span class="hal">{page}</span>'
            spans = spans[:-2]
        text = self._number(block) + self._tabulated(spans)
        return f'<span class="judul">{text}</span>{listed}' if listed else text

    def _filled_in(self, block: Paragraph) -> str:
        """A line of a form: its name hangs, dots lead on to where they would in print."""
        parts: list[list[Span]] = [[]]
        for span in block.spans:
            if isinstance(span, Tab):
                parts.append([])
            else:
                parts[-1].append(span)
        name, *others = ("".join(map(self._span, part)) for part in parts)
        html = f'<span class="no">{name}</span>'
        for number, text in enumerate(others):
            dotted = block.tabs[min(number, len(block.tabs) - 1)].dots
            html += '<span class="titik"></span>' * dotted
            html += f"<span>{text}</span>" if text else ""
        return html

    def _number(self, block: Paragraph) -> str:
        level = self._level(block)
        if block.number is None or level is None:
            return ""
        label = escape(block.number.label)
        match level.suff:
            case "nothing":
                return label
            case "space":
                return f"{label} "
            case "tab":
                return f'<span class="no">{label}</span>'

    def _tabulated(self, spans: tuple[Span, ...]) -> str:
        for at, span in enumerate(spans):
            if isinstance(span, Tab):
                head = f'<span class="no">{self._spans(spans[:at])}</span>'
                return head + self._spans(spans[at + 1 :])
        return self._spans(spans)

    def _spans(self, spans: tuple[Span, ...]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        match span:
            case Run(text, bold, italic):
                return _dressed(escape(text), bold=bold, italic=italic)
            case Ref():
                return _dressed(escape(span.text), bold=span.bold, italic=span.italic)
            case PageRef(bookmark):
                return escape(self.pages.get(bookmark, ""))
            case Counted() | HeadingNumber():
                return escape(span.text)
            case Listed():
                return ""
            case Footnote():
                return f'<sup title="{escape(span.text)}">*)</sup>'
            case Mark() | Hyperlink():
                return self._spans(span.spans)
            case Math():
                return mathml(span.row, display=span.display)
            case Tab():
                return "\u2003"
            case Break():
                return "<br>"

    # --- tables

    def _table(self, table: Table) -> TablePiece:
        head = [self._row(row) for row in table.rows if row.header]
        body = [self._row(row) for row in table.rows if not row.header]
        rows = "".join(piece.html for piece in head)
        frame = f"{_opening(table)}<thead>{rows}</thead><tbody></tbody></table>"
        sources = chain.from_iterable(piece.sources for piece in head)
        return TablePiece(Piece(frame, tuple(sources)), tuple(body))

    def _row(self, row: Row) -> Piece:
        tag = "th" if row.header else "td"
        starts = accumulate((cell.span for cell in row.cells), initial=0)
        cells = (self._cell(*one, tag) for one in zip(row.cells, starts, strict=False))
        html = f"<tr>{''.join(cells)}</tr>"
        paragraphs = list(chain.from_iterable(cell.blocks for cell in row.cells))
        sources = tuple(block.source for block in paragraphs if block.source is not None)
        return Piece(html, sources, any(block.keep_next for block in paragraphs))

    def _cell(self, cell: Cell, column: int, tag: str) -> str:
        """A cell. Its merge is left to the page, where a page may end within it."""
        attributes = f' data-c="{column}"'
        if cell.span > 1:
            attributes += f' colspan="{cell.span}"'
        if cell.merge:
            attributes += f' data-m="{cell.merge}"'
        classes = ["tengah"] * (cell.valign == "center") + ["kotak"] * cell.boxed
        if classes:
            attributes += f' class="{" ".join(classes)}"'
        if cell.shade:
            attributes += f' data-n="{escape(cell.shade)}"'
        inside = "".join(map(self._markup, cell.blocks))
        return f"<{tag}{attributes}>{inside}</{tag}>"


def linked(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans of a line of contents, which is a link; any others as they are."""
    if len(spans) == 1 and isinstance(spans[0], Hyperlink):
        return spans[0].spans
    return spans


def _classes(block: Paragraph) -> Iterator[str]:
    """The classes of a paragraph: its style, that it can be clicked, how its line is filled."""
    yield class_name(block.style)
    if block.source is not None:
        yield "s"
    spans = linked(block.spans)
    if spans and isinstance(spans[-1], PageRef):
        yield "daftar"
    if any(stop.dots for stop in block.tabs):
        yield "daftar"
    if block.align:
        yield f"rata-{block.align}"


def _first(own: int | None, of_level: int) -> int:
    """A length of a paragraph, or else that of its level."""
    return of_level if own is None else own


def _opening(table: Table) -> str:
    """What stands in front of the rows: what the table holds, and its columns."""
    total = sum(table.grid)
    look = "tabel" if table.borders else "rata"
    size = f' data-z="{table.size}"' if table.size else ""
    alt = f"<caption>{escape(table.alt)}</caption>" if table.alt else ""
    columns = "".join(f'<col width="{width / max(total, 1):.4%}">' for width in table.grid)
    return (
        f'<table class="{look}" data-w="{total}" data-i="{table.indent}"{size}>'
        f"{alt}<colgroup>{columns}</colgroup>"
    )


def _dressed(text: str, *, bold: bool, italic: bool) -> str:
    """Escaped words in bold, in italics, in both."""
    if bold:
        text = f"<b>{text}</b>"
    if italic:
        text = f"<i>{text}</i>"
    return text


def _next_source(blocks: tuple[Block, ...]) -> Location | None:
    following = next(iter(blocks), None)
    return following.source if isinstance(following, Paragraph) else None
