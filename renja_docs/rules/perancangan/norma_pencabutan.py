"""Norms that revoke other acts, with the lists below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.naratif import Rincian
from renja_docs.content.origin import Location
from renja_docs.content.regulasi import Ayat, Pasal
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

REVOKED: Final = re.compile(
    r"\b(?:dicabut|ditarik\s+kembali|(?:dinyatakan\s+)?tidak\s+berlaku(?:\s+lagi)?)\b",
    re.IGNORECASE,
)
ACT: Final = re.compile(r"peraturan\(\s*['\"](?P<id>[\w.-]+)['\"](?P<rest>[^)]*)\)")
"""The expression that prints an act."""

_ACTS: Final = re.compile(
    r"\bPada\s+saat\b|Nomor\s+\d|\b(?:semua|segala|seluruh)\s+(?:ketentuan|peraturan)",
    re.IGNORECASE,
)
"""What makes a norm with 'dicabut' a revocation of acts, not of a permit."""


@dataclass(frozen=True, slots=True)
class Norm:
    """A norm with the items of the list below it, and the words that close the list."""

    head: Text
    items: tuple[Text, ...] = ()
    tail: Text | None = None

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its texts in printed order."""
        if self.tail is None:
            return (self.head, *self.items)
        return (self.head, *self.items, self.tail)

    @property
    def end(self) -> Text:
        """The text with which its sentence ends."""
        return self.tail or self.head

    @property
    def wording(self) -> str:
        """The whole of it."""
        return " ".join(text.printed for text in self.texts)

    def acts(self) -> Iterator[tuple[Text, re.Match[str]]]:
        """The acts that it names, each with its text."""
        for text in self.texts:
            for act in ACT.finditer(text.typed):
                yield text, act


def revoking_norms(reading: Reading) -> tuple[Norm, ...]:
    """The norms that revoke acts, or begin as if they did."""
    kind = re.escape(reading.naskah.perbup.jenis)
    opening = re.compile(rf"Pada\s+saat\s+{kind}\s+ini\s+mulai\s+berlaku\s*,?\Z")
    return tuple(norm for norm in _norms(reading) if _revokes(norm, opening))


def _revokes(norm: Norm, opening: re.Pattern[str]) -> bool:
    if norm.items and opening.match(norm.head.printed):
        return True
    revoked = REVOKED.search(norm.head.printed) or REVOKED.search(norm.end.printed)
    return bool(revoked and _ACTS.search(norm.wording))


def _norms(reading: Reading) -> Iterator[Norm]:
    texts = {text.origin.location: text for text in reading.of("batang-tubuh")}
    for pasal in _all_pasal(reading):
        parts: tuple[Pasal | Ayat, ...] = (pasal, *pasal.ayat)
        for part in parts:
            head = texts.get(part.origin.at("teks").location) if part.teks else None
            if head is not None:
                yield _norm(part, head, texts)


def _all_pasal(reading: Reading) -> Iterator[Pasal]:
    """Every Pasal of the body, and the new ones that amendments hold."""
    yield from reading.naskah.semua_pasal()
    for butir in reading.naskah.batang_tubuh.perubahan:
        if butir.isi is not None:
            yield butir.isi


def _norm(part: Pasal | Ayat, head: Text, texts: Mapping[Location, Text]) -> Norm:
    rincian: Rincian | None = part.rincian
    if rincian is None:
        return Norm(head)
    items = (texts.get(butir.origin.at("teks").location) for butir in rincian.butir)
    tail = None
    if rincian.penutup:
        tail = texts.get(rincian.origin.at("penutup").location)
    return Norm(head, tuple(item for item in items if item is not None), tail)
