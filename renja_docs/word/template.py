r"""Fill the frames: templates/*.docx, paragraph by paragraph, with Jinja2.

A template is an ordinary Word file. In any paragraph of its text, tables, text boxes, headers and
footers it may hold `{{ name }}` and `{% if name %}...{% endif %}`. Rules:

- a name with a list repeats its paragraph, once for each item; an empty list removes it;
- a paragraph with a placeholder that renders empty is removed; a no-break space keeps it;
- `{{ slot('name') }}` alone in a paragraph is the place where a run of blocks is poured;
- the formatting of the run in which a placeholder begins is kept, however Word has split it.

Both sides are escaped while Jinja2 works, and unescaped into text afterwards: what it gives back
is put into the tree as text, so no value can become markup. An unknown name is an error, never an
empty place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from html import unescape
from itertools import pairwise
from typing import Final, cast

import jinja2
from jinja2 import nodes
from lxml import etree

from renja_docs.text.nearest import nearest
from renja_docs.word.run_marks import RunOrderError, as_typed, marked, parted, unmarked
from renja_docs.word.template_limits import DEEPEST, LONGEST, Limited, depth
from renja_docs.word.tokens import token
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, remove, replace
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.runs import write_text

SLOT: Final = token("slot")
_BRACES: Final = "{}"
_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
"""What Jinja2 reads: a placeholder, a condition, a comment."""
_SLOT_TAG: Final = re.compile(r"\s*\{\{\s*slot\(\s*(['\"])([^'\"]*)\1\s*\)\s*\}\}\s*")
_HALF_TAG: Final = (
    "kurung kurawalnya tidak lengkap; tulis placeholder dengan dua kurung, misalnya "
    "{{ nomor_tahun }}, dan syarat di antara {% dan %}"
)
_MISSPELT: Final = (
    "placeholder salah tulis; di dalam {{ }} hanya satu nama, misalnya {{ nomor_tahun }}, "
    "dan syarat berbentuk {% if salinan %}...{% endif %}"
)
_NOT_COMPUTED: Final = (
    "placeholder tidak dapat dihitung; di dalam {{ }} tulis satu nama saja, tanpa hitungan"
)
_LOOP: Final = re.compile(r"\{%-?\s*for\b")
_UNDEFINED: Final = re.compile(r"'(\w+)' is undefined")
_CONTROL: Final = re.compile("[\x00-\x1f\x7f\ufffe\uffff]")
_P, _PPR, _T = w("p"), w("pPr"), w("t")


class TemplateError(Exception):
    """A template cannot be filled. nama: the placeholder or slot at fault, '' for none."""

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
    for part in package.of_type(*names.TEXTS):
        for paragraph in list(part.xml.iter(_P)):
            filler.paragraph(paragraph)
    return [slot.get("name", "") for slot in package.document.xml.iter(SLOT)]


class _Filler:
    """Fills the paragraphs of one template with one set of values."""

    def __init__(self, berkas: str, values: Mapping[str, object]) -> None:
        self._berkas = berkas
        self._values = values
        self._env = Limited()

    def paragraph(self, element: Element) -> None:
        """Fill a paragraph, or put a slot in its place. Raises TemplateError."""
        texts = [piece.text or "" for piece in _pieces(element)]
        plain = "".join(texts)
        if not any(brace in plain for brace in _BRACES):
            return
        if any(brace in _TAG.sub("", as_typed(plain)) for brace in _BRACES):
            raise TemplateError(self._berkas, plain, "", _HALF_TAG)
        slot = _SLOT_TAG.fullmatch(as_typed(plain))
        if slot is not None:
            _make_slot(element, slot[2])
            return
        _Line(self._berkas, plain, self._env, self._values).render(element, marked(texts))


class _Line:
    """One paragraph that is filled. plain: its text, which tells the drafter where to look."""

    def __init__(
        self,
        berkas: str,
        plain: str,
        environment: Limited,
        values: Mapping[str, object],
    ) -> None:
        self._berkas = berkas
        self._plain = plain
        self._env = environment
        self._values = values

    def render(self, element: Element, source: str) -> None:
        """Fill the element as often as its list has items. source: its text with marks."""
        template, used = self._compile(source)
        items = self._items(used)
        if not items:
            _remove(element)
            return
        copies = [element, *(deepcopy(element) for _ in items[1:])]
        for before, after in pairwise(copies):  # all are put in before any is removed
            before.addnext(after)
        for copy, values in zip(copies, items, strict=True):
            self._write(copy, self._result(template, values))

    def _compile(self, source: str) -> tuple[jinja2.Template, list[str]]:
        """The template, and the names that it uses."""
        try:
            tree = self._env.parse(source)
            template = self._env.from_string(tree)
        except jinja2.TemplateSyntaxError as error:
            raise self._error("", self._misspelt()) from error
        if depth(tree) > DEEPEST:
            raise self._error("", f"lebih dari {DEEPEST} perulangan bersarang")
        return template, list(dict.fromkeys(node.name for node in tree.find_all(nodes.Name)))

    def _misspelt(self) -> str:
        """What is wrong with tags that Jinja2 cannot read, in words for drafters."""
        typed = as_typed(self._plain)
        for name in ("if", "for"):
            begun = len(re.findall(rf"\{{%-?\s*{name}\b", typed))
            ended = len(re.findall(rf"\{{%-?\s*end{name}\b", typed))
            if begun != ended:
                return (
                    f"{{% {name} ... %}} ada {begun} kali dan {{% end{name} %}} {ended} kali; "
                    "keduanya berpasangan dalam satu paragraf"
                )
        return _MISSPELT

    def _items(self, used: Sequence[str]) -> list[dict[str, object]]:
        """The values of each repetition of a paragraph; one where no list repeats it."""
        listed = [name for name in used if isinstance(self._values.get(name), list | tuple)]
        if not listed or _LOOP.search(self._plain) is not None:  # a loop repeats by itself
            return [dict(self._values)]
        if len(listed) > 1:
            message = f"dua daftar dalam satu paragraf: {' dan '.join(listed)}"
            raise self._error(listed[1], message)
        name = listed[0]
        items = cast("Sequence[object]", self._values[name])
        return [{**self._values, name: item} for item in items]

    def _result(self, template: jinja2.Template, values: Mapping[str, object]) -> str:
        try:
            result = unescape(template.render(values))
        except jinja2.UndefinedError as error:
            raise self._unknown(error) from error
        except Exception as error:  # whatever a template's own expression may raise
            raise self._error("", _NOT_COMPUTED) from error
        if len(result) > LONGEST:
            raise self._error("", f"menjadi {len(result)} huruf; paling banyak {LONGEST}")
        bad = _CONTROL.search(unmarked(result))
        if bad is not None:
            code = f"U+{ord(bad[0]):04X}"
            raise self._error("", f"nilai memuat karakter yang tidak dapat dicetak ({code})")
        return result

    def _unknown(self, error: jinja2.UndefinedError) -> TemplateError:
        found = _UNDEFINED.search(str(error))
        if found is None:
            return self._error("", _NOT_COMPUTED)
        name = found[1]
        if name == "slot":
            return self._error(name, "slot(...) harus berdiri sendiri dalam satu paragraf")
        near = nearest(name, self._values)
        meant = f"mungkin maksudnya “{near}”"
        if not near:
            meant = f"yang ada: {', '.join(sorted(self._values))}"
        return self._error(name, f"nama “{name}” tidak dikenal; {meant}")

    def _write(self, element: Element, result: str) -> None:
        pieces = _pieces(element)
        for piece, content in zip(pieces, self._contents(result, len(pieces)), strict=True):
            write_text(piece, content)
            if not content:
                _remove_run(piece)
        if not unmarked(result).strip(" "):
            _remove(element)

    def _contents(self, result: str, count: int) -> list[str]:
        try:
            return parted(result, count)
        except RunOrderError as error:
            message = "isi perulangan dalam satu paragraf harus berformat sama"
            raise self._error("", message) from error

    def _error(self, nama: str, pesan: str) -> TemplateError:
        return TemplateError(self._berkas, self._plain, nama, pesan)


def _pieces(paragraph: Element) -> list[Element]:
    """The texts of a paragraph, without those of a text box that hangs on it."""
    return [piece for piece in paragraph.iter(_T) if _owner(piece) is paragraph]


def _owner(element: Element) -> Element | None:
    """The paragraph that an element stands in, which may itself stand in a text box of another."""
    return next(element.iterancestors(_P), None)


def _make_slot(element: Element, name: str) -> None:
    slot = etree.Element(SLOT)
    slot.set("name", name)
    replace(element, slot)


def _remove_run(piece: Element) -> None:
    """Remove an empty text, and its run where nothing else is in it."""
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
    alone = sum(1 for _ in parent.iterchildren(_P)) == 1
    if parent.tag != w("body") and alone:
        # Word calls a file broken whose cell ends without a paragraph (17.4.66).
        for child in [child for child in element if child.tag != _PPR]:
            element.remove(child)
    elif element.find(f"{_PPR}/{w('sectPr')}") is None:
        parent.remove(element)
