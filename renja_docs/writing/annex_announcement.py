"""The sentence that announces what changes in a Lampiran (UU 12/2011 Lampiran II angka 236c)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import AddressStep, Level
from renja_docs.sense.amending.annex_address import AnnexLevel, annex_level, replaces_all
from renja_docs.sense.amending.annex_names import AnnexNames
from renja_docs.text.enumeration import capitalised, listed
from renja_docs.text.numerals import terbilang

_LEVELS: Final[Mapping[AnnexLevel, Level]] = {
    "lampiran": "lampiran",
    "bab": "bab",
    "baris": "baris",
}
_NOUNS: Final[Mapping[Level, str]] = {"lampiran": "Lampiran", "bab": "bab", "baris": "baris"}
_PUTS_IN: Final = ("disisipkan", "ditambahkan")


@dataclass(frozen=True, slots=True)
class AnnexAnnouncement:
    """Writes the sentence of one instruction.

    jenis: what the amending regulation calls itself. within: what stands behind the object of the
    only instruction, '' where there are several. annexes: the names of its own Lampirans.
    """

    jenis: str
    within: str
    names: AnnexNames
    annexes: Sequence[str]

    def sentence(self, instruction: Sequence[ButirPerubahan]) -> str:
        """The whole sentence."""
        first = instruction[0]
        if replaces_all(first):
            every = listed(tuple(self.annexes) or ("Lampiran",))
            if first.jenis == "dihapus":
                return f"{every}{self.within} dihapus."
            return f"Ketentuan {every}{self.within} diubah {self._reads(every)}"
        clauses = list(self._clauses(instruction))
        if all(one.jenis == "dihapus" and annex_level(one) != "baris" for one in instruction):
            return f"{capitalised(listed(clauses))}."
        if annex_level(first) == "lampiran" and first.judul is not None:
            object_ = f"{self.names.lampiran(first)}{self.within}"
            return f"Judul {object_} diubah sehingga berbunyi sebagai berikut:"
        targets = dict.fromkeys(map(self.names.target, instruction))
        return f"{capitalised(listed(clauses))} {self._reads(listed(tuple(targets)))}"

    def _reads(self, target: str) -> str:
        return (
            f"sehingga menjadi sebagaimana tercantum dalam {target} yang merupakan bagian tidak "
            f"terpisahkan dari {self.jenis} ini."
        )

    def _clauses(self, instruction: Sequence[ButirPerubahan]) -> Iterator[str]:
        """A clause for neighbours that the same is done to in the same part."""
        within = self.within
        for (jenis, around, level, titles), group in groupby(instruction, self._done):
            operations = tuple(group)
            if jenis in _PUTS_IN:
                for place in _by_place(operations):
                    yield self._put_in(place, f"{around}{within}")
                    within = ""
                continue
            objects = listed([self.names.part(butir) for butir in operations])
            title = "judul " if titles else ""
            front = "" if jenis == "dihapus" and level != "baris" else f"ketentuan {title}"
            yield f"{front}{objects}{around}{within} {jenis}"
            within = ""

    def _done(self, butir: ButirPerubahan) -> tuple[str, str, AnnexLevel, bool]:
        titles = butir.judul is not None
        return butir.jenis, self.names.around(butir), annex_level(butir), titles

    def _put_in(self, operations: Sequence[ButirPerubahan], behind: str) -> str:
        """'setelah BAB III Lampiran I ditambahkan 1 (satu) bab, yakni BAB IV'."""
        first = operations[0]
        level = _LEVELS[annex_level(first)]
        new = [AddressStep(level, _number(butir)).name for butir in operations]
        count = f"{len(new)} ({terbilang(len(new))})"
        told = f"{count} {_NOUNS[level]}, yakni {listed(new)}"
        front = AddressStep(level, first.setelah or "").name
        if first.jenis == "ditambahkan":
            return f"setelah {front}{behind} ditambahkan {told}"
        back = AddressStep(level, numbers.following(level, first.setelah or "") or "").name
        return f"di antara {front} dan {back}{behind} disisipkan {told}"


def _number(butir: ButirPerubahan) -> str:
    """The number of what an operation is done to."""
    match annex_level(butir):
        case "lampiran":
            return butir.lampiran or ""
        case "bab":
            return butir.bab or ""
        case _:
            return butir.baris or ""


def _by_place(operations: Sequence[ButirPerubahan]) -> Iterator[Sequence[ButirPerubahan]]:
    """What is put in by the place where: one behind the other is at one place."""
    run: list[ButirPerubahan] = []
    for butir in operations:
        if run and butir.setelah not in (run[0].setelah, _number(run[-1])):
            yield run
            run = []
        run.append(butir)
    yield run
