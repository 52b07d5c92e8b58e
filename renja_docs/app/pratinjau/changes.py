"""What has changed since a revision, as a page of its own."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Final

from renja_docs.app.versions import ignored, read, refusal
from renja_docs.compare import page
from renja_docs.compare.diff import compare
from renja_docs.machine.fault import ToolError
from renja_docs.machine.git import GitError, git
from renja_docs.machine.history import source
from renja_docs.text.colour import plain

MOST_REVISIONS: Final = "30"


def changes(revision: str, content: Path, templates: Path) -> str:
    """The page that beda writes; where a side cannot be read, a page that says why."""
    try:
        with (
            source(revision or "HEAD", "lama", content, templates) as before,
            source(None, "baru", content, templates) as now,
        ):
            old, new = read(before, lenient=True), read(now)
            for side, loaded in (("lama", old), ("baru", new)):
                if loaded.faults:
                    return _refused(refusal(loaded, "lama" if side == "lama" else "baru", plain))
            found = compare(old.side(templates), new.side(templates))
            found = replace(found, unseen=(*found.unseen, *ignored(old)))
            return page.page(found, old.version, new.version)
    except ToolError as fault:
        return _refused(f"{fault.message}\n{fault.step}")


def revisions(content: Path) -> list[dict[str, str]]:
    """The last revisions of the content; none without git."""
    try:
        said = git(content, "log", f"-{MOST_REVISIONS}", "--format=%h%x09%cs%x09%s", "--", ".")
    except (GitError, ToolError):
        return []
    lines = (line.split("\t", 2) for line in said.decode("utf-8", "replace").splitlines())
    return [{"revisi": short, "tanggal": when, "judul": subject} for short, when, subject in lines]


def _refused(why: str) -> str:
    head = '<!doctype html><html lang="id"><meta charset="utf-8"><title>Perubahan</title>'
    return f"{head}<body><pre>{escape(why)}</pre></body></html>"
