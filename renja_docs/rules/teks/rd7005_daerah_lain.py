"""No other regency, city or province is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.jenis import JenisDaerah
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.kalimat_norma import NORMS
from renja_docs.rules.regional_words import HEADS, LEVEL, either, in_province
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to, matches
from renja_docs.rules.text_kinds import outside_identity
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD7005",
    severity="peringatan",
    title="Daerah lain",
    source="Permendagri 86/2017",
    explanation=(
        "Daerah lain yang disebut seolah-olah daerah ini biasanya sisa dari naskah lain. Tetangga, "
        "pasar, asal, dan mitra boleh disebut; di tempat lain nama itu hanya dicatat."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja ini disusun untuk masyarakat Kabupaten Probolinggo.",
            good="Renja ini disusun untuk masyarakat Kabupaten Contoh.",
        ),
        Case(
            file="program.yaml",
            at="lokasi/1/teks",
            bad="Kab. Malang, Semua Desa",
            good="Kab. Contoh, Semua Desa",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Usulan itu disampaikan kepada Gubernur Jawa Timur.",
            good="Usulan itu disampaikan kepada Gubernur Contoh Raya.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Pemerintah Kota Contoh menetapkan Renja ini.",
            good="Hasil bumi dijual sampai ke Kabupaten Probolinggo.",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Camat bertanggung jawab kepada Walikota",
            good="Camat bertanggung jawab kepada Bupati",
        ),
        Case(
            file="program.yaml",
            at="lokasi/1/teks",
            bad="Kota Malang, Semua Kelurahan",
            good="Kewenangan Kabupaten/Kota Jumlah Kelurahan",
        ),
    ),
)

_LEVEL: Final = rf"(?P<level>{LEVEL}|{either(HEADS)}|Kab\.|Wali\s?kota)"
_REGION: Final = re.compile(
    rf"(?<!/)(?<!/ )\b(?:Pemerintah\s+)?{_LEVEL}\s+"
    r"(?P<name>[A-Z][a-z]+(?:\s+(?:Jawa|Barat|Timur|Tengah|Utara|Selatan|Baru|Raya|Besar|Tenggara"
    r"|Yogyakarta)\b)*)"
)
_WORDS: Final = (
    "Administrasi Sehat Layak Daerah Madya Dan Yang Atau Tahun Dalam Menetapkan Melalui Sebagai "
    "Untuk Kreatif Pusaka Cerdas Pintar Besar Kecil Induk Sekitar Lain Lainnya Serta Wilayah Wakil "
    "Ditetapkan"
)
_NO_NAMES: Final = frozenset(_WORDS.split())
_OTHERS: Final = re.compile(
    r"""
    \b(?:
        berbatas\w* | berbatasan | tetangga | pasar\w* | dipasarkan | pemasaran | ekspor | dijual
        | kerja\ sama | bermitra | mitra | studi | kunjungan | berasal | asal | luar\ daerah
        | dibanding\w* | daripada | antarkabupaten | antardaerah | seperti | misalnya | antara
        | sebelah | hingga\ ke | sampai\ ke | menuju | penghubung | menghubungkan | jalur
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a sentence in which another region is a neighbour, a market, a partner."""
_OUR_ROLE: Final = re.compile(
    r"""
    (?:\A | [.:;]\s+
        | \b(?:Renja|Renstra|RKPD|RPJMD|RPD|APBD|masyarakat|warga|penduduk|untuk|kepada|lingkungan
          |Lampiran|oleh)\s+
        | \b(?:Dinas|Badan|Kecamatan|Inspektorat|Sekretariat)\b(?:[\s,]+(?:dan\s+)?[A-Z]\w*)*\s+
    )\Z
    """,
    re.VERBOSE,
)
"""What stands before a region that is spoken of as if it were this one."""
_ALONE: Final = r"(?<![/\w])(?<!/\s)(?<!atau\s)(?<!dan\s)\bHEAD\b(?!\s*/|\s+(?:[A-Z]|dan\b|atau\b))"
"""A head of a region that no name follows, and that is not one of several."""
_HEADS: Final = tuple(head.split(maxsplit=1)[0] for head in HEADS)
_DATA: Final[frozenset[TextKind]] = frozenset({"lokasi", "nama", "indikator", "judul", "kolom"})


def check(reading: Reading) -> Iterator[Finding]:
    """Regions that are neither ours nor on the list of places of the office."""
    region, jenis = reading.naskah.perbup.daerah, reading.naskah.jenis
    own = _own(reading)
    yield from _other_heads(reading)
    for text, match in matches(outside_identity(reading), _REGION):
        if _is_of_acts(text) or _is_inside(match, jenis) or not _is_other(match, own, region):
            continue
        severity = _severity(text, match)
        if severity is not None:
            yield in_text(
                reading,
                RULE,
                text,
                match.span("name"),
                f"{quoted(match[0])} dalam naskah {region}.",
                "Pakai {{ daerah }} bila daerah ini yang dimaksud; daerah lain boleh dibiarkan.",
                severity=severity,
            )


def _other_heads(reading: Reading) -> Iterator[Finding]:
    """Heads of the other kind of region, without a name, in norms: a mayor in a regency."""
    ours = reading.naskah.jenis.tingkat
    others = [level.kepala for level in in_province() if level.awalan != ours.awalan]
    if len(others) == len(in_province()):  # ours is a province
        return
    heads = either((*others, *(head.replace(" ", "").capitalize() for head in others)))
    alone = re.compile(_ALONE.replace("HEAD", heads))
    for text, match in matches(reading.of_kinds(NORMS, "batang-tubuh"), alone):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{quoted(match[0])} dalam naskah {reading.naskah.perbup.daerah}.",
            f"Tulis {ours.kepala} bila kepala daerah ini yang dimaksud.",
        )


def _severity(text: Text, match: re.Match[str]) -> Severity | None:
    """How likely another region is left from another text; None where it is a neighbour."""
    if text.kind in _DATA or match["level"].startswith(_HEADS):
        return RULE.severity
    sentence = _sentence_around(text.printed, match.start())
    if _OTHERS.search(sentence):
        return None
    is_in_our_role = leading_to(_OUR_ROLE, text.printed, match.start()) is not None
    return RULE.severity if is_in_our_role else "catatan"


def _sentence_around(printed: str, at: int) -> str:
    """The sentence that a character stands in."""
    start = printed.rfind(". ", 0, at) + 1
    end = printed.find(". ", at)
    return printed[start : end if end >= 0 else len(printed)]


def _is_of_acts(text: Text) -> bool:
    """True for the registry of acts, which other regions made too."""
    return text.origin.location.file.startswith("dasar-hukum")


def _own(reading: Reading) -> frozenset[str]:
    """The names of our region and its province, whole and word by word, and of known places."""
    perbup = reading.naskah.perbup
    own = {perbup.provinsi, perbup.penetapan.tempat}
    for name in (perbup.daerah, perbup.provinsi, *reading.naskah.opsi.nama_tempat):
        own.update(name.split())
    return frozenset(own)


def _is_other(match: re.Match[str], own: frozenset[str], region: str) -> bool:
    """True for a region that is not ours: of another name, or of ours at another level.

    The regions in a province are its own.
    """
    name = match["name"]
    first = name.split(maxsplit=1)[0]
    if _is_twin(match, region):
        return True
    if name in own or first in own:
        return False
    return first not in _NO_NAMES and not name.startswith("Administr")


def _is_inside(match: re.Match[str], jenis: JenisDaerah) -> bool:
    """True for a regency or a city where ours is a province."""
    words = [word for level in in_province() for word in (level.awalan, level.kepala)]
    return not jenis.tingkat.kop_provinsi and match["level"].startswith(tuple(words))


def _is_twin(match: re.Match[str], region: str) -> bool:
    """True for the city beside the regency of one name, or the regency beside the city."""
    level, _, name = region.partition(" ")
    if match["name"] != name:
        return False
    others = [one for one in in_province() if one.awalan != level]
    if len(others) == len(in_province()):  # ours is a province
        return False
    twins = [word.split(maxsplit=1)[0][:3] for one in others for word in (one.awalan, one.kepala)]
    return match["level"].startswith(tuple(twins))
