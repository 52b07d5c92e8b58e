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
        mulai("RD460", "Peraturan Bupati mulai berlaku pada tanggal diundangkan"),
        mulai("RD460", "Peraturan Bupati ini mulai berlaku sejak tanggal ditetapkan"),
        mulai("RD460", "Renja disimpan oleh Bupati"),
        ("RD461", T, BERLAKU, f"  - {{id: dulu, {MULAI}}}\n{BERLAKU}", "id: dulu"),
        mulai("RD462", "Peraturan Bupati ini mulai berlaku efektif pada tanggal 1 Januari 2024"),
        mulai("RD463", "Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2023"),
        norma("RD469", CABUT),
        norma("RD469", "Semua ketentuan yang bertentangan dengan Peraturan Bupati ini dicabut"),
        norma(
            "RD469",
            "Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati lama dinyatakan tidak berlaku lagi",
        ),
        ("RD469", P, "tahun_rencana", "mencabut: [perbup-12-2023]\ntahun_rencana", "mencabut:"),
        norma(
            "RD469",
            "Pada saat Peraturan Bupati ini mulai berlaku, {{ peraturan('perbup-12-2023') }} dinyatakan tidak "
            "berlaku",
        ),
        (
            "RD469",
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
            "RD493",
            "Pada saat Peraturan Bupati ini mulai berlaku, {{ peraturan('perbup-12-2023') }} dicabut dan "
            "dinyatakan tidak berlaku",
        ),
        ("RD470", P, "tahun_rencana", "mencabut: [perda-2-2008]\ntahun_rencana", "mencabut:"),
        (
            "RD464",
            P,
            "penetapan: {tempat: Pasuruan, tanggal: 2 Agustus 2023}\n",
            "penetapan: {tempat: Pasuruan}\n",
            "penetapan: {t",
        ),
        ("RD464", P, ", nama: M. Irsyad Yusuf", "", "jabatan: Bupati Pasuruan"),
        (
            "RD465",
            P,
            "pengundangan: {tempat: Pasuruan, tanggal: 2",
            "pengundangan: {tempat: Pasuruan, tanggal: 1",
            "tanggal: 1",
        ),
        (
            "RD465",
            P,
            "pengundangan: {tempat: Pasuruan, tanggal: 2 Agustus 2023",
            "pengundangan: {tempat: Pasuruan, tanggal: 2 Januari 2024",
            "Januari 2024",
        ),
        (
            "RD494",
            P,
            "pengundangan: {tempat: Pasuruan",
            "pengundangan: {tempat: Surabaya",
            "Surabaya",
        ),
        (
            "RD466",
            P,
            "nama: M. Irsyad Yusuf",
            'nama: "Dr. M. Irsyad Yusuf, S.E., M.M.A."',
            "Dr. M.",
        ),
        (
            "RD466",
            P,
            "nama: M. Irsyad Yusuf",
            "nama: M. Irsyad Yusuf NIP 196801011990011001",
            "NIP",
        ),
        (
            "RD466",
            P,
            "nama: Yudha Triwidya Sasongko",
            "nama: Yudha Triwidya Sasongko S.Sos",
            "S.Sos",
        ),
        ("RD467", P, "jabatan: Bupati Pasuruan", "jabatan: Bupati Malang", "Bupati Malang"),
        ("RD467", P, "jabatan: Bupati Pasuruan", "jabatan: BUPATI PASURUAN", "BUPATI"),
        (
            "RD467",
            P,
            "jabatan: Sekretaris Daerah Kabupaten Pasuruan",
            "jabatan: Sekretaris Daerah",
            "Sekretaris Daerah,",
        ),
        ("RD468", P, "tahun_rencana", "berita_daerah: 135\ntahun_rencana", "berita_daerah"),
        ("RD471", P, "tahap: penetapan", "tahap: salinan", "tahap: salinan"),
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
    assert not kode(tmp_path, (T, MULAI, f"teks: {teks}")) & {"RD460", "RD461", "RD462", "RD463"}


def test_revocation(tmp_path: Path) -> None:
    """An act that is revoked by name, and listed, gives no fault but its place in Mengingat."""
    found = kode(
        tmp_path,
        (T, BERLAKU, f"  - id: cabut\n    teks: >-\n      {CABUT}\n{BERLAKU}"),
        (P, "tahun_rencana", "mencabut: [perbup-12-2023]\ntahun_rencana"),
    )
    assert found == {"RD513"}


@pytest.mark.parametrize("nama", ["M. Yusuf", "Ma'ruf Amin", "St. Aminah", "H. Abdul Halim"])
def test_names_are_no_degrees(tmp_path: Path, nama: str) -> None:
    """Initials and short names are let be."""
    assert "RD466" not in kode(tmp_path, (P, "nama: M. Irsyad Yusuf", f'nama: "{nama}"'))


def test_acting_officer(tmp_path: Path) -> None:
    """An acting head of region signs as such."""
    assert "RD467" not in kode(
        tmp_path, (P, "jabatan: Bupati Pasuruan", "jabatan: Pj. Bupati Pasuruan")
    )
