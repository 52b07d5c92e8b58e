"""Draws a Bagan: boxes on a grid, arrows in the gaps, words beside the arrows; a vector picture."""

from renja_docs.drawing.bagan_faults import Fault
from renja_docs.drawing.diagram import draw, faults

__all__ = ["Fault", "draw", "faults"]
