"""The content as one tree of places: numbered, named, with its texts. All later stages read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.tabel import Tabel
from renja_docs.sense import body, caption_numbers, chapters, data_places, explanation, pembukaan
from renja_docs.sense.amending.consolidation import Consolidated, consolidated
from renja_docs.sense.amending.places import Amendments
from renja_docs.sense.numbering import Label, Labels
from renja_docs.sense.place import Place, PlaceKind
from renja_docs.sense.text import Text, TextKind

_NOT_TOLD: Final[frozenset[TextKind]] = frozenset({"peraturan", "alt", "uraian"})
"""Kinds of texts that the document tells in other words, or only where a chapter asks for them."""


@dataclass(frozen=True, slots=True)
class After:
    """An amended act as it reads afterwards, with what could not be done to it."""

    consolidated: Consolidated
    tree: Tree


@dataclass(frozen=True, slots=True)
class Tree:
    """All places of a content, part by part, in the order in which they are read.

    tubuh: Pasal, BAB, amendments, or the diktum of a decision. lampiran: I, II, ... in order. bab,
    tabel, gambar, bentuk: in the order of their files.
    pasal_ii: what Pasal II of an amending regulation says, where that is typed. contained: Pasal II
    of each regulation that a consolidated text contains.
    labels: the numbers of all places that can be referred to.
    after: of an amending regulation, the act that it amends as it reads afterwards; its texts are
    not evaluated. None where that act is not at hand.
    """

    identitas: Place
    menimbang: tuple[Place, ...]
    mengingat: tuple[Place, ...]
    memperhatikan: tuple[Place, ...]
    peraturan: tuple[Place, ...]
    tubuh: tuple[Place, ...]
    tembusan: tuple[Place, ...]
    penjelasan: Place | None
    kata_pengantar: tuple[Place, ...]
    lampiran: tuple[Place, ...]
    bab: tuple[Place, ...]
    gambar: tuple[Place, ...]
    tabel: tuple[Place, ...]
    bentuk: tuple[Place, ...]
    program: Place | None
    usulan: Place | None
    labels: Labels
    pasal_ii: Place | None = None
    contained: tuple[Place, ...] = ()
    after: After | None = None

    def tops(self) -> Iterator[Place]:
        """The places that stand below no other."""
        yield self.identitas
        yield from self.menimbang
        yield from self.mengingat
        yield from self.memperhatikan
        yield from self.peraturan
        yield from self.body()
        yield from self.tembusan
        if self.penjelasan is not None:
            yield self.penjelasan
        yield from self.kata_pengantar
        yield from self.lampiran
        yield from self.bab
        yield from self.gambar
        yield from self.tabel
        yield from self.bentuk
        if self.program is not None:
            yield self.program
        if self.usulan is not None:
            yield self.usulan

    def body(self) -> Iterator[Place]:
        """Pasal, BAB or amendments, and Pasal II."""
        yield from self.tubuh
        if self.pasal_ii is not None:
            yield self.pasal_ii
        yield from self.contained

    def walk(self) -> Iterator[Place]:
        """Every place."""
        for top in self.tops():
            yield from top.walk()

    def of(self, *kinds: PlaceKind) -> Iterator[Place]:
        """Every place of some kinds."""
        return (place for place in self.walk() if place.kind in kinds)

    def pasal(self, *, quoted: bool = False) -> Iterator[Place]:
        """The Pasal in printed order.

        With those of an amended act that are quoted, where asked for.
        """
        for top in self.tubuh:
            for place in top.walk():
                if place.kind == "pasal" and (quoted or top.kind != "perubahan"):
                    yield place

    def perubahan(self) -> Iterator[Place]:
        """The amendments; none but in an amending regulation."""
        return (top for top in self.tubuh if top.kind == "perubahan")

    @property
    def amends(self) -> bool:
        """True for an amending regulation: its Pasal are those of another act."""
        return any(self.perubahan())

    def layout(self, tabel: Place) -> Place | None:
        """The layout of a table, None where there is none of its name."""
        name = tabel.node_of(Tabel).nama_bentuk
        return next((layout for layout in self.bentuk if layout.id == name), None)

    def placed_texts(self) -> Iterator[tuple[Place, Text]]:
        """Every text with its place."""
        for place in self.walk():
            for text in place.own_texts:
                yield place, text

    def texts(self) -> Iterator[Text]:
        """Every text."""
        for top in self.tops():
            yield from top.all_texts()

    def printed_bab(self) -> tuple[Place, ...]:
        """The chapters that are printed, in the order of the Lampirans."""
        return tuple(bab for one in self.lampiran for bab in self.bab_of(one))

    def bab_of(self, lampiran: Place) -> tuple[Place, ...]:
        """The chapters that a Lampiran prints, in its order."""
        numbered = {f"bab:{place.id}": place for place in self.bab if place.label is not None}
        named = dict.fromkeys(part.id for part in lampiran.of("letak"))
        return tuple(numbered[name] for name in named if name in numbered)

    def printed_in(self, lampiran: Place) -> frozenset[str]:
        """The tables and figures that a Lampiran prints, by target."""
        tops = (lampiran, *self.bab_of(lampiran))
        return frozenset(place.id for top in tops for place in top.below("letak"))

    def told_texts(self) -> Iterator[Text]:
        """The texts that stand in the document word for word.

        Not those of acts, which a citation composes, those for readers of the screen, and what
        forms and the program tree give to tables that need not show all of it.
        """
        for top in self._told():
            for text in top.all_texts():
                if text.kind not in _NOT_TOLD:
                    yield text

    def _told(self) -> Iterator[Place]:
        yield from (*self.menimbang, *self.memperhatikan, *self.tubuh, *self.tembusan)
        if self.penjelasan is not None:
            yield self.penjelasan
        yield from (*map(_as_printed, self.lampiran), *self.printed_bab())
        shown = set(chain.from_iterable(map(self.printed_in, self.lampiran)))
        for place in (*self.gambar, *self.tabel):
            if f"{place.kind}:{place.id}" in shown:
                yield place

    def evaluated(self, printed: Callable[[Text], Text]) -> Tree:
        """The same tree with the texts that printed gives."""

        def several(places: tuple[Place, ...]) -> tuple[Place, ...]:
            return tuple(place.evaluated(printed) for place in places)

        def one(place: Place | None) -> Place | None:
            return place.evaluated(printed) if place else None

        return replace(
            self,
            identitas=self.identitas.evaluated(printed),
            menimbang=several(self.menimbang),
            mengingat=several(self.mengingat),
            memperhatikan=several(self.memperhatikan),
            peraturan=several(self.peraturan),
            tubuh=several(self.tubuh),
            tembusan=several(self.tembusan),
            penjelasan=one(self.penjelasan),
            kata_pengantar=several(self.kata_pengantar),
            lampiran=several(self.lampiran),
            bab=several(self.bab),
            gambar=several(self.gambar),
            tabel=several(self.tabel),
            bentuk=several(self.bentuk),
            program=one(self.program),
            usulan=one(self.usulan),
            pasal_ii=one(self.pasal_ii),
            contained=several(self.contained),
        )


def _as_printed(lampiran: Place) -> Place:
    """A Lampiran without the titles of foreign documents where no list of contents tells them."""
    parts = tuple(lampiran.of("letak"))
    if any(part.id == "bagian:daftar-isi" for part in parts):
        return lampiran
    own = tuple(part for part in parts if not part.id.startswith("asing:"))
    return replace(lampiran, children=own)


def tree(naskah: Naskah) -> Tree:
    """The places of a content, their texts not evaluated yet."""
    tubuh = naskah.batang_tubuh
    bab = chapters.chapters(naskah)
    lampiran = tuple(chapters.lampiran(naskah))
    numbers = caption_numbers.Captions.of(naskah, bab)
    marks: dict[str, Label] = {}
    for one in lampiran:
        for mark in numbers.labels(one):
            marks.setdefault(mark.target, mark)
    after = _after(naskah)
    whole = Tree(
        identitas=pembukaan.identitas(naskah.perbup),
        menimbang=tuple(pembukaan.menimbang(tubuh)),
        mengingat=tuple(pembukaan.mengingat(tubuh)),
        memperhatikan=tuple(pembukaan.memperhatikan(tubuh)),
        peraturan=tuple(pembukaan.peraturan(naskah)),
        tubuh=tuple(_body(tubuh, after)),
        tembusan=tuple(pembukaan.tembusan(tubuh)),
        penjelasan=explanation.penjelasan(naskah.penjelasan),
        kata_pengantar=chapters.kata_pengantar(naskah),
        lampiran=lampiran,
        bab=bab,
        gambar=tuple(caption_numbers.gambar(naskah, marks)),
        tabel=tuple(data_places.tabel(naskah, marks)),
        bentuk=tuple(data_places.bentuk(naskah)),
        program=data_places.program(naskah.program),
        usulan=data_places.usulan(naskah),
        labels=Labels(marks),
        pasal_ii=Amendments(tubuh).pasal_ii(),
        contained=tuple(Amendments(tubuh).contained()),
        after=after,
    )
    return replace(whole, labels=_labels(whole))


def _after(naskah: Naskah) -> After | None:
    """The act that a regulation amends as it reads afterwards."""
    found = consolidated(naskah)
    return After(found, tree(found.naskah)) if found else None


def _body(tubuh: BatangTubuh, after: After | None) -> Iterator[Place]:
    """Pasal or BAB; or the operations of an amending regulation."""
    if tubuh.perubahan:
        return Amendments(tubuh, after.tree.tubuh if after else ()).places()
    return body.Body().places(tubuh)


def _labels(whole: Tree) -> Labels:
    """The labels of all places that can be referred to.

    Regulation, chapters as printed, captions.
    """
    found: dict[str, Label] = {}
    tops = (*whole.menimbang, *whole.tubuh, *whole.lampiran, *whole.printed_bab())
    for place in chain.from_iterable(top.walk() for top in tops):
        if place.label is not None and place.label.target:
            found.setdefault(place.label.target, place.label)
    if len(whole.lampiran) == 1:  # the only one needs no name
        found["lampiran"] = found[whole.lampiran[0].target]
    found |= {k: v for k, v in whole.labels.by_target.items() if k not in found}
    amended = _amended(whole.after)
    # Norms that are quoted name the Lampirans by their numbers in the amended act.
    annexes = {target: mark for target, mark in amended.items() if mark.kind == "lampiran"}
    return Labels(found | annexes, amended)


def _amended(after: After | None) -> dict[str, Label]:
    """The labels of an amended act, which stands in another document."""
    labels = after.tree.labels.by_target if after else {}
    return {target: replace(mark, bookmark="") for target, mark in labels.items()}


def number(naskah: Naskah) -> Labels:
    """The labels of every numbered place of the regulation and its Lampiran."""
    return tree(naskah).labels
