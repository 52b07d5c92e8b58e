"""The protocol: what editors ask, put to the answers, and their words given back (LSP 3.17)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread
from typing import Any, Final, TypeAlias

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from renja_docs import __version__
from renja_docs.app.lsp import answers, completion
from renja_docs.app.lsp.answers import RenameError
from renja_docs.app.lsp.bound import command, function
from renja_docs.app.lsp.companion import Companion
from renja_docs.app.lsp.desk import EditorDesk
from renja_docs.app.lsp.protocol_words import SOURCE, diagnostic, item, position, range_of, symbol
from renja_docs.app.lsp.texts import first_difference
from renja_docs.content.finding import Finding
from renja_docs.machine.fault import ToolError
from renja_docs.rules.registry import all_rules
from renja_docs.text.location import Location

FOLLOW: Final = "renja.ikuti"
"""The command by which an editor tells where its cursor stands: an address, and a line from 0."""

Asked: TypeAlias = (
    lsp.HoverParams
    | lsp.CompletionParams
    | lsp.DefinitionParams
    | lsp.ReferenceParams
    | lsp.RenameParams
)
"""What is asked of a place in a file."""


class Server:
    """Answers one editor. One thread judges; the newest state wins."""

    def __init__(self, content: Path, templates: Path) -> None:
        self.desk = EditorDesk(content.resolve(), templates.resolve())
        self.findings: tuple[Finding, ...] = ()
        self.protocol = LanguageServer(SOURCE, __version__)
        self.page = Companion(self.desk.content)
        self._told: set[str] = set()
        self._changed = Event()
        self._bind()

    def run(self) -> None:
        """Speak on standard input and output until the editor says stop."""
        all_rules()  # two threads that import the same modules may each see half of one
        for work in (self._judging, self.page.follow, self._listening):
            Thread(target=work, daemon=True).start()
        self.protocol.start_io()
        self.page.stop()

    # --- the content

    def _judging(self) -> None:
        while self._changed.wait():
            self._changed.clear()
            try:
                understood = self.desk.understand()
                self._publish((*understood.findings, *self._of_rules()))
                if self._changed.is_set():  # somebody types on: the rules wait
                    continue
                self.findings = self.desk.judge(understood).findings
            except ToolError as fault:
                shown = lsp.ShowMessageParams(lsp.MessageType.Error, fault.message)
                self.protocol.window_show_message(shown)
                continue
            self._publish(self.findings)

    def _of_rules(self) -> Iterable[Finding]:
        """What the rules last said: it holds until they say otherwise."""
        return (one for one in self.findings if one.code >= "RD4")

    def _publish(self, findings: Iterable[Finding]) -> None:
        """Tell the findings of all files, and those files of which there are none any more."""
        by_file: dict[str, list[Finding]] = {file: [] for file in self._told}
        for finding in dict.fromkeys(findings):
            by_file.setdefault(finding.location.file, []).append(finding)
        for file, found in by_file.items():
            lines = self.desk.lines(file)
            told = [diagnostic(one, lines) for one in found]
            params = lsp.PublishDiagnosticsParams(self.desk.uri(file), told)
            self.protocol.text_document_publish_diagnostics(params)
        self._told = {file for file, found in by_file.items() if found}

    # --- the page beside it

    def _listening(self) -> None:
        self.page.listen(self._show)

    def _show(self, place: Location) -> None:
        """Open a place to which the page sends the editor."""
        lines = self.desk.lines(place.file)
        here = position(lines, lines.at(place.line, place.column))
        params = lsp.ShowDocumentParams(
            self.desk.uri(place.file), take_focus=True, selection=lsp.Range(here, here)
        )
        self.protocol.window_show_document(params, lambda _: None)

    def follow(self, uri: str, line: int) -> None:
        """The command renja.ikuti: the page shows a line, from 0, of a file of the content."""
        file = self.desk.file(str(uri))
        if file:
            self.page.at(Location(file, int(line) + 1, 1))

    # --- what editors ask

    def _bind(self) -> None:
        """Register the answers. The protocol marks what it is given, which no method bears."""
        offered: dict[str, Callable[[Any], object]] = {
            lsp.TEXT_DOCUMENT_DID_OPEN: self.opened,
            lsp.TEXT_DOCUMENT_DID_CHANGE: self.changed,
            lsp.TEXT_DOCUMENT_DID_CLOSE: self.closed,
            lsp.TEXT_DOCUMENT_DID_SAVE: self.saved,
            lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: self.saved,
            lsp.TEXT_DOCUMENT_CODE_ACTION: self.repairs,
            lsp.TEXT_DOCUMENT_HOVER: self.hover,
            lsp.TEXT_DOCUMENT_DEFINITION: self.definition,
            lsp.TEXT_DOCUMENT_REFERENCES: self.references,
            lsp.TEXT_DOCUMENT_RENAME: self.rename,
            lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: self.outline,
            lsp.TEXT_DOCUMENT_FOLDING_RANGE: self.folds,
            lsp.TEXT_DOCUMENT_INLAY_HINT: self.hints,
        }
        for name, answer in offered.items():
            self.protocol.feature(name)(function(answer))
        typing = lsp.CompletionOptions(trigger_characters=["'", '"', " ", ":", "{"])
        self.protocol.feature(lsp.TEXT_DOCUMENT_COMPLETION, typing)(function(self.completion))
        self.protocol.command(FOLLOW)(command(self.follow))

    def _keep(self, uri: str) -> str:
        """Take in what an editor has of a file; the name of the file, '' for a strange one."""
        file = self.desk.file(uri)
        if file:
            self.desk.unsaved[file] = self.protocol.workspace.get_text_document(uri).source
            self._changed.set()
        return file

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """An editor has a file open."""
        self._keep(params.text_document.uri)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Somebody types: the page follows."""
        uri = params.text_document.uri
        before = self.desk.text(self.desk.file(uri))
        file = self._keep(uri)
        if file:
            self.page.at(Location(file, first_difference(before, self.desk.text(file)), 1))

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """What was not saved is gone."""
        self.desk.unsaved.pop(self.desk.file(params.text_document.uri), None)
        self._changed.set()

    def saved(self, _params: object) -> None:
        """A file is another one on the disk."""
        self._changed.set()

    def repairs(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """The certain repairs of what is found in a range."""
        file = self.desk.file(params.text_document.uri)
        first, last = params.range.start.line + 1, params.range.end.line + 1
        return [
            self._repair(one)
            for one in self.findings
            if one.repairs and one.location.file == file and first <= one.location.line <= last
        ]

    def _repair(self, finding: Finding) -> lsp.CodeAction:
        changes: dict[str, list[lsp.TextEdit]] = {}
        for one in finding.repairs:
            lines = self.desk.lines(one.file)
            if lines.text[one.start : one.end] == one.old:
                edit = lsp.TextEdit(range_of(lines, one.start, one.end), one.new)
                changes.setdefault(self.desk.uri(one.file), []).append(edit)
        told = [diagnostic(finding, self.desk.lines(finding.location.file))]
        return lsp.CodeAction(
            f"Perbaiki: {finding.advice or finding.message}",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=told,
            is_preferred=True,
            edit=lsp.WorkspaceEdit(changes=changes),
        )

    def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """What stands at a place, and the rule behind a finding there."""
        file, offset = self._place(params)
        known = self.desk.known
        if known is None or not file:
            return None
        parts = [answers.hover(known, self.desk.text(file), file, offset)]
        line = params.position.line + 1
        for one in self.findings:
            if (one.location.file, one.location.line) == (file, line):
                rule = all_rules().get(one.code)
                parts.append(f"{one.code}: {rule.explanation}" if rule else "")
        said = "\n\n".join(filter(None, parts))
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, said)) if said else None

    def completion(self, params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        """What may be typed."""
        file, offset = self._place(params)
        known = self.desk.known
        if known is None or not file:
            return []
        options = completion.complete(known, self.desk.text(file), file, offset)
        return [item(one) for one in options]

    def definition(self, params: lsp.DefinitionParams) -> list[lsp.Location]:
        """Where a name is given."""
        return self._mentions(params, given=True)

    def references(self, params: lsp.ReferenceParams) -> list[lsp.Location]:
        """Where a name stands."""
        return self._mentions(params, given=False)

    def _mentions(self, params: Asked, *, given: bool) -> list[lsp.Location]:
        file, offset = self._place(params)
        known = self.desk.known
        mention = answers.mention_at(known, file, offset) if known else None
        if known is None or mention is None:
            return []
        found = answers.of_symbol(known, mention)
        places = {(m.file, m.start, m.end): None for m in found if m.is_given or not given}
        return [
            lsp.Location(self.desk.uri(name), range_of(self.desk.lines(name), start, end))
            for name, start, end in places
        ]

    def rename(self, params: lsp.RenameParams) -> lsp.WorkspaceEdit:
        """A name, changed wherever it stands. Raises what the editor shows for one that is not."""
        file, offset = self._place(params)
        known = self.desk.known
        mention = answers.mention_at(known, file, offset) if known else None
        if known is None or mention is None:
            raise JsonRpcInvalidParams("Di sini tidak ada nama yang dapat diganti.")
        try:
            by_file = answers.rename(self.desk, known, mention, params.new_name)
        except RenameError as fault:
            raise JsonRpcInvalidParams(str(fault)) from fault
        changes = {}
        for name, places in by_file.items():
            lines = self.desk.lines(name)
            changes[self.desk.uri(name)] = [
                lsp.TextEdit(range_of(lines, one.start, one.end), params.new_name) for one in places
            ]
        return lsp.WorkspaceEdit(changes=changes)

    def outline(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        """The places of a file with their printed numbers."""
        file, known = self.desk.file(params.text_document.uri), self.desk.known
        if known is None:
            return []
        lines = self.desk.lines(file)
        return [symbol(one, lines) for one in answers.outline(known, file)]

    def folds(self, params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange]:
        """What can be folded."""
        file, known = self.desk.file(params.text_document.uri), self.desk.known
        naskah = known.understood.loaded.naskah if known else None
        if naskah is None:
            return []
        found = answers.folds(naskah.files, naskah.sources.get(file, ""), file)
        return [lsp.FoldingRange(first, last) for first, last in sorted(set(found))]

    def hints(self, params: lsp.InlayHintParams) -> list[lsp.InlayHint]:
        """What expressions print."""
        file, known = self.desk.file(params.text_document.uri), self.desk.known
        if known is None:
            return []
        lines = self.desk.lines(file)
        return [
            lsp.InlayHint(position(lines, offset), f"→ {printed}", padding_left=True)
            for offset, printed in answers.hints(known, lines.text, file)
            if params.range.start.line <= lines.position(offset)[0] <= params.range.end.line
        ]

    def _place(self, params: Asked) -> tuple[str, int]:
        file = self.desk.file(params.text_document.uri)
        at = (params.position.line, params.position.character)
        return file, self.desk.lines(file).offset(at)
