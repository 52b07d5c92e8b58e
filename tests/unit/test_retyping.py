"""A value gets other words, a list another order: only those characters of the file change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_docs.content.loading.reordering import Move, moved
from renja_docs.content.loading.retyping import retyped
from renja_docs.content.loading.source import read
from renja_docs.content.loading.typed import Path, RetypingError, Typed, at, path_at, plain
from renja_docs.content.origin import Location
from renja_docs.content.rewriting import rewritten

FILE = """\
# kepala
polos: kata lama  # ekor
tunggal: 'kata lama'
ganda: "kata lama"
lipat: >-
  kata lama yang
  dilipat dua baris
alir: {id: satu, teks: kata lama}
kosong:
daftar:
  # tentang satu
  - id: satu
    teks: pertama
  - {id: dua, teks: kedua}

  # tentang tiga
  - id: tiga
    teks: >-
      ketiga
      dilipat
"""
TYPED = Typed("uji.yaml", FILE)


def written(path: Path, new: str, text: str = FILE) -> str:
    """The text after a value got other words."""
    change = retyped(Typed("uji.yaml", text), path, new)
    assert change is not None
    return rewritten(text, [change])[0]


@pytest.mark.parametrize(
    ("path", "new", "line"),
    [
        (("polos",), "kata baru", "polos: kata baru  # ekor"),
        (("polos",), "kata: baru", "polos: 'kata: baru'  # ekor"),
        (("tunggal",), "kata d'baru", "tunggal: 'kata d''baru'"),
        (("ganda",), 'kata "baru"', 'ganda: "kata \\"baru\\""'),
        (("lipat",), "kata lama yang baru dilipat dua baris", "  baru dilipat dua baris"),
        (("alir", "teks"), "satu, dua", "alir: {id: satu, teks: 'satu, dua'}"),
        (("alir", "judul"), "Baru", "alir: {id: satu, teks: kata lama, judul: Baru}"),
        (("kosong",), "isi", "kosong: isi"),
        (("daftar", 0, "judul"), "Baru", "    judul: Baru"),
        (("daftar", 2, "teks"), "ketiga dibuka", "      dibuka"),
    ],
)
def test_only_those_characters(path: Path, new: str, line: str) -> None:
    """Quotes come only where they must; folds, comments and blanks stay."""
    after = written(path, new)
    assert line in after.split("\n")
    kept = [one for one in FILE.split("\n") if one not in after.split("\n")]
    assert len(kept) <= 1


def test_the_same_words_are_no_change() -> None:
    """What a value says already is not written again."""
    assert retyped(TYPED, ("lipat",), "kata lama yang dilipat dua baris") is None


@given(
    path=st.sampled_from(
        [("polos",), ("tunggal",), ("ganda",), ("lipat",), ("alir", "teks"), ("daftar", 1, "teks")]
    ),
    new=st.text(st.sampled_from("ab :#-'\"{}[],>|&*%@é–\\"), min_size=1, max_size=12).map(
        str.strip
    ),
)
def test_any_words_can_be_written(path: Path, new: str) -> None:
    """Whatever is typed is read back as it was typed, and nothing else says something else."""
    change = retyped(TYPED, path, new)
    text = FILE if change is None else rewritten(FILE, [change])[0]
    root = read("uji.yaml", text.encode()).root
    assert root is not None
    node = at(root, path)
    assert node is not None
    assert plain(node) == new


def lines(path: Path, move: Move) -> list[str]:
    """The lines after a move."""
    return rewritten(FILE, [moved(TYPED, path, move)])[0].split("\n")


def test_an_item_moves_with_its_comment() -> None:
    """Up and down are each other's undoing; all lines are still there."""
    down = lines(("daftar", 1), "turun")
    assert down.index("  # tentang tiga") < down.index("  - {id: dua, teks: kedua}")
    assert sorted(down) == sorted(FILE.split("\n"))
    assert lines(("daftar", 2), "naik") == down


def test_a_copy_has_a_name_of_its_own() -> None:
    """The copy stands below, without the comment of the first."""
    copied = lines(("daftar", 0), "gandakan")
    assert copied.index("  - id: satu-2") == copied.index("  - id: satu") + 2
    assert copied.count("  # tentang satu") == 1


def test_an_item_is_removed() -> None:
    """Its lines go, and no other."""
    assert lines(("daftar", 1), "hapus") == [
        line for line in FILE.split("\n") if line != "  - {id: dua, teks: kedua}"
    ]


@pytest.mark.parametrize(
    ("path", "move"),
    [
        (("daftar", 0), "naik"),
        (("daftar", 2), "turun"),
        (("polos",), "hapus"),
    ],
)
def test_what_cannot_be_done_is_said(path: Path, move: Move) -> None:
    """In words for people, and nothing is changed."""
    with pytest.raises(RetypingError, match=r"\w+"):
        moved(TYPED, path, move)


def test_a_list_on_one_line_is_left_to_the_editor() -> None:
    """Its items have no lines of their own."""
    with pytest.raises(RetypingError, match="satu baris"):
        moved(Typed("uji.yaml", "daftar: [satu, dua]\n"), ("daftar", 0), "turun")


def test_a_broken_file_is_not_touched() -> None:
    """Nobody knows what its values are."""
    with pytest.raises(RetypingError, match="tidak terbaca"):
        retyped(Typed("uji.yaml", "a: [1\n"), ("a",), "2")


def test_a_place_leads_to_its_value() -> None:
    """The innermost value that begins there."""
    root = TYPED.root()
    assert path_at(root, Location("uji.yaml", 2, 8)) == ("polos",)
    assert path_at(root, Location("uji.yaml", 12, 5)) == ("daftar", 0)
    assert path_at(root, Location("uji.yaml", 12, 6)) is None
