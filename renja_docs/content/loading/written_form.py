"""How a value is written as YAML: on one line where it fits, in quotes where it must."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from textwrap import wrap
from typing import Final

from renja_docs.content.loading.nodes import YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.source import read

WIDTH: Final = 110
"""Characters of a line of a text that is written new; longer ones are folded."""

_ONE_BLANK: Final = re.compile(r"\S+(?: \S+)*\Z")
_KEY: Final = "k"
_MADE: Final = "baru.yaml"
"""The name of the small file in which a form is tried; nobody sees it."""


def escaped(words: str) -> str:
    """Words as they stand between double quotes."""
    return words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _single(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _double(words: str) -> str:
    return f'"{escaped(words)}"'


FORMS: Final[tuple[Callable[[str], str], ...]] = (str, _single, _double)
"""The forms of a scalar on one line, the plainest first."""


def reads(raw: str, words: str, *, flow: bool = False) -> bool:
    """True if characters behind a key are read as these words. flow: between braces."""
    text = f"{{{_KEY}: {raw}}}" if flow else f"{_KEY}: {raw}\n"
    found = read(_MADE, text.encode("utf-8", "surrogatepass"))
    if found.findings or not isinstance(found.root, YamlMap) or len(found.root.items) != 1:
        return False
    return _words_of(found.root.items.get(_KEY)) == words


def _words_of(node: YamlNode | None) -> str | None:
    return node.text.strip() if isinstance(node, YamlScalar) else None


def one_line(words: str, *, flow: bool = False) -> str:
    """The plainest form of some words on one line; '' where there is none."""
    made = (form(words) for form in FORMS)
    return next((one for one in made if reads(one, words, flow=flow)), "")


Value = "str | Sequence[Value] | Mapping[str, Value]"


def key_lines(key: str, value: object, indent: int) -> list[str]:
    """The lines of a key with its value. indent: blanks in front of it."""
    front = f"{' ' * indent}{key}:"
    if isinstance(value, Mapping):
        return [front, *_mapping(value, indent + 2)]
    if isinstance(value, str):
        return _text(front, value, indent + 2)
    items: Sequence[object] = value if isinstance(value, Sequence) else ()
    if all(isinstance(item, str) for item in items):
        return [f"{front} {flow_list([str(item) for item in items])}"]
    return [front, *chain.from_iterable(item_lines(item, indent + 2) for item in items)]


def item_lines(value: object, indent: int) -> list[str]:
    """The lines of an item of a list. indent: blanks in front of its '-'."""
    if not isinstance(value, Mapping):
        return _text(f"{' ' * indent}-", str(value), indent + 2)
    first, *others = _mapping(value, indent + 2)
    return [f"{' ' * indent}- {first.lstrip(' ')}", *others]


def flow_list(words: Sequence[str]) -> str:
    """Some words as a list on one line."""
    return f"[{', '.join(one_line(one, flow=True) for one in words)}]"


def flow_map(value: Mapping[str, object]) -> str:
    """A map on one line; of its values only texts and lists of texts can be written so."""
    pairs = (f"{key}: {_flow(one)}" for key, one in value.items())
    return f"{{{', '.join(pairs)}}}"


def _flow(value: object) -> str:
    if isinstance(value, str):
        return one_line(value, flow=True)
    if isinstance(value, Mapping):
        return flow_map(value)
    items: Sequence[object] = value if isinstance(value, Sequence) else ()
    return f"[{', '.join(_flow(item) for item in items)}]"


def _mapping(value: Mapping[str, object], indent: int) -> list[str]:
    return list(chain.from_iterable(key_lines(key, one, indent) for key, one in value.items()))


def _text(front: str, words: str, indent: int) -> list[str]:
    """A text behind its key or '-': on its line, or folded below it where it is long."""
    line = f"{front} {one_line(words)}"
    if len(line) <= WIDTH or not _ONE_BLANK.match(words):
        return [line]
    return [f"{front} >-", *_folded(words, indent)]


def _folded(words: str, indent: int) -> Iterator[str]:
    blanks = " " * indent
    room = max(WIDTH - indent, WIDTH // 2)
    lines = wrap(words, room, break_long_words=False, break_on_hyphens=False)
    return (f"{blanks}{line}" for line in lines)
