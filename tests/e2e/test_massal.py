"""massal on a real Dask cluster of this machine, and with LibreOffice."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from renja_docs.machine.libreoffice import locate
from tests.packages import ROOT, SMALL, templates

pytestmark = pytest.mark.e2e


def many(folder: Path, each: int) -> Path:
    """Several copies of each small package, no two alike."""
    for name, content in SMALL.items():
        for number in range(each):
            copy = folder / f"{name}-{number}" / "content"
            shutil.copytree(content, copy)
            perbup = copy / "perbup.yaml"
            perbup.write_text(f"{perbup.read_text()}\n# {number}\n")
    return folder


def command(opd: Path, output: Path, *arguments: str) -> list[str]:
    """The command line of a run."""
    folders = ("--keluaran", str(output), "--templates", str(templates()))
    return [sys.executable, str(ROOT / "build.py"), "massal", str(opd), *folders, *arguments]


def states(output: Path) -> dict[str, str]:
    """What became of each content."""
    rows = json.loads((output / "massal.json").read_text())
    return {row["naskah"]: row["keadaan"] for row in rows}


@dataclass(frozen=True)
class Cluster:
    """A scheduler and two workers, each a process of its own."""

    address: str
    workers: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def process(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Python process that is gone behind the with block."""
    started = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Go on when something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A local cluster."""
    pytest.importorskip("distributed")
    known = tmp_path / "scheduler.json"
    here = ("--host", "127.0.0.1", "--no-dashboard")
    with ExitStack() as stack:
        scheduler = ("distributed.cli.dask_scheduler", *here, "--port", "0")
        stack.enter_context(process(*scheduler, "--scheduler-file", str(known)))
        until(lambda: known.is_file() and known.stat().st_size > 0)
        address = json.loads(known.read_text())["address"]
        worker = ("distributed.cli.dask_worker", address, *here, "--nthreads", "1", "--no-nanny")
        folders = [str(tmp_path / f"worker-{number}") for number in range(2)]
        workers = [
            stack.enter_context(process(*worker, "--local-directory", folder)) for folder in folders
        ]
        until(lambda: _count(address) == len(workers))
        yield Cluster(address, tuple(workers))


def _count(address: str) -> int:
    from distributed import Client

    with Client(address) as client:  # type: ignore[no-untyped-call]
        return len(client.nthreads())


def test_every_document_is_there_after_a_worker_was_killed(
    cluster: Cluster, tmp_path: Path
) -> None:
    """Kill -9 in the middle: the cluster goes on without it; the bytes are those of processes."""
    opd = many(tmp_path / "opd", 4)
    output = tmp_path / "hasil"
    run = subprocess.Popen(
        command(opd, output, "--dask", cluster.address), stdout=subprocess.PIPE, cwd=tmp_path
    )
    until(lambda: len(list(output.glob("*/perbup.docx"))) >= 2)
    cluster.workers[0].kill()
    said = run.communicate(timeout=300)[0].decode()
    assert run.returncode == 0, said
    assert len(list(output.glob("*/perbup.docx"))) == 4 * len(SMALL)
    assert set(states(output).values()) == {"tersusun"}
    by_processes = tmp_path / "sendiri"
    done = subprocess.run(command(opd, by_processes), cwd=tmp_path, check=False)
    assert done.returncode == 0
    for docx in output.glob("*/perbup.docx"):
        same = by_processes / docx.parent.name / docx.name
        assert docx.read_bytes() == same.read_bytes()


@pytest.mark.skipif(locate() is None, reason="LibreOffice is not installed")
def test_pdfs_are_laid_out_together(tmp_path: Path) -> None:
    """The bytes of the documents and the words of the PDFs are those of single builds.

    The bytes of a PDF are not: LibreOffice orders the glyphs of its fonts by what it wrote before.
    """
    opd = many(tmp_path / "opd", 1)
    done = subprocess.run(
        command(opd, tmp_path / "hasil", "--pdf", "--pekerja", "1"), cwd=tmp_path, check=False
    )
    assert done.returncode == 0
    assert set(states(tmp_path / "hasil").values()) == {"tersusun"}
    single = [sys.executable, str(ROOT / "build.py"), "pdf", "--templates", str(templates())]
    folders = (
        "--content",
        str(opd / "tanpa-lampiran-0" / "content"),
        "--output",
        str(tmp_path / "satu"),
    )
    subprocess.run([*single, *folders], cwd=tmp_path, check=True)
    together = tmp_path / "hasil" / "tanpa-lampiran-0"
    alone = tmp_path / "satu"
    assert (together / "perbup.docx").read_bytes() == (alone / "perbup.docx").read_bytes()
    assert pages(together / "perbup.pdf") == pages(alone / "perbup.pdf")


def pages(pdf: Path) -> list[str]:
    """What each page says."""
    return [page.extract_text() for page in PdfReader(pdf).pages]
