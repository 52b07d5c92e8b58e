"""The lines by which a reader finds the way through a regulation: headings and captions."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.content.loading.kinds import of_program
from renja_docs.rules.regional_words import either
from renja_docs.text.numerals import urutan

_ROMAN: Final = r"[IVXLC]+"
_PUT_IN: Final = r"[ABD-HJK]?"
"""The letter of what an amendment put in; those that are Roman figures are none."""

BAB: Final = re.compile(
    rf"(?:-\s+)?BAB\s*(?P<number>{_ROMAN}{_PUT_IN})\b\.?\s*[:\-–]?\s*(?P<title>.*)\Z", re.DOTALL
)
SUBBAB: Final = re.compile(r"(?P<number>\d{1,2}\.\d{1,2})\.?\s+(?P<title>\S.*)\Z", re.DOTALL)
PASAL: Final = re.compile(r"(?:Pasal|PASAL)\s+(?P<number>\d+[A-Z]*|[IVX]+)\s*\.?\s*\Z")
ORDINALS: Final = "|".join(urutan(number) for number in range(39, 0, -1))
"""Kesatu, Kedua, ... as a pattern, the longer in front."""
BAGIAN: Final = re.compile(
    rf"(?:Bagian|BAGIAN)\s+(?P<number>(?i:{ORDINALS})(?: [A-Z](?=\s|\Z))?)\b\s*(?P<title>.*)\Z",
    re.DOTALL,
)
PARAGRAF: Final = re.compile(
    r"(?:Paragraf|PARAGRAF)\s+(?P<number>\d+[A-Z]?)\b\s*(?P<title>.*)\Z", re.DOTALL
)
CAPTION: Final = re.compile(
    r"(?P<word>Tabel|TABEL|Gambar|GAMBAR|Bagan|Grafik)\s+"
    r"(?P<number>(?:T-?[A-Z]\.?\s?\d+|\d+(?:\.\d+)*(?:\.?[A-Z](?![a-z]))?))\.?\s*[:\-–]?\s*"
    r"(?P<title>.*)\Z",
    re.DOTALL,
)
FRONT: Final = re.compile(
    r"(?P<part>KATA PENGANTAR|DAFTAR ISI|DAFTAR TABEL|DAFTAR GAMBAR)\s*\Z", re.IGNORECASE
)
ANNEX: Final = re.compile(r"LAMPIRAN\b(?!\s*-)(?P<rest>.*)\Z", re.DOTALL)
ANNEXES: Final = re.compile(r"LAMPIRAN\s*[-–]\s*LAMPIRAN\s*\Z", re.IGNORECASE)
LABEL: Final = re.compile(
    r"(?:-\s+)?(?P<label>Menimbang|Mengingat|Menetapkan|Memperhatikan)\s*:?\s*(?P<rest>.*)\Z",
    re.DOTALL | re.IGNORECASE,
)
DIKTUM: Final = re.compile(rf"(?P<word>{ORDINALS.upper()})\s*:\s*(?P<text>.*)\Z", re.DOTALL)
COPIES: Final = re.compile(r"Tembusan\b[^:]{0,60}:?\s*\Z", re.IGNORECASE)
EXPLAINED: Final = re.compile(r"(?:Ayat\s+\(\d+[a-z]?\)|Huruf\s+[a-z]{1,2}|Angka\s+\d+)\s*\Z")
EXPLANATION: Final = re.compile(r"P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N\s*\Z")
SUPPLEMENT: Final = re.compile(r"TAMBAHAN LEMBARAN\b.*NOMOR\s*(?P<number>\d*)\W*\Z")
DECIDING: Final = re.compile(r"M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\s*:?\s*\Z")
PROMULGATED: Final = re.compile(r"Agar (?:setiap|semua) orang", re.IGNORECASE)
SIGNED: Final = re.compile(r"(?P<act>Ditetapkan|Diundangkan)\s+di\s+(?P<where>.+?)\s*\Z", re.I)
ON_DATE: Final = re.compile(r"pada\s+tanggal\b\s*:?\s*(?P<date>.*)\Z", re.IGNORECASE)
GAZETTES: Final = either(kind.gazette for kind in of_program().values() if kind.gazette)
"""The names of the gazettes of regions: Berita Daerah."""
GAZETTE: Final = re.compile(
    rf"{GAZETTES}\s+(?P<area>.+?)\s+TAHUN\s+(?P<year>\S+)\s+"
    r"NOMOR\s*(?P<number>.*)\Z",
    re.I,
)
SEAL: Final = re.compile(r"(?:ttd|t\.t\.d|td|dto)\.?\s*\Z", re.IGNORECASE)
COPY: Final = re.compile(r"Salinan sesuai dengan aslinya", re.IGNORECASE)


def is_capital(text: str) -> bool:
    """True for a text in capitals."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def is_heading(text: str) -> bool:
    """True for a line that heads a part, and so is no continuation of what stands before."""
    return any(pattern.match(text) for pattern in _HEADINGS)


_HEADINGS: Final = (
    BAB,
    SUBBAB,
    PASAL,
    BAGIAN,
    PARAGRAF,
    CAPTION,
    FRONT,
    ANNEX,
    LABEL,
    DECIDING,
    DIKTUM,
    COPIES,
    EXPLAINED,
    EXPLANATION,
)
