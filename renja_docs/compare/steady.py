"""A .docx without its numbers: one Pasal more shall not change every line behind it."""

from __future__ import annotations

import re
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
    codes: list[str] = []
    in_code = False
    for element in root.iter(_T, _CHAR, _CODE):
        if element.tag == _CHAR:
            kind = element.get(_TYPE)
            in_code = kind == "begin"
            if kind == "begin":
                codes.append("")
            elif kind == "end" and codes:
                codes.pop()
        elif element.tag == _CODE and codes and in_code:
            codes[-1] += element.text or ""
        elif codes and any(_counts(code) for code in codes):
            element.text = _FIGURE.sub(NUMBER, element.text or "")


def _counts(code: str) -> bool:
    word = code.split()[:1]
    return bool(word) and word[0] in _COUNTING


def marker(label: str) -> str:
    """The number in front of a paragraph without what it counts: '(#)' of '(3)', '#.' of 'b.'."""
    return _MARKER.sub(NUMBER, label)
