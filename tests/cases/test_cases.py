"""Every code has its smallest failing document, the finding beside its line, and a passing one.

A case is a page: a sentence, then under 'salah' and 'benar' the files that differ from
tests/cases/dasar. Behind the name of a file: + adds to the file, hapus removes it, png puts a
picture there, else its encoding. A line says what it must give: ⟵ RD2005:21 is the code and the
column. <TAB> and <U+0007> stand for characters.
"""

from __future__ import annotations

import re
import shutil
import struct
import zlib
from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.rules.registry import all_rules

HERE = Path(__file__).parent
CASES = sorted(p for p in HERE.glob("*/rd*.md") if re.match(r"rd[1239]", p.name))
BLOCK = re.compile(r"^```yaml (\S+)(?: (.*?))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r" *⟵ (RD\d+):(\d+)$")

Found = tuple[str, int, str, int]


def sections(case: Path) -> dict[str, str]:
    """The parts of a case by their heading."""
    return dict(
        re.findall(
            r"^## (\w+)\n(.*?)(?=^## |\Z)",
            case.read_text(encoding="utf-8"),
            re.MULTILINE | re.DOTALL,
        )
    )


def lay_out(folder: Path, section: str) -> set[Found]:
    """Write the files of a section over the smallest content.

    What the section says that they give.
    """
    shutil.copytree(HERE / "dasar", folder, dirs_exist_ok=True)
    blocks = BLOCK.findall(section)
    return {
        place
        for name, flags, body in blocks
        for place in put(folder / "content", name, flags, body)
    }


def put(content: Path, name: str, flags: str, body: str) -> list[Found]:
    """Write one file of a case; what its lines must give."""
    path, how = content / name, flags.split()
    before = path.read_text(encoding="utf-8") if "+" in how else ""
    lines = body.rstrip("\n").split("\n")
    first = before.count("\n") + 1
    expected = [
        (name, first + i, m[1], int(m[2]))
        for i, line in enumerate(lines)
        if (m := MARK.search(line))
    ]
    text = before + "\n".join(MARK.sub("", line) for line in lines) + "\n"
    text = re.sub(r"<U\+([0-9A-F]{4})>", lambda m: chr(int(m[1], 16)), text.replace("<TAB>", "\t"))
    path.parent.mkdir(exist_ok=True)
    if "hapus" in how:
        path.unlink()
    else:
        encoding = next((h for h in how if h not in {"+", "png"}), "utf-8")
        path.write_bytes(pixel() if "png" in how else text.encode(encoding))
    return expected


def pixel() -> bytes:
    """The smallest PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )


def found(folder: Path) -> set[Found]:
    """What reading, the model, the references and the acceptances say of a content."""
    findings = check(folder / "content", folder / "templates").findings
    return {
        (d.location.file, d.location.line, d.code, d.location.column)
        for d in findings
        if d.code[:3] in {"RD1", "RD2", "RD3", "RD9"}
    }


@pytest.mark.parametrize("case", CASES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_case(case: Path, tmp_path: Path) -> None:
    """The failing document gives the findings beside its lines, the passing one none."""
    parts = sections(case)
    expected = lay_out(tmp_path / "salah", parts["salah"])
    assert expected, "a failing document says what it gives"
    assert found(tmp_path / "salah") == expected
    lay_out(tmp_path / "benar", parts["benar"])
    assert found(tmp_path / "benar") == set()


def test_every_code_has_a_case() -> None:
    """No code of reading, model, references, acceptance is without a failing document.

    It stands here, or in the file of the rule.
    """
    written = {
        m for case in CASES for m in re.findall(r"⟵ (RD\d+)", case.read_text(encoding="utf-8"))
    }
    wanted = {
        code
        for code, rule in all_rules().items()
        if code[:3] in {"RD1", "RD2", "RD3", "RD9"} and not rule.cases
    } - {"RD1001"}
    assert wanted <= written, sorted(wanted - written)
