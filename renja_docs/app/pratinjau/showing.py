"""A content that was understood as the sheets that are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from renja_docs.app import kept_pages
from renja_docs.content.lampiran import Gambar
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import (
    Block,
    Document,
    Foreign,
    Frame,
    Paragraph,
    Picture,
    Portion,
    Run,
    Section,
)
from renja_docs.document.looks import Look
from renja_docs.document.paper import PageNumber
from renja_docs.drawing.illustration import on_screen
from renja_docs.machine import template_folder
from renja_docs.machine.fault import ToolError
from renja_docs.screen.page_runs import Item, RunOfPages, SentSheet, told
from renja_docs.screen.pieces import Renderer
from renja_docs.screen.stylesheet import stylesheet
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.word.foreign import ForeignError, open_docx
from renja_docs.word.framed import Framed, foreign, framed
from renja_docs.word.template import TemplateError
from renja_docs.writing.assembly import document
from renja_docs.writing.frame_sources import sources
from renja_docs.writing.table_layout import RememberedLayouts

_BODY: Final = "tubuh"
_ANNEX_STYLE: Final = "Catatan"
_MEND: Final = "Perbaiki templat itu di Word, atau pulihkan dengan: git checkout -- templates"


@dataclass(frozen=True, slots=True)
class Shown:
    """The document on the screen. styles: its style sheet. markup: the HTML of pieces by digest."""

    sheets: tuple[SentSheet, ...] = ()
    styles: str = ""
    markup: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(slots=True)
class Shower:
    """Makes what is shown. What has not changed since the last time is not made again.

    content, templates: the folders.
    """

    content: Path
    templates: Path
    _frames: dict[tuple[str, str], Framed] = field(default_factory=dict)
    _pictures: dict[str, tuple[Gambar, Picture]] = field(default_factory=dict)
    _layouts: RememberedLayouts = field(default_factory=RememberedLayouts)

    def show(self, naskah: Naskah, tree: Tree) -> Shown:
        """The sheets of a content.

        Raises ToolError for a template that cannot be used; LookupError and ValueError for a
        content that leads nowhere, which the rules tell.
        """
        whole = document(
            naskah, tree, lambda id_: self._picture(naskah, id_), lay_out=self._layouts
        )
        pages = kept_pages.read(self.content).labels
        renderer = Renderer({scheme.id: scheme for scheme in whole.schemes}, pages)
        looks: dict[str, Look] = {}
        sheets = tuple(told(sheet) for sheet in self._sheets(whole, naskah, renderer, looks))
        markup = {digest: html for sheet in sheets for digest, html in sheet.markup.items()}
        return Shown(sheets, stylesheet(looks), markup)

    def _picture(self, naskah: Naskah, id_: str) -> Picture:
        gambar = next(gambar for gambar in naskah.gambar if gambar.id == id_)
        if gambar.bagan is None:  # the file may change without the YAML
            return on_screen(naskah, id_, self.content)
        before, drawn = self._pictures.get(id_, (None, None))
        if drawn is None or before != gambar:
            drawn = on_screen(naskah, id_, self.content)
            self._pictures[id_] = gambar, drawn
        return drawn

    def _sheets(
        self, whole: Document, naskah: Naskah, renderer: Renderer, looks: dict[str, Look]
    ) -> Iterator[RunOfPages]:
        """The sheets in the order of print; looks: takes in the looks of their styles."""
        places = sources(naskah)
        body = self._framed(whole.body, places)
        yield _of_frame(_BODY, body, whole.body.slots, renderer, PageNumber(start=1))
        asked = _annexes(naskah)
        for index, part in enumerate(whole.parts):
            yield self._sheet(f"bagian-{index}", part, renderer, _Around(places, asked, looks))
        looks |= body.looks

    def _sheet(self, id_: str, part: Portion, renderer: Renderer, around: _Around) -> RunOfPages:
        match part:
            case Section():
                return RunOfPages(id_, part.page, part.number, tuple(renderer.pieces(part.blocks)))
            case Frame():
                frame = self._framed(part, around.places)
                around.looks.update(frame.looks)
                return _of_frame(id_, frame, part.slots, renderer, None)
            case Foreign():
                annex = self._annex(part, around.asked.get(part.path))
                around.looks.update(annex.looks)
                return _of_frame(id_, annex, {}, renderer, PageNumber())

    def _framed(self, frame: Frame, places: Mapping[str, Location]) -> Framed:
        name = frame.template
        data = _bytes(template_folder.found(self.templates, name))
        state = sha256(data + repr((frame.values, places)).encode()).hexdigest()
        known = self._frames.get((name, state))
        if known is None:
            try:
                known = framed(open_docx(data, name), name, frame.values, places)
            except TemplateError as fault:
                message = f"{str(fault)[0].upper()}{str(fault)[1:]}."
                raise ToolError(message, _MEND) from None
            except ForeignError as fault:
                raise ToolError(f"Templat {fault}.", _MEND) from None
            self._frames = {key: one for key, one in self._frames.items() if key[0] != name}
            self._frames[name, state] = known
        return known

    def _annex(self, part: Foreign, source: Location | None) -> Framed:
        data = _bytes(self.content / part.path)
        try:
            annex = foreign(open_docx(data, part.path), Path(part.path).stem, source)
        except ForeignError as fault:
            raise ToolError(f"Lampiran {fault}.", "Simpan ulang berkas itu di Word.") from None
        words = f"Lampiran dari {part.path}; tabel dan gambarnya terlihat di Word."
        note = Paragraph(_ANNEX_STYLE, (Run(words, italic=True),), bookmarks=(part.bookmark,))
        return Framed((note, *annex.blocks), annex.looks, annex.page)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the sheets of a document share.

    places: where the values of frames were typed. asked: where an annex is asked for, by its path.
    looks: takes in the looks of styles.
    """

    places: Mapping[str, Location]
    asked: Mapping[str, Location]
    looks: dict[str, Look]


def _annexes(naskah: Naskah) -> dict[str, Location]:
    parts = (part for one in naskah.lampiran for part in one.urutan)
    return {one.asing.berkas: one.asing.origin.location for one in parts if one.asing}


def _of_frame(
    id_: str,
    frame: Framed,
    slots: Mapping[str, tuple[Block, ...]],
    renderer: Renderer,
    number: PageNumber | None,
) -> RunOfPages:
    """A frame with the blocks that are poured into it."""
    blocks: list[Block] = []
    for one in frame.blocks:
        blocks += slots.get(one, ()) if isinstance(one, str) else (one,)
    items: tuple[Item, ...] = tuple(renderer.pieces(tuple(blocks)))
    return RunOfPages(id_, frame.page, number, items, above=id_ == _BODY)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise ToolError(
            f"{path} tidak dapat dibaca.", "Pulihkan dengan: git checkout -- " + path.name
        ) from fault
