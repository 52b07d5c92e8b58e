"""The language server in a real editor: Neovim without a window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packages import KECAMATAN, ROOT, templates

NEOVIM = shutil.which("nvim")
SCRIPT = Path(__file__).with_name("penyunting.lua")


@pytest.mark.e2e
@pytest.mark.skipif(NEOVIM is None, reason="Neovim is not installed")
def test_a_finding_is_seen_and_mended(tmp_path: Path) -> None:
    """What is typed is judged before it is saved; the quick fix puts it right in the buffer."""
    content = tmp_path / "content"
    shutil.copytree(KECAMATAN, content)
    file = content / "batang-tubuh.yaml"
    folders = ("--content", str(content), "--templates", str(templates()))
    server = [sys.executable, str(ROOT / "build.py"), "lsp", *folders]
    asked = [server, str(file), "ini mulai berlaku", "ini , mulai berlaku", "RD7032"]
    homes = {name: str(tmp_path / "rumah") for name in ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        [str(NEOVIM), "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", str(SCRIPT)],
        cwd=tmp_path,
        env={**os.environ, **homes, "RENJA_UJI": json.dumps(asked)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    told = json.loads(said[said.index("{") : said.rindex("}") + 1])
    assert told["temuan"]["baris"] == told["diharapkan"]
    assert told["temuan"]["sumber"] == "renja-docs"
    assert "ini, mulai berlaku" in told["sesudah"]
    assert told["tersimpan"]
