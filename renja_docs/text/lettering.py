"""How wide type is set in Bookman Old Style, and where its lines break. Sizes are 1/100 mm."""

from __future__ import annotations

import re

FONT = "Bookman Old Style"

# Advance widths of the characters U+0020 to U+007E in thousandths of the size: the metrics of ITC
# Bookman Light, which Bookman Old Style and URW Bookman share.
_WIDTHS = (
    320, 300, 380, 620, 620, 900, 800, 220, 300, 300, 440, 600, 320, 400, 320, 600,
    620, 620, 620, 620, 620, 620, 620, 620, 620, 620, 320, 320, 600, 600, 600, 540,
    820, 680, 740, 740, 800, 720, 640, 800, 800, 340, 600, 720, 600, 920, 740, 800,
    620, 820, 720, 660, 620, 780, 700, 960, 720, 640, 640, 300, 600, 300, 600, 500,
    340, 580, 620, 520, 620, 520, 320, 540, 660, 300, 300, 620, 300, 940, 660, 560,
    620, 580, 440, 520, 380, 680, 520, 780, 560, 540, 480, 280, 600, 280, 600,
)  # fmt: skip
_OTHERS = {"\u00a0": 320, "–": 500, "—": 1000, "‘": 220, "’": 220, "“": 400, "”": 400, "•": 460}
_HYPHEN = "\u2011"
"""The hyphen behind which no line ends: it is drawn as the plain one."""
_UNKNOWN = 820

# The same of ITC Bookman Demi, the bold type.
_BOLD_WIDTHS = (
    340, 360, 420, 660, 660, 940, 800, 240, 320, 320, 460, 600, 340, 360, 340, 600,
    660, 660, 660, 660, 660, 660, 660, 660, 660, 660, 340, 340, 600, 600, 600, 660,
    820, 720, 720, 740, 780, 720, 680, 780, 820, 400, 640, 800, 640, 940, 740, 800,
    660, 800, 780, 660, 700, 740, 720, 940, 780, 700, 640, 300, 600, 300, 600, 500,
    400, 580, 600, 580, 640, 580, 380, 580, 680, 360, 340, 660, 340, 1000, 680, 620,
    640, 620, 460, 520, 460, 660, 600, 800, 600, 620, 560, 320, 600, 320, 600,
)  # fmt: skip
_BOLD_OTHERS = {**_OTHERS, "\u00a0": 340, "‘": 320, "’": 320, "“": 540, "”": 540}


class _Advances(dict[str, int]):
    """Widths by character; the ones that are not known are taken for wide."""

    def __missing__(self, _character: str) -> int:
        return _UNKNOWN


def _advances(widths: tuple[int, ...], others: dict[str, int]) -> _Advances:
    known = {chr(32 + place): width for place, width in enumerate(widths)} | others
    return _Advances(known | {_HYPHEN: known["-"]})


_advance = _advances(_WIDTHS, _OTHERS).__getitem__
"""The width of a character. Hundreds of thousands are measured for a long table."""
_bold_advance = _advances(_BOLD_WIDTHS, _BOLD_OTHERS).__getitem__

CAP_HEIGHT = 681
"""Height of a capital, in thousandths of the size."""


def points(size: int, tenths: int = 0) -> int:
    """A size in points as a length."""
    return (size * 10 + tenths) * 2540 // 720


def advances(text: str, size: int) -> tuple[int, ...]:
    """How far each character moves on. Sums are rounded, not the parts: no error adds up."""
    total = reached = 0
    result: list[int] = []
    for character in text:
        total += _advance(character) * size
        position = (total + 500) // 1000
        result.append(position - reached)
        reached = position
    return tuple(result)


def text_width(text: str, size: int) -> int:
    """The width of one line."""
    return (sum(map(_advance, text)) * size + 500) // 1000


def bold_width(text: str, size: int) -> int:
    """The width of one line of bold type."""
    return (sum(map(_bold_advance, text)) * size + 500) // 1000


def leading(size: int) -> int:
    """From base line to base line."""
    return size * 5 // 4


def block_height(lines: int, size: int) -> int:
    """From the top of the capitals of the first line to the last base line."""
    return size * CAP_HEIGHT // 1000 + (lines - 1) * leading(size)


def wrapped(text: str, size: int, width: int) -> tuple[str, ...] | None:
    r"""The lines of a text; a written \n breaks too. None if a word is wider than the measure."""
    lines: list[str] = []
    for piece in re.split(r"\\n|\n", text):
        line = ""
        for word in piece.split():
            if text_width(word, size) > width:
                return None
            longer = f"{line} {word}".strip()
            if text_width(longer, size) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return tuple(lines)
