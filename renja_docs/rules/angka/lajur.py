"""Rows of the tables of content/tabel as the checks read them: label, unit, note, figures by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja_docs.content.origin import Location, Origin
from renja_docs.content.tabel import Baris, BentukTabel, Tabel
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.values import ReadError, baca_nilai

_TAHUN = re.compile(r"(?:(target|realisasi|proyeksi|tahun|capaian)-)?n(\d)?\Z")
_PERAN = re.compile(r"(?i)\b(target|realisasi|proyeksi)\b")
LABEL = ("indikator", "uraian")
CATATAN = ("catatan", "keterangan")
BERANGKA = frozenset({"angka", "nilai", "rupiah"})


@dataclass(frozen=True, slots=True)
class Isian:
    """A cell: its printed text, and the figure in it or None.

    peran: target, realisasi, proyeksi, tahun, or the id of the column. mundur: years before the plan year.
    """

    kolom: str
    jenis: str
    teks: str
    nilai: Nilai | None
    asal: Origin
    peran: str = ""
    mundur: int | None = None


@dataclass(frozen=True, slots=True)
class Lajur:
    """A row of a table. label, satuan, catatan: the texts of the columns of that name, or ''."""

    tabel: Tabel
    tempat: str
    id: str
    label: str
    satuan: str
    catatan: str
    judul: bool
    isian: Mapping[str, Isian]
    asal: Origin

    def angka(self, *peran: str) -> list[Isian]:
        """The cells that hold a number, of some roles where given, the oldest year first."""
        semua = [
            i
            for i in self.isian.values()
            if i.nilai and i.nilai.angka is not None and i.jenis in BERANGKA
        ]
        pilih = [i for i in semua if not peran or i.peran in peran]
        return sorted(pilih, key=lambda i: -(i.mundur if i.mundur is not None else -9))


@dataclass(frozen=True, slots=True)
class _Kepala:
    """What a column says of its cells."""

    jenis: str
    peran: str
    mundur: int | None


def lajur(kajian: Reading) -> tuple[Lajur, ...]:
    """All rows of all tables, in printed order."""
    return kajian.once(_semua)


def _semua(kajian: Reading) -> tuple[Lajur, ...]:
    return tuple(_setiap(kajian))


def _setiap(kajian: Reading) -> Iterator[Lajur]:
    tampil = {
        (b.origin.location, b.origin.start): b.printed
        for b in kajian.of("tabel")
        if b.kind in ("sel", "kolom")
    }
    bentuk = {b.id: b for b in kajian.naskah.bentuk}
    for tabel in kajian.naskah.tabel:
        label = kajian.labels.get(f"tabel:{tabel.id}")
        tempat = label.text if label else f"Tabel {tabel.id}"
        kepala = _kepala(kajian, bentuk.get(tabel.bentuk or tabel.id), tampil)
        yield from _baris(tabel, tabel.baris, _Ruang(tempat, kepala, tampil), {})


def _kepala(
    kajian: Reading, bentuk: BentukTabel | None, tampil: Mapping[tuple[Location, int], str]
) -> dict[str, _Kepala]:
    hasil: dict[str, _Kepala] = {}
    for kolom in bentuk.kolom if bentuk else ():
        asal = kolom.origin.at("judul")
        hasil[kolom.id] = _peran(
            kolom.id,
            kolom.jenis,
            tampil.get((asal.location, asal.start), ""),
            kajian.naskah.perbup.tahun_rencana,
        )
    return hasil


def _peran(nama: str, jenis: str, judul: str, n: int | None) -> _Kepala:
    """The role and the year of a column, from its id or else from its head."""
    cocok = _TAHUN.match(nama)
    if cocok:
        return _Kepala(jenis, cocok[1] or "", int(cocok[2] or 0))
    tahun = re.findall(r"\b20\d{2}\b", judul)
    peran = _PERAN.search(judul)
    mundur = n - int(tahun[0]) if n and len(tahun) == 1 else None
    return _Kepala(jenis, peran[1].casefold() if peran and mundur is not None else nama, mundur)


@dataclass(frozen=True, slots=True)
class _Ruang:
    """What the rows of one table share."""

    tempat: str
    kepala: Mapping[str, _Kepala]
    tampil: Mapping[tuple[Location, int], str]


def _baris(
    tabel: Tabel, semua: tuple[Baris, ...], ruang: _Ruang, atas: Mapping[str, Isian]
) -> Iterator[Lajur]:
    for baris in semua:
        isian = {**atas, **_isian(baris, ruang)}
        if isian.keys() - atas.keys() or not baris.baris:
            yield _lajur(tabel, baris, ruang, isian)
        yield from _baris(tabel, baris.baris, ruang, isian)


def _isian(baris: Baris, ruang: _Ruang) -> dict[str, Isian]:
    hasil = {}
    for nama, sel in baris.sel.items():
        asal = sel.origin.at("teks")
        teks = ruang.tampil.get((asal.location, asal.start), sel.teks or "")
        kepala = ruang.kepala.get(nama) or _peran(
            nama, "angka" if _TAHUN.match(nama) else "teks", "", None
        )
        hasil[nama] = Isian(
            nama, kepala.jenis, teks, _nilai(teks), asal, kepala.peran, kepala.mundur
        )
    return hasil


def _nilai(teks: str) -> Nilai | None:
    try:
        return baca_nilai(teks)
    except ReadError:
        return None


def _lajur(tabel: Tabel, baris: Baris, ruang: _Ruang, isian: Mapping[str, Isian]) -> Lajur:
    pertama = next((k for k, kepala in ruang.kepala.items() if kepala.jenis == "teks"), "")
    label = next((k for k in (*LABEL, pertama) if k in isian and isian[k].teks), "")

    def teks(nama: str) -> str:
        return isian[nama].teks if nama in isian else ""

    return Lajur(
        tabel,
        f"{ruang.tempat}, baris {teks(label)[:40]}".rstrip(),
        baris.id or "",
        teks(label),
        teks("satuan"),
        next((teks(k) for k in CATATAN if teks(k) not in ("", "-")), ""),
        baris.judul,
        isian,
        baris.origin,
    )
