"""Gazette numbers are those that the program knows of the act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Lembaran, Peraturan
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.lembaran import doubt, whole, with_gazette
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law import gazette
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5023",
    severity="galat",
    title="Nomor lembaran milik peraturan lain",
    source="UU 12/2011 Lampiran II angka 47",
    explanation="Nomor lembaran dan tambahannya sesuai dengan yang diketahui program.",
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019",
            bad=(
                "id: pp-12-2019\n"
                "jenis: pp\n"
                'nomor: "12"\n'
                "tahun: 2019\n"
                "tentang: Pengelolaan Keuangan Daerah\n"
                'lembaran: {tahun: 2019, nomor: "140", tambahan: "4578"}'
            ),
            good=(
                "id: pp-12-2019\n"
                "jenis: pp\n"
                'nomor: "12"\n'
                "tahun: 2019\n"
                "tentang: Pengelolaan Keuangan Daerah\n"
                'lembaran: {tahun: 2019, nomor: "42", tambahan: "6322"}'
            ),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-9-2015/lembaran/tambahan",
            bad='"5657"',
            good='"5679"',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="peraturan/+",
            bad=(
                'id: perpres-72-2019\njenis: perpres\nnomor: "72"\ntahun: 2019\n'
                "tentang: Kementerian Pertanian\n"
                'lembaran: {tahun: 2019, nomor: "42", tambahan: "6322"}'
            ),
            good=(
                'id: perpres-72-2019\njenis: perpres\nnomor: "72"\ntahun: 2019\n'
                "tentang: Kementerian Pertanian\n"
                'lembaran: {tahun: 2019, nomor: "201"}'
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts of the state with other numbers than the known ones, or with those of another act."""
    for act, lembaran in with_gazette(reading):
        if lembaran.nama is None and act.lembaga is None:
            yield from _of_state(act, lembaran)


def _of_state(act: Peraturan, lembaran: Lembaran) -> Iterator[Finding]:
    """An act whose numbers can be looked up, in the gazette that is usual for its kind."""
    known = gazette.dikenal(act)
    owner = _owner(lembaran)
    if known is None:
        if owner is not None:
            yield _not_its_own(act, lembaran, owner)
    elif _different_key(lembaran, known):
        yield _other_numbers(act, lembaran, known, owner)


def _owner(lembaran: Lembaran) -> gazette.Terbitan | None:
    """The act that is known to have these numbers."""
    return gazette.pemilik(lembaran.tahun, lembaran.nomor, whole(lembaran.tambahan))


def _different_key(lembaran: Lembaran, known: gazette.Terbitan) -> str:
    """The first key of a gazette whose value is not the known one; '' where all are."""
    if lembaran.tahun != known.lembaran_tahun:
        return "tahun"
    if lembaran.nomor != known.lembaran_nomor:
        return "nomor"
    if known.tambahan and whole(lembaran.tambahan) != known.tambahan:
        return "tambahan"
    return ""


def _other_numbers(
    act: Peraturan, lembaran: Lembaran, known: gazette.Terbitan, owner: gazette.Terbitan | None
) -> Finding:
    """An act with other numbers than those that are known of it."""
    message = f"Nomor lembaran {short(act)} tidak sesuai."
    if owner and owner is not known:
        message += f" Nomor itu milik {owner.sebutan}."
    return RULE.finding(
        lembaran.origin.at(_different_key(lembaran, known)).location,
        message,
        f"Menurut daftar program: {_numbers(known)}.",
        place=act.id,
        severity=doubt(act),
    )


def _numbers(known: gazette.Terbitan) -> str:
    """The numbers of a gazette in words."""
    words = f"Tahun {known.lembaran_tahun} Nomor {known.lembaran_nomor}"
    if known.tambahan:
        words += f", Tambahan Nomor {known.tambahan}"
    return words


def _not_its_own(act: Peraturan, lembaran: Lembaran, owner: gazette.Terbitan) -> Finding:
    """An act that is not known, with numbers that are another's."""
    return RULE.finding(
        lembaran.origin.location,
        f"Nomor lembaran {act.id} milik {owner.sebutan}.",
        "Periksa pada lembarannya.",
        place=act.id,
        severity=doubt(act),
    )
