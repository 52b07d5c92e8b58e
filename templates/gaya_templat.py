"""How each paragraph style looks in the templates when they are made anew."""

from __future__ import annotations

from dataclasses import dataclass

from renja_docs.document.styles import Style

TEXT_WIDTH = 9355
SINGLE = 280
"""One line of Bookman Old Style in 12 points (UU 12/2011 Lampiran II angka 284a)."""

RIGHT_HALF = 4820


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style; lengths are twips.

    size: half-points. line: exact line height, 0 where a picture must not be cut off.
    outline: heading level from 1, 0 for text.
    """

    size: int = 24
    line: int = SINGLE
    align: str = "left"
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    hanging: int = 0
    bold: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    outline: int = 0
    tabs: tuple[tuple[str, int, str], ...] = ()


def _text(after: int = 80, left: int = 0, hanging: int = 0, right: int = 0) -> Look:
    return Look(align="both", after=after, left=left, hanging=hanging, right=right)


def _title(
    size: int = 24, line: int = SINGLE, before: int = 0, after: int = 0, outline: int = 0
) -> Look:
    return Look(
        size,
        line,
        "center",
        before,
        after,
        bold=True,
        keep_next=True,
        keep_lines=True,
        outline=outline,
    )


def _centred(before: int = 0, after: int = 0, outline: int = 0) -> Look:
    return Look(
        align="center", before=before, after=after, keep_next=True, keep_lines=True, outline=outline
    )


def _contents(left: int, hanging: int, before: int = 0) -> Look:
    leader = (("right", TEXT_WIDTH, "dot"),)
    return Look(
        before=before,
        after=40,
        left=left,
        hanging=hanging,
        keep_lines=True,
        tabs=leader,
    )


LOOKS = {
    Style.RANCANGAN: Look(align="center", after=120, bold=True, keep_next=True),
    Style.LAMBANG: Look(line=0, align="center", after=160, keep_next=True),
    Style.JUDUL_PERATURAN: _centred(),
    Style.RAHMAT: _centred(before=240, after=240),
    Style.PEMBUKAAN: _text(),
    Style.MEMUTUSKAN: _centred(before=240, after=240),
    Style.BAB_TUBUH: _centred(before=240, after=120, outline=4),
    Style.BAGIAN_TUBUH: _centred(before=200, after=80, outline=5),
    Style.PASAL: _centred(before=200, after=80, outline=6),
    Style.AYAT: _text(),
    Style.DEFINISI: _text(),
    Style.PENUTUP: Look(align="both", before=320, after=320, keep_next=True, keep_lines=True),
    Style.TANDA_TANGAN: Look(left=RIGHT_HALF, keep_next=True, keep_lines=True),
    Style.RUANG_TANDA_TANGAN: Look(line=1080, left=RIGHT_HALF, keep_next=True),
    Style.BERITA_DAERAH: Look(before=320, keep_lines=True),
    Style.ISI: _text(),
    Style.PARAGRAF_ISI: _text(after=120, hanging=-720),
    Style.RINCIAN_1: _text(left=567),
    Style.RINCIAN_2: _text(left=1134),
    Style.RINCIAN_3: _text(left=1701),
    Style.RINCIAN_4: _text(left=2268),
    Style.KUTIPAN: _text(after=120, left=567, right=567),
    Style.KEPALA_LAMPIRAN: Look(left=RIGHT_HALF),
    Style.SAMPUL_1: _title(size=44, line=560),
    Style.SAMPUL_2: _title(size=32, line=440),
    Style.SAMPUL_3: _title(size=28, line=400),
    Style.DAFTAR_ISI_1: _contents(left=1134, hanging=1134, before=120),
    Style.DAFTAR_ISI_2: _contents(left=1701, hanging=567),
    Style.DAFTAR_TABEL: _contents(left=1984, hanging=1984),
    Style.JUDUL_BAB: _title(after=320, outline=1),
    Style.JUDUL_SUBBAB: Look(
        before=240, after=120, bold=True, keep_next=True, keep_lines=True, outline=2
    ),
    Style.SUBJUDUL: Look(
        before=160, after=80, bold=True, keep_next=True, keep_lines=True, outline=3
    ),
    Style.JUDUL_TABEL: Look(align="center", after=80, bold=True, keep_lines=True),
    Style.KEPALA_TABEL: Look(20, 250, "center", 30, 30, bold=True, keep_next=True),
    Style.SEL: Look(20, 250, "left", 30, 30),
    Style.SEL_JUDUL: Look(20, 250, "left", 20, 20, bold=True),
    Style.GAMBAR: Look(line=0, align="center", before=240, keep_next=True),
    Style.SUMBER: Look(18, 225, "left", 80, 60),
    Style.CATATAN: Look(18, 225, "both", 60, 0),
    Style.TAJUK: Look(align="center"),
    Style.KAKI: Look(align="center"),
    Style.JEDA: Look(size=2, line=20),
    Style.JARAK: Look(line=240),
}

SPARE: dict[str, Look] = {
    **{f"heading {level}": _centred(200, 80, level) for level in (7, 8, 9)},
    **{f"toc {level}": _contents(1984 + 283 * (level - 3), 1984) for level in range(3, 10)},
}
"""What Word has a style for and this software does not use: it looks like the rest if a drafter
does.
"""
