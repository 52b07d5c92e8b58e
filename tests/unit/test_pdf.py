"""Two PDFs of equal documents are equal, although LibreOffice writes the clock into each."""

from __future__ import annotations

from datetime import date

from renja_docs.machine.pdf import stamped

PDF = (
    b"%%PDF-1.6\n<</CreationDate(D:%s+07'00')>>\n"
    b"/ID [ <%s>\n<%s> ]\n/DocChecksum /%s\n>>\nstartxref\n%%%%EOF\n"
)


def test_stamp_makes_equal_documents_equal() -> None:
    """Two PDFs that differ in clock and random identifiers become the same bytes, as long."""
    a = PDF % (b"20261124043204", b"A" * 32, b"A" * 32, b"B" * 32)
    b = PDF % (b"20270101010101", b"C" * 32, b"C" * 32, b"D" * 32)
    assert stamped(a, date(2023, 8, 2)) == stamped(b, date(2023, 8, 2))
    assert len(stamped(a, date(2023, 8, 2))) == len(a)
    assert b"D:20230802000000+07'00'" in stamped(a, date(2023, 8, 2))


def test_stamp_tells_different_documents_apart() -> None:
    """The identifier comes from the pages: other pages, other identifier."""
    a = PDF % (b"20261124043204", b"A" * 32, b"A" * 32, b"B" * 32)
    one, two = (stamped(pdf, date(2023, 8, 2)) for pdf in (a, a.replace(b"%PDF-1.6", b"%PDF-1.7")))
    assert one[one.index(b"/ID") :] != two[two.index(b"/ID") :]
