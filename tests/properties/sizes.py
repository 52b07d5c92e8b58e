"""How many examples the properties are tried on: few in every run, many in the long one.

RENJA_CONTOH=5000 python -m pytest tests/properties is the long run, for the night.
"""

from __future__ import annotations

import os

LONG = int(os.environ.get("RENJA_CONTOH", "0"))


def size(quick: int, share: float = 1) -> int:
    """So many examples in every run; in the long one the share of RENJA_CONTOH."""
    return max(quick, int(LONG * share))
