"""A version of the content, read and ready to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from renja_docs.app.report import Printer
from renja_docs.compare.diff import Side, side
from renja_docs.compare.diff.change import Unseen, Version
from renja_docs.content.finding import Finding
from renja_docs.content.loading.loader import TEMPLATE_TABEL, Hasil, load
from renja_docs.content.naskah import Naskah
from renja_docs.machine.history import Source
from renja_docs.text.colour import Style


@dataclass(frozen=True, slots=True)
class Loaded:
    """A version as it was read. lunak: True where keys that the program does not know are left out."""

    source: Source
    hasil: Hasil
    lunak: bool = False

    @property
    def diabaikan(self) -> tuple[Finding, ...]:
        """Unknown keys that do not stand in the way: no node of the content was lost with them."""
        if not self.lunak or self.hasil.lost:
            return ()
        return tuple(d for d in self.hasil.findings if d.code == "RD2001")

    @property
    def galat(self) -> tuple[Finding, ...]:
        """The faults for which the version cannot be compared."""
        passed = set(self.diabaikan)
        return tuple(d for d in self.hasil.findings if d.severity == "galat" and d not in passed)

    @property
    def version(self) -> Version:
        """What the outputs call it."""
        return Version(self.source.nama, self.source.rincian)

    @property
    def naskah(self) -> Naskah:
        """The content. Raises ValueError for a version with errors."""
        if self.hasil.naskah is None or self.galat:
            raise ValueError("a version that cannot be read cannot be compared")
        return self.hasil.naskah

    def side(self) -> Side:
        """The side of a comparison. Raises ValueError for a version with errors."""
        return side(self.naskah, digests(self.naskah, self.source))


def read(source: Source, *, lunak: bool = False) -> Loaded:
    """Load a version. Raises ToolError where a folder or a file cannot be read.

    lunak: True for an old version, which may hold keys that are gone from the program.
    """
    return Loaded(source, load(source.content, source.templates), lunak)


def refusal(loaded: Loaded, sisi: str, gaya: Style) -> str:
    """Why a version cannot be compared: the side, each fault with its file and line, and the way out."""
    source = loaded.source
    printer = Printer(loaded.hasil.sources, partial(_path, source), gaya)
    head = f"Sisi {sisi} ({source.nama}) tidak dapat dibandingkan karena isinya tidak terbaca:"
    way_out = f"\n\n{_older(source, sisi)}" if any(d.code in SCHEMA for d in loaded.galat) else ""
    return f"{head}\n\n{printer.report(loaded.galat, 'teks')}{way_out if source.awalan else ''}"


SCHEMA = frozenset({"RD2001", "RD2002", "RD2003", "RD2005", "RD2009", "RD2010"})
"""Codes of content that does not have the form that the program reads."""


def _older(source: Source, sisi: str) -> str:
    """What to do with a revision that was written for an earlier form of the content."""
    folder = f"../naskah-{sisi}"
    before = "" if sisi == "lama" else "LAMA "
    return (
        f"Isi revisi {source.nama} tampaknya ditulis untuk versi program yang lebih lama.\n"
        f"Bandingkan dengan revisi yang lebih baru, atau keluarkan revisi itu ke sebuah folder, perbaiki isinya di "
        f"sana, lalu bandingkan folder itu:\n"
        f"    git worktree add {folder} {source.nama}\n"
        f"    python build.py beda {before}{folder}"
    )


def ignored(loaded: Loaded) -> tuple[Unseen, ...]:
    """What of a version was left out, to be told beside its changes."""
    return tuple(
        Unseen(f"{_path(loaded.source, d.location.file)} baris {d.location.line}", _left_out(d))
        for d in loaded.diabaikan
    )


def _left_out(d: Finding) -> str:
    """The fate of an unknown key: read as the key that it must have been, or left out."""
    said = d.message.removesuffix(" di sini.")
    if d.repairs:
        return f"{said} pada versi program ini dan dibaca sebagai {d.repairs[0].new}"
    return f"{said} pada versi program ini dan diabaikan"


def _path(source: Source, nama: str) -> str:
    """How a file of a version is called in messages."""
    if source.awalan:
        return source.awalan + (nama if nama.startswith(TEMPLATE_TABEL) else f"content/{nama}")
    inside = nama.removeprefix("templates/")
    return (
        source.templates / inside if nama.startswith(TEMPLATE_TABEL) else source.content / nama
    ).as_posix()


def digests(naskah: Naskah, source: Source) -> dict[str, str]:
    """What the files beside the YAML hold, by name: pictures, annexes, templates."""
    named = {nama: source.content / nama for nama in _named(naskah)}
    named |= {f"templates/{p.name}": p for p in source.templates.glob("*.docx")}
    return {
        nama: sha256(path.read_bytes()).hexdigest()
        for nama, path in named.items()
        if path.is_file()
    }


def _named(naskah: Naskah) -> Iterator[str]:
    yield from (g.berkas for g in naskah.gambar if g.berkas)
    yield from (
        u.asing.berkas for u in (naskah.lampiran.urutan if naskah.lampiran else ()) if u.asing
    )
