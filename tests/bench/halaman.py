"""How the pages look: gaps between words, fill, smallest type, torn words, lone lines.

python tests/bench/halaman.py [file.pdf]: measures a PDF, or that of the package of tests/naskah.
"""

from __future__ import annotations

import sys
from pathlib import Path

from renja_docs.app.layout import lay_out
from renja_docs.app.pipeline import build, check
from renja_docs.machine.libreoffice import locate
from tests.bench.parts.kinerja import put_rows
from tests.bench.parts.pages import Measured, Sheet, measure
from tests.packages import KOPERASI, templates


def main() -> None:
    """Print the table of pages and the sums; exit 1 where a target is missed."""
    pdf = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else _built()
    measured = measure(pdf)
    for line in _pages(measured):
        print(line)
    print()
    sums = _sums(measured)
    missed = [name for name, value, met in sums if _told(name, value, met=met)]
    if len(sys.argv) == 1:
        rows = {name: value for name, value, _ in sums}
        put_rows("Pages", rows, "The PDF of the large package, page by page.")
    sys.exit(1 if missed else 0)


def _built() -> bytes:
    """The PDF of the package of the tests, with templates made afresh."""
    frames = templates()
    checked = check(KOPERASI, frames)
    assert checked.naskah is not None
    assert checked.tree is not None
    built = build(checked.naskah, checked.tree, KOPERASI, frames)
    paged = lay_out(built, locate(), pdf=True)
    assert paged.pdf is not None, paged.warning
    return paged.pdf


def _pages(measured: Measured) -> list[str]:
    rows = zip(measured.sheets, measured.fills, measured.last, strict=True)
    head = f"{'page':>4} {'label':<8} {'fill':>5}  {'type':>4}"
    return [head, *(_page(sheet, fill, last=last) for sheet, fill, last in rows)]


def _page(sheet: Sheet, fill: float, *, last: bool) -> str:
    end = "  end of its part" if last else ""
    torn = f"  torn: {', '.join(sheet.torn)}" if sheet.torn else ""
    label = sheet.label.strip("- ")
    return f"{sheet.index + 1:>4} {label:<8} {fill:>5.0%}  {sheet.smallest:>4.1f}{end}{torn}"


def _sums(measured: Measured) -> list[tuple[str, str, bool]]:
    """What is measured, its value, whether the target is met."""
    rivers, full = len(measured.rivers), len(measured.full)
    return [
        (
            "full lines with wide gaps, at most 3 %",
            f"{rivers} of {full}",
            measured.river_share <= 0.03,
        ),
        ("mean fill, at least 92 %", f"{measured.mean_fill:.1%}", measured.mean_fill >= 0.92),
        ("mean fill with the ends of parts", f"{measured.mean_fill_of_all:.1%}", True),
        ("least fill, at least 40 %", f"{measured.least_fill:.1%}", measured.least_fill >= 0.4),
        ("smallest type, at least 8 pt", f"{measured.smallest:.1f}", measured.smallest >= 8),
        ("torn words, none", str(len(measured.torn)), not measured.torn),
        ("lone last lines, none", str(len(measured.lone)), not measured.lone),
    ]


def _told(name: str, value: str, *, met: bool) -> bool:
    """True where the target is missed."""
    print(f"{name:<42} {value:>12}{'' if met else '  missed'}")
    return not met


if __name__ == "__main__":
    main()
