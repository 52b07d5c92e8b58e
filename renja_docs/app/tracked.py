"""redline.docx: both versions built in the same looks, and what differs as tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from renja_docs.app import pipeline
from renja_docs.app.pipeline import Checked, check
from renja_docs.app.versions import ReadVersion, Sisi
from renja_docs.machine.fault import ToolError
from renja_docs.word.paging.known_pages import KnownPages
from renja_docs.word.redline import redline
from renja_docs.word.redline.notice import noted
from renja_docs.word.wml.stamp import Stamp

T = TypeVar("T")

_REPORT: Final = "Berkas lain sudah benar; laporkan kesalahan program ini dengan pesan di atas."


class ProgramError(ToolError):
    """The program itself failed on the way to one output: bug is what was raised.

    It is told like a fault of the environment, so that one output does not cost the others; whoever
    has written those raises the bug.
    """

    def __init__(self, failed: str, bug: Exception) -> None:
        super().__init__(f"{failed} ({type(bug).__name__}: {bug}).", _REPORT)
        self.bug = bug


def tracked(
    old: ReadVersion, new: ReadVersion, templates: Path, known: KnownPages | None, stamp: Stamp
) -> bytes:
    """The new version with tracked changes against the old.

    known: the page numbers that both print: where pages moved is no change of the content.
    A new version with errors is marked as such in the head of its pages.
    templates: those of today, for both versions: today's program needs their styles, and it is the
    content that is compared.
    Raises ToolError with the reason where it cannot be made, ProgramError where the program is to
    blame.
    """
    before, after = built(old, "lama", templates, known), built(new, "baru", templates, known)
    failed = "kedua sisi tidak dapat disandingkan"
    made = _or_fault(failed, lambda: redline(before.docx, after.docx, stamp))
    if not after.faults:
        return made
    return noted(made, f"BELUM SAH: sisi baru masih mempunyai {after.faults} galat.")


class TrackedVersion(NamedTuple):
    """The .docx of a version. faults: how many errors of its content the checks tell."""

    docx: bytes
    faults: int


def built(
    loaded: ReadVersion, sisi: Sisi, templates: Path, known: KnownPages | None = None
) -> TrackedVersion:
    """The .docx of a version, built although it breaks rules, if that is possible.

    Raises ToolError where the content has errors that forbid it.
    """
    source = loaded.source
    side = f"sisi {sisi} ({source.nama})"
    checked = check(source.content, source.templates)
    faults = len(set(checked.errors) - set(loaded.left_out))
    faulty = ToolError(
        f"{side} mempunyai {faults} galat.",
        "Perbaiki dahulu; lihat dengan `renja-docs periksa`.",
    )
    failed = f"{side} tidak dapat disusun"
    try:
        docx = _or_fault(failed, lambda: _docx(checked, source.content, templates, known))
        return TrackedVersion(docx, faults)
    except ToolError as error:
        # what breaks behind faulty content is its fault, not the program's
        if faults:
            raise faulty from error
        raise


def _docx(checked: Checked, content: Path, templates: Path, known: KnownPages | None) -> bytes:
    if checked.naskah is None or checked.tree is None:
        raise ToolError("isinya tidak terbaca.", "Lihat dengan `renja-docs periksa`.")
    built = pipeline.build(
        checked.naskah, checked.tree, content, templates, known, with_origins=False
    )
    return built.docx


def _or_fault(failed: str, work: Callable[[], T]) -> T:
    """What some work gives; what it raises as a ToolError. failed: what could not be done."""
    try:
        return work()
    except ToolError:
        raise
    except Exception as bug:
        raise ProgramError(failed, bug) from bug
