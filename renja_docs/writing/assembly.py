"""The whole document in blocks: the filled body, then the Lampirans in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from renja_docs.content.identitas import Perbup
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Block, Document, Frame, Picture, Portion, Properties
from renja_docs.document.list_levels import Scheme
from renja_docs.document.paper import TEGAK, Paper
from renja_docs.sense.tree import Tree
from renja_docs.sense.vocabulary import vocabulary
from renja_docs.text.location import Location
from renja_docs.writing import amendment, pembukaan, regulation
from renja_docs.writing.annex_parts import AnnexWriter
from renja_docs.writing.bab import Draw, numbers
from renja_docs.writing.consolidated_mark import consolidated_mark
from renja_docs.writing.explanation import explanation
from renja_docs.writing.frame_sources import sources
from renja_docs.writing.frames import values
from renja_docs.writing.list_instances import ListInstances
from renja_docs.writing.mandated import mandated, unwanted
from renja_docs.writing.regulation import Regulation
from renja_docs.writing.section_starts import marked
from renja_docs.writing.signed_page import accompanied
from renja_docs.writing.table_layout import LayOut, laid_out
from renja_docs.writing.writers import Writers


def document(
    naskah: Naskah,
    places: Tree,
    draw: Draw,
    lambang: Picture | None = None,
    paper: Paper = Paper(),  # noqa: B008
    lay_out: LayOut = laid_out,
) -> Document:
    """The blocks of a whole regulation.

    draw: the picture of a figure by id. lambang: the emblem of the state. lay_out: fits the rows of
    a table to its page.
    """
    lists = ListInstances()
    words = vocabulary(naskah, places.labels)
    writers = Writers(naskah, places, words, lists, draw, paper, lay_out)
    frame = values(naskah)
    # The body first: lists are numbered in the order in which they are opened.
    slots = Regulation(naskah, places, writers.prose(None), TEGAK.text_width).slots()
    emblem: tuple[Block, ...] = (lambang,) if lambang else ()
    explained = explanation(naskah, places, writers.prose(None), frame)
    annexes = [AnnexWriter(writers, one, frame, emblem).parts() for one in places.lampiran]
    typed_at = sources(naskah)
    written = marked(accompanied(chain(explained, *annexes)))
    parts = tuple(_sourced(part, typed_at) for part in written)
    head = (*consolidated_mark(naskah), *emblem)
    return Document(
        _properties(naskah.perbup, str(frame["jenis_daerah"])),
        Frame("batang-tubuh.docx", frame, {"lambang": head, **slots}, sources=typed_at),
        _schemes(places, lists),  # complete once all is written
        parts,
        mandated(naskah, places, frame),
        final=naskah.perbup.tahap != "rancangan",
        absent=unwanted(naskah, frame),
        told=tuple(text.printed for text in places.told_texts()),
    )


def _sourced(part: Portion, places: Mapping[str, Location]) -> Portion:
    """The part; a template knows where its values were typed."""
    return replace(part, sources=places) if isinstance(part, Frame) else part


def _properties(perbup: Perbup, subject: str) -> Properties:
    """What the file says about itself. No clock is asked: its date is that of the regulation."""
    promulgated = perbup.pengundangan.tanggal if perbup.pengundangan else None
    when = perbup.penetapan.tanggal or promulgated
    day = f"{when:%Y-%m-%d}" if when else f"{perbup.tahun}-01-01"
    return Properties(
        title=perbup.tentang,
        subject=subject,
        author=perbup.pejabat.penetapan.jabatan,
        language="id-ID",
        created=f"{day}T00:00:00Z",
    )


def _schemes(places: Tree, lists: ListInstances) -> tuple[Scheme, ...]:
    chapters = (numbers(one) for one in places.lampiran if places.bab_of(one))
    heeded = (pembukaan.MEMPERHATIKAN,) if places.memperhatikan else ()
    opening = (*regulation.SCHEMES, *pembukaan.SCHEMES, *heeded)
    return (*opening, *amendment.SCHEMES, *chapters, *lists.schemes.values())
