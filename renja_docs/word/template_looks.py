"""What the styles of a template look like, and paragraphs that depart from theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from renja_docs.document.looks import Align, Look
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, value
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_ALIGN: Final[Mapping[str, Align]] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "distribute": "both",
}
_LINE: Final = 240
"""A line of single spacing, in which other spacings are counted (17.3.1.33)."""


def looks(package: Package) -> dict[str, Look]:
    """The looks of the paragraph styles of a template, by style id."""
    part = package.related(names.TYPE_STYLES)
    if part is None:
        return {}
    styles = _Styles(
        {e.get(w("styleId"), ""): e for e in part.xml.iter(w("style"))},
        _defaults(part.xml),
    )
    return {id_: styles.look(id_) for id_ in styles.by_id}


def departing(look: Look, paragraph: Element) -> Look:
    """The look of a paragraph that sets some properties itself."""
    return _with(look, paragraph.find(w("pPr")), None)


@dataclass(frozen=True, slots=True)
class _Styles:
    """The styles of a template by id. plain: what holds where no style says otherwise."""

    by_id: Mapping[str, Element]
    plain: Look

    def look(self, id_: str, seen: frozenset[str] = frozenset()) -> Look:
        """The look of a style with what it takes from those that it is based on (17.7.4.3)."""
        style = self.by_id.get(id_)
        if style is None or id_ in seen:
            return self.plain
        base = self.look(value(style, "basedOn"), seen | {id_})
        return _with(base, style.find(w("pPr")), style.find(w("rPr")))


def _defaults(styles: Element) -> Look:
    """The defaults of the document (17.7.5.1)."""
    properties = [styles.find(f".//{w('pPrDefault')}/{w('pPr')}")]
    properties.append(styles.find(f".//{w('rPrDefault')}/{w('rPr')}"))
    return _with(Look(size=20), *properties)


def _with(look: Look, paragraph: Element | None, run: Element | None) -> Look:
    """The look with what the properties of paragraphs and of runs change."""
    changes: dict[str, Any] = {}
    if paragraph is not None:
        for read in _OF_PARAGRAPHS:
            changes |= read(paragraph)
    if run is not None:
        changes |= _type(run)
    return replace(look, **changes)


def _alignment(properties: Element) -> dict[str, Any]:
    said = value(properties, "jc")
    return {"align": _ALIGN[said]} if said in _ALIGN else {}


def _indents(properties: Element) -> dict[str, Any]:
    ind = properties.find(w("ind"))
    if ind is None:
        return {}
    found = {}
    for name, other in (("left", "start"), ("right", "end")):
        said = ind.get(w(name), ind.get(w(other)))
        if said is not None:
            found[name] = _twips(said)
    if ind.get(w("hanging")) is not None:
        found["first"] = -_twips(ind.get(w("hanging"), "0"))
    elif ind.get(w("firstLine")) is not None:
        found["first"] = _twips(ind.get(w("firstLine"), "0"))
    return found


def _spacing(properties: Element) -> dict[str, Any]:
    spacing = properties.find(w("spacing"))
    if spacing is None:
        return {}
    found = {
        name: _twips(spacing.get(w(name), "0"))
        for name in ("before", "after")
        if spacing.get(w(name)) is not None
    }
    if spacing.get(w("line")) is not None:
        line = _twips(spacing.get(w("line"), "0"))
        is_single = spacing.get(w("lineRule"), "auto") == "auto" and line == _LINE
        found["line"] = 0 if is_single else line
    return found


def _tab(properties: Element) -> dict[str, Any]:
    for tab in properties.iterfind(f"{w('tabs')}/{w('tab')}"):
        if tab.get(w("leader")) == "dot":
            return {"tab": _twips(tab.get(w("pos"), "0"))}
    return {}


def _outline(properties: Element) -> dict[str, Any]:
    said = value(properties, "outlineLvl")
    return {"outline": int(said) + 1} if said.isdigit() and int(said) < 9 else {}


_OF_PARAGRAPHS: Final[tuple[Callable[[Element], dict[str, Any]], ...]] = (
    _alignment,
    _indents,
    _spacing,
    _tab,
    _outline,
)


def _type(properties: Element) -> dict[str, Any]:
    """What the properties of runs say of the type."""
    found: dict[str, Any] = {}
    for name, tag in (("bold", "b"), ("italic", "i"), ("capitals", "caps")):
        element = properties.find(w(tag))
        if element is not None:
            found[name] = element.get(w("val"), "true") not in {"0", "false", "off"}
    fonts = properties.find(w("rFonts"))
    if fonts is not None and fonts.get(w("ascii")):
        found["font"] = fonts.get(w("ascii"), "")
    if value(properties, "sz").isdigit():
        found["size"] = int(value(properties, "sz"))
    if value(properties, "u"):
        found["underline"] = value(properties, "u") != "none"
    if value(properties, "color") not in {"", "auto"}:
        found["colour"] = value(properties, "color")
    return found


def _twips(said: str) -> int:
    """A length, which Word may write as a decimal (17.18.87); 0 for what is none."""
    try:
        return round(float(said))
    except ValueError:
        return 0
