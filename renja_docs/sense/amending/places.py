"""Places of Pasal I and Pasal II: the operations, with what they quote, and the other texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.content.naratif import Butir, Rincian
from renja_docs.content.origin import Origin
from renja_docs.content.perubahan import WHOLE, ButirPerubahan
from renja_docs.content.regulasi import BatangTubuh, PasalDua
from renja_docs.content.susunan import Pasal
from renja_docs.sense.amending.address import Way, called, find, in_pasal, way
from renja_docs.sense.amending.instructions import Instruction, instructions
from renja_docs.sense.body import Body
from renja_docs.sense.lists import Prose
from renja_docs.sense.numbering import Label, label
from renja_docs.sense.place import Place, Trail
from renja_docs.sense.text import Text

_TOP: Final = Trail("", "batang-tubuh")


@dataclass(frozen=True, slots=True)
class Amendments:
    """Makes the places of an amending body.

    after: the places of the amended act as it reads afterwards; none where it is not at hand.
    """

    tubuh: BatangTubuh
    after: tuple[Place, ...] = ()

    def places(self) -> Iterator[Place]:
        """The operations in their order; those of one instruction have one number."""
        made = instructions(self.tubuh.perubahan)
        for number, instruction in enumerate(made, 1):
            yield from self._instruction(instruction, number, several=len(made) > 1)

    def _instruction(
        self, instruction: Instruction, number: int, *, several: bool
    ) -> Iterator[Place]:
        own = f"angka {number}" if several else ""
        for butir in instruction:
            steps = way(butir)
            number_of = f"Pasal I {own}".strip()
            name = f"{number_of}, {object_of(butir)}" if object_of(butir) else number_of
            quotes = butir is instruction[-1] or not in_pasal(butir)
            here = _TOP.at("perubahan", step(butir), number, name)
            inside = here.called(f"{number_of}, ")
            yield here.place(
                "perubahan",
                butir,
                id=steps[-1].number if steps else "",
                position=number,
                own=f"angka {number}",
                label=label("", "perubahan", f"{number}.", str(number), number),
                texts=() if steps else here.text(butir, "judul", "judul"),
                children=tuple(self._quoted(instruction, steps, inside)) if quotes else (),
            )

    def _quoted(self, instruction: Instruction, steps: Way, here: Trail) -> Iterator[Place]:
        """The wording that an operation ends in: of a Pasal the whole, of a title its heading."""
        butir = instruction[-1] if in_pasal(instruction[-1]) else _at(instruction, steps)
        if butir.lampiran or (butir.jenis == "dihapus" and not in_pasal(butir)):
            return
        around = tuple(one for one in steps if one.level not in ("ayat", "huruf", "angka"))
        found = self._typed(instruction, steps) or find(self.after, around)
        if found is None:
            return
        is_heading_alone = butir.judul is not None and not in_pasal(butir)
        yield quoted(replace(found, children=()) if is_heading_alone else found, here)

    def _typed(self, instruction: Instruction, steps: Way) -> Place | None:
        """A Pasal as the operations type it whole, None where they do not."""
        whole = _worded(instruction)
        if whole is None and not self.after:
            whole = _at(instruction, steps).isi
        if whole is None:
            return None
        number = next((one.number for one in steps if one.level == "pasal"), "")
        target = f"pasal:{whole.id}"
        mark = label(target, "pasal", f"Pasal {number}", number, 1, counted=False)
        return Body().one_pasal(whole, Trail(mark.text, "batang-tubuh", target, target), mark)

    def pasal_ii(self) -> Place | None:
        """What Pasal II says besides its formula; None where nothing of it is typed."""
        if not self.tubuh.pasal_ii and not self.tubuh.mulai_berlaku:
            return None
        origin = self.tubuh.origin.at("pasal_ii")
        return _pasal_ii(self.tubuh, self.tubuh.pasal_ii, origin, "Pasal II", "isi")

    def contained(self) -> Iterator[Place]:
        """Pasal II of each regulation that a consolidated text contains."""
        for one in self.tubuh.pasal_ii_perubahan:
            name = f"Pasal II {one.peraturan}"
            yield _pasal_ii(one, one.butir, one.origin.at("butir"), name, one.peraturan)


def _pasal_ii(
    node: BatangTubuh | PasalDua,
    butir: tuple[Butir, ...],
    origin: Origin,
    name: str,
    id_: str,
) -> Place:
    """Its texts as a list (angka 233a), and from when it holds."""
    here = Trail(name, "batang-tubuh", f"pasal-ii:{id_}")
    below: tuple[Place, ...] = ()
    if butir:
        listed = Rincian(jenis="angka", kalimat=True, butir=butir, origin=origin)
        below = (Prose().rincian(listed, here.at("rincian", "pasal-ii"), 0, id_="pasal-ii"),)
    return here.place(
        "pasal-ii",
        node,
        id=id_,
        own="Pasal II",
        children=below,
        after=here.text(node, "mulai_berlaku", "nama"),
    )


def _worded(instruction: Instruction) -> Pasal | None:
    """The Pasal in the wording that an instruction says it gets as a whole."""
    for one in instruction:
        if one.sehingga:
            return one.sehingga
    return None


def _at(instruction: Instruction, steps: Way) -> ButirPerubahan:
    """The operation of an instruction that has an object."""
    return next(butir for butir in instruction if way(butir) == steps)


def object_of(butir: ButirPerubahan) -> str:
    """What an operation is done to, in words as typed; '' for the title of the act."""
    if not butir.lampiran:
        return called(way(butir))
    name = "Lampiran" if butir.lampiran == WHOLE else f"Lampiran {butir.lampiran}"
    parts = (
        f"kolom {butir.kolom}" if butir.kolom else "",
        f"baris {butir.baris}" if butir.baris else "",
        f"tabel {butir.tabel}" if butir.tabel else "",
        f"BAB {butir.bab}" if butir.bab else "",
        name,
    )
    return " ".join(filter(None, parts))


def step(butir: ButirPerubahan) -> str:
    """An operation in the path of its place: '5A', '7/2'; of the whole act 'peraturan'."""
    if butir.lampiran:
        way_there = (butir.lampiran, butir.bab, butir.tabel, butir.baris, butir.kolom)
        return "/".join(("lampiran", *filter(None, way_there)))
    steps = way(butir)
    pasal = [one for one in steps if one.level in ("pasal", "ayat", "huruf", "angka")]
    return "/".join(one.number for one in pasal or steps) or "peraturan"


# --- what is quoted


def quoted(place: Place, here: Trail) -> Place:
    """A place of the amended act in the text of the regulation that amends it.

    Its numbers are those of that act: nothing here counts them, and no heading here is its own.
    here: its way, under what stands in front of its name.
    """
    return _renamed(replace(place, own=""), here.name, f"{here.path}/isi:")


def _renamed(place: Place, name: str, path: str) -> Place:
    return replace(
        place,
        name=f"{name}{place.name}",
        path=f"{path}{place.path}",
        label=_of_another(place.label) if place.label else None,
        texts=tuple(_named(text, name) for text in place.texts),
        children=tuple(_renamed(child, name, path) for child in place.children),
        after=tuple(_named(text, name) for text in place.after),
    )


def _named(text: Text, name: str) -> Text:
    return replace(text, place=f"{name}{text.place}")


def _of_another(mark: Label) -> Label:
    """A heading of another act is no place that references can lead to."""
    if mark.kind == "pasal":
        return replace(mark, kind="pasal-tetap", bookmark="", counted=False)
    if mark.kind == "bab":
        return replace(mark, bookmark="", counted=False)
    return mark
