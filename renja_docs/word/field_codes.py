r"""What the fields of a document say to Word (17.16.5).

Of a field every reader shows the result that is written beside the code; Word makes it anew when
fields are updated (Ctrl+A, F9), so what is put in or moved gets its number.
"""

from __future__ import annotations

from renja_docs.document import blocks


def reference(span: blocks.Ref) -> str:
    r"""REF to the text of a bookmark, or with \r to the number of its paragraph (17.16.5.51)."""
    number = r" \r" if span.kind == "number" else ""
    return f"REF {span.bookmark}{number} \\h"


def page_reference(bookmark: str) -> str:
    """The page of a bookmark, in the format of its section (17.16.5.42).

    It stands in a link, so it is none itself: readers would see a link in a link.
    """
    return f"PAGEREF {bookmark}"


def number(span: blocks.Counted | blocks.HeadingNumber) -> str:
    """The number of a heading or a caption."""
    return _sequence(span) if isinstance(span, blocks.Counted) else _heading_number(span)


def _sequence(span: blocks.Counted) -> str:
    r"""SEQ (17.16.5.56): \c repeats, \s begins anew below a heading.

    LibreOffice does not heed \s: so the first below a heading is also set to 1, by \r.
    """
    code = f"SEQ {span.name} \\* {span.format}"
    if span.again:
        return rf"{code} \c"
    if span.within is not None:
        code += rf" \s {span.within}"
    if span.first:
        code += r" \r 1"
    return code


def listed(span: blocks.Listed) -> str:
    r"""A hidden SEQ, by which a list of captions finds the paragraph."""
    return rf"SEQ {span.name} \h"


def _heading_number(span: blocks.HeadingNumber) -> str:
    r"""STYLEREF to the nearest heading of a level, its number alone (17.16.5.59)."""
    return rf"STYLEREF {span.level} \n"


def contents(block: blocks.Contents) -> str:
    r"""TOC (17.16.5.68): of headings by level (\o), or of captions (\c), as links (\h)."""
    of = r'\o "1-2"' if block.of == blocks.HEADINGS else rf'\c "{block.of}"'
    return rf"TOC {of} \h \z"
