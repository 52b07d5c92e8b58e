"""The certain repairs of findings, applied to the files: only those characters change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.rewriting import MadeRepair, rewrite

__all__ = ["MadeRepair", "repair"]


def repair(findings: Iterable[Finding], paths: dict[str, Path]) -> list[MadeRepair]:
    """Apply the repairs of the findings to their files. paths: where the file of each name stands.

    A repair is left out where it overlaps an earlier one or its characters no longer stand there.
    Raises ToolError for a file that cannot be written.
    """
    by_file: dict[str, list[Repair]] = defaultdict(list)
    for finding in findings:
        if all(one.file in paths for one in finding.repairs):
            for one in finding.repairs:
                by_file[one.file].append(one)
    made: list[MadeRepair] = []
    for file, repairs in by_file.items():
        made += rewrite(paths[file], repairs)
    return made
