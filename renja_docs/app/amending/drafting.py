"""The amending regulation between two versions of a content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from renja_docs.compare.amending import InexpressibleError, annex_operations, operations
from renja_docs.content.identitas import NaskahAsal, Perbup, Peristiwa
from renja_docs.content.lampiran import Gambar, Lampiran
from renja_docs.content.naratif import Bab
from renja_docs.content.naskah import Naskah
from renja_docs.content.peraturan import Lembaran, Peraturan
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.regulasi import BatangTubuh, Mengingat, Menimbang
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.susunan import Pasal
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.machine.fault import ToolError
from renja_docs.rules.perancangan.nama_peraturan import titles
from renja_docs.sense import evaluation
from renja_docs.sense.amending.annex_address import (
    PrintedKind,
    in_blocks,
    printed_ids,
    replaces_all,
)
from renja_docs.sense.amending.consolidation import consolidated
from renja_docs.sense.amending.order import Order
from renja_docs.sense.place import Place
from renja_docs.text.numerals import terbilang

N = TypeVar("N", Bab, Tabel, Gambar)


@dataclass(frozen=True, slots=True)
class Draft:
    """An amending regulation. naskah: its content, with the old one that it amends.

    has_annex: True where all that stands behind the new body takes the place of the old.
    """

    naskah: Naskah
    has_annex: bool

    @property
    def operations(self) -> tuple[ButirPerubahan, ...]:
        """What it does, in order."""
        return self.naskah.batang_tubuh.perubahan


def draft(old: Naskah, new: Naskah) -> Draft | None:
    """What makes the new version out of the old one; None where they say the same.

    Raises ToolError where no amendment can say it.
    """
    if old.batang_tubuh.perubahan or new.batang_tubuh.perubahan:
        raise ToolError(
            "Salah satu versi adalah peraturan perubahan.",
            "Bandingkan naskah utuh; yang sudah diubah melalui renja-docs konsolidasi.",
        )
    act = _amended_act(old, new)
    annexes = annex_operations(old, new)
    has_annex = any(map(replaces_all, annexes))
    made = (*_title(old.perbup, new.perbup), *_body(old, new), *annexes)
    naskah = _amending(old, new, act, made, has_annex=has_annex)
    figures = tuple(_by_figures(old, naskah)) if annexes else ()
    if figures:
        ordered = _ordered(naskah, (*made, *figures))
        naskah = _amending(old, new, act, ordered, has_annex=has_annex)
    return Draft(naskah, has_annex) if naskah.batang_tubuh.perubahan else None


# --- the operations


def _title(old: Perbup, new: Perbup) -> Iterator[ButirPerubahan]:
    if old.tentang != new.tentang:
        yield ButirPerubahan(jenis="diubah", judul=Teks(new.tentang))


def _body(old: Naskah, new: Naskah) -> tuple[ButirPerubahan, ...]:
    try:
        return operations(old.batang_tubuh, new.batang_tubuh)
    except InexpressibleError as fault:
        raise ToolError(
            "Susunan bab kedua versi terlalu berbeda untuk dinyatakan sebagai perubahan.",
            "Cabut dan ganti peraturan itu dengan yang baru (Lampiran II angka 237).",
        ) from fault


def _by_figures(old: Naskah, naskah: Naskah) -> Iterator[ButirPerubahan]:
    """The Pasal that are typed as before and tell another figure of the Lampiran."""
    after = consolidated(naskah)
    if after is None:
        return
    now = evaluation.read(after.naskah).reading.tree
    before = {place.path: place for place in evaluation.read(old).reading.tree.pasal()}
    touched = {butir.pasal for butir in naskah.batang_tubuh.perubahan}
    for place in now.pasal():
        former = before.get(place.path)
        number = place.label.number if place.label else ""
        if former is None or number in touched or _said(former) == _said(place):
            continue
        yield ButirPerubahan(
            jenis="diubah", pasal=number, isi=replace(place.node_of(Pasal), nomor=None)
        )


def _said(place: Place) -> list[str]:
    return [text.printed for text in place.all_texts()]


def _ordered(naskah: Naskah, made: tuple[ButirPerubahan, ...]) -> tuple[ButirPerubahan, ...]:
    """Operations in the order of the act; what is put in one behind the other stays so."""
    after = consolidated(naskah)
    if after is None:
        return made
    tree = evaluation.read(after.naskah).reading.tree
    order = Order(tree.tubuh, tree.lampiran)
    return tuple(sorted(made, key=lambda butir: order.rank(butir) or ()))


# --- the regulation


def _amending(
    old: Naskah,
    new: Naskah,
    act: Peraturan,
    made: tuple[ButirPerubahan, ...],
    *,
    has_annex: bool,
) -> Naskah:
    tubuh = BatangTubuh(
        menimbang=(_reason(act),),
        mengingat=_legal_basis(new.batang_tubuh, act),
        perubahan=made,
    )
    later = {act.id, *new.perbup.konsolidasi} - {*old.perbup.konsolidasi}
    acts = tuple(one for one in new.dasar_hukum.peraturan if one.id not in later)
    registry = replace(new.dasar_hukum, peraturan=(*acts, act))
    bare = replace(
        new,
        perbup=_identity(new.perbup, act, has_annex=has_annex),
        batang_tubuh=tubuh,
        dasar_hukum=registry,
        asal=old,
    )
    return bare if has_annex else _with_own_annexes(bare, new)


def _with_own_annexes(bare: Naskah, new: Naskah) -> Naskah:
    """The regulation with the Lampirans that it gives anew, and what its new parts print."""
    made = bare.batang_tubuh.perubahan
    taken = {one.isi_lampiran for one in made}
    lampiran = tuple(one for one in new.lampiran if one.id and one.id in taken)
    tables = _printed_anew(new.tabel, "tabel", lampiran, made, new)
    return replace(
        bare,
        lampiran=lampiran,
        kata_pengantar=None,
        bab=_printed_anew(new.bab, "bab", lampiran, made, new),
        program=None,
        usulan=None,
        tabel=tables,
        gambar=_printed_anew(new.gambar, "gambar", lampiran, made, new),
        bentuk=_forms(tables, made, new),
    )


def _printed_anew(
    nodes: tuple[N, ...],
    kind: PrintedKind,
    lampiran: tuple[Lampiran, ...],
    made: tuple[ButirPerubahan, ...],
    new: Naskah,
) -> tuple[N, ...]:
    """Those of some nodes that a new Lampiran or a new chapter prints."""
    ids = {id_ for one in lampiran for id_ in printed_ids(one, new, kind)}
    for butir in made:
        if butir.isi_bab_lampiran is not None:
            ids.update(in_blocks(butir.isi_bab_lampiran, kind))
    return tuple(one for one in nodes if one.id in ids)


def _forms(
    tables: tuple[Tabel, ...], made: tuple[ButirPerubahan, ...], new: Naskah
) -> tuple[BentukTabel, ...]:
    """The forms of the tables that are new."""
    given = (*tables, *(butir.isi_tabel for butir in made if butir.isi_tabel))
    used = {one.nama_bentuk for one in given}
    return tuple(one for one in new.bentuk if one.id in used)


def _identity(perbup: Perbup, act: Peraturan, *, has_annex: bool) -> Perbup:
    """The amending regulation as a draft: number and dates are open."""
    own = Perbup(
        jenis=perbup.jenis,
        daerah=perbup.daerah,
        provinsi=perbup.provinsi,
        tahun=perbup.tahun,
        tentang=_name(act),
        tahap="rancangan",
        mengubah=act.id,
        naskah_asal=NaskahAsal(folder="../asal"),
        penetapan=Peristiwa(tempat=perbup.penetapan.tempat),
        pengundangan=Peristiwa(tempat=perbup.pengundangan.tempat) if perbup.pengundangan else None,
        pejabat=replace(perbup.pejabat, salinan=None),
        lambang=perbup.lambang,
    )
    if not has_annex:
        return own
    return replace(
        own,
        perangkat_daerah=perbup.perangkat_daerah,
        tahun_rencana=perbup.tahun_rencana,
        renstra=perbup.renstra,
        renstra_lalu=perbup.renstra_lalu,
        fakta=perbup.fakta,
    )


def _name(act: Peraturan) -> str:
    """Perubahan Kedua atas Peraturan ... (UU 12/2011 Lampiran II angka 6-7)."""
    count = len(act.perubahan) + 1
    times = "" if count == 1 else f" Ke{terbilang(count)}"
    return f"Perubahan{times} atas {titles(act)[0]}"


def _amended_act(old: Naskah, new: Naskah) -> Peraturan:
    """The old version as an act of the registry, as it is known there or by what it says itself."""
    perbup = old.perbup
    nomor = str(perbup.nomor) if perbup.nomor else None
    for act in (*old.dasar_hukum.peraturan, *new.dasar_hukum.peraturan):
        if (
            act.jenis == old.jenis.registri
            and nomor
            and (act.nomor, act.tahun) == (nomor, perbup.tahun)
        ):
            return replace(act, perubahan=perbup.konsolidasi)
    gazette = str(perbup.berita_daerah) if perbup.berita_daerah else nomor
    return Peraturan(
        id=Id(f"{old.jenis.registri}-{nomor or 'asal'}-{perbup.tahun}"),
        jenis=old.jenis.registri,
        lembaga=old.jenis.nama_daerah,
        nomor=nomor,
        tahun=perbup.tahun,
        tentang=perbup.tentang,
        tanggal=(perbup.pengundangan or perbup.penetapan).tanggal,
        lembaran=Lembaran(tahun=perbup.tahun, nomor=gazette) if gazette else None,
        perubahan=perbup.konsolidasi,
    )


def _reason(act: Peraturan) -> Menimbang:
    return Menimbang(
        teks=Teks(
            f"bahwa beberapa ketentuan dalam {{{{ peraturan('{act.id}') }}}} sudah tidak "
            "sesuai dengan kebutuhan sehingga perlu diubah"
        )
    )


def _legal_basis(tubuh: BatangTubuh, act: Peraturan) -> tuple[Mengingat, ...]:
    if any(item.peraturan == act.id for item in tubuh.mengingat):
        return tubuh.mengingat
    return (*tubuh.mengingat, Mengingat(peraturan=act.id))
