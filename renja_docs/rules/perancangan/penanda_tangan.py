"""The two signings of a regulation: it is set by one officer and promulgated by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from renja_docs.content.identitas import Pejabat, Peristiwa
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class Signing:
    """A signing: what it does to the regulation, where and when it happens, and who signs."""

    name: Literal["penetapan", "pengundangan"]
    peristiwa: Peristiwa
    pejabat: Pejabat


def signings(reading: Reading) -> tuple[Signing, Signing]:
    """The setting of the regulation, then its promulgation."""
    perbup = reading.naskah.perbup
    return (
        Signing("penetapan", perbup.penetapan, perbup.pejabat.penetapan),
        Signing("pengundangan", perbup.pengundangan, perbup.pejabat.pengundangan),
    )


def text_of(reading: Reading, pejabat: Pejabat, key: Literal["jabatan", "nama"]) -> Text | None:
    """The text of a field of an officer; None where it is empty."""
    location = pejabat.origin.at(key).location
    for text in reading.of("identitas"):
        if text.origin.location == location and text.place.startswith("pejabat"):
            return text
    return None
