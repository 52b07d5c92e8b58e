"""Contents to measure on: one with a large table, and the real one with 50 edits."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.packages import KECAMATAN, KOPERASI, templates

COLUMNS = tuple(f"kolom-{i}" for i in range(10))
EDITED = (
    "batang-tubuh.yaml",
    "tabel/t-c-30.yaml",
    "bab/1-pendahuluan.yaml",
    "bab/2-evaluasi.yaml",
    "bab/3-tujuan.yaml",
    "program.yaml",
)
EDITS = 50


def table(folder: Path, rows: int, every: int = 0) -> Path:
    """An example with one more table of rows x 10 cells. every: each such row reads otherwise."""
    content = copied(KECAMATAN, folder)
    layout = "".join(
        f"  - {{id: {k}, judul: Kolom {i}, lebar: 10}}\n" for i, k in enumerate(COLUMNS)
    )
    _put(
        folder / "templates/tabel/besar.yaml",
        f"id: besar\njudul: [Tabel Besar]\norientasi: lanskap\nhuruf: 8\nkolom:\n{layout}",
    )
    _put(
        content / "tabel/besar.yaml",
        "id: besar\nbaris:\n" + "".join(_row(n, every) for n in range(rows)),
    )
    chapter = content / "bab/2-evaluasi.yaml"
    _put(
        chapter,
        chapter.read_text(encoding="utf-8").rstrip() + "\n"
        "      - paragraf: Lihat {{ rujuk('tabel:besar') }}.\n      - tabel: besar\n",
    )
    return content


def copied(package: Path, folder: Path) -> Path:
    """A fresh folder with a package and the templates; its content."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(package, folder / "content")
    shutil.copytree(templates(), folder / "templates")
    return folder / "content"


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _row(n: int, every: int) -> str:
    word = "Lain" if every and n % every == every - 1 else "Uraian"
    cells = "".join(f"      {k}: {word} {n} kolom {i}\n" for i, k in enumerate(COLUMNS))
    return f"  - id: baris-{n}\n    sel:\n{cells}"


def edited(folder: Path) -> Path:
    """A copy of the large package with 50 edits: words of prose, figures of the programme."""
    content = copied(KOPERASI, folder)
    left = EDITS
    for number, name in enumerate(EDITED):
        path = content / name
        share = left // (len(EDITED) - number)
        pattern = (
            r"(?<=: )(\d{1,3})(?=\.\d{3}\.\d{3}$)"
            if name == "program.yaml"
            else r"(?<= )dan(?= [a-z])"
        )
        text, done = re.subn(
            pattern, _other, path.read_text(encoding="utf-8"), count=share, flags=re.MULTILINE
        )
        _put(path, text)
        left -= done
    if left:
        raise RuntimeError(f"{left} edits found no place")
    return content


def _other(match: re.Match[str]) -> str:
    return str(int(match[0]) + 1) if match[0].isdigit() else "serta"
