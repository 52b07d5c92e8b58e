"""The sentence that announces an instruction of Pasal I, in the formulas of the law.

UU 12/2011 Lampiran II angka 233-236c, with its examples.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from renja_docs.content.perubahan import ButirPerubahan, JenisPerubahan
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import AddressStep, Level, Way, called, in_pasal, way
from renja_docs.sense.amending.annex_names import AnnexNames
from renja_docs.text.enumeration import capitalised, listed
from renja_docs.text.numerals import terbilang
from renja_docs.writing.annex_announcement import AnnexAnnouncement

_NOUNS: Final[Mapping[Level, str]] = {
    "bab": "bab",
    "bagian": "bagian",
    "paragraf": "paragraf",
    "pasal": "pasal",
    "ayat": "ayat",
    "huruf": "huruf",
    "angka": "angka",
    "lampiran": "Lampiran",
    "baris": "baris",
}
"""How new parts are counted: 'disisipkan 2 (dua) pasal'."""
_READS: Final = "sehingga berbunyi sebagai berikut:"


@dataclass(frozen=True, slots=True)
class Act:
    """The amended act, and what the amending regulation calls itself.

    jenis: 'Peraturan Bupati'. name: the act in full where the instruction is the only one, else ''.
    annexes: the Lampiran of the amending regulation by name, one where none is named. names: those
    of the parts of Lampirans.
    """

    jenis: str
    name: str = ""
    annexes: tuple[str, ...] = ("Lampiran",)
    names: AnnexNames = field(default_factory=AnnexNames)

    @property
    def within(self) -> str:
        """What stands behind the object of the only instruction."""
        return f" dalam {self.name}" if self.name else ""


def announcement(instruction: Sequence[ButirPerubahan], act: Act) -> str:
    """The sentence over the wording of an instruction, or the whole of one that takes out."""
    butir = instruction[0]
    steps = way(butir)
    if butir.lampiran:
        told = AnnexAnnouncement(act.jenis, act.within, act.names, act.annexes)
        return told.sentence(instruction)
    if not steps:
        return f"Judul {act.name or act.jenis} diubah {_READS}"
    if in_pasal(butir):
        return _in_pasal(instruction, act)
    name = f"{called(steps)}{act.within}"
    match butir.jenis:
        case "diubah" if butir.judul is not None:
            return f"Judul {name} diubah {_READS}"
        case "diubah":
            return f"Ketentuan {name} diubah {_READS}"
        case "dihapus":
            return f"{name} dihapus."
        case _:
            return f"{capitalised(_put_in(instruction, act.within))} {_READS}"


# --- below a Pasal


def _in_pasal(instruction: Sequence[ButirPerubahan], act: Act) -> str:
    """What is done below one Pasal, then that Pasal as a whole: 'sehingga Pasal 8 berbunyi ...'."""
    pasal = AddressStep("pasal", instruction[0].pasal or "").name
    clauses = list(_clauses(instruction, f" {pasal}{act.within}"))
    return f"{capitalised(listed(clauses))} sehingga {pasal} berbunyi sebagai berikut:"


def _clauses(instruction: Sequence[ButirPerubahan], pasal: str) -> Iterator[str]:
    """A clause for neighbours that the same is done to; the first names the Pasal."""
    for (jenis, above, level), group in groupby(instruction, _done):
        operations = tuple(group)
        behind = f" {called(_below_pasal(above))}".rstrip() + pasal
        if jenis in ("disisipkan", "ditambahkan"):
            for place in _by_place(operations):
                yield _put_in(place, behind)
                behind = behind.removesuffix(pasal)
        else:
            objects = [AddressStep(level, way(butir)[-1].number).name for butir in operations]
            yield f"ketentuan {listed(objects)}{behind} {jenis}"
        pasal = ""


def _done(butir: ButirPerubahan) -> tuple[JenisPerubahan, Way, Level]:
    *above, own = way(butir)
    return butir.jenis, tuple(above), own.level


def _below_pasal(steps: Way) -> Way:
    return tuple(step for step in steps if step.level in ("ayat", "huruf", "angka"))


def _by_place(operations: Sequence[ButirPerubahan]) -> Iterator[Sequence[ButirPerubahan]]:
    """What is put in by the place where: one behind the other is at one place."""
    run: list[ButirPerubahan] = []
    for butir in operations:
        if run and butir.setelah not in (run[0].setelah, way(run[-1])[-1].number):
            yield run
            run = []
        run.append(butir)
    yield run


# --- what is put in


def _put_in(operations: Sequence[ButirPerubahan], behind: str) -> str:
    """'di antara Pasal 12 dan Pasal 13 disisipkan 2 (dua) pasal, yakni Pasal 12A dan Pasal 12B'.

    behind: what stands behind the place: what it is in, and the act.
    """
    first = operations[0]
    own = way(first)[-1]
    level = own.level
    names = [AddressStep(level, way(butir)[-1].number).name for butir in operations]
    counted = f"{len(names)} ({terbilang(len(names))}) {_NOUNS[level]}, yakni {listed(names)}"
    front = AddressStep(level, first.setelah or "").name
    around = _around(way(first)) + behind
    if first.jenis == "ditambahkan":
        return f"setelah {front}{around} ditambahkan {counted}"
    back = AddressStep(level, numbers.following(level, first.setelah or "") or "").name
    return f"di antara {front} dan {back}{around} disisipkan {counted}"


def _around(steps: Way) -> str:
    """The division in which a Bagian or a Paragraf is put: their numbers begin anew in each."""
    *above, own = steps
    if own.level in ("bagian", "paragraf") and above:
        return f" {called(tuple(above))}"
    return ""
