"""Several Lampirans: each has its number, its head, its pages and its signature."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.app.rendering import rendered
from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Document, Foreign, Frame, Paragraph, Section
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.drawing.illustration import illustrate
from renja_docs.sense.evaluation import read
from renja_docs.sense.tree import tree
from renja_docs.text.location import Location
from renja_docs.writing.assembly import document
from renja_docs.writing.settable import settable
from tests import docx_lain, kecil
from tests.packages import templates

TUBUH = """\
menimbang:
  - {id: dasar, teks: bahwa rencana kerja perlu ditetapkan}
mengingat: [uu-23-2014]
pasal:
  - id: tarif
    teks: >-
      Tarif tercantum dalam {{ rujuk('lampiran:tarif') }} yang merupakan bagian yang tidak
      terpisahkan dari Peraturan Bupati ini
  - id: cara
    teks: >-
      Cara menghitung tercantum dalam {{ rujuk('lampiran:cara') }} yang merupakan bagian yang tidak
      terpisahkan dari Peraturan Bupati ini
  - {id: berlaku, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}
"""
LAMPIRAN = """\
lampiran:
  - id: tarif
    judul: Tarif Layanan
    urutan:
      - tabel: tarif
      - bagian: penandatanganan
  - id: cara
    judul: Cara Menghitung
    urutan:
      - bab: hitungan
      - isi:
          - paragraf: Uraian di luar bab.
          - tabel: rinci
          - gambar: alur
      - bagian: penandatanganan
"""
HITUNGAN = """\
id: hitungan
judul: Hitungan
isi:
  - tabel: awal
  - paragraf: Lihat {{ rujuk('tabel:rinci') }} dan {{ rujuk('gambar:alur') }}.
subbab:
  - {id: dasar, judul: Dasar, isi: [{paragraf: Dasar hitungan.}]}
"""
GAMBAR = """\
id: alur
judul: Alur
alt: Satu kotak
bagan: {kolom: 1, baris: 1, kotak: [{id: a, teks: A, kolom: 0, baris: 0}]}
"""


def files() -> dict[str, str]:
    """A regulation with a table alone in Lampiran I, chapters and more in Lampiran II."""
    table = "kolom: [{id: uraian, judul: Uraian}]\n"
    row = "baris: [{id: satu, sel: {uraian: Satu}}]\n"
    return {
        "batang_tubuh": TUBUH,
        "lampiran": LAMPIRAN,
        "bab__hitungan": HITUNGAN,
        "gambar__alur": GAMBAR,
        "tabel__tarif": f"id: tarif\nbentuk: polos\n{row}",
        "tabel__rinci": f"id: rinci\njudul: [Rincian]\nbentuk: polos\n{row}",
        "tabel__awal": f"id: awal\njudul: [Awal]\nbentuk: polos\n{row}",
        "tpl__polos": f"id: polos\n{table}",
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the regulation."""
    made = tmp_path_factory.mktemp("lampiran")
    kecil.tulis(made, **files())
    return made


@pytest.fixture(scope="module")
def found(folder: Path) -> Naskah:
    """The regulation as it is read."""
    loaded = load(folder / "content", folder / "templates")
    assert not loaded.findings
    assert loaded.naskah is not None
    return loaded.naskah


@pytest.fixture(scope="module")
def whole(folder: Path, found: Naskah) -> Document:
    """The regulation in blocks."""
    pictures = partial(illustrate, found, content=folder / "content")
    return settable(document(found, read(found).reading.tree, pictures))


def said(section: Section) -> list[str]:
    """What the paragraphs of a section say."""
    return [words(block.spans) for block in section.blocks if isinstance(block, Paragraph)]


def test_each_has_a_number_that_references_print(found: Naskah) -> None:
    """Lampiran I and II; what stands in no chapter counts through its Lampiran."""
    labels = tree(found).labels
    told = {label.target: label.text for label in labels}
    assert told["lampiran:tarif"] == "Lampiran I"
    assert told["lampiran:cara"] == "Lampiran II"
    assert told["bab:hitungan"] == "BAB I"
    assert told["tabel:awal"] == "Tabel 1"
    assert told["tabel:rinci"] == "Tabel 1"
    assert told["gambar:alur"] == "Gambar 1"
    assert "tabel:tarif" not in told, "a table without a title has no caption"


