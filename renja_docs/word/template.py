r"""Fill the frames: templates/*.docx, paragraph by paragraph, with Jinja2.

A template is an ordinary Word file. In any paragraph of its text, tables, text boxes, headers and
footers it may hold `{{ name }}` and `{% if name %}...{% endif %}`. Rules:

- a name with a list repeats its paragraph, once for each item; an empty list removes it;
- a paragraph with a placeholder that renders empty is removed; a no-break space keeps it;
- `{{ slot('name') }}` alone in a paragraph is the place where a run of blocks is poured;
- the formatting of the run in which a placeholder begins is kept, however Word has split it.

Both sides are escaped while Jinja2 works, and unescaped into text afterwards: what it gives back is put
into the tree as text, so no value can become markup. An unknown name is an error, never an empty place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from html import unescape
from itertools import pairwise
from typing import Final

import jinja2
from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from renja_docs.text.nearest import nearest
from renja_docs.word.tokens import token
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, remove, replace
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.runs import write_text

SLOT: Final = token("slot")
_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PIECE: Final = re.compile("\x02(\\d+)\x03")
_SLOT_TAG: Final = re.compile(r"\s*\{\{\s*slot\(\s*(['\"])([^'\"]*)\1\s*\)\s*\}\}\s*")
_CONTROL: Final = re.compile("[\x00-\x1f\x7f\ufffe\uffff]")
# Word's autocorrection turns the quotes and blanks of a placeholder into typographic ones.
_TYPED: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\xa0": " "}
)
_ESCAPED: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_FILLED: Final = (names.CT_DOCUMENT, names.CT_HEADER, names.CT_FOOTER, names.CT_FOOTNOTES)
_P, _T = w("p"), w("t")


class TemplateError(Exception):
    """A template cannot be filled. nama: the placeholder or slot at fault, '' where there is none."""

    def __init__(self, berkas: str, paragraf: str, nama: str, pesan: str) -> None:
        place = f", paragraf “{paragraf}”" if paragraf else ""
        super().__init__(f"templat {berkas}{place}: {pesan}")
        self.berkas = berkas
        self.paragraf = paragraf
        self.nama = nama
        self.pesan = pesan


def fill(package: Package, berkas: str, values: Mapping[str, object]) -> list[str]:
    """Fill every paragraph of a template in place; the names of its slots in their order.

    A slot paragraph becomes a SLOT element with the attribute 'name'.
    Raises TemplateError for an unknown name, a syntax error, a value that is no printable text.
    """
    filler = _Filler(berkas, values)
    for part in package.parts.values():
        if part.content_type in _FILLED:
            for paragraph in list(part.xml.iter(_P)):
                filler.paragraph(paragraph)
    return [e.get("name", "") for e in package.document.xml.iter(SLOT)]


class _Filler:
    """Fills the paragraphs of one template with one set of values."""

    def __init__(self, berkas: str, values: Mapping[str, object]) -> None:
        self._berkas = berkas
        self._values = values
        self._env = SandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=True)
        self._env.globals.clear()

    def paragraph(self, element: Element) -> None:
        pieces = [t for t in element.iter(_T) if _owner(t) is element]
        plain = "".join(t.text or "" for t in pieces)
        if "{{" not in plain and "{%" not in plain and "{#" not in plain:
            return
        if (slot := _SLOT_TAG.fullmatch(plain.translate(_TYPED))) is not None:
            _make_slot(element, slot[2])
            return
        self._render(element, plain, _marked([t.text or "" for t in pieces]))

    def _render(self, element: Element, plain: str, source: str) -> None:
        template, listed = self._compile(plain, source)
        items = self._items(plain, listed)
        copies = [element, *(deepcopy(element) for _ in items[1:])]
        for before, after in pairwise(copies):
            before.addnext(after)
        for copy, values in zip(copies, items, strict=False):
            self._write(copy, plain, self._result(plain, template, values))
        if not items:
            _remove(element)

    def _compile(self, plain: str, source: str) -> tuple[jinja2.Template, list[str]]:
        try:
            tree = self._env.parse(source)
            template = self._env.from_string(tree)
        except jinja2.TemplateSyntaxError as error:
            raise self._error(plain, "", f"placeholder salah tulis ({error.message})") from error
        looped = "{%" in plain and re.search(r"\{%-?\s*for\b", plain) is not None
        used = dict.fromkeys(node.name for node in tree.find_all(nodes.Name))
        listed = [n for n in used if isinstance(self._values.get(n), list | tuple)]
        return template, [] if looped else listed

    def _items(self, plain: str, listed: list[str]) -> list[dict[str, object]]:
        """The values of each repetition of a paragraph."""
        if not listed:
            return [dict(self._values)]
        if len(listed) > 1:
            raise self._error(
                plain, listed[1], f"dua daftar dalam satu paragraf: {' dan '.join(listed)}"
            )
        value = self._values[listed[0]]
        assert isinstance(value, list | tuple)
        return [{**self._values, listed[0]: item} for item in value]

    def _result(self, plain: str, template: jinja2.Template, values: dict[str, object]) -> str:
        try:
            result = unescape(template.render(values))
        except jinja2.UndefinedError as error:
            raise self._error(plain, *self._unknown(error)) from error
        except Exception as error:  # whatever a template's own expression may raise
            raise self._error(plain, "", f"placeholder tidak dapat dihitung ({error})") from error
        if (bad := _CONTROL.search(_PIECE.sub("", result))) is not None:
            raise self._error(
                plain, "", f"nilai memuat karakter yang tidak dapat dicetak (U+{ord(bad[0]):04X})"
            )
        return result

    def _unknown(self, error: jinja2.UndefinedError) -> tuple[str, str]:
        found = re.search(r"'(\w+)' is undefined", str(error))
        if found is None:
            return "", f"placeholder tidak dapat dihitung ({error})"
        name = found[1]
        if name == "slot":
            return name, "slot(...) harus berdiri sendiri dalam satu paragraf"
        near = nearest(name, self._values)
        meant = (
            f"mungkin maksudnya “{near}”"
            if near
            else f"yang ada: {', '.join(sorted(self._values))}"
        )
        return name, f"nama “{name}” tidak dikenal; {meant}"

    def _write(self, element: Element, plain: str, result: str) -> None:
        pieces = [t for t in element.iter(_T) if _owner(t) is element]
        for piece, content in zip(pieces, self._contents(plain, result, len(pieces)), strict=True):
            write_text(piece, content)
            if not content:
                _remove_run(piece)
        if not _PIECE.sub("", result).strip(" "):
            _remove(element)

    def _contents(self, plain: str, result: str, count: int) -> list[str]:
        """The text of each piece; pieces may vanish, but not change their order."""
        found, last = [""] * count, 0
        parts = _PIECE.split(result)
        for index, content in zip(map(int, parts[1::2]), parts[2::2], strict=True):
            if index < last and content:
                raise self._error(
                    plain, "", "isi perulangan dalam satu paragraf harus berformat sama"
                )
            found[index] += content
            last = max(last, index)
        return found

    def _error(self, plain: str, nama: str, pesan: str) -> TemplateError:
        return TemplateError(self._berkas, plain, nama, pesan)


def _marked(texts: list[str]) -> str:
    """The text of a paragraph in which each piece begins with its mark, but never inside a tag.

    A statement is followed by the mark of its piece again: what a false {% if %} leaves out takes the
    marks inside it along.
    """
    plain = "".join(texts)
    inside = {
        position for tag in _TAG.finditer(plain) for position in range(tag.start() + 1, tag.end())
    }
    out, position, pending = [], 0, ""
    ends = {tag.end(): tag for tag in _TAG.finditer(plain)}
    for index, content in enumerate(texts):
        mark = f"\x02{index}\x03"
        pending = mark
        for character in content or "":
            if position not in inside and pending:
                out.append(pending)
                pending = ""
            out.append(
                character.translate(_TYPED)
                if position in inside
                else _ESCAPED.get(character, character)
            )
            position += 1
            if position in ends and ends[position].group().startswith("{%"):
                out.append(mark)
    return "".join(out)


def _owner(element: Element) -> Element | None:
    """The paragraph that an element stands in, which may itself stand in a text box of another."""
    return next(element.iterancestors(_P), None)


def _make_slot(element: Element, name: str) -> None:
    slot = etree.Element(SLOT)
    slot.set("name", name)
    replace(element, slot)


def _remove_run(piece: Element) -> None:
    run = piece.getparent()
    if run is None:
        return
    run.remove(piece)
    if all(child.tag == w("rPr") for child in run):
        remove(run)


def _remove(element: Element) -> None:
    """Remove a paragraph; where its cell or text box would be left without one, only empty it."""
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag != w("body") and sum(1 for _ in parent.iterchildren(_P)) == 1:
        for child in [c for c in element if c.tag != w("pPr")]:
            element.remove(child)
        return
    if element.find(f"{w('pPr')}/{w('sectPr')}") is None:
        parent.remove(element)
