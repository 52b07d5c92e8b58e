"""What a Word template must hold: styles, slots, and the lines that the law demands.

Drafters own the templates and restyle them in Word. Whatever else they look like is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.document.styles import ALIASES, NAMES, named
from renja_docs.word.foreign import ForeignError, open_docx
from renja_docs.word.wml import names
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

STYLED: Final = "batang-tubuh.docx"
"""The template whose styles hold for the whole document."""

SLOTS: Final[Mapping[str, tuple[str, ...]]] = {
    "batang-tubuh.docx": ("pembukaan", "menetapkan", "batang_tubuh"),
    "penjelasan.docx": ("umum", "pasal_demi_pasal"),
    "lampiran.docx": (),
    "penutup.docx": (),
}
"""The slots that each template must have; each stands in a paragraph of its own.

The slot lambang may be missing where the content has no emblem, or the template its own picture.
"""

PLACEHOLDERS: Final[Mapping[str, Mapping[str, str]]] = {
    "batang-tubuh.docx": {
        "rancangan": "kata RANCANGAN pada tahap rancangan",
        "jenis_daerah": "jenis peraturan dan nama daerah",
        "nomor_tahun": "nomor dan tahun",
        "judul_baris": "judul peraturan",
        "rahmat": "frasa Dengan Rahmat Tuhan Yang Maha Esa",
        "pejabat_koma": "jabatan pembentuk peraturan",
        "memutuskan": "kata MEMUTUSKAN",
        "perintah": "perintah pengundangan",
        "penetapan_tempat": "tempat penetapan",
        "penetapan_tanggal": "tanggal penetapan",
        "penetapan_jabatan": "jabatan yang menetapkan",
        "penetapan_nama": "nama yang menetapkan",
        "pengundangan_tempat": "tempat pengundangan",
        "pengundangan_tanggal": "tanggal pengundangan",
        "pengundangan_jabatan": "jabatan yang mengundangkan",
        "pengundangan_nama": "nama yang mengundangkan",
        "berita_daerah": "baris lembaran",
        "noreg": "baris nomor register",
        "tembusan": "daftar tembusan",
    },
    "penjelasan.docx": {
        "jenis_daerah": "jenis peraturan dan nama daerah",
        "nomor_tahun": "nomor dan tahun",
        "judul_baris": "judul peraturan",
        "tambahan_lembaran": "nomor tambahan lembaran",
    },
    "lampiran.docx": {
        "lampiran_judul": "kata LAMPIRAN",
        "jenis_daerah": "jenis peraturan dan nama daerah",
        "nomor_tahun": "nomor dan tahun",
        "judul_baris": "judul peraturan",
    },
    "penutup.docx": {
        "penetapan_jabatan": "jabatan yang menetapkan",
        "penetapan_nama": "nama yang menetapkan",
    },
}
"""The placeholders of lines that the law demands, and what each prints."""

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "batang-tubuh.docx": ("TENTANG",),
    "penjelasan.docx": ("PENJELASAN", "ATAS", "TENTANG", "I. UMUM", "II. PASAL DEMI PASAL"),
    "lampiran.docx": ("TENTANG",),
    "penutup.docx": (),
}
"""The words that the law demands and that stand in the template itself."""

TEMPLATES: Final = tuple(SLOTS)
_SLOT: Final = re.compile(r"slot\(\s*\W(\w+)\W\s*\)")
_NAME: Final = re.compile(r"(?:\{\{|\{%-?\s*if)\s*(\w+)")


def missing(data: bytes, berkas: str) -> list[str]:
    """What the template of this file name lacks, each as a message for the drafter."""
    try:
        package = open_docx(data, berkas)
    except ForeignError as error:
        return [_message(berkas, error.pesan, "Simpan ulang berkas itu di Word sebagai .docx")]
    return [
        *_styles(package, berkas),
        *_slots(package, berkas),
        *_placeholders(package, berkas),
        *_phrases(package, berkas),
    ]


def _styles(package: Package, berkas: str) -> Iterator[str]:
    """The styles of the project alone: those that Word has itself the program knows too."""
    if berkas != STYLED:
        return
    part = package.related(names.TYPE_STYLES)
    found = {e.get(w("val")) for e in part.xml.iter(w("name"))} if part is not None else set()
    for style, name in NAMES.items():
        if style not in ALIASES and name not in found:
            mend = f"Buat lagi gaya paragraf bernama persis “{name}” di Word"
            yield _message(berkas, f"gaya “{named(style)}” tidak ada", mend)


def _slots(package: Package, berkas: str) -> Iterator[str]:
    found = [name for text in _texts(package) for name in _SLOT.findall(text)]
    for name in SLOTS[berkas]:
        if found.count(name) != 1:
            tag = f"{{{{ slot('{name}') }}}}"
            yield _message(
                berkas,
                f"{tag} ada {found.count(name)} kali",
                f"Tulis {tag} tepat satu kali, sendiri dalam satu paragraf",
            )


def _placeholders(package: Package, berkas: str) -> Iterator[str]:
    found = {name for text in _texts(package) for name in _NAME.findall(text)}
    for name, prints in PLACEHOLDERS[berkas].items():
        if name not in found:
            tag = f"{{{{ {name} }}}}"
            mend = f"Tulis lagi {tag} pada tempat {prints}"
            yield _message(berkas, f"{tag} tidak ada", mend)


def _phrases(package: Package, berkas: str) -> Iterator[str]:
    found = {" ".join(text.split()).upper() for text in _texts(package)}
    for phrase in PHRASES[berkas]:
        if phrase not in found:
            mend = f"Tulis lagi {phrase} dalam satu paragraf"
            yield _message(berkas, f"baris {phrase} tidak ada", mend)


def _texts(package: Package) -> Iterator[str]:
    """What each paragraph says, without the text boxes that hang on it."""
    for paragraph in package.document.xml.iter(w("p")):
        own = (t for t in paragraph.iter(w("t")) if next(t.iterancestors(w("p"))) is paragraph)
        yield "".join(t.text or "" for t in own)


def _message(berkas: str, what: str, mend: str) -> str:
    return (
        f"Templat {berkas}: {what}. {mend} (lihat docs/templat.md), "
        f"atau pulihkan dengan: git checkout -- templates/{berkas}"
    )
