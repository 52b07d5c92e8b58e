"""Where the paragraphs of a template come from: from the values that filled them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from renja_docs.text.location import Location
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_NAMES: Final = "nama"
"""The attribute in which a paragraph keeps the text that it had before it was filled."""
_P, _T = w("p"), w("t")
_NO_NAME: Final = re.compile(r"\W")
"""What stands between names."""


def keep_names(package: Package) -> None:
    """Each paragraph keeps the words of its placeholders, for filling puts values there."""
    for paragraph in package.document.xml.iter(_P):
        text = "".join(piece.text or "" for piece in paragraph.iter(_T))
        if "{" in text:
            paragraph.set(_NAMES, _NO_NAME.sub(" ", text))


def take_source(paragraph: Element, sources: Mapping[str, Location]) -> Location | None:
    """Where the first value of a filled paragraph was typed that has a place; its names go."""
    before = str(paragraph.attrib.pop(_NAMES, "")).split()
    return next((where for name, where in sources.items() if name in before), None)
