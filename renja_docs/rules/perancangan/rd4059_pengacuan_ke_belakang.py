"""References point to provisions in front of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4059",
    severity="peringatan",
    title="Pengacuan ke pasal sesudahnya",
    source="UU 12/2011 Lampiran II angka 279",
    explanation="Hindari pengacuan ke pasal atau ayat yang terletak sesudahnya.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam {{ rujuk('pasal:berlaku') }} menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat",
            bad=(
                "- Camat melaksanakan Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:kedudukan', ayat='isi') }}\n"
                "- id: isi\n"
                "  teks: Renja memuat program"
            ),
            good=(
                "- id: isi\n"
                "  teks: Renja memuat program\n"
                "- Camat melaksanakan Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:kedudukan', ayat='isi') }}"
            ),
        ),
    ),
)

_RUJUK: Final = re.compile(
    r"rujuk\(\s*['\"]pasal:(?P<pasal>[\w.-]+)['\"]"
    r"(?:\s*,\s*ayat\s*=\s*['\"](?P<ayat>[\w.-]+)['\"])?"
)


def check(reading: Reading) -> Iterator[Finding]:
    """References by id to a Pasal further on, or to an ayat further on in the same Pasal."""
    all_pasal = tuple(reading.tree.pasal())
    for number, pasal in enumerate(all_pasal, 1):
        behind = _targets(all_pasal[number:])
        yield from _forward(reading, pasal.texts, behind)
        for part in pasal.children:
            yield from _forward(reading, part.all_texts(), behind | _ayat_behind(pasal, part))


def _targets(places: Iterable[Place]) -> set[str]:
    """The names of places in references."""
    return {place.target for place in places}


def _ayat_behind(pasal: Place, part: Place) -> set[str]:
    """The targets of the ayat behind a part of a Pasal that is an ayat itself."""
    all_ayat = tuple(pasal.of("ayat"))
    if part not in all_ayat:
        return set()
    return _targets(all_ayat[part.position :])


def _forward(reading: Reading, texts: Iterable[Text], behind: Set[str]) -> Iterator[Finding]:
    """The references of some texts to provisions behind them."""
    for text in texts:
        for rujuk in _RUJUK.finditer(text.typed):
            if behind.isdisjoint(_named(rujuk)):
                continue
            yield RULE.finding(
                reading.location(text.origin, rujuk.start()),
                f"{text.place} mengacu ke ketentuan sesudahnya ({rujuk['pasal']}).",
                "Pindahkan ketentuan yang diacu ke depan, bila mungkin.",
                place=text.place,
            )


def _named(rujuk: re.Match[str]) -> tuple[str, str]:
    """The targets of the Pasal and of the ayat that a reference names."""
    pasal = f"pasal:{rujuk['pasal']}"
    return pasal, f"{pasal}/{rujuk['ayat']}"
