"""Draws a Bagan as a vector picture: boxes on a grid, arrows in the gaps, words beside them."""

from renja_docs.drawing.diagram import Metafile, draw, faults
from renja_docs.drawing.faults import Fault

__all__ = ["Fault", "Metafile", "draw", "faults"]
