"""What became of each line of a source, for people (impor.html) and for programs (impor.json)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined, Template

from renja_docs.importing.importer import Imported
from renja_docs.importing.ledger import Fate, Posting
from renja_docs.importing.said import SourcePlace

TEMPLATE: Final = "impor.html.j2"
FATES: Final[tuple[tuple[Fate, str], ...]] = (
    ("tidak terbaca", "Tidak terbaca"),
    ("isi", "Menjadi isi"),
    ("dicetak", "Dicetak oleh program"),
)
"""What can become of a line, the one that asks for work first."""


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of the source with what became of it. fate: one of FATES."""

    place: SourcePlace
    text: str
    fate: Fate
    told: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A fault of the typed text."""

    code: str
    place: SourcePlace
    message: str
    advice: str


def lines(imported: Imported) -> Iterator[ToldLine]:
    """Every line and row of the source, in order."""
    entries = imported.ledger.entries
    for place, text in imported.source.pieces():
        if text.strip(" |"):
            entry = entries.get(place, Posting("tidak terbaca", "tidak dikenali"))
            yield ToldLine(place, text, entry.fate, entry.told)


def cells_left(imported: Imported) -> Iterator[ToldLine]:
    """What was left of lines and rows that are read otherwise."""
    known = {place for place, _ in imported.source.pieces()}
    for place, entry in imported.ledger.entries.items():
        if entry.fate == "tidak terbaca" and place not in known:
            yield ToldLine(place, "", entry.fate, entry.told)


def faults(imported: Imported) -> tuple[Noted, ...]:
    """The faults of the typed text by place, none twice."""
    found = (
        Noted(fault.code, fault.said.place_at(fault.start), fault.message, fault.advice)
        for fault in imported.ledger.faults
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.place, one.code)))


def counted(imported: Imported) -> dict[Fate, int]:
    """How many lines became what."""
    counts = Counter(told.fate for told in lines(imported))
    return {fate: counts[fate] for fate, _ in FATES}


def as_json(imported: Imported) -> str:
    """impor.json: files, lines with their fate, faults."""
    record = {
        "sumber": imported.source.file,
        "jumlah": counted(imported),
        "berkas": [file.name for file in imported.files],
        "baris": [_line(told) for told in (*lines(imported), *cells_left(imported))],
        "temuan": [
            {
                "kode": one.code,
                "tempat": str(one.place),
                "urutan": one.place.order,
                "pesan": one.message,
                "saran": one.advice,
            }
            for one in faults(imported)
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=1)


def _line(told: ToldLine) -> dict[str, object]:
    return {
        "tempat": str(told.place),
        "urutan": told.place.order,
        "teks": told.text,
        "menjadi": told.fate,
        "keterangan": told.told,
    }


def as_html(imported: Imported) -> str:
    """impor.html: what was not read first, then the faults, then every line."""
    told = list(lines(imported))
    return _template().render(
        source=imported.source.file,
        counts=[(name, counted(imported)[fate]) for fate, name in FATES],
        left=[one for one in told if one.fate == "tidak terbaca"] + list(cells_left(imported)),
        faults=faults(imported),
        lines=told,
        files=[file.name for file in imported.files],
    )


@cache
def _template() -> Template:
    text = files("renja_docs").joinpath("data", TEMPLATE).read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(text)
