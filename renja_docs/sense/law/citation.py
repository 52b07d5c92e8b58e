"""The official citation of an act (UU 12/2011 Lampiran II angka 41a, 44-49), in every form.

Forms: 'pendek' names kind, number and year; 'singkat' adds the title; 'lengkap' adds the gazette
and the newest amendment, as Mengingat wants it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from renja_docs.content.peraturan import DasarHukum, Lembaran, Peraturan
from renja_docs.sense.law.hierarchy import JENIS

Bentuk = Literal["pendek", "singkat", "lengkap"]
Registri = Mapping[str, Peraturan]


def registri(dasar_hukum: DasarHukum) -> Registri:
    """The acts of the registry by id; of two with one id the first."""
    hasil: dict[str, Peraturan] = {}
    for peraturan in dasar_hukum.peraturan:
        hasil.setdefault(peraturan.id, peraturan)
    return hasil


def sebut(
    peraturan: Peraturan, registry: Registri, bentuk: Bentuk = "singkat", pasal: str | None = None
) -> str:
    """The citation of an act, without punctuation at its end.

    pasal: the provision that stands before the name of the act; in Mengingat only before the
    constitution (angka 44, 45).
    Amendments whose id the registry does not hold are left out; a check reports them.
    """
    depan = f"{pasal} " if pasal else ""
    if bentuk == "pendek" or peraturan.jenis == "uud":
        return depan + _pendek(peraturan)
    if bentuk == "singkat":
        return depan + _singkat(peraturan)
    return depan + _berlembaran(peraturan) + _riwayat(peraturan, registry)


def sebut_jenis(peraturan: Peraturan) -> str:
    """Kind and maker: Peraturan Menteri Dalam Negeri, Peraturan Daerah Kabupaten Pasuruan.

    The kind 'perbup' of a city ('Kota Batu') is a Peraturan Wali Kota.
    """
    sebutan = JENIS[peraturan.jenis].sebutan
    if peraturan.jenis in ("perbup", "kepbup") and (peraturan.lembaga or "").startswith("Kota "):
        return f"{sebutan.removesuffix('Bupati')}Wali {peraturan.lembaga}"
    lembaga = _daerah(peraturan) if peraturan.jenis.startswith("perda") else peraturan.lembaga
    return " ".join(filter(None, (sebutan, lembaga)))


def sebut_lembaran(peraturan: Peraturan) -> str:
    """Gazette and supplement without brackets, '' for an act that has none (angka 47-49)."""
    lembaran = peraturan.lembaran
    if lembaran is None:
        return ""
    nama = lembaran.nama or JENIS[peraturan.jenis].lembaran or "Berita Negara"
    penuh = f"{nama} {_wilayah(peraturan, nama)}".rstrip()
    return f"{penuh} Tahun {lembaran.tahun} Nomor {lembaran.nomor}{_tambahan(lembaran, penuh)}"


def _tambahan(lembaran: Lembaran, nama: str) -> str:
    return f", Tambahan {nama} Nomor {lembaran.tambahan}" if lembaran.tambahan else ""


def _wilayah(peraturan: Peraturan, nama_lembaran: str) -> str:
    return "Republik Indonesia" if nama_lembaran.endswith("Negara") else _daerah(peraturan)


def _daerah(peraturan: Peraturan) -> str:
    """The region with its level in front: Provinsi Jawa Timur, Kabupaten Pasuruan."""
    lembaga = peraturan.lembaga or ""
    provinsi = peraturan.jenis in ("perda-provinsi", "pergub", "kepgub")
    tingkat = "Provinsi" if provinsi else "Kabupaten"
    bertingkat = lembaga.split(" ", 1)[0] in ("Provinsi", "Kabupaten", "Kota", "Daerah")
    return lembaga if bertingkat or not lembaga else f"{tingkat} {lembaga}"


def _pendek(peraturan: Peraturan) -> str:
    if peraturan.jenis == "uud":
        return f"{sebut_jenis(peraturan)} Tahun {peraturan.tahun or 1945}"
    nomor = f"{sebut_jenis(peraturan)} Nomor {peraturan.nomor or '...'}"
    if nomor.endswith(f"/{peraturan.tahun}"):  # 21/Per/M.KUKM/IX/2015 names its year already
        return nomor
    return f"{nomor} Tahun {peraturan.tahun or '...'}"


def _singkat(peraturan: Peraturan) -> str:
    return f"{_pendek(peraturan)} tentang {peraturan.tentang}"


def _berlembaran(peraturan: Peraturan) -> str:
    lembaran = sebut_lembaran(peraturan)
    return f"{_singkat(peraturan)} ({lembaran})" if lembaran else _singkat(peraturan)


def _riwayat(peraturan: Peraturan, registry: Registri) -> str:
    """The newest amendment: 'sebagaimana telah diubah dengan ...' (angka 41a and its example)."""
    perubahan = [registry[id] for id in peraturan.perubahan if id in registry]
    if not perubahan:
        return ""
    kata = "diubah dengan" if len(perubahan) == 1 else "beberapa kali diubah terakhir dengan"
    return f" sebagaimana telah {kata} {_berlembaran(perubahan[-1])}"
