"""The comparison as Markdown, for a pull request or merge request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from renja_docs.compare.diff.change import AREAS, Area, Change, Comparison, Piece, Version
from renja_docs.compare.wording import (
    AREA,
    JENIS,
    counted,
    followed,
    percent,
    rows,
    shortened,
    signed,
    title,
)

BREAK = "\\"
"""Ends a line that stays a line of its own."""
LIMIT = 60_000
"""Characters: a comment on GitHub takes 65 536."""
WIDTH = 300
LINES = 40
"""Lines of a text that came, went or moved."""
_LIST = re.compile(r"^(\d*)([-+=.)])")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~@])")


def markdown(c: Comparison, lama: Version, baru: Version) -> str:
    """The whole text, cut between two lines where it would not fit into a comment."""
    lines = list(_lines(c, lama, baru))
    size = 0
    for i, line in enumerate(lines):
        size += len(line) + 1
        if size > LIMIT:
            return "\n".join(
                [*lines[:i], "", f"… {len(lines) - i} baris lagi: lihat `beda.html`.", ""]
            )
    return "\n".join([*lines, ""])


def escaped(text: str) -> str:
    """A text in which nothing is a sign of Markdown, a tag or a mention."""
    return (
        _SPECIAL.sub(r"\\\1", " ".join(text.split()))
        .replace("\\@", "@\u200b")
        .replace("\\<", "&lt;")
    )


def _lines(c: Comparison, lama: Version, baru: Version) -> Iterator[str]:
    yield "## Perubahan naskah"
    yield ""
    yield f"Dari **{_named(lama)}** ke **{_named(baru)}**."
    yield ""
    if not c.changes:
        yield "Tidak ada perubahan."
    yield from (f"- {line}" for line in (*counted(c), *filter(None, [followed(c)])))
    for ranah in AREAS:
        yield from _part(
            ranah, [x for x in c.of(ranah) if not x.turunan or x.jenis == "dinomori-ulang"]
        )
    yield from _sums([x for x in c.changes if x.turunan and x.angka is not None])
    if c.tidak_dibandingkan:
        yield "\n### Tidak dibandingkan\n"
        yield from (f"- {escaped(u.nama)}: {escaped(u.sebab)}" for u in c.tidak_dibandingkan)


def _named(v: Version) -> str:
    return escaped(f"{v.nama} ({v.rincian})" if v.rincian else v.nama)


def _part(ranah: Area, changes: list[Change]) -> Iterator[str]:
    if not changes:
        return
    yield f"\n### {AREA[ranah]}\n"
    counted_ = [c for c in changes if c.angka is not None and c.jenis == "diubah"]
    yield from _table(counted_)
    others = [c for c in changes if c not in counted_]
    if counted_ and (others or any(c.akibat for c in counted_)):
        yield ""
    for c in counted_:
        if c.akibat:
            yield f"- **{escaped(title(c))}**"
            yield from _followers(c)
    for c in others:
        yield from _entry(c)


def _entry(c: Change) -> Iterator[str]:
    remark = f" ({escaped(c.keterangan)})" if c.keterangan else ""
    head = f"- **{escaped(title(c))}** {JENIS[c.jenis]}{remark}"
    said = _said(c)
    if len(said) > 1:
        yield from (
            f"{line}{BREAK}" for line in (f"{head}:", *(f"  {_plain(line)}" for line in said[:-1]))
        )
        yield f"  {_plain(said[-1])}"
    else:
        yield f"{head}: {said[0]}" if said else head
    yield from _followers(c)


def _followers(c: Change) -> Iterator[str]:
    places = dict.fromkeys(a.tempat_baru or a.tempat_lama for a in c.akibat)
    if places:
        yield f"  - ikut berubah: {escaped(shortened(', '.join(places), WIDTH))}"


def _said(c: Change) -> list[str]:
    if c.potongan:
        return ["".join(_piece(p) for p in c.potongan)]
    return [escaped(line) for line in rows(c.teks_baru or c.teks_lama, WIDTH, LINES)]


def _plain(line: str) -> str:
    """A line that begins no list of Markdown: the marker is that of the document."""
    return _LIST.sub(r"\1\\\2", line)


def _piece(p: Piece) -> str:
    text = p.lama if p.jenis == "hapus" else p.baru
    if p.jenis == "tetap" and len(text) > 120:
        text = f"{text[:50].rpartition(' ')[0]} … {text[-50:].partition(' ')[2]}"
    before = " " if text.startswith(" ") else ""
    after = " " if text.endswith(" ") and text.strip() else ""
    match p.jenis:
        case "hapus":
            return f"{before}<del>{escaped(text)}</del>{after}"
        case "tambah":
            return f"{before}<ins>{escaped(text)}</ins>{after}"
        case _:
            return f"{before}{escaped(text)}{after}"


def _table(changes: Iterable[Change]) -> Iterator[str]:
    rows = list(changes)
    if not rows:
        return
    yield "| Tempat | Semula | Menjadi | Selisih | Persen |"
    yield "|---|--:|--:|--:|--:|"
    for c in rows:
        f = c.angka
        delta = signed(f.selisih) if f and f.selisih is not None else ""
        yield (
            f"| {escaped(title(c))} | {escaped(c.teks_lama)} | {escaped(c.teks_baru)} | {delta} "
            f"| {percent(f) if f else ''} |"
        )


def _sums(changes: list[Change]) -> Iterator[str]:
    if changes:
        yield f"\n<details><summary>{len(changes)} angka hasil hitungan ikut berubah</summary>\n"
        yield from _table(changes)
        yield "\n</details>"
