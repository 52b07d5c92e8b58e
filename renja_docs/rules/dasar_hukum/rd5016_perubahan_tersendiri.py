"""Lists name the act that was amended, with its amendments behind it, not an amendment alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.daftar_peraturan import lists
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5016",
    severity="galat",
    title="Peraturan perubahan disebut tersendiri",
    source="UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    explanation=(
        "Yang disebut peraturan yang diubah; perubahannya menyusul dengan sebagaimana telah diubah."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-25-2004\n- uu-9-2015",
            good="- uu-25-2004\n- uu-23-2014",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@landasan-hukum/isi/1/landasan_hukum",
            bad="- uu-25-2004\n- uu-9-2015",
            good="- uu-25-2004\n- uu-23-2014",
        ),
    ),
)

_AMENDING: Final = re.compile(r"Perubahan(?:\s+Ke\w+)?\s+[Aa]tas\b")


def check(reading: Reading) -> Iterator[Finding]:
    """Amending acts in the lists."""
    amended = _amended_acts(reading)
    for name, listed in lists(reading):
        for act, location in listed:
            if _is_amendment(act):
                yield RULE.finding(
                    location,
                    f"{short(act)} adalah peraturan perubahan.",
                    _advice(amended.get(act.id)),
                    place=name,
                )


def _amended_acts(reading: Reading) -> Mapping[str, Peraturan]:
    """The act that each amending act of the registry amends, by the id of the amending one."""
    found: dict[str, Peraturan] = {}
    for act in registri(reading.naskah.dasar_hukum).values():
        found |= dict.fromkeys(act.perubahan, act)
    return found


def _is_amendment(act: Peraturan) -> bool:
    """True for an act whose title says that it amends."""
    return act.jenis != "uud" and _AMENDING.match(act.tentang) is not None


def _advice(amended: Peraturan | None) -> str:
    """What to name instead of an amending act."""
    if amended is None:
        return "Sebut peraturan yang diubah."
    return f"Sebut {amended.id}; perubahannya menyusul."
