"""What is wrong with the description of a diagram, before anything is drawn."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.content.origin import Origin

ONE_UNIT: Final = 0xFFFF
"""The last sign that is one unit of UTF-16."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be drawn, where it is written, and how to mend it."""

    origin: Origin
    message: str
    advice: str


def description_faults(bagan: Bagan) -> Iterator[Fault]:
    """The faults of boxes and arrows, each by itself."""
    if not bagan.kotak:
        yield Fault(
            bagan.origin, "Bagan tidak berisi kotak.", "Tulis kotak-kotaknya di bawah kotak:."
        )
    seen: set[str] = set()
    for box in bagan.kotak:
        if box.id in seen:
            yield _twice(box)
        seen.add(box.id)
        if not _on_grid(box, bagan):
            yield _outside(box, bagan)
        yield from _sign_faults(box.origin.at("teks"), box.teks)
    for one, other in combinations(bagan.kotak, 2):
        if _overlap(one, other):
            message = f"Kotak {other.id} menimpa kotak {one.id}."
            yield Fault(other.origin, message, "Pindahkan salah satu kotak.")
    for arrow in bagan.panah:
        yield from _arrow_faults(arrow, seen)


def _twice(box: Kotak) -> Fault:
    return Fault(
        box.origin.at("id"),
        f"Kotak {box.id} ditulis dua kali.",
        "Beri setiap kotak nama sendiri.",
    )


def _outside(box: Kotak, bagan: Bagan) -> Fault:
    return Fault(
        box.origin,
        f"Kotak {box.id} berada di luar kisi {bagan.kolom} kolom × {bagan.baris} baris.",
        "Perbesar kisi atau pindahkan kotaknya; kolom dan baris dihitung mulai 0.",
    )


def _arrow_faults(arrow: Panah, boxes: Container[str]) -> Iterator[Fault]:
    for key, name in (("dari", arrow.dari), ("ke", arrow.ke)):
        if name not in boxes:
            yield Fault(
                arrow.origin.at(key),
                f"Panah menunjuk kotak {name} yang tidak ada.",
                "Periksa nama kotaknya.",
            )
    yield from _sign_faults(arrow.origin.at("teks"), arrow.teks or "")


def _sign_faults(origin: Origin, text: str) -> Iterator[Fault]:
    """Of signs beyond the plain ones the width of type is not known."""
    strange = sorted({sign for sign in text if ord(sign) > ONE_UNIT})
    if strange:
        message = f"Tanda {strange[0]} tidak dapat digambar."
        yield Fault(origin, message, "Gunakan huruf dan tanda baca biasa.")


def _on_grid(box: Kotak, bagan: Bagan) -> bool:
    across = _within(box.kolom, box.lebar, bagan.kolom)
    return across and _within(box.baris, box.tinggi, bagan.baris)


def _within(start: int, count: int, end: int) -> bool:
    """True if some columns or rows, counted from start, are all in front of an end."""
    return start >= 0 and count >= 1 and start + count <= end


def _overlap(one: Kotak, other: Kotak) -> bool:
    across = one.kolom < other.kolom + other.lebar and other.kolom < one.kolom + one.lebar
    return across and share_row(one, other)


def share_row(one: Kotak, other: Kotak) -> bool:
    """True if two boxes stand beside each other, at least in part."""
    return one.baris < other.baris + other.tinggi and other.baris < one.baris + one.tinggi
