"""Acts with the gazettes that they were promulgated in."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.peraturan import Lembaran, NamaLembaran, Peraturan
from renja_docs.rules.citing import Manner, citations, newest_amendment, short
from renja_docs.rules.rule import Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading


def doubt(act: Peraturan) -> Severity | None:
    """The level of a finding on an act that nobody could verify; None for that of the rule."""
    if act.terverifikasi:
        return None
    return "peringatan"


def with_gazette(reading: Reading) -> Iterator[tuple[Peraturan, Lembaran]]:
    """The acts whose gazette the registry names."""
    for act in reading.naskah.dasar_hukum.peraturan:
        if act.lembaran:
            yield act, act.lembaran


def gazette_of(act: Peraturan, lembaran: Lembaran) -> NamaLembaran | None:
    """The gazette that an act was promulgated in; None where its kind has none."""
    return lembaran.nama or JENIS[act.jenis].lembaran


def whole(number: str | None) -> int:
    """A number that is made of figures; 0 for any other."""
    if number is None or not number.isdecimal():
        return 0
    return int(number)


def printed_in_mengingat(reading: Reading) -> dict[str, Peraturan]:
    """The acts that Mengingat prints with their gazettes, by id."""
    return _printed(reading, "mengingat")


def printed_in_lists(reading: Reading) -> dict[str, Peraturan]:
    """The acts that Mengingat and the legal bases print with their gazettes, by id."""
    return printed_in_mengingat(reading) | _printed(reading, "landasan")


def _printed(reading: Reading, manner: Manner) -> dict[str, Peraturan]:
    """The acts of a list, then the newest amendment of each."""
    acts = registri(reading.naskah.dasar_hukum)
    cited: dict[str, Peraturan] = {}
    for citation in citations(reading):
        if citation.manner == manner:
            cited[citation.act.id] = citation.act
    for act in tuple(cited.values()):
        newest = newest_amendment(act, acts)
        if newest is not None:
            cited[newest.id] = newest
    return _without_constitution(cited)


def _without_constitution(acts: dict[str, Peraturan]) -> dict[str, Peraturan]:
    """The acts that have a gazette at all."""
    return {name: act for name, act in acts.items() if act.jenis != "uud"}


def with_kind_of_gazette(
    reading: Reading, *, supplement: bool
) -> Iterator[tuple[Peraturan, Severity | None]]:
    """The printed acts whose kind has a gazette with, or without, a supplement.

    Each with the level of a finding that it lacks.
    """
    in_mengingat = printed_in_mengingat(reading)
    for act in printed_in_lists(reading).values():
        jenis = JENIS[act.jenis]
        if jenis.lembaran is None or jenis.tambahan != supplement:
            continue
        if act.id in in_mengingat:
            yield act, doubt(act)
        else:
            # No law wants the gazette in the Lampiran.
            yield act, "catatan"


def without_gazette(rule: Rule, act: Peraturan, severity: Severity | None) -> Finding:
    """That an act is printed without the gazette of its kind."""
    return rule.finding(
        act.origin.at("id").location,
        f"{short(act)} disebut tanpa {JENIS[act.jenis].lembaran}.",
        "Isi lembaran dengan tahun dan nomornya.",
        place=act.id,
        severity=severity,
    )
