"""What becomes of each value on the way to the next year: the changes, and their record.

A change is some characters of a file; all others stay, with their comments and their layout.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from renja_docs.content.finding import Repair
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.content.rewriting import rewritten
from renja_docs.rules.still_open import FILL

Way = Literal["dibawa", "dihitung", "dibuka", "ditandai"]
"""As it was; from what is known; left empty to be filled in; as it was, to be looked at."""

_FLOW: Final = (",", "}", "]")
"""What may stand behind a value that shares its line; an empty value keeps a blank before it."""


@dataclass(frozen=True, slots=True, order=True)
class CarriedValue:
    """What became of one value. before, after: as typed; after '' where nothing stands now."""

    location: Location
    way: Way
    what: str
    before: str = ""
    after: str = ""


@dataclass(slots=True)
class YearChanges:
    """Gathers the changes to the files of a content, with a record of each."""

    naskah: Naskah
    entries: list[CarriedValue] = field(default_factory=list)
    _changes: dict[str, list[Repair]] = field(default_factory=lambda: defaultdict(list))
    _marks: dict[str, dict[int, list[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )

    # --- what is read

    def typed(self, origin: Origin | None) -> str:
        """A value as typed, '' for one that is not there or not on one line."""
        if origin is None or origin.parts:
            return ""
        raw = self._text(origin)[origin.start : origin.end]
        return "" if "\n" in raw else raw

    def _text(self, origin: Origin) -> str:
        return self.naskah.sources[origin.location.file]

    # --- what is changed

    def carry(self, origin: Origin | None, what: str) -> None:
        """A value that goes over as it is."""
        if origin is not None:
            self.entries.append(CarriedValue(origin.location, "dibawa", what, self.typed(origin)))

    def put(self, origin: Origin | None, new: str, what: str) -> None:
        """A value that is known for the next year; '' opens it."""
        if origin is None:
            return
        old = self.typed(origin)
        way: Way = "dihitung" if new else "dibuka"
        self.entries.append(CarriedValue(origin.location, way, what, old, new))
        if old != new:
            self._replace(origin, new)

    def _replace(self, origin: Origin, new: str) -> None:
        """Put a value in the place of another; the blank in front of it goes and comes with it."""
        text, start = self._text(origin), origin.start
        while text[start - 1 : start] == " ":
            start -= 1
        value = f" {new}" if new else ""
        if not new and text[origin.end : origin.end + 1] in _FLOW:
            value = " "
        self._change(origin, start, origin.end, value)

    def remove(self, origin: Origin | None, what: str) -> None:
        """Take a key away with all that stands below it; mark one that shares its line."""
        if origin is None or origin.key is None:
            return
        text = self._text(origin)
        start = _start_of_line(text, origin.key.line)
        end = text.find("\n", origin.end)
        end = len(text) if end < 0 else end + 1
        in_front = text[start : start + origin.key.column - 1]
        behind = text[origin.end : end].split("#")[0]
        if in_front.strip() or behind.strip():
            self.mark(origin, what)
            return
        self.entries.append(CarriedValue(origin.key, "dibuka", what, "…"))
        self._change(origin, start, end, "")

    def mark(self, origin: Origin | None, what: str, *, opened: bool = False) -> None:
        """Ask to look at a node. opened: what was in it has been opened, and told as such."""
        if origin is None:
            return
        place = origin.key or origin.location
        wanted = self._marks[place.file][place.line]
        if what not in wanted:
            wanted.append(what)
        if not opened:
            self.entries.append(CarriedValue(place, "ditandai", what, self.typed(origin)))

    def _change(self, origin: Origin, start: int, end: int, new: str) -> None:
        file = origin.location.file
        self._changes[file].append(Repair(file, start, end, self._text(origin)[start:end], new))

    # --- what comes of it

    def texts(self) -> Mapping[str, str]:
        """The new text of each file that changes."""
        files = {*self._changes, *self._marks}
        return {file: self._new_text(file) for file in sorted(files)}

    def _new_text(self, file: str) -> str:
        text = self.naskah.sources[file]
        new, _ = rewritten(text, [*self._changes[file], *self._mark_lines(file, text)])
        return new

    def _mark_lines(self, file: str, text: str) -> Iterator[Repair]:
        """The comments above the marked lines, as far indented as these."""
        for line, wanted in self._marks[file].items():
            start = _start_of_line(text, line)
            if any(one.start <= start < one.end for one in self._changes[file]):
                continue  # what was to be looked at is taken away
            rest = text[start:]
            indent = rest[: len(rest) - len(rest.lstrip(" "))]
            end = "\r\n" if "\r\n" in text else "\n"
            yield Repair(file, start, start, "", f"{indent}{FILL} {'; '.join(wanted)}{end}")


def _start_of_line(text: str, line: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start
