"""What changed between two versions, as values: the one list from which every output is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from renja_docs.content.origin import Location

Jenis = Literal["ditambah", "dihapus", "diubah", "dipindah", "dinomori-ulang"]
Area = Literal["hukum", "kata", "angka", "tata-letak"]
JenisPotongan = Literal["tetap", "hapus", "tambah", "ikut"]

SEMUA_JENIS: tuple[Jenis, ...] = ("ditambah", "dihapus", "diubah", "dipindah", "dinomori-ulang")
AREAS: tuple[Area, ...] = ("hukum", "kata", "angka", "tata-letak")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text. The old text is the join of all lama, the new text that of all baru.

    jenis: 'tetap' in both, blanks aside; 'hapus' only in the old; 'tambah' only in the new; 'ikut' where an
    expression stands in both and its value changed: nobody edited these words.
    """

    jenis: JenisPotongan
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure before and after. None where that side tells no number.

    selisih: baru - lama, None where one is missing or the units differ.
    persen: selisih in percent of lama, two decimals, half up; None where lama is missing or zero.
    """

    lama: Decimal | None
    baru: Decimal | None
    satuan: str = ""
    selisih: Decimal | None = None
    persen: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Consequence:
    """A place nobody edited that prints something else, for it follows from a change.

    lama, baru: what the place printed of it, and prints now; '' where it is not there.
    konteks: the words around it in the new text.
    """

    jalur_lama: str
    jalur_baru: str
    tempat_lama: str
    tempat_baru: str
    lokasi_lama: Location | None
    lokasi_baru: Location | None
    lama: str
    baru: str
    konteks: str = ""
    angka: Figure | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    What concerns the old version is '' or None where the thing was added, and the other way round.
    jalur: names the thing by ids, and by its position where it has none
    ('pasal:sistematika/ayat:isi#teks'). tempat: where it is printed ('Pasal 4 ayat (2)').
    nama: what it is called, where its place does not say it (the name of a row).
    kelompok: the part of the document, a heading for lists.
    potongan: teks_lama and teks_baru word by word. angka: where the text is a figure.
    nomor: for 'dinomori-ulang', the old and the new number of each thing whose content stayed.
    turunan: True where nobody made this change: it follows from those named in sebab.
    """

    jenis: Jenis
    ranah: Area
    jalur_lama: str
    jalur_baru: str
    tempat_lama: str
    tempat_baru: str
    lokasi_lama: Location | None = None
    lokasi_baru: Location | None = None
    nama: str = ""
    kelompok: str = ""
    teks_lama: str = ""
    teks_baru: str = ""
    potongan: tuple[Piece, ...] = ()
    angka: Figure | None = None
    nomor: tuple[tuple[str, str], ...] = ()
    keterangan: str = ""
    akibat: tuple[Consequence, ...] = ()
    turunan: bool = False
    sebab: tuple[str, ...] = ()

    @property
    def jalur(self) -> str:
        """The path in the new version, or in the old where it is gone."""
        return self.jalur_baru or self.jalur_lama

    @property
    def tempat(self) -> str:
        """Where it stands: 'Pasal 3, semula Pasal 2' where the place changed."""
        baru, lama = self.tempat_baru, self.tempat_lama
        if not baru or not lama or baru == lama:
            return baru or lama
        return f"{baru}, semula {lama}"


@dataclass(frozen=True, slots=True)
class Unseen:
    """Something that may have changed and was not looked into: why, and what it is."""

    nama: str
    sebab: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes from one version to another, in the order of the new document."""

    changes: tuple[Change, ...] = ()
    tidak_dibandingkan: tuple[Unseen, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.tidak_dibandingkan)

    def of(self, ranah: Area, *, turunan: bool | None = None) -> Iterator[Change]:
        """The changes of one kind; turunan picks those made by people (False) or those that follow."""
        return (c for c in self.changes if c.ranah == ranah and turunan in (None, c.turunan))

    def counts(self) -> Mapping[Area, Mapping[Jenis, int]]:
        """How many changes people made, by kind of matter and kind of change."""
        found: dict[Area, Counter[Jenis]] = {ranah: Counter() for ranah in AREAS}
        for change in self.changes:
            if not change.turunan:
                found[change.ranah][change.jenis] += 1
        return found

    def consequences(self) -> int:
        """How many places print something else although nobody edited them."""
        return sum(len(c.akibat) for c in self.changes)


@dataclass(frozen=True, slots=True)
class Version:
    """A side of the comparison. nama: as the user called it; rincian: what it is, in words."""

    nama: str
    rincian: str = ""
    berkas: Mapping[str, str] = field(default_factory=dict)
