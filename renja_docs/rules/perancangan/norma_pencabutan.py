"""Norms that revoke other acts, with the lists below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.rules.perancangan.tabulasi import items
from renja_docs.sense.place import Place
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
    listed: tuple[Text, ...] = ()
    tail: Text | None = None

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its texts in printed order."""
        if self.tail is None:
            return (self.head, *self.listed)
        return (self.head, *self.listed, self.tail)

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


def revoked_acts(reading: Reading) -> Iterator[tuple[Text, re.Match[str]]]:
    """The acts that all revoking norms name, each with its text."""
    for norm in reading.once(revoking_norms):
        yield from norm.acts()


def revoking_norms(reading: Reading) -> tuple[Norm, ...]:
    """The norms that revoke acts, or begin as if they did."""
    kind = re.escape(reading.naskah.perbup.jenis)
    opening = re.compile(rf"Pada\s+saat\s+{kind}\s+ini\s+mulai\s+berlaku\s*,?\Z")
    found: list[Norm] = []
    for pasal in reading.tree.pasal(quoted=True):
        found += (norm for norm in _norms(pasal) if _revokes(norm, opening))
    return tuple(found)


def _revokes(norm: Norm, opening: re.Pattern[str]) -> bool:
    """True if a norm revokes acts, or its head opens a list of acts as a revocation does."""
    if norm.listed and opening.match(norm.head.printed):
        return True
    ends = norm.head.printed, norm.end.printed
    if not any(map(REVOKED.search, ends)):
        return False
    return _ACTS.search(norm.wording) is not None


def _norms(pasal: Place) -> Iterator[Norm]:
    """The norms of a Pasal, with the lists below them."""
    for part in (pasal, *pasal.of("ayat")):
        rincian = part.first("rincian")
        for head in part.texts:
            if rincian is None:
                yield Norm(head)
            else:
                yield Norm(head, tuple(items(rincian)), rincian.text("penutup"))
