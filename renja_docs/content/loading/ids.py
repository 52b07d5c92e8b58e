"""Names are given once: two nodes of one kind never share an id in their scope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Bagan
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Node
from renja_docs.content.regulasi import Pasal
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.content.walk import Visit, walk

_SETEMPAT: Mapping[str, tuple[type[Node], ...]] = MappingProxyType(
    {
        "Ayat": (Pasal,),
        "Butir": (Pasal, Subbab, Bab),
        "Definisi": (Pasal,),
        "Baris": (Tabel,),
        "Kolom": (BentukTabel,),
        "Kotak": (Bagan,),
    }
)
"""The classes whose names need to be unique only below the nearest node of some other class."""

KODE = ("Urusan", "Bidang", "Program", "Kegiatan", "SubKegiatan")
"""The classes of program.yaml: they share one space of codes."""


def duplicates(naskah: Naskah) -> Iterator[tuple[Finding, type[Node]]]:
    """RD2011 for every id or code that is given a second time, and the class of its node."""
    pertama: dict[tuple[str, object, str], Location] = {}
    for kunjungan in walk(naskah):
        nama = name_of(kunjungan.simpul)
        if nama is None:
            continue
        letak = kunjungan.simpul.origin.at(
            "kode" if type(kunjungan.simpul).__name__ in KODE else "id"
        ).location
        lama = pertama.setdefault((*_scope(kunjungan), nama), letak)
        if lama is not letak:
            yield _duplicate(nama, letak, lama), type(kunjungan.simpul)


def name_of(simpul: Node) -> str | None:
    """The id of a node, or its code; None for a node without one."""
    nama = getattr(simpul, "kode" if type(simpul).__name__ in KODE else "id", None)
    return nama if isinstance(nama, str) else None


def _scope(kunjungan: Visit) -> tuple[str, object]:
    """The kind of a name, and the place of the node below which it must be unique."""
    jenis = type(kunjungan.simpul).__name__
    if jenis in KODE:
        return "kode", None
    if jenis == "Sebutan":
        return kunjungan.kunci, None
    pemilik = kunjungan.owner(*_SETEMPAT[jenis]) if jenis in _SETEMPAT else None
    return jenis, pemilik.origin.location if pemilik else None


def _duplicate(nama: str, letak: Location, lama: Location) -> Finding:
    di_mana = f"baris {lama.line}" if lama.file == letak.file else f"{lama.file} baris {lama.line}"
    return Finding(
        "RD2011",
        "galat",
        letak,
        f"Nama '{nama}' sudah dipakai pada {di_mana}.",
        "Beri nama lain, dan sesuaikan rujukan kepadanya.",
        related=(lama,),
    )
