"""redline.docx from versions that today's rules find fault with."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app.tracked import built, tracked
from renja_docs.app.versions import Loaded, read
from renja_docs.machine.fault import ToolError
from renja_docs.machine.history import Source
from renja_docs.word.redline import Stamp
from tests.kecil import BATANG_TUBUH, tulis
from tests.packages import templates

TEMPLATES = templates()
SOUND = BATANG_TUBUH.replace("satu tahun", "selama tahun berjalan")
LONE = SOUND.replace("Rencana kerja berlaku", "Lihat {{ rujuk('pasal:tiada') }}, berlaku")


def version(folder: Path, **berkas: str) -> Loaded:
    """A version of a small content."""
    content, templates = tulis(folder, **berkas)
    return read(Source(folder.name, "", content, templates), lunak=True)


def test_the_new_side_must_be_without_errors(tmp_path: Path) -> None:
    """A document with errors is not handed out."""
    with pytest.raises(ToolError) as caught:
        built(version(tmp_path / "kerja", batang_tubuh=LONE), "baru", TEMPLATES)
    assert caught.value.message.startswith("sisi baru (kerja) mempunyai ")


def test_an_old_side_that_cannot_be_built_tells_its_errors(tmp_path: Path) -> None:
    """The reason is what the checks say, not what broke behind them."""
    with pytest.raises(ToolError) as caught:
        built(version(tmp_path / "v1", batang_tubuh=LONE), "lama", TEMPLATES)
    assert caught.value.message.startswith("sisi lama (v1) mempunyai ")


def test_an_old_side_with_errors_is_built_where_it_can_be(tmp_path: Path) -> None:
    """A rule that came later does not cost the reviewer the tracked changes."""
    lama, baru = version(tmp_path / "v1"), version(tmp_path / "v2", batang_tubuh=SOUND)
    with pytest.raises(ToolError, match="mempunyai 1 galat"):
        built(lama, "baru", TEMPLATES)
    assert tracked(lama, baru, TEMPLATES, Stamp("Uji", "2025-06-02T00:00:00Z")).startswith(b"PK")
