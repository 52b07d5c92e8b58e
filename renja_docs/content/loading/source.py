"""YAML text to a tree of places. Nothing is converted by YAML's own rules: a scalar is its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import yaml

from renja_docs.content.finding import Finding
from renja_docs.content.loading.decoding import REFUSED, control_character, decode
from renja_docs.content.loading.syntax import explain
from renja_docs.content.loading.tree import Broken, Map, Scalar, Seq, YamlNode
from renja_docs.content.origin import KOSONG, Location, Origin
from renja_docs.content.places import place_at

MOST_LEVELS: Final = 50
MOST_VALUES: Final = 500_000
"""Values in one file; the largest of the real content holds some thousands."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Event: TypeAlias = Any
"""A yaml.Event as a parser gives it: its marks are never None."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read. root is None where it cannot be read at all."""

    text: str
    root: YamlNode | None
    findings: tuple[Finding, ...] = ()


class _StopError(Exception):
    """Reading of this file ends here; the reason is among the findings."""


def read(file: str, data: bytes) -> Source:
    """The tree of a YAML file, and what is wrong with its form."""
    decoded = decode(file, data)
    if decoded.clean is None:
        return Source(decoded.text, None, decoded.findings)
    reader = _Reader(file, decoded.clean, list(decoded.findings))
    return Source(decoded.text, reader.document(), tuple(reader.findings))


