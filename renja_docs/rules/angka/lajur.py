"""Rows of the tables of content/tabel as the checks read them: label, unit, note, figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin
from renja_docs.content.tabel import Baris
from renja_docs.rules.angka.kepala import BERANGKA, Kepala, head_of_nothing, heads
from renja_docs.rules.rule import Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.values import nilai_told

LABEL: Final = ("indikator", "uraian")
"""Columns that name a row."""
CATATAN: Final = ("catatan", "keterangan")
"""Columns that hold the note of a row."""
FOLLOWED: Final = ("target", "realisasi", "proyeksi", "tahun")
"""Roles of the columns that follow an indicator through the years."""
REACHED: Final = ("tahun", "realisasi")
"""Roles of the columns that tell what a year has brought."""

_NO_YEAR: Final = -9
"""Where a column without a year is sorted: behind all years."""
_LONGEST_LABEL: Final = 40
"""So much of its label names a row in messages."""


@dataclass(frozen=True, slots=True)
class IsianLajur:
    """A cell under the head of its column: its printed text, and the figure in it or None."""

    head: Kepala
    text: str
    nilai: Nilai | None
    origin: Origin

    @property
    def kolom(self) -> str:
        """The id of its column."""
        return self.head.kolom

    @property
    def role(self) -> str:
        """What its column tells: target, realisasi, proyeksi, tahun, or the id of the column."""
        return self.head.role

    @property
    def years_back(self) -> int | None:
        """Years before the plan year, None in a column of no year."""
        return self.head.years_back

    @property
    def is_for_figures(self) -> bool:
        """True if its column holds figures."""
        return self.head.jenis in BERANGKA

    @property
    def has_number(self) -> bool:
        """True if a number stands in it, not a dash or words."""
        return self.nilai is not None and self.nilai.angka is not None

    @property
    def number(self) -> Decimal:
        """Its number, 0 where it has none."""
        if self.nilai is None or self.nilai.angka is None:
            return Decimal(0)
        return self.nilai.angka

    @property
    def satuan(self) -> str:
        """The unit that is typed in the cell itself, '' where none is."""
        if self.nilai is None:
            return ""
        return self.nilai.satuan

    @property
    def is_figure(self) -> bool:
        """True for a number in a column of figures."""
        return self.has_number and self.is_for_figures


@dataclass(frozen=True, slots=True)
class Lajur:
    """A row of a table. label, satuan, catatan: the texts of the columns of that name, or ''.

    tabel: the id of its table. place: where it stands in the document, in words. judul: whether it
    is a heading among the rows. isian: its cells by column, those of the rows above it among them.
    numbers: those of its cells that hold a number, the oldest year first.
    """

    tabel: str
    place: str
    id: str
    label: str
    satuan: str
    catatan: str
    judul: bool
    isian: Mapping[str, IsianLajur]
    numbers: tuple[IsianLajur, ...]
    origin: Origin

    @property
    def key(self) -> tuple[str, str]:
        """Its table and its label: rows of one key are the same row."""
        return self.tabel, plain_label(self.label)

    def figures(self, *roles: str) -> list[IsianLajur]:
        """The cells that hold a number, of some roles where given, the oldest year first."""
        return [isian for isian in self.numbers if not roles or isian.role in roles]

    def cell_name(self, isian: IsianLajur) -> str:
        """Where a cell of it stands, in words."""
        return f"{self.place}, kolom {isian.kolom}"

    def expression(self, isian: IsianLajur) -> str:
        """The expression that prints a cell of it."""
        return f"nilai('{self.tabel}', '{self.id}', '{isian.kolom}')"


def _newest_last(isian: IsianLajur) -> int:
    """What figures are sorted by; those of no year stand last."""
    years_back = isian.years_back
    if years_back is None:
        years_back = _NO_YEAR
    return -years_back


def all_lajur(reading: Reading) -> tuple[Lajur, ...]:
    """All rows of all tables, in printed order."""
    return reading.once(_read)


def all_isian(reading: Reading) -> Iterator[tuple[Lajur, IsianLajur]]:
    """All cells, each with its row."""
    for row in all_lajur(reading):
        for isian in row.isian.values():
            yield row, isian


def by_table(rows: Iterable[Lajur]) -> list[list[Lajur]]:
    """Rows in their tables."""
    found: dict[str, list[Lajur]] = defaultdict(list)
    for row in rows:
        found[row.tabel].append(row)
    return list(found.values())


def in_cell(rule: Rule, row: Lajur, isian: IsianLajur, message: str, advice: str) -> Finding:
    """A finding at a cell of a row."""
    return rule.finding(isian.origin.location, message, advice, place=row.cell_name(isian))


def plain_label(label: str) -> str:
    """A label for comparison: small letters, one blank, one spelling of omzet."""
    return " ".join(label.casefold().replace("omset", "omzet").split())


@dataclass(frozen=True, slots=True)
class _Context:
    """What the rows of one table share: the table, and the heads of its columns by their ids."""

    tabel: Place
    heads: Mapping[str, Kepala]

    @property
    def label_columns(self) -> tuple[str, ...]:
        """The columns that may name a row: those of known names, then the first one of words."""
        words = (head.kolom for head in self.heads.values() if head.jenis == "teks")
        return (*LABEL, next(words, ""))


def _read(reading: Reading) -> tuple[Lajur, ...]:
    found: list[Lajur] = []
    for tabel in reading.tree.tabel:
        found += _rows(_Context(tabel, heads(reading, tabel)), tabel, {})
    return tuple(found)


def _rows(context: _Context, over: Place, above: Mapping[str, IsianLajur]) -> Iterator[Lajur]:
    """The rows of a table or below a row, which take over the cells of those above."""
    for place in over.of("baris"):
        isian = {**above, **_cells(context, place)}
        has_own_cells = bool(isian.keys() - above.keys())
        if has_own_cells or not place.holds("baris"):
            yield _row(context, place, isian)
        yield from _rows(context, place, isian)


def _cells(context: _Context, place: Place) -> dict[str, IsianLajur]:
    """The cells that are typed in a row itself, by column."""
    found = {}
    printed = {text.key: text.printed for text in place.own_texts}
    for kolom, sel in place.node_of(Baris).sel.items():
        head = context.heads.get(kolom) or head_of_nothing(kolom)
        text = printed.get(kolom, "")
        found[kolom] = IsianLajur(head, text, nilai_told(text), sel.origin.at("teks"))
    return found


def _row(context: _Context, place: Place, isian: Mapping[str, IsianLajur]) -> Lajur:
    """A row with the texts of the columns that say what it is."""
    label = _first_text(isian, context.label_columns)
    return Lajur(
        context.tabel.id,
        f"{context.tabel.name}, baris {label[:_LONGEST_LABEL]}".rstrip(),
        place.id,
        label,
        _first_text(isian, ("satuan",)),
        _first_text(isian, CATATAN, besides="-"),
        place.node_of(Baris).judul,
        isian,
        tuple(sorted((one for one in isian.values() if one.is_figure), key=_newest_last)),
        place.origin,
    )


def _first_text(isian: Mapping[str, IsianLajur], columns: Iterable[str], besides: str = "") -> str:
    """The text of the first of some columns that has one, '' where none has.

    besides: a text that says nothing.
    """
    for kolom in columns:
        cell = isian.get(kolom)
        if cell is not None and cell.text not in ("", besides):
            return cell.text
    return ""
