"""The runs of blocks of the Lampiran, and its paragraphs among the blocks around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja_docs.content.naratif import Blok, Rincian
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, the blocks it stands among, and which of them it is."""

    text: Text
    blocks: Sequence[Blok]
    position: int

    def before(self, most: int) -> Sequence[Blok]:
        """The blocks in front of it, so many at most."""
        return self.blocks[max(self.position - most, 0) : self.position]

    def behind(self, most: int) -> Sequence[Blok]:
        """The blocks behind it, so many at most."""
        return self.blocks[self.position + 1 : self.position + 1 + most]

    @property
    def following(self) -> Blok | None:
        """The block behind it; None at the end."""
        return next(iter(self.behind(1)), None)


def paragraphs(reading: Reading) -> tuple[Paragraph, ...]:
    """Every paragraph of the Lampiran that has a text."""
    return tuple(_paragraphs(reading))


def _paragraphs(reading: Reading) -> Iterator[Paragraph]:
    texts = {
        text.origin.location: text for text in reading.of("lampiran") if text.kind == "paragraf"
    }
    for blocks in runs_of_blocks(reading):
        for i, block in enumerate(blocks):
            text = texts.get(block.origin.at("paragraf").location) if block.paragraf else None
            if text is not None:
                yield Paragraph(text, blocks, i)


def runs_of_blocks(reading: Reading) -> Iterator[tuple[Blok, ...]]:
    """Every run of blocks: of the preface, of chapters and their parts, of items of lists."""
    naskah = reading.naskah
    if naskah.kata_pengantar is not None:
        yield naskah.kata_pengantar.isi
    for bab in naskah.bab:
        yield bab.isi
        yield from _below(bab.isi)
        for subbab in bab.subbab:
            yield subbab.isi
            yield from _below(subbab.isi)


def _below(blocks: Sequence[Blok]) -> Iterator[tuple[Blok, ...]]:
    for block in blocks:
        if block.rincian is not None:
            yield from _in_items(block.rincian)


def _in_items(rincian: Rincian) -> Iterator[tuple[Blok, ...]]:
    for butir in rincian.butir:
        if butir.isi:
            yield butir.isi
            yield from _below(butir.isi)
        if butir.rincian is not None:
            yield from _in_items(butir.rincian)
