"""Kinds of documents are data: what a content of each kind is called, prints and may hold."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import etree

from renja_docs.app.pipeline import build, check
from renja_docs.content.finding import Finding
from renja_docs.content.loading import kinds
from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.content.peraturan import Lembaran, Peraturan
from renja_docs.content.scalars import Id, NamaJenis, Tahun
from renja_docs.document.blocks import Document, Frame, Paragraph, Picture, Table
from renja_docs.document.spans import words
from renja_docs.machine.fault import ToolError
from renja_docs.rules.examination import examine
from renja_docs.sense.evaluation import read
from renja_docs.sense.law.citation import sebut, sebut_jenis
from renja_docs.sense.tree import tree
from renja_docs.sense.vocabulary import vocabulary
from renja_docs.word.wml import package as opc
from renja_docs.writing.assembly import document
from tests.golden.test_outline import outline
from tests.kecil import DASAR_HUKUM, LENGKAP, PERBUP, naskah, tulis
from tests.packages import KINDS, templates

SETTING = "{jabatan: Bupati Contoh, nama: Nama Bupati}"
SECRETARY = "{jabatan: Sekretaris Daerah Kabupaten Contoh, nama: Nama Sekda}"
PLAN = ("perangkat_daerah: {nama: Dinas Contoh}\n", "tahun_rencana: 2026\n")


def identity(jenis: str, daerah: str, provinsi: str = "Jawa Timur", more: str = "") -> str:
    """perbup.yaml of a kind in a region."""
    text = PERBUP.replace("Kabupaten Contoh\n", f"{daerah}\n", 1)
    text = text.replace("provinsi: Jawa Timur", f"provinsi: {provinsi}")
    text = text.replace("Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026", "Hari Kerja")
    for line in PLAN:
        text = text.replace(line, "")
    return f"jenis: {jenis}\n{text}{more}" if jenis else text + more


def found(folder: Path, perbup: str, **files: str) -> list[Finding]:
    """What loading says of a content with that identity."""
    return list(load(*tulis(folder, perbup=perbup, **files)).findings)


def written(one: Naskah) -> Document:
    return document(one, tree(one), drawn)


def drawn(_id: str) -> Picture:
    """A picture, for those who ask for one."""
    return Picture(b"", "image/png", 1, 1, "Gambar", "Gambar")


REGIONS = {
    "Peraturan Bupati": ("Kabupaten Contoh", "Jawa Timur"),
    "Peraturan Wali Kota": ("Kota Contoh", "Jawa Timur"),
    "Peraturan Gubernur": ("Provinsi Jawa Timur", "Jawa Timur"),
    "Peraturan Daerah": ("Kabupaten Contoh", "Jawa Timur"),
    "Qanun": ("Aceh", "Aceh"),
    "Peraturan Daerah Provinsi": ("Provinsi Papua", "Papua"),
    "Peraturan Daerah Khusus": ("Provinsi Papua", "Papua"),
}
PRINTED = {
    "Peraturan Bupati": (
        "PERATURAN BUPATI CONTOH",
        "PROVINSI JAWA TIMUR",
        "BERITA DAERAH KABUPATEN CONTOH TAHUN 2025 NOMOR 7",
        "",
    ),
    "Peraturan Wali Kota": (
        "PERATURAN WALI KOTA CONTOH",
        "PROVINSI JAWA TIMUR",
        "BERITA DAERAH KOTA CONTOH TAHUN 2025 NOMOR 7",
        "",
    ),
    "Peraturan Gubernur": (
        "PERATURAN GUBERNUR JAWA TIMUR",
        "",
        "BERITA DAERAH PROVINSI JAWA TIMUR TAHUN 2025 NOMOR 7",
        "",
    ),
    "Peraturan Daerah": (
        "PERATURAN DAERAH KABUPATEN CONTOH",
        "PROVINSI JAWA TIMUR",
        "LEMBARAN DAERAH KABUPATEN CONTOH TAHUN 2025 NOMOR 7",
        "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN CONTOH",
    ),
    "Qanun": (
        "QANUN ACEH",
        "",
        "LEMBARAN ACEH TAHUN 2025 NOMOR 7",
        "DEWAN PERWAKILAN RAKYAT ACEH",
    ),
    "Peraturan Daerah Provinsi": (
        "PERATURAN DAERAH PROVINSI PAPUA",
        "",
        "LEMBARAN DAERAH PROVINSI PAPUA TAHUN 2025 NOMOR 7",
        "DEWAN PERWAKILAN RAKYAT PAPUA",
    ),
    "Peraturan Daerah Khusus": (
        "PERATURAN DAERAH KHUSUS PROVINSI PAPUA",
        "",
        "LEMBARAN DAERAH PROVINSI PAPUA TAHUN 2025 NOMOR 7",
        "DEWAN PERWAKILAN RAKYAT PAPUA",
    ),
}


@pytest.mark.parametrize("jenis", REGIONS)
def test_each_kind_has_its_title_gazette_and_council(jenis: str, tmp_path: Path) -> None:
    """As the law and the region have them."""
    one = naskah(tmp_path, perbup=identity(jenis, *REGIONS[jenis]))
    title, province, gazette, council = PRINTED[jenis]
    whole = written(one)
    values = whole.body.values
    assert (values["jenis_daerah"], values["provinsi"]) == (title, province)
    assert values["berita_daerah"] == gazette
    agreed = [line for line in outline(whole).splitlines() if "Persetujuan" in line]
    if council:
        assert agreed == [
            f"Memutuskan: Dengan Persetujuan Bersama / {council} / dan / " + head(one)
        ]
    else:
        assert agreed == []


@pytest.mark.parametrize("name", KINDS)
def test_a_sound_document_of_any_kind_has_no_finding(name: str) -> None:
    """Neither an error nor a warning nor a note."""
    assert check(KINDS[name], templates()).findings == ()


def head(one: Naskah) -> str:
    return one.jenis.kepala.upper()


@pytest.mark.parametrize(
    ("jenis", "daerah", "message", "advice", "repaired"),
    [
        ("Peraturan Lurah", "Kabupaten Contoh", "tidak dikenal", "Peraturan Bupati", ""),
        ("Perda", "Kota Contoh", "tidak dikenal", "Peraturan Daerah", "Peraturan Daerah"),
        ("Peraturan Walikota", "Kota Contoh", "tidak", "Wali Kota", "Peraturan Wali Kota"),
        ("Peraturan Bupati", "Kota Contoh", "Kota Contoh", "Wali Kota", "Peraturan Wali Kota"),
        ("Qanun", "Kabupaten Contoh", "Jawa Timur", "Peraturan Daerah", "Peraturan Daerah"),
    ],
)
def test_an_unknown_kind_is_an_error_with_the_known_ones(
    jenis: str, daerah: str, message: str, advice: str, repaired: str, tmp_path: Path
) -> None:
    """And with the nearest, put in where there is no doubt."""
    (finding,) = found(tmp_path, identity(jenis, daerah))
    assert (finding.code, finding.severity, finding.location.line) == ("RD2013", "galat", 1)
    assert message in finding.message
    assert advice in finding.advice
    assert [repair.new for repair in finding.repairs] == ([repaired] if repaired else [])


def test_without_a_kind_it_is_the_regulation_of_the_head_of_the_region(tmp_path: Path) -> None:
    """Of whatever level the region is; a region without its level is told elsewhere."""
    for number, (daerah, nama) in enumerate(
        {
            "Kabupaten Contoh": "Peraturan Bupati",
            "Kota Contoh": "Peraturan Wali Kota",
            "Daerah Istimewa Yogyakarta": "Peraturan Gubernur",
            "Contoh": "Peraturan Bupati",
        }.items()
    ):
        assert naskah(tmp_path / str(number), perbup=identity("", daerah)).perbup.jenis == nama


def test_a_region_that_is_whole_by_itself_needs_no_level(tmp_path: Path) -> None:
    """Provinsi Aceh has a Gubernur Aceh and a Lembaran Aceh."""
    one = naskah(tmp_path, perbup=identity("Qanun", "Provinsi Aceh", "Aceh"))
    assert (one.jenis.judul, one.jenis.lembaran) == ("Qanun Aceh", "Lembaran Aceh")


def test_a_name_of_its_own_is_kept_whole(tmp_path: Path) -> None:
    """A region without the word for its level has its whole name everywhere."""
    one = naskah(tmp_path, perbup=identity("", "Daerah Istimewa Yogyakarta", "DIY"))
    assert one.jenis.judul == "Peraturan Gubernur Daerah Istimewa Yogyakarta"
    assert one.jenis.lembaran == "Berita Daerah Daerah Istimewa Yogyakarta"


KEPUTUSAN = {
    "perbup": identity("Keputusan Bupati", "Kabupaten Contoh")
    .replace("pengundangan: {tempat: Contoh, tanggal: 3 Juni 2025}\n", "")
    .replace(f"  pengundangan: {SECRETARY}\n", "")
    .replace("nomor: 7", "nomor: 188.45/7/2025"),
    "batang_tubuh": """\
