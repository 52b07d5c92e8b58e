"""The body of an amending regulation that is in order."""

from __future__ import annotations

from pathlib import Path

from tests.naskah_hukum import TUBUH, codes

P = "perbup.yaml"
RENJA = "tentang: Rencana Kerja Dinas Sosial Kabupaten Pasuruan Tahun 2024"
PERUBAHAN = (
    "tentang: Perubahan atas Peraturan Bupati Nomor 12 Tahun 2023 tentang "
    "Rencana Pembangunan Daerah"
)
PASAL = TUBUH[TUBUH.index("pasal:\n  - id: umum") :]
BUTIR = """\
perubahan:
  - {jenis: diubah, pasal: 3, isi: {id: a, teks: Hari kerja ditetapkan}}
  - {jenis: disisipkan, pasal: 5A, setelah: 5, isi: {id: b, teks: Hari kerja ditetapkan}}
  - {jenis: disisipkan, pasal: 5B, setelah: 5A, isi: {id: c, teks: Hari kerja ditetapkan}}
  - {jenis: dihapus, pasal: 9}
  - {jenis: ditambahkan, pasal: 14, setelah: 13, isi: {id: d, teks: Hari kerja ditetapkan}}
"""


def test_sound_amendments(tmp_path: Path) -> None:
    """Amended, inserted, added and deleted Pasal in order give nothing."""
    found = codes(
        tmp_path,
        (P, RENJA, PERUBAHAN),
        (P, "tahun_rencana: 2024", "mengubah: perbup-12-2023"),
        ("batang-tubuh.yaml", PASAL, BUTIR),
    )
    assert found == set()
