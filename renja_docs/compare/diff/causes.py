"""What an expression follows from: the names of the facts it tells."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping

from renja_docs.sense.expressions import TOKEN

NAMES: Mapping[str, str] = {
    "n": "tahun_rencana",
    "bupati": "pejabat.penetapan.jabatan",
    **{
        name: name
        for name in (
            "tahun",
            "daerah",
            "provinsi",
            "tentang",
            "nomor",
            "perangkat_daerah",
            "renstra",
            "renstra_lalu",
        )
    },
}
"""Names that expressions use for the identity of the regulation."""


def expressions(text: str) -> tuple[str, ...]:
    """The expressions of a text with their braces, in order."""
    return tuple(mark[0] for mark in TOKEN.finditer(text) if mark["expr"] is not None)


def facts(expression: str) -> tuple[str, ...]:
    """The facts that an expression tells, the first first; the nearest name of a fact before wider ones."""
    source = expression.removeprefix("{{").removesuffix("}}").strip()
    try:
        top = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return ()
    return tuple(dict.fromkeys(_facts(top)))


def _facts(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Name(id=name) if name in NAMES:
            yield f"identitas:{NAMES[name]}"
        case ast.BinOp(left=left, right=right):
            yield from _facts(left)
            yield from _facts(right)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords):
            for arg in (*args, *(k.value for k in keywords)):
                yield from _facts(arg)
            given = [str(arg.value) for arg in args if isinstance(arg, ast.Constant)]
            parts = [str(k.value.value) for k in keywords if isinstance(k.value, ast.Constant)]
            yield from TOLD.get(name, _nothing)(given, parts)


def _nothing(_given: list[str], _parts: list[str]) -> Iterator[str]:
    return iter(())


def _reference(given: list[str], parts: list[str]) -> Iterator[str]:
    path = given[:1] + parts
    for depth in range(len(path), 0, -1):
        yield "nomor:" + "/".join(path[:depth])


def _under(prefix: str) -> Callable[[list[str], list[str]], Iterator[str]]:
    def told(given: list[str], _parts: list[str]) -> Iterator[str]:
        yield f"{prefix}:{'/'.join(given[:3])}"

    return told


def _sum(prefix: str) -> Callable[[list[str], list[str]], Iterator[str]]:
    """A sum below a code, or of everything: what nobody changed itself is told by the sum above it."""

    def told(given: list[str], _parts: list[str]) -> Iterator[str]:
        yield f"{prefix}:{given[0] if given else ''}"
        yield from (f"{prefix}:", "pagu:")

    return told


def _spending(given: list[str], _parts: list[str]) -> Iterator[str]:
    jenis, kode = (*given, "", "")[:2]
    yield from (f"belanja:{jenis}:{kode}", f"pagu:{kode}", "pagu:")


def _event(given: list[str], _parts: list[str]) -> Iterator[str]:
    yield f"identitas:{given[0] if given else ''}.tanggal"


def _count(_given: list[str], _parts: list[str]) -> Iterator[str]:
    yield "banyak:"


TOLD: Mapping[str, Callable[[list[str], list[str]], Iterator[str]]] = {
    "rujuk": _reference,
    "judul": _under("judul"),
    "peraturan": _under("peraturan"),
    "nama": _under("nama"),
    "target": _under("target"),
    "capaian": _under("capaian"),
    "nilai": _under("sel"),
    "fakta": _under("fakta"),
    "pagu": _sum("pagu"),
    "maju": _sum("maju"),
    "belanja": _spending,
    "banyak": _count,
    "tanggal": _event,
}
"""What each function of an expression tells, from its plain arguments and its keywords."""
