"""render.write: the whole way from a Document to the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from renja_docs import blocks


def write(document: blocks.Document, templates: Path, content: Path, pages: Mapping[str, str]) -> bytes:
    """The .docx of a document, proven complete.

    templates: folder of the frames (Frame.template). content: folder that Foreign.path counts from.
    pages: printed page label by bookmark ('I-4', 'ii'), the cached result of each PageRef.
    Raises TemplateError, ForeignError (faults that a person can mend) and VerifyError (a bug).
    """
    raise NotImplementedError
