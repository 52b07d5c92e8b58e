"""Ids in fields lead to what they name: acts, tables, figures, chapters, codes, places, columns.

References inside prose are resolved by references and vocabulary; here are the fields of the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Bagan, Urutan
from renja_docs.content.loading.ids import KODE, name_of
from renja_docs.content.naratif import Blok
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node, Origin
from renja_docs.content.tabel import Baris, BentukTabel
from renja_docs.content.walk import Visit, field_names, walk
from renja_docs.rules.attachments import attachments
from renja_docs.text.nearest import nearest

_JENIS: Mapping[str, str] = MappingProxyType(
    {
        "Peraturan": "peraturan",
        "Bab": "bab",
        "Subbab": "subbab",
        "Tabel": "tabel",
        "Gambar": "gambar",
        "BentukTabel": "bentuk tabel",
        "Pasal": "pasal",
        "Fakta": "fakta",
        **dict.fromkeys(KODE, "kode program"),
    }
)
"""What the nodes of a class are called in messages."""

_RUJUKAN: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Perbup": {"mengubah": "peraturan", "mencabut": "peraturan"},
        "Mengingat": {"peraturan": "peraturan"},
        "Peraturan": {"perubahan": "peraturan"},
        "Blok": {"landasan_hukum": "peraturan", "tabel": "tabel", "gambar": "gambar"},
        "Urutan": {"bab": "bab", "tabel": "tabel"},
        "Tabel": {"bentuk": "bentuk tabel"},
        "Program": {"lokasi": "lokasi"},
        "Kegiatan": {"lokasi": "lokasi"},
        "SubKegiatan": {"lokasi": "lokasi", "sumber_dana": "sumber dana"},
        "RancanganAwal": {"lokasi": "lokasi"},
        "KelompokUsulan": {"kode": "kode program"},
    }
)
"""The fields that hold the name of another node, by class, and of what kind it must be."""

_SEBUT = re.compile(r"""rujuk\(\s*['"](tabel|gambar):([^'"]+)['"]""")


@dataclass(frozen=True, slots=True)
class _Index:
    """Names by kind, and the kinds of which some nodes were lost to another fault."""

    nama: Mapping[str, frozenset[str]]
    rusak: frozenset[str] = field(default_factory=frozenset)

    def check(self, jenis: str, nama: str, asal: Origin) -> Iterator[Finding]:
        """The fault of a name that leads nowhere, or to something of another kind."""
        dikenal = self.nama.get(jenis, frozenset())
        if nama in dikenal or jenis in self.rusak:
            return
        lain = next((j for j, isi in self.nama.items() if nama in isi and j != "bentuk tabel"), "")
        if lain:
            yield Finding(
                "RD3022",
                "galat",
                asal.location,
                f"'{nama}' adalah {lain}, bukan {jenis}.",
                f"Tulis nama {jenis}.",
            )
        else:
            yield not_found(jenis, nama, dikenal, asal)


def check_links(
    naskah: Naskah, content: Path, rusak: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Faults of the names in fields and of the files they point to.

    rusak: classes of which nodes were lost to other faults (Hasil.rusak): a name that may be theirs is
    not reported.
    """
    yield from _links(naskah, rusak)
    yield from attachments(naskah, content)


def _links(naskah: Naskah, rusak: frozenset[str]) -> Iterator[Finding]:
    kunjungan = tuple(walk(naskah))
    indeks = _index(kunjungan, rusak)
    for k in kunjungan:
        yield from _fields(k.simpul, indeks)
    yield from _layouts(naskah, indeks)
    for bagan in (k.simpul for k in kunjungan if isinstance(k.simpul, Bagan)):
        yield from _arrows(bagan)
    if not rusak & {"Lampiran", "Urutan", "Bab", "Subbab", "Blok", "Butir"}:
        yield from _placed(naskah, kunjungan)


def not_found(jenis: str, nama: str, dikenal: frozenset[str], asal: Origin) -> Finding:
    """RD3021, with the known name that is most like it."""
    dekat = nearest(nama, sorted(dikenal))
    saran = (
        f"Mungkin maksudnya {dekat}." if dekat else f"Tambahkan {jenis} itu, atau perbaiki namanya."
    )
    return Finding(
        "RD3021",
        "galat",
        asal.location,
        f"{jenis[0].upper()}{jenis[1:]} '{nama}' tidak ditemukan.",
        saran,
    )


def _index(kunjungan: tuple[Visit, ...], rusak: frozenset[str]) -> _Index:
    nama: dict[str, set[str]] = {}
    for k in kunjungan:
        jenis = (
            k.kunci.replace("_", " ") if type(k.simpul).__name__ == "Sebutan" else _kind(k.simpul)
        )
        milik = name_of(k.simpul)
        if jenis and milik:
            nama.setdefault(jenis, set()).add(milik)
    hilang = {_JENIS[cls] for cls in rusak if cls in _JENIS}
    hilang |= {"lokasi", "sumber dana"} if "Sebutan" in rusak else set()
    return _Index({j: frozenset(isi) for j, isi in nama.items()}, frozenset(hilang))


def _kind(simpul: Node) -> str:
    return _JENIS.get(type(simpul).__name__, "")


def _fields(simpul: Node, indeks: _Index) -> Iterator[Finding]:
    for kunci, jenis in _RUJUKAN.get(type(simpul).__name__, {}).items():
        nilai = getattr(simpul, kunci)
        if isinstance(nilai, str):
            yield from indeks.check(jenis, nilai, simpul.origin.at(kunci))
        elif isinstance(nilai, tuple):
            for i, nama in enumerate(nilai):
                yield from indeks.check(jenis, nama, simpul.origin.at(kunci, i))


# --- tables


def _layouts(naskah: Naskah, indeks: _Index) -> Iterator[Finding]:
    """Tables have a layout, their cells stand in its columns, its heads and formulas name its columns."""
    bentuk = {b.id: b for b in naskah.bentuk}
    for tabel in naskah.tabel:
        milik = bentuk.get(tabel.bentuk or tabel.id)
        if milik is not None:
            yield from _cells(tabel.baris, frozenset(k.id for k in milik.kolom))
        elif tabel.bentuk is None:
            yield from indeks.check("bentuk tabel", tabel.id, tabel.origin.at("id"))
    for b in naskah.bentuk:
        yield from _columns(b)


def _cells(semua: tuple[Baris, ...], kolom: frozenset[str]) -> Iterator[Finding]:
    for baris in semua:
        for nama in baris.sel:
            if nama not in kolom:
                asal = baris.origin.at("sel", nama)
                yield not_found("kolom", nama, kolom, Origin(asal.key or asal.location))
        yield from _cells(baris.baris, kolom)


def _columns(bentuk: BentukTabel) -> Iterator[Finding]:
    kolom = frozenset(k.id for k in bentuk.kolom)
    dipakai = [(k.dari, k.origin.at("dari")) for k in bentuk.kelompok]
    dipakai += [(k.sampai, k.origin.at("sampai")) for k in bentuk.kelompok]
    dipakai += [
        (nama, k.rumus.origin.at("kolom", i))
        for k in bentuk.kolom
        if k.rumus
        for i, nama in enumerate(k.rumus.kolom)
    ]
    return (not_found("kolom", nama, kolom, asal) for nama, asal in dipakai if nama not in kolom)


def _arrows(bagan: Bagan) -> Iterator[Finding]:
    kotak = frozenset(k.id for k in bagan.kotak)
    ujung = [
        (getattr(p, kunci), p.origin.at(kunci)) for p in bagan.panah for kunci in ("dari", "ke")
    ]
    return (not_found("kotak", nama, kotak, asal) for nama, asal in ujung if nama not in kotak)


# --- what is written must be printed, what is printed must be mentioned


def _placed(naskah: Naskah, kunjungan: tuple[Visit, ...]) -> Iterator[Finding]:
    """Chapters, tables and figures that no place of the Lampiran prints, or that no text mentions."""
    if naskah.lampiran is None:
        return
    dipakai = {letak for k in kunjungan for letak in _prints(k.simpul)}
    disebut = {letak for k in kunjungan for letak in _mentions(k.simpul)}
    for simpul in (*naskah.bab, *naskah.tabel, *naskah.gambar):
        letak = (_kind(simpul), name_of(simpul) or "")
        if letak not in dipakai:
            yield _unplaced(*letak, simpul.origin.at("id"))
        elif letak not in disebut and letak[0] != "bab":
            yield _unmentioned(*letak, simpul.origin.at("id"))


def _prints(simpul: Node) -> Iterator[tuple[str, str]]:
    """The kind and the name of what a place prints."""
    if isinstance(simpul, Blok | Urutan):
        for jenis in ("bab", "tabel", "gambar"):
            nama = getattr(simpul, jenis, None)
            if isinstance(nama, str):
                yield jenis, nama


def _mentions(simpul: Node) -> Iterator[tuple[str, str]]:
    """The tables and figures that the texts of a node refer to."""
    for nama in field_names(simpul):
        nilai = getattr(simpul, nama)
        for teks in nilai if isinstance(nilai, tuple) else (nilai,):
            if isinstance(teks, str) and "rujuk" in teks:
                yield from ((cocok[1], cocok[2]) for cocok in _SEBUT.finditer(teks))


def _unplaced(jenis: str, nama: str, asal: Origin) -> Finding:
    di_mana = (
        "urutan pada lampiran.yaml" if jenis == "bab" else f"isi sebuah bab sebagai {jenis}: {nama}"
    )
    return Finding(
        "RD3027",
        "peringatan",
        asal.location,
        f"{jenis.capitalize()} '{nama}' tidak dicetak di mana pun.",
        f"Masukkan ke {di_mana}, atau hapus berkasnya.",
    )


def _unmentioned(jenis: str, nama: str, asal: Origin) -> Finding:
    return Finding(
        "RD3023",
        "peringatan",
        asal.location,
        f"{jenis.capitalize()} '{nama}' tidak pernah disebut dalam uraian.",
        f"Sebut sekali, misalnya: lihat {{{{ rujuk('{jenis}:{nama}') }}}}.",
    )
