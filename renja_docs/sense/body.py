"""Places of the body of the regulation: its divisions, the Pasal with all that is in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from renja_docs.content.regulasi import (
    Ayat,
    BabTubuh,
    Bagian,
    BatangTubuh,
    ButirPerubahan,
    Definisi,
    Diktum,
    Paragraf,
    Pasal,
)
from renja_docs.sense.lists import BELOW, Prose, sistematika
from renja_docs.sense.numbering import Label, label
from renja_docs.sense.numbering import diktum as ordinal
from renja_docs.sense.place import Place, PlaceKind, Trail
from renja_docs.sense.text import Text
from renja_docs.text.numerals import roman, urutan


@dataclass(frozen=True, slots=True)
class Body:
    """Makes the places of the body. pasal: counts the Pasal, which run through all divisions."""

    prose: Prose = field(default_factory=Prose)
    pasal: Iterator[int] = field(default_factory=lambda: count(1))

    def places(self, tubuh: BatangTubuh) -> Iterator[Place]:
        """Pasal, or BAB with what is in them, or the amendments of Pasal I, or the decisions."""
        top = Trail("", "batang-tubuh")
        yield from self._all_pasal(tubuh.pasal, top)
        for number, bab in enumerate(tubuh.bab, 1):
            yield self._bab(bab, number, top)
        several = len(tubuh.perubahan) > 1
        for number, butir in enumerate(tubuh.perubahan, 1):
            yield self._perubahan(butir, number, top, several=several)
        for number, diktum in enumerate(tubuh.diktum, 1):
            yield self._diktum(diktum, number, top)

    def _bab(self, bab: BabTubuh, number: int, top: Trail) -> Place:
        mark = label(
            f"bab-regulasi:{bab.id}",
            "bab",
            f"BAB {roman(number)}",
            roman(number),
            number,
            bab.judul,
        )
        here = top.at("bab-regulasi", bab.id, number, mark.text)
        below = [*self._all_pasal(bab.pasal, top)]
        for order, bagian in enumerate(bab.bagian, 1):
            below.append(self._bagian(bagian, order, here))
        return self._heading("bab-regulasi", bab, here, mark, below)

    def _bagian(self, bagian: Bagian, number: int, trail: Trail) -> Place:
        mark = label("", "bagian", f"Bagian {urutan(number)}", urutan(number), number, bagian.judul)
        here = replace(trail.at("", None, 1, mark.text), path=f"bagian:{bagian.id}")
        below = [*self._all_pasal(bagian.pasal, here)]
        for order, paragraf in enumerate(bagian.paragraf, 1):
            below.append(self._paragraf(paragraf, order, here))
        return self._heading("bagian", bagian, here, mark, below)

    def _paragraf(self, paragraf: Paragraf, number: int, trail: Trail) -> Place:
        mark = label("", "paragraf", f"Paragraf {number}", str(number), number, paragraf.judul)
        here = replace(trail.at("", None, 1, mark.text), path=f"paragraf-regulasi:{paragraf.id}")
        below = self._all_pasal(paragraf.pasal, here)
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

    def _all_pasal(self, pasal: Iterable[Pasal], trail: Trail) -> Iterator[Place]:
        """Pasal are named without the division they stand in: their numbers run through."""
        for one in pasal:
            number = next(self.pasal)
            mark = label(f"pasal:{one.id}", "pasal", f"Pasal {number}", str(number), number)
            here = Trail(mark.text, trail.zone, f"pasal:{one.id}", mark.target)
            yield self._pasal(one, here, mark)

    def _pasal(self, pasal: Pasal, here: Trail, mark: Label) -> Place:
        below = [
            self._definisi(definisi, number, here, mark.target)
            for number, definisi in enumerate(pasal.definisi, 1)
        ]
        below += self._below(pasal, here, mark.target)
        below += [
            self._ayat(ayat, number, here, mark.target) for number, ayat in enumerate(pasal.ayat, 1)
        ]
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

    def _ayat(self, ayat: Ayat, number: int, trail: Trail, pasal: str) -> Place:
        mark = label(f"{pasal}/{ayat.id or number}", "ayat", f"({number})", f"({number})", number)
        own = f"ayat ({number})"
        here = trail.at("ayat", ayat.id, number, own)
        return here.place(
            "ayat",
            ayat,
            id=ayat.id or "",
            position=number,
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

    def _definisi(self, definisi: Definisi, number: int, trail: Trail, pasal: str) -> Place:
        mark = label(
            f"{pasal}/{definisi.id or number}", "definisi", f"{number}.", str(number), number
        )
        own = f"angka {number}"
        here = trail.at("definisi", definisi.id, number, own)
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
            position=number,
            own=own,
            label=mark,
            texts=texts,
        )

    def _perubahan(self, butir: ButirPerubahan, number: int, top: Trail, *, several: bool) -> Place:
        """One amendment; the Pasal that it quotes keeps its printed number."""
        own = f"angka {number}" if several else ""
        name = f"Pasal I {own}".strip() + f", Pasal {butir.pasal}"
        here = top.at("perubahan", butir.pasal, number, name)
        below: tuple[Place, ...] = ()
        if butir.isi is not None:
            mark = label(
                f"pasal:{butir.isi.id}", "pasal-tetap", f"Pasal {butir.pasal}", butir.pasal, number
            )
            inside = replace(here.at("isi", butir.isi.id), within=mark.target)
            below = (replace(self._pasal(butir.isi, inside, mark), own=""),)
        return here.place(
            "perubahan",
            butir,
            id=butir.pasal,
            position=number,
            own=f"angka {number}",
            label=label("", "perubahan", f"{number}.", str(number), number),
            children=below,
        )
