"""How long the build takes, beside its libraries alone and a plain pipeline.

Everything runs on the packages of tests/naskah. Writes docs/kinerja.md.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from renja_docs.app.pipeline import build, check
from renja_docs.document.blocks import Document
from renja_docs.machine.libreoffice import locate
from renja_docs.machine.system import probe
from tests.bench.parts import contents
from tests.bench.parts.cost import ROOT, Cost, cold, exponent, middle
from tests.bench.reference.prepare import prepare
from tests.packages import KOPERASI, templates

RUNS = 7
ROWS = (10, 100, 1000, 10000)
PARTS = ROOT / "tests" / "bench" / "parts"
REFERENCE = ROOT / "tests" / "bench" / "reference"
PAGE = ROOT / "docs" / "kinerja.md"
ALONE = (
    "from renja_docs.machine import libreoffice; libreoffice.locate = lambda: None; "
    "from renja_docs.app.cli import run; run()"
)
"""The command line as on a machine without LibreOffice."""

IMPORTS = "import click, docx, docxcompose.composer, jinja2, jinja2.sandbox, lxml.etree, yaml"
"""The libraries that such a build loads."""


@dataclass(frozen=True)
class Line:
    """A line of the report: what was measured, the figures, the target, and whether it was met."""

    what: str
    figures: tuple[str, ...]
    target: str = ""
    met: bool = True


@dataclass(frozen=True)
class Table:
    """A table of the report."""

    title: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    note: str = ""

    def __str__(self) -> str:
        rows = [("", *self.heads, "target"), ("---", *(["---:"] * len(self.heads)), "---")]
        rows += [
            (x.what, *x.figures, f"{x.target}{'' if x.met else ' **missed**'}") for x in self.lines
        ]
        text = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        return f"## {self.title}\n\n{text}\n" + (f"\n{self.note}\n" if self.note else "")


def seconds(value: float) -> str:
    """Three digits are enough to compare by."""
    return f"{value:.3f}"


# --- the whole build


def whole(folder: Path) -> Table:
    """Cold processes run in turn, so that a busy moment meets all of them."""
    contents.copied(KOPERASI, folder)
    prepare(_document(), folder)
    commands: dict[str, tuple[str | Path, ...]] = {
        "ours": ("-c", ALONE, "perbup"),
        "imports": ("-c", IMPORTS),
        "plain": (REFERENCE / "run.py", folder),
    }
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            costs[name].append(cold(*command, folder=folder))
    ours, imports, plain = (middle(costs[name]) for name in commands)
    good = ours.cpu <= 2 and ours.memory <= 200
    lines = (
        Line(
            "`build.py perbup` without LibreOffice", _of(ours, ours), "2 s, 200 MiB; aim 1 s", good
        ),
        Line("import of its libraries alone", _of(imports, ours)),
        Line("plain docxtpl + docxcompose, same content", _of(plain, ours)),
    )
    note = (
        f"Cold processes, median of {RUNS} runs in turn. *share* is the processor time of ours "
        "divided by that of the line. The plain pipeline fills one template a chapter with loops "
        "and joins them: no checks, no numbering, no bookmarks, no page numbers, no merged cells, "
        "no proof."
    )
    return Table("The whole document", ("wall s", "processor s", "peak MiB", "share"), lines, note)


def _document() -> Document:
    checked = check(KOPERASI, templates())
    if checked.naskah is None or checked.tree is None:
        raise RuntimeError("the large package has errors")
    return build(checked.naskah, checked.tree, KOPERASI, templates()).document


def _of(cost: Cost, ours: Cost) -> tuple[str, ...]:
    return seconds(cost.wall), seconds(cost.cpu), f"{cost.memory:.0f}", f"{ours.cpu / cost.cpu:.2f}"


# --- pages


def pages(folder: Path) -> Table:
    """With LibreOffice: the first time, and again with the page numbers of the first."""
    contents.copied(KOPERASI, folder)
    lines = []
    for name in ("no page numbers known (cold)", "page numbers known (warm)"):
        cost = cold(ROOT / "build.py", "pdf", folder=folder)
        said = re.search(r"(\d+) halaman", cost.said)
        count = said[1] if said else "?"
        lines.append(Line(name, (seconds(cost.wall), count), "12 s", cost.wall <= 12))
    return Table("`make pdf`", ("wall s", "pages"), tuple(lines))


# --- tables


def tables(folder: Path) -> Table:
    """The example with one more table, from YAML to .docx."""
    costs = {n: _inside("build", _table(folder / str(n), n)) for n in ROWS}
    slopes = {key: exponent({n: costs[n][key] for n in ROWS[1:]}) for key in COLUMNS}
    lines = [
        Line(
            f"{n} rows x 10",
            tuple(seconds(c[key]) for key in COLUMNS),
            *_within("rules 2 s, build 3 s", n, c["check"] <= 2 and c["build"] <= 3),
        )
        for n, c in costs.items()
    ]
    steep = max(slopes.values())
    lines.append(
        Line(
            "exponent, 100 to 10 000 rows",
            tuple(f"{x:.2f}" for x in slopes.values()),
            "1.1",
            steep <= 1.1,
        )
    )
    note = "Seconds of the processor after imports, the least of three fresh processes."
    return Table("A table of 10 columns", ("read", "all rules", "build"), tuple(lines), note)


COLUMNS = ("load", "check", "build")


def _within(target: str, rows: int, met: bool) -> tuple[str, bool]:
    return (target, met) if rows == ROWS[-1] else ("", True)


def _table(folder: Path, rows: int, every: int = 0) -> Path:
    contents.table(folder, rows, every)
    return folder


def _inside(work: str, *folders: Path) -> dict[str, float]:
    """The least of three fresh processes, work by work."""
    found = [json.loads(cold(PARTS / "inside.py", work, *folders).said) for _ in range(3)]
    return {key: min(f[key] for f in found) for key in found[0]}


# --- checks and comparison


def checks(folder: Path) -> Table:
    """What periksa does once the program is loaded."""
    contents.copied(KOPERASI, folder)
    found = _inside("check", folder)
    lines = (
        Line("`periksa`, whole", (seconds(found["periksa"]),), "0.5 s", found["periksa"] <= 0.5),
        Line("all rules alone", (seconds(found["rules"]),), "1 s", found["rules"] <= 1),
    )
    note = "After imports, the least of three fresh processes."
    return Table("Checks of the large package", ("processor s",), lines, note)


def comparison(folder: Path) -> Table:
    """The large package against a copy with 50 edits, and tables with 50 other rows."""
    contents.edited(folder / "edited")
    contents.copied(KOPERASI, folder / "large")
    sides = folder / "large", folder / "edited"
    found = {"large package, 50 edits": _inside("compare", *sides)}
    for n in ROWS[1:]:
        sides = _table(folder / f"old{n}", n), _table(folder / f"new{n}", n, max(n // 50, 1))
        found[f"table of {n} rows x 10"] = _inside("compare", *sides)
    total = {name: c["read"] + c["compare"] + c["write"] for name, c in found.items()}
    slope = exponent(dict(zip(ROWS[1:], list(total.values())[1:], strict=True)))
    lines = [
        Line(
            name,
            (
                seconds(c["read"]),
                seconds(c["compare"]),
                seconds(c["write"]),
                seconds(total[name]),
                str(int(c["changes"])),
            ),
            "1 s" if i == 0 else "",
            i > 0 or total[name] <= 1,
        )
        for i, (name, c) in enumerate(found.items())
    ]
    lines.append(
        Line("exponent, 100 to 10 000 rows", ("", "", "", f"{slope:.2f}", ""), "1.1", slope <= 1.1)
    )
    note = "Seconds of the processor after imports: read both, compare, write HTML and JSON."
    return Table("`beda`", ("read", "compare", "write", "all", "changes"), tuple(lines), note)


# --- the report


def report() -> Iterator[Table]:
    """All tables."""
    with TemporaryDirectory(prefix="renja-docs-bench-") as name:
        folder = Path(name)
        yield whole(folder / "whole")
        if locate():
            yield pages(folder / "pages")
        yield tables(folder / "tables")
        yield checks(folder / "checks")
        yield comparison(folder / "beda")


def machine() -> str:
    """Cores and versions: what the figures depend on most."""
    office = probe(str(locate()), "--version") if locate() else None
    return f"{os.cpu_count()} cores, Python {platform.python_version()}" + (
        f", {' '.join(office.split()[:2])}" if office else ""
    )


def main() -> int:
    """Print and keep the report; 1 where a target is missed."""
    tables_ = []
    for table in report():
        print(table, flush=True)
        tables_.append(table)
    head = f"# Performance\n\nWritten by `make bench` on a machine with {machine()}.\n"
    PAGE.write_text("\n".join([head, *map(str, tables_)]), encoding="utf-8")
    return int(not all(line.met for table in tables_ for line in table.lines))


if __name__ == "__main__":
    sys.exit(main())
