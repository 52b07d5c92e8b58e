"""The official citation of an act (UU 12/2011 Lampiran II angka 41a, 44-49), in every form.

Forms: 'pendek' names kind, number and year; 'singkat' adds the title; 'lengkap' adds the gazette
and the newest amendment, as Mengingat wants it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from renja_docs.content.jenis import JenisDaerah
from renja_docs.content.loading.kinds import level_of, levels
from renja_docs.content.peraturan import DasarHukum, NamaLembaran, Peraturan
from renja_docs.sense.law.hierarchy import JENIS, of_regions

Bentuk = Literal["pendek", "singkat", "lengkap"]
Registri = Mapping[str, Peraturan]
"""The acts of the registry by id."""


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

    What regions of a level call it is data: a 'perbup' of a city is a Peraturan Wali Kota.
    """
    here = _in_region(peraturan)
    if here is not None:
        return here.judul
    sebutan = peraturan.sebutan or JENIS[peraturan.jenis].sebutan
    return f"{sebutan} {peraturan.lembaga}" if peraturan.lembaga else sebutan


def _in_region(act: Peraturan) -> JenisDaerah | None:
    """The kind of an act as its region has it; None for an act of the centre, or of nobody."""
    kinds = of_regions(act.jenis)
    if not kinds or not act.lembaga:
        return None
    level = level_of(act.lembaga)
    fitting = kinds
    if level is not None:
        fitting = tuple(one for one in kinds if one.tingkat == level.nama)
    named = tuple(one for one in fitting if one.kind.nama == act.sebutan)
    likeliest = (*named, *fitting, *kinds)[0]
    (at,) = (one for one in levels() if one.nama == likeliest.tingkat)
    region = act.lembaga if level else f"{at.awalan} {act.lembaga}"
    return JenisDaerah(likeliest.kind, at, region, "")


def sebut_lembaran(peraturan: Peraturan) -> str:
    """Gazette and supplement without brackets, '' for an act that has none (angka 47-49)."""
    lembaran = peraturan.lembaran
    if lembaran is None:
        return ""
    full = _gazette(peraturan, lembaran.nama)
    gazette = f"{full} Tahun {lembaran.tahun} Nomor {lembaran.nomor}"
    if lembaran.tambahan:
        gazette += f", Tambahan {full} Nomor {lembaran.tambahan}"
    return gazette


def _gazette(act: Peraturan, nama: NamaLembaran | None) -> str:
    """The gazette with its owner. nama: another than the usual one of that kind."""
    here = _in_region(act)
    if here is not None and here.lembaran and nama is None:
        return here.lembaran
    name = nama or JENIS[act.jenis].lembaran or "Berita Negara"
    if name in ("Lembaran Negara", "Berita Negara"):
        return f"{name} Republik Indonesia"
    owner = act.lembaga or ""
    if here is not None:
        owner = here.daerah
    return f"{name} {owner}".rstrip()


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
