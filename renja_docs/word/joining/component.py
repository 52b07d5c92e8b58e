"""The files that are joined, and the gaps between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part


@dataclass(frozen=True, slots=True)
class Component:
    """A package that is joined. key: unique. bookmark: set at its beginning, '' for none.

    foreign: by somebody else: its names are made unique, and it inherits no header or footer.
    prefix: what stands before the numbers of its pages.
    """

    key: str
    package: Package
    foreign: bool = False
    bookmark: str = ""
    prefix: str = ""

    @property
    def body(self) -> Element:
        """The body of its main document."""
        return body(self.package.document)

    def texts(self) -> Iterator[Part]:
        """The parts that may name bookmarks and lists; styles may name lists too."""
        return self.package.of_type(*names.TEXTS, names.CT_STYLES)


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between the components where a whole section is poured later."""

    key: str


def body(document: Part) -> Element:
    """The body of a main document part. Raises ValueError where it has none."""
    found = document.xml.find(w("body"))
    if found is None:
        raise ValueError("dokumen tanpa w:body")
    return found
