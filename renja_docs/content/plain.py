"""A node as the plain data that its file holds: what is typed, without what is left out."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date

from renja_docs.content.origin import Node
from renja_docs.content.walk import field_names
from renja_docs.text.numerals import tanggal


def plain(value: object) -> object:
    """A value of the model as mappings, lists, texts, whole numbers and truths.

    A node of which only its short form is given is that value. Raises TypeError for a value that
    no regulation without a Lampiran holds.
    """
    match value:
        case Node():
            return _node(value)
        case date():
            return tanggal(value)
        case bool() | int() | str():
            return value
        case tuple():
            return [plain(item) for item in value]
        case Mapping():
            return {key: plain(item) for key, item in value.items()}
        case _:
            raise TypeError(type(value).__name__)


def _node(node: Node) -> object:
    given = dict(_given(node))
    short = getattr(type(node), "SINGKAT", None)
    if short in given and len(given) == 1:
        return given[short]
    return given


def _given(node: Node) -> list[tuple[str, object]]:
    """The fields that are not as they are where nothing is typed."""
    defaults = {one.name: _default(one) for one in dataclasses.fields(node)}
    values = ((name, getattr(node, name)) for name in field_names(node))
    return [
        (name, plain(value))
        for name, value in values
        if value is not None and value != defaults[name]
    ]


def _default(field: dataclasses.Field[object]) -> object:
    """What a field is where nothing is typed."""
    made = field.default_factory
    return field.default if made is dataclasses.MISSING else made()
