"""Numbers that shifted although the content stayed: one line for each list, not one for each item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from renja_docs.compare.diff.change import Address, Change
from renja_docs.compare.diff.finding import Found
from renja_docs.compare.diff.match import Pair
from renja_docs.compare.diff.unit import Unit

Place = tuple[int, int]
"""Where a unit is told; compared."""

RUN_THROUGH = frozenset({"pasal", "bab", "tabel", "gambar", "bab-regulasi"})
"""Kinds that are numbered through the whole document; others are numbered anew below each parent."""


def renumbered(
    pairs: Iterable[Pair], moved: Iterable[Unit], order: Mapping[int, Place]
) -> Iterator[Found]:
    """The shifts of numbers. moved: what moved itself and is told there. order: places of the new units."""
    apart = {id(u) for u in moved}
    told = {u.target for u in moved if u.target}
    runs: dict[object, list[Pair]] = defaultdict(list)
    inside: dict[object, list[str]] = defaultdict(list)
    above: dict[int, Pair] = {}
    for old, new in pairs:
        above |= {id(anak): (old, new) for anak in new.anak}
        shifted = bool(old.nomor) and bool(new.nomor) and old.nomor != new.nomor
        if not shifted or id(new) in apart or new.target in told:
            continue
        run = new.jenis if new.jenis in RUN_THROUGH else id(above[id(new)][1])
        if _own(old) == _own(new):
            inside["bab"].append(f"nomor:{new.target}")
        else:
            runs[run].append((old, new))
    for key, shifted_run in runs.items():
        yield _line(sorted(shifted_run, key=lambda p: order[id(p[1])]), above, inside[key])


def _own(unit: Unit) -> str:
    """The part of a number that is the unit's own: of 2.3 it is 3, the 2 is that of its BAB."""
    return unit.nomor.rpartition(".")[2] if unit.jenis == "subbab" else unit.nomor


def _line(run: list[Pair], above: dict[int, Pair], inside: list[str]) -> Found:
    old, new = run[0]
    top_old, top_new = above[id(new)]
    name = f"#nomor-{new.jenis}"
    change = Change(
        kind="dinomori-ulang",
        area=new.spot.ranah,
        old=Address(top_old.spot.jalur + name, top_old.spot.tempat, old.lokasi),
        new=Address(top_new.spot.jalur + name, top_new.spot.tempat, new.lokasi),
        heading=new.spot.kelompok,
        numbers=tuple((a.nomor, b.nomor) for a, b in run),
        remark="nomor bergeser, isi tetap",
        derived=True,
    )
    return Found(change, new, (*(f"nomor:{b.target}" for _, b in run if b.target), *inside))
