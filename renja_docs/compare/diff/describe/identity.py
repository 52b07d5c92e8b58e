"""What perbup.yaml says of the regulation: identity, dates, officers, facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, cast

from renja_docs.compare.diff.describe.statement import (
    Description,
    Surroundings,
    silent,
    text,
    value,
)
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Attribute
from renja_docs.content.identitas import (
    Fakta,
    Lambang,
    Pejabat,
    PerangkatDaerah,
    Perbup,
    Periode,
    Peristiwa,
)
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.place import Place
from renja_docs.text.numerals import tanggal

NAMES: Final = (
    ("jenis", "jenis peraturan"),
    ("daerah", "daerah"),
    ("provinsi", "provinsi"),
    ("nomor", "nomor peraturan"),
    ("tahun", "tahun peraturan"),
    ("tentang", "nama peraturan"),
    ("tahap", "tahap"),
    ("berita_daerah", "nomor lembaran"),
    ("tambahan_lembaran", "nomor tambahan lembaran"),
    ("noreg", "nomor register"),
    ("tahun_rencana", "tahun rencana"),
)
"""What each plain field is called."""


def identitas(place: Place, context: Surroundings) -> Description:
    """The regulation itself, one attribute for each thing that is said of it."""
    return Description(tuple(_identity(cast(Perbup, place.node), context.side)), ordered=False)


def _identity(perbup: Perbup, side: Side) -> Iterator[Attribute]:
    for key, name in NAMES:
        yield from _told(key, name, getattr(perbup, key))
    amended = (perbup.mengubah,) if perbup.mengubah else ()
    yield from _told("mengubah", "peraturan yang diubah", _cited(amended, side))
    yield from _told("mencabut", "peraturan yang dicabut", _cited(perbup.mencabut, side))
    yield from value("konsolidasi", "perubahan yang termuat", _cited(perbup.konsolidasi, side))
    yield from silent("naskah_asal", "naskah asal", _asal(perbup))
    yield from _event("penetapan", perbup.penetapan)
    if perbup.pengundangan is not None:
        yield from _event("pengundangan", perbup.pengundangan)
    yield from _officer("penetapan", perbup.pejabat.penetapan)
    yield from _officer("pengundangan", perbup.pejabat.pengundangan)
    yield from _officer("salinan", perbup.pejabat.salinan)
    if perbup.lambang is not None:
        yield from _emblem(perbup.lambang)
    if perbup.perangkat_daerah is not None:
        yield from _dinas(perbup.perangkat_daerah)
    yield from _period("renstra", "masa Renstra", perbup.renstra)
    yield from _period("renstra_lalu", "masa Renstra lalu", perbup.renstra_lalu)


def _asal(perbup: Perbup) -> str | None:
    """Where the amended content is taken from."""
    asal = perbup.naskah_asal
    return " ".join(filter(None, (asal.revisi, asal.folder, asal.berkas))) if asal else None


def _cited(ids: Iterable[str], side: Side) -> str:
    """Acts as a reader knows them; by its id one that the registry does not have."""
    acts = side.vocabulary.acts
    return ", ".join(sebut(acts[id_], acts, "pendek") if id_ in acts else id_ for id_ in ids)


def _told(key: str, name: str, given: object) -> Iterator[Attribute]:
    """What expressions tell by its key."""
    yield from value(key, name, given, fact=f"identitas:{key}")


def _event(key: str, event: Peristiwa) -> Iterator[Attribute]:
    date = tanggal(event.tanggal) if event.tanggal else None
    yield from _told(f"{key}.tempat", f"tempat {key}", event.tempat)
    yield from _told(f"{key}.tanggal", f"tanggal {key}", date)


def _officer(key: str, officer: Pejabat | None) -> Iterator[Attribute]:
    if officer is not None:
        yield from _told(f"pejabat.{key}.jabatan", f"jabatan pejabat {key}", officer.jabatan)
        yield from _told(f"pejabat.{key}.nama", f"nama pejabat {key}", officer.nama)
        yield from _told(f"pejabat.{key}.pangkat", f"pangkat pejabat {key}", officer.pangkat)
        yield from _told(f"pejabat.{key}.nip", f"NIP pejabat {key}", officer.nip)


def _emblem(lambang: Lambang) -> Iterator[Attribute]:
    yield from _told("lambang", "berkas lambang", lambang.berkas)
    yield from _told("lambang.tinggi", "tinggi lambang dalam milimeter", lambang.tinggi)
    yield from silent("lambang.alt", "uraian lambang", lambang.alt)


def _dinas(dinas: PerangkatDaerah) -> Iterator[Attribute]:
    names = ", ".join(dinas.sebutan)
    yield from _told("perangkat_daerah", "nama perangkat daerah", dinas.nama)
    yield from _told("dokumen", "nama dokumen pada sampul", dinas.dokumen)
    yield from silent("sebutan_perangkat", "sebutan perangkat daerah", names)


def _period(key: str, name: str, period: Periode | None) -> Iterator[Attribute]:
    if period is not None:
        yield from _told(key, name, f"{period.awal}–{period.akhir}")


def fakta(place: Place, context: Surroundings) -> Description:
    """A fact that prose tells by its id."""
    node = cast(Fakta, place.node)
    target = f"fakta:{node.id}"
    told = text(place, context.side, "nilai", node.nilai, fact=target)
    source = silent("sumber", "sumber", node.sumber)
    called = f"fakta {node.id.replace('-', ' ')}"
    return Description((*told, *source), name=node.sumber or "", target=target, place=called)
