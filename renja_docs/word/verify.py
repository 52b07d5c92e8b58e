"""The structural gate: what must hold of every .docx that is delivered.

LibreOffice and Word repair, or silently lose, what is wrong in a file; so each rule here reads the file
that was written and names what it finds: part, place, fault. One rule is one function.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

from renja_docs.word.foreign_styles import is_foreign
from renja_docs.word.place import place
from renja_docs.word.thin import thinned
from renja_docs.word.verify_tables import found, table_faults
from renja_docs.word.wml import names
from renja_docs.word.wml import schema_order as schema
from renja_docs.word.wml.element import Element, value
from renja_docs.word.wml.names import W, r, w
from renja_docs.word.wml.package import Package, PackageError, Part, read

_TEXTS: Final = (names.CT_DOCUMENT, names.CT_HEADER, names.CT_FOOTER, names.CT_FOOTNOTES)
_STYLED: Final = (*_TEXTS, names.CT_NUMBERING, names.CT_STYLES)
_NAME: Final = re.compile(r"[^\W\d]\w{0,39}|_\w{1,39}")
_CODE: Final = re.compile(r'\s*(REF|PAGEREF|NOTEREF)\s+"?(\w+)')
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_VAL: Final = w("val")


class VerifyError(Exception):
    """The file that was built is not fit to be delivered: a fault of the program, not of the content."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(
            "berkas hasil tidak lulus pemeriksaan:\n" + "\n".join(f"- {f}" for f in faults[:20])
        )
        self.faults = faults


def verify(data: bytes) -> list[str]:
    """The faults of a .docx, none where it is fit to be delivered."""
    try:
        return package_faults(read(data))
    except PackageError as error:
        return [str(error)]


def package_faults(package: Package) -> list[str]:
    """The faults of a package that was read strictly."""
    faults = [fault for rule in _RULES for fault in rule(package)]
    return faults + (_malformed(package) if _malformed(thinned(package)) else [])


def _malformed(package: Package) -> list[str]:
    """The faults of form: what they are does not depend on any text, but where they are is told by it."""
    faults = [fault for rule in _FORM for fault in rule(package)]
    return faults + [fault for part, _ in _parts(package, _TEXTS) for fault in table_faults(part)]


def _parts(package: Package, kinds: tuple[str, ...]) -> Iterator[tuple[Part, Element]]:
    for part in package.parts.values():
        if part.content_type in kinds:
            yield part, part.xml


def relationships(package: Package) -> Iterator[str]:
    """Every relationship leads to a part of the package, and every reference to a relationship."""
    for part in package.parts.values():
        for rid, relation in part.rels.items():
            if relation.external:
                yield f"{part.name}: relasi {rid} menuju ke luar ({relation.target})"
            elif relation.target not in package.parts:
                yield f"{part.name}: relasi {rid} menuju {relation.target} yang tidak ada"
        if part.root is not None:
            used = {
                e.get(name, "")
                for e in found(_REFERRING, part.root)
                for name in _RELATING
                if name in e.attrib
            }
            yield from (
                f"{part.name}: rujukan relasi {rid} tidak ada"
                for rid in sorted(used - set(part.rels))
            )


_RELATING: Final = tuple(
    r(name) for name in ("id", "embed", "link", "pict", "dm", "lo", "qs", "cs")
)


_REFERRING: Final = etree.XPath("//*[@r:*]", namespaces={"r": names.R})


def unreferenced(package: Package) -> Iterator[str]:
    """Every part can be reached; a part that nobody needs is a leftover."""
    for name in sorted(set(package.parts) - set(package.reachable())):
        yield f"{name}: tidak dirujuk dari mana pun"


def styles(package: Package) -> Iterator[str]:
    """Every style that is named exists, once."""
    part = package.related(names.TYPE_STYLES)
    ids = [s.get(w("styleId"), "") for s in part.xml.iter(w("style"))] if part is not None else []
    yield from (
        f"/word/styles.xml: gaya {i} ada {n} kali" for i, n in Counter(ids).items() if n > 1
    )
    known = set(ids)
    for user, root in _parts(package, _STYLED):
        used = {e.get(_VAL, "") for e in root.iter(*_STYLE_NAMES)}
        yield from (f"{user.name}: gaya {style} tidak ada" for style in sorted(used - known))


_STYLE_NAMES: Final = tuple(
    w(tag) for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
)


