"""The verb beda: two versions, one change list, all outputs from it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from renja_docs import output
from renja_docs.compare import markdown, matrix, matrix_docx, page, record, summary
from renja_docs.compare.versions import Loaded, read, refusal
from renja_docs.diff import Comparison, compare
from renja_docs.history import source
from renja_docs.report import Style

TEMPLAT = "lampiran.docx"
"""The template whose styles the matrix wears."""
BAWAAN = "HEAD"
"""What the work tree is compared with when nothing is named."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be compared. lama None: the last commit; baru None: the files as they are now.

    content, templates: the folders of the work tree. output: where the results go.
    author, date: of the tracked changes; date as '2023-08-02T00:00:00Z'.
    """

    lama: str | None
    baru: str | None
    content: Path
    templates: Path
    output: Path
    author: str = "Peninjau"
    date: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it. terbaca: False where a side could not be read. berkas: what was written."""

    teks: str
    terbaca: bool = True
    berubah: bool = False
    berkas: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """The two versions with their comparison."""

    lama: Loaded
    baru: Loaded
    changes: Comparison


def beda(asked: Asked, gaya: Style | None = None) -> Result:
    """Compare, and write beda.html, beda.json, beda.md, matriks.docx and redline.docx.

    Nothing is written before all of it is made, nor where a side cannot be read.
    gaya: colours the text for a terminal. Raises ToolError where a version or a tool is missing.
    """
    with ExitStack() as stack:
        versions = [
            read(stack.enter_context(source(nama, sisi, asked.content, asked.templates)))
            for nama, sisi in ((asked.lama or BAWAAN, "lama"), (asked.baru, "baru"))
        ]
        refused = [refusal(v, s, gaya) for v, s in zip(versions, ("lama", "baru"), strict=True) if v.galat]
        if refused:
            return Result("\n\n".join(refused), terbaca=False)
        lama, baru = versions
        pair = Pair(lama, baru, compare(lama.side(), baru.side()))
        files = outputs(pair, asked)
    return _written(pair, files, asked, gaya)


def outputs(pair: Pair, asked: Asked) -> Mapping[str, bytes]:
    """Every file of a comparison, by name."""
    lama, baru = pair.lama.version, pair.baru.version
    told = (pair.changes, lama, baru)
    template = (asked.templates / TEMPLAT).read_bytes()
    return {
        "beda.html": page.page(*told).encode(), "beda.json": record.dump(*told).encode(),
        "beda.md": markdown.markdown(*told).encode(),
        "matriks.docx": matrix_docx.matrix(matrix.rows(pair.changes), lama, baru, template, _created(pair.baru)),
    }


def _created(loaded: Loaded) -> str:
    """The date of a document that tells of a version: its own, or the first day of its year."""
    naskah = loaded.naskah
    when = naskah.perbup.penetapan.tanggal or naskah.perbup.pengundangan.tanggal
    return f"{when or date(naskah.perbup.tahun, 1, 1)}T00:00:00Z"


def _written(pair: Pair, files: Mapping[str, bytes], asked: Asked, gaya: Style | None) -> Result:
    text = summary.summary(pair.changes, pair.lama.version, pair.baru.version, gaya or summary.plain)
    paths = tuple(output.write(asked.output / nama, data) for nama, data in files.items())
    listed = "\n".join(f"  {p}" for p in paths)
    return Result(f"{text}\n\nDitulis:\n{listed}", berubah=bool(pair.changes), berkas=paths)
