"""A .docx that came back, held against the document that the content prints now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.returning.change import ReturnedChange
from renja_docs.returning.found_changes import changes
from renja_docs.returning.matching import match
from renja_docs.returning.printed import Naming, Printed, known
from renja_docs.returning.returned import Returned
from renja_docs.returning.wording import WordEdit, applied, edits
from renja_docs.word import origins
from renja_docs.word.origins import VERSION, OriginMark, Origins, digest
from renja_docs.word.returned import lines, remarks
from renja_docs.word.returned.lines import ReturnedLine
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.package import read as read_package

_RELATED: Final = 0.3
"""The share of its paragraphs that a document without bookmarks must have in common with ours."""


_TIMES: Final = 4
_ROOM: Final = 2000
"""How many times longer a file may be than the document, in paragraphs and in the letters of one,
and some more."""


class StrangeError(Exception):
    """A file that cannot be held against this content, in Indonesian why, and what to do."""

    def __init__(self, message: str, step: str) -> None:
        super().__init__(message)
        self.message = message
        self.step = step


@dataclass(frozen=True, slots=True)
class Back:
    """A file that came back. said: what it tells of itself, None where that is lost."""

    package: Package
    said: Origins | None

    @classmethod
    def of(cls, package: Package) -> Back:
        """The file in a package that was read."""
        return cls(package, origins.read(package))

    def refuse_strangers(self, office: str) -> None:
        """Raise StrangeError for the file of another office, or of another program version."""
        if self.said is None:
            return
        if self.said.version != VERSION:
            raise StrangeError(
                f"Berkas ini disusun versi program yang lain (bentuk {self.said.version or '?'}).",
                "Susun ulang dokumennya dengan versi ini, lalu minta suntingan pada berkas itu.",
            )
        if self.said.office != office:
            raise StrangeError(
                f"Berkas ini milik {self.said.office or 'naskah lain'}, sedangkan isi di folder "
                f"ini milik {office}.",
                "Tunjuk folder isi yang benar dengan --content.",
            )

    def is_older_than(self, content: str) -> bool:
        """True for a file that was built from another state of the content."""
        return self.said is not None and self.said.content != content

    def former(self, document: Callable[[str], bytes]) -> dict[str, str]:
        """What each bookmark printed when the file was built; nothing where that is lost.

        document: gives the document of a content by its digest, b'' where nobody knows it.
        """
        docx = document(self.said.content) if self.said else b""
        if not docx:
            return {}
        read = lines.read(read_package(docx)).lines
        return {name: line.text for line in read for name in line.names}

    def changes(
        self, printed: Printed, naming: Naming, former: Mapping[str, str]
    ) -> list[ReturnedChange]:
        """All changes. former: what each bookmark printed when the file was built, where known.

        Raises StrangeError for a file that has nothing in common with what is printed.
        """
        found = lines.read(self.package)
        _refuse_giants(printed, found.lines)
        names = known(self.said, printed) if self.said else {}
        removed = {names[one.name]: one.stamp for one in found.gone if one.name in names}
        matching = match(printed.lines, found.lines, names, frozenset(removed))
        _refuse_unlike(printed, len(matching.of_line))
        then = {entry.name: entry for entry in self.said.entries} if self.said else {}
        judged = _Judged(then, printed, former)
        untouched = frozenset(
            index
            for index, of in matching.of_line.items()
            if judged.is_untouched(found.lines[index])
        )
        said = tuple(remarks.read(self.package))
        back = Returned(found, said, printed, matching, naming, untouched, removed)
        return [judged.judged(change, names) for change in changes(back)]


def _refuse_giants(printed: Printed, found: Sequence[ReturnedLine]) -> None:
    """To align what is many times longer could take for ever."""
    longest = max((len(line.text) for line in printed.lines), default=0)
    is_long = any(len(line.text) > _TIMES * longest + _ROOM for line in found)
    if is_long or len(found) > _TIMES * len(printed.lines) + _ROOM:
        raise StrangeError(
            "Berkas ini jauh lebih panjang daripada dokumen dari isi ini.",
            "Periksa berkasnya; naskah baru dijadikan isi dengan renja-docs impor.",
        )


def _refuse_unlike(printed: Printed, common: int) -> None:
    filled = sum(1 for line in printed.lines if line.text)
    if common < _RELATED * filled:
        raise StrangeError(
            "Berkas ini bukan hasil suntingan dokumen dari isi ini: "
            f"hanya {common} dari {filled} paragraf yang dikenali.",
            "Periksa berkasnya, atau jadikan isi dengan: renja-docs impor BERKAS --keluaran FOLDER",
        )


@dataclass(frozen=True, slots=True)
class _Judged:
    """Tells what somebody changed in the file from what has changed in the content since."""

    then: Mapping[str, OriginMark]
    printed: Printed
    former: Mapping[str, str]

    def is_untouched(self, line: ReturnedLine) -> bool:
        """True for a paragraph that says what it said when the file was built."""
        entries = (self.then.get(name) for name in line.names)
        return any(entry is not None and entry.digest == digest(line.text) for entry in entries)

    def judged(self, change: ReturnedChange, names: Mapping[str, int]) -> ReturnedChange:
        """The change; with what has changed in the content since, where that are other words."""
        if change.kind != "kata" or change.printed is None:
            return change
        name = next((one for one in self._names(change.printed, names)), "")
        entry = self.then.get(name)
        if entry is None or entry.digest == digest(change.before):
            return change
        old = self.former.get(name, "")
        both = merged(old, change.before, change.after) if old else None
        if both is None:
            told = "Isi sudah berubah sejak berkas ini disusun; bandingkan keduanya."
            return replace(change, state="bentrok", told=told)
        return replace(change, after=both)

    @staticmethod
    def _names(printed: int, names: Mapping[str, int]) -> Iterator[str]:
        return (name for name, index in names.items() if index == printed)


def merged(old: str, one: str, other: str) -> str | None:
    """A text with the changes of two sides; None where they change the same words."""
    ones, others = list(edits(old, one)), list(edits(old, other))
    if any(_clash(mine, theirs) for mine in ones for theirs in others):
        return None
    return applied(old, list(dict.fromkeys((*ones, *others))))


def _clash(mine: WordEdit, theirs: WordEdit) -> bool:
    """True for two edits of the same words that are not the same."""
    is_apart = mine.end < theirs.start or theirs.end < mine.start
    return mine != theirs and not is_apart
