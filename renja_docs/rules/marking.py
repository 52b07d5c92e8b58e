"""Where a printed character was typed: findings in printed text, repairs in the text as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from renja_docs.content.finding import Aturan, Finding, Repair
from renja_docs.content.origin import Origin
from renja_docs.rules.rule import temuan
from renja_docs.sense.expressions import TOKEN
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

MAKS_POTONGAN = 80
EKSPRESI = re.compile(r"\{\{.*?\}\}", re.DOTALL)


@lru_cache(maxsize=8192)
def typed_offsets(mentah: str, tampil: str) -> tuple[int, ...]:
    """For each printed character its offset in the typed text; ~offset where an expression printed it."""
    if "{{" not in mentah and "*" not in mentah:
        return tuple(range(len(mentah)))
    if mentah == tampil:
        return _terketik(mentah)
    return tuple(_sejajarkan(mentah, tampil))


def _terketik(mentah: str) -> tuple[int, ...]:
    """The map of a text whose expressions were not evaluated."""
    hasil = list(range(len(mentah)))
    for cocok in EKSPRESI.finditer(mentah):
        hasil[cocok.start() : cocok.end()] = [~cocok.start()] * (cocok.end() - cocok.start())
    return tuple(hasil)


def _sejajarkan(mentah: str, tampil: str) -> list[int]:
    """The map of a text whose expressions were evaluated: its literal pieces are found in what is printed."""
    potongan = list(_potongan(mentah))
    pola = "".join("(.+?)" if p is None else f"({re.escape(p)})" for _, p in potongan)
    cocok = re.fullmatch(pola, tampil, re.DOTALL) if len(potongan) <= MAKS_POTONGAN else None
    if cocok is None:
        return [~0] * len(tampil)
    hasil: list[int] = []
    for urut, (mulai, p) in enumerate(potongan, 1):
        panjang = cocok.end(urut) - cocok.start(urut)
        hasil += [~mulai] * panjang if p is None else range(mulai, mulai + panjang)
    return hasil


def _potongan(mentah: str) -> Iterator[tuple[int, str | None]]:
    """The literal pieces of a typed text with their offsets; None stands for an expression."""
    mulai = 0
    for tanda in TOKEN.finditer(mentah):
        if tanda.start() > mulai:
            yield mulai, mentah[mulai : tanda.start()]
        if tanda["expr"] is not None:
            yield tanda.start(), None
        mulai = tanda.end()
    if mulai < len(mentah):
        yield mulai, mentah[mulai:]


def is_typed(b: Text, mulai: int, akhir: int) -> bool:
    """True if a person typed at least one of the printed characters [mulai, akhir)."""
    if b.typed == b.printed and "{{" not in b.typed:
        return True
    return any(letak >= 0 for letak in typed_offsets(b.typed, b.printed)[mulai:akhir])


def matches(pola: re.Pattern[str], b: Text) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a printed text that are not wholly the work of expressions."""
    semua = pola.finditer(b.printed)
    if "{{" not in b.typed:
        return semua
    return (cocok for cocok in semua if is_typed(b, cocok.start(), cocok.end()))


def in_text(
    kajian: Reading,
    aturan: Aturan,
    b: Text,
    bagian: tuple[int, int],
    pesan: str,
    saran: str = "",
    baru: str | None = None,
) -> Finding:
    """A finding at the printed characters [mulai, akhir); baru: what certainly must stand there."""
    mulai = bagian[0]
    letak = typed_offsets(b.typed, b.printed)
    awal = letak[mulai] if mulai < len(letak) else len(b.typed) - 1
    perbaikan = () if baru is None else _perbaikan(kajian, b, bagian, baru)
    lokasi = kajian.location(b.origin, awal if awal >= 0 else ~awal)
    return temuan(aturan, lokasi, pesan, saran, tempat=b.place, perbaikan=perbaikan)


def _perbaikan(kajian: Reading, b: Text, bagian: tuple[int, int], baru: str) -> tuple[Repair, ...]:
    """The repair, where the printed words stand in the typed text as they are."""
    mulai, akhir = bagian
    letak = typed_offsets(b.typed, b.printed)[mulai:akhir]
    if not letak or min(letak) < 0 or letak[-1] - letak[0] != len(letak) - 1:
        return ()
    return kajian.replacement(b, letak[0], letak[-1] + 1, baru)


def value_repair(kajian: Reading, asal: Origin, lama: str, baru: str) -> tuple[Repair, ...]:
    """The repair of a whole plain value, where the file holds exactly the old one."""
    teks = kajian.naskah.sumber.get(asal.location.file, "")
    if teks[asal.start : asal.end] != lama:
        return ()
    return (Repair(asal.location.file, asal.start, asal.end, lama, baru),)


def quoted(teks: str, maks: int = 60) -> str:
    """A quotation for a message, cut where it is long."""
    teks = " ".join(teks.split())
    return f"“{teks}”" if len(teks) <= maks else f"“{teks[: maks - 1].rstrip()}…”"
