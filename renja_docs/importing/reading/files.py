"""Which reader a file needs, and what to say of one that cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from renja_docs.importing.reading import text
from renja_docs.importing.source import OfficeSource
from renja_docs.machine.apart import PDF, LimitError, apart, by_size
from renja_docs.machine.fault import ToolError

ENDINGS: Final = (".docx", ".txt", ".pdf", ".xlsx", ".ods")
MOST_BYTES: Final = 100_000_000
_IN_WORD: Final = "Buka di Word atau LibreOffice, lalu simpan sebagai .docx."
_SAVE_AS_WORD: Final = frozenset(
    (".doc", ".rtf", ".odt", ".dot", ".wps", ".htm", ".html", ".pages")
)
"""Endings of texts that Word or LibreOffice reads."""
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
"""How files of old Office begin, and new ones with a password."""
_SIGNS: Final = (
    (b"%PDF", (".pdf",), "PDF", "Ganti akhirannya menjadi .pdf."),
    (b"{\\rtf", (), "RTF", _IN_WORD),
    (b"<html", (), "halaman web", _IN_WORD),
    (b"<!doctype html", (), "halaman web", _IN_WORD),
)
"""How files begin, with the endings that tell so, what they are, and what to do with one."""


def read_file(path: Path) -> OfficeSource:
    """The lines and tables of a file. Raises ToolError, with what to do, for one that is none."""
    data = _bytes(path)
    ending = path.suffix.casefold()
    _refuse_other_kind(path.name, ending, data)
    if ending == ".txt":
        return text.read(path.name, _decoded(path.name, data))
    try:
        limits = PDF if ending == ".pdf" else by_size(data)
        return apart(read_bytes, data, path.name, ending, limits=limits)
    except LimitError as fault:
        raise ToolError(f"{path.name} tidak dapat dibaca: {fault.reason}.", fault.step) from fault


def read_bytes(data: bytes, name: str, ending: str) -> OfficeSource:
    """The lines and tables in bytes, by the ending of the file. Raises ToolError as read_file."""
    match ending:
        case ".docx" | ".docm":
            return _word(name, data)
        case ".pdf":
            from renja_docs.importing.reading import pages

            return pages.read(name, data)
        case ".xlsx" | ".ods" | ".xls" | ".xlsm":
            from renja_docs.importing.reading import sheets

            return sheets.read(name, data)
    raise ToolError(
        f"{name} tidak dapat diimpor: jenis berkas {ending or 'tanpa akhiran'} tidak dikenal.",
        _IN_WORD if ending in _SAVE_AS_WORD else f"Simpan sebagai {', '.join(ENDINGS)}.",
    )


def _refuse_other_kind(name: str, ending: str, data: bytes) -> None:
    """Raise ToolError for a file that is something else than its ending says."""
    if data.startswith(_OLD_OFFICE) and ending in (".docx", ".docm", ".xlsx", ".xlsm"):
        old = ".doc" if ending.startswith(".d") else ".xls"
        raise ToolError(
            f"{name} dilindungi kata sandi, atau berkas Office lama ({old}).",
            f"Buka, lepaskan kata sandinya, lalu simpan sebagai {ending}.",
        )
    front = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for sign, endings, what, advice in _SIGNS:
        if front.startswith(sign.lower()) and ending not in endings and ending in ENDINGS:
            raise ToolError(f"{name} bukan {ending} melainkan {what}.", advice)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ToolError(f"{path} adalah folder.", "Tunjuk satu berkas di dalamnya.")
        if path.stat().st_size > MOST_BYTES:
            raise ToolError(f"{path.name} lebih besar dari 100 MB.", "Kecilkan gambar di dalamnya.")
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise ToolError(f"Berkas {path} tidak ada.", "Periksa nama dan foldernya.") from fault
    except OSError as fault:
        raise ToolError(f"{path} tidak dapat dibaca.", "Periksa hak baca berkas itu.") from fault
    if not data:
        raise ToolError(f"{path.name} kosong.", "Periksa berkas yang ditunjuk.")
    return data


def _decoded(name: str, data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252"):
        try:
            decoded = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in decoded:
            return decoded.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    raise ToolError(f"{name} bukan berkas teks.", "Simpan sebagai teks UTF-8.")


def _word(name: str, data: bytes) -> OfficeSource:
    from renja_docs.importing.reading import word
    from renja_docs.word.wml.package import PackageError, read

    try:
        package = read(data)
        return word.read(name, package, data)
    except PackageError as fault:
        raise ToolError(
            f"{name} tidak dapat dibaca: {fault}.",
            "Buka di Word atau LibreOffice, simpan ulang sebagai .docx, lalu coba lagi.",
        ) from fault
