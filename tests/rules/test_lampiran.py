"""The Lampiran: its outline by kind and year of the plan, and words that point at what it holds."""

from __future__ import annotations

from pathlib import Path

from tests.naskah_hukum import TUBUH, check, codes

L = "lampiran.yaml"
LATAR = "      - paragraf: Renja disusun setiap tahun.\n"


def test_swapped_chapters(tmp_path: Path) -> None:
    """Chapters that stand in another order are found at the one that comes too late."""
    swapped = "  - bab: empat\n  - bab: tiga\n"
    assert codes(tmp_path, (L, "  - bab: tiga\n  - bab: empat\n", swapped)) == {"RD4073"}


def test_body_names_no_lampiran(tmp_path: Path) -> None:
    """A Lampiran that the body does not mention is no part of the regulation."""
    start, end = TUBUH.index("  - id: lampiran\n"), TUBUH.index("  - id: berlaku\n")
    assert "RD4072" in codes(tmp_path, ("batang-tubuh.yaml", TUBUH[start:end], ""))


def test_other_plans_have_their_own_outline(tmp_path: Path) -> None:
    """An annex that is no Renja needs neither its chapters nor its tables."""
    found = codes(
        tmp_path,
        ("perbup.yaml", "tentang: Rencana Kerja Dinas", "tentang: Standar Pelayanan Dinas"),
        (L, "  - bab: empat\n", ""),
        (L, "  - tabel: t-c-32\n", ""),
    )
    assert not found & {"RD4073", "RD4074", "RD4075"}


def test_six_chapters_from_2027(tmp_path: Path) -> None:
    """The outline seen in use from 2027 on has one chapter more; its absence is a warning only."""
    found = check(tmp_path, ("perbup.yaml", "tahun_rencana: 2024", "tahun_rencana: 2027"))
    assert {(d.code, d.severity) for d in found} == {("RD4073", "peringatan")}


def test_table_below(tmp_path: Path) -> None:
    """'Di bawah ini' is right where the table stands below."""
    paragraf = "      - paragraf: Capaian terdapat pada tabel di bawah ini.\n"
    found = codes(
        tmp_path,
        ("bab/1.yaml", LATAR, f"{paragraf}      - tabel: t-c-29\n"),
        (L, "  - tabel: t-c-29\n", ""),
    )
    assert "RD4078" not in found
