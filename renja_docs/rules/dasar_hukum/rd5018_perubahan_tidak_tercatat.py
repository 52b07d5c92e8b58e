"""No amendment of an act is forgotten: neither one of the registry, nor one that is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import days_of_setting, short
from renja_docs.rules.dasar_hukum.lembaran import printed_in_lists
from renja_docs.rules.dasar_hukum.riwayat import amending_title
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law import gazette
from renja_docs.sense.law.citation import Registri, registri, sebut_jenis
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5018",
    severity="galat",
    title="Perubahan yang tidak tercatat",
    source="UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    explanation=(
        "Peraturan yang mengubah dicatat pada perubahan dari peraturan yang diubah, "
        "sehingga kutipannya menyebut yang terakhir."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@uu-23-2014/perubahan",
            bad="- uu-2-2015\n- uu-11-2020\n- uu-6-2023",
            good="- uu-2-2015\n- uu-9-2015\n- uu-11-2020\n- uu-6-2023",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-23-2014/perubahan",
            bad="- uu-2-2015\n- uu-9-2015",
            good="- uu-2-2015\n- uu-9-2015\n- uu-6-2023",
        ),
    ),
)

_Name = tuple[str, str | None, int | None]
"""Kind with its maker, number and year of an act."""


def check(reading: Reading) -> Iterator[Finding]:
    """Amendments that the entry of the amended act lacks."""
    acts = registri(reading.naskah.dasar_hukum)
    by_name = _by_name(acts)
    for amending in acts.values():
        yield from _registered(amending, by_name)
    for act in printed_in_lists(reading).values():
        yield from _known(reading, act, acts)


def _by_name(acts: Registri) -> Mapping[_Name, Sequence[Peraturan]]:
    """The acts as the title of an amendment names them."""
    found: dict[_Name, list[Peraturan]] = defaultdict(list)
    for act in acts.values():
        found[sebut_jenis(act), act.nomor, act.tahun].append(act)
    return found


def _registered(
    amending: Peraturan, by_name: Mapping[_Name, Sequence[Peraturan]]
) -> Iterator[Finding]:
    """The acts that the title of an amending act names and whose entry lacks it."""
    title = amending_title(amending.tentang)
    if title is None or title.target is None:
        return
    target = title.target
    for act in by_name.get((target.kind, target.number, target.year), ()):
        if amending.id not in act.perubahan:
            yield RULE.finding(
                act.origin.at("perubahan").location,
                f"Perubahan {short(act)} tidak memuat {amending.id}.",
                f"Tambahkan {amending.id} pada perubahan.",
                place=act.id,
                related=(amending.origin.location,),
            )


def _known(reading: Reading, act: Peraturan, acts: Registri) -> Iterator[Finding]:
    """The amendments that only the list of the program holds, up to the day of the regulation."""
    day = days_of_setting(reading.naskah.perbup)[0]
    recorded = _recorded(act, acts)
    for amending in gazette.perubahan_sampai(act, day):
        key = (amending.jenis, amending.nomor, amending.tahun)
        if key not in recorded and not _revoked_before(act, amending.tahun):
            yield RULE.finding(
                act.origin.at("perubahan").location,
                f"Menurut daftar program, {short(act)} diubah pula dengan {amending.sebutan}.",
                "Tambahkan pada daftar dan pada perubahan.",
                place=act.id,
                severity="peringatan",
            )


def _recorded(act: Peraturan, acts: Registri) -> set[tuple[str, str, int]]:
    """The amendments that the entry of an act names, as the list of the program keys them."""
    return {gazette.kunci(acts[name]) for name in act.perubahan if name in acts}


def _revoked_before(act: Peraturan, year: int) -> bool:
    """True if an act was revoked before a year; an act without a year or date is not judged."""
    is_dated = bool(act.tanggal or act.tahun)
    if act.dicabut is None or not is_dated:
        return False
    return act.dicabut.sejak.year < year
