"""What closes the items of a list as they are typed, and what should close them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said

_CLOSING: Final = re.compile(
    r"\s*(?P<mark>[;,.:])\s*(?P<word>dan/atau|dan|atau)?\s*\Z|\s+(?P<bare>dan/atau|dan|atau)\s*\Z"
)


@dataclass(frozen=True, slots=True)
class Closed:
    """A text without what closes it. mark: ';' '.' ',' ':' or '' ; word: dan, atau, dan/atau."""

    said: Said
    mark: str
    word: str
    whole: Said


def unclosed(said: Said) -> Closed:
    """A text and what closes it."""
    match = _CLOSING.search(said.text)
    if match is None or not said.text[: match.start()].strip():
        return Closed(said, "", "", said)
    if match["mark"] == "." and _is_short_form(said.text[: match.end()]):
        return Closed(said, "", "", said)
    mark = match["mark"] or ""
    return Closed(said.cut(0, match.start()), mark, match["word"] or match["bare"] or "", said)


def _is_short_form(text: str) -> bool:
    """True for a full stop that belongs to an abbreviation, and for an ellipsis."""
    return bool(re.search(r"(?:\.\.|\b(?:dll|dsb|dst|Swt|SWT|Tbk)\.)\Z", text.strip()))


def expected(
    position: int, count: int, *, sentences: bool, word: str, outer: str = "."
) -> tuple[str, str]:
    """What closes an item (from 0) of a list: its mark and the word behind it."""
    if sentences:
        return ".", ""
    if position == count - 1:
        return outer, ""
    if position == count - 2:
        return ";", word
    return ";", ""


def note_closings(
    ledger: Ledger, items: Sequence[Closed], *, sentences: bool, word: str, outer: str = "."
) -> None:
    """Tell the items that are closed otherwise than the list asks for; one where none is closed."""
    if len(items) > 1 and not any(item.mark for item in items):
        ledger.fault(
            "RD8102",
            items[0].whole,
            f"Tidak satu pun dari {len(items)} butir diakhiri tanda baca: "
            f"“…{items[0].whole.text[-25:]}”.",
            "Akhiri butir dengan titik koma, dan butir terakhir dengan titik.",
            start=max(0, len(items[0].whole.text) - 1),
        )
        return
    for position, item in enumerate(items):
        mark, behind = expected(position, len(items), sentences=sentences, word=word, outer=outer)
        if item.mark in {mark, ":"}:
            continue
        tail = item.whole.text[-25:]
        typed = f"diakhiri “{item.mark}”" if item.mark else "tidak diakhiri tanda baca"
        said = f"Butir “…{tail}” {typed}; seharusnya “{mark}{' ' + behind if behind else ''}”."
        ledger.fault(
            "RD8102",
            item.whole,
            said,
            f"Akhiri butir ini dengan {mark!r}.".replace("'", "“", 1).replace("'", "”"),
            start=max(0, len(item.whole.text) - 1),
        )
