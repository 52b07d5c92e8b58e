"""What is asked of a worker, and what it gives back: paths go in, bytes and findings come out.

All of it can be pickled: a worker may be a process of this machine or of another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from renja_docs.content.finding import Finding
from renja_docs.word.paging.known_pages import KnownPages

State = Literal["tersusun", "tetap", "galat", "gagal"]
"""Built; unchanged since then; not built for errors of the content; not built for other faults."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One content to build.

    name: its folder below that of the outputs. program: digest of the program.
    before: digest of what the last output was made from, '' where there is none.
    known: the page numbers of the last output.
    """

    name: str
    content: Path
    templates: Path
    program: str = ""
    before: str = ""
    known: KnownPages = field(default_factory=KnownPages)
    strict: bool = False
    pdf: bool = False


Batch = tuple[Task, ...]
"""Contents that one worker builds together: with PDFs, those that one LibreOffice lays out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a content.

    inputs: digest of what it was made from. report: the findings as text.
    docx, pdf: None where there is none, or where it is that of last time.
    known: page numbers to keep. message: why it failed, or what is to be told of page numbers.
    """

    name: str
    state: State
    inputs: str = ""
    findings: tuple[Finding, ...] = ()
    report: str = ""
    docx: bytes | None = None
    pdf: bytes | None = None
    known: KnownPages | None = None
    pages: int = 0
    seconds: float = 0.0
    message: str = ""
