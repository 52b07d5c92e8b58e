"""All that is wrong with a content folder, in one run, without writing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from renja_docs.content.finding import Finding, in_order
from renja_docs.content.loading import loader
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.rules import acceptance
from renja_docs.rules.examination import examine
from renja_docs.rules.links import check_links
from renja_docs.sense import evaluation
from renja_docs.sense.tree import Tree


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks say. naskah and tree are None where the content is too broken to go on.

    sumber: the text of each file by its name, for messages that show the line.
    """

    naskah: Naskah | None
    tree: Tree | None
    temuan: tuple[Finding, ...]
    sumber: Mapping[str, str] = field(default_factory=dict)

    @property
    def galat(self) -> tuple[Finding, ...]:
        """The findings that stop the build."""
        return tuple(d for d in self.temuan if d.severity == "galat")


def check(content: Path, templates: Path) -> Checked:
    """Load the content and run every rule on it; all findings at once, by place."""
    loaded = loader.load(content, templates)
    naskah = loaded.naskah
    if naskah is None:
        return Checked(None, None, loaded.findings, loaded.sources)
    read = evaluation.read(naskah, loaded.lost)
    faulty = frozenset(d.location.file for d in loaded.findings if d.severity == "galat")
    found = [*loaded.findings, *read.findings, *check_links(read.reading, content, loaded.lost)]
    found += _sound(examine(read.reading, loaded.lost), faulty, _lines(naskah, read.failed))
    accepted = acceptance.accept(naskah.sumber, found, naskah.berkas, faulty)
    return Checked(naskah, read.reading.tree, in_order(accepted), loaded.sources)


def _sound(
    findings: Iterable[Finding], faulty: frozenset[str], failed: frozenset[tuple[str, int]]
) -> Iterator[Finding]:
    """The findings of the rules but those that may only follow from another fault.

    faulty: files that could not be read whole. failed: file and line of texts that could not be
    evaluated.
    """
    for finding in findings:
        where = finding.location
        if where.file not in faulty and (where.file, where.line) not in failed:
            yield finding


def _lines(naskah: Naskah, origins: Iterable[Origin]) -> frozenset[tuple[str, int]]:
    """The lines that some texts take up, by file."""
    found: set[tuple[str, int]] = set()
    for origin in origins:
        file = origin.location.file
        below = naskah.sumber.get(file, "").count("\n", origin.start, origin.end)
        found.update((file, origin.location.line + number) for number in range(below + 1))
    return frozenset(found)
