"""Rules on program.yaml: one change of a faultless tree gives the finding, the tree itself gives none."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.rules.angka import (
    angka_mentah,
    evaluasi,
    keseragaman,
    kinerja,
    kode,
    nama_program,
    pagu,
)
from tests.aturan import PROGRAM, temuan
from tests.aturan import kode as kode_temuan
from tests.kecil import PERBUP

RULES = (
    *kode.RULES,
    *pagu.RULES,
    *kinerja.RULES,
    *keseragaman.RULES,
    *evaluasi.RULES,
    *angka_mentah.RULES,
    *nama_program.RULES,
)

UBAHAN = (
    ("RD6001", "kode: 2.17.01.2.01.06", "kode: 2.17.01.201.06"),
    ("RD6001", "kode: 2.17.01.2.01\n", "kode: 2.17.01.2.1\n"),
    ("RD6001", "kode: 2.17.01.2.01.06", "kode: 2.17.01.1.01.06.1"),
    ("RD6002", "kode: 2.17.01.2.01.06", "kode: X.XX.01.2.01.06"),
    ("RD6004", "kode: 2.17.01.2.01.06", "kode: 2.17.01.2.06.06"),
    ("RD6005", "kode: 2.17.01.2.01.01", "kode: 2.17.01.2.01.07"),
    ("RD6006", "kode: 2.17.01.2.01.06", "kode: 2.17.01.2.01.0006"),
    (
        "RD6007",
        "nama: Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD",
        "nama: Penyusunan Dokumen Perencanaan Perangkat Daerah",
    ),
    ("RD6008", "- kode: 2.17\n", "- kode: 2.71\n"),
    (
        "RD6010",
        "nama: Penyusunan Dokumen Perencanaan Perangkat Daerah",
        "nama: Penyusunan Dokumen Rencana",
    ),
    ("RD6011", "nama: Program Penunjang", "nama: Penunjang"),
    ("RD6059", "barang_jasa: 44.760.650", "barang_jasa: 44760650"),
    ("RD6059", "target: 6 Laporan", "target: 6000 Laporan"),
    ("RD6021", "belanja: {barang_jasa: 44.760.650}", "belanja: {}"),
    ("RD6022", "barang_jasa: 44.760.650", "barang_jasa: 44.760"),
    ("RD6023", "belanja: {barang_jasa: 44.760.650}", "belanja: {modal: 44.760.650}"),
    ("RD6023", "belanja: {barang_jasa: 44.760.650}", "belanja: {pegawai: 44.760.650}"),
    ("RD6024", "faktor_maju: 110%", "faktor_maju: 11%"),
    (
        "RD6025",
        "belanja: {barang_jasa: 44.760.650}",
        "belanja: {barang_jasa: 44.760.650}\n                    maju: 0",
    ),
    (
        "RD6026",
        "belanja: {barang_jasa: 44.760.650}",
        "belanja: {barang_jasa: 44.760.650}\n                    maju: 49.236.715",
    ),
    (
        "RD6027",
        "belanja: {barang_jasa: 44.760.650}",
        "belanja: {barang_jasa: 44.760.650}\n                    rancangan_awal: {pagu: 40.000.000}",
    ),
    (
        "RD6028",
        "sub_kegiatan:",
        "rancangan_awal: {pagu: 117.583.014, catatan: Berbeda}\n                sub_kegiatan:",
    ),
    ("RD6029", "barang_jasa: 44.760.650", "barang_jasa: 72.822.365"),
    (
        "RD6013",
        "nama: Program Penunjang Urusan Pemerintahan",
        "nama: Program Penunjang urusan Pemerintahan",
    ),
    ("RD6013", "nama: Penyusunan Dokumen Perencanaan Perangkat Daerah", "nama: PENYUSUNAN DOKUMEN"),
    (
        "RD6014",
        "indikator: Persentase Konsistensi Indikator",
        "indikator: Persentase yang Konsisten",
    ),
    (
        "RD6014",
        "indikator: Persentase Konsistensi Indikator",
        "indikator: Persentase Pemeliharaan Aset yang Dipelihara",
    ),
    ("RD6033", "target: 6 Laporan", "target: 6 laporan"),
    ("RD6033", "akhir: 7 Dokumen", "akhir: 7 dokumen"),
    (
        "RD6039",
        "{indikator: Persentase Konsistensi Indikator, target: 90%}",
        "{indikator: Konsistensi Dokumen, target: 90%}",
    ),
    ("RD6041", "target: 6 Laporan", "target: 6 Rekening"),
    ("RD6041", "target: 90%", "target: 90 Dokumen"),
    ("RD6042", "target: 6 Laporan", "target: 6"),
    ("RD6042", "target: 90%", "target: 90"),
    (
        "RD6043",
        "Jumlah Dokumen Perencanaan (Dokumen)\n                        akhir: 7 Dokumen",
        "Jumlah Dokumen Perencanaan\n                        akhir: 7 Paket",
    ),
    (
        "RD6044",
        "                    sumber_dana: [dau]\n                    evaluasi",
        "                    evaluasi",
    ),
    ("RD6044", "target: 6 Laporan", "target: N/A"),
    (
        "RD6045",
        "{indikator: Persentase Konsistensi Indikator, target: 90%}",
        "{indikator: Persentase Konsistensi Indikator}",
    ),
    ("RD6046", "target: 6 Laporan", "target: 0 Laporan"),
    ("RD6047", "target: 90%", "target: 900%"),
    (
        "RD6048",
        "Jumlah Laporan Capaian (Laporan), target: 6 Laporan",
        "Jumlah Berkas Capaian (Berkas), target: 6 Berkas",
    ),
    (
        "RD6049",
        "- indikator: Jumlah Dokumen Perencanaan (Dokumen)\n",
        "- indikator: Jumlah Dokumen Perencanaan (Dokumen)\n"
        "                      - indikator: Jumlah Dokumen Perencanaan (Dokumen)\n",
    ),
    ("RD6050", "realisasi_lalu: 6 Dokumen", "realisasi_lalu: 600 Dokumen"),
    ("RD6051", "                        realisasi: 5 Dokumen\n", ""),
    ("RD6052", "realisasi: 5 Dokumen", "realisasi: 20 Dokumen"),
    ("RD6054", "realisasi_lalu: 6 Dokumen", "realisasi_lalu: 25 Dokumen"),
    (
        "RD6055",
        "target: 6 Laporan}\n",
        "target: 6 Laporan}\n                    hasil: {indikator: Jumlah Laporan Capaian (Laporan), target: 6 "
        "Laporan}\n",
    ),
)


def test_a_faultless_tree_gives_no_finding(tmp_path: Path) -> None:
    """The tree that every case below changes in one place breaks no rule."""
    assert temuan(tmp_path, RULES, program=PROGRAM) == []


@pytest.mark.parametrize(
    ("rule", "lama", "baru"), UBAHAN, ids=[f"{k}-{i}" for i, (k, _, _) in enumerate(UBAHAN)]
)
def test_one_change_gives_the_finding_on_a_changed_line(
    tmp_path: Path, rule: str, lama: str, baru: str
) -> None:
    """Each fault is found by its rule, on a line of the change or on the node that lacks something."""
    assert lama in PROGRAM
    ubahan = PROGRAM.replace(lama, baru, 1)
    semua = [d for d in temuan(tmp_path, RULES, program=ubahan) if d.code == rule]
    assert semua, rule
    assert all(1 <= d.location.line <= ubahan.count("\n") for d in semua)


def test_a_draft_may_keep_the_placeholder_of_the_nomenclature(tmp_path: Path) -> None:
    """X.XX under a real field of government is no fault before the regulation is set."""
    draf = PROGRAM.replace("2.17.01", "X.XX.01")
    perbup = PERBUP.replace("tahap: penetapan", "tahap: rancangan")
    assert not kode_temuan(temuan(tmp_path, kode.RULES, program=draf, perbup=perbup)) & {
        "RD6001",
        "RD6002",
        "RD6004",
    }


def test_the_placeholder_is_repaired_with_the_field_of_the_plan(tmp_path: Path) -> None:
    """X.XX becomes 2.17 where the plan has one field of government."""
    salah = PROGRAM.replace("kode: 2.17.01.2.01.06", "kode: X.XX.01.2.01.06")
    (d,) = [d for d in temuan(tmp_path, kode.RULES, program=salah) if d.code == "RD6002"]
    assert [p.new for p in d.repairs] == ["2.17.01.2.01.06"]


def test_a_missing_unit_is_repaired_from_the_indicator(tmp_path: Path) -> None:
    """A bare number takes the unit in brackets of its indicator, a share the percent sign."""
    salah = PROGRAM.replace("target: 6 Laporan", "target: 6").replace("target: 90%", "target: 90")
    perbaikan = {p.new for d in temuan(tmp_path, kinerja.RULES, program=salah) for p in d.repairs}
    assert perbaikan == {"6 Laporan", "90%"}


def test_proposals_stand_under_a_code_that_exists_and_cost_less_than_its_pagu(
    tmp_path: Path,
) -> None:
    """An unknown code, an amount over the pagu, a place twice, and proposals without an amount are told."""
    usulan = """\
