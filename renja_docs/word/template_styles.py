"""The styles of a template are found by the names that Word shows, whatever ids Word gave them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from renja_docs.document.styles import ALIASES, NAMES, named
from renja_docs.word.template import TemplateError
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, value, valued
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_ID, _VAL = w("styleId"), w("val")
_USES: Final = (w("pStyle"), w("basedOn"), w("next"), w("link"))


def name_styles(package: Package, berkas: str, *, complete: bool) -> None:
    """Give the styles that Word has renamed their ids back.

    complete: every style of the project must be there. Raises TemplateError that names the one
    missing.
    """
    part = package.related(names.TYPE_STYLES)
    styles = list(part.xml.iter(w("style"))) if part is not None else []
    _take_words_own(styles)
    ids = {value(style, "name"): style.get(_ID, "") for style in styles}
    if complete:
        _require_all(ids, berkas)
    renamed = {
        ids[name]: str(style) for style, name in NAMES.items() if name in ids and ids[name] != style
    }
    if renamed:
        _rename(package, styles, renamed)


def _take_words_own(styles: Iterable[Element]) -> None:
    """A style that bears the Indonesian name alone becomes the one that Word has for it."""
    by_name = {value(style, "name"): style for style in styles}
    for own, aliases in ALIASES.items():
        found = [by_name[alias] for alias in aliases if alias in by_name]
        if found and NAMES[own] not in by_name:
            _become(found[0], NAMES[own], aliases)


def _become(style: Element, name: str, aliases: Iterable[str]) -> None:
    """Give a style the name of one that Word has, and its own names as aliases."""
    style.attrib.pop(w("customStyle"), "")
    for tag in ("name", "aliases"):
        for old in style.findall(w(tag)):
            style.remove(old)
    style[:0] = [valued("name", name), valued("aliases", ",".join(aliases))]


def _require_all(ids: Mapping[str, str], berkas: str) -> None:
    for style, name in NAMES.items():
        if name not in ids:
            message = f"gaya “{named(style)}” tidak ada; kembalikan gaya itu, atau namanya"
            raise TemplateError(berkas, "", name, message)


def _rename(package: Package, styles: Iterable[Element], renamed: Mapping[str, str]) -> None:
    for style in styles:
        old = style.get(_ID, "")
        style.set(_ID, renamed.get(old, old))
    for part in package.xml_parts():
        for use in part.xml.iter(*_USES):
            old = use.get(_VAL, "")
            use.set(_VAL, renamed.get(old, old))
