"""Chains of amendments in the registry (UU 12/2011 Lampiran II angka 6, 7, 41a)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import days_of_issue as terbit, days_of_setting as saat
from renja_docs.rules.dasar_hukum.lembaran import printed_in_lists as dikutip
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.law import gazette
from renja_docs.sense.law.citation import registri, sebut, sebut_jenis
from renja_docs.sense.law.hierarchy import mendahului
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import terbilang

RANTAI = Aturan(
    "RD5017",
    "galat",
    "Urutan perubahan",
    "UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    "perubahan memuat setiap peraturan yang mengubah, dari yang paling lama; yang terakhir disebut dalam kutipan.",
    "perubahan: [uu-9-2015, uu-2-2015]",
    "perubahan: [uu-2-2015, uu-9-2015]",
)
SASARAN = Aturan(
    "RD5034",
    "galat",
    "Nama peraturan perubahan dalam daftar",
    "UU 12/2011 Lampiran II angka 6 dan 7 (UU 13/2022)",
    "Nama peraturan perubahan menyebut jenis, nomor, tahun, dan nama peraturan yang diubah, dan berapa kali diubah.",
    "tentang: Perubahan atas Peraturan Menteri Dalam Negeri Nomor 15 Tahun 2008",
    "tentang: Perubahan atas Peraturan Menteri Dalam Negeri Nomor 15 Tahun 2008 tentang ...",
)
KURANG = Aturan(
    "RD5018",
    "galat",
    "Perubahan yang tidak tercatat",
    "UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    "Peraturan yang mengubah dicatat pada perubahan dari peraturan yang diubah, sehingga kutipannya menyebut yang "
    "terakhir.",
    "uu-12-2011 tanpa perubahan uu-13-2022",
    "perubahan: [uu-15-2019, uu-13-2022]",
)

_OMNIBUS = ("uu", "perppu", "pp")
"""Kinds of acts that amend others under a name of their own (UU 13/2022 angka 3a)."""

_UBAH = re.compile(
    r"Perubahan(?:\s+(?P<ke>Ke\w+(?:\s+(?:belas|puluh))?))?\s+[Aa]tas\s+(?P<sasaran>.+)",
    re.IGNORECASE | re.DOTALL,
)
_NOMOR = re.compile(
    r"(?P<jenis>[A-Z].*?)\s+Nomor\s+(?P<nomor>\S+)\s+Tahun\s+(?P<tahun>\d{4})(?:\s+tentang\s+(?P<nama>.+))?\Z",
    re.DOTALL,
)


def rantai(kajian: Reading) -> Iterator[Finding]:
    """Amendments are listed once each, the oldest first, each after the act itself (angka 41a)."""
    acts, urutan = registri(kajian.naskah.dasar_hukum), kajian.naskah.opsi.urutan_mengingat
    for act in acts.values():
        deret = [act, *(acts[i] for i in act.perubahan if i in acts)]
        asal = act.origin.at("perubahan")
        for i, (lama, baru) in enumerate(pairwise(deret)):
            terbalik = baru.jenis == lama.jenis and mendahului(baru, lama, urutan) is True
            if terbalik or baru in deret[: i + 1]:
                yield temuan(
                    RANTAI,
                    asal.at(act.perubahan.index(baru.id)).location,
                    f"{sebut(baru, {}, 'pendek')} tidak pada urutannya sesudah {sebut(lama, {}, 'pendek')}.",
                    "Urutkan dari yang paling lama.",
                    tempat=act.id,
                )


def sasaran(kajian: Reading) -> Iterator[Finding]:
    """An amending act is named after the act it amends, with the count of amendments (angka 6, 7)."""
    acts = registri(kajian.naskah.dasar_hukum)
    for act in acts.values():
        for i, id_ in enumerate(act.perubahan):
            ubah = acts.get(id_)
            cocok = _UBAH.match(ubah.tentang) if ubah else None
            if ubah and cocok:
                yield from _sasaran(act, ubah, cocok, i + 1)
            elif ubah and ubah.jenis == act.jenis and ubah.jenis not in _OMNIBUS:
                yield temuan(
                    SASARAN,
                    ubah.origin.at("tentang").location,
                    f"Nama {ubah.id} tidak menyebut perubahan, padahal mengubah {act.id}.",
                    f"Tulis Perubahan ... atas {_judul(act)}.",
                    tempat=ubah.id,
                )


def _sasaran(act: Peraturan, ubah: Peraturan, cocok: re.Match[str], ke: int) -> Iterator[Finding]:
    lokasi, nomor = ubah.origin.at("tentang").location, _NOMOR.match(cocok["sasaran"])
    if nomor is None or (nomor["nomor"], int(nomor["tahun"])) != (act.nomor, act.tahun):
        yield temuan(
            SASARAN,
            lokasi,
            f"Nama {ubah.id} tidak menyebut {sebut(act, {}, 'pendek')}.",
            f"Tulis ... atas {_judul(act)}.",
            tempat=ubah.id,
        )
        return
    if _lipat(nomor["nama"] or "") != _lipat(act.tentang):
        yield temuan(
            SASARAN,
            lokasi,
            f"Nama {ubah.id} tidak menyebut nama {sebut(act, {}, 'pendek')} dengan tepat.",
            f"Tulis ... atas {_judul(act)}.",
            tempat=ubah.id,
        )
    benar = "" if ke == 1 else f"Ke{terbilang(ke)}"
    if (cocok["ke"] or "").lower() != benar.lower():
        yield temuan(
            SASARAN,
            lokasi,
            f"{sebut(ubah, {}, 'pendek')} adalah perubahan ke-{ke} dalam daftar, bukan "
            f"{kata(cocok['ke'])}.",
            "Lengkapi perubahan, atau perbaiki namanya.",
            tempat=ubah.id,
            tingkat="peringatan",
        )


def kata(ke: str | None) -> str:
    """How a title counts its amendment."""
    return f"Perubahan {ke}" if ke else "Perubahan (pertama)"


def _judul(act: Peraturan) -> str:
    return f"{sebut_jenis(act)} Nomor {act.nomor} Tahun {act.tahun} tentang {act.tentang}"


def _lipat(teks: str) -> str:
    return re.sub(r"\W+", " ", teks.lower()).strip()


def kurang(kajian: Reading) -> Iterator[Finding]:
    """No amendment is forgotten: one of the registry, or one the program knows (angka 41a)."""
    acts = registri(kajian.naskah.dasar_hukum)
    for act in acts.values():
        cocok = _UBAH.match(act.tentang)
        nomor = _NOMOR.match(cocok["sasaran"]) if cocok else None
        if nomor is None:
            continue
        for dasar in acts.values():
            sama = (dasar.nomor, str(dasar.tahun)) == (nomor["nomor"], nomor["tahun"])
            if sama and sebut_jenis(dasar) == nomor["jenis"] and act.id not in dasar.perubahan:
                yield temuan(
                    KURANG,
                    dasar.origin.at("perubahan").location,
                    f"Perubahan {sebut(dasar, {}, 'pendek')} tidak memuat {act.id}.",
                    f"Tambahkan {act.id} pada perubahan.",
                    tempat=dasar.id,
                    terkait=(act.origin.location,),
                )
    yield from _diketahui(kajian)


def _diketahui(kajian: Reading) -> Iterator[Finding]:
    acts, awal = registri(kajian.naskah.dasar_hukum), saat(kajian.naskah.perbup)[0]
    for act in dikutip(kajian).values():
        ada = {gazette.kunci(acts[i]) for i in act.perubahan if i in acts}
        for t in gazette.perubahan_sampai(act, awal):
            if (t.jenis, t.nomor, t.tahun) not in ada and not _sesudah(act, t):
                yield temuan(
                    KURANG,
                    act.origin.at("perubahan").location,
                    f"Menurut daftar program, {sebut(act, {}, 'pendek')} diubah pula dengan {t.sebutan}.",
                    "Tambahkan pada daftar dan pada perubahan.",
                    tempat=act.id,
                    tingkat="peringatan",
                )


def _sesudah(act: Peraturan, t: gazette.Terbitan) -> bool:
    """True if the act was revoked before the amendment."""
    masa = terbit(act)
    return bool(masa and act.dicabut and act.dicabut.sejak.year < t.tahun)


RULES: tuple[Rule, ...] = (Rule(RANTAI, rantai), Rule(SASARAN, sasaran), Rule(KURANG, kurang))
