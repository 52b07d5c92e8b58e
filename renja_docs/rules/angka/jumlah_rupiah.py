"""Amounts of rupiah: those that the software computes, and those that somebody typed in prose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja_docs.rules.angka.besaran import RUPIAH, Besaran
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.marking import Span
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.figures import JENIS_BELANJA, belanja, forecast_total, pagu, walk
from renja_docs.sense.reading import Reading


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """An amount that a person typed, in its sentence."""

    kalimat: Kalimat
    besaran: Besaran

    @property
    def rupiah(self) -> int:
        """The amount in whole rupiah."""
        return int(self.besaran.value)

    @property
    def span(self) -> Span:
        """Where it stands in the text of its sentence."""
        return self.kalimat.span(self.besaran.start, self.besaran.end)


def computed_amounts(reading: Reading) -> Mapping[int, str]:
    """The amounts that the software computes, with the expressions that print them."""
    return reading.once(_compute)


def _compute(reading: Reading) -> Mapping[int, str]:
    """The sums of the whole, of its kinds, and of each node; of equal sums the first names it."""
    tree = reading.naskah.program
    if tree is None:
        return {}
    found = {pagu(tree): "pagu()", forecast_total(tree, tree): "maju()"}
    for jenis in JENIS_BELANJA:
        found.setdefault(belanja(tree, jenis), f"belanja('{jenis}')")
    for node in walk(tree):
        found.setdefault(pagu(node), f"pagu('{node.kode}')")
        found.setdefault(forecast_total(node, tree), f"maju('{node.kode}')")
    found.pop(0, None)
    return found


def typed_amounts(reading: Reading) -> tuple[TypedAmount, ...]:
    """The amounts that a person typed in prose; those of proposals (usulan) are nobody's pagu."""
    return reading.once(_find)


def _find(reading: Reading) -> tuple[TypedAmount, ...]:
    """The amounts of all sentences but those of proposals."""
    found: list[TypedAmount] = []
    for kalimat in kalimat_in(prose(reading), RUPIAH):
        if "usulan" not in kalimat.text.place:
            found += _in_sentence(kalimat)
    return tuple(found)


def _in_sentence(kalimat: Kalimat) -> Iterator[TypedAmount]:
    """The amounts of a sentence of which a person typed some of the figure behind the Rp."""
    for besaran in kalimat.figures:
        is_typed = kalimat.is_typed(besaran.start + len("Rp0"), besaran.end)
        if besaran.kind == "rupiah" and is_typed:
            yield TypedAmount(kalimat, besaran)
