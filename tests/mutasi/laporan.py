"""The table of faults and of what the rules say of them: docs/mutasi.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from tests.mutasi import tata_hukum
from tests.mutasi.mutasi import Mutasi
from tests.mutasi.tata import BENAR, SALAH, sunting, temuan
from tests.packages import ROOT

HALAMAN = ROOT / "docs" / "mutasi.md"
BAGIAN = {
    "01-perbup": "Identity of the regulation",
    "02-dasar-hukum": "Registry of acts",
    "03-batang-tubuh": "Consideration, legal basis, articles",
    "04-uraian": "Prose of the Lampiran",
    "05-program": "Programmes and proposals",
    "06-tabel": "Tables, order of the Lampiran, figure",
}
KEPALA = """\
# Faults put into the content

Made by `python -m tests.mutasi` from `tests/mutasi/data`; do not edit. Each line is one fault, put
into the package `tests/naskah/koperasi` (or into a layout of its tables) by replacing a piece of
text. *Rules* are those that speak on the line of the fault, or on the key of its value; a rule that
speaks elsewhere only is in brackets. `make test` proves each line. Ids with a letter from A to M
are faults of the regulation as it was printed (`docs/koreksi.md`), put back; the others are of our
own making.
"""


def halaman(semua: Sequence[Mutasi], mustahil: Mapping[str, str]) -> str:
    """The whole page. mustahil: faults that cannot be typed, with reasons."""
    return "\n".join(
        [
            KEPALA,
            *_ringkasan(semua),
            *_tabel(semua),
            *_celah(semua),
            "",
            "## Faults of the printed regulation that cannot be typed any more",
            "",
            "| fault | reason |",
            "|---|---|",
            *(f"| {nama} | {_sel(sebab)} |" for nama, sebab in mustahil.items()),
            "",
        ]
    )


def menurut_jenis(banyak_benih: Iterable[int]) -> str:
    """How many faults of the grammar are found on their line, by kind; rightful edits beside them.

    banyak_benih: seeds; none of the faults was seen before.
    """
    dibuat, kena, salah = Counter[str](), Counter[str](), 0
    benar = 0
    for satu in banyak_benih:
        for edit, semua in temuan(sunting(SALAH, 340, satu)):
            dibuat[edit.jenis] += 1
            kena[edit.jenis] += bool(semua)
        for _, semua in temuan(sunting(BENAR, 300, satu)):
            benar += 1
            salah += any(one.severity != "catatan" for one in semua)
    return "\n".join(
        [
            "## Faults of the grammar",
            "",
            "Made by chance from kinds and places over two packages (`tests/mutasi/tata.py`).",
            f"Of {benar} rightful edits made the same way {salah} gave an error or a warning.",
            "",
            *_per_jenis(dibuat, kena),
        ]
    )


def dokumen_lain(semua_benih: Iterable[int]) -> str:
    """How many faults of other kinds of documents are found at their place, by kind.

    semua_benih: seeds; none of the faults was seen before.
    """
    dibuat, kena = Counter[str](), Counter[str]()
    for satu in semua_benih:
        for jenis, _, terlihat in tata_hukum.kena(tata_hukum.salah(6, satu)):
            dibuat[jenis] += 1
            kena[jenis] += terlihat
    return "\n".join(
        [
            "## Faults of other kinds of documents",
            "",
            "Of Perda, Keputusan and amendments, made the same way (`tests/mutasi/tata_hukum.py`),",
            "each put in on its own and judged by the rule of its kind.",
            "",
            *_per_jenis(dibuat, kena),
        ]
    )


def _per_jenis(dibuat: Counter[str], kena: Counter[str]) -> Iterator[str]:
    yield "| kind | faults | found on their line |"
    yield "|---|---:|---:|"
    for jenis in sorted(dibuat):
        yield f"| {jenis} | {dibuat[jenis]} | {kena[jenis]} |"
    yield f"| **all** | **{dibuat.total()}** | **{kena.total()}** |"
    yield ""


def _ringkasan(semua: Sequence[Mutasi]) -> Iterator[str]:
    tepat = sum(bool(m.kode) for m in semua)
    yield "| part | faults | found at their place | gaps |"
    yield "|---|---:|---:|---:|"
    for bagian, isi in groupby(semua, key=lambda m: m.bagian):
        daftar = list(isi)
        kena = sum(bool(m.kode) for m in daftar)
        yield f"| {BAGIAN[bagian]} | {len(daftar)} | {kena} | {len(daftar) - kena} |"
    yield f"| **all** | **{len(semua)}** | **{tepat}** | **{len(semua) - tepat}** |"


def _tabel(semua: Sequence[Mutasi]) -> Iterator[str]:
    kepala = ("| id | fault | file | rules |", "|---|---|---|---|")
    for bagian, isi in groupby(semua, key=lambda m: m.bagian):
        yield from ("", f"## {BAGIAN[bagian]}", "", *kepala)
        for m in isi:
            yield f"| {m.id} | {_sel(m.apa)} | {m.di} | {_aturan(m)} |"


def _aturan(mutasi: Mutasi) -> str:
    if mutasi.kode:
        return " ".join(mutasi.kode)
    return f"– ({' '.join(mutasi.lain)})" if mutasi.lain else "–"


def _celah(semua: Sequence[Mutasi]) -> Iterator[str]:
    yield from ("", "## Gaps", "", "| id | fault | reason |", "|---|---|---|")
    for m in semua:
        if m.celah:
            yield f"| {m.id} | {_sel(m.apa)} | {_sel(m.celah)} |"


def _sel(teks: str) -> str:
    return " ".join(teks.split()).replace("|", "\\|")
