"""An amending regulation is named after the amended one, with the count of amendments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.nama_peraturan import PERUBAHAN, nama_peraturan, titles
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import terbilang

_ABOUT: Final = Edit("dasar-hukum.yaml", "@perbup-19-2022/tentang", "Hari Kerja")
_WITHOUT_ATAS: Final = "Perubahan Peraturan Bupati Contoh Nomor 19 Tahun 2022 tentang Hari Kerja"
_FIRST: Final = "Perubahan atas Peraturan Bupati Contoh Nomor 19 Tahun 2022 tentang Hari Kerja"
_SECOND: Final = (
    "Perubahan Kedua atas Peraturan Bupati Contoh Nomor 19 Tahun 2022 tentang Hari Kerja"
)

RULE: Final = Rule(
    code="RD4009",
    severity="galat",
    title="Nama peraturan perubahan",
    source="UU 12/2011 Lampiran II angka 6 dan 7 (UU 13/2022)",
    explanation=(
        "Nama peraturan perubahan berbunyi Perubahan [Kedua, Ketiga, ...] atas, diikuti judul "
        "peraturan yang diubah, tanpa merinci perubahan sebelumnya."
    ),
    cases=(
        Case(
            package="perubahan",
            also=(_ABOUT,),
            file="perbup.yaml",
            at="tentang",
            bad=_WITHOUT_ATAS,
            good=_FIRST,
            repaired=_FIRST,
        ),
        Case(
            package="perubahan",
            also=(_ABOUT,),
            file="perbup.yaml",
            at="tentang",
            bad=_SECOND,
            good="Perubahan atas Peraturan Bupati Nomor 19 Tahun 2022 tentang Hari Kerja",
            repaired=_FIRST,
        ),
        Case(
            package="perubahan",
            also=(_ABOUT, Edit("dasar-hukum.yaml", "@perbup-19-2022/perubahan", "[perda-3-2021]")),
            file="perbup.yaml",
            at="tentang",
            bad=_FIRST,
            good=_SECOND,
            repaired=_SECOND,
        ),
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Perubahan atas Peraturan Bupati Nomor 5 Tahun 2020 tentang Pakaian Dinas",
            good="Pakaian Dinas Aparatur Sipil Negara",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A name that is not that of the act amended, or that says so where no act is given."""
    nama = nama_peraturan(reading)
    amended = reading.naskah.perbup.mengubah
    act = registri(reading.naskah.dasar_hukum).get(amended or "")
    if act:
        yield from _wrong_title(reading, act)
    elif amended is None and PERUBAHAN.match(nama.printed):
        yield in_text(
            reading,
            RULE,
            nama,
            (0, len("perubahan")),
            "Nama menyebut perubahan, tetapi mengubah belum diisi.",
            "Isi mengubah dengan id peraturan yang diubah.",
        )


def _wrong_title(reading: Reading, act: Peraturan) -> Iterator[Finding]:
    """A name that is not that of the act amended, with or without its region."""
    nama = nama_peraturan(reading)
    first_words = _first_words(_ordinal(reading, act))
    right = [f"{first_words} {title}" for title in titles(act)]
    if nama.printed not in right:
        yield in_text(
            reading,
            RULE,
            nama,
            (0, len(nama.printed)),
            f"Nama peraturan perubahan tidak sesuai dengan peraturan yang diubah ({act.id}).",
            f"Tulis: {right[0]}",
            right[0],
        )


def _first_words(ordinal: int) -> str:
    """How the name of an amendment begins: the first one is not counted."""
    if ordinal == 1:
        return "Perubahan atas"
    return f"Perubahan Ke{terbilang(ordinal)} atas"


def _ordinal(reading: Reading, act: Peraturan) -> int:
    """Which amendment of the act this regulation is, counted from 1."""
    acts = registri(reading.naskah.dasar_hukum)
    perbup = reading.naskah.perbup
    this = (str(perbup.nomor), perbup.tahun)
    others = 0
    for amending in act.perubahan:
        if amending not in acts or (acts[amending].nomor, acts[amending].tahun) != this:
            others += 1
    return others + 1
