"""The rate beside the name of a programme is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD6104",
    severity="peringatan",
    title="Nama program dan angkanya",
    source="Permendagri 86/2017",
    explanation=(
        "Capaian, pagu, atau prakiraan maju yang disebut sesudah nama sebuah program adalah "
        "miliknya, atau milik kegiatan di bawahnya."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Capaian {{ nama('7.01.02') }} adalah {{ capaian('7.01.06') }} dari target.",
            good="Capaian {{ nama('7.01.02') }} adalah {{ capaian('7.01.02') }} dari target.",
        ),
    ),
)

_TOLD: Final = re.compile(
    r"\{\{\s*(?P<function>nama|capaian|pagu|maju)\(\s*['\"](?P<kode>[\dX][\dX.]*)['\"]\s*\)\s*\}\}"
)
_NEW_THOUGHT: Final = re.compile(r"[.;]\s|\b(?:sedangkan|adapun)\b")
_LIST: Final = re.compile(r",|\bdan\b|\bserta\b")


def check(reading: Reading) -> Iterator[Finding]:
    """Names with the figure of another node behind them, in one thought."""
    for text in prose(reading).computed():
        yield from _mismatched(reading, text)


def _mismatched(reading: Reading, text: Text) -> Iterator[Finding]:
    """The figures of a text that are not those of the name in front of them."""
    named: re.Match[str] | None = None
    for told in _TOLD.finditer(text.typed):
        if told["function"] == "nama":
            named = None if _goes_on(text, named, told) else told
        elif named is not None and _speaks_of(text, named, told):
            if not _belongs(told["kode"], named["kode"]):
                yield RULE.finding(
                    reading.location(text.origin, told.start()),
                    f"{told['function']}('{told['kode']}') di samping nama('{named['kode']}').",
                    f"Pakai {{{{ {told['function']}('{named['kode']}') }}}}, atau sebut namanya.",
                    place=text.place,
                )
            named = None


def _goes_on(text: Text, named: re.Match[str] | None, told: re.Match[str]) -> bool:
    """True for a name that follows another in one list: the figures may follow in their order."""
    if named is None:
        return False
    between = text.typed[named.end() : told.start()]
    return _LIST.search(between) is not None and not _NEW_THOUGHT.search(between)


def _speaks_of(text: Text, named: re.Match[str], told: re.Match[str]) -> bool:
    """True if a name and a figure stand in one thought."""
    return not _NEW_THOUGHT.search(text.typed[named.end() : told.start()])


def _belongs(kode: str, owner: str) -> bool:
    """True for the code of a node, or of one below it."""
    return kode == owner or kode.startswith(f"{owner}.")
