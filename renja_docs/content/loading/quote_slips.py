"""Slips of quotes and brackets: what was opened and not closed, or should have been quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import yaml

from renja_docs.content.loading.yaml_lines import ITEM, KEY, Slip, line_above

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_BRACKETED: Final = re.compile(
    r"[ ]*(?:-[ ]+)*(?:[A-Za-z_][\w.-]*:[ ]+)?(?P<text>\[[^\]\[]*\][ ]*[^\s,#\]].*)\Z"
)

Token: TypeAlias = Any
"""A yaml.Token as a scanner gives it: its marks are never None."""


def unclosed_quote(text: str, lines: list[str], mark: yaml.Mark) -> Slip | None:
    """A quote that a later one closed, or a text that goes on behind its closing quote."""
    for token in _scalars(text):
        end = token.end_mark
        is_quoted = token.style in {"'", '"'}
        if is_quoted and end.line == mark.line and end.column <= mark.column:
            return _quoted(token, lines)
    return None


def _scalars(text: str) -> Iterator[Token]:
    """The scalars of a text up to where it cannot be scanned."""
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            if isinstance(token, yaml.ScalarToken):
                yield token
    except yaml.YAMLError:
        return


def _quoted(token: Token, lines: list[str]) -> Slip:
    start, end = token.start_mark, token.end_mark
    swallowed = lines[start.line + 1 : end.line + 1]
    if any(KEY.match(line) or ITEM.match(line) for line in swallowed):
        return Slip(
            start.line + 1,
            start.column + 1,
            "Tanda kutip yang dibuka di sini tidak ditutup.",
            "Tambahkan tanda kutip penutup pada akhir teksnya.",
        )
    return Slip(
        end.line + 1,
        end.column + 1,
        "Ada teks sesudah tanda kutip penutup.",
        _other_quote(token.style),
    )


def _other_quote(quote: str) -> str:
    if quote == "'":
        return (
            "Apit seluruh teks dengan kutip ganda; "
            "di antara kutip tunggal, tanda ' ditulis dua kali."
        )
    return "Apit seluruh teks dengan kutip tunggal, misalnya '\"Renja\" Tahun 2024'."


def unclosed_bracket(fault: yaml.MarkedYAMLError, problem: str) -> Slip | None:
    """A bracket that is open on a line before the one where the parser gave up."""
    opened, stopped = fault.context_mark, fault.problem_mark
    if "expected ',' or" not in problem or opened is None or stopped is None:
        return None
    if opened.line == stopped.line:
        return None
    return Slip(
        opened.line + 1,
        opened.column + 1,
        "Kurung yang dibuka di sini tidak ditutup.",
        "Tambahkan kurung penutup; periksa pula koma di antara unsurnya.",
    )


def text_in_brackets(lines: list[str], start: int, at: int) -> Slip | None:
    """A text that begins with a word in square brackets, which YAML takes for a list."""
    for number in dict.fromkeys((start, at, _before_or_same(lines, at))):
        match = _BRACKETED.match(lines[number])
        if match:
            text = match["text"].replace('"', "”")
            return Slip(
                number + 1,
                match.start("text") + 1,
                "Teks yang diawali kurung siku dibaca sebagai daftar.",
                f'Apit seluruh teks dengan tanda kutip: "{text}"',
            )
    return None


def _before_or_same(lines: list[str], at: int) -> int:
    """The nearest line above that holds something; the line itself where none does."""
    above = line_above(lines, at)
    return above if above >= 0 else at
