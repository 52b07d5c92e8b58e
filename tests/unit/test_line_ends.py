"""Words that the end of a line has parted are put together as the file writes them."""

from __future__ import annotations

import pytest

from renja_docs.importing.line_ends import LineEnds
from renja_docs.importing.said import SourcePlace, said

ENDS = LineEnds.of(
    [
        "Menurut Undang-Undang tentang Pemerintahan Daerah dan nonpegawai serta off-taker lain",
        "yang sama-sama menyusun perencanaan dan sub-urusan bersama",
    ]
)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("tentang Pemerin-", "tahan Daerah", "tentang Pemerintahan Daerah"),
        ("kata yang tak ter-", "duga", "kata yang tak terduga"),
        ("Peraturan Perundang-", "undangan", "Peraturan Perundang-undangan"),
        ("menurut Undang-", "Undang Nomor 1", "menurut Undang-Undang Nomor 1"),
        ("sebagai off-", "taker produk", "sebagai off-taker produk"),
        ("sesuatu yang dicita-", "citakan", "sesuatu yang dicita-citakan"),
        ("RENCANA PEMERIN-", "TAHAN", "RENCANA PEMERINTAHAN"),
        ("dalam Tabel T-", "C.32", "dalam Tabel T-C.32"),
        ("Tahun 2005–", "2025", "Tahun 2005–2025"),
        ("pandemi Covid-", "19 bagi", "pandemi Covid-19 bagi"),
        ("Kabupaten/", "Kota", "Kabupaten/Kota"),
        ("satu kalimat", "yang panjang", "satu kalimat yang panjang"),
        ("Dana Umum -", "Raci", "Dana Umum - Raci"),
    ],
)
def test_lines_go_together(first: str, second: str, whole: str) -> None:
    """The rest of the file decides, then doubled halves and capitals."""
    assert ENDS.joined(first, second) == whole
    one, other = said(first, SourcePlace("a.pdf", 1)), said(second, SourcePlace("a.pdf", 2))
    both = ENDS.plus(one, other)
    assert both.text == whole
    assert both.places == (SourcePlace("a.pdf", 1), SourcePlace("a.pdf", 2))
