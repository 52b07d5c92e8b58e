"""All that is wrong with a content folder, in one run, without writing anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from renja_docs.content.finding import Finding, in_order
from renja_docs.content.loading import loader
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.rules import acceptance
from renja_docs.rules.examination import examine
from renja_docs.rules.links import check_links
from renja_docs.sense import evaluation
from renja_docs.sense.numbering import Labels

MENYELURUH: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(("RD4072", "RD4073", "RD4075"), frozenset({"Lampiran", "Bab", "Tabel"})),
        **dict.fromkeys(("RD5003", "RD5004", "RD7041", "RD7055", "RD7056"), frozenset({"Opsi"})),
        **dict.fromkeys(("RD7014", "RD7017"), frozenset({"Opsi", "Bab", "KataPengantar"})),
        "RD6040": frozenset({"Bab", "Tabel"}),
    }
)
"""Rules that judge the content as a whole, with the classes of the model that they must see all of."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks say. naskah and labels are None where the content is too broken to go on.

    sumber: the text of each file by its name, for messages that show the line.
    """

    naskah: Naskah | None
    labels: Labels | None
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
    found = [*loaded.findings, *read.findings, *check_links(naskah, content, loaded.lost)]
    cacat = frozenset(d.location.file for d in loaded.findings if d.severity == "galat")
    found += _sound(
        examine(read.reading, loaded.lost), cacat, loaded.lost, _lines(naskah, read.failed)
    )
    accepted = acceptance.accept(naskah.sumber, found, naskah.berkas, cacat)
    return Checked(naskah, read.labels, in_order(accepted), loaded.sources)


def _sound(
    temuan: Iterable[Finding],
    cacat: frozenset[str],
    rusak: frozenset[str],
    gagal: frozenset[tuple[str, int]],
) -> list[Finding]:
    """The findings of the rules but those that may only follow from another fault.

    cacat: files that could not be read whole. rusak: classes of which nodes were lost.
    gagal: file and line of texts that could not be evaluated.
    """
    return [
        d
        for d in temuan
        if d.location.file not in cacat
        and (d.location.file, d.location.line) not in gagal
        and not rusak & MENYELURUH.get(d.code, frozenset())
    ]


def _lines(naskah: Naskah, gagal: Iterable[Origin]) -> frozenset[tuple[str, int]]:
    """The lines that some texts take up, by file."""
    found: set[tuple[str, int]] = set()
    for asal in gagal:
        berkas = asal.location.file
        banyak = naskah.sumber.get(berkas, "").count("\n", asal.start, asal.end)
        found.update((berkas, asal.location.line + i) for i in range(banyak + 1))
    return frozenset(found)
