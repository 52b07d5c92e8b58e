"""Files that mean harm, or are broken as files get broken: each by its name, made in code."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from renja_docs.word.wml import names
from tests.docx_lain import W_NS, made, plain, unzipped, zipped

_MAIN: Final = "word/document.xml"
_RELS: Final = "word/_rels/document.xml.rels"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


@cache
def stock() -> bytes:
    """A sound file."""
    return made(plain)


def _with(**entries: bytes) -> bytes:
    return zipped(
        unzipped(stock()) | {name.replace("__", "/"): data for name, data in entries.items()}
    )


def _main(document: bytes) -> bytes:
    return zipped(unzipped(stock()) | {_MAIN: document})


_SAID: Final = "<w:p><w:r><w:t>Isi.</w:t></w:r></w:p>"


def _said(body: str, attributes: str = "") -> bytes:
    """A document that prints a word, and holds this."""
    return _body(f"{body}{_SAID}<w:sectPr/>", attributes=attributes)


def _body(body: str, prefix: str = "", attributes: str = "") -> bytes:
    return _main(
        f"{prefix}<w:document {W_NS}{attributes}><w:body>{body}</w:body></w:document>".encode()
    )


def _related(kind: str, target: str, mode: str = "") -> bytes:
    entries = unzipped(stock())
    more = f'<Relationship Id="x" Type="{names.OFFICE}{kind}" Target="{target}"{mode}/>'
    entries[_RELS] = entries[_RELS].replace(b"</Relationships>", f"{more}</Relationships>".encode())
    return zipped(entries)


def _nested(depth: int) -> bytes:
    return _body("<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth)


def _attributes(count: int) -> bytes:
    many = " ".join(f'a{number}=""' for number in range(count))
    return _body(f"<w:p {many}/>")


def _namespaces(count: int) -> bytes:
    many = " ".join(f'xmlns:n{number}="u:{number}"' for number in range(count))
    return _said("<w:p/>" * 100, attributes=f" {many}")


def _styles_on_each_other(count: int) -> bytes:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % count}"/>'
        "</w:style>"
        for n in range(count)
    )
    entries = unzipped(stock())
    entries["word/styles.xml"] = f"<w:styles {W_NS}>{chain}</w:styles>".encode()
    return zipped(entries)


def _open_fields(count: int) -> bytes:
    return _said('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * count)


def _bookmarks(count: int) -> bytes:
    many = "".join(f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/>' for n in range(count))
    return _said(f"<w:p>{many}</w:p>")


def _relations_in_a_circle() -> bytes:
    entries = unzipped(stock())
    circle = (
        f'<Relationships xmlns="{names.RELS}"><Relationship Id="a" '
        f'Type="{names.OFFICE}header" Target="{{}}"/></Relationships>'
    )
    for one, other in (("header1", "header2"), ("header2", "header1")):
        entries[f"word/{one}.xml"] = f"<w:hdr {W_NS}/>".encode()
        entries[f"word/_rels/{one}.xml.rels"] = circle.format(f"{other}.xml").encode()
    entries[_RELS] = entries[_RELS].replace(
        b"</Relationships>",
        f'<Relationship Id="a" Type="{names.OFFICE}header" Target="header1.xml"/>'
        "</Relationships>".encode(),
    )
    return zipped(entries)


def _wrong_sum() -> bytes:
    data = bytearray(stock())
    at = data.index(b"PK\x03\x04") + 14
    data[at : at + 4] = b"\0\0\0\0"
    central = data.index(b"PK\x01\x02") + 16
    data[central : central + 4] = b"\0\0\0\0"
    return bytes(data)


def _overlapping() -> bytes:
    """Every entry of the directory is the same bytes of the file."""
    entries = {f"x{number:04}.xml": bytes(60_000) for number in range(400)}
    return zipped(unzipped(stock()) | entries)


def _entities(count: int) -> bytes:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(count))
    return _body(
        f"<w:p><w:r><w:t>&a{count - 1};</w:t></w:r></w:p>", f"<!DOCTYPE w:document [{lines}]>"
    )


MADE: Final[Mapping[str, Callable[[], bytes]]] = MappingProxyType(
    {
        "zip bomb": lambda: _with(**{"word__media__x.bin": bytes(64 << 20)}),
        "swelling document": lambda: _main(b" " * (60 << 20)),
        "many small parts": _overlapping,
        "deep nesting": lambda: _nested(100_000),
        "many elements": lambda: _body("<w:p/>" * 400_000),
        "elements of another name": lambda: _body("<x/>" * 150_000),
        "entities of entities": lambda: _entities(30),
        "external entity": lambda: _body("<w:p/>", '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>'),
        "huge attribute": lambda: _body(f'<w:p x="{"a" * 20_000_000}"/>'),
        "huge text": lambda: _body(f"<w:p><w:r><w:t>{'a' * 30_000_000}</w:t></w:r></w:p>"),
        "many attributes": lambda: _attributes(400_000),
        "many namespaces": lambda: _namespaces(3_000),
        "styles in a circle": lambda: _styles_on_each_other(2_000),
        "open fields": lambda: _open_fields(40_000),
        "bookmarks without end": lambda: _bookmarks(5_000),
        "relations in a circle": _relations_in_a_circle,
        "a part of itself": lambda: _related("header", "document.xml"),
        "path that climbs": lambda: _with(**{"../../jahat.xml": b"<x/>"}),
        "relation that climbs": lambda: _related("image", "../../../../etc/passwd"),
        "cut off": lambda: stock()[: len(stock()) // 2],
        "wrong sum": _wrong_sum,
        "password": lambda: _OLE,
        "macro": lambda: _with(**{"word__vbaProject.bin": b"x"}),
        "embedded object": lambda: _related("oleObject", "embeddings/x.bin"),
        "linked picture": lambda: _related(
            "image", "http://contoh.id/x.png", ' TargetMode="External"'
        ),
        "no document": lambda: zipped({k: v for k, v in unzipped(stock()).items() if k != _MAIN}),
        "no types": lambda: zipped({_MAIN: unzipped(stock())[_MAIN]}),
        "types of nothing": lambda: _with(**{"[Content_Types].xml": b"<Types/>"}),
        "half a document": lambda: _main(unzipped(stock())[_MAIN][:400]),
        "another encoding": lambda: _main(b'<?xml version="1.0" encoding="utf-16"?><w/>'),
        "null bytes": lambda: _main(bytes(5000)),
        "empty body": lambda: _body(""),
        "no body": lambda: _main(f"<w:document {W_NS}/>".encode()),
        "cell without paragraph": lambda: _said(
            "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc/></w:tr></w:tbl>"
        ),
        "page of words": lambda: _body(
            f'{_SAID}<w:sectPr><w:pgSz w:w="lebar" w:h="x"/></w:sectPr>'
        ),
        "level of words": lambda: _said(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="y"/></w:numPr></w:pPr></w:p>'
        ),
        "note of nothing": lambda: _said('<w:p><w:r><w:footnoteReference w:id="99"/></w:r></w:p>'),
        "nested tables": lambda: _said(
            "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" * 60
            + "<w:p/>"
            + "</w:tc></w:tr></w:tbl><w:p/>" * 60
        ),
    }
)  # fmt: skip
"""Documents that are not taken in, or taken in without harm. A call makes the bytes of one."""


# --- pictures


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, pixels: bytes = b"") -> bytes:
    """A PNG that says to be so large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _svg(inside: str, prolog: str = "") -> bytes:
    return (
        f'{prolog}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'.encode()
    )


