"""The body of an amending regulation: Pasal I says what changes, Pasal II when it takes effect.

UU 12/2011 Lampiran II angka 233-236: both Pasal are numbered in Roman; inside Pasal I the Pasal of
the amended act keep their printed numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from renja_docs.content.naskah import Naskah
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.document.blocks import Block, Counted, Paragraph, Run
from renja_docs.document.list_levels import Level, Number, Scheme
from renja_docs.document.styles import Style
from renja_docs.sense.amending.annex_names import AnnexNames
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.law.citation import sebut, sebut_jenis, sebut_lembaran
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.text.numerals import huruf
from renja_docs.writing.announcement import Act, announcement
from renja_docs.writing.list_instances import HANGING
from renja_docs.writing.pasal_ii import pasal_ii, sentence
from renja_docs.writing.running_text import Flow, ProseWriter
from renja_docs.writing.typeset import joined

PERUBAHAN = Scheme("perubahan", (Level("decimal", "%1.", HANGING, HANGING),))
RIWAYAT = Scheme("riwayat", (Level("lowerLetter", "%1.", HANGING, HANGING),))
SCHEMES = (PERUBAHAN, RIWAYAT)

_CENTRED = (Style.PASAL, Style.BAB_TUBUH, Style.BAGIAN_TUBUH)
"""Headings, which stand in the middle of the page whatever quotes them."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """Writes Pasal I and Pasal II. quoted: the blocks of what stands in the amended act."""

    naskah: Naskah
    tree: Tree
    prose: ProseWriter
    quoted: Callable[[Place], Iterator[Flow]]

    def blocks(self) -> Iterator[Flow]:
        """Pasal I with its instructions, and Pasal II."""
        instructions = [
            tuple(items) for _, items in groupby(self.tree.perubahan(), lambda item: item.position)
        ]
        source = self.naskah.batang_tubuh.origin.at("perubahan").location
        yield _heading(1, source)
        if len(instructions) == 1:
            yield from self._instruction(instructions[0], None, self._act())
        else:
            yield from self._opening()
            for items in instructions:
                number = Number("perubahan", "perubahan", 0, f"{items[0].position}.")
                yield from self._instruction(items, number)
        yield _heading(2, source)
        yield from pasal_ii(self.tree.pasal_ii, self.naskah.perbup.jenis, self.prose, source)

    def _opening(self) -> Iterator[Block]:
        """The act with its amendments so far; more than one are listed (angka 233 b)."""
        source = self.naskah.perbup.origin.at("mengubah").location
        acts = self.prose.vocabulary.acts
        act = acts.get(self.naskah.perbup.mengubah or "")
        earlier = [acts[id_] for id_ in act.perubahan if id_ in acts] if act else []
        if act is None or len(earlier) < 2:
            words = f"Beberapa ketentuan dalam {self._act()} diubah sebagai berikut:"
            yield sentence(words, source)
            return
        whole = sebut(act, {}, "lengkap")
        kind = sebut_jenis(earlier[0])
        yield sentence(f"{whole} yang telah beberapa kali diubah dengan {kind}:", source)
        for position, amending in enumerate(earlier, 1):
            text = f"Nomor {amending.nomor} Tahun {amending.tahun} ({sebut_lembaran(amending)});"
            number = Number("riwayat", "riwayat", 0, f"{huruf(position)}.")
            where = amending.origin.location
            yield Paragraph(Style.RINCIAN_1, (Run(joined(text)),), number, source=where)
        yield sentence("diubah sebagai berikut:", source)

    def _act(self) -> str:
        acts = self.prose.vocabulary.acts
        act = acts.get(self.naskah.perbup.mengubah or "")
        return joined(sebut(act, acts, "lengkap")) if act else self.naskah.perbup.jenis

    def _instruction(
        self, items: tuple[Place, ...], number: Number | None, akta: str = ""
    ) -> Iterator[Flow]:
        """One instruction: what is done, then how that reads."""
        butir = [item.node_of(ButirPerubahan) for item in items]
        annexes = tuple(one.name for one in self.tree.lampiran)
        names = AnnexNames(self.tree.after, self.tree.lampiran)
        text = announcement(butir, Act(self.naskah.perbup.jenis, akta, annexes, names))
        if "{{" in text:  # the head of a column may tell a year
            text = self.prose.vocabulary.text(text)
        style = Style.RINCIAN_1 if number else Style.ISI
        source = items[0].origin.location
        keep = text.endswith(":")
        yield Paragraph(style, (Run(joined(text)),), number, keep_next=keep, source=source)
        for item in items:
            yield from self._title(item)
            for place in item.children:
                for block in self.quoted(place):
                    yield self._set_in(block) if number else block

    def _set_in(self, block: Flow) -> Flow:
        """What an instruction quotes stands below its words, not below its number."""
        if not isinstance(block, Paragraph) or block.style in _CENTRED:
            return block
        if block.number is None:
            return replace(block, left=(block.left or 0) + HANGING)
        scheme = self.prose.lists.schemes.get(block.number.scheme)
        level = scheme.levels[block.number.level] if scheme else PERUBAHAN.levels[0]
        left = level.indent if block.left is None else block.left
        return replace(block, left=left + HANGING, hanging=block.hanging or level.hanging)

    def _title(self, item: Place) -> Iterator[Paragraph]:
        """The new title of the act, or of a Lampiran."""
        title = item.text("judul")
        if title is None:
            return
        source = title.origin.location
        lines: tuple[str, ...] = (title.printed,)
        butir = item.node_of(ButirPerubahan)
        if butir.bab:  # the Lampiran that quotes it tells it
            return
        if not butir.lampiran:
            acts = self.prose.vocabulary.acts
            act = acts.get(self.naskah.perbup.mengubah or "")
            name = sebut(act, acts, "pendek") if act else self.naskah.perbup.jenis
            lines = (name, "tentang", title.printed)
        for words in lines:
            run = Run(joined(words.upper()), bold=True)
            yield Paragraph(Style.ISI, (run,), align="center", keep_next=True, source=source)


def _heading(position: int, source: Location) -> Paragraph:
    """Pasal I or Pasal II, which nothing refers to."""
    spans = (Run(f"Pasal{NBSP}"), Counted("Pasal_Romawi", position, "ROMAN"))
    return Paragraph(Style.PASAL, spans, outline=1, keep_next=True, source=source)
