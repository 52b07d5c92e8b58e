"""What is joined: templates opened and filled, foreign annexes opened and cleaned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from renja_docs.document import blocks
from renja_docs.machine import template_folder
from renja_docs.word import foreign, template
from renja_docs.word.cleaning import clean
from renja_docs.word.continuous import go_on
from renja_docs.word.foreign_styles import FOREIGN
from renja_docs.word.frame_origins import keep_names, take_source
from renja_docs.word.joining.component import Component, Gap
from renja_docs.word.origins import comes_from
from renja_docs.word.template_styles import name_styles
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import WP, w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.paragraph import unclipped


def components(
    parts: Sequence[blocks.Portion], templates: Path, content: Path
) -> Iterator[Component | Gap]:
    """The files of the parts of a document, and the gaps between them where sections are poured.

    The key of a gap or a frame is the index of its part. Raises TemplateError, ForeignError.
    """
    prefix = ""
    for index, part in enumerate(parts):
        match part:
            case blocks.Section():
                prefix = part.number.prefix
                yield Gap(str(index))
            case blocks.Frame():
                yield Component(str(index), _frame(part, templates, complete=index == 0))
            case blocks.Foreign():
                yield _annex(f"{FOREIGN}{index}", part, content, prefix)


def _annex(key: str, part: blocks.Foreign, content: Path, prefix: str) -> Component:
    """A foreign file. prefix: that of the pages before it, for its pages go on counting."""
    package = foreign.open_docx(_bytes(content / part.path, part.path), part.path)
    foreign.prepare(package, key)
    return Component(key, package, foreign=True, bookmark=part.bookmark, prefix=prefix)


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise foreign.ForeignError(name, "berkas itu tidak ada") from error
    except OSError as error:
        raise foreign.ForeignError(name, f"tidak dapat dibaca ({error.strerror})") from error


def _frame(frame: blocks.Frame, templates: Path, *, complete: bool) -> Package:
    """A template, filled. complete: it must have every style of the project."""
    name = frame.template
    try:
        package = foreign.open_docx(_bytes(template_folder.found(templates, name), name), name)
    except foreign.ForeignError as error:
        raise template.TemplateError(name, "", "", error.pesan) from error
    clean(package)  # Word leaves its traces in templates too
    if frame.continuous:
        go_on(package)
    name_styles(package, name, partial(_standard, name) if complete else None)
    show_pictures(package)
    keep_names(package)
    _compare_slots(name, template.fill(package, name, frame.values), frame.slots)
    for paragraph in package.document.xml.iter(w("p")):
        comes_from(paragraph, take_source(paragraph, frame.sources))
    return package


def _standard(name: str) -> Iterator[Element]:
    """The styles of the program's own template of a name."""
    package = foreign.open_docx(_bytes(template_folder.of_program() / name, name), name)
    part = package.related(names.TYPE_STYLES)
    return part.xml.iter(w("style")) if part is not None else iter(())


def show_pictures(package: Package) -> None:
    """Give the pictures that a drafter has put into a line the height they have."""
    for picture in package.document.xml.iter(f"{{{WP}}}inline", w("pict")):
        paragraph = next(picture.iterancestors(w("p")), None)
        if paragraph is not None:
            unclipped(paragraph)


def _compare_slots(
    name: str, found: Sequence[str], given: Mapping[str, tuple[blocks.Block, ...]]
) -> None:
    """Every run of blocks has one slot, every slot its run; a run of none needs no slot."""
    for slot, content in given.items():
        count = found.count(slot)
        if count > 1 or (content and not count):
            message = f"slot('{slot}') harus ada tepat satu kali, ditemukan {count} kali"
            raise template.TemplateError(name, "", slot, message)
    for slot in found:
        if slot not in given:
            known = ", ".join(sorted(given)) or "tidak ada"
            message = f"slot('{slot}') tidak dikenal; yang ada: {known}"
            raise template.TemplateError(name, "", slot, message)