usulan:
  - kode: 2.17.01.2.01.01
    aktivitas:
      - nama: Pelatihan
        usulan:
          - {lokasi: Desa Satu, anggaran: 900.000.000}
          - {lokasi: Desa Satu}
  - kode: 2.17.01.2.01.99
    aktivitas: []
"""
    ditemukan = kode_temuan(
        temuan(tmp_path, (*kode.RULES, *pagu.RULES), program=PROGRAM, usulan=usulan)
    )
    assert ditemukan == {"RD6009", "RD6030", "RD6031", "RD6032"}


def test_a_volume_has_a_unit_and_is_not_zero(tmp_path: Path) -> None:
    """A bare volume and a volume of nothing are told, a volume with its unit is not."""
    usulan = "usulan:\n  - kode: 2.17.01.2.01.01\n    aktivitas:\n      - nama: Pelatihan\n        usulan:\n"
    usulan += "".join(
        f"          - {{lokasi: Desa {v}, volume: {v}}}\n"
        for v in ("1", "0 Kegiatan", "1 Kegiatan")
    )
    semua = temuan(tmp_path, kinerja.RULES, program=PROGRAM, usulan=usulan)
    assert [(d.code, d.location.line) for d in semua] == [("RD6042", 6), ("RD6046", 7)]


def test_the_odd_unit_is_the_one_that_is_told(tmp_path: Path) -> None:
    """Of four figures the one with another unit is pointed at, though it is the first."""
    salah = PROGRAM.replace(
        "Jumlah Dokumen Perencanaan (Dokumen)\n                        akhir: 7 Dokumen",
        "Jumlah Dokumen Perencanaan\n                        akhir: 7 Paket",
    )
    (d,) = [d for d in temuan(tmp_path, kinerja.RULES, program=salah) if d.code == "RD6043"]
    assert salah.splitlines()[d.location.line - 1].strip() == "akhir: 7 Paket"


DUA = (
    PROGRAM
    + """\
          - kode: 2.17.02
            nama: Program Pengawasan Koperasi
            kinerja:
              - {indikator: Persentase Koperasi yang Diawasi, target: 40%}
            kegiatan: []
