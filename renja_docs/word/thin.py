"""A package without what repeats: the rules of form need not see ten thousand equal rows.

Rows that stand behind each other and differ in nothing but their text are one row to every rule
that looks at elements and attributes alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from lxml import etree

from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part

LARGE: Final = 1000
"""Rows from which on it pays."""

_TEXT: Final = re.compile(rb"(<w:t(?: [^>]*)?>)[^<]*")
_ROW: Final = b"<w:tr>"
_END: Final = b"</w:tr>"


def thinned(package: Package) -> Package:
    """The package with the texts of its large parts left out, and one of each run of equal rows."""
    return Package({name: _part(part) for name, part in package.parts.items()}, package.rels)


def _part(part: Part) -> Part:
    if part.root is None or sum(1 for _ in part.root.iter(w("tr"))) < LARGE:
        return part
    # On bytes, for to compare two trees costs more than all the rules do.
    pieces = _TEXT.sub(rb"\1", etree.tostring(part.root)).split(_ROW)
    kept = [piece for before, piece in pairwise(pieces) if not _repeats(before, piece)]
    root = etree.fromstring(_ROW.join((pieces[0], *kept)))
    return Part(part.name, part.content_type, root, rels=part.rels)


def _repeats(before: bytes, piece: bytes) -> bool:
    """True for a whole row like the one before.

    A row that holds a table, or is written otherwise, stays.
    """
    return piece == before and piece.endswith(_END) and piece.count(_END) == 1
