"""The sums of program.yaml with the changes that they follow from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.compare.diff.change import Change
from renja_docs.content.belanja import JENIS_BELANJA

SPENDING: Final = JENIS_BELANJA
"""The kinds of spending, by their keys."""
FORECAST: Final = ("maju", "faktor_maju")
"""What only forecasts follow from."""
WHOLE: Final = ""
"""The code of the whole tree."""
DRAFT: Final = "rancangan-awal:rkpd"


def with_reasons(changes: Sequence[Change]) -> Iterator[Change]:
    """The changes; each sum with the paths of those that it follows from."""
    made = [change for change in changes if not change.derived and _counts(change)]
    for change in changes:
        if _is_sum(change):
            reasons = [one.path for one in made if _feeds(one, change)]
            yield replace(change, reasons=tuple(reasons))
        else:
            yield change


def _is_sum(change: Change) -> bool:
    return change.derived and change.kind == "diubah" and _code(change) is not None


def _code(change: Change) -> str | None:
    """The code that a change of program.yaml belongs to, None for other changes."""
    head = change.thing.split("/")[0]
    if head.startswith("kode:"):
        return head.removeprefix("kode:")
    # what is said of the whole tree has no path but its attribute
    if head in ("jumlah:belanja", "") and change.attribute:
        return WHOLE
    return None


def _counts(change: Change) -> bool:
    """True if sums follow from a change: of money, or of a whole node."""
    if _code(change) is None:
        return False
    if change.thing.endswith(DRAFT):
        return True
    is_whole = change.kind in ("ditambah", "dihapus")
    is_money = change.attribute in (*SPENDING, *FORECAST)
    return "/" not in change.thing and (is_whole or is_money)


def _feeds(made: Change, total: Change) -> bool:
    """True if a sum counts what was changed."""
    return _is_below(made, total) and _is_counted(made, total.attribute)


def _is_below(made: Change, total: Change) -> bool:
    """True if what was changed stands below the code of a sum, or is of the whole tree."""
    code, above = _code(made), _code(total)
    if WHOLE in (code, above):
        return True
    return f"{code}.".startswith(f"{above}.")


def _is_counted(made: Change, total: str) -> bool:
    """True if a kind of sum counts what was changed: one kind of spending counts no other."""
    if total in SPENDING:
        return made.attribute in ("", total)
    if made.thing.endswith(DRAFT):
        return total == "pagu-ra"
    return total in ("maju", "pagu-maju") or made.attribute not in FORECAST
