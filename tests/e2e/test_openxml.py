"""Two judges from outside find nothing in what we build: openxml-audit and the Open XML SDK."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.e2e.conftest import Outcome
from tests.e2e.test_numbers import made
from tests.packages import SMALL, templates

pytestmark = pytest.mark.e2e

SDK = (
    Path(__file__).parent
    / "node_modules"
    / "@xarsh"
    / "ooxml-validator-linux-x64"
    / "ooxml-validator"
)
TEMPLATES = sorted(templates().glob("*.docx"))


def audit(docx: Path) -> list[str]:
    """What openxml-audit says against a file."""
    return [f"{e.part_uri}: {e.description}" for e in OpenXmlValidator().validate(docx).errors]


LEVELS = ("Office2010", "Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365")
"""The versions of Word that must read what we write."""


def sdk(docx: Path, level: str = LEVELS[-1]) -> list[str]:
    """What the Open XML SDK says against a file, for a version of Word.

    It comes with npm and runs on Linux with x86-64.
    """
    if not SDK.is_file():
        reason = "the Open XML SDK validator is not installed: run `npm ci` in tests/e2e"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    done = subprocess.run([SDK, docx, level], capture_output=True, check=True, timeout=60)
    return [
        f"{e['path']} {e['xPath']}: {e['description']}" for e in json.loads(done.stdout)["errors"]
    ]


@pytest.fixture(scope="module", params=SMALL)
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One of the small packages, built."""
    path = tmp_path_factory.mktemp("paket") / f"{request.param}.docx"
    path.write_bytes(made(SMALL[request.param])[0])
    return path


def test_openxml_audit_accepts_the_large_document(built: Outcome) -> None:
    """Schema and meaning, in pure Python."""
    assert audit(built.docx) == []


@pytest.mark.parametrize("level", LEVELS)
def test_the_sdk_accepts_the_large_document(built: Outcome, level: str) -> None:
    """The rules that Microsoft wrote down for each version of Word."""
    assert sdk(built.docx, level) == []


def test_openxml_audit_accepts_the_examples(example: Path) -> None:
    """Also a regulation without Lampiran, an amending one, and a draft."""
    assert audit(example) == []


@pytest.mark.parametrize("level", (LEVELS[0], LEVELS[-1]))
def test_the_sdk_accepts_the_examples(example: Path, level: str) -> None:
    """The same files before the other judge."""
    assert sdk(example, level) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_both_accept_the_templates(template: Path) -> None:
    """What a drafter opens to restyle it is sound before we fill it."""
    assert audit(template) == []
    assert sdk(template) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"<w:pPr>", b'<w:pPr><w:jc w:val="center"/>'),
        (b'w:orient="landscape"', b'w:orient="sideways"'),
        (b"<w:tcPr>", b"<w:tcPr><w:tcPr/>"),
    ],
    ids=["order", "value", "nesting"],
)
def test_both_name_a_planted_fault(tmp_path: Path, good: bytes, bad: bytes) -> None:
    """The judges are awake: a fault in a document is told."""
    sound = BytesIO(made(SMALL["kecamatan"])[0])
    copy = tmp_path / "salah.docx"
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            is_text = name == "word/document.xml"
            assert not is_text or good in data
            target.writestr(name, data.replace(good, bad, 1) if is_text else data)
    assert audit(copy)
    assert sdk(copy)
