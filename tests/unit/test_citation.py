"""Citations stand in the official form, in all their variants."""

from __future__ import annotations

import pytest

from renja_docs.content.nilai import Id, Tahun
from renja_docs.content.peraturan import DasarHukum, JenisPeraturan, Lembaran, Peraturan
from renja_docs.sense.law.citation import Bentuk, registri, sebut, sebut_jenis, sebut_lembaran


def akta(
    jenis: JenisPeraturan,
    nomor: str,
    tahun: int,
    tentang: str,
    *,
    lembaga: str | None = None,
    lembaran: Lembaran | None = None,
    perubahan: tuple[str, ...] = (),
) -> Peraturan:
    """An act for the examples below, its id made of kind, number and year."""
    return Peraturan(
        id=Id(f"{jenis}-{nomor}-{tahun}"),
        jenis=jenis,
        lembaga=lembaga,
        nomor=nomor,
        tahun=Tahun(tahun),
        tentang=tentang,
        lembaran=lembaran,
        perubahan=tuple(map(Id, perubahan)),
    )


UU_SPPN = akta(
    "uu",
    "25",
    2004,
    "Sistem Perencanaan Pembangunan Nasional",
    lembaran=Lembaran(tahun=Tahun(2004), nomor="104", tambahan="4421"),
)
PP_PD = akta(
    "pp",
    "18",
    2016,
    "Perangkat Daerah",
    perubahan=("pp-72-2019",),
    lembaran=Lembaran(tahun=Tahun(2016), nomor="114", tambahan="5887"),
)
PP_PD_UBAH = akta(
    "pp",
    "72",
    2019,
    "Perubahan atas Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah",
    lembaran=Lembaran(tahun=Tahun(2019), nomor="187", tambahan="6402"),
)
UU_P3 = akta(
    "uu",
    "12",
    2011,
    "Pembentukan Peraturan Perundang-undangan",
    perubahan=("uu-15-2019", "uu-13-2022"),
    lembaran=Lembaran(tahun=Tahun(2011), nomor="82", tambahan="5234"),
)
UU_P3_1 = akta(
    "uu",
    "15",
    2019,
    "Perubahan atas Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan "
    "Peraturan Perundang-undangan",
    lembaran=Lembaran(tahun=Tahun(2019), nomor="183", tambahan="6398"),
)
UU_P3_2 = akta(
    "uu",
    "13",
    2022,
    "Perubahan Kedua atas Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan "
    "Peraturan Perundang-undangan",
    lembaran=Lembaran(tahun=Tahun(2022), nomor="143", tambahan="6801"),
)
REGISTRI = registri(DasarHukum(peraturan=(UU_SPPN, PP_PD, PP_PD_UBAH, UU_P3, UU_P3_1, UU_P3_2)))


@pytest.mark.parametrize(
    ("bentuk", "hasil"),
    [
        ("pendek", "Undang-Undang Nomor 25 Tahun 2004"),
        (
            "singkat",
            "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional",
        ),
        (
            "lengkap",
            "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional "
            "(Lembaran Negara Republik Indonesia Tahun 2004 Nomor 104, "
            "Tambahan Lembaran Negara Republik Indonesia Nomor 4421)",
        ),
    ],
)
def test_forms(bentuk: Bentuk, hasil: str) -> None:
    """An act that was never amended has three forms, each longer than the one before."""
    assert sebut(UU_SPPN, REGISTRI, bentuk) == hasil


def test_amended_once() -> None:
    """After one amendment the full form says 'sebagaimana telah diubah dengan' and its gazette."""
    assert sebut(PP_PD, REGISTRI, "lengkap") == (
        "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah "
        "(Lembaran Negara Republik Indonesia Tahun 2016 Nomor 114, "
        "Tambahan Lembaran Negara Republik Indonesia Nomor 5887) sebagaimana telah diubah dengan "
        "Peraturan Pemerintah Nomor 72 Tahun 2019 tentang Perubahan atas Peraturan Pemerintah "
        "Nomor 18 Tahun 2016 tentang Perangkat Daerah "
        "(Lembaran Negara Republik Indonesia Tahun 2019 Nomor 187, "
        "Tambahan Lembaran Negara Republik Indonesia Nomor 6402)"
    )


def test_amended_several_times() -> None:
    """After several amendments only the newest is named, with 'beberapa kali diubah terakhir'."""
    hasil = sebut(UU_P3, REGISTRI, "lengkap")
    assert (
        "Nomor 5234) sebagaimana telah beberapa kali diubah terakhir dengan "
        "Undang-Undang Nomor 13 Tahun 2022 tentang Perubahan Kedua atas"
    ) in hasil
    assert "Nomor 15 Tahun 2019" not in hasil


