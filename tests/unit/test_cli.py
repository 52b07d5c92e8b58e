"""The command line.

Exit codes, help and messages in Indonesian, streams that never fail on a letter.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest

from renja_docs.app import commands, report, terminal
from renja_docs.app.cli import main
from renja_docs.app.verbs import program
from renja_docs.machine import template_folder
from tests.packages import ROOT, TANPA_LAMPIRAN, templates


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small content without errors and warnings."""
    shutil.copytree(TANPA_LAMPIRAN, tmp_path / "content")
    return tmp_path


def folders(folder: Path) -> list[str]:
    """The options that name the folders."""
    return ["--content", str(folder / "content"), "--templates", str(templates())]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run build.py as a person does, its output going into a pipe."""
    env: Mapping[str, str] = {**os.environ, **environment}
    return subprocess.run(
        [sys.executable, "build.py", *arguments],
        cwd=ROOT,
        env=env,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("verb", [[], *([v] for v in program.commands)], ids=str)
def test_help_is_indonesian_with_an_example(
    verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """--bantuan and --help say the same, with a line to copy, and no English heading."""
    pages = []
    for option in ("--bantuan", "--help"):
        assert main([*verb, option], "python build.py") == 0
        pages.append(capsys.readouterr().out)
    assert pages[0] == pages[1]
    assert "Contoh:" in pages[0]
    assert "python build.py" in pages[0].split("Contoh:")[1]
    assert pages[0].startswith("Pemakaian:")
    assert "\\b" not in pages[0]
    assert pages[0].split("Contoh:")[1].strip().startswith("python build.py")
    assert not any(
        word in pages[0] for word in ("Usage", "Options", "Commands", "Show this", "exit")
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["perioksa"], "Perintah perioksa tidak dikenal. Mungkin maksudnya periksa."),
        (
            ["periksa", "--formt", "json"],
            "Pilihan --formt tidak dikenal. Mungkin maksudnya --format",
        ),
        (["periksa", "--format", "xml"], "Pilihannya: teks, json, github."),
        (["periksa", "--content"], "nilainya belum diberikan"),
        (["lingkungan", "lagi"], "berlebih"),
        (["jelaskan"], "KODE belum diberikan."),
        (["jelaskan", "RD2O05"], "Mungkin maksudnya RD2005."),
    ],
)
def test_wrong_usage_ends_with_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong, what was probably meant, and where to look."""
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert message in said
    assert "--bantuan" in said