menimbang:
  - {id: dasar, teks: bahwa tim perlu dibentuk}
mengingat: [uu-23-2014]
memperhatikan: [Berita Acara Rapat tanggal 2 Juni 2025]
diktum:
  - {id: tim, teks: Membentuk tim, rincian: {butir: [{id: satu, teks: penilai}, {teks: pemantau}]}}
  - "Tim dalam {{ rujuk('diktum:tim', huruf='satu') }} dan {{ rujuk('diktum:tim') }} bekerja"
  - Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan
tembusan: [Gubernur Jawa Timur]
""",
}


def test_a_decision_has_numbered_rulings_and_no_gazette(tmp_path: Path) -> None:
    """They can be referred to; one thing heeded, one recipient have no number."""
    one = naskah(tmp_path, **KEPUTUSAN)
    whole = written(one)
    values, said = whole.body.values, outline(whole)
    assert values["nomor_tahun"] == "NOMOR 188.45/7/2025"
    assert (values["perintah"], values["berita_daerah"], values["rahmat"]) == ("", "", ())
    assert "| KESATU | : | Membentuk tim: ¶ a. penilai; ¶ b. pemantau." in said
    assert "| KEDUA | : | Tim dalam diktum KESATU huruf a dan diktum KESATU bekerja." in said
    assert "| Memperhatikan | : | Berita Acara Rapat tanggal 2 Juni 2025;" in said
    assert values["tembusan"] == ("Gubernur Jawa Timur",)
    assert not [f for f in examine(read(one).reading) if f.severity == "galat"]


def test_the_signature_of_a_decision_is_not_alone_on_a_page(tmp_path: Path) -> None:
    """The last ruling goes along, and no other."""
    (rulings,) = written(naskah(tmp_path, **KEPUTUSAN)).body.slots["batang_tubuh"]
    assert isinstance(rulings, Table)
    held = [row.cells[0].blocks[0].keep_next for row in rulings.rows]
    assert held == [False, False, True]


def test_the_number_of_a_regulation_is_a_figure(tmp_path: Path) -> None:
    """That of a decision may hold letters and strokes."""
    odd = identity("", "Kabupaten Contoh").replace("nomor: 7", "nomor: 188.45/7/2025")
    (finding,) = found(tmp_path, odd)
    assert (finding.code, finding.location.line) == ("RD2004", 3)


def test_what_is_promulgated_says_when_and_by_whom(tmp_path: Path) -> None:
    """And what is not does not."""
    lacking = identity("", "Kabupaten Contoh").replace(f"  pengundangan: {SECRETARY}\n", "")
    assert [one.code for one in found(tmp_path / "a", lacking)] == ["RD2002"]
    more = KEPUTUSAN["perbup"] + "pengundangan: {tempat: Contoh}\n"
    content = {**KEPUTUSAN, "perbup": more}
    assert [one.code for one in found(tmp_path / "b", **content)] == ["RD2014"]


def test_the_head_of_the_region_has_two_names_in_expressions(tmp_path: Path) -> None:
    """That of every head, and the one of this level."""
    for number, (daerah, name) in enumerate(
        {"Kabupaten Contoh": "bupati", "Kota Contoh": "wali_kota", "Aceh": "gubernur"}.items()
    ):
        one = naskah(tmp_path / str(number), perbup=identity("", daerah))
        told = vocabulary(one, tree(one).labels)
        assert told.text("{{ kepala_daerah }}") == told.text(f"{{{{ {name} }}}}")


def test_an_unknown_decision_is_read_as_one(tmp_path: Path) -> None:
    """Its rulings are no second fault, nor are its recipients."""
    perbup = KEPUTUSAN["perbup"].replace("Keputusan Bupati", "Keputusan Kepala Dinas")
    (finding,) = found(tmp_path, perbup, batang_tubuh=KEPUTUSAN["batang_tubuh"])
    assert finding.code == "RD2013"
    assert "content/jenis" in finding.advice
    every = check(*tulis(tmp_path / "semua", **{**KEPUTUSAN, "perbup": perbup})).findings
    assert {finding.code for finding in every}.isdisjoint({"RD4031", "RD4060", "RD4092", "RD4126"})


def test_acts_of_a_city_are_found_by_their_own_names(tmp_path: Path) -> None:
    """Registries say perbup for what the head of a city sets, too."""
    acts = DASAR_HUKUM + (
        "  - {id: x, jenis: perwali, lembaga: Kota Contoh, nomor: 1, tahun: 2020, tentang: A}\n"
    )
    (finding,) = found(tmp_path, PERBUP, dasar_hukum=acts)
    assert finding.code == "RD2005"
    assert "perbup" in finding.advice.split(".")[0]


@pytest.mark.parametrize(("lembaga", "is_told"), [("Contoh", True), ("Kota Contoh", False)])
def test_the_name_of_a_city_alone_is_that_of_another_region(
    lembaga: str, is_told: bool, tmp_path: Path
) -> None:
    """It would be printed as a Peraturan Bupati."""
    acts = DASAR_HUKUM + (
        f"  - {{id: x, jenis: perbup, lembaga: {lembaga}, nomor: 1, tahun: 2020, tentang: A}}\n"
    )
    body = KEPUTUSAN["batang_tubuh"].replace("[uu-23-2014]", "[uu-23-2014, x]")
    perbup = KEPUTUSAN["perbup"].replace("Keputusan Bupati", "Keputusan Wali Kota")
    perbup = perbup.replace("Kabupaten Contoh", "Kota Contoh")
    one = naskah(tmp_path, perbup=perbup, batang_tubuh=body, dasar_hukum=acts)
    codes = {finding.code for finding in examine(read(one).reading)}
    assert ("RD5032" in codes) == is_told


def test_decisions_cite_decisions(tmp_path: Path) -> None:
    acts = DASAR_HUKUM + (
        "  - {id: lama, jenis: kepbup, lembaga: Contoh, nomor: 1/2, tahun: 2020, tentang: A}\n"
    )
    body = KEPUTUSAN["batang_tubuh"].replace(
        "tembusan:",
        "  - \"{{ peraturan('lama') }} dicabut dan dinyatakan tidak berlaku\"\ntembusan:",
    )
    one = naskah(tmp_path, **{**KEPUTUSAN, "batang_tubuh": body, "dasar_hukum": acts})
    assert "RD5037" not in {finding.code for finding in examine(read(one).reading)}


OWN = """\
nama: Instruksi Bupati
tingkat: [{tingkat: kabupaten, registri: kepbup, derajat: 99}]
bentuk: diktum
judul: "{jenis} {nama_daerah}"
penomoran: bebas
berlaku: ditetapkan
tanpa_kaidah: [RD4018]
"""


def test_an_office_may_have_a_kind_of_its_own(tmp_path: Path) -> None:
    """Beside its content; a rule that does not hold for it is not asked."""
    content = {
        key: text.replace("Keputusan Bupati", "Instruksi Bupati") for key, text in KEPUTUSAN.items()
    }
    content["batang_tubuh"] = content["batang_tubuh"].replace(
        "mengingat: [uu-23-2014]", "mengingat: []"
    )
    one = naskah(tmp_path, jenis__instruksi=OWN, **content)
    assert one.jenis.judul == "Instruksi Bupati Contoh"
    assert "RD4018" not in {finding.code for finding in examine(read(one).reading)}
    assert "RD2013" in {f.code for f in found(tmp_path / "without", **content)}
    odd = OWN.replace("{nama_daerah}", "{nama}")
    (finding,) = found(tmp_path / "odd", jenis__instruksi=odd, **content)
    assert (finding.code, finding.location.file) == ("RD2005", "jenis/instruksi.yaml")


def test_files_of_kinds_are_sound() -> None:
    """Each level has one usual kind; what is cited of regions is told by them."""
    for level in kinds.levels():
        usual = [k for k in kinds.of_program().values() if k.bawaan and k.at(level.nama)]
        assert len(usual) == 1
    act = Peraturan(
        id=Id("qanun-3-2010"),
        jenis="perda",
        sebutan=NamaJenis("Qanun"),
        lembaga="Kabupaten Aceh Jaya",
        nomor="3",
        tahun=Tahun(2010),
        tentang="Perangkat Daerah",
        lembaran=Lembaran(tahun=Tahun(2010), nomor="3"),
    )
    assert sebut_jenis(act) == "Qanun Kabupaten Aceh Jaya"
    assert sebut(act, {}, "lengkap").endswith("(Lembaran Kabupaten Aceh Jaya Tahun 2010 Nomor 3)")


PENJELASAN = """\
umum: [{paragraf: Rencana kerja mengatur satu tahun.}]
pasal:
  - pasal: lingkup
    rincian: [{butir: b, teks: Yang dimaksud dengan “target” adalah hasil}]
  - pasal: sistematika
    ayat: [{ayat: "2", teks: Isinya lengkap}]
