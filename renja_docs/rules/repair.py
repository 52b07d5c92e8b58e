"""The certain repairs of findings, applied to the files: only those characters change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.places import place_at
from renja_docs.machine.output import write

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Change:
    """A repair that was made, as it is shown: place, characters before and after, their line."""

    perbaikan: Repair
    baris: int
    kolom: int
    lama: str
    baru: str


def repair(temuan: Iterable[Finding], letak: dict[str, Path]) -> list[Change]:
    """Apply the repairs of the findings to their files. letak: where the file of each name stands.

    A repair is left out where it overlaps an earlier one or its characters no longer stand there.
    Raises ToolError for a file that cannot be written.
    """
    menurut: dict[str, list[Repair]] = {}
    for d in temuan:
        if all(p.file in letak for p in d.repairs):
            for p in d.repairs:
                menurut.setdefault(p.file, []).append(p)
    return [c for berkas, daftar in menurut.items() for c in _file(berkas, letak[berkas], daftar)]


def _file(berkas: str, jalur: Path, daftar: list[Repair]) -> list[Change]:
    mentah = jalur.read_bytes().decode("utf-8")
    teks = mentah.removeprefix(_BOM)
    pilihan = _applicable(teks, daftar)
    if not pilihan:
        return []
    baru = teks
    for p in reversed(pilihan):
        baru = baru[: p.start] + p.new + baru[p.end :]
    tanda = _BOM if mentah.startswith(_BOM) else ""
    write(jalur, (tanda + baru).encode("utf-8"))
    return [_change(berkas, teks, p) for p in pilihan]


def _applicable(teks: str, daftar: list[Repair]) -> list[Repair]:
    """The repairs by place, without those that overlap or no longer fit."""
    hasil: list[Repair] = []
    for p in sorted(set(daftar), key=lambda p: (p.start, p.end, p.new)):
        bebas = not hasil or p.start >= hasil[-1].end
        if bebas and teks[p.start : p.end] == p.old and p.old != p.new:
            hasil.append(p)
    return hasil


def _change(berkas: str, teks: str, p: Repair) -> Change:
    lokasi = place_at(teks, berkas, p.start)
    awal = teks.rfind("\n", 0, p.start) + 1
    ujung = teks.find("\n", p.end)
    ujung = len(teks) if ujung < 0 else ujung
    return Change(
        p,
        lokasi.line,
        lokasi.column,
        teks[awal:ujung].rstrip("\r"),
        (teks[awal : p.start] + p.new + teks[p.end : ujung]).rstrip("\r"),
    )
