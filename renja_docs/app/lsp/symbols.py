"""Every name of a content: where it is given, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from renja_docs.app.lsp.typed_names import typed_names
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.rules.linked_names import given_names, named_in_fields
from renja_docs.sense.tree import Tree


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a file. symbol: what it names, with its kind: 'tabel:isu', 'pasal:isi/satu'.

    start, end: the characters of the symbol's last part alone, which a new name would replace.
    """

    symbol: str
    file: str
    start: int
    end: int
    is_given: bool = False


def mentions(naskah: Naskah, tree: Tree) -> tuple[Mention, ...]:
    """All names, each once a place; by file and place."""
    found = {
        (one.file, one.start, one.symbol): one
        for one in (*_used(naskah), *_given(naskah), *_numbered(naskah, tree))
    }
    return tuple(sorted(found.values(), key=lambda one: (one.file, one.start)))


def _given(naskah: Naskah) -> Iterator[Mention]:
    for named in given_names(naskah):
        yield from _at(naskah.sources, f"{named.kind}:{named.name}", named.origin, is_given=True)


def _numbered(naskah: Naskah, tree: Tree) -> Iterator[Mention]:
    """The names of places that references can have: pasal:isi/satu, menimbang:dasar."""
    mention = partial(_at, naskah.sources, is_given=True)
    for place in tree.walk():
        named = place.origin.parts.get("id")
        if place.target and place.id and named is not None:
            yield from mention(place.target, named)


def _used(naskah: Naskah) -> Iterator[Mention]:
    for named in named_in_fields(naskah):
        yield from _at(naskah.sources, f"{named.kind}:{named.name}", named.origin)
    for file, text in naskah.sources.items():
        for literal in typed_names(text):
            last = len(_last(literal.symbol))
            yield Mention(literal.symbol, file, literal.end - last, literal.end)


def _at(
    sources: Mapping[str, str], symbol: str, origin: Origin, *, is_given: bool = False
) -> Iterator[Mention]:
    """The mention at a scalar; none where it is not typed there as it is."""
    file = origin.location.file
    last = _last(symbol)
    start = sources.get(file, "").find(last, origin.start, origin.end + 1)
    if start >= 0:
        yield Mention(symbol, file, start, start + len(last), is_given)


def _last(symbol: str) -> str:
    """The last part of a symbol: what is typed where it is given."""
    return symbol.rpartition(":")[2].rpartition("/")[2]
