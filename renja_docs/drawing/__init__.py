"""Pictures: a Bagan drawn as boxes on a grid with arrows in the gaps, and files of pictures."""

from renja_docs.drawing.bagan_faults import Fault
from renja_docs.drawing.diagram import draw, faults

__all__ = ["Fault", "draw", "faults"]
