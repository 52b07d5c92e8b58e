"""The functions of the expressions of forms; each takes lists of values and gives one.

A value that is missing gives none: `'Output: ' + keluaran.indikator` prints nothing without output.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from renja_docs.sense.tables.figuring import figure, is_true, number, text
from renja_docs.sense.tables.world import Item, Items, World
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, decimals, half_up, huruf, roman, rupiah

Compute = Callable[..., Items]


@dataclass(frozen=True, slots=True)
class FormFunction:
    """A function. compute: takes the world, then the values of the arguments.

    least, most: how many arguments. says: what it gives, in Indonesian. example: of its use.
    passes: True where it gives items of its arguments, which keep their names.
    """

    compute: Compute
    least: int
    most: int
    example: str
    says: str
    passes: bool = False


def _each(change: Callable[[Any], Any]) -> Compute:
    """Changes each value; one that it gives None for is left out."""

    def compute(_world: World, items: Items) -> Items:
        changed = ((change(item.value), item.origin) for item in items)
        return tuple(Item(value, origin) for value, origin in changed if value is not None)

    return compute


def _roman(value: Any) -> str | None:  # noqa: ANN401
    return roman(value) if isinstance(value, int) and 1 <= value <= 3999 else None


def _letter(value: Any) -> str | None:  # noqa: ANN401
    return huruf(value) if isinstance(value, int) and value >= 1 else None


def _whole(value: Any) -> int | None:  # noqa: ANN401
    found = figure(value)
    if found is None or found.angka is None:
        return None
    return int(half_up(found.angka))


def _in_rupiah(value: Any) -> str | None:  # noqa: ANN401
    amount = _whole(value)
    return rupiah(amount) if amount is not None else None


def _dotted(_world: World, items: Items, digits: Items = ()) -> Items:
    """Numbers with dots between thousands."""
    wanted = number(digits)
    return tuple(
        Item(angka(found.angka, int(wanted) if wanted is not None else found.desimal), item.origin)
        for item in items
        if (found := figure(item.value)) is not None and found.angka is not None
    )


def together(_world: World, *lists: Items) -> Items:
    """All values, one list behind the other."""
    return tuple(item for items in lists for item in items)


def _first_given(_world: World, *lists: Items) -> Items:
    return next((items for items in lists if any(_is_given(item) for item in items)), ())


def _is_given(item: Item) -> bool:
    return item.value not in ("", 0)


def _truth(holds: Callable[..., bool]) -> Compute:
    return lambda _world, *lists: (Item(holds(*lists)),)


def _count(_world: World, items: Items) -> Items:
    return (Item(len(items), items[0].origin if items else None),)


def _percent(_world: World, part: Items, whole: Items) -> Items:
    a, b = number(part), number(whole)
    if a is None or not b:
        return ()
    return (Item(Nilai(a / b * 100, "%", 2), part[0].origin),)


def _rounded(_world: World, items: Items, digits: Items = ()) -> Items:
    places = int(number(digits) or 0)
    return tuple(
        Item(half_up(found, places), item.origin)
        for item in items
        if (found := number((item,))) is not None
    )


def numbers_of(items: Items) -> Iterator[Decimal]:
    """The values that are numbers."""
    for item in items:
        found = number((item,))
        if found is not None:
            yield found


def total(_world: World, *lists: Items) -> Items:
    """The sum of all numbers, with the unit of the first; nothing where there is no number."""
    items = together(_world, *lists)
    amount, unit, is_there = Decimal(0), "", False
    for found in filter(None, (figure(item.value) for item in items)):
        if found.angka is not None:
            amount += found.angka
            unit = unit or found.satuan
            is_there = True
    return (Item(_figure(amount, unit), items[0].origin),) if is_there else ()


def _figure(amount: Decimal, unit: str) -> int | Nilai | Decimal:
    """A sum as it prints: whole numbers as amounts are."""
    if unit:
        return Nilai(amount, unit, decimals(amount))
    return int(amount) if amount == amount.to_integral_value() else amount


def _mean(_world: World, *lists: Items) -> Items:
    items = together(_world, *lists)
    known = list(numbers_of(items))
    if not known:
        return ()
    return (Item(half_up(sum(known, Decimal(0)) / len(known), 2), items[0].origin),)


def growth(_world: World, *lists: Items) -> Items:
    """The mean growth from each number to the next, in percent; nothing where one is missing."""
    items = together(_world, *lists)
    known = list(numbers_of(items))
    if len(known) < max(2, len(lists)) or not all(known[:-1]):
        return ()
    rates = [(after - before) / before * 100 for before, after in pairwise(known)]
    return (Item(Nilai(sum(rates, Decimal(0)) / len(rates), "%", 2), items[0].origin),)


def _first(_world: World, items: Items) -> Items:
    return items[:1]


def _last(_world: World, items: Items) -> Items:
    return items[-1:]


def _in_one_line(_world: World, items: Items, between: Items = ()) -> Items:
    joint = text(between[0].value) if between else ", "
    words = joint.join(text(item.value) for item in items)
    return (Item(words, items[0].origin),) if words else ()


FUNCTIONS: Final[Mapping[str, FormFunction]] = {
    "kapital": FormFunction(
        _each(lambda value: text(value).upper()), 1, 1, "kapital(nama)", "huruf kapital"
    ),
    "romawi": FormFunction(_each(_roman), 1, 1, "romawi(urut)", "angka Romawi"),
    "huruf": FormFunction(_each(_letter), 1, 1, "huruf(ke)", "huruf: a, b, c"),
    "teks": FormFunction(_each(text), 1, 1, "teks(ke)", "sebagai teks, tanpa titik ribuan"),
    "angka": FormFunction(
        _dotted, 1, 2, "angka(pagu)", "dengan titik ribuan, desimal bila diminta"
    ),
    "rupiah": FormFunction(_each(_in_rupiah), 1, 1, "rupiah(anggaran)", "dengan Rp di depan"),
    "bulat": FormFunction(_rounded, 1, 2, "bulat(pagu / 1000)", "dibulatkan, desimal bila diminta"),
    "persen": FormFunction(_percent, 2, 2, "persen(realisasi, target)", "a / b x 100%"),
    "rata_rata": FormFunction(_mean, 1, 20, "rata_rata(a, b)", "rata-rata bilangan"),
    "pertumbuhan": FormFunction(
        growth, 1, 20, "pertumbuhan(a, b, c)", "rata-rata pertumbuhan dalam persen"
    ),
    "banyak": FormFunction(_count, 1, 1, "banyak(usulan)", "banyaknya butir"),
    "daftar": FormFunction(
        together, 1, 20, "daftar(keluaran, hasil)", "beberapa nilai, satu baris satu", passes=True
    ),
    "bila_kosong": FormFunction(
        _first_given, 2, 20, "bila_kosong(jumlah, '-')", "yang pertama yang berisi", passes=True
    ),
    "pertama": FormFunction(_first, 1, 1, "pertama(kinerja)", "butir pertama", passes=True),
    "terakhir": FormFunction(_last, 1, 1, "terakhir(kinerja)", "butir terakhir", passes=True),
    "gabung": FormFunction(
        _in_one_line, 1, 2, "gabung(sumber_dana, '; ')", "beberapa nilai dalam satu baris"
    ),
    "ada": FormFunction(_truth(bool), 1, 1, "ada(hasil)", "benar bila berisi"),
    "bukan": FormFunction(
        _truth(lambda items: not is_true(items)), 1, 1, "bukan(ada(hasil))", "ingkaran"
    ),
    "dan": FormFunction(
        _truth(lambda *lists: all(is_true(one) for one in lists)), 2, 20, "dan(a, b)", "semua benar"
    ),
    "atau": FormFunction(
        _truth(lambda *lists: any(is_true(one) for one in lists)),
        2,
        20,
        "atau(a, b)",
        "salah satu benar",
    ),
}
"""By name."""
