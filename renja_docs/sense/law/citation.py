"""The official citation of an act (UU 12/2011 Lampiran II angka 41a, 44-49), in every form.

Forms: 'pendek' names kind, number and year; 'singkat' adds the title; 'lengkap' adds the gazette
and the newest amendment, as Mengingat wants it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from renja_docs.content.peraturan import DasarHukum, NamaLembaran, Peraturan
from renja_docs.sense.law.hierarchy import JENIS

Bentuk = Literal["pendek", "singkat", "lengkap"]
Registri = Mapping[str, Peraturan]
"""The acts of the registry by id."""

_LEVELS: Final = ("Provinsi", "Kabupaten", "Kota", "Daerah")
"""Words that begin the name of a region that has its level in front."""


def registri(dasar_hukum: DasarHukum) -> Registri:
    """The acts of the registry by id; of two with one id the first."""
    acts: dict[str, Peraturan] = {}
    for act in dasar_hukum.peraturan:
        acts.setdefault(act.id, act)
    return acts


def sebut(
    peraturan: Peraturan, registry: Registri, bentuk: Bentuk = "singkat", pasal: str | None = None
) -> str:
    """The citation of an act, without punctuation at its end.

    pasal: the provision that stands before the name of the act; in Mengingat only before the
    constitution (angka 44, 45).
    Amendments whose id the registry does not hold are left out; a check reports them.
    """
    citation = _in_form(peraturan, registry, bentuk)
    return f"{pasal} {citation}" if pasal else citation


def _in_form(act: Peraturan, registry: Registri, bentuk: Bentuk) -> str:
    if bentuk == "pendek" or act.jenis == "uud":
        return _short(act)
    if bentuk == "singkat":
        return _with_title(act)
    return _with_gazette(act) + _amended(act, registry)


def sebut_jenis(peraturan: Peraturan) -> str:
    """Kind and maker: Peraturan Menteri Dalam Negeri, Peraturan Daerah Kabupaten Pasuruan.

    The kind 'perbup' of a city ('Kota Batu') is a Peraturan Wali Kota.
    """
    sebutan = JENIS[peraturan.jenis].sebutan
    lembaga = peraturan.lembaga or ""
    if peraturan.jenis in ("perbup", "kepbup") and lembaga.startswith("Kota "):
        return f"{sebutan.removesuffix('Bupati')}Wali {lembaga}"
    if peraturan.jenis.startswith("perda"):
        lembaga = _region(peraturan)
    return f"{sebutan} {lembaga}" if lembaga else sebutan


def sebut_lembaran(peraturan: Peraturan) -> str:
    """Gazette and supplement without brackets, '' for an act that has none (angka 47-49)."""
    lembaran = peraturan.lembaran
    if lembaran is None:
        return ""
    name = lembaran.nama or JENIS[peraturan.jenis].lembaran or "Berita Negara"
    full = f"{name} {_area(peraturan, name)}".rstrip()
    gazette = f"{full} Tahun {lembaran.tahun} Nomor {lembaran.nomor}"
    if lembaran.tambahan:
        gazette += f", Tambahan {full} Nomor {lembaran.tambahan}"
    return gazette


def _area(act: Peraturan, gazette: NamaLembaran) -> str:
    """Whose gazette it is."""
    if gazette in ("Lembaran Negara", "Berita Negara"):
        return "Republik Indonesia"
    return _region(act)


def _region(act: Peraturan) -> str:
    """The region with its level in front: Provinsi Jawa Timur, Kabupaten Pasuruan."""
    lembaga = act.lembaga or ""
    if not lembaga or lembaga.split(" ", 1)[0] in _LEVELS:
        return lembaga
    of_province = act.jenis in ("perda-provinsi", "pergub", "kepgub")
    level = "Provinsi" if of_province else "Kabupaten"
    return f"{level} {lembaga}"


def _short(act: Peraturan) -> str:
    if act.jenis == "uud":
        return f"{sebut_jenis(act)} Tahun {act.tahun or 1945}"
    numbered = f"{sebut_jenis(act)} Nomor {act.nomor or '...'}"
    if numbered.endswith(f"/{act.tahun}"):  # 21/Per/M.KUKM/IX/2015 names its year already
        return numbered
    return f"{numbered} Tahun {act.tahun or '...'}"


def _with_title(act: Peraturan) -> str:
    return f"{_short(act)} tentang {act.tentang}"


def _with_gazette(act: Peraturan) -> str:
    gazette = sebut_lembaran(act)
    titled = _with_title(act)
    return f"{titled} ({gazette})" if gazette else titled


def _amended(act: Peraturan, registry: Registri) -> str:
    """The newest amendment: 'sebagaimana telah diubah dengan ...' (angka 41a and its example)."""
    amendments = [registry[name] for name in act.perubahan if name in registry]
    if not amendments:
        return ""
    times = "diubah dengan"
    if len(amendments) > 1:
        times = "beberapa kali diubah terakhir dengan"
    return f" sebagaimana telah {times} {_with_gazette(amendments[-1])}"
