"""The paragraphs of the Lampiran among what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.siblings import runs
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class AmongBlocks:
    """A paragraph: its text, the run of places it stands in, and which of them it is."""

    text: Text
    run: tuple[Place, ...]
    position: int

    def before(self, most: int) -> tuple[Place, ...]:
        """What stands in front of it, so many places at most."""
        return self.run[max(self.position - most, 0) : self.position]

    def behind(self, most: int) -> tuple[Place, ...]:
        """What stands behind it, so many places at most."""
        return self.run[self.position + 1 : self.position + 1 + most]

    @property
    def following(self) -> Place | None:
        """What stands right behind it; None at the end."""
        return next(iter(self.behind(1)), None)


def paragraphs(reading: Reading) -> tuple[AmongBlocks, ...]:
    """Every paragraph of the Lampiran; those in cells of tables are let be."""
    found: list[AmongBlocks] = []
    for run in runs(reading):
        for position, place in enumerate(run):
            if _is_paragraph(place):
                found.append(AmongBlocks(place.texts[0], run, position))
    return tuple(found)


def _is_paragraph(place: Place) -> bool:
    return place.kind == "paragraf" and place.zone == "lampiran"
