"""The body of an amending regulation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import TUBUH, Kasus, kode, uji

T, P, D = "batang-tubuh.yaml", "perbup.yaml", "dasar-hukum.yaml"
PASAL = TUBUH[TUBUH.index("pasal:\n  - id: umum") :]
ISI = "isi: {id: %s, teks: Hari kerja ditetapkan}"


def perubahan(*butir: str) -> str:
    return "perubahan:\n" + "".join(f"  - {{{b}}}\n" for b in butir)


def isi(id_: str) -> str:
    return ISI % id_


@pytest.mark.parametrize(
    "kasus",
    [
        ("RD4097", T, PASAL, perubahan(f"jenis: diubah, pasal: 3, {isi('a')}"), "- {jenis: diubah"),
        ("RD4097", P, "tahun_rencana", "mengubah: perbup-12-2023\ntahun_rencana", "mengubah"),
        ("RD4098", T, PASAL, perubahan("jenis: diubah, pasal: 3"), "jenis: diubah"),
        ("RD4098", T, PASAL, perubahan(f"jenis: dihapus, pasal: 3, {isi('a')}"), "jenis: dihapus"),
        (
            "RD4098",
            T,
            PASAL,
            perubahan(f"jenis: disisipkan, pasal: 6, setelah: 5, {isi('a')}"),
            "pasal: 6",
        ),
        ("RD4098", T, PASAL, perubahan(f"jenis: disisipkan, pasal: 5A, {isi('a')}"), "pasal: 5A"),
        (
            "RD4098",
            T,
            PASAL,
            perubahan(f"jenis: ditambahkan, pasal: 13A, setelah: 13, {isi('a')}"),
            "13A",
        ),
        ("RD4098", T, PASAL, perubahan(f"jenis: diubah, pasal: Pasal 3, {isi('a')}"), "Pasal 3"),
        (
            "RD4099",
            T,
            PASAL,
            perubahan("jenis: dihapus, pasal: 9", "jenis: dihapus, pasal: 3"),
            "pasal: 3",
        ),
    ],
    ids=lambda k: f"{k[0]}-{k[4]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in an amendment is found on its line."""
    uji(tmp_path, kasus)


def test_sound_amendments(tmp_path: Path) -> None:
    """Amended, inserted, added and deleted Pasal in order give nothing."""
    nama = "Perubahan atas Peraturan Bupati Nomor 12 Tahun 2023 tentang Rencana Pembangunan Daerah"
    found = kode(
        tmp_path,
        (
            P,
            "tentang: Rencana Kerja Dinas Sosial Kabupaten Pasuruan Tahun 2024",
            f"tentang: {nama}",
        ),
        (P, "tahun_rencana: 2024", "mengubah: perbup-12-2023"),
        (
            T,
            PASAL,
            perubahan(
                f"jenis: diubah, pasal: 3, {isi('a')}",
                f"jenis: disisipkan, pasal: 5A, setelah: 5, {isi('b')}",
                f"jenis: disisipkan, pasal: 5B, setelah: 5A, {isi('c')}",
                "jenis: dihapus, pasal: 9",
                f"jenis: ditambahkan, pasal: 14, setelah: 13, {isi('d')}",
            ),
        ),
    )
    assert found == set()
