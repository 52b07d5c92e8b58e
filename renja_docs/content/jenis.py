"""jenis/*.yaml: kinds of documents. What each is called, who makes it, what must stand where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from renja_docs.content.origin import Node
from renja_docs.content.peraturan import JenisPeraturan
from renja_docs.content.scalars import NamaJenis

NamaTingkat = Literal["provinsi", "kabupaten", "kota"]
BentukTubuh = Literal["pasal", "diktum"]
SaatBerlaku = Literal["diundangkan", "ditetapkan"]
AdaTidaknya = Literal["wajib", "boleh", "tidak"]
Penomoran = Literal["angka", "bebas"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tingkat(Node):
    """A level of regions.

    awalan: the word in front of the names of its regions, which is left out in some formulas.
    utuh: how the names begin that have no such word, or of which it is a part.
    kepala, sekretaris: what the two officers are called; sekretaris is a pattern.
    kop_provinsi: True where the head of a document names the province too.
    """

    nama: Annotated[NamaTingkat, "provinsi, kabupaten, atau kota"]
    awalan: Annotated[str, "Kata di depan nama daerahnya"]
    utuh: Annotated[tuple[str, ...], "Awal nama daerah yang tidak memakai kata itu"] = ()
    kepala: Annotated[str, "Sebutan kepala daerah"]
    sekretaris: Annotated[str, "Jabatan yang mengundangkan"]
    kop_provinsi: Annotated[bool, "ya: nama provinsi dicetak pada kepala naskah"] = False

    def holds(self, daerah: str) -> bool:
        """True for the full name of one of its regions."""
        return any(daerah == word or daerah.startswith(f"{word} ") for word in self._beginnings)

    @property
    def _beginnings(self) -> tuple[str, ...]:
        return (self.awalan, *self.utuh)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarTingkat(Node):
    """tingkat.yaml: all levels."""

    tingkat: Annotated[tuple[Tingkat, ...], "Tingkat daerah"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PadaTingkat(Node):
    """What a kind is at one level of regions.

    registri: the kind that such an act is in dasar-hukum.yaml. derajat: its rank, 1 the highest;
    99 for what is no regulation (UU 12/2011 Pasal 7 and 8).
    noreg: the pattern of the line of the register of regulations, None where there is none.
    """

    tingkat: Annotated[NamaTingkat, "provinsi, kabupaten, atau kota"]
    registri: Annotated[JenisPeraturan, "Jenisnya dalam dasar-hukum.yaml"]
    derajat: Annotated[int, "Kedudukannya, 1 yang tertinggi; 99 bila bukan peraturan"]
    noreg: Annotated[str | None, "Pola baris nomor register"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JenisNaskah(Node):
    """A kind of document. Its patterns name {jenis}, {daerah}, {nama_daerah}, {kepala}, ...

    singkatan: short names by which people call it. wilayah: the provinces that have it; none for
    all. bawaan: the kind of a content of that level that names none.
    bentuk: the body is of Pasal or of diktum. judul: the line above the number.
    penomoran: the number is a figure, or whatever the office writes.
    rahmat: the lines between title and maker. persetujuan: with whom it is agreed.
    lembaran: the gazette, None for what is not promulgated; tambahan: it has a supplement.
    berlaku: the day from which it is usually in force. penjelasan: whether it is explained.
    tanpa_kaidah: codes of rules that do not hold for it.
    """

    nama: Annotated[NamaJenis, "Namanya dalam kalimat, misalnya Peraturan Bupati"]
    singkatan: Annotated[tuple[str, ...], "Sebutan pendek, misalnya Perbup"] = ()
    wilayah: Annotated[tuple[str, ...], "Provinsi yang memakainya; kosong: semua"] = ()
    bawaan: Annotated[bool, "ya: jenis yang dipakai bila perbup.yaml tidak menyebutnya"] = False
    tingkat: Annotated[tuple[PadaTingkat, ...], "Tingkat daerah yang memakainya"]
    bentuk: Annotated[BentukTubuh, "pasal atau diktum"] = "pasal"
    judul: Annotated[str, "Pola baris jenis dan daerah pada judul"]
    penomoran: Annotated[Penomoran, "angka, atau bebas (misalnya 188.45/12/2025)"] = "angka"
    rahmat: Annotated[tuple[str, ...], "Baris di atas jabatan pembentuk"] = ()
    persetujuan: Annotated[str | None, "Pola nama dewan yang menyetujui bersama"] = None
    lembaran: Annotated[str | None, "Pola nama lembaran; kosong bila tidak diundangkan"] = None
    tambahan: Annotated[bool, "ya: lembarannya mempunyai tambahan"] = False
    berlaku: Annotated[SaatBerlaku, "diundangkan atau ditetapkan"] = "diundangkan"
    penjelasan: Annotated[AdaTidaknya, "wajib, boleh, atau tidak"] = "tidak"
    tanpa_kaidah: Annotated[tuple[str, ...], "Kode kaidah yang tidak berlaku baginya"] = ()

    @property
    def gazette(self) -> str:
        """The gazette without the region's name: Berita Daerah; '' without one."""
        return (self.lembaran or "").partition(" {")[0]

    def at(self, tingkat: NamaTingkat) -> PadaTingkat | None:
        """What it is at a level, None where regions of that level do not have it."""
        return next((one for one in self.tingkat if one.tingkat == tingkat), None)


