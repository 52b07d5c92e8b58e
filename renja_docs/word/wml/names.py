"""Namespaces and qualified names of Office Open XML (ECMA-376 part 1, transitional)."""

from __future__ import annotations

from typing import Final, cast

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPG: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

# Types of relationships and of parts.
OFFICE: Final = R + "/"
TYPE_DOCUMENT: Final = OFFICE + "officeDocument"
TYPE_STYLES: Final = OFFICE + "styles"
TYPE_NUMBERING: Final = OFFICE + "numbering"
TYPE_HEADER: Final = OFFICE + "header"
TYPE_FOOTER: Final = OFFICE + "footer"
TYPE_IMAGE: Final = OFFICE + "image"
TYPE_SETTINGS: Final = OFFICE + "settings"
TYPE_FOOTNOTES: Final = OFFICE + "footnotes"
TYPE_THEME: Final = OFFICE + "theme"
TYPE_FONTS: Final = OFFICE + "fontTable"
TYPE_CORE: Final = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
TYPE_APP: Final = OFFICE + "extended-properties"

_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
CT_DOCUMENT: Final = _WML + "document.main+xml"
CT_STYLES: Final = _WML + "styles+xml"
CT_NUMBERING: Final = _WML + "numbering+xml"
CT_HEADER: Final = _WML + "header+xml"
CT_FOOTER: Final = _WML + "footer+xml"
CT_FOOTNOTES: Final = _WML + "footnotes+xml"
CT_SETTINGS: Final = _WML + "settings+xml"
CT_THEME: Final = "application/vnd.openxmlformats-officedocument.theme+xml"
CT_FONTS: Final = _WML + "fontTable+xml"
CT_CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
CT_APP: Final = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
CT_RELS: Final = "application/vnd.openxmlformats-package.relationships+xml"

TEXTS: Final = (CT_DOCUMENT, CT_HEADER, CT_FOOTER, CT_FOOTNOTES)
"""Types of parts that print text."""

STYLED: Final = (*TEXTS, CT_NUMBERING, CT_STYLES)
"""Types of parts that name styles."""


def default(namespace: str) -> dict[str, str]:
    """A namespace map in which names need no prefix. lxml's own type knows no None."""
    return {cast("str", None): namespace}


def w(tag: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{tag}"


def r(tag: str) -> str:
    """The qualified name of a relationship attribute (id, embed, link)."""
    return f"{{{R}}}{tag}"
