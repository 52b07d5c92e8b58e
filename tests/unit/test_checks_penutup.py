"""Entry into force, revocation, signing and promulgation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import Kasus, kode, uji

T, P, D = "batang-tubuh.yaml", "perbup.yaml", "dasar-hukum.yaml"
MULAI = "teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan"
BERLAKU = "  - id: berlaku\n"
CABUT = (
    "Pada saat Peraturan Bupati ini mulai berlaku, {{ peraturan('perbup-12-2023', bentuk='lengkap') }} dicabut "
    "dan dinyatakan tidak berlaku"
)


def mulai(kode_: str, teks: str) -> Kasus:
    return kode_, T, MULAI, f"teks: {teks}", f"teks: {teks}"


def norma(kode_: str, teks: str) -> Kasus:
    return kode_, T, BERLAKU, f"  - id: cabut\n    teks: {teks}\n{BERLAKU}", f"teks: {teks}"


@pytest.mark.parametrize(
    "kasus",
    [
        mulai("RD4060", "Peraturan Bupati mulai berlaku pada tanggal diundangkan"),
        mulai("RD4060", "Peraturan Bupati ini mulai berlaku sejak tanggal ditetapkan"),
        mulai("RD4060", "Renja disimpan oleh Bupati"),
        ("RD4061", T, BERLAKU, f"  - {{id: dulu, {MULAI}}}\n{BERLAKU}", "id: dulu"),
        mulai("RD4062", "Peraturan Bupati ini mulai berlaku efektif pada tanggal 1 Januari 2024"),
        mulai("RD4063", "Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2023"),
        norma("RD4069", CABUT),
        norma("RD4069", "Semua ketentuan yang bertentangan dengan Peraturan Bupati ini dicabut"),
        norma(
            "RD4069",
            "Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati lama dinyatakan tidak berlaku lagi",
        ),
        ("RD4069", P, "tahun_rencana", "mencabut: [perbup-12-2023]\ntahun_rencana", "mencabut:"),
        norma(
            "RD4069",
            "Pada saat Peraturan Bupati ini mulai berlaku, {{ peraturan('perbup-12-2023') }} dinyatakan tidak "
            "berlaku",
        ),
        (
            "RD4069",
            T,
            BERLAKU,
            """\
  - id: cabut
    teks: Pada saat Peraturan Bupati ini mulai berlaku
    rincian:
      hubungan: dan
      penutup: dicabut dan tidak berlaku lagi
      butir: ["{{ peraturan('perbup-12-2023', bentuk='lengkap') }}", lain]
"""
            + BERLAKU,
            "penutup:",
        ),
        norma(
            "RD4093",
            "Pada saat Peraturan Bupati ini mulai berlaku, {{ peraturan('perbup-12-2023') }} dicabut dan "
            "dinyatakan tidak berlaku",
        ),
        ("RD4070", P, "tahun_rencana", "mencabut: [perda-2-2008]\ntahun_rencana", "mencabut:"),
        (
            "RD4064",
            P,
            "penetapan: {tempat: Pasuruan, tanggal: 2 Agustus 2023}\n",
            "penetapan: {tempat: Pasuruan}\n",
            "penetapan: {t",
        ),
        ("RD4064", P, ", nama: M. Irsyad Yusuf", "", "jabatan: Bupati Pasuruan"),
        (
            "RD4065",
            P,
            "pengundangan: {tempat: Pasuruan, tanggal: 2",
            "pengundangan: {tempat: Pasuruan, tanggal: 1",
            "tanggal: 1",
        ),
        (
            "RD4065",
            P,
            "pengundangan: {tempat: Pasuruan, tanggal: 2 Agustus 2023",
            "pengundangan: {tempat: Pasuruan, tanggal: 2 Januari 2024",
            "Januari 2024",
        ),
        (
            "RD4094",
            P,
            "pengundangan: {tempat: Pasuruan",
            "pengundangan: {tempat: Surabaya",
            "Surabaya",
        ),
        (
            "RD4066",
            P,
            "nama: M. Irsyad Yusuf",
            'nama: "Dr. M. Irsyad Yusuf, S.E., M.M.A."',
            "Dr. M.",
        ),
        (
            "RD4066",
            P,
            "nama: M. Irsyad Yusuf",
            "nama: M. Irsyad Yusuf NIP 196801011990011001",
            "NIP",
        ),
        (
            "RD4066",
            P,
            "nama: Yudha Triwidya Sasongko",
            "nama: Yudha Triwidya Sasongko S.Sos",
            "S.Sos",
        ),
        ("RD4067", P, "jabatan: Bupati Pasuruan", "jabatan: Bupati Malang", "Bupati Malang"),
        ("RD4067", P, "jabatan: Bupati Pasuruan", "jabatan: BUPATI PASURUAN", "BUPATI"),
        (
            "RD4067",
            P,
            "jabatan: Sekretaris Daerah Kabupaten Pasuruan",
            "jabatan: Sekretaris Daerah",
            "Sekretaris Daerah,",
        ),
        ("RD4068", P, "tahun_rencana", "berita_daerah: 135\ntahun_rencana", "berita_daerah"),
        ("RD4071", P, "tahap: penetapan", "tahap: salinan", "tahap: salinan"),
    ],
    ids=lambda k: f"{k[0]}-{k[4][-30:]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in the end of the regulation is found on its line."""
    uji(tmp_path, kasus)


@pytest.mark.parametrize(
    "teks",
    [
        "Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2024",
        "Peraturan Bupati ini mulai berlaku setelah {{ terbilang(1) }} bulan terhitung sejak tanggal diundangkan",
    ],
)
def test_other_moments(tmp_path: Path, teks: str) -> None:
    """A later day, and a lapse of time after promulgation, are lawful."""
    assert not kode(tmp_path, (T, MULAI, f"teks: {teks}")) & {
        "RD4060",
        "RD4061",
        "RD4062",
        "RD4063",
    }


def test_revocation(tmp_path: Path) -> None:
    """An act that is revoked by name, and listed, gives no fault but its place in Mengingat."""
    found = kode(
        tmp_path,
        (T, BERLAKU, f"  - id: cabut\n    teks: >-\n      {CABUT}\n{BERLAKU}"),
        (P, "tahun_rencana", "mencabut: [perbup-12-2023]\ntahun_rencana"),
    )
    assert found == {"RD5013"}


@pytest.mark.parametrize("nama", ["M. Yusuf", "Ma'ruf Amin", "St. Aminah", "H. Abdul Halim"])
def test_names_are_no_degrees(tmp_path: Path, nama: str) -> None:
    """Initials and short names are let be."""
    assert "RD4066" not in kode(tmp_path, (P, "nama: M. Irsyad Yusuf", f'nama: "{nama}"'))


def test_acting_officer(tmp_path: Path) -> None:
    """An acting head of region signs as such."""
    assert "RD4067" not in kode(
        tmp_path, (P, "jabatan: Bupati Pasuruan", "jabatan: Pj. Bupati Pasuruan")
    )
