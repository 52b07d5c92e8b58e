"""The explanation behind a regulation: a general part, then one Pasal after the other.

UU 12/2011 Lampiran II angka 174-191: what needs no explanation is "Cukup jelas."; where one ayat or
item is explained, all its like are named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Block, Frame, Paragraph, Ref, Run, Span
from renja_docs.document.styles import Style
from renja_docs.sense.explanation import explained, parts
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.writing.list_instances import HANGING
from renja_docs.writing.running_text import ProseWriter, only_blocks, typed_at
from renja_docs.writing.typeset import closed

TEMPLATE: Final = "penjelasan.docx"
CLEAR: Final = "Cukup jelas."
DELETED: Final = "Dihapus."

Values = Mapping[str, object]


def has_explanation(naskah: Naskah) -> bool:
    """True where an explanation is printed."""
    return naskah.penjelasan is not None and naskah.jenis.jenis.penjelasan != "tidak"


def explanation(naskah: Naskah, tree: Tree, prose: ProseWriter, frame: Values) -> Iterator[Frame]:
    """The explanation as a part of the document, none where there is none.

    frame: the values of the templates.
    """
    if not has_explanation(naskah) or tree.penjelasan is None:
        return
    general = (place for place in tree.penjelasan.children if place.zone == "penjelasan")
    umum = [place for place in general if not place.kind.startswith("penjelasan-")]
    writer = _Articles(tree, prose, _texts(tree))
    slots = {
        "umum": only_blocks(prose.blocks(umum, HANGING)),
        "pasal_demi_pasal": tuple(writer.blocks()),
    }
    yield Frame(TEMPLATE, dict(frame), slots)


def _texts(tree: Tree) -> dict[str, Place]:
    """The explanation of each provision, by the path of the provision."""
    pairs = explained(tree.penjelasan, tree.pasal(quoted=True))
    return {one.provision.path: one.explanation for one in pairs if one.provision is not None}


@dataclass(frozen=True, slots=True)
class _Articles:
    """Writes the second part. texts: the explanations by the path of what they explain."""

    tree: Tree
    prose: ProseWriter
    texts: Mapping[str, Place]

    def blocks(self) -> Iterator[Block]:
        """All Pasal in order; those of an amended act stand below the amendments of Pasal I."""
        if self.tree.amends:
            yield from self._amendments()
        for pasal in self.tree.pasal():
            yield from self._provision(pasal, HANGING)

    def _amendments(self) -> Iterator[Block]:
        yield _heading((Run(f"Pasal{NBSP}I"),), HANGING)
        for change in self.tree.perubahan():
            yield _heading((Run(f"Angka{NBSP}{change.position}"),), 2 * HANGING)
            for pasal in change.of("pasal"):
                yield from self._provision(pasal, 3 * HANGING)
            if not change.holds("pasal"):
                yield _heading((Run(f"Pasal{NBSP}{change.id}"),), 3 * HANGING)
                yield _text((Run(DELETED),), 4 * HANGING)
        yield _heading((Run(f"Pasal{NBSP}II"),), HANGING)
        yield _text((Run(CLEAR),), 2 * HANGING)

    def _provision(self, place: Place, left: int) -> Iterator[Block]:
        """A provision with its explanation, and with those of its parts where one has any."""
        yield _heading(_name(place), left)
        own = self.texts.get(place.path)
        below = parts(place)
        by_part = any(self._speaks_of(part) for part in below)
        text = own.text("teks") if own else None
        if own is not None and text is not None:
            spans = closed(self.prose.said(text), ".")
            yield _text(spans, left + HANGING, typed_at(own))
        elif not by_part:
            yield _text((Run(CLEAR),), left + HANGING)
        if not by_part:
            return
        for part in below:
            yield from self._provision(part, left + HANGING)

    def _speaks_of(self, place: Place) -> bool:
        """True if a provision, or one below it, is explained."""
        return place.path in self.texts or any(self._speaks_of(part) for part in parts(place))


def _name(place: Place) -> tuple[Span, ...]:
    """The heading of a provision: Pasal 4, Ayat (1), Huruf a."""
    label = place.label
    if label is None:
        return (Run(place.own),)
    match label.kind:
        case "pasal":
            return (Ref(label.bookmark, label.text.replace(" ", NBSP), "text"),)
        case "pasal-tetap":
            return (Run(label.text.replace(" ", NBSP)),)
        case _:
            word = place.own.partition(" ")[0].capitalize()
            return (Run(f"{word}{NBSP}"), Ref(label.bookmark, label.number))


def _heading(spans: tuple[Span, ...], left: int) -> Paragraph:
    return Paragraph(Style.ISI, spans, left=left, keep_next=True)


def _text(spans: tuple[Span, ...], left: int, source: Location | None = None) -> Paragraph:
    return Paragraph(Style.ISI, spans, left=left, source=source)
