"""Places of forms and formulas, which stand between the paragraphs of prose."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.isian import BarisFormulir, RumusBerketerangan
from renja_docs.content.naratif import Blok
from renja_docs.sense.place import Place, Trail
from renja_docs.sense.text import Text


def form(blok: Blok, trail: Trail, position: int) -> Place:
    """The place of a form with its lines. position: from 1, among the forms."""
    here = trail.at("formulir", None, position, f"formulir {position}")
    lines = enumerate(blok.formulir or (), 1)
    return Place(
        "formulir",
        None,
        here.name,
        here.path,
        here.zone,
        blok.origin.at("formulir"),
        position=position,
        children=tuple(_line(line, number, here) for number, line in lines),
    )


def formula(rumus: RumusBerketerangan, trail: Trail, position: int) -> Place:
    """The place of a formula with its symbols. position: from 1, among the formulas."""
    here = trail.at("rumus", None, position, f"rumus {position}")
    symbols = []
    for number, one in enumerate(rumus.keterangan, 1):
        below = here.at("simbol", None, number, f"keterangan {number}")
        place = below.place("simbol", one, position=number, texts=below.text(one, "arti", "simbol"))
        symbols.append(place)
    return here.place("rumus", rumus, position=position, children=tuple(symbols))


def _line(line: BarisFormulir, number: int, trail: Trail) -> Place:
    here = trail.at("baris", None, number, f"baris {number}")
    return here.place("baris-formulir", line, position=number, texts=tuple(_texts(line, here)))


def _texts(line: BarisFormulir, here: Trail) -> Iterator[Text]:
    """What is printed of a line, in order."""
    yield from here.text(line, "judul", "formulir")
    yield from here.text(line, "teks", "formulir")
    if line.isian is not None:
        yield from here.text(line.isian, "nama", "formulir")
        yield from here.text(line.isian, "satuan", "formulir")
    if line.kotak is not None:
        yield from here.text(line.kotak, "nama", "formulir")
    if line.pilihan is not None:
        yield from here.text(line.pilihan, "nama", "formulir")
        yield from here.lines(line.pilihan, "dari", "formulir")
    if line.tabel is not None:
        yield from here.lines(line.tabel, "kolom", "formulir")
    if line.tanda_tangan:
        yield from here.lines(line, "tanda_tangan", "formulir")
