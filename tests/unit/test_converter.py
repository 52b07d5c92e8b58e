"""LibreOffice as a converter: what is said when it is missing, dies, hangs or writes nothing."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from renja_docs.machine.fault import ToolError
from renja_docs.machine.libreoffice import convert, locate, office

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are shell scripts")

OUTDIR = 'while [ "$1" != --outdir ]; do shift; done; out="$2"; mkdir -p "$out"\n'


def fake(folder: Path, body: str) -> Path:
    """An executable that stands in for LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def fault(program: Path, limit: float | None = None) -> ToolError:
    """What a conversion with this program raises."""
    with office(program, limit) as converter, pytest.raises(ToolError) as caught:
        converter(b"PK")
    return caught.value


def test_returns_what_was_written(tmp_path: Path) -> None:
    """The bytes of the PDF come back as LibreOffice wrote them."""
    program = fake(tmp_path, OUTDIR + 'printf "%%PDF-1.7\\nisi\\n%%%%EOF\\n" > "$out/naskah.pdf"')
    with office(program) as converter:
        assert converter(b"PK") == b"%PDF-1.7\nisi\n%%EOF\n"


def test_gives_the_document_to_the_program(tmp_path: Path) -> None:
    """The program reads the very bytes of the document."""
    program = fake(
        tmp_path, 'for last in "$@"; do :; done\n' + OUTDIR + 'cp "$last" "$out/naskah.txt"'
    )
    with office(program) as converter:
        assert converter(b"PK isi", "txt") == b"PK isi"


def test_one_run_has_one_profile_of_its_own(tmp_path: Path) -> None:
    """Two rounds of a run share a profile folder, another run has another, none is left behind."""
    log = tmp_path / "profil.txt"
    program = fake(tmp_path, f'echo "$1" >> {log}\n' + OUTDIR + 'echo x > "$out/naskah.txt"')
    for _ in range(2):
        with office(program) as converter:
            converter(b"PK", "txt")
            converter(b"PK", "txt")
    first, again, other, _ = log.read_text().split()
    assert first == again != other
    assert first.startswith("-env:UserInstallation=file:///")
    assert not Path(first.partition("file://")[2]).exists()


def test_macros_and_links_are_off(tmp_path: Path) -> None:
    """The profile forbids macros and updates of links, and asks for bookmarks as destinations."""
    copy = tmp_path / "setelan.xcu"
    program = fake(
        tmp_path,
        f'cp "${{1#-env:UserInstallation=file://}}/user/registrymodifications.xcu" {copy}\n'
        + OUTDIR
        + 'echo x > "$out/naskah.txt"',
    )
    with office(program) as converter:
        converter(b"PK", "txt")
    text = copy.read_text(encoding="utf-8")
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in text
    assert '"Link" oor:op="fuse"><value>0<' in text
    assert '"ExportBookmarksToPDFDestination" oor:op="fuse"><value>true<' in text


def test_missing_program_names_the_next_step() -> None:
    """Without LibreOffice the message says so and names the command that tells more."""
    with pytest.raises(ToolError) as caught, office(None):
        pass
    assert "tidak ditemukan" in caught.value.message
    assert "lingkungan" in caught.value.step


def test_program_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PATH comes before the usual places."""
    program = fake(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert locate() == program


def test_convert_uses_the_program_on_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A single document needs no with block."""
    fake(tmp_path, OUTDIR + 'echo teks > "$out/naskah.txt"')
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    source = tmp_path / "isi.docx"
    source.write_bytes(b"PK")
    assert convert(source, "txt") == b"teks\n"


def test_death_is_reported_with_its_code_and_last_words(tmp_path: Path) -> None:
    """A program that fails is quoted with its exit code and its last line."""
    caught = fault(fake(tmp_path, "echo awal; echo kehabisan memori >&2; exit 77"))
    assert caught.message == "LibreOffice berhenti dengan kode 77: kehabisan memori."


def test_death_by_signal_is_reported(tmp_path: Path) -> None:
    """A program that is killed from outside is a clear fault, not a missing file."""
    assert "kode -11" in fault(fake(tmp_path, "kill -SEGV $$")).message


def test_writing_nothing_is_a_fault(tmp_path: Path) -> None:
    """Success without a file is no success.

    LibreOffice says so of documents that it cannot load.
    """
    caught = fault(fake(tmp_path, "echo 'Error: source file could not be loaded'"))
    assert caught.message == (
        "LibreOffice tidak menulis berkas apa pun: Error: source file could not be loaded."
    )


def test_file_of_an_earlier_round_does_not_count(tmp_path: Path) -> None:
    """When the second round writes nothing, the PDF of the first is not taken for its result."""
    flag = tmp_path / "sudah"
    write = 'printf "%%PDF-1.7 %%%%EOF" > "$out/naskah.pdf"'
    program = fake(tmp_path, OUTDIR + f"[ -e {flag} ] || {write}; touch {flag}")
    with office(program) as converter:
        converter(b"PK")
        with pytest.raises(ToolError, match="tidak menulis"):
            converter(b"PK")


def test_half_a_pdf_is_a_fault(tmp_path: Path) -> None:
    """A PDF without its end is not delivered."""
    caught = fault(fake(tmp_path, OUTDIR + 'printf "%%PDF-1.7 separuh" > "$out/naskah.pdf"'))
    assert caught.message == "PDF yang ditulis LibreOffice tidak utuh."


def test_hanging_program_is_ended_with_its_children(tmp_path: Path) -> None:
    """After the time limit the program and what it started are gone."""
    pid = tmp_path / "pid"
    started = time.monotonic()
    caught = fault(fake(tmp_path, f"sleep 60 & echo $! > {pid}; wait"), limit=0.5)
    assert caught.message == "LibreOffice tidak selesai dalam 0,5 detik dan dihentikan."
    assert time.monotonic() - started < 10
    assert _ended(int(pid.read_text()))


def _ended(pid: int) -> bool:
    for _ in range(50):
        state = subprocess.run(
            ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
        )
        if not state.stdout.strip() or state.stdout.startswith("Z"):
            return True
        time.sleep(0.1)
    return False


def test_program_that_cannot_be_started_is_a_fault(tmp_path: Path) -> None:
    """A file that is no program is a fault of the environment, not a traceback."""
    program = tmp_path / "soffice"
    program.write_bytes(b"\0\1\2")
    program.chmod(0o755)
    assert "tidak dapat dijalankan" in fault(program).message


def test_clock_of_the_machine_does_not_show_in_the_zone(tmp_path: Path) -> None:
    """The program runs in universal time, so that dates in the PDF have one length."""
    program = fake(tmp_path, OUTDIR + 'printf "%s" "$TZ" > "$out/naskah.txt"')
    with office(program) as converter:
        assert converter(b"PK", "txt") == b"UTC"
