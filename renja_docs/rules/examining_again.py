"""Runs the rules on a content that was examined before: those alone that an edit concerns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from renja_docs.content.finding import Finding
from renja_docs.rules.examination import found, wanted
from renja_docs.rules.lain import rd8090_kaidah_gagal as rd8090
from renja_docs.rules.rule import Check, Rule
from renja_docs.sense.observed import TEXTS, Made, Part, PartsRead, changed, observed
from renja_docs.sense.reading import Reading
from renja_docs.sense.sharing import shared
from renja_docs.sense.text import Text
from renja_docs.sense.text_selection import Texts


@dataclass(frozen=True, slots=True)
class RuleSaid:
    """What a rule found, and the parts of the content that it asked for to find it."""

    findings: tuple[Finding, ...]
    noted: PartsRead


@dataclass(frozen=True, slots=True)
class Examined:
    """A content with what the rules said of it, by their codes. made: what they made of it."""

    reading: Reading
    verdicts: Mapping[str, RuleSaid]
    made: Mapping[object, Made] = field(default_factory=dict, repr=False)

    def findings(self) -> Iterator[Finding]:
        """All that was found."""
        for verdict in self.verdicts.values():
            yield from verdict.findings


def examine_again(
    reading: Reading, before: Examined | None, lost: frozenset[str] = frozenset()
) -> Examined:
    """What `examine` finds, from what was found before where that still holds.

    before: None for the first time. lost: as in examine.
    """
    if before is None:
        return _Run(reading).examined(lost)
    tree = shared(before.reading.tree, reading.tree)
    # The texts are those of the places: rules ask whether one is the other.
    texts = Texts(tuple(tree.texts()), reading.texts.kinds, reading.texts.zones)
    whole = replace(reading, tree=tree, texts=texts)
    parts = changed(before.reading, whole)
    made = {make: one for make, one in before.made.items() if not one.noted.parts() & parts}
    files = frozenset(_edited(before.reading.texts.every, whole.texts.every))
    every = tuple(text for text in whole.texts.every if text.origin.location.file in files)
    few = Texts(every, whole.texts.kinds, whole.texts.zones)
    return _Run(whole, before.verdicts, parts, files, few, made).examined(lost)


@dataclass(frozen=True, slots=True)
class _Run:
    """One examination of a content.

    before: what the rules said before an edit. parts: those of the reading that it changed. files:
    those with texts that it changed. few: all texts of these files. made: of the whole reading,
    some: of the few texts.
    """

    reading: Reading
    before: Mapping[str, RuleSaid] = field(default_factory=dict)
    parts: frozenset[Part] = frozenset()
    files: frozenset[str] = frozenset()
    few: Texts = field(default_factory=lambda: Texts(()))
    made: dict[object, Made] = field(default_factory=dict)
    some: dict[object, Made] = field(default_factory=dict)

    def examined(self, lost: frozenset[str]) -> Examined:
        """What all rules say."""
        verdicts = {rule.code: self._of(rule, check) for rule, check in wanted(self.reading, lost)}
        return Examined(self.reading, verdicts, self.made)

    def _of(self, rule: Rule, check: Check) -> RuleSaid:
        old = self.before.get(rule.code)
        if old is None or _has_failed(old):
            return self._of_whole(rule, check)
        touched = old.noted.parts() & self.parts
        if not touched:
            return old
        if rule.by_file and touched == {TEXTS}:
            return self._of_few(rule, check, old)
        return self._of_whole(rule, check)

    def _of_whole(self, rule: Rule, check: Check) -> RuleSaid:
        noted = PartsRead()
        seen = observed(self.reading, noted, self.made, self.reading.texts)
        return RuleSaid(tuple(found(rule, check, seen)), noted)

    def _of_few(self, rule: Rule, check: Check, old: RuleSaid) -> RuleSaid:
        """What a rule says of the files that changed, with what it said of all others."""
        noted = PartsRead()
        seen = observed(self.reading, noted, self.made, self.few, self.some)
        new = tuple(found(rule, check, seen))
        kept = (one for one in old.findings if one.location.file not in self.files)
        return RuleSaid((*kept, *new), PartsRead({*noted.parts(), *old.noted.parts()}))


def _has_failed(verdict: RuleSaid) -> bool:
    return any(one.code == rd8090.RULE.code for one in verdict.findings)


def _edited(before: Iterable[Text], now: Iterable[Text]) -> Iterator[str]:
    """The files of which some text is another one."""
    old, new = _by_file(before), _by_file(now)
    for file in old.keys() | new.keys():
        if old.get(file) != new.get(file):
            yield file


def _by_file(texts: Iterable[Text]) -> dict[str, list[Text]]:
    found: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        found[text.origin.location.file].append(text)
    return found
