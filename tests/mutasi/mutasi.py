"""A fault as data: where it goes into the content, and what the rules should say there."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from renja_docs.app.checking import check
from renja_docs.content.finding import Finding
from renja_docs.content.loading import loader, source

AKAR = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"
KELOMPOK = 24
_read = cache(source.read)


@dataclass(frozen=True, slots=True)
class Mutasi:
    """One fault.

    apa: the fault in words. di: the file, as messages name it. lama: the text that is replaced by baru;
    the first one behind the line that holds sesudah. harap: a line of the mutated file where the finding
    belongs if not on the changed lines; 'di' of that line in harap_di where it is another file.
    kode: the rules that may speak for it. celah: why no rule finds it.
    """

    id: str
    apa: str
    di: str
    lama: str
    baru: str = ""
    sesudah: str = ""
    harap: str = ""
    harap_di: str = ""
    kode: tuple[str, ...] = ()
    celah: str = ""
    bagian: str = ""


@dataclass(frozen=True, slots=True)
class Tempat:
    """The lines of a file where a finding counts as rightly placed."""

    berkas: str
    baris: frozenset[int]

    def memuat(self, temuan: Finding) -> bool:
        """True where the finding, or a place it names as related, stands here."""
        return any(
            di.file == self.berkas and di.line in self.baris
            for di in (temuan.location, *temuan.related)
        )


@dataclass(frozen=True, slots=True)
class Hasil:
    """What the rules said of a fault: at its place, and elsewhere."""

    mutasi: Mutasi
    tepat: tuple[Finding, ...]
    lain: tuple[Finding, ...]

    @property
    def kode(self) -> tuple[str, ...]:
        """The rules that spoke at the place of the fault."""
        return tuple(sorted({d.code for d in self.tepat}))

    @property
    def kode_lain(self) -> tuple[str, ...]:
        """The rules that spoke elsewhere."""
        return tuple(sorted({d.code for d in self.lain}))


def daftar() -> tuple[Mutasi, ...]:
    """All faults, in the order of the data."""
    return tuple(
        _mutasi(butir, berkas.stem)
        for berkas in sorted(DATA.glob("*.yaml"))
        for butir in yaml.safe_load(berkas.read_text(encoding="utf-8"))
    )


def catatan() -> tuple[dict[str, str], dict[str, str]]:
    """Rules that no fault here can wake, and faults that cannot be typed any more, each with the reason."""
    isi = yaml.safe_load((DATA.parent / "catatan.yaml").read_text(encoding="utf-8"))
    return isi["tanpa"], isi["mustahil"]


def _mutasi(butir: dict[str, Any], bagian: str) -> Mutasi:
    kode = tuple(str(butir.pop("kode", "")).split())
    return Mutasi(**butir, kode=kode, bagian=bagian)


def pasang(mutasi: Mutasi, teks: str) -> tuple[str, range]:
    """The text with the fault, and the lines that changed; of what is taken away, the line in front too.

    Raises ValueError where it does not fit.
    """
    mulai = _cari(teks, mutasi.sesudah, 0, mutasi.id) if mutasi.sesudah else 0
    letak = _cari(teks, mutasi.lama, mulai, mutasi.id)
    if not mutasi.sesudah and teks.count(mutasi.lama) > 1:
        raise ValueError(f"{mutasi.id}: {mutasi.lama!r} stands more than once")
    sama = next(
        (i for i, (a, b) in enumerate(zip(mutasi.lama, mutasi.baru, strict=False)) if a != b),
        min(len(mutasi.lama), len(mutasi.baru)),
    )
    baru = teks[:letak] + mutasi.baru + teks[letak + len(mutasi.lama) :]
    awal = baru.count("\n", 0, letak + sama) + 1
    akhir = awal + mutasi.baru[sama:].rstrip("\n").count("\n")
    return baru, range(awal - (not mutasi.baru[sama:]), akhir + 1)


def _cari(teks: str, bagian: str, mulai: int, id: str) -> int:
    letak = teks.find(bagian, mulai)
    if letak < 0:
        raise ValueError(f"{id}: {bagian!r} is not there")
    return letak


def jalankan(semua: Sequence[Mutasi]) -> list[Hasil]:
    """What the rules say of each fault, in two processes."""
    kelompok = [semua[i : i + KELOMPOK] for i in range(0, len(semua), KELOMPOK)]
    with ProcessPoolExecutor(max_workers=2) as kumpulan:
        return [hasil for bagian in kumpulan.map(_kelompok, kelompok) for hasil in bagian]


def _kelompok(semua: Sequence[Mutasi]) -> list[Hasil]:
    """What the rules say of some faults, one after the other in one copy of the content.

    Files that a fault leaves alone are parsed once a process: reading is a pure function of name and bytes.
    """
    vars(loader)["read"] = _read
    with TemporaryDirectory(prefix="mutasi-") as folder:
        akar = Path(folder)
        shutil.copytree(AKAR / "content", akar / "content")
        shutil.copytree(AKAR / "templates" / "tabel", akar / "templates" / "tabel")
        return [periksa(mutasi, akar) for mutasi in semua]


def periksa(mutasi: Mutasi, akar: Path) -> Hasil:
    """What the rules say of the content below akar with this fault and not without it; it is left as it was."""
    jalur = _jalur(akar, mutasi.di)
    asli = jalur.read_text(encoding="utf-8")
    teks, baris = pasang(mutasi, asli)
    jalur.write_text(teks, encoding="utf-8")
    try:
        tempat = _tempat(mutasi, akar, teks, baris)
        baru = _baru(check(akar / "content", akar / "templates").temuan)
    finally:
        jalur.write_text(asli, encoding="utf-8")
    tepat = tuple(d for d in baru if tempat.memuat(d))
    return Hasil(mutasi, tepat, tuple(d for d in baru if d not in tepat))


def _tempat(mutasi: Mutasi, akar: Path, teks: str, baris: range) -> Tempat:
    if not mutasi.harap:
        return Tempat(mutasi.di, frozenset(baris) | _kepala(teks, baris.start))
    berkas = mutasi.harap_di or mutasi.di
    teks = _jalur(akar, berkas).read_text(encoding="utf-8")
    return Tempat(
        berkas, frozenset({teks.count("\n", 0, _cari(teks, mutasi.harap, 0, mutasi.id)) + 1})
    )


def _kepala(teks: str, baris: int) -> frozenset[int]:
    """The line of the key of the folded text that a line is part of: there a finding on the whole text stands."""
    semua = teks.split("\n")
    isi = next((b for b in semua[baris - 1 :] if b.strip()), "")
    lekuk = len(isi) - len(isi.lstrip())
    for nomor in range(baris - 1, 0, -1):
        sini = semua[nomor - 1]
        if sini.strip() and len(sini) - len(sini.lstrip()) < lekuk:
            return frozenset({nomor} if sini.endswith(">-") else ())
    return frozenset()


def _jalur(akar: Path, berkas: str) -> Path:
    return akar / berkas if berkas.startswith("templates/") else akar / "content" / berkas


@cache
def _semula() -> Counter[tuple[str, str, str, str]]:
    """What the rules say of the content as it is."""
    return Counter(map(_ciri, check(AKAR / "content", AKAR / "templates").temuan))


def _baru(temuan: Iterable[Finding]) -> list[Finding]:
    """The findings that the content as it is does not give."""
    sisa = _semula().copy()
    hasil = []
    for d in temuan:
        if sisa[_ciri(d)]:
            sisa[_ciri(d)] -= 1
        else:
            hasil.append(d)
    return hasil


def _ciri(d: Finding) -> tuple[str, str, str, str]:
    """A finding without its line, which moves when lines are added above."""
    return d.code, d.location.file, d.place, d.message
