"""The real build.py on the packages of the tests.

Its bytes, its words, its promises when something is wrong.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from renja_docs.app.pipeline import check
from renja_docs.sense.evaluation import read
from tests.e2e.conftest import Outcome, build, build_without_office, copied
from tests.elements import words
from tests.packages import KOPERASI, TANPA_LAMPIRAN, templates

pytestmark = pytest.mark.e2e

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(docx: Path) -> dict[str, bytes]:
    """The files inside a .docx."""
    with zipfile.ZipFile(docx) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def paragraphs(docx: Path) -> list[str]:
    """What each paragraph says, without its automatic number."""
    root = etree.fromstring(parts(docx)["word/document.xml"])
    return [plain("".join(_pieces(p))) for p in root.iter(f"{W}p")]


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for run in paragraph.iter(f"{W}r"):
        for piece in run:
            yield piece.text or "" if piece.tag == f"{W}t" else _SIGNS.get(piece.tag, "")


_SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}noBreakHyphen": "-"}
"""What an element says that is no text."""


def plain(text: str) -> str:
    """The text with single blanks and without capitals: titles are printed in capitals.

    A head may part behind a stroke.
    """
    return re.sub(r"\s+", " ", text).replace("/ ", "/").strip().casefold()


def changed(folder: Path, file: str, old: str, new: str) -> None:
    """Write other words into a content file; the old ones must be there."""
    path = folder / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_same_content_gives_the_same_bytes_elsewhere(built: Outcome, tmp_path: Path) -> None:
    """Another folder, time zone, language and hash seed change neither the .docx nor the PDF."""
    again = build(
        copied(KOPERASI, tmp_path),
        "pdf",
        TZ="Asia/Jakarta",
        LANG="C",
        LC_ALL="C",
        PYTHONHASHSEED="7",
        SOURCE_DATE_EPOCH="1",
    )
    assert again.code == 0, again.said
    assert again.docx.read_bytes() == built.docx.read_bytes()
    assert again.pdf.read_bytes() == built.pdf.read_bytes()


def test_an_unchanged_document_is_not_laid_out_again(built: Outcome) -> None:
    """Page numbers kept from the last build are true: the same bytes, and nobody counts again."""
    before = built.docx.read_bytes()
    kept = built.docx.with_name("halaman.json").stat().st_mtime_ns
    again = build(built.folder, "perbup")
    assert again.code == 0
    assert built.docx.read_bytes() == before
    assert built.docx.with_name("halaman.json").stat().st_mtime_ns == kept
    assert re.search(r" \d+ halaman\. ", again.said)


def test_without_libreoffice_the_known_numbers_give_the_same_bytes(
    built: Outcome, tmp_path: Path
) -> None:
    """A machine that cannot lay out prints the numbers of one that could, and says so."""
    with_known_pages(built, tmp_path)
    again = build_without_office(tmp_path, "perbup")
    assert again.code == 0, again.said
    assert "dari tata letak isi yang sama" in again.said
    assert again.docx.read_bytes() == built.docx.read_bytes()


def test_without_libreoffice_numbers_of_another_content_are_called_old(
    built: Outcome, tmp_path: Path
) -> None:
    """After an edit the numbers may be wrong: the warning names both documents by their hash."""
    with_known_pages(built, tmp_path)
    changed(tmp_path, "kata-pengantar.yaml", "Puji syukur", "Segala puji dan syukur")
    again = build_without_office(tmp_path, "perbup")
    assert again.code == 0, again.said
    assert re.search(r"\([0-9a-f]{12}, dokumen sekarang [0-9a-f]{12}\), sehingga", again.said)


def with_known_pages(built: Outcome, folder: Path) -> None:
    """Another machine's content, with the page numbers that were counted here."""
    shutil.copytree(built.folder / "content", folder / "content")
    (folder / "output").mkdir()
    shutil.copy(built.docx.with_name("halaman.json"), folder / "output")


def test_without_libreoffice_a_pdf_is_code_3(tmp_path: Path) -> None:
    """The PDF cannot be had: told with the next step, and nothing is written."""
    outcome = build_without_office(copied(TANPA_LAMPIRAN, tmp_path), "pdf")
    assert outcome.code == 3
    assert "lingkungan" in outcome.said
    assert not (tmp_path / "output").exists()


def test_the_build_says_what_it_made(built: Outcome) -> None:
    """One line: the path of each file, what it holds, pages, findings and seconds."""
    last = built.said.strip().splitlines()[-1]
    assert re.search(r"perbup\.docx, .*perbup\.pdf: \d+ pasal, .* \d+ halaman\. ", last)
    assert re.search(r"\d+,\d detik\.$", last)


def test_every_text_of_the_content_stands_in_the_document(built: Outcome) -> None:
    """What the content prints is there, and at least as often as the content says it."""
    checked = check(KOPERASI, templates())
    assert checked.naskah is not None
    apart = {
        "alt",
        "gambar",
        "peraturan",
    }  # pictures hold their own words; amending acts are cited by number
    texts = Counter(
        plain(b.printed) for b in read(checked.naskah).reading.texts if b.kind not in apart
    )
    whole = " ".join(paragraphs(built.docx))
    assert len(texts) > 500
    assert {text: count for text, count in texts.items() if whole.count(text) < count} == {}


