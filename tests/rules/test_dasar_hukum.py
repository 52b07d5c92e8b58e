"""The legal basis: how sure a finding on an act is, and what gives none."""

from __future__ import annotations

from pathlib import Path

from tests.naskah_hukum import UU_PEMDA, check, codes

PERIMBANGAN_KEUANGAN = """\
  - id: uu-33-2004
    jenis: uu
    nomor: 33
    tahun: 2004
    tentang: Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah
    lembaran: {tahun: 2004, nomor: 126, tambahan: 4438}
"""
LEMBARAN_PP = "lembaran: {tahun: 2017, nomor: 73, tambahan: 6041}"
PERUBAHAN_PEMDA = "perubahan: [uu-2-2015, uu-9-2015, uu-6-2023]"


def test_revoked_by_the_list_is_a_warning(tmp_path: Path) -> None:
    """What only the program's own list says is a warning; what the registry says is an error."""
    found = check(
        tmp_path,
        ("dasar-hukum.yaml", "", PERIMBANGAN_KEUANGAN),
        ("batang-tubuh.yaml", "  - uu-25-2004\n", "  - uu-25-2004\n  - uu-33-2004\n"),
    )
    (revoked,) = (finding for finding in found if finding.code == "RD5010")
    assert revoked.severity == "peringatan"
    assert "Nomor 1 Tahun 2022" in revoked.advice


def test_not_yet_revoked(tmp_path: Path) -> None:
    """An act that was revoked after this regulation was set is a sound basis."""
    later = "tambahan: 4421}\n    dicabut: {oleh: uu-23-2014, sejak: 1 Januari 2024}"
    assert codes(tmp_path, ("dasar-hukum.yaml", "tambahan: 4421}", later)) == set()


def test_the_constitution_may_stand_with_several_provisions(tmp_path: Path) -> None:
    """Only other acts stand once."""
    once = "  - {peraturan: uud-1945, pasal: Pasal 18 ayat (6)}\n"
    twice = f"{once}  - {{peraturan: uud-1945, pasal: Pasal 28}}\n"
    assert codes(tmp_path, ("batang-tubuh.yaml", once, twice)) == set()


def test_a_gazette_that_only_the_lampiran_lacks_is_a_note(tmp_path: Path) -> None:
    """No law wants gazettes in the lists of the Lampiran."""
    found = check(
        tmp_path,
        ("dasar-hukum.yaml", f"    {LEMBARAN_PP}\n", ""),
        ("batang-tubuh.yaml", "  - pp-12-2017\n", ""),
        ("bab/1.yaml", "uu-23-2014, perda", "uu-23-2014, pp-12-2017, perda"),
    )
    assert [(finding.code, finding.severity) for finding in found] == [("RD5020", "catatan")]


def test_owner_of_a_foreign_pair_is_named(tmp_path: Path) -> None:
    """A pair of numbers that belongs to another act says whose it is."""
    wrong = "nomor: 58, tambahan: 5679}", "nomor: 24, tambahan: 5657}"
    found = check(tmp_path, ("dasar-hukum.yaml", *wrong))
    messages = [finding.message for finding in found if finding.code == "RD5023"]
    assert any("Undang-Undang Nomor 2 Tahun 2015" in message for message in messages)


def test_unverified_acts_give_no_error(tmp_path: Path) -> None:
    """What nobody could verify is reported below the level of an error."""
    wrong = f"{LEMBARAN_PP.replace('nomor: 73', 'nomor: 37')}\n    terverifikasi: tidak"
    found = check(tmp_path, ("dasar-hukum.yaml", LEMBARAN_PP, wrong))
    levels = {finding.severity for finding in found if finding.code == "RD5023"}
    assert levels == {"peringatan"}


def test_amendment_that_only_the_program_knows(tmp_path: Path) -> None:
    """An amendment that is not recorded is an error where the registry holds the amending act."""
    last_only = UU_PEMDA.replace(PERUBAHAN_PEMDA, "perubahan: [uu-6-2023]")
    found = check(tmp_path, ("dasar-hukum.yaml", UU_PEMDA, last_only))
    levels = {finding.severity for finding in found if finding.code == "RD5018"}
    assert levels == {"galat", "peringatan"}
