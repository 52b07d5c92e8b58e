"""All that was changed in a document that came back, change by change, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja_docs.returning.change import ReturnedChange
from renja_docs.returning.returned import Found, Returned
from renja_docs.returning.structure import Structure
from renja_docs.word.returned.lines import ReturnedLine
from renja_docs.word.wml.stamp import NOBODY


def changes(returned: Returned) -> list[ReturnedChange]:
    """Every change, in the order of the document; comments where they hang."""
    structure = Structure(returned)
    found = list(structure.changes())
    words = _Words(returned, frozenset(structure.told))
    found += [*words.words(), *words.remarks()]
    return [change for _, change in sorted(found, key=lambda one: one[0])]


@dataclass(frozen=True, slots=True)
class _Words:
    """Finds what is said otherwise. told: returned lines of which enough is told."""

    back: Returned
    told: frozenset[int]

    @property
    def _lines(self) -> Sequence[ReturnedLine]:
        return self.back.lines.lines

    @property
    def _printed(self) -> Sequence[ReturnedLine]:
        return self.back.printed.lines

    def words(self) -> Iterator[Found]:
        """Paragraphs that say something else."""
        for line, printed in self.back.matching.of_line.items():
            if not self._says_otherwise(line, printed):
                continue
            after = self._lines[line].text
            if after or self._printed[printed].cell is not None:
                stamps = self.back.stamps([line])
                yield (line, 1), self.back.change("kata", "kata diubah", printed, after, stamps)
            else:
                yield (line, 1), self.back.taken_out("hapus", "paragraf dihapus", [printed])

    def _says_otherwise(self, line: int, printed: int) -> bool:
        """True for a line in which somebody wrote other words, of which nothing is told yet."""
        if line in self.told or line in self.back.untouched:
            return False
        before, after = self._printed[printed].text, self._lines[line].text
        is_same = before == after or (before.isupper() and before == after.upper())
        return not is_same and not self._is_made_anew(line, printed)

    def _is_made_anew(self, line: int, printed: int) -> bool:
        """True for a line of a list of contents, and for a field that counted anew."""
        before, after = self._printed[printed], self._lines[line]
        if before.in_contents or after.in_contents:
            return True
        has_field = any(one.field for one in before.pieces)
        return has_field and self._typed(after) == self._typed(before)

    @staticmethod
    def _typed(line: ReturnedLine) -> str:
        """What a line says outside of fields."""
        kept = (one.text for one in line.pieces if one.fate != "hapus" and not one.field)
        return "".join(kept).replace("\u00a0", " ").replace("\u00ad", "")

    # --- comments

    def remarks(self) -> Iterator[Found]:
        """What was said in comments, at the paragraphs where they hang."""
        where: dict[str, int] = {}
        for index, line in enumerate(self._lines):
            for id_ in line.comments:
                where.setdefault(id_, index)
        for remark in self.back.remarks:
            index = where.get(remark.id, len(self._lines))
            printed = self.back.matching.of_line.get(index)
            if printed is None and index < len(self._lines):
                printed = self.back.before(index)
            text = self._lines[index].text if index < len(self._lines) else ""
            place = None if printed is None else self.back.printed.places[printed]
            yield (
                (index, 3),
                ReturnedChange(
                    kind="komentar",
                    title="komentar",
                    place=place,
                    name=self.back.naming.name(place),
                    before=text,
                    after=remark.text,
                    stamps=(remark.stamp,) if remark.stamp != NOBODY else (),
                    printed=printed,
                ),
            )
