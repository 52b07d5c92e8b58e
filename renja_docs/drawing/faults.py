"""What in the description of a Bagan cannot be drawn, before anything is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.content.origin import Origin
from renja_docs.drawing import cells

_LAST_OF_ONE_UNIT: Final = 0xFFFF
"""The last sign that UTF-16 writes in one unit."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be drawn, where it is written, how to mend it."""

    origin: Origin
    message: str
    advice: str


def described(bagan: Bagan) -> Iterator[Fault]:
    """All faults of a description."""
    if not bagan.kotak:
        yield Fault(
            bagan.origin, "Bagan tidak berisi kotak.", "Tulis kotak-kotaknya di bawah kotak:."
        )
    seen: set[str] = set()
    for box in bagan.kotak:
        if box.id in seen:
            yield _named_twice(box)
        seen.add(box.id)
        yield from _box_faults(box, bagan)
    for a, b in combinations(bagan.kotak, 2):
        if cells.overlap(a, b):
            yield Fault(
                b.origin, f"Kotak {b.id} menimpa kotak {a.id}.", "Pindahkan salah satu kotak."
            )
    for arrow in bagan.panah:
        yield from _arrow_faults(arrow, seen)


def _named_twice(box: Kotak) -> Fault:
    return Fault(
        box.origin.at("id"),
        f"Kotak {box.id} ditulis dua kali.",
        "Beri setiap kotak nama sendiri.",
    )


def _box_faults(box: Kotak, bagan: Bagan) -> Iterator[Fault]:
    if not cells.on_grid(box, bagan):
        grid = f"{bagan.kolom} kolom × {bagan.baris} baris"
        yield Fault(
            box.origin,
            f"Kotak {box.id} berada di luar kisi {grid}.",
            "Perbesar kisi atau pindahkan kotaknya; kolom dan baris dihitung mulai 0.",
        )
    yield from _sign_faults(box.origin.at("teks"), box.teks)


def _arrow_faults(arrow: Panah, boxes: set[str]) -> Iterator[Fault]:
    for key, name in (("dari", arrow.dari), ("ke", arrow.ke)):
        if name not in boxes:
            yield Fault(
                arrow.origin.at(key),
                f"Panah menunjuk kotak {name} yang tidak ada.",
                "Periksa nama kotaknya.",
            )
    yield from _sign_faults(arrow.origin.at("teks"), arrow.teks or "")
    if arrow.dari == arrow.ke:
        yield Fault(
            arrow.origin,
            f"Panah dari kotak {arrow.dari} menuju kotak itu sendiri.",
            "Hapus panah ini.",
        )


def _sign_faults(origin: Origin, text: str) -> Iterator[Fault]:
    """The advances of a metafile count UTF-16 units: a sign of two units would shift the rest."""
    strange = [sign for sign in text if ord(sign) > _LAST_OF_ONE_UNIT]
    if strange:
        yield Fault(
            origin,
            f"Tanda {min(strange)} tidak dapat digambar.",
            "Gunakan huruf dan tanda baca biasa.",
        )
