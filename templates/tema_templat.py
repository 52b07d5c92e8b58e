"""The theme and the font table of the templates: Word expects both; neither says anything new."""

from __future__ import annotations

from lxml import etree

from renja_docs.word.wml.names import A, R, W, w

FONT = "Bookman Old Style"
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F1F1F",
    "lt2": "EFEFEF",
    "accent1": "1F4E79",
    "accent2": "7F6000",
    "accent3": "375623",
    "accent4": "833C0B",
    "accent5": "5B2C6F",
    "accent6": "595959",
    "hlink": "000000",
    "folHlink": "000000",
}


def theme() -> etree._Element:
    """A theme (20.1.6.9) whose fonts are those of the styles, and whose links are black."""
    root = etree.Element(_a("theme"), nsmap={"a": A}, name="Renja")
    elements = etree.SubElement(root, _a("themeElements"))
    colours = etree.SubElement(elements, _a("clrScheme"), name="Renja")
    for name, value in _COLOURS.items():
        etree.SubElement(etree.SubElement(colours, _a(name)), _a("srgbClr"), val=value)
    fonts = etree.SubElement(elements, _a("fontScheme"), name="Renja")
    for use in ("majorFont", "minorFont"):
        group = etree.SubElement(fonts, _a(use))
        for script, face in (("latin", FONT), ("ea", ""), ("cs", "")):
            etree.SubElement(group, _a(script), typeface=face)
    _formats(etree.SubElement(elements, _a("fmtScheme"), name="Renja"))
    return root


def _formats(scheme: etree._Element) -> None:
    """Three fills, lines, effects and backgrounds each, as the schema asks: all plain."""
    for kind in ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"):
        group = etree.SubElement(scheme, _a(kind))
        for _ in range(3):
            if kind == "effectStyleLst":
                etree.SubElement(etree.SubElement(group, _a("effectStyle")), _a("effectLst"))
            elif kind == "lnStyleLst":
                _fill(etree.SubElement(group, _a("ln"), w="6350"))
            else:
                _fill(group)


def _fill(parent: etree._Element) -> None:
    etree.SubElement(etree.SubElement(parent, _a("solidFill")), _a("schemeClr"), val="phClr")


def font_table() -> etree._Element:
    """The font table (17.8.3): what stands in for the typeface where it is not installed."""
    root = etree.Element(w("fonts"), nsmap={"w": W, "r": R})
    font = etree.SubElement(root, w("font"))
    font.set(w("name"), FONT)
    for tag, value in (
        ("altName", "URW Bookman"),
        ("panose1", "02050604050505020204"),
        ("charset", "00"),
        ("family", "roman"),
        ("pitch", "variable"),
    ):
        etree.SubElement(font, w(tag)).set(w("val"), value)
    return root


def _a(tag: str) -> str:
    return f"{{{A}}}{tag}"
