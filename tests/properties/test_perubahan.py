"""What operations make of an old version is the new one, in every word, and no number is reused."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from renja_docs.compare.amending import InexpressibleError, living, operations
from renja_docs.content.loading.amended import load_with_amended
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.scalars import Id
from renja_docs.content.susunan import Bagian
from renja_docs.sense.amending.applying import applied
from renja_docs.sense.amending.struck_names import released
from renja_docs.sense.body import Body
from tests.packages import KECAMATAN, KOPERASI, PACKAGES, TANPA_LAMPIRAN, templates
from tests.properties.sizes import size
from tests.properties.suntingan_tubuh import version

CONTENTS = (KOPERASI, KECAMATAN, TANPA_LAMPIRAN, PACKAGES / "konsolidasi" / "asal")


@cache
def body(content: Path) -> BatangTubuh:
    """The body of a package."""
    naskah = load_with_amended(content, templates()).naskah
    assert naskah is not None
    return naskah.batang_tubuh


def after(old: BatangTubuh, new: BatangTubuh) -> BatangTubuh:
    """The old body with the operations that lead to the new one."""
    whole = old
    for operation in operations(old, new):
        whole = applied(whole, operation)
    return released(whole)


def said(tubuh: BatangTubuh) -> BatangTubuh:
    """All that a body says; an operation on a BAB does not change what references call it."""
    whole = living(tubuh)
    bab = tuple(replace(one, id=Id("bab"), bagian=_unnamed(one.bagian)) for one in whole.bab)
    return replace(whole, bab=bab)


def _unnamed(all_bagian: tuple[Bagian, ...]) -> tuple[Bagian, ...]:
    return tuple(
        replace(
            one,
            id=Id("bagian"),
            paragraf=tuple(replace(paragraf, id=Id("paragraf")) for paragraf in one.paragraf),
        )
        for one in all_bagian
    )


def numbers(tubuh: BatangTubuh) -> list[str]:
    """The printed numbers of all Pasal."""
    places = (place for top in Body().places(tubuh) for place in top.walk())
    return [place.own for place in places if place.kind == "pasal"]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("seed", range(size(4, 1 / 10)))
def test_the_operations_give_the_new_version(content: Path, seed: int) -> None:
    """Twice in a row: the second amendment starts from the numbers that the first one left."""
    old = body(content)
    for count in (seed % 4 + 1, seed % 9 + 2):
        new = version(living(old), seed * 100 + count, count)
        try:
            done = after(old, new)
        except InexpressibleError:
            assert new.bab[:1] != living(old).bab[:1] or not new.bab, "only the first BAB may fail"
            return
        assert said(done) == said(new)
        assert [n for n in numbers(done) if n in numbers(old)] == numbers(old)
        old = done


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
def test_nothing_changes_nothing(content: Path) -> None:
    """A version against itself needs no operation."""
    assert operations(body(content), body(content)) == ()
