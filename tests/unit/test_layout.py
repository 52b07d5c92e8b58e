"""Never without a document: what is delivered when LibreOffice fails, hangs, lies or is stopped."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from renja_docs.app import kept_pages
from renja_docs.app.cli import main
from renja_docs.machine import libreoffice
from renja_docs.word.paging.known_pages import KnownPages
from tests.packages import ROOT, TANPA_LAMPIRAN, templates

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are shell scripts")

OUTDIR = 'while [ "$1" != --outdir ]; do shift; done; out="$2"; mkdir -p "$out"\n'
OTHER = """\
%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""
"""A sound PDF of something else."""

FAKES = {
    "dies": "echo kehabisan memori >&2; exit 77",
    "writes nothing": "exit 0",
    "writes rubbish": OUTDIR + 'echo rubbish > "$out/naskah.pdf"',
    "writes half": OUTDIR + 'printf "%%PDF-1.7 separuh" > "$out/naskah.pdf"',
    "writes a broken PDF": OUTDIR + 'printf "%%PDF-1.7 %%%%EOF" > "$out/naskah.pdf"',
    "lies": OUTDIR + f"cat > \"$out/naskah.pdf\" <<'X'\n{OTHER}X\n",
    "is no program": "\0\1",
    "hangs": "sleep 60",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the smallest regulation."""
    shutil.copytree(TANPA_LAMPIRAN, tmp_path / "content")
    return tmp_path


def arguments(project: Path, verb: str) -> list[str]:
    """The command line of a build in a folder."""
    folders = {
        "content": project / "content",
        "output": project / "output",
        "templates": templates(),
    }
    return [verb, *(part for name, path in folders.items() for part in (f"--{name}", str(path)))]


def office(monkeypatch: pytest.MonkeyPatch, folder: Path, body: str) -> Path:
    """Let a script stand in for LibreOffice."""
    program = folder / "soffice"
    begin = "" if body.startswith("\0") else "#!/bin/sh\n"
    program.write_text(begin + body, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(libreoffice, "locate", lambda: program)
    monkeypatch.setattr(libreoffice, "START", 0.5)
    monkeypatch.setattr(libreoffice, "PER_MEGABYTE", 0.0)
    return program


@pytest.mark.parametrize("body", FAKES.values(), ids=FAKES)
def test_the_document_is_delivered_without_libreoffice(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    body: str,
) -> None:
    """Whatever LibreOffice does: 0, a .docx, and one line on its page numbers and why."""
    office(monkeypatch, project, body)
    assert main(arguments(project, "perbup")) == 0
    said = capsys.readouterr().out
    assert (project / "output" / "perbup.docx").read_bytes().startswith(b"PK")
    assert len([line for line in said.splitlines() if "nomor halaman" in line]) == 1
    assert not (project / "output" / "halaman.json").exists()


@pytest.mark.parametrize("body", [FAKES["dies"], FAKES["lies"]])
def test_a_pdf_that_cannot_be_had_is_3(
    project: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    """The .docx is delivered all the same."""
    office(monkeypatch, project, body)
    assert main(arguments(project, "pdf")) == 3
    assert (project / "output" / "perbup.docx").is_file()
    assert not (project / "output" / "perbup.pdf").exists()


def test_a_full_temporary_folder_is_told_as_such(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody installs LibreOffice again because of a full disk."""
    office(monkeypatch, project, "exit 1")
    monkeypatch.setattr(libreoffice, "LITTLE_ROOM", 1 << 62)
    assert main(arguments(project, "perbup")) == 0
    said = capsys.readouterr().out
    assert "Folder sementara" in said
    assert "pasang ulang" not in said


def test_a_document_that_was_laid_out_is_not_laid_out_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unchanged document starts no LibreOffice; a changed one, and another LibreOffice, do."""
    program = office(monkeypatch, project, f"echo x >> {project}/calls; exit 1")
    main(arguments(project, "perbup"))
    docx = project / "output" / "perbup.docx"
    known = KnownPages(
        kept_pages.fingerprint(docx.read_bytes()), libreoffice.identity(program), 5, {}
    )
    kept_pages.keep(docx.parent, known)
    capsys.readouterr()
    assert main(arguments(project, "perbup")) == 0
    assert " 5 halaman. " in capsys.readouterr().out
    assert (project / "calls").read_text() == "x\n"
    perbup = project / "content" / "perbup.yaml"
    perbup.write_text(perbup.read_text().replace("nomor: 27", "nomor: 28"))
    main(arguments(project, "perbup"))
    assert (project / "calls").read_text() == "x\n" * 2


def test_nothing_is_written_into_the_content(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content belongs to those who write it."""
    office(monkeypatch, project, FAKES["dies"])
    before = {path: path.read_bytes() for path in (project / "content").rglob("*.yaml")}
    main(arguments(project, "perbup"))
    assert {p: p.read_bytes() for p in (project / "content").rglob("*") if p.is_file()} == before


SLOW = """
import signal
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # a test run in the background ignores it
signal.signal(signal.SIGHUP, signal.SIG_DFL)
from renja_docs.machine import libreoffice
libreoffice.locate = lambda: Path("{program}")
from renja_docs.app.cli import run
run()
"""


def started(project: Path) -> subprocess.Popen[bytes]:
    """A build whose LibreOffice never ends, at the moment when that has begun."""
    program = project / "soffice"
    program.write_text(
        f"#!/bin/sh\necho $$ > {project}/pid.tmp\nmv {project}/pid.tmp {project}/pid\n"
        "sleep 60 & wait\n"
    )
    program.chmod(0o755)
    (project / "tmp").mkdir(exist_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW.format(program=program), *arguments(project, "perbup")],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(project / "tmp")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    waited((project / "pid").exists)
    return process


def waited(condition: object, seconds: float = 30) -> None:
    """Go on when something holds."""
    end = time.monotonic() + seconds
    assert callable(condition)
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_alive(process: int) -> bool:
    """True for a process that runs."""
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.e2e
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=str)
def test_a_stop_keeps_the_document_and_leaves_nothing(project: Path, number: int) -> None:
    """Ctrl-C, SIGTERM, SIGHUP: the .docx, no LibreOffice alive, no folder left."""
    process = started(project)
    process.send_signal(number)
    said = process.communicate(timeout=30)[0].decode()
    assert process.returncode == 128 + number
    assert "Tata letak dihentikan; " in said
    assert (project / "output" / "perbup.docx").read_bytes().startswith(b"PK")
    assert list((project / "tmp").iterdir()) == []
    pid = int((project / "pid").read_text())
    waited(lambda: not is_alive(pid))


@pytest.mark.e2e
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
def test_the_next_build_removes_what_a_killed_one_left(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kill -9 leaves a folder, and a copy that was never put in place; what lives is let alone."""
    process = started(project)
    process.kill()
    process.communicate()
    os.killpg(int((project / "pid").read_text()), signal.SIGKILL)
    output = project / "output"
    output.mkdir()
    left = output / f".perbup-{process.pid}-x1_z.tmp"
    alive = output / f".perbup-{os.getpid()}-abc.tmp"
    for path in (left, alive):
        path.write_bytes(b"")
    assert len(list((project / "tmp").iterdir())) == 1
    monkeypatch.setattr("tempfile.tempdir", str(project / "tmp"))
    office(monkeypatch, project, FAKES["dies"])
    assert main(arguments(project, "perbup")) == 0
    assert list((project / "tmp").iterdir()) == []
    assert {path.name for path in output.iterdir()} == {"perbup.docx", alive.name}
