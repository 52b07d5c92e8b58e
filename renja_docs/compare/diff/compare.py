"""Two versions to one list of changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from renja_docs.compare.diff.change import ABSENT, Address, Change, Comparison, Unseen
from renja_docs.compare.diff.consequences import attributed, causes
from renja_docs.compare.diff.finding import Echo, Found, Sides, fields, moved, recoded, whole
from renja_docs.compare.diff.match import CODED
from renja_docs.compare.diff.pairing import Pairing, pair
from renja_docs.compare.diff.renumbering import Place, renumbered
from renja_docs.compare.diff.unit import Side, Unit
from renja_docs.compare.diff.units import tree


def compare(lama: Side, baru: Side) -> Comparison:
    """All changes from one version to the other, each told once."""
    old, new = tree(lama), tree(baru)
    laid = pair(old, new)
    places = _order(old, new, laid)
    found, echoes = _found(laid, Sides(lama, baru))
    found += renumbered(laid.pairs, [b for _, b in laid.pairs if id(b) in laid.moved], places)
    told = list(attributed(found, echoes, causes(found, baru)))
    changes = [item.change for item in sorted(told, key=lambda item: places[id(item.unit)])]
    parts = {_part(u.spot.jalur): u.spot.kelompok for u in new.walk()}
    named = [replace(c, heading=parts.get(_part(c.path), c.heading)) for c in changes]
    return Comparison((*_with_reasons(named), *restyled(lama, baru)), tuple(unseen(lama, baru)))


def _part(jalur: str) -> str:
    """The topmost thing that a path names, where the whole of it is one part of the document."""
    head = jalur.partition("#")[0].partition("/")[0]
    return head if head.startswith(("bab:", "tabel:")) else jalur


def _found(laid: Pairing, sides: Sides) -> tuple[list[Found], list[Echo]]:
    folded = _folded(laid)
    found = [whole("dihapus", u, laid) for u in laid.removed if id(u) not in folded]
    found += [whole("ditambah", u, laid) for u in laid.added if id(u) not in folded]
    found += [moved(a, b) for a, b in laid.pairs if id(b) in laid.moved]
    found += [recoded(a, b) for a, b in laid.pairs if a.jenis in CODED and a.kunci != b.kunci]
    columns = frozenset(u.kunci for u in (*laid.removed, *laid.added) if u.jenis == "kolom")
    echoes: list[Echo] = []
    for old, new in laid.pairs:
        for item in fields(old, new, sides, columns) if old.fields or new.fields else ():
            (found if isinstance(item, Found) else echoes).append(item)  # type: ignore[arg-type]
    return found, echoes


def _folded(laid: Pairing) -> set[int]:
    """Units that came or went only because of another that is told.

    They are the place of a new table, its layout, and the entry in the registry of an act cited now.
    """
    out: set[int] = set()
    for units in (laid.removed, laid.added):
        names = {f"{u.jenis}:{u.kunci}" for u in units if u.jenis in ("bab", "tabel", "gambar")}
        cited = {u.kunci for u in units if u.jenis == "peraturan-dikutip"}
        for u in units:
            layout = u.jenis == "bentuk" and f"tabel:{u.kunci}" in names
            place = u.jenis == "letak" and u.kunci in names
            if layout or place or (u.jenis == "dasar-hukum" and u.kunci in cited):
                out.add(id(u))
    return out


def _order(old: Unit, new: Unit, laid: Pairing) -> dict[int, Place]:
    """Where each unit is told: in the order of the new version, what is gone behind what stood before it."""
    places = {id(u): (i, 0) for i, u in enumerate(new.walk())}
    partner = {id(a): id(b) for a, b in laid.pairs}
    at = (0, 0)
    for i, unit in enumerate(old.walk(), 1):
        at = places[partner[id(unit)]] if id(unit) in partner else (at[0], i)
        places[id(unit)] = at
    return places


def _with_reasons(changes: Sequence[Change]) -> Iterator[Change]:
    """Sums with the changes of program.yaml that they follow from."""
    made = [c for c in changes if not c.derived and _code(c) is not None and _counts(c)]
    for change in changes:
        kode = _code(change)
        if change.derived and change.kind == "diubah" and kode is not None:
            below = (
                c for c in made if not kode or f"{_code(c)}.".startswith(f"{kode}.") or not _code(c)
            )
            yield replace(change, reasons=tuple(c.path for c in below if _feeds(c, change)))
        else:
            yield change


def _code(change: Change) -> str | None:
    """The code that a change of program.yaml belongs to, '' for the whole, None for other changes."""
    head = change.path.partition("#")[0].split("/")[0]
    if head.startswith("kode:"):
        return head.removeprefix("kode:")
    return "" if head in ("jumlah:belanja", "") and "#" in change.path else None


MONEY = ("pegawai", "barang_jasa", "modal")


def _counts(change: Change) -> bool:
    """True if sums follow from a change: of money, or of a whole node."""
    path, _, kunci = change.path.partition("#")
    whole = change.kind in ("ditambah", "dihapus")
    money = kunci in (*MONEY, "maju", "faktor_maju")
    return ("/" not in path and (whole or money)) or path.endswith("rancangan-awal:rkpd")


def _feeds(made: Change, total: Change) -> bool:
    """True if a total counts what was changed: that of one kind of spending counts no other kind."""
    kunci, sum_of = made.path.partition("#")[2], total.path.partition("#")[2]
    if sum_of in MONEY:
        return kunci in ("", sum_of)
    if made.path.partition("#")[0].endswith("rancangan-awal:rkpd"):
        return sum_of == "pagu-ra"
    return sum_of in ("maju", "pagu-maju") or kunci not in ("maju", "faktor_maju")


def unseen(lama: Side, baru: Side) -> Iterable[Unseen]:
    """Files of the content whose bytes differ and which nobody looked into."""
    for nama in sorted(n for n in {*lama.berkas, *baru.berkas} if not n.startswith(TEMPLATE)):
        if (
            lama.berkas.get(nama) != baru.berkas.get(nama)
            and nama in lama.berkas
            and nama in baru.berkas
        ):
            yield Unseen(nama, "isi berkas berbeda dan tidak dibandingkan")


def restyled(lama: Side, baru: Side) -> Iterator[Change]:
    """Templates that came, went or differ: a change of layout, and their words are not compared."""
    for nama in sorted(n for n in {*lama.berkas, *baru.berkas} if n.startswith(TEMPLATE)):
        was, now = lama.berkas.get(nama), baru.berkas.get(nama)
        if was != now:
            name = nama.removeprefix(TEMPLATE)
            here = Address(f"templat:{name}", f"templat {name}")
            yield Change(
                kind="diubah" if was and now else "ditambah" if now else "dihapus",
                area="tata-letak",
                old=here if was else ABSENT,
                new=here if now else ABSENT,
                heading="Templat",
                remark="isinya tidak dibandingkan; redline.docx memakai templat sekarang untuk kedua sisi",
            )


TEMPLATE = "templates/"
"""What the names of templates among the files of a side begin with."""
