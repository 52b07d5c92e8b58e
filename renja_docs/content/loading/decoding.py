"""Bytes of a content file to clean text: encoding, size, control characters, tabs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.folding import place_at
from renja_docs.content.loading.leavings import (
    ODD_INDENT,
    conflict,
    odd_indents,
    pasted,
    pasted_rows,
)
from renja_docs.content.origin import Location

MOST_BYTES: Final = 5_000_000
MOST_FINDINGS: Final = 100
"""Findings of one kind that are told of one file: a broken copy breaks on every line."""

REFUSED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]|\r(?!\n)"
)
"""Control characters, and those that are invisible or turn the direction of the text."""

_TABS: Final = re.compile(r"^[ \t]*\t|\t+", re.MULTILINE)
"""An indent with tabs in it, or tabs between words."""

_STOPS_READING: Final = re.compile(r"\r(?!\n)|^ *\t", re.MULTILINE)
"""What leaves it open where lines end, or how deep they stand."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """text: what the file says, without a byte order mark, line ends as they stand.

    clean: the same length, with every refused character as a blank; None where reading stops.
    """

    text: str
    clean: str | None
    findings: tuple[Finding, ...] = ()


def decode(file: str, data: bytes) -> Decoded:
    """The text of a file; refused are other encodings than UTF-8, tabs and control characters."""
    if len(data) > MOST_BYTES:
        message = f"Berkas lebih besar dari {MOST_BYTES // 1_000_000} MB."
        return _stopped(Finding("RD1001", "galat", _top(file), message, "Pecah berkas ini."))
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        return _wrong_encoding(file, data, fault.start)
    if "\x00" in text and _is_utf_16(data):
        return _wrong_encoding(file, data, 0)
    if "\x00" in text:
        message = "Berkas ini bukan berkas teks."
        advice = "Ganti dengan berkas teks YAML."
        return _stopped(Finding("RD1002", "galat", _top(file), message, advice))
    return _scan(file, text)


def _top(file: str) -> Location:
    return Location(file, 1, 1)


def _stopped(finding: Finding) -> Decoded:
    return Decoded("", None, (finding,))


def _wrong_encoding(file: str, data: bytes, start: int) -> Decoded:
    """The fault at the first byte that is not UTF-8; the text around it stays readable."""
    before = data[:start].decode("utf-8")
    finding = Finding(
        "RD1002",
        "galat",
        place_at(before, file, len(before)),
        "Berkas ini tidak disimpan dalam UTF-8, biasanya oleh Notepad atau Excel.",
        f"Di VS Code: Reopen with Encoding, {_likely_encoding(data)}; bila hurufnya benar, "
        "Save with Encoding, UTF-8. Di Notepad: Simpan Sebagai, Pengodean UTF-8. Menyimpan sebagai "
        "UTF-8 tanpa membuka ulang merusak huruf.",
    )
    return Decoded(data.decode("utf-8", "replace"), None, (finding,))


def _is_utf_16(data: bytes) -> bool:
    """True for text of which every other byte is 0, as that of UTF-16 is."""
    return (
        data[:200:2].count(0) > len(data[:200]) // 4
        or data[1:200:2].count(0) > len(data[:200]) // 4
    )


def _likely_encoding(data: bytes) -> str:
    """The encoding that an office's program saved in, as VS Code names it."""
    if data.startswith(b"\xfe\xff"):
        return "UTF-16 BE"
    if data.startswith(b"\xff\xfe") or _is_utf_16(data):
        return "UTF-16 LE"
    return "Western (Windows 1252)"


def _scan(file: str, text: str) -> Decoded:
    """What a file holds that may not be there; a table that was pasted is told once."""
    two_versions = conflict(file, text)
    if two_versions is not None:
        return Decoded(text, None, (two_versions,))
    tables = pasted_rows(text)
    findings = (
        *islice(_control_characters(file, text), MOST_FINDINGS),
        *islice(odd_indents(file, text), MOST_FINDINGS),
        *(pasted(file, rows) for rows in tables),
        *islice(_outside(tables, _tabs(file, text)), MOST_FINDINGS),
    )
    if not findings:
        return Decoded(text, text)
    if tables or _STOPS_READING.search(text):
        return Decoded(text, None, findings)
    clean = REFUSED.sub(" ", text).replace("\t", " ")
    return Decoded(text, ODD_INDENT.sub(_plain, clean), findings)


def _plain(indent: re.Match[str]) -> str:
    """An indent of as many plain blanks."""
    return " " * len(indent[0])


def _outside(tables: list[range], findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that stand in no pasted table."""
    for finding in findings:
        if not any(finding.location.line in rows for rows in tables):
            yield finding


def _control_characters(file: str, text: str) -> Iterator[Finding]:
    """One finding a line."""
    last_line = 0
    for match in REFUSED.finditer(text):
        location = place_at(text, file, match.start())
        if location.line != last_line:
            cut = Repair(file, match.start(), match.end(), match[0], "")
            yield control_character(location, match[0], (cut,))
        last_line = location.line


def control_character(
    location: Location, character: str, repairs: tuple[Repair, ...] = ()
) -> Finding:
    """The finding on a refused character."""
    name = f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
    return Finding(
        "RD1003",
        "galat",
        location,
        f"Karakter kendali {name} tidak boleh ada dalam naskah.",
        "Hapus karakter itu.",
        repairs=repairs,
    )


def _tabs(file: str, text: str) -> Iterator[Finding]:
    """One finding a run of tabs; tabs between words have a certain repair, an indent has none."""
    message = "Tab tidak boleh dipakai."
    for match in _TABS.finditer(text):
        location = place_at(text, file, match.start())
        line_start = match.start() - location.column + 1
        is_indent = not text[line_start : match.start()].strip()
        if is_indent:
            yield Finding("RD1004", "galat", location, message, "Pakai spasi untuk lekukan.")
        else:
            blank = Repair(file, match.start(), match.end(), match[0], " ")
            advice = "Ganti tab dengan satu spasi."
            yield Finding("RD1004", "galat", location, message, advice, repairs=(blank,))
