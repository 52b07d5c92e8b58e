"""Methods as functions: the protocol marks what it is given, which no method bears."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def function(answer: Callable[[Any], object]) -> Callable[[Any], object]:
    """The answer to one kind of request."""

    def bound(params: Any) -> object:  # noqa: ANN401  with object the server itself is passed
        return answer(params)

    return bound


def command(answer: Callable[[str, int], None]) -> Callable[[str, int], None]:
    """The answer to a command about a line of a file."""

    def bound(uri: str, line: int) -> None:
        answer(uri, line)

    return bound
