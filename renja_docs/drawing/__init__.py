"""Draws a Bagan: boxes on a grid, arrows in the gaps, words beside the arrows, as a vector picture."""

from renja_docs.drawing.diagram import Drawing, Fault, draw, faults

__all__ = ["Drawing", "Fault", "draw", "faults"]
