"""Operations that are one instruction: what is put in at one place, what is done to one Pasal."""

from __future__ import annotations

from collections.abc import Iterable

from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.sense.amending.address import in_pasal, way
from renja_docs.sense.amending.annex_address import in_part

Instruction = tuple[ButirPerubahan, ...]
"""Operations under one number of Pasal I, in their order."""


def instructions(operations: Iterable[ButirPerubahan]) -> tuple[Instruction, ...]:
    """The operations by the instruction that they are printed in (angka 234-235)."""
    made: list[Instruction] = []
    for butir in operations:
        if made and _goes_with(made[-1][-1], butir):
            made[-1] = (*made[-1], butir)
        else:
            made.append((butir,))
    return tuple(made)


def _goes_with(before: ButirPerubahan, butir: ButirPerubahan) -> bool:
    """True for two operations of one instruction."""
    if before.lampiran or butir.lampiran:
        return _in_one_annex(before, butir)
    if in_pasal(before) and in_pasal(butir):
        return before.pasal == butir.pasal
    return _goes_on(before, butir)


def _in_one_annex(before: ButirPerubahan, butir: ButirPerubahan) -> bool:
    """True for operations on parts of one Lampiran, and for Lampirans put in at one place."""
    if in_part(before) and in_part(butir):
        return before.lampiran == butir.lampiran
    if in_part(before) or in_part(butir) or before.jenis != butir.jenis:
        return False
    is_new = butir.jenis in ("disisipkan", "ditambahkan")
    return is_new and butir.setelah in (before.setelah, before.lampiran)


def _goes_on(before: ButirPerubahan, butir: ButirPerubahan) -> bool:
    """True for what is put in behind what was just put in, or behind the same one."""
    if before.jenis != butir.jenis or butir.jenis not in ("disisipkan", "ditambahkan"):
        return False
    former, steps = way(before), way(butir)
    beside = former[:-1] == steps[:-1] and former[-1].level == steps[-1].level
    return beside and butir.setelah in (before.setelah, former[-1].number)
