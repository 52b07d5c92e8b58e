"""What a function of an expression is: all that is known of it, said at one place.

One function is one file of this package: its FUNCTION says what it is called and what it prints,
which part of the content it reads, which facts it tells, and how it is computed. The registry finds
the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from renja_docs.sense.expressions import Compute
from renja_docs.sense.grammar import Call

Reads = Callable[[Call], frozenset[str]]
"""The names of the classes of the model whose nodes a call needs."""

Tells = Callable[[Call], Iterable[str]]
"""The names of the facts that a call tells, the likeliest cause of another result first."""

NO_CLASSES: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Example:
    """A line of the table in docs/panduan.md.

    written: the expression as content has it, with its braces. printed: what it prints in the small
    content of the tests. says: what that is, in Indonesian.
    """

    written: str
    printed: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function of expressions.

    reads: classes of the model. Where a node of one was lost to a fault of its own, a call that
    fails may only follow from it, and is not reported.
    tells: names of facts. By them the comparison finds the change that another result follows from.
    compute: gets a Context and the arguments; it raises ExpressionError for what is not there, and
    TypeError for arguments that do not fit.
    """

    name: str
    examples: tuple[Example, ...]
    reads: frozenset[str] | Reads
    tells: Tells
    compute: Compute

    def read_by(self, call: Call) -> frozenset[str]:
        """The classes of the model that a call needs."""
        if isinstance(self.reads, frozenset):
            return self.reads
        return self.reads(call)


def no_facts(_call: Call) -> tuple[str, ...]:
    """For a function that only computes: what its arguments tell is told by them."""
    return ()
