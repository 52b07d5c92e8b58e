"""Join the filled frames and the foreign annexes into one package with docxcompose.

docxcompose 2.2.0 carries over styles, pictures, diagrams and footnotes. What it does wrongly is
kept out of its sight and put back afterwards; each fault has a module:

- section_breaks, headers: it drops the last section of what it appends, all headers and footers;
- list_numbers: it gives several lists of one table one id, restarts lists, makes random ids;
- bookmarks: it pairs their ends in their order of appearance, and keeps equal names;
- base_styles: it does not follow basedOn, and looks for styles in the body alone;
- footnotes: their ids collide unless those of the first document are counted without gaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as DocxDocument
from docxcompose.composer import Composer
from lxml import etree

from renja_docs.word.joining import base_styles, bookmarks, footnotes
from renja_docs.word.joining.component import Component, Gap, body
from renja_docs.word.joining.list_numbers import ListNumbers
from renja_docs.word.joining.section_breaks import SectionBreaks, end_with_section
from renja_docs.word.template import SLOT
from renja_docs.word.wml import names
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part, read, write


def compose(parts: Sequence[Component | Gap], jeda: str) -> Package:
    """One package of all components, in order; the first gives styles and settings.

    jeda: style of a paragraph that is added only to end a section. In the result each slot has the
    attribute 'key': the key of its component, or of the gap.
    """
    components = [part for part in parts if isinstance(part, Component)]
    sections = SectionBreaks(jeda)
    numbers = ListNumbers()
    for component in components:
        _hide(component, sections, numbers, jeda)
    joined = _join(parts)
    base_styles.complete(joined, components)
    sections.restore(joined)
    numbers.restore(joined)
    bookmarks.restore(joined)
    return joined


def _hide(component: Component, sections: SectionBreaks, numbers: ListNumbers, jeda: str) -> None:
    """Put tokens in the place of all that docxcompose would spoil."""
    for slot in component.body.iter(SLOT):
        slot.set("key", component.key)
    if component.bookmark:
        bookmarks.mark_beginning(component.body, component.bookmark)
    end_with_section(component.body, jeda)
    if component.foreign:
        bookmarks.rename(component)
    for part in component.texts():
        bookmarks.hide(part.xml, component.key)
        numbers.hide(part.xml, component)
    sections.hide(component)
    footnotes.count(component.package)
    _forget(component.package.document)
    component.body.append(etree.Element(w("sectPr")))  # docxcompose expects one, and drops it


def _forget(document: Part) -> None:
    """Cut what comes back by our own hand: docxcompose would carry a part of it over."""
    forgotten = (names.TYPE_HEADER, names.TYPE_FOOTER, names.TYPE_NUMBERING)
    document.rels = {
        rid: relation for rid, relation in document.rels.items() if relation.type not in forgotten
    }


def _join(parts: Sequence[Component | Gap]) -> Package:
    first, *others = parts
    if not isinstance(first, Component):
        raise TypeError("bagian pertama harus berkas")
    composer = Composer(_document(first))
    composer.restart_numbering = False  # it would make lists that go on begin again
    for part in others:
        if isinstance(part, Gap):
            # No file stands here: the slot goes where the next one would be put.
            slot = etree.Element(SLOT, name="", key=part.key)
            composer.doc.element.body.insert(composer.append_index(), slot)
        else:
            composer.append(_document(part))
    out = BytesIO()
    composer.save(out)
    joined = read(out.getvalue())
    # Every section has come as a token: what docxcompose left or made up is nobody's.
    whole = body(joined.document)
    for section in list(whole.iterchildren(w("sectPr"))):
        whole.remove(section)
    return joined


def _document(component: Component) -> DocxDocument:
    """A component as docxcompose takes it. Parts that nothing leads to stay behind."""
    package = Package(component.package.reachable(), component.package.rels)
    return Document(BytesIO(write(package, compress=False)))
