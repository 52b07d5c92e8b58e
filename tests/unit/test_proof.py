"""The word proof: what is lost, doubled, moved or wrongly numbered is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from renja_docs.document import blocks as b
from renja_docs.document.styles import Style
from renja_docs.word import proof
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from tests import naskah_render
from tests.naskah_render import RINCIAN, numbered, par

BLOCKS: tuple[b.Block, ...] = (
    par(Style.ISI, "pertama"),
    numbered(Style.RINCIAN_1, "kedua;", "rincian", "r", 0, "a."),
    numbered(Style.RINCIAN_1, "ketiga.", "rincian", "r", 0, "b."),
)


def faults(change: Callable[[list[Element]], None]) -> list[str]:
    """What the proof says of a file in which the last three paragraphs were changed."""
    package = opc.read(naskah_render.written(naskah_render.small(*BLOCKS, schemes=(RINCIAN,))))
    frame = [proof.PrintedParagraph(s.text) for s in _frame_text(package)]
    change(list(package.document.xml.iter(w("p")))[-3:])
    return proof.prove(package, [*frame, *proof.said(BLOCKS, {})])


def _frame_text(package: Package) -> list[proof.PrintedParagraph]:
    recorded = [item for item in proof.record(package) if isinstance(item, proof.PrintedParagraph)]
    return recorded[: -len(BLOCKS)]


def nothing(_: list[Element]) -> None:
    pass


def lose(paragraphs: list[Element]) -> None:
    paragraphs[1].getparent().remove(paragraphs[1])  # type: ignore[union-attr]


def double(paragraphs: list[Element]) -> None:
    run = paragraphs[0].find(w("r"))
    assert run is not None
    paragraphs[0].append(_copy(run))


def _copy(element: Element) -> Element:
    return opc.parse_xml(etree.tostring(element))


def swap(paragraphs: list[Element]) -> None:
    paragraphs[1].addprevious(paragraphs[2])


def unnumber(paragraphs: list[Element]) -> None:
    properties = paragraphs[1][0]
    properties.remove(properties.find(w("numPr")))  # type: ignore[arg-type]


def test_a_true_file_passes() -> None:
    """Every word is there, in order, with its number."""
    assert faults(nothing) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lose, "“kedua;” tertulis “ketiga.”"),
        (double, "“pertamapertama”"),
        (swap, "teks berbeda"),
        (unnumber, "nomor berbeda"),
    ],
)
def test_a_change_is_found(change: Callable[[list[Element]], None], message: str) -> None:
    """One paragraph was tampered with; the proof names it."""
    assert any(message in fault for fault in faults(change))


def test_a_wrong_label_is_found_in_the_numbers_word_prints() -> None:
    """The label that the software computed is not what the list would print."""
    wrong = numbered(Style.RINCIAN_1, "isi", "rincian", "r", 0, "c.")
    with pytest.raises(Exception, match=r"nomor berbeda: “c\.” tertulis “a\.”"):
        naskah_render.written(naskah_render.small(wrong, schemes=(RINCIAN,)))
