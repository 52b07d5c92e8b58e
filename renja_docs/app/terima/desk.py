"""A content on which the changes of a reviewer are tried, and into which they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from renja_docs.app import pipeline
from renja_docs.app.pipeline import Checked
from renja_docs.app.pratinjau.remembering import Remembering
from renja_docs.content.finding import Finding
from renja_docs.content.loading.loader import TEMPLATE_TABEL, ReadFile
from renja_docs.content.origin import Node
from renja_docs.content.rewriting import ChangedError, MadeRepair, digest, rewrite
from renja_docs.machine.fault import ToolError
from renja_docs.machine.history import revision
from renja_docs.returning.back import Back
from renja_docs.returning.change import ReturnedChange
from renja_docs.returning.deciding import Deciding, repairs_by_file
from renja_docs.returning.new_items import grown
from renja_docs.returning.printed import Naming, Printed, printed
from renja_docs.returning.printed_values import Values
from renja_docs.returning.proposing import proposed
from renja_docs.word.wml.package import Package
from renja_docs.writing.provenance import objects_digest, office, provenance


@dataclass(slots=True)
class TrialDesk:
    """A content on which changes are tried. path: where a file that is named stands."""

    content: Path
    templates: Path
    path: Callable[[str], Path]
    reader: Remembering = field(default_factory=Remembering)
    last: tuple[dict[str, str], Checked] | None = None

    def owns(self, file: str) -> bool:
        """True for a file of the project; a layout that the program brings along is none."""
        if file.startswith(TEMPLATE_TABEL):
            return (self.templates / file.removeprefix("templates/")).is_file()
        return (self.content / file).is_file()

    def read(self) -> Checked:
        """The content as it is. Raises ToolError where it has errors."""
        checked = pipeline.check(self.content, self.templates, reader=self.reader)
        if checked.naskah is None or checked.tree is None or checked.errors:
            raise ToolError(
                "Isi masih memuat galat, sehingga suntingan tidak dapat disandingkan dengannya.",
                "Jalankan `renja-docs periksa`, perbaiki galatnya, lalu ulangi.",
            )
        return checked

    def print(self, checked: Checked) -> Printed:
        """The document of a checked content. Raises ToolError as the build does."""
        naskah, tree = checked.naskah, checked.tree
        if naskah is None or tree is None:
            raise ValueError("only a checked content is printed")
        built = pipeline.build(naskah, tree, self.content, self.templates)
        return printed(built.docx, provenance(naskah, tree))

    def former(self, content: str) -> bytes:
        """The document that a former content was, by its digest; b'' where no revision has it."""
        with revision(
            self.content, self.templates, lambda them: objects_digest(them) == content
        ) as old:
            if old is None:
                return b""
            checked = pipeline.check(old, self.templates)
            if checked.naskah is None or checked.tree is None or checked.errors:
                return b""
            return pipeline.build(checked.naskah, checked.tree, old, self.templates).docx

    def findings(self, texts: Mapping[str, str]) -> tuple[Finding, ...]:
        """What would be found in a content with other texts."""
        return self._tried(texts).findings

    def printed(self, texts: Mapping[str, str]) -> Printed:
        """What a content with other texts would print."""
        return self.print(self._tried(texts))

    def _tried(self, texts: Mapping[str, str]) -> Checked:
        def reader(file: str, data: bytes, cls: type[Node]) -> ReadFile:
            return self.reader(file, texts[file].encode() if file in texts else data, cls)

        if self.last is None or self.last[0] != texts:
            checked = pipeline.check(self.content, self.templates, reader=reader)
            self.last = dict(texts), checked
        return self.last[1]


@dataclass(frozen=True, slots=True)
class Received:
    """What a file holds.

    checked, printed: the content as it was read. seen: the digest of each of its files then.
    """

    changes: tuple[ReturnedChange, ...]
    checked: Checked
    printed: Printed
    seen: Mapping[str, str]


def received(desk: TrialDesk, package: Package) -> Received:
    """The changes of a file that came back, each with what may become of it.

    Raises ToolError for a content with errors, StrangeError for a file that is not of it.
    """
    checked = desk.read()
    naskah, tree = checked.naskah, checked.tree
    if naskah is None or tree is None:
        raise ValueError("only a checked content is compared")
    back = Back.of(package)
    back.refuse_strangers(office(naskah))
    own = [file for file in checked.sources if desk.owns(file)]
    seen = {file: digest(desk.path(file).read_bytes()) for file in own}
    now = desk.print(checked)
    known = provenance(naskah, tree)
    former = back.former(desk.former) if back.is_older_than(known.content) else {}
    found = back.changes(now, Naming.of(tree), former)
    values = Values(tree, checked.sources, known.ways)
    wished = [one if one.state == "bentrok" else _own(_wished(one, values), own) for one in found]
    got = Received((), checked, now, seen)
    return replace(got, changes=tuple(_deciding(desk, got).decide(wished)))


def _wished(change: ReturnedChange, values: Values) -> ReturnedChange:
    """The change with what it would write, other words or an item more."""
    return grown(proposed(change, values), values)


def _own(change: ReturnedChange, files: Sequence[str]) -> ReturnedChange:
    """The change; one of a file that the program brings along is not written."""
    if all(one.file in files for one in change.repairs):
        return change
    told = "Berasal dari bentuk tabel bawaan program; salin ke templates/tabel untuk mengubahnya."
    return replace(change, state="lihat", told=told, repairs=())


def _deciding(desk: TrialDesk, got: Received) -> Deciding:
    return Deciding(got.checked.sources, got.printed, got.checked.findings, desk)


def written(desk: TrialDesk, got: Received, chosen: Sequence[ReturnedChange]) -> list[MadeRepair]:
    """Write some changes, which are tried once more without the others.

    Raises ToolError where a file is another one by now.
    """
    sound = [one for one in _deciding(desk, got).decide(chosen) if one.may_be_written]
    repairs = repairs_by_file(sound)
    for file in repairs:
        if digest(desk.path(file).read_bytes()) != got.seen[file]:
            raise _changed(file)
    made: list[MadeRepair] = []
    for file, some in repairs.items():
        try:
            made += rewrite(desk.path(file), some, got.seen[file])
        except ChangedError:
            raise _changed(file) from None
    return made


def _changed(file: str) -> ToolError:
    return ToolError(f"{file} berubah selama dibaca; tidak ditulis.", "Ulangi perintah.")
