"""The certain repairs of findings, applied to the files: only those characters change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from renja_docs.content.diagnostics import Diagnostic, Perbaikan
from renja_docs.content.places import place_at
from renja_docs.machine.output import write

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Change:
    """A repair that was made, as it is shown: place, characters before and after, their line."""

    perbaikan: Perbaikan
    baris: int
    kolom: int
    lama: str
    baru: str


def repair(temuan: Iterable[Diagnostic], letak: dict[str, Path]) -> list[Change]:
    """Apply the repairs of the findings to their files. letak: where the file of each name stands.

    A repair is left out where it overlaps an earlier one or its characters no longer stand there.
    Raises ToolError for a file that cannot be written.
    """
    menurut: dict[str, list[Perbaikan]] = {}
    for d in temuan:
        if all(p.berkas in letak for p in d.perbaikan):
            for p in d.perbaikan:
                menurut.setdefault(p.berkas, []).append(p)
    return [c for berkas, daftar in menurut.items() for c in _file(berkas, letak[berkas], daftar)]


def _file(berkas: str, jalur: Path, daftar: list[Perbaikan]) -> list[Change]:
    mentah = jalur.read_bytes().decode("utf-8")
    teks = mentah.removeprefix(_BOM)
    pilihan = _applicable(teks, daftar)
    if not pilihan:
        return []
    baru = teks
    for p in reversed(pilihan):
        baru = baru[: p.mulai] + p.baru + baru[p.akhir :]
    tanda = _BOM if mentah.startswith(_BOM) else ""
    write(jalur, (tanda + baru).encode("utf-8"))
    return [_change(berkas, teks, p) for p in pilihan]


def _applicable(teks: str, daftar: list[Perbaikan]) -> list[Perbaikan]:
    """The repairs by place, without those that overlap or no longer fit."""
    hasil: list[Perbaikan] = []
    for p in sorted(set(daftar), key=lambda p: (p.mulai, p.akhir, p.baru)):
        bebas = not hasil or p.mulai >= hasil[-1].akhir
        if bebas and teks[p.mulai : p.akhir] == p.lama and p.lama != p.baru:
            hasil.append(p)
    return hasil


def _change(berkas: str, teks: str, p: Perbaikan) -> Change:
    lokasi = place_at(teks, berkas, p.mulai)
    awal = teks.rfind("\n", 0, p.mulai) + 1
    ujung = teks.find("\n", p.akhir)
    ujung = len(teks) if ujung < 0 else ujung
    return Change(
        p,
        lokasi.baris,
        lokasi.kolom,
        teks[awal:ujung].rstrip("\r"),
        (teks[awal : p.mulai] + p.baru + teks[p.akhir : ujung]).rstrip("\r"),
    )
