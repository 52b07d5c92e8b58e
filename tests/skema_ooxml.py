"""Writes renja_docs/data/skema-ooxml.json: content models and simple types of the parts of a .docx.

The source is the schema data of the Open XML SDK (MIT) as openxml-audit carries it: the
transitional schema of ECMA-376 with what later versions of Word have added.
Run: python -m tests.skema_ooxml
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

TARGET: Final = Path(__file__).parents[1] / "renja_docs" / "data" / "skema-ooxml.json"
SOURCES: Final = {
    "w": "schemas_openxmlformats_org_wordprocessingml_2006_main",
    "wp": "schemas_openxmlformats_org_drawingml_2006_wordprocessingDrawing",
    "a": "schemas_openxmlformats_org_drawingml_2006_main",
    "pic": "schemas_openxmlformats_org_drawingml_2006_picture",
    "m": "schemas_openxmlformats_org_officeDocument_2006_math",
}
LIMITS: Final = {
    "Int32Value": (-(2**31), 2**31 - 1),
    "UInt32Value": (0, 2**32 - 1),
    "Int16Value": (-(2**15), 2**15 - 1),
    "UInt16Value": (0, 2**16 - 1),
    "ByteValue": (0, 255),
    "SByteValue": (-128, 127),
    "Int64Value": (-(2**63), 2**63 - 1),
    "IntegerValue": (-(2**63), 2**63 - 1),
}
MOST: Final = 2**63
LOOSE: Final = frozenset({"w:characterSet"})
"""Attributes in which LibreOffice writes what the schema does not list, and Word reads it."""

_SWITCHED: Final = "0 1 true false on off t f"
_NEWER: Final = {"on off": _SWITCHED, "left center right": "left center right start end"}
"""What the first edition lists, and what later ones list, and LibreOffice writes."""


def main() -> None:
    """Write the table."""
    schemas = [_schema(name) for name in SOURCES.values()]
    all_enums = {one["Name"]: _facets(one) for one in _enums(*schemas)}
    table: dict[str, Any] = {"types": {}, "models": {}}
    for schema in schemas:
        enums = all_enums | {one["Name"]: _facets(one) for one in _enums(schema)}
        bases = {one["ClassName"]: one for one in schema["Types"]}
        for one in schema["Types"]:
            if one["Name"].endswith("/"):
                continue
            table["types"][one["Name"]] = {
                "a": dict(_attributes(one, bases, enums)),
                "m": _model(one, bases),
                "c": sorted(set(_children(one, bases))),
            }
    _share(table)
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    TARGET.write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")


def _schema(name: str) -> dict[str, Any]:
    data = files("openxml_audit") / "data" / "openxml" / "schemas" / f"{name}.json"
    schema: dict[str, Any] = json.loads(data.read_text(encoding="utf-8"))
    return schema


def _enums(*schemas: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Lists of values; namespaces have lists of the same name."""
    for schema in schemas:
        yield from schema.get("Enums", [])


def _facets(enum: dict[str, Any]) -> str:
    return " ".join(facet["Value"] for facet in enum.get("Facets", []))


