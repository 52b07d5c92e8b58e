"""perbup.yaml in the next year: years and periods shifted, number, dates and stage opened."""

from __future__ import annotations

from typing import Final

from renja_docs.app.tahun_baru.book import YearChanges
from renja_docs.content.identitas import Perbup

YEARS_OF_RENSTRA: Final = 5


def leaves_renstra(perbup: Perbup, n: int) -> bool:
    """True where year n lies behind the period of the Renstra."""
    return perbup.renstra is not None and n > perbup.renstra.akhir


def shift(book: YearChanges, n: int) -> None:
    """The identity of the regulation for plan year n."""
    perbup = book.naskah.perbup
    parts = perbup.origin.parts
    book.put(parts.get("tahun"), str(perbup.tahun + 1), "tahun peraturan")
    book.put(parts.get("tahun_rencana"), str(n), "tahun rencana")
    _name(book, n)
    book.put(parts.get("tahap"), "rancangan", "tahap")
    for key in ("nomor", "berita_daerah"):
        _open(book, key)
    for event in ("penetapan", "pengundangan"):
        _open(book, event, "tanggal")
    for who in ("penetapan", "pengundangan", "salinan"):
        office = parts.get("pejabat")
        book.carry(office.parts.get(who) if office else None, f"pejabat {who}")
    if perbup.mencabut:
        book.mark(parts.get("mencabut"), "peraturan yang dicabut")
    if leaves_renstra(perbup, n):
        _next_renstra(book)
    else:
        book.carry(parts.get("renstra"), "masa Renstra")
    for fakta in perbup.fakta:
        book.mark(fakta.origin, f"fakta {fakta.id}: nilai terbaru")


def _name(book: YearChanges, n: int) -> None:
    """The name, with the plan year moved on where it stands in it."""
    perbup = book.naskah.perbup
    origin = perbup.origin.parts["tentang"]
    old = book.typed(origin)
    if old and str(n - 1) in old:
        book.put(origin, old.replace(str(n - 1), str(n)), "nama peraturan")
    else:
        book.mark(origin, f"nama peraturan untuk tahun {n}")


def _open(book: YearChanges, *way: str) -> None:
    """Open a value of perbup.yaml where it is given."""
    origin = book.naskah.perbup.origin
    for step in way:
        below = origin.parts.get(step)
        if below is None:
            return
        origin = below
    if book.typed(origin):
        book.put(origin, "", " ".join(reversed(way)))


def _next_renstra(book: YearChanges) -> None:
    """The Renstra behind the one of this year: its period is only likely."""
    perbup = book.naskah.perbup
    if perbup.renstra is None:
        return
    first = perbup.renstra.akhir + 1
    periods = {
        "renstra_lalu": (perbup.renstra.awal, perbup.renstra.akhir),
        "renstra": (first, first + YEARS_OF_RENSTRA - 1),
    }
    for key, (awal, akhir) in periods.items():
        origin = perbup.origin.parts.get(key)
        if origin is not None:
            book.put(origin.parts.get("awal"), str(awal), f"{key} awal")
            book.put(origin.parts.get("akhir"), str(akhir), f"{key} akhir")
    book.mark(perbup.origin.parts.get("renstra"), "masa Renstra yang baru")
