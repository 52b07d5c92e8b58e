"""The verb beda with a .docx on a side: what two documents print, without the content behind."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from renja_docs.app import kept_pages
from renja_docs.app.tracked import built
from renja_docs.app.versions import Sisi, read
from renja_docs.compare.diff.change import Comparison, Version
from renja_docs.compare.outline import lines
from renja_docs.compare.word_files import compare_word
from renja_docs.machine.apart import LimitError, apart, by_size
from renja_docs.machine.fault import ToolError
from renja_docs.machine.history import source
from renja_docs.word.redline import redline
from renja_docs.word.wml.package import PackageError
from renja_docs.word.wml.stamp import Stamp

SUFFIX: Final = ".docx"
NO_DATE: Final = date(1980, 1, 1)
"""The date of tracked changes between two files that say none."""


@dataclass(frozen=True, slots=True)
class WordSide:
    """A document. title: the name of the regulation, '' where only the file is known."""

    version: Version
    docx: bytes
    title: str = ""


def is_word(name: str | None) -> bool:
    """True for the name of a .docx."""
    return name is not None and name.lower().endswith(SUFFIX)


def word_side(name: str | None, sisi: Sisi, content: Path, templates: Path, kept: Path) -> WordSide:
    """The document of a side: a file, or what a content builds.

    kept: where the page numbers of last time are. Raises ToolError where there is none.
    """
    if name is not None and is_word(name):
        return WordSide(Version(Path(name).name, "dokumen Word"), _readable(name, sisi))
    with ExitStack() as stack:
        found = stack.enter_context(source(name, sisi, content, templates))
        loaded = read(found, lenient=sisi == "lama")
        if loaded.faults:
            raise ToolError(
                f"Sisi {sisi} ({found.nama}) tidak terbaca.", "Lihat dengan `renja-docs periksa`."
            )
        docx = built(loaded, sisi, templates, kept_pages.read(kept)).docx
        return WordSide(loaded.version, docx, loaded.naskah.perbup.tentang)


def _readable(name: str, sisi: Sisi) -> bytes:
    """The bytes of a file that was read once apart, so that it can be read here."""
    data = _bytes(name, sisi)
    try:
        apart(_read, data, limits=by_size(data))
    except PackageError as error:
        raise _unreadable(error) from error
    except LimitError as fault:
        raise ToolError(
            f"Sisi {sisi}: {name} tidak terbaca: {fault.reason}.", fault.step
        ) from fault
    return data


def _read(data: bytes) -> None:
    """Raise PackageError for bytes that are no .docx."""
    for _ in lines(data):
        pass


def _unreadable(error: PackageError) -> ToolError:
    return ToolError(f"Dokumen tidak terbaca: {error}.", "Simpan ulang di Word.")


def _bytes(name: str, sisi: Sisi) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise ToolError(
            f"Sisi {sisi}: {name} tidak dapat dibaca.", "Periksa nama berkas itu."
        ) from error


def compared(old: WordSide, new: WordSide) -> Comparison:
    """The change list of two documents. Raises ToolError where one is no .docx."""
    try:
        return compare_word(old.docx, new.docx)
    except PackageError as error:
        raise _unreadable(error) from error


def tracked(old: WordSide, new: WordSide, author: str, when: date | None) -> bytes:
    """The new document with tracked changes against the old."""
    return redline(old.docx, new.docx, Stamp(author, f"{when or NO_DATE}T00:00:00Z"))
