"""Rules that share a file; each moves into a file of its own."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from renja_docs import rules
from renja_docs.content.finding import Finding, Repair, Severity
from renja_docs.content.origin import Location
from renja_docs.rules import marking
from renja_docs.sense.offsets import offsets
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class Aturan:
    """What a code stands for."""

    kode: str
    tingkat: Severity
    judul: str
    sumber: str
    penjelasan: str
    salah: str
    benar: str

    def finding(
        self,
        location: Location,
        message: str,
        advice: str = "",
        *,
        place: str = "",
        related: tuple[Location, ...] = (),
        repairs: tuple[Repair, ...] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule."""
        return Finding(
            self.kode, severity or self.tingkat, location, message, advice, place, related, repairs
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """A check."""

    aturan: Aturan
    periksa: Callable[[Reading], Iterable[Finding]]


def temuan(
    aturan: Aturan,
    lokasi: Location,
    pesan: str,
    saran: str = "",
    *,
    tempat: str = "",
    terkait: tuple[Location, ...] = (),
    perbaikan: tuple[Repair, ...] = (),
    tingkat: Severity | None = None,
) -> Finding:
    """A finding of a rule."""
    return aturan.finding(
        lokasi, pesan, saran, place=tempat, related=terkait, repairs=perbaikan, severity=tingkat
    )


def matches(pola: re.Pattern[str], b: Text) -> Iterator[re.Match[str]]:
    """As Text.matches."""
    return b.matches(pola)


def is_typed(b: Text, mulai: int, akhir: int) -> bool:
    """As Text.is_typed."""
    return b.is_typed(mulai, akhir)


def typed_offsets(mentah: str, tampil: str) -> tuple[int, ...]:
    """As Text.offsets."""
    return offsets(mentah, tampil)


in_text: Callable[..., Finding] = marking.in_text


def old_rules() -> tuple[Rule, ...]:
    """The rules of all modules that hold several."""
    names = (
        m.name
        for m in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
        if not m.name.rpartition(".")[2].startswith("rd") and m.name.count(".") == 3
    )
    return tuple(r for n in names for r in getattr(import_module(n), "RULES", ()))
