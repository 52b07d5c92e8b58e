"""Many changes to one file at once: values, keys, items of lists; all others of its bytes stay.

Nothing is trusted: what comes of them is read again and must say what was asked for. Changes are
made together where they bear each other, and one by one where they do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final

from renja_docs.content.finding import Repair
from renja_docs.content.loading.growing import emptied, grown, inserted
from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.reordering import moved
from renja_docs.content.loading.retyped_lists import relisted
from renja_docs.content.loading.retyping import likely
from renja_docs.content.loading.typed import (
    Path,
    Plain,
    RetypingError,
    Typed,
    all_say,
    at,
    plain,
    replaced,
)
from renja_docs.content.rewriting import rewritten

_UNPROVEN: Final = "Perubahan ini tidak dapat ditulis ke YAML; sunting di penyunting teks."


@dataclass(frozen=True, slots=True)
class Put:
    """Other words for a value, or a key more. new: words, a list of words, or a map for a new key.

    '' leaves nothing behind the key, also of a whole map. order: the keys of its map in the order
    of the model, so that a new one finds its place.
    """

    path: Path
    new: Plain
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Insert:
    """A new item of a list, in front of the item that has its index now; path: of the list."""

    path: Path
    index: int
    new: Plain
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remove:
    """An item of a list that goes, with the comments above it."""

    path: Path


Edit = Put | Insert | Remove


class EditsError(Exception):
    """Changes that cannot be made, each with the reason in Indonesian."""

    def __init__(self, refused: Sequence[tuple[Edit, str]]) -> None:
        super().__init__(f"{len(refused)} changes refused")
        self.refused = tuple(refused)


def edited(typed: Typed, edits: Sequence[Edit]) -> str:
    """The text of the file after all changes, whose paths are those of the file as it stands.

    Raises EditsError where some cannot be made, RetypingError where the file cannot be read.
    """
    desk = _Desk(typed)
    puts = [one for one in edits if isinstance(one, Put)]
    root = typed.root()
    desk.together([one for one in puts if at(root, one.path) is not None])
    for one_a_map in _rounds([one for one in puts if at(root, one.path) is None]):
        desk.together(one_a_map)
    for one in sorted(edits, key=_from_behind, reverse=True):
        if not isinstance(one, Put):
            desk.together([one])
    if desk.refused:
        raise EditsError(desk.refused)
    return desk.typed.text


def _rounds(puts: Sequence[Put]) -> Iterator[list[Put]]:
    """New keys by turns, one a map: the next finds the one before it in its place."""
    waiting = list(puts)
    while waiting:
        turn = {one.path[:-1]: one for one in reversed(waiting)}
        yield list(turn.values())
        waiting = [one for one in waiting if turn[one.path[:-1]] is not one]


def _from_behind(edit: Edit) -> tuple[Path, int]:
    """What structural changes are sorted by: the last first, so that places in front still hold."""
    if isinstance(edit, Insert):
        return (*edit.path, edit.index), 0
    return edit.path, 1


class _Desk:
    """A file while it is changed."""

    def __init__(self, typed: Typed) -> None:
        self.typed = typed
        self.refused: list[tuple[Edit, str]] = []

    def together(self, edits: Sequence[Edit]) -> None:
        """Make changes at once; where the file then says something else, half of them at a time."""
        if not edits:
            return
        try:
            self.typed = _made(self.typed, edits)
        except RetypingError as fault:
            if len(edits) == 1:
                self.refused.append((edits[0], str(fault)))
                return
            half = len(edits) // 2
            self.together(edits[:half])
            self.together(edits[half:])


def _made(typed: Typed, edits: Sequence[Edit]) -> Typed:
    """The file after some changes, proven. Raises RetypingError."""
    root = typed.root()
    changes: list[Repair] = []
    wanted = plain(root)
    for one in edits:
        changes += _changes(typed, root, one)
        wanted = _wanted(wanted, one)
    if not all_say(typed, changes, wanted):
        raise RetypingError(_UNPROVEN)
    return Typed(typed.file, rewritten(typed.text, changes)[0])


def _changes(typed: Typed, root: YamlNode, edit: Edit) -> Iterator[Repair]:
    """The characters that change. Raises RetypingError."""
    match edit:
        case Remove(path):
            yield moved(typed, path, "hapus")
        case Insert(path, index, new, order):
            yield inserted(typed, root, path, index, new, order)
        case Put(path, str() as new) if isinstance(at(root, path), YamlScalar):
            change = likely(typed, root, path, new)
            if change is not None:
                yield change
        case Put(path, "") if isinstance(at(root, path), YamlMap):
            yield emptied(typed, root, path)
        case Put(path, list() as new) if isinstance(at(root, path), YamlList):
            yield from relisted(typed, root, path, [str(word) for word in new])
        case Put(path, new, order):
            yield grown(typed, root, path, new, order)


def _wanted(values: Plain, edit: Edit) -> Plain:
    match edit:
        case Put(path, new):
            return replaced(values, path, new if new != [] else "")
        case Insert(path, index, new):
            return _with_list(values, path, lambda items: [*items[:index], new, *items[index:]])
        case Remove(path):
            last = path[-1]
            return _with_list(
                values, path[:-1], lambda items: [one for i, one in enumerate(items) if i != last]
            )


def _with_list(values: Plain, path: Path, change: Callable[[list[Plain]], list[Plain]]) -> Plain:
    """The same values with a list changed; one that is not there yet is empty."""
    found: Plain = values
    for step in path:
        if isinstance(found, dict):
            found = found.get(str(step))
        elif isinstance(found, list) and isinstance(step, int):
            found = found[step]
    return replaced(values, path, change(found if isinstance(found, list) else []))


# --- what has changed


def differences(file: str, old: str, new: str) -> list[Repair]:
    """The lines that differ between two states of a text, as changes of the first."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, before))]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        Repair(
            file,
            starts[first],
            starts[last],
            old[starts[first] : starts[last]],
            "".join(after[here:there]),
        )
        for tag, first, last, here, there in matcher.get_opcodes()
        if tag != "equal"
    ]
