"""A .docx without its numbers: one Pasal more shall not change every line behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

NUMBER: Final = "#"
"""What stands for a number."""

_T, _CHAR, _TYPE, _CODE = w("t"), w("fldChar"), w("fldCharType"), w("instrText")
_COUNTING: Final = ("SEQ", "REF", "PAGEREF", "PAGE", "STYLEREF")
"""Fields whose result is a number, or names one."""
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)*(?:\.[A-Z]+)?|\b[IVXLC]+\b|(?<=huruf\s)[a-z]{1,2}\b")
_MARKER: Final = re.compile(r"\w+(?:\.\w+)*")


def without_numbers(root: Element) -> None:
    """Put a sign in the place of each number that a field counts or refers to."""
    fields = _OpenFields()
    for element in root.iter(_T, _CHAR, _CODE):
        if element.tag == _CHAR:
            fields.mark(element.get(_TYPE, ""))
        elif element.tag == _CODE and fields.in_code:
            fields.codes[-1] += element.text or ""
        elif any(map(_counts, fields.codes)):
            element.text = _FIGURE.sub(NUMBER, element.text or "")


@dataclass(slots=True)
class _OpenFields:
    """The codes of the fields around a place. in_code: it stands in the code of the last."""

    codes: list[str] = field(default_factory=list)
    in_code: bool = False

    def mark(self, kind: str) -> None:
        """Pass the mark that begins, parts or ends a field."""
        self.in_code = kind == "begin"
        if kind == "begin":
            self.codes.append("")
        elif kind == "end" and self.codes:
            self.codes.pop()


def _counts(code: str) -> bool:
    word = code.split()[:1]
    return bool(word) and word[0] in _COUNTING


def marker(label: str) -> str:
    """The number in front of a paragraph without what it counts: '(#)' of '(3)', '#.' of 'b.'."""
    return _MARKER.sub(NUMBER, label)
