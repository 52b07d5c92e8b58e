"""Findings as text with a caret, as JSON, and as annotations of GitHub."""

from __future__ import annotations

import json

import pytest

from renja_docs.app.report import Printer, count, strict
from renja_docs.content.finding import Finding, Severity
from renja_docs.content.origin import Location


def at(line: int, column: int, level: Severity = "galat", place: str = "") -> Finding:
    """A finding at a place."""
    return Finding("RD2003", level, Location("bab/1.yaml", line, column), "Pesan.", "Saran.", place)


def text(source: str, finding: Finding) -> list[str]:
    """The lines of the report of one finding."""
    return (
        Printer({"bab/1.yaml": source}, lambda n: f"content/{n}")
        .report([finding], "teks")
        .split("\n")
    )


def test_the_line_and_a_caret_below_the_column() -> None:
    """Place, level, code, message, the line, the caret, the advice, the place, the count."""
    assert text("a: b\nkata: Raci\n", at(2, 7, place="Pasal 4 ayat (2)")) == [
        "content/bab/1.yaml:2:7: galat [RD2003]: Pesan.",
        "    2 | kata: Raci",
        "      |       ^",
        "saran: Saran.",
        "tempat: Pasal 4 ayat (2)",
        "",
        "1 galat dalam 1 berkas.",
    ]


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("漢字: x", 5, 6),
        ("e\u0301: x", 5, 3),
        ("a\tb", 3, 2),
        ("abc", 4, 3),
    ],
)
def test_the_caret_stands_below_its_letter(line: str, column: int, caret: int) -> None:
    """Wide letters take two columns, combining marks none."""
    assert text(line, at(1, column))[2].index("^") - len("    1 | ") == caret


def test_a_long_line_is_cut_around_the_column() -> None:
    """A paragraph on one line is shown where the fault is, and still below its letter."""
    shown = text("x" * 300 + "SALAH" + "y" * 300, at(1, 301))
    assert len(shown[1]) < 115
    assert shown[1][shown[2].index("^") :].startswith("SALAH")


def test_a_control_character_never_reaches_the_terminal() -> None:
    """An escape sequence in the content is shown as a dot."""
    assert "\x1b" not in "\n".join(text("a: \x1b[31mmerah", at(1, 4)))


def test_a_finding_of_a_file_that_is_not_there_has_no_line() -> None:
    """Only the message and the suggestion."""
    assert Printer({}, str).report([at(1, 1)], "teks").split("\n") == [
        "bab/1.yaml:1:1: galat [RD2003]: Pesan.",
        "saran: Saran.",
        "",
        "1 galat dalam 1 berkas.",
    ]


def test_json_has_the_keys_of_the_design() -> None:
    """One list of objects, for programs."""
    records = json.loads(
        Printer({}, lambda n: f"content/{n}").report([at(2, 7, place="Pasal 4")], "json")
    )
    assert records == [
        {
            "kode": "RD2003",
            "tingkat": "galat",
            "berkas": "content/bab/1.yaml",
            "baris": 2,
            "kolom": 7,
            "pesan": "Pesan.",
            "saran": "Saran.",
            "tempat": "Pasal 4",
        }
    ]


def test_github_annotations_are_escaped() -> None:
    """Signs in a path and line ends in a message keep the command whole."""
    finding = Finding("RD6001", "peringatan", Location("a,b:c.yaml", 1, 2), "50%\ndua", "")
    assert Printer({}, str).report([finding], "github").split("\n")[0] == (
        "::warning file=a%2Cb%3Ac.yaml,line=1,col=2,title=RD6001::50%25%0Adua"
    )


def test_the_line_that_counts() -> None:
    """By level, and by files."""
    assert count([]) == "Tidak ada temuan."
    assert (
        count([at(1, 1), at(2, 1), at(3, 1, "peringatan")])
        == "2 galat, 1 peringatan dalam 1 berkas."
    )


def test_ketat_makes_errors_of_warnings() -> None:
    """Warnings count as errors, notes stay notes."""
    assert [d.severity for d in strict([at(1, 1, "peringatan"), at(1, 1, "catatan")])] == [
        "galat",
        "catatan",
    ]


def test_the_gravest_stands_last_and_notes_are_counted() -> None:
    """Whoever looks at the prompt sees errors; notes are shown on demand only."""
    findings = [at(1, 1), at(2, 1, "catatan"), at(3, 1, "peringatan")]
    said = Printer({}, str).report(findings, "teks").splitlines()
    assert [line.split(":")[1] for line in said if line.startswith("bab/")] == ["3", "1"]
    assert (
        said[-1]
        == "1 galat, 1 peringatan dalam 1 berkas. 1 catatan; lihat dengan periksa --catatan."
    )
    shown = Printer({}, str, with_notes=True).report(findings, "teks").splitlines()
    assert [line.split(":")[1] for line in shown if line.startswith("bab/")] == ["2", "3", "1"]
    assert shown[-1] == "1 galat, 1 peringatan, 1 catatan dalam 1 berkas."


def test_notes_alone_leave_one_line() -> None:
    """On clean content the result is the only thing to be read."""
    assert Printer({}, str).report([at(2, 1, "catatan")], "teks") == (
        "Tidak ada galat atau peringatan. 1 catatan; lihat dengan periksa --catatan."
    )
