"""The paper of wide tables, which a template says: drafters own its size and its margins."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from renja_docs.document.paper import Page
from renja_docs.machine import template_folder
from renja_docs.word.foreign import ForeignError, open_docx
from renja_docs.word.template import TemplateError
from renja_docs.word.wml.names import w
from renja_docs.word.wml.sect import page_of

WIDE: Final = "lanskap.docx"
"""The template that is read for its page alone; what stands on it is a word to drafters."""


def wide_page(templates: Path) -> Page:
    """The page of wide tables. Raises TemplateError for a template that is no wide page."""
    path = template_folder.found(templates, WIDE)
    try:
        package = open_docx(path.read_bytes(), WIDE)
    except OSError as error:
        raise TemplateError(WIDE, "", "", f"tidak dapat dibaca ({error.strerror})") from error
    except ForeignError as error:
        raise TemplateError(WIDE, "", "", error.pesan) from error
    pages = [page_of(section) for section in package.document.xml.iter(w("sectPr"))]
    page = pages[-1] if pages else None
    if page is None or not page.landscape or page.text_width <= 0 or page.text_height <= 0:
        raise TemplateError(WIDE, "", "", "halamannya tidak lanskap atau tidak menyisakan tempat")
    return page
