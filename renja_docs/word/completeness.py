"""The second proof: every text that people wrote stands in the file, whatever the blocks say.

The first one holds the file against the blocks that wrote it, and would not see what was lost on
the way to them. Capitals, blanks and the mark at the end are the printing's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import paragraphs

_FAULTS: Final = 5
"""How many losses are told."""

_CLOSING: Final = " .,;:"


def losses(package: Package, told: Iterable[str]) -> list[str]:
    """What the content tells and the file does not.

    told: the texts of the content as they are printed, formulas evaluated.
    """
    lines = [_bare(paragraph.text) for paragraph in paragraphs(package.document.xml)]
    return list(islice(_lost(lines, told), _FAULTS))


def _lost(lines: list[str], told: Iterable[str]) -> Iterator[str]:
    """The texts that are neither a paragraph nor a part of one."""
    known = frozenset(lines)
    whole = "\n".join(lines)
    for text in told:
        wanted = _bare(text)
        if wanted not in known and wanted.rstrip(_CLOSING) not in whole:
            yield f"teks isi hilang: “{text}”"


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