"""
)


@pytest.mark.parametrize(
    ("rule", "lama", "baru"),
    [
        ("RD6035", "Persentase Koperasi yang Diawasi", "Persentase Dokumen yang Baik"),
        (
            "RD6007",
            "nama: Program Pengawasan Koperasi",
            "nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        ),
    ],
)
def test_two_programmes_share_neither_name_nor_indicator(
    tmp_path: Path, rule: str, lama: str, baru: str
) -> None:
    """What is copied from another programme is told at the copy."""
    rules = (*kode.RULES, *keseragaman.RULES)
    assert not temuan(tmp_path / "a", rules, program=DUA)
    (d,) = [
        d for d in temuan(tmp_path / "b", rules, program=DUA.replace(lama, baru)) if d.code == rule
    ]
    assert baru in DUA.replace(lama, baru).splitlines()[d.location.line - 1]


def test_one_outcome_has_its_target_at_every_sub_kegiatan(tmp_path: Path) -> None:
    """Of three that share an outcome, the one without its target is told; where none has one, nothing is."""
    satu = PROGRAM[PROGRAM.index("                  - kode: 2.17.01.2.01.06") :]
    hasil = "                    hasil: {{indikator: Persentase Pemenuhan{}}}\n"
    for sasaran, banyak in (((", target: 100%", ", target: 100%", ""), 1), (("", "", ""), 0)):
        ekor = "".join(
            satu.replace(".01.06", f".01.0{i}") + hasil.format(t) for i, t in enumerate(sasaran, 7)
        )
        semua = temuan(tmp_path / str(banyak), keseragaman.RULES, program=PROGRAM + ekor)
        assert [d.code for d in semua] == ["RD6036"] * banyak


def test_nearly_all_sub_kegiatan_have_an_outcome(tmp_path: Path) -> None:
    """One of five without an outcome is told; of two it is not."""
    satu = PROGRAM[PROGRAM.index("                  - kode: 2.17.01.2.01.06") :]
    hasil = "                    hasil: {indikator: Persentase Pemenuhan, target: 100%}\n"
    awal = PROGRAM.replace("                    evaluasi:", hasil + "                    evaluasi:")
    lain = "".join(satu.replace(".01.06", f".01.0{i}") + hasil for i in (7, 8, 9))
    for pohon, ditemukan in ((awal + lain, ["RD6036"]), (awal, [])):
        semua = temuan(tmp_path / str(len(ditemukan)), keseragaman.RULES, program=pohon)
        assert [d.code for d in semua] == ditemukan


TIGA = PROGRAM + "".join(
    f"""\
          - kode: 2.17.0{i}
            nama: {nama}
            kegiatan: []
