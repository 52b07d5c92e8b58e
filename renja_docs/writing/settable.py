"""A document made ready for the setting of pages: words may part, rows of groups can be found."""

from __future__ import annotations

from renja_docs.document.blocks import Document
from renja_docs.writing.continued_groups import marked_rows
from renja_docs.writing.soft_hyphens import with_soft_hyphens


def settable(document: Document) -> Document:
    """The document as it is laid out; what it says stays the same."""
    return marked_rows(with_soft_hyphens(document))
