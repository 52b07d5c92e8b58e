"""Two .docx files as one with tracked changes.

Accepting all of them gives the new text, rejecting all of them the old.

The two documents are compared by what they print, not by the content that they were built from: the
paragraphs, tables and rows of the bodies are laid beside each other in their order. What is equal
stands together; of what is left between, those are versions of one another that have the most words
in common. Versions are then compared word by word. A move is therefore a deletion and an insertion,
and the list of changes of the content (renja_docs.compare) takes no part.
"""

from renja_docs.word.redline.redlined import redline

__all__ = ["redline"]
