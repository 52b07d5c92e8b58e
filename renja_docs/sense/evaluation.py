"""Every text of the content is evaluated once: what it prints, and what in it is not found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.folding import locate
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.sense.amending.quoting import with_quoted
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.functions.facts_told import reads
from renja_docs.sense.numbering import Labels
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.text_selection import KINDS, Texts
from renja_docs.sense.tree import tree
from renja_docs.sense.vocabulary import vocabulary

_EXAMINED: Final = KINDS - {"formulir"}
"""The texts that rules read: a form is no prose, and its dots are no forgotten places."""
_FORM: Final = "RD3010"
"""From this code on an expression is wrong in its form, whatever the content holds."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What the checks read, and the faults found on the way to it (RD3xx).

    failed: the texts that could not be evaluated.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    failed: tuple[Origin, ...] = ()

    @property
    def labels(self) -> Labels:
        """The numbers of all places."""
        return self.reading.labels


def read(naskah: Naskah, lost: frozenset[str] = frozenset()) -> Evaluated:
    """Evaluate all texts. A text that cannot be evaluated keeps its typed form and gives a finding.

    lost: classes of which nodes were lost to other faults; an expression that may need such a node
    is not reported. The reading is that of the regulation with what its Lampirans quote.
    """
    naskah = with_quoted(naskah)
    typed = tree(naskah)
    words = vocabulary(naskah, typed.labels)
    found: list[Finding] = []
    failed: list[Origin] = []

    def printed(text: Text) -> Text:
        if "{{" not in text.typed and "*" not in text.typed:
            return text
        try:
            return replace(text, printed=words.text(text.typed, text.within))
        except ExpressionError as fault:
            failed.append(text.origin)
            if not _follows(fault, lost):
                found.append(_finding(naskah, text, fault))
            return text

    whole = typed.evaluated(printed)
    reading = Reading(naskah, whole, Texts(tuple(whole.texts())).of(_EXAMINED))
    return Evaluated(reading, tuple(found), tuple(failed))


def _follows(fault: ExpressionError, lost: frozenset[str]) -> bool:
    """True if the expression may fail only for a node that was lost to another fault."""
    if fault.code >= _FORM:
        return False
    return any(lost & reads(expression) for expression in (fault.expression, *fault.told))


def _finding(naskah: Naskah, text: Text, fault: ExpressionError) -> Finding:
    source = naskah.sources.get(text.origin.location.file, "")
    location = text.origin.location
    if source:
        location = locate(source, text.origin, fault.expression)
    return Finding(fault.code, "galat", location, fault.message, fault.advice, text.place)