"""


def test_what_is_not_explained_is_clear(tmp_path: Path) -> None:
    """Where one part of a Pasal is explained all its parts are named; else the Pasal alone."""
    one = naskah(tmp_path, **{**LENGKAP, "penjelasan": PENJELASAN})
    (frame,) = explanation_of(one)
    assert [words(block.spans).replace("\u00a0", " ") for block in frame] == [
        "Pasal 1",
        "Huruf a",
        "Cukup jelas.",
        "Huruf b",
        "Yang dimaksud dengan “target” adalah hasil.",
        "Pasal 2",
        "Ayat (1)",
        "Cukup jelas.",
        "Ayat (2)",
        "Isinya lengkap.",
        "Pasal 3",
        "Cukup jelas.",
    ]


def explanation_of(one: Naskah) -> list[list[Paragraph]]:
    """The paragraphs of the second part of each explanation of a document."""
    whole = written(one)
    return [
        [block for block in part.slots["pasal_demi_pasal"] if isinstance(block, Paragraph)]
        for part in whole.parts
        if isinstance(part, Frame) and part.template == "penjelasan.docx"
    ]


AMENDING = """\
menimbang: [{id: dasar, teks: bahwa jam kerja perlu diubah}]
mengingat: [uu-23-2014]
perubahan:
  - {jenis: diubah, pasal: "3", isi: {id: jam, teks: Jam kerja dimulai pukul 07.30}}
  - {jenis: dihapus, pasal: "9"}
