"""What is true of content/ and templates/, whatever figures and dates they hold.

The office that changes its content may have to change isi.yaml with it, and no other test.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from renja_docs.app import generated
from renja_docs.app.layout import lay_out
from renja_docs.app.pipeline import Built, Checked, build, check
from renja_docs.content.finding import Finding
from renja_docs.content.loading.layouts import layouts
from renja_docs.content.loading.loader import load
from renja_docs.document.blocks import Block, Frame, Paragraph, Section, Table
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.machine import template_folder
from renja_docs.machine.libreoffice import locate
from renja_docs.sense.amending.consolidation import consolidated
from renja_docs.word.template_needs import TEMPLATES, missing
from tests.packages import ROOT

CONTENT, FOLDER = ROOT / "content", ROOT / "templates"
DATA = Path(__file__).parent / "isi.yaml"
EXAMPLES = sorted(path.parent for path in (ROOT / "contoh").glob("*/*/perbup.yaml"))
LARGE = 100_000
"""Bytes of YAML from which an example takes seconds."""

CONSOLIDATED = (("arsip-diubah", "content"), ("perbup-tiga-lampiran", "kedua"))
"""Examples with a consolidated text, and the folder of their last amendment."""


@cache
def expected() -> dict[str, Any]:
    """What the office wrote down of its content."""
    data: dict[str, Any] = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    return data


@cache
def checked(content: Path) -> Checked:
    """What the checks say of a content."""
    return check(content, FOLDER)


@cache
def built(content: Path) -> Built:
    """The document of a content, by the templates of the office and without LibreOffice."""
    found = checked(content)
    assert found.naskah is not None, told(found.findings)
    assert found.tree is not None, told(found.findings)
    return build(found.naskah, found.tree, content, FOLDER)


def told(findings: Iterable[Finding]) -> str:
    """Findings as lines for staff."""
    return "\n".join(f"{d.location}: {d.severity} [{d.code}] {d.message}" for d in findings)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_has_all_that_is_needed(name: str) -> None:
    """Styles, slots and the lines that the law demands are in the template, however it looks."""
    path = FOLDER / name
    assert path.is_file(), f"templates/{name} tidak ada: git checkout -- templates/{name}"
    lacks = missing(path.read_bytes(), name)
    assert lacks == [], "\n".join(lacks)


def test_the_content_has_no_error() -> None:
    """Nothing stops the build."""
    errors = checked(CONTENT).errors
    assert errors == (), told(errors)


def test_the_content_gives_no_other_findings_than_those_listed() -> None:
    """A warning or a note is mended, or listed in isi.yaml with its reason."""
    known = expected()["dibiarkan"]
    rest = [d for d in checked(CONTENT).findings if d.severity != "galat" and d.code not in known]
    advice = "Perbaiki, atau tulis kode dan alasannya pada tests/isi/isi.yaml:\n"
    assert rest == [], advice + told(rest)


def test_every_act_stands_in_its_place() -> None:
    """Each act of Mengingat is printed once, numbered from 1 in the order of the content."""
    found = checked(CONTENT).naskah
    assert found is not None
    body = built(CONTENT).document.body
    numbers = [
        p.number.label
        for blocks in body.slots.values()
        for p in _paragraphs(blocks)
        if p.number is not None and p.number.instance == "mengingat"
    ]
    acts = found.batang_tubuh.mengingat
    assert numbers == ([f"{i}." for i in range(1, len(acts) + 1)] if len(acts) > 1 else [])
    assert max(Counter((a.peraturan, a.pasal) for a in acts).values()) == 1


def test_the_document_has_its_parts() -> None:
    """Every chapter that the content prints is a part of the document."""
    found = checked(CONTENT).naskah
    assert found is not None
    parts = built(CONTENT).document.parts
    headings = [
        p
        for part in parts
        if isinstance(part, Section)
        for p in _paragraphs(part.blocks)
        if p.style == Style.JUDUL_BAB and words(p.spans).startswith("BAB")
    ]
    printed = [x for one in found.lampiran for x in one.urutan if x.bab]
    assert len(headings) == len(printed)
    assert bool(found.lampiran) == any(isinstance(part, Frame) for part in parts)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            yield from (p for row in block.rows for c in row.cells for p in _paragraphs(c.blocks))


def _example(content: Path) -> object:
    """An example with its name; a large one is for the long run."""
    size = sum(path.stat().st_size for path in content.rglob("*.yaml"))
    marks = [pytest.mark.panjang] if size > LARGE else []
    return pytest.param(content, id=f"{content.parent.name}-{content.name}", marks=marks)


@pytest.mark.parametrize("content", [_example(path) for path in EXAMPLES])
def test_an_example_has_no_finding_and_is_built(content: Path) -> None:
    """The packages that offices begin from are without fault, and the templates fit them."""
    assert checked(content).findings == (), told(checked(content).findings)
    assert built(content).docx.startswith(b"PK")


@pytest.mark.parametrize(("name", "last"), CONSOLIDATED)
def test_a_consolidated_example_is_what_its_amendments_make(name: str, last: str) -> None:
    """`renja-docs konsolidasi` writes it anew."""
    folder = ROOT / "contoh" / name
    amending = checked(folder / last).naskah
    written = load(folder / "konsolidasi", FOLDER).naskah
    assert amending is not None
    assert written is not None
    after = consolidated(amending)
    assert after is not None
    assert written.batang_tubuh == after.naskah.batang_tubuh
    assert written.perbup == after.naskah.perbup
    assert written.lampiran == after.naskah.lampiran
    assert {one.id: one for one in written.tabel} == {one.id: one for one in after.naskah.tabel}


@pytest.mark.e2e
@pytest.mark.skipif(locate() is None, reason="LibreOffice is not installed")
def test_the_document_has_its_pages() -> None:
    """As many as isi.yaml says: many more or less mean a spacing or a part that went wrong."""
    found = checked(CONTENT)
    assert found.naskah is not None
    assert found.tree is not None
    made = lay_out(build(found.naskah, found.tree, CONTENT, FOLDER), locate(), pdf=True)
    assert made.warning == ""
    pages, wanted = made.pages, expected()["halaman"]
    advice = f"Dokumen {pages} halaman. Bila benar, tulis halaman: {pages} di tests/isi/isi.yaml."
    assert abs(pages - wanted) <= expected()["kelonggaran"], advice


def test_the_schema_of_tables_knows_the_columns_of_the_layouts() -> None:
    """After a layout was changed, `make skema` writes it anew."""
    made = generated.files(ROOT, layouts(FOLDER))["docs/skema/tabel.json"]
    assert (ROOT / "docs/skema/tabel.json").read_text(encoding="utf-8") == made


def test_the_templates_of_the_program_are_there() -> None:
    """Installed or beside the package, the folder holds Word files and layouts."""
    folder = template_folder.of_program()
    assert {path.name for path in folder.glob("*.docx")}
    assert {path.name for path in (folder / template_folder.LAYOUTS).glob("*.yaml")}