@dataclass(frozen=True, slots=True)
class JenisDaerah:
    """A kind of document as the region of one content has it: all that its words depend on.

    daerah: the full name of the region. provinsi: its province, without that word.
    """

    NAMES: ClassVar[tuple[str, ...]] = (
        "jenis",
        "daerah",
        "nama_daerah",
        "kepala",
        "provinsi",
        "noreg",
    )
    """What a pattern may name in braces."""

    jenis: JenisNaskah
    tingkat: Tingkat
    daerah: str
    provinsi: str

    @property
    def nama(self) -> NamaJenis:
        """Its name in sentences: Peraturan Bupati."""
        return self.jenis.nama

    @property
    def nama_daerah(self) -> str:
        """The name of the region without the word for its level: Contoh."""
        return self.daerah.removeprefix(f"{self.tingkat.awalan} ")

    @property
    def kepala(self) -> str:
        """The head of the region: Bupati Contoh."""
        return f"{self.tingkat.kepala} {self.nama_daerah}"

    @property
    def sekretaris(self) -> str:
        """The officer who promulgates: Sekretaris Daerah Kabupaten Contoh."""
        return self.filled(self.tingkat.sekretaris)

    @property
    def judul(self) -> str:
        """The line of the title above the number: Peraturan Bupati Contoh."""
        return self.filled(self.jenis.judul)

    @property
    def lembaran(self) -> str:
        """The gazette: Berita Daerah Kabupaten Contoh; '' for what is not promulgated."""
        return self.filled(self.jenis.lembaran or "")

    @property
    def dewan(self) -> str:
        """The council that agrees: Dewan Perwakilan Rakyat Daerah ...; '' where none does."""
        return self.filled(self.jenis.persetujuan or "")

    @property
    def diundangkan(self) -> bool:
        """True for what is promulgated in a gazette."""
        return self.jenis.lembaran is not None

    @property
    def berdiktum(self) -> bool:
        """True where the body is of diktum, not of Pasal."""
        return self.jenis.bentuk == "diktum"

    @property
    def registri(self) -> JenisPeraturan:
        """What such an act is in dasar-hukum.yaml."""
        return self._here.registri

    @property
    def derajat(self) -> int:
        """Its rank, 1 the highest."""
        return self._here.derajat

    def noreg(self, number: str) -> str:
        """The line of the register with its number, '' where there is no such line."""
        return self.filled(self._here.noreg or "", noreg=number)

    @property
    def _here(self) -> PadaTingkat:
        return self.jenis.at(self.tingkat.nama) or self.jenis.tingkat[0]

    def filled(self, pattern: str, noreg: str = "") -> str:
        """A pattern of the kind's file with the names of this region."""
        values = (
            self.nama,
            self.daerah,
            self.nama_daerah,
            self.kepala,
            self.provinsi,
            noreg,
        )
        for name, value in zip(self.NAMES, values, strict=True):
            pattern = pattern.replace(f"{{{name}}}", value)
        return pattern
