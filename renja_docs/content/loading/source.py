"""YAML text to a tree of places. Nothing is converted by YAML's own rules: a scalar is its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

import yaml

from renja_docs.content.finding import Finding
from renja_docs.content.loading.decoding import LARANGAN, control_character, decode
from renja_docs.content.loading.syntax import explain
from renja_docs.content.origin import Location, Origin
from renja_docs.content.places import place_at

MAKS_DALAM = 50
MAKS_SIMPUL = 500_000
"""Values in one file; the largest of the real content holds some thousands."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Event: TypeAlias = Any
"""A yaml.Event as a parser gives it: its marks are never None."""


@dataclass(slots=True)
class Scalar:
    """A text. polos: written without quotes and not as a block."""

    asal: Origin
    teks: str
    polos: bool


@dataclass(slots=True)
class Map:
    """Keys with their values, in order; kunci: the place of each key."""

    asal: Origin
    isi: dict[str, YamlNode]
    kunci: dict[str, Origin]


@dataclass(slots=True)
class Seq:
    """A list."""

    asal: Origin
    isi: list[YamlNode]


@dataclass(slots=True)
class Broken:
    """A place whose fault is already reported."""

    asal: Origin


YamlNode = Scalar | Map | Seq | Broken


@dataclass(frozen=True, slots=True)
class Sumber:
    """A file that was read. akar is None where it cannot be read at all."""

    teks: str
    akar: YamlNode | None
    temuan: tuple[Finding, ...] = ()


class _StopError(Exception):
    """Reading of this file ends here; the reason is among the findings."""


def read(berkas: str, data: bytes) -> Sumber:
    """The tree of a YAML file, and what is wrong with its form."""
    hasil = decode(berkas, data)
    if hasil.bersih is None:
        return Sumber(hasil.teks, None, hasil.temuan)
    pembaca = _Reader(berkas, hasil.bersih, list(hasil.temuan))
    akar = pembaca.document()
    return Sumber(hasil.teks, akar, tuple(pembaca.temuan))