def lists(package: Package) -> Iterator[str]:
    """Every numbered paragraph has its list and level; definitions stand before instances."""
    part = package.related(names.TYPE_NUMBERING)
    levels: dict[str, set[str]] = {}
    if part is not None:
        abstract = {
            a.get(w("abstractNumId"), ""): {v.get(w("ilvl"), "") for v in a.iter(w("lvl"))}
            for a in part.xml.iterchildren(w("abstractNum"))
        }
        nums = list(part.xml.iterchildren(w("num")))
        levels = {
            n.get(w("numId"), ""): abstract.get(value(n, "abstractNumId"), set()) for n in nums
        }
        yield from _numbering_order(part, len(abstract), len(levels))
    for user, root in _parts(package, (*_TEXTS, names.CT_STYLES)):
        for properties in root.iter(w("numPr")):
            number, level = value(properties, "numId"), value(properties, "ilvl") or "0"
            if number and number != "0" and level not in levels.get(number, set()):
                yield f"{place(user, properties)}: daftar {number} tingkat {level} tidak didefinisikan"


def _numbering_order(part: Part, abstracts: int, nums: int) -> Iterator[str]:
    tags = [etree.QName(e).localname for e in part.xml]
    if "num" in tags and "abstractNum" in tags[tags.index("num") :]:
        yield f"{part.name}: w:abstractNum berdiri sesudah w:num"
    if tags.count("abstractNum") != abstracts or tags.count("num") != nums:
        yield f"{part.name}: nomor definisi daftar ganda"


def bookmarks(package: Package) -> Iterator[str]:
    """Starts and ends pair, ids and names are unique, names are what Word allows."""
    names_: list[str] = []
    for part, root in _parts(package, _TEXTS):
        starts = {e.get(w("id"), ""): e for e in root.iter(w("bookmarkStart"))}
        ids = [e.get(w("id"), "") for e in root.iter(w("bookmarkStart"))]
        ends = [e.get(w("id"), "") for e in root.iter(w("bookmarkEnd"))]
        if sorted(ids) != sorted(ends) or len(ids) != len(starts):
            odd = sorted(
                (Counter(ids) - Counter(ends)) + (Counter(ends) - Counter(ids)) or Counter(ids)
            )
            yield f"{part.name}: penanda {', '.join(odd[:5])} tidak berpasangan atau ganda"
        names_ += [e.get(w("name"), "") for e in root.iter(w("bookmarkStart"))]
    for name, count in Counter(names_).items():
        if count > 1:
            yield f"penanda {name} ada {count} kali"
        if not _NAME.fullmatch(name):
            yield f"nama penanda {name!r} tidak diterima Word"


def fields(package: Package) -> Iterator[str]:
    """Every field has begin, code, separate, result, end, in one paragraph; its target exists."""
    targets = {
        e.get(w("name"), "")
        for _, root in _parts(package, _TEXTS)
        for e in root.iter(w("bookmarkStart"))
    }
    for part, root in _parts(package, _TEXTS):
        stack: list[list[str]] = []
        for element in root.iter(w("fldChar"), w("instrText"), w("fldSimple")):
            fault = _step(stack, element, targets)
            if fault:
                yield f"{place(part, element)}: {fault}"
        if stack:
            yield f"{part.name}: bidang{stack[-1][0]} tidak ditutup"


def _step(stack: list[list[str]], element: Element, targets: set[str]) -> str:
    """One more part of a field; what is wrong with it. The stack holds code and state of open fields."""
    kind = element.get(w("fldCharType")) if element.tag == w("fldChar") else "code"
    if kind == "begin":
        stack.append(["", "begin"])
        return ""
    if kind == "code":
        code = element.text or element.get(w("instr"), "") or ""
        if stack:
            stack[-1][0] += code
        return _missing(code, targets)
    if not stack:
        return f"bidang: {kind} tanpa awal"
    if kind == "separate":
        stack[-1][1] = "separate"
        return ""
    code, state = stack.pop()
    whole = code.strip() and (state == "separate" or code.split()[0].upper() in _WITHOUT_RESULT)
    return "" if whole else f"bidang{code} tanpa kode atau hasil"


_WITHOUT_RESULT: Final = ("XE", "TC", "TA", "RD", "PRIVATE")


def _missing(code: str, targets: set[str]) -> str:
    match = _CODE.match(code)
    return (
        f"{match[1]} menuju penanda {match[2]} yang tidak ada"
        if match and match[2] not in targets
        else ""
    )


def order(package: Package) -> Iterator[str]:
    """Children stand in the order of the schema, and among several none is unknown to it."""
    known: dict[tuple[str, ...], str] = {}
    for part, root in _parts(package, _STYLED):
        for element in root.iter(*_ORDERED):
            if len(element) < 2:
                continue
            tags = (str(element.tag), *[str(child.tag) for child in element])
            if tags not in known:
                known[tags] = _misplaced(*tags)
            if known[tags]:
                yield f"{place(part, element)}: {known[tags]}"


_ORDERED: Final = {
    w(parent): {w(tag): rank for rank, tag in enumerate(children.split())}
    for parent, children in schema.ORDER.items()
}


