"""Two .docx files as one with tracked changes: accepting all gives the new text, rejecting all the old."""

from renja_docs.word.redline.redlined import Stamp, redline

__all__ = ["Stamp", "redline"]
