"""Whatever a file holds: a document, or at least one finding on a line that exists.

Never a traceback or a hang.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renja_docs.app.pipeline import check
from renja_docs.app.report import Printer
from renja_docs.content.finding import Finding
from renja_docs.content.loading import source
from renja_docs.content.loading.binding import Binder
from renja_docs.content.loading.loader import FILES, FOLDERS
from tests.packages import KECAMATAN, KOPERASI, templates
from tests.properties.sizes import LONG, size

TEMPLATES = templates()
WHOLE = KOPERASI if LONG else KECAMATAN
"""What is broken: a small package, in the long run the large one."""

REAL = {
    p.relative_to(WHOLE).as_posix(): p.read_text(encoding="utf-8")
    for p in sorted(WHOLE.rglob("*.yaml"))
}
CLASSES = (*FILES.values(), *FOLDERS.values())

ODD = "\t\x00\x07\x85\u2028\ufeff\u202e&*!%@`|>{}[]#:-?'\",\\\n\r🙂é\u0301"
WORDS = (
    "ya",
    "tidak",
    "null",
    "~",
    "1.250",
    "010",
    "2.10",
    "0x1F",
    "1e3",
    "N/A",
    "- ",
    ": ",
    "{{ n }}",
    "{{",
    "<w:p>",
    "&amp;",
)

quick = settings(
    max_examples=size(120),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)


def on_lines(findings: Iterable[Finding], texts: dict[str, str]) -> bool:
    """True if each finding stands on a line that exists, in a column of it or right behind it."""
    for d in findings:
        lines = texts.get(d.location.file, "").split("\n")
        if (
            not 1 <= d.location.line <= len(lines)
            or not 1 <= d.location.column <= len(lines[d.location.line - 1]) + 1
        ):
            return False
    return True


def read_as(cls: type, text: str) -> tuple[object, list[Finding]]:
    """One file read as one class."""
    read = source.read("x.yaml", text.encode("utf-8", "surrogatepass"))
    binder = Binder(read.text, list(read.findings))
    return (binder.record(cls, read.root) if read.root else None), binder.findings


yaml_like = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.sampled_from(ODD),
        st.text(max_size=8),
        st.sampled_from(
            [
                "\n",
                "\n  ",
                "\n    ",
                "\n- ",
                "  - ",
                "id: ",
                "isi:\n",
                "teks: ",
                "judul: >-\n  ",
                "kode: 2.17\n",
                "# ",
                "---\n",
            ]
        ),
    ),
    max_size=40,
).map("".join)


@quick
@given(text=st.one_of(st.text(max_size=300), yaml_like), cls=st.sampled_from(CLASSES))
def test_any_text_is_read_or_refused(text: str, cls: type) -> None:
    """A random text gives a node of the model or findings on its lines."""
    value, findings = read_as(cls, text)
    assert findings or value is not None
    assert on_lines(findings, {"x.yaml": text})


@quick
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Bytes that are no text are refused with a place that can be shown."""
    read = source.read("x.yaml", data)
    assert read.root is not None or read.findings
    assert on_lines(read.findings, {"x.yaml": read.text})


def mutated(text: str, chance: random.Random) -> str:
    """The text with one to three changes as a hurried hand makes them."""
    for _ in range(chance.randint(1, 3)):
        text = chance.choice((delete, duplicate, swap, retype, insert, indent))(
            text.split("\n"), chance
        )
    return text


def delete(lines: list[str], chance: random.Random) -> str:
    """A few lines are lost."""
    i = chance.randrange(len(lines))
    return "\n".join(lines[:i] + lines[i + chance.randint(1, 4) :]) or " "


def duplicate(lines: list[str], chance: random.Random) -> str:
    """A few lines are pasted twice."""
    i = chance.randrange(len(lines))
    return "\n".join(lines[:i] + lines[i : i + chance.randint(1, 6)] + lines[i:])


def swap(lines: list[str], chance: random.Random) -> str:
    """Two lines change places."""
    i, j = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[i], lines[j] = lines[j], lines[i]
    return "\n".join(lines)


def retype(lines: list[str], chance: random.Random) -> str:
    """A value becomes something else."""
    i = chance.randrange(len(lines))
    key, colon, _ = lines[i].partition(": ")
    lines[i] = (
        key
        + colon
        + chance.choice([*WORDS, "[]", "{}", "[a, b]", "{a: b}", "", "x: y", "'", "99999999999"])
    )
    return "\n".join(lines)


def insert(lines: list[str], chance: random.Random) -> str:
    """An odd character slips in."""
    text = "\n".join(lines)
    i = chance.randrange(len(text) + 1)
    return text[:i] + chance.choice(ODD) + text[i:]


def indent(lines: list[str], chance: random.Random) -> str:
    """A line moves to the left or to the right."""
    i = chance.randrange(len(lines))
    lines[i] = lines[i][2:] if chance.random() < 0.5 else "  " + lines[i]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, in which one file at a time is changed."""
    return Path(shutil.copytree(WHOLE, tmp_path_factory.mktemp("mutasi") / "content"))


@settings(quick, max_examples=size(12))
@given(name=st.sampled_from(sorted(REAL)), seed=st.integers(0, 2**32))
def test_any_mutation_of_the_content_is_checked(folder: Path, name: str, seed: int) -> None:
    """A changed file gives a document or findings on lines that exist, in less than 5 s."""
    text = mutated(REAL[name], random.Random(seed))
    (folder / name).write_bytes(text.encode("utf-8"))
    start = time.process_time()
    try:
        checked = check(folder, TEMPLATES)
    finally:
        (folder / name).write_bytes(REAL[name].encode("utf-8"))
    assert time.process_time() - start < 5
    assert checked.naskah is not None or checked.errors
    assert on_lines(checked.findings, dict(checked.sources))
    assert Printer(checked.sources, str).report(checked.findings, "teks")
