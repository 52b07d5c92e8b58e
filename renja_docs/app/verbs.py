"""The verbs of the program, all in one place. Each module adds its own, in the order of the help.

Names, options and help stand there; what each verb does stands in commands.
"""

from __future__ import annotations

from renja_docs.app import (
    document_verbs,
    project_verbs,
    revision_verbs,
    sheet_verbs,
    upkeep_verbs,
)
from renja_docs.app.amending import verbs as amending_verbs
from renja_docs.app.options import program

__all__ = [
    "amending_verbs",
    "document_verbs",
    "program",
    "project_verbs",
    "revision_verbs",
    "sheet_verbs",
    "upkeep_verbs",
]