def _line(one: dict[str, Any], bases: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A type and those that it is derived from."""
    above: dict[str, Any] | None = one
    while above is not None:
        yield above
        above = bases.get(above["BaseClass"])


def _attributes(
    one: dict[str, Any], bases: dict[str, Any], enums: dict[str, str]
) -> Iterator[tuple[str, list[str]]]:
    """The attributes: ! where it must be there, then what it may be."""
    for each in _line(one, bases):
        for attribute in each.get("Attributes", []):
            validators = attribute.get("Validators", [])
            required = any(
                v.get("Name") == "RequiredValidator" and "Version" not in v for v in validators
            )
            name = attribute["QName"].removeprefix(":")
            simple = () if name in LOOSE else _simple(attribute["Type"], validators, enums)
            yield name, [*(["!"] if required else []), *simple]


def _simple(kind: str, validators: list[dict[str, Any]], enums: dict[str, str]) -> list[str]:
    """The alternatives of a simple type; none where anything will do."""
    if kind.startswith("EnumValue"):
        name = kind.rpartition(".")[2].rstrip(">")
        values = _NEWER.get(enums[name], enums[name]) if enums.get(name) else ""
        return [f"enum {values}"] if values else []
    if kind in {"OnOffValue", "BooleanValue", "TrueFalseValue"}:
        return [f"enum {_SWITCHED}"]
    newer = [one for one in validators if one.get("Version") != "Office2007"]
    named = [one for one in newer if one.get("Name") != "RequiredValidator"]
    alternatives = [said for v in named or validators if (said := _alternative(kind, v))]
    if not alternatives and kind in LIMITS:
        alternatives = ["int {} {}".format(*LIMITS[kind])]
    return list(dict.fromkeys(alternatives))


def _alternative(kind: str, validator: dict[str, Any]) -> str:
    arguments = {
        one["Name"]: one["Value"] for one in validator.get("Arguments", []) if "Name" in one
    }
    of_type = validator.get("Type", "")
    match validator.get("Name"):
        case "NumberValidator":
            low, high = LIMITS.get(kind, (-MOST, MOST))
            if "Unsigned" in of_type or "NonNegative" in of_type:
                low = 0
            low = arguments.get("MinInclusive", low)
            return f"int {low} {arguments.get('MaxInclusive', high)}"
        case "StringValidator" if "Pattern" in arguments:
            pattern = arguments["Pattern"]
            re.compile(pattern)
            return f"re {pattern}"
        case "StringValidator" if "Length" in arguments:
            length = int(arguments["Length"]) * (2 if kind == "HexBinaryValue" else 1)
            hexadecimal = kind == "HexBinaryValue" or "Hex" in of_type
            if hexadecimal and kind != "HexBinaryValue":
                length *= 2
            return f"hex {length}" if hexadecimal else f"len {length} {length}"
        case "StringValidator" if {"MinLength", "MaxLength"} & set(arguments):
            return f"len {arguments.get('MinLength', 0)} {arguments.get('MaxLength', MOST)}"
        case "EnumValidator" if of_type == "w:ST_HexColorAuto":
            return "enum auto"
    return ""


def _particle(one: dict[str, Any], bases: dict[str, Any]) -> dict[str, Any] | None:
    return next((each["Particle"] for each in _line(one, bases) if "Particle" in each), None)


def _children(one: dict[str, Any], bases: dict[str, Any]) -> Iterator[str]:
    """The types of children that its model names."""
    particle = _particle(one, bases)
    if particle is not None:
        yield from _named(particle)


def _named(particle: dict[str, Any]) -> Iterator[str]:
    if "Items" not in particle and particle.get("Name"):
        yield particle["Name"]
    for item in particle.get("Items", []):
        yield from _named(item)


def _model(one: dict[str, Any], bases: dict[str, Any]) -> str:
    """The content model as an expression over the names of children; '' for none, * for any."""
    particle = _particle(one, bases)
    if particle is None:
        return "" if one.get("IsLeafElement") or one.get("IsLeafText") else "?"
    return _as_written(one["Name"].rpartition("/")[2], _expression(particle))


def _as_written(element: str, model: str) -> str:
    """The model with what LibreOffice writes in other places, and every reader of Word files reads.

    The properties of a row may be empty, and say in front that the row is tracked; a section that
    ends with a paragraph, and the mark of what a web page hides, stand in front of all others;
    the style of a level stands in front of its format.
    """
    if element == "w:trPr" and "w:ins?" in model:
        mixed = model.replace("w:cnfStyle|", "w:cnfStyle|w:ins|w:del|", 1)
        return mixed.replace(")+", ")*", 1)
    if element == "w:pPr" and "w:sectPr?" in model:
        return f"w:sectPr? {model}"
    if element == "w:rPr" and "w:webHidden?" in model:
        return f"w:webHidden? {model}"
    if element == "w:lvl":
        return model.replace("w:numFmt?", "w:pStyle? w:numFmt?", 1)
    return model


def _expression(particle: dict[str, Any]) -> str:
    """A repeated choice becomes one set of names: nothing in it has an order."""
    times = _times(particle.get("Occurs"))
    if particle.get("Kind") == "Any":
        return "*"
    if "Items" not in particle:
        return str(particle["Name"]).partition("/")[2] + times
    if times in {"*", "+"} or particle["Kind"] == "All":
        names = dict.fromkeys(name.partition("/")[2] for name in _named(particle))
        return f"({'|'.join(names)}){times or '*'}"
    between = "|" if particle["Kind"] == "Choice" else " "
    inside = [_expression(item) for item in particle["Items"]]
    if len(inside) == 1 and not times:
        return inside[0]
    return f"({between.join(inside)}){times}"


def _times(occurs: list[dict[str, int]] | None) -> str:
    if not occurs:
        return ""
    low = min(one.get("Min", 0) for one in occurs)
    high = max(one.get("Max", MOST) for one in occurs)
    if (low, high) == (1, 1):
        return ""
    if high == MOST:
        return {0: "*", 1: "+"}.get(low, f"{{{low},}}")
    return "?" if (low, high) == (0, 1) else f"{{{low},{high}}}"


def _share(table: dict[str, Any]) -> None:
    """Models, lists of children and attributes that several types have stand once."""
    shared: dict[str, int] = {}
    for one in table["types"].values():
        for key in "acm":
            text = json.dumps(one[key], sort_keys=True)
            one[key] = shared.setdefault(text, len(shared))
    table["shared"] = [json.loads(text) for text in shared]
    table["types"] = {name: [one["m"], one["c"], one["a"]] for name, one in table["types"].items()}
    del table["models"]


if __name__ == "__main__":
    main()
