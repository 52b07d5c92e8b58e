"""Many changes to one file: each says what was asked for, all else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_docs.content.loading.edits import (
    Edit,
    EditsError,
    Insert,
    Put,
    Remove,
    differences,
    edited,
)
from renja_docs.content.loading.typed import Typed, plain
from renja_docs.content.rewriting import rewritten

FILE = """\
# kepala
nama: satu  # ekor
kosong:
peta:
  # tentang a
  a: lama
  c: lama
alir: {id: x, teks: kata}
kata: [dau, dak]
blok:
  - pad
  - dak
daftar:
  # tentang satu
  - id: satu
    nilai: 1
  - id: dua
    nilai: >-
      panjang
      sekali
sebaris: [{id: s}, {id: t}]
hampa: []
"""
LONG = "kalimat yang jauh lebih panjang daripada satu baris berkas ini " * 3


def after(*edits: Edit, text: str = FILE) -> str:
    """The text after some changes."""
    return edited(Typed("uji.yaml", text), edits)


def changed(text: str) -> list[str]:
    """The lines of a text that the file did not have."""
    return [line for line in text.split("\n") if line not in FILE.split("\n")]


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (Put(("nama",), "dua"), ["nama: dua  # ekor"]),
        (Put(("nama",), ""), ["nama:  # ekor"]),
        (Put(("alir", "teks"), ""), ["alir: {id: x, teks: }"]),
        (Put(("kosong",), "isi: baru"), ["kosong: 'isi: baru'"]),
        (Put(("kosong",), {"x": "1", "y": "2"}), ["  x: 1", "  y: 2"]),
        (Put(("kosong",), ["a", "b"]), ["kosong: [a, b]"]),
        (Put(("peta", "b"), "baru", ("a", "b", "c")), ["  b: baru"]),
        (Put(("peta", "d"), {"e": ["x, y"]}), ["  d:", "    e: ['x, y']"]),
        (Put(("alir", "baru"), "a, b"), ["alir: {id: x, teks: kata, baru: 'a, b'}"]),
        (Put(("alir", "baru"), {"p": "q"}), ["alir: {id: x, teks: kata, baru: {p: q}}"]),
        (Put(("kata",), ["dau", "pad"]), ["kata: [dau, pad]"]),
        (Put(("kata",), ["dau"]), ["kata: [dau]"]),
        (Put(("blok",), ["pad", "dak", "a: b"]), ["  - 'a: b'"]),
        (Put(("blok",), []), []),
        (Put(("peta",), ""), []),
        (Put(("alir",), ""), ["alir:"]),
        (Insert(("daftar",), 0, {"id": "nol"}), ["  - id: nol"]),
        (Insert(("daftar",), 2, {"id": "tiga", "isi": {"a": "1"}}), ["  - id: tiga", "      a: 1"]),
        (Insert(("sebaris",), 1, {"id": "u"}), ["sebaris: [{id: s}, {id: u}, {id: t}]"]),
        (Insert(("sebaris",), 0, {"id": "u"}), ["sebaris: [{id: u}, {id: s}, {id: t}]"]),
        (Insert(("hampa",), 0, {"id": "u"}), ["hampa: [{id: u}]"]),
        (Insert(("tiada",), 0, {"id": "u"}), ["tiada:", "  - id: u"]),
        (Remove(("daftar", 0)), []),
    ],
)
def test_a_change_says_what_was_asked(edit: Edit, lines: list[str]) -> None:
    """Only those lines are new; the proof reads the file again."""
    made = after(edit)
    assert [line for line in lines if line not in changed(made)] == []
    assert len(changed(made)) <= max(3, len(lines))


def test_a_new_key_has_its_place_in_the_model() -> None:
    """Between its neighbours, below the comment of the first."""
    made = after(Put(("peta", "b"), "baru", ("a", "b", "c"))).split("\n")
    start = made.index("peta:")
    assert made[start : start + 5] == [
        "peta:",
        "  # tentang a",
        "  a: lama",
        "  b: baru",
        "  c: lama",
    ]


def test_comments_stay_with_their_items() -> None:
    """An item in front comes above the comment of the first; a removed one takes its own along."""
    assert "  - id: nol\n  # tentang satu\n" in after(Insert(("daftar",), 0, {"id": "nol"}))
    assert "# tentang satu" not in after(Remove(("daftar", 0)))


def test_long_texts_are_folded() -> None:
    """As people write them."""
    made = after(Put(("peta", "b"), LONG.strip()))
    assert "  b: >-\n    kalimat" in made
    assert max(map(len, made.split("\n"))) <= 110


def test_all_at_once_and_in_any_order() -> None:
    """Paths are those of the file as it stands."""
    edits = (
        Remove(("daftar", 0)),
        Put(("daftar", 1, "nilai"), "pendek"),
        Insert(("daftar",), 2, {"id": "a"}),
        Insert(("daftar",), 2, {"id": "b"}),
        Put(("peta", "d"), "1"),
        Put(("peta", "e"), "2"),
        Put(("nama",), "dua"),
    )
    made = after(*edits)
    assert made == after(*edits[2:], *edits[:2])
    values = plain(Typed("uji.yaml", made).root())
    assert isinstance(values, dict)
    assert values["daftar"] == [{"id": "dua", "nilai": "pendek"}, {"id": "b"}, {"id": "a"}]
    assert values["peta"] == {"a": "lama", "c": "lama", "d": "1", "e": "2"}


def test_line_ends_of_windows_stay() -> None:
    """What is written new ends as the others do."""
    made = after(
        Put(("peta", "d"), "1"),
        Insert(("daftar",), 2, {"id": "a"}),
        text=FILE.replace("\n", "\r\n"),
    )
    assert made.count("\n") == made.count("\r\n")
    assert "  d: 1\r\n" in made


@pytest.mark.parametrize(
    "edit",
    [
        Put(("nama", "x"), "1"),
        Put(("daftar",), "x"),
        Put(("daftar",), ["x"]),
        Put(("nama",), "kendali \x07"),
        Remove(("nama",)),
        Remove(("daftar", 7)),
        Remove(("kata", 0)),
    ],
)
def test_what_cannot_be_written_is_refused(edit: Edit) -> None:
    """With the change that is meant; the others would have been made."""
    with pytest.raises(EditsError) as refused:
        after(Put(("nama",), "dua"), edit)
    assert [one for one, _ in refused.value.refused] == [edit]


@given(
    st.dictionaries(
        st.sampled_from([("nama",), ("kosong",), ("peta", "a"), ("peta", "z"), ("alir", "teks")]),
        st.text(st.sampled_from("ab :#-'\"{}[],>|&*%@é–\\?!="), min_size=1, max_size=9).map(
            str.strip
        ),
        min_size=1,
    )
)
def test_any_texts_come_back(wanted: dict[tuple[str, ...], str]) -> None:
    """Whatever is asked for is read again as it is."""
    filled = {path: text for path, text in wanted.items() if text}
    made = after(*(Put(path, text) for path, text in filled.items()))
    values = plain(Typed("uji.yaml", made).root())
    for (first, *rest), text in filled.items():
        found = values[first] if isinstance(values, dict) else None
        assert (found[rest[0]] if rest and isinstance(found, dict) else found) == text


def test_differences_are_changes_of_lines() -> None:
    """They make of the one text the other."""
    new = after(Put(("nama",), "dua"), Remove(("daftar", 0)))
    assert rewritten(FILE, differences("uji.yaml", FILE, new))[0] == new
