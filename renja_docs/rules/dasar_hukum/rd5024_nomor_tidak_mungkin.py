"""Gazette numbers are figures in the range that their year allows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Lembaran, NamaLembaran, Peraturan
from renja_docs.rules.dasar_hukum.lembaran import doubt, gazette_of, whole, with_gazette
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.gazette import UNBOUNDED, rentang_tambahan
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5024",
    severity="galat",
    title="Nomor lembaran tidak mungkin",
    source="UU 12/2011 Lampiran II angka 47",
    explanation=(
        "Nomor Tambahan Lembaran Negara terus naik dari tahun ke tahun; nomor Lembaran Negara dan "
        "Berita Negara dimulai lagi setiap tahun dan ada batasnya."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019/lembaran",
            bad='tahun: 2019\nnomor: "42"\ntambahan: "4578"',
            good='tahun: 2019\nnomor: "42"\ntambahan: "6322"',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019/lembaran",
            bad='tahun: 2019\nnomor: "420"\ntambahan: Nomor 6322',
            good='tahun: 2019\nnomor: "42"\ntambahan: "6322"',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@permendagri-90-2019/lembaran/nomor",
            bad='"14470"',
            good='"1447"',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perbup-20-2025/lembaran",
            bad='tahun: 2025\nnomor: "020"\ntambahan: "7"',
            good="tahun: 2025\nnomor: 20 Seri E",
        ),
    ),
)

_MOST_IN_A_YEAR: Final[Mapping[NamaLembaran | None, int]] = MappingProxyType(
    {"Lembaran Negara": 450, "Berita Negara": 2600}
)
_NUMBER: Final = re.compile(r"[1-9]\d*(?:\s*(?:Seri\s+|/)\s*[A-Z]\d?)?\Z")
"""'82', '41 Seri E', '5/E'."""


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers and supplements that cannot be."""
    for act, lembaran in with_gazette(reading):
        name = gazette_of(act, lembaran)
        yield from _number(act, lembaran, name)
        if lembaran.tambahan:
            yield from _supplement(act, lembaran, lembaran.tambahan, name)


def _number(act: Peraturan, lembaran: Lembaran, name: NamaLembaran | None) -> Iterator[Finding]:
    """A number in another form, or too great for one year."""
    where = lembaran.origin.at("nomor").location
    if not _NUMBER.match(lembaran.nomor):
        yield RULE.finding(
            where,
            f"Nomor {name} {quoted(lembaran.nomor)} tidak dalam bentuknya.",
            "Tulis angkanya tanpa nol di depan.",
            place=act.id,
        )
    elif name in _MOST_IN_A_YEAR and whole(lembaran.nomor) > _MOST_IN_A_YEAR[name]:
        yield RULE.finding(
            where,
            f"Nomor {name} {lembaran.nomor} terlalu besar untuk satu tahun.",
            "Periksa pada lembarannya.",
            place=act.id,
        )


def _supplement(
    act: Peraturan, lembaran: Lembaran, supplement: str, name: NamaLembaran | None
) -> Iterator[Finding]:
    """A supplement that is no number, has no place here, or cannot be."""
    where = lembaran.origin.at("tambahan").location
    if not supplement.isdecimal():
        yield RULE.finding(
            where,
            f"Nomor tambahan {quoted(supplement)} bukan angka.",
            "Tulis angkanya saja.",
            place=act.id,
        )
    elif (name or "").startswith("Berita"):
        yield RULE.finding(
            where,
            f"{name} disebut dengan tambahan.",
            "Hapus tambahan, bila tidak ada penjelasan.",
            place=act.id,
            severity="peringatan",
        )
    elif name == "Lembaran Negara":
        yield from _out_of_range(act, lembaran, supplement)


def _out_of_range(act: Peraturan, lembaran: Lembaran, supplement: str) -> Iterator[Finding]:
    """A number of a supplement that its year cannot have."""
    lowest, highest = rentang_tambahan(lembaran.tahun)
    if lowest < int(supplement) < highest:
        return
    end = highest if highest < UNBOUNDED else "seterusnya"
    yield RULE.finding(
        lembaran.origin.at("tambahan").location,
        f"Tambahan Lembaran Negara {supplement} tidak mungkin bagi tahun "
        f"{lembaran.tahun}: antara {lowest} dan {end}.",
        "Periksa pada lembarannya.",
        place=act.id,
        severity=doubt(act),
    )
