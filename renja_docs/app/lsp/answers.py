"""What the server answers: names, expressions, places and the model, told for an offset of a file.

Nothing here knows the protocol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.app.lsp.desk import EditorDesk, KnownContent
from renja_docs.app.lsp.symbols import Mention
from renja_docs.app.lsp.typed_names import expressions
from renja_docs.content.origin import Origin
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.place import Place
from renja_docs.sense.text import Text

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9.-]*\Z")
_SHORTEST: Final = 2
"""Lines of a value that an editor can fold."""

_LONGEST: Final = 90
"""Characters of a line of the outline."""


class RenameError(Exception):
    """A name that cannot be changed so, in Indonesian why."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the outline. start, end: its characters in the file."""

    title: str
    kind: str
    start: int
    end: int
    inside: tuple[OutlineEntry, ...] = ()


# --- names


def mention_at(known: KnownContent, file: str, offset: int) -> Mention | None:
    """The name at an offset; where a place is both given and used, where it is given."""
    found = [one for one in known.mentions if one.file == file and one.start <= offset <= one.end]
    return max(found, key=lambda one: one.is_given, default=None)


def of_symbol(known: KnownContent, mention: Mention) -> list[Mention]:
    """All mentions of what one names: a table has a name in fields and one in references."""
    same = {mention.symbol}
    at = (mention.file, mention.start)
    same |= {one.symbol for one in known.mentions if (one.file, one.start) == at}
    return [one for one in known.mentions if one.symbol in same]


def rename(
    desk: EditorDesk, known: KnownContent, mention: Mention, new: str
) -> dict[str, list[Mention]]:
    """The mentions to replace, by file.

    Raises RenameError for a name of another form, and where the content would be worse with it.
    """
    if not _NAME.match(new):
        raise RenameError("Nama berupa huruf kecil, angka, titik, dan tanda hubung.")
    wanted = of_symbol(known, mention)
    if not any(one.is_given for one in wanted):
        raise RenameError("Nama ini tidak ditemukan asalnya.")
    by_file: dict[str, list[Mention]] = {}
    for one in {(one.file, one.start): one for one in wanted}.values():
        by_file.setdefault(one.file, []).append(one)
    texts = {file: _replaced(desk.text(file), places, new) for file, places in by_file.items()}
    before = len([one for one in known.understood.findings if one.severity == "galat"])
    tried = desk.understand(texts)
    after = [one for one in tried.findings if one.severity == "galat"]
    if len(after) > before:
        raise RenameError(f"Nama itu menimbulkan galat: {after[0].message}")
    return by_file


def _replaced(text: str, places: list[Mention], new: str) -> str:
    for one in sorted(places, key=lambda one: -one.start):
        text = text[: one.start] + new + text[one.end :]
    return text


# --- hover


def hover(known: KnownContent, text: str, file: str, offset: int) -> str:
    """What stands at an offset, in Markdown; '' where there is nothing to tell."""
    mention = mention_at(known, file, offset)
    if mention is not None:
        return told_of(known, mention.symbol)
    for whole in expressions(text):
        if whole.start <= offset <= whole.end:
            return _printed(known, text[whole.start : whole.end])
    return ""


def told_of(known: KnownContent, symbol: str) -> str:
    """What a name stands for, in Markdown."""
    kind, _, name = symbol.partition(":")
    label = known.words.labels.get(symbol)
    if label is not None:
        return f"**{label.text}** {label.title}".strip()
    if kind == "peraturan" and name in known.words.acts:
        return sebut(known.words.acts[name], known.words.acts, "lengkap")
    if kind == "kode program" and name in known.words.nodes:
        return f"**{name}** {known.words.nodes[name].nama}"
    if kind == "fakta":
        return _printed(known, f"{{{{ fakta('{name}') }}}}")
    return f"{kind} **{name}**"


def _printed(known: KnownContent, expression: str) -> str:
    try:
        return f"Tercetak: {known.words.text(expression.replace(chr(39) * 2, chr(39)))}"
    except ExpressionError as fault:
        return f"{fault.message} {fault.advice}"


def hints(known: KnownContent, text: str, file: str) -> Iterator[tuple[int, str]]:
    """What each expression prints, with the offset behind it; by the place it stands in."""
    here = list(_texts_of(known, file))
    for whole in expressions(text):
        around = next((one for one in here if _holds(one, whole.start)), None)
        if around is None:
            continue
        typed = " ".join(text[whole.start : whole.end].split()).replace("''", "'")
        try:
            yield whole.end, known.words.text(typed, around.within)
        except ExpressionError:
            continue


def _texts_of(known: KnownContent, file: str) -> Iterator[Text]:
    """The texts of a file that hold an expression; none where the content is too broken."""
    evaluated = known.understood.evaluated
    if evaluated is None:
        return
    for text in evaluated.reading.texts:
        if text.origin.location.file == file and "{{" in text.typed:
            yield text


def _holds(text: Text, offset: int) -> bool:
    return text.origin.start <= offset < text.origin.end


# --- outline and folds


def outline(known: KnownContent, file: str) -> list[OutlineEntry]:
    """The places of a file with their printed numbers."""
    evaluated = known.understood.evaluated
    tops = evaluated.reading.tree.tops() if evaluated else ()
    return [entry for top in tops for entry in _entries(top, file)]


def _entries(place: Place, file: str) -> Iterator[OutlineEntry]:
    inside = tuple(entry for child in place.children for entry in _entries(child, file))
    origin = place.origin
    is_here = origin.location.file == file and origin.end > origin.start
    if is_here and (place.label is not None or place.id):
        yield OutlineEntry(_title(place), place.kind, origin.start, origin.end, inside)
    else:
        yield from inside


def _title(place: Place) -> str:
    """The printed number of a place, and the beginning of its first text."""
    number = place.label.text if place.label else ""
    said = place.texts[0].printed if place.texts else place.name
    return f"{number} {said}".strip()[:_LONGEST]


def folds(files: Mapping[str, Origin], text: str, file: str) -> Iterator[tuple[int, int]]:
    """The first and the last line, from 0, of what can be folded."""
    root = files.get(file)
    if root is not None:
        yield from _folds(root, text)


def _folds(origin: Origin, text: str) -> Iterator[tuple[int, int]]:
    for part in origin.parts.values():
        first = (part.key or part.location).line - 1
        last = text.count("\n", 0, max(part.start, part.end - 1))
        if last - first + 1 >= _SHORTEST:
            yield first, last
        yield from _folds(part, text)
