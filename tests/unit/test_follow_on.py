"""A file that cannot be read causes no findings in the others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from renja_docs.app.checking import check
from tests.packages import KECAMATAN, KOPERASI, templates

FILES = sorted(p.relative_to(KECAMATAN).as_posix() for p in KECAMATAN.rglob("*.yaml"))


@pytest.mark.parametrize("nama", FILES)
def test_a_broken_file_is_told_alone(tmp_path: Path, nama: str) -> None:
    """Its own fault is the only news: whoever reads it is not sent elsewhere."""
    content = tmp_path / "content"
    shutil.copytree(KECAMATAN, content)
    berkas = content / nama
    berkas.write_text(berkas.read_text(encoding="utf-8") + "\n: : [\n", encoding="utf-8")
    temuan = check(content, templates()).temuan
    assert {d.location.file for d in temuan} == {nama}


def test_a_value_that_is_gone_is_told_where_it_is_named(tmp_path: Path) -> None:
    """A text whose expression fails is not judged by the rules on figures as well."""
    content = tmp_path / "content"
    shutil.copytree(KOPERASI, content)
    (content / "tabel" / "keragaan.yaml").unlink()
    kode = {d.code for d in check(content, templates()).temuan}
    assert "RD3003" in kode
    assert "RD6061" not in kode
