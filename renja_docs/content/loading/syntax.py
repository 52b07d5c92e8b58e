"""Faults of YAML's form in words that a person who is no programmer can act on."""

from __future__ import annotations

from typing import Final

import yaml

from renja_docs.content.finding import Finding
from renja_docs.content.loading import slips
from renja_docs.content.origin import Location

_QUOTE: Final = (
    "Apit teks itu dengan tanda kutip, atau pakai >- lalu tulis teks pada baris berikutnya."
)
_INDENT: Final = (
    "Samakan lekukan dengan baris di atasnya; "
    "periksa pula tanda hubung, titik dua, dan tanda kutip."
)
_NO_FIT: Final = "Susunan di sini tidak cocok dengan baris di atasnya."
_WORDS: Final = (
    ("mapping values are not allowed", "Ada titik dua diikuti spasi di tengah teks.", _QUOTE),
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
    ("cannot start any token", "Teks tidak boleh diawali tanda ini.", _QUOTE),
    (
        "expected ',' or",
        "Kurung tidak ditutup, atau kurang koma.",
        "Periksa koma dan kurung penutup.",
    ),
    ("undefined tag handle", "Teks yang diawali tanda seru dibaca sebagai tag.", _QUOTE),
    (
        "expected alphabetic",
        "Tanda & atau * di awal teks dibaca sebagai jangkar atau alias.",
        _QUOTE,
    ),
    (
        "expected comment or line break",
        "Di belakang > atau | tidak boleh ada teks.",
        "Tulis teksnya mulai baris berikutnya, menjorok dua spasi.",
    ),
    ("expected key", _NO_FIT, _INDENT),
    ("expected <block end>", _NO_FIT, _INDENT),
    ("expected '-'", _NO_FIT, _INDENT),
)
"""Words of the parser, with what is wrong and how to mend it; the first that fit are told."""

_BRACES: Final = "Nilai yang diawali {{ harus diapit tanda kutip."
_UNKNOWN: Final = ("Susunan YAML tidak dapat dibaca.", _INDENT)


def explain(file: str, text: str, fault: yaml.YAMLError | ValueError) -> Finding:
    """What is wrong, at the line at fault where that can be told, else where the parser stopped."""
    if not isinstance(fault, yaml.MarkedYAMLError):
        return Finding("RD1012", "galat", Location(file, 1, 1), *_UNKNOWN)
    location = _place(file, text, _mark(fault))
    if _begins_with_braces(text, location.line):
        return Finding("RD1012", "galat", location, _BRACES, _QUOTE)
    slip = slips.find(text, fault)
    if slip is not None:
        at = Location(file, slip.line, slip.column)
        return Finding("RD1012", "galat", at, slip.message, slip.advice)
    return Finding("RD1012", "galat", location, *_in_our_words(fault))


def _mark(fault: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where the parser stopped; an open quote where it began."""
    if "quoted scalar" in slips.problem_of(fault) and fault.context_mark is not None:
        return fault.context_mark
    return fault.problem_mark or fault.context_mark


def _in_our_words(fault: yaml.MarkedYAMLError) -> tuple[str, str]:
    problem = slips.problem_of(fault)
    for words, message, advice in _WORDS:
        if words in problem:
            return message, advice
    return _UNKNOWN


def _place(file: str, text: str, mark: yaml.Mark | None) -> Location:
    """The mark as a place that exists: the parser may point behind the last line."""
    if mark is None:
        return Location(file, 1, 1)
    lines = text.split("\n")
    last = len(lines) - 1
    behind_last = mark.line > last
    on_empty_last = mark.line == last and last > 0 and not lines[-1]
    if behind_last or on_empty_last:
        line = max(last, 1)
        return Location(file, line, len(lines[line - 1].rstrip("\r")) + 1)
    return Location(file, mark.line + 1, mark.column + 1)


def _begins_with_braces(text: str, line: int) -> bool:
    """True if the line, or the one before it, begins a value with {{."""
    near = text.split("\n")[max(line - 2, 0) : line]
    return any(": {{" in one or one.lstrip().startswith("- {{") for one in near)
