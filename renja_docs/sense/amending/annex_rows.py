"""A table of a Lampiran, its rows and cells, changed by an operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from renja_docs.content.dihapus import STRUCK_ROW
from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import NO_PARTS
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.scalars import Id
from renja_docs.content.tabel import Baris, BentukTabel, Sel, Tabel
from renja_docs.sense.amending.annex_address import Annexes
from renja_docs.sense.amending.annex_lists import (
    PUTS_IN,
    instead,
    lampiran_name,
    named,
    put_in,
    wording,
)
from renja_docs.sense.amending.annex_merging import with_forms
from renja_docs.sense.amending.refusal import AmendmentError, absent


def table_changed(whole: Naskah, butir: ButirPerubahan, amending: Naskah) -> Naskah:
    """A table, a row or a cell of it changed, a row put in or taken out."""
    lampiran = named(whole, butir)
    old = Annexes(whole).table(lampiran, butir.tabel)
    if old is None:
        raise _no_table(whole, lampiran, butir)
    if butir.isi_tabel is not None:
        form = butir.isi_tabel.bentuk
        whole = with_forms(whole, tuple(one for one in amending.bentuk if one.id == form))
    return replace(whole, tabel=instead(whole.tabel, old, _new_table(whole, old, butir)))


def _no_table(whole: Naskah, lampiran: Lampiran, butir: ButirPerubahan) -> AmendmentError:
    known = ", ".join(one.id for one in Annexes(whole).tables(lampiran))
    name = f"Lampiran {lampiran_name(whole, lampiran)}".strip()
    message = f"Tabel {butir.tabel or ''} tidak ada pada {name}.".replace("  ", " ")
    if butir.tabel is None:
        message = f"Tabel pada {name} yang diubah tidak disebut."
    advice = f"Isi tabel dengan salah satu dari: {known}." if known else f"{name} tidak bertabel."
    return AmendmentError("tabel" if butir.tabel else "lampiran", message, advice)


def _new_table(whole: Naskah, old: Tabel, butir: ButirPerubahan) -> Tabel:
    if butir.baris is None:
        if butir.jenis != "diubah":
            raise AmendmentError(
                "jenis",
                f"Tabel {old.id} {butir.jenis}: tabel hanya dapat diubah.",
                "Ubah bab atau Lampiran yang memuatnya.",
            )
        new = wording(butir, butir.isi_tabel, "tabel", "isi_tabel")
        return replace(new, id=old.id, bentuk=new.bentuk or old.bentuk, nomor=old.nomor)
    form = Annexes(whole).form(old)
    if form is not None and form.baris:
        raise AmendmentError(
            "tabel",
            f"Baris tabel {old.id} dihitung dari isi, bukan diketik.",
            "Ganti Lampiran seluruhnya: lampiran: ya.",
        )
    return replace(old, baris=_changed_rows(whole, old, butir, form))


def _changed_rows(
    whole: Naskah, table: Tabel, butir: ButirPerubahan, form: BentukTabel | None
) -> tuple[Baris, ...]:
    number = butir.baris or ""
    rows = tuple(Annexes(whole).rows(table))
    if butir.jenis in PUTS_IN:
        new = wording(butir, butir.isi_baris, "baris", "isi_baris")
        at_end = bool(rows) and table.baris[-1] is rows[-1][0]
        made = put_in("baris", rows, butir, number, new, at_end=at_end)
        put = next(one for one in made if all(one is not row for row, _ in rows))
        anchor = made[made.index(put) - 1]
        return tuple(
            one for row in table.baris for one in ((row, put) if row is anchor else (row,))
        )
    old = Annexes(whole).row(table, number)
    if old is None:
        raise absent("baris", f"Baris {number} tabel {table.id}")
    return instead(table.baris, old, _changed_row(old, butir, form))


def _changed_row(old: Baris, butir: ButirPerubahan, form: BentukTabel | None) -> Baris:
    if butir.jenis == "dihapus":
        return struck_row(old, form)
    if butir.kolom is None:
        new = wording(butir, butir.isi_baris, "baris", "isi_baris")
        return replace(new, id=new.id or old.id, nomor=old.nomor)
    known = [one.id for one in form.kolom] if form else list(old.sel)
    if butir.kolom not in known:
        raise AmendmentError(
            "kolom",
            f"Kolom {butir.kolom} tidak ada pada tabel itu.",
            f"Kolomnya: {', '.join(known)}.",
        )
    cell = wording(butir, butir.sel, "kolom", "sel")
    return replace(old, sel=_with_cell(old.sel, Id(butir.kolom), cell, known))


def _with_cell(
    cells: Mapping[str, Sel], column: str, cell: Sel, columns: Sequence[str]
) -> dict[str, Sel]:
    """The cells of a row with another one, in the order of the columns."""
    after = {**cells, column: cell}
    ordered = [name for name in columns if name in after]
    return {name: after[name] for name in [*ordered, *(n for n in after if n not in ordered)]}


def struck_row(old: Baris, form: BentukTabel | None) -> Baris:
    """What stays of a row: its number, and that it was taken out, in the first column of words."""
    place = replace(old.origin, end=old.origin.start, parts=NO_PARTS)
    columns = [one.id for one in form.kolom if one.jenis != "nomor"] if form else list(old.sel)
    cell = Sel(teks=STRUCK_ROW, origin=place)
    return Baris(id=old.id, nomor=old.nomor, sel={columns[0]: cell}, origin=place)
