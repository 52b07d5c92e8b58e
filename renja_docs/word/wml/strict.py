"""ISO strict files (Word: Strict Open XML) are read as transitional: they differ in names alone.

ISO/IEC 29500-1 and -4: each namespace and each type of relationship has another address.
"""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = b"http://purl.oclc.org/ooxml/"
_ADDRESS: Final = re.compile(_MARK + rb"(\w+)/(\w+)")
_OTHERWISE: Final = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
}
"""Names that are written otherwise in transitional files."""

_CONFORMANCE: Final = re.compile(rb' (?:\w+:)?conformance="strict"')


def transitional(data: bytes) -> bytes:
    """The bytes of a part with transitional names; those of any other part as they are."""
    if _MARK not in data:
        return data
    return _ADDRESS.sub(_transitional, _CONFORMANCE.sub(b"", data))


def _transitional(address: re.Match[bytes]) -> bytes:
    room, name = address[1], address[2]
    return b"http://schemas.openxmlformats.org/%b/2006/%b" % (room, _OTHERWISE.get(name, name))
