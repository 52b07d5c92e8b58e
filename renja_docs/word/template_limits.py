"""What an expression of a template may do: print the values, not fill the memory or the day.

Templates come from people who are trusted with the looks of a document and with nothing else. The
sandbox of Jinja2 keeps them from the machine; this keeps them from its memory and its time.
"""

from __future__ import annotations

from typing import Final

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

LONGEST: Final = 100_000
"""Letters that one paragraph of a template may become."""

DEEPEST: Final = 2
"""Loops that may stand in each other: a list, and the list of one of its items."""

_WIDE_FILTERS: Final = (
    "center",
    "indent",
    "wordwrap",
    "format",
    "batch",
    "slice",
    "filesizeformat",
)
_WIDE_METHODS: Final = frozenset(
    ("center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map", "translate")
)
"""What makes a text as long as a number says."""


class Limited(SandboxedEnvironment):
    """The sandbox, without what makes long texts of short ones."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()  # no function of Jinja: a template knows the values alone
        for name in _WIDE_FILTERS:
            self.filters.pop(name, None)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """The value of an operation on numbers. Raises SecurityError for any other."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or not numbers:
            raise SecurityError(f"operator {operator} hanya untuk bilangan biasa")
        return super().call_binop(context, operator, left, right)

    def is_safe_callable(self, obj: object) -> bool:
        """True for what neither reaches outside nor makes long texts."""
        return getattr(obj, "__name__", "") not in _WIDE_METHODS and super().is_safe_callable(obj)


def depth(node: nodes.Node) -> int:
    """How many loops stand in each other."""
    inside = max((depth(child) for child in node.iter_child_nodes()), default=0)
    return inside + isinstance(node, nodes.For)
