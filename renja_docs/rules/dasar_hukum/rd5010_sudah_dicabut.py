"""The acts that are cited, and the amendments that are cited with them, are in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Pencabutan, Peraturan
from renja_docs.rules.citing import (
    Citation,
    citations,
    days_of_setting,
    newest_amendment,
    short,
)
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.law.citation import Registri, registri
from renja_docs.sense.law.gazette import pencabutan
from renja_docs.sense.reading import Reading

_PENGELOLAAN_KEUANGAN: Final = """\
id: pp-58-2005
jenis: pp
nomor: "58"
tahun: 2005
tentang: Pengelolaan Keuangan Daerah
dicabut: {oleh: pp-12-2019, sejak: 12 Maret 2019}"""
_PERIMBANGAN_KEUANGAN: Final = """\
id: uu-33-2004
jenis: uu
nomor: "33"
tahun: 2004
tentang: Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah"""

RULE: Final = Rule(
    code="RD5010",
    severity="galat",
    title="Peraturan sudah dicabut",
    source="UU 12/2011 Lampiran II angka 28 dan 42",
    explanation="Peraturan yang dijadikan dasar masih berlaku pada tanggal penetapan.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-23-2014\n- pp-58-2005",
            good="- uu-23-2014\n- pp-12-2019",
            also=(Edit("dasar-hukum.yaml", "peraturan/+", _PENGELOLAAN_KEUANGAN),),
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@landasan-hukum/isi/1/landasan_hukum",
            bad="- uu-25-2004\n- uu-33-2004\n- uu-23-2014",
            good="- uu-25-2004\n- uu-23-2014",
            also=(Edit("dasar-hukum.yaml", "peraturan/+", _PERIMBANGAN_KEUANGAN),),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-23-2014/perubahan",
            bad="- uu-2-2015\n- uu-9-2015\n- uu-11-2020",
            good="- uu-2-2015\n- uu-9-2015\n- uu-11-2020\n- uu-6-2023",
            found="batang-tubuh.yaml: mengingat/2",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-25-2004/dicabut",
            bad="oleh: uu-23-2014\nsejak: 1 Januari 2025",
            good="oleh: uu-23-2014\nsejak: 2 Januari 2025",
            found="batang-tubuh.yaml: mengingat/1",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Citations of acts that were revoked before the regulation can have been set."""
    day = days_of_setting(reading.naskah.perbup)[0]
    acts = registri(reading.naskah.dasar_hukum)
    for citation in citations(reading):
        for act in _named(citation, acts):
            if act.dicabut:
                yield from _revoked(citation, act, act.dicabut, acts, day)
            else:
                yield from _known_as_revoked(citation, act, day)


def _named(citation: Citation, acts: Registri) -> Iterator[Peraturan]:
    """The act, and its newest amendment, which lists print behind it."""
    yield citation.act
    newest = newest_amendment(citation.act, acts)
    if newest and citation.manner != "uraian":
        yield newest


def _revoked(
    citation: Citation, act: Peraturan, revocation: Pencabutan, acts: Registri, day: date
) -> Iterator[Finding]:
    """What the registry says; no error rests on an entry that nobody verified."""
    if revocation.sejak > day:
        return
    by = revocation.oleh
    name = short(acts[by]) if by in acts else by
    yield RULE.finding(
        citation.location,
        f"{short(act)} sudah dicabut oleh {name}.",
        "Ganti dengan peraturan yang berlaku.",
        place=citation.place,
        severity=None if act.terverifikasi else "peringatan",
    )


def _known_as_revoked(citation: Citation, act: Peraturan, day: date) -> Iterator[Finding]:
    """What only the list of the program says."""
    known = pencabutan(act)
    if known and known.sejak <= day:
        yield RULE.finding(
            citation.location,
            f"Menurut daftar program, {short(act)} sudah dicabut.",
            f"Periksa: {known.oleh}.",
            place=citation.place,
            severity="peringatan",
        )
