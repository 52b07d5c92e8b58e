"""The slips behind a YAML fault: the parser names where it gave up, this names the line that is wrong and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BARIS = re.compile(
    r"(?P<kosong> *)(?P<hubung>(?:- +)*)(?P<kunci>[A-Za-z_][\w.-]*)(?P<ujung>: +\S|:\s*(?:#.*)?\Z)"
)
_BUTIR = re.compile(r"(?P<kosong> *)- ")
_LEKAT = re.compile(
    r"(?P<depan> *(?:- +)*)(?P<kunci>[A-Za-z_][\w-]*)(?P<sela> *):(?P<isi>[^\s:/].*)"
)
_HUBUNG = re.compile(r"(?P<depan> *)-(?P<isi>[^\s-].*)")

Token: TypeAlias = Any
"""A yaml.Token as a scanner gives it: its marks are never None."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, in which line and column (from 1), and how to mend it."""

    baris: int
    kolom: int
    pesan: str
    saran: str


@dataclass(frozen=True, slots=True)
class _Level:
    """A column (from 0) in which keys, or the hyphens of a list, stand above the fault; nama: what stands there."""

    kolom: int
    butir: bool
    baris: int
    nama: str


def find(teks: str, galat: yaml.MarkedYAMLError) -> Slip | None:
    """The slip that explains a fault of the parser, None where none is known."""
    tanda = galat.problem_mark or galat.context_mark
    if tanda is None:
        return None
    baris = [b.rstrip("\r") for b in teks.split("\n")]
    di = min(tanda.line, len(baris) - 1)
    inggris = f"{galat.context or ''}; {galat.problem or ''}"
    awal = galat.context_mark.line if "simple key" in inggris and galat.context_mark else di
    return (
        _quote(teks, baris, tanda)
        or _glued(baris, awal, di)
        or _bracket(galat, inggris)
        or _layout(baris, di, tanda.column, inggris)
        or _lost(baris, awal, inggris)
    )


# --- quotes and brackets


def _quote(teks: str, baris: list[str], tanda: yaml.Mark) -> Slip | None:
    """A quote that was closed by a later one, or a text that goes on behind its closing quote."""
    for token in _scalars(teks):
        awal, akhir = token.start_mark, token.end_mark
        if token.style in {"'", '"'} and akhir.line == tanda.line and akhir.column <= tanda.column:
            if any(
                _BARIS.match(b) or _BUTIR.match(b) for b in baris[awal.line + 1 : akhir.line + 1]
            ):
                return Slip(
                    awal.line + 1,
                    awal.column + 1,
                    "Tanda kutip yang dibuka di sini tidak ditutup.",
                    "Tambahkan tanda kutip penutup pada akhir teksnya.",
                )
            return Slip(
                akhir.line + 1,
                akhir.column + 1,
                "Ada teks sesudah tanda kutip penutup.",
                _inner(token.style),
            )
    return None


def _scalars(teks: str) -> Iterator[Token]:
    """The scalars of a text up to where it cannot be scanned."""
    try:
        yield from (t for t in yaml.scan(teks, Loader=_LOADER) if isinstance(t, yaml.ScalarToken))
    except yaml.YAMLError:
        return


def _inner(quoted: str) -> str:
    if quoted == "'":
        return "Apit seluruh teks dengan kutip ganda; di antara kutip tunggal, tanda ' ditulis dua kali."
    return "Apit seluruh teks dengan kutip tunggal, misalnya '\"Renja\" Tahun 2024'."


def _bracket(galat: yaml.MarkedYAMLError, inggris: str) -> Slip | None:
    buka, henti = galat.context_mark, galat.problem_mark
    if "expected ',' or" not in inggris or buka is None or henti is None or buka.line == henti.line:
        return None
    return Slip(
        buka.line + 1,
        buka.column + 1,
        "Kurung yang dibuka di sini tidak ditutup.",
        "Tambahkan kurung penutup; periksa pula koma di antara unsurnya.",
    )


# --- blanks behind ':' and '-'


def _glued(baris: list[str], awal: int, di: int) -> Slip | None:
    """A colon or a hyphen without a blank, in the line of the fault or in the one that it was read on from."""
    for i in dict.fromkeys((awal, di, *_before(baris, di))):
        if cocok := _HUBUNG.match(baris[i]):
            return Slip(
                i + 1,
                len(cocok["depan"]) + 1,
                "Tanda hubung ini tidak diikuti spasi.",
                f"Tulis - {cocok['isi'].strip()}",
            )
        if cocok := _LEKAT.match(baris[i]):
            pesan = f"Titik dua sesudah '{cocok['kunci']}' tidak diikuti spasi."
            saran = f"Tambahkan spasi sesudah titik dua: {cocok['kunci']}: {cocok['isi'].strip()}"
            return Slip(
                i + 1, len(cocok["depan"] + cocok["kunci"] + cocok["sela"]) + 1, pesan, saran
            )
    return None


