"""The body declares the Lampiran a part of the regulation, and there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.sebutan_lampiran import named
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4072",
    severity="galat",
    title="Lampiran dinyatakan dalam batang tubuh",
    source="UU 12/2011 Lampiran II angka 192 dan 194",
    explanation=(
        "Batang tubuh menyebut setiap Lampiran, dan menyatakan bahwa Lampiran itu merupakan "
        "bagian yang tidak terpisahkan dari peraturan ini."
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
_RUJUK_LAMPIRAN: Final = re.compile(r"rujuk\(\s*.lampiran")


def check(reading: Reading) -> Iterator[Finding]:
    """Lampirans that are not declared; norms that name one that is not there."""
    if reading.tree.amends:
        return
    naming = tuple(filter(_names_lampiran, reading.of("batang-tubuh")))
    if not reading.tree.lampiran:
        yield from _not_there(naming)
    for lampiran in reading.tree.lampiran:
        number = lampiran.label.number if lampiran.label else ""
        of_it = [text for text in naming if not number or number in named(text.printed)]
        if number and not of_it:
            yield _unnamed(lampiran)
        elif not _is_declared(reading, of_it):
            yield _undeclared(reading, lampiran, of_it)


def _is_declared(reading: Reading, naming: Sequence[Text]) -> bool:
    """True if some norm calls the Lampiran a part of this kind of regulation."""
    parts = filter(None, (_PART.search(text.printed) for text in naming))
    return reading.naskah.perbup.jenis in {part["kind"] for part in parts}


def _names_lampiran(text: Text) -> bool:
    """True for a norm that names a Lampiran of this regulation."""
    if text.kind == "arti":
        return False
    return bool(_RUJUK_LAMPIRAN.search(text.typed) or named(text.printed))


def _not_there(naming: Sequence[Text]) -> Iterator[Finding]:
    """The first norm that names a Lampiran."""
    for text in naming[:1]:
        yield RULE.finding(
            text.origin.location,
            f"{text.place} menyebut Lampiran yang tidak ada.",
            "Tambahkan lampiran.yaml, atau hapus sebutan itu.",
            place=text.place,
        )


def _unnamed(lampiran: Place) -> Finding:
    """The finding at a Lampiran that no norm names."""
    return RULE.finding(
        lampiran.origin.at("id").location,
        f"{lampiran.name} tidak pernah disebut dalam batang tubuh.",
        f"Sebut dalam pasal yang memerlukannya: {{{{ rujuk('{lampiran.target}') }}}}.",
        place=lampiran.name,
    )


def _undeclared(reading: Reading, lampiran: Place, naming: Sequence[Text]) -> Finding:
    """The finding at the first norm that names a Lampiran, or at the body."""
    location, place = reading.naskah.batang_tubuh.origin.location, "batang tubuh"
    if naming:
        location, place = naming[0].origin.location, naming[0].place
    return RULE.finding(
        location,
        f"Batang tubuh tidak menyatakan {lampiran.name} sebagai bagian peraturan ini.",
        (
            f"Tulis: tercantum dalam {{{{ rujuk('{lampiran.target}') }}}} yang merupakan bagian "
            f"yang tidak terpisahkan dari {reading.naskah.perbup.jenis} ini"
        ),
        place=place,
    )
