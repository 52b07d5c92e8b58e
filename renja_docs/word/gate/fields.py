"""Rules on bookmarks and fields (17.13.6, 17.16)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.quiet_fields import is_quiet
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part

_BOOKMARK_NAME: Final = re.compile(r"[^\W\d]\w{0,39}|_\w{1,39}")
"""What Word accepts: a letter or _ in front, 40 signs at most."""

_REFERENCE: Final = re.compile(r'\s*(REF|PAGEREF|NOTEREF)\s+"?(\w+)')

_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_ID, _NAME = w("id"), w("name")
_CHAR, _CHAR_TYPE = w("fldChar"), w("fldCharType")

_WITHOUT_RESULT: Final = ("XE", "TC", "TA", "RD", "PRIVATE")
"""Fields that print nothing: entries of an index or of a list of contents."""


def bookmarks(package: Package) -> Iterator[str]:
    """Starts and ends pair, ids and names are unique, names are what Word allows."""
    called: list[str] = []
    for part in package.of_type(*names.TEXTS):
        starts = list(part.xml.iter(_START))
        odd = _unpaired(
            [start.get(_ID, "") for start in starts],
            [end.get(_ID, "") for end in part.xml.iter(_END)],
        )
        if odd:
            yield f"{part.name}: penanda {', '.join(odd[:5])} tidak berpasangan atau ganda"
        elif not _in_order(part):
            yield f"{part.name}: penanda berakhir sebelum dimulai"
        called += [start.get(_NAME, "") for start in starts]
    for name, count in Counter(called).items():
        if count > 1:
            yield f"penanda {name} ada {count} kali"
        if not _BOOKMARK_NAME.fullmatch(name):
            yield f"nama penanda {name!r} tidak diterima Word"


def _unpaired(starts: Sequence[str], ends: Sequence[str]) -> list[str]:
    """The ids that do not stand once at a start and once at an end."""
    once = set(starts)
    if len(once) == len(starts) == len(ends) and once == set(ends):
        return []
    begun, ended = Counter(starts), Counter(ends)
    return sorted((begun - ended) + (ended - begun) or begun)


def _in_order(part: Part) -> bool:
    """True where every bookmark begins before it ends."""
    begun: set[str | None] = set()
    for element in part.xml.iter(_START, _END):
        if element.tag == _START:
            begun.add(element.get(_ID))
        elif element.get(_ID) not in begun:
            return False
    return True


def bookmark_names(package: Package) -> set[str]:
    """The names of all bookmarks of the document."""
    return {
        start.get(_NAME, "")
        for part in package.of_type(*names.TEXTS)
        for start in part.xml.iter(_START)
    }


def fields(package: Package) -> Iterator[str]:
    """Every field has begin, code, separate, result, end, in one part; its target exists."""
    targets = bookmark_names(package)
    for part in package.of_type(*names.TEXTS):  # a field may not reach from one part to another
        open_fields = _OpenFields(targets)
        for element in part.xml.iter(_CHAR, w("instrText"), w("fldSimple")):
            fault = open_fields.step(element)
            if fault:
                yield f"{vicinity(part, element)}: {fault}"
        if open_fields.stack:
            yield f"{part.name}: bidang{open_fields.stack[-1].code} tidak ditutup"


@dataclass(slots=True)
class _OpenField:
    """A field that has begun. result: that its separator has come."""

    code: str = ""
    result: bool = False


@dataclass(slots=True)
class _OpenFields:
    """The fields that are open, the innermost last. targets: all bookmarks of the document."""

    targets: Set[str]
    stack: list[_OpenField] = field(default_factory=list)

    def step(self, element: Element) -> str:
        """One more part of a field; what is wrong with it, '' where nothing is."""
        if element.tag != _CHAR:
            return self._code(element)
        kind = element.get(_CHAR_TYPE)
        if kind == "begin":
            self.stack.append(_OpenField())
            return ""
        if not self.stack:
            return f"bidang: {kind} tanpa awal"
        if kind == "separate":
            twice, self.stack[-1].result = self.stack[-1].result, True
            return f"bidang{self.stack[-1].code}: dua pemisah" if twice else ""
        closed = self.stack.pop()
        return _incomplete(closed) or _active(closed.code)

    def _with_open_code(self) -> _OpenField | None:
        """The innermost field, while its code is still being told."""
        return self.stack[-1] if self.stack and not self.stack[-1].result else None

    def _code(self, element: Element) -> str:
        code = element.text or element.get(w("instr")) or ""
        if element.tag == w("fldSimple") and not is_quiet(code):
            return _active(code)
        field = self._with_open_code()
        if field is not None:
            field.code += code
        elif element.tag == w("instrText"):
            return f"kode bidang {code.strip()[:40]} di luar bidang"
        match = _REFERENCE.match(code)
        if match is None or match[2] in self.targets:
            return ""
        return f"{match[1]} menuju penanda {match[2]} yang tidak ada"


def _active(code: str) -> str:
    """What is wrong with a field that reaches outside, '' for one that does not."""
    return "" if is_quiet(code) else f"bidang {code.strip()[:40]} tidak diizinkan"


def _incomplete(closed: _OpenField) -> str:
    """What a closed field lacks, '' where it is whole."""
    words = closed.code.split()
    if words and (closed.result or words[0].upper() in _WITHOUT_RESULT):
        return ""
    return f"bidang{closed.code} tanpa kode atau hasil"
