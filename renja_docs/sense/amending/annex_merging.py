"""What of an amending regulation comes along with its Lampirans, and what goes with theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naratif import Bab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.tabel import BentukTabel
from renja_docs.sense.amending.annex_address import PRINTED, PrintedKind, in_blocks, printed_ids
from renja_docs.sense.amending.refusal import AmendmentError

N = TypeVar("N", bound=Node)


def with_parts(
    base: Naskah, amending: Naskah, new: Lampiran | Bab, within: Lampiran | None
) -> Naskah:
    """The content with the chapters, tables and figures that a new part prints.

    within: the Lampiran that it stands in or takes the place of. Raises AmendmentError for a name
    that another Lampiran uses.
    """
    ids = {kind: set(_printed_by(new, amending, kind)) for kind in PRINTED}
    for kind in PRINTED:
        _refuse_shared(base, ids[kind], kind, within)
    tables = tuple(one for one in amending.tabel if one.id in ids["tabel"])
    used = {one.nama_bentuk for one in tables}
    forms = tuple(one for one in amending.bentuk if one.id in used)
    return replace(
        with_forms(base, forms),
        bab=_overlaid(base.bab, tuple(one for one in amending.bab if one.id in ids["bab"])),
        tabel=_overlaid(base.tabel, tables),
        gambar=_overlaid(
            base.gambar, tuple(one for one in amending.gambar if one.id in ids["gambar"])
        ),
    )


def with_forms(base: Naskah, forms: tuple[BentukTabel, ...]) -> Naskah:
    """The content with other forms of tables."""
    return replace(base, bentuk=_overlaid(base.bentuk, forms))


def without_orphans(before: Naskah, after: Naskah) -> Naskah:
    """The content without what its Lampirans printed and print no more."""
    gone = {kind: _printed(before, kind) - _printed(after, kind) for kind in PRINTED}
    return replace(
        after,
        bab=tuple(one for one in after.bab if one.id not in gone["bab"]),
        tabel=tuple(one for one in after.tabel if one.id not in gone["tabel"]),
        gambar=tuple(one for one in after.gambar if one.id not in gone["gambar"]),
    )


def _printed_by(new: Lampiran | Bab, amending: Naskah, kind: PrintedKind) -> Iterator[str]:
    return printed_ids(new, amending, kind) if isinstance(new, Lampiran) else in_blocks(new, kind)


def _refuse_shared(base: Naskah, ids: set[str], kind: PrintedKind, within: Lampiran | None) -> None:
    """A new part prints nothing by the name of what another Lampiran prints."""
    others = [one for one in base.lampiran if one is not within]
    shared = ids & {id_ for one in others for id_ in printed_ids(one, base, kind)}
    if shared:
        raise AmendmentError(
            "lampiran",
            f"{kind.capitalize()} {min(shared)} juga dipakai Lampiran lain naskah asal.",
            f"Beri {kind} itu nama lain.",
        )


def _printed(naskah: Naskah, kind: PrintedKind) -> set[str]:
    return {id_ for one in naskah.lampiran for id_ in printed_ids(one, naskah, kind)}


def _overlaid(base: tuple[N, ...], own: tuple[N, ...]) -> tuple[N, ...]:
    """The nodes of both, by their ids; of two of one id the later one."""
    later = {_id(one): one for one in own}
    known = tuple(later.pop(_id(one), one) for one in base)
    return (*known, *later.values())


def _id(node: Node) -> str:
    return str(getattr(node, "id", ""))
