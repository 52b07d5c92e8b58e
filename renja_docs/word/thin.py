"""A package without what repeats: the rules of form need not see ten thousand equal rows.

To a rule that looks at elements and attributes alone, runs, paragraphs and rows that differ in
nothing but their text are one. It is made on bytes: to compare trees costs more than all the rules
do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from lxml import etree

from renja_docs.word.wml.package import Package, Part

LARGE: Final = 100_000
"""Bytes of a part from which on it pays."""

_SAME: Final = (
    (re.compile(rb"<w:t>[^<]+"), b"<w:t>"),
    (re.compile(rb'<w:t xml:space="preserve">[^<]+'), b"<w:t>"),
    (
        re.compile(rb'<w:instrText xml:space="preserve">[^<]+'),
        b'<w:instrText xml:space="preserve">',
    ),
    (re.compile(rb"</w:t>(?:<w:softHyphen/><w:t></w:t>)+"), b"</w:t>"),
    (
        re.compile(rb'<w:bookmarkStart w:id="[0-9]{1,9}" w:name="[A-Za-z_]\w{0,38}"/>'),
        b'<w:bookmarkStart w:id="0" w:name="_"/>',
    ),
    (re.compile(rb'<w:bookmarkEnd w:id="[0-9]{1,9}"/>'), b'<w:bookmarkEnd w:id="0"/>'),
)
"""What may differ without a difference of form: texts, parted or not, and names in their form."""

_ROW: Final = b"<w:tr>"
_END: Final = b"</w:tr>"


def thinned(package: Package) -> Package:
    """The package with less of what is equal in form in its large parts, in the same order."""
    return Package({name: _made(part, _thin) for name, part in package.parts.items()}, package.rels)


def essence(part: Part) -> Part:
    """A part with one of each thing of one form, wherever it stands: for a rule on what holds what.

    An empty one stands for a cell or a row that has occurred before.
    """
    return _made(part, _essence)


def _made(part: Part, change: Callable[[bytes], bytes]) -> Part:
    if part.root is None:
        return part
    data = etree.tostring(part.root)
    if len(data) < LARGE:
        return part
    return Part(part.name, part.content_type, etree.fromstring(change(data)), rels=part.rels)


def _thin(data: bytes) -> bytes:
    for differing, same in _SAME:
        data = differing.sub(same, data)
    # Rows first, for there may be many; and once more, for now more of them are equal.
    few = _once(_once(_without_repeats(data), b"w:r", b"<w:r/>"), b"w:p", b"<w:p/>")
    return _without_repeats(few)


def _essence(data: bytes) -> bytes:
    cell = b"<w:tc><w:p/></w:tc>"
    return _once(_once(_thin(data), b"w:tc", cell), b"w:tr", b"<w:tr>%b</w:tr>" % cell)


def _without_repeats(data: bytes) -> bytes:
    """The bytes with one of each run of equal rows."""
    pieces = data.split(_ROW)
    kept = [piece for before, piece in pairwise(pieces) if not _repeats(before, piece)]
    return _ROW.join((pieces[0], *kept))


def _repeats(before: bytes, piece: bytes) -> bool:
    """True for a whole row like the one before.

    A row that holds a table, or is written otherwise, stays.
    """
    return piece == before and piece.endswith(_END) and piece.count(_END) == 1


def _once(data: bytes, name: bytes, instead: bytes) -> bytes:
    """The bytes with something else in the place of each element that is like one before it."""
    start, end, inner = b"<%b>" % name, b"</%b>" % name, b"<%b " % name
    first, *others = data.split(start)
    known: set[bytes] = set()
    found = [first]
    for piece in others:
        content, closed, rest = piece.partition(end)
        is_whole = bool(closed) and inner not in content  # it holds no other of its kind
        found.append(instead + rest if is_whole and content in known else start + piece)
        if is_whole:
            known.add(content)
    return b"".join(found)
