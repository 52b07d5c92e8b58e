"""Diagrams: how boxes and arrows are laid out, what is refused, what is drawn."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.content.scalars import Id
from renja_docs.document.blocks import Picture
from renja_docs.document.drawn_shapes import Arrow, Box, Words
from renja_docs.drawing import draw, faults
from renja_docs.drawing.boxes import DrawnArrow, DrawnBox, Point, Wording, dashes
from renja_docs.drawing.diagram import compose
from renja_docs.text.lettering import points, text_width, wrapped


def kotak(
    nama: str, kolom: int, baris: int, lebar: int = 1, tinggi: int = 1, teks: str = ""
) -> Kotak:
    """A box that is called like its text."""
    return Kotak(
        id=Id(nama), teks=teks or nama.upper(), kolom=kolom, baris=baris, lebar=lebar, tinggi=tinggi
    )


def panah(dari: str, ke: str, teks: str | None = None) -> Panah:
    """An arrow."""
    return Panah(dari=Id(dari), ke=Id(ke), teks=teks)


A, B = kotak("a", 0, 0), kotak("b", 1, 0)
PAIR = Bagan(kolom=2, baris=1, kotak=(A, B), panah=(panah("a", "b", "pedoman"),))


def drawn() -> Picture:
    """Two boxes with an arrow, 150 mm wide."""
    return draw(PAIR, 150, name="pasangan", alt="Dua kotak dan panah")


def lines(bagan: Bagan) -> list[DrawnBox | DrawnArrow]:
    """The lines of a diagram: outlines of the boxes first, then the arrows."""
    sheet, found = compose(bagan, 150)
    assert not found
    return [drawn for drawn in sheet.drawn if isinstance(drawn, DrawnBox | DrawnArrow)]


def words(bagan: Bagan) -> dict[str, Wording]:
    """The lines of type of a diagram."""
    found: dict[str, Wording] = {}
    for drawn in compose(bagan, 150)[0].drawn:
        if isinstance(drawn, Wording):
            found[drawn.text] = drawn
        elif isinstance(drawn, DrawnBox):
            found.update((line.text, line) for line in drawn.lines)
    return found


def test_neighbours_are_joined_by_a_straight_line() -> None:
    """Two boxes side by side need no bend."""
    arrow = lines(PAIR)[2]
    assert len(arrow.points) == 2
    assert arrow.points[0].y == arrow.points[1].y


def test_point_of_the_arrow_touches_the_target() -> None:
    """An arrow ends on the outline of the box that it leads to."""
    assert lines(PAIR)[2].points[-1].x == lines(PAIR)[1].points[0].x


def test_label_stands_above_its_line() -> None:
    """The word of a level arrow is centred above it."""
    arrow, word = lines(PAIR)[2], words(PAIR)["pedoman"]
    assert word.at.y < arrow.points[0].y
    middle = word.at.x + text_width(word.text, word.size) // 2
    assert abs(middle - (lines(PAIR)[0].points[1].x + lines(PAIR)[1].points[0].x) // 2) <= 1


def test_arrow_goes_around_a_box_in_its_way() -> None:
    """From the first to the third box of a row the arrow takes the gap around the second."""
    bagan = Bagan(
        kolom=3, baris=2, kotak=(A, B, kotak("c", 2, 0), kotak("d", 1, 1)), panah=(panah("a", "c"),)
    )
    outlines, arrow = lines(bagan)[:-1], lines(bagan)[-1]
    below = max(point.y for point in arrow.points)
    assert below > max(point.y for point in outlines[1].points)


def test_arrows_to_and_fro_run_side_by_side() -> None:
    """Two arrows between the same boxes do not cover each other."""
    bagan = Bagan(kolom=2, baris=1, kotak=(A, B), panah=(panah("a", "b"), panah("b", "a")))
    one, other = lines(bagan)[2:]
    assert one.points[0].y != other.points[0].y


def test_picture_is_as_wide_as_asked() -> None:
    """Width in EMU, to less than a tenth of a millimetre."""
    assert abs(drawn().width - 150 * 36000) < 3600


def test_long_text_is_broken_and_centred() -> None:
    """A text that is wider than its box stands in lines, each centred in the box."""
    bagan = Bagan(
        kolom=3,
        baris=1,
        kotak=(kotak("a", 0, 0, teks="Rencana Kerja Pemerintah Daerah Kabupaten"),),
    )
    box, found = lines(bagan)[0], words(bagan).values()
    assert len(found) > 1
    centre = (box.points[0].x + box.points[1].x) // 2
    assert all(
        abs(text.at.x + text_width(text.text, text.size) // 2 - centre) <= 1 for text in found
    )


@pytest.mark.parametrize("typed", ["KUA\nPPAS", "KUA\\nPPAS"])
def test_written_line_break_is_kept(typed: str) -> None:
    r"""A line break and the two signs \n of a plain scalar both break the line."""
    assert wrapped(typed, points(9), 10_000) == ("KUA", "PPAS")


def test_width_of_type_is_that_of_bookman() -> None:
    """A line of 1000 units size is as wide as the sum of the advance widths."""
    assert text_width("Renja", 1000) == 720 + 520 + 660 + 300 + 580


def test_dashes_cover_the_ends() -> None:
    """A broken line begins and ends where the line does."""
    pieces = dashes((Point(0, 0), Point(1000, 0), Point(1000, 300)))
    assert pieces[0][0] == Point(0, 0)
    assert pieces[-1][1] == Point(1000, 300)
    assert len(pieces) > 4


@pytest.mark.parametrize(
    ("bagan", "pesan"),
    [
        (Bagan(kolom=2, baris=1, kotak=(A, kotak("a", 1, 0))), "Kotak a ditulis dua kali."),
        (Bagan(kolom=1, baris=1, kotak=(A, B)), "Kotak b berada di luar kisi 1 kolom × 1 baris."),
        (
            Bagan(kolom=1, baris=1, kotak=(kotak("a", 0, 0, tinggi=2),)),
            "Kotak a berada di luar kisi",
        ),
        (
            Bagan(kolom=1, baris=1, kotak=(kotak("a", 0, 0, lebar=0),)),
            "Kotak a berada di luar kisi",
        ),
        (Bagan(kolom=0, baris=0, kotak=(A,)), "Kotak a berada di luar kisi"),
        (Bagan(kolom=2, baris=1, kotak=(kotak("a", 0, 0, lebar=2), B)), "Kotak b menimpa kotak a."),
        (
            Bagan(kolom=1, baris=1, kotak=(A,), panah=(panah("a", "x"),)),
            "Panah menunjuk kotak x yang tidak ada.",
        ),
        (
            Bagan(kolom=9, baris=1, kotak=(kotak("a", 0, 0, teks="Pertanggungjawaban"),)),
            "tidak muat",
        ),
        (Bagan(kolom=2, baris=1, kotak=(A, B), panah=(panah("a", "b", "x" * 90),)), "tidak muat"),
        (Bagan(kolom=0, baris=0, kotak=()), "Bagan tidak berisi kotak."),
        (
            Bagan(kolom=1, baris=1, kotak=(kotak("a", 0, 0, teks="😀"),)),
            "Tanda 😀 tidak dapat digambar.",
        ),
        (
            Bagan(kolom=2, baris=1, kotak=(A, B), panah=(panah("a", "b", "𝐚"),)),
            "Tanda 𝐚 tidak dapat digambar.",
        ),
    ],
)
def test_what_cannot_be_drawn_is_named(bagan: Bagan, pesan: str) -> None:
    """Each fault of a description is found and said; drawing it is refused."""
    assert pesan in " ".join(fault.message for fault in faults(bagan, 150))
    with pytest.raises(ValueError, match=r"\w"):
        draw(bagan, 150, name="bagan", alt="Bagan")


def test_label_without_a_place_is_a_fault() -> None:
    """A word that would cover something is not drawn over it."""
    crowd = tuple(
        panah(*pair, teks="berpedoman pada")
        for pair in [("a", "c"), ("c", "a"), ("a", "c"), ("c", "a")]
    )
    bagan = Bagan(kolom=1, baris=2, kotak=(A, kotak("c", 0, 1)), panah=crowd)
    assert "tidak mendapat tempat" in faults(bagan, 40)[0].message


def test_the_picture_of_dots_is_as_large_as_the_drawing() -> None:
    """A PNG of 254 dots to the inch, black where the first box begins, white between the two."""
    picture = drawn()
    image = Image.open(BytesIO(picture.data)).convert("L")
    assert (picture.mime, image.format) == ("image/png", None)
    assert image.size == (round(picture.width / 3600), round(picture.height / 3600))
    corner = lines(PAIR)[0].points[0]
    assert image.getpixel((corner.x // 10, corner.y // 10)) == 0
    assert (image.getextrema()) == (0, 255)


def test_the_shapes_are_boxes_an_arrow_and_its_word() -> None:
    """Two boxes with their words in them, a line from one to the other, a word above it."""
    one, other, arrow, word = drawn().shapes
    assert isinstance(one, Box)
    assert isinstance(other, Box)
    assert isinstance(arrow, Arrow)
    assert isinstance(word, Words)
    assert (one.lines, other.lines, word.line) == (("A",), ("B",), "pedoman")
    assert arrow.points[0][0] == one.frame.left + one.frame.width
    assert arrow.points[-1][0] == other.frame.left
    assert word.frame.top < arrow.points[0][1]


def test_same_description_same_bytes() -> None:
    """Nothing in the picture depends on chance."""
    assert drawn() == drawn()
