"""Where the words of a document come from: the ways to all values of a content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha1, sha256

from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.document.provenance import Provenance
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location

_NAMES = ("id", "kode")
"""Keys whose value names an item of a list better than its place in it."""
_OF_TEMPLATES = "templates/"


def provenance(naskah: Naskah, tree: Tree) -> Provenance:
    """What a document made from a content tells of itself."""
    ways: dict[Location, str] = {}
    for file, origin in naskah.files.items():
        ways.update(_ways(origin, naskah.sources.get(file, ""), ""))
    typed = frozenset(text.origin.location for text in tree.texts())
    return Provenance(office(naskah), content_digest(naskah.sources), ways, typed)


def office(naskah: Naskah) -> str:
    """Whose document it is, in words."""
    perbup = naskah.perbup
    agency = perbup.perangkat_daerah
    return ", ".join(filter(None, (agency.nama if agency else perbup.tentang, perbup.daerah)))


def _ways(origin: Origin, source: str, way: str) -> Iterator[tuple[Location, str]]:
    """The way to a node and to all below it; of several at one place the innermost is last."""
    yield origin.location, way
    for key, part in origin.parts.items():
        step = key if isinstance(key, str) else _named(part, source) or str(key + 1)
        yield from _ways(part, source, f"{way}/{step}" if way else step)


def _named(item: Origin, source: str) -> str:
    """The name that an item of a list has been given, '' without one."""
    named = next((item.parts[key] for key in _NAMES if key in item.parts), None)
    return source[named.start : named.end].strip("'\" ") if named else ""


def content_digest(sources: Mapping[str, str]) -> str:
    """What tells one state of a content from another, by the objects that git would make of it."""
    own = {name: text for name, text in sources.items() if not name.startswith(_OF_TEMPLATES)}
    return objects_digest({name: _blob(text) for name, text in own.items()})


def objects_digest(objects: Mapping[str, str]) -> str:
    """The digest of files by their objects in git."""
    told = "".join(f"{objects[name]} {name}\n" for name in sorted(objects))
    return sha256(told.encode()).hexdigest()


def _blob(text: str) -> str:
    """The name of the object of a file in git (SHA-1 of its length and bytes), with plain ends."""
    data = text.replace("\r\n", "\n").encode()
    return sha1(b"blob %d\0%s" % (len(data), data), usedforsecurity=False).hexdigest()
