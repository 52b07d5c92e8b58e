"""What an amendment cannot do to the content that it amends."""

from __future__ import annotations


class AmendmentError(ValueError):
    """An operation that the amended content does not allow.

    key: of the operation, where the fault lies.
    """

    def __init__(self, key: str, message: str, advice: str) -> None:
        super().__init__(message)
        self.key = key
        self.message = message
        self.advice = advice


def absent(key: str, name: str) -> AmendmentError:
    """What an operation names, and the amended content does not have."""
    return AmendmentError(
        key,
        f"{name} tidak ada pada naskah asal.",
        "Sebut nomor sebagaimana tercetak pada naskah asal, sesudah perubahan di atasnya.",
    )