PICTURES: Final[Mapping[str, Callable[[], tuple[str, bytes]]]] = MappingProxyType(
    {
        "huge sides": lambda: ("x.png", png(2**31 - 1, 2**31 - 1)),
        "no side": lambda: ("x.png", png(0, 5)),
        "cut off": lambda: ("x.png", png(5, 5)[:40]),
        "swarm of chunks": lambda: ("x.png", png(5, 5)[:-12] + _chunk(b"tEXt", b"") * 100_000),
        "cut off jpeg": lambda: ("x.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0"),
        "jpeg without end": lambda: ("x.jpg", b"\xff\xd8" + b"\xff" * 2_000_000),
        "entities": lambda: (
            "x.svg", _svg("&b;", '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>')
        ),
        "deep": lambda: ("x.svg", _svg("<g>" * 100_000 + "</g>" * 100_000)),
        "wide": lambda: ("x.svg", _svg("<g/>" * 400_000 + "<script/>")),
        "program": lambda: ("x.svg", _svg("<script>alert(1)</script>")),
        "cut off svg": lambda: ("x.svg", _svg("<g/>")[:60]),
        "endless numbers": lambda: ("x.svg", _svg("").replace(b"0 0 9 9", b"1" * 5_000_000)),
        "empty emf": lambda: ("x.emf", b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(80)),
        "cut off emf": lambda: ("x.emf", b"\x01\0\0\0" + bytes(20)),
    }
)  # fmt: skip
"""Picture files that are not taken in: name and bytes."""
