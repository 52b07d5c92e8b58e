"""Acts with the gazettes that they were promulgated in."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.peraturan import Lembaran, NamaLembaran, Peraturan
from renja_docs.rules.citing import citations, newest_amendment, short
from renja_docs.rules.rule import Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading


def doubt(act: Peraturan) -> Severity | None:
    """The level of a finding on an act that nobody could verify; None for that of the rule."""
    return None if act.terverifikasi else "peringatan"


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
    return int(number) if number and number.isdecimal() else 0


def printed_in_mengingat(reading: Reading) -> dict[str, Peraturan]:
    """The acts that Mengingat prints with their gazettes, by id."""
    return _printed(reading, "mengingat")


def printed_in_lists(reading: Reading) -> dict[str, Peraturan]:
    """The acts that Mengingat and the legal bases print with their gazettes, by id."""
    return printed_in_mengingat(reading) | _printed(reading, "landasan")


def _printed(reading: Reading, manner: str) -> dict[str, Peraturan]:
    """The acts of a list, then the newest amendment of each, but for the constitution."""
    acts = registri(reading.naskah.dasar_hukum)
    cited = {c.act.id: c.act for c in citations(reading) if c.manner == manner}
    for act in tuple(cited.values()):
        newest = newest_amendment(act, acts)
        if newest:
            cited[newest.id] = newest
    return {name: act for name, act in cited.items() if act.jenis != "uud"}


def with_kind_of_gazette(
    reading: Reading, *, supplement: bool
) -> Iterator[tuple[Peraturan, Severity | None]]:
    """The printed acts whose kind has a gazette with, or without, a supplement.

    Each with the level of a finding that it lacks: in the Lampiran, where no law wants it, a note.
    """
    in_mengingat = printed_in_mengingat(reading)
    for act in printed_in_lists(reading).values():
        jenis = JENIS[act.jenis]
        if jenis.lembaran and jenis.tambahan == supplement:
            yield act, doubt(act) if act.id in in_mengingat else "catatan"


def without_gazette(rule: Rule, act: Peraturan, severity: Severity | None) -> Finding:
    """That an act is printed without the gazette of its kind."""
    return rule.finding(
        act.origin.at("id").location,
        f"{short(act)} disebut tanpa {JENIS[act.jenis].lembaran}.",
        "Isi lembaran dengan tahun dan nomornya.",
        place=act.id,
        severity=severity,
    )
