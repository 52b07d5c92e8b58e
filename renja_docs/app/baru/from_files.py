"""A new project with the content of files that an office has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from renja_docs.app.baru import start
from renja_docs.app.baru.agency import OPEN, Agency
from renja_docs.app.baru.answers import Answers
from renja_docs.app.office_files import read_together, summary, written_files
from renja_docs.content.identitas import Perbup
from renja_docs.content.loading.layouts import layouts
from renja_docs.content.loading.loader import read_file
from renja_docs.rules.regional_words import in_province

_IDENTITY: Final = "content/perbup.yaml"
_OPEN_YEAR: Final = 1900
"""Stands for a year that the files do not tell."""


def from_files(paths: Sequence[Path], target: Path) -> str:
    """Make a project of some files, all of it or nothing; what became of their lines, in words.

    Raises ToolError for a file that cannot be read, and for a folder that cannot be written.
    """
    own = target / "templates"
    read = read_together(paths, own)
    content = written_files(read, own)
    start.write(target, {**_around(content, own), **content})
    return summary(read, target)


def _around(content: Mapping[str, bytes], own: Path) -> Mapping[str, bytes]:
    """The files beside the content, which name what it is about."""
    read = read_file("perbup.yaml", content.get(_IDENTITY, b""), Perbup)
    perbup = read.node if isinstance(read.node, Perbup) else None
    return start.files_around(_answers(perbup), layouts(own))


def _answers(perbup: Perbup | None) -> Answers:
    """What a project would have been asked for."""
    if perbup is None:
        region = f"{in_province()[0].awalan} {OPEN}"
        return Answers(kind="perbup", daerah=region, provinsi=OPEN, tahun=_OPEN_YEAR, tentang=OPEN)
    agency = perbup.perangkat_daerah
    is_plan = agency is not None and perbup.tahun_rencana is not None
    return Answers(
        kind="renja" if is_plan else "perbup",
        daerah=perbup.daerah,
        provinsi=perbup.provinsi,
        tahun=perbup.tahun_rencana or perbup.tahun,
        dinas=Agency(agency.nama, agency.nama, OPEN) if agency else None,
        tentang=perbup.tentang,
    )
