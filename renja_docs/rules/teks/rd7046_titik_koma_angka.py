"""Dots stand between thousands, a comma in front of decimals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind
from renja_docs.text.numerals import angka

RULE: Final = Rule(
    code="RD7046",
    severity="galat",
    title="Titik dan koma pada angka",
    source="EYD",
    explanation=(
        "Titik memisahkan ribuan, koma memisahkan desimal. Yang dihitung satu per satu (orang, "
        "unit, surat) tidak mempunyai desimal; bilangan lain yang dapat dibaca dua cara hanya "
        "diperingatkan dan tidak diperbaiki."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Indeks kepuasan masyarakat mencapai 83.40 pada tahun lalu.",
            good="Indeks kepuasan masyarakat mencapai 83,40 pada tahun lalu.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kepuasan masyarakat naik 12.5% pada tahun lalu.",
            good="Kepuasan masyarakat naik 12,5% pada ketinggian 71,125 meter.",
            repaired="Kepuasan masyarakat naik 12,5% pada tahun lalu.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kecamatan melayani 42318 orang.",
            good="Kecamatan melayani 42.318 orang mulai pukul 08.30.",
            repaired="Kecamatan melayani 42.318 orang.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kecamatan menerbitkan 5,940 surat.",
            good="Kecamatan menerbitkan 5.940 surat.",
            repaired="Kecamatan menerbitkan 5.940 surat.",
        ),
    ),
)

_KINDS: Final[frozenset[TextKind]] = SENTENCES | {"fakta", "catatan", "indikator"}
_UNITS: Final = (
    "orang jiwa warga penduduk peserta anggota siswa pegawai aparatur keluarga rumah koperasi unit "
    "usaha surat desa kelurahan kecamatan dusun dokumen laporan kegiatan program paket kali bidang "
    "sekolah kelompok lembaga produk pelaku kasus buah pemohon berkas petugas nasabah ekor pohon"
)
_COUNTED: Final = rf"\s+(?={'|'.join(_UNITS.split())})"
"""Units that are counted one by one, so that a number of them has no decimals."""
_SHARE: Final = r"(?=\s*(?:%|persen\b))"
_BEGIN: Final = r"(?<![\w.,/–-])"
_END: Final = r"(?![\w-]|[.,]\d)"


@dataclass(frozen=True, slots=True)
class _Mistake:
    """A number that is written wrongly. written: what makes it right.

    is_proved: False where it may be read otherwise; then a person decides.
    """

    pattern: re.Pattern[str]
    written: Callable[[str], str]
    is_proved: bool


def _with_comma(number: str) -> str:
    """Decimals behind a comma: 12,5."""
    return number.replace(".", ",")


def _with_dots(number: str) -> str:
    """Thousands behind dots: 1.250."""
    return number.replace(",", ".")


def _grouped(number: str) -> str:
    """A long number with its dots: 12.500."""
    return angka(int(number))


_MISTAKES: Final = (
    _Mistake(
        re.compile(rf"{_BEGIN}(?P<number>\d{{1,3}}\.\d{{1,2}}|\d{{1,3}}\.\d{{4,}}){_SHARE}"),
        _with_comma,
        is_proved=True,
    ),
    _Mistake(
        re.compile(rf"{_BEGIN}(?P<number>\d{{1,3}}\.\d{{1,2}}|\d{{1,3}}\.\d{{4,}})(?!\s*%){_END}"),
        _with_comma,
        is_proved=False,
    ),
    _Mistake(
        re.compile(rf"{_BEGIN}(?P<number>[1-9]\d{{0,2}}\.\d{{3}}){_SHARE}"),
        _with_comma,
        is_proved=False,
    ),
    _Mistake(
        re.compile(rf"{_BEGIN}(?P<number>[1-9]\d{{0,2}}(?:,\d{{3}}){{2,}})(?![\d,.])"),
        _with_dots,
        is_proved=True,
    ),
    _Mistake(
        re.compile(rf"{_BEGIN}(?P<number>[1-9]\d{{0,2}},\d{{3}}){_COUNTED}"),
        _with_dots,
        is_proved=True,
    ),
    _Mistake(re.compile(rf"{_BEGIN}(?P<number>[1-9]\d{{4,}}){_COUNTED}"), _grouped, is_proved=True),
)
_NUMBERED: Final = re.compile(
    r"(?:tabel|gambar|subbab|sub bab|bab|kode|nomor|pukul|jam|angka|versi|Rp|telepon|pos"
    r"|(?<!\w)[a-z]-[a-z])[\s.]*\Z",
    re.IGNORECASE,
)
_NEAR: Final = 24
"""So many characters in front of a number tell what it numbers."""


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers with a dot or a comma that should be the other, and long ones without dots."""
    for mistake in _MISTAKES:
        for text, match in matches(reading.of_kinds(_KINDS), mistake.pattern):
            if not _is_label(text.printed, match.start()):
                yield _finding(reading, text, match, mistake)


def _finding(reading: Reading, text: Text, match: re.Match[str], mistake: _Mistake) -> Finding:
    """The finding at a number; one that may be read in two ways is not repaired."""
    right = mistake.written(match["number"])
    message = f"Angka {quoted(match['number'])} tidak menurut kaidah."
    span = match.span("number")
    if mistake.is_proved:
        return in_text(reading, RULE, text, span, message, f"Tulis {right}.", right)
    advice = f"Tulis {right} bila itu pecahan; titik hanya memisahkan ribuan."
    return in_text(reading, RULE, text, span, message, advice, severity="peringatan")


def _is_label(text: str, start: int) -> bool:
    """True if a number is that of a table, a subbab, a code or an act, or a time."""
    return _NUMBERED.search(text[max(0, start - _NEAR) : start]) is not None
