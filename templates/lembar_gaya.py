"""The styles part of the templates, made from the looks in gaya_templat.py."""

from __future__ import annotations

from gaya_templat import LOOKS, SPARE, Look
from lxml import etree
from tema_templat import FONT

from renja_docs.document.styles import ALIASES, NAMES, Style
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import R, W, w
from renja_docs.word.wml.num import hang


def part_root(tag: str) -> Element:
    """The root of a part."""
    return etree.Element(w(tag), nsmap={"w": W, "r": R})


def add(parent: Element, tag: str, **attributes: str) -> Element:
    """A new last child with attributes."""
    element = etree.SubElement(parent, w(tag))
    for name, value in attributes.items():
        element.set(w(name), value)
    return element


def styles() -> Element:
    """The defaults of the document, and every style of the project."""
    root = part_root("styles")
    defaults = etree.SubElement(root, w("docDefaults"))
    run = etree.SubElement(etree.SubElement(defaults, w("rPrDefault")), w("rPr"))
    add(run, "rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    add(run, "sz", val="24")
    add(run, "szCs", val="24")
    add(run, "lang", val="id-ID", eastAsia="en-US", bidi="ar-SA")
    etree.SubElement(defaults, w("pPrDefault"))
    _normal(root)
    for style in Style:  # one without a look is a KeyError here
        aliases = ALIASES.get(style, ())
        made = _paragraph_style(root, style, NAMES[style], LOOKS[style], ",".join(aliases))
        if not aliases:
            made.set(w("customStyle"), "1")
    for name, look in SPARE.items():
        _paragraph_style(root, name.title().replace("Toc", "TOC").replace(" ", ""), name, look)
    return root


def _normal(root: Element) -> None:
    normal = _style(root, "paragraph", "Normal", "Normal", default=True)
    add(etree.SubElement(normal, w("pPr")), "spacing", line="280", lineRule="exact")
    character = _style(
        root, "character", "DefaultParagraphFont", "Default Paragraph Font", default=True
    )
    table = _style(root, "table", "TableNormal", "Normal Table", default=True)
    listing = _style(root, "numbering", "NoList", "No List", default=True)
    for hidden in (character, table, listing):
        add(hidden, "uiPriority", val="99")
        etree.SubElement(hidden, w("semiHidden"))
        etree.SubElement(hidden, w("unhideWhenUsed"))
    properties = etree.SubElement(table, w("tblPr"))
    add(properties, "tblInd", w="0", type="dxa")
    margins = etree.SubElement(properties, w("tblCellMar"))
    for side, width in (("top", "0"), ("left", "108"), ("bottom", "0"), ("right", "108")):
        add(margins, side, w=width, type="dxa")


def _style(root: Element, kind: str, id_: str, name: str, *, default: bool = False) -> Element:
    element = etree.SubElement(root, w("style"))
    element.set(w("type"), kind)
    if default:
        element.set(w("default"), "1")
    element.set(w("styleId"), id_)
    add(element, "name", val=name)
    return element


def _paragraph_style(root: Element, id_: str, name: str, look: Look, aliases: str = "") -> Element:
    element = _style(root, "paragraph", id_, name)
    if aliases:
        add(element, "aliases", val=aliases)
    add(element, "basedOn", val="Normal")
    etree.SubElement(element, w("qFormat"))
    properties = etree.SubElement(element, w("pPr"))
    if look.keep_next:
        etree.SubElement(properties, w("keepNext"))
    if look.keep_lines:
        etree.SubElement(properties, w("keepLines"))
    _tabs(properties, look)
    _spacing(properties, look)
    _indent(properties, look)
    add(properties, "jc", val=look.align)
    if look.outline:
        add(properties, "outlineLvl", val=str(look.outline - 1))
    _characters(element, look)
    return element


def _spacing(properties: Element, look: Look) -> None:
    """Exact lines, so that a font of other heights breaks pages alike; but not around a picture."""
    line, rule = "240", "auto"
    if look.line:
        line, rule = str(look.line), "exact"
    before, after = str(look.before), str(look.after)
    add(properties, "spacing", before=before, after=after, line=line, lineRule=rule)


def _tabs(properties: Element, look: Look) -> None:
    if not look.tabs:
        return
    tabs = etree.SubElement(properties, w("tabs"))
    for kind, position, leader in look.tabs:
        add(tabs, "tab", val=kind, leader=leader, pos=str(position))


def _indent(properties: Element, look: Look) -> None:
    if not (look.left or look.right or look.hanging):
        return
    add(properties, "ind", left=str(look.left), right=str(look.right))
    if look.hanging:
        hang(properties[-1], look.hanging)


def _characters(element: Element, look: Look) -> None:
    properties = etree.SubElement(element, w("rPr"))
    if look.bold:
        etree.SubElement(properties, w("b"))
    add(properties, "sz", val=str(look.size))
    add(properties, "szCs", val=str(look.size))
