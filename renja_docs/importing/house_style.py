"""The order of acts that a document keeps where the law leaves a choice: gaya.yaml.

The rank of instructions, decisions and circulars among the legislation is not laid down (UU 12/2011
Pasal 7 and 8): an office puts them where it likes, and keeps to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from renja_docs.content.opsi import Opsi
from renja_docs.content.peraturan import JenisPeraturan
from renja_docs.importing.act_registry import Registry
from renja_docs.importing.said import Said

Node = dict[str, object]


def house_style(nodes: Iterable[object], acts: Registry) -> Node | None:
    """gaya.yaml, None where the usual order holds. nodes: of all files that list acts."""
    usual = Opsi().urutan_mengingat
    lists = [[acts.acts[id_].jenis for id_ in ids] for node in nodes for ids in _lists(node)]
    order = list(usual)
    for kind in dict.fromkeys(kind for kinds in lists for kind in kinds):
        if kind not in order:
            _insert(kind, order, lists)
    return {"urutan_mengingat": order} if len(order) > len(usual) else None


def _lists(node: object) -> Iterator[list[str]]:
    """The ids of each list of acts."""
    match node:
        case {"mengingat": list(items)} | {"landasan_hukum": list(items)}:
            yield [_id(item) for item in items]
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for below in inner:
        yield from _lists(below)


def _id(item: object) -> str:
    """The id of an act, which may stand beside a provision of the constitution."""
    named = item["peraturan"] if isinstance(item, dict) else item
    return named.text if isinstance(named, Said) else str(named)


def _insert(
    kind: JenisPeraturan, order: list[JenisPeraturan], lists: Sequence[Sequence[JenisPeraturan]]
) -> None:
    """Put a kind where all lists have it; nowhere, where they disagree."""
    before: set[int] = set()
    behind: set[int] = set()
    for kinds in lists:
        for at, one in enumerate(kinds):
            if one == kind:
                before |= {order.index(other) for other in kinds[:at] if other in order}
                behind |= {order.index(other) for other in kinds[at + 1 :] if other in order}
    lowest = max(before, default=-1)
    if lowest < min(behind, default=len(order)):
        order.insert(lowest + 1, kind)
