"""Golden outlines: what each small package says, with its numbers, one line a paragraph.

After a change that is meant, write them anew: RENJA_GOLDEN=tulis python -m pytest tests/golden
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from renja_docs.content.loading.loader import load
from renja_docs.document.blocks import (
    Block,
    Contents,
    Counted,
    Document,
    Frame,
    HeadingNumber,
    Hyperlink,
    Listed,
    Mark,
    PageRef,
    Paragraph,
    Ref,
    Run,
    Section,
    Span,
    Tab,
    Table,
)
from renja_docs.drawing.illustration import illustrate
from renja_docs.sense.tree import tree
from renja_docs.writing.assembly import document
from tests.packages import KINDS, SMALL, templates

PACKAGES = {**SMALL, **KINDS}


def _text(spans: Iterable[Span]) -> str:
    return "".join(_span(s) for s in spans)


def _span(span: Span) -> str:
    match span:
        case Run() | Ref() | Counted() | HeadingNumber():
            return span.text
        case Mark() | Hyperlink():
            return _text(span.spans)
        case Listed():
            return ""
        case Tab():
            return " "
        case PageRef():
            return f"<{span.bookmark}>"
        case _:
            return " / "


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            label = f"{block.number.label} " if block.number else ""
            yield f"{block.style}: {label}{_text(block.spans)}".rstrip()
        elif isinstance(block, Table):
            for row in block.rows:
                yield "| " + " | ".join(" ¶ ".join(_outline_cell(c.blocks)) for c in row.cells)
        elif isinstance(block, Contents):
            yield f"[daftar {block.of}]"
            yield from _lines(block.lines)
        else:
            yield f"[gambar] {block.alt}"


def _outline_cell(blocks: Iterable[Paragraph]) -> Iterator[str]:
    for p in blocks:
        yield (f"{p.number.label} " if p.number else "") + _text(p.spans)


def outline(whole: Document) -> str:
    """The whole document as text."""
    lines: list[str] = [f"# {whole.properties.title}"]
    for name, blocks in whole.body.slots.items():
        lines += [f"## {name}", *_lines(blocks)]
    for part in whole.parts:
        if isinstance(part, Frame) and part.slots.get("umum"):
            lines.append(f"## {part.template}")
            for name, blocks in part.slots.items():
                lines += [f"### {name}", *_lines(blocks)]
        elif isinstance(part, Section):
            lines += [
                f"## {'lanskap' if part.page.landscape else 'tegak'} {part.number.prefix}",
                *_lines(part.blocks),
            ]
        else:
            lines.append(f"## {part.template if isinstance(part, Frame) else part.path}")
    return "\n".join(lines).replace("\u00a0", " ") + "\n"


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_says_what_it_said(name: str) -> None:
    """Numbers, references, closing marks and rows of a package are as they were written down."""
    content = PACKAGES[name]
    naskah = load(content, templates()).naskah
    assert naskah is not None
    found = outline(document(naskah, tree(naskah), lambda id_: illustrate(naskah, id_, content)))
    golden = Path(__file__).parent / f"{name}.txt"
    if os.environ.get("RENJA_GOLDEN") == "tulis":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
