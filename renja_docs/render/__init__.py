"""From blocks to the bytes of a .docx: fill the templates, join them, pour the blocks, verify."""

from __future__ import annotations

from renja_docs.render.write import write

__all__ = ["write"]
