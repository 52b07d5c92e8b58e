"""A version of the content, read and ready to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from renja_docs.diagnostics import Diagnostic
from renja_docs.diff import Side, side
from renja_docs.diff.change import Version
from renja_docs.findings.report import Printer, Style
from renja_docs.loading.loader import TEMPLATE_TABEL, Hasil, load
from renja_docs.machine.history import Source
from renja_docs.model.naskah import Naskah


@dataclass(frozen=True, slots=True)
class Loaded:
    """A version as it was read. naskah is None where it has errors of reading."""

    source: Source
    hasil: Hasil

    @property
    def galat(self) -> tuple[Diagnostic, ...]:
        """The faults for which the version cannot be compared."""
        return tuple(d for d in self.hasil.temuan if d.tingkat == "galat")

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


def read(source: Source) -> Loaded:
    """Load a version. Raises ToolError where a folder or a file cannot be read."""
    return Loaded(source, load(source.content, source.templates))


def refusal(loaded: Loaded, sisi: str, gaya: Style) -> str:
    """Why a version cannot be compared: the side, and each fault with its file and line."""
    source = loaded.source

    def path(nama: str) -> str:
        if source.awalan:
            return source.awalan + (nama if nama.startswith(TEMPLATE_TABEL) else f"content/{nama}")
        inside = nama.removeprefix("templates/")
        return (source.templates / inside if nama.startswith(TEMPLATE_TABEL) else source.content / nama).as_posix()

    printer = Printer(loaded.hasil.sumber, path, gaya)
    head = f"Sisi {sisi} ({source.nama}) tidak dapat dibandingkan karena isinya tidak terbaca:"
    return f"{head}\n\n{printer.report(loaded.galat, 'teks')}"


def digests(naskah: Naskah, source: Source) -> dict[str, str]:
    """What the files beside the YAML hold, by name: pictures, annexes, templates."""
    named = {nama: source.content / nama for nama in _named(naskah)}
    named |= {f"templates/{p.name}": p for p in source.templates.glob("*.docx")}
    return {nama: sha256(path.read_bytes()).hexdigest() for nama, path in named.items() if path.is_file()}


def _named(naskah: Naskah) -> Iterator[str]:
    yield from (g.berkas for g in naskah.gambar if g.berkas)
    yield from (u.asing.berkas for u in (naskah.lampiran.urutan if naskah.lampiran else ()) if u.asing)
