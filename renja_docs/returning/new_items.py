"""A new paragraph as a proposal: an item more in the list in which the one before it was typed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Repair
from renja_docs.content.loading.growing import inserted
from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.typed import (
    Path,
    Plain,
    RetypingError,
    Typed,
    at,
    plain,
    replaced,
    says,
)
from renja_docs.returning.change import ReturnedChange
from renja_docs.returning.printed_values import Values

_MARKER: Final = re.compile(r"\A(?:[a-z]{1,2}|\d{1,3})[.)]\s+|\A[-•]\s+")
"""The number or the bullet that a reviewer typed: the program prints its own."""
_CLOSE: Final = re.compile(r"(?:[;,]|[;,]\s*(?:dan|atau|dan/atau)|(?<=[a-z])\.)\Z")
"""What closes an item of a list: the program prints it too."""
_TOLD: Final = "Ditulis sebagai butir baru sesudah yang mendahuluinya."
_MARKUP: Final = re.compile(r"[*{}]")


def grown(change: ReturnedChange, values: Values) -> ReturnedChange:
    """The change with the item that it would put in; as it is where no list takes one.

    An item that holds more than its words, such as an id, is left to people.
    """
    place = change.place
    if change.kind != "baru" or place is None or _MARKUP.search(change.after):
        return change
    path = next((value.path for value in values.at(place)), ())
    typed = values.typed(place.file)
    try:
        made = _grown(typed, path, change.after)
    except RetypingError:
        return change
    if made is None:
        return change
    repair, words = made
    return replace(change, state="usul", told=_TOLD, repairs=(repair,), expected=words)


def _grown(typed: Typed, path: Path, after: str) -> tuple[Repair, str] | None:
    """The item behind the one that a value stands in, and the words that it has."""
    root = typed.root()
    index = next((i for i in reversed(range(len(path))) if isinstance(path[i], int)), None)
    if index is None:
        return None
    above, number = path[:index], path[index]
    words = _MARKER.sub("", after)
    item = at(root, path[: index + 1])
    if isinstance(item, YamlScalar):
        words = _CLOSE.sub("", words)
    new = _like(item, words)
    several = at(root, above)
    if new is None or not isinstance(number, int) or not isinstance(several, YamlList):
        return None
    items = [plain(item) for item in several.items]
    repair = inserted(typed, root, above, number + 1, new, ())
    wanted: list[Plain] = [*items[: number + 1], new, *items[number + 1 :]]
    is_right = says(typed, repair, replaced(plain(root), above, wanted))
    return (repair, words) if is_right else None


def _like(item: YamlNode | None, words: str) -> Plain | None:
    """An item of the same form with other words; None where it holds more than words."""
    if isinstance(item, YamlScalar):
        return words
    if isinstance(item, YamlMap) and len(item.items) == 1:
        ((key, value),) = item.items.items()
        return {key: words} if isinstance(value, YamlScalar) else None
    return None
