"""The rows that the rules of a form make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from renja_docs.content.aturan_baris import AturanBaris
from renja_docs.content.tabel import Kolom
from renja_docs.sense.tables import figuring
from renja_docs.sense.tables.compiling import leading, ready
from renja_docs.sense.tables.formulas import Formula, computed, formulas
from renja_docs.sense.tables.levels import LEVELS
from renja_docs.sense.tables.ready import Nameable, Ready
from renja_docs.sense.tables.running import Run
from renja_docs.sense.tables.special_functions import items_in
from renja_docs.sense.tables.value_kinds import Kind, group_of
from renja_docs.sense.tables.view import RowLevel, ViewCell, ViewRow, merged, view_cell
from renja_docs.sense.tables.world import Item, ItemGroup, Items, Scope, ScopeItem, World

WHOLE = Kind((World,))
"""The content, in which every expression stands."""


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule made ready. level: None where it follows from the item. path: names it in its form.

    cells: the column of each, how it is found, the key of the item that it begins with.
    """

    path: str
    items: Run | None
    test: Run | None
    group: Run | None
    once: Run | None
    level: RowLevel | None
    cells: tuple[tuple[str, Run, str], ...]
    formulas: tuple[Formula, ...]
    sharing: tuple[RowRule, ...]
    behind: tuple[RowRule, ...]


def row_rules(known: Nameable) -> tuple[RowRule, ...]:
    """The rules of a form. Raises BentukError; `sense.tables.checking` has told before where."""
    return tuple(
        _ready(rule, (WHOLE,), known, str(place)) for place, rule in enumerate(known.bentuk.baris)
    )


def _ready(
    rule: AturanBaris,
    around: tuple[Kind, ...],
    known: Nameable,
    path: str,
    shared: frozenset[str] = frozenset(),
) -> RowRule:
    """A rule made ready. shared: the columns that the rule around it fills in its rows."""
    steps = Steps.of(rule, around, known)
    inner = steps.around
    filled = shared | frozenset(rule.sel)
    return RowRule(
        path,
        steps.items.run if steps.items else None,
        steps.test,
        steps.group,
        ready(rule.sekali, inner, known).run if rule.sekali else None,
        _level(rule),
        tuple(
            (column, ready(cell, inner, known).run, leading(cell))
            for column, cell in rule.sel.items()
        ),
        formulas(known, inner, filled),
        tuple(
            _ready(one, inner, known, f"{path}/b{i}", filled) for i, one in enumerate(rule.baris)
        ),
        tuple(_ready(one, inner, known, f"{path}/{i}") for i, one in enumerate(rule.lalu)),
    )


def _level(rule: AturanBaris) -> RowLevel | None:
    if rule.tingkat is None:
        return None
    return "" if rule.tingkat == "biasa" else rule.tingkat


@dataclass(frozen=True, slots=True)
class Steps:
    """From the list of a rule to its items. around: the kinds in which its cells are evaluated."""

    items: Ready | None
    test: Run | None
    group: Run | None
    around: tuple[Kind, ...]

    @classmethod
    def of(cls, rule: AturanBaris, around: tuple[Kind, ...], known: Nameable) -> Steps:
        """The steps of a rule. Raises BentukError."""
        items = ready(rule.dari, around, known) if rule.dari else None
        inner = (*around, items.kind) if items else around
        test = ready(rule.saring, inner, known).run if rule.saring else None
        if not (rule.kelompok and items):
            return cls(items, test, None, inner)
        group = ready(rule.kelompok, inner, known).run
        return cls(items, test, group, (*around, group_of(items.kind)))


