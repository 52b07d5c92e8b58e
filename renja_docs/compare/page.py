"""beda.html: one page that holds all it needs, for a browser and for paper. The adapter of Jinja2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from renja_docs.compare.diff.change import AREAS, Change, Comparison, Consequence, Piece, Version
from renja_docs.compare.wording import AREA, JENIS, TANDA, counted, followed, percent, signed, title

BERKAS = "beda.html.j2"


@dataclass(frozen=True, slots=True)
class Place:
    """A consequence as the page shows it."""

    tempat: str
    lama: str
    baru: str
    konteks: str


@dataclass(frozen=True, slots=True)
class Link:
    """A change that another follows from."""

    id: str
    judul: str


@dataclass(frozen=True, slots=True)
class Item:
    """A change as the page shows it. id: its anchor. turunan: 'ya' or 'tidak'.

    pendek: the title without the name of the part it is listed under.
    """

    id: str
    ranah: str
    jenis: str
    jenis_kata: str
    tanda: str
    judul: str
    pendek: str
    keterangan: str
    turunan: str
    lama: str
    baru: str
    selisih: str
    persen: str
    potongan: tuple[Piece, ...]
    akibat: tuple[Place, ...]
    sebab: tuple[Link, ...]


@dataclass(slots=True)
class Group:
    """The changes of one part of the document: texts, then figures, then computed figures."""

    judul: str
    semua: list[Item] = field(default_factory=list)
    teks: list[Item] = field(default_factory=list)
    angka: list[Item] = field(default_factory=list)
    jumlah: list[Item] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter."""

    id: str
    nama: str
    banyak: int


def page(c: Comparison, lama: Version, baru: Version) -> str:
    """The HTML of a comparison."""
    items = tuple(_items(c))
    return _template().render(
        lama=lama,
        baru=baru,
        ringkasan=[*counted(c), *filter(None, [followed(c)])],
        ranah=_choices(c),
        turunan=sum(x.turunan for x in c.changes),
        kelompok=tuple(_groups(c, items)),
        tidak_dibandingkan=c.tidak_dibandingkan,
    )


@cache
def _template() -> Template:
    source = files("renja_docs").joinpath("data", BERKAS).read_text(encoding="utf-8")
    return Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    ).from_string(source)


def _choices(c: Comparison) -> tuple[Choice, ...]:
    return tuple(Choice(r, AREA[r], n) for r in AREAS if (n := sum(1 for _ in c.of(r))))


def _items(c: Comparison) -> Iterator[Item]:
    names = {change.jalur: Link(f"p{i}", title(change)) for i, change in enumerate(c.changes, 1)}
    for i, change in enumerate(c.changes, 1):
        yield _item(f"p{i}", change, names)


def _item(anchor: str, c: Change, names: Mapping[str, Link]) -> Item:
    f = c.angka
    return Item(
        anchor,
        c.ranah,
        c.jenis,
        JENIS[c.jenis],
        TANDA[c.jenis],
        title(c),
        title(c).removeprefix(f"{c.kelompok} "),
        c.keterangan,
        "ya" if c.turunan else "tidak",
        c.teks_lama,
        c.teks_baru,
        signed(f.selisih) if f and f.selisih is not None else "",
        percent(f) if f else "",
        c.potongan,
        tuple(_place(a) for a in c.akibat),
        tuple(names[s] for s in c.sebab if s in names),
    )


def _place(a: Consequence) -> Place:
    return Place(a.tempat_baru or a.tempat_lama, a.lama, a.baru, a.konteks)


def _groups(c: Comparison, items: tuple[Item, ...]) -> Iterator[Group]:
    """Changes by the part of the document they stand in, parts in the order of their first change."""
    groups: dict[str, Group] = {}
    for change, item in zip(c.changes, items, strict=True):
        group = groups.setdefault(change.kelompok, Group(change.kelompok or "Lainnya"))
        group.semua.append(item)
        if change.angka is None or change.jenis != "diubah":
            group.teks.append(item)
        else:
            (group.jumlah if change.turunan else group.angka).append(item)
    yield from groups.values()
