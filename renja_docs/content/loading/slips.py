"""The slips behind a YAML fault: the parser names where it gave up, this names the line at fault.

Lines and columns count from 0 here, as the parser counts them; those of a Slip count from 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import yaml

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_KEY: Final = re.compile(
    r"""
    [ ]* (?P<hyphens> (?: -[ ]+ )* )
    (?P<key> [A-Za-z_][\w.-]* )
    (?P<rest> :[ ]+\S | :\s*(?:\#.*)?\Z )
    """,
    re.VERBOSE,
)
"""A line with a key; rest: the colon, and the first letter behind it."""

_ITEM: Final = re.compile(r"(?P<indent> *)- ")

_GLUED_COLON: Final = re.compile(
    r"""
    (?P<head> [ ]* (?: -[ ]+ )* (?P<key> [A-Za-z_][\w-]* ) [ ]* )
    : (?P<value> [^\s:/].* )
    """,
    re.VERBOSE,
)
_GLUED_HYPHEN: Final = re.compile(r"(?P<head> *)-(?P<value>[^\s-].*)")

_WITHOUT_COLON: Final = re.compile(
    r"[ ]*(?:-[ ]+)*(?P<key>[a-z][a-z_]*)[ ]+(?P<value>[^:\s#][^:]*)\Z"
)
_BRACKETED: Final = re.compile(
    r"[ ]*(?:-[ ]+)*(?:[A-Za-z_][\w.-]*:[ ]+)?(?P<text>\[[^\]\[]*\][ ]*[^\s,#\]].*)\Z"
)

Token: TypeAlias = Any
"""A yaml.Token as a scanner gives it: its marks are never None."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, in which line and column (from 1), and how to mend it."""

    line: int
    column: int
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class _Level:
    """A column in which keys, or the hyphens of a list, stand. name: what stands there."""

    column: int
    is_item: bool
    line: int
    name: str


def find(text: str, fault: yaml.MarkedYAMLError) -> Slip | None:
    """The slip that explains a fault of the parser, None where none is known."""
    mark = fault.problem_mark or fault.context_mark
    if mark is None:
        return None
    lines = [line.rstrip("\r") for line in text.split("\n")]
    at = min(mark.line, len(lines) - 1)
    start = at
    problem = problem_of(fault)
    if "simple key" in problem and fault.context_mark:
        start = fault.context_mark.line
    return (
        _quote(text, lines, mark)
        or _glued(lines, start, at)
        or _text_in_brackets(lines, start, at)
        or _bracket(fault, problem)
        or _colonless(lines, at)
        or _layout(lines, at, mark.column, problem)
        or _lost(lines, start, problem)
    )


def problem_of(fault: yaml.MarkedYAMLError) -> str:
    """The words of the parser."""
    return f"{fault.context or ''}; {fault.problem or ''}"


# --- quotes and brackets


def _quote(text: str, lines: list[str], mark: yaml.Mark) -> Slip | None:
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
    if any(_KEY.match(line) or _ITEM.match(line) for line in swallowed):
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


def _bracket(fault: yaml.MarkedYAMLError, problem: str) -> Slip | None:
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


def _text_in_brackets(lines: list[str], start: int, at: int) -> Slip | None:
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
    above = _above(lines, at)
    return above if above >= 0 else at


def _colonless(lines: list[str], at: int) -> Slip | None:
    """A key without its colon in the line above one with the same indent: 'tempat Pasuruan'."""
    here = _KEY.match(lines[at])
    above = _above(lines, at)
    if here is None or here["hyphens"] or above < 0:
        return None
    match = _WITHOUT_COLON.match(lines[above])
    if match is None or match.start("key") != here.start("key"):
        return None
    return Slip(
        above + 1,
        match.start("key") + 1,
        f"Kunci '{match['key']}' tidak diikuti titik dua.",
        f"Tulis {match['key']}: {match['value'].strip()}",
    )


# --- blanks behind ':' and '-'


def _glued(lines: list[str], start: int, at: int) -> Slip | None:
    """A colon or a hyphen without a blank, in the line of the fault or in one that led to it."""
    for number in dict.fromkeys((start, at, *_before(lines, at))):
        slip = _glued_hyphen(lines[number], number) or _glued_colon(lines[number], number)
        if slip is not None:
            return slip
    return None


def _glued_hyphen(line: str, number: int) -> Slip | None:
    match = _GLUED_HYPHEN.match(line)
    if match is None:
        return None
    return Slip(
        number + 1,
        len(match["head"]) + 1,
        "Tanda hubung ini tidak diikuti spasi.",
        f"Tulis - {match['value'].strip()}",
    )


def _glued_colon(line: str, number: int) -> Slip | None:
    match = _GLUED_COLON.match(line)
    if match is None:
        return None
    return Slip(
        number + 1,
        len(match["head"]) + 1,
        f"Titik dua sesudah '{match['key']}' tidak diikuti spasi.",
        f"Tambahkan spasi sesudah titik dua: {match['key']}: {match['value'].strip()}",
    )


def _before(lines: list[str], at: int) -> list[int]:
    """The line before the fault, where the fault stands at the first colon of its own line."""
    above = _above(lines, at)
    return [above] if above >= 0 and _KEY.match(lines[at]) else []


def _above(lines: list[str], at: int) -> int:
    """The nearest line above that says something, -1 where there is none."""
    for number in range(at - 1, -1, -1):
        line = lines[number].strip()
        if line and not line.startswith("#"):
            return number
    return -1


# --- indents


def _layout(lines: list[str], at: int, column: int, problem: str) -> Slip | None:
    """A line whose indent does not fit those above, or one above that stands too far left."""
    if not _is_of_layout(lines[at], column, problem):
        return None
    here = next(_levels_of(lines[at], at), None)
    if here is None:
        return None
    return _outdented(lines, here) or _unaligned(lines, here)


def _is_of_layout(line: str, column: int, problem: str) -> bool:
    if "mapping values" in problem:
        match = _KEY.match(line)
        return match is not None and match.end("key") >= column
    return any(words in problem for words in ("expected key", "expected '-'", "block end"))


def _levels_of(line: str, number: int) -> Iterator[_Level]:
    """The columns that a line opens: of its hyphen, of its key."""
    item = _ITEM.match(line)
    if item:
        yield _Level(len(item["indent"]), is_item=True, line=number, name="-")
    key = _KEY.match(line)
    if key:
        yield _Level(key.start("key"), is_item=False, line=number, name=key["key"])


def _outdented(lines: list[str], here: _Level) -> Slip | None:
    """The line above that belongs below an open key, as the line of the fault shows."""
    for number in range(here.line - 1, 0, -1):
        key = _KEY.match(lines[number])
        if key is None or key.start("key") >= here.column:
            continue
        owner = _KEY.match(lines[_above(lines, number)])
        if key["hyphens"] or owner is None or not _could_own(owner, key):
            return None
        return Slip(
            number + 1,
            key.start("key") + 1,
            f"Kunci '{key['key']}' seharusnya menjorok di bawah '{owner['key']}:'.",
            f"Beri {here.column} spasi di depannya, seperti baris {here.line + 1}.",
        )
    return None


def _could_own(owner: re.Match[str], key: re.Match[str]) -> bool:
    """True for a key with nothing behind it in the same column."""
    return owner["rest"].strip() == ":" and owner.start("key") == key.start("key")


def _unaligned(lines: list[str], here: _Level) -> Slip | None:
    """The line of the fault, with the indents that would fit."""
    fitting = [
        level
        for level in _open_levels(lines, here.line)
        if level.is_item == here.is_item and level.column != here.column
    ]
    if not fitting:
        return None
    nearest = min(abs(level.column - here.column) for level in fitting)
    indents = [
        f"{level.column} spasi seperti '{level.name}' pada baris {level.line + 1}"
        for level in fitting
        if abs(level.column - here.column) == nearest
    ]
    return Slip(
        here.line + 1,
        here.column + 1,
        f"Lekukan baris ini, {here.column} spasi, tidak cocok dengan baris di atasnya.",
        f"Pakai {' atau '.join(indents)}.",
    )


def _open_levels(lines: list[str], at: int) -> Iterator[_Level]:
    """The columns still open above a line, the innermost first."""
    innermost: int | None = None
    for number in range(at - 1, -1, -1):
        for level in reversed(list(_levels_of(lines[number], number))):
            if innermost is None or level.column < innermost:
                innermost = level.column
                yield level


def _lost(lines: list[str], start: int, problem: str) -> Slip | None:
    """A line that is neither a key nor the rest of the text above it."""
    line = lines[start]
    if _KEY.match(line) or not re.search("expected (?:key|':'|'-')", problem):
        return None
    return Slip(
        start + 1,
        len(line) - len(line.lstrip()) + 1,
        "Baris ini tidak berbentuk kunci: nilai, dan bukan lanjutan teks di atasnya.",
        "Bila kunci, tambahkan titik dua dan spasi; "
        "bila lanjutan teks, samakan lekukannya dengan teks itu.",
    )
