"""The operations between two versions of a body, each changed Pasal in its whole new wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from renja_docs.compare.amending.numbering import renumbered
from renja_docs.compare.amending.slots import List, Slot, laid_out
from renja_docs.content.perubahan import ButirPerubahan, JenisPerubahan
from renja_docs.content.rebuilding import rebuilt
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.susunan import BabTubuh, Bagian, Paragraf, Pasal, is_struck
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import AddressStep, Level, Way
from renja_docs.sense.body import Body

Division = BabTubuh | Bagian | Paragraf


class InexpressibleError(ValueError):
    """No amendment makes one version out of the other: the order of its divisions changed."""


def operations(old: BatangTubuh, new: BatangTubuh) -> tuple[ButirPerubahan, ...]:
    """What makes the new body out of the old one. Raises InexpressibleError."""
    drafter = _Drafter.of(old)
    if old.bab and new.bab:
        drafter.divisions("bab", old.bab, new.bab, ())
    elif old.pasal and new.pasal:
        drafter.all_pasal(old.pasal, new.pasal, ())
    else:
        raise InexpressibleError
    return tuple(drafter.made)


@dataclass(slots=True)
class _Drafter:
    """Goes through both versions in printed order.

    numbers_of: the printed number of each old part, by its identity. pasal: the numbers of the old
    Pasal that are still to come. last: that of the last Pasal so far.
    """

    numbers_of: dict[int, str]
    pasal: list[str]
    last: str = ""
    made: list[ButirPerubahan] = field(default_factory=list)

    @classmethod
    def of(cls, old: BatangTubuh) -> _Drafter:
        """A drafter at the beginning of the old version."""
        numbers_of: dict[int, str] = {}
        of_pasal: list[str] = []
        for place in chain.from_iterable(top.walk() for top in Body().places(old)):
            if place.label is None:
                continue
            numbers_of[id(place.node)] = place.label.number
            if place.kind == "pasal":
                of_pasal.append(place.label.number)
        return cls(numbers_of, of_pasal)

    # --- divisions

    def divisions(
        self, level: Level, old: Sequence[Division], new: Sequence[Division], above: Way
    ) -> None:
        """BAB, Bagian or Paragraf of one place."""
        if not old and not new:
            return
        pairs = [(node, self.numbers_of[id(node)]) for node in old]
        slots = laid_out(List(level, pairs, new, rewords=False))
        if slots is None:
            raise InexpressibleError
        for slot in slots:
            here = (*above, AddressStep(level, slot.number))
            if slot.new is None:
                if slot.old is not None:
                    self._gone(slot.old, here)
            elif slot.old is None:
                self._new_division(slot, slot.new, here)
            else:
                self._kept(slot.old, slot.new, here)

    def _kept(self, old: Division, new: Division, here: Way) -> None:
        """A division that stays; where its parts leave no room it is replaced by another one."""
        before = self._state()
        if old.judul != new.judul:
            self._add("diubah", here, judul=new.judul)
        try:
            self.all_pasal(old.pasal, new.pasal, here)
            match old, new:
                case BabTubuh(), BabTubuh():
                    self.divisions("bagian", old.bagian, new.bagian, here)
                case Bagian(), Bagian():
                    self.divisions("paragraf", old.paragraf, new.paragraf, here)
        except InexpressibleError:
            self._restore(before)
            self._replaced(old, new, here)

    def _replaced(self, old: Division, new: Division, here: Way) -> None:
        """A division that is taken out for another one behind it."""
        *above, own = here
        number = numbers.inserted(own.level, own.number)
        if number is None or number in self.numbers_of.values():
            raise InexpressibleError
        self._gone(old, here)
        slot: Slot[Division] = Slot(number, None, new, own.number, counted=False)
        self._new_division(slot, new, (*above, AddressStep(own.level, number)))

    def _gone(self, old: Division, here: Way) -> None:
        if not is_struck(old):
            self._add("dihapus", here)
        for pasal in _pasal_of(old):
            self._pass(pasal)

    def _new_division(self, slot: Slot[Division], new: Division, here: Way) -> None:
        edits = {}
        for pasal in _pasal_of(new):
            number, is_counted = self._next_number()
            edits[id(pasal)] = (replace(pasal, nomor=None if is_counted else number),)
        whole = rebuilt(new, edits)
        jenis: JenisPerubahan = "ditambahkan" if slot.counted else "disisipkan"
        self._add(jenis, here, slot.before, **{_KEYS[here[-1].level]: whole})

    # --- Pasal

    def all_pasal(self, old: Sequence[Pasal], new: Sequence[Pasal], above: Way) -> None:
        """The Pasal of one division."""
        if not old and not new:
            return
        if not old:
            raise InexpressibleError
        pairs = [(node, self.numbers_of[id(node)]) for node in old]
        ahead = next(iter(self.pasal[len(old) :]), "")
        slots = laid_out(List("pasal", pairs, new, before=self.last, ahead=ahead))
        if slots is None:
            raise InexpressibleError
        is_first = True
        for slot in slots:
            self._one(slot, above if is_first else ())
            is_first = False
        self.pasal = self.pasal[len(old) :]
        self.last = slots[-1].number

    def _one(self, slot: Slot[Pasal], above: Way) -> None:
        """A Pasal. above: the division that it is the first of."""
        here = AddressStep("pasal", slot.number)
        match slot.old, slot.new:
            case None, Pasal() as new:
                jenis: JenisPerubahan = "ditambahkan" if slot.counted else "disisipkan"
                self._add(jenis, (*above, here), slot.before, isi=replace(new, nomor=None))
            case Pasal() as old, new if new is None or is_struck(new):
                if not is_struck(old):
                    self._add("dihapus", (here,))
            case Pasal() as old, Pasal() as new:
                after = renumbered(old, new)
                if after != old:
                    self._add("diubah", (here,), isi=replace(after, nomor=None))

    def _pass(self, pasal: Pasal) -> None:
        """Go by an old Pasal."""
        self.last = self.numbers_of[id(pasal)]
        self.pasal = self.pasal[1:]

    def _next_number(self) -> tuple[str, bool]:
        """The number of a Pasal behind the last one, and whether it is counted."""
        ahead = next(iter(self.pasal), "")
        make = numbers.inserted if ahead else numbers.following
        number = make("pasal", self.last)
        if number is None or number == ahead:
            raise InexpressibleError
        self.last = number
        return number, not ahead

    # --- what is made

    def _add(self, jenis: JenisPerubahan, here: Way, before: str = "", **given: object) -> None:
        steps = {step.level: step.number for step in here}
        self.made.append(
            ButirPerubahan(jenis=jenis, setelah=before or None, **steps, **given)  # type: ignore[arg-type]
        )

    def _state(self) -> tuple[int, str, list[str]]:
        return len(self.made), self.last, self.pasal

    def _restore(self, state: tuple[int, str, list[str]]) -> None:
        count, self.last, self.pasal = state
        del self.made[count:]


_KEYS: Final = {"bab": "isi_bab", "bagian": "isi_bagian", "paragraf": "isi_paragraf"}


def _pasal_of(division: Division) -> Iterator[Pasal]:
    """The Pasal of a division, in printed order."""
    yield from division.pasal
    if isinstance(division, BabTubuh):
        for bagian in division.bagian:
            yield from _pasal_of(bagian)
    elif isinstance(division, Bagian):
        for paragraf in division.paragraf:
            yield from _pasal_of(paragraf)
