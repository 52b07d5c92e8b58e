"""The styles of a template are found by the names that Word shows, whatever ids Word has given them."""

from __future__ import annotations

from typing import Final

from renja_docs.document.styles import NAMES
from renja_docs.word.template import TemplateError
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_USES: Final = (w("pStyle"), w("basedOn"), w("next"), w("link"))


def name_styles(package: Package, berkas: str, *, complete: bool) -> None:
    """Give the styles that Word has renamed their ids back.

    complete: every style of the project must be there. Raises TemplateError that names the one missing.
    """
    part = package.related(names.TYPE_STYLES)
    styles = list(part.xml.iter(w("style"))) if part is not None else []
    found = {_name(style): style.get(w("styleId"), "") for style in styles}
    missing = next((name for name in NAMES.values() if name not in found), "")
    if complete and missing:
        raise TemplateError(
            berkas, "", missing, f"gaya “{missing}” tidak ada; kembalikan gaya itu, atau namanya"
        )
    renamed = {
        found[name]: str(style)
        for style, name in NAMES.items()
        if found.get(name, str(style)) != str(style)
    }
    if renamed:
        _rename(package, styles, renamed)


def _name(style: Element) -> str:
    name = style.find(w("name"))
    return name.get(w("val"), "") if name is not None else ""


def _rename(package: Package, styles: list[Element], renamed: dict[str, str]) -> None:
    for style in styles:
        style.set(
            w("styleId"), renamed.get(style.get(w("styleId"), ""), style.get(w("styleId"), ""))
        )
    for part in package.parts.values():
        for use in part.root.iter(*_USES) if part.root is not None else ():
            use.set(w("val"), renamed.get(use.get(w("val"), ""), use.get(w("val"), "")))
