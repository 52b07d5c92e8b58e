"""Kinds of documents: the program's and those of a content; which of them a content is.

The program's stand in data/jenis, the levels of regions in data/tingkat.yaml. An office puts one of
its own into content/jenis; where its name is one of the program's it takes the place of that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final, TypeVar

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.identitas import Perbup
from renja_docs.content.jenis import DaftarTingkat, JenisDaerah, JenisNaskah, Tingkat
from renja_docs.content.loading.atoms import AtomError, convert
from renja_docs.content.loading.binding import Binder
from renja_docs.content.loading.hints import perhaps
from renja_docs.content.loading.source import read
from renja_docs.content.origin import Node
from renja_docs.content.scalars import NamaJenis, NomorNaskah
from renja_docs.text.nearest import nearest

N = TypeVar("N", bound=Node)

Kinds = Mapping[NamaJenis, JenisNaskah]
"""Kinds by their names."""

_PATTERNS: Final = ("judul", "persetujuan", "lembaran")
"""The keys of a kind that hold a pattern."""
_NAMED: Final = re.compile(r"\{(\w*)\}")

LOST: Final = frozenset({JenisNaskah.__name__})
"""What is lost where the kind of a content is not known."""


@cache
def of_program() -> Kinds:
    """The kinds that come with the program, by name."""
    folder = files("renja_docs").joinpath("data", "jenis")
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    kinds = (_read(path, JenisNaskah) for path in paths if path.name.endswith(".yaml"))
    return MappingProxyType({kind.nama: kind for kind in kinds})


@cache
def levels() -> tuple[Tingkat, ...]:
    """The levels of regions."""
    path = files("renja_docs").joinpath("data", "tingkat.yaml")
    return _read(path, DaftarTingkat).tingkat


def _read(path: Traversable, cls: type[N]) -> N:
    """The node of one of the program's own files, which is sound."""
    source = read(path.name, path.read_bytes())
    binder = Binder(source.text)
    node = binder.record(cls, source.root) if source.root is not None else None
    if not isinstance(node, cls) or binder.findings:
        raise ValueError(f"{path.name}: {binder.findings}")
    return node


def level_of(daerah: str) -> Tingkat | None:
    """The level of a region by its full name, None where the name does not tell."""
    return next((level for level in levels() if level.holds(daerah)), None)


def level_or_usual(daerah: str) -> Tingkat:
    """The level of a region; that of most regions where the name does not tell."""
    return level_of(daerah) or next(level for level in levels() if level.kop_provinsi)


def usual(daerah: str) -> JenisNaskah:
    """The kind of a content of that region that names none."""
    return _usual(of_program(), level_or_usual(daerah))


def of_region(daerah: str, provinsi: str) -> JenisNaskah:
    """The regulation that a region agrees on with its council."""
    level = level_or_usual(daerah)
    here = [kind for kind in of_program().values() if _belongs(kind, level, provinsi)]
    agreed = [kind for kind in here if kind.persetujuan is not None]
    return max(agreed, key=lambda kind: bool(kind.wilayah))


def decision(daerah: str) -> JenisNaskah:
    """The decision of the head of a region."""
    level = level_or_usual(daerah).nama
    return next(
        kind for kind in of_program().values() if kind.bentuk == "diktum" and kind.at(level)
    )


@dataclass(frozen=True, slots=True)
class KnownKind:
    """What a content is. perbup: with what follows from its kind. jenis: the kind as it has it.

    lost: names of classes, as in Loaded.
    """

    perbup: Perbup
    jenis: JenisDaerah
    findings: tuple[Finding, ...] = ()
    lost: frozenset[str] = frozenset()


def known(perbup: Perbup, own: Iterable[JenisNaskah]) -> KnownKind:
    """The kind of a content. own: the kinds of its own.

    Where perbup.yaml names none that its region can have, one that it can takes its place, and that
    is a finding.
    """
    of_office = tuple(own)
    odd = tuple(finding for kind in of_office for finding in _odd_patterns(kind))
    told = _known(perbup, {**of_program(), **{kind.nama: kind for kind in of_office}})
    return replace(told, findings=(*odd, *told.findings))


