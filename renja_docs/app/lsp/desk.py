"""The content as an editor has it: files on the disk, and those that are not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from renja_docs.app.lsp.symbols import Mention, mentions
from renja_docs.app.lsp.texts import LineStarts
from renja_docs.app.pipeline import Checked, Understood, judge_again, understand
from renja_docs.app.pratinjau.remembering import Remembering
from renja_docs.content.loading.loader import TEMPLATE_TABEL, ReadFile
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.machine import template_folder
from renja_docs.sense.tree import Tree
from renja_docs.sense.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True)
class KnownContent:
    """What is known of a content that could be read. words: evaluates its expressions."""

    understood: Understood
    naskah: Naskah
    tree: Tree
    words: Vocabulary

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name; found when it is first asked for, not each time somebody types."""
        return mentions(self.naskah, self.tree)


@dataclass(slots=True)
class EditorDesk:
    """Reads the content with what is not saved. unsaved: texts by the names of files.

    known: of the last state that could be read, for answers while something is being typed.
    checked: what the rules said last.
    """

    content: Path
    templates: Path
    unsaved: dict[str, str] = field(default_factory=dict)
    known: KnownContent | None = None
    checked: Checked | None = None
    _reader: Remembering = field(default_factory=Remembering)

    # --- names of files

    def file(self, uri: str) -> str:
        """The name of a file in messages, '' for one that is no part of the content."""
        split = urlsplit(uri)
        if split.scheme != "file":
            return ""
        path = Path(url2pathname(unquote(split.path)))
        if path.is_relative_to(self.content):
            return path.relative_to(self.content).as_posix()
        tables = self.templates / "tabel"
        if path.is_relative_to(tables):
            return f"{TEMPLATE_TABEL}/{path.relative_to(tables).as_posix()}"
        return ""

    def uri(self, file: str) -> str:
        """The address of a file of the content."""
        if file.startswith(TEMPLATE_TABEL):
            return template_folder.found(self.templates, file.removeprefix("templates/")).as_uri()
        return (self.content / file).as_uri()

    def text(self, file: str) -> str:
        """What a file says now; '' where it cannot be read."""
        if file in self.unsaved:
            return self.unsaved[file]
        known = self.known.understood.loaded.sources if self.known else {}
        return known.get(file, "")

    def lines(self, file: str) -> LineStarts:
        """The lines of a file."""
        return LineStarts.of(self.text(file))

    # --- the content

    def understand(self, instead: Mapping[str, str] | None = None) -> Understood:
        """Read the content. instead: texts of files that are tried, not kept."""
        texts = {**self.unsaved, **(instead or {})}

        def reader(file: str, data: bytes, cls: type[Node]) -> ReadFile:
            return self._reader(file, texts[file].encode() if file in texts else data, cls)

        understood = understand(self.content, self.templates, reader)
        naskah, evaluated = understood.loaded.naskah, understood.evaluated
        if instead is None and naskah is not None and evaluated is not None:
            tree = evaluated.reading.tree
            words = vocabulary(naskah, tree.labels)
            self.known = KnownContent(understood, naskah, tree, words)
        return understood

    def judge(self, understood: Understood) -> Checked:
        """What the rules say."""
        self.checked = judge_again(understood, self.content, self.checked)
        return self.checked