@dataclass(slots=True)
class _Reader:
    """One pass over the events of one file."""

    file: str
    text: str
    findings: list[Finding] = field(default_factory=list)
    events: Iterator[Event] = field(default_factory=lambda: iter(()))
    count: int = 0

    def document(self) -> YamlNode | None:
        """The one document of the file, None where its form is broken."""
        self.events = yaml.parse(self.text, Loader=_LOADER)
        try:
            return self._only_document()
        except _StopError:
            return None
        except (yaml.YAMLError, ValueError) as fault:
            self._broken_form(fault)
            return None

    def _only_document(self) -> YamlNode:
        root: YamlNode | None = None
        for event in self.events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if root is not None:
                self._report(
                    "RD1009",
                    event,
                    "Satu berkas hanya boleh memuat satu dokumen.",
                    "Hapus baris --- atau pindahkan isi di bawahnya ke berkas lain.",
                )
                raise _StopError
            self._directives(event)
            root = self._node(next(self.events), 1, None)
        return root or Scalar(Origin(Location(self.file, 1, 1)), "", plain=True)

    def _broken_form(self, fault: yaml.YAMLError | ValueError) -> None:
        """The parser's fault, unless a value that begins with {{ on the same line explains it."""
        finding = explain(self.file, self.text, fault)
        near = (finding.location.line - 1, finding.location.line)
        for known in self.findings:
            if known.code == "RD1013" and known.location.line in near:
                return
        self.findings.append(finding)

    def _directives(self, event: Event) -> None:
        if event.version or event.tags:
            self._report(
                "RD1008", event, "Arahan % tidak boleh dipakai.", "Hapus baris yang diawali %."
            )

    # --- nodes

    def _node(self, event: Event, level: int, key: Location | None) -> YamlNode:
        """The node that begins with event; key: the place of the key in front of it."""
        self._count(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, key)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, key)
        if level > MOST_LEVELS:
            self._report(
                "RD1010",
                event,
                f"Susunan lebih dalam dari {MOST_LEVELS} tingkat.",
                "Sederhanakan susunannya.",
            )
            raise _StopError
        if isinstance(event, yaml.MappingStartEvent):
            return self._map(event, level, key)
        return self._seq(event, level, key)

    def _count(self, event: Event) -> None:
        self.count += 1
        if self.count > MOST_VALUES:
            self._report(
                "RD1001",
                event,
                f"Berkas memuat lebih dari {MOST_VALUES // 1000}.000 nilai.",
                "Pecah berkas ini.",
            )
            raise _StopError

    def _alias(self, event: Event, key: Location | None) -> Broken:
        self._report(
            "RD1007",
            event,
            f"Alias *{event.anchor} tidak boleh dipakai.",
            "Tulis nilainya di sini.",
        )
        return Broken(self._origin(event, event.end_mark.index, key))

    def _decorated(self, event: Event) -> None:
        if event.anchor is not None:
            self._report(
                "RD1006",
                event,
                f"Jangkar &{event.anchor} tidak boleh dipakai.",
                "Hapus jangkar itu.",
            )
        if event.tag is not None:
            self._report(
                "RD1008",
                event,
                f"Tag {event.tag} tidak boleh dipakai.",
                "Hapus tag itu; bila tanda seru termasuk teks, apit teks dengan tanda kutip.",
            )

    # --- texts

    def _scalar(self, event: Event, key: Location | None) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in {"|", ">"}:
            end = start + len(self.text[start:end].rstrip())
        origin = self._origin(event, end, key)
        text: str = event.value
        if event.style == '"':
            text = self._without_refused(text, origin)
        plain = not event.style
        if plain and self._is_cut(end):
            self._cut(end)
        return Scalar(origin, text, plain)

    def _without_refused(self, text: str, origin: Origin) -> str:
        """A text in double quotes, where an escape may have brought in what may not be typed."""
        refused = REFUSED.search(text)
        if refused is None:
            return text
        self.findings.append(control_character(origin.location, refused[0]))
        return REFUSED.sub(" ", text)

    def _is_cut(self, end: int) -> bool:
        """True if YAML cuts a text at ' #' with a word behind it: it would be lost unseen."""
        return self.text.startswith(" #", end) and bool(self.text[end + 2 : end + 3].strip())

    def _cut(self, end: int) -> None:
        self.findings.append(
            Finding(
                "RD1011",
                "galat",
                place_at(self.text, self.file, end + 1),
                "Teks terpotong di depan tanda #.",
                "Apit seluruh teks dengan tanda kutip; bila memang komentar, beri spasi sesudah #.",
            )
        )

    # --- mappings and lists

    def _map(self, event: Event, level: int, key: Location | None) -> Map | Broken:
        """The map that begins with event; broken as a whole where one of its keys is."""
        items: dict[str, YamlNode] = {}
        keys: dict[str, Origin] = {}
        end = _end(event)
        whole = True
        for ahead in self.events:
            if isinstance(ahead, yaml.MappingEndEvent):
                end = _end(ahead) if event.flow_style else end
                break
            name = self._key(ahead, level)
            value = self._node(next(self.events), level + 1, name.origin.location)
            end = max(value.origin.end, name.origin.end + 1)
            if isinstance(name, Scalar):
                self._put(items, keys, name, value)
            else:
                whole = False
        parts = {name: value.origin for name, value in items.items()}
        origin = self._origin(event, end, key, MappingProxyType(parts))
        return Map(origin, items, keys) if whole else Broken(origin)

    def _key(self, event: Event, level: int) -> Scalar | Broken:
        """The key that begins with event; anything but a text on one line is refused."""
        key = self._node(event, level + 1, None)
        if isinstance(key, Scalar):
            return key
        if not isinstance(key, Broken):
            self._complex_key(key)
        return Broken(key.origin)

    def _complex_key(self, key: YamlNode) -> None:
        message = "Kunci harus berupa teks."
        advice = "Tulis kunci sebagai satu kata diikuti titik dua."
        if self.text.startswith("{{", key.origin.start - 1):
            message = "Nilai yang diawali {{ harus diapit tanda kutip."
            advice = (
                'Tulis "{{ ... }}" dengan tanda kutip, '
                "atau pakai >- lalu teks pada baris berikutnya."
            )
        self.findings.append(Finding("RD1013", "galat", key.origin.location, message, advice))

    def _put(
        self, items: dict[str, YamlNode], keys: dict[str, Origin], name: Scalar, value: YamlNode
    ) -> None:
        """Add a value under its key; of two equal keys the first is read."""
        if name.text not in items:
            items[name.text] = value
            keys[name.text] = name.origin
            return
        first = keys[name.text].location
        self.findings.append(
            Finding(
                "RD1005",
                "galat",
                name.origin.location,
                f"Kunci '{name.text}' sudah ada pada baris {first.line}.",
                "Hapus salah satunya.",
                related=(first,),
            )
        )

    def _seq(self, event: Event, level: int, key: Location | None) -> Seq:
        items: list[YamlNode] = []
        end = _end(event)
        for ahead in self.events:
            if isinstance(ahead, yaml.SequenceEndEvent):
                end = _end(ahead) if event.flow_style else end
                break
            item = self._node(ahead, level + 1, None)
            items.append(item)
            end = max(end, item.origin.end)
        parts = {i: item.origin for i, item in enumerate(items)}
        return Seq(self._origin(event, end, key, MappingProxyType(parts)), items)

    # --- places

    def _origin(
        self,
        event: Event,
        end: int,
        key: Location | None,
        parts: Mapping[Any, Origin] = KOSONG,
    ) -> Origin:
        mark = event.start_mark
        location = Location(self.file, mark.line + 1, mark.column + 1)
        if mark.index >= len(self.text):  # the parser counts a line behind the last one
            location = place_at(self.text, self.file, len(self.text))
        return Origin(location, mark.index, end, key, parts)

    def _report(self, code: str, event: Event, message: str, advice: str) -> None:
        mark = event.start_mark
        location = Location(self.file, mark.line + 1, mark.column + 1)
        self.findings.append(Finding(code, "galat", location, message, advice))


def _end(event: Event) -> int:
    end: int = event.end_mark.index
    return end