def _misplaced(parent: str, *tags: str) -> str:
    """What stands in the wrong place among children; those of other namespaces are not looked at."""
    ranks, last = _ORDERED[parent], -1
    free = [w(tag) for tag in schema.FREE.get(parent.rpartition("}")[2], ())]
    for tag in tags:
        if (tag in free and last < 0) or not tag.startswith(f"{{{W}}}"):
            continue
        if ranks.get(tag, -1) < last or tag not in ranks:
            return f"{tag.rpartition('}')[2]} salah tempat dalam {parent.rpartition('}')[2]}"
        last = ranks[tag]
    return ""


def texts(package: Package) -> Iterator[str]:
    """No control character, no line end, no placeholder that was left over, but for foreign text."""
    for part, root in _parts(package, _TEXTS):
        if not _SUSPECT.search(
            "\x00".join(t.text or "" for t in root.iter(w("t"))).replace("\x00", "")
        ):
            continue
        for element in root.iter(w("t")):
            content = element.text or ""
            if is_foreign(next(element.iterancestors(w("p")), element)):
                continue
            if _CONTROL.search(content):
                yield f"{place(part, element)}: karakter kendali dalam teks"
            if "{{" in content or "{%" in content:
                yield f"{place(part, element)}: placeholder tertinggal"


_SUSPECT: Final = re.compile(_CONTROL.pattern + r"|\{\{|\{%")


def sections(package: Package) -> Iterator[str]:
    """The body ends with its section; no section is empty; headers and footers exist."""
    part = package.document
    body = part.xml.find(w("body"))
    if body is None or not len(body) or body[-1].tag != w("sectPr"):
        yield f"{part.name}: anak terakhir w:body bukan w:sectPr"
        return
    filled = False
    for element in body:
        filled = filled or element.tag == w("tbl") or _prints(element) or is_foreign(element)
        section = (
            element if element.tag == w("sectPr") else element.find(f"{w('pPr')}/{w('sectPr')}")
        )
        if section is not None:
            if not filled:
                yield f"{place(part, section)}: bagian halaman tanpa isi"
            filled = False
            yield from _paper(part, section)
    for reference in part.xml.iter(w("headerReference"), w("footerReference")):
        relation = part.rels.get(reference.get(r("id"), ""))
        kind = names.TYPE_HEADER if reference.tag == w("headerReference") else names.TYPE_FOOTER
        if relation is None or relation.type != kind:
            yield f"{place(part, reference)}: tajuk atau kaki halaman tidak ada"


def _prints(element: Element) -> bool:
    return (
        next(element.iter(w("t"), w("drawing"), w("pict"), w("numPr"), w("object")), None)
        is not None
    )


def _paper(part: Part, section: Element) -> Iterator[str]:
    size, margin = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margin is None:
        yield f"{place(part, section)}: bagian halaman tanpa ukuran kertas atau margin"
    elif (size.get(w("orient")) == "landscape") != (
        int(size.get(w("w"), "0")) > int(size.get(w("h"), "0"))
    ):
        yield f"{place(part, section)}: arah kertas tidak sesuai dengan ukurannya"


def headings(package: Package) -> Iterator[str]:
    """No heading is empty: the navigation pane would show a blank line."""
    part = package.related(names.TYPE_STYLES)
    all_styles = part.xml.iter(w("style")) if part is not None else ()
    outlined = {
        s.get(w("styleId"))
        for s in all_styles
        if s.find(f"{w('pPr')}/{w('outlineLvl')}") is not None
    }
    for paragraph in package.document.xml.iterfind(f"{w('body')}/{w('p')}"):
        properties = paragraph.find(w("pPr"))
        if properties is None or _prints(paragraph) or is_foreign(paragraph):
            continue
        if value(properties, "pStyle") in outlined or properties.find(w("outlineLvl")) is not None:
            yield f"{place(package.document, paragraph)}: judul kosong"


def drawings(package: Package) -> Iterator[str]:
    """Every drawing has an id of its own, and says what it shows."""
    drawn = [
        (part, e)
        for part, root in _parts(package, _TEXTS)
        for e in root.iter(f"{{{names.WP}}}docPr")
    ]
    for number, count in Counter(e.get("id") for _, e in drawn).items():
        if count > 1:
            yield f"gambar: id {number} ada {count} kali"
    for part, element in drawn:
        if not element.get("descr"):
            yield f"{place(part, element)}: gambar tanpa uraian"


_RULES: Final[tuple[Callable[[Package], Iterator[str]], ...]] = (
    unreferenced, bookmarks, fields, texts, sections, headings, drawings,
)  # fmt: skip
_FORM: Final[tuple[Callable[[Package], Iterator[str]], ...]] = (relationships, styles, lists, order)
