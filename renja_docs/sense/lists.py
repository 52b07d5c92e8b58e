"""Places of prose: paragraphs, lists, and where tables and figures are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from renja_docs.content.naratif import Blok, Butir, JenisRincian, Rincian
from renja_docs.content.origin import Node
from renja_docs.sense.insets import form, formula
from renja_docs.sense.numbering import Label, counted, item_name, label, marker, quoted_marker
from renja_docs.sense.place import Place, PlaceKind, Trail
from renja_docs.sense.text import TextKind

BELOW: Final = "di bawah"
"""The key of a list that the text above it leads into."""

_WRITTEN: Final[tuple[tuple[PlaceKind, TextKind], ...]] = (
    ("paragraf", "paragraf"),
    ("subjudul", "subjudul"),
    ("kutipan", "kutipan"),
)
"""Blocks that are one text, by their key."""


@dataclass(slots=True)
class Prose:
    """Makes the places of one run of prose, in printed order.

    counts: where each kind of list stopped at each level, for those that go on counting.
    """

    counts: dict[tuple[JenisRincian, int], int] = field(default_factory=dict)

    def blocks(self, isi: Iterable[Blok], trail: Trail, level: int = 0) -> Iterator[Place]:
        """The places of blocks. level: how many lists are around them."""
        paragraphs = headings = lists = forms = formulas = 0
        for blok in isi:
            if blok.rincian is not None:
                lists += 1
                below = trail.at("rincian", None, lists, f"rincian {lists}")
                yield self.rincian(blok.rincian, below, level, position=lists)
            elif blok.subjudul is not None:
                headings += 1
                yield _written(blok, "subjudul", trail, headings)
            elif blok.paragraf is not None or blok.kutipan is not None:
                paragraphs += 1
                kind: PlaceKind = "kutipan" if blok.paragraf is None else "paragraf"
                yield _written(blok, kind, trail, paragraphs)
            elif blok.formulir is not None:
                forms += 1
                yield form(blok, trail, forms)
            elif blok.rumus is not None:
                formulas += 1
                yield formula(blok.rumus, trail, formulas)
            else:
                yield from _printed_here(blok, trail)

    def rincian(
        self,
        rincian: Rincian,
        trail: Trail,
        level: int,
        *,
        target: str = "",
        id_: str = "",
        position: int = 1,
    ) -> Place:
        """The place of a list.

        Target: the place it belongs to in references, '' where nothing refers to it.
        """
        if not rincian.lanjut:
            self.counts[rincian.jenis, level] = 0
        items = tuple(
            self._butir(rincian, butir, (position, count), trail, level, target)
            for position, (butir, count) in enumerate(counted(rincian.butir), 1)
        )
        return trail.place(
            "rincian",
            rincian,
            id=id_,
            position=position,
            level=level,
            children=items,
            after=trail.text(rincian, "penutup", "butir", "penutup rincian"),
        )

    def _butir(
        self,
        rincian: Rincian,
        butir: Butir,
        order: tuple[int, int],
        trail: Trail,
        level: int,
        target: str,
    ) -> Place:
        """An item. order: its position, and its count without those of a number of their own."""
        position, count = order
        mark = self._mark(rincian, butir, count, level, target)
        own = item_name(mark.text)
        here = trail.at("butir", butir.id, position, own or f"butir {position}")
        below: list[Place] = []
        if butir.rincian is not None:
            under = here.at("rincian", BELOW)
            below.append(
                self.rincian(butir.rincian, under, level + 1, target=mark.target, id_=BELOW)
            )
        below += self.blocks(butir.isi, here, level + 1)
        return here.place(
            "butir",
            butir,
            id=butir.id or "",
            position=position,
            own=own,
            label=mark,
            level=level,
            texts=(
                *here.text(butir, "judul", "judul-butir"),
                *here.text(butir, "teks", "butir"),
            ),
            children=tuple(below),
        )

    def _mark(self, rincian: Rincian, butir: Butir, order: int, level: int, target: str) -> Label:
        """The number of an item, which goes on counting where its list does."""
        name = f"{target}/{butir.id or butir.nomor or order}" if target else ""
        count = self.counts.get((rincian.jenis, level), 0)
        if butir.nomor is not None:
            text = quoted_marker(level, butir.nomor)
            return label(name, "butir", text, butir.nomor, count, counted=False)
        self.counts[rincian.jenis, level] = count + 1
        text = marker(rincian.jenis, level, count + 1)
        return label(name, "butir", text, text.rstrip(".)"), count + 1)


def _written(blok: Blok, kind: PlaceKind, trail: Trail, position: int) -> Place:
    """A block that is one text."""
    word = "subjudul" if kind == "subjudul" else f"paragraf {position}"
    text_kind: TextKind = next(text for block, text in _WRITTEN if block == kind)
    step = "subjudul" if kind == "subjudul" else "paragraf"
    here = trail.at(step, None, position, word)
    return Place(
        kind,
        blok,
        here.name,
        here.path,
        here.zone,
        blok.origin.at(kind),
        position=position,
        texts=here.text(blok, kind, text_kind),
    )


def _printed_here(blok: Blok, trail: Trail) -> Iterator[Place]:
    """A block that stands for something typed elsewhere."""
    if blok.tabel is not None:
        yield _letak(blok, "tabel", blok.tabel, trail)
    elif blok.gambar is not None:
        yield _letak(blok, "gambar", blok.gambar, trail)
    elif blok.landasan_hukum is not None:
        yield _landasan(blok, blok.landasan_hukum, trail)
    elif blok.sistematika:
        yield sistematika(blok, trail)


def _letak(blok: Blok, kind: str, id_: str, trail: Trail) -> Place:
    name = f"{kind}:{id_}"
    here = trail.at("letak", name, 1, f"letak {kind} {id_}")
    return here.place("letak", blok, id=name)


def _landasan(blok: Blok, ids: tuple[str, ...], trail: Trail) -> Place:
    here = trail.at("landasan", "hukum", 1, "landasan hukum")
    origin = blok.origin.at("landasan_hukum")
    acts = []
    for number, id_ in enumerate(ids, 1):
        act = here.at("peraturan", id_, number, f"angka {number}")
        acts.append(
            Place(
                "peraturan-dikutip",
                None,
                act.name,
                act.path,
                act.zone,
                origin.at(number - 1),
                id=id_,
                position=number,
                own=f"angka {number}",
                label=label("", "mengingat", f"{number}.", str(number), number),
            )
        )
    return Place(
        "landasan", blok, here.name, here.path, here.zone, origin, id="hukum", children=tuple(acts)
    )


def sistematika(node: Node, trail: Trail, word: str = "sistematika") -> Place:
    """The printed outline of chapters: nobody types it."""
    here = trail.at("sistematika", "bab", 1, word)
    return Place("sistematika", None, here.name, here.path, here.zone, node.origin, id="bab")