@dataclass(slots=True)
class _Reader:
    """One pass over the events of one file."""

    berkas: str
    teks: str
    temuan: list[Finding] = field(default_factory=list)
    events: Iterator[Event] = field(default_factory=lambda: iter(()))
    banyak: int = 0

    def document(self) -> YamlNode | None:
        """The one document of the file, None where its form is broken."""
        self.events = yaml.parse(self.teks, Loader=_LOADER)
        try:
            akar = self._only_document()
        except _StopError:
            return None
        except (yaml.YAMLError, ValueError) as e:
            self._syntax(e)
            return None
        return akar

    def _only_document(self) -> YamlNode:
        akar: YamlNode | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if akar is not None:
                    self._report(
                        "RD1009",
                        event,
                        "Satu berkas hanya boleh memuat satu dokumen.",
                        "Hapus baris --- atau pindahkan isi di bawahnya ke berkas lain.",
                    )
                    raise _StopError
                self._directives(event)
                akar = self._node(next(self.events), 1, None)
        return akar or Scalar(Origin(Location(self.berkas, 1, 1)), "", polos=True)

    def _syntax(self, galat: yaml.YAMLError | ValueError) -> None:
        """The parser's fault, unless a value that begins with {{ on the same line explains it."""
        temuan = explain(self.berkas, self.teks, galat)
        dekat = (temuan.location.line - 1, temuan.location.line)
        if not any(d.code == "RD1013" and d.location.line in dekat for d in self.temuan):
            self.temuan.append(temuan)

    def _directives(self, event: Event) -> None:
        if event.version or event.tags:
            self._report(
                "RD1008", event, "Arahan % tidak boleh dipakai.", "Hapus baris yang diawali %."
            )

    def _node(self, event: Event, dalam: int, kunci: Location | None) -> YamlNode:
        """The node that begins with event; kunci: the place of the key in front of it."""
        self._count(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, kunci)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, kunci)
        if dalam > MAKS_DALAM:
            self._report(
                "RD1010",
                event,
                f"Susunan lebih dalam dari {MAKS_DALAM} tingkat.",
                "Sederhanakan susunannya.",
            )
            raise _StopError
        if isinstance(event, yaml.MappingStartEvent):
            return self._map(event, dalam, kunci)
        return self._seq(event, dalam, kunci)

    def _count(self, event: Event) -> None:
        self.banyak += 1
        if self.banyak > MAKS_SIMPUL:
            self._report(
                "RD1001",
                event,
                f"Berkas memuat lebih dari {MAKS_SIMPUL // 1000}.000 nilai.",
                "Pecah berkas ini.",
            )
            raise _StopError

    def _alias(self, event: Event, kunci: Location | None) -> Broken:
        self._report(
            "RD1007",
            event,
            f"Alias *{event.anchor} tidak boleh dipakai.",
            "Tulis nilainya di sini.",
        )
        return Broken(self._asal(event, event.end_mark.index, kunci))

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

    def _scalar(self, event: Event, kunci: Location | None) -> Scalar:
        mulai, akhir = event.start_mark.index, event.end_mark.index
        gaya = event.style
        if gaya in {"|", ">"}:
            akhir = mulai + len(self.teks[mulai:akhir].rstrip())
        asal = self._asal(event, akhir, kunci)
        teks: str = event.value
        if gaya == '"' and (cocok := LARANGAN.search(teks)):
            self.temuan.append(control_character(asal.location, cocok[0]))
            teks = LARANGAN.sub(" ", teks)
        polos = gaya is None or gaya == ""
        if polos and self.teks.startswith(" #", akhir) and self.teks[akhir + 2 : akhir + 3].strip():
            self._cut(akhir)
        return Scalar(asal, teks, polos)

    def _cut(self, akhir: int) -> None:
        """A text that YAML cuts at ' #': what follows would be lost without a word."""
        lokasi = place_at(self.teks, self.berkas, akhir + 1)
        saran = "Apit seluruh teks dengan tanda kutip; bila memang komentar, beri spasi sesudah #."
        self.temuan.append(
            Finding("RD1011", "galat", lokasi, "Teks terpotong di depan tanda #.", saran)
        )

    def _map(self, event: Event, dalam: int, kunci: Location | None) -> Map | Broken:
        """The map that begins with event; broken as a whole where one of its keys is."""
        isi: dict[str, YamlNode] = {}
        places: dict[str, Origin] = {}
        akhir = _end(event)
        utuh = True
        for depan in self.events:
            if isinstance(depan, yaml.MappingEndEvent):
                akhir = _end(depan) if event.flow_style else akhir
                break
            nama = self._key(depan, dalam)
            nilai = self._node(next(self.events), dalam + 1, nama.asal.location)
            akhir = max(nilai.asal.end, nama.asal.end + 1)
            if isinstance(nama, Scalar):
                self._put(isi, places, nama, nilai)
            else:
                utuh = False
        asal = self._asal(event, akhir, kunci, {nama: nilai.asal for nama, nilai in isi.items()})
        return Map(asal, isi, places) if utuh else Broken(asal)

    def _key(self, event: Event, dalam: int) -> Scalar | Broken:
        """The key that begins with event; anything but a text on one line is refused."""
        kunci = self._node(event, dalam + 1, None)
        if isinstance(kunci, Scalar):
            return kunci
        if not isinstance(kunci, Broken):
            self._complex_key(kunci)
        return Broken(kunci.asal)

    def _complex_key(self, kunci: YamlNode) -> None:
        if self.teks.startswith("{{", kunci.asal.start - 1):
            pesan = "Nilai yang diawali {{ harus diapit tanda kutip."
            saran = 'Tulis "{{ ... }}" dengan tanda kutip, atau pakai >- lalu teks pada baris berikutnya.'
        else:
            pesan, saran = (
                "Kunci harus berupa teks.",
                "Tulis kunci sebagai satu kata diikuti titik dua.",
            )
        self.temuan.append(Finding("RD1013", "galat", kunci.asal.location, pesan, saran))

    def _put(
        self, isi: dict[str, YamlNode], places: dict[str, Origin], nama: Scalar, nilai: YamlNode
    ) -> None:
        if nama.teks not in isi:
            isi[nama.teks] = nilai
            places[nama.teks] = nama.asal
            return
        pertama = places[nama.teks].location
        pesan = f"Kunci '{nama.teks}' sudah ada pada baris {pertama.line}."
        self.temuan.append(
            Finding(
                "RD1005",
                "galat",
                nama.asal.location,
                pesan,
                "Hapus salah satunya.",
                related=(pertama,),
            )
        )

    def _seq(self, event: Event, dalam: int, kunci: Location | None) -> Seq:
        isi: list[YamlNode] = []
        akhir = _end(event)
        for depan in self.events:
            if isinstance(depan, yaml.SequenceEndEvent):
                akhir = _end(depan) if event.flow_style else akhir
                break
            isi.append(self._node(depan, dalam + 1, None))
            akhir = max(akhir, isi[-1].asal.end)
        return Seq(self._asal(event, akhir, kunci, {i: n.asal for i, n in enumerate(isi)}), isi)

    def _asal(
        self,
        event: Event,
        akhir: int,
        kunci: Location | None,
        bagian: dict[Any, Origin] | None = None,
    ) -> Origin:
        awal = event.start_mark
        lokasi = Location(self.berkas, awal.line + 1, awal.column + 1)
        if awal.index >= len(self.teks):  # the parser counts a line behind the last one
            lokasi = place_at(self.teks, self.berkas, len(self.teks))
        if bagian is None:
            return Origin(lokasi, awal.index, akhir, kunci)
        return Origin(lokasi, awal.index, akhir, kunci, MappingProxyType(bagian))

    def _report(self, kode: str, event: Event, pesan: str, saran: str) -> None:
        lokasi = Location(self.berkas, event.start_mark.line + 1, event.start_mark.column + 1)
        self.temuan.append(Finding(kode, "galat", lokasi, pesan, saran))


def _end(event: Event) -> int:
    akhir: int = event.end_mark.index
    return akhir
