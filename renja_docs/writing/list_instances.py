"""The lists of a document: each is an instance of a scheme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from renja_docs.content.naratif import JenisRincian, Rincian
from renja_docs.document.list_levels import Level, NumberFormat, Scheme
from renja_docs.sense.place import Place

HANGING: Final = 510
"""Twips between a marker and its text, at every depth: 9 mm holds '34.' in 12 points."""

FORMATS: Final[Mapping[JenisRincian, NumberFormat]] = {
    "huruf": "lowerLetter",
    "angka": "decimal",
    "butir": "bullet",
    "huruf-besar": "upperLetter",
    "romawi": "upperRoman",
}


@dataclass(slots=True)
class ListInstances:
    """Hands out list instances: each list of the document has its own.

    But for a list that goes on counting: it takes up the one before it.
    """

    schemes: dict[str, Scheme] = field(default_factory=dict)
    latest: dict[str, str] = field(default_factory=dict)
    opened: int = 0

    def open(self, place: Place, base: int, hanging: int = HANGING) -> tuple[str, str]:
        """Scheme and instance for a list. base: left edge of the outermost markers, in twips."""
        jenis = cast(Rincian, place.node).jenis
        scheme = self._scheme(jenis, place.level, base, hanging)
        if scheme in self.latest and _goes_on(place):
            return scheme, self.latest[scheme]
        return self._opened(scheme)

    def counted(self, jenis: JenisRincian, hanging: int = HANGING) -> tuple[str, str]:
        """Scheme and instance for a list that nobody typed as one."""
        return self._opened(self._scheme(jenis, 0, 0, hanging))

    def quoted(
        self, text: str, level: int = 0, base: int = 0, hanging: int = HANGING
    ) -> tuple[str, str]:
        """Scheme and instance for a number that is not counted: each prints it as it is.

        The level prints words without a counter (17.9.11), so that the list around it counts on.
        """
        key = f"tetap-{text}-{level}-{base}-{hanging}"
        levels = (
            Level("decimal", text, base + hanging * (depth + 1), hanging)
            for depth in range(level + 1)
        )
        self.schemes.setdefault(key, Scheme(key, tuple(levels)))
        return key, key

    def _opened(self, scheme: str) -> tuple[str, str]:
        self.opened += 1
        self.latest[scheme] = f"{scheme}-{self.opened}"
        return scheme, self.latest[scheme]

    def _scheme(self, jenis: JenisRincian, depth: int, base: int, hanging: int) -> str:
        key = f"{jenis}-{depth}-{base}-{hanging}"
        if key not in self.schemes:
            levels = tuple(
                _level(jenis, level, base + hanging * (level + 1), hanging)
                for level in range(depth + 1)
            )
            self.schemes[key] = Scheme(key, levels)
        return key


def _goes_on(place: Place) -> bool:
    """True if the first item of a list counts on from an item before it."""
    first = next(place.of("butir"), None)
    return first is not None and first.label is not None and first.label.position > 1


def _level(jenis: JenisRincian, depth: int, indent: int, hanging: int) -> Level:
    return Level(FORMATS[jenis], _marker(jenis, depth), indent, hanging)


def _marker(jenis: JenisRincian, depth: int) -> str:
    """'a.' and '1.' on the first two levels, 'a)' and '1)' below them.

    UU 12/2011 Lampiran II angka 92-95.
    """
    if jenis == "butir":
        return "-"
    if depth >= 2 and jenis in {"huruf", "angka"}:
        return f"%{depth + 1})"
    return f"%{depth + 1}."
