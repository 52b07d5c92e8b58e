"""A document made ready for the setting of pages: words may part, rows of groups can be found."""

from __future__ import annotations

from collections.abc import Mapping

from renja_docs.document.blocks import Document
from renja_docs.writing.continued_groups import continued
from renja_docs.writing.cut_rows import cut
from renja_docs.writing.row_marks import marked_rows
from renja_docs.writing.soft_hyphens import with_soft_hyphens


def settable(document: Document) -> Document:
    """The document as it is laid out; what it says stays the same."""
    return marked_rows(with_soft_hyphens(document))


def paginated(document: Document, pages: Mapping[str, str]) -> Document:
    """The document whose rows and groups are continued where a page ends.

    pages: what is known of the pages, as in cut and continued.
    """
    return continued(cut(document, pages), pages)
