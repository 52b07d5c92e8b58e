"""The closing provisions stand last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.kalimat_norma import whole_norms
from renja_docs.rules.perancangan.saat_berlaku import effect_norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4061",
    severity="galat",
    title="Ketentuan penutup tidak terakhir",
    source="UU 12/2011 Lampiran II angka 136",
    explanation="Saat mulai berlaku berdiri dalam pasal terakhir, atau dalam bab terakhir.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
            good="Renja menjadi pedoman dalam penyusunan RKA Kecamatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Norms on the effect outside of the last chapter, or of the last Pasal where there is none."""
    if reading.tree.amends:
        return
    last = _last_pasal(reading)
    for text in reading.once(effect_norms):
        if text.within not in last:
            yield RULE.finding(
                text.origin.location,
                f"{text.place} menyatakan saat mulai berlaku, tetapi bukan yang terakhir.",
                "Pindahkan ke akhir batang tubuh.",
                place=text.place,
            )


def _last_pasal(reading: Reading) -> frozenset[str]:
    """The targets of the Pasal that may hold closing provisions."""
    all_bab = tuple(reading.tree.of("bab-regulasi"))
    if all_bab:
        return frozenset(pasal.target for pasal in all_bab[-1].of("pasal"))
    return frozenset(text.within for text in tuple(whole_norms(reading))[-1:])
