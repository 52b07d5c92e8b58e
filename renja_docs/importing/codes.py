"""Codes of the nomenclature as offices type them, and running numbers in front of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Level = Literal["urusan", "bidang", "program", "kegiatan", "sub_kegiatan"]
LEVELS: Final[tuple[Level, ...]] = ("urusan", "bidang", "program", "kegiatan", "sub_kegiatan")
_RUNNING: Final = re.compile(r"(?:[IVXL]+\.?|\d{1,3}[.)]?)\s+(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Code:
    """A code. full: its parts joined by full stops. regular: False where it was typed otherwise."""

    full: str
    level: Level
    regular: bool


def read_code(text: str) -> Code | None:
    """A code: 2 17 01 2.01 01; also 2,01 and 207, which are told as irregular."""
    parts = text.split()
    if len(parts) == 1 and text.count(".") >= 1:
        parts = _parted(text)
    if not 1 <= len(parts) <= 5 or not re.fullmatch(r"\d|X", parts[0]):
        return None
    regular = True
    full = parts[:3]
    if len(parts) > 3:
        match = re.fullmatch(r"(\d)([.,]?)(\d{2})", parts[3])
        if match is None:
            return None
        regular = match[2] == "."
        full += [match[1], match[3], *parts[4:]]
    return Code(".".join(full), LEVELS[len(parts) - 1], regular)


def _parted(text: str) -> list[str]:
    """2.17.01.2.01.01 as its five parts."""
    parts = text.split(".")
    if len(parts) <= 3:
        return parts
    return [*parts[:3], ".".join(parts[3:5]), *parts[5:]]


def without_number(name: str) -> str:
    """A name without the running number in front: 'I.', '1.', '12)', '10 '."""
    return _RUNNING.sub("", name, count=1) if _RUNNING.match(name) else name
