"""Word's numbers are our numbers.

LibreOffice counts the lists itself and prints what we computed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from renja_docs.app.pipeline import build, check
from renja_docs.document.blocks import (
    Block,
    Contents,
    Document,
    Frame,
    Paragraph,
    Section,
    Span,
    Table,
)
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.machine.libreoffice import convert, locate, office
from tests.e2e.conftest import Outcome
from tests.kecil import tulis
from tests.packages import KOPERASI, SMALL, templates

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(locate() is None, reason="LibreOffice is not installed"),
]
TEMPLATES = templates()
_CHAPTER = re.compile(r"BAB [IVXLC]+")
"""The heading of a chapter, which a list counts without printing it."""

_NUMBERED = re.compile(r" {4}|\d\.\d{1,2} [A-Z]")
"""How a numbered paragraph begins, and a numbered heading; the contents have a tab behind it."""


@cache
def made(content: Path) -> tuple[bytes, Document]:
    """A content as .docx, and the blocks that it was made of."""
    checked = check(content, TEMPLATES)
    assert checked.naskah is not None, checked.findings
    assert checked.tree is not None
    result = build(checked.naskah, checked.tree, content, TEMPLATES)
    return result.docx, result.document


def exported(docx: bytes | Path) -> list[str]:
    """The lines of the text export; its numbered paragraphs begin with blanks."""
    return _lines(convert(docx, "txt"))


def _lines(text: bytes) -> list[str]:
    return text.decode("utf-8-sig").splitlines()


def numbered(lines: Iterable[str]) -> list[str]:
    """What LibreOffice prints of numbered paragraphs; it has bullets of its own, by level."""
    found = (_single(line) for line in lines if _NUMBERED.match(line))
    return [re.sub(r"^[•◦▪]", "-", line) for line in found if not _CHAPTER.fullmatch(line)]


def computed(document: Document) -> list[str]:
    """What must be printed of numbered paragraphs: number, and text up to a line break."""
    numbered = (p for p in paragraphs(document) if p.number and p.number.label)
    return [_single(f"{p.number.label} {_line(p.spans)}") for p in numbered if p.number]


def captions(document: Document) -> list[str]:
    """The first line of every caption of a table or a figure."""
    return [_single(_line(p.spans)) for p in paragraphs(document) if _is_caption(p)]


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """All paragraphs of our own, in order of print."""
    for part in (document.body, *document.parts):
        if isinstance(part, Frame):
            for blocks in part.slots.values():
                yield from _inside(blocks)
        elif isinstance(part, Section):
            yield from _inside(part.blocks)


def _inside(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Contents):
            yield from block.lines
        elif isinstance(block, Table):
            yield from (p for row in block.rows for cell in row.cells for p in _inside(cell.blocks))


def _line(spans: Iterable[Span]) -> str:
    return words(spans).split("\n")[0]


def _is_caption(paragraph: Paragraph) -> bool:
    return paragraph.style == Style.JUDUL_TABEL


def _single(line: str) -> str:
    return " ".join(line.split())


@pytest.fixture(scope="module")
def large(built: Outcome) -> list[str]:
    """The text export of the large document."""
    return exported(built.docx)


def test_the_large_document_prints_the_computed_numbers(large: list[str]) -> None:
    """Menimbang, Mengingat, ayat, subbab and lists, in order, each with its text.

    What follows is the list of the foreign annex, which begins at 1 and is not ours.
    """
    wanted = computed(made(KOPERASI)[1])
    found = numbered(large)
    assert len(wanted) > 200
    assert found[: len(wanted)] == wanted
    assert [line.split()[0] for line in found[len(wanted) :]] == [f"{n}." for n in range(1, 7)]


def test_the_large_document_prints_the_computed_captions(large: list[str]) -> None:
    """LibreOffice shows the numbers of our captions."""
    wanted = captions(made(KOPERASI)[1])
    lines = [_single(line) for line in large if "\t" not in line]
    assert len(wanted) == 10
    assert [line for line in lines if line in set(wanted)] == wanted


@pytest.fixture(scope="module")
def small() -> dict[str, list[str]]:
    """The text exports of the small packages, made by one start of LibreOffice."""
    with office(locate()) as converter:
        texts = converter.each([made(content)[0] for content in SMALL.values()], "txt")
    exports = {}
    for name, text in zip(SMALL, texts, strict=True):
        assert isinstance(text, bytes), text
        exports[name] = _lines(text)
    return exports


@pytest.mark.parametrize("name", SMALL)
def test_the_small_packages_print_the_computed_numbers(
    name: str, small: dict[str, list[str]]
) -> None:
    """Also with BAB and Bagian in the body, and in an amending regulation."""
    wanted = computed(made(SMALL[name])[1])
    assert wanted
    assert numbered(small[name]) == wanted


KINDS = ("huruf", "angka", "butir", "huruf-besar", "romawi")


def nested(kinds: tuple[str, ...], indent: int, items: int = 3, more: str = "") -> str:
    """YAML of a list with a list of the next kind below its second item."""
    pad = " " * indent
    lines = [f"{pad}jenis: {kinds[0]}", *([f"{pad}{more}"] if more else []), f"{pad}butir:"]
    for n in range(items):
        lines.append(f"{pad}  - teks: unsur {kinds[0]} {n}")
        if n == 1 and kinds[1:]:
            lines += [f"{pad}    rincian:", nested(kinds[1:], indent + 6)]
    return "\n".join(lines)


def blocks_of_all_kinds() -> str:
    """Lists of every kind to four levels, one behind the other, one that goes on, one of 60."""
    turned = [(*KINDS[i:], *KINDS[:i])[:4] for i in range(len(KINDS))]
    parts = [nested(kinds, 10) for kinds in (*turned, *turned)]
    parts += [nested(("angka",), 10), nested(("angka",), 10, more="lanjut: ya")]
    parts += [nested((kind,), 10, items=60) for kind in KINDS]
    return "\n".join(
        f"      - paragraf: Daftar {i}.\n      - rincian:\n{part}" for i, part in enumerate(parts)
    )


def pasal_of_all_levels() -> str:
    """Pasal and ayat with lists to four levels, and 30 letters in one."""
    legal = ("huruf", "angka", "huruf", "angka")
    texts = [f"pasal:\n  - id: satu\n    teks: Isi rincian\n    rincian:\n{nested(legal, 6)}"]
    for n in range(2, 13):
        texts.append(f"  - id: pasal-{n}\n    ayat:")
        for ayat in range(1, 4):
            rincian = nested(legal, 10, items=30 if ayat == 3 else 2)
            texts.append(f"      - teks: Ayat meliputi\n        rincian:\n{rincian}")
    return "\n".join(texts)


@pytest.fixture(scope="module")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Document]:
    """The text export and the blocks of a document of lists."""
    opening = "menimbang:\n  - teks: bahwa a\n  - teks: bahwa b\nmengingat: [uu-23-2014]\n"
    content, _ = tulis(
        tmp_path_factory.mktemp("daftar"),
        batang_tubuh=opening + pasal_of_all_levels(),
        lampiran="urutan:\n  - bab: satu\n  - bab: dua\n",
        bab__satu="id: satu\njudul: Satu\nsubbab:\n  - id: a\n    judul: A\n    isi:\n"
        + blocks_of_all_kinds(),
        bab__dua="id: dua\njudul: Dua\nsubbab:\n"
        + "".join(
            f"  - id: s-{n}\n    judul: Subbab {n}\n    isi:\n      - paragraf: Isi.\n"
            for n in range(11)
        ),
    )
    docx, document = made(content)
    return exported(docx), document


def test_lists_of_every_kind_print_the_computed_numbers(
    synthetic: tuple[list[str], Document],
) -> None:
    """Four levels of each kind, restarts below each item, lists that begin anew or go on."""
    lines, document = synthetic
    assert numbered(lines) == computed(document)


def test_the_synthetic_document_has_the_hard_cases(synthetic: tuple[list[str], Document]) -> None:
    """Letters after z, roman numbers to LX, headings 2.11, markers of the fourth level."""
    labels = {line.split()[0] for line in numbered(synthetic[0])}
    assert {"z.", "aa.", "bb.", "hhh.", "HHH.", "LX.", "(3)", "2.11", "1)", "c)", "60."} <= labels
    assert "Pasal 12" in [_single(line) for line in synthetic[0]]
