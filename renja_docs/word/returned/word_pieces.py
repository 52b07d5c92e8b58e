"""A paragraph in pieces: what stays, what somebody put in, what somebody took out (17.13.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from renja_docs.text.syllables import SOFT_HYPHEN
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import MC, w
from renja_docs.word.wml.stamp import NOBODY, Stamp

Fate = Literal["", "tambah", "hapus"]
"""What a tracked change says of words: nothing, put in, taken out."""

_FATES: Final[dict[str, Fate]] = {
    w("ins"): "tambah",
    w("moveTo"): "tambah",
    w("del"): "hapus",
    w("moveFrom"): "hapus",
}
_PROPERTIES: Final = frozenset((w("pPr"), w("rPr"), w("sdtPr"), w("tblPr")))
_RUN, _TEXT, _SIMPLE_FIELD = w("r"), w("t"), w("fldSimple")
_CHAR, _BOOKMARK, _DELETED_TEXT = w("fldChar"), w("bookmarkStart"), w("delText")
_CODES: Final = frozenset((w("instrText"), w("delInstrText")))
_COMMENTS: Final = frozenset((w("commentRangeStart"), w("commentReference")))
_SIGNS: Final = {
    w("tab"): " ",
    w("br"): " ",
    w("cr"): " ",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_HIDDEN: Final = f"{w('rPr')}/{w('vanish')}"
_DRAWN: Final = frozenset((w("drawing"), w("pict"), w("object")))
_CHOICE: Final = f"{{{MC}}}Choice"
_ALTERNATE: Final = f"{{{MC}}}AlternateContent"
_PAGES: Final = frozenset(("PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES"))
"""Fields whose result says only how the pages fell."""
_BLANKS: Final = re.compile(r"[\s\u00a0\u202f\u2007]+")


@dataclass(frozen=True, slots=True)
class WordPiece:
    """Some words. field: the kind of the field whose result they are ('REF'), '' for typed ones."""

    text: str
    fate: Fate = ""
    stamp: Stamp = NOBODY
    field: str = ""


@dataclass(slots=True)
class Fields:
    """The open fields, the innermost last; they may reach over several paragraphs."""

    codes: list[str] = field(default_factory=list)
    results: list[bool] = field(default_factory=list)

    def follow(self, kind: str) -> None:
        """Go on behind a w:fldChar."""
        if kind == "begin":
            self.codes.append("")
            self.results.append(False)
        elif self.codes and kind == "separate":
            self.results[-1] = True
        elif self.codes and kind == "end":
            self.codes.pop()
            self.results.pop()

    def code(self, text: str) -> None:
        """Some characters of the code of the innermost field."""
        if self.codes and not self.results[-1]:
            self.codes[-1] += text

    @property
    def in_code(self) -> bool:
        """True where what stands here is not printed."""
        return False in self.results

    @property
    def kind(self) -> str:
        """The kind of the innermost field, '' outside of all."""
        return self.codes[-1].split()[0].upper() if self.codes and self.codes[-1].split() else ""


@dataclass(slots=True)
class Gathered:
    """What stands in one paragraph.

    bookmarks: names of those that begin here. opened, closed: ids of comments whose range begins,
    ends or is shown here. boxes: what is drawn here and may hold paragraphs of its own. notes: ids
    of the footnotes that are called here.
    """

    fields: Fields
    pieces: list[WordPiece] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def gather(self, element: Element, fate: Fate = "", stamp: Stamp = NOBODY) -> None:
        """Take in all that stands below an element. fate, stamp: of the tracked change around."""
        for child in element:
            tag = child.tag
            if tag == _TEXT:
                self._add(child.text or "", fate, stamp)
            elif not isinstance(tag, str) or tag in _PROPERTIES:
                continue
            elif tag == _RUN and _is_hidden(child):
                self._codes(child)
            elif tag in _FATES:
                inner = "hapus" if fate == "hapus" else _FATES[tag]
                self.gather(child, inner, Stamp.of(child))
            elif not self._mark(child):
                self._printed(child, fate, stamp)

    def _codes(self, run: Element) -> None:
        """Take in what a run does that nobody sees: a field of it may go on behind it."""
        for child in run:
            if isinstance(child.tag, str):
                self._mark(child)

    def _mark(self, child: Element) -> bool:
        """Take in what prints nothing; False for all else."""
        tag = child.tag
        if tag == _CHAR:
            self.fields.follow(child.get(w("fldCharType"), ""))
        elif tag in _CODES:
            self.fields.code(child.text or "")
        elif tag == _BOOKMARK:
            self.bookmarks.append(child.get(w("name"), ""))
        elif tag in _COMMENTS:
            self.comments.append(child.get(w("id"), ""))
        elif tag == w("footnoteReference"):
            self.notes.append(child.get(w("id"), ""))
        elif tag in _DRAWN:
            self.boxes.append(child)
        elif tag == _ALTERNATE:
            self.boxes += child.iterchildren(_CHOICE)
        else:
            return False
        return True

    def _printed(self, child: Element, fate: Fate, stamp: Stamp) -> None:
        tag = str(child.tag)
        if tag == _DELETED_TEXT:
            self._add(child.text or "", fate, stamp)
        elif tag in _SIGNS:
            self._add(_SIGNS[tag], fate, stamp)
        elif tag == _SIMPLE_FIELD:
            self.fields.follow("begin")
            self.fields.code(child.get(w("instr"), ""))
            self.fields.follow("separate")
            self.gather(child, fate, stamp)
            self.fields.follow("end")
        else:
            self.gather(child, fate, stamp)

    def _add(self, text: str, fate: Fate, stamp: Stamp) -> None:
        if not text or self.fields.in_code:
            return
        kind = self.fields.kind
        if kind not in _PAGES:
            self.pieces.append(WordPiece(text, fate, stamp, kind))


def _is_hidden(run: Element) -> bool:
    mark = run.find(_HIDDEN)
    return mark is not None and mark.get(w("val"), "1") not in ("0", "false", "off")


def plain(text: str) -> str:
    """A text as it is compared: kinds and numbers of blanks, soft hyphens do not count."""
    return _BLANKS.sub(" ", text.replace(SOFT_HYPHEN, "").replace("\u2011", "-")).strip()


def stamps(pieces: Iterator[WordPiece] | tuple[WordPiece, ...]) -> tuple[Stamp, ...]:
    """Who changed something in some pieces, each once."""
    found = (one.stamp for one in pieces if one.fate and one.text.strip())
    return tuple(dict.fromkeys(one for one in found if one != NOBODY))
