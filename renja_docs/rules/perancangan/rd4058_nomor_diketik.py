"""A Pasal or ayat of this regulation is named by id, so that it follows insertions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.pengacuan_diketik import typed_provisions
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4058",
    severity="peringatan",
    title="Nomor pasal atau ayat diketik",
    source="UU 12/2011 Lampiran II angka 280",
    explanation=(
        "Pengacuan dengan nama, bukan nomor, tetap benar sesudah ada pasal yang disisipkan."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam Pasal 3 menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
            repaired=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad="Renja sebagaimana dimaksud pada ayat (1) menjadi pedoman",
            good=(
                "Renja sesuai dengan Pasal 142 ayat (1) Peraturan Menteri Dalam Negeri Nomor 86 "
                "Tahun 2017 menjadi pedoman"
            ),
            repaired=(
                "Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} menjadi pedoman"
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Typed numbers of provisions that there are."""
    for reference in reading.once(typed_provisions):
        if reference.target:
            expression = _expression(reference.target)
            yield in_text(
                reading,
                RULE,
                reference.text,
                reference.words.span(),
                f"Nomor {quoted(reference.words[0])} diketik.",
                f"Tulis {expression}.",
                expression,
            )


def _expression(target: str) -> str:
    """The expression that prints the number of a target."""
    pasal, _, ayat = target.partition("/")
    if not ayat:
        return f"{{{{ rujuk('{pasal}') }}}}"
    return f"{{{{ rujuk('{pasal}', ayat='{ayat}') }}}}"
