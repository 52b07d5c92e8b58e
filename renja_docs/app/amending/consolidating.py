"""konsolidasi: the amended content as it reads afterwards, as a content of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from renja_docs.app.amending.consolidated_files import ConsolidatedFiles, chain
from renja_docs.app.baru.start import refuse_filled, write
from renja_docs.app.pipeline import check
from renja_docs.app.presenting import tell_findings
from renja_docs.app.usage import as_called
from renja_docs.content.identitas import NaskahAsal
from renja_docs.content.naskah import Naskah
from renja_docs.machine.fault import ToolError
from renja_docs.sense.amending.consolidation import consolidated


def konsolidasi(
    content: Path, templates: Path, target: Path, asal: NaskahAsal | None = None
) -> int:
    """Write the consolidated content into a new folder; 1, and nothing, where there are errors.

    Raises ToolError for a content that amends nothing, or a folder that cannot be written.
    """
    refuse_filled(target)
    checked = check(content, templates, asal=asal)
    if checked.naskah is None or checked.errors:
        tell_findings(checked, content, templates)
        click.echo("Naskah konsolidasi tidak ditulis.")
        return 1
    write(target, files(checked.naskah, content))
    click.echo(f"{target}: naskah konsolidasi. Berikutnya:")
    click.echo(as_called(f"    renja-docs perbup --content {target}"))
    return 0


def files(naskah: Naskah, content: Path) -> dict[str, bytes]:
    """The bytes of the consolidated content by the names of its files.

    content: the folder of the amending content. Raises ToolError for one that amends none.
    """
    after = consolidated(naskah)
    if after is None:
        raise ToolError(
            "Naskah ini tidak menyebut naskah asal yang diubahnya.",
            "Isi naskah_asal pada perbup.yaml dengan folder isi peraturan yang diubah.",
        )
    *earlier, last = chain(naskah)
    whole = (*earlier, replace(last, berkas=_pictures(content)))
    return ConsolidatedFiles(whole, after.naskah).all()


def _pictures(content: Path) -> dict[str, bytes]:
    """The files of a content that are no YAML."""
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.is_file() and path.suffix.casefold() not in (".yaml", ".yml")
    }
