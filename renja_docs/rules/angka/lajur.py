"""Rows of the tables of content/tabel as the checks read them: label, unit, note, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location, Origin
from renja_docs.content.tabel import Baris, BentukTabel, Tabel
from renja_docs.rules.rule import Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.values import ReadError, read_nilai

LABEL: Final = ("indikator", "uraian")
"""Columns that name a row."""
CATATAN: Final = ("catatan", "keterangan")
"""Columns that hold the note of a row."""
BERANGKA: Final = frozenset({"angka", "nilai", "rupiah"})
"""Kinds of columns that hold figures."""
FOLLOWED: Final = ("target", "realisasi", "proyeksi", "tahun")
"""Roles of the columns that follow an indicator through the years."""
REACHED: Final = ("tahun", "realisasi")
"""Roles of the columns that tell what a year has brought."""

_COLUMN_OF_A_YEAR: Final = re.compile(r"(?:(target|realisasi|proyeksi|tahun|capaian)-)?n(\d)?\Z")
_YEAR_IN_HEAD: Final = re.compile(r"\b20\d{2}\b")
_ROLE_IN_HEAD: Final = re.compile(r"\b(target|realisasi|proyeksi)\b", re.IGNORECASE)
_NO_YEAR: Final = -9
"""Where a column without a year is sorted: behind all years."""

Place = tuple[Location, int]
"""What identifies a text."""


@dataclass(frozen=True, slots=True)
class Isian:
    """A cell: its printed text, and the figure in it or None.

    kolom, jenis: the id and the kind of its column. role: target, realisasi, proyeksi, tahun, or
    the id of the column. years_back: years before the plan year, None for a column of no year.
    """

    kolom: str
    jenis: str
    text: str
    nilai: Nilai | None
    origin: Origin
    role: str = ""
    years_back: int | None = None

    @property
    def is_for_figures(self) -> bool:
        """True if its column holds figures."""
        return self.jenis in BERANGKA

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
        return self.nilai.satuan if self.nilai else ""


@dataclass(frozen=True, slots=True)
class Lajur:
    """A row of a table. label, satuan, catatan: the texts of the columns of that name, or ''.

    place: where it stands in the document, in words. judul: whether it is a heading among the rows.
    """

    tabel: Tabel
    place: str
    id: str
    label: str
    satuan: str
    catatan: str
    judul: bool
    isian: Mapping[str, Isian]
    origin: Origin

    def figures(self, *roles: str) -> list[Isian]:
        """The cells that hold a number, of some roles where given, the oldest year first."""
        found = [
            isian
            for isian in self.isian.values()
            if isian.has_number and isian.is_for_figures and (not roles or isian.role in roles)
        ]
        found.sort(key=_newest_last)
        return found

    def of_column(self, kolom: str) -> str:
        """The text of a column, '' where the row has no such cell."""
        isian = self.isian.get(kolom)
        return isian.text if isian else ""


def _newest_last(isian: Isian) -> int:
    years_back = isian.years_back
    if years_back is None:
        years_back = _NO_YEAR
    return -years_back


def all_lajur(reading: Reading) -> tuple[Lajur, ...]:
    """All rows of all tables, in printed order."""
    return reading.once(_read)


def in_cell(rule: Rule, row: Lajur, isian: Isian, message: str, advice: str) -> Finding:
    """A finding at a cell of a row."""
    place = f"{row.place}, kolom {isian.kolom}"
    return rule.finding(isian.origin.location, message, advice, place=place)


def plain_label(label: str) -> str:
    """A label for comparison: small letters, one blank, one spelling of omzet."""
    return " ".join(label.casefold().replace("omset", "omzet").split())


@dataclass(frozen=True, slots=True)
class _Kepala:
    """What a column says of its cells."""

    jenis: str
    role: str
    years_back: int | None


@dataclass(frozen=True, slots=True)
class _Context:
    """What the rows of one table share.

    heads: what each column says of its cells. printed: the texts of all tables by their place.
    """

    tabel: Tabel
    place: str
    heads: Mapping[str, _Kepala]
    printed: Mapping[Place, str]

    def text_at(self, origin: Origin, typed: str) -> str:
        """What the text at a place prints."""
        return self.printed.get((origin.location, origin.start), typed)


def _read(reading: Reading) -> tuple[Lajur, ...]:
    printed = {
        (text.origin.location, text.origin.start): text.printed
        for text in reading.of("tabel")
        if text.kind in ("sel", "kolom")
    }
    forms = {bentuk.id: bentuk for bentuk in reading.naskah.bentuk}
    found: list[Lajur] = []
    for tabel in reading.naskah.tabel:
        label = reading.labels.get(f"tabel:{tabel.id}")
        place = label.text if label else f"Tabel {tabel.id}"
        heads = _heads(reading, forms.get(tabel.bentuk or tabel.id), printed)
        found += _rows(_Context(tabel, place, heads, printed), tabel.baris, {})
    return tuple(found)


def _heads(
    reading: Reading, bentuk: BentukTabel | None, printed: Mapping[Place, str]
) -> dict[str, _Kepala]:
    """What the columns of a form of tables say of their cells, by their ids."""
    if bentuk is None:
        return {}
    found: dict[str, _Kepala] = {}
    for kolom in bentuk.kolom:
        judul = kolom.origin.at("judul")
        head = printed.get((judul.location, judul.start), "")
        plan_year = reading.naskah.perbup.tahun_rencana
        found[kolom.id] = _head(kolom.id, kolom.jenis, head, plan_year)
    return found


def _head(kolom: str, jenis: str, head: str, plan_year: int | None) -> _Kepala:
    """The role and the year of a column, from its id or else from its head."""
    named = _COLUMN_OF_A_YEAR.match(kolom)
    if named:
        return _Kepala(jenis, named[1] or "", int(named[2] or 0))
    years = _YEAR_IN_HEAD.findall(head)
    if not plan_year or len(years) != 1:
        return _Kepala(jenis, kolom, None)
    role = _ROLE_IN_HEAD.search(head)
    return _Kepala(jenis, role[1].casefold() if role else kolom, plan_year - int(years[0]))


def _rows(
    context: _Context, semua: tuple[Baris, ...], above: Mapping[str, Isian]
) -> Iterator[Lajur]:
    """Rows with the rows below them, which take over the cells of those above."""
    for baris in semua:
        isian = {**above, **_cells(context, baris)}
        if isian.keys() - above.keys() or not baris.baris:
            yield _row(context, baris, isian)
        yield from _rows(context, baris.baris, isian)


def _cells(context: _Context, baris: Baris) -> dict[str, Isian]:
    found = {}
    for kolom, sel in baris.sel.items():
        origin = sel.origin.at("teks")
        text = context.text_at(origin, sel.teks or "")
        head = context.heads.get(kolom) or _head_of_nothing(kolom)
        found[kolom] = Isian(
            kolom, head.jenis, text, _nilai(text), origin, head.role, head.years_back
        )
    return found


def _head_of_nothing(kolom: str) -> _Kepala:
    """What a column says of its cells that the form of the table does not know."""
    jenis = "angka" if _COLUMN_OF_A_YEAR.match(kolom) else "teks"
    return _head(kolom, jenis, "", None)


def _nilai(text: str) -> Nilai | None:
    try:
        return read_nilai(text)
    except ReadError:
        return None


def _row(context: _Context, baris: Baris, isian: Mapping[str, Isian]) -> Lajur:
    texts = {kolom: one.text for kolom, one in isian.items() if one.text}
    label = next((texts[kolom] for kolom in _label_columns(context) if kolom in texts), "")
    notes = [texts[kolom] for kolom in CATATAN if kolom in texts]
    return Lajur(
        context.tabel,
        f"{context.place}, baris {label[:40]}".rstrip(),
        baris.id or "",
        label,
        texts.get("satuan", ""),
        next((note for note in notes if note != "-"), ""),
        baris.judul,
        isian,
        baris.origin,
    )


def _label_columns(context: _Context) -> tuple[str, ...]:
    """The columns that may name a row: those of known names, then the first one of words."""
    words = (kolom for kolom, head in context.heads.items() if head.jenis == "teks")
    return (*LABEL, next(words, ""))