def _known(perbup: Perbup, kinds: Kinds) -> KnownKind:
    level = level_or_usual(perbup.daerah)
    common = _usual(kinds, level)
    kind = kinds.get(perbup.jenis) if perbup.jenis else common
    if kind is None:
        stand_in = _stand_in(perbup, kinds, level) or common
        return _replaced(perbup, stand_in, level, _unknown(perbup, kinds, level))
    if not _belongs(kind, level, perbup.provinsi):
        return _replaced(perbup, common, level, _misplaced(perbup, kind, kinds, level))
    findings = tuple(_of_kind(perbup, kind))
    nomor, refused = _number(perbup, kind)
    named = replace(perbup, jenis=kind.nama, nomor=nomor)
    return KnownKind(named, _in_region(kind, level, perbup), (*findings, *refused))


def _stand_in(perbup: Perbup, kinds: Kinds, level: Tingkat) -> JenisNaskah | None:
    """The kind of here that an unknown one is like by its first word: a Keputusan of whoever."""
    first = perbup.jenis.casefold().split()[:1]
    here = (kind for kind in kinds.values() if _belongs(kind, level, perbup.provinsi))
    like = (kind for kind in here if kind.nama.casefold().split()[:1] == first)
    return next(iter(sorted(like, key=lambda kind: not kind.bawaan)), None)


def _replaced(perbup: Perbup, common: JenisNaskah, level: Tingkat, finding: Finding) -> KnownKind:
    """A content whose kind is not known, as if it were one that is."""
    named = replace(perbup, jenis=common.nama)
    return KnownKind(named, _in_region(common, level, perbup), (finding,), LOST)


def _in_region(kind: JenisNaskah, level: Tingkat, perbup: Perbup) -> JenisDaerah:
    """The kind in its region; one whose name is whole by itself needs no word for its level."""
    bare = perbup.daerah.removeprefix(f"{level.awalan} ")
    daerah = bare if bare in level.utuh else perbup.daerah
    return JenisDaerah(kind, level, daerah, perbup.provinsi)


def _usual(kinds: Kinds, level: Tingkat) -> JenisNaskah:
    return next(kind for kind in kinds.values() if kind.bawaan and kind.at(level.nama))


def _belongs(kind: JenisNaskah, level: Tingkat, provinsi: str) -> bool:
    """True if a region of that level, in that province, can have the kind."""
    return kind.at(level.nama) is not None and (not kind.wilayah or provinsi in kind.wilayah)


# --- a kind that is not known, or not here


def _unknown(perbup: Perbup, kinds: Kinds, level: Tingkat) -> Finding:
    """The finding of a name that no kind has; a short name of a kind is certainly that kind."""
    here = [name for name, kind in kinds.items() if _belongs(kind, level, perbup.provinsi)]
    typed = " ".join(perbup.jenis.split())
    certain = _called(typed, kinds, here)
    suggestion = certain or nearest(typed, here) or nearest(typed, kinds)
    others = [name for name in kinds if name not in here]
    rest = f" Di daerah lain: {', '.join(others)}." if others else ""
    return _finding(
        perbup,
        f"Jenis '{typed}' tidak dikenal.",
        f"{perhaps(suggestion)}Di {perbup.daerah}: {', '.join(here)}.{rest} "
        "Jenis lain ditulis dalam content/jenis.",
        certain,
    )


def _called(typed: str, kinds: Kinds, here: Collection[NamaJenis]) -> str:
    """The kind that is written in other capitals, or by its short name; '' for none."""
    wanted = typed.casefold().replace("walikota", "wali kota")
    for name in here:
        if wanted in {word.casefold() for word in (name, *kinds[name].singkatan)}:
            return name
    return ""


