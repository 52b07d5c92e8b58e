"""Two .docx files as one with tracked changes: accepting all gives the new text, rejecting all the old."""

from renja_docs.redline.document import Stamp, redline

__all__ = ["Stamp", "redline"]
