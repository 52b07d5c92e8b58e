"""References point to provisions in front of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
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
_IN_AYAT: Final = re.compile(r"ayat \((\d+)\)")


def check(reading: Reading) -> Iterator[Finding]:
    """References by id to a Pasal further on, or to an ayat further on in the same Pasal."""
    order = {f"pasal:{pasal.id}": i for i, pasal in enumerate(reading.naskah.semua_pasal())}
    for text in reading.of("batang-tubuh"):
        if text.within not in order:
            continue
        for rujuk in _RUJUK.finditer(text.typed):
            if _points_forward(reading, text, rujuk, order):
                yield RULE.finding(
                    reading.location(text.origin, rujuk.start()),
                    f"{text.place} mengacu ke ketentuan sesudahnya ({rujuk['pasal']}).",
                    "Pindahkan ketentuan yang diacu ke depan, bila mungkin.",
                    place=text.place,
                )


def _points_forward(
    reading: Reading, text: Text, rujuk: re.Match[str], order: Mapping[str, int]
) -> bool:
    target = f"pasal:{rujuk['pasal']}"
    if target == text.within and rujuk["ayat"]:
        return _ayat_follows(reading, text, rujuk["ayat"])
    return order.get(target, -1) > order[text.within]


def _ayat_follows(reading: Reading, text: Text, ayat: str) -> bool:
    label = reading.labels.get(f"{text.within}/{ayat}")
    here = _IN_AYAT.search(text.place)
    if label is None or here is None:
        return False
    return label.kind == "ayat" and label.position > int(here[1])
