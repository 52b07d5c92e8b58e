"""A reviewer with Word: edits the elements of a .docx as Word leaves them, tracked or not."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from renja_docs.word.returned.word_pieces import Fields, Gathered
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import OFFICE, W, w
from renja_docs.word.wml.package import Package, Part, Relation, read, write

AUTHOR, DATE = "Peninjau Hukum", "2025-03-04T05:06:00Z"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


@dataclass
class Reviewer:
    """Edits one document. tracked: with tracked changes."""

    package: Package
    tracked: bool = False
    author: str = AUTHOR
    count: int = 9000

    @classmethod
    def of(cls, docx: bytes, *, tracked: bool = False) -> Reviewer:
        """A reviewer of a document."""
        return cls(read(docx), tracked)

    @property
    def docx(self) -> bytes:
        """The document as it is sent back."""
        return write(self.package)

    def paragraphs(self) -> list[Element]:
        """All paragraphs, in order."""
        return list(self.package.document.xml.iter(w("p")))

    def paragraph(self, words: str) -> Element:
        """The first paragraph that holds some words."""
        found = [one for one in self.paragraphs() if words in text(one)]
        assert found, words
        return found[0]

    # --- words

    def put(self, words: str, new: str, within: Element | None = None) -> None:
        """Other words for some that stand in one w:t."""
        paragraph = self.paragraph(words) if within is None else within
        piece = next(one for one in typed(paragraph) if words in plain(one.text))
        start = plain(piece.text).index(words)
        self.retype(piece, start, start + len(words), new)

    def retype(self, piece: Element, start: int, end: int, new: str) -> None:
        """Other words for the characters [start, end) of a w:t."""
        old = piece.text or ""
        if not self.tracked:
            piece.text = old[:start] + new + old[end:]
            keep_blanks(piece)
            return
        run = piece.getparent()
        assert run is not None
        tail = deepcopy(run)
        index = list(run).index(piece)
        for child in list(run)[index + 1 :]:
            run.remove(child)
        for child in list(tail)[1 if tail[0].tag == w("rPr") else 0 : index]:
            tail.remove(child)
        piece.text = old[:start]
        keep_blanks(piece)
        rest = next(tail.iter(w("t")))
        rest.text = old[end:]
        keep_blanks(rest)
        run.addnext(tail)
        if new:
            run.addnext(self._changed("ins", run, "t", new))
        if end > start:
            run.addnext(self._changed("del", run, "delText", old[start:end]))

    def _changed(self, tag: str, run: Element, kind: str, words: str) -> Element:
        change = self._mark(tag)
        made = etree.SubElement(change, w("r"))
        properties = run.find(w("rPr"))
        if properties is not None:
            made.append(deepcopy(properties))
        said = etree.SubElement(made, w(kind))
        said.text = words
        keep_blanks(said)
        return change

    def _mark(self, tag: str) -> Element:
        self.count += 1
        change = etree.Element(w(tag))
        change.set(w("id"), str(self.count))
        change.set(w("author"), self.author)
        change.set(w("date"), DATE)
        return change

    # --- paragraphs and rows

    def _mark_end(self, paragraph: Element, tag: str) -> None:
        properties = paragraph.find(w("pPr"))
        assert properties is not None
        inner = properties.find(w("rPr"))
        if inner is None:
            inner = etree.Element(w("rPr"))
            later = [one for one in properties if one.tag in (w("sectPr"), w("pPrChange"))]
            properties.insert(properties.index(later[0]) if later else len(properties), inner)
        inner.insert(0, self._mark(tag))

    def add(self, behind: Element, words: str) -> Element:
        """A new paragraph behind one, in its style."""
        made = etree.Element(w("p"))
        properties = behind.find(w("pPr"))
        if properties is not None:
            made.append(deepcopy(properties))
            for section in made[0].findall(w("sectPr")):
                made[0].remove(section)
        run = etree.SubElement(made, w("r"))
        etree.SubElement(run, w("t")).text = words
        behind.addnext(made)
        if self.tracked:
            self._wrap(run, "ins")
            self._mark_end(made, "ins")
        return made

    def _wrap(self, run: Element, tag: str) -> None:
        change = self._mark(tag)
        run.addprevious(change)
        change.append(run)
        if tag == "del":
            for said in list(run.iter(w("t"))):
                said.tag = w("delText")

    def drop(self, paragraph: Element) -> None:
        """Take a paragraph out."""
        if not self.tracked:
            parent = paragraph.getparent()
            assert parent is not None
            parent.remove(paragraph)
            return
        for run in list(paragraph.iterchildren(w("r"))):
            self._wrap(run, "del")
        self._mark_end(paragraph, "del")

    def part(self, piece: Element, at: int) -> None:
        """Press Enter inside a w:t."""
        run = piece.getparent()
        assert run is not None
        paragraph = run.getparent()
        assert paragraph is not None and paragraph.tag == w("p")
        made = etree.Element(w("p"))
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            made.append(deepcopy(properties))
        tail = deepcopy(run)
        index = list(run).index(piece)
        for child in list(tail)[1 if tail[0].tag == w("rPr") else 0 : index]:
            tail.remove(child)
        for child in list(run)[index + 1 :]:
            run.remove(child)
        rest = next(tail.iter(w("t")))
        rest.text = (piece.text or "")[at:].lstrip()
        piece.text = (piece.text or "")[:at]
        later = list(run.itersiblings())
        made.append(tail)
        made.extend(later)
        paragraph.addnext(made)
        if self.tracked:
            self._mark_end(paragraph, "ins")

    def join(self, paragraph: Element) -> None:
        """Press Delete at the end of a paragraph: the next one runs into it."""
        following = paragraph.getnext()
        assert following is not None and following.tag == w("p")
        if self.tracked:
            self._mark_end(paragraph, "del")
            return
        run = etree.SubElement(paragraph, w("r"))
        blank = etree.SubElement(run, w("t"))
        blank.text = " "
        keep_blanks(blank)
        paragraph.extend([one for one in following if one.tag != w("pPr")])
        parent = following.getparent()
        assert parent is not None
        parent.remove(following)

    def move(self, paragraph: Element, behind: Element) -> None:
        """Cut a paragraph and paste it behind another."""
        if not self.tracked:
            behind.addnext(paragraph)
            return
        copy = deepcopy(paragraph)
        for mark in list(copy.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            parent = mark.getparent()
            assert parent is not None
            parent.remove(mark)
        behind.addnext(copy)
        for run in list(copy.iterchildren(w("r"))):
            self._wrap(run, "ins")
        self._mark_end(copy, "ins")
        self.drop(paragraph)

    def drop_row(self, row: Element) -> None:
        """Take a row out of its table."""
        if not self.tracked:
            parent = row.getparent()
            assert parent is not None
            parent.remove(row)
            return
        self._row_mark(row, "del")
        for paragraph in row.iter(w("p")):
            for run in list(paragraph.iterchildren(w("r"))):
                self._wrap(run, "del")

    def add_row(self, behind: Element, words: str) -> None:
        """A copy of a row behind it, with the same new words in each of its cells."""
        row = deepcopy(behind)
        for mark in list(row.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            parent = mark.getparent()
            assert parent is not None
            parent.remove(mark)
        for number, cell in enumerate(row.iter(w("tc"))):
            said = list(cell.iter(w("t")))
            for one in said[1:]:
                one.text = ""
            if said:
                said[0].text = f"{words} {number}"
        behind.addnext(row)
        if self.tracked:
            self._row_mark(row, "ins")
            for paragraph in row.iter(w("p")):
                for run in list(paragraph.iterchildren(w("r"))):
                    self._wrap(run, "ins")

    def _row_mark(self, row: Element, tag: str) -> None:
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            row.insert(0, properties)
        properties.append(self._mark(tag))

    # --- comments

    def remark(self, paragraph: Element, words: str) -> None:
        """A comment on a whole paragraph."""
        part = self.package.related(f"{OFFICE}comments")
        if part is None:
            root = etree.Element(w("comments"), nsmap={"w": W})
            part = self.package.add(Part("/word/comments.xml", _COMMENTS, root))
            self.package.document.relate(Relation(f"{OFFICE}comments", part.name))
        id_ = str(len(part.xml))
        comment = etree.SubElement(part.xml, w("comment"))
        for name, value in (("id", id_), ("author", self.author), ("date", DATE)):
            comment.set(w(name), value)
        said = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
        etree.SubElement(said, w("t")).text = words
        start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
        start.set(w("id"), id_)
        end.set(w("id"), id_)
        paragraph.insert(1, start)
        paragraph.append(end)
        reference = etree.SubElement(etree.SubElement(paragraph, w("r")), w("commentReference"))
        reference.set(w("id"), id_)


def keep_blanks(piece: Element) -> None:
    piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def plain(words: str | None) -> str:
    """A text with blanks that are blanks."""
    return (words or "").replace("\u00a0", " ")


def text(paragraph: Element) -> str:
    """What a paragraph says."""
    gathered = Gathered(Fields())
    gathered.gather(paragraph)
    said = "".join(one.text for one in gathered.pieces if one.fate != "hapus")
    return plain(said).replace("\u00ad", "")


def typed(paragraph: Element) -> Iterator[Element]:
    """The texts of a paragraph that stand in no field and no drawing."""
    depth = 0
    for run in paragraph.iterchildren(w("r")):
        _melt(run)
        for child in run:
            if child.tag == w("fldChar"):
                kind = child.get(w("fldCharType"))
                depth += {"begin": 1, "end": -1}.get(str(kind), 0)
            elif child.tag == w("t") and not depth:
                yield child


def _melt(run: Element) -> None:
    """Put the syllables of a run together, as whoever types over them does."""
    for soft in list(run.iterchildren(w("softHyphen"))):
        before, after = soft.getprevious(), soft.getnext()
        if before is not None and after is not None and before.tag == after.tag == w("t"):
            before.text = (before.text or "") + (after.text or "")
            keep_blanks(before)
            run.remove(soft)
            run.remove(after)
