"""'di' and 'ke' stand apart in front of a place; 'di-' is joined to a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7042",
    severity="galat",
    title="Kata depan di dan ke, awalan di-",
    source="EYD",
    explanation="Kata depan di dan ke ditulis terpisah, awalan di- serangkai.",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja menjabarkan dokumen perencanaan diatasnya.",
            good="Renja menjabarkan dokumen perencanaan di atasnya.",
            repaired="Renja menjabarkan dokumen perencanaan di atasnya.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Pelayanan kedepan makin dekat dengan masyarakat.",
            good="Pelayanan ke depan makin dekat dengan masyarakat.",
            repaired="Pelayanan ke depan makin dekat dengan masyarakat.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja di tetapkan oleh Bupati.",
            good="Renja ditetapkan oleh Bupati di pekan itu.",
            repaired="Renja ditetapkan oleh Bupati.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja di susun setiap tahun.",
            good="Renja disusun setiap tahun.",
            repaired="Renja disusun setiap tahun.",
        ),
    ),
)

_PLACES: Final = (
    "atas|bawah|dalam|luar|mana|masa|antara|antaranya|samping|sampingnya|depan|belakang|muka|sini"
    "|sana|situ|sekitar|tingkat|bidang|wilayah|daerah|kalangan|lingkungan|pihak"
)
_JOINED: Final = re.compile(
    rf"(?<![\w-])(?P<preposition>[Dd]i|[Kk]e)(?P<place>(?:{_PLACES})(?:nya)?)(?![\w-])"
)
_WITH_KE: Final = (
    "kemana kemasa kedepan kebelakang kemuka kesini kesana kesitu keatas kebawah kedalam kesamping"
)
_JOINED_WITH_KE: Final = frozenset(_WITH_KE.split())
"""Others are words of their own: keluar, kepihakan."""
_APART: Final = re.compile(r"(?<![\w-])(?P<prefix>[Dd]i)\s+(?P<verb>[a-z]{3,}kan)(?![\w-])")
_IN_KAN: Final = (
    "pekan rekan bukan ikan makan akan pasukan lekukan belokan perikanan masukan tindakan"
)
_NO_VERBS: Final = frozenset(_IN_KAN.split())
_PASSIVES: Final = (
    "bagi|buat|ambil|bawa|lihat|pakai|susun|hitung|ukur|capai|atur|beri|baca|tulis|cetak|kirim"
    "|nilai|rinci|urai|kaji|olah|tinjau|bahas|jabarkan|uraikan|uji|kelola|bentuk|dukung|tunjuk|awasi|ikuti|lengkapi|penuhi|sepakati|ketahui|jalani"
    "|hadapi|alami|miliki|sertai|danai|biayai|layani|bina|latih|pantau|evaluasi|verifikasi"
    "|validasi|fasilitasi|terima|minta|undang|hapus|ubah|ganti|tambah|kurangi|selesaikan"
)
_PASSIVE_APART: Final = re.compile(
    rf"(?<![\w-])(?P<prefix>[Dd]i)\s+(?P<verb>{_PASSIVES})(?![\w-])"
    r"(?!\s+(?:tersebut|itu|ini)\b)"  # 'di bentuk ini' is a noun
)


def check(reading: Reading) -> Iterator[Finding]:
    """Prepositions that are joined, and prefixes that are not."""
    for text, match in matches(reading.texts, _JOINED):
        if _is_joined_wrongly(match):
            right = f"{match['preposition']} {match['place']}"
            yield _finding(reading, text, match, f"{quoted(match[0])} ditulis terpisah.", right)
    for text, match in matches(reading.texts, _APART, _PASSIVE_APART):
        if match["verb"] not in _NO_VERBS:
            right = match["prefix"] + match["verb"]
            yield _finding(reading, text, match, f"{quoted(match[0])} ditulis serangkai.", right)


def _is_joined_wrongly(match: re.Match[str]) -> bool:
    """True for every 'di' in front of a place, and for those with 'ke' that are no words."""
    if match["preposition"].casefold() == "di":
        return True
    return match[0].casefold() in _JOINED_WITH_KE


def _finding(
    reading: Reading, text: Text, match: re.Match[str], message: str, right: str
) -> Finding:
    """The finding at two words that are one, or one that is two."""
    return in_text(reading, RULE, text, match.span(), message, f"Tulis {right}.", right)
