"""Elements and attributes of our own, that stand in a tree only while a document is built.

docxcompose and Jinja leave alone what they do not know. None of them is left in what is written.
"""

from __future__ import annotations

from typing import Final

NAMESPACE: Final = "urn:renja-docs:compose"


def token(tag: str) -> str:
    """The qualified name of an element or an attribute of our own."""
    return f"{{{NAMESPACE}}}{tag}"
