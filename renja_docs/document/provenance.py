"""What a finished file tells of where its words come from, for the day it comes back edited."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from renja_docs.text.location import Location


@dataclass(frozen=True, slots=True)
class Provenance:
    """Whose document it is, what it was made from, and the way to each value that it prints.

    office: the region and the agency. content: the digest of the files it was made from, by which
    their revision is found again. ways: the way to a value in its file ('pasal/satu/teks'), by its
    place. typed: the places of texts that people wrote; all other values are computed or put in.
    """

    office: str
    content: str
    ways: Mapping[Location, str]
    typed: Set[Location]
