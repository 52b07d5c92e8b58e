"""Random versions of the Lampirans of a content: chapters, tables, rows and cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from renja_docs.content.lampiran import Lampiran, Urutan
from renja_docs.content.naratif import Bab, Blok
from renja_docs.content.naskah import Naskah
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.tabel import Baris, Sel, Tabel
from tests.properties.suntingan_tubuh import WORDS

Edit = Callable[[Naskah, Random, str], Naskah]


def annex_version(old: Naskah, seed: int, count: int) -> Naskah:
    """The content after so many random edits of its Lampirans."""
    random = Random(seed)
    new = old
    for number in range(count):
        new = random.choice(EDITS)(new, random, f"{seed}-{number}")
    return new


def _words(random: Random) -> Teks:
    return Teks(" ".join(random.choices(WORDS, k=5)).capitalize())


# --- tables


def _tables(naskah: Naskah, table: Tabel, rows: tuple[Baris, ...]) -> Naskah:
    changed = replace(table, baris=rows)
    return replace(naskah, tabel=tuple(changed if one is table else one for one in naskah.tabel))


def _cell(naskah: Naskah, random: Random, _: str) -> Naskah:
    """A cell of a row says something else."""
    table = random.choice(naskah.tabel)
    place = random.randrange(len(table.baris))
    row = table.baris[place]
    column = random.choice(list(row.sel))
    new = replace(row, sel={**row.sel, column: Sel(teks=_words(random))})
    return _tables(naskah, table, (*table.baris[:place], new, *table.baris[place + 1 :]))


def _row(random: Random, name: str) -> Baris:
    cells = {"nama": Sel(teks=_words(random)), "nilai": Sel(teks=Teks(str(random.randint(1, 99))))}
    return Baris(id=Id(f"baris-{name}") if random.random() < 0.5 else None, sel=cells)


def _new_row(naskah: Naskah, random: Random, name: str) -> Naskah:
    table = random.choice(naskah.tabel)
    place = random.randint(0, len(table.baris))
    rows = (*table.baris[:place], _row(random, name), *table.baris[place:])
    return _tables(naskah, table, rows)


def _row_gone(naskah: Naskah, random: Random, _: str) -> Naskah:
    table = random.choice(naskah.tabel)
    if len(table.baris) < 2:
        return naskah
    place = random.randrange(len(table.baris))
    return _tables(naskah, table, (*table.baris[:place], *table.baris[place + 1 :]))


def _caption(naskah: Naskah, random: Random, _: str) -> Naskah:
    """A table gets another title."""
    table = random.choice(naskah.tabel)
    changed = replace(table, judul=(_words(random),))
    return replace(naskah, tabel=tuple(changed if one is table else one for one in naskah.tabel))


# --- chapters


def _chapter(naskah: Naskah, random: Random, _: str) -> Naskah:
    """A chapter gets another title, or another paragraph."""
    if not naskah.bab:
        return naskah
    bab = random.choice(naskah.bab)
    new = replace(bab, judul=_words(random))
    if random.random() < 0.5:
        new = replace(bab, isi=(*bab.isi, Blok(paragraf=_words(random))))
    return replace(naskah, bab=tuple(new if one is bab else one for one in naskah.bab))


def _new_chapter(naskah: Naskah, random: Random, name: str) -> Naskah:
    lampiran = random.choice(naskah.lampiran)
    bab = Bab(id=Id(f"bab-{name}"), judul=_words(random), isi=(Blok(paragraf=_words(random)),))
    place = random.randrange(len(lampiran.urutan))
    urutan = (*lampiran.urutan[:place], Urutan(bab=bab.id), *lampiran.urutan[place:])
    changed = replace(naskah, bab=(*naskah.bab, bab))
    return _annexes(changed, lampiran, replace(lampiran, urutan=urutan))


def _chapter_gone(naskah: Naskah, random: Random, _: str) -> Naskah:
    lampiran = random.choice(naskah.lampiran)
    chapters = [part for part in lampiran.urutan if part.bab]
    if len(chapters) < 2:
        return naskah
    gone = random.choice(chapters)
    bab = next(one for one in naskah.bab if one.id == gone.bab)
    tables = {blok.tabel for subbab in bab.subbab for blok in subbab.isi if blok.tabel is not None}
    changed = replace(
        naskah,
        bab=tuple(one for one in naskah.bab if one is not bab),
        tabel=tuple(one for one in naskah.tabel if one.id not in tables),
    )
    urutan = tuple(part for part in lampiran.urutan if part is not gone)
    return _annexes(changed, lampiran, replace(lampiran, urutan=urutan))


# --- Lampirans


def _annexes(naskah: Naskah, old: Lampiran, new: Lampiran) -> Naskah:
    return replace(naskah, lampiran=tuple(new if one is old else one for one in naskah.lampiran))


def _title(naskah: Naskah, random: Random, _: str) -> Naskah:
    lampiran = random.choice(naskah.lampiran)
    return _annexes(naskah, lampiran, replace(lampiran, judul=_words(random)))


def _text(naskah: Naskah, random: Random, _: str) -> Naskah:
    """Something stands in no chapter: only the whole Lampiran tells it."""
    lampiran = random.choice(naskah.lampiran)
    part = Urutan(isi=(Blok(paragraf=_words(random)),))
    *front, signature = lampiran.urutan
    return _annexes(naskah, lampiran, replace(lampiran, urutan=(*front, part, signature)))


def _new_annex(naskah: Naskah, random: Random, name: str) -> Naskah:
    place = random.randint(1, len(naskah.lampiran))
    urutan = (Urutan(isi=(Blok(paragraf=_words(random)),)), Urutan(bagian="penandatanganan"))
    new = Lampiran(id=Id(f"lampiran-{name}"), judul=_words(random), urutan=urutan)
    return replace(naskah, lampiran=(*naskah.lampiran[:place], new, *naskah.lampiran[place:]))


EDITS: tuple[Edit, ...] = (
    _cell,
    _cell,
    _new_row,
    _new_row,
    _row_gone,
    _caption,
    _chapter,
    _chapter,
    _new_chapter,
    _chapter_gone,
    _title,
    _text,
    _new_annex,
)
