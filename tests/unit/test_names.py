"""A heading has one name everywhere: in findings, in the comparison, in Word."""

from __future__ import annotations

from pathlib import Path

from renja_docs.compare.diff import compare, side
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Paragraph, Picture, Run
from renja_docs.sense.evaluation import read
from renja_docs.sense.tree import tree
from renja_docs.writing.assembly import document
from tests import kecil

TUBUH = """\
menimbang: [bahwa satu]
mengingat: [uu-23-2014]
bab:
  - id: umum
    judul: Umum
    bagian:
      - {{id: arti, judul: Pengertian, pasal: [{{id: awal, teks: Bunyi awal}}]}}
  - id: tata-cara
    judul: Tata Cara
    bagian:
      - id: susun
        judul: {judul}
        pasal: [{{id: isi, teks: Bunyi isi}}]
"""
NAME = "BAB II Bagian Kesatu"


def naskah(folder: Path, judul: str = "Penyusunan") -> Naskah:
    """Two BAB, each with a Bagian Kesatu."""
    return kecil.naskah(folder, batang_tubuh=TUBUH.format(judul=judul))


def no_picture(_id: str) -> Picture:
    """There are no figures here."""
    raise AssertionError


def test_findings_name_the_heading(tmp_path: Path) -> None:
    """The text of a title stands at the Bagian of its BAB."""
    texts = read(naskah(tmp_path)).reading.texts
    assert [text.place for text in texts if text.printed == "Penyusunan"] == [NAME]


def test_the_comparison_names_the_heading(tmp_path: Path) -> None:
    """Another title is told of the same place."""
    old, new = naskah(tmp_path / "a"), naskah(tmp_path / "b", "Penetapan")
    (change,) = compare(side(old), side(new)).changes
    assert NAME in repr(change)


def test_word_prints_the_last_part_of_the_name(tmp_path: Path) -> None:
    """The heading paragraph prints the number of the tree, and knows the line of its title."""
    found = naskah(tmp_path)
    blocks = document(found, tree(found), no_picture).body.slots["batang_tubuh"]
    titles = [b for b in blocks if isinstance(b, Paragraph) and Run("Penyusunan") in b.spans]
    assert [(title.spans[0], title.source) for title in titles] == [
        (Run("Bagian Kesatu"), kecil.location(found, "batang-tubuh.yaml", "Penyusunan"))
    ]
