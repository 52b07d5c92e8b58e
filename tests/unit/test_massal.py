"""Many contents in one run: what is built, what is kept, what a lost worker costs."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from renja_docs.app.cli import main
from renja_docs.app.massal import listing, pool, table
from renja_docs.app.massal.record import Record
from renja_docs.app.massal.task import Batch, Outcome, Task
from renja_docs.app.massal.work import work
from renja_docs.app.pipeline import Checked, check
from renja_docs.machine.fault import ToolError
from tests.packages import PERUBAHAN, TANPA_LAMPIRAN, templates

SMALL = {"a/satu": TANPA_LAMPIRAN, "a/dua": PERUBAHAN, "b": TANPA_LAMPIRAN}


@pytest.fixture
def government(tmp_path: Path) -> Path:
    """Three contents, one of them with an error."""
    for name, content in SMALL.items():
        shutil.copytree(content, tmp_path / "opd" / name / "content")
    wrong = tmp_path / "opd" / "b" / "content" / "perbup.yaml"
    wrong.write_text(f"{wrong.read_text()}\ntiada: 1\n")
    return tmp_path


def run(folder: Path, *arguments: str) -> int:
    """The verb on all contents of a folder."""
    common = ["--keluaran", str(folder / "hasil"), "--templates", str(templates())]
    return main(["massal", str(folder / "opd"), *common, "--pekerja", "2", *arguments])


def states(folder: Path) -> dict[str, str]:
    """What became of each content."""
    rows = json.loads((folder / "hasil" / "massal.json").read_text())
    return {row["naskah"]: row["keadaan"] for row in rows}


def test_each_content_has_its_document_or_its_findings(government: Path) -> None:
    """An error costs its own document alone; the code tells of it."""
    assert run(government) == 1
    assert states(government) == {"a/satu": "tersusun", "a/dua": "tersusun", "b": "galat"}
    output = government / "hasil"
    assert not (output / "b" / "perbup.docx").exists()
    assert "[RD2001]" in (output / "b" / "temuan.txt").read_text()


def test_the_bytes_are_those_of_a_single_build(government: Path) -> None:
    """Nothing passes from one document to the next."""
    run(government)
    for name in ("a/satu", "a/dua"):
        single = government / "single"
        content = government / "opd" / name / "content"
        folders = ("--content", str(content), "--output", str(single))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("renja_docs.machine.libreoffice.locate", lambda: None)
            assert main(["perbup", *folders, "--templates", str(templates())]) == 0
        made = government / "hasil" / name / "perbup.docx"
        assert made.read_bytes() == (single / "perbup.docx").read_bytes()


def test_only_what_changed_is_built_again(government: Path) -> None:
    """Content, a template of its own, a lost output; an error is looked at each time."""
    run(government)
    run(government)
    assert states(government) == {"a/satu": "tetap", "a/dua": "tetap", "b": "galat"}
    perbup = government / "opd" / "a" / "satu" / "content" / "perbup.yaml"
    perbup.write_text(f"{perbup.read_text()}# catatan\n")
    run(government)
    assert states(government) == {"a/satu": "tersusun", "a/dua": "tetap", "b": "galat"}
    (government / "hasil" / "a" / "dua" / "perbup.docx").unlink()
    run(government)
    assert states(government) == {"a/satu": "tetap", "a/dua": "tersusun", "b": "galat"}


def test_what_was_told_of_a_document_stays_while_it_does(government: Path) -> None:
    """The digest of an unchanged document is still in the table."""
    run(government)
    before = (government / "hasil" / "massal.csv").read_text(encoding="utf-8-sig")
    run(government)
    after = (government / "hasil" / "massal.csv").read_text(encoding="utf-8-sig")
    told = [[r["naskah"], r["sidik"]] for r in csv.DictReader(before.splitlines())]
    assert told == [[r["naskah"], r["sidik"]] for r in csv.DictReader(after.splitlines())]


def task(name: str) -> Task:
    """A content that need not be there."""
    return Task(name=name, content=Path(name), templates=Path("templates"))


def deadly(batch: Batch) -> tuple[Outcome, ...]:
    """A worker that dies of a content called maut, once of one called sekali."""
    for one in batch:
        once = one.content / "mati"
        if one.name == "maut" or (one.name == "sekali" and not once.exists()):
            one.content.mkdir(exist_ok=True)
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return tuple(Outcome(name=one.name, state="tersusun") for one in batch)


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_killed_worker_costs_its_own_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one that kills every worker is named; who was killed with it is built again."""
    monkeypatch.setattr(pool, "work", deadly)
    names = [*(f"naskah-{number}" for number in range(30)), "maut", "sekali"]
    tasks = [Task(name=n, content=tmp_path / n, templates=tmp_path) for n in sorted(names)]
    found = list(pool.results([(one,) for one in tasks], pool.of_this_machine(2)))
    assert sorted(one.name for one in found) == sorted(names)
    (failed,) = (one for one in found if one.state == "gagal")
    assert failed.name == "maut"
    assert "dihentikan" in failed.message


