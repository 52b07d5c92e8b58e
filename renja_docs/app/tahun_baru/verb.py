"""tahun-baru: read, turn, write, tell."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from renja_docs.app.pipeline import check
from renja_docs.app.tahun_baru import page, turning
from renja_docs.app.usage import as_called
from renja_docs.machine import output

_REVOKED_OR_AMENDED: Final = ("RD5010", "RD5018")
"""The rules that tell an act that is no longer what it was."""


def tahun_baru(content: Path, templates: Path, target: Path | None, report: Path) -> int:
    """Write the content of the next year; 1 where this year's cannot be read.

    target: the folder of a new project; None to write over the content. report: the page.
    Raises ToolError for a regulation of no year, and where something cannot be written.
    """
    checked = check(content, templates)
    if checked.naskah is None or any(one.code < "RD4" for one in checked.errors):
        click.echo(as_called("Isi ini tidak terbaca seluruhnya. Lihat: renja-docs periksa"))
        return 1
    turned = turning.next_year(checked.naskah)
    if target is None:
        turning.write_in_place(content, turned)
    else:
        turning.write_beside(content, templates, target, turned)
    made = target / "content" if target else content
    after = check(made, templates)
    acts = [one for one in after.findings if one.code in _REVOKED_OR_AMENDED]
    output.write(report, page.page(turned.year, turned.entries, acts).encode())
    click.echo(f"{made}: isi tahun {turned.year}; {page.summary(turned.entries)}.")
    where = f" --content {made}" if target else ""
    click.echo(
        as_called(f"Rinciannya: {report}. Yang masih harus diisi: renja-docs periksa{where}")
    )
    return 0
