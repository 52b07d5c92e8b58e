"""What reviewers decided on each change, round by round; it fills the keterangan of the matrix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.compare.diff.change import Change, Comparison
from renja_docs.compare.wording import shortened, title
from renja_docs.text.location import Location

Decision = Literal["diterima", "ditolak", "ditunda", ""]
DECISIONS: Final[tuple[Decision, ...]] = ("diterima", "ditolak", "ditunda")
TITLE: Final = 90
"""Characters of the title of a change in a file to be filled in."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision on a change. about: its path or its place, as the outputs call it.

    decision: '' where it is still to be taken. reason, reviewer: '' where nobody gave one.
    turn: the round of review, from 1.
    """

    about: str
    decision: Decision
    reason: str = ""
    reviewer: str = ""
    turn: int = 1
    location: Location | None = None

    def told(self) -> str:
        """The decision in words: 'Putaran 2, Bagian Hukum: ditolak. Sudah diatur.'."""
        who = f", {self.reviewer}" if self.reviewer else ""
        reason = f" {self.reason.rstrip('.')}." if self.reason else ""
        return f"Putaran {self.turn}{who}: {self.decision}.{reason}"


@dataclass(frozen=True, slots=True)
class Review:
    """The decisions of all rounds."""

    verdicts: Sequence[Verdict] = ()

    def of(self, change: Change) -> Iterator[Verdict]:
        """The decisions on a change, the first round first."""
        names = _names(change)
        found = (one for one in self.verdicts if one.decision and one.about in names)
        return iter(sorted(found, key=lambda one: one.turn))

    def strangers(self, comparison: Comparison) -> Iterator[Verdict]:
        """Decisions on what is no change of this comparison."""
        known = {name for change in comparison.changes for name in _names(change)}
        return (one for one in self.verdicts if one.about not in known)


NO_REVIEW: Final = Review()


def _names(change: Change) -> frozenset[str]:
    """What a change is called: its paths and places in both versions, and its title."""
    sides = (change.new.path, change.old.path, change.new.place, change.old.place)
    return frozenset(name for name in (*sides, title(change)) if name)


def to_fill_in(comparison: Comparison) -> str:
    """A file with every change that people made, for the decisions."""
    return "\n".join(_lines(comparison.made())) + "\n"


def _lines(changes: Iterable[Change]) -> Iterator[str]:
    yield "# Putusan peninjau atas setiap perubahan; mengisi kolom keterangan pada matriks.docx."
    yield "# putusan: diterima, ditolak, atau ditunda. alasan, peninjau, dan putaran boleh kosong."
    yield "# Putaran berikutnya: tambahkan butir dengan perubahan yang sama dan putaran: 2."
    for change in changes:
        yield f"- perubahan: {_quoted(change.path)}"
        yield f"  # {shortened(title(change), TITLE)}"
        yield from (f"  {key}:" for key in KEYS)


KEYS: Final = ("putusan", "alasan", "peninjau")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
