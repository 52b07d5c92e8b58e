"""The examination gathers every text with its place, and repairs only what differs."""

from __future__ import annotations

from dataclasses import replace

from renja_docs.content.identitas import Pejabat, Penandatangan, Perbup, Peristiwa
from renja_docs.content.naratif import Bab, Blok, Butir, Rincian, Subbab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.content.peraturan import DasarHukum
from renja_docs.content.regulasi import Ayat, BatangTubuh, Menimbang, Pasal
from renja_docs.sense.reading import kaji
from renja_docs.sense.text import Text

NASKAH = Naskah(
    perbup=Perbup(
        daerah="Kabupaten Pasuruan",
        provinsi="Jawa Timur",
        tahun=2023,
        tentang="Rencana",
        tahap="rancangan",
        penetapan=Peristiwa(tempat="Pasuruan"),
        pengundangan=Peristiwa(tempat="Pasuruan"),
        pejabat=Penandatangan(
            penetapan=Pejabat(jabatan="Bupati"), pengundangan=Pejabat(jabatan="Sekda")
        ),
    ),
    batang_tubuh=BatangTubuh(
        menimbang=(Menimbang(teks="bahwa satu"),),
        mengingat=(),
        pasal=(
            Pasal(id="awal", teks="Bunyi awal"),
            Pasal(
                id="isi",
                ayat=(
                    Ayat(
                        teks="pembuka",
                        rincian=Rincian(
                            butir=(
                                Butir(
                                    teks="kesatu",
                                    rincian=Rincian(jenis="angka", butir=(Butir(teks="dalam"),)),
                                ),
                                Butir(teks="kedua"),
                            )
                        ),
                    ),
                    Ayat(teks="lain"),
                ),
            ),
        ),
    ),
    dasar_hukum=DasarHukum(peraturan=()),
    bab=(
        Bab(
            id="satu",
            judul="Satu",
            subbab=(
                Subbab(
                    id="a",
                    judul="A",
                    isi=(
                        Blok(paragraf="P1"),
                        Blok(rincian=Rincian(jenis="butir", butir=(Butir(teks="x"),))),
                        Blok(paragraf="P2"),
                    ),
                ),
            ),
        ),
    ),
)


def test_texts_stand_in_printed_order_with_their_place() -> None:
    """Each text names the Pasal, ayat, huruf and angka, or the paragraph, where a reader finds it."""
    tempat = {b.typed: b.place for b in kaji(NASKAH).texts}
    assert tempat["bahwa satu"] == "Menimbang huruf a"
    assert tempat["dalam"] == "Pasal 2 ayat (1) huruf a angka 1"
    assert tempat["P2"] == "bab satu subbab a paragraf 2"
    assert tempat["x"] == "bab satu subbab a rincian 1 butir 1"
    assert list(tempat).index("dalam") < list(tempat).index("kedua") < list(tempat).index("lain")


def test_printed_text_comes_from_the_printer() -> None:
    """A text with expressions is printed by the function given, all others as typed."""
    tubuh = replace(NASKAH.batang_tubuh, menimbang=(Menimbang(teks="bahwa {{ n }}"),))
    kajian = kaji(
        replace(NASKAH, batang_tubuh=tubuh), lambda b, _: b.typed.replace("{{ n }}", "2024")
    )
    assert [b.printed for b in kajian.of("pembukaan")] == ["bahwa 2024"]


def bacaan(berkas: str, isi: str, mentah: str) -> Text:
    mulai = berkas.index(isi)
    asal = Origin(Location("a.yaml", 1, mulai + 1), mulai, mulai + len(isi))
    return Text(mentah, mentah, asal, "", "lampiran", "paragraf")


def test_repair_touches_only_what_differs() -> None:
    """Over a folded line break, the repair leaves the break and its indent alone."""
    berkas = "paragraf: satu\n  dua tigo\n"
    b = bacaan(berkas, "satu\n  dua tigo", "satu dua tigo")
    kajian = kaji(replace(NASKAH, sumber={"a.yaml": berkas}))
    (p,) = kajian.replacement(b, 0, 13, "satu dua tiga")
    assert (berkas[p.start : p.end], p.old, p.new) == ("o", "o", "a")
    assert kajian.location(b.origin, 9) == Location("a.yaml", 2, 7)


def test_insertion_takes_a_neighbour_along() -> None:
    """Nothing is inserted at the edge of a text, where a quote or a line end would swallow it."""
    b = bacaan("p: Rp 5\n", "Rp 5", "Rp 5")
    kajian = kaji(replace(NASKAH, sumber={"a.yaml": "p: Rp 5\n"}))
    (p,) = kajian.replacement(b, 0, 4, "Rp 5,00")
    assert (p.old, p.new) == ("5", "5,00")


def test_no_repair_that_yaml_would_read_otherwise() -> None:
    """Words with a colon and a blank would end a plain scalar; such a repair is not offered."""
    b = bacaan("p: x\n", "x", "x")
    assert kaji(replace(NASKAH, sumber={"a.yaml": "p: x\n"})).replacement(b, 0, 1, "a: b") == ()
