"""The PDF for the archive: what LibreOffice wrote, with page labels, a whole outline, metadata.

LibreOffice writes PDF/A-2 with the tags of PDF/UA; here it gets what it leaves out, and loses the
clock. Nothing that is seen on a page is touched. The adapter of pikepdf.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final, Literal

from renja_docs.machine.fault import ToolError

if TYPE_CHECKING:
    from pikepdf import Array, OutlineItem, Pdf

_PROFILE_DATE: Final = slice(24, 36)
_PROFILE_ID: Final = slice(84, 100)
"""Places in the header of a profile (ICC.1:2010, 7.2)."""

_TAGS_SCHEMA: Final = b"""<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
"""The description of the one property of PDF/UA."""

Numbers = dict[tuple[int, int], int]
"""The number of each page, from 0, by its object."""

_NEAR: Final = 3
"""Points between two places that are one: a heading, and the bookmark on it."""


@dataclass(frozen=True, slots=True)
class PageRun:
    """Pages that count on. page: where it begins, from 0. first: the number printed there."""

    page: int
    prefix: str
    format: Literal["decimal", "lowerRoman"]
    first: int


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of the outline. bookmark: where it leads. level: from 1."""

    title: str
    bookmark: str
    level: int


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself. created: an ISO date with time."""

    title: str
    subject: str
    author: str
    language: str
    created: str


@dataclass(frozen=True, slots=True)
class _Heading:
    """A line of the outline in its place. top: its height on the page, in points from below."""

    page: int
    top: float
    level: int
    title: str
    destination: Array


def archived(
    pdf: bytes, about: About, runs: Sequence[PageRun], entries: Sequence[OutlineLine]
) -> bytes:
    """The PDF as it is kept: the same bytes each time, objects packed in streams.

    runs: how its pages are numbered, in order. entries: headings, tables and figures, in order.
    Raises ToolError if it cannot be read.
    """
    # Whoever writes no PDF does not wait for the library.
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            _describe(document, about)
            _date_profile(document, about)
            _label(document, runs)
            _outline(document, entries)
            for page in document.pages:
                if "/Tabs" in page:
                    page.Tabs = pikepdf.Name.S  # by structure; LibreOffice writes a string
            if "/OpenAction" in document.Root:  # to the first page, where every reader begins
                del document.Root.OpenAction
            for random in ("/ID", "/DocChecksum"):
                if random in document.trailer:
                    del document.trailer[random]
            written = BytesIO()
            document.save(
                written,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
                recompress_flate=True,
                deterministic_id=True,
            )
    except pikepdf.PdfError as fault:
        raise ToolError(f"PDF tidak dapat dibaca: {fault}.", "Ulangi perintah.") from fault
    return written.getvalue()


def _describe(document: Pdf, about: About) -> None:
    """Metadata twice, as PDF/A asks: in the XMP and, equal to it, in the old dictionary."""
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        meta["dc:title"] = about.title
        meta["dc:description"] = about.subject
        meta["dc:creator"] = [about.author]
        meta["dc:language"] = [about.language]
        meta["xmp:CreateDate"] = about.created
        meta["xmp:ModifyDate"] = about.created
        meta["xmp:MetadataDate"] = about.created
    _declare_tags(document)
    digits = "".join(sign for sign in about.created if sign.isdigit())
    info = document.docinfo
    info["/Title"], info["/Subject"], info["/Author"] = about.title, about.subject, about.author
    info["/CreationDate"] = info["/ModDate"] = f"D:{digits}Z"


def _declare_tags(document: Pdf) -> None:
    """PDF/A allows what PDF/UA says of itself only where its schema is described (6.6.2.3)."""
    said = document.Root.Metadata.read_bytes()
    if b"pdfuaid:part" in said and b"pdfaExtension" not in said:
        document.Root.Metadata.write(said.replace(b"</rdf:RDF>", _TAGS_SCHEMA + b"</rdf:RDF>", 1))


def _date_profile(document: Pdf, about: About) -> None:
    """LibreOffice makes the profile of the colours anew each time, with the clock in its header."""
    for intent in document.Root.get("/OutputIntents", ()):
        profile = intent.get("/DestOutputProfile")
        if profile is None:
            continue
        data = bytearray(profile.read_bytes())
        created = datetime.fromisoformat(about.created)
        numbers = created.timetuple()[:6]
        data[_PROFILE_DATE] = b"".join(number.to_bytes(2, "big") for number in numbers)
        data[_PROFILE_ID] = bytes(16)  # not computed, which is allowed
        profile.write(bytes(data))


