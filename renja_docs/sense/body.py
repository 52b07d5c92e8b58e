"""Places of the body of the regulation: its divisions, the Pasal with all that is in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from renja_docs.content.regulasi import BatangTubuh, Diktum
from renja_docs.content.susunan import Ayat, BabTubuh, Bagian, Definisi, Paragraf, Pasal
from renja_docs.sense.lists import BELOW, Prose, sistematika
from renja_docs.sense.numbering import Label, counted, label
from renja_docs.sense.numbering import diktum as ordinal
from renja_docs.sense.place import Place, PlaceKind, Trail
from renja_docs.sense.text import Text
from renja_docs.text.numerals import roman, urutan


@dataclass(slots=True)
class Body:
    """Makes the places of the body.

    pasal: how many were counted so far; they run through all divisions.
    """

    prose: Prose = field(default_factory=Prose)
    pasal: int = 0

    def places(self, tubuh: BatangTubuh) -> Iterator[Place]:
        """Pasal, or BAB with what is in them, or the decisions."""
        top = Trail("", "batang-tubuh")
        yield from self.all_pasal(tubuh.pasal, top)
        for bab, count in counted(tubuh.bab):
            yield self.bab(bab, count, top)
        for number, diktum in enumerate(tubuh.diktum, 1):
            yield self._diktum(diktum, number, top)

    def bab(self, bab: BabTubuh, count: int, top: Trail) -> Place:
        """A BAB with all below it. count: how many stand in front of it, with itself."""
        number = bab.nomor or roman(count)
        mark = label(
            f"bab-regulasi:{bab.id}",
            "bab",
            f"BAB {number}",
            number,
            count,
            bab.judul,
            counted=bab.nomor is None,
        )
        here = top.at("bab-regulasi", bab.id, count, mark.text)
        below = [*self.all_pasal(bab.pasal, top)]
        below += (self.bagian(bagian, order, here) for bagian, order in counted(bab.bagian))
        return self._heading("bab-regulasi", bab, here, mark, below)

    def bagian(self, bagian: Bagian, count: int, trail: Trail) -> Place:
        """A Bagian with all below it. count: as of bab."""
        number = bagian.nomor or urutan(count)
        mark = label("", "bagian", f"Bagian {number}", number, count, bagian.judul)
        here = replace(trail.at("", None, 1, mark.text), path=f"bagian:{bagian.id}")
        below = [*self.all_pasal(bagian.pasal, here)]
        below += (self.paragraf(one, order, here) for one, order in counted(bagian.paragraf))
        return self._heading("bagian", bagian, here, mark, below)

    def paragraf(self, paragraf: Paragraf, count: int, trail: Trail) -> Place:
        """A Paragraf with all below it. count: as of bab."""
        number = paragraf.nomor or str(count)
        mark = label("", "paragraf", f"Paragraf {number}", number, count, paragraf.judul)
        here = replace(trail.at("", None, 1, mark.text), path=f"paragraf-regulasi:{paragraf.id}")
        below = self.all_pasal(paragraf.pasal, here)
        return self._heading("paragraf-regulasi", paragraf, here, mark, below)

    def _heading(
        self,
        kind: PlaceKind,
        node: BabTubuh | Bagian | Paragraf,
        here: Trail,
        mark: Label,
        below: Iterable[Place],
    ) -> Place:
        return here.place(
            kind,
            node,
            id=node.id,
            position=mark.position,
            own=mark.text,
            label=mark,
            texts=here.text(node, "judul", "judul"),
            children=tuple(below),
        )

    def all_pasal(self, pasal: Iterable[Pasal], trail: Trail) -> Iterator[Place]:
        """Pasal are named without the division they stand in: their numbers run through."""
        for one in pasal:
            if one.nomor is None:
                self.pasal += 1
            number, count = one.nomor or str(self.pasal), self.pasal
            is_counted = one.nomor is None
            target = f"pasal:{one.id}"
            mark = label(target, "pasal", f"Pasal {number}", number, count, counted=is_counted)
            here = Trail(mark.text, trail.zone, target, target)
            yield self.one_pasal(one, here, mark)

    def one_pasal(self, pasal: Pasal, here: Trail, mark: Label) -> Place:
        """A Pasal under a number of its own."""
        below = [
            self._definisi(definisi, position, count, here)
            for position, (definisi, count) in enumerate(counted(pasal.definisi), 1)
        ]
        below += self._below(pasal, here, mark.target)
        below += (
            self._ayat(ayat, position, count, here)
            for position, (ayat, count) in enumerate(counted(pasal.ayat), 1)
        )
        return here.place(
            "pasal",
            pasal,
            id=pasal.id,
            position=mark.position,
            own=mark.text,
            label=mark,
            texts=here.text(pasal, "teks", "pasal"),
            children=tuple(below),
        )

    def _ayat(self, ayat: Ayat, position: int, count: int, trail: Trail) -> Place:
        number = ayat.nomor or str(count)
        text = f"({number})"
        target = f"{trail.within}/{ayat.id or number}"
        mark = label(target, "ayat", text, text, count, counted=ayat.nomor is None)
        own = f"ayat {text}"
        here = trail.at("ayat", ayat.id, position, own)
        return here.place(
            "ayat",
            ayat,
            id=ayat.id or "",
            position=position,
            own=own,
            label=mark,
            texts=here.text(ayat, "teks", "ayat"),
            children=tuple(self._below(ayat, here, mark.target)),
        )

    def _diktum(self, diktum: Diktum, number: int, top: Trail) -> Place:
        """A decision, with the list below it."""
        word = ordinal(number)
        target = f"diktum:{diktum.id or number}"
        mark = label(target, "diktum", word, word, number)
        here = replace(top.at("diktum", diktum.id, number, f"diktum {word}"), within=target)
        below: tuple[Place, ...] = ()
        if diktum.rincian is not None:
            under = here.at("rincian", BELOW)
            below = (self.prose.rincian(diktum.rincian, under, 0, target=target, id_=BELOW),)
        return here.place(
            "diktum",
            diktum,
            id=diktum.id or "",
            position=number,
            own=f"diktum {word}",
            label=mark,
            texts=here.text(diktum, "teks", "diktum"),
            children=below,
        )

    def _below(self, node: Pasal | Ayat, trail: Trail, target: str) -> Iterator[Place]:
        """The list, or the list of chapters, that a norm leads into."""
        if node.rincian is not None:
            under = trail.at("rincian", BELOW)
            yield self.prose.rincian(node.rincian, under, 0, target=target, id_=BELOW)
        if node.sistematika:
            yield sistematika(node, trail, "daftar bab")

    def _definisi(self, definisi: Definisi, position: int, count: int, trail: Trail) -> Place:
        number = definisi.nomor or str(count)
        target = f"{trail.within}/{definisi.id or number}"
        is_counted = definisi.nomor is None
        mark = label(target, "definisi", f"{number}.", number, count, counted=is_counted)
        own = f"angka {number}"
        here = trail.at("definisi", definisi.id, position, own)
        texts: tuple[Text, ...] = (
            *here.text(definisi, "istilah", "istilah"),
            *here.text(definisi, "singkatan", "singkatan"),
            *here.text(definisi, "sebutan", "sebutan"),
            *here.text(definisi, "arti", "arti"),
        )
        return here.place(
            "definisi",
            definisi,
            id=definisi.id or "",
            position=position,
            own=own,
            label=mark,
            texts=texts,
        )
