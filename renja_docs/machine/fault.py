"""What goes wrong outside of the content."""

from __future__ import annotations


class ToolError(Exception):
    """A fault of the environment: what happened, and the next step. Ends with exit code 3."""

    def __init__(self, message: str, step: str) -> None:
        super().__init__(message, step)  # both, so that it can be sent from a child process
        self.message = message
        self.step = step

    def __str__(self) -> str:
        return self.message
