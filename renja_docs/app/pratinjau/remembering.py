"""Files that have not changed are not read again."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256

from renja_docs.content.loading.loader import ReadFile, read_file
from renja_docs.content.origin import Node

_STATES = 200
"""So many states are remembered: each file as it is, and those tried while somebody types."""


@dataclass(slots=True)
class Remembering:
    """Reads files, each state of each once. It is a loader.FileReader."""

    _known: OrderedDict[tuple[str, bytes], ReadFile] = field(default_factory=OrderedDict)

    def __call__(self, file: str, data: bytes, cls: type[Node]) -> ReadFile:
        """What a file holds. file: its name in messages; it tells the class of its node."""
        key = (file, sha256(data).digest())
        found = self._known.pop(key, None)
        one = found if found is not None else read_file(file, data, cls)
        self._known[key] = one
        while len(self._known) > _STATES:
            self._known.popitem(last=False)
        return one
