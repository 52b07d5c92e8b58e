"""The comparison on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from renja_docs.compare.diff.change import AREAS, Change, Comparison, Version
from renja_docs.compare.wording import (
    AREA,
    TANDA,
    counted,
    difference,
    followed,
    marked,
    rows,
    shortened,
    title,
)
from renja_docs.text.colour import Style, plain

COLOURS = {
    "ditambah": "baik",
    "dihapus": "galat",
    "diubah": "peringatan",
    "dipindah": "catatan",
    "dinomori-ulang": "redup",
}
WIDTH = 110
AROUND = 30
LINES = 12
"""Lines of a text that came, went or moved."""
MANY = 200
"""More changes than this are not listed on a terminal."""


def summary(c: Comparison, lama: Version, baru: Version, style: Style = plain) -> str:
    """Head, counts, and a line or two for each change."""
    return "\n".join(_lines(c, lama, baru, style))


def _lines(c: Comparison, lama: Version, baru: Version, style: Style) -> Iterator[str]:
    yield f"Lama: {_named(lama)}"
    yield f"Baru: {_named(baru)}"
    if not c.changes:
        yield "Tidak ada perubahan."
    yield from counted(c)
    if said := followed(c):
        yield said
    for ranah in AREAS[:-1]:
        yield from _part(
            [x for x in c.of(ranah) if not x.turunan or x.jenis == "dinomori-ulang"],
            AREA[ranah],
            style,
        )
    yield from _looks(list(c.of("tata-letak")), style)
    for u in c.tidak_dibandingkan:
        yield f"\nTidak dibandingkan: {u.nama} ({u.sebab})."


def _named(v: Version) -> str:
    return f"{v.nama} ({v.rincian})" if v.rincian else v.nama


def _part(changes: list[Change], head: str, style: Style) -> Iterator[str]:
    if not changes:
        return
    yield f"\n{head.upper()}"
    for change in changes[:MANY]:
        yield from entry(change, style)
    if len(changes) > MANY:
        yield f"  … dan {len(changes) - MANY} perubahan lain"


def _looks(changes: list[Change], style: Style) -> Iterator[str]:
    """Changes that nobody sees in the text: one line for each thing they are of."""
    count = Counter((c.jalur.partition("#")[0].split("/")[0], c.kelompok) for c in changes)
    if count:
        yield f"\n{AREA['tata-letak'].upper()}"
    for (head, kelompok), n in count.items():
        first = next(c for c in changes if c.jalur.partition("#")[0].split("/")[0] == head)
        many = f"{kelompok}: {head.partition(':')[2]}"
        remark = first.keterangan if n == 1 and first.keterangan else f"{n} perubahan"
        yield (
            "  " + style(f"~ {many if n > 1 else first.tempat}", COLOURS["diubah"]) + f" [{remark}]"
        )


def entry(c: Change, style: Style = plain) -> Iterator[str]:
    """The lines of one change."""
    remark = f" [{c.keterangan}]" if c.keterangan else ""
    yield "  " + style(f"{TANDA[c.jenis]} {title(c)}", COLOURS[c.jenis]) + remark
    yield from (f"      {said}" for said in _said(c))
    if c.akibat:
        places = ", ".join(dict.fromkeys(a.tempat_baru or a.tempat_lama for a in c.akibat))
        yield style(f"      ikut berubah: {shortened(places, WIDTH)}", "redup")


def _said(c: Change) -> list[str]:
    if c.angka is not None and c.jenis == "diubah":
        more = difference(c.angka)
        return [
            f"{c.teks_lama or 'kosong'} → {c.teks_baru or 'kosong'}"
            + (f" ({more})" if more else "")
        ]
    if c.potongan:
        return [shortened(marked(c.potongan, AROUND), 4 * WIDTH)]
    return rows(c.teks_baru or c.teks_lama, WIDTH, LINES)
