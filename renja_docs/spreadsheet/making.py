"""The sheets of a file of the content."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from renja_docs.content.loading.loader import FILES, FOLDERS, class_of
from renja_docs.content.loading.nodes import YamlMap, YamlNode
from renja_docs.content.loading.source import read
from renja_docs.content.loading.typed import at, walk
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.program import PohonProgram
from renja_docs.content.tabel import BentukTabel, Kelompok, Tabel
from renja_docs.machine.fault import ToolError
from renja_docs.sense import figures
from renja_docs.sense.reading import Reading
from renja_docs.spreadsheet.columns import Column, Heads, SheetKind, sections
from renja_docs.spreadsheet.grid import Book, Sheet
from renja_docs.spreadsheet.rows import NodeRow, rows, value_path
from renja_docs.text.numerals import angka

_SINGLE: Final = ("program", "usulan", "perbup", "dasar-hukum")
"""The single files whose values are rows; the others are prose."""
_TABLES: Final = "tabel"
_YEAR: Final = re.compile(r"\d{4}\Z")


def files(content: Path) -> list[str]:
    """The files of a content that can be sheets, by name: program.yaml, tabel/isu.yaml."""
    single = [f"{name}.yaml" for name in _SINGLE if name in FILES]
    tables = sorted(path.name for path in (content / _TABLES).glob("*.yaml"))
    named = [*single, *(f"{_TABLES}/{name}" for name in tables if _TABLES in FOLDERS)]
    return [name for name in named if class_of(name) and (content / name).is_file()]


class NoRowsError(Exception):
    """A table whose rows are those of another file, and what to do, in Indonesian."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


@dataclass(frozen=True, slots=True)
class FileBytes:
    """A file that becomes sheets. data: its bytes. digest: of these."""

    file: str
    data: bytes
    digest: str


def book(typed: FileBytes, reading: Reading) -> Book:
    """The sheets of a file. reading: of the whole content.

    Raises ToolError for a file that cannot be read, NoRowsError for a table of no rows of its own.
    """
    cls, root = class_of(typed.file), read(typed.file, typed.data).root
    if cls is None or root is None:
        raise ToolError(
            f"{typed.file} tidak terbaca.", "Jalankan `renja-docs periksa` dan perbaiki dahulu."
        )
    stem = PurePosixPath(typed.file).stem
    heads = _heads(typed.file, reading) if cls is Tabel else Heads(years=_years(root))
    found = sections(cls, stem, heads)
    by_section = rows(root, cls, found)
    makers = _Maker(root, reading, typed.file, found, by_section)
    return Book(typed.file, typed.digest, tuple(map(makers.sheet, found)))


def _years(root: YamlNode) -> Mapping[str, Sequence[str]]:
    """The years of maps by year, by the keys of these maps."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, node in walk(root):
        if isinstance(node, YamlMap) and _is_by_year(node):
            key = str(path[-1]) if path else ""
            found[key].update(node.items)
    return {key: sorted(years) for key, years in found.items()}


def _is_by_year(node: YamlMap) -> bool:
    """True for a map whose keys are years."""
    return bool(node.items) and all(map(_YEAR.match, node.items))


def _heads(file: str, reading: Reading) -> Heads:
    """The layout of a table. Raises NoRowsError where its rows are those of another file."""
    naskah = reading.naskah
    tabel = next((one for one in naskah.tabel if one.origin.location.file == file), None)
    bentuk = naskah.form_of(tabel) if tabel else None
    if bentuk is None:
        raise ToolError(f"Bentuk tabel {file} tidak ada.", "Jalankan `renja-docs periksa`.")
    if bentuk.baris or bentuk.sumber != "baris":
        source = "usulan" if bentuk.sumber == "usulan" else "program"
        raise NoRowsError(
            f"Baris {file} dicetak dari {source}.yaml.",
            f"Keluarkan {source}: renja-docs lembar keluar {source}",
        )
    return Heads(bentuk, dict(_printed_heads(bentuk, reading)))


def _printed_heads(bentuk: BentukTabel, reading: Reading) -> Iterator[tuple[str, str]]:
    """The head of each column as it prints, behind that of its group."""
    printed = {text.origin.location: text.printed for text in reading.texts}

    def said(judul: str, node: Node) -> str:
        return printed.get(node.origin.at("judul").location, judul)

    ids = [kolom.id for kolom in bentuk.kolom]
    above: dict[str, list[str]] = {name: [] for name in ids}
    for group in _groups(bentuk.kelompok):
        for name in ids[ids.index(group.dari) : ids.index(group.sampai) + 1]:
            above[name].append(said(group.judul, group))
    for kolom in bentuk.kolom:
        yield kolom.id, ": ".join((*above[kolom.id], said(kolom.judul, kolom)))


def _groups(groups: Iterable[Kelompok]) -> Iterator[Kelompok]:
    """Merged heads, each in front of those below it."""
    for group in groups:
        yield group
        yield from _groups(group.kelompok)


@dataclass(frozen=True, slots=True)
class _Maker:
    root: YamlNode
    reading: Reading
    file: str
    sections: Sequence[SheetKind]
    rows: Mapping[str, Sequence[NodeRow]]

    def sheet(self, section: SheetKind) -> Sheet:
        """A sheet with all that is told beside its values."""
        found = self.rows.get(section.name, ())
        sheet = Sheet(section, found, _computed(section, self.reading.naskah), self.ids(section))
        return Sheet(section, found, sheet.computed, sheet.ids, dict(self.notes(sheet)))

    def ids(self, section: SheetKind) -> Mapping[int, Sequence[str]]:
        """The choices of columns that name a row of a list of the same file."""
        found: dict[int, Sequence[str]] = {}
        for index, column in enumerate(section.columns):
            listed = self._list_of(column) if column.kind == "Id" else None
            if listed is not None:
                named = (row.cells[0] or "" for row in self.rows.get(listed.name, ()))
                found[index] = tuple(filter(None, named))
        return found

    def _list_of(self, column: Column) -> SheetKind | None:
        """The sheet of the rows that a column names, None where these have no names."""
        for section in self.sections:
            if column.path[-1] in section.keys:
                return section if section.columns[0].named else None
        return None

    def notes(self, sheet: Sheet) -> Iterator[tuple[tuple[int, int], str]]:
        """What the expressions of a text print."""
        printed = {text.origin.location: text.printed for text in self.reading.texts}
        for place, row in enumerate(sheet.rows):
            node = at(self.root, row.path)
            for index, text in enumerate(row.cells):
                if node is None or not text or "{{" not in text:
                    continue
                way = value_path(node, sheet.section.columns[index])
                value = at(node, way)
                shown = printed.get(value.origin.location) if value else None
                if shown is not None:
                    yield (place, index), f"Tercetak: {shown}"


def _computed(section: SheetKind, naskah: Naskah) -> Mapping[str, Mapping[str, str]]:
    """What the program computes for the rows of the tree."""
    pohon = naskah.program
    if pohon is None or not section.is_tree:
        return {}
    return {
        "pagu (dihitung)": {node.kode: angka(figures.pagu(node)) for node in figures.walk(pohon)},
        "prakiraan maju (dihitung)": _forecasts(pohon),
    }


def _forecasts(pohon: PohonProgram) -> Mapping[str, str]:
    return {node.kode: angka(figures.forecast_total(node, pohon)) for node in figures.walk(pohon)}
