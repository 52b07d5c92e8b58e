"""The first page of a regulation shows the emblem of the state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4101",
    severity="peringatan",
    title="Halaman pertama tanpa lambang negara",
    source="UU 24/2009 Pasal 54; Permendagri 80/2015 tentang bentuk produk hukum daerah",
    explanation=(
        "Halaman pertama peraturan memuat lambang negara di atas jabatan pembentuknya. "
        "Gambarnya disebut dengan lambang pada perbup.yaml; tanpa itu tempatnya ditutup."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tahap",
            bad="penetapan",
            good="rancangan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A text that is not a draft any more, without the emblem."""
    perbup = reading.naskah.perbup
    if perbup.tahap != "rancangan" and perbup.lambang is None:
        yield RULE.finding(
            perbup.origin.at("tahap").location,
            "Halaman pertama belum memuat lambang negara; tempatnya ditutup.",
            "Letakkan gambarnya dalam folder content, lalu isi lambang: berkas pada perbup.yaml.",
            place="lambang",
        )
