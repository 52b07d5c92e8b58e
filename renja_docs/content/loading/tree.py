"""What a YAML file holds before the model says what it means: texts, mappings, lists."""

from __future__ import annotations

from dataclasses import dataclass

from renja_docs.content.origin import Origin


@dataclass(slots=True)
class Scalar:
    """A text. plain: written without quotes and not as a block."""

    origin: Origin
    text: str
    plain: bool


@dataclass(slots=True)
class Map:
    """Keys with their values, in order; keys: the place of each key."""

    origin: Origin
    items: dict[str, YamlNode]
    keys: dict[str, Origin]


@dataclass(slots=True)
class Seq:
    """A list."""

    origin: Origin
    items: list[YamlNode]


@dataclass(slots=True)
class Broken:
    """A place whose fault is already reported."""

    origin: Origin


YamlNode = Scalar | Map | Seq | Broken


def empty(node: YamlNode) -> bool:
    """True for a key with nothing behind it, or with an empty text."""
    return isinstance(node, Scalar) and not node.text.strip()
