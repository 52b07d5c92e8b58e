"""Findings, options and places in the words of the protocol (LSP 3.17)."""

from __future__ import annotations

from lsprotocol import types as lsp

from renja_docs.app.lsp.answers import OutlineEntry
from renja_docs.app.lsp.completion import Option
from renja_docs.app.lsp.texts import LineStarts
from renja_docs.content.finding import Finding, Severity

_SEVERITY: dict[Severity, lsp.DiagnosticSeverity] = {
    "galat": lsp.DiagnosticSeverity.Error,
    "peringatan": lsp.DiagnosticSeverity.Warning,
    "catatan": lsp.DiagnosticSeverity.Information,
}
_KINDS = {
    "kunci": lsp.CompletionItemKind.Property,
    "nilai": lsp.CompletionItemKind.EnumMember,
    "fungsi": lsp.CompletionItemKind.Function,
    "nama": lsp.CompletionItemKind.Reference,
}
SOURCE = "renja-docs"


def diagnostic(finding: Finding, lines: LineStarts) -> lsp.Diagnostic:
    """A finding, underlined from its place to the end of its line or of its repair."""
    start = lines.at(finding.location.line, finding.location.column)
    end = lines.text.find("\n", start)
    end = len(lines.text) if end < 0 else end
    for one in finding.repairs:
        if one.file == finding.location.file and start <= one.start <= end:
            end = max(one.end, start + 1)
    message = f"{finding.message} {finding.advice}".strip()
    return lsp.Diagnostic(
        range_of(lines, start, end),
        message,
        severity=_SEVERITY[finding.severity],
        code=finding.code,
        source=SOURCE,
    )


def position(lines: LineStarts, offset: int) -> lsp.Position:
    """The position of a character."""
    return lsp.Position(*lines.position(offset))


def range_of(lines: LineStarts, start: int, end: int) -> lsp.Range:
    """The range of the characters [start, end)."""
    return lsp.Range(position(lines, start), position(lines, end))


def item(option: Option) -> lsp.CompletionItem:
    """Something that may be typed."""
    insert = f"{option.text}: " if option.kind == "kunci" else option.text
    return lsp.CompletionItem(
        option.text, kind=_KINDS[option.kind], detail=option.detail, insert_text=insert
    )


def symbol(entry: OutlineEntry, lines: LineStarts) -> lsp.DocumentSymbol:
    """A line of the outline, with those below it."""
    start = lines.position(min(entry.start, len(lines.text)))
    end = lines.position(min(entry.end, len(lines.text)))
    whole = lsp.Range(lsp.Position(*start), lsp.Position(*end))
    return lsp.DocumentSymbol(
        entry.title,
        lsp.SymbolKind.Field if not entry.inside else lsp.SymbolKind.Module,
        whole,
        lsp.Range(lsp.Position(*start), lsp.Position(*start)),
        detail=entry.kind,
        children=[symbol(one, lines) for one in entry.inside],
    )
