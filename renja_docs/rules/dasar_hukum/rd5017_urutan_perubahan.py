"""Amendments are listed once each, the oldest first, each after the act itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import JenisPeraturan, Peraturan
from renja_docs.rules.citing import short
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.citation import Registri, registri
from renja_docs.sense.law.hierarchy import mendahului
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5017",
    severity="galat",
    title="Urutan perubahan",
    source="UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    explanation=(
        "perubahan memuat setiap peraturan yang mengubah, dari yang paling lama; "
        "yang terakhir disebut dalam kutipan."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@uu-23-2014/perubahan",
            bad="- uu-9-2015\n- uu-2-2015\n- uu-11-2020\n- uu-6-2023",
            good="- uu-2-2015\n- uu-9-2015\n- uu-11-2020\n- uu-6-2023",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-23-2014/perubahan",
            bad="- uu-23-2014\n- uu-2-2015\n- uu-9-2015",
            good="- uu-2-2015\n- uu-9-2015",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Amendments that are older than the one before, and those that are listed already."""
    acts = registri(reading.naskah.dasar_hukum)
    order = reading.naskah.opsi.urutan_mengingat
    for act in acts.values():
        chain = _chain(act, acts)
        for number, (before, behind) in enumerate(pairwise(chain), 1):
            if _is_older(behind, before, order) or behind in chain[:number]:
                yield _misplaced(act, before, behind)


def _chain(act: Peraturan, acts: Registri) -> list[Peraturan]:
    """An act and its amendments as they are listed."""
    return [act, *(acts[name] for name in act.perubahan if name in acts)]


def _is_older(behind: Peraturan, before: Peraturan, order: Sequence[JenisPeraturan]) -> bool:
    """True of an amendment of the same kind that was issued first; other kinds are not compared."""
    if behind.jenis != before.jenis:
        return False
    return mendahului(behind, before, order) is True


def _misplaced(act: Peraturan, before: Peraturan, behind: Peraturan) -> Finding:
    """The finding at an amendment, where the amended act lists it."""
    place = act.perubahan.index(behind.id)
    return RULE.finding(
        act.origin.at("perubahan", place).location,
        f"{short(behind)} tidak pada urutannya sesudah {short(before)}.",
        "Urutkan dari yang paling lama.",
        place=act.id,
    )
