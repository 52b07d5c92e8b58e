"""The verb beda: two versions, one change list, all outputs from it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from renja_docs import pipeline
from renja_docs.checking import check
from renja_docs.compare import markdown, matrix, matrix_docx, page, record, summary
from renja_docs.compare.versions import Loaded, read, refusal
from renja_docs.diagnostics import ToolError
from renja_docs.diff import Comparison, compare
from renja_docs.findings.report import Style, plain
from renja_docs.machine import output
from renja_docs.machine.history import source
from renja_docs.redline import Stamp, redline

TEMPLAT = "lampiran.docx"
"""The template whose styles the matrix wears."""
BAWAAN = "HEAD"
"""What the work tree is compared with when nothing is named."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be compared. lama None: the last commit; baru None: the files as they are now.

    content, templates: the folders of the work tree. output: where the results go.
    author, date: of the tracked changes; date None is that of the new version. jejak: False for none.
    """

    lama: str | None
    baru: str | None
    content: Path
    templates: Path
    output: Path
    author: str = "Peninjau"
    date: date | None = None
    jejak: bool = True


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


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of a comparison by name, and what to tell of one that could not be made."""

    files: Mapping[str, bytes]
    catatan: str = ""


def beda(asked: Asked, gaya: Style = plain) -> Result:
    """Compare, and write beda.html, beda.json, beda.md, matriks.docx and redline.docx.

    Nothing is written before all of it is made, nor where a side cannot be read.
    gaya: colours the text for a terminal. Raises ToolError where a version or a tool is missing.
    """
    with ExitStack() as stack:
        versions = [
            read(stack.enter_context(source(nama, sisi, asked.content, asked.templates)))
            for nama, sisi in ((asked.lama or BAWAAN, "lama"), (asked.baru or None, "baru"))
        ]
        refused = [refusal(v, s, gaya) for v, s in zip(versions, ("lama", "baru"), strict=True) if v.galat]
        if refused:
            return Result("\n\n".join(refused), terbaca=False)
        lama, baru = versions
        pair = Pair(lama, baru, compare(lama.side(), baru.side()))
        made = outputs(pair, asked)
    return _written(pair, made, asked, gaya)


def outputs(pair: Pair, asked: Asked) -> Outputs:
    """Every file of a comparison. Raises ToolError where the template of the matrix cannot be read."""
    lama, baru = pair.lama.version, pair.baru.version
    told = (pair.changes, lama, baru)
    template = _template(asked.templates / TEMPLAT)
    files = {
        "beda.html": page.page(*told).encode(), "beda.json": record.dump(*told).encode(),
        "beda.md": markdown.markdown(*told).encode(),
        "matriks.docx": matrix_docx.matrix(matrix.rows(pair.changes), lama, baru, template, str(_dated(pair.baru))),
    }
    if not asked.jejak:
        return Outputs(files)
    stamp = Stamp(asked.author, f"{asked.date or _dated(pair.baru)}T00:00:00Z")
    try:
        tracked = redline(built(pair.lama, "lama"), built(pair.baru, "baru"), stamp)
    except ToolError as error:
        return Outputs(files, f"redline.docx tidak dibuat: {error.pesan} {error.langkah}")
    return Outputs({**files, "redline.docx": tracked})


def _template(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ToolError(f"Templat {path} tidak dapat dibaca.", "Pulihkan dengan: git checkout -- templates") from error


def _dated(loaded: Loaded) -> date:
    """The date of a document that tells of a version: its own, or the first day of its year."""
    naskah = loaded.naskah
    return naskah.perbup.penetapan.tanggal or naskah.perbup.pengundangan.tanggal or date(naskah.perbup.tahun, 1, 1)


def built(loaded: Loaded, sisi: str) -> bytes:
    """The .docx of a version. Raises ToolError where its content has errors."""
    content, templates = loaded.source.content, loaded.source.templates
    checked = check(content, templates)
    if checked.naskah is None or checked.labels is None or checked.galat:
        raise ToolError(f"sisi {sisi} ({loaded.source.nama}) mempunyai {len(checked.galat)} galat.",
                        "Perbaiki dahulu; lihat dengan `python build.py periksa`.")
    return pipeline.build(checked.naskah, checked.labels, content, templates, None).docx


def _written(pair: Pair, made: Outputs, asked: Asked, gaya: Style) -> Result:
    text = summary.summary(pair.changes, pair.lama.version, pair.baru.version, gaya)
    paths = tuple(output.write(asked.output / nama, data) for nama, data in made.files.items())
    told = ["", "Ditulis:", *(f"  {p}" for p in paths), *([made.catatan] if made.catatan else [])]
    return Result("\n".join([text, *told]), berubah=bool(pair.changes), berkas=paths)
