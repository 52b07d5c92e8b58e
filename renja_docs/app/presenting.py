"""How findings are shown: how severely, in which colours, under which names of files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from renja_docs.app import report, terminal
from renja_docs.app.pipeline import Checked
from renja_docs.content.finding import Finding
from renja_docs.content.loading.loader import TEMPLATE_TABEL
from renja_docs.machine import template_folder
from renja_docs.rules.examination import skipped
from renja_docs.text import colour


def judged(checked: Checked, *, strict: bool) -> tuple[Finding, ...]:
    """The findings of a content. strict: warnings count as errors."""
    return report.strict(checked.findings) if strict else checked.findings


def has_error(findings: Sequence[Finding]) -> bool:
    """True if the content cannot be built as it is."""
    return any(finding.severity == "galat" for finding in findings)


def printer(checked: Checked, content: Path, templates: Path) -> report.Printer:
    """What shows the findings of a content, with the lines that they stand in."""

    def shown(file: str) -> str:
        return path_of(content, templates, file).as_posix()

    return report.Printer(checked.sources, shown, style(), skipped=tuple(skipped()))


def tell_findings(checked: Checked, content: Path, templates: Path) -> None:
    """Print the errors and warnings, and how many there are."""
    shown = printer(checked, content, templates)
    for entry in shown.entries(checked.findings):
        click.echo(entry)
    click.echo(shown.closing(checked.findings))


def style() -> colour.Style:
    """How words are coloured on this screen: plainly where nobody sees colours."""
    return terminal.colour if terminal.wants_colour(sys.stdout) else colour.plain


def path_of(content: Path, templates: Path, file: str) -> Path:
    """Where the file that a Location names stands."""
    if file.startswith(TEMPLATE_TABEL):
        return template_folder.found(templates, file.removeprefix("templates/"))
    return content / file
