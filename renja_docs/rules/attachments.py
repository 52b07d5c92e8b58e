"""Files that the content names: pictures, and documents of others that are taken in whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final

from renja_docs import drawing
from renja_docs.content.finding import Finding
from renja_docs.content.identitas import Lambang, Perbup
from renja_docs.content.lampiran import Bagan, Gambar, LampiranAsing, Urutan
from renja_docs.content.origin import Origin
from renja_docs.drawing import picture
from renja_docs.machine.apart import LimitError, apart
from renja_docs.rules.rujukan import rd3024_berkas_ada as rd3024
from renja_docs.rules.rujukan import rd3025_berkas_di_dalam as rd3025
from renja_docs.rules.rujukan import rd3026_jenis_berkas as rd3026
from renja_docs.rules.rujukan import rd3028_bagan_tergambar as rd3028
from renja_docs.sense.tree import Tree

_PICTURES: Final = (".png", ".jpg", ".jpeg")
_VECTORS: Final = (".svg", ".emf")
_DOCUMENTS: Final = (".docx",)

_FIRST_BYTES: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        ".png": b"\x89PNG\r\n\x1a\n",
        ".jpg": b"\xff\xd8\xff",
        ".jpeg": b"\xff\xd8\xff",
        ".docx": b"PK\x03\x04",
        ".emf": b"\x01\x00\x00\x00",
        ".svg": b"",
    }
)
"""How a file of each kind begins; an SVG is read as XML, and may begin with a comment."""


def attachments(tree: Tree, content: Path) -> Iterator[Finding]:
    """Files that are missing, outside content, or not what they are called; diagrams that fail."""
    for place in tree.gambar:
        yield from _figure(place.node_of(Gambar), content)
    for asing in _foreign(tree):
        yield from _annex(asing, content)
    lambang = tree.identitas.node_of(Perbup).lambang
    if lambang is not None:
        yield from _emblem(lambang, content)


def _emblem(lambang: Lambang, content: Path) -> Iterator[Finding]:
    """An emblem that is missing or cannot be printed."""
    origin = lambang.origin.at("berkas")
    found = _file(lambang.berkas, content, (*_PICTURES, *_VECTORS), origin)
    if found is not None:
        yield found
        return
    try:
        data = (content / lambang.berkas).read_bytes()
        apart(_printed, data, lambang.berkas, content)
    except picture.PictureError as fault:
        yield rd3026.RULE.finding(origin.location, fault.message, fault.advice)
    except LimitError as fault:
        yield rd3026.RULE.finding(origin.location, fault.message, fault.step)


def _printed(_data: bytes, name: str, content: Path) -> None:
    """Raise PictureError for an emblem that cannot be printed. name: of its file."""
    # What reads vector pictures takes long to load, and few checks meet one.
    from renja_docs.drawing.emblem import emblem  # noqa: PLC0415

    emblem(Lambang(berkas=name), content)


def _foreign(tree: Tree) -> Iterator[LampiranAsing]:
    """The documents of others that the Lampiran takes in."""
    for place in (part for one in tree.lampiran for part in one.of("letak")):
        asing = place.node_of(Urutan).asing
        if asing is not None:
            yield asing


def _figure(gambar: Gambar, content: Path) -> Iterator[Finding]:
    """A figure is drawn from its description, or it is a picture file."""
    if gambar.bagan is not None:
        yield from _diagram(gambar.bagan, gambar.lebar)
    elif gambar.berkas is not None:
        yield from _picture(gambar.berkas, content, gambar.origin.at("berkas"))


def _diagram(bagan: Bagan, width: int) -> Iterator[Finding]:
    """What cannot be drawn; an arrow to no box is told by links alone."""
    if _arrows_lead_to_boxes(bagan) and not _fits(bagan, width):
        for fault in drawing.faults(bagan, width):
            yield rd3028.RULE.finding(fault.origin.location, fault.message, fault.advice)


@lru_cache(maxsize=64)
def _fits(bagan: Bagan, width: int) -> bool:
    """True if a diagram can be drawn, wherever it stands: a page at work asks at each edit."""
    return not drawing.faults(bagan, width)


def _arrows_lead_to_boxes(bagan: Bagan) -> bool:
    """True if every arrow begins and ends at a box."""
    ends: set[str] = set()
    for panah in bagan.panah:
        ends.update((panah.dari, panah.ke))
    return ends <= {kotak.id for kotak in bagan.kotak}


def _picture(name: str, content: Path, origin: Origin) -> Iterator[Finding]:
    """A picture file that is missing or cannot be read."""
    found = _file(name, content, _PICTURES, origin)
    if found is not None:
        yield found
        return
    try:
        picture.read((content / name).read_bytes())
    except picture.PictureError as fault:
        yield rd3026.RULE.finding(origin.location, fault.message, fault.advice)


def _annex(asing: LampiranAsing, content: Path) -> Iterator[Finding]:
    """A document of somebody else that is missing or cannot be taken in."""
    # The reader of Word files takes long to load, and few contents have an annex.
    from renja_docs.word.foreign import ForeignError, judge  # noqa: PLC0415

    name, origin = asing.berkas, asing.origin.at("berkas")
    found = _file(name, content, _DOCUMENTS, origin)
    if found is not None:
        yield found
        return
    try:
        apart(judge, (content / name).read_bytes(), name)
        return
    except ForeignError as fault:
        reason = fault.pesan
    except LimitError as fault:
        reason = fault.reason
    yield rd3026.RULE.finding(
        origin.location,
        f"Berkas '{name}' tidak dapat disertakan: {reason}.",
        "Perbaiki di Word, atau simpan ulang sebagai .docx biasa.",
    )


def _file(name: str, content: Path, suffixes: tuple[str, ...], origin: Origin) -> Finding | None:
    """What is wrong with a file before it is read, None where it is one of the wanted kind."""
    path = content / name
    if _leads_outside(name, content):
        return rd3025.RULE.finding(
            origin.location,
            f"Berkas '{name}' berada di luar folder content.",
            "Salin berkas itu ke dalam folder content, lalu tulis letaknya dari sana.",
        )
    if not path.is_file():
        return rd3024.RULE.finding(
            origin.location, f"Berkas '{name}' tidak ada.", _nearby(path, content)
        )
    if not _is_of_kind(path, suffixes):
        return rd3026.RULE.finding(
            origin.location,
            f"Berkas '{name}' bukan berkas {' atau '.join(suffixes)} yang utuh.",
            "Simpan ulang dalam bentuk itu.",
        )
    return None


def _leads_outside(name: str, content: Path) -> bool:
    """True for an absolute path, also one of Windows, for one that climbs, and through links."""
    if name.startswith(("/", "\\")) or ":" in name:
        return True
    if ".." in PurePosixPath(name.replace("\\", "/")).parts:
        return True
    return not (content / name).resolve().is_relative_to(content.resolve())


def _is_of_kind(path: Path, suffixes: tuple[str, ...]) -> bool:
    """True if a file has one of some suffixes, and begins as files of that suffix do."""
    suffix = path.suffix.casefold()
    if suffix not in suffixes:
        return False
    expected = _FIRST_BYTES[suffix]
    with path.open("rb") as file:
        return file.read(len(expected)) == expected


def _nearby(path: Path, content: Path) -> str:
    """The file of the same name that differs in its case or its folder, if there is one."""
    wanted = path.name.casefold()
    near = sorted(found for found in content.rglob("*") if found.name.casefold() == wanted)
    if not near:
        return "Letakkan berkasnya di sana, atau perbaiki namanya."
    return f"Mungkin maksudnya {near[0].relative_to(content).as_posix()}."
