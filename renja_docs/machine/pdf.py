"""A PDF that says what the document says, and not when and where LibreOffice wrote it."""

from __future__ import annotations

import re
from datetime import date
from hashlib import md5
from typing import Final

_CLOCK: Final = re.compile(rb"(Date\(D:)\d{14}")
_IDENTIFIERS: Final = re.compile(
    rb"""
    ( /ID \s* \[ \s* < ) [0-9A-F]{32}
    ( > \s* < ) [0-9A-F]{32}
    ( > \s* \] \s* /DocChecksum \s* / ) [0-9A-F]{32}
    """,
    re.VERBOSE,
)


def stamped(pdf: bytes, created: date) -> bytes:
    """The PDF with the date of the document and an identifier made from its pages.

    LibreOffice writes the clock and random identifiers, so that two equal documents differ.
    Every value keeps its length: the offsets of a PDF must stay true.
    """
    midnight = f"{created:%Y%m%d}000000".encode()
    dated = _CLOCK.sub(rb"\g<1>" + midnight, pdf)
    without = _IDENTIFIERS.sub(rb"\g<1>\g<2>\g<3>", dated)
    identifier = md5(without, usedforsecurity=False).hexdigest().upper().encode()
    identified = rb"\g<1>%b\g<2>%b\g<3>%b" % (identifier, identifier, identifier)
    return _IDENTIFIERS.sub(identified, dated)
