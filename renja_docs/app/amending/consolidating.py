"""konsolidasi: the amended content as it reads afterwards, as a content of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import click

from renja_docs.app.amending.rewording import reworded
from renja_docs.app.baru.start import write
from renja_docs.app.pipeline import check
from renja_docs.app.usage import as_called
from renja_docs.content.finding import Finding
from renja_docs.content.identitas import Perbup
from renja_docs.content.loading.amended import amended_folders
from renja_docs.content.loading.loader import read_file
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.peraturan import DasarHukum
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.walk import field_names
from renja_docs.machine.fault import ToolError
from renja_docs.sense.amending.consolidation import consolidated

_OWN: Final[Mapping[str, type[Node]]] = {
    "perbup.yaml": Perbup,
    "batang-tubuh.yaml": BatangTubuh,
    "dasar-hukum.yaml": DasarHukum,
}
"""The files that amendments change; all others are those of the Lampiran, which is taken whole."""


_FIRST_OF_THE_LAW: Final = "RD4"
"""Up to here a code says that the content cannot be read or refers to nothing."""
_OF_OPERATIONS: Final = ("RD4098", "RD4106")


def konsolidasi(content: Path, templates: Path, target: Path) -> int:
    """Write the consolidated content into a new folder; 1 where an operation cannot be done.

    Raises ToolError for a content that amends nothing, or a folder that cannot be written.
    """
    checked = check(content, templates)
    if checked.naskah is None or any(map(_prevents, checked.errors)):
        click.echo(as_called("Perubahan ini belum dapat diterapkan. Lihat: renja-docs periksa"))
        return 1
    write(target, files(checked.naskah, content))
    click.echo(f"{target}: naskah konsolidasi. Berikutnya:")
    click.echo(as_called(f"    renja-docs perbup --content {target}"))
    return 0


def _prevents(finding: Finding) -> bool:
    """True for an error without whose mending nobody knows how the act reads."""
    return finding.code < _FIRST_OF_THE_LAW or finding.code in _OF_OPERATIONS


def files(naskah: Naskah, content: Path) -> dict[str, bytes]:
    """The bytes of the consolidated content by the names of its files.

    Raises ToolError for a content that names none that it amends.
    """
    after = consolidated(naskah)
    folders = amended_folders(content)
    if after is None or not folders:
        raise ToolError(
            "Naskah ini tidak menyebut naskah asal yang diubahnya.",
            "Isi naskah_asal pada perbup.yaml dengan folder isi peraturan yang diubah.",
        )
    nodes = {
        "perbup.yaml": after.naskah.perbup,
        "batang-tubuh.yaml": after.naskah.batang_tubuh,
        "dasar-hukum.yaml": after.naskah.dasar_hukum,
    }
    made = dict(_annex(_with_annex(naskah, content)))
    for file, node in nodes.items():
        text = (folders[-1] / file).read_text(encoding="utf-8-sig")
        before = read_file(file, text.encode(), _OWN[file]).node
        if before is None:
            raise ToolError(f"{folders[-1] / file} tidak terbaca.", "Periksa naskah asal.")
        wanted: Node = node
        if isinstance(before, Perbup) and isinstance(node, Perbup):
            wanted = _as_typed(before, _first(naskah).perbup, node)
        made[file] = reworded(file, text, before, wanted).encode()
    return made


def _first(naskah: Naskah) -> Naskah:
    """The content that all amendments began from."""
    return _first(naskah.asal) if naskah.asal else naskah


def _as_typed(typed: Perbup, loaded: Perbup, after: Perbup) -> Perbup:
    """An identity as it is typed, with what amendments changed: the loader fills in the rest."""
    changed: dict[str, Any] = {
        name: getattr(after, name)
        for name in field_names(after)
        if getattr(after, name) != getattr(loaded, name)
    }
    return replace(typed, **changed)


def _with_annex(naskah: Naskah, content: Path) -> Path:
    """The folder whose Lampiran holds after all amendments."""
    folder, here = content, naskah
    for above in amended_folders(content):
        if any(butir.lampiran for butir in here.batang_tubuh.perubahan):
            return folder
        if here.asal is None:
            return folder
        folder, here = above, here.asal
    return folder


def _annex(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a content beside those that amendments change."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in _OWN:
            yield name, path.read_bytes()
