"""What tests run on: content of their own, and Word templates made fresh for it.

The office owns content/, contoh/ and templates/*.docx and may change them at any time, so no test
but those of tests/isi reads them.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[1]
PACKAGES = ROOT / "tests" / "naskah"
LAYOUTS = PACKAGES / "templates" / "tabel"

KOPERASI = PACKAGES / "koperasi" / "content"
KECAMATAN = PACKAGES / "kecamatan" / "content"
PERUBAHAN = PACKAGES / "perubahan" / "content"
TANPA_LAMPIRAN = PACKAGES / "tanpa-lampiran" / "content"
KINDS = {name: PACKAGES / name / "content" for name in ("perda", "keputusan", "pergub")}
"""Documents of other kinds than the regulation of a Bupati, by name."""
SMALL = {"kecamatan": KECAMATAN, "perubahan": PERUBAHAN, "tanpa-lampiran": TANPA_LAMPIRAN}
"""The packages beside the large one, by name."""

MADE = "RENJA_TEMPLAT_UJI"
"""The variable that tells the workers of a test run which templates were made for all of them."""


@cache
def templates() -> Path:
    """A folder with the layouts of tables and with Word templates fresh from their script."""
    made = os.environ.get(MADE)
    if made:
        return Path(made)
    folder = Path(mkdtemp(prefix="renja-docs-templat-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(LAYOUTS, folder / "tabel")
    make("buat_templat.py", folder)
    return folder


def make(script: str, folder: Path) -> None:
    """Run one of the scripts beside the templates, which write into the folder that is named."""
    command = [sys.executable, str(ROOT / "templates" / script), str(folder)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
