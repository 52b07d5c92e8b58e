"""Ids that became others: what refers to them is no change of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.compare.diff.match import CODED
from renja_docs.compare.diff.unit import Pair, Unit
from renja_docs.sense.expressions import TOKEN

NAMED_BY_ID: Final = frozenset({"lokasi", "sumber_dana", "kutipan"})
"""Attributes whose value is the id of another thing, or several."""

_ID: Final = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Renames:
    """The new id of each old one that is another."""

    ids: Mapping[str, str]

    @classmethod
    def among(cls, pairs: Iterable[Pair]) -> Renames:
        """The ids that are others although the thing is the same."""
        return cls({old.key: new.key for old, new in pairs if _is_renamed(old, new)})

    def typed(self, text: str, key: str, *, evaluated: bool) -> str:
        """What was typed in the old version, with the ids of the new one.

        key: of the attribute. evaluated: True where ids stand in expressions alone.
        """
        if not self.ids:
            return text
        if evaluated:
            return TOKEN.sub(lambda token: self._replaced(token[0]), text)
        return self._replaced(text) if key in NAMED_BY_ID else text

    def _replaced(self, text: str) -> str:
        return _ID.sub(lambda id_: self.ids.get(id_[0], id_[0]), text)


def _is_renamed(old: Unit, new: Unit) -> bool:
    """True for one thing under two ids; codes of the plan are no names."""
    has_names = bool(old.key and new.key) and old.kind not in CODED
    return has_names and old.key != new.key
