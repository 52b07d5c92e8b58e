"""No place proposes one activity twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.usulan import Proposal, proposals
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6032",
    severity="peringatan",
    title="Usulan ganda",
    source="Permendagri 86/2017 Lampiran T-C.32",
    explanation="Satu lokasi mengusulkan satu aktivitas satu kali.",
    cases=(
        Case(
            file="usulan.yaml",
            at="@7.01.03.2.01.0001/aktivitas/0/usulan/1/lokasi",
            bad="Desa Sukamaju",
            good="Desa Mekarsari",
        ),
    ),
)

_NO_WORD: Final = re.compile(r"\W+")


def check(reading: Reading) -> Iterator[Finding]:
    """Proposals of an activity from a place that proposed it before."""
    first: dict[tuple[str, str, str], Proposal] = {}
    for proposal in proposals(reading):
        lokasi = _NO_WORD.sub(" ", proposal.usulan.lokasi).casefold().strip()
        other = first.setdefault((proposal.kode, proposal.aktivitas, lokasi), proposal)
        if other is not proposal:
            yield RULE.finding(
                proposal.usulan.origin.at("lokasi").location,
                f"Usulan {quoted(proposal.aktivitas)} dari lokasi ini sudah ada.",
                "Gabungkan kedua usulan.",
                place=proposal.place,
                related=(other.usulan.origin.location,),
            )
