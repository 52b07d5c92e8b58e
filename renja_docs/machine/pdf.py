"""LibreOffice as a converter of .docx files, and short commands that tell what is installed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from hashlib import md5
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Literal, Protocol

from renja_docs.machine.fault import ToolError

Target = Literal["pdf", "txt"]

FILTERS: Mapping[Target, str] = {"pdf": "pdf:writer_pdf_Export", "txt": "txt:Text (encoded):UTF8"}
LIMIT = 180.0
"""Seconds after which a conversion is given up."""

# The settings stand in the profile and not on the command line: LibreOffice before 7.4 knows no
# filter options as JSON there, and quotes do not survive every shell of Windows.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export">
<prop oor:name="ExportBookmarksToPDFDestination" oor:op="fuse"><value>true</value></prop>
<prop oor:name="ExportBookmarks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="UseTaggedPDF" oor:op="fuse"><value>true</value></prop>
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
    named = (shutil.which(name) for name in ("soffice.com", "soffice", "libreoffice"))
    usual = (str(path) for path in _usual_places() if path.is_file())
    found = next((place for place in (*named, *usual) if place), None)
    return Path(found) if found else None


def _usual_places() -> Iterator[Path]:
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
            yield Path(os.environ.get(variable, "C:/")) / "LibreOffice/program/soffice.com"
        return
    if sys.platform == "darwin":
        for root in (Path("/Applications"), Path.home() / "Applications"):
            yield root / "LibreOffice.app/Contents/MacOS/soffice"
        return
    yield Path("/usr/lib/libreoffice/program/soffice")
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


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
    source, target = folder / "naskah.docx", folder / "hasil" / f"naskah.{to}"
    source.write_bytes(docx if isinstance(docx, bytes) else docx.read_bytes())
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
    return _whole(target.read_bytes(), to, program)


def _whole(result: bytes, to: Target, program: Path) -> bytes:
    if to == "pdf" and not (result.startswith(b"%PDF-") and b"%%EOF" in result[-1024:]):
        raise ToolError("PDF yang ditulis LibreOffice tidak utuh.", _again(program))
    return result


def _again(program: Path) -> str:
    return f"Ulangi perintah; bila tetap gagal, pasang ulang LibreOffice ({program})."


def _quoted(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip() and "javaldx" not in line]
    return f": {lines[-1][:300]}" if lines else ""


def _run(command: Sequence[str], folder: Path, limit: float) -> tuple[int, str]:
    """Exit code and output. Output goes to a file: a pipe that a grandchild holds would never close."""
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


def probe(*command: str) -> str | None:
    """What a short command prints, None if it does not exist or fails."""
    try:
        done = subprocess.run(
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", errors="replace").strip()


def stamped(pdf: bytes, created: date) -> bytes:
    """The PDF with the date of the document and an identifier made from its pages.

    LibreOffice writes the clock and random identifiers, so that two equal documents differ.
    Every value keeps its length: the offsets of a PDF must stay true.
    """
    dated = re.sub(rb"(Date\(D:)\d{14}", rb"\g<1>" + f"{created:%Y%m%d}000000".encode(), pdf)
    places = (
        rb"(?s)(/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>\s*\]\s*/DocChecksum\s*/)[0-9A-F]{32}"
    )
    bare = re.sub(places, rb"\g<1>\g<2>\g<3>", dated)
    mark = md5(bare, usedforsecurity=False).hexdigest().upper().encode()
    return re.sub(places, rb"\g<1>" + mark + rb"\g<2>" + mark + rb"\g<3>" + mark, dated)
