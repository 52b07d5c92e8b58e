"""The content as a tree of units: the things that two versions are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Literal

from renja_docs.diff.change import Ranah
from renja_docs.expressions import ExpressionError
from renja_docs.model.asal import Asal, Lokasi
from renja_docs.model.naskah import Naskah
from renja_docs.numbering import Labels, number
from renja_docs.vocabulary import Vocabulary, vocabulary

Sifat = Literal["kata", "angka", "tata-letak", "senyap"]
NOWHERE = Lokasi("", 0, 0)


@dataclass(frozen=True, slots=True)
class Side:
    """One version with what is needed to print its texts.

    berkas: digests of the files that the content names (pictures, annexes) and of the templates.
    """

    naskah: Naskah
    labels: Labels
    words: Vocabulary
    berkas: Mapping[str, str] = field(default_factory=dict)

    def text(self, typed: str, di: str = "") -> str:
        """What a text prints; as typed where it cannot be evaluated."""
        if "{{" not in typed and "*" not in typed:
            return typed
        try:
            return self.words.text(typed, di)
        except ExpressionError:
            return typed


def side(naskah: Naskah, berkas: Mapping[str, str] | None = None) -> Side:
    """A version, its numbers and indexes computed once."""
    labels = number(naskah)
    return Side(naskah, labels, vocabulary(naskah, labels), berkas or {})


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is said of a unit.

    kunci: its name in paths; nama: in words. mentah: as typed: two fields are equal when these are.
    sifat: words, a figure, looks only, or not printed at all.
    fakta: the name by which expressions tell it, '' where none does.
    sumber: where the software wrote it: the names of the facts it follows from.
    hitung: True where nobody typed it. teks: False where mentah is no text with expressions.
    """

    kunci: str
    nama: str
    mentah: str
    tampil: str
    sifat: Sifat = "kata"
    fakta: str = ""
    sumber: tuple[str, ...] = ()
    hitung: bool = False
    teks: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """Where units are made. kelompok: the heading under which their changes are listed."""

    kelompok: str
    ranah: Ranah
    jalur: str = ""
    tempat: str = ""
    di: str = ""

    def at(self, jenis: str, kunci: str | None, urut: int, kata: str = "") -> Spot:
        """The place of a thing below this one: by its id, or as the urut-th (from 1) of its kind."""
        nama = f"{jenis}:{kunci}" if kunci else f"{jenis}[{urut}]"
        jalur = f"{self.jalur}/{nama}" if self.jalur else nama
        return Spot(self.kelompok, self.ranah, jalur, f"{self.tempat} {kata}".strip(), self.di)


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A thing that is added, removed, moved or changed as one.

    jenis: its kind; only units of one kind are ever compared. kunci: its id, '' where it has none.
    nomor: its own printed number in words ('Pasal 4', 'huruf a'), '' where it is not numbered.
    target: its name in references. anak: what stands in it; terurut: whether their order counts.
    sidik: the same for units of equal content, wherever they stand and whatever their id.
    """

    jenis: str
    kunci: str
    spot: Spot
    fields: tuple[Field, ...] = ()
    anak: tuple[Unit, ...] = ()
    nomor: str = ""
    nama: str = ""
    target: str = ""
    lokasi: Lokasi = NOWHERE
    terurut: bool = True
    sidik: bytes = field(init=False, default=b"")

    def __post_init__(self) -> None:
        found = blake2b(self.jenis.encode(), digest_size=12)
        for f in self.fields:
            if not f.hitung:
                found.update(f"\0{f.kunci}\1{f.mentah}".encode())
        for anak in self.anak:
            found.update(b"\2" + anak.sidik)
        object.__setattr__(self, "sidik", found.digest())

    def walk(self) -> Iterator[Unit]:
        """This unit and all below it, parents first."""
        yield self
        for anak in self.anak:
            yield from anak.walk()


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes fields whose texts are evaluated on one side."""

    side: Side

    def teks(self, spot: Spot, kunci: str, typed: str | None, nama: str = "", fakta: str = "") -> Iterator[Field]:
        """A text with expressions; nothing where there is none."""
        if typed:
            yield Field(kunci, nama or kunci, typed, self.side.text(typed, spot.di), fakta=fakta)


def plain(kunci: str, nama: str, value: object, sifat: Sifat = "kata", fakta: str = "") -> Iterator[Field]:
    """A value without expressions; nothing where it is None or empty."""
    text = "ya" if value is True else "tidak" if value is False else "" if value is None else str(value)
    if text:
        yield Field(kunci, nama, text, text, sifat, fakta, teks=False)


def unit(
    spot: Spot, jenis: str, kunci: str | None, asal: Asal, fields: Iterable[Field] = (), anak: Iterable[Unit] = (),
    *, nomor: str = "", nama: str = "", target: str = "", terurut: bool = True,
) -> Unit:
    """A unit at its own place."""
    return Unit(jenis, kunci or "", spot, tuple(fields), tuple(anak), nomor, nama, target, asal.lokasi, terurut)


BARE = frozenset({"teks", "judul", "nama", "kutipan", "sebutan", "nilai", "indikator"})
"""Fields that need no name in front of what they say."""


def lines(top: Unit, left_out: frozenset[int] = frozenset(), *, head: bool = False) -> Iterator[str]:
    """What a unit prints, a line for each thing in it, each below the first with its number.

    left_out: ids of units that went elsewhere. head: True to number the first line too.
    """
    if id(top) in left_out or top.jenis == "jumlah":
        return
    said = "; ".join(f.tampil if f.kunci in BARE or not f.nama else f"{f.nama}: {f.tampil}"
                     for f in top.fields if f.tampil and f.sifat in ("kata", "angka") and f.kunci != "hubungan")
    nomor = top.nomor if head else ""
    if said or nomor:
        yield ". ".join(filter(None, (nomor, said)))
    for anak in top.anak:
        yield from lines(anak, left_out, head=True)
