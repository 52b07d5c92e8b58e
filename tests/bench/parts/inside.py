"""Work inside a fresh process, after imports: prints seconds of the processor as JSON.

Arguments: the work, then its folders.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from renja_docs.app.pipeline import build, check
from renja_docs.app.versions import read as read_version
from renja_docs.compare import page, record
from renja_docs.compare.diff import compare
from renja_docs.content.loading.loader import load
from renja_docs.machine.history import source
from renja_docs.rules.examination import examine
from renja_docs.sense.evaluation import read

Seconds = dict[str, float]


def build_content(folder: Path) -> Seconds:
    """Read a content, check it, then build its document."""
    content, templates = folder / "content", folder / "templates"
    start = process_time()
    naskah = load(content, templates).naskah
    if naskah is None:
        raise RuntimeError("the content cannot be read")
    read_ = process_time()
    checked = check(content, templates)
    middle = process_time()
    if checked.naskah is None or checked.tree is None or checked.errors:
        raise RuntimeError(str(checked.findings))
    build(checked.naskah, checked.tree, content, templates)
    return {
        "load": read_ - start,
        "check": middle - read_ - (read_ - start),
        "build": process_time() - middle,
    }


def check_content(folder: Path) -> Seconds:
    """All of periksa, and its rules alone."""
    content, templates = folder / "content", folder / "templates"
    start = process_time()
    check(content, templates)
    whole = process_time() - start
    naskah = load(content, templates).naskah
    if naskah is None:
        raise RuntimeError("the content cannot be read")
    kajian = read(naskah).reading
    start = process_time()
    list(examine(kajian))
    return {"periksa": whole, "rules": process_time() - start}


def compare_contents(old: Path, new: Path) -> Seconds:
    """Read two contents, compare them, write HTML and JSON."""
    start = process_time()
    with source(str(old), "lama", old, old) as a, source(str(new), "baru", new, new) as b:
        lama, baru = read_version(a), read_version(b)
        loaded = process_time()
        changes = compare(lama.side(a.templates), baru.side(b.templates))
        compared = process_time()
        page.page(changes, lama.version, baru.version)
        record.dump(changes, lama.version, baru.version)
    return {
        "read": loaded - start,
        "compare": compared - loaded,
        "write": process_time() - compared,
        "changes": len(changes.changes),
    }


WORK: dict[str, Callable[..., Seconds]] = {
    "build": build_content,
    "check": check_content,
    "compare": compare_contents,
}

if __name__ == "__main__":
    gc.disable()  # as the command line does
    _, name, *folders = sys.argv
    print(json.dumps(WORK[name](*map(Path, folders))))
