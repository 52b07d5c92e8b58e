"""What other programs leave in a file: git its two versions, Excel its tabs, Word its blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.folding import place_at
from renja_docs.content.origin import Location

_BEGINS: Final = re.compile(r"^<{7}(?: .*)?\r?$", re.MULTILINE)
_ENDS: Final = re.compile(r"^>{7}(?: .*)?\r?$", re.MULTILINE)
_BLANKS: Final = r"\u00a0\u2000-\u200a\u202f\u3000"
ODD_INDENT: Final = re.compile(rf"^ *(?P<blanks>[{_BLANKS}][ {_BLANKS}]*)", re.MULTILINE)
"""An indent with blanks of a word processor or a web page in it."""
_ROW: Final = re.compile(r"[^\t\n]*[^\s\t][^\t\n]*\t+[^\t\n]*\S")
"""A line of cells with tabs between them."""
_FEWEST_ROWS: Final = 2


def conflict(file: str, text: str) -> Finding | None:
    """The place where git has put two versions one below the other; None where there is none."""
    begin = _BEGINS.search(text)
    if begin is None:
        return None
    end = _ENDS.search(text, begin.end())
    place = place_at(text, file, begin.start())
    last = f" sampai baris {place_at(text, file, end.start()).line}" if end else ""
    return Finding(
        "RD1012",
        "galat",
        place,
        f"Dua versi isi ini belum disatukan sesudah penggabungan (baris {place.line}{last}).",
        "Pilih salah satu isi di antara <<<<<<< dan >>>>>>>, atau satukan keduanya, lalu hapus "
        "ketiga baris tandanya (di VS Code: Accept Current, Accept Incoming, atau Accept Both).",
    )


def pasted_rows(text: str) -> list[range]:
    """The lines, from 1, of each table that was pasted with its tabs."""
    if "\t" not in text:
        return []
    tables = []
    number = 1
    for is_row, lines in groupby(text.split("\n"), lambda line: _ROW.match(line) is not None):
        end = number + len(list(lines))
        if is_row and end - number >= _FEWEST_ROWS:
            tables.append(range(number, end))
        number = end
    return tables


def pasted(file: str, rows: range) -> Finding:
    """The finding at a pasted table; nothing certain can be made of its cells."""
    return Finding(
        "RD1004",
        "galat",
        Location(file, rows.start, 1),
        f"Tabel dengan tab tertempel di sini (baris {rows.start} sampai {rows.stop - 1}).",
        "Tulis setiap barisnya sebagai unsur daftar dengan nama kolom, seperti baris lain dalam "
        "berkas tabel; jangan mengganti tabnya dengan spasi, karena batas selnya hilang.",
    )


def odd_indents(file: str, text: str) -> Iterator[Finding]:
    """Indents with blanks that YAML does not take for blanks; as many plain ones mend them."""
    for match in ODD_INDENT.finditer(text):
        blanks = match["blanks"]
        plain = Repair(file, match.start("blanks"), match.end("blanks"), blanks, " " * len(blanks))
        yield Finding(
            "RD1012",
            "galat",
            place_at(text, file, match.start("blanks")),
            "Lekukan baris ini memakai spasi tak terputus, biasanya dari Word atau laman web.",
            "Ganti dengan spasi biasa sebanyak itu.",
            repairs=(plain,),
        )
