"""A place of the document: what stands there, what it is called, where it was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from renja_docs.content.origin import NO_ORIGIN, Node, Origin
from renja_docs.content.susunan import is_struck
from renja_docs.sense.numbering import Label
from renja_docs.sense.text import Text, TextKind, Zone

N = TypeVar("N", bound=Node)

PlaceKind = Literal[
    "identitas",
    "pejabat",
    "perangkat-daerah",
    "fakta",
    "menimbang",
    "mengingat",
    "memperhatikan",
    "peraturan",
    "bab-regulasi",
    "bagian",
    "paragraf-regulasi",
    "pasal",
    "ayat",
    "definisi",
    "perubahan",
    "pasal-ii",
    "diktum",
    "tembusan",
    "penjelasan",
    "penjelasan-pasal",
    "penjelasan-ayat",
    "penjelasan-butir",
    "kata-pengantar",
    "lampiran",
    "bab",
    "subbab",
    "paragraf",
    "subjudul",
    "kutipan",
    "rincian",
    "butir",
    "landasan",
    "peraturan-dikutip",
    "sistematika",
    "formulir",
    "baris-formulir",
    "rumus",
    "simbol",
    "letak",
    "gambar",
    "kotak",
    "panah",
    "tabel",
    "baris",
    "sel",
    "catatan",
    "bentuk",
    "kolom",
    "kelompok-kolom",
    "catatan-bentuk",
    "program-tahunan",
    "lokasi",
    "sumber-dana",
    "urusan",
    "bidang",
    "program",
    "kegiatan",
    "sub-kegiatan",
    "keluaran",
    "hasil",
    "kinerja",
    "rancangan-awal",
    "evaluasi",
    "daftar-usulan",
    "usulan",
    "aktivitas",
    "baris-usulan",
    "gaya",
]


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A place of the document, with all that stands below it.

    node: the value of the model that stands here. origin: where it was typed.
    name: the place in words ('Pasal 4 ayat (2) huruf b'). own: its own number in words ('huruf b'),
    '' where it has none. path: the place by ids, stable where numbers shift
    ('pasal:isi/ayat:satu').
    id: as typed, '' without one. position: from 1, among its like.
    label: its number as printed; None for what is not numbered.
    level: how many lists are around it.
    texts: what is typed here and printed in front of the children; after: what is printed below
    them.
    """

    kind: PlaceKind
    node: Node | None
    name: str
    path: str
    zone: Zone
    origin: Origin = NO_ORIGIN
    id: str = ""
    position: int = 1
    own: str = ""
    label: Label | None = None
    level: int = 0
    texts: tuple[Text, ...] = ()
    children: tuple[Place, ...] = ()
    after: tuple[Text, ...] = ()

    @property
    def target(self) -> str:
        """Its name in references, '' where nothing can refer to it."""
        return self.label.target if self.label else ""

    @property
    def own_texts(self) -> tuple[Text, ...]:
        """What is typed here itself, in printed order."""
        return (*self.texts, *self.after)

    def node_of(self, kind: type[N]) -> N:
        """The value that stands here, of a class. Raises TypeError where it is of another."""
        if not isinstance(self.node, kind):
            raise TypeError(f"{self.path} is no {kind.__name__}")
        return self.node

    def walk(self) -> Iterator[Place]:
        """This place and all below it, in printed order."""
        yield self
        yield from self.below()

    def below(self, *kinds: PlaceKind) -> Iterator[Place]:
        """All that stands below it, of some kinds where given, in printed order."""
        for child in self.children:
            if not kinds or child.kind in kinds:
                yield child
            yield from child.below(*kinds)

    def of(self, *kinds: PlaceKind) -> Iterator[Place]:
        """The children of some kinds."""
        return (child for child in self.children if child.kind in kinds)

    def first(self, *kinds: PlaceKind) -> Place | None:
        """The first child of some kinds, None where there is none."""
        return next(self.of(*kinds), None)

    def holds(self, *kinds: PlaceKind) -> bool:
        """True if it has a child of some kinds."""
        return self.first(*kinds) is not None

    def all_texts(self) -> Iterator[Text]:
        """Its texts and those of all below it, in printed order."""
        yield from self.texts
        for child in self.children:
            yield from child.all_texts()
        yield from self.after

    def text(self, key: str) -> Text | None:
        """The text at a key of the file, None where there is none."""
        return next((text for text in self.own_texts if text.key == key), None)

    def printed(self, key: str) -> str:
        """What is printed of a key of the file, '' where nothing is typed there."""
        text = self.text(key)
        return text.printed if text else ""

    def evaluated(self, printed: Callable[[Text], Text]) -> Place:
        """The place with the texts that printed gives, here and below.

        Itself where none is another.
        """
        texts = tuple([printed(text) for text in self.texts])
        after = tuple([printed(text) for text in self.after])
        children = tuple([child.evaluated(printed) for child in self.children])
        if texts == self.texts and after == self.after and children == self.children:
            return self
        return replace(self, texts=texts, after=after, children=children)


@dataclass(frozen=True, slots=True)
class Trail:
    """Where a walk has come to: the name and the path of a place, and what holds for all below it.

    within: the target of the Pasal around it, '' elsewhere.
    """

    name: str
    zone: Zone
    path: str = ""
    within: str = ""

    def at(self, kind: str, id_: str | None, position: int = 1, word: str = "") -> Trail:
        """The trail to a thing below: by its id, or as the position-th of its kind.

        Word: its own name.
        """
        step = f"{kind}:{id_}" if id_ else f"{kind}[{position}]"
        path = f"{self.path}/{step}" if self.path else step
        return replace(self, name=f"{self.name} {word}".strip(), path=path)

    def called(self, name: str) -> Trail:
        """The same place under another name."""
        return replace(self, name=name)

    def place(
        self,
        kind: PlaceKind,
        node: Node,
        *,
        id: str = "",
        position: int = 1,
        own: str = "",
        label: Label | None = None,
        level: int = 0,
        texts: tuple[Text, ...] = (),
        children: tuple[Place, ...] = (),
        after: tuple[Text, ...] = (),
    ) -> Place:
        """The place that the walk has come to, with a node of the model."""
        return Place(
            kind,
            node,
            self.name,
            self.path,
            self.zone,
            node.origin,
            id=id,
            position=position,
            own=own,
            label=label,
            level=level,
            texts=texts,
            children=children,
            after=after,
        )

    def text(self, node: Node, key: str, kind: TextKind, word: str = "") -> tuple[Text, ...]:
        """The text at a key of a node, none where it is empty.

        Word: what is said of it behind the name.
        """
        typed = getattr(node, key)
        if not typed:
            return ()
        if is_struck(node):
            kind = "dihapus"
        return (self.of(typed, node.origin.at(key), kind, key, word),)

    def lines(self, node: Node, key: str, kind: TextKind) -> tuple[Text, ...]:
        """The texts of a list at a key of a node."""
        origin = node.origin.at(key)
        typed: tuple[str, ...] = getattr(node, key)
        return tuple(
            self.of(line, origin.at(number), kind, key) for number, line in enumerate(typed) if line
        )

    def of(self, typed: str, origin: Origin, kind: TextKind, key: str, word: str = "") -> Text:
        """A text here, not evaluated yet."""
        name = f"{self.name} {word}".strip()
        return Text(typed, typed, origin, name, self.zone, kind, self.within, key)