def test_a_fault_of_the_program_costs_its_own_document(
    government: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug in one document of a batch leaves the others of the batch."""
    tasks = tuple(
        Task(name=name, content=government / "opd" / name / "content", templates=templates())
        for name in ("a/satu", "a/dua")
    )

    def broken(content: Path, layouts: Path) -> Checked:
        if "satu" in str(content):
            raise ZeroDivisionError("tiada")
        return check(content, layouts)

    monkeypatch.setattr("renja_docs.app.massal.work.check", broken)
    first, second = work(tasks)
    assert (first.state, second.state) == ("gagal", "tersusun")
    assert "ZeroDivisionError: tiada" in first.message


def test_any_executor_will_do(government: Path) -> None:
    """Nothing but the common interface is asked of it."""

    def threads() -> AbstractContextManager[ThreadPoolExecutor]:
        return ThreadPoolExecutor(1)

    content = government / "opd" / "b" / "content"
    asked = Task(name="b", content=content, templates=templates())
    (found,) = pool.results([(asked,)], pool.Workers(threads, 1))
    assert (found.state, found.findings[0].code) == ("galat", "RD2001")


def test_contents_are_named_by_a_list_a_folder_or_a_pattern(
    government: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All three name the same contents alike."""
    listed = government / "daftar.txt"
    listed.write_text("# semua\nopd/a/satu\nopd/a/dua/content  # yang kedua\n\nopd/b\n")
    monkeypatch.chdir(government)
    by_list = listing.contents(str(listed))
    assert list(by_list) == ["a/dua", "a/satu", "b"]
    assert list(listing.contents("opd")) == list(by_list)
    assert list(listing.contents("opd/a/*")) == ["dua", "satu"]
    assert list(listing.contents("opd/b")) == ["b"]
    with pytest.raises(ToolError, match="Tidak ada naskah pada tiada"):
        listing.contents("tiada")


def test_templates_beside_a_content_come_first(government: Path) -> None:
    """An agency may have its own."""
    content = government / "opd" / "b" / "content"
    assert listing.templates(content, Path("bersama")) == Path("bersama")
    (content.parent / "templates").mkdir()
    assert listing.templates(content, Path("bersama")) == content.parent / "templates"


def test_a_name_is_no_formula_and_no_markup() -> None:
    """What a folder is called and what a fault says come from outside."""
    rows = [Record(naskah="=1+1", keadaan="gagal", pesan="<script>\u202e")]
    assert "'=1+1" in table.as_csv(rows).decode()
    assert "<script>" not in table.page(rows).decode()
    assert "\u202e" not in table.text(rows, 1.0)


def test_a_large_run_shows_what_is_to_be_mended() -> None:
    """Forty rows fit a screen; of more, those that are sound are only counted."""
    rows = [Record(naskah=f"n{number}", keadaan="tersusun") for number in range(100)]
    said = table.text([*rows, Record(naskah="x", keadaan="galat", galat=2)], 3.21)
    assert said.splitlines() == [
        "x  galat; 2 galat, 0 peringatan, 0 catatan; 0,00 detik",
        "101 naskah: 1 galat, 100 tersusun. 3,2 detik.",
    ]


def test_a_cluster_that_does_not_answer_is_told(
    government: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """3, with the address and the way to start one."""
    pytest.importorskip("distributed")
    monkeypatch.setattr(pool, "ANSWER_SECONDS", 0.5)
    assert run(government, "--dask", "tcp://127.0.0.1:1") == 3
    assert "Gugus Dask tcp://127.0.0.1:1 tidak menjawab" in capsys.readouterr().err
