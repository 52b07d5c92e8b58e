"""LibreOffice as a converter of .docx files: it starts LibreOffice and nothing else."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final, Literal, Protocol
from zipfile import BadZipFile, ZipFile

from renja_docs.machine import scratch
from renja_docs.machine.fault import ToolError
from renja_docs.machine.process import Tell, run

Target = Literal["pdf", "txt"]

FILTERS: Mapping[Target, str] = {"pdf": "pdf:writer_pdf_Export", "txt": "txt:Text (encoded):UTF8"}
START = 40.0
PER_MEGABYTE = 40.0
"""Seconds after which a conversion is given up: for the start of LibreOffice on a slow machine, and
for each megabyte of the document unpacked."""

LITTLE_ROOM: Final = 8 << 20
"""Bytes of a temporary folder that are too few for a PDF."""

# PDF/A-2 (ISO 19005-2) for the archive, with the tags of PDF/UA (ISO 14289-1) for every reader.
# The settings stand in the profile and not on the command line: LibreOffice before 7.4 knows no
# filter options as JSON there, and quotes do not survive every shell of Windows.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export">
<prop oor:name="ExportBookmarksToPDFDestination" oor:op="fuse"><value>true</value></prop>
<prop oor:name="ExportBookmarks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="UseTaggedPDF" oor:op="fuse"><value>true</value></prop>
<prop oor:name="SelectPdfVersion" oor:op="fuse"><value>2</value></prop>
<prop oor:name="PDFUACompliance" oor:op="fuse"><value>true</value></prop>
<prop oor:name="EmbedStandardFonts" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisplayPDFDocumentTitle" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""

NEXT_STEP = "Jalankan `renja-docs lingkungan` untuk melihat perintah pemasangannya."


class Converter(Protocol):
    """Turns a .docx into something else."""

    def __call__(self, docx: bytes | Path, to: Target = "pdf") -> bytes:
        """The bytes of a PDF, or the text as LibreOffice prints it (UTF-8 with a mark in front)."""


def locate() -> Path | None:
    """The program of LibreOffice: from PATH, else from where its installers put it."""
    for name in ("soffice.com", "soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((path for path in _usual_places() if path.is_file()), None)


def _usual_places() -> list[Path]:
    if sys.platform == "win32":
        variables = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
        roots = [Path(os.environ.get(variable, "C:/")) for variable in variables]
        return [root / "LibreOffice/program/soffice.com" for root in roots]
    if sys.platform == "darwin":
        roots = [Path("/Applications"), Path.home() / "Applications"]
        return [root / "LibreOffice.app/Contents/MacOS/soffice" for root in roots]
    newest_first = sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    return [Path("/usr/lib/libreoffice/program/soffice"), *newest_first]


def identity(program: Path | None) -> str:
    """What tells one installed LibreOffice from the next, which may break pages elsewhere."""
    if program is None:
        return ""
    try:
        file = program.resolve()
        state = file.stat()
    except OSError:
        return ""
    return f"{file} {state.st_size} {state.st_mtime_ns}"


def draws_formulas(program: Path) -> bool:
    """True where Math is installed; without it a formula is left out of the PDF, without a word."""
    home = program.resolve().parent
    folders = (home, home.parent / "Frameworks")
    return any(any(folder.glob("*smlo.*")) for folder in folders)


def convert(docx: bytes | Path, to: Target = "pdf", limit: float | None = None) -> bytes:
    """Convert one document. Raises ToolError as `office` does."""
    with office(locate(), limit) as converter:
        return converter(docx, to)


@dataclass(frozen=True, slots=True)
class Office:
    """A converter with a folder of its own.

    limit: seconds for one conversion; None where it follows the size of the document.
    tell: hears, while LibreOffice works, the seconds that have passed and the limit.
    """

    program: Path
    folder: Path
    limit: float | None = None
    tell: Tell | None = None

    def __call__(self, docx: bytes | Path, to: Target = "pdf") -> bytes:
        """The document converted. Raises ToolError where that fails."""
        result = self.each([docx if isinstance(docx, bytes) else _read(docx)], to)[0]
        if isinstance(result, ToolError):
            raise result
        return result

    def each(self, documents: Sequence[bytes], to: Target = "pdf") -> list[bytes | ToolError]:
        """Several documents, converted by one start of LibreOffice; a fault in place of one."""
        names = ["naskah", *(f"naskah-{number}" for number in range(1, len(documents)))]
        try:
            sources = [self._put(name, data) for name, data in zip(names, documents, strict=True)]
            said = self._start(sources, to, sum(map(patience, documents)))
            return [self._result(name, to, said) for name in names]
        except ToolError as fault:
            return [self._result(name, to, fault) for name in names]
        except OSError as fault:
            return [scratch.no_room(fault) for _ in names]

    def _put(self, name: str, data: bytes) -> Path:
        source = self.folder / f"{name}.docx"
        source.write_bytes(data)
        # What an earlier round wrote must not pass for the result of this one.
        for old in (self.folder / "hasil").glob(f"{name}.*"):
            old.unlink()
        return source

    def _start(self, sources: Sequence[Path], to: Target, limit: float) -> str:
        """What the program says. Raises ToolError where it fails or takes too long."""
        limit = START + limit if self.limit is None else self.limit
        code, said = self._run(
            [
                str(self.program),
                f"-env:UserInstallation={(self.folder / 'profil').as_uri()}",
                "--headless", "--norestore", "--nolockcheck",
                "--convert-to", FILTERS[to],
                "--outdir", str(self.folder / "hasil"),
                *map(str, sources),
            ],
            limit,
        )  # fmt: skip
        if code == 0:
            return said
        if shutil.disk_usage(self.folder).free < LITTLE_ROOM:
            raise scratch.no_room(OSError(errno.ENOSPC, "disk penuh"))
        raise ToolError(
            f"LibreOffice berhenti dengan kode {code}{_quoted(said)}.", _again(self.program)
        )

    def _run(self, command: Sequence[str], limit: float) -> tuple[int, str]:
        try:
            return run(command, self.folder, limit, self.tell)
        except subprocess.TimeoutExpired:
            seconds = f"{round(limit, 1):g}".replace(".", ",")
            fault = f"LibreOffice tidak selesai dalam {seconds} detik dan dihentikan."
            raise ToolError(fault, _again(self.program)) from None
        except OSError as fault:
            message = f"LibreOffice tidak dapat dijalankan: {fault}."
            raise ToolError(message, _again(self.program)) from fault

    def _result(self, name: str, to: Target, said: str | ToolError) -> bytes | ToolError:
        """What was written of one document; what stands in its place where nothing was."""
        try:
            result = (self.folder / "hasil" / f"{name}.{to}").read_bytes()
        except FileNotFoundError:
            return said if isinstance(said, ToolError) else self._nothing(said)
        if isinstance(said, ToolError):  # it may have been stopped in the middle of this one
            return said
        if to == "pdf" and not _is_whole(result):
            return ToolError("PDF yang ditulis LibreOffice tidak utuh.", _again(self.program))
        return result

    def _nothing(self, said: str) -> ToolError:
        if shutil.disk_usage(self.folder).free < LITTLE_ROOM:
            return scratch.no_room(OSError(errno.ENOSPC, "disk penuh"))
        return ToolError(
            f"LibreOffice tidak menulis berkas apa pun{_quoted(said)}.", _again(self.program)
        )


@contextmanager
def office(
    program: Path | None, limit: float | None = None, tell: Tell | None = None
) -> Iterator[Office]:
    """A converter whose profile folder is its own and lives as long as the with block.

    program: LibreOffice, as `locate` finds it. limit, tell: as in Office.
    Raises ToolError if LibreOffice is missing, or there is no room for its files.
    """
    if program is None:
        raise ToolError("LibreOffice tidak ditemukan pada komputer ini.", NEXT_STEP)
    with scratch.folder() as folder:
        try:
            _write_settings(folder)
        except OSError as fault:
            raise scratch.no_room(fault) from fault
        yield Office(program, folder, limit, tell)


def patience(docx: bytes) -> float:
    """Seconds that the size of a document adds to those of the start."""
    try:
        with ZipFile(BytesIO(docx)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except BadZipFile:
        size = len(docx)
    return PER_MEGABYTE * size / (1 << 20)


def _read(path: Path) -> bytes:
    return path.read_bytes()


def _write_settings(folder: Path) -> None:
    user = folder / "profil" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")


def _is_whole(pdf: bytes) -> bool:
    return pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-1024:]


def _again(program: Path) -> str:
    return f"Ulangi perintah; bila tetap gagal, pasang ulang LibreOffice ({program})."


def _quoted(said: str) -> str:
    """The last words of the program, behind a colon; '' where it said nothing of the fault."""
    lines = [line.strip() for line in said.splitlines() if not _is_noise(line)]
    return f": {lines[-1][:300]}" if lines else ""


def _is_noise(line: str) -> bool:
    """True for an empty line, and for the warning of a machine without Java, which does no harm."""
    return not line.strip() or "javaldx" in line
