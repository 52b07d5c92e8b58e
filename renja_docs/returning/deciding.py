"""Which changes may be written: each is tried, judged by the rules, and printed, before it counts.

A change is certain where the document, built anew with it, prints just what the reviewer wrote and
nothing else otherwise, but for other prints of the same value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.rewriting import rewritten
from renja_docs.returning.change import ReturnedChange, State
from renja_docs.returning.printed import Printed
from renja_docs.returning.wording import excerpt, swaps_of
from renja_docs.text.location import Location

_MOST_ALSO: Final = 8
"""Other paragraphs that are told of one change."""
_IN_CAPITALS: Final = "Di sini semua kata tercetak dengan huruf kapital."
_AROUND: Final = 40
"""Characters that are shown in front of what would be printed otherwise."""


class Trials(Protocol):
    """What the content would be if some of its files had other texts; nothing is written."""

    def findings(self, texts: Mapping[str, str]) -> tuple[Finding, ...]:
        """What would be found in it."""

    def printed(self, texts: Mapping[str, str]) -> Printed:
        """What it would print. Only a content without errors is asked for it."""


@dataclass(slots=True)
class Deciding:
    """Decides about the changes of one document.

    sources: the files as they are. printed, findings: of the content as it is.
    """

    sources: Mapping[str, str]
    printed: Printed
    findings: Sequence[Finding]
    trials: Trials
    changes: list[ReturnedChange] = field(default_factory=list)

    def decide(self, changes: Sequence[ReturnedChange]) -> list[ReturnedChange]:
        """The changes, each with what may become of it.

        What is put in shifts all that is behind it: it is tried alone, when the others are decided.
        """
        self.changes = list(changes)
        self._part_rivals()
        put_in = [index for index in self._writable() if self.changes[index].printed is None]
        self._decide(frozenset(self._writable()).difference(put_in))
        for index in put_in:
            self._decide(frozenset((index,)))
        return self.changes

    def _decide(self, among: frozenset[int]) -> None:
        """Try some changes together, until none is left or nothing speaks against them."""
        while writable := [index for index in self._writable() if index in among]:
            texts = self.texts(writable)
            if self._refused(writable, self.trials.findings(texts)):
                continue
            printed = self.trials.printed(texts)
            if self._misprinted(writable, printed):
                continue
            self._tell(writable, printed)
            break

    def _writable(self) -> list[int]:
        return [index for index, one in enumerate(self.changes) if one.may_be_written]

    def texts(self, indexes: Iterable[int]) -> dict[str, str]:
        """The files that some changes would change, as they would be then."""
        repairs = repairs_by_file(self.changes[index] for index in indexes)
        return {file: rewritten(self.sources[file], of)[0] for file, of in repairs.items()}

    def _set(self, index: int, state: State, told: str, findings: tuple[Finding, ...] = ()) -> None:
        change = self.changes[index]
        self.changes[index] = replace(
            change, state=state, told=told, findings=findings, repairs=change.repairs
        )

    # --- two wishes for the same words

    def _part_rivals(self) -> None:
        for index in self._rivals():
            self._set(index, "bentrok", "Kata-kata yang sama diubah dengan dua cara; pilih satu.")

    def _rivals(self) -> set[int]:
        """The changes that would write other words where another one writes."""
        taken: dict[str, list[tuple[Repair, int]]] = defaultdict(list)
        rivals: set[int] = set()
        wishes = ((one, index) for index in self._writable() for one in self.changes[index].repairs)
        for one, index in wishes:
            for other, owner in taken[one.file]:
                if other != one and _overlap(one, other):
                    rivals |= {index, owner}
            taken[one.file].append((one, index))
        return rivals

    # --- rules

    def _refused(self, writable: Sequence[int], findings: Sequence[Finding]) -> bool:
        """Take out the changes against which rules speak; True where there are some."""
        new = self._new(findings)
        errors = _errors(new)
        if not errors:
            self._note(writable, new)
            return False
        blamed = self._blamed(writable, errors) or self._guilty(writable, errors)
        for index, spoken in blamed.items():
            first = spoken[0]
            told = f"{first.code}: {first.message} {first.advice}".strip()
            self._set(index, "ditolak", told, tuple(spoken))
        return True

    def _new(self, findings: Sequence[Finding]) -> list[Finding]:
        known = {_key(one) for one in self.findings}
        return [one for one in findings if _key(one) not in known]

    def _blamed(
        self, writable: Sequence[int], findings: Sequence[Finding]
    ) -> dict[int, list[Finding]]:
        """The changes at whose lines something is found."""
        blamed: dict[int, list[Finding]] = defaultdict(list)
        for finding in findings:
            for index in writable:
                if any(self._is_at(one, finding) for one in self.changes[index].repairs):
                    blamed[index].append(finding)
        return blamed

    def _is_at(self, repair: Repair, finding: Finding) -> bool:
        where = finding.location
        if repair.file != where.file:
            return False
        text = self.sources[repair.file]
        first = text.count("\n", 0, repair.start) + 1
        return first <= where.line <= first + repair.old.count("\n")

    def _guilty(
        self, writable: Sequence[int], errors: Sequence[Finding]
    ) -> dict[int, list[Finding]]:
        """The changes that bring errors with them wherever these stand, found by halves.

        errors: those of all together, of which each half may have none: then all are taken out.
        """
        if len(writable) == 1:
            return {writable[0]: list(errors)}
        middle = len(writable) // 2
        found: dict[int, list[Finding]] = {}
        for half in (writable[:middle], writable[middle:]):
            brought = _errors(self._new(self.trials.findings(self.texts(half))))
            if brought:
                found |= self._guilty(half, brought)
        return found or {index: list(errors) for index in writable}

    def _note(self, writable: Sequence[int], new: Sequence[Finding]) -> None:
        """Warnings that a change brings with it are told with it."""
        for index, findings in self._blamed(writable, new).items():
            self.changes[index] = replace(self.changes[index], findings=tuple(findings))

    # --- print

    def _misprinted(self, writable: Sequence[int], printed: Printed) -> bool:
        """Take out the changes that do not print what was asked for; True where there are some."""
        wrong = []
        for index in writable:
            change = self.changes[index]
            said = self._said(printed, change)
            if not same_print(change.before, said, change.expected):
                wrong.append((index, said))
            elif said != change.expected:
                self._set(index, "usul", _IN_CAPITALS)
        for index, said in wrong:
            told = f"Tidak dapat ditulis dengan pasti: akan tercetak “{said}”."
            self._set(index, "lihat", told)
        return bool(wrong)

    def _said(self, printed: Printed, change: ReturnedChange) -> str:
        """What the paragraph of a change would print."""
        if change.printed is None:
            is_there = any(change.expected in line.text for line in printed.lines)
            return change.expected if is_there else ""
        if len(printed.lines) == len(self.printed.lines):
            return printed.lines[change.printed].text
        before = self.printed.entries.get(change.printed)
        if before is None:
            return ""
        after = ""
        for index, entry in printed.entries.items():
            if (entry.file, entry.way) != (before.file, before.way):
                continue
            text = printed.lines[index].text
            if same_print(change.before, text, change.expected):
                after = text
        return after

    # --- what follows

    def _tell(self, writable: Sequence[int], printed: Printed) -> None:
        """Tell what else would be printed otherwise; with another value it is a proposal."""
        if len(printed.lines) != len(self.printed.lines):
            for index in writable:
                self.changes[index] = replace(self.changes[index], state="usul")
            return
        for line in self._unasked(writable, printed):
            self._follow(writable, line, self.printed.lines[line].text, printed.lines[line].text)
        for index in writable:  # as often as it is printed so, it is told once
            change = self.changes[index]
            also = tuple(dict.fromkeys(change.also))[:_MOST_ALSO]
            self.changes[index] = replace(change, also=also)

    def _unasked(self, writable: Sequence[int], printed: Printed) -> Iterator[int]:
        """The lines that would be printed otherwise although nobody asked for that."""
        asked = {self.changes[index].printed for index in writable}
        wished = {one.printed: one.after for one in self.changes if one.kind == "kata"}
        for line, (old, new) in enumerate(zip(self.printed.lines, printed.lines, strict=True)):
            is_other = old.text != new.text and not old.in_contents
            if is_other and line not in asked and wished.get(line) != new.text:
                yield line

    def _follow(self, writable: Sequence[int], line: int, old: str, new: str) -> None:
        """Tell of the changes from which a line follows that it would be printed otherwise."""
        place = self.printed.places[line]
        said = excerpt(old, new)
        same = [index for index in writable if self._prints(index, place)]
        for index in same:
            self._also(index, said, self.changes[index].state)
        if same:
            return
        for index in self._guilty_of(writable, place, swaps_of(old, new)):
            self._also(index, said, "usul")

    def _prints(self, index: int, place: Location | None) -> bool:
        """True if what stands at a place is what a change is made at; of no place it is not."""
        change = self.changes[index]
        return place is not None and (place == change.place or place in change.values)

    def _guilty_of(
        self, writable: Sequence[int], place: Location | None, told: set[tuple[str, str]]
    ) -> Sequence[int]:
        """The changes that a line may follow from: of the same words, of figures, else all."""
        swaps = {index: swaps_of(*_wording(self.changes[index])) for index in writable}
        counted = [index for index in writable if self.changes[index].is_figure]
        from_the_likeliest = (
            [index for index in writable if swaps[index] <= told],
            [index for index in writable if swaps[index] & told],
            [index for index in counted if self._is_in(index, place)],
            counted,
        )
        return next(filter(None, from_the_likeliest), writable)

    def _is_in(self, index: int, place: Location | None) -> bool:
        """True if a change writes to the file of a place."""
        if place is None:
            return False
        return any(one.file == place.file for one in self.changes[index].repairs)

    def _also(self, index: int, text: str, state: State) -> None:
        change = self.changes[index]
        also = (*change.also, text)
        told = change.told
        if state == "usul" and change.state == "pasti":
            told = "Nilai ini juga dicetak di tempat lain."
        self.changes[index] = replace(change, also=also, state=state, told=told)


def same_print(before: str, one: str, other: str) -> bool:
    """True if two wordings are printed alike: capitals do not count where all are capitals."""
    return one == other or (before.isupper() and one.upper() == other.upper())


def _errors(findings: Iterable[Finding]) -> list[Finding]:
    return [one for one in findings if one.severity == "galat"]


def _wording(change: ReturnedChange) -> tuple[str, str]:
    return change.before, change.expected


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.location.file, finding.message


def _overlap(one: Repair, other: Repair) -> bool:
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def repairs_by_file(changes: Iterable[ReturnedChange]) -> dict[str, list[Repair]]:
    """What some changes would write, by file."""
    found: dict[str, list[Repair]] = defaultdict(list)
    for change in changes:
        for one in change.repairs:
            found[one.file].append(one)
    return dict(found)
