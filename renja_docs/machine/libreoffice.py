"""LibreOffice as a converter of .docx files: it starts LibreOffice and nothing else."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Literal, Protocol

from renja_docs.machine.fault import ToolError

Target = Literal["pdf", "txt"]

FILTERS: Mapping[Target, str] = {"pdf": "pdf:writer_pdf_Export", "txt": "txt:Text (encoded):UTF8"}
LIMIT = 180.0
"""Seconds after which a conversion is given up."""

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

NEXT_STEP = "Jalankan `python build.py lingkungan` untuk melihat perintah pemasangannya."


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


def convert(docx: bytes | Path, to: Target = "pdf", limit: float = LIMIT) -> bytes:
    """Convert one document. Raises ToolError as `office` does."""
    with office(locate(), limit) as converter:
        return converter(docx, to)


@contextmanager
def office(program: Path | None, limit: float = LIMIT) -> Iterator[Converter]:
    """A converter whose profile folder is its own and lives as long as the with block.

    program: LibreOffice, as `locate` finds it. limit: seconds for one conversion.
    Raises ToolError if LibreOffice is missing, fails, takes too long or writes no document.
    """
    if program is None:
        raise ToolError("LibreOffice tidak ditemukan pada komputer ini.", NEXT_STEP)
    with TemporaryDirectory(prefix="renja-docs-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _write_settings(folder)
        yield partial(_convert, program, folder, limit)


def _write_settings(folder: Path) -> None:
    user = folder / "profil" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")


def _convert(
    program: Path, folder: Path, limit: float, docx: bytes | Path, to: Target = "pdf"
) -> bytes:
    source = folder / "naskah.docx"
    target = folder / "hasil" / f"naskah.{to}"
    source.write_bytes(docx if isinstance(docx, bytes) else docx.read_bytes())
    # What an earlier round wrote must not pass for the result of this one.
    target.unlink(missing_ok=True)
    code, said = _run(
        [
            str(program),
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless", "--norestore", "--nolockcheck",
            "--convert-to", FILTERS[to],
            "--outdir", str(target.parent),
            str(source),
        ],
        folder,
        limit,
    )  # fmt: skip
    if code != 0:
        raise ToolError(f"LibreOffice berhenti dengan kode {code}{_quoted(said)}.", _again(program))
    if not target.is_file():
        raise ToolError(
            f"LibreOffice tidak menulis berkas apa pun{_quoted(said)}.", _again(program)
        )
    result = target.read_bytes()
    if to == "pdf" and not _is_whole(result):
        raise ToolError("PDF yang ditulis LibreOffice tidak utuh.", _again(program))
    return result


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


def _run(command: Sequence[str], folder: Path, limit: float) -> tuple[int, str]:
    """Exit code and output of a command.

    The output goes to a file: a pipe that a grandchild holds would never close.
    """
    log = folder / "keluaran.txt"
    with log.open("wb") as output:
        process = _start(command, output)
        try:
            code = process.wait(limit)
        except subprocess.TimeoutExpired:
            seconds = f"{limit:g}".replace(".", ",")
            raise ToolError(
                f"LibreOffice tidak selesai dalam {seconds} detik dan dihentikan.",
                _again(Path(command[0])),
            ) from None
        finally:
            _end(process)
    return code, log.read_text(encoding="utf-8", errors="replace")


def _start(command: Sequence[str], output: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            env={**os.environ, "TZ": "UTC"}, start_new_session=True,
        )  # fmt: skip
    except OSError as fault:
        raise ToolError(
            f"LibreOffice tidak dapat dijalankan: {fault}.", _again(Path(command[0]))
        ) from fault


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all that it started: soffice is only a starter of the real one."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(
            ["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False
        )
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
