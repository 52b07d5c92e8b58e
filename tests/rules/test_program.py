"""Rules on program.yaml: what they let be, and what several of them say together."""

from __future__ import annotations

from pathlib import Path

from tests.aturan import PROGRAM, codes, findings
from tests.kecil import PERBUP

CODES = tuple(
    f"RD{number}"
    for numbers in (
        range(6001, 6015),
        range(6021, 6038),
        (6039, 6059),
        range(6041, 6056),
    )
    for number in numbers
)
"""The rules that read the tree of programmes."""


def test_a_faultless_tree_gives_no_finding(tmp_path: Path) -> None:
    """A small tree in which all is as it should be breaks no rule."""
    assert findings(tmp_path, CODES, program=PROGRAM) == []


def test_a_draft_may_keep_the_placeholder_of_the_nomenclature(tmp_path: Path) -> None:
    """X.XX under a real field of government is no fault before the regulation is set."""
    draf = PROGRAM.replace("2.17.01", "X.XX.01")
    perbup = PERBUP.replace("tahap: penetapan", "tahap: rancangan")
    assert not codes(
        findings(tmp_path, ("RD6001", "RD6002", "RD6004"), program=draf, perbup=perbup)
    )


def test_proposals_stand_under_a_code_that_exists_and_cost_less_than_its_pagu(
    tmp_path: Path,
) -> None:
    """An unknown code, an amount over the pagu, a place twice, a missing amount are told."""
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
    ditemukan = codes(
        findings(tmp_path, ("RD6009", "RD6030", "RD6031", "RD6032"), program=PROGRAM, usulan=usulan)
    )
    assert ditemukan == {"RD6009", "RD6030", "RD6031", "RD6032"}


def test_one_outcome_has_its_target_at_every_sub_kegiatan(tmp_path: Path) -> None:
    """Of three that share an outcome, the one without its target is told; of three none."""
    satu = PROGRAM[PROGRAM.index("                  - kode: 2.17.01.2.01.06") :]
    hasil = "                    hasil: {{indikator: Persentase Pemenuhan{}}}\n"
    for sasaran, banyak in (((", target: 100%", ", target: 100%", ""), 1), (("", "", ""), 0)):
        ekor = "".join(
            satu.replace(".01.06", f".01.0{i}") + hasil.format(target)
            for i, target in enumerate(sasaran, 7)
        )
        semua = findings(tmp_path / str(banyak), ["RD6036"], program=PROGRAM + ekor)
        assert [finding.code for finding in semua] == ["RD6036"] * banyak


def test_nearly_all_sub_kegiatan_have_an_outcome(tmp_path: Path) -> None:
    """One of five without an outcome is told; of two it is not."""
    satu = PROGRAM[PROGRAM.index("                  - kode: 2.17.01.2.01.06") :]
    hasil = "                    hasil: {indikator: Persentase Pemenuhan, target: 100%}\n"
    awal = PROGRAM.replace("                    evaluasi:", hasil + "                    evaluasi:")
    lain = "".join(satu.replace(".01.06", f".01.0{i}") + hasil for i in (7, 8, 9))
    for pohon, ditemukan in ((awal + lain, ["RD6036"]), (awal, [])):
        semua = findings(tmp_path / str(len(ditemukan)), ["RD6036"], program=pohon)
        assert [finding.code for finding in semua] == ditemukan


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
    """A third form of a name is told; where two programmes are, the third may not be left out."""
    isi = (
        "isi:\n"
        "  - paragraf: Program Pelayanan Izin Usaha dan Program Pengawasan Koperasi berjalan{}.\n"
    )
    rules = ("RD6012", "RD6040")
    for ekor, ditemukan in (
        ("", {"RD6040"}),
        (", begitu pula Program Pendidikan dan Pelatihan", {"RD6012", "RD6040"}),
        (", begitu pula {{ nama('2.17.04') }}", set()),
    ):
        folder = tmp_path / str(len(ekor))
        assert (
            codes(findings(folder, rules, program=TIGA, kata_pengantar=isi.format(ekor)))
            == ditemukan
        )


def test_a_copied_column_is_told_once(tmp_path: Path) -> None:
    """Realisations equal to their targets in five lines and no other give one finding."""
    satu = "\n".join(
        f"                      - {{indikator: Jumlah Dokumen Jenis {i}, "
        f"target: {i} Dokumen, realisasi: {i} Dokumen}}"
        for i in range(3, 8)
    )
    kepala, _, ekor = PROGRAM.partition(
        "                      - indikator: Jumlah Dokumen Perencanaan (Dokumen)"
    )
    salin = f"{kepala}{satu}\n{ekor[ekor.index('                  - kode') :]}"
    assert [finding.code for finding in findings(tmp_path, CODES, program=salin)] == ["RD6053"]
