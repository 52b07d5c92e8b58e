"""Words of direction: what a change is called."""

from __future__ import annotations

from decimal import Decimal


def direction(change: Decimal) -> str:
    """The verb for a change."""
    if change > 0:
        return "meningkat"
    if change < 0:
        return "menurun"
    return "tetap"
