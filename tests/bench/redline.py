"""Whether LibreOffice makes the old and the new text of redline.docx, over many changes.

Arguments: how many changes (60), the seed of the first (1). Each change is compared with what
LibreOffice prints of the two documents themselves. Ends with 1 where one text is another.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from difflib import unified_diff
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from renja_docs.app import pipeline
from renja_docs.app.pipeline import understand
from renja_docs.document.blocks import page_refs
from renja_docs.word.paging.known_pages import KnownPages
from renja_docs.word.redline import redline
from renja_docs.word.wml.stamp import Stamp
from tests.office_revisions import Asked, interpreter, settled
from tests.packages import KECAMATAN, KOPERASI, PERUBAHAN, TANPA_LAMPIRAN, templates
from tests.ragam import Variation, variations, written

STAMP = Stamp("Peninjau", "2025-06-02T00:00:00Z")
PACKAGES = (KECAMATAN, TANPA_LAMPIRAN, KOPERASI, KECAMATAN, PERUBAHAN, TANPA_LAMPIRAN)
ENTRY = re.compile(r"((?:BAB|Tabel|Gambar|\d+\.\d+|[A-Z-]{4,}) .*) (?:[IVX]+-|L-)?[\divx]+$")
TOGETHER = 24
"""Documents that one start of LibreOffice is given."""

Case = tuple[Variation, bytes, bytes, bytes]
"""A change, the old document, the new one, both as one."""


def cases(count: int, seed: int) -> Iterator[Case]:
    """Changes of all packages in turn; those that give no document are left out."""
    runs = [variations(package, Random(seed + at)) for at, package in enumerate(PACKAGES)]
    found = 0
    while found < count:
        at = found % len(PACKAGES)
        made = _case(PACKAGES[at], next(runs[at]))
        if made is not None:
            found += 1
            yield made


def _case(package: Path, variation: Variation) -> Case | None:
    with TemporaryDirectory() as folder:
        changed = written(variation, package, Path(folder))
        try:
            new = _built(changed)
        except Exception:  # a change that no document can be made of is no case
            return None
        old = _unchanged(package)
        if old is None or new is None:
            return None
        return variation, old, new, redline(old, new, STAMP)


@cache
def _unchanged(package: Path) -> bytes | None:
    return _built(package)


def _built(content: Path) -> bytes | None:
    understood = understand(content, templates())
    naskah, evaluated = understood.loaded.naskah, understood.evaluated
    if naskah is None or evaluated is None:
        return None
    tree = evaluated.reading.tree
    first = pipeline.build(naskah, tree, content, templates())
    pages = {name: str(len(name)) for name in page_refs(first.document)}
    return pipeline.build(naskah, tree, content, templates(), KnownPages(labels=pages)).docx


def faults(case: Case, printed: list[list[str]]) -> Iterator[str]:
    """Where a text is another. printed: the old one, the new one, rejected, accepted."""
    old, new, rejected, accepted = printed
    for side, expected, found in (("tolak", old, rejected), ("terima", new, accepted)):
        texts = [_paged(line) for line in expected], [_paged(line) for line in found]
        lines = list(unified_diff(*texts, lineterm="", n=0))[2:]
        if lines or not found:
            shown = "\n    ".join(line[:160] for line in lines[:12])
            yield f"{case[0]}: {side}\n    {shown}"


def _paged(line: str) -> str:
    """A line of contents with a sign for its page: LibreOffice lays each document out anew."""
    return ENTRY.sub(r"\1 #", line)


def main(count: int = 60, seed: int = 1) -> None:
    """Print each text that is another, and how many are right."""
    if not interpreter():
        raise SystemExit("no Python that can speak to LibreOffice")
    start = time.perf_counter()
    wrong = {"tolak": 0, "terima": 0}
    stream = cases(count, seed)
    while batch := list(islice(stream, TOGETHER // 4)):
        asked = [
            one
            for _, old, new, both in batch
            for one in (
                Asked(old, "as it is"),
                Asked(new, "as it is"),
                Asked(both, "reject"),
                Asked(both, "accept"),
            )
        ]
        printed = settled(asked)
        for at, case in enumerate(batch):
            for fault in faults(case, printed[4 * at : 4 * at + 4]):
                print(fault, flush=True)
                wrong[fault.partition("\n")[0].rpartition(" ")[2]] += 1
    took = time.perf_counter() - start
    told = ", ".join(f"{side} {count - wrong[side]} dari {count}" for side in wrong)
    print(f"{'redline.docx settled by LibreOffice':<44}{told} ({took:.0f} s)")
    raise SystemExit(int(any(wrong.values())))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
