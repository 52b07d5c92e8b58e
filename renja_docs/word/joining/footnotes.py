"""Footnotes are counted without gaps, or docxcompose gives two of them one id.

It numbers the notes that it appends from the number of notes on, not from the largest id.
"""

from __future__ import annotations

from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package


def count(package: Package) -> None:
    """Footnote ids without gaps from 1 on, in the order of the part."""
    part = package.related(names.TYPE_FOOTNOTES)
    if part is None:
        return
    fresh: dict[str, str] = {}
    notes = [note for note in part.xml.iter(w("footnote")) if not _is_separator(note)]
    for number, note in enumerate(notes, start=1):
        fresh[note.get(w("id"), "")] = str(number)
        note.set(w("id"), str(number))
    for reference in package.document.xml.iter(w("footnoteReference")):
        old = reference.get(w("id"), "")
        reference.set(w("id"), fresh.get(old, old))


def _is_separator(note: Element) -> bool:
    """True for the line above the notes, which stands among them (17.11.10)."""
    return note.get(w("type")) is not None
