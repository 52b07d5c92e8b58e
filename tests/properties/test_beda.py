"""What a comparison must be true to, on the large package and on any words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_docs.compare.diff import (
    Change,
    Comparison,
    Consequence,
    Difference,
    Segment,
    Side,
    compare,
    side,
)
from renja_docs.compare.diff.change import Address
from renja_docs.compare.diff.order import steady
from renja_docs.compare.diff.words import segments, tokens
from renja_docs.content.loading.loader import load
from renja_docs.content.loading.shapes import AtomShape, ChoiceShape, ListShape, fields
from renja_docs.content.naskah import Naskah
from renja_docs.text.nilai import Nilai
from tests.packages import KOPERASI, SMALL, templates
from tests.properties.sizes import size
from tests.properties.suntingan import Expected, Plan, every_node, planned, rebuilt, unexplained

Field = tuple[str, str]
"""A class of the content and a field of it, by their names."""


def package_side(content: Path) -> Side:
    """A package as a side of a comparison."""
    naskah = load(content, templates()).naskah
    assert naskah is not None
    return side(naskah)


@pytest.fixture(scope="module")
def asli() -> Side:
    """The large package."""
    return package_side(KOPERASI)


def edited(asli: Side, seed: int, count: int) -> tuple[Side, list[Expected]]:
    plan = planned(asli.naskah, Random(seed), count)
    baru = rebuilt(asli.naskah, plan)
    assert isinstance(baru, Naskah)
    return side(baru), plan.expected


def test_a_version_equals_itself(asli: Side) -> None:
    """beda(a, a) is empty."""
    assert not compare(asli, asli)


def _seeds(quick: int, first: int, count: int) -> list[object]:
    """Seeds from first on: the first few in the quick suite too, the others in the long one."""
    return [
        pytest.param(first + n, marks=() if n < quick else pytest.mark.panjang)
        for n in range(count)
    ]


@pytest.mark.parametrize("seed", _seeds(12, 0, size(24, 1 / 10)))
def test_known_edits_are_found_and_nothing_else(asli: Side, seed: int) -> None:
    """Random edits of the large package come back exactly: none missed, none invented."""
    baru, expected = edited(asli, seed, 1 + seed % 12)
    found = [c for c in compare(asli, baru).changes if not c.derived]
    assert unexplained(expected, found) == ([], [])


@pytest.mark.parametrize("seed", _seeds(3, 1000, size(8, 1 / 50)))
def test_the_way_back_is_the_mirror(asli: Side, seed: int) -> None:
    """beda(b, a) says the same as beda(a, b) with the sides exchanged."""
    baru, _ = edited(asli, seed, 10)
    there, back = compare(asli, baru), compare(baru, asli)
    assert sorted(map(_plain, there.changes)) == sorted(_plain(_turned(c)) for c in back.changes)


def _turned(c: Change) -> Change:
    kinds: dict[str, Any] = {"ditambah": "dihapus", "dihapus": "ditambah"}
    words = {"hapus": "tambah", "tambah": "hapus"}
    return replace(
        c,
        kind=kinds.get(c.kind, c.kind),
        old=c.new,
        new=c.old,
        old_text=c.new_text,
        new_text=c.old_text,
        difference=_exchanged(c.difference),
        numbers=tuple((b, a) for a, b in c.numbers),
        segments=tuple(Segment(words.get(p.kind, p.kind), p.new, p.old) for p in c.segments),  # type: ignore[arg-type]
        consequences=tuple(_turned_place(a) for a in c.consequences),
    )


def _turned_place(a: Consequence) -> Consequence:
    return replace(
        a,
        old=a.new,
        new=a.old,
        old_text=a.new_text,
        new_text=a.old_text,
        difference=_exchanged(a.difference),
    )


def _exchanged(f: Difference | None) -> Difference | None:
    return f and replace(f, old=f.new, new=f.old, delta=-f.delta if f.delta is not None else None)


def _plain(c: Change) -> str:
    """All that is said of a change, but for what only one side can say: order, percent, context."""
    figures = [
        (f.old, f.new, f.delta)
        for f in (c.difference, *(a.difference for a in c.consequences))
        if f
    ]
    akibat = sorted((_where(a.old), _where(a.new), a.old_text, a.new_text) for a in c.consequences)
    words = _sides(c.segments)
    return repr(
        (
            c.kind,
            c.area,
            _where(c.old),
            _where(c.new),
            c.old_text,
            c.new_text,
            words,
            figures,
            sorted(c.numbers),
            c.remark,
            akibat,
            c.derived,
            sorted(c.reasons),
        )
    )


def _where(address: Address) -> tuple[str, str]:
    """An address without the line of the file, which the edits move."""
    return address.path, address.place


def _sides(potongan: tuple[Segment, ...]) -> list[tuple[str, str, str]]:
    """Pieces in an order that does not tell which side came first."""
    return sorted((p.kind, p.old, p.new) for p in potongan)


def test_fifty_edits_at_once(asli: Side) -> None:
    """Many edits at once do not hide each other."""
    baru, expected = edited(asli, 50, 50)
    found = [c for c in compare(asli, baru).changes if not c.derived]
    assert unexplained(expected, found) == ([], [])


@pytest.mark.parametrize("seed", _seeds(4, 2000, 10))
def test_every_place_is_told_once(asli: Side, seed: int) -> None:
    """No two changes are about the same thing, and a place follows from one fact only once."""
    baru, _ = edited(asli, seed, 30)
    found: Comparison = compare(asli, baru)
    names = [(c.kind, c.old.path, c.new.path) for c in found.changes]
    assert len(names) == len(set(names))
    for change in found.changes:
        places = [a.new.path for a in change.consequences]
        assert len(places) == len(set(places))


WORDS = ["satu", "dua", "tiga", "30", "14,5", "(1)", "dan", "{{ n }}", "A&B;"]
words_of_text = st.lists(st.sampled_from(WORDS), max_size=12)


@given(words_of_text, words_of_text)
@settings(max_examples=size(150), deadline=None)
def test_pieces_join_to_both_texts(old: list[str], new: list[str]) -> None:
    """The pieces of two texts, put together, are the two texts; the way back is the mirror."""
    lama, baru = tokens(" ".join(old), lambda _: "2024"), tokens(" ".join(new), lambda _: "2025")
    found, back = segments(lama, baru), segments(baru, lama)
    assert "".join(p.old for p in found) == " ".join(old).replace("{{ n }}", "2024")
    assert "".join(p.new for p in found) == " ".join(new).replace("{{ n }}", "2025")
    assert _sides(found) == _sides(
        tuple(Segment(_OTHER.get(p.kind, p.kind), p.new, p.old) for p in back)
    )


_OTHER: dict[str, Any] = {"hapus": "tambah", "tambah": "hapus"}


@given(st.permutations(range(8)))
@settings(max_examples=size(100), deadline=None)
def test_what_stays_is_in_order_and_as_much_as_can(order: list[int]) -> None:
    """The steady ones rise on both sides; adding any other breaks the order or was heavier."""
    stay = sorted(steady(list(enumerate(order)), [1] * len(order)))
    assert [order[i] for i in stay] == sorted(order[i] for i in stay)
    assert len(stay) == max(_longest(order))


def _longest(order: list[int]) -> list[int]:
    best: list[int] = []
    for i, value in enumerate(order):
        best.append(1 + max((best[j] for j in range(i) if order[j] < value), default=0))
    return best


SILENT = {
    (c, "id")
    for c in (
        "Menimbang",
        "Pasal",
        "Definisi",
        "Subbab",
        "Butir",
        "Baris",
        "Gambar",
        "Kotak",
        "BentukTabel",
    )
}
"""Names that are not printed: another one for the same words changes nothing."""


def _other(shape: object, old: object) -> object:
    """Another value of a shape, None where it is made of nodes."""
    match shape:
        case ChoiceShape():
            return next((v for v in shape.values if v != old), None)
        case ListShape(item=AtomShape() | ChoiceShape()):
            return (*(old or ()), _other(shape.item, None))  # type: ignore[misc]
        case AtomShape():
            first = OTHERS.get(shape.kind, "lain sekali")
            return first if first != old else SECOND.get(shape.kind, "lain lagi")
    return None


OTHERS = {
    "Id": "lain-sekali",
    "Kode": "9.9",
    "int": 97,
    "Tahun": 1997,
    "Rupiah": 97,
    "Decimal": Decimal(97),
    "date": date(1997, 1, 1),
    "Nilai": Nilai(Decimal(97), "Unit"),
}
SECOND = {"int": 98, "Tahun": 1998, "Rupiah": 98, "Decimal": Decimal(98), "Id": "lain-lagi"}


def _setting(name: str, value: object) -> Callable[[Any], Any]:
    """A node with one field set; of a node that gives exactly one field, the others are cleared."""

    def changed(node: Any) -> Any:  # noqa: ANN401  a node of any class
        others: dict[str, None] = {}
        if getattr(node, "TEPAT_SATU", False):
            others = dict.fromkeys(fields(type(node)))
        return replace(node, **{**others, name: value})

    return changed


@pytest.mark.panjang
def test_every_field_of_the_model_is_looked_at() -> None:
    """Another value in any field of any file is a change, but for names that nobody sees.

    The small packages come first: the large one is asked for names, and for what is left.
    """
    told: dict[Field, bool] = {}
    for package in (*SMALL.values(), KOPERASI):
        before = package_side(package)
        seen = {field for field in told if told[field]}
        for field, setting in _settings(before.naskah, seen, with_names=package == KOPERASI):
            baru = rebuilt(before.naskah, setting)
            assert isinstance(baru, Naskah)
            told[field] = bool(compare(before, side(baru)).changes)
    assert len(told) > 150
    silent = {field for field in told if not told[field]}
    assert silent == SILENT, "say in renja_docs/compare/diff/describe what these fields change"


ELSEWHERE = {
    ("ButirPerubahan", "judul"),
    ("BentukTabel", "judul"),
    ("BentukTabel", "kepala"),
    ("JumlahTabel", "judul"),
    ("Kolom", "judul"),
}
"""Texts that have no place at their first node.

