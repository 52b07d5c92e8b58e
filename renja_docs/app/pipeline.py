"""The way from YAML to a numbered Perbup. A newcomer starts here: this page is the map.

Data flows one way. Each step takes what the one before it gave, and knows nothing of later ones:

    load      content/*.yaml, templates/tabel/*.yaml → Naskah            content.loading
    tree      Naskah → its places, with their numbers and texts          sense.tree
    evaluate  what stands between {{ and }} → Reading                    sense.evaluation
    examine   Reading → findings                                         rules
    --------- an error ends it here; nothing has been written
    document  Naskah, places → blocks in no format                       writing
    render    blocks, templates/*.docx → .docx, proven word by word      word
    pages     .docx → .pdf, and back, until the page numbers hold        app.layout, word.paging

`check` goes as far as the line, `build` to a whole .docx, `app.layout` proves its page numbers.
Writing the files is left to the verbs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from renja_docs.app.amending.base import office_files
from renja_docs.app.follow_on import independent
from renja_docs.content.finding import Finding, in_order
from renja_docs.content.identitas import NaskahAsal
from renja_docs.content.loading import loader
from renja_docs.content.loading.amended import Opening, amended_files, load_with_amended
from renja_docs.content.naskah import Naskah
from renja_docs.rules import acceptance, still_open
from renja_docs.rules.examination import examine
from renja_docs.rules.examining_again import Examined, examine_again
from renja_docs.rules.links import asks_for_links, check_links
from renja_docs.rules.penerimaan import rd9003_isi
from renja_docs.sense import evaluation
from renja_docs.sense.tree import Tree

if TYPE_CHECKING:
    from renja_docs.document.blocks import Document
    from renja_docs.word.paging.known_pages import KnownPages
    from renja_docs.word.paging.settling import PageLabels, Round


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks say.

    naskah, tree: None where the content is too broken to go on.
    sources: the text of each file by its name, for messages that show the line.
    examined: what the rules said, for `judge_again`; None where nobody asked for it.
    """

    naskah: Naskah | None
    tree: Tree | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    examined: Examined | None = field(default=None, repr=False)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop the build."""
        return tuple(finding for finding in self.findings if finding.severity == "galat")


@dataclass(frozen=True, slots=True)
class Understood:
    """A content as it was read, before the rules. evaluated: None where it is too broken."""

    loaded: loader.Loaded
    evaluated: evaluation.Evaluated | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the form of files and of expressions."""
        found = self.evaluated.findings if self.evaluated else ()
        return (*self.loaded.findings, *found)


def check(
    content: Path,
    templates: Path,
    only: Collection[str] = (),
    reader: loader.FileReader = loader.read_file,
    asal: NaskahAsal | None = None,
) -> Checked:
    """All that is wrong with a content folder, in one run, by place; nothing is written.

    only: the codes of the rules to run; none for all. Whoever works on one rule need not wait.
    reader: reads each file. asal: the content that this one amends, where not it tells.
    Raises ToolError where a folder or a file cannot be read.
    """
    return judge(understand(content, templates, reader, asal), content, only)


def understand(
    content: Path,
    templates: Path,
    reader: loader.FileReader = loader.read_file,
    asal: NaskahAsal | None = None,
) -> Understood:
    """A content folder, read and evaluated.

    Raises ToolError where a folder or a file cannot be read.
    """
    loaded = load_with_amended(content, templates, reader, Opening(asal, office_files))
    if loaded.naskah is None:
        return Understood(loaded, None)
    return Understood(loaded, evaluation.read(loaded.naskah, loaded.lost))


def judge(understood: Understood, content: Path, only: Collection[str] = ()) -> Checked:
    """What the rules say to a content that was read from a folder; only: as in check."""
    if understood.evaluated is None:
        return _unread(understood)
    reading, lost = understood.evaluated.reading, understood.loaded.lost
    links = check_links(reading, content, lost) if asks_for_links(only) else ()
    return _judged(understood, links, examine(reading, lost, only))


def judge_again(understood: Understood, content: Path, before: Checked | None) -> Checked:
    """What all rules say to a content: only what an edit concerns is judged anew.

    before: what they said in front of the edit, None for the first time.
    """
    kept = before.examined if before else None
    if understood.evaluated is None:
        return replace(_unread(understood), examined=kept)
    reading, lost = understood.evaluated.reading, understood.loaded.lost
    examined = examine_again(reading, kept, lost)
    checked = _judged(understood, check_links(reading, content, lost), examined.findings())
    return replace(checked, examined=examined)


def _unread(understood: Understood) -> Checked:
    loaded = understood.loaded
    return Checked(None, None, loaded.findings, loaded.sources)


def _judged(
    understood: Understood, links: Iterable[Finding], by_rules: Iterable[Finding]
) -> Checked:
    """All findings of a content that could be read, but for those that somebody accepted."""
    loaded, evaluated = understood.loaded, understood.evaluated
    naskah = loaded.naskah
    if naskah is None or evaluated is None:
        return _unread(understood)
    # In half a file the rules would find what is not wrong.
    broken = frozenset(one.location.file for one in loaded.findings if one.severity == "galat")
    findings = [
        *loaded.findings,
        *evaluated.findings,
        *links,
        *independent(by_rules, broken, evaluated.failed, naskah.sources),
    ]
    # What stands in the amended content is judged with that content.
    own = [one for one in findings if one.location.file not in amended_files(naskah)]
    left = acceptance.accept(naskah.sources, own, naskah.files, broken)
    judged = still_open.judged(naskah, left, rd9003_isi.RULE.code)
    whole = evaluated.reading.naskah
    return Checked(whole, evaluated.reading.tree, in_order(judged), loaded.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A finished document with the page numbers that are known; nothing has proven them yet.

    first: the .docx and its page numbers. known: where those are from.
    render: the .docx with other page numbers. notes: what was taken out of foreign annexes.
    """

    document: Document
    first: Round
    known: KnownPages
    render: Callable[[PageLabels], bytes]
    notes: tuple[str, ...] = ()

    @property
    def docx(self) -> bytes:
        """The .docx with the page numbers that are known."""
        return self.first.docx


def build(
    naskah: Naskah,
    tree: Tree,
    content: Path,
    templates: Path,
    known: KnownPages | None = None,
    *,
    with_origins: bool = True,
) -> Built:
    """The document of a checked content. known: the page numbers of last time.

    with_origins: that it tells, hidden, where its words come from: `terima` reads it.
    Raises ToolError for a template or a foreign annex that cannot be used.
    """
    # Here and not above: whoever only checks does not wait for the libraries of Word.
    from renja_docs.app.rendering import left_out, paper, rendered
    from renja_docs.drawing.emblem import emblem
    from renja_docs.drawing.illustration import illustrate
    from renja_docs.word.paging.known_pages import KnownPages
    from renja_docs.word.paging.settling import Round
    from renja_docs.writing.assembly import document
    from renja_docs.writing.provenance import provenance
    from renja_docs.writing.settable import paginated, settable

    pictures = partial(illustrate, naskah, content=content)
    lambang = naskah.perbup.lambang
    picture = emblem(lambang, content) if lambang else None
    whole = settable(document(naskah, tree, pictures, picture, paper(templates)))
    if with_origins:
        whole = replace(whole, provenance=provenance(naskah, tree))

    def render(labels: PageLabels) -> bytes:
        return rendered(paginated(whole, labels), templates, content, labels)

    known = known or KnownPages()
    first = Round(render(known.labels), known.labels)
    return Built(
        document=whole,
        first=first,
        known=known,
        render=render,
        notes=tuple(left_out(whole, content)),
    )
