"""The summary of a run: on the terminal, as CSV, as a page."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, fields
from importlib.resources import files
from io import StringIO
from typing import Final

from jinja2 import Environment, StrictUndefined

from renja_docs.app.massal.record import Record
from renja_docs.text.visible import one_line

_MOST: Final = 40
"""Rows of a terminal; of a larger run only those with something to mend are shown there."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet takes for a formula."""

_SHOWN: Final = 12
_SOUND: Final = frozenset({"tersusun", "tetap"})


def text(rows: Sequence[Record], seconds: float) -> str:
    """The rows, the gravest last, and a line that counts."""
    shown = rows if len(rows) <= _MOST else [one for one in rows if one.keadaan not in _SOUND]
    ordered = sorted(shown, key=lambda one: (one.keadaan not in _SOUND, one.naskah))
    width = max((len(one.naskah) for one in ordered), default=0)
    lines = [_line(one, width) for one in ordered]
    counted = Counter(one.keadaan for one in rows)
    states = ", ".join(f"{number} {state}" for state, number in sorted(counted.items()))
    took = f"{seconds:.1f}".replace(".", ",")
    return "\n".join([*lines, f"{len(rows)} naskah: {states}. {took} detik."])


def _line(one: Record, width: int) -> str:
    found = f"{one.galat} galat, {one.peringatan} peringatan, {one.catatan} catatan"
    pages = f"{one.halaman} halaman" if one.halaman else ""
    took = f"{one.detik:.2f} detik".replace(".", ",")
    facts = (one.keadaan, found, pages, took, one.sidik[:_SHOWN], one_line(one.pesan))
    return f"{one_line(one.naskah):<{width}}  " + "; ".join(filter(None, facts))


def as_csv(rows: Sequence[Record]) -> bytes:
    """The rows with a head, for a spreadsheet: none of them is a formula there."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(field.name for field in fields(Record))
    for one in rows:
        writer.writerow(map(_plain, astuple(one)))
    return out.getvalue().encode("utf-8-sig", "backslashreplace")


def _plain(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def page(rows: Sequence[Record]) -> bytes:
    """The rows as a page for a browser."""
    source = (files("renja_docs") / "data" / "massal.html.j2").read_text(encoding="utf-8")
    template = Environment(autoescape=True, undefined=StrictUndefined).from_string(source)
    counted = Counter(one.keadaan for one in rows)
    return template.render(rows=rows, counted=counted, sound=_SOUND).encode("utf-8", "replace")
