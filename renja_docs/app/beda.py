"""The verb beda: two versions, one change list, all outputs from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from renja_docs.app import kept_pages
from renja_docs.app.beda_word import compared as compared_documents
from renja_docs.app.beda_word import is_word, word_side
from renja_docs.app.beda_word import tracked as tracked_documents
from renja_docs.app.review_file import review
from renja_docs.app.tracked import ProgramError, tracked
from renja_docs.app.versions import ReadVersion, Sisi, ignored, read, refusal
from renja_docs.compare import markdown, matrix, matrix_docx, page, record, summary
from renja_docs.compare.diff import Comparison, compare
from renja_docs.compare.diff.change import Version
from renja_docs.compare.review import NO_REVIEW, Review
from renja_docs.machine import output, template_folder
from renja_docs.machine.fault import ToolError
from renja_docs.machine.history import source
from renja_docs.text.colour import Style, plain
from renja_docs.word.wml.stamp import Stamp
from renja_docs.writing.frames import values

MATRIX_TEMPLATE: Final = "lampiran.docx"
"""The template whose styles the matrix wears."""
REDLINE: Final = "redline.docx"
LAST_COMMIT: Final = "HEAD"
"""What the work tree is compared with when nothing is named."""


@dataclass(frozen=True, slots=True)
class ComparisonAsked:
    """What is to be compared. old None: the last commit; new None: the files as they are now.

    content, templates: the folders of the work tree. output: where the results go.
    author, date: of the tracked changes; date None is that of the new version.
    redline: False where no tracked changes are wanted. review: the file of the decisions.
    """

    old: str | None
    new: str | None
    content: Path
    templates: Path
    output: Path
    author: str = "Peninjau"
    date: date | None = None
    redline: bool = True
    review: Path | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it. text: for the terminal. is_read: False where a side could not be read.

    files: what was written. bug: what the program itself failed with on the way to one of the
    outputs.
    """

    text: str
    is_read: bool = True
    has_changes: bool = False
    files: tuple[Path, ...] = ()
    bug: Exception | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """The two versions with their comparison."""

    old: ReadVersion
    new: ReadVersion
    changes: Comparison


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of a comparison by name, and what to tell of one that could not be made.

    bug: the fault of the program for which it could not.
    """

    files: Mapping[str, bytes]
    note: str = ""
    bug: Exception | None = None


def beda(asked: ComparisonAsked, style: Style = plain) -> Result:
    """Compare, and write beda.html, beda.json, beda.md, matriks.docx and redline.docx.

    Nothing is written before all of it is made, nor where a side cannot be read. Of the old side,
    keys that the program does not know any more are left out and told. style: colours the text for
    a terminal.
    Raises ToolError where a version or a tool is missing.
    """
    if is_word(asked.old) or is_word(asked.new):
        return _of_documents(asked, style)
    with ExitStack() as stack:
        old = _read(asked.old or LAST_COMMIT, "lama", asked, stack)
        new = _read(asked.new or None, "baru", asked, stack)
        refused = tuple(_refused(old, new, style))
        if refused:
            return Result("\n\n".join(refused), is_read=False)
        compared = _compared(old, new, asked.templates)
        made = outputs(compared, asked)
    told = ComparisonTold(compared.changes, compared.old.version, compared.new.version)
    return _written(told, made, asked, style)


def _of_documents(asked: ComparisonAsked, style: Style) -> Result:
    """A comparison of documents, of which one at least is a file of Word."""
    folders = (asked.content, asked.templates, asked.output)
    old = word_side(asked.old or LAST_COMMIT, "lama", *folders)
    new = word_side(asked.new or None, "baru", *folders)
    changes = compared_documents(old, new)
    sides = (old.version, new.version)
    decided = review(asked.review, changes) if asked.review else NO_REVIEW
    about = matrix_docx.MatrixSubject(
        (new.title or old.title).upper(), *sides, str(asked.date or "")
    )
    files = _texts(changes, *sides)
    files["matriks.docx"] = _matrix(changes, asked, decided, about)
    if asked.redline:
        files[REDLINE] = tracked_documents(old, new, asked.author, asked.date)
    note = "\n".join(_strangers(decided, changes))
    return _written(ComparisonTold(changes, *sides), Outputs(files, note), asked, style)


def _read(name: str | None, sisi: Sisi, asked: ComparisonAsked, stack: ExitStack) -> ReadVersion:
    """A version. stack: keeps it in place until all is made."""
    found = stack.enter_context(source(name, sisi, asked.content, asked.templates))
    return read(found, lenient=sisi == "lama")


def _refused(old: ReadVersion, new: ReadVersion, style: Style) -> Iterator[str]:
    """Why a side cannot be compared."""
    if old.faults:
        yield refusal(old, "lama", style)
    if new.faults:
        yield refusal(new, "baru", style)


def _compared(old: ReadVersion, new: ReadVersion, templates: Path) -> Compared:
    changes = compare(old.side(templates), new.side(templates))
    return Compared(old, new, replace(changes, unseen=(*changes.unseen, *ignored(old))))


# --- the files


def outputs(compared: Compared, asked: ComparisonAsked) -> Outputs:
    """Every file of a comparison. Raises ToolError where the matrix has no template."""
    decided = review(asked.review, compared.changes) if asked.review else NO_REVIEW
    changes, sides = compared.changes, (compared.old.version, compared.new.version)
    files = _texts(changes, *sides)
    files["matriks.docx"] = _matrix(changes, asked, decided, _about(compared))
    told = "\n".join(_strangers(decided, compared.changes))
    if not asked.redline:
        return Outputs(files, told)
    try:
        return Outputs({**files, REDLINE: _redline(compared, asked)}, told)
    except ToolError as error:
        note = f"{REDLINE} tidak dibuat: {error.message} {error.step}"
        note = "\n".join(filter(None, (told, note)))
        return Outputs(files, note, error.bug if isinstance(error, ProgramError) else None)


def _texts(changes: Comparison, old: Version, new: Version) -> dict[str, bytes]:
    told = (changes, old, new)
    return {
        "beda.html": page.page(*told).encode(),
        "beda.json": record.dump(*told).encode(),
        "beda.md": markdown.markdown(*told).encode(),
    }


def _strangers(decided: Review, changes: Comparison) -> Iterator[str]:
    """That a decision is on no change, so that nobody thinks it was told."""
    for one in decided.strangers(changes):
        where = f"{one.location.file}:{one.location.line}: " if one.location else ""
        yield f"{where}'{one.about}' bukan perubahan dalam perbandingan ini."


def _matrix(
    changes: Comparison, asked: ComparisonAsked, decided: Review, about: matrix_docx.MatrixSubject
) -> bytes:
    rows = matrix.rows(changes, decided)
    template = _template(template_folder.found(asked.templates, MATRIX_TEMPLATE))
    return matrix_docx.matrix(rows, about, template)


def _about(compared: Compared) -> matrix_docx.MatrixSubject:
    """What the head of the matrix says."""
    naskah = compared.new.naskah
    named = f"{values(naskah)['jenis_daerah']} TENTANG {naskah.perbup.tentang.upper()}"
    created = str(_dated(compared.new))
    return matrix_docx.MatrixSubject(named, compared.old.version, compared.new.version, created)


def _template(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ToolError(
            f"Templat {path} tidak dapat dibaca.", "Pulihkan dengan: git checkout -- templates"
        ) from error


def _redline(compared: Compared, asked: ComparisonAsked) -> bytes:
    new = compared.new
    stamp = Stamp(asked.author, f"{asked.date or _dated(new)}T00:00:00Z")
    # the templates of a revision may be older than the program
    is_revision = bool(new.source.awalan)
    templates = asked.templates if is_revision else new.source.templates
    return tracked(compared.old, new, templates, kept_pages.read(asked.output), stamp)


def _dated(loaded: ReadVersion) -> date:
    """The date of a document that tells of a version: its own, or the first day of its year."""
    perbup = loaded.naskah.perbup
    promulgated = perbup.pengundangan.tanggal if perbup.pengundangan else None
    own = perbup.penetapan.tanggal or promulgated
    return own or date(perbup.tahun, 1, 1)


# --- writing


@dataclass(frozen=True, slots=True)
class ComparisonTold:
    """What a comparison found, and between which versions."""

    changes: Comparison
    old: Version
    new: Version


def _written(
    compared: ComparisonTold, made: Outputs, asked: ComparisonAsked, style: Style
) -> Result:
    old, new = compared.old, compared.new
    paths = tuple(output.write(asked.output / name, data) for name, data in made.files.items())
    stale = "" if REDLINE in made.files else _stale(asked.output / REDLINE, asked)
    lines = [
        summary.summary(compared.changes, old, new, style),
        "",
        "Ditulis:",
        *(f"  {path}" for path in paths),
        *(note for note in (made.note, stale) if note),
    ]
    changed = bool(compared.changes)
    return Result("\n".join(lines), has_changes=changed, files=paths, bug=made.bug)


def _stale(path: Path, asked: ComparisonAsked) -> str:
    """What becomes of a redline of an earlier comparison: it goes where a new one was wanted."""
    if not path.is_file():
        return ""
    if asked.redline and output.discard(path):
        return f"{path} dari perbandingan sebelumnya dihapus."
    return f"{path} berasal dari perbandingan sebelumnya."
