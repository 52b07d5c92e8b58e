"""The matrix that offices use: semula, menjadi, keterangan. What stands in it, before it is a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from renja_docs.compare.diff.change import Change, Comparison, Piece
from renja_docs.compare.wording import JENIS, difference, shortened, title

Look = Literal["biasa", "tebal", "hapus", "tambah"]
Line = tuple[tuple[str, Look], ...]
"""A paragraph of a cell: texts with their looks."""
PLACES = 400
"""Characters of the places that follow from a change."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of three cells, or a heading over all three where judul is given."""

    semula: tuple[Line, ...] = ()
    menjadi: tuple[Line, ...] = ()
    keterangan: tuple[Line, ...] = ()
    judul: str = ""


def rows(c: Comparison) -> Iterator[Row]:
    """Headings by part of the document, a row for each change of law, words and figures, and the totals."""
    head = ""
    for change in c.changes:
        if not _shown(change):
            continue
        if change.kelompok != head:
            head = change.kelompok
            yield Row(judul=head or "Lainnya")
        yield _row(change)
    looks = sum(1 for _ in c.of("tata-letak"))
    if looks:
        yield Row(
            judul=f"{looks} perubahan tata letak atau catatan yang tidak tercetak tidak dimuat di sini"
        )


def _shown(c: Change) -> bool:
    total = c.jalur.startswith("jumlah:") or c.jenis == "dinomori-ulang"
    return c.ranah != "tata-letak" and (not c.turunan or total)


def _row(c: Change) -> Row:
    if c.jenis == "dinomori-ulang":
        return Row(keterangan=(_plain(f"Nomor bergeser, isi tetap: {title(c)}."), *_places(c)))
    return Row(
        _side(c.tempat_lama, c.teks_lama, c.potongan, "lama"),
        _side(c.tempat_baru, c.teks_baru, c.potongan, "baru"),
        tuple(_remarks(c)),
    )


def _side(
    tempat: str, teks: str, pieces: tuple[Piece, ...], sisi: Literal["lama", "baru"]
) -> tuple[Line, ...]:
    if not tempat:
        return (_plain("(tidak ada)"),)
    head: Line = ((tempat, "tebal"),)
    if pieces:
        return head, tuple(
            _piece(p, sisi) for p in pieces if (p.lama if sisi == "lama" else p.baru)
        )
    return (head, *(_plain(line) for line in teks.split("\n") if line))


def _piece(p: Piece, sisi: str) -> tuple[str, Look]:
    text = p.lama if sisi == "lama" else p.baru
    look: Look = "hapus" if p.jenis == "hapus" else "tambah" if p.jenis == "tambah" else "biasa"
    return text, look


def _remarks(c: Change) -> Iterator[Line]:
    yield _plain(
        f"{JENIS[c.jenis].capitalize()}."
        if not c.nama
        else f"{JENIS[c.jenis].capitalize()}: {c.nama}."
    )
    if c.angka is not None and (said := difference(c.angka)):
        yield _plain(f"Selisih {said}.")
    yield from _places(c)


def _places(c: Change) -> Iterator[Line]:
    places = ", ".join(dict.fromkeys(a.tempat_baru or a.tempat_lama for a in c.akibat))
    if places:
        yield _plain(f"Ikut berubah: {shortened(places, PLACES)}.")


def _plain(text: str) -> Line:
    return ((text, "biasa"),)