Those of a form have one where a table has that form, and the first form is that of none; the label
of its sum has none. A new heading has its place in the act that is amended.
"""


def test_every_text_of_the_model_has_a_place() -> None:
    """Rules, search and proofs see what a person typed: sense/ gives it a place in the tree."""
    seen: dict[Field, bool] = {}
    for package in (*SMALL.values(), KOPERASI):
        before = package_side(package)
        texts = {
            (type(node).__name__, field.name)
            for node in every_node(before.naskah)
            for field in fields(type(node)).values()
            if getattr(getattr(field.shape, "item", field.shape), "kind", "") == "Teks"
        }
        done = {field for field in seen if seen[field]}
        for field, setting in _settings(before.naskah, done, with_names=False):
            if field in texts:
                baru = rebuilt(before.naskah, setting)
                assert isinstance(baru, Naskah)
                typed = (text.typed for text in side(baru).tree.texts())
                seen[field] = any(text in ("lain sekali", "lain lagi") for text in typed)
    assert len(seen) > 30
    without = {field for field in seen if not seen[field]} - ELSEWHERE
    assert not without, "give these texts a place in renja_docs/sense"


def _settings(
    naskah: Naskah, seen: Collection[Field], *, with_names: bool
) -> Iterator[tuple[Field, Plan]]:
    """Another value for each field of each class, at its first node; not for those seen."""
    done = set(seen)
    for node in every_node(naskah):
        for field in fields(type(node)).values():
            one = (type(node).__name__, field.name)
            if one in done or (field.name == "id" and not with_names):
                continue
            new = _other(field.shape, getattr(node, field.name))
            if new is not None:
                done.add(one)
                yield one, Plan({id(node): _setting(field.name, new)})
