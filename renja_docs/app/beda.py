"""The verb beda: two versions, one change list, all outputs from it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from renja_docs.app.tracked import tracked
from renja_docs.app.versions import Loaded, ignored, read, refusal
from renja_docs.compare import markdown, matrix, matrix_docx, page, record, summary
from renja_docs.compare.diff import Comparison, compare
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.machine.history import source
from renja_docs.text.colour import Style, plain
from renja_docs.word.redline import Stamp

TEMPLAT = "lampiran.docx"
"""The template whose styles the matrix wears."""
REDLINE = "redline.docx"
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

    Nothing is written before all of it is made, nor where a side cannot be read. Of the old side, keys that
    the program does not know any more are left out and told. gaya: colours the text for a terminal.
    Raises ToolError where a version or a tool is missing.
    """
    with ExitStack() as stack:
        versions = [
            read(
                stack.enter_context(source(nama, sisi, asked.content, asked.templates)),
                lunak=sisi == "lama",
            )
            for nama, sisi in ((asked.lama or BAWAAN, "lama"), (asked.baru or None, "baru"))
        ]
        refused = [
            refusal(v, s, gaya) for v, s in zip(versions, ("lama", "baru"), strict=True) if v.galat
        ]
        if refused:
            return Result("\n\n".join(refused), terbaca=False)
        lama, baru = versions
        found = compare(lama.side(), baru.side())
        unseen = (*found.unseen, *ignored(lama))
        pair = Pair(lama, baru, replace(found, unseen=unseen))
        made = outputs(pair, asked)
    return _written(pair, made, asked, gaya)


def outputs(pair: Pair, asked: Asked) -> Outputs:
    """Every file of a comparison. Raises ToolError where the template of the matrix cannot be read."""
    lama, baru = pair.lama.version, pair.baru.version
    told = (pair.changes, lama, baru)
    template = _template(asked.templates / TEMPLAT)
    files = {
        "beda.html": page.page(*told).encode(),
        "beda.json": record.dump(*told).encode(),
        "beda.md": markdown.markdown(*told).encode(),
        "matriks.docx": matrix_docx.matrix(
            matrix.rows(pair.changes), lama, baru, template, str(_dated(pair.baru))
        ),
    }
    if not asked.jejak:
        return Outputs(files)
    stamp = Stamp(asked.author, f"{asked.date or _dated(pair.baru)}T00:00:00Z")
    looks = asked.templates if pair.baru.source.awalan else pair.baru.source.templates
    try:
        return Outputs({**files, REDLINE: tracked(pair.lama, pair.baru, looks, stamp)})
    except ToolError as error:
        return Outputs(files, f"{REDLINE} tidak dibuat: {error.message} {error.step}")


def _template(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ToolError(
            f"Templat {path} tidak dapat dibaca.", "Pulihkan dengan: git checkout -- templates"
        ) from error


def _dated(loaded: Loaded) -> date:
    """The date of a document that tells of a version: its own, or the first day of its year."""
    naskah = loaded.naskah
    return (
        naskah.perbup.penetapan.tanggal
        or naskah.perbup.pengundangan.tanggal
        or date(naskah.perbup.tahun, 1, 1)
    )


def _written(pair: Pair, made: Outputs, asked: Asked, gaya: Style) -> Result:
    text = summary.summary(pair.changes, pair.lama.version, pair.baru.version, gaya)
    paths = tuple(output.write(asked.output / nama, data) for nama, data in made.files.items())
    stale = "" if REDLINE in made.files else _stale(asked.output / REDLINE, asked)
    told = ["", "Ditulis:", *(f"  {p}" for p in paths), *filter(None, (made.catatan, stale))]
    return Result("\n".join([text, *told]), berubah=bool(pair.changes), berkas=paths)


def _stale(path: Path, asked: Asked) -> str:
    """What becomes of a redline of an earlier comparison: it goes where a new one was wanted."""
    if not path.is_file():
        return ""
    if asked.jejak and output.discard(path):
        return f"{path} dari perbandingan sebelumnya dihapus."
    return f"{path} berasal dari perbandingan sebelumnya."
