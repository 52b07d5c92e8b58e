"""A version of the content, read and ready to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Final, Literal

from renja_docs.app.amending.base import office_files
from renja_docs.app.printed import printed
from renja_docs.app.report import Printer
from renja_docs.compare.diff import Side, side
from renja_docs.compare.diff.change import Unseen, Version
from renja_docs.content.finding import Finding
from renja_docs.content.loading import loader
from renja_docs.content.loading.amended import Opening, load_with_amended
from renja_docs.content.loading.loader import TEMPLATE_TABEL
from renja_docs.content.naskah import Naskah
from renja_docs.machine import template_folder
from renja_docs.machine.history import Source
from renja_docs.text.colour import Style

Sisi = Literal["lama", "baru"]
"""A side as messages call it."""

UNKNOWN_KEY: Final = "RD2001"
ANOTHER_FORM: Final = frozenset({UNKNOWN_KEY, "RD2002", "RD2003", "RD2005", "RD2009", "RD2010"})
"""Codes of content that does not have the form that the program reads."""


@dataclass(frozen=True, slots=True)
class ReadVersion:
    """A version as it was read.

    lenient: True where keys that the program does not know are left out.
    """

    source: Source
    result: loader.Loaded
    lenient: bool = False

    @property
    def left_out(self) -> tuple[Finding, ...]:
        """Unknown keys that do not stand in the way: no node of the content was lost with them."""
        if not self.lenient or self.result.lost:
            return ()
        return tuple(finding for finding in self.result.findings if finding.code == UNKNOWN_KEY)

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The faults for which the version cannot be compared."""
        left_out = set(self.left_out)
        return tuple(
            finding
            for finding in self.result.findings
            if finding.severity == "galat" and finding not in left_out
        )

    @property
    def version(self) -> Version:
        """What the outputs call it."""
        return Version(self.source.nama, self.source.rincian)

    @property
    def naskah(self) -> Naskah:
        """The content. Raises ValueError for a version with errors."""
        if self.result.naskah is None or self.faults:
            raise ValueError("a version that cannot be read cannot be compared")
        return self.result.naskah

    def side(self, templates: Path | None = None) -> Side:
        """The side of a comparison. Raises ValueError for a version with errors.

        templates: those of today, for a version that brings none along; without any, what it prints
        is not compared.
        """
        source = self.source
        own = source.templates if any(source.templates.glob("*.docx")) else templates
        if own is None:
            return side(self.naskah, digests(self.naskah, source))
        lines = partial(printed, self.naskah, content=source.content, templates=own)
        return side(self.naskah, digests(self.naskah, source), lines)


def read(source: Source, *, lenient: bool = False) -> ReadVersion:
    """Load a version. Raises ToolError where a folder or a file cannot be read.

    lenient: True for an old version, which may hold keys that are gone from the program.
    """
    return ReadVersion(
        source,
        load_with_amended(source.content, source.templates, opening=Opening(convert=office_files)),
        lenient,
    )


# --- a version that cannot be compared


def refusal(loaded: ReadVersion, sisi: Sisi, style: Style) -> str:
    """Why a version cannot be compared: the side, each fault with its file, and the way out."""
    source = loaded.source
    printer = Printer(loaded.result.sources, partial(_path, source), style)
    head = f"Sisi {sisi} ({source.nama}) tidak dapat dibandingkan karena isinya tidak terbaca:"
    paragraphs = [head, printer.report(loaded.faults, "teks")]
    # what somebody is writing now is not called old
    is_revision = bool(source.awalan)
    if is_revision and any(finding.code in ANOTHER_FORM for finding in loaded.faults):
        paragraphs.append(_way_out(source, sisi))
    return "\n\n".join(paragraphs)


def _way_out(source: Source, sisi: Sisi) -> str:
    """What to do with a revision that was written for an earlier form of the content."""
    folder = f"../naskah-{sisi}"
    before = "" if sisi == "lama" else "LAMA "
    return (
        f"Isi revisi {source.nama} tampaknya ditulis untuk versi program yang lebih lama.\n"
        "Bandingkan dengan revisi yang lebih baru, atau keluarkan revisi itu ke sebuah folder, "
        "perbaiki isinya di sana, lalu bandingkan folder itu:\n"
        f"    git worktree add {folder} {source.nama}\n"
        f"    renja-docs beda {before}{folder}"
    )


# --- keys that were left out


def ignored(loaded: ReadVersion) -> tuple[Unseen, ...]:
    """What of a version was left out, to be told beside its changes."""
    return tuple(_unseen(finding, loaded.source) for finding in loaded.left_out)


def _unseen(finding: Finding, source: Source) -> Unseen:
    location = finding.location
    return Unseen(f"{_path(source, location.file)} baris {location.line}", _fate(finding))


def _fate(finding: Finding) -> str:
    """What became of an unknown key: read as the key that it must have been, or left out."""
    key = finding.message.removesuffix(" di sini.")
    if finding.repairs:
        return f"{key} pada versi program ini dan dibaca sebagai {finding.repairs[0].new}"
    return f"{key} pada versi program ini dan diabaikan"


def _path(source: Source, name: str) -> str:
    """How a file of a version is called in messages."""
    is_template = name.startswith(TEMPLATE_TABEL)
    if source.awalan:
        return source.awalan + (name if is_template else f"content/{name}")
    if is_template:
        return template_folder.found(source.templates, name.removeprefix("templates/")).as_posix()
    return (source.content / name).as_posix()


# --- files beside the YAML


def digests(naskah: Naskah, source: Source) -> dict[str, str]:
    """What the files beside the YAML hold, by name: pictures, annexes, templates."""
    return {
        name: sha256(path.read_bytes()).hexdigest()
        for name, path in _files(naskah, source)
        if path.is_file()
    }


def _files(naskah: Naskah, source: Source) -> Iterator[tuple[str, Path]]:
    for name in _asked_for(naskah):
        yield name, source.content / name
    for path in source.templates.glob("*.docx"):
        yield f"templates/{path.name}", path


def _asked_for(naskah: Naskah) -> Iterator[str]:
    """The pictures and the foreign annexes that a content names."""
    for gambar in naskah.gambar:
        if gambar.berkas:
            yield gambar.berkas
    for part in chain.from_iterable(lampiran.urutan for lampiran in naskah.lampiran):
        if part.asing:
            yield part.asing.berkas
