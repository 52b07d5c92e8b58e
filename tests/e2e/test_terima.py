"""A built document, edited, saved by LibreOffice, and read back."""

from __future__ import annotations

import subprocess
from functools import partial
from pathlib import Path

import pytest

from renja_docs.app import pipeline
from renja_docs.app.presenting import path_of
from renja_docs.app.terima.desk import TrialDesk, received
from renja_docs.machine.libreoffice import locate, office
from renja_docs.word import origins
from renja_docs.word.returned import lines
from renja_docs.word.wml.package import read
from tests.packages import KECAMATAN, templates
from tests.reviewer import AUTHOR, Reviewer

pytestmark = pytest.mark.e2e


def built(*, with_origins: bool = True) -> bytes:
    """The document of the package."""
    checked = pipeline.check(KECAMATAN, templates())
    assert checked.naskah is not None and checked.tree is not None
    made = pipeline.build(
        checked.naskah, checked.tree, KECAMATAN, templates(), with_origins=with_origins
    )
    return made.docx


def saved(docx: bytes, folder: Path) -> bytes:
    """The document as LibreOffice saves it."""
    program = locate()
    if program is None:
        pytest.skip("LibreOffice is not installed")
    source, target = folder / "masuk.docx", folder / "keluar"
    source.write_bytes(docx)
    profile = f"-env:UserInstallation={folder.as_uri()}/profil"
    places = ["--outdir", str(target), str(source)]
    command = [str(program), profile, "--headless", "--convert-to", "docx", *places]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (target / "masuk.docx").read_bytes()


def test_edits_survive_a_save(tmp_path: Path) -> None:
    """All bookmarks and the part are kept; each edit is told at its place with its author."""
    docx = built()
    reviewer = Reviewer.of(docx, tracked=True)
    reviewer.put("bertanggung jawab", "bertanggung jawab penuh")
    reviewer.add(reviewer.paragraph("Camat bertanggung"), "Ayat baru dari peninjau.")
    reviewer.remark(reviewer.paragraph("Bupati adalah"), "Sudah benar?")
    reviewer.tracked = False
    reviewer.put("61,45", "61,50")
    package = read(saved(reviewer.docx, tmp_path))
    said = origins.read(package)
    assert said is not None
    kept = {name for line in lines.read(package).lines for name in line.names}
    assert kept == {entry.name for entry in said.entries}
    desk = TrialDesk(KECAMATAN, templates(), partial(path_of, KECAMATAN, templates()))
    found = received(desk, package).changes
    assert [(one.kind, one.name) for one in found] == [
        ("komentar", "Pasal 1 angka 2"),
        ("kata", "Pasal 2 ayat (2)"),
        ("baru", "Pasal 2 ayat (2)"),
        ("kata", "BAB II subbab 2.2 paragraf 1"),
    ]
    assert [one.state for one in found] == ["lihat", "pasti", "usul", "usul"]
    assert all(one.stamps[0].author == AUTHOR for one in found[:3])


def test_the_marks_move_no_page() -> None:
    """The pages say the same with them and without."""
    if locate() is None:
        pytest.skip("LibreOffice is not installed")
    import io

    from pypdf import PdfReader

    with office(locate()) as converter:
        pdfs = converter.each([built(), built(with_origins=False)])
    marked, plain = (
        [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
        for pdf in pdfs
        if isinstance(pdf, bytes)
    )
    assert marked == plain