@dataclass(frozen=True, slots=True)
class RowMaker:
    """Makes the rows of a table. columns: by id.

    counted: how many rows each rule has made, for each kind of item. seen: what came once.
    """

    columns: Mapping[str, Kolom]
    counted: Counter[tuple[str, str]] = field(default_factory=Counter)
    seen: set[tuple[str, str]] = field(default_factory=set)

    def rows(
        self,
        rules: tuple[RowRule, ...],
        scope: Scope,
        shared: Mapping[str, ViewCell] = MappingProxyType({}),
    ) -> Iterator[ViewRow]:
        """The rows of some rules in a scope. shared: the cells of the row around them."""
        for rule in rules:
            for within in self._scopes(rule, scope):
                yield from self._of_item(rule, within, shared)
                yield from self.rows(rule.behind, within)

    def _scopes(self, rule: RowRule, scope: Scope) -> Iterator[Scope]:
        """The scopes within the items of a rule; its own where it has no list."""
        for within in self._passed(rule, scope):
            if rule.once is None or self._is_new(rule, within):
                yield self._counted(rule, within)

    def _passed(self, rule: RowRule, scope: Scope) -> Iterator[Scope]:
        if rule.items is None:
            if rule.test is None or figuring.is_true(rule.test(scope)):
                yield scope
            return
        items = rule.items(scope)
        if rule.test is not None:
            items = _true_of(rule.test, scope, items)
        if rule.group is not None:
            items = _grouped(rule, scope, items)
        yield from items_in(scope, items)

    def _is_new(self, rule: RowRule, scope: Scope) -> bool:
        found = rule.once(scope) if rule.once else ()
        key = (rule.path, " ".join(figuring.text(item.value) for item in found))
        if key in self.seen:
            return False
        self.seen.add(key)
        return True

    def _counted(self, rule: RowRule, scope: Scope) -> Scope:
        """The scope with the number of the row through the table."""
        if rule.items is None:
            return scope
        *above, frame = scope.frames
        key = (rule.path, type(frame.value).__name__)
        self.counted[key] += 1
        numbered = ScopeItem(frame.value, frame.origin, frame.ke, self.counted[key])
        return Scope(scope.world, (*above, numbered))

    # --- rows

    def _of_item(
        self, rule: RowRule, scope: Scope, shared: Mapping[str, ViewCell]
    ) -> Iterator[ViewRow]:
        """The row of an item, or those that share its cells."""
        if not (rule.cells or rule.sharing):
            return
        own = self._cells(rule, scope)
        cells = {**shared, **own}
        frame = scope.frames[-1]
        look = _look(rule, frame)
        below = [
            replace(row, level=row.level or look) for row in self.rows(rule.sharing, scope, cells)
        ]
        if below:
            yield from merged(below, own)
            return
        yield ViewRow(look, computed(rule.formulas, scope, cells), frame.origin)

    def _cells(self, rule: RowRule, scope: Scope) -> dict[str, ViewCell]:
        """The cells of a rule; an empty one comes from the key that it would print."""
        found: dict[str, ViewCell] = {}
        for column, run, key in rule.cells:
            items = run(scope)
            cell = view_cell(items, self.columns.get(column))
            if not cell.lines and key:
                cell = replace(cell, origin=scope.frames[-1].origin.at(key))
            found[column] = cell
        return found


def _look(rule: RowRule, frame: ScopeItem) -> RowLevel:
    """How a row looks: as its rule says, else as the node of the plan does that it is of."""
    if rule.level is not None:
        return rule.level
    if rule.items is None:
        return ""
    return LEVELS.get(type(frame.value), "")


def _true_of(test: Run, scope: Scope, items: Items) -> Items:
    """The items of a list within which a test holds."""
    scopes = items_in(scope, items)
    pairs = zip(items, scopes, strict=True)
    return tuple(item for item, within in pairs if figuring.is_true(test(within)))


def _grouped(rule: RowRule, scope: Scope, items: Items) -> Items:
    """The items of each value as one, in the order of the first of each."""
    groups: dict[str, tuple[Item, list[Item]]] = {}
    if rule.group is None:
        return ()
    for item, within in zip(items, items_in(scope, items), strict=True):
        for value in rule.group(within):
            _, members = groups.setdefault(figuring.text(value.value), (value, []))
            members.append(item)
    return tuple(
        Item(ItemGroup(value, tuple(members)), value.origin) for value, members in groups.values()
    )
