"""A fault as data: where it goes into the content, and what the rules should say there."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from renja_docs.app.pipeline import check
from renja_docs.content.finding import Finding
from renja_docs.content.loading import loader, source
from tests.packages import KOPERASI, LAYOUTS

DATA = Path(__file__).parent / "data"
CATATAN = Path(__file__).parent / "catatan.yaml"
TEMPLATES = LAYOUTS.parent
_read = cache(source.read)


@dataclass(frozen=True, slots=True)
class Mutasi:
    """One fault.

    apa: the fault in words. di: the file, as messages name it. lama: the text that is replaced by
    baru; the first one behind the line that holds sesudah. harap: a line of the mutated file where
    the finding belongs if not on the changed lines; 'di' of that line in harap_di where it is
    another file. kode: the rules that speak for it. celah: why no rule finds it; lain: the rules
    that then speak elsewhere.
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
    lain: tuple[str, ...] = ()
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
        for butir in yaml.load(berkas.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )


def catatan() -> dict[str, str]:
    """Faults that cannot be typed any more, each with the reason."""
    catatan: dict[str, str] = yaml.safe_load(CATATAN.read_text(encoding="utf-8"))
    return catatan


def _mutasi(butir: dict[str, Any], bagian: str) -> Mutasi:
    kode, lain = (tuple(str(butir.pop(kunci, "")).split()) for kunci in ("kode", "lain"))
    return Mutasi(**butir, kode=kode, lain=lain, bagian=bagian)


def pasang(mutasi: Mutasi, teks: str) -> tuple[str, range]:
    """The text with the fault, and the lines that changed, or that in front of what went.

    Raises ValueError where it does not fit.
    """
    di = letak(mutasi, teks)
    if not mutasi.sesudah and teks.count(mutasi.lama) > 1:
        raise ValueError(f"{mutasi.id}: {mutasi.lama!r} stands more than once")
    sama = next(
        (i for i, (a, b) in enumerate(zip(mutasi.lama, mutasi.baru, strict=False)) if a != b),
        min(len(mutasi.lama), len(mutasi.baru)),
    )
    baru = teks[:di] + mutasi.baru + teks[di + len(mutasi.lama) :]
    awal = baru.count("\n", 0, di + sama) + 1
    akhir = awal + mutasi.baru[sama:].rstrip("\n").count("\n")
    return baru, range(awal - (not mutasi.baru[sama:]), akhir + 1)


def _cari(teks: str, bagian: str, mulai: int, id: str) -> int:
    letak = teks.find(bagian, mulai)
    if letak < 0:
        raise ValueError(f"{id}: {bagian!r} is not there")
    return letak


def jalankan(semua: Sequence[Mutasi]) -> list[Hasil]:
    """What the rules say of each fault, put in on its own; in two processes."""
    with ProcessPoolExecutor(max_workers=2) as kumpulan:
        return list(kumpulan.map(sendiri, semua, chunksize=24))


def sendiri(mutasi: Mutasi) -> Hasil:
    """What the rules say of a fault that is put in on its own."""
    (hasil,) = bersama([mutasi])
    return hasil


def bersama(semua: Sequence[Mutasi], hanya: Collection[str] = ()) -> list[Hasil]:
    """What the rules say of each of some faults that are put into one copy of the content at once.

    hanya: the codes of the rules to run; none for all. What speaks at the place of one fault counts
    as said of that fault; what speaks nowhere near any of them is told with each.
    """
    with salinan() as akar:
        baris = {}
        for berkas, sini in groupby(sorted(semua, key=lambda m: m.di), key=lambda m: m.di):
            jalur = _jalur(akar, berkas)
            teks, letak = pasang_semua(list(sini), jalur.read_text(encoding="utf-8"))
            jalur.write_text(teks, encoding="utf-8")
            baris.update(letak)
        tempat = [_tempat(m, akar, baris[m.id]) for m in semua]
        baru = _baru(check(akar / "content", akar / "templates", hanya).findings)
    lain = tuple(d for d in baru if not any(t.memuat(d) for t in tempat))
    return [
        Hasil(m, tuple(d for d in baru if t.memuat(d)), lain)
        for m, t in zip(semua, tempat, strict=True)
    ]


@contextmanager
def salinan() -> Iterator[Path]:
    """A copy of the large package.

    Files that a fault leaves alone are parsed once a process: reading is a pure function of name
    and bytes.
    """
    vars(loader)["read"] = _read
    with TemporaryDirectory(prefix="mutasi-") as folder:
        akar = Path(folder)
        shutil.copytree(KOPERASI, akar / "content")
        shutil.copytree(TEMPLATES, akar / "templates")
        yield akar


def pasang_semua(semua: Sequence[Mutasi], teks: str) -> tuple[str, dict[str, range]]:
    """The text of a file with some faults, and the lines of each by its id."""
    baris: dict[str, range] = {}
    for mutasi in sorted(semua, key=lambda m: letak(m, teks), reverse=True):
        # From the last to the first: those in front have not moved yet, those behind move as one.
        panjang = teks.count("\n")
        teks, sini = pasang(mutasi, teks)
        geser = teks.count("\n") - panjang
        baris = {id: range(r.start + geser, r.stop + geser) for id, r in baris.items()}
        baris[mutasi.id] = sini
    return teks, baris


def letak(mutasi: Mutasi, teks: str) -> int:
    """Where the text stands that the fault replaces. Raises ValueError where it does not stand."""
    mulai = _cari(teks, mutasi.sesudah, 0, mutasi.id) if mutasi.sesudah else 0
    return _cari(teks, mutasi.lama, mulai, mutasi.id)


def _tempat(mutasi: Mutasi, akar: Path, baris: range) -> Tempat:
    berkas = mutasi.harap_di or mutasi.di
    teks = _jalur(akar, berkas).read_text(encoding="utf-8")
    if not mutasi.harap:
        return Tempat(mutasi.di, frozenset(baris) | _kepala(teks, baris.start))
    return Tempat(
        berkas, frozenset({teks.count("\n", 0, _cari(teks, mutasi.harap, 0, mutasi.id)) + 1})
    )


def _kepala(teks: str, baris: int) -> frozenset[int]:
    """The line of the key of the folded text that a line is part of.

    There a finding on the whole text stands.
    """
    semua = teks.split("\n")
    isi = next((b for b in semua[baris - 1 :] if b.strip()), "")
    lekuk = len(isi) - len(isi.lstrip())
    for nomor in range(baris - 1, 0, -1):
        sini = semua[nomor - 1]
        if sini.strip() and len(sini) - len(sini.lstrip()) < lekuk:
            return frozenset({nomor} if sini.endswith(">-") else ())
    return frozenset()


def isi(mutasi: Mutasi) -> str:
    """The text of the file that a fault goes into, without it."""
    return _asli(mutasi.di)


@cache
def _asli(berkas: str) -> str:
    folder = KOPERASI if not berkas.startswith("templates/") else TEMPLATES.parent
    return (folder / berkas).read_text(encoding="utf-8")


def _jalur(akar: Path, berkas: str) -> Path:
    return akar / berkas if berkas.startswith("templates/") else akar / "content" / berkas


@cache
def _semula() -> Counter[tuple[str, str, str, str]]:
    """What the rules say of the content as it is."""
    return Counter(map(_ciri, check(KOPERASI, TEMPLATES).findings))


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
