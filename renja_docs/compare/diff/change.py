"""What changed between two versions, as values: the one list from which every output is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import PurePath
from typing import Final, Literal

from renja_docs.text.location import Location

ChangeKind = Literal[
    "ditambah", "dihapus", "diubah", "dipecah", "digabung", "dipindah", "dinomori-ulang"
]
Area = Literal["hukum", "kata", "angka", "tata-letak"]
SegmentKind = Literal["tetap", "hapus", "tambah", "ikut"]

CHANGE_KINDS: Final[tuple[ChangeKind, ...]] = (
    "ditambah",
    "dihapus",
    "diubah",
    "dipecah",
    "digabung",
    "dipindah",
    "dinomori-ulang",
)
AREAS: Final[tuple[Area, ...]] = ("hukum", "kata", "angka", "tata-letak")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a thing stands in one version.

    path: names it by ids, and by its position where it has none
    ('pasal:sistematika/ayat:isi#teks').
    place: where it is printed, in words ('Pasal 4 ayat (2)'). location: where it was typed.
    """

    path: str = ""
    place: str = ""
    location: Location | None = None

    def at(self, key: str) -> Address:
        """The address of something that is said of the thing."""
        return replace(self, path=f"{self.path}#{key}")


ABSENT: Final = Address()
"""The address of what a version does not have."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Some words of a text. The old text is the join of all old, the new text that of all new.

    kind: 'tetap' in both, blanks aside; 'hapus' only in the old; 'tambah' only in the new; 'ikut'
    where an
    expression stands in both and its value changed: nobody edited these words.
    """

    kind: SegmentKind
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure before and after. None where that side tells no number.

    delta: new - old, None where one is missing or the units differ.
    percent: delta in percent of old, two decimals, half up; None where old is missing or zero.
    """

    old: Decimal | None
    new: Decimal | None
    unit: str = ""
    delta: Decimal | None = None
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Consequence:
    """A place nobody edited that prints something else, for it follows from a change.

    old, new: where it stands. old_text, new_text: what it printed, and prints now; '' where it is
    not there.
    context: the words around it in the new text.
    """

    old: Address
    new: Address
    old_text: str
    new_text: str
    context: str = ""
    difference: Difference | None = None

    @property
    def place(self) -> str:
        """Where it is printed: in the new version, or in the old where it is gone."""
        return self.new.place or self.old.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change.

    old, new: where the thing stands, ABSENT in the old version where it was added, in the new where
    it is gone.
    name: what it is called, where its place does not say it (the name of a row).
    heading: the part of the document under which the change is listed.
    segments: old_text and new_text word by word. difference: where the text is a figure.
    numbers: for 'dinomori-ulang', the old and the new number of each thing whose content stayed.
    derived: True where nobody made this change: it follows from those whose paths are reasons.
    """

    kind: ChangeKind
    area: Area
    old: Address = ABSENT
    new: Address = ABSENT
    name: str = ""
    heading: str = ""
    old_text: str = ""
    new_text: str = ""
    segments: tuple[Segment, ...] = ()
    difference: Difference | None = None
    numbers: tuple[tuple[str, str], ...] = ()
    remark: str = ""
    consequences: tuple[Consequence, ...] = ()
    derived: bool = False
    reasons: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The path in the new version, or in the old where it is gone."""
        return self.new.path or self.old.path

    @property
    def thing(self) -> str:
        """The path of the thing, without that of the attribute that changed."""
        return self.path.partition("#")[0]

    @property
    def attribute(self) -> str:
        """The name of the attribute that changed, '' where the whole thing did."""
        return self.path.partition("#")[2]

    @property
    def place(self) -> str:
        """Where it stands: 'Pasal 3, semula Pasal 2' where the place changed."""
        old, new = self.old.place, self.new.place
        if old and new and old != new:
            return f"{new}, semula {old}"
        return new or old

    @property
    def renumbers(self) -> bool:
        """True if only numbers shifted."""
        return self.kind == "dinomori-ulang"

    @property
    def is_figure(self) -> bool:
        """True if a figure became another one."""
        return self.difference is not None and self.kind == "diubah"

    @property
    def followers(self) -> tuple[str, ...]:
        """The places that print something else for it, each once."""
        return tuple(dict.fromkeys(follower.place for follower in self.consequences))


@dataclass(frozen=True, slots=True)
class Unseen:
    """Something that may have changed and was not looked into: what it is, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the new document, or the cells of a row.

    texts: what it prints, cell by cell. location: where the first of it was typed.
    changes: the paths of the changes for which it prints something else.
    """

    texts: tuple[str, ...]
    location: Location | None = None
    changes: tuple[str, ...] = ()
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes from one version to another, in the order of the new document.

    passages: the whole new document with what changed in it; none where it was not printed.
    """

    changes: tuple[Change, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    passages: tuple[Passage, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.unseen)

    def of(self, area: Area) -> tuple[Change, ...]:
        """The changes of one kind of matter."""
        return tuple(change for change in self.changes if change.area == area)

    def made(self) -> Iterator[Change]:
        """The changes that people made."""
        return (change for change in self.changes if not change.derived)

    def derived(self) -> tuple[Change, ...]:
        """The changes that follow from others."""
        return tuple(change for change in self.changes if change.derived)

    def listed(self, area: Area) -> tuple[Change, ...]:
        """The changes of one kind of matter that are listed one by one: sums stand apart."""
        return tuple(change for change in self.of(area) if not change.derived or change.renumbers)

    def counts(self) -> Mapping[Area, Mapping[ChangeKind, int]]:
        """How many changes people made, by kind of matter and kind of change."""
        found: dict[Area, Counter[ChangeKind]] = {area: Counter() for area in AREAS}
        for change in self.made():
            found[change.area][change.kind] += 1
        return found

    def consequences(self) -> int:
        """How many places print something else although nobody edited them."""
        return sum(len(change.consequences) for change in self.changes)


FOLDER: Final = "folder"
"""The detail of a version that is a folder."""


@dataclass(frozen=True, slots=True)
class Version:
    """A side of the comparison. name: as the user called it; detail: what it is, in words."""

    name: str
    detail: str = ""

    def __str__(self) -> str:
        if self.detail:
            return f"{self.name} ({self.detail})"
        return self.name

    @property
    def called(self) -> str:
        """The name for a document that others read: of a folder the last part alone."""
        if self.detail != FOLDER:
            return self.name
        return PurePath(self.name.replace("\\", "/")).name or self.name

    @property
    def told(self) -> str:
        """What it is, without the folders of a machine."""
        if self.detail and self.detail != FOLDER:
            return f"{self.called} ({self.detail})"
        return self.called