def _misplaced(perbup: Perbup, kind: JenisNaskah, kinds: Kinds, level: Tingkat) -> Finding:
    """The finding of a kind that regions of that level, or of that province, do not have."""
    fitting = [
        one.nama
        for one in kinds.values()
        if _is_like(one, kind) and _belongs(one, level, perbup.provinsi)
    ]
    alone = fitting[0] if len(fitting) == 1 else ""
    return _finding(
        perbup,
        f"{kind.nama} bukan jenis yang dimiliki {perbup.daerah}, {perbup.provinsi}.",
        f"Tulis {' atau '.join(fitting)}, atau perbaiki daerah dan provinsi.",
        alone,
    )


def _is_like(one: JenisNaskah, kind: JenisNaskah) -> bool:
    """True for a kind that another region has in the place of this one."""
    agreed = (one.persetujuan is None) == (kind.persetujuan is None)
    return agreed and one.bentuk == kind.bentuk


def _finding(perbup: Perbup, message: str, advice: str, certain: str) -> Finding:
    origin = perbup.origin.at("jenis")
    repairs: tuple[Repair, ...] = ()
    if certain and origin.end - origin.start == len(perbup.jenis):
        file = origin.location.file
        repairs = (Repair(file, origin.start, origin.end, perbup.jenis, certain),)
    return Finding("RD2013", "galat", origin.location, message, advice, repairs=repairs)


def _odd_patterns(kind: JenisNaskah) -> Iterator[Finding]:
    """Names in the patterns of an office's own kind that nothing fills."""
    patterns = [(kind.origin.at(key), getattr(kind, key) or "") for key in _PATTERNS]
    patterns += [(at.origin.at("noreg"), at.noreg or "") for at in kind.tingkat]
    for origin, pattern in patterns:
        for name in _NAMED.findall(pattern):
            if name not in JenisDaerah.NAMES:
                yield Finding(
                    "RD2005",
                    "galat",
                    origin.location,
                    f"{{{name}}} bukan nama yang dikenal dalam pola.",
                    f"Yang dikenal: {', '.join(f'{{{one}}}' for one in JenisDaerah.NAMES)}.",
                )


# --- what a kind asks of perbup.yaml


def _number(perbup: Perbup, kind: JenisNaskah) -> tuple[NomorNaskah | None, tuple[Finding, ...]]:
    """The number, which of most kinds is a figure (UU 12/2011 Lampiran II angka 2a)."""
    if perbup.nomor is None or kind.penomoran == "bebas":
        return perbup.nomor, ()
    try:
        return NomorNaskah(str(convert("int", perbup.nomor))), ()
    except AtomError as fault:
        where = perbup.origin.at("nomor").location
        return None, (Finding(fault.code, "galat", where, fault.message, fault.advice),)


def _of_kind(perbup: Perbup, kind: JenisNaskah) -> Iterator[Finding]:
    """Keys on the promulgation that are missing, or that the kind has no use for."""
    promulgated = kind.lembaran is not None
    given = {
        "pengundangan": perbup.pengundangan is not None,
        "pejabat: pengundangan": perbup.pejabat.pengundangan is not None,
        "berita_daerah": perbup.berita_daerah is not None,
    }
    for key, is_given in given.items():
        if is_given and not promulgated:
            yield _superfluous(perbup, key, kind)
    for key in ("pengundangan", "pejabat: pengundangan"):
        if promulgated and not given[key]:
            yield _missing(perbup, key, kind)
    if perbup.tambahan_lembaran is not None and not kind.tambahan:
        yield _superfluous(perbup, "tambahan_lembaran", kind)
    if perbup.noreg is not None and not any(one.noreg for one in kind.tingkat):
        yield _superfluous(perbup, "noreg", kind)


def _superfluous(perbup: Perbup, key: str, kind: JenisNaskah) -> Finding:
    return Finding(
        "RD2014",
        "galat",
        perbup.origin.at(*key.split(": ")).location,
        f"{kind.nama} tidak memuat {key}.",
        "Hapus kunci itu.",
    )


def _missing(perbup: Perbup, key: str, kind: JenisNaskah) -> Finding:
    *above, name = key.split(": ")
    return Finding(
        "RD2002",
        "galat",
        perbup.origin.at(*above).location,
        f"Kunci '{name}' belum ada.",
        f"Tambahkan {name}: {kind.nama} diundangkan.",
    )
