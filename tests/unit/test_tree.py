"""The tree names every place as a reader finds it, and knows where each text was typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from renja_docs.content.origin import Location, Origin
from renja_docs.sense.evaluation import read
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.tree import Tree, tree
from tests import kecil

TUBUH = """\
menimbang: [bahwa satu]
mengingat: [uu-23-2014]
bab:
  - id: umum
    judul: Umum
    pasal:
      - {id: awal, teks: Bunyi awal}
  - id: tata-cara
    judul: Tata Cara
    bagian:
      - id: susun
        judul: Penyusunan
        pasal:
          - id: isi
            ayat:
              - teks: pembuka
                rincian:
                  butir:
                    - teks: kesatu
                      rincian: {jenis: angka, butir: [dalam]}
                    - kedua
              - lain
"""
BAB = """\
id: satu
judul: Satu
subbab:
  - id: a
    judul: A
    isi:
      - paragraf: P1
      - subjudul: S
      - rincian: {jenis: angka, butir: [x, y]}
      - paragraf: P2
      - rincian: {jenis: angka, lanjut: ya, butir: [z]}
"""


def places(folder: Path) -> Tree:
    """The tree of a small regulation with divisions and a chapter that is printed."""
    lampiran = "urutan:\n  - bab: satu\n"
    return tree(kecil.naskah(folder, batang_tubuh=TUBUH, bab__1=BAB, lampiran=lampiran))


def reading(folder: Path, paragraf: str) -> Reading:
    """What is read of a content with one paragraph, which stands on the second line of its file."""
    isi = f"isi:\n  - paragraf: {paragraf}\n"
    return read(kecil.naskah(folder, kata_pengantar=isi)).reading


def test_texts_stand_in_printed_order_with_their_place(tmp_path: Path) -> None:
    """Each text names the Pasal, ayat, huruf and angka, or the paragraph, where it is found."""
    named = {text.typed: text.place for text in places(tmp_path).texts()}
    assert named["bahwa satu"] == "Menimbang huruf a"
    assert named["dalam"] == "Pasal 2 ayat (1) huruf a angka 1"
    assert named["P2"] == "BAB I subbab 1.1 paragraf 2"
    assert named["S"] == "BAB I subbab 1.1 subjudul"
    assert list(named).index("dalam") < list(named).index("kedua") < list(named).index("lain")


def test_a_division_is_named_with_those_around_it(tmp_path: Path) -> None:
    """Bagian Kesatu is that of its BAB; a Pasal is named alone, for its number runs through."""
    named = {text.typed: text.place for text in places(tmp_path).texts()}
    assert named["Tata Cara"] == "BAB II"
    assert named["Penyusunan"] == "BAB II Bagian Kesatu"
    assert named["pembuka"] == "Pasal 2 ayat (1)"


def test_a_list_that_goes_on_is_named_by_its_printed_number(tmp_path: Path) -> None:
    """The first item of a list that takes up the numbers before it is no second 'angka 1'."""
    named = {text.typed: text.place for text in places(tmp_path).texts()}
    assert named["y"] == "BAB I subbab 1.1 rincian 1 angka 2"
    assert named["z"] == "BAB I subbab 1.1 rincian 2 angka 3"


def test_paths_are_made_of_ids(tmp_path: Path) -> None:
    """A path names things by their ids, so that it stays where numbers shift."""
    paths = {text.typed: place.path for place in places(tmp_path).walk() for text in place.texts}
    assert paths["lain"] == "pasal:isi/ayat[2]"
    assert paths["P1"] == "bab:satu/subbab:a/paragraf[1]"


def test_every_text_is_found_in_the_file(tmp_path: Path) -> None:
    """What stands at the origin of a text is what was typed."""
    naskah = kecil.naskah(tmp_path, batang_tubuh=TUBUH)
    for text in tree(naskah).texts():
        source = naskah.sumber[text.origin.location.file]
        assert text.typed in source[text.origin.start : text.origin.end]


def test_texts_are_printed_and_known_where_they_were_typed(tmp_path: Path) -> None:
    """A text with an expression is evaluated.

    Its characters are mapped to those that were typed.
    """
    (text,) = (t for t in reading(tmp_path, "tahun {{ n }} ini").texts if t.kind == "paragraf")
    assert text.printed == "tahun 2026 ini"
    assert text.offsets[text.printed.index("ini")] == text.typed.index("ini")
    assert not text.is_typed(6, 10)


def text_at(source: str, typed: str, folded: str) -> Text:
    """A text that stands in a source as typed, folded by YAML."""
    start = source.index(typed)
    origin = Origin(Location("a.yaml", 1, start + 1), start, start + len(typed))
    return Text(folded, folded, origin, "", "lampiran", "paragraf")


def of_source(folder: Path, source: str) -> Reading:
    """A reading whose file a.yaml has this text."""
    found = reading(folder, "apa pun")
    return replace(found, naskah=replace(found.naskah, sumber={"a.yaml": source}))


def test_repair_touches_only_what_differs(tmp_path: Path) -> None:
    """Over a folded line break, the repair leaves the break and its indent alone."""
    source = "paragraf: satu\n  dua tigo\n"
    text = text_at(source, "satu\n  dua tigo", "satu dua tigo")
    found = of_source(tmp_path, source)
    (repair,) = found.replacement(text, 0, 13, "satu dua tiga")
    assert (source[repair.start : repair.end], repair.old, repair.new) == ("o", "o", "a")
    assert found.location(text.origin, 9) == Location("a.yaml", 2, 7)


def test_insertion_takes_a_neighbour_along(tmp_path: Path) -> None:
    """Nothing is inserted at the edge of a text, where a quote or a line end would swallow it."""
    text = text_at("p: Rp 5\n", "Rp 5", "Rp 5")
    (repair,) = of_source(tmp_path, "p: Rp 5\n").replacement(text, 0, 4, "Rp 5,00")
    assert (repair.old, repair.new) == ("5", "5,00")


def test_no_repair_that_yaml_would_read_otherwise(tmp_path: Path) -> None:
    """Words with a colon and a blank would end a plain scalar; such a repair is not offered."""
    text = text_at("p: x\n", "x", "x")
    assert of_source(tmp_path, "p: x\n").replacement(text, 0, 1, "a: b") == ()
