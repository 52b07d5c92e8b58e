"""Files beside the YAML: templates, pictures, annexes; compared by their bytes alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from renja_docs.compare.diff.change import ABSENT, Address, Change
from renja_docs.compare.diff.found import Found
from renja_docs.compare.diff.unit import Unit

TEMPLATES: Final = "templates/"
"""What the names of templates among the files of a side begin with."""

Digests = Mapping[str, str]
"""The digest of each file of a side, by name."""


def replaced(old: Digests, new: Digests, root: Unit) -> Iterator[Found]:
    """Files of the content that hold other bytes under one name: at the place that asks for each.

    root: what is found in the new version.
    """
    for name in sorted(old.keys() & new.keys()):
        if name.startswith(TEMPLATES) or old[name] == new[name]:
            continue
        for unit in root.walk():
            if _asks_for(unit, name):
                yield Found(_replaced(unit, name), unit)


def _asks_for(unit: Unit, name: str) -> bool:
    """True for what names a file of the content."""
    return any(one.key == "berkas" and one.typed == name for one in unit.attributes)


def _replaced(unit: Unit, name: str) -> Change:
    """A file that is another one under its old name."""
    called = unit.name if unit.name != unit.address.place else ""
    here = replace(unit.address.at("isi-berkas"), place=f"{unit.address.place}: berkas {name}")
    return Change(
        kind="diubah",
        area="kata",
        old=here,
        new=here,
        name=called,
        heading=unit.group.heading,
        remark="isi berkas diganti",
    )


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
