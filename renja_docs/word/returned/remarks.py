"""The comments of a .docx (17.13.4): who says what; where they hang, the lines say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.word.returned.word_pieces import Fields, Gathered, plain
from renja_docs.word.wml.names import OFFICE, w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.stamp import Stamp

_TYPE: Final = f"{OFFICE}comments"


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment. id: by which a line names it."""

    id: str
    stamp: Stamp
    text: str


def read(package: Package) -> Iterator[Remark]:
    """The comments of a document."""
    part = package.related(_TYPE)
    if part is None or part.root is None:
        return
    for comment in part.xml.iterchildren(w("comment")):
        said: list[str] = []
        for paragraph in comment.iter(w("p")):
            gathered = Gathered(Fields())
            gathered.gather(paragraph)
            said.append(plain("".join(one.text for one in gathered.pieces)))
        yield Remark(comment.get(w("id"), ""), Stamp.of(comment), " ".join(filter(None, said)))
