"""Our own document as a PDF comes back as content."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from renja_docs.content.loading import loader
from renja_docs.importing.importer import imported
from renja_docs.importing.reading.files import read_file
from renja_docs.machine.libreoffice import convert, locate
from renja_docs.sense import evaluation
from tests.office_files import document, put
from tests.packages import KECAMATAN, templates

pytestmark = pytest.mark.e2e

DRAWN = frozenset({"kotak", "panah", "alt"})
"""Texts of a diagram: a PDF shows them as a drawing."""


def texts(content: Path, layouts: Path) -> Counter[str]:
    """What the places of a content print, but for what stands in drawings and in its identity."""
    loaded = loader.load(content, layouts)
    assert loaded.naskah is not None
    reading = evaluation.read(loaded.naskah, loaded.lost).reading
    printed = (
        " ".join(text.printed.replace("*", "").split())
        for text in reading.texts
        if text.zone != "identitas" and "gambar/" not in text.origin.location.file
    )
    return Counter(filter(None, printed))


@pytest.mark.skipif(locate() is None, reason="no LibreOffice")
def test_a_pdf_of_ours_comes_back(tmp_path: Path) -> None:
    """Words that lines, cells and pages have parted are whole again."""
    path = tmp_path / "naskah.pdf"
    path.write_bytes(convert(document(KECAMATAN, templates())))
    read = imported(read_file(path), templates())
    content, layouts = put(read, templates(), tmp_path)
    told = texts(KECAMATAN, templates())
    back = texts(content, layouts if layouts.is_dir() else templates())
    lost = told - back
    assert sum(lost.values()) <= 0.05 * sum(told.values()), sorted(lost)
    assert not [text for text in back if "- " in text and text.partition("- ")[0][-1:].islower()]