"""
    for i, nama in enumerate(
        (
            "Program Pelayanan Izin Usaha",
            "Program Pengawasan Koperasi",
            "Program Pendidikan dan Latihan",
        ),
        2,
    )
)


def test_programmes_are_told_by_their_names_and_all_of_them(tmp_path: Path) -> None:
    """A third form of a name is told; where two programmes are told, the third may not be left out."""
    isi = "isi:\n  - paragraf: Program Pelayanan Izin Usaha dan Program Pengawasan Koperasi berjalan{}.\n"
    rules = (*nama_program.RULES, "RD6040")
    for ekor, ditemukan in (
        ("", {"RD6040"}),
        (", begitu pula Program Pendidikan dan Pelatihan", {"RD6012", "RD6040"}),
        (", begitu pula {{ nama('2.17.04') }}", set()),
    ):
        folder = tmp_path / str(len(ekor))
        assert (
            kode_temuan(temuan(folder, rules, program=TIGA, kata_pengantar=isi.format(ekor)))
            == ditemukan
        )


def test_a_copied_column_is_told_once(tmp_path: Path) -> None:
    """Realisations equal to their targets in five lines and no other give one finding."""
    satu = "\n".join(
        f"                      - {{indikator: Jumlah Dokumen Jenis {i}, target: {i} Dokumen, realisasi: {i} Dokumen}}"
        for i in range(3, 8)
    )
    kepala, _, ekor = PROGRAM.partition(
        "                      - indikator: Jumlah Dokumen Perencanaan (Dokumen)"
    )
    salin = f"{kepala}{satu}\n{ekor[ekor.index('                  - kode') :]}"
    assert [d.code for d in temuan(tmp_path, evaluasi.RULES, program=salin)] == ["RD6053"]
