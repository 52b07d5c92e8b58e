"""How long a comparison takes: the large package with 50 edits, and tables that grow."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

START = time.perf_counter()

from renja_docs.app import pipeline
from renja_docs.compare import matrix, matrix_docx, page, record
from renja_docs.compare.diff import Comparison, compare, side
from renja_docs.compare.diff.change import Version
from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.tabel import Baris, Sel
from renja_docs.sense.tree import tree
from renja_docs.word.redline import redline
from renja_docs.word.wml.stamp import Stamp
from tests.packages import KOPERASI, templates
from tests.properties.suntingan import planned, rebuilt

IMPORTS = time.perf_counter() - START
CONTENT, TEMPLATES = KOPERASI, templates()
LIMIT = 1.0
"""Seconds that loading, comparing, HTML and JSON may take together, after imports."""
LAMA, BARU = Version("lama"), Version("baru")


def seconds(work: Callable[[], object]) -> tuple[float, object]:
    """How long some work takes, and what it gives."""
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def whole(edited: Naskah) -> tuple[str, str]:
    """What the limit is for: both sides from their files to HTML and JSON."""
    loaded = [load(CONTENT, TEMPLATES).naskah for _ in range(2)]
    if loaded[0] is None:
        raise SystemExit("the large package cannot be read")
    found = compare(side(loaded[0]), side(edited))
    return page.page(found, LAMA, BARU), record.dump(found, LAMA, BARU)


def grown(naskah: Naskah, rows: int, *, named: bool) -> Naskah:
    """The content with a table of so many rows; named: with an id each."""
    made = tuple(_row(i, named=named) for i in range(rows))
    tables = tuple(replace(t, baris=made) if t.id == "keragaan" else t for t in naskah.tabel)
    return replace(naskah, tabel=tables)


def _row(i: int, *, named: bool) -> Baris:
    cells = {"uraian": f"Uraian ke-{i} tentang pos {i * 7}", "tahun-n2": str(100 + i)}
    sel = {k: Sel(teks=Teks(v)) for k, v in cells.items()}
    return Baris(id=Id(f"baris-{i}") if named else None, sel=sel)


def shuffled(naskah: Naskah, edits: int) -> Naskah:
    """The content with rows of the long table changed, removed and moved."""
    rng = Random(1)
    table = next(t for t in naskah.tabel if t.id == "keragaan")
    rows = list(table.baris)
    for _ in range(edits):
        i = rng.randrange(len(rows))
        other = Sel(teks=Teks(str(rng.randrange(10**6))))
        rows[i] = replace(rows[i], sel={**rows[i].sel, "tahun-n2": other})
    del rows[rng.randrange(len(rows))]
    rows.insert(rng.randrange(len(rows)), rows.pop(rng.randrange(len(rows))))
    tables = tuple(replace(t, baris=tuple(rows)) if t.id == "keragaan" else t for t in naskah.tabel)
    return replace(naskah, tabel=tables)


def _compared(a: Naskah, b: Naskah) -> Comparison:
    return compare(side(a), side(b))


def main() -> None:
    """Print one line for each measure; end with 1 where the large document is too slow."""
    naskah = load(CONTENT, TEMPLATES).naskah
    if naskah is None:
        raise SystemExit("the large package cannot be read")
    edited = rebuilt(naskah, planned(naskah, Random(50), 50))
    if not isinstance(edited, Naskah):
        raise SystemExit("the edits give no content")
    first, _ = seconds(lambda: whole(edited))
    print(f"{'import':<44}{IMPORTS:8.2f} s")
    print(f"{f'50 edits, files to HTML and JSON (at most {LIMIT:g})':<44}{first:8.2f} s")
    found = compare(side(naskah), side(edited))
    template = (TEMPLATES / "lampiran.docx").read_bytes()
    about = matrix_docx.MatrixSubject("", LAMA, BARU, "")
    took, _ = seconds(lambda: matrix_docx.matrix(matrix.rows(found), about, template))
    print(f"{'matriks.docx':<44}{took:8.2f} s")
    built = [pipeline.build(n, tree(n), CONTENT, TEMPLATES).docx for n in (naskah, edited)]
    took, _ = seconds(lambda: redline(built[0], built[1], Stamp("", "1980-01-01T00:00:00Z")))
    print(f"{'redline.docx from two built documents':<44}{took:8.2f} s")
    for named in (True, False):
        for rows in (2_500, 5_000, 10_000):
            a = grown(naskah, rows, named=named)
            b = shuffled(a, 50)
            took, _ = seconds(partial(_compared, a, b))
            what = f"table of {rows} rows, {'with ids' if named else 'without ids'}"
            print(f"{what:<44}{took:8.2f} s")
    raise SystemExit(int(first > LIMIT))


if __name__ == "__main__":
    main()
