"""The whole way from a Document to the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from renja_docs.document import blocks
from renja_docs.document.styles import Style
from renja_docs.word import origins, proof
from renja_docs.word.completeness import losses
from renja_docs.word.continuous import share_paper
from renja_docs.word.finish import finish
from renja_docs.word.form import FormError, form_faults
from renja_docs.word.intake import components
from renja_docs.word.joining.component import Component, Gap
from renja_docs.word.joining.compose import compose
from renja_docs.word.template_slots import pour
from renja_docs.word.verify import VerifyError, package_faults
from renja_docs.word.wml.package import read
from renja_docs.word.wml.package import write as package_bytes


def write(
    document: blocks.Document, templates: Path, content: Path, pages: Mapping[str, str]
) -> bytes:
    """The .docx of a document, proven complete.

    templates: folder of the frames (Frame.template). content: folder that Foreign.path counts from.
    pages: printed page label by bookmark ('I-4', 'ii'), the cached result of each PageRef.
    Raises TemplateError, ForeignError, FormError (faults that a person can mend), VerifyError (a
    bug).
    """
    data, wanted = _made(document, templates, content, pages)
    # What was made is gone by now: of a long document two trees would take much memory.
    _gate(data, document, wanted)
    return data


def _made(
    document: blocks.Document, templates: Path, content: Path, pages: Mapping[str, str]
) -> tuple[bytes, Iterator[proof.PrintedParagraph]]:
    """The bytes of a document, and what they must say."""
    parts = (document.body, *document.parts)
    taken = list(components(parts, templates, content))
    recorded = [_recorded(component) for component in taken]  # joining changes them
    package = compose(taken, Style.JEDA)
    printed = pour(package, parts, document.schemes, pages)
    share_paper(package)
    finish(package, document)
    origins.mark(package, document.provenance)
    return package_bytes(package), _wanted(parts, recorded, printed)


def _recorded(component: Component | Gap) -> Sequence[proof.Recorded]:
    if isinstance(component, Gap):
        return ()
    return proof.record(component.package)


def _wanted(
    parts: Sequence[blocks.Portion],
    recorded: Sequence[Sequence[proof.Recorded]],
    printed: Mapping[str, str],
) -> Iterator[proof.PrintedParagraph]:
    """All that the document must say. printed: what each page reference prints, by bookmark."""
    for part, record in zip(parts, recorded, strict=True):
        match part:
            case blocks.Section():
                yield from proof.said(part.blocks, printed)
            case blocks.Frame():
                yield from proof.expected(record, part.slots, printed)
            case blocks.Foreign():
                yield from proof.expected(record, {}, printed)


def _gate(data: bytes, document: blocks.Document, wanted: Iterator[proof.PrintedParagraph]) -> None:
    """What was written is read back: nothing else is delivered."""
    package = read(data)
    faults = [
        *package_faults(package),
        *proof.prove(package, wanted),
        *losses(package, document.told),
    ]
    if faults:
        raise VerifyError(faults)
    lacking = form_faults(package, document)
    if lacking:
        raise FormError(lacking)