def test_short_forms_leave_the_amendments_out() -> None:
    """Only the full form tells the amendments."""
    assert sebut(UU_P3, REGISTRI) == (
        "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan"
    )


@pytest.mark.parametrize(
    ("jenis", "lembaga", "lembaran", "nama", "gazet"),
    [
        (
            "perppu",
            None,
            Lembaran(tahun=Tahun(2022), nomor="238", tambahan="6841"),
            "Peraturan Pemerintah Pengganti Undang-Undang",
            "Lembaran Negara Republik Indonesia Tahun 2022 Nomor 238, "
            "Tambahan Lembaran Negara Republik Indonesia Nomor 6841",
        ),
        (
            "perpres",
            None,
            Lembaran(tahun=Tahun(2014), nomor="199"),
            "Peraturan Presiden",
            "Lembaran Negara Republik Indonesia Tahun 2014 Nomor 199",
        ),
        (
            "permen",
            "Menteri Dalam Negeri",
            Lembaran(tahun=Tahun(2017), nomor="1312"),
            "Peraturan Menteri Dalam Negeri",
            "Berita Negara Republik Indonesia Tahun 2017 Nomor 1312",
        ),
        (
            "perda-provinsi",
            "Provinsi Jawa Timur",
            Lembaran(tahun=Tahun(2009), nomor="1", tambahan="2"),
            "Peraturan Daerah Provinsi Jawa Timur",
            "Lembaran Daerah Provinsi Jawa Timur Tahun 2009 Nomor 1, "
            "Tambahan Lembaran Daerah Provinsi Jawa Timur Nomor 2",
        ),
        (
            "pergub",
            "Jawa Timur",
            Lembaran(tahun=Tahun(2023), nomor="41 Seri E"),
            "Peraturan Gubernur Jawa Timur",
            "Berita Daerah Provinsi Jawa Timur Tahun 2023 Nomor 41 Seri E",
        ),
        (
            "perda",
            "Kabupaten Pasuruan",
            Lembaran(tahun=Tahun(2016), nomor="10", tambahan="290"),
            "Peraturan Daerah Kabupaten Pasuruan",
            "Lembaran Daerah Kabupaten Pasuruan Tahun 2016 Nomor 10, "
            "Tambahan Lembaran Daerah Kabupaten Pasuruan Nomor 290",
        ),
        (
            "perbup",
            "Pasuruan",
            Lembaran(tahun=Tahun(2023), nomor="12"),
            "Peraturan Bupati Pasuruan",
            "Berita Daerah Kabupaten Pasuruan Tahun 2023 Nomor 12",
        ),
        ("kepmen", "Menteri Dalam Negeri", None, "Keputusan Menteri Dalam Negeri", ""),
        ("inpres", None, None, "Instruksi Presiden", ""),
    ],
)
def test_kinds(
    jenis: JenisPeraturan, lembaga: str | None, lembaran: Lembaran | None, nama: str, gazet: str
) -> None:
    """Every kind has its own name, and the gazette in which such acts are promulgated."""
    p = akta(jenis, "1", 2023, "X", lembaga=lembaga, lembaran=lembaran)
    assert (sebut_jenis(p), sebut_lembaran(p)) == (nama, gazet)


def test_named_gazette() -> None:
    """An act of 1950 can name the gazette that was not the usual one for its kind."""
    p = akta(
        "uu",
        "12",
        1950,
        "Pembentukan",
        lembaran=Lembaran(nama="Berita Negara", tahun=Tahun(1950), nomor="41"),
    )
    assert sebut_lembaran(p) == "Berita Negara Republik Indonesia Tahun 1950 Nomor 41"


def test_constitution() -> None:
    """The provision comes first, the constitution has neither number nor title, in every form."""
    uud = Peraturan(id=Id("uud-1945"), jenis="uud", tahun=Tahun(1945), tentang="")
    assert sebut(uud, {}, "lengkap", pasal="Pasal 18 ayat (6)") == (
        "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
    )


def test_unknown_amendment_is_left_out() -> None:
    """An amendment that the registry does not hold cannot be cited."""
    p = akta("pp", "18", 2016, "Perangkat Daerah", perubahan=("pp-72-2019",))
    assert (
        sebut(p, {}, "lengkap")
        == "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah"
    )


def test_the_perbup_of_a_city_is_of_its_wali_kota() -> None:
    """Kind and gazette both name the city."""
    perwali = akta(
        "perbup",
        "3",
        2021,
        "Arsip",
        lembaga="Kota Batu",
        lembaran=Lembaran(tahun=Tahun(2021), nomor="3"),
    )
    assert sebut(perwali, {}, "lengkap") == (
        "Peraturan Wali Kota Batu Nomor 3 Tahun 2021 tentang Arsip "
        "(Berita Daerah Kota Batu Tahun 2021 Nomor 3)"
    )
