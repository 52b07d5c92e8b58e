"""What a package says of its parts: the types of their contents, and their relationships."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.word.wml import names
from renja_docs.word.wml.archive import CONTENT_TYPES
from renja_docs.word.wml.element import Element

_TYPES: Final = f"/{CONTENT_TYPES}"
_RELATIONSHIP: Final = f"{{{names.RELS}}}Relationship"


class ContentTypes:
    """Content types by part name, else by extension. Neither heeds the case of letters."""

    def __init__(self, root: Element) -> None:
        self._override = _by_key(root, "Override", "PartName")
        self._default = _by_key(root, "Default", "Extension")
        keys = [one.get("PartName", one.get("Extension", "")).lower() for one in root]
        self._twice = [key for key, count in Counter(keys).items() if count > 1]

    def __call__(self, name: str) -> str:
        """The content type of a part; that of plain bytes where none is said."""
        return self._known(name) or "application/octet-stream"

    def _known(self, name: str) -> str:
        return self._override.get(name.lower()) or self._default.get(extension(name), "")

    def oddities(self, blobs: Mapping[str, bytes]) -> Iterator[str]:
        """Parts without a type, types of what is not there, what has two of them."""
        there = {name.lower() for name in blobs}
        untyped = (name for name in blobs if name != _TYPES and not self._has_type(name))
        yield from (f"{name}: jenis isinya tidak disebut" for name in untyped)
        lost = (name for name in self._override if name not in there)
        yield from (f"{_TYPES}: jenis isi {name} yang tidak ada" for name in lost)
        yield from (f"{_TYPES}: jenis isi {name} ada dua kali" for name in self._twice)

    def _has_type(self, name: str) -> bool:
        """True for a folder, and for a part whose type is said; relationships have their own."""
        expected = names.CT_RELS if name.endswith(".rels") else ""
        known = self._known(name)
        return name.endswith("/") or bool(known and expected in known)


def _by_key(root: Element, tag: str, key: str) -> dict[str, str]:
    entries = root.iterchildren(f"{{{names.TYPES}}}{tag}")
    return {entry.get(key, "").lower(): entry.get("ContentType", "") for entry in entries}


def extension(name: str) -> str:
    """The letters behind the last dot of a name, in small."""
    return name.rpartition(".")[2].lower()


_NAME: Final = re.compile(r"[^\W\d][\w.-]*")
_MODES: Final = (None, "Internal", "External")


def odd_relations(name: str, root: Element) -> Iterator[str]:
    """Ids that are no names (xsd:ID), or stand twice; places that there are not (part 2, 9.3).

    name: of the part that holds the relationships; root: its tree.
    """
    ids = [one.get("Id", "") for one in root.iterchildren(_RELATIONSHIP)]
    if len(ids) != len(root) or len(set(ids)) != len(ids):
        yield f"{name}: relasi ganda atau bukan relasi"
    for one in root.iterchildren(_RELATIONSHIP):
        if not _NAME.fullmatch(one.get("Id", "")) or one.get("TargetMode") not in _MODES:
            yield f"{name}: relasi {one.get('Id', '')[:40]} salah tulis"
