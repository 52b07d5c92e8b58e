"""Faults of YAML's form in words that a person who is no programmer can act on."""

from __future__ import annotations

from dataclasses import replace

import yaml

from renja_docs.content.finding import Finding
from renja_docs.content.loading import slips
from renja_docs.content.origin import Location

_KUTIP = "Apit teks itu dengan tanda kutip, atau pakai >- lalu tulis teks pada baris berikutnya."
_LEKUK = "Samakan lekukan dengan baris di atasnya; periksa pula tanda hubung, titik dua, dan tanda kutip."
_SUSUNAN = "Susunan di sini tidak cocok dengan baris di atasnya."
_KATA = (
    ("mapping values are not allowed", "Ada titik dua diikuti spasi di tengah teks.", _KUTIP),
    (
        "expected ':'",
        "Baris ini tidak berbentuk kunci: nilai.",
        "Tambahkan titik dua dan spasi sesudah kunci.",
    ),
    (
        "while scanning a quoted scalar",
        "Tanda kutip tidak ditutup.",
        "Tambahkan tanda kutip penutup.",
    ),
    (
        "unknown escape character",
        "Garis miring terbalik tidak dikenal di antara kutip ganda.",
        "Pakai kutip tunggal.",
    ),
    (
        "block sequence entries are not allowed",
        "Tanda hubung tidak boleh berdiri di sini.",
        "Bila tanda hubung itu nilainya, tulis '-'; bila daftar, mulai pada baris baru.",
    ),
    ("cannot start any token", "Teks tidak boleh diawali tanda ini.", _KUTIP),
    (
        "expected ',' or",
        "Kurung tidak ditutup, atau kurang koma.",
        "Periksa koma dan kurung penutup.",
    ),
    ("undefined tag handle", "Teks yang diawali tanda seru dibaca sebagai tag.", _KUTIP),
    (
        "expected alphabetic",
        "Tanda & atau * di awal teks dibaca sebagai jangkar atau alias.",
        _KUTIP,
    ),
    (
        "expected comment or line break",
        "Di belakang > atau | tidak boleh ada teks.",
        "Tulis teksnya mulai baris berikutnya, menjorok dua spasi.",
    ),
    ("expected key", _SUSUNAN, _LEKUK),
    ("expected <block end>", _SUSUNAN, _LEKUK),
    ("expected '-'", _SUSUNAN, _LEKUK),
)
_KURAWAL = "Nilai yang diawali {{ harus diapit tanda kutip."
_UMUM = ("Susunan YAML tidak dapat dibaca.", _LEKUK)


def explain(berkas: str, teks: str, galat: yaml.YAMLError | ValueError) -> Finding:
    """RD1012 at the line that is wrong, where that can be told, else at the place that the YAML parser names."""
    if not isinstance(galat, yaml.MarkedYAMLError):
        return Finding("RD1012", "galat", Location(berkas, 1, 1), *_UMUM)
    umum = _named(berkas, teks, galat)
    slip = None if umum.message == _KURAWAL else slips.find(teks, galat)
    return (
        umum
        if slip is None
        else replace(
            umum,
            location=Location(berkas, slip.baris, slip.kolom),
            message=slip.pesan,
            advice=slip.saran,
        )
    )


def _named(berkas: str, teks: str, galat: yaml.MarkedYAMLError) -> Finding:
    """The fault as the parser tells it; an open quote where it began."""
    inggris = f"{galat.context or ''}; {galat.problem or ''}"
    quoted = "quoted scalar" in inggris and galat.context_mark is not None
    tanda = galat.context_mark if quoted else galat.problem_mark or galat.context_mark
    lokasi = _place(berkas, teks, tanda)
    pesan, saran = next(((p, s) for kunci, p, s in _KATA if kunci in inggris), _UMUM)
    if _braces(teks, lokasi.line):
        pesan, saran = _KURAWAL, _KUTIP
    return Finding("RD1012", "galat", lokasi, pesan, saran)


def _place(berkas: str, teks: str, tanda: yaml.Mark | None) -> Location:
    """The mark as a place that exists: the parser may point behind the last line."""
    if tanda is None:
        return Location(berkas, 1, 1)
    baris = teks.split("\n")
    if tanda.line >= len(baris) or (tanda.line == len(baris) - 1 and not baris[-1] and tanda.line):
        akhir = max(len(baris) - 1, 1)
        return Location(berkas, akhir, len(baris[akhir - 1].rstrip("\r")) + 1)
    return Location(berkas, tanda.line + 1, tanda.column + 1)


def _braces(teks: str, baris: int) -> bool:
    """True if the line, or the one before it, begins a value with {{."""
    dekat = teks.split("\n")[max(baris - 2, 0) : baris]
    return any(": {{" in b or b.lstrip().startswith("- {{") for b in dekat)
