"""The table of faults and of what the rules say of them: docs/mutasi.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tests.mutasi.mutasi import AKAR, Hasil

HALAMAN = AKAR / "docs" / "mutasi.md"
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

Made by `python -m tests.mutasi` from `tests/mutasi/data`; do not edit. Each line is one fault, put on its own into the
real content of `content/` (or into a layout of `templates/tabel/`) by replacing a piece of text. *Rules* are those
that speak on the line of the fault, or on the key of its value; a rule that speaks elsewhere only is in brackets.
Ids with a letter from A to M are faults of the regulation as it was printed (`docs/koreksi.md`), put back; the others
are of our own making.
"""


def halaman(semua: Sequence[Hasil], tanpa: dict[str, str], mustahil: dict[str, str]) -> str:
    """The whole page. tanpa: rules that no fault can wake, mustahil: faults that cannot be typed; with reasons."""
    return "\n".join(
        [
            KEPALA,
            *_ringkasan(semua),
            *_tabel(semua),
            *_celah(semua),
            *_daftar("Rules that no fault of text can wake", "rule", tanpa),
            *_daftar(
                "Faults of the printed regulation that cannot be typed any more", "fault", mustahil
            ),
            "",
        ]
    )


def _ringkasan(semua: Sequence[Hasil]) -> Iterator[str]:
    tepat = sum(bool(h.tepat) for h in semua)
    yield "| part | faults | found at their place | gaps |"
    yield "|---|---:|---:|---:|"
    for bagian, isi in groupby(semua, key=lambda h: h.mutasi.bagian):
        daftar = list(isi)
        kena = sum(bool(h.tepat) for h in daftar)
        yield f"| {BAGIAN[bagian]} | {len(daftar)} | {kena} | {len(daftar) - kena} |"
    yield f"| **all** | **{len(semua)}** | **{tepat}** | **{len(semua) - tepat}** |"


def _tabel(semua: Sequence[Hasil]) -> Iterator[str]:
    for bagian, isi in groupby(semua, key=lambda h: h.mutasi.bagian):
        yield from (
            "",
            f"## {BAGIAN[bagian]}",
            "",
            "| id | fault | file | rules |",
            "|---|---|---|---|",
        )
        for h in isi:
            yield f"| {h.mutasi.id} | {_sel(h.mutasi.apa)} | {h.mutasi.di} | {_aturan(h)} |"


def _aturan(hasil: Hasil) -> str:
    if hasil.kode:
        return " ".join(hasil.kode)
    return f"– ({' '.join(hasil.kode_lain)})" if hasil.kode_lain else "–"


def _celah(semua: Sequence[Hasil]) -> Iterator[str]:
    yield from ("", "## Gaps", "", "| id | fault | reason |", "|---|---|---|")
    for h in semua:
        if not h.tepat:
            yield f"| {h.mutasi.id} | {_sel(h.mutasi.apa)} | {_sel(h.mutasi.celah)} |"


def _daftar(judul: str, kolom: str, isi: dict[str, str]) -> Iterator[str]:
    yield from ("", f"## {judul}", "", f"| {kolom} | reason |", "|---|---|")
    for nama, sebab in isi.items():
        yield f"| {nama} | {_sel(sebab)} |"


def _sel(teks: str) -> str:
    return " ".join(teks.split()).replace("|", "\\|")
