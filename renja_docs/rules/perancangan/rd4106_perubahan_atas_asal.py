"""Every operation can be done to the content that it amends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.amending.places import object_of
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4106",
    severity="galat",
    title="Perubahan terhadap naskah asal",
    source="UU 12/2011 Lampiran II angka 234 sampai dengan 236",
    explanation=(
        "Bagian yang diubah atau dihapus, dan bagian di depan yang disisipkan, ada pada naskah "
        "asal dengan nomor sebagaimana tercetak di sana."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/0/ayat",
            bad='"9"',
            good='"2"',
            package="konsolidasi",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """What the amended content does not have."""
    after = reading.tree.after
    if after is None:
        return
    for butir, fault in after.consolidated.faults:
        location = butir.origin.at(fault.key).location
        place = object_of(butir)
        yield RULE.finding(location, fault.message, fault.advice, place=f"Pasal I, {place}")
