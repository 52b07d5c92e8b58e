"""The way from YAML to a numbered Perbup. A newcomer starts here.

content/*.yaml → Naskah → numbers, references, tables → checks → blocks → .docx → pages.
Nothing is written before the last gate. The way up to the checks is checking.check.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from renja_docs.content.naskah import Naskah
from renja_docs.document import blocks
from renja_docs.drawing.illustration import illustrate
from renja_docs.machine.fault import ToolError
from renja_docs.machine.pdf import Converter, stamped
from renja_docs.sense.tree import Tree
from renja_docs.word.foreign import ForeignError, examine
from renja_docs.word.paging import known_pages
from renja_docs.word.paging import settling as pages
from renja_docs.word.paging.known_pages import KnownPages
from renja_docs.word.template import TemplateError
from renja_docs.word.write import write
from renja_docs.writing.assembly import document
from renja_docs.writing.section_starts import sections

_MEND = "Perbaiki templat itu di Word (lihat docs/templat.md), atau pulihkan dengan: git checkout -- templates"


@dataclass(frozen=True, slots=True)
class Built:
    """A finished document.

    pdf: None where no LibreOffice laid it out. rounds: how often it did.
    known: the page numbers to keep. warning: what to tell about page numbers, '' if they are true.
    notes: what was taken out of foreign annexes.
    """

    docx: bytes
    pdf: bytes | None
    known: KnownPages
    rounds: int
    warning: str
    document: blocks.Document
    notes: tuple[str, ...] = ()


def build(
    naskah: Naskah, places: Tree, content: Path, templates: Path, convert: Converter | None
) -> Built:
    """The document of a checked content. convert: lays a .docx out as PDF, None without LibreOffice.

    Raises ToolError for a template or a foreign annex that cannot be used, and where pages do not settle.
    """
    whole = document(naskah, places, lambda id_: illustrate(naskah, id_, content))
    render = partial(_render, whole, templates, content)
    known, notes = _known(content), tuple(_notes(whole, content))
    if convert is None:
        docx = render(known.labels)
        return Built(
            docx, None, known, 0, known_pages.warning(known, fingerprint(docx)), whole, notes
        )
    wanted, starts = blocks.page_refs(whole), sections(whole)
    settled = pages.settle(
        render, convert, lambda pdf: pages.labels(pdf, wanted, starts), known.labels
    )
    pdf = stamped(settled.pdf, date.fromisoformat(whole.properties.created[:10]))
    new = KnownPages(fingerprint(settled.docx), settled.labels)
    return Built(settled.docx, pdf, new, settled.rounds, "", whole, notes)


def _render(
    whole: blocks.Document, templates: Path, content: Path, numbers: Mapping[str, str]
) -> bytes:
    try:
        return write(whole, templates, content, numbers)
    except TemplateError as fault:
        pesan = f"{str(fault)[0].upper()}{str(fault)[1:]}."
        raise ToolError(pesan, _MEND) from None
    except ForeignError as fault:
        raise ToolError(
            f"Lampiran {fault}.", "Simpan ulang berkas itu sebagai .docx biasa, lalu susun lagi."
        ) from None


def _notes(whole: blocks.Document, content: Path) -> Iterator[str]:
    """What is taken out of each foreign annex."""
    for part in whole.parts:
        if isinstance(part, blocks.Foreign):
            with suppress(ForeignError):  # the writer refuses it with the reason
                yield from (
                    f"{part.path}: {note}"
                    for note in examine((content / part.path).read_bytes(), part.path)
                )


def fingerprint(docx: bytes) -> str:
    """What was laid out, with its page numbers: sha256 of all parts, however they are compressed.

    A document that prints the numbers of last time has the fingerprint of last time only if it is the same.
    """
    digest = sha256()
    with ZipFile(BytesIO(docx)) as archive:
        for name in archive.namelist():
            digest.update(name.encode() + b"\0" + archive.read(name))
    return digest.hexdigest()


def _known(content: Path) -> KnownPages:
    path = content / known_pages.FILE
    return known_pages.load(path.read_text(encoding="utf-8")) if path.is_file() else KnownPages()
