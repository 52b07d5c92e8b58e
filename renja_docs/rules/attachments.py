"""Files that the content names: pictures, and documents of others that are taken in whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from renja_docs import drawing
from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Bagan
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.drawing import picture

_AWAL = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".docx": (b"PK\x03\x04",),
}
"""How a file of each kind begins."""


def attachments(naskah: Naskah, content: Path) -> Iterator[Finding]:
    """RD3024, RD3025, RD3026: a file that is missing, outside content, or not what its name says; RD3028: a diagram."""
    for gambar in naskah.gambar:
        if gambar.bagan is not None:
            yield from _diagram(gambar.bagan, gambar.lebar)
        elif gambar.berkas is not None:
            yield from _picture(gambar.berkas, content, gambar.origin.at("berkas"))
    for urutan in naskah.lampiran.urutan if naskah.lampiran else ():
        if urutan.asing is not None:
            yield from _annex(urutan.asing.berkas, content, urutan.asing.origin.at("berkas"))


def _diagram(bagan: Bagan, lebar: int) -> Iterator[Finding]:
    """What cannot be drawn; an arrow to no box is told by links alone."""
    boxes = {kotak.id for kotak in bagan.kotak}
    if all({panah.dari, panah.ke} <= boxes for panah in bagan.panah):
        yield from (
            _fault("RD3028", f.asal, f.pesan, f.saran) for f in drawing.faults(bagan, lebar)
        )


def _picture(nama: str, content: Path, asal: Origin) -> Iterator[Finding]:
    found = list(_file(nama, content, (".png", ".jpg", ".jpeg"), asal))
    if found:
        yield from found
        return
    try:
        picture.read((content / nama).read_bytes())
    except picture.PictureError as fault:
        yield _fault("RD3026", asal, fault.pesan, fault.saran)


def _annex(nama: str, content: Path, asal: Origin) -> Iterator[Finding]:
    from renja_docs.word.foreign import ForeignError, open_docx

    found = list(_file(nama, content, (".docx",), asal))
    if found:
        yield from found
        return
    try:
        open_docx((content / nama).read_bytes(), nama)
    except ForeignError as fault:
        yield _fault(
            "RD3026",
            asal,
            f"Berkas '{nama}' tidak dapat disertakan: {fault.pesan}.",
            "Perbaiki di Word, atau simpan ulang sebagai .docx biasa.",
        )


def _file(nama: str, content: Path, akhiran: tuple[str, ...], asal: Origin) -> Iterator[Finding]:
    jalur = content / nama
    if _outside(nama) or not jalur.resolve().is_relative_to(content.resolve()):
        yield _fault(
            "RD3025",
            asal,
            f"Berkas '{nama}' berada di luar folder content.",
            "Salin berkas itu ke dalam folder content, lalu tulis letaknya dari sana.",
        )
    elif not jalur.is_file():
        yield _fault("RD3024", asal, f"Berkas '{nama}' tidak ada.", _nearby(jalur, content))
    elif jalur.suffix.casefold() not in akhiran or not _begins(jalur):
        yield _fault(
            "RD3026",
            asal,
            f"Berkas '{nama}' bukan berkas {' atau '.join(akhiran)} yang utuh.",
            "Simpan ulang dalam bentuk itu.",
        )


def _outside(nama: str) -> bool:
    """True for an absolute path, also one of Windows, and for one that climbs."""
    return (
        nama.startswith(("/", "\\"))
        or ":" in nama
        or ".." in PurePosixPath(nama.replace("\\", "/")).parts
    )


def _begins(jalur: Path) -> bool:
    with jalur.open("rb") as berkas:
        return berkas.read(8).startswith(_AWAL[jalur.suffix.casefold()])


def _nearby(jalur: Path, content: Path) -> str:
    """The file of the same name that differs in its case or its folder, if there is one."""
    dekat = sorted(p for p in content.rglob("*") if p.name.casefold() == jalur.name.casefold())
    if not dekat:
        return "Letakkan berkasnya di sana, atau perbaiki namanya."
    return f"Mungkin maksudnya {dekat[0].relative_to(content).as_posix()}."


def _fault(kode: str, asal: Origin, pesan: str, saran: str) -> Finding:
    return Finding(kode, "galat", asal.location, pesan, saran)
