"""One operation applied to what stands behind the body (UU 12/2011 Lampiran II angka 236c)."""

from __future__ import annotations

from dataclasses import replace

from renja_docs.content.identitas import Perbup
from renja_docs.content.lampiran import Lampiran, Urutan
from renja_docs.content.naratif import Bab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import NO_PARTS
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.scalars import Id
from renja_docs.content.susunan import DIHAPUS
from renja_docs.sense.amending.annex_address import (
    OF_ANNEX,
    Annexes,
    annex_level,
    replaces_all,
)
from renja_docs.sense.amending.annex_lists import (
    PUTS_IN,
    instead,
    lampiran_name,
    named,
    put_in,
    wording,
)
from renja_docs.sense.amending.annex_merging import with_parts, without_orphans
from renja_docs.sense.amending.annex_rows import table_changed
from renja_docs.sense.amending.refusal import AmendmentError, absent


def annex_applied(base: Naskah, butir: ButirPerubahan, amending: Naskah) -> Naskah:
    """The content as its Lampirans read after an operation. Raises AmendmentError.

    amending: the regulation that does it, with the Lampirans, tables and figures of its own.
    """
    if replaces_all(butir):
        return _all_replaced(base, amending)
    match annex_level(butir):
        case "lampiran":
            after = _lampiran(base, butir, amending)
        case "bab":
            after = _chapter(base, butir, amending)
        case _:
            after = table_changed(base, butir, amending)
    return without_orphans(base, after)


def _all_replaced(base: Naskah, amending: Naskah) -> Naskah:
    """The content with all that stands behind the body of the amending regulation."""
    return replace(
        base,
        perbup=_identity(base.perbup, amending.perbup),
        lampiran=amending.lampiran,
        kata_pengantar=amending.kata_pengantar,
        bab=amending.bab,
        program=amending.program,
        usulan=amending.usulan,
        tabel=amending.tabel,
        gambar=amending.gambar,
        bentuk=amending.bentuk,
    )


def _identity(perbup: Perbup, own: Perbup) -> Perbup:
    given = {name: getattr(own, name) or getattr(perbup, name) for name in OF_ANNEX}
    return replace(perbup, **given)


# --- a Lampiran


def _lampiran(whole: Naskah, butir: ButirPerubahan, amending: Naskah) -> Naskah:
    """A Lampiran changed, put in or taken out."""
    if butir.jenis in PUTS_IN:
        new = _own(butir, amending)
        whole = with_parts(whole, amending, new, None)
        places = tuple(Annexes(whole).numbered())
        made = put_in("lampiran", places, butir, butir.lampiran or "", new)
        return replace(whole, lampiran=made)
    old = named(whole, butir)
    if butir.jenis == "dihapus":
        after = _struck_lampiran(old)
    elif butir.judul is not None:
        after = replace(old, judul=butir.judul)
    else:
        new = _own(butir, amending)
        whole = with_parts(whole, amending, new, old)
        after = replace(new, id=old.id, nomor=old.nomor, judul=new.judul or old.judul)
    return replace(whole, lampiran=instead(whole.lampiran, old, after))


def _own(butir: ButirPerubahan, amending: Naskah) -> Lampiran:
    """The Lampiran of the amending regulation that is the new wording."""
    called = butir.isi_lampiran
    known = {one.id: one for one in amending.lampiran}
    if called is None and len(known) == 1:
        return amending.lampiran[0]
    found = known.get(called or Id(butir.lampiran or ""))
    if found is None:
        raise AmendmentError(
            "isi_lampiran" if called else "lampiran",
            f"Lampiran peraturan ini yang menjadi bunyi baru Lampiran {butir.lampiran} tidak "
            "diketahui.",
            "Isi isi_lampiran dengan id Lampiran itu pada lampiran.yaml peraturan ini.",
        )
    return found


def _struck_lampiran(old: Lampiran) -> Lampiran:
    """What stays: its number, and that it was taken out; its signature stands below."""
    place = replace(old.origin, end=old.origin.start, parts=NO_PARTS)
    signature = tuple(part for part in old.urutan if part.bagian == "penandatanganan")
    return Lampiran(id=old.id, nomor=old.nomor, judul=DIHAPUS, urutan=signature, origin=place)


# --- a chapter


def _chapter(base: Naskah, butir: ButirPerubahan, amending: Naskah) -> Naskah:
    """A chapter of a Lampiran changed, put in or taken out."""
    lampiran = named(base, butir)
    new, whole = butir.isi_bab_lampiran, base
    if new is not None:
        whole = with_parts(base, amending, new, lampiran)
    if butir.jenis in PUTS_IN:
        return _new_chapter(whole, lampiran, butir)
    old = Annexes(whole).chapter(lampiran, butir.bab or "")
    if old is None:
        raise absent("bab", f"BAB {butir.bab} Lampiran {lampiran_name(whole, lampiran)}".strip())
    return replace(whole, bab=instead(whole.bab, old, _changed_chapter(old, butir)))


def _changed_chapter(old: Bab, butir: ButirPerubahan) -> Bab:
    if butir.jenis == "dihapus":
        place = replace(old.origin, end=old.origin.start, parts=NO_PARTS)
        return Bab(id=old.id, nomor=old.nomor, judul=DIHAPUS, origin=place)
    if butir.judul is not None:
        return replace(old, judul=butir.judul)
    new = wording(butir, butir.isi_bab_lampiran, "bab", "isi_bab_lampiran")
    return replace(new, id=old.id, nomor=old.nomor)


def _new_chapter(whole: Naskah, lampiran: Lampiran, butir: ButirPerubahan) -> Naskah:
    chapters = tuple(Annexes(whole).chapters(lampiran))
    new = wording(butir, butir.isi_bab_lampiran, "bab", "isi_bab_lampiran")
    if any(bab.id == new.id for bab in whole.bab):
        raise AmendmentError(
            "isi_bab_lampiran", f"Bab {new.id} sudah ada pada naskah asal.", "Beri nama lain."
        )
    after = put_in("bab", chapters, butir, butir.bab or "", new)
    position = next(count for count, bab in enumerate(after) if bab.id == new.id)
    here = Urutan(bab=new.id, origin=new.origin)
    changed = replace(lampiran, urutan=_behind(lampiran.urutan, after[position - 1].id, here))
    return replace(
        whole,
        bab=(*whole.bab, after[position]),
        lampiran=instead(whole.lampiran, lampiran, changed),
    )


def _behind(urutan: tuple[Urutan, ...], bab: Id, new: Urutan) -> tuple[Urutan, ...]:
    """The order of a Lampiran with a part behind one of its chapters."""
    parts: list[Urutan] = []
    for part in urutan:
        parts.append(part)
        if part.bab == bab:
            parts.append(new)
    return tuple(parts)
