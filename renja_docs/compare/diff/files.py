"""Files beside the YAML: templates, pictures, annexes; compared by their bytes alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from renja_docs.compare.diff.change import ABSENT, Address, Change, Unseen

TEMPLATES: Final = "templates/"
"""What the names of templates among the files of a side begin with."""

Digests = Mapping[str, str]
"""The digest of each file of a side, by name."""


def unseen(old: Digests, new: Digests) -> Iterator[Unseen]:
    """Files of the content whose bytes differ and which nobody looked into."""
    for name in sorted(old.keys() & new.keys()):
        if not name.startswith(TEMPLATES) and old[name] != new[name]:
            yield Unseen(name, "isi berkas berbeda dan tidak dibandingkan")


def restyled(old: Digests, new: Digests) -> Iterator[Change]:
    """Templates that came, went or differ: a change of layout, and their words are not compared."""
    for name in sorted(old.keys() | new.keys()):
        if name.startswith(TEMPLATES) and old.get(name) != new.get(name):
            yield _template(name.removeprefix(TEMPLATES), was=name in old, now=name in new)


def _template(name: str, *, was: bool, now: bool) -> Change:
    """A template that was there, is there now, or both."""
    here = Address(f"templat:{name}", f"templat {name}")
    change = Change(
        kind="diubah",
        area="tata-letak",
        old=here,
        new=here,
        heading="Templat",
        remark="isinya tidak dibandingkan; redline.docx memakai templat sekarang untuk kedua sisi",
    )
    if not was:
        return replace(change, kind="ditambah", old=ABSENT)
    if not now:
        return replace(change, kind="dihapus", new=ABSENT)
    return change
