"""Readers other than Word see what Word sees: headings, list items, captions, contents, once each.

Pandoc and mammoth stand for all that turn a .docx into another form, docx-preview for readers in a
browser; what LibreOffice prints is judged in test_numbers and test_nomor_otomatis.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import mammoth
import pypandoc
import pytest
from lxml import etree, html
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from renja_docs.text.syllables import unhyphenated
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.names import w
from renja_docs.word.wml.readback import paragraphs
from tests.e2e.conftest import Outcome
from tests.e2e.test_beda import BROWSER, DRIVER, FLAGS
from tests.e2e.test_numbers import made
from tests.packages import SMALL

pytestmark = pytest.mark.e2e

Line = tuple[int, str]
"""What a reader sees of a paragraph: the level of a heading, 0 of any other; and its words."""

SCRIPTS = tuple(
    Path(__file__).parent / "node_modules" / path
    for path in ("jszip/dist/jszip.min.js", "docx-preview/dist/docx-preview.min.js")
)
LEVELS = {f"Heading{level}": level for level in range(1, 7)}


def single(text: str) -> str:
    """The words without blanks: each reader shows tabs, line ends, soft hyphens in its own way."""
    return "".join(unhyphenated(text).split())


def written(docx: Path) -> list[Line]:
    """The paragraphs of the file that say something, with the results of their fields."""
    root = opc.read(docx.read_bytes()).document.xml
    found = []
    for element in root.iter(w("p")):
        style = element.find(f"{w('pPr')}/{w('pStyle')}")
        level = LEVELS.get("" if style is None else style.get(w("val"), ""), 0)
        in_shape = next(element.iterancestors(w("txbxContent")), None) is not None
        said = single(next(paragraphs(element)).text)
        if said and not in_shape:  # they show the picture beside the shapes
            found.append((level, said))
    return found


def alts(docx: Path) -> set[str]:
    """What tables hold, in words, for those who cannot see them: pandoc prints it too."""
    root = opc.read(docx.read_bytes()).document.xml
    return {single(e.get(w("val"), "")) for e in root.iter(w("tblDescription"))}


# --- pandoc


def by_pandoc(docx: Path) -> list[Line]:
    """The blocks of pandoc's document."""
    blocks = json.loads(pypandoc.convert_file(docx, "json"))["blocks"]
    return [(level, said) for level, text in _blocks(blocks) if (said := single(text))]


def _blocks(node: object) -> Iterator[Line]:
    """Blocks that hold words, wherever they stand: in lists, tables and captions."""
    match node:
        case list():
            for child in node:
                yield from _blocks(child)
        case {"t": "Header", "c": [int(level), _, words]}:
            yield level, _words(words)
        case {"t": "Para" | "Plain", "c": words}:
            yield 0, _words(words)
        case {"c": inside}:
            yield from _blocks(inside)


def _words(node: object) -> str:
    match node:
        case list():
            return "".join(map(_words, node))
        case {"t": "Str", "c": str(text)}:
            return text
        case {"t": "Image"}:
            return ""
        case {"t": "Quoted", "c": [{"t": kind}, words]}:
            marks = "‘’" if kind == "SingleQuote" else "“”"
            return f"{marks[0]}{_words(words)}{marks[1]}"
        case {"c": [_, list(words), *_]}:  # of a link, or a span
            return _words(words)
        case {"c": words}:
            return _words(words)
        case _:
            return ""


# --- mammoth


def by_mammoth(docx: Path) -> list[Line]:
    """The elements of mammoth's HTML."""
    with docx.open("rb") as file:
        whole = html.fromstring(f"<div>{mammoth.convert_to_html(file).value}</div>")
    found = []
    for element in whole.iter("p", "li", "h1", "h2", "h3", "h4", "h5", "h6"):
        said = single("".join(_own(element)))
        level = int(element.tag[1]) if element.tag.startswith("h") else 0
        if said:
            found.append((level, said))
    return found


