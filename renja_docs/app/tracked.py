"""redline.docx: both versions built in the same looks, and what differs as tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from renja_docs.app import pipeline
from renja_docs.app.pipeline import Checked, check
from renja_docs.app.versions import Loaded
from renja_docs.machine.fault import ToolError
from renja_docs.word.redline import Stamp, redline

T = TypeVar("T")

_REPORT = "Berkas lain sudah benar; laporkan kesalahan program ini dengan pesan di atas."


def tracked(lama: Loaded, baru: Loaded, templates: Path, stamp: Stamp) -> bytes:
    """The new version with tracked changes against the old.

    templates: those of today, for both versions: today's program needs their styles, and content is compared.
    Raises ToolError with the reason where it cannot be made, whatever went wrong.
    """
    old, new = built(lama, "lama", templates), built(baru, "baru", templates)
    return _whatever("kedua sisi tidak dapat disandingkan", lambda: redline(old, new, stamp))


def built(loaded: Loaded, sisi: str, templates: Path) -> bytes:
    """The .docx of a version.

    The old version is built although it breaks rules of today, if that is possible.
    Raises ToolError where the content has errors that forbid it.
    """
    source = loaded.source
    checked = check(source.content, source.templates)
    faults = len(set(checked.errors) - set(loaded.diabaikan))
    whole = f"sisi {sisi} ({source.nama})"
    faulty = ToolError(
        f"{whole} mempunyai {faults} galat.",
        "Perbaiki dahulu; lihat dengan `python build.py periksa`.",
    )
    if faults and sisi == "baru":
        raise faulty
    try:
        return _whatever(
            f"{whole} tidak dapat disusun", lambda: _docx(checked, source.content, templates)
        )
    except ToolError as error:
        raise (faulty if faults else error) from error


def _docx(checked: Checked, content: Path, templates: Path) -> bytes:
    if checked.naskah is None or checked.tree is None:
        raise ToolError("isinya tidak terbaca.", "Lihat dengan `python build.py periksa`.")
    return pipeline.build(checked.naskah, checked.tree, content, templates, None).docx


def _whatever(failed: str, work: Callable[[], T]) -> T:
    """What work gives; a fault of any kind as a ToolError: one output must not cost the others."""
    try:
        return work()
    except ToolError:
        raise
    except Exception as fault:
        raise ToolError(f"{failed} ({type(fault).__name__}: {fault}).", _REPORT) from fault
