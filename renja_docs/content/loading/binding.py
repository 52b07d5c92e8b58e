"""Tree to values: every node of the model is read as its annotations say, every fault is collected."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.loading.atoms import AtomError, convert
from renja_docs.content.loading.shapes import (
    YA_TIDAK,
    Atom,
    Choice,
    Field,
    Listing,
    Record,
    Shape,
    Table,
    below,
    exactly_one,
    fields,
    short_form,
)
from renja_docs.content.loading.source import Broken, Map, Scalar, Seq, YamlNode
from renja_docs.content.nilai import Batas
from renja_docs.content.origin import Node, Origin
from renja_docs.text.nearest import nearest

RUSAK: Final = object()
"""Stands for a value whose fault is already reported."""

MAKS_TEMUAN = 1000
"""Findings that are told of one file; who mends these sees the rest."""

_RAGU = ("Id", "date")
"""Kinds of text whose suggestion is no certain repair: others refer to an id, 02/08 may be February."""

_YA = ("true", "yes", "y", "on", "benar", "betul")
_TIDAK = ("false", "no", "n", "off", "salah", "bukan")
_ASING = MappingProxyType(dict.fromkeys(_YA, "ya") | dict.fromkeys(_TIDAK, "tidak"))


@dataclass(slots=True)
class Binder:
    """Reads the nodes of one file. rusak: names of the classes of which nodes were lost."""

    teks: str
    temuan: list[Finding] = field(default_factory=list)
    rusak: set[str] = field(default_factory=set)

    def record(self, cls: type[Node], node: YamlNode) -> object:
        """The node of the model, or RUSAK."""
        hasil = self._record(cls, node)
        if hasil is RUSAK:
            self.rusak |= below(cls)
        return hasil

    def _value(self, bentuk: Shape, node: YamlNode, batas: Batas | None = None) -> object:
        if isinstance(node, Broken):
            return RUSAK
        if isinstance(bentuk, Atom):
            return self._atom(bentuk, node, batas)
        if isinstance(bentuk, Record):
            return self.record(bentuk.cls, node)
        if isinstance(bentuk, Listing):
            return self._list(bentuk, node)
        if isinstance(bentuk, Choice):
            return self._choice(bentuk, node)
        return self._table(bentuk, node)

    # --- scalars

    def _atom(self, bentuk: Atom, node: YamlNode, batas: Batas | None) -> object:
        if not isinstance(node, Scalar):
            return self._wrong_kind(node, "teks", "Tulis satu teks di belakang titik dua.")
        teks = node.teks.strip(" \r\n")
        try:
            nilai = convert(bentuk.nama, teks)
        except AtomError as e:
            pasti = e.usul if bentuk.nama not in _RAGU else ""
            return self._refuse(node, e.kode, e.pesan, e.saran, pasti)
        if batas is not None and not batas.awal <= nilai <= batas.akhir:  # type: ignore[operator]
            return self._refuse(
                node,
                "RD2006",
                f"{teks} di luar {batas.awal} sampai {batas.akhir}.",
                f"Tulis angka dari {batas.awal} sampai {batas.akhir}.",
            )
        return nilai

    def _choice(self, bentuk: Choice, node: YamlNode) -> object:
        daftar = ", ".join(bentuk.pilihan)
        if not isinstance(node, Scalar):
            return self._wrong_kind(node, f"salah satu dari {daftar}", "Tulis satu kata.")
        teks = node.teks.strip(" \r\n")
        if teks in bentuk.pilihan:
            return bentuk.nilai[bentuk.pilihan.index(teks)]
        asing = _ASING.get(teks.casefold(), "") if bentuk is YA_TIDAK else ""
        usul = asing or nearest(teks, bentuk.pilihan)
        saran = (f"Mungkin maksudnya {usul}. " if usul else "") + f"Pilihannya: {daftar}."
        pasti = usul if asing or usul == teks.casefold() else ""
        return self._refuse(node, "RD2005", f"'{teks}' bukan pilihan yang dikenal.", saran, pasti)

    def _refuse(self, node: Scalar, kode: str, pesan: str, saran: str, usul: str = "") -> object:
        """Report a text. usul: what it certainly should be, '' where that is only likely."""
        perbaikan = self._instead(node.asal, usul) if usul and node.polos else ()
        self._report(kode, node.asal, pesan, saran, perbaikan)
        return RUSAK

    def _instead(self, asal: Origin, usul: str) -> tuple[Repair, ...]:
        lama = self.teks[asal.start : asal.end]
        if "\n" in lama:
            return ()
        return (Repair(asal.location.file, asal.start, asal.end, lama, usul),)

    # --- collections

    def _list(self, bentuk: Listing, node: YamlNode) -> object:
        if not isinstance(node, Seq):
            return self._wrong_kind(
                node, "daftar", "Awali setiap unsur dengan tanda hubung dan satu spasi."
            )
        isi = (self._item(bentuk.isi, unsur) for unsur in node.isi)
        return tuple(nilai for nilai in isi if nilai is not RUSAK)

    def _item(self, bentuk: Shape, node: YamlNode) -> object:
        if not empty(node):
            return self._value(bentuk, node)
        self._report(
            "RD2002",
            node.asal,
            "Unsur daftar ini belum berisi.",
            "Isi, atau hapus tanda hubungnya.",
        )
        return RUSAK

    def _table(self, bentuk: Table, node: YamlNode) -> object:
        if not isinstance(node, Map):
            return self._wrong_kind(
                node, "pasangan kunci dan nilai", "Tulis setiap pasangan satu baris."
            )
        isi = {kunci: self._value(bentuk.isi, nilai) for kunci, nilai in node.isi.items()}
        return MappingProxyType(
            {kunci: nilai for kunci, nilai in isi.items() if nilai is not RUSAK}
        )

    # --- nodes

    def _record(self, cls: type[Node], node: YamlNode) -> object:
        if isinstance(node, Map):
            return self._fill(cls, node)
        singkat = short_form(cls)
        if isinstance(node, Scalar) and singkat:
            nilai = None if empty(node) else self._value(fields(cls)[singkat].bentuk, node)
            return RUSAK if nilai is RUSAK else cls(origin=node.asal, **{singkat: nilai})
        return self._wrong_kind(node, "pasangan kunci dan nilai", _keys_hint(cls))

    def _fill(self, cls: type[Node], node: Map) -> object:
        kunci = fields(cls)
        anak = self._known(kunci, node)
        tidak_lengkap = self._choose_one(cls, anak, node) if exactly_one(cls) else False
        nilai: dict[str, object] = {}
        for nama, f in kunci.items():
            if nama in anak and not empty(anak[nama]):
                nilai[nama] = self._value(f.bentuk, anak[nama], f.batas)
            elif f.wajib:
                nilai[nama] = self._missing(f, anak, node)
        rusak = {nama for nama, isi in nilai.items() if isi is RUSAK}
        if (
            tidak_lengkap
            or any(kunci[nama].wajib for nama in rusak)
            or (rusak and exactly_one(cls))
        ):
            return RUSAK
        return cls(
            origin=node.asal, **{nama: isi for nama, isi in nilai.items() if isi is not RUSAK}
        )

    def _known(self, kunci: dict[str, Field], node: Map) -> dict[str, YamlNode]:
        """The values by known key. A misspelt key counts as the key that it must have been."""
        hasil: dict[str, YamlNode] = {}
        for nama, nilai in node.isi.items():
            dikenal = nama if nama in kunci else self._unknown(nama, kunci, node)
            if dikenal:
                hasil[dikenal] = nilai
        return hasil

    def _unknown(self, nama: str, kunci: dict[str, Field], node: Map) -> str:
        induk = _outdented(nama, kunci, node)
        if induk:
            saran = f"Kunci ini milik {induk}: jorokkan dua spasi lebih dalam, di bawah {induk}."
            self._report(
                "RD2001", node.kunci[nama], f"Kunci '{nama}' tidak dikenal di sini.", saran
            )
            return ""
        usul = nearest(nama.replace("-", "_"), kunci) if len(self.temuan) < MAKS_TEMUAN else ""
        bebas = usul if usul not in node.isi else ""
        saran = (
            f"Mungkin maksudnya {usul}. " if usul else ""
        ) + f"Kunci yang dikenal: {', '.join(kunci)}."
        letak = node.kunci[nama]
        self._report(
            "RD2001",
            letak,
            f"Kunci '{nama}' tidak dikenal di sini.",
            saran,
            self._instead(letak, bebas) if bebas else (),
        )
        return bebas

    def _missing(self, f: Field, anak: dict[str, YamlNode], node: Map) -> object:
        kosong = anak.get(f.nama)
        if kosong is None:
            pesan, letak = f"Kunci '{f.nama}' belum ada.", node.asal
        else:
            pesan, letak = f"Kunci '{f.nama}' belum berisi.", kosong.asal
        self._report("RD2002", letak, pesan, f"Tambahkan {f.nama}: {f.uraian}.")
        return RUSAK

    def _choose_one(self, cls: type[Node], anak: dict[str, YamlNode], node: Map) -> bool:
        """True where not exactly one key is given; reported unless an unknown key explains it."""
        isi = [nama for nama, nilai in anak.items() if not empty(nilai)]
        if len(isi) == 1:
            return False
        daftar = ", ".join(fields(cls))
        if len(isi) > 1:
            letak = anak[isi[1]].asal
            self._report(
                "RD2010",
                letak,
                f"Kunci {isi[0]} dan {isi[1]} tidak boleh bersama-sama.",
                "Pisahkan menjadi dua unsur daftar, masing-masing diawali tanda hubung.",
            )
        elif len(anak) == len(node.isi):
            self._report(
                "RD2009",
                node.asal,
                "Tidak satu pun kunci diisi.",
                f"Isi tepat satu dari: {daftar}.",
            )
        return True

    # --- reports

    def _wrong_kind(self, node: YamlNode, wajib: str, saran: str) -> object:
        if not isinstance(node, Broken):
            self._report("RD2003", node.asal, f"Di sini harus {wajib}, bukan {_kind(node)}.", saran)
        return RUSAK

    def _report(
        self,
        kode: str,
        asal: Origin,
        pesan: str,
        saran: str,
        perbaikan: tuple[Repair, ...] = (),
    ) -> None:
        if len(self.temuan) < MAKS_TEMUAN:
            self.temuan.append(
                Finding(kode, "galat", asal.location, pesan, saran, repairs=perbaikan)
            )


def _outdented(nama: str, kunci: dict[str, Field], node: Map) -> str:
    """The key just above an unknown one, where it holds a node that has such a key; '' elsewhere."""
    urutan = list(node.isi)
    for atas in reversed(urutan[: urutan.index(nama)]):
        if atas in kunci:
            bentuk = kunci[atas].bentuk
            return atas if isinstance(bentuk, Record) and nama in fields(bentuk.cls) else ""
    return ""


def empty(node: YamlNode) -> bool:
    """True for a key with nothing behind it, or with an empty text."""
    return isinstance(node, Scalar) and not node.teks.strip()


def _kind(node: YamlNode) -> str:
    if isinstance(node, Seq):
        return "daftar"
    return "pasangan kunci dan nilai" if isinstance(node, Map) else "teks"


def _keys_hint(cls: type[Node]) -> str:
    """What to write where a node is wanted."""
    nama = list(fields(cls))
    if exactly_one(cls):
        return f"Tulis misalnya {nama[0]}: lalu isinya. Kuncinya: {', '.join(nama)}."
    return f"Tulis kuncinya: {', '.join(nama)}."
