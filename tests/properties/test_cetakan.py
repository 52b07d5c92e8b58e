"""Whatever two documents print differently is told; what prints the same is no change of words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest

from renja_docs.app import pipeline
from renja_docs.app.printed import printed
from renja_docs.compare.diff import Comparison, Side, compare, side
from renja_docs.compare.outline import lines
from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.machine.fault import ToolError
from renja_docs.sense import evaluation
from renja_docs.text.align import likeness
from renja_docs.text.syllables import unhyphenated
from tests.packages import KECAMATAN, PERUBAHAN, TANPA_LAMPIRAN, templates
from tests.properties.sizes import size
from tests.ragam import Variation, variations, written

VERSION = 0.5
"""Share of words from which a line may be a version of another."""
PACKAGES = (KECAMATAN, TANPA_LAMPIRAN, PERUBAHAN)


def naskah(content: Path) -> Naskah | None:
    """A content, None where the change left none that can be read."""
    found = load(content, templates())
    return None if found.lost else found.naskah


def read(naskah: Naskah, content: Path) -> Side:
    """A side with all that it prints."""
    asked = partial(printed, naskah, content=content, templates=templates())
    return side(naskah, printed=asked)


def document(naskah: Naskah, content: Path) -> Counter[str]:
    """The lines of the finished file, cells apart, without counted numbers."""
    evaluated = evaluation.read(naskah).reading.tree
    docx = pipeline.build(naskah, evaluated, content, templates()).docx
    outline = (unhyphenated(line) for line in lines(docx, numbered=False))
    cells = (cell for line in outline for cell in line.strip("| ").split(" | "))
    pieces = (flat(piece) for cell in cells for piece in cell.split(" / "))
    # the running number of a row says nothing of it
    return Counter(piece for piece in pieces if not re.fullmatch(r"\d{1,2}", piece))


def flat(text: str) -> str:
    """A text by its words alone; an amount with its Rp is the amount."""
    text = re.sub(r"\bRp(?=\d)", "", text)
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text).casefold().split())


@cache
def unchanged(package: Path) -> tuple[Side, Counter[str]]:
    """A package as it is, and its document."""
    found = naskah(package)
    assert found is not None
    return read(found, package), document(found, package)


def told(comparison: Comparison, *, new: bool) -> str:
    """All that a change list says of one side."""
    texts: list[str] = []
    for change in comparison.changes:
        followers = change.consequences
        texts += [change.new_text if new else change.old_text, change.name]
        texts += [change.new.place if new else change.old.place]
        texts += [one.new_text if new else one.old_text for one in followers]
        texts += [one.context for one in followers]
        texts += [number for pair in change.numbers for number in pair]
    return flat(" | ".join(texts))


def untold(line: str, others: Counter[str], said: str) -> list[str]:
    """The words of a line that are another one, and not said anywhere.

    others: the lines of the other side that differ; one of them may be its version.
    """
    new = [word for word in line.split() if word not in said.split()]
    versions = (other.split() for other in others if likeness(line, other) >= VERSION)
    return min(
        ([word for word in new if word not in was] for was in versions), key=len, default=new
    )


CASES = [(package, seed) for seed in range(size(2, 1 / 20)) for package in PACKAGES]


@pytest.mark.parametrize(("package", "seed"), CASES)
def test_what_differs_in_the_file_is_told(package: Path, seed: int, tmp_path: Path) -> None:
    """Each line of the .docx that is another one stands among the changes, on both sides."""
    rng = Random(seed)
    stream = variations(package, rng)
    for _ in range(rng.randrange(9)):
        next(stream)
    change = next(stream)
    content = written(change, package, tmp_path)
    after = naskah(content)
    try:
        now = document(after, content) if after else None
    except ToolError:
        now = None
    if after is None or now is None:
        pytest.skip(f"{change} leaves nothing that can be printed")
    check(change, package, read(after, content), now)


def check(change: Variation, package: Path, after: Side, now: Counter[str]) -> None:
    """Compare the change list with the two files."""
    old, before = unchanged(package)
    found = compare(old, after)
    come, gone = now - before, before - now
    for lines_of, others, new in ((come, gone, True), (gone, come, False)):
        said = told(found, new=new)
        missed = {line: words for line in lines_of if (words := untold(line, others, said))}
        assert not missed, f"{change}: {missed}"
    if before == now:
        made = [one for one in found.changes if one.area != "tata-letak" and not one.derived]
        assert all(one.remark or one.kind == "dipindah" for one in made), made


def test_a_package_that_is_the_same_prints_the_same() -> None:
    """Nothing is told of a content beside itself, read twice."""
    old, _ = unchanged(KECAMATAN)
    again = naskah(KECAMATAN)
    assert again is not None
    assert not compare(old, read(again, KECAMATAN))