def _before(baris: list[str], di: int) -> list[int]:
    """The line before the fault, where the fault stands at the first colon of its own line."""
    atas = _above(baris, di)
    return [atas] if atas >= 0 and _BARIS.match(baris[di]) else []


def _above(baris: list[str], di: int) -> int:
    """The nearest line above that says something, -1 where there is none."""
    return next(
        (
            i
            for i in range(di - 1, -1, -1)
            if baris[i].strip() and not baris[i].lstrip().startswith("#")
        ),
        -1,
    )


# --- indents


def _layout(baris: list[str], di: int, kolom: int, inggris: str) -> Slip | None:
    """A line whose indent does not fit the lines above it, or the line above that stands too far left."""
    if "mapping values" in inggris:
        cocok = _BARIS.match(baris[di])
        if cocok is None or cocok.end("kunci") < kolom:
            return None
    elif (
        "expected key" not in inggris
        and "expected '-'" not in inggris
        and "block end" not in inggris
    ):
        return None
    sini = next((t for t in _levels_of(baris[di], di)), None)
    return None if sini is None else _outdented(baris, sini) or _unaligned(baris, sini)


def _levels_of(teks: str, di: int) -> Iterator[_Level]:
    """The columns that a line opens: of its hyphen, of its key."""
    if cocok := _BUTIR.match(teks):
        yield _Level(len(cocok["kosong"]), butir=True, baris=di, nama="-")
    if cocok := _BARIS.match(teks):
        yield _Level(cocok.start("kunci"), butir=False, baris=di, nama=cocok["kunci"])


def _outdented(baris: list[str], sini: _Level) -> Slip | None:
    """The line above that belongs below an open key, as the line of the fault shows."""
    for i in range(sini.baris - 1, 0, -1):
        cocok = _BARIS.match(baris[i])
        if cocok and cocok.start("kunci") < sini.kolom and not cocok["hubung"]:
            induk = _BARIS.match(baris[_above(baris, i)])
            if (
                induk is None
                or induk["ujung"].strip() != ":"
                or induk.start("kunci") != cocok.start("kunci")
            ):
                return None
            pesan = f"Kunci '{cocok['kunci']}' seharusnya menjorok di bawah '{induk['kunci']}:'."
            saran = f"Beri {sini.kolom} spasi di depannya, seperti baris {sini.baris + 1}."
            return Slip(i + 1, cocok.start("kunci") + 1, pesan, saran)
        if cocok and cocok.start("kunci") < sini.kolom:
            return None
    return None


def _unaligned(baris: list[str], sini: _Level) -> Slip | None:
    """The line of the fault, with the indents that would fit."""
    cocok = [t for t in _open(baris, sini.baris) if t.butir == sini.butir and t.kolom != sini.kolom]
    dekat = min((abs(t.kolom - sini.kolom) for t in cocok), default=0)
    usul = [
        f"{t.kolom} spasi seperti '{t.nama}' pada baris {t.baris + 1}"
        for t in cocok
        if abs(t.kolom - sini.kolom) == dekat
    ]
    if not usul:
        return None
    pesan = f"Lekukan baris ini, {sini.kolom} spasi, tidak cocok dengan baris di atasnya."
    return Slip(sini.baris + 1, sini.kolom + 1, pesan, f"Pakai {' atau '.join(usul)}.")


def _open(baris: list[str], di: int) -> Iterator[_Level]:
    """The columns still open above a line, the innermost first."""
    batas = len(baris[di]) + 1000
    for i in range(di - 1, -1, -1):
        for level in reversed(list(_levels_of(baris[i], i))):
            if level.kolom < batas:
                batas = level.kolom
                yield level


def _lost(baris: list[str], awal: int, inggris: str) -> Slip | None:
    """A line that is neither a key nor the rest of the text above it."""
    if _BARIS.match(baris[awal]) or not re.search("expected (?:key|':'|'-')", inggris):
        return None
    kolom = len(baris[awal]) - len(baris[awal].lstrip()) + 1
    return Slip(
        awal + 1,
        kolom,
        "Baris ini tidak berbentuk kunci: nilai, dan bukan lanjutan teks di atasnya.",
        "Bila kunci, tambahkan titik dua dan spasi; bila lanjutan teks, samakan lekukannya dengan teks itu.",
    )
