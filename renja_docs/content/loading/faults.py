"""The faults of one file: what is wrong at a place of it, and how it may certainly be mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.loading.nodes import Broken, YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.origin import Origin

LOST: Final = object()
"""Stands for a value whose fault is already reported."""

MOST_FINDINGS: Final = 1000
"""Findings that are told of one file; who mends these sees the rest."""


@dataclass(frozen=True, slots=True)
class Faults:
    """Collects the findings of a file. text: of the file."""

    text: str
    findings: list[Finding]

    @property
    def is_full(self) -> bool:
        """True where no more findings of this file are told."""
        return len(self.findings) >= MOST_FINDINGS

    def refuse(
        self, node: YamlScalar, code: str, message: str, advice: str, certain: str = ""
    ) -> object:
        """Report a text; LOST. certain: what it must be, '' where that is only likely."""
        repairs = self.replacement(node.origin, certain) if certain and node.plain else ()
        self.report(code, node.origin, message, advice, repairs)
        return LOST

    def replacement(self, origin: Origin, new: str) -> tuple[Repair, ...]:
        """The repair that puts a text for what is typed at a place; none over several lines."""
        old = self.text[origin.start : origin.end]
        if "\n" in old:
            return ()
        return (Repair(origin.location.file, origin.start, origin.end, old, new),)

    def wrong_kind(self, node: YamlNode, wanted: str, advice: str) -> object:
        """Report a value of another kind, in Indonesian what is wanted; LOST.

        What the parser could not read is reported already.
        """
        if not isinstance(node, Broken):
            message = f"Di sini harus {wanted}, bukan {_kind(node)}."
            self.report("RD2003", node.origin, message, advice)
        return LOST

    def report(
        self,
        code: str,
        origin: Origin,
        message: str,
        advice: str,
        repairs: tuple[Repair, ...] = (),
    ) -> None:
        """Report an error at a place; no more than people can mend in one go."""
        if not self.is_full:
            self.findings.append(
                Finding(code, "galat", origin.location, message, advice, repairs=repairs)
            )


def _kind(node: YamlNode) -> str:
    if isinstance(node, YamlList):
        return "daftar"
    return "pasangan kunci dan nilai" if isinstance(node, YamlMap) else "teks"
