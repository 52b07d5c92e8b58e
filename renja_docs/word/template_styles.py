"""The styles of a template are found by the names that Word shows, whatever ids Word gave them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from copy import deepcopy
from typing import Final

from renja_docs.document.styles import ALIASES, NAMES, Style, named
from renja_docs.word.template import TemplateError
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, remove, value, valued
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_ID, _VAL = w("styleId"), w("val")
_USES: Final = (w("pStyle"), w("basedOn"), w("next"), w("link"))

StandardStyles = Callable[[], Iterable[Element]]
"""Gives the styles of the program's own template; asked only where some are missing."""


def name_styles(package: Package, berkas: str, standard: StandardStyles | None = None) -> None:
    """Give the styles that Word has renamed their ids back.

    standard: gives the styles of the program's own template, where every style must be there. Of
    those that Word has itself a template may lack some: other programs do not save what no
    paragraph wears yet. Raises TemplateError that names another one that is missing.
    """
    part = package.related(names.TYPE_STYLES)
    styles = list(part.xml.iter(w("style"))) if part is not None else []
    merged = _spell_as_word(styles)
    if merged:
        _rename(package, styles, merged)
    _take_words_own(styles)
    ids = {value(style, "name"): style.get(_ID, "") for style in styles}
    if standard is not None:
        _require_own(ids, berkas)
    renamed = {
        ids[name]: str(style) for style, name in NAMES.items() if name in ids and ids[name] != style
    }
    if renamed:
        _rename(package, styles, renamed)
    lacking = [style for style in ALIASES if NAMES[style] not in ids]
    if standard is not None and part is not None and lacking:
        _take(part.xml, lacking, standard())


def _spell_as_word(styles: list[Element]) -> dict[str, str]:
    """One style of each name that Word has itself, spelt as Word does; what others become, by id.

    LibreOffice writes Heading 1 for heading 1, and its own Caption beside ours.
    """
    merged: dict[str, str] = {}
    for own in ALIASES:
        name = NAMES[own]
        alike = [one for one in styles if value(one, "name").casefold() == name.casefold()]
        alike.sort(key=lambda one: value(one, "name") != name)
        for kept in alike[:1]:
            kept[:] = [valued("name", name), *(one for one in kept if one.tag != w("name"))]
        for doubled in alike[1:]:
            merged[doubled.get(_ID, "")] = alike[0].get(_ID, "")
            styles.remove(doubled)
            remove(doubled)
    return merged


def _take_words_own(styles: Iterable[Element]) -> None:
    """A style that bears the Indonesian name alone becomes the one that Word has for it."""
    by_name = {value(style, "name"): style for style in styles}
    for own, aliases in ALIASES.items():
        if NAMES[own] in by_name:
            continue
        worn = next((alias for alias in aliases if alias in by_name), None)
        if worn is not None:
            _become(by_name[worn], NAMES[own], aliases)


def _become(style: Element, name: str, aliases: Iterable[str]) -> None:
    """Give a style the name of one that Word has, and its own names as aliases."""
    style.attrib.pop(w("customStyle"), "")
    for tag in ("name", "aliases"):
        for old in style.findall(w(tag)):
            style.remove(old)
    style[:0] = [valued("name", name), valued("aliases", ",".join(aliases))]


def _require_own(ids: Mapping[str, str], berkas: str) -> None:
    for style, name in NAMES.items():
        if name not in ids and style not in ALIASES:
            message = f"gaya “{named(style)}” tidak ada; kembalikan gaya itu, atau namanya"
            raise TemplateError(berkas, "", name, message)


def _take(styles: Element, lacking: Iterable[Style], standard: Iterable[Element]) -> None:
    """Styles that Word has itself, as the program's template has them."""
    wanted = {NAMES[style] for style in lacking}
    styles.extend(deepcopy(one) for one in standard if value(one, "name") in wanted)
    known = {style.get(_ID) for style in styles.iter(w("style"))}
    for style in styles.iter(w("style")):
        _drop_unknown(style, known)


def _drop_unknown(style: Element, known: Container[str | None]) -> None:
    """Let a style rest on no style that is not there."""
    for use in style.iter(*_USES):
        if use.get(_VAL) not in known:
            style.remove(use)


def _rename(package: Package, styles: Iterable[Element], renamed: Mapping[str, str]) -> None:
    for style in styles:
        old = style.get(_ID, "")
        style.set(_ID, renamed.get(old, old))
    for part in package.xml_parts():
        for use in part.xml.iter(*_USES):
            old = use.get(_VAL, "")
            use.set(_VAL, renamed.get(old, old))