def test_the_figure_says_in_words_what_it_shows(built: Outcome) -> None:
    """The alternative text of the picture is that of the content."""
    checked = check(KOPERASI, templates())
    assert checked.naskah is not None
    document = etree.fromstring(parts(built.docx)["word/document.xml"])
    told = [plain(e.get("descr", "")) for e in document.iter("{*}docPr")]
    assert {plain(g.alt) for g in checked.naskah.gambar} <= set(told)


def test_nothing_of_the_templates_is_left_over(built: Outcome) -> None:
    """No placeholder, no statement, no slot in any part."""
    for name, data in parts(built.docx).items():
        if name.endswith((".xml", ".rels")):
            text = words(etree.fromstring(data))
            assert not re.search(r"\{\{|\}\}|\{%|%\}|slot\(", text), name


def test_nothing_leads_outside(built: Outcome) -> None:
    """No relationship is external, and no macro or embedded program travels along."""
    found = parts(built.docx)
    assert [n for n, data in found.items() if n.endswith(".rels") and b"External" in data] == []
    assert [n for n in found if re.search(r"vba|embeddings|activeX", n)] == []


def test_properties_tell_title_subject_and_language(built: Outcome) -> None:
    """Title and subject from the content, one date, Indonesian as the language of the text."""
    found = parts(built.docx)
    core = etree.fromstring(found["docProps/core.xml"])
    said = {e.tag.rpartition("}")[2]: e.text for e in core}
    assert str(said["title"]).startswith("Rencana Kerja Dinas Koperasi, Usaha Kecil dan Menengah")
    assert said["subject"] == "PERATURAN BUPATI PASURUAN"
    assert said["created"] == said["modified"] == "2023-08-02T00:00:00Z"
    assert said["language"] == "id-ID"
    language = etree.fromstring(found["word/styles.xml"]).find(f"{W}docDefaults//{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "id-ID"


def test_a_fault_in_the_content_leaves_the_last_good_document(tmp_path: Path) -> None:
    """Code 1, the place of the fault, and not a byte of the last output is touched."""
    copied(TANPA_LAMPIRAN, tmp_path)
    good = build(tmp_path, "perbup")
    assert good.code == 0, good.said
    before = good.docx.read_bytes(), good.docx.stat().st_mtime_ns
    changed(tmp_path, "batang-tubuh.yaml", "pasal:", "pasall:")
    bad = build(tmp_path, "perbup")
    assert bad.code == 1
    assert re.search(r"content/batang-tubuh\.yaml:\d+:\d+: galat \[RD2\d{3}\]", bad.said)
    assert "Traceback" not in bad.said
    assert (good.docx.read_bytes(), good.docx.stat().st_mtime_ns) == before
    assert {p.name for p in good.docx.parent.iterdir()} <= {"perbup.docx", "halaman.json"}


def test_wrong_usage_is_code_2(tmp_path: Path) -> None:
    """An unknown verb is told as such, and where to read on."""
    outcome = build(tmp_path, "pebrup")
    assert outcome.code == 2
    assert "--bantuan" in outcome.said
    assert "Traceback" not in outcome.said


def test_a_folder_that_cannot_be_written_is_code_3(tmp_path: Path) -> None:
    """A file stands where the output folder should be: told with the next step, no traceback."""
    copied(TANPA_LAMPIRAN, tmp_path)
    (tmp_path / "output").write_text("bukan folder", encoding="utf-8")
    outcome = build(tmp_path, "perbup")
    assert outcome.code == 3
    assert "--output" in outcome.said
    assert "Traceback" not in outcome.said


def test_warnings_stop_the_build_only_where_that_is_asked(tmp_path: Path) -> None:
    """--ketat turns what is only doubtful into code 1."""
    copied(TANPA_LAMPIRAN, tmp_path)
    changed(tmp_path, "batang-tubuh.yaml", "bahwa untuk", "bahwa utk")
    assert build_without_office(tmp_path, "perbup").code == 0
    assert build_without_office(tmp_path, "perbup", "--ketat").code == 1


@pytest.mark.parametrize(
    ("stage", "printed", "absent"),
    [
        ("rancangan", {"rancangan", "nomor … tahun …"}, {"ttd."}),
        ("salinan", {"ttd."}, {"rancangan"}),
    ],
)
def test_the_stage_decides_what_is_open(
    tmp_path: Path, stage: str, printed: set[str], absent: set[str]
) -> None:
    """A draft says RANCANGAN and leaves number and dates open; a copy says ttd.

    In the place of a signature.
    """
    copied(TANPA_LAMPIRAN, tmp_path)
    changed(tmp_path, "perbup.yaml", "tahap: penetapan", f"tahap: {stage}")
    if stage == "rancangan":
        changed(tmp_path, "perbup.yaml", "nomor: 27\n", "")
    outcome = build_without_office(tmp_path, "perbup")
    assert outcome.code == 0, outcome.said
    lines = set(paragraphs(outcome.docx))
    assert printed <= lines
    assert not absent & lines
