"""What goes wrong outside of the content."""

from __future__ import annotations


class ToolError(Exception):
    """A fault of the environment: what happened, and the next step. Ends with exit code 3."""

    def __init__(self, pesan: str, langkah: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.langkah = langkah
