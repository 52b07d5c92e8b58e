"""What is wrong with the columns of a form that can be turned off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renja_docs.content.aturan_baris import Rumus
from renja_docs.content.naskah import Naskah
from renja_docs.content.printed_form import flat, switches_of_columns
from renja_docs.content.tabel import Baris, BentukTabel, Kelompok, Kolom, Tabel
from renja_docs.sense.tables.checking import FormFault
from renja_docs.sense.tables.formulas import columns_named, inputs


def column_faults(naskah: Naskah, bentuk: BentukTabel) -> Iterator[FormFault]:
    """Switches that are not there; what needs a column that may be off; cells that none prints."""
    needed = switches_of_columns(bentuk)
    parts: tuple[Kolom | Kelompok, ...] = (*bentuk.kolom, *flat(bentuk.kelompok))
    for one in parts:
        yield from _switch(one, bentuk)
    for kolom in bentuk.kolom:
        if kolom.rumus is not None:
            yield from _formula(kolom, kolom.rumus, needed)
    for total in bentuk.jumlah:
        if needed.get(total.di):
            yield FormFault(
                total.origin.at("di"),
                f"Sebutan '{total.judul}' berdiri pada kolom '{total.di}', yang dapat dimatikan.",
                "Pilih kolom yang selalu dicetak.",
            )
    if needed and all(needed.values()):
        yield FormFault(
            bentuk.origin.at("kolom"),
            f"Semua kolom bentuk '{bentuk.id}' dapat dimatikan.",
            "Hapus bila: pada sekurang-kurangnya satu kolom.",
        )
    for tabel in naskah.tabel:
        if tabel.nama_bentuk == bentuk.id:
            yield from _unprinted_cells(naskah, tabel, bentuk)


def _switch(one: Kolom | Kelompok, bentuk: BentukTabel) -> Iterator[FormFault]:
    if one.bila is not None and one.bila not in bentuk.pilihan:
        yield FormFault(
            one.origin.at("bila"),
            f"Bentuk '{bentuk.id}' tidak mempunyai pilihan '{one.bila}'.",
            f"Pilihannya: {', '.join(bentuk.pilihan) or 'tidak ada'}. "
            f"Tambahkan pilihan: {{{one.bila}: ya}} pada bentuknya.",
        )


def _formula(
    kolom: Kolom, rumus: Rumus, needed: Mapping[str, frozenset[str]]
) -> Iterator[FormFault]:
    """A formula needs its columns; a sum needs one of them."""
    own = needed[kolom.id]
    lacking = [one for one in columns_named(rumus) if not needed.get(one, own) <= own]
    is_sum_of_others = rumus.jenis == "jumlah" and len(lacking) < len(inputs(rumus))
    if lacking and not is_sum_of_others:
        switch = min(needed[lacking[0]] - own)
        yield FormFault(
            rumus.origin,
            f"Rumus kolom '{kolom.id}' memakai kolom '{lacking[0]}', yang dapat dimatikan.",
            f"Beri kolom '{kolom.id}' bila: {switch} juga, atau hitung dari kolom lain.",
        )


def _unprinted_cells(naskah: Naskah, tabel: Tabel, bentuk: BentukTabel) -> Iterator[FormFault]:
    """Typed cells of columns that the table turns off."""
    printed = naskah.form_of(tabel) or bentuk
    off = {one.id for one in bentuk.kolom} - {one.id for one in printed.kolom}
    if not off:
        return
    needed = switches_of_columns(bentuk)
    typed = ((row, column) for row in _all_rows(tabel.baris) for column in row.sel)
    for row, column in typed:
        if column in off:
            switches = " dan ".join(f"{name}: ya" for name in sorted(needed[column]))
            yield FormFault(
                row.origin.at("sel", column),
                f"Sel ini tidak dicetak: kolom '{column}' dimatikan.",
                f"Tulis {switches} pada pilihan tabel '{tabel.id}', atau hapus selnya.",
            )


def _all_rows(rows: tuple[Baris, ...]) -> Iterator[Baris]:
    for row in rows:
        yield row
        yield from _all_rows(row.baris)
