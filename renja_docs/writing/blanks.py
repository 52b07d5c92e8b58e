"""Forms that are filled in by hand: dotted lines, boxes, empty tables, rooms for signatures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.content.isian import BarisFormulir, Isian, IsianKotak, Pilihan, TabelIsian
from renja_docs.document.blocks import Block, Cell, Paragraph, Row, Run, Span, Tab, Table, TabStop
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.place import Place
from renja_docs.sense.text import Text
from renja_docs.text.lettering import points, text_width

COLON, ANSWER = 3402, 3630
"""Twips: where the colon stands, and where what is filled in begins."""

UNIT: Final = 1900
"""Twips of the room behind the dots for a unit."""

BOX, TICK, NUMBER = 340, 454, 680
"""Twips: of a box for one character, from a box to tick to its words, of a column of numbers."""

EMPTY_BOX: Final = "\N{BALLOT BOX}"
_HUNDREDTH_MM: Final = 0.567
"""Twips."""

Said = Callable[[Text | None], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class FormWriter:
    """Writes forms. width: of the text, in twips."""

    said: Said
    width: int

    def form(self, place: Place) -> Iterator[Block]:
        """All lines of a form."""
        for line in place.children:
            yield from self._line(line)
        yield Paragraph(Style.JARAK, form=True)

    def _line(self, place: Place) -> Iterator[Block]:
        line = place.node_of(BarisFormulir)
        if line.judul is not None:
            title = self._said(place, "judul")
            yield replace(_paragraph(place, _bold(title)), align="center", after=120, before=120)
        elif line.teks is not None:
            said = _paragraph(place, self._said(place, "teks"))
            leads = line.teks.rstrip().endswith(":")  # it stays with what it leads into
            yield replace(said, align="both", before=60, after=60, keep_next=leads)
        elif line.isian is not None:
            yield from self._dots(place, line.isian)
        elif line.kotak is not None:
            yield self._boxes(place, line.kotak)
        elif line.pilihan is not None:
            yield from self._choices(place, line.pilihan)
        elif line.tabel is not None:
            yield self._empty(place, line.tabel)
            yield Paragraph(Style.JARAK, form=True)
        else:
            yield self._signatures(place)

    def _said(self, place: Place, key: str) -> tuple[Span, ...]:
        return self.said(place.text(key))

    def _dots(self, place: Place, blank: Isian) -> Iterator[Block]:
        """A name, a colon and dots to the margin; a long name has the line above for itself."""
        name = self._said(place, "nama")
        end: tuple[Span, ...] = (Tab(),)
        stop = TabStop(self.width, "right", dots=True)
        if blank.satuan:
            end = (Tab(), Run(" "), *self._said(place, "satuan"))
            stop = TabStop(self.width - UNIT, dots=True)
        if _twips(name) < COLON - NBSP_ROOM:
            named = (*name, Tab(), Run(":"), Tab(), *end)
            first = replace(
                _paragraph(place, named),
                left=ANSWER,
                hanging=ANSWER,
                tabs=(TabStop(COLON), TabStop(ANSWER), stop),
            )
            left = ANSWER
        else:
            yield replace(_paragraph(place, (*name, Run(":"))), keep_next=True)
            first, left = replace(_paragraph(place, end), tabs=(stop,)), 0
        yield replace(first, keep_next=blank.baris > 1)
        for rest in range(blank.baris - 1, 0, -1):
            dots = replace(_paragraph(place, (Tab(),)), left=left, hanging=0)
            yield replace(dots, tabs=(TabStop(self.width, "right", dots=True),), keep_next=rest > 1)

    def _boxes(self, place: Place, boxes: IsianKotak) -> Table:
        """A name, and so many boxes for one character each."""
        side = min(BOX, (self.width - ANSWER) // boxes.banyak)
        name = Cell((_paragraph(place, self._said(place, "nama")),), valign="center")
        colon = Cell((_paragraph(place, (Run(":"),)),), valign="center")
        empty = Cell((_paragraph(place, ()),), boxed=True)
        row = Row((name, colon, *[empty] * boxes.banyak))
        grid = (COLON, ANSWER - COLON, *[side] * boxes.banyak)
        return Table(grid, (row,), borders=False)

    def _choices(self, place: Place, choice: Pilihan) -> Iterator[Block]:
        """Boxes to tick: behind a name where one line holds them, else each in its own line."""
        options = [self.said(text) for text in place.texts if text.key == "dari"]
        name = self._said(place, "nama") if choice.nama is not None else ()
        if name and _twips(name) < COLON - NBSP_ROOM and self._fit(options):
            yield _in_one_line(place, name, options)
            return
        if name:
            yield replace(_paragraph(place, (*name, Run(":"))), keep_next=True)
        for number, option in enumerate(options, 1):
            ticked = _paragraph(place, (Run(EMPTY_BOX), Tab(), *option))
            stays = number < len(options)
            yield replace(ticked, left=TICK, hanging=TICK, keep_next=stays)

    def _fit(self, options: Sequence[tuple[Span, ...]]) -> bool:
        """True if options stand beside each other behind a name."""
        return sum(TICK + _twips(option) for option in options) <= self.width - ANSWER

    def _empty(self, place: Place, table: TabelIsian) -> Table:
        """A table with its heads and empty rows; a column of numbers is narrow."""
        heads = [text for text in place.texts if text.key == "kolom"]
        narrow = [text.typed.rstrip(".").casefold() in ("no", "nomor") for text in heads]
        others = len(heads) - sum(narrow)
        share = (self.width - NUMBER * sum(narrow)) // max(others, 1)
        grid = [NUMBER if is_narrow else share for is_narrow in narrow]
        grid[-1] += self.width - sum(grid)
        head = Row(
            tuple(
                Cell((replace(_paragraph(place, self.said(text)), style=Style.KEPALA_TABEL),))
                for text in heads
            ),
            header=True,
        )
        empty = Row(tuple(Cell((_paragraph(place, ()),)) for _ in heads))
        alt = ", ".join(text.typed for text in heads)
        return Table(tuple(grid), (head, *[empty] * table.baris), alt=alt)

    def _signatures(self, place: Place) -> Table:
        """Who signs, side by side, each above a dotted line; one alone at the right."""
        columns = max(len(place.texts), 2)
        width = self.width // columns
        cells = [self._signature(place, text, width) for text in place.texts]
        if len(cells) == 1:
            cells.insert(0, Cell((_paragraph(place, ()),)))
        return Table((width,) * columns, (Row(tuple(cells)),), borders=False)

    def _signature(self, place: Place, text: Text, width: int) -> Cell:
        line = replace(
            _paragraph(place, (Tab(), Tab())),
            tabs=(TabStop(width // 8), TabStop(width * 7 // 8, "right", dots=True)),
        )
        above = replace(
            _paragraph(place, self.said(text)), align="center", keep_next=True, before=240
        )
        room = Paragraph(Style.ISI, (Run(NBSP),), before=600, keep_next=True, form=True)
        return Cell((above, room, line))


NBSP_ROOM: Final = 100
"""Twips that a name stays away from its colon."""


def _paragraph(place: Place, spans: tuple[Span, ...]) -> Paragraph:
    """A line of a form, where its first words were typed."""
    source = place.texts[0].origin.location if place.texts else place.origin.location
    return Paragraph(Style.ISI, spans, align="left", form=True, source=source)


def _in_one_line(
    place: Place, name: tuple[Span, ...], options: Sequence[tuple[Span, ...]]
) -> Paragraph:
    """A name, and behind its colon the boxes to tick."""
    spans: list[Span] = [*name, Tab(), Run(":"), Tab()]
    for number, option in enumerate(options):
        between = "\N{EM SPACE}" if number else ""
        spans += [Run(f"{between}{EMPTY_BOX}{NBSP}"), *option]
    stops = (TabStop(COLON), TabStop(ANSWER))
    return replace(_paragraph(place, tuple(spans)), left=ANSWER, hanging=ANSWER, tabs=stops)


def _bold(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(replace(span, bold=True) if isinstance(span, Run) else span for span in spans)


def _twips(spans: tuple[Span, ...]) -> int:
    """The width of a name in the type of the text, 12 points."""
    return round(text_width(words(spans), points(12)) * _HUNDREDTH_MM)
