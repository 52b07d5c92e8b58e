"""What is said at the places of the regulation: identity, pembukaan, batang tubuh, registry, facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from renja_docs.compare.diff.said import Said, told
from renja_docs.compare.diff.unit import Field, Side, plain
from renja_docs.content.identitas import Fakta, Pejabat, Perbup, Peristiwa
from renja_docs.content.peraturan import Peraturan
from renja_docs.content.regulasi import (
    Ayat,
    BabTubuh,
    Bagian,
    ButirPerubahan,
    Definisi,
    Mengingat,
    Menimbang,
    Paragraf,
    Pasal,
)
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.place import Place
from renja_docs.text import numerals
from renja_docs.writing.amendment import announcement
from renja_docs.writing.regulation import CLOSE, definition
from renja_docs.writing.typeset import ending


def menimbang(place: Place, side: Side) -> Said:
    """A consideration, with its letter and its semicolon."""
    item = cast(Menimbang, place.node)
    return Said(
        (
            *told(place, side, "teks", item.teks, tanda=_mark(place), tutup=";"),
            *plain("unsur", "unsur", item.unsur, "senyap"),
        )
    )


def mengingat(place: Place, side: Side) -> Said:
    """An act of the legal basis; its wording follows from the registry."""
    item = cast(Mengingat, place.node)
    return Said((citation(place, side, item.pasal, tutup=";"),))


def cited(place: Place, side: Side, *, last: bool) -> Said:
    """An act in a list of citations."""
    return Said((citation(place, side, None, tutup="." if last else ";"),))


def citation(place: Place, side: Side, pasal: str | None, *, tutup: str) -> Field:
    """The wording of an act in a list."""
    act = side.words.acts.get(place.id)
    shown = sebut(act, side.words.acts, "lengkap", pasal) if act else place.id
    amended = tuple(f"peraturan:{id_}" for id_ in (act.perubahan if act else ()))
    mark = _mark(place)
    return Field(
        "kutipan",
        "kutipan",
        f"{place.id} {pasal or ''}",
        shown,
        sumber=(f"peraturan:{place.id}", *amended),
        teks=False,
        depan=f"{mark} " if mark else "",
        belakang=ending(shown, tutup),
    )


def heading(place: Place, side: Side) -> Said:
    """The title of a BAB, Bagian or Paragraf of the body."""
    node = cast(BabTubuh | Bagian | Paragraf, place.node)
    name = f"{place.kind}:{node.id}"
    fields = told(place, side, "judul", node.judul, fakta=f"judul:{name}")
    return Said(tuple(fields), target=name)


def pasal(place: Place, side: Side) -> Said:
    """The norm of a Pasal, and the formula over its definitions."""
    node = cast(Pasal, place.node)
    opening: tuple[str, ...] = ()
    if node.definisi:
        opening = (f"Dalam {side.naskah.perbup.jenis} ini yang dimaksud dengan:",)
    fields = told(place, side, "teks", node.teks, tutup=_close(node))
    return Said(tuple(fields), kepala=opening)


def ayat(place: Place, side: Side) -> Said:
    """The norm of an ayat."""
    node = cast(Ayat, place.node)
    fields = told(place, side, "teks", node.teks, tanda=_mark(place), tutup=_close(node))
    return Said(tuple(fields))


def _close(node: Pasal | Ayat) -> str:
    """What closes the text of a norm."""
    return ":" if node.rincian is not None or node.sistematika else "."


def _mark(place: Place) -> str:
    return place.label.text if place.label else ""


def definisi(place: Place, side: Side) -> Said:
    """A definition in the wording of angka 98."""
    words = definition(cast(Definisi, place.node))
    return Said(tuple(told(place, side, "teks", words, tanda=_mark(place), tutup=".")))


def perubahan(place: Place, side: Side) -> Said:
    """One amendment: the sentence over it, and the number of the Pasal that it quotes."""
    butir = cast(ButirPerubahan, place.node)
    fields = (
        *plain("jenis", "jenis perubahan", butir.jenis),
        *plain("setelah", "sesudah Pasal", butir.setelah),
    )
    return Said(fields, kepala=tuple(_announced(butir, place, side)))


def _announced(butir: ButirPerubahan, place: Place, side: Side) -> Iterator[str]:
    if len(side.naskah.batang_tubuh.perubahan) > 1:
        yield f"{_mark(place)} {announcement(butir)}"
    else:
        act = side.words.acts.get(side.naskah.perbup.mengubah or "")
        yield announcement(butir, sebut(act, side.words.acts, "lengkap") if act else "")
    if butir.isi:
        yield f"Pasal {butir.pasal}"


def peraturan(place: Place, side: Side) -> Said:
    """An act of the registry."""
    act, acts = cast(Peraturan, place.node), side.words.acts
    typed = repr(
        (act.jenis, act.lembaga, act.nomor, act.tahun, act.tentang, act.lembaran, act.perubahan)
    )
    amended = tuple(f"peraturan:{id_}" for id_ in act.perubahan)
    name = f"peraturan:{act.id}"
    revoked = f"{act.dicabut.oleh} sejak {act.dicabut.sejak}" if act.dicabut else None
    shown = sebut(act, acts, "lengkap")
    fields = (
        Field("sebutan", "sebutan", typed, shown, fakta=name, sumber=amended, teks=False),
        *plain("tanggal", "tanggal", act.tanggal, "senyap"),
        *plain("dicabut", "dicabut", revoked, "senyap"),
        *plain("terverifikasi", "terverifikasi", act.terverifikasi, "senyap"),
        *plain("catatan", "catatan penyunting", act.catatan, "senyap"),
    )
    return Said(fields, nama=sebut(act, acts, "pendek"), target=name)


def fakta(place: Place, side: Side) -> Said:
    """A fact that prose tells by its id."""
    node = cast(Fakta, place.node)
    name = f"fakta:{node.id}"
    fields = (
        *told(place, side, "nilai", node.nilai, fakta=name),
        *plain("sumber", "sumber", node.sumber, "senyap"),
    )
    return Said(fields, nama=node.sumber or "", target=name)


def sistematika(place: Place, side: Side) -> Said:
    """The printed list of chapters; below a norm it closes like a list (angka 88)."""
    listed = place.name.endswith("daftar bab")
    close: Callable[[int], str] = (lambda left: CLOSE.get(left, ";")) if listed else lambda _: ""
    return Said(tuple(_outline(side, close)))


def _outline(side: Side, close: Callable[[int], str]) -> Iterator[Field]:
    chapters = side.tree.printed_bab()
    for number, bab in enumerate(chapters):
        name = bab.target
        title = bab.text("judul")
        shown = f"{_mark(bab)} {side.text(title.typed).upper() if title else ''}"
        yield Field(
            name,
            "",
            name,
            shown,
            sumber=(f"judul:{name}", f"nomor:{name}", name),
            hitung=True,
            teks=False,
            belakang=close(len(chapters) - number),
        )


# --- identity

IDENTITY = (
    ("jenis", "jenis peraturan"),
    ("daerah", "daerah"),
    ("provinsi", "provinsi"),
    ("nomor", "nomor peraturan"),
    ("tahun", "tahun peraturan"),
    ("tentang", "nama peraturan"),
    ("tahap", "tahap"),
    ("berita_daerah", "nomor Berita Daerah"),
    ("tahun_rencana", "tahun rencana"),
    ("mengubah", "peraturan yang diubah"),
)


def identitas(place: Place, _side: Side) -> Said:
    """What perbup.yaml says of the regulation, one field for each."""
    return Said(tuple(_identity(cast(Perbup, place.node))))


def _identity(perbup: Perbup) -> Iterator[Field]:
    for key, name in IDENTITY:
        yield from _fact(key, name, getattr(perbup, key))
    yield from _fact("mencabut", "peraturan yang dicabut", ", ".join(perbup.mencabut))
    yield from _event("penetapan", perbup.penetapan)
    yield from _event("pengundangan", perbup.pengundangan)
    yield from _officer("penetapan", perbup.pejabat.penetapan)
    yield from _officer("pengundangan", perbup.pejabat.pengundangan)
    yield from _officer("salinan", perbup.pejabat.salinan)
    dinas = perbup.perangkat_daerah
    if dinas is not None:
        yield from _fact("perangkat_daerah", "nama perangkat daerah", dinas.nama)
        yield from _fact("dokumen", "nama dokumen pada sampul", dinas.dokumen)
        names = ", ".join(dinas.sebutan)
        yield from plain("sebutan_perangkat", "sebutan perangkat daerah", names, "senyap")
    for key, name, period in (
        ("renstra", "masa Renstra", perbup.renstra),
        ("renstra_lalu", "masa Renstra lalu", perbup.renstra_lalu),
    ):
        yield from _fact(key, name, f"{period.awal}–{period.akhir}" if period else None)


def _fact(key: str, name: str, value: object) -> Iterator[Field]:
    return plain(key, name, value, fakta=f"identitas:{key}")


def _event(key: str, event: Peristiwa) -> Iterator[Field]:
    date = numerals.tanggal(event.tanggal) if event.tanggal else None
    yield from _fact(f"{key}.tempat", f"tempat {key}", event.tempat)
    yield from _fact(f"{key}.tanggal", f"tanggal {key}", date)


def _officer(key: str, officer: Pejabat | None) -> Iterator[Field]:
    if officer is not None:
        yield from _fact(f"pejabat.{key}.jabatan", f"jabatan pejabat {key}", officer.jabatan)
        yield from _fact(f"pejabat.{key}.nama", f"nama pejabat {key}", officer.nama)
