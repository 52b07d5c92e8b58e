"""Tables: the rows that stand in each, and the heads of their official forms."""

from renja_docs.tables.form import head_rows, numbers
from renja_docs.tables.view import ViewCell, ViewRow
from renja_docs.tables.views import view

__all__ = ["ViewCell", "ViewRow", "head_rows", "numbers", "view"]
