"""An amending act is named after the act that it amends, with the count of amendments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.riwayat import AmendingTitle, Target, amending_title
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.citation import registri, sebut_jenis
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import terbilang

_RIGHT: Final = "Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"

RULE: Final = Rule(
    code="RD5034",
    severity="galat",
    title="Nama peraturan perubahan dalam daftar",
    source="UU 12/2011 Lampiran II angka 6 dan 7 (UU 13/2022)",
    explanation=(
        "Nama peraturan perubahan menyebut jenis, nomor, tahun, dan nama peraturan yang diubah, "
        "dan berapa kali diubah."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@uu-9-2015/tentang",
            bad="Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014",
            good=_RIGHT,
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-9-2015/tentang",
            bad=(
                "Perubahan Kedua atas Undang-Undang Nomor 24 Tahun 2014 tentang Pemerintahan Daerah"
            ),
            good=_RIGHT,
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-9-2015/tentang",
            bad=(
                "Perubahan Ketiga atas Undang-Undang Nomor 23 Tahun 2014 "
                "tentang Pemerintahan Daerah"
            ),
            good=_RIGHT,
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perda-3-2021/tentang",
            bad="Pembentukan dan Susunan Perangkat Daerah",
            good=(
                "Perubahan atas Peraturan Daerah Kabupaten Contoh Nomor 8 Tahun 2016 "
                "tentang Pembentukan dan Susunan Perangkat Daerah"
            ),
            package="perubahan",
        ),
    ),
)

_OMNIBUS: Final = ("uu", "perppu", "pp")
"""Kinds of acts that amend others under a name of their own (UU 13/2022 angka 3a)."""

_BETWEEN_WORDS: Final = re.compile(r"\W+")


def check(reading: Reading) -> Iterator[Finding]:
    """Titles of the amendments of each act that do not fit it."""
    acts = registri(reading.naskah.dasar_hukum)
    for act in acts.values():
        for number, name in enumerate(act.perubahan, 1):
            if name in acts:
                yield from _title(act, acts[name], number)


def _title(act: Peraturan, amending: Peraturan, number: int) -> Iterator[Finding]:
    """The title of the amendment of this number, from 1."""
    title = amending_title(amending.tentang)
    if title is None:
        yield from _named_otherwise(act, amending)
    elif title.target is None or not _is_meant(act, title.target):
        message = f"Nama {amending.id} tidak menyebut {short(act)}."
        yield _wrong(amending, message, f"Tulis ... atas {_full_name(act)}.")
    else:
        yield from _name_of_target(act, amending, title.target)
        yield from _count(amending, title, number)


def _named_otherwise(act: Peraturan, amending: Peraturan) -> Iterator[Finding]:
    """An act of the same kind whose title says nothing of an amendment."""
    if amending.jenis == act.jenis and amending.jenis not in _OMNIBUS:
        message = f"Nama {amending.id} tidak menyebut perubahan, padahal mengubah {act.id}."
        yield _wrong(amending, message, f"Tulis Perubahan ... atas {_full_name(act)}.")


def _is_meant(act: Peraturan, target: Target) -> bool:
    """True if a title names an act by its number and year."""
    return (target.number, target.year) == (act.nomor, act.tahun)


def _name_of_target(act: Peraturan, amending: Peraturan, target: Target) -> Iterator[Finding]:
    """A title that names the amended act by another name."""
    if _folded(target.title) != _folded(act.tentang):
        message = f"Nama {amending.id} tidak menyebut nama {short(act)} dengan tepat."
        yield _wrong(amending, message, f"Tulis ... atas {_full_name(act)}.")


def _count(amending: Peraturan, title: AmendingTitle, number: int) -> Iterator[Finding]:
    """The list may lack an amendment, so a wrong count is a warning."""
    right = "" if number == 1 else f"Ke{terbilang(number)}"
    if title.ordinal.lower() != right.lower():
        said = f"Perubahan {title.ordinal}" if title.ordinal else "Perubahan (pertama)"
        yield RULE.finding(
            amending.origin.at("tentang").location,
            f"{short(amending)} adalah perubahan ke-{number} dalam daftar, bukan {said}.",
            "Lengkapi perubahan, atau perbaiki namanya.",
            place=amending.id,
            severity="peringatan",
        )


def _wrong(amending: Peraturan, message: str, advice: str) -> Finding:
    """The finding at the title of an amending act."""
    where = amending.origin.at("tentang").location
    return RULE.finding(where, message, advice, place=amending.id)


def _full_name(act: Peraturan) -> str:
    """An act as the title of its amendment names it."""
    return f"{sebut_jenis(act)} Nomor {act.nomor} Tahun {act.tahun} tentang {act.tentang}"


def _folded(title: str) -> str:
    """A title without capitals and punctuation."""
    return _BETWEEN_WORDS.sub(" ", title.lower()).strip()
