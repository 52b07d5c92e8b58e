"""What every check reads: the Naskah with its numbers and all its texts; and what a rule is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from renja_docs.content.finding import Repair
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.content.places import extent, locate
from renja_docs.sense.bacaan import baca
from renja_docs.sense.bacaan_tabel import baca_tabel
from renja_docs.sense.numbering import Labels, number
from renja_docs.sense.text import Text, Zone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """A Naskah under examination. texts: all its texts in printed order."""

    naskah: Naskah
    labels: Labels
    texts: tuple[Text, ...]
    _jadi: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, susun: Callable[[Reading], T]) -> T:
        """What a function makes of this Reading; made the first time only, for many rules ask for it."""
        if susun not in self._jadi:
            self._jadi[susun] = susun(self)
        return cast(T, self._jadi[susun])

    def of(self, *ranah: Zone) -> Iterator[Text]:
        """The texts of some parts of the document."""
        return (b for b in self.texts if b.zone in ranah)

    def location(self, asal: Origin, mulai: int = 0) -> Location:
        """Where the character at an offset of a text stands in the file."""
        teks = self.naskah.sumber.get(asal.location.file)
        return locate(teks, asal, mulai) if teks else asal.location

    def replacement(self, text: Text, mulai: int, akhir: int, baru: str) -> tuple[Repair, ...]:
        """The repair that puts other words in the place of [mulai, akhir) of a text as typed.

        It changes only the characters that differ. Empty where the new words would need quotes.
        """
        asal = text.origin
        teks = self.naskah.sumber.get(asal.location.file)
        if (
            teks is None
            or asal.end <= asal.start
            or not _aman(teks[asal.start], baru, di_awal=mulai == 0)
        ):
            return ()
        depan, belakang = _sama(text.typed[mulai:akhir], baru)
        tengah = baru[depan : len(baru) - belakang]
        dari, sampai = extent(teks, asal, mulai + depan, akhir - belakang)
        return (Repair(asal.location.file, dari, sampai, teks[dari:sampai], tengah),)


def _aman(pembuka: str, baru: str, *, di_awal: bool) -> bool:
    """True if YAML reads new words as they are in a scalar that begins with the character given."""
    if "\n" in baru or pembuka in "'\"":
        return not re.search(r"""['"\\\n]""", baru)
    if pembuka in "|>":
        return True
    return not re.search(r":\s|:\Z|\s#", baru) and not (
        di_awal and re.match(r"[-?:,\[\]{}#&*!|>'\"%@`]", baru)
    )


def _sama(lama: str, baru: str) -> tuple[int, int]:
    """The lengths of the common start and the common end of two texts; one character differs at least.

    A pure insertion takes the character before it along, so that it never stands at a text's edge.
    """
    batas = min(len(lama), len(baru))
    depan = next((i for i in range(batas) if lama[i] != baru[i]), batas)
    depan = min(depan, max(len(lama) - 1, 0))
    sisa = batas - depan
    belakang = next((i for i in range(sisa) if lama[-1 - i] != baru[-1 - i]), sisa)
    return depan, min(belakang, len(lama) - depan - 1) if lama else belakang


def kaji(naskah: Naskah, cetak: Callable[[Text, Labels], str] | None = None) -> Reading:
    """Gather all there is to check.

    cetak: gives the printed text of a Text; without it expressions stay as typed.
    """
    labels = number(naskah)
    semua = (*baca(naskah, labels), *baca_tabel(naskah, labels))
    if cetak is not None:
        semua = tuple(
            replace(b, printed=cetak(b, labels)) if "{{" in b.typed or "*" in b.typed else b
            for b in semua
        )
    return Reading(naskah, labels, semua)