def test_wrong_usage_of_a_verb_names_the_help_of_the_verb(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The page of the whole program does not tell its options."""
    assert main(["perbup", "--formt"]) == 2
    assert "Lihat: renja-docs perbup --bantuan" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "next_step"),
    [
        ("renja-docs", "    renja-docs perbup\n"),
        (
            "python build.py",
            "    python build.py perbup --content {0}/content --output {0}/output\n",
        ),
    ],
)
def test_what_baru_tells_to_type_next_can_be_typed(
    name: str, next_step: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """build.py stands in the repository, not in the new project."""
    project = tmp_path / "baru"
    given = ["--jenis", "perbup", "--daerah", "Kabupaten Contoh", "--provinsi", "Jawa Timur"]
    words = ["baru", str(project), *given, "--tentang", "Perpustakaan", "--tahun", "2025"]
    assert main(words, name) == 0
    assert next_step.format(project) in capsys.readouterr().out


def test_a_sound_content_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last line counts."""
    (folder / "content/gaja.yaml").write_text("kata: []\n", encoding="utf-8")
    assert main(["periksa", *folders(folder)]) == 0
    assert " peringatan dalam " in capsys.readouterr().out.splitlines()[-1]


def test_ketat_ends_with_1_for_a_warning(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For CI: what is a warning to people is an error there."""
    (folder / "content/gaja.yaml").write_text("kata: []\n", encoding="utf-8")
    assert main(["periksa", "--ketat", *folders(folder)]) == 1
    assert "galat [RD1015]" in capsys.readouterr().out


@pytest.mark.parametrize("verb", ["periksa", "perbup", "pdf", ""])
def test_an_error_ends_with_1_and_writes_nothing(
    folder: Path, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The gate: every verb stops at the same errors; the default verb is perbup."""
    (folder / "content/gaya.yaml").write_text("kata: Raci\n", encoding="utf-8")
    output = [] if verb == "periksa" else ["--output", str(folder / "hasil")]
    assert main([*([verb] if verb else []), *folders(folder), *output]) == 1
    assert "galat [RD2003]" in capsys.readouterr().out
    assert not (folder / "hasil").exists()


def test_json_is_json_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing but the list goes to standard output, also with --perbaiki.

    The path can be opened.
    """
    (folder / "content/gaya.yaml").write_text(
        "kata: Raci\nkoma_sebelum_perlu: yes\n", encoding="utf-8"
    )
    assert main(["periksa", "--format", "json", "--perbaiki", *folders(folder)]) == 1
    records = [r for r in json.loads(capsys.readouterr().out) if r["tingkat"] == "galat"]
    assert [(Path(r["berkas"]).is_file(), r["kode"]) for r in records] == [(True, "RD2003")]


def test_options_may_stand_before_the_verb(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder in front, then what to do with it."""
    assert main([*folders(folder), "periksa"]) == 0
    capsys.readouterr()


def test_a_folder_that_is_not_there_ends_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    """A fault of the environment: what happened, and the next step."""
    assert main(["periksa", "--content", "tiada"]) == 3
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "Folder tiada tidak ada.",
        "Jalankan dari akar proyek, atau tunjuk dengan --content FOLDER.",
    ]


def test_an_interrupt_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C is no fault of the program."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "check", interrupt)
    assert main(["periksa"]) == 130
    assert "Dihentikan." in capsys.readouterr().err


def test_a_bug_is_a_traceback_and_ends_with_3(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Never the exit code of a fault of the content."""

    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "check", break_down)
    assert main(["periksa"]) == 3
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_jelaskan_tells_rule_source_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    """In any case of letters."""
    assert main(["jelaskan", "rd205"]) == 0
    said = capsys.readouterr().out
    assert all(
        part in said for part in ("RD2005", "Sumber:", "Salah:", "Benar:", "koma_sebelum_perlu: ya")
    )


@pytest.mark.parametrize("option", ["--versi", "--version", "-v"])
def test_versi(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The version of the program."""
    assert main([option]) == 0
    assert capsys.readouterr().out == "renja-docs 1.0.0\n"


@pytest.mark.parametrize("words", [["bantuan"], ["help"], ["bantuan", "periksa"]])
def test_help_may_be_asked_for_as_a_verb(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the program, or of the verb behind it."""
    assert main(words) == 0
    asked = capsys.readouterr().out
    assert main([*words[1:], "--bantuan"]) == 0
    assert asked == capsys.readouterr().out


@pytest.mark.parametrize("name", ["renja-docs", "python build.py"])
def test_help_and_advice_call_the_program_as_the_person_does(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is told to type can be typed: installed, or in the repository."""
    other = ({"renja-docs", "python build.py"} - {name}).pop()
    assert main(["lingkungan", "--bantuan"], name) == 0
    assert main(["lingkungan"], name) == 0
    assert main(["beda", "tiada", "nihil", "--content", "bukan"], name) == 3
    assert main(["perioksa"], name) == 2
    told = "".join(capsys.readouterr())
    assert told.count(name) >= 4
    assert other not in told


@pytest.mark.parametrize("here", ["content", "content/bab", "hasil/lama"])
def test_the_project_is_found_from_below(
    folder: Path, here: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A person may stand in any folder of the project; paths are told from there."""
    (folder / "content/gaya.yaml").write_text("kata: Raci\n", encoding="utf-8")
    (folder / here).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(folder / here)
    assert main(["periksa", "--templates", str(templates())]) == 1
    told = capsys.readouterr().out.split(":")[0]
    assert (folder / here / told).resolve() == folder / "content/gaya.yaml"


def test_skema_writes_below_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every file that it names is there; a project of an office has no docs."""
    monkeypatch.setattr(template_folder, "of_program", templates)
    assert main(["skema", "--akar", str(tmp_path)]) == 0
    names = capsys.readouterr().out.split()
    assert ".vscode/skema/perbup.json" in names
    assert not any(name.startswith("docs") for name in names)
    assert all((tmp_path / name).is_file() for name in names)


@pytest.mark.e2e
def test_no_colour_in_a_pipe(folder: Path) -> None:
    """Escape sequences are for terminals."""
    (folder / "content/gaya.yaml").write_text("kata: Raci\n", encoding="utf-8")
    assert b"\x1b" not in run("periksa", *folders(folder)).stdout


class Terminal(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {"TERM": "xterm"}, True),
        (StringIO(), {"TERM": "xterm"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_on_a_terminal_only(
    stream: StringIO,
    environment: dict[str, str],
    wanted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A terminal shows colours, unless NO_COLOR or TERM=dumb ask for none."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.wants_colour(stream) is wanted
    assert "\x1b[" in terminal.colour("galat", "galat")


@pytest.mark.e2e
def test_a_cp1252_console_never_fails(folder: Path) -> None:
    """A letter that the console lacks is printed as ?, and JSON is UTF-8 everywhere."""
    (folder / "content/gaya.yaml").write_text("kata: 漢字 🙂 … –\n", encoding="utf-8")
    text = run("periksa", *folders(folder), PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert (text.returncode, text.stderr) == (1, b"")
    assert "?? ? … –" in text.stdout.decode("cp1252")
    as_json = run(
        "periksa", "--format", "json", *folders(folder), PYTHONIOENCODING="cp1252", PYTHONUTF8="0"
    )
    assert "RD2003" in {r["kode"] for r in json.loads(as_json.stdout.decode("utf-8"))}


def test_periksa_loads_no_writer() -> None:
    """It starts fast: neither docx nor LibreOffice's adapter is imported."""
    heavy = ("docx", "docxcompose", "lxml", "pypdf")
    code = f"import renja_docs.app.cli, sys; print(sorted(set({heavy}) & set(sys.modules)))"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True
        ).stdout
        == b"[]\n"
    )


def test_the_count_is_the_last_line_of_the_github_format(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Annotations first, then the line that counts."""
    (folder / "content/gaya.yaml").write_text("kata: Raci\n", encoding="utf-8")
    main(["periksa", "--format", "github", *folders(folder)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("::")
    assert lines[-1].endswith("berkas.")
    assert report.count(()) == "Tidak ada temuan."


def test_progress_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line stands while it is true, on a terminal only, and is written over with blanks."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with terminal.progress("Menyusun ..."):
        assert stream.getvalue() == "Menyusun ..."
    assert stream.getvalue().split("\r") == ["Menyusun ...", " " * 12, ""]
    silent = StringIO()
    monkeypatch.setattr(sys, "stderr", silent)
    with terminal.progress("Menyusun ..."):
        pass
    assert silent.getvalue() == ""


@pytest.mark.e2e
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_output_is_told_and_is_no_traceback(folder: Path) -> None:
    """Where the report cannot be printed: 3, and why."""
    command = [sys.executable, "build.py", "periksa", *folders(folder)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert done.stderr.decode().startswith("Hasil tidak dapat dicetak")


@pytest.mark.e2e
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "| true"])
def test_a_closed_output_is_no_traceback(folder: Path, closed: str) -> None:
    """Nobody listens: the verb ends as it would, without a traceback."""
    command = shlex.join([sys.executable, "build.py", "periksa", *folders(folder)])
    shell = ["sh", "-c", f"{command} {closed}"]
    done = subprocess.run(shell, cwd=ROOT, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert done.returncode in {0, 3}


def test_a_name_from_outside_commands_no_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file may be called anything; it is printed on one line, its odd letters by number."""
    (folder / "content" / "a\u009b\u202e\n::error::x\udcff.yaml").write_text("kata: []\n")
    for form in ("teks", "json", "github"):
        assert main(["periksa", "--format", form, *folders(folder)]) == 0
        said = capsys.readouterr().out
        assert "\n::error::" not in said
        assert form == "json" or not set("\u009b\u202e\udcff") & set(said)
