"""The numbers of captions, and the places of figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count

from renja_docs.content.lampiran import Gambar
from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.sense.amending.numbers import before_subbab
from renja_docs.sense.numbering import Label, judul_tabel, label
from renja_docs.sense.place import Place, Trail
from renja_docs.text.numerals import huruf

Printed = tuple[str, str]
"""The kind and the id of a table or figure that is printed at some place."""


@dataclass(frozen=True, slots=True)
class Captions:
    """Gives tables and figures their numbers, Lampiran by Lampiran.

    A figure counts through its chapter; a table has the number of its subbab, with a letter where
    that has several, or the official number of its form. What stands in no chapter counts through
    its Lampiran.
    """

    tables: Mapping[str, Tabel]
    forms: Mapping[str, BentukTabel | None]
    titles: Mapping[str, str]
    chapters: Mapping[str, Place]

    @classmethod
    def of(cls, naskah: Naskah, bab: Iterable[Place]) -> Captions:
        """The captions of a content. bab: its chapters."""
        return cls(
            {tabel.id: tabel for tabel in naskah.tabel},
            {tabel.id: naskah.form_of(tabel) for tabel in naskah.tabel},
            {gambar.id: gambar.judul for gambar in naskah.gambar},
            {place.id: place for place in bab if place.label},
        )

    def labels(self, lampiran: Place) -> Iterator[Label]:
        """The labels of what a Lampiran prints, in its order."""
        outside = _Outside(self)
        for part in lampiran.of("letak"):
            kind, _, id_ = part.id.partition(":")
            if kind == "bab" and id_ in self.chapters:
                yield from self._chapter(self.chapters[id_])
            elif kind == "isi":
                for printed in _inside([part]):
                    yield from outside.label(printed)
            elif kind == "tabel":
                yield from outside.label((kind, id_))

    def _chapter(self, chapter: Place) -> Iterator[Label]:
        figures = count(1)
        before = before_subbab(chapter.label.number) if chapter.label else ""
        is_counted = chapter.label is None or chapter.label.counted
        own = [place for place in chapter.children if place.kind != "subbab"]
        parts = [(before, own, 1)]
        for subbab in chapter.of("subbab"):
            parts.append((f"{before}.{subbab.position}", [subbab], 2))
        for number, places, level in parts:
            inside = list(_inside(places))
            for id_ in _of_kind("gambar", inside):
                order = next(figures)
                mark = self.figure(id_, f"{before}.{order}", order)
                yield replace(mark, counted=is_counted)
            for mark in self._tables(number, _of_kind("tabel", inside), level):
                yield replace(mark, counted=is_counted)

    def figure(self, id_: str, printed: str, position: int) -> Label:
        """The label of a figure with a number."""
        title = self.titles.get(id_, "")
        return label(f"gambar:{id_}", "gambar", f"Gambar {printed}", printed, position, title)

    def _tables(self, number: str, ids: list[str], level: int) -> Iterator[Label]:
        """The labels of the tables of one subbab, or of the text in front of the first."""
        own = {id_ for id_ in ids if id_ in self.tables and self.tables[id_].nomor}
        counted = [id_ for id_ in ids if id_ not in own and not self.is_official(id_)]
        for id_ in ids:
            if id_ not in self.tables:
                continue
            if self.is_official(id_):
                yield self.official(id_)
                continue
            if self.tables[id_].nomor:
                yield self.quoted(id_)
                continue
            position, form = counted.index(id_) + 1, self.forms[id_]
            lettered = form is not None and form.penomoran == "subbab-huruf"
            printed = number
            if lettered or len(counted) > 1:
                printed = f"{number}.{huruf(position).upper()}"
            yield self.table(id_, printed, position, level)

    def has_title(self, id_: str) -> bool:
        """True for a table with a title of its own, or of its form."""
        return id_ in self.tables and bool(judul_tabel(self.tables[id_], self.forms[id_]))

    def is_official(self, id_: str) -> bool:
        """True for a table whose form has a number that the law gives it."""
        form = self.forms.get(id_)
        return form is not None and form.penomoran == "tetap"

    def official(self, id_: str) -> Label:
        """The label of a table with the number of its form."""
        form = self.forms[id_]
        return self.table(id_, (form.nomor if form else "") or "", 0, 0)

    def quoted(self, id_: str) -> Label:
        """The label of a table with the number that it has in another document."""
        return replace(self.table(id_, self.tables[id_].nomor or "", 0, 0), counted=False)

    def table(self, id_: str, printed: str, position: int, level: int) -> Label:
        """The label of a table with a number; level: as of Label."""
        title = judul_tabel(self.tables[id_], self.forms[id_])
        text = f"Tabel {printed}"
        mark = label(f"tabel:{id_}", "tabel", text, printed, position, title)
        return replace(mark, level=level)


@dataclass(slots=True)
class _Outside:
    """Counts what stands in no chapter of a Lampiran."""

    captions: Captions
    figures: Iterator[int] = field(default_factory=lambda: count(1))
    tables: Iterator[int] = field(default_factory=lambda: count(1))

    def label(self, printed: Printed) -> Iterator[Label]:
        kind, id_ = printed
        if kind == "gambar":
            order = next(self.figures)
            yield self.captions.figure(id_, str(order), order)
        elif id_ in self.captions.tables and self.captions.is_official(id_):
            yield self.captions.official(id_)
        elif id_ in self.captions.tables and self.captions.tables[id_].nomor:
            yield self.captions.quoted(id_)
        elif self.captions.has_title(id_):  # a table without a title has no caption
            order = next(self.tables)
            yield self.captions.table(id_, str(order), order, 0)


def _of_kind(kind: str, inside: Iterable[Printed]) -> list[str]:
    """The ids of what is of a kind."""
    return [id_ for one, id_ in inside if one == kind]


def _inside(places: Iterable[Place]) -> Iterator[Printed]:
    for below in chain.from_iterable(place.walk() for place in places):
        kind, _, name = below.id.partition(":")
        if below.kind == "letak" and kind in ("tabel", "gambar"):
            yield kind, name


def gambar(naskah: Naskah, labels: Mapping[str, Label]) -> Iterator[Place]:
    """The figures with the boxes and arrows of those that are drawn."""
    for number, one in enumerate(naskah.gambar, 1):
        mark = labels.get(f"gambar:{one.id}")
        here = Trail(mark.text if mark else f"Gambar {one.id}", "lampiran", f"gambar:{one.id}")
        yield here.place(
            "gambar",
            one,
            id=one.id,
            position=number,
            own=mark.text if mark else "",
            label=mark,
            texts=(*here.text(one, "judul", "judul"), *here.text(one, "alt", "alt")),
            children=tuple(_diagram(one, here)),
        )


def _diagram(one: Gambar, trail: Trail) -> Iterator[Place]:
    if one.bagan is None:
        return
    for number, kotak in enumerate(one.bagan.kotak, 1):
        here = trail.at("kotak", kotak.id, number, f"kotak {kotak.id}")
        yield here.place(
            "kotak",
            kotak,
            id=kotak.id,
            position=number,
            texts=here.text(kotak, "teks", "gambar"),
        )
    for number, panah in enumerate(one.bagan.panah, 1):
        name = f"{panah.dari}-{panah.ke}"
        here = trail.at("panah", name, number, f"panah {name}")
        yield here.place(
            "panah",
            panah,
            id=name,
            position=number,
            texts=here.text(panah, "teks", "gambar"),
        )
