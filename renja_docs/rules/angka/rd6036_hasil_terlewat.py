"""The sub kegiatan of a programme have their outcomes alike, and the targets of one outcome too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Kinerja, SubKegiatan
from renja_docs.rules.angka.pohon import at_node, programmes
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import REMOVED, Case, Edit, Rule
from renja_docs.sense.figures import sub_kegiatan
from renja_docs.sense.reading import Reading

_HASIL: Final = "{indikator: Persentase Pemenuhan Pelayanan Kantor, target: 100%}"

RULE: Final = Rule(
    code="RD6036",
    severity="peringatan",
    title="Hasil yang terlewat",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Bila hampir semua sub kegiatan suatu program berindikator hasil, semuanya berindikator; "
        "indikator hasil yang sama bertarget di semuanya, atau tidak di mana pun."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@X.XX.01.2.07.0006/hasil",
            bad="{indikator: Persentase Pemenuhan Pelayanan Kantor}",
            good=_HASIL,
            also=(
                Edit("program.yaml", "@X.XX.01.2.01.0001/hasil", _HASIL),
                Edit("program.yaml", "@X.XX.01.2.01.0007/hasil", _HASIL),
            ),
        ),
        Case(
            package="koperasi",
            file="program.yaml",
            at="@2.17.01.2.06.02/hasil",
            bad=REMOVED,
            good=_HASIL,
            found="program.yaml: @2.17.01.2.06.02/kode",
        ),
    ),
)

_NEARLY_ALL: Final = 5
"""One of so many sub kegiatan may lack an outcome; where more lack it, it is no oversight."""

Outcome = tuple[SubKegiatan, Kinerja]


def check(reading: Reading) -> Iterator[Finding]:
    """Outcomes and targets that one of many sub kegiatan lacks."""
    for program in programmes(reading):
        below = list(sub_kegiatan(program))
        yield from _without_outcome(below)
        for outcomes in _by_indicator(below):
            yield from _without_target(outcomes)


def _without_outcome(below: Sequence[SubKegiatan]) -> Iterator[Finding]:
    """The few sub kegiatan of a programme that have no outcome."""
    lacking = [sub for sub in below if sub.hasil is None]
    if len(lacking) * _NEARLY_ALL > len(below):
        return
    for sub in lacking:
        yield at_node(
            RULE,
            sub,
            "kode",
            f"{quoted(sub.nama)} tanpa indikator hasil, padahal sub kegiatan lain berindikator.",
            "Isi hasil.",
        )


def _by_indicator(below: Sequence[SubKegiatan]) -> Iterator[list[Outcome]]:
    """The outcomes that share their wording, with their sub kegiatan."""
    found: dict[str, list[Outcome]] = defaultdict(list)
    for sub in below:
        if sub.hasil is not None:
            found[sub.hasil.indikator.casefold()].append((sub, sub.hasil))
    yield from found.values()


def _without_target(outcomes: Sequence[Outcome]) -> Iterator[Finding]:
    """The outcomes of one wording without a target, where most of them have one."""
    targeted = [outcome for _, outcome in outcomes if outcome.target]
    if len(targeted) <= len(outcomes) / 2:
        return
    for sub, outcome in outcomes:
        if not outcome.target:
            yield RULE.finding(
                outcome.origin.at("indikator").location,
                f"{quoted(outcome.indikator)} tanpa target, "
                "padahal bertarget pada sub kegiatan lain.",
                "Isi targetnya.",
                place=f"kode {sub.kode}",
                related=(targeted[0].origin.location,),
            )