"""


def test_an_amendment_is_explained_below_its_number(tmp_path: Path) -> None:
    """Pasal I with the amended Pasal in their order, and Pasal II."""
    general = "umum: [{paragraf: Jam kerja diubah.}]\n"
    explained = "pasal: [{pasal: jam, teks: Pukul setempat}]\n"
    one = naskah(tmp_path, batang_tubuh=AMENDING, penjelasan=general + explained)
    (said,) = explanation_of(one)
    assert [words(block.spans).replace("\u00a0", " ") for block in said] == [
        "Pasal I",
        "Angka 1",
        "Pasal 3",
        "Pukul setempat.",
        "Angka 2",
        "Pasal 9",
        "Dihapus.",
        "Pasal II",
        "Cukup jelas.",
    ]


def test_a_template_with_lines_of_another_kind_is_refused(tmp_path: Path) -> None:
    """A decision by a template for regulations would print what it must not hold."""
    look = tmp_path / "templat"
    shutil.copytree(templates(), look)
    opened = opc.read((look / "batang-tubuh.docx").read_bytes())
    xml = etree.tostring(opened.document.xml).decode()
    xml = xml.replace("{{ rahmat }}", "DENGAN RAHMAT TUHAN YANG MAHA ESA")
    xml = xml.replace("{% if pengundangan %}Diundangkan", "Diundangkan").replace(
        "{{ pengundangan_tempat }}{% endif %}", "{{ pengundangan_tempat }}"
    )
    opened.document.root = opc.parse_xml(xml.encode())
    (look / "batang-tubuh.docx").write_bytes(opc.write(opened))
    one = naskah(tmp_path, **KEPUTUSAN)
    with pytest.raises(ToolError) as caught:
        build(one, read(one).reading.tree, tmp_path / "content", look)
    assert (
        "DENGAN RAHMAT TUHAN YANG MAHA ESA” bukan bagian Keputusan Bupati" in caught.value.message
    )
    assert "Diundangkan di” bukan bagian Keputusan Bupati" in caught.value.message
