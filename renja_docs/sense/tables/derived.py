"""The names that follow from the content: sums, forecasts, rates, what an id stands for.

They belong to the domain (a node of the plan, an indicator, a fund), not to any table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from renja_docs.content.origin import Node, Origin
from renja_docs.content.program import (
    Bidang,
    Evaluasi,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    RancanganAwal,
    Sebutan,
    SubKegiatan,
    Urusan,
)
from renja_docs.content.tabel import Baris, KelompokUsulan
from renja_docs.sense import figures
from renja_docs.sense.aggregation import aggregation
from renja_docs.sense.figures import ProgramNode
from renja_docs.sense.functions.named_values import NAMES
from renja_docs.sense.planned import above, draft_pagu
from renja_docs.sense.tables.levels import LEVELS, NODE_CLASSES, PLANNED
from renja_docs.sense.tables.value_kinds import GROUP, PLAIN, Derived, Get, Kind, Member, Names
from renja_docs.sense.tables.world import (
    Item,
    ItemGroup,
    Items,
    RowCells,
    Spent,
    SpentGroup,
    World,
    Years,
)

_NODES: Final = Kind(NODE_CLASSES)
_SUBS: Final = Kind((SubKegiatan,))
_NAMED: Final = Kind((Sebutan,))


def nodes(found: Iterable[Node]) -> Items:
    """Nodes with their places."""
    return tuple(Item(one, one.origin) for one in found)


def _plain(get: Callable[[Any], Any], key: str = "") -> Member:
    """A value that follows from a node; nothing where it is None. key: what it is computed from."""

    def found(node: Any, _world: World) -> Items:  # noqa: ANN401
        value = get(node)
        origin = node.origin.at(key) if key else node.origin
        return () if value is None else (Item(value, origin),)

    return Member(PLAIN, found)


# --- nodes of the plan


def _forecast(node: Any, world: World) -> Items:  # noqa: ANN401
    pohon = _tree(world)
    return (Item(figures.forecast_total(node, pohon), node.origin.at("maju")),)


def _tree(world: World) -> PohonProgram:
    """The tree that a node stands in."""
    if world.pohon is None:
        raise LookupError("a node without a tree")
    return world.pohon


def _years(node: Any, world: World) -> Items:  # noqa: ANN401
    pohon, plan_year = _tree(world), world.naskah.perbup.tahun_rencana
    origin = node.origin.at("pagu_tahun")

    def of(year: int) -> Items:
        amount = figures.pagu_of_year(node, pohon, year, plan_year)
        return () if amount is None else (Item(amount, origin.at(str(year))),)

    return (Item(Years(of), origin),)


def _spent(node: Any, world: World) -> Iterator[Spent]:  # noqa: ANN401
    pohon, origin = _tree(world), node.origin.at("belanja")
    for account in world.accounts:
        yield Spent(account, node, pohon, origin)


def _accounts(node: Any, world: World) -> Items:  # noqa: ANN401
    return tuple(Item(one, one.origin) for one in _spent(node, world))


def _account_groups(node: Any, world: World) -> Items:  # noqa: ANN401
    grouped = groupby(_spent(node, world), key=lambda one: one.rekening.kelompok)
    origin = node.origin.at("belanja")
    return tuple(Item(SpentGroup(name, tuple(those)), origin) for name, those in grouped)


def _named(key: str) -> Member:
    """The texts behind the ids at a key."""

    def get(node: Any, world: World) -> Items:  # noqa: ANN401
        typed = getattr(node, key)
        ids = typed if isinstance(typed, tuple) else (typed,)
        origin: Origin = node.origin.at(key)
        return tuple(
            Item(world.names[one], origin.at(place))
            for place, one in enumerate(ids)
            if one in world.names
        )

    return Member(_NAMED, get)


def _drafted(node: Any, _world: World) -> Items:  # noqa: ANN401
    own = node.rancangan_awal
    is_given = own is not None and own.pagu is not None
    origin = own.origin.at("pagu") if is_given else node.origin.at("belanja")
    return (Item(draft_pagu(node), origin),)


def _is_evaluated(node: ProgramNode, world: World) -> Items:
    return (Item(node.kode in world.evaluated),)


def _below(cls: type[Node] | None = None) -> Get:
    """The nodes below, of a class where one is given."""

    def get(node: Any, _world: World) -> Items:  # noqa: ANN401
        found = figures.walk(node)
        return nodes(one for one in found if cls is None or isinstance(one, cls))

    return get


_OF_NODES: Final[Mapping[str, Member]] = {
    "jenis": _plain(lambda node: LEVELS[type(node)]),
    "sebutan": _plain(lambda node: LEVELS[type(node)].replace("-", " ").title()),
    "pagu": _plain(figures.pagu, "belanja"),
    "maju": Member(PLAIN, _forecast),
    "pagu_tahun": Member(PLAIN, _years),
    "rekening": Member(Kind((Spent,)), _accounts),
    "kelompok_belanja": Member(Kind((SpentGroup,)), _account_groups),
    "dievaluasi": Member(PLAIN, _is_evaluated),
    "turunan": Member(_NODES, _below()),
}
_OF_PLANNED: Final[Mapping[str, Member]] = {
    "lokasi": _named("lokasi"),
    "pagu_rancangan": Member(PLAIN, _drafted),
}
_ALL_SUBS: Final[Mapping[str, Member]] = {"sub_kegiatan": Member(_SUBS, _below(SubKegiatan))}


# --- indicators


def _targets(kinerja: Any, world: World) -> Items:  # noqa: ANN401
    """The targets by year; those of the plan year and the next also have keys of their own."""
    plan_year = world.naskah.perbup.tahun_rencana
    keys = {plan_year: "target", plan_year + 1: "maju"} if plan_year else {}
    typed = kinerja.tahun
    origin = kinerja.origin

    def of(year: int) -> Items:
        if year in typed:
            return (Item(typed[year], origin.at("tahun", str(year))),)
        key = keys.get(year)
        value = getattr(kinerja, key) if key else None
        return () if value is None else (Item(value, origin.at(key)),)

    return (Item(Years(of), origin.at("tahun")),)


def _way(line: Evaluasi) -> str:
    """How the figures of a line join years: not at all where there is no figure for them."""
    return "tidak" if figures.estimate(line).perkiraan is None else aggregation(line)


# --- funds, proposals, accounts, rows


def _with_fund(one: Sebutan, world: World) -> Items:
    subs = figures.sub_kegiatan(_tree(world))
    return nodes(sub for sub in subs if one.id in sub.sumber_dana)


def _path(group: KelompokUsulan, world: World) -> Items:
    return nodes(above(group.kode, world.nodes))


def _of_account(get: Callable[[Spent], Any]) -> Member:
    return Member(PLAIN, lambda one, _world: (Item(get(one), one.origin),))


def _of_group(group: SpentGroup, _world: World) -> Items:
    return tuple(Item(one, one.origin) for one in group.rekening)


# --- the content


def _whole(get: Callable[[World], Items], kind: Kind = PLAIN) -> Member:
    return Member(kind, lambda _value, world: get(world))


def _of_tree(get: Get) -> Callable[[World], Items]:
    """What the whole tree has, nothing without one."""
    return lambda world: get(world.pohon, world) if world.pohon is not None else ()


def _total(get: Callable[[PohonProgram], int]) -> Member:
    return _whole(_of_tree(lambda pohon, _world: (Item(get(pohon), pohon.origin),)))


def _all_drafted(pohon: PohonProgram) -> int:
    """The amount of the draft of the whole tree."""
    return sum(draft_pagu(one) for one in figures.walk(pohon) if isinstance(one, Program))


def _named_value(place: int) -> Member:
    """One of the names that all texts of the content know: n, daerah."""

    def get(world: World) -> Items:
        value = NAMES[place].value(world.naskah.perbup)
        return () if value is None else (Item(value, world.naskah.perbup.origin),)

    return _whole(get)


def _listed(key: str) -> Member:
    """Texts that rows share."""
    return _whole(_of_tree(lambda pohon, _world: nodes(getattr(pohon, key))), _NAMED)


_WHOLE: Final[Mapping[str, Member]] = {
    **{named.name: _named_value(place) for place, named in enumerate(NAMES)},
    **{
        name.replace("-", "_"): _whole(_of_tree(_below(cls)), Kind((cls,)))
        for cls, name in LEVELS.items()
    },
    "pohon": _whole(_of_tree(_below()), _NODES),
    "pagu": _total(figures.pagu),
    "maju": _total(lambda pohon: figures.forecast_total(pohon, pohon)),
    "pagu_rancangan": _total(_all_drafted),
    "pagu_tahun": _whole(_of_tree(_years)),
    "rekening": _whole(_of_tree(_accounts), Kind((Spent,))),
    "kelompok_belanja": _whole(_of_tree(_account_groups), Kind((SpentGroup,))),
    "daftar_lokasi": _listed("lokasi"),
    "daftar_sumber_dana": _listed("sumber_dana"),
    "usulan": _whole(
        lambda world: nodes(world.naskah.usulan.usulan) if world.naskah.usulan else (),
        Kind((KelompokUsulan,)),
    ),
    "baris": _whole(lambda world: nodes(world.tabel.baris), Kind((Baris,))),
}

_DERIVED: Final[Derived] = {
    World: _WHOLE,
    Urusan: {**_OF_NODES, **_ALL_SUBS},
    Bidang: {**_OF_NODES, **_ALL_SUBS},
    Program: {**_OF_NODES, **_OF_PLANNED, **_ALL_SUBS},
    Kegiatan: {**_OF_NODES, **_OF_PLANNED},
    SubKegiatan: {**_OF_NODES, **_OF_PLANNED, "sumber_dana": _named("sumber_dana")},
    RancanganAwal: {"lokasi": _named("lokasi")},
    Kinerja: {"tahun": Member(PLAIN, _targets)},
    Evaluasi: {
        "cara": _plain(_way),
        "sebab": _plain(lambda line: figures.estimate(line).sebab, "realisasi"),
    },
    Sebutan: {"sub_kegiatan": Member(_SUBS, _with_fund)},
    KelompokUsulan: {"jalur": Member(Kind(PLANNED), _path)},
    Spent: {
        "kode": _of_account(lambda one: one.rekening.kode),
        "nama": _of_account(lambda one: one.rekening.nama),
        "singkat": _of_account(lambda one: one.rekening.singkat),
        "jumlah": _of_account(lambda one: one.jumlah),
        "maju": _of_account(lambda one: one.maju),
    },
    SpentGroup: {
        "nama": Member(PLAIN, lambda group, _world: (Item(group.nama),)),
        "rekening": Member(Kind((Spent,)), _of_group),
    },
    ItemGroup: GROUP,
    RowCells: {},
}

NAMES_OF_ALL: Final = Names(_DERIVED)
"""What every expression of a form may name."""
