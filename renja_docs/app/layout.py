"""The page numbers of a document, proven by LibreOffice where that is needed and possible.

The .docx is the product and the layout a refinement: when LibreOffice is missing, fails, hangs or
tells of something else, the document is delivered with the page numbers that are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from renja_docs.app import kept_pages
from renja_docs.app.pipeline import Built
from renja_docs.document.blocks import Document, Math, Paragraph, page_refs
from renja_docs.document.words import paragraphs
from renja_docs.machine import libreoffice
from renja_docs.machine.fault import ToolError
from renja_docs.machine.pdf import archived
from renja_docs.machine.process import Tell
from renja_docs.word.paging import known_pages, settling
from renja_docs.word.paging.known_pages import KnownPages
from renja_docs.word.paging.settling import PageLabels, Round, Rounds, Settled, Unsettled
from renja_docs.writing.row_marks import rows
from renja_docs.writing.section_starts import sections

Fault = ToolError | KeyboardInterrupt


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """A document to be delivered.

    pdf: None where it was not laid out now. pages: 0 where nobody has counted them.
    known: the page numbers to keep, None where nothing new is known.
    warning: what is to be told about the pages, '' if they are proven and sound.
    fault: what went wrong on the way to them, None where nothing did.
    """

    docx: bytes
    pdf: bytes | None = None
    pages: int = 0
    known: KnownPages | None = None
    warning: str = ""
    fault: Fault | None = None


def lay_out(built: Built, program: Path | None, *, pdf: bool, tell: Tell | None = None) -> Paged:
    """The document with its page numbers proven, if they can be.

    program: LibreOffice, None without it. pdf: True where its PDF is wanted in any case.
    tell: hears how long LibreOffice has been at work.
    """
    office = libreoffice.identity(program)
    if not pdf and is_proven(built, office):
        known = built.known
        return Paged(docx=built.first.docx, pages=known.pages, warning=known.warning)
    if program is None:
        missing = ToolError("LibreOffice tidak ditemukan pada komputer ini.", libreoffice.NEXT_STEP)
        return unproven(built, built.first, missing)
    try:
        with libreoffice.office(program, tell=tell) as convert:
            settled = settling.settle(rounds(built), convert)
        return proven(built, settled, office, lost(built.document, program))
    except Unsettled as end:
        return unproven(built, end.last, end.fault)
    except ToolError as fault:
        return unproven(built, built.first, fault)


def is_proven(built: Built, office: str) -> bool:
    """True for the very document that this LibreOffice has laid out before."""
    return built.known.proven(kept_pages.fingerprint(built.first.docx), office)


def rounds(built: Built) -> Rounds:
    """The rounds that the document may need."""
    return settling.rounds(built.first, built.render, partial(_labels, built))


def _labels(built: Built, pdf: bytes) -> PageLabels:
    """The page numbers in a PDF. Raises ToolError where it is not that of the document."""
    from renja_docs.word.paging.same_document import is_of

    if not is_of(pdf, built.docx):
        raise ToolError("PDF yang ditulis LibreOffice bukan PDF dokumen ini.", "Ulangi perintah.")
    document = built.document
    return settling.labels(pdf, page_refs(document), sections(document), rows(document))


def lost(document: Document, program: Path) -> str:
    """What this LibreOffice leaves out of the pages of a document, '' for nothing."""
    if libreoffice.draws_formulas(program) or not any(map(_is_formula, paragraphs(document))):
        return ""
    return (
        "LibreOffice ini tanpa komponen Math: rumus tidak tampak pada PDF, dan nomor halaman dapat "
        "bergeser; pasang libreoffice-math."
    )


def _is_formula(paragraph: Paragraph) -> bool:
    return any(isinstance(span, Math) for span in paragraph.spans)


def proven(built: Built, settled: Settled, office: str, also: str = "") -> Paged:
    """What LibreOffice has laid out. also: what else is to be told."""
    from renja_docs.word.paging import page_form
    from renja_docs.word.paging.destinations import page_count

    pages = page_count(settled.pdf)
    document = kept_pages.fingerprint(settled.docx)
    faults = page_form.told(page_form.page_faults(settled.pdf, built.document))
    warning = "\n".join(filter(None, (also, faults)))
    return Paged(
        docx=settled.docx,
        pdf=_kept(settled.pdf, built.document),
        pages=pages,
        known=KnownPages(document, office, pages, settled.labels, warning),
        warning=warning,
    )


def _kept(pdf: bytes, document: Document) -> bytes:
    """The PDF as it goes into the archive."""
    from renja_docs.word.paging.navigation import about, entries, page_runs

    runs = page_runs(pdf, sections(document))
    return archived(pdf, about(document), runs, tuple(entries(document)))


def unproven(built: Built, last: Round, fault: Fault) -> Paged:
    """The document as it was before a fault. last: with the best page numbers there are."""
    if last is built.first:
        told = known_pages.source(built.known, kept_pages.fingerprint(last.docx))
    else:
        told = "nomor halaman diambil dari putaran tata letak yang terakhir dan belum dibuktikan"
    return Paged(docx=last.docx, warning=f"{_said(fault)}; {told}.", fault=fault)


def _said(fault: Fault) -> str:
    if isinstance(fault, ToolError):
        return fault.message.removesuffix(".")
    return "Tata letak dihentikan"


# --- several documents


def lay_out_all(documents: Sequence[Built], program: Path | None) -> list[Paged]:
    """Several documents, each in as many rounds as it needs; a round is one start of LibreOffice.

    What fails among others is laid out once more alone.
    """
    if program is None or len(documents) == 1:
        return [lay_out(built, program, pdf=True) for built in documents]
    try:
        together = _Together(documents, program)
        with libreoffice.office(program) as convert:
            while together.open:
                together.take(convert.each(together.next_documents()))
    except ToolError:
        return [lay_out(built, program, pdf=True) for built in documents]
    return [
        together.ended.get(index) or lay_out(built, program, pdf=True)
        for index, built in enumerate(documents)
    ]


class _Together:
    """The rounds of several documents. open: the round of each that has not come to its end.

    ended: those that have; one that failed is in neither.
    """

    def __init__(self, documents: Sequence[Built], program: Path) -> None:
        self.program = program
        self.documents = documents
        self.steps = [rounds(built) for built in documents]
        self.open = {index: next(steps) for index, steps in enumerate(self.steps)}
        self.ended: dict[int, Paged] = {}

    def next_documents(self) -> list[bytes]:
        """What is to be laid out now."""
        return [one.docx for one in self.open.values()]

    def take(self, pdfs: Sequence[bytes | ToolError]) -> None:
        """Go on with what was laid out, in the order in which it was given."""
        for index, pdf in zip(list(self.open), pdfs, strict=True):
            del self.open[index]
            if isinstance(pdf, bytes):
                self._go_on(index, pdf)

    def _go_on(self, index: int, pdf: bytes) -> None:
        try:
            self.open[index] = self.steps[index].send(pdf)
        except StopIteration as end:
            built, office = self.documents[index], libreoffice.identity(self.program)
            also = lost(built.document, self.program)
            self.ended[index] = proven(built, end.value, office, also)
        except ToolError:
            return
