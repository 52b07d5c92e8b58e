"""Findings as people and programs read them.

teks: the line and a caret below the fault. json: for programs. github: annotations of its Actions.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.origin import Location
from renja_docs.text.colour import Style, plain
from renja_docs.text.visible import one_line, printable

Format = Literal["teks", "json", "github"]

WIDTH: Final = 100
"""Letters that are shown of a long line."""

_SEVERITIES: Final[tuple[Severity, ...]] = ("galat", "peringatan", "catatan")
_GITHUB: Final[Mapping[Severity, str]] = MappingProxyType(
    {"galat": "error", "peringatan": "warning", "catatan": "notice"}
)


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints findings. sources: the text of each file. path_of: the path shown for a file.

    with_notes: teks shows notes too, and does not only count them. skipped: what was not checked.
    """

    sources: Mapping[str, str]
    path_of: Callable[[str], str]
    style: Style = plain
    with_notes: bool = False
    skipped: Sequence[str] = ()

    def report(self, findings: Sequence[Finding], form: Format) -> str:
        """All findings in one format, without a final newline; teks and github end with a count."""
        if form == "json":
            records = [self._record(finding) for finding in findings]
            return json.dumps(records, ensure_ascii=False, indent=2)
        if form == "github":
            lines = [self._annotation(finding) for finding in findings]
            return "\n".join([*lines, count(findings), *self.skipped])
        return "\n".join([*self.entries(findings), self.closing(findings)])

    def entries(self, findings: Sequence[Finding]) -> list[str]:
        """The findings for people, each with a blank line below: the gravest last, by the prompt.

        Those of one severity stay in their order.
        """
        shown: tuple[Severity, ...] = ("peringatan", "galat")
        if self.with_notes:
            shown = ("catatan", *shown)
        return [
            f"{self._entry(finding)}\n"
            for severity in shown
            for finding in findings
            if finding.severity == severity
        ]

    def closing(self, findings: Sequence[Finding]) -> str:
        """The last line for people: the count, how to see notes, what was not checked."""
        unchecked = [f"{one[0].upper()}{one[1:]}." for one in self.skipped]
        return " ".join([self._counted(findings), *unchecked])

    def _counted(self, findings: Sequence[Finding]) -> str:
        grave = [finding for finding in findings if finding.severity != "catatan"]
        notes = len(findings) - len(grave)
        if self.with_notes or not notes:
            return count(findings)
        counted = count(grave) if grave else "Tidak ada galat atau peringatan."
        return f"{counted} {notes} catatan; lihat dengan periksa --catatan."

    def _entry(self, finding: Finding) -> str:
        severity = finding.severity
        label = self.style(f"{severity} [{finding.code}]", severity)
        lines = [f"{self._where(finding.location)}: {label}: {one_line(finding.message)}"]
        lines += self._excerpt(finding)
        if finding.advice:
            lines.append(f"saran: {printable(finding.advice)}")
        if finding.place:
            lines.append(self.style(f"tempat: {one_line(finding.place)}", "redup"))
        for other in finding.related:
            lines.append(self.style(f"lihat juga: {self._where(other)}", "redup"))
        return "\n".join(lines)

    def _where(self, location: Location) -> str:
        path = one_line(self.path_of(location.file))
        return f"{path}:{location.line}:{location.column}"

    def _excerpt(self, finding: Finding) -> list[str]:
        """The line and a caret below its column; nothing where the file has no such line."""
        location = finding.location
        line = _line(self.sources.get(location.file, ""), location.line)
        if not line.strip():
            return []
        text, column = _window(line, location.column - 1)
        number = f"{location.line:>5} | "
        margin = f"{'|':>{len(number) - 1}} "
        caret = f"{margin}{' ' * _width(text[:column])}^"
        return [self.style(number, "redup") + text, self.style(caret, finding.severity)]

    def _record(self, finding: Finding) -> dict[str, object]:
        return {
            "kode": finding.code,
            "tingkat": finding.severity,
            "berkas": self.path_of(finding.location.file),
            "baris": finding.location.line,
            "kolom": finding.location.column,
            "pesan": finding.message,
            "saran": finding.advice,
            "tempat": finding.place,
        }

    def _annotation(self, finding: Finding) -> str:
        """A workflow command of GitHub Actions."""
        location = finding.location
        file = _property(self.path_of(location.file))
        where = f"file={file},line={location.line},col={location.column}"
        said = _escape(printable(f"{finding.message} {finding.advice}".strip()))
        return f"::{_GITHUB[finding.severity]} {where},title={finding.code}::{said}"


def count(findings: Sequence[Finding]) -> str:
    """The line that counts: 2 galat, 1 peringatan dalam 2 berkas."""
    if not findings:
        return "Tidak ada temuan."
    counted = Counter(finding.severity for finding in findings)
    files = {finding.location.file for finding in findings}
    told = [f"{counted[one]} {one}" for one in _SEVERITIES if one in counted]
    return f"{', '.join(told)} dalam {len(files)} berkas."


def strict(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with warnings counted as errors."""
    return tuple(_strict(finding) for finding in findings)


def _strict(finding: Finding) -> Finding:
    if finding.severity == "peringatan":
        return replace(finding, severity="galat")
    return finding


def _line(text: str, number: int) -> str:
    """A line of a text, counted from 1; '' where there is no such line."""
    lines = _lines(text)
    if not 1 <= number <= len(lines):
        return ""
    return lines[number - 1].rstrip("\r")


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a long line around a column from 0, safe to print, and the column in it."""
    safe = "".join(map(_printable, line))
    column = min(column, len(safe))
    if len(safe) <= WIDTH:
        return safe, column
    last_start = len(safe) - WIDTH
    start = max(0, min(column - WIDTH // 2, last_start))
    before = "…" if start > 0 else ""
    behind = "…" if start < last_start else ""
    shown = f"{before}{safe[start : start + WIDTH]}{behind}"
    return shown, column - start + len(before)


def _printable(sign: str) -> str:
    if sign.isprintable():
        return sign
    return " " if sign == "\t" else "·"


def _width(text: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(map(_columns, text))


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    is_wide = unicodedata.east_asian_width(sign) in "WF"
    return 2 if is_wide else 1


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(printable(text)).replace(":", "%3A").replace(",", "%2C")
