"""python -m renja_docs.app VERB: the same as the console script renja-docs."""

from __future__ import annotations

from renja_docs.app.cli import run

run()
