"""Findings as people and programs read them: text with the line and a caret, JSON, GitHub annotations."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from renja_docs.content.finding import Finding, Severity
from renja_docs.text.colour import Style, plain

Format = Literal["teks", "json", "github"]

LEBAR = 100
_GITHUB: Mapping[Severity, str] = MappingProxyType(
    {"galat": "error", "peringatan": "warning", "catatan": "notice"}
)


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints findings. sumber: the text of each file. jalur: the path shown for a file's name."""

    sumber: Mapping[str, str]
    jalur: Callable[[str], str]
    gaya: Style = plain

    def report(self, temuan: Sequence[Finding], bentuk: Format) -> str:
        """All findings in one format, without a final newline; teks ends with the line that counts."""
        if bentuk == "json":
            return json.dumps([self._record(d) for d in temuan], ensure_ascii=False, indent=2)
        if bentuk == "github":
            return "\n".join([*(self._annotation(d) for d in temuan), count(temuan)])
        return "\n".join([*(self._entry(d) + "\n" for d in temuan), count(temuan)])

    def _entry(self, d: Finding) -> str:
        kepala = (
            f"{self._where(d)}: {self.gaya(f'{d.severity} [{d.code}]', d.severity)}: {d.message}"
        )
        baris = [kepala, *self._excerpt(d)]
        if d.advice:
            baris.append(f"saran: {d.advice}")
        if d.place:
            baris.append(self.gaya(f"tempat: {d.place}", "redup"))
        baris += [
            self.gaya(f"lihat juga: {self.jalur(la.file)}:{la.line}:{la.column}", "redup")
            for la in d.related
        ]
        return "\n".join(baris)

    def _where(self, d: Finding) -> str:
        return f"{self.jalur(d.location.file)}:{d.location.line}:{d.location.column}"

    def _excerpt(self, d: Finding) -> list[str]:
        """The line and a caret below its column; nothing where the file has no such line."""
        semua = _lines(self.sumber.get(d.location.file, ""))
        if not 1 <= d.location.line <= len(semua) or not semua[d.location.line - 1].strip():
            return []
        teks, kolom = _window(semua[d.location.line - 1].rstrip("\r"), d.location.column - 1)
        nomor = f"{d.location.line:>5} | "
        jarak = " " * (len(nomor) - 2) + "| " + " " * _width(teks[:kolom])
        return [self.gaya(nomor, "redup") + teks, self.gaya(jarak + "^", d.severity)]

    def _record(self, d: Finding) -> dict[str, object]:
        return {
            "kode": d.code,
            "tingkat": d.severity,
            "berkas": self.jalur(d.location.file),
            "baris": d.location.line,
            "kolom": d.location.column,
            "pesan": d.message,
            "saran": d.advice,
            "tempat": d.place,
        }

    def _annotation(self, d: Finding) -> str:
        """A workflow command of GitHub Actions."""
        isi = f"{d.message} {d.advice}".strip()
        tempat = f"file={_property(self.jalur(d.location.file))},line={d.location.line},col={d.location.column}"
        return f"::{_GITHUB[d.severity]} {tempat},title={d.code}::{_escape(isi)}"


def count(temuan: Sequence[Finding]) -> str:
    """The line that counts: 2 galat, 1 peringatan dalam 2 berkas."""
    if not temuan:
        return "Tidak ada temuan."
    banyak = Counter(d.severity for d in temuan)
    urutan: tuple[Severity, ...] = ("galat", "peringatan", "catatan")
    jumlah = ", ".join(f"{banyak[t]} {t}" for t in urutan if banyak[t])
    return f"{jumlah} dalam {len({d.location.file for d in temuan})} berkas."


def strict(temuan: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with warnings counted as errors."""
    return tuple(replace(d, severity="galat") if d.severity == "peringatan" else d for d in temuan)


@lru_cache(maxsize=4)
def _lines(teks: str) -> list[str]:
    return teks.split("\n")


def _window(teks: str, kolom: int) -> tuple[str, int]:
    """The part of a long line around a column, safe to print, and the column in it."""
    aman = "".join(c if c.isprintable() else " " if c == "\t" else "·" for c in teks)
    kolom = min(kolom, len(aman))
    if len(aman) <= LEBAR:
        return aman, kolom
    awal = max(0, min(kolom - LEBAR // 2, len(aman) - LEBAR))
    depan = "…" if awal else ""
    belakang = "…" if awal + LEBAR < len(aman) else ""
    return depan + aman[awal : awal + LEBAR] + belakang, kolom - awal + len(depan)


def _width(teks: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in teks
    )


def _escape(teks: str) -> str:
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(teks: str) -> str:
    return _escape(teks).replace(":", "%3A").replace(",", "%2C")
