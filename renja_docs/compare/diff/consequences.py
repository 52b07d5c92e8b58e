"""Each place that prints something else is put under the change it follows from, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from renja_docs.compare.diff.amounts import figure
from renja_docs.compare.diff.causes import expressions, facts
from renja_docs.compare.diff.change import Address, Change, Consequence
from renja_docs.compare.diff.finding import Echo, Found
from renja_docs.compare.diff.unit import Side, Unit

DALAM = 8
"""How many tellings deep a cause is looked for."""
AROUND = 40
"""Characters of context on each side."""


@dataclass(slots=True)
class Causes:
    """Which change owns a fact. told: the typed text of a fact that is told through others."""

    owner: Mapping[str, int]
    told: Mapping[str, str]
    amended: Mapping[str, tuple[str, ...]]

    def of(self, names: Iterable[str], dalam: int = 0) -> int | None:
        """The first change that one of the facts follows from, None where nobody changed any."""
        names = tuple(names)
        for name in names:
            if name in self.owner:
                return self.owner[name]
        for name in names if dalam < DALAM else ():
            found = self.of(self._behind(name), dalam + 1)
            if found is not None:
                return found
        return None

    def _behind(self, name: str) -> tuple[str, ...]:
        """The facts that a fact is told through."""
        if name in self.amended:
            return self.amended[name]
        return tuple(f for e in expressions(self.told.get(name, "")) for f in facts(e))


@dataclass(slots=True)
class _Gathered:
    """The echoes of one place under one change."""

    echo: Echo
    lama: list[str] = field(default_factory=list)
    baru: list[str] = field(default_factory=list)


def causes(found: Sequence[Found], side: Side) -> Causes:
    """The owners of all changed facts; told by the new version."""
    owner: dict[str, int] = {}
    for i, item in enumerate(found):
        for name in item.fakta:
            owner.setdefault(name, i)
    cells = {
        f"sel:{'/'.join(key)}": str(sel.teks)
        for key, sel in side.words.cells.items()
        if "{{" in (sel.teks or "")
    }
    told = {f"fakta:{f.id}": str(f.nilai) for f in side.naskah.perbup.fakta}
    amended = {
        f"peraturan:{p.id}": tuple(f"peraturan:{i}" for i in p.perubahan)
        for p in side.naskah.dasar_hukum.peraturan
        if p.perubahan
    }
    return Causes(owner, told | cells, amended)


def attributed(found: Sequence[Found], echoes: Iterable[Echo], known: Causes) -> Iterator[Found]:
    """The changes with their consequences; places that follow from none of them stand for themselves."""
    under: dict[int, dict[tuple[str, str], _Gathered]] = defaultdict(dict)
    orphans: dict[tuple[str, str], _Gathered] = {}
    for echo in echoes:
        at = known.of(echo.sumber)
        places = orphans if at is None else under[at]
        place = places.setdefault((echo.new.spot.jalur, echo.kunci), _Gathered(echo))
        place.lama.append(echo.lama)
        place.baru.append(echo.baru)
    for i, item in enumerate(found):
        told = tuple(consequence(g) for g in under[i].values())
        yield Found(replace(item.change, consequences=told), item.unit, item.fakta)
    yield from (_orphan(g) for g in orphans.values())


def consequence(g: _Gathered) -> Consequence:
    """A place with all that it prints differently for one change."""
    echo = g.echo
    lama, baru = "; ".join(dict.fromkeys(g.lama)), "; ".join(dict.fromkeys(g.baru))
    return Consequence(
        Address(f"{echo.old.spot.jalur}#{echo.kunci}", _place(echo.old, echo), echo.old.lokasi),
        Address(f"{echo.new.spot.jalur}#{echo.kunci}", _place(echo.new, echo), echo.new.lokasi),
        lama,
        baru,
        _context(echo),
        figure(lama, baru),
    )


def _place(unit: Unit, echo: Echo) -> str:
    if echo.kunci in ("teks", "kutipan", "nilai", "sebutan") or ":" in echo.kunci:
        return unit.spot.tempat
    return f"{unit.spot.tempat} {'kolom ' if unit.jenis == 'baris' else ''}{echo.nama}"


def _context(echo: Echo) -> str:
    """The words around the new value, cut at blanks."""
    at = echo.cetak.find(echo.baru) if echo.baru else -1
    if at < 0 or echo.cetak == echo.baru:
        return ""
    end = at + len(echo.baru)
    before, after = echo.cetak[max(0, at - AROUND) : at], echo.cetak[end : end + AROUND]
    if at > AROUND:
        before = "…" + before.partition(" ")[2]
    if end + AROUND < len(echo.cetak):
        after = after.rpartition(" ")[0] + "…"
    return f"{before}{echo.baru}{after}"


def _orphan(g: _Gathered) -> Found:
    """A place that follows from something that is no change by itself, such as a new order of files."""
    c = consequence(g)
    new = g.echo.new
    change = Change(
        kind="diubah",
        area=new.spot.ranah,
        old=c.old,
        new=c.new,
        heading=new.spot.kelompok,
        old_text=c.old_text,
        new_text=c.new_text,
        difference=c.difference,
        remark="ikut berubah",
        derived=True,
    )
    return Found(change, new)