def test_each_has_its_head_and_its_signature(whole: Document) -> None:
    """The head needs no cover; a signature closes each."""
    sections = [part for part in whole.parts if isinstance(part, Section)]
    heads = [said(part)[:6] for part in sections if said(part)[0].startswith("LAMPIRAN")]
    assert [head[0] for head in heads] == ["LAMPIRAN I", "LAMPIRAN II"]
    assert heads[0][1:4] == ["PERATURAN BUPATI CONTOH", "NOMOR 7 TAHUN 2025", "TENTANG"]
    titles = [b for part in sections for b in part.blocks if isinstance(b, Paragraph)]
    named = [words(b.spans) for b in titles if b.style == Style.JUDUL_PERATURAN]
    assert named == ["TARIF LAYANAN", "CARA MENGHITUNG"]
    closings = [part for part in whole.parts if isinstance(part, Frame)]
    assert [frame.template for frame in closings] == ["penutup.docx"] * 2


def test_pages_of_several_cannot_be_confounded(whole: Document) -> None:
    """L.II-1 is no page of a BAB II; each counts from 1."""
    numbers = [(p.number.prefix, p.number.start) for p in whole.parts if isinstance(p, Section)]
    assert numbers == [("L.I-", 1), ("L.II-", 1), ("L.II-", None)]


def test_it_is_printed_and_proven(folder: Path, whole: Document) -> None:
    """The file passes gate, proof and proof of form."""
    assert rendered(whole, templates(), folder / "content", {})


def test_a_lampiran_alone_has_no_number(tmp_path: Path) -> None:
    """A list of one is Lampiran, by its name or without one (angka 194)."""
    text = LAMPIRAN[: LAMPIRAN.index("  - id: cara")]
    one = files() | {"lampiran": text}
    labels = tree(kecil.naskah(tmp_path, **one)).labels
    assert labels["lampiran:tarif"].text == labels["lampiran"].text == "Lampiran"


def codes(folder: Path, **changed: str) -> set[tuple[str, str, int]]:
    """Code, file and line of the errors of the regulation with some files changed."""
    content, layouts = kecil.tulis(folder, **(files() | changed))
    errors = check(content, layouts).errors
    return {(one.code, one.location.file, one.location.line) for one in errors}


def test_a_lampiran_that_no_norm_names_is_found(tmp_path: Path) -> None:
    """Where it begins in lampiran.yaml."""
    silent = TUBUH.replace("{{ rujuk('lampiran:cara') }}", "{{ rujuk('lampiran:tarif') }}")
    assert ("RD4072", "lampiran.yaml", 7) in codes(tmp_path, batang_tubuh=silent)


def test_a_table_that_is_a_whole_lampiran_need_not_be_mentioned(tmp_path: Path) -> None:
    """Whoever refers to the Lampiran refers to it."""
    content, layouts = kecil.tulis(tmp_path, **files())
    found = check(content, layouts, only=["RD3023"]).findings
    assert {one.location.file for one in found if one.code == "RD3023"} == {"tabel/awal.yaml"}


def test_a_lampiran_that_is_not_there_is_found(tmp_path: Path) -> None:
    """Typed or by its name, at its line; a range names all between its ends."""
    typed = TUBUH.replace("{{ rujuk('lampiran:cara') }}", "Lampiran III")
    assert ("RD4100", "batang-tubuh.yaml", 11) in codes(tmp_path / "a", batang_tubuh=typed)
    named = TUBUH.replace("lampiran:cara", "lampiran:care")
    assert ("RD3001", "batang-tubuh.yaml", 11) in codes(tmp_path / "b", batang_tubuh=named)
    both = TUBUH.replace("{{ rujuk('lampiran:cara') }}", "Lampiran I sampai dengan Lampiran II")
    found = codes(tmp_path / "c", batang_tubuh=both)
    assert not {code for code, _, _ in found} & {"RD4072", "RD4100"}


def test_each_is_signed(tmp_path: Path) -> None:
    """A Lampiran without a signature is told by its name."""
    unsigned = LAMPIRAN.replace("      - bagian: penandatanganan\n", "", 1)
    content, layouts = kecil.tulis(tmp_path, **(files() | {"lampiran": unsigned}))
    messages = [one.message for one in check(content, layouts).errors if one.code == "RD4079"]
    assert messages == ["Lampiran I tidak diakhiri penandatanganan."]


