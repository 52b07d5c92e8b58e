"""What may be typed at an offset: functions, names, keys, values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.app.lsp.answers import told_of
from renja_docs.app.lsp.desk import KnownContent
from renja_docs.app.lsp.typed_names import Typing, typing_at
from renja_docs.content.loading.kinds import of_program
from renja_docs.content.loading.loader import TEMPLATE_TABEL, class_of
from renja_docs.content.loading.shapes import (
    AtomShape,
    ChoiceShape,
    ListShape,
    NodeShape,
    Shape,
    TableShape,
)
from renja_docs.content.loading.shapes import fields as fields_of
from renja_docs.content.scalars import NamaJenis
from renja_docs.content.tabel import BentukTabel
from renja_docs.sense.functions.catalogue import all_functions
from renja_docs.sense.functions.named_values import NAMES

_KEY_LINE: Final = re.compile(r"(?P<indent> *)(?P<dash>(?:- )*)(?P<key>[A-Za-z_-]*)\Z")

_VALUE_LINE: Final = re.compile(r" *(?:- )*(?P<key>[a-z_-]+): *(?P<value>\S*)\Z")

_CODES: Final = ("pagu", "belanja", "nama", "target", "capaian", "maju", "jumlah")


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may be typed. kind: 'kunci', 'nilai', 'fungsi', 'nama'."""

    text: str
    kind: str
    detail: str = ""


def complete(known: KnownContent, text: str, file: str, offset: int) -> list[Option]:
    """What may be typed at an offset."""
    typing = typing_at(text, offset)
    if typing is not None:
        return list(_in_expression(known, typing))
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    shape = _shape_around(text, file, offset)
    value = _VALUE_LINE.match(line)
    if value is not None:
        return list(_values(known, _key_shape(shape, value["key"]), value["key"]))
    if _KEY_LINE.match(line) and isinstance(shape, NodeShape):
        return [Option(k.name, "kunci", k.description) for k in fields_of(shape.cls).values()]
    return []


def _in_expression(known: KnownContent, typing: Typing) -> Iterator[Option]:
    if not typing.is_literal:
        for function in all_functions().values():
            yield Option(function.name, "fungsi", function.examples[0].written)
        for named in NAMES:
            yield Option(named.name, "nama")
        return
    names = {
        "peraturan": known.words.acts.keys(),
        "fakta": {one.id for one in known.words.naskah.perbup.fakta},
        "nilai": {one.id for one in known.words.naskah.tabel},
    }
    if typing.call in {"rujuk", "judul"}:
        yield from _targets(known, typing)
    elif typing.call in names:
        for name in sorted(names[typing.call]):
            yield Option(name, "nama", told_of(known, f"{typing.call}:{name}"))
    elif typing.call in _CODES:
        for code, node in known.words.nodes.items():
            yield Option(code, "nama", node.nama)


def _targets(known: KnownContent, typing: Typing) -> Iterator[Option]:
    """Targets; for ayat=, huruf= and angka= the names of the parts of the one in front."""
    first = re.search(r"['\"]([^'\"]+)['\"]", typing.before)
    around = f"{first[1]}/" if first and typing.key in {"ayat", "huruf", "angka"} else ""
    for label in known.words.labels:
        rest = label.target.removeprefix(around)
        if label.target.startswith(around) and "/" not in rest:
            yield Option(rest, "nama", f"{label.text} {label.title}".strip())


def _values(known: KnownContent, shape: Shape | None, key: str) -> Iterator[Option]:
    if isinstance(shape, ChoiceShape):
        for word in shape.words:
            yield Option(str(word), "nilai")
    if isinstance(shape, AtomShape) and shape.kind == NamaJenis.__name__:
        for kind_name in of_program():
            yield Option(kind_name, "nilai")
    kinds = {"peraturan": "peraturan", "tabel": "tabel", "gambar": "gambar", "bab": "bab"}
    kind = kinds.get(key)
    if kind is not None:
        for one in known.mentions:
            if one.is_given and one.symbol.startswith(f"{kind}:"):
                name = one.symbol.partition(":")[2]
                yield Option(name, "nama", told_of(known, one.symbol))


def _shape_around(text: str, file: str, offset: int) -> Shape | None:
    """What the model asks for where a line stands: by the keys of the lines that it is below."""
    cls = BentukTabel if file.startswith(TEMPLATE_TABEL) else class_of(file)
    if cls is None:
        return None
    start = text.rfind("\n", 0, offset) + 1
    here = text[start:offset]
    indent = len(here) - len(here.lstrip(" -"))
    path: list[str] = []
    for line in reversed(text[:start].split("\n")):
        key = re.match(r"( *(?:- )*)([a-z_-]+):", line)
        if key is None or len(key[1]) >= indent:
            continue
        path.append(key[2])
        indent = len(key[1])
    shape: Shape | None = NodeShape(cls)
    for key_name in reversed(path):
        shape = _item(_key_shape(shape, key_name))
    return shape


def _key_shape(shape: Shape | None, key: str) -> Shape | None:
    if isinstance(shape, NodeShape):
        found = fields_of(shape.cls).get(key)
        return found.shape if found else None
    return shape.item if isinstance(shape, TableShape) else None


def _item(shape: Shape | None) -> Shape | None:
    return shape.item if isinstance(shape, ListShape) else shape
