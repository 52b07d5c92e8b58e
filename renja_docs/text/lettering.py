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
_UNKNOWN = 820


class _Advances(dict[str, int]):
    """Widths by character; the ones that are not known are taken for wide."""

    def __missing__(self, _character: str) -> int:
        return _UNKNOWN


_ADVANCES = _Advances({chr(32 + place): width for place, width in enumerate(_WIDTHS)} | _OTHERS)
_advance = _ADVANCES.__getitem__
"""The width of a character. Hundreds of thousands are measured for a long table."""

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
