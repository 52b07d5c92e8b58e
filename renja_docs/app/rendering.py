"""From blocks to the .docx; what a template or an annex refuses is told with the way to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from renja_docs.document.blocks import Document, Foreign, Portion
from renja_docs.document.paper import Paper
from renja_docs.machine.fault import ToolError
from renja_docs.word.foreign import ForeignError, examine
from renja_docs.word.form import FormError
from renja_docs.word.template import TemplateError
from renja_docs.word.template_paper import wide_page
from renja_docs.word.write import write

_MEND_TEMPLATE = (
    "Perbaiki templat itu di Word (lihat docs/templat.md), "
    "atau pulihkan dengan: git checkout -- templates"
)
_MEND_ANNEX = "Simpan ulang berkas itu sebagai .docx biasa, lalu susun lagi."


def rendered(
    document: Document, templates: Path, content: Path, numbers: Mapping[str, str]
) -> bytes:
    """The .docx; numbers: what is printed as page number, by bookmark.

    Raises ToolError for a template or a foreign annex that cannot be used.
    """
    try:
        return write(document, templates, content, numbers)
    except TemplateError as fault:
        raise _unusable(fault) from None
    except ForeignError as fault:
        raise ToolError(f"Lampiran {fault}.", _MEND_ANNEX) from None
    except FormError as fault:
        told = "\n".join(f"- {one}" for one in fault.faults)
        raise ToolError(
            f"Dokumen tidak memenuhi bentuk peraturan:\n{told}", _MEND_TEMPLATE
        ) from None
    except Exception as fault:
        guilty = _guilty(document, templates, content)
        if not guilty:
            raise
        said = f"Lampiran {guilty} tidak dapat digabungkan ({type(fault).__name__})."
        raise ToolError(said, _MEND_ANNEX) from fault


def _guilty(document: Document, templates: Path, content: Path) -> str:
    """The first annex with which the document fails, and without any of which it does not."""
    own = tuple(part for part in document.parts if not isinstance(part, Foreign))
    annexes = [part for part in document.parts if isinstance(part, Foreign)]
    if not annexes or not _is_writable(document, own, templates, content):
        return ""
    for annex in annexes:
        if not _is_writable(document, (*own, annex), templates, content):
            return annex.path
    return ""


def _is_writable(
    document: Document, parts: Sequence[Portion], templates: Path, content: Path
) -> bool:
    try:
        write(replace(document, parts=tuple(parts)), templates, content, {})
    except Exception:  # which one it is does not matter: the first is told
        return False
    return True


def paper(templates: Path) -> Paper:
    """The pages of the document. Raises ToolError for a template that cannot be used."""
    try:
        return Paper(wide=wide_page(templates))
    except TemplateError as fault:
        raise _unusable(fault) from None


def _unusable(fault: TemplateError) -> ToolError:
    said = str(fault)
    return ToolError(f"{said[0].upper()}{said[1:]}.", _MEND_TEMPLATE)


def left_out(document: Document, content: Path) -> Iterator[str]:
    """What is taken out of each foreign annex, told with its name."""
    for part in document.parts:
        if not isinstance(part, Foreign):
            continue
        with suppress(ForeignError):  # the writer refuses it with the reason
            for note in examine((content / part.path).read_bytes(), part.path):
                yield f"{part.path}: {note}"
