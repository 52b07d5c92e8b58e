"""The consolidated content: an act as it reads after the regulations that amend it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from renja_docs.content.identitas import Perbup
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import NO_ORIGIN
from renja_docs.content.peraturan import DasarHukum, Lembaran, Peraturan
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.regulasi import BatangTubuh, PasalDua
from renja_docs.content.scalars import Id
from renja_docs.sense.amending.address import way
from renja_docs.sense.amending.annex_applying import annex_applied
from renja_docs.sense.amending.applying import applied
from renja_docs.sense.amending.explaining import explained_afterwards
from renja_docs.sense.amending.refusal import AmendmentError
from renja_docs.sense.amending.struck_names import released


@dataclass(frozen=True, slots=True)
class Consolidated:
    """An amended content. faults: the operations that it does not allow; they are left out."""

    naskah: Naskah
    faults: tuple[tuple[ButirPerubahan, AmendmentError], ...] = ()


def consolidated(naskah: Naskah) -> Consolidated | None:
    """The content that a regulation amends as it reads afterwards; None where it names none.

    Where that content amends another one too, it is taken as that other one reads afterwards.
    """
    naskah = naskah.diketik or naskah
    if naskah.asal is None or not naskah.batang_tubuh.perubahan:
        return None
    base = _named_as_in(naskah.dasar_hukum, settled(naskah.asal))
    whole = base
    faults: list[tuple[ButirPerubahan, AmendmentError]] = []
    for butir in naskah.batang_tubuh.perubahan:
        try:
            whole = _after(whole, butir, naskah)
        except AmendmentError as fault:
            faults.append((butir, fault))
    this = _amending_act(naskah)
    tubuh = released(whole.batang_tubuh)
    whole = replace(
        whole,
        perbup=_identity(whole.perbup, naskah, this),
        batang_tubuh=_with_pasal_ii(tubuh, naskah, this),
        penjelasan=explained_afterwards(base.penjelasan, naskah.penjelasan, tubuh),
        dasar_hukum=_registry(base.dasar_hukum, naskah, this),
        sources={**base.sources, **naskah.sources},
    )
    return Consolidated(whole, tuple(faults))


def _after(whole: Naskah, butir: ButirPerubahan, amending: Naskah) -> Naskah:
    """The content after one operation. Raises AmendmentError."""
    if butir.lampiran:
        return annex_applied(whole, butir, amending)
    return replace(whole, batang_tubuh=applied(whole.batang_tubuh, butir))


def _with_pasal_ii(tubuh: BatangTubuh, amending: Naskah, this: Peraturan | None) -> BatangTubuh:
    """The body with what Pasal II says, which is no part of the amended act and holds with it."""
    if this is None:
        return tubuh
    own = amending.batang_tubuh
    origin = replace(own.origin.at("pasal_ii"), parts={"butir": own.origin.at("pasal_ii")})
    said = PasalDua(
        peraturan=this.id, butir=own.pasal_ii, mulai_berlaku=own.mulai_berlaku, origin=origin
    )
    return replace(tubuh, pasal_ii_perubahan=(*tubuh.pasal_ii_perubahan, said))


def settled(naskah: Naskah) -> Naskah:
    """A content that reads as a whole."""
    found = consolidated(naskah)
    return found.naskah if found else naskah


def _named_as_in(later: DasarHukum, base: Naskah) -> Naskah:
    """The base whose amending acts bear the ids by which a later registry knows them.

    Their own were made here, and stand nowhere but in the list of what the base contains and in
    that of the amendments of an act.
    """
    theirs = {_marks(act): act.id for act in later.peraturan}
    ids = {
        act.id: theirs.get(_marks(act), act.id)
        for act in base.dasar_hukum.peraturan
        if act.id in base.perbup.konsolidasi
    }
    acts = tuple(
        replace(
            act,
            id=ids.get(act.id, act.id),
            perubahan=tuple(ids.get(one, one) for one in act.perubahan),
        )
        for act in base.dasar_hukum.peraturan
    )
    contained = tuple(ids.get(one, one) for one in base.perbup.konsolidasi)
    said = tuple(
        replace(one, peraturan=ids.get(one.peraturan, one.peraturan))
        for one in base.batang_tubuh.pasal_ii_perubahan
    )
    return replace(
        base,
        batang_tubuh=replace(base.batang_tubuh, pasal_ii_perubahan=said),
        perbup=replace(base.perbup, konsolidasi=contained),
        dasar_hukum=replace(base.dasar_hukum, peraturan=acts),
    )


def _marks(act: Peraturan) -> tuple[str | int | None, ...]:
    """What tells an act from all others."""
    return act.jenis, act.lembaga, act.nomor, act.tahun


def _identity(perbup: Perbup, amending: Naskah, this: Peraturan | None) -> Perbup:
    """The act itself, under its new title where it gets one."""
    titles = (
        one.judul
        for one in amending.batang_tubuh.perubahan
        if one.judul and not one.lampiran and not way(one)
    )
    added = (this.id,) if this else ()
    return replace(
        perbup,
        tentang=next(titles, None) or perbup.tentang,
        konsolidasi=(*perbup.konsolidasi, *added),
    )


def _amending_act(naskah: Naskah) -> Peraturan | None:
    """The amending regulation as an act of a registry: of the kind and the maker of the amended."""
    perbup = naskah.perbup
    acts = (act for act in naskah.dasar_hukum.peraturan if act.id == perbup.mengubah)
    amended = next(acts, None)
    if amended is None:
        return None
    nomor = str(perbup.nomor) if perbup.nomor else None
    gazette = str(perbup.berita_daerah) if perbup.berita_daerah else nomor
    lembaran = Lembaran(tahun=perbup.tahun, nomor=gazette) if gazette else None
    return replace(
        amended,
        id=Id(f"{amended.jenis}-{nomor or 'baru'}-{perbup.tahun}"),
        nomor=nomor,
        tahun=perbup.tahun,
        tentang=perbup.tentang,
        tanggal=(perbup.pengundangan or perbup.penetapan).tanggal,
        lembaran=lembaran,
        perubahan=(),
        catatan=None,
        origin=NO_ORIGIN,
    )


def _registry(base: DasarHukum, amending: Naskah, this: Peraturan | None) -> DasarHukum:
    """The acts of both, as the later one knows them, and the amending regulation itself."""
    later = {act.id: act for act in amending.dasar_hukum.peraturan}
    if this is not None:
        amended = later[Id(amending.perbup.mengubah or "")]
        if this.id not in amended.perubahan:
            later[amended.id] = replace(amended, perubahan=(*amended.perubahan, this.id))
        later.setdefault(this.id, this)
    known = tuple(later.pop(act.id, act) for act in base.peraturan)
    return replace(base, peraturan=(*known, *later.values()))
