"""The content as a tree of units: the things that two versions are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Literal

from renja_docs.compare.diff.change import Area
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.numbering import Labels
from renja_docs.sense.tree import Tree, tree
from renja_docs.sense.vocabulary import Vocabulary, vocabulary
from renja_docs.writing.typeset import ending

Sifat = Literal["kata", "angka", "tata-letak", "senyap"]
NOWHERE = Location("", 0, 0)


@dataclass(frozen=True, slots=True)
class Side:
    """One version with what is needed to print its texts.

    berkas: digests of the files that the content names (pictures, annexes) and of the templates.
    """

    naskah: Naskah
    tree: Tree
    words: Vocabulary
    berkas: Mapping[str, str] = field(default_factory=dict)

    @property
    def labels(self) -> Labels:
        """The numbers of all places."""
        return self.tree.labels

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
    places = tree(naskah)
    return Side(naskah, places, vocabulary(naskah, places.labels), berkas or {})


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is said of a unit.

    kunci: its name in paths; nama: in words. mentah: as typed: two fields are equal when these are.
    sifat: words, a figure, looks only, or not printed at all.
    fakta: the name by which expressions tell it, '' where none does.
    sumber: where the software wrote it: the names of the facts it follows from.
    hitung: True where nobody typed it. teks: False where mentah is no text with expressions.
    depan, belakang: what the document prints around it: the marker with its blank, the closing punctuation.
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
    depan: str = ""
    belakang: str = ""

    @property
    def tercetak(self) -> str:
        """The text with its marker and its closing punctuation, '' where there is none."""
        return f"{self.depan}{self.tampil}{self.belakang}" if self.tampil else ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where units are made. kelompok: the heading under which their changes are listed."""

    kelompok: str
    ranah: Area
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
    kepala: lines that the document prints over it and nobody typed.
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
    lokasi: Location = NOWHERE
    terurut: bool = True
    kepala: tuple[str, ...] = ()
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

    def teks(
        self,
        spot: Spot,
        kunci: str,
        typed: str | None,
        nama: str = "",
        fakta: str = "",
        *,
        tanda: str = "",
        tutup: str = "",
    ) -> Iterator[Field]:
        """A text with expressions; nothing where there is none.

        tanda: the marker printed in front of it. tutup: what closes it, unless it ends in punctuation itself.
        """
        if typed:
            said = self.side.text(typed, spot.di)
            depan = f"{tanda} " if tanda else ""
            yield Field(
                kunci,
                nama or kunci,
                typed,
                said,
                fakta=fakta,
                depan=depan,
                belakang=ending(said, tutup),
            )


def plain(
    kunci: str, nama: str, value: object, sifat: Sifat = "kata", fakta: str = ""
) -> Iterator[Field]:
    """A value without expressions; nothing where it is None or empty."""
    text = (
        "ya"
        if value is True
        else "tidak"
        if value is False
        else ""
        if value is None
        else str(value)
    )
    if text:
        yield Field(kunci, nama, text, text, sifat, fakta, teks=False)


def unit(
    spot: Spot,
    jenis: str,
    kunci: str | None,
    asal: Origin,
    fields: Iterable[Field] = (),
    anak: Iterable[Unit] = (),
    *,
    nomor: str = "",
    nama: str = "",
    target: str = "",
    terurut: bool = True,
    kepala: tuple[str, ...] = (),
) -> Unit:
    """A unit at its own place."""
    return Unit(
        jenis,
        kunci or "",
        spot,
        tuple(fields),
        tuple(anak),
        nomor,
        nama,
        target,
        asal.location,
        terurut,
        kepala,
    )


BARE = frozenset({"teks", "judul", "nama", "kutipan", "sebutan", "nilai", "indikator", "penutup"})
"""Fields that need no name in front of what they say."""

PROSE = frozenset(
    {
        "menimbang",
        "peraturan-dikutip",
        "bab-regulasi",
        "bagian",
        "paragraf-regulasi",
        "pasal",
        "ayat",
        "definisi",
        "bab",
        "subbab",
        "paragraf",
        "rincian",
        "butir",
        "sistematika",
    }
)
"""Kinds whose fields are lines of the document; the fields of others are told as one line."""
SILENT = {"rincian": "hubungan", "perubahan": "jenis setelah"}
"""Fields that show in how others are printed, by kind."""


def lines(top: Unit, left_out: frozenset[int] = frozenset()) -> Iterator[str]:
    """What a unit prints, line for line as the document does, with markers and closing punctuation.

    The number of a Pasal, a chapter or a table is no line: it is the place of the unit.
    left_out: ids of units that went elsewhere.
    """
    if id(top) in left_out or top.jenis == "jumlah":
        return
    yield from top.kepala
    silent = SILENT.get(top.jenis, "").split()
    shown = [
        f for f in top.fields if f.tampil and f.sifat in ("kata", "angka") and f.kunci not in silent
    ]
    before = [_line(f) for f in shown if f.kunci != "penutup"]
    yield from before if top.jenis in PROSE else filter(None, ["; ".join(before)])
    for anak in top.anak:
        yield from lines(anak, left_out)
    yield from (_line(f) for f in shown if f.kunci == "penutup")


def _line(f: Field) -> str:
    return f.tercetak if f.kunci in BARE or not f.nama else f"{f.nama}: {f.tercetak}"
