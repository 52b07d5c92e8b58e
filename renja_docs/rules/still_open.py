"""Places that somebody marked as still to be filled in: `# isi: what`.

The mark stands on the line of the place, or alone on the line before: it then holds for the whole
node that begins on the next line. As long as the regulation is a draft, what stands there is not
judged: the mark alone is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.rules.commented import Comment, comments

MARK: Final = "# isi:"

_COMMENT: Final = re.compile(r"(?:^|\s)#\s*isi:[ \t]*(?P<what>.*?)[ \t\r]*$")
_BLANK: Final = re.compile(r"""["']?\s*…?\s*["']?\Z""")
"""What stands where nothing does."""

_FIRST_OF_RULES: Final = "RD4"
"""Up to here a code says that the content cannot be read or refers to nothing."""


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A marked place.

    what: what to fill in. first, last: its lines, both included. blank: True where nothing stands
    there yet; False where a value stands that must be looked at.
    """

    what: str
    location: Location
    first: int
    last: int
    blank: bool

    def holds(self, location: Location) -> bool:
        """True for a place on its lines."""
        return location.file == self.location.file and self.first <= location.line <= self.last


def open_places(naskah: Naskah) -> Iterator[OpenPlace]:
    """All marked places, by file."""
    for file, text in naskah.sources.items():
        if "isi:" in text:
            for comment in comments(file, text, naskah.files.get(file), _COMMENT):
                yield _place(comment, text)


def _place(comment: Comment, text: str) -> OpenPlace:
    blank = comment.node is not None and _has_blank(comment.node, text)
    what = comment.match["what"] or "tempat ini"
    return OpenPlace(what, comment.location, comment.first, comment.last, blank)


def _has_blank(node: Origin, text: str) -> bool:
    """True if some value of a node is blank."""
    if not node.parts:
        return _BLANK.match(text[node.start : node.end]) is not None
    return any(_has_blank(part, text) for part in node.parts.values())


def judged(naskah: Naskah, findings: Iterable[Finding], code: str) -> list[Finding]:
    """The findings without those of rules about a place that is marked in a draft.

    code: of the rule that tells the marks.
    """
    if naskah.perbup.tahap != "rancangan":
        return list(findings)
    places = tuple(open_places(naskah))
    return [one for one in findings if one.code == code or not _is_held(one, places)]


def _is_held(finding: Finding, places: Iterable[OpenPlace]) -> bool:
    if finding.code < _FIRST_OF_RULES:
        return False
    return any(place.holds(finding.location) for place in places)
