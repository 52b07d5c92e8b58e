"""The body declares the Lampiran a part of the regulation, and there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4072",
    severity="galat",
    title="Lampiran dinyatakan dalam batang tubuh",
    source="UU 12/2011 Lampiran II angka 192",
    explanation=(
        "Batang tubuh menyatakan bahwa Lampiran merupakan bagian yang tidak terpisahkan dari "
        "peraturan ini."
    ),
    needs=frozenset({"Lampiran", "Bab", "Tabel"}),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad="Renja Kecamatan tercantum dalam {{ rujuk('lampiran') }}",
            good=(
                "Renja Kecamatan tercantum dalam {{ rujuk('lampiran') }} yang merupakan bagian "
                "yang tidak terpisahkan dari Peraturan Bupati ini"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ruang-lingkup/teks",
            bad="Ruang lingkup pengelolaan tercantum dalam Lampiran, meliputi",
            good="Ruang lingkup pengelolaan meliputi",
            package="tanpa-lampiran",
        ),
    ),
)

_PART: Final = re.compile(
    r"merupakan\s+bagian\s+(?:yang\s+)?tidak\s+terpisahkan\s+dari\s+(?P<kind>.+?)\s+ini\b"
)
_LAMPIRAN: Final = re.compile(
    r"(?<![\w-])[Ll]ampiran(?:\s+[IVX]+)?\b(?!\s+(?:Undang|Peraturan|Keputusan|UU))"
)
_RUJUK_LAMPIRAN: Final = re.compile(r"rujuk\(\s*.lampiran")


def check(reading: Reading) -> Iterator[Finding]:
    """A Lampiran that is not declared; norms that name one that is not there."""
    if reading.tree.amends:
        return
    naming = tuple(filter(_names_lampiran, reading.of("batang-tubuh")))
    if reading.tree.lampiran is None:
        yield from _not_there(naming)
    elif not _is_declared(reading, naming):
        yield _undeclared(reading, naming)


def _is_declared(reading: Reading, naming: Sequence[Text]) -> bool:
    """True if some norm calls the Lampiran a part of this kind of regulation."""
    parts = filter(None, (_PART.search(text.printed) for text in naming))
    return reading.naskah.perbup.jenis in {part["kind"] for part in parts}


def _names_lampiran(text: Text) -> bool:
    """True for a norm that names the Lampiran of this regulation."""
    if text.kind == "arti":
        return False
    return bool(_RUJUK_LAMPIRAN.search(text.typed) or _LAMPIRAN.search(text.printed))


def _not_there(naming: Sequence[Text]) -> Iterator[Finding]:
    """The first norm that names a Lampiran."""
    for text in naming[:1]:
        yield RULE.finding(
            text.origin.location,
            f"{text.place} menyebut Lampiran yang tidak ada.",
            "Tambahkan lampiran.yaml, atau hapus sebutan itu.",
            place=text.place,
        )


def _undeclared(reading: Reading, naming: Sequence[Text]) -> Finding:
    """The finding at the first norm that names the Lampiran, or at the body."""
    location, place = reading.naskah.batang_tubuh.origin.location, "batang tubuh"
    if naming:
        location, place = naming[0].origin.location, naming[0].place
    return RULE.finding(
        location,
        "Batang tubuh tidak menyatakan Lampiran sebagai bagian peraturan ini.",
        (
            "Tulis: tercantum dalam {{ rujuk('lampiran') }} yang merupakan bagian yang tidak "
            f"terpisahkan dari {reading.naskah.perbup.jenis} ini"
        ),
        place=place,
    )
