"""The Lampiran that an operation names, and a new part in a list of numbered ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeVar

from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naratif import Bab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.perubahan import WHOLE, ButirPerubahan
from renja_docs.content.tabel import Baris
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import Level
from renja_docs.sense.amending.annex_address import Annexes
from renja_docs.sense.amending.refusal import AmendmentError, absent

N = TypeVar("N", bound=Node)
P = TypeVar("P", Lampiran, Bab, Baris)

PUTS_IN: Final = ("disisipkan", "ditambahkan")
"""The operations that bring a part that was not there."""


def named(whole: Naskah, butir: ButirPerubahan) -> Lampiran:
    """The Lampiran that an operation names. Raises AmendmentError."""
    called = butir.lampiran or ""
    found = Annexes(whole).lampiran(called)
    if found is not None:
        return found
    known = ", ".join(number or "ya" for _, number in Annexes(whole).numbered())
    name = "Lampiran satu-satunya" if called == WHOLE else f"Lampiran {called}"
    raise AmendmentError(
        "lampiran",
        f"{name} tidak ada pada naskah asal.",
        f"Lampiran naskah asal: {known}." if known else "Naskah asal tidak memuat Lampiran.",
    )


def lampiran_name(whole: Naskah, lampiran: Lampiran) -> str:
    """The number of a Lampiran, '' for the only one."""
    return next(number for one, number in Annexes(whole).numbered() if one is lampiran)


def wording(butir: ButirPerubahan, given: N | None, key: str, wanted: str) -> N:
    """The new wording of an operation. Raises AmendmentError."""
    if given is None:
        raise AmendmentError(
            key, f"Bagian Lampiran {butir.jenis}, tetapi bunyinya tidak ada.", f"Isi {wanted}."
        )
    return given


def instead(nodes: tuple[N, ...], old: N, new: N) -> tuple[N, ...]:
    """A list in which another part stands in the place of one."""
    return tuple(new if one is old else one for one in nodes)


def put_in(
    level: Level,
    places: Sequence[tuple[P, str]],
    butir: ButirPerubahan,
    number: str,
    new: P,
    *,
    at_end: bool = True,
) -> tuple[P, ...]:
    """The parts with a new one behind the one that the operation names.

    at_end: that nothing stands behind the last of them, so that counting gives the next number.
    """
    called = butir.setelah or ""
    position = next((i for i, (one, its) in enumerate(places) if called in (its, one.id)), None)
    if position is None:
        name = {"lampiran": "Lampiran", "bab": "BAB"}.get(level, level.capitalize())
        raise absent("setelah", f"{name} {called}".strip())
    is_last = position == len(places) - 1 and at_end
    is_counted = is_last and number == numbers.following(level, places[position][1])
    placed = replace(new, nomor=None if is_counted else number)
    parts = [one for one, _ in places]
    parts.insert(position + 1, placed)
    return tuple(parts)
