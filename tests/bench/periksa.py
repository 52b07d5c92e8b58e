"""How long the checks of the large package take: the best of some runs, in milliseconds."""

from __future__ import annotations

import time
from collections.abc import Callable

MULAI = time.perf_counter()

from renja_docs.app import cli
from renja_docs.app.pipeline import check
from renja_docs.content.loading import loader
from renja_docs.rules.examination import examine
from renja_docs.rules.links import check_links
from renja_docs.sense import evaluation
from tests.packages import KOPERASI, LAYOUTS

IMPOR = time.perf_counter() - MULAI
CONTENT, TEMPLATES = KOPERASI, LAYOUTS.parent
BATAS = 500
"""periksa on the large package takes at most this, in milliseconds, after imports."""


def best(work: Callable[[], object], runs: int = 7) -> float:
    """The shortest of some runs, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    """Print one line for each stage; end with 1 where periksa is too slow."""
    start = time.perf_counter()
    check(CONTENT, TEMPLATES)
    first = (time.perf_counter() - start) * 1000
    loaded = loader.load(CONTENT, TEMPLATES)
    if loaded.naskah is None:
        raise SystemExit("the large package cannot be read")
    naskah = loaded.naskah
    read = evaluation.read(naskah)
    whole = best(lambda: check(CONTENT, TEMPLATES))
    size = sum(len(text.encode()) for text in loaded.sources.values())
    rows = {
        f"import of {cli.__name__}": IMPOR * 1000,
        f"load ({size // 1000} kB)": best(lambda: loader.load(CONTENT, TEMPLATES)),
        "evaluate texts": best(lambda: evaluation.read(naskah)),
        "links": best(lambda: list(check_links(read.reading, CONTENT))),
        "rules": best(lambda: list(examine(read.reading))),
        "periksa, first run": first,
        f"periksa (at most {BATAS})": whole,
    }
    print("\n".join(f"{name:<28}{value:8.1f} ms" for name, value in rows.items()))
    raise SystemExit(int(first > BATAS))


if __name__ == "__main__":
    main()