def _own(element: etree._Element) -> Iterator[str]:
    """The words of an element, without those of a list below it."""
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield " "
        elif child.tag not in {"ol", "ul"}:
            yield from _own(child)
        yield child.tail or ""


# --- docx-preview


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A browser without a window, in which docx-preview has been loaded."""
    if not all(path.is_file() for path in SCRIPTS):
        reason = "docx-preview is not installed: run `npm ci` in tests/e2e"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    if BROWSER is None or DRIVER is None:
        pytest.skip("Chromium and its driver are not installed")
    folder = tmp_path_factory.mktemp("pratinjau")
    for path in SCRIPTS:
        shutil.copy(path, folder)
    loaded = "".join(f'<script src="{path.name}"></script>' for path in SCRIPTS)
    page = folder / "halaman.html"
    page.write_text(
        f'<!doctype html><meta charset="utf-8">{loaded}<div id="isi"></div>', encoding="utf-8"
    )
    options = Options()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    opened = webdriver.Chrome(options=options, service=Service(DRIVER))
    opened.get(page.as_uri())
    yield opened
    opened.quit()


SHOW = """
const [data, done] = arguments;
const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0));
const room = document.getElementById('isi');
const lines = () => {
    room.querySelectorAll('wbr').forEach(mark => mark.replaceWith('-'));
    return Array.from(room.querySelectorAll('p')).map(p => [p.className, p.innerText]);
};
docx.renderAsync(bytes, room, null, {renderHeaders: false, renderFooters: false}).then(
    () => done(lines()), fault => done(String(fault))
);
"""
"""It knows a no-break hyphen (17.3.3.18), but draws wbr for it, which shows no sign."""


def by_preview(browser: webdriver.Chrome) -> Callable[[Path], list[Line]]:
    """The paragraphs that docx-preview shows."""

    def lines(docx: Path) -> list[Line]:
        browser.set_script_timeout(60)
        data = base64.b64encode(docx.read_bytes()).decode()
        shown: Any = browser.execute_async_script(SHOW, data)
        assert isinstance(shown, list), shown
        found = []
        for classes, text in shown:
            level = next(
                (n for style, n in LEVELS.items() if f"docx_{style.lower()}" in classes), 0
            )
            if single(text):
                found.append((level, single(text)))
        return found

    return lines


READERS = ("pandoc", "mammoth", "docx-preview")


@pytest.fixture(scope="module", params=READERS)
def reader(request: pytest.FixtureRequest) -> Callable[[Path], list[Line]]:
    """One of the readers."""
    if request.param == "docx-preview":
        return by_preview(request.getfixturevalue("browser"))
    return {"pandoc": by_pandoc, "mammoth": by_mammoth}[request.param]


def compared(docx: Path, read: Callable[[Path], list[Line]]) -> None:
    """Headings in order and of their level; every other paragraph as often as it is written."""
    aside = alts(docx)
    wanted = [line for line in written(docx) if line[1] not in aside]
    found = [line for line in read(docx) if line[1] not in aside]
    assert [line for line in found if line[0]] == [line for line in wanted if line[0]]
    lost = Counter(wanted) - Counter(found)
    assert lost == {}
    assert Counter(found) - Counter(wanted) == {}


def test_a_reader_sees_all_of_the_large_document(
    built: Outcome, reader: Callable[[Path], list[Line]]
) -> None:
    """Pasal, chapters and their parts are headings; items, captions, contents have their words."""
    headings = [said for level, said in written(built.docx) if level]
    assert {"Pasal6", "BABIPENDAHULUAN", "LatarBelakang"} <= set(headings)
    compared(built.docx, reader)


@pytest.mark.parametrize("name", SMALL)
def test_a_reader_sees_all_of_the_small_documents(
    name: str, tmp_path: Path, reader: Callable[[Path], list[Line]]
) -> None:
    """Also BAB and Bagian of a body, and an amending regulation."""
    docx = tmp_path / f"{name}.docx"
    docx.write_bytes(made(SMALL[name])[0])
    compared(docx, reader)
