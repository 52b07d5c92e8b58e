"""Places that somebody marked as not final: `# isi: what` and `# lengkapi: what`.

isi: what stands there, or does not, is wrong until somebody sees to it. lengkapi: it may stay open
as long as the regulation is a draft. The mark stands on the line of the place, or alone on the line
before: it then holds for the whole node that begins on the next line. As long as the regulation is
a draft, what stands there is not judged: the mark alone is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location
from renja_docs.rules.commented import Comment, comments
from renja_docs.rules.penerimaan import rd9001_terpakai as rd9001

FILL: Final = "# isi:"
COMPLETE: Final = "# lengkapi:"

_COMMENT: Final = re.compile(r"(?:^|\s)#\s*(?P<mark>isi|lengkapi):[ \t]*(?P<what>.*?)[ \t\r]*$")

_FIRST_OF_RULES: Final = "RD4"
"""Up to here a code says that the content cannot be read or refers to nothing."""


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A marked place.

    what: what to fill in. first, last: its lines, both included. may_wait: True where a draft may
    leave it open.
    """

    what: str
    location: Location
    first: int
    last: int
    may_wait: bool

    def holds(self, location: Location) -> bool:
        """True for a place on its lines."""
        return location.file == self.location.file and self.first <= location.line <= self.last


def open_places(naskah: Naskah) -> Iterator[OpenPlace]:
    """All marked places, by file."""
    for file, text in naskah.sources.items():
        if "isi:" in text or "lengkapi:" in text:
            for comment in comments(file, text, naskah.files.get(file), _COMMENT):
                yield _place(comment)


def _place(comment: Comment) -> OpenPlace:
    what = comment.match["what"] or "tempat ini"
    may_wait = comment.match["mark"] == "lengkapi"
    return OpenPlace(what, comment.location, comment.first, comment.last, may_wait)


def judged(naskah: Naskah, findings: Iterable[Finding], code: str) -> list[Finding]:
    """The findings without those of rules about a place that is marked in a draft.

    code: of the rule that tells the marks.
    """
    if naskah.perbup.tahap != "rancangan":
        return list(findings)
    places = tuple(open_places(naskah))
    files = {place.location.file for place in places}
    return [one for one in findings if one.code == code or not _is_held(one, places, files)]


def _is_held(finding: Finding, places: Iterable[OpenPlace], files: Collection[str]) -> bool:
    if finding.code < _FIRST_OF_RULES:
        return False
    if finding.code == rd9001.RULE.code and finding.location.file in files:
        return True  # what it accepts may come back once the places are filled
    return any(place.holds(finding.location) for place in places)
