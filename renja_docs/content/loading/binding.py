"""Tree to values: nodes of the model are read as its annotations say, all faults are collected."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.loading.atoms import AtomError, convert
from renja_docs.content.loading.faults import LOST, Faults
from renja_docs.content.loading.hints import keys_hint, outdented, perhaps
from renja_docs.content.loading.nodes import Broken, YamlList, YamlMap, YamlNode, YamlScalar, empty
from renja_docs.content.loading.shapes import (
    AtomShape,
    ChoiceShape,
    Key,
    ListShape,
    NodeShape,
    Shape,
    TableShape,
    alternatives,
    below,
    exactly_one,
    fields,
    short_form,
)
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Batas
from renja_docs.text.nearest import nearest

_DOUBTFUL: Final = ("Id", "date")
"""Kinds whose suggestion is no certain repair: others refer to an id, 02/08 may be February."""

_YES: Final = ("true", "yes", "y", "on", "benar", "betul")
_NO: Final = ("false", "no", "n", "off", "salah", "bukan")
_ACTS: Final = {
    "perwali": "perbup",
    "perwal": "perbup",
    "kepwali": "kepbup",
    "kepwal": "kepbup",
    "qanun": "perda",
    "perdasi": "perda-provinsi",
    "perdasus": "perda-provinsi",
}
_OTHER_WORDS: Final = MappingProxyType(
    dict.fromkeys(_YES, "ya") | dict.fromkeys(_NO, "tidak") | _ACTS
)
"""What people write for ya and tidak, and for the kinds of acts of regions."""

Values = dict[str, object]
"""Values by the names of their fields."""


@dataclass(slots=True)
class Binder:
    """Reads the nodes of one file. lost: names of the classes of which nodes were lost."""

    text: str
    findings: list[Finding] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    faults: Faults = field(init=False)

    def __post_init__(self) -> None:
        self.faults = Faults(self.text, self.findings)

    def record(self, cls: type[Node], node: YamlNode) -> object:
        """The node of the model, or LOST."""
        value = self._record(cls, node)
        if value is LOST:
            self.lost |= below(cls)
        return value

    def _value(self, shape: Shape, node: YamlNode, batas: Batas | None = None) -> object:
        if isinstance(node, Broken):
            return LOST
        if isinstance(shape, AtomShape):
            return self._atom(shape, node, batas)
        if isinstance(shape, NodeShape):
            return self.record(shape.cls, node)
        if isinstance(shape, ListShape):
            return self._list(shape, node)
        if isinstance(shape, ChoiceShape):
            return self._choice(shape, node)
        return self._table(shape, node)

    # --- scalars

    def _atom(self, shape: AtomShape, node: YamlNode, batas: Batas | None) -> object:
        if not isinstance(node, YamlScalar):
            return self.faults.wrong_kind(node, "teks", "Tulis satu teks di belakang titik dua.")
        text = _stripped(node)
        try:
            value = convert(shape.kind, text)
        except AtomError as fault:
            certain = "" if shape.kind in _DOUBTFUL else fault.suggestion
            return self.faults.refuse(node, fault.code, fault.message, fault.advice, certain)
        if batas is not None and not batas.awal <= value <= batas.akhir:  # type: ignore[operator]
            return self.faults.refuse(
                node,
                "RD2006",
                f"{text} di luar {batas.awal} sampai {batas.akhir}.",
                f"Tulis angka dari {batas.awal} sampai {batas.akhir}.",
            )
        return value

    def _choice(self, shape: ChoiceShape, node: YamlNode) -> object:
        words = ", ".join(shape.words)
        if not isinstance(node, YamlScalar):
            return self.faults.wrong_kind(node, f"salah satu dari {words}", "Tulis satu kata.")
        text = _stripped(node)
        if text in shape.words:
            return shape.values[shape.words.index(text)]
        other_word = _OTHER_WORDS.get(text.casefold(), "")
        if other_word not in shape.words:
            other_word = ""
        suggestion = other_word or nearest(text, shape.words)
        is_certain = bool(other_word) or suggestion == text.casefold()
        return self.faults.refuse(
            node,
            "RD2005",
            f"'{text}' bukan pilihan yang dikenal.",
            f"{perhaps(suggestion)}Pilihannya: {words}.",
            suggestion if is_certain else "",
        )

    # --- collections

    def _list(self, shape: ListShape, node: YamlNode) -> object:
        if shape.alone and isinstance(node, YamlMap):
            alone = self._value(shape.item, node)
            return () if alone is LOST else (alone,)
        if not isinstance(node, YamlList):
            return self.faults.wrong_kind(
                node, "daftar", "Awali setiap unsur dengan tanda hubung dan satu spasi."
            )
        items = (self._item(shape.item, item) for item in node.items)
        return tuple(item for item in items if item is not LOST)

    def _item(self, shape: Shape, node: YamlNode) -> object:
        if not empty(node):
            return self._value(shape, node)
        self.faults.report(
            "RD2002",
            node.origin,
            "Unsur daftar ini belum berisi.",
            "Isi, atau hapus tanda hubungnya.",
        )
        return LOST

    def _table(self, shape: TableShape, node: YamlNode) -> object:
        if not isinstance(node, YamlMap):
            return self.faults.wrong_kind(
                node, "pasangan kunci dan nilai", "Tulis setiap pasangan satu baris."
            )
        values = {key: self._value(shape.item, value) for key, value in node.items.items()}
        found = _without_lost(values)
        if shape.key is not None:
            return MappingProxyType(self._by_number(shape.key, found, node))
        return MappingProxyType(found)

    def _by_number(self, kind: AtomShape, found: Values, node: YamlMap) -> dict[object, object]:
        """The values by keys of a kind; a key that is none of it is reported."""
        by_key: dict[object, object] = {}
        for name, value in found.items():
            try:
                by_key[convert(kind.kind, name)] = value
            except AtomError as fault:
                origin = node.keys[name]
                self.faults.report(fault.code, origin, fault.message, fault.advice)
        return by_key

    # --- nodes

    def _record(self, cls: type[Node], node: YamlNode) -> object:
        if isinstance(node, YamlMap):
            return self._fill(cls, node)
        short = short_form(cls)
        if isinstance(node, YamlScalar) and short:
            return self._short(cls, short, node)
        return self.faults.wrong_kind(node, "pasangan kunci dan nilai", keys_hint(cls))

    def _short(self, cls: type[Node], key: str, node: YamlScalar) -> object:
        """A node of which only the text of one key is written."""
        value = None if empty(node) else self._value(fields(cls)[key].shape, node)
        return LOST if value is LOST else cls(origin=node.origin, **{key: value})

    def _fill(self, cls: type[Node], node: YamlMap) -> object:
        wanted = fields(cls)
        given = self._known(wanted, node)
        is_not_one = exactly_one(cls) and self._not_one(cls, given, node)
        is_not_one |= not self._has_alternative(cls, given, node)
        values = self._values(wanted, given, node)
        found = _without_lost(values)
        if is_not_one or _is_lost(cls, values.keys() - found.keys()):
            return LOST
        return cls(origin=node.origin, **found)

    def _values(self, wanted: dict[str, Key], given: dict[str, YamlNode], node: YamlMap) -> Values:
        """The values of the keys that are filled or must be; LOST where there is a fault."""
        values: Values = {}
        for name, one in wanted.items():
            if name in given and not empty(given[name]):
                values[name] = self._value(one.shape, given[name], one.batas)
            elif one.required:
                self._missing(one, given, node)
                values[name] = LOST
        return values

    def _known(self, wanted: dict[str, Key], node: YamlMap) -> dict[str, YamlNode]:
        """The values by known key. A misspelt key counts as the key that it must have been."""
        known: dict[str, YamlNode] = {}
        for name, value in node.items.items():
            key = name if name in wanted else self._unknown(name, wanted, node)
            if key:
                known[key] = value
        return known

    def _unknown(self, name: str, wanted: dict[str, Key], node: YamlMap) -> str:
        """Report a key; the key that it must have been, '' where that is not certain."""
        message = f"Kunci '{name}' tidak dikenal di sini."
        owner = outdented(name, wanted, node)
        if owner:
            advice = f"Kunci ini milik {owner}: jorokkan dua spasi lebih dalam, di bawah {owner}."
            self.faults.report("RD2001", node.keys[name], message, advice)
            return ""
        suggestion = ""
        if not self.faults.is_full:
            suggestion = nearest(name.replace("-", "_"), wanted)
        certain = "" if suggestion in node.items else suggestion
        self.faults.report(
            "RD2001",
            node.keys[name],
            message,
            f"{perhaps(suggestion)}Kunci yang dikenal: {', '.join(wanted)}.",
            self.faults.replacement(node.keys[name], certain) if certain else (),
        )
        return certain

    def _missing(self, wanted: Key, given: dict[str, YamlNode], node: YamlMap) -> None:
        message, origin = f"Kunci '{wanted.name}' belum ada.", node.origin
        if wanted.name in given:
            message = f"Kunci '{wanted.name}' belum berisi."
            origin = given[wanted.name].origin
        advice = f"Tambahkan {wanted.name}: {wanted.description}."
        self.faults.report("RD2002", origin, message, advice)

    def _has_alternative(self, cls: type[Node], given: dict[str, YamlNode], node: YamlMap) -> bool:
        """True where exactly one of the keys is given that stand for each other."""
        keys = alternatives(cls)
        filled = [key for key in keys if key in given and not empty(given[key])]
        if keys and not filled:
            self._missing(fields(cls)[keys[0]], given, node)
        elif len(filled) > 1:
            self.faults.report(
                "RD2010",
                given[filled[1]].origin,
                f"Kunci {filled[0]} dan {filled[1]} tidak boleh bersama-sama.",
                f"Pakai {filled[0]} saja, atau {filled[1]} saja.",
            )
        return not keys or len(filled) == 1

    def _not_one(self, cls: type[Node], given: dict[str, YamlNode], node: YamlMap) -> bool:
        """True where not exactly one key is given; reported unless an unknown key explains it."""
        filled = [name for name, value in given.items() if not empty(value)]
        if len(filled) == 1:
            return False
        all_known = len(given) == len(node.items)
        if len(filled) > 1:
            self.faults.report(
                "RD2010",
                given[filled[1]].origin,
                f"Kunci {filled[0]} dan {filled[1]} tidak boleh bersama-sama.",
                "Pisahkan menjadi dua unsur daftar, masing-masing diawali tanda hubung.",
            )
        elif all_known:
            self.faults.report(
                "RD2009",
                node.origin,
                "Tidak satu pun kunci diisi.",
                f"Isi tepat satu dari: {', '.join(fields(cls))}.",
            )
        return True


def _stripped(node: YamlScalar) -> str:
    return node.text.strip(" \r\n")


def _without_lost(values: Values) -> Values:
    return {name: value for name, value in values.items() if value is not LOST}


def _is_lost(cls: type[Node], lost_keys: Collection[str]) -> bool:
    """True if a node says nothing without these keys."""
    if exactly_one(cls):
        return bool(lost_keys)
    wanted = fields(cls)
    return any(wanted[name].required for name in lost_keys)
