"""Tables: the rows that stand in each, and the heads of their official forms."""

from renja_docs.sense.tables.heads import head_rows, numbers
from renja_docs.sense.tables.view import ViewCell, ViewRow
from renja_docs.sense.tables.views import view

__all__ = ["ViewCell", "ViewRow", "head_rows", "numbers", "view"]