def _label(document: Pdf, runs: Iterable[PageRun]) -> None:
    """The label of each page is the number that is printed on it (ISO 32000-1, 12.4.2)."""
    from pikepdf import Array, Dictionary, Name  # noqa: PLC0415

    numbers: list[int | Dictionary] = []
    for run in runs:
        style = Name.D if run.format == "decimal" else Name.r
        label = Dictionary(S=style, St=run.first)
        if run.prefix:
            label.P = run.prefix
        numbers += [run.page, label]
    if numbers:
        document.Root.PageLabels = Dictionary(Nums=Array(numbers))


def _outline(document: Pdf, entries: Sequence[OutlineLine]) -> None:
    """The outline of LibreOffice, with what it lacks put in where it stands."""
    own = list(_own(document, entries))
    with document.open_outline() as outline:
        theirs = list(_theirs(_numbers(document), outline.root, 1))
        missing = [one for one in theirs if not any(_is_same(one, other) for other in own)]
        outline.root[:] = _nested(sorted([*own, *missing], key=lambda h: (h.page, -h.top)))


def _is_same(one: _Heading, other: _Heading) -> bool:
    return one.page == other.page and abs(one.top - other.top) < _NEAR


def _own(document: Pdf, entries: Iterable[OutlineLine]) -> Iterator[_Heading]:
    """The entries whose bookmark the PDF knows."""
    known = dict(_destinations(document))
    numbers = _numbers(document)
    for entry in entries:
        place = known.get(entry.bookmark, known.get(encoded(entry.bookmark)))
        if place is not None:
            yield _heading(numbers, place, entry.level, entry.title)


def _destinations(document: Pdf) -> Iterator[tuple[str, Array]]:
    """The named destinations: in a dictionary or a name tree, by the version of LibreOffice."""
    from pikepdf import Array, Dictionary, NameTree  # noqa: PLC0415

    if "/Dests" in document.Root:
        named = {str(name)[1:]: place for name, place in document.Root.Dests.items()}
    elif "/Names" in document.Root and "/Dests" in document.Root.Names:
        named = dict(NameTree(document.Root.Names.Dests).items())
    else:
        named = {}
    for name, place in named.items():
        target = place.D if isinstance(place, Dictionary) else place
        if isinstance(target, Array):
            yield name, target


def encoded(bookmark: str) -> str:
    """The name with each sign but letters and digits as hexadecimal, as older versions write it."""
    return "".join(sign if _is_plain(sign) else f"{ord(sign):02X}" for sign in bookmark)


def _is_plain(sign: str) -> bool:
    return sign == "-" or (sign.isascii() and sign.isalnum())


def _theirs(numbers: Numbers, items: Iterable[OutlineItem], level: int) -> Iterator[_Heading]:
    """The lines that LibreOffice made."""
    from pikepdf import Array  # noqa: PLC0415

    for item in items:
        if isinstance(item.destination, Array):
            yield _heading(numbers, item.destination, level, item.title)
        yield from _theirs(numbers, item.children, level + 1)


def _numbers(document: Pdf) -> Numbers:
    """The number of each page, from 0, by its object."""
    return {page.obj.objgen: number for number, page in enumerate(document.pages)}


def _heading(numbers: Numbers, place: Array, level: int, title: str) -> _Heading:
    """A line of the outline. place: [page /XYZ left top zoom]."""
    top = float(place[3]) if len(place) > 3 else 0.0
    return _Heading(numbers.get(place[0].objgen, 0), top, level, title, place)


def _nested(headings: Iterable[_Heading]) -> list[OutlineItem]:
    """The lines below those of a higher level that stand before them."""
    from pikepdf import OutlineItem  # noqa: PLC0415

    top: list[OutlineItem] = []
    above: list[tuple[int, OutlineItem]] = []
    for heading in headings:
        item = OutlineItem(heading.title, heading.destination)
        while above and above[-1][0] >= heading.level:
            above.pop()
        (above[-1][1].children if above else top).append(item)
        above.append((heading.level, item))
    return top
