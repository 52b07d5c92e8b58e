"""No other regency, city or province is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import outside_identity
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7005",
    severity="peringatan",
    title="Daerah lain",
    source="Permendagri 86/2017",
    explanation=(
        "Nama kabupaten, kota, provinsi, dan kepala daerah lain biasanya sisa dari naskah lain."
    ),
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
    ),
)

_REGION: Final = re.compile(
    r"\b(?:(?:Pemerintah\s+)?(?:Kabupaten|Kab\.|Kota)|Bupati|Wali\s?[Kk]ota|Provinsi|Gubernur)\s+"
    r"(?P<name>[A-Z][a-z]+(?:\s+(?:Jawa|Barat|Timur|Tengah|Utara|Selatan|Baru|Raya|Besar|Tenggara"
    r"|Yogyakarta)\b)*)"
)
_WORDS: Final = (
    "Administrasi Sehat Layak Daerah Madya Dan Yang Atau Tahun Dalam Menetapkan Melalui Sebagai "
    "Untuk Kreatif Pusaka Cerdas Pintar Besar Kecil Induk Sekitar Lain Lainnya Serta Wilayah Wakil "
    "Ditetapkan"
)
_NO_NAMES: Final = frozenset(_WORDS.split())
"""Words with a capital behind 'Kabupaten' or 'Bupati' that name no region: 'Kota Layak Anak'."""


def check(reading: Reading) -> Iterator[Finding]:
    """Regions that are neither ours nor on the list of places of the office."""
    region = reading.naskah.perbup.daerah
    own = _own(reading)
    for text, match in matches(outside_identity(reading), _REGION):
        if _is_of_acts(text) or not _is_other(match["name"], own):
            continue
        yield in_text(
            reading,
            RULE,
            text,
            match.span("name"),
            f"{quoted(match[0])} dalam naskah {region}.",
            "Pakai {{ daerah }}, atau terima dengan alasan.",
        )


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


def _is_other(name: str, own: frozenset[str]) -> bool:
    """True for the name of a region that is neither ours nor a known place."""
    first = name.split(maxsplit=1)[0]
    if name in own or first in own:
        return False
    return first not in _NO_NAMES and not name.startswith("Administr")
