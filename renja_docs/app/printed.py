"""What a version prints, templates and foreign annexes included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from renja_docs.compare.diff.printed.line import PrintedLine
from renja_docs.compare.diff.printed.lines import BlockRun, lines
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Block, Document, Foreign, Frame, Picture, Portion, Section
from renja_docs.machine import template_folder
from renja_docs.machine.fault import ToolError
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.word.foreign import ForeignError, open_docx
from renja_docs.word.framed import foreign, framed
from renja_docs.word.template import TemplateError
from renja_docs.writing.assembly import document
from renja_docs.writing.frame_sources import sources

FRAMES: Final[Mapping[str, tuple[str, str]]] = {
    "batang-tubuh.docx": ("Judul", "Penutup"),
    "lampiran.docx": ("Sampul Lampiran", "Sampul Lampiran"),
    "penutup.docx": ("Penandatanganan Lampiran", "Penandatanganan Lampiran"),
}
"""What a reader calls the lines of a template: those in front of its slots, and those behind."""
FORM: Final = ("Formulir", "Formulir")
_UNPRINTABLE: Final = (
    LookupError,
    ValueError,
    OSError,
    ExpressionError,
    TemplateError,
    ForeignError,
    ToolError,
)


def printed(naskah: Naskah, tree: Tree, content: Path, templates: Path) -> tuple[PrintedLine, ...]:
    """The lines that a content prints; none where it prints nothing for its faults."""
    try:
        whole = document(naskah, tree, _picture)
        return tuple(lines(_Printer(content, templates, sources(naskah)).runs(whole, naskah)))
    except _UNPRINTABLE:
        # the checks tell what is wrong with it
        return ()


def _picture(id_: str) -> Picture:
    """No picture is needed to read the words around it."""
    return Picture(b"", "", 1, 1, "", id_)


@dataclass(frozen=True, slots=True)
class _Printer:
    """Reads what templates and annexes print. places: where the values of templates were typed."""

    content: Path
    templates: Path
    places: Mapping[str, Location]

    def runs(self, whole: Document, naskah: Naskah) -> Iterator[BlockRun]:
        parts = (part for one in naskah.lampiran for part in one.urutan)
        annexes = {one.asing.berkas: one.asing for one in parts if one.asing}
        for part in (whole.body, *whole.parts):
            if isinstance(part, Foreign):
                asked = annexes[part.path]
                yield BlockRun(asked.judul, self._annex(part, asked.origin.location))
            else:
                yield from self._own(part)

    def _own(self, part: Portion) -> Iterator[BlockRun]:
        if isinstance(part, Section):
            yield BlockRun("", part.blocks)
        elif isinstance(part, Frame):
            yield from self._frame(part)

    def _frame(self, frame: Frame) -> Iterator[BlockRun]:
        """The lines of a template, and between them what fills its slots."""
        data = template_folder.found(self.templates, frame.template).read_bytes()
        package = open_docx(data, frame.template)
        filled = framed(package, frame.template, frame.values, self.places)
        before, behind = FRAMES.get(frame.template, FORM)
        is_behind = False
        for one in filled.blocks:
            if not isinstance(one, str):
                yield BlockRun(behind if is_behind else before, (one,))
                continue
            slot = frame.slots.get(one, ())
            # the emblem stands above the title
            is_behind = is_behind or any(not isinstance(block, Picture) for block in slot)
            yield BlockRun("", slot)

    def _annex(self, part: Foreign, asked: Location) -> tuple[Block, ...]:
        data = (self.content / part.path).read_bytes()
        read = foreign(open_docx(data, part.path), Path(part.path).stem, asked)
        return tuple(block for block in read.blocks if not isinstance(block, str))
