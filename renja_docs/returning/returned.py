"""A document that came back beside the one that is printed now, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.returning.change import Kind, ReturnedChange
from renja_docs.returning.matching import Matching
from renja_docs.returning.printed import Naming, Printed
from renja_docs.text.location import Location
from renja_docs.word.returned.lines import ReturnedLines
from renja_docs.word.returned.remarks import Remark
from renja_docs.word.wml.stamp import Stamp

BY_HAND: Final = "Kerjakan pada berkas isi; susunan tidak diubah oleh program."
_AT_HOME: Final = "Teks ini tidak berasal dari berkas isi, melainkan dari program atau templat."


Found = tuple[tuple[int, int], ReturnedChange]
"""A change and where it is told: the index of its line in the document, and what comes first."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A document that came back, held against the one that is printed now.

    untouched: the indexes of returned lines that nobody has touched since they were built.
    removed_by: who took out a printed paragraph, where that is tracked.
    """

    lines: ReturnedLines
    remarks: tuple[Remark, ...]
    printed: Printed
    matching: Matching
    naming: Naming
    untouched: frozenset[int] = frozenset()
    removed_by: Mapping[int, Stamp] = field(default_factory=dict)

    def before(self, line: int) -> int | None:
        """The nearest printed paragraph in front of a returned line that has a place."""
        for index in range(line - 1, -1, -1):
            printed = self.matching.of_line.get(index)
            if printed is not None and self.printed.places[printed] is not None:
                return printed
        return None

    def taken_out(self, kind: Kind, title: str, printed: Sequence[int]) -> ReturnedChange:
        """That some printed paragraphs are gone."""
        before = " | ".join(self.printed.lines[one].text for one in printed)
        stamps = [self.removed_by[one] for one in printed if one in self.removed_by]
        return self.change(kind, title, printed[0], "", tuple(dict.fromkeys(stamps)), before)

    def stamps(self, lines: Iterable[int]) -> tuple[Stamp, ...]:
        """Who changed something in some returned lines."""
        stamps = (stamp for one in lines for stamp in self.lines.lines[one].stamps)
        return tuple(dict.fromkeys(stamps))

    def change(
        self,
        kind: Kind,
        title: str,
        printed: int,
        after: str,
        stamps: tuple[Stamp, ...],
        before: str | None = None,
    ) -> ReturnedChange:
        """A change of a printed paragraph. before: the former wording where that is not its own."""
        place: Location | None = self.printed.places[printed]
        return ReturnedChange(
            kind=kind,
            title=title,
            place=place,
            name=self.naming.name(place),
            before=self.printed.lines[printed].text if before is None else before,
            after=after,
            stamps=stamps,
            printed=printed,
            state="lihat" if place is not None else "program",
            told=BY_HAND if place is not None else _AT_HOME,
        )
