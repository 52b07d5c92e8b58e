"""With the real LibreOffice: it prints the very numbers that the software computed."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from renja_docs.document import blocks as b
from renja_docs.document import list_levels
from renja_docs.document.styles import Style
from renja_docs.machine.libreoffice import locate, office
from renja_docs.text.numerals import huruf, roman
from tests import naskah_render
from tests.naskah_render import AYAT, RINCIAN, numbered, pasal, small, written

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(locate() is None, reason="LibreOffice is not installed"),
]

LAINNYA = list_levels.Scheme(
    "lainnya",
    (
        list_levels.Level("upperLetter", "%1.", 567, 567),
        list_levels.Level("upperRoman", "%2.", 1134, 567),
        list_levels.Level("lowerRoman", "%3.", 1701, 567),
        list_levels.Level("bullet", "-", 2268, 567),
    ),
)
FORMS = ("{}.", "{}.", "{})", "{})")


def exported(whole: b.Document) -> list[str]:
    """The lines of LibreOffice's text export, each tab and run of blanks as one blank."""
    program = locate()
    assert program is not None
    with office(program) as convert:
        text = convert(written(whole), "txt").decode("utf-8-sig")
    return [re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.splitlines()]


def laid_out(whole: b.Document) -> list[str]:
    """The lines of its PDF, in which LibreOffice has counted all fields and lists itself."""
    program = locate()
    assert program is not None
    with office(program) as convert:
        pages = PdfReader(BytesIO(convert(written(whole), "pdf"))).pages
    text = "\n".join(page.extract_text() for page in pages)
    return [re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.splitlines()]


def tree(instance: str, width: int) -> list[b.Paragraph]:
    """A list with four levels: at each, this many items, the last of which holds the next level."""
    items = []
    for level in range(4):
        for n in range(1, width + 1):
            label = FORMS[level].format(huruf(n) if level % 2 == 0 else n)
            text = f"{instance} tingkat {level + 1} ke-{n}"
            items.append(numbered(Style.RINCIAN_1, text, "rincian", instance, level, label))
    return items


def printed(items: list[b.Paragraph]) -> list[str]:
    """What must be printed: number and text."""
    return [
        f"{i.number.label} {i.spans[0].text}"
        for i in items
        if i.number and isinstance(i.spans[0], b.Run)
    ]


def test_lists_to_four_levels_restart_and_pass_z() -> None:
    """Two lists of one kind with 30 items at each level.

    A to z, then aa to dd, and anew in the second.
    """
    items = [*tree("satu", 30), *tree("dua", 30)]
    lines = exported(small(*items, schemes=(RINCIAN,)))
    assert [line for line in lines if "tingkat" in line] == printed(items)


def test_a_list_that_is_interrupted_goes_on() -> None:
    """Another list of its kind stands between its items."""
    items = [
        numbered(Style.RINCIAN_1, f"{name} tingkat", "rincian", name, 0, f"{label}.")
        for name, label in (
            ("luar", "a"),
            ("dalam", "a"),
            ("dalam", "b"),
            ("luar", "b"),
            ("lagi", "a"),
            ("luar", "c"),
        )
    ]
    lines = exported(small(*items, schemes=(RINCIAN,)))
    assert [line for line in lines if "tingkat" in line] == printed(items)


def test_capital_letters_and_roman_numbers() -> None:
    """The other kinds, nested: A, I, i."""
    labels = [
        (0, "A."),
        (1, "I."),
        (1, "II."),
        (2, "i."),
        (2, "ii."),
        (0, "B."),
        (1, "I."),
        (2, "i."),
    ]
    items = [
        numbered(Style.RINCIAN_1, f"butir {i} tingkat", "lainnya", "x", level, label)
        for i, (level, label) in enumerate(labels)
    ]
    lines = exported(small(*items, schemes=(LAINNYA,)))
    assert [line for line in lines if "tingkat" in line] == printed(items)


def test_articles_run_on_and_paragraphs_restart() -> None:
    """Forty articles, each with two paragraphs."""
    items: list[b.Paragraph] = []
    for n in range(1, 41):
        items += [
            pasal(n),
            *[numbered(Style.AYAT, "bunyi", "ayat", f"p{n}", 0, f"({i})") for i in (1, 2)],
        ]
    lines = laid_out(small(*items, schemes=(AYAT,)))
    wanted = [line for n in range(1, 41) for line in (f"Pasal {n}", "(1) bunyi", "(2) bunyi")]
    assert [line for line in lines if line in set(wanted)] == wanted


def test_references_print_what_was_computed() -> None:
    """LibreOffice computes REF anew when it lays the file out.

    It finds what the cached results say.
    """
    lines = laid_out(naskah_render.document())
    assert "(2) Sebagaimana dimaksud dalam Pasal 2 dan b, lihat Tabel 1.1.A." in lines
    assert "Lihat Tabel 1.1.A yang tebal dan miring; 1.1." in lines


def chapters(*numbers: int) -> list[b.Paragraph]:
    """So many chapters with two parts each; all that is counted in text says the given numbers."""
    found: list[b.Paragraph] = []
    for urut, said in enumerate(numbers, 1):
        word = b.Mark(f"bab_{urut}", (b.Run("BAB "), b.Counted("Bab", said, "ROMAN")))
        heading = list_levels.Number("bab", "bab", 0, "")
        found.append(b.Paragraph(Style.JUDUL_BAB, (word,), number=heading))
        for part in (1, 2):
            number = list_levels.Number("bab", "bab", 1, f"{urut}.{part}")
            found.append(b.Paragraph(Style.JUDUL_SUBBAB, (b.Run("Judul"),), number=number))
            spans = (
                b.Run("Gambar "),
                b.Counted("Bab", said, again=True),
                b.Run("."),
                b.Counted("Gambar", said, within=1, first=part == 1),
            )
            found.append(b.Paragraph(Style.JUDUL_GAMBAR, spans))
    return found


def test_chapters_their_parts_and_captions_are_counted_anew() -> None:
    """What was put in, and has the numbers of what it was copied from, gets its own."""
    wanted = []
    for n in (1, 2, 3):
        wanted.append(f"BAB {roman(n)}")
        for part in (1, 2):
            wanted += [f"{n}.{part} Judul", f"Gambar {n}.{part}"]
    lines = laid_out(small(*chapters(9, 9, 9), schemes=(naskah_render.BAB,)))
    assert [line for line in lines if line.startswith(("BAB ", "Gambar ")) or "Judul" in line] == [
        *wanted
    ]
