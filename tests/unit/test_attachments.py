"""Files that the content names, looked at before anything is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.content.finding import Finding
from renja_docs.content.loading.loader import load
from renja_docs.rules.attachments import attachments
from renja_docs.sense.tree import tree
from tests.docx_lain import made, plain
from tests.kecil import tulis

LAMPIRAN = "urutan: [{asing: {id: formulir, judul: Formulir, berkas: formulir.docx}}]\n"


def faults(folder: Path, annex: bytes) -> list[Finding]:
    """What is said of an annex with these bytes."""
    content, templates = tulis(folder, lampiran=LAMPIRAN)
    (content / "formulir.docx").write_bytes(annex)
    naskah = load(content, templates).naskah
    assert naskah is not None
    return list(attachments(tree(naskah), content))


def test_an_annex_that_can_be_taken_in_is_no_finding(tmp_path: Path) -> None:
    """A plain document of somebody else."""
    assert faults(tmp_path, made(plain)) == []


@pytest.mark.parametrize(
    ("annex", "reason"),
    [
        (b"bukan zip", "bukan berkas .docx yang utuh"),
        (b"PK\x03\x04terpotong", "bukan zip yang utuh"),
    ],
)
def test_an_annex_that_cannot_be_taken_in_is_told_on_its_line(
    tmp_path: Path, annex: bytes, reason: str
) -> None:
    """The check says what the build would refuse, before the build."""
    [fault] = faults(tmp_path, annex)
    assert (fault.code, str(fault.location)) == ("RD3026", "lampiran.yaml:1:58")
    assert reason in fault.message
