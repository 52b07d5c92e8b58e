"""Every rule of the drafting law is named once, with the checks that name it as their source."""

from __future__ import annotations

from collections import Counter

import pytest

from renja_docs.rules import kept_law, registry
from renja_docs.rules.kept_law import Aturan, all_aturan
from renja_docs.rules.provisions import Cited, ProvisionNumber, Span, cited

LAMPIRAN_II = "Lampiran II angka"
INSERTED = (
    "2a 3a 4a 27a 27b 41a 41b 41c 41d 66a 69a 109a 111a 111b 111c 111d 111e 111f 111g 111h 111i "
    "111j 111k 189a 190a 190b 233a 233b 234a 236a 236b 236c 256a 270a 270b 270c 284a"
)
"""What UU 13/2022 put between the numbers of UU 12/2011."""


def _number(text: str) -> ProvisionNumber:
    figure = text.rstrip("abcdefghijk")
    return ProvisionNumber(int(figure), text.removeprefix(figure))


def _cited(act: str, unit: str, first: str, last: str = "") -> Cited:
    return Cited(act, unit, Span(_number(first), _number(last or first)))


@pytest.mark.parametrize(
    ("source", "named"),
    [
        (
            "UU 12/2011 Lampiran II angka 22, 87 huruf d, dan 101",
            [_cited("UU 12/2011", LAMPIRAN_II, number) for number in ("22", "87", "101")],
        ),
        (
            "EYD; UU 12/2011 Lampiran II angka 77 (UU 13/2022) dan angka 270c",
            [_cited("UU 12/2011", LAMPIRAN_II, number) for number in ("77", "270c")],
        ),
        (
            "UU 12/2011 Lampiran II angka 87 huruf g, 92–95; gaya kantor",
            [
                _cited("UU 12/2011", LAMPIRAN_II, "87"),
                _cited("UU 12/2011", LAMPIRAN_II, "92", "95"),
            ],
        ),
        (
            "UU 12/2011 Pasal 7 ayat (1) huruf f dan g, Lampiran II angka 2 sampai dengan angka 4",
            [
                _cited("UU 12/2011", "Pasal", "7"),
                _cited("UU 12/2011", LAMPIRAN_II, "2", "4"),
            ],
        ),
        (
            "Permendagri 86/2017 Lampiran T-C.29 dan T-C.30",
            [_cited("Permendagri 86/2017", "Lampiran T-C.", number) for number in ("29", "30")],
        ),
        ("Permendagri 86/2017 Lampiran", [Cited("Permendagri 86/2017", "", None)]),
        ("EYD", []),
    ],
)
def test_a_source_names_provisions(source: str, named: list[Cited]) -> None:
    """Lists, ranges, letters, amending acts in brackets, acts as a whole."""
    assert list(cited(source)) == named


def _rows_of(number: ProvisionNumber) -> list[Aturan]:
    here = Cited("UU 12/2011", LAMPIRAN_II, Span(number, number))
    return [aturan for aturan in all_aturan() if aturan.is_meant(here)]


def test_no_number_of_the_law_is_missing_or_told_twice() -> None:
    """Angka 1 to 284 and all that were put in."""
    numbers = [ProvisionNumber(figure) for figure in range(1, 285)]
    inserted = [_number(text) for text in INSERTED.split()]
    wrong = {number: len(_rows_of(number)) for number in (*numbers, *inserted)}
    assert {number: count for number, count in wrong.items() if count != 1} == {}


def test_every_source_in_an_act_that_is_listed_leads_to_a_row() -> None:
    """What a check names as its source is said on the page to be kept by it."""
    everything = all_aturan()
    acts = {aturan.part.act for aturan in everything}
    lost = [
        (code, by)
        for code, rule in registry.all_rules().items()
        for by in cited(rule.source)
        if by.act in acts and not any(aturan.is_meant(by) for aturan in everything)
    ]
    assert lost == []


def test_codes_that_are_named_exist_and_stand_where_they_help() -> None:
    """A rule said to be checked has a check; one said not to be has none; reasons are given."""
    known = registry.all_rules()
    for aturan in all_aturan():
        codes = kept_law.codes(aturan)
        assert aturan.way in kept_law.WAYS, aturan.numbers
        assert bool(aturan.spans) is (aturan.numbers != "-"), aturan.numbers
        assert set(codes) <= set(known), aturan.numbers
        if aturan.way == "kaidah":
            assert codes, aturan.numbers
        else:
            assert aturan.note, aturan.numbers
        if aturan.way in ("luar", "belum", "manusia"):
            assert not codes, (aturan.numbers, codes)


def test_the_page_links_each_code_to_its_heading() -> None:
    """Links lead to headings of the page of codes; ways are counted."""
    page = kept_law.page()
    assert "[RD4012](diagnostik.md#rd4012-pertimbangan-diawali-kata-bahwa)" in page
    counted = Counter(aturan.way for aturan in all_aturan())
    assert f"| {kept_law.WAYS['luar']} | {counted['luar']} |" in page