def test_the_file_holds_one_form_or_the_other(tmp_path: Path) -> None:
    """An order, or a list of Lampirans: both at once is a fault, and neither."""
    content, layouts = kecil.tulis(
        tmp_path, lampiran="urutan: [{bagian: daftar-isi}]\nlampiran: [{id: a, judul: A}]\n"
    )
    both = [(one.code, one.location) for one in load(content, layouts).findings]
    assert ("RD2010", Location("lampiran.yaml", 2, 11)) in both
    (content / "lampiran.yaml").write_text("judul: Lampiran\n", encoding="utf-8")
    assert [one.code for one in load(content, layouts).findings] == ["RD2002"]


def test_a_chapter_may_lie(tmp_path: Path) -> None:
    """The pages of a chapter, or of what stands in none, are turned where it is asked."""
    lying = HITUNGAN + "orientasi: lanskap\n"
    text = LAMPIRAN.replace(
        "    judul: Tarif Layanan\n", "    judul: Tarif\n    orientasi: lanskap\n"
    )
    found = kecil.naskah(tmp_path, **(files() | {"bab__hitungan": lying, "lampiran": text}))
    pictures = partial(illustrate, found, content=tmp_path / "content")
    parts = document(found, read(found).reading.tree, pictures).parts
    lies = [part.page.landscape for part in parts if isinstance(part, Section)]
    assert lies == [False, True, False]


TWO = """\
lampiran:
  - id: tarif
    judul: Tarif Layanan
    sebutan: Daftar Tabel
    urutan:
      - bagian: sampul
      - bagian: daftar-isi
      - bagian: daftar-tabel
      - bab: hitungan
      - tabel: rinci
      - bagian: penandatanganan
  - id: cara
    judul: Cara Menghitung
    urutan:
      - bagian: sampul
      - bab: cara
      - bagian: penandatanganan
"""
CARA = """\
id: cara
judul: Cara
isi: [{gambar: alur}]
subbab: [{id: satu, judul: Satu, isi: [{paragraf: Satu.}]}, {id: dua, judul: Dua, isi: []}]
"""


def test_each_may_have_chapters_a_cover_and_lists_of_its_own(tmp_path: Path) -> None:
    """Chapters count anew in each; a list of contents names those of its own Lampiran alone."""
    first = HITUNGAN.replace(" dan {{ rujuk('gambar:alur') }}", "")
    both = files() | {"lampiran": TWO, "bab__hitungan": first, "bab__xcara": CARA}
    found = kecil.naskah(tmp_path, **both)
    pictures = partial(illustrate, found, content=tmp_path / "content")
    made = document(found, read(found).reading.tree, pictures)
    sections = [part for part in made.parts if isinstance(part, Section)]
    chapters = [
        b for s in sections for b in s.blocks if isinstance(b, Paragraph) and b.outline == 1
    ]
    named = [words(b.spans) for b in chapters if b.style == Style.JUDUL_BAB and b.number]
    assert [name.split("\n")[0].replace("\xa0", " ") for name in named] == ["BAB I", "BAB I"]
    assert rendered(settable(made), templates(), tmp_path / "content", {})


def test_headings_stand_below_their_lampiran(whole: Document) -> None:
    """As the navigation pane and the outline of the PDF show them."""
    blocks = [b for p in whole.parts if isinstance(p, Section) for b in p.blocks]
    levels = [
        (words(b.spans).split("\n")[0].replace("\xa0", " "), b.outline)
        for b in blocks
        if isinstance(b, Paragraph) and b.outline
    ]
    assert levels == [("LAMPIRAN I", 1), ("LAMPIRAN II", 1), ("BAB I", 2), ("Dasar", 3)]


def test_a_document_of_others_may_be_a_lampiran(tmp_path: Path) -> None:
    """Its head stands on a page in front of it; its pages go on counting."""
    text = LAMPIRAN[: LAMPIRAN.index("      - tabel: tarif")] + (
        "      - asing: {id: peta, judul: Peta, berkas: peta.docx}\n"
        "      - bagian: penandatanganan\n"
    )
    one = {"lampiran": text, "batang_tubuh": TUBUH.replace("lampiran:cara", "lampiran:tarif")}
    found = kecil.naskah(tmp_path, **(files() | one))
    (tmp_path / "content" / "peta.docx").write_bytes(docx_lain.made(docx_lain.plain))
    pictures = partial(illustrate, found, content=tmp_path / "content")
    made = document(found, read(found).reading.tree, pictures)
    assert [type(part) for part in made.parts] == [Section, Foreign, Frame]
    assert rendered(settable(made), templates(), tmp_path / "content", {})
