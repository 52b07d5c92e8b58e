"""Faults that only the typed text shows, whatever part it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from renja_docs.importing.ledger import Ledger
from renja_docs.importing.source import Block, Source


def check_typed(source: Source, blocks: Sequence[Block], ledger: Ledger) -> None:
    """Look at every line and cell as it is typed."""
