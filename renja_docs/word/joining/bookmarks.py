"""Bookmarks travel as tokens and get fresh ids; those of a foreign file get fresh names too.

docxcompose pairs the ends of bookmarks in their order of appearance, so that crossed ones change
their extent; and it keeps equal names, of which Word drops all but the first.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from typing import Final

from lxml import etree

from renja_docs.word.joining.component import Component
from renja_docs.word.tokens import token
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part

_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_HIDDEN_START, _HIDDEN_END = token("start"), token("end")
_HIDDEN: Final[Mapping[str, str]] = {_START: _HIDDEN_START, _END: _HIDDEN_END}
_SHOWN: Final[Mapping[str, str]] = {hidden: shown for shown, hidden in _HIDDEN.items()}

_LONGEST: Final = 40
"""Letters of a name that Word accepts (17.13.6.2)."""

_FIELD_TARGET: Final = re.compile(
    r"""
    ^(                                     # all that stands in front of the name:
        \s*(?:REF|PAGEREF|NOTEREF)\s+      # a reference,
      | .*\\l\s+\"?                        # or a hyperlink to a place in the file
    )
    (\w+)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def mark_beginning(body: Element, name: str) -> None:
    """Set a bookmark at the beginning of a body."""
    start, end = etree.Element(_START), etree.Element(_END)
    # Any id will do: hide() makes it unique, restore() makes it a number.
    start.set(w("id"), "renja-docs")
    end.set(w("id"), "renja-docs")
    start.set(w("name"), name)
    first = next(body.iter(w("p")), None)
    if first is None:
        body[:0] = [start, end]
    elif first.find(w("pPr")) is None:
        first[:0] = [start, end]
    else:
        first[1:1] = [start, end]


def rename(component: Component) -> None:
    """Names of a foreign file get its key in front; the fields and links that lead there follow."""
    parts = list(component.texts())
    fresh: dict[str, str] = {}
    for part in parts:
        for start in part.xml.iter(_START):
            old = start.get(w("name"), "")
            if old == component.bookmark:
                continue  # ours: the list of contents leads there
            fresh[old] = _fresh_name(f"{component.key}_{old.lstrip('_')}", set(fresh.values()))
            start.set(w("name"), fresh[old])
    _follow(parts, fresh)


def _fresh_name(wish: str, taken: Container[str]) -> str:
    """A name that Word accepts: letters, digits and _, and not yet taken."""
    name = re.sub(r"\W", "_", wish)[:_LONGEST]
    count = 1
    while name in taken:
        count += 1
        kept = _LONGEST - 1 - len(str(count))
        name = f"{name[:kept]}_{count}"
    return name


def _follow(parts: Iterable[Part], fresh: Mapping[str, str]) -> None:
    def renamed(match: re.Match[str]) -> str:
        return match[1] + fresh.get(match[2], match[2])

    for part in parts:
        for code in part.xml.iter(w("instrText")):
            code.text = _FIELD_TARGET.sub(renamed, code.text or "")
        for link in part.xml.iter(w("hyperlink")):
            anchor = link.get(w("anchor"), "")
            if anchor in fresh:
                link.set(w("anchor"), fresh[anchor])


def hide(root: Element, key: str) -> None:
    """Put a token in the place of each start and end, with an id that is unique among all files."""
    for element in list(root.iter(_START, _END)):
        element.tag = _HIDDEN[str(element.tag)]
        element.set(w("id"), f"{key}.{element.get(w('id'))}")


def restore(joined: Package) -> None:
    """Fresh ids from 1 on; a start and its end keep each other by the id they travelled with."""
    fresh: dict[str, str] = {}
    for part in joined.xml_parts():
        for element in list(part.xml.iter(_HIDDEN_START, _HIDDEN_END)):
            travelled = element.get(w("id"), "")
            element.tag = _SHOWN[str(element.tag)]
            element.set(w("id"), fresh.setdefault(travelled, str(len(fresh) + 1)))
