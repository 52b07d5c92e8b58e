"""The entries of the registry of acts: complete, once, in the form in which they are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.capitals import salah_kapital
from renja_docs.rules.citing import citations
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.law.citation import registri, sebut, sebut_jenis
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

KEMBAR = Aturan(
    "RD5001",
    "galat",
    "Satu peraturan dua kali dalam daftar",
    "UU 12/2011 Lampiran II angka 43 dan 250",
    "Setiap peraturan berdiri satu kali dalam dasar-hukum.yaml, sehingga disebut dalam satu bentuk.",
    "dua butir dengan jenis: uu, nomor: 25, tahun: 2004",
    "satu butir",
)
NAMA = Aturan(
    "RD5026",
    "galat",
    "Nama peraturan dalam daftar",
    "UU 12/2011 Lampiran II angka 2, 45, dan 47",
    "tentang hanya memuat nama: tanpa kata tentang, nomor, lembaran, singkatan dalam kurung, dan tanda baca akhir.",
    "tentang: tentang Keuangan Negara;",
    "tentang: Keuangan Negara",
)
HURUF = Aturan(
    "RD5030",
    "peringatan",
    "Huruf dalam nama peraturan",
    "UU 12/2011 Lampiran II angka 74",
    "Kata dalam nama peraturan diawali huruf kapital, kecuali partikel.",
    "tentang: Klasifikasi, Kodefikasi, Dan Nomenklatur",
    "tentang: Klasifikasi, Kodefikasi, dan Nomenklatur",
)
LENGKAP = Aturan(
    "RD5027",
    "galat",
    "Nomor dan tahun peraturan",
    "UU 12/2011 Lampiran II angka 2 dan 45",
    "Peraturan yang disebut bernomor dan bertahun; nomornya angka Arab tanpa nol di depan.",
    'nomor: "02"',
    'nomor: "2"',
)
LEMBAGA = Aturan(
    "RD5028",
    "galat",
    "Pembuat peraturan",
    "UU 12/2011 Lampiran II angka 45",
    "lembaga mengikuti jenisnya: Menteri Dalam Negeri, Kabupaten Pasuruan (perda), Pasuruan (perbup), Jawa Timur "
    "(pergub); UU, PP, dan Perpres tanpa lembaga.",
    "jenis: perbup, lembaga: Kabupaten Pasuruan",
    "jenis: perbup, lembaga: Pasuruan",
)
ID = Aturan(
    "RD5029",
    "peringatan",
    "Nama butir dan isinya",
    "Panduan penyuntingan",
    "Nama butir menyebut jenis, nomor, dan tahun peraturan yang sama dengan isinya.",
    "id: uu-25-2004, tahun: 2014",
    "id: uu-25-2004, tahun: 2004",
)
PENCABUTAN = Aturan(
    "RD5031",
    "galat",
    "Saat pencabutan",
    "UU 12/2011 Lampiran II angka 146",
    "Peraturan dicabut sesudah terbit, oleh peraturan lain.",
    "tahun: 2004, dicabut sejak 5 Januari 2002",
    "tahun: 2004, dicabut sejak 5 Januari 2022",
)

_BERLEMBAGA = {
    "permen",
    "perda-provinsi",
    "pergub",
    "perda",
    "perbup",
    "kepmen",
    "kepgub",
    "kepbup",
    "inmen",
    "se",
}
_ANGKA_SAJA = {
    "uu",
    "perppu",
    "pp",
    "perpres",
    "perda-provinsi",
    "perda",
    "perbup",
    "pergub",
    "keppres",
    "inpres",
}
_WILAYAH = {
    "perbup": ("Kabupaten ", "Bupati "),
    "kepbup": ("Kabupaten ", "Bupati "),
    "pergub": ("Provinsi ", "Gubernur "),
    "kepgub": ("Provinsi ", "Gubernur "),
}
_AWAL = re.compile(r"\A\s*tentang\s+", re.IGNORECASE)
_AKHIR = re.compile(r"\s*[.;,:]+\s*\Z")
_LEMBARAN = re.compile(r"\s*\(?(?:Tambahan\s+)?(?:Lembaran|Berita)\s+(?:Negara|Daerah)\b.*")
_SINGKATAN = re.compile(r"\s*\((?:UU|PP|[A-Z]{2,})\)")
_GANDA = re.compile(r"\btentang\s+(?:Undang-[Uu]ndang\s+)?tentang\b", re.IGNORECASE)
_PUTUS = re.compile(r"(?:\b(?:atas|tentang|dan|Nomor|Tahun)|Perubahan(?:\s+Ke\w+)?)\s*\Z")
_UNDANG = re.compile(r"\bUndang-undang(?=\s+Nomor\b)")
_ISIAN = re.compile(r"\.{2,}|…|\bX{2,}\b")


def kembar(kajian: Reading) -> Iterator[Finding]:
    """An act stands once in the registry (angka 43, 250)."""
    pertama: dict[tuple[object, ...], Peraturan] = {}
    for act in kajian.naskah.dasar_hukum.peraturan:
        kunci = (act.jenis, act.lembaga, (act.nomor or "").lstrip("0").lower(), act.tahun)
        lama = pertama.setdefault(kunci, act)
        if lama is not act and act.nomor:
            yield temuan(
                KEMBAR,
                act.origin.location,
                f"{sebut(act, {}, 'pendek')} sudah ada sebagai {lama.id}.",
                "Hapus salah satu, dan sesuaikan yang menyebutnya.",
                tempat=act.id,
                terkait=(lama.origin.location,),
            )


def _nama(kajian: Reading) -> Iterator[tuple[Peraturan, Text]]:
    by_asal = {b.origin.location: b for b in kajian.of("pembukaan") if b.kind == "peraturan"}
    for act in kajian.naskah.dasar_hukum.peraturan:
        b = by_asal.get(act.origin.at("tentang").location)
        if b is not None and act.jenis != "uud":
            yield act, b


def nama(kajian: Reading) -> Iterator[Finding]:
    """The title of an act is its title only, and whole (angka 2, 45, 47)."""
    for _, b in _nama(kajian):
        for pola, apa in (
            (_AWAL, "kata tentang"),
            (_LEMBARAN, "lembaran"),
            (_AKHIR, "tanda baca akhir"),
            (_SINGKATAN, "singkatan"),
        ):
            if cocok := pola.search(b.printed):
                yield in_text(
                    kajian,
                    NAMA,
                    b,
                    cocok.span(),
                    f"Nama {b.place} memuat {apa}: {quoted(cocok[0].strip())}.",
                    "Hapus bagian itu.",
                    "",
                )
        for pola, apa in (
            (_GANDA, "kata tentang dua kali"),
            (_PUTUS, "kalimat yang putus"),
            (_ISIAN, "isian kosong"),
        ):
            if cocok := pola.search(b.printed):
                yield in_text(
                    kajian,
                    NAMA,
                    b,
                    cocok.span(),
                    f"Nama {b.place} memuat {apa}: {quoted(cocok[0])}.",
                    "Lengkapi menurut lembarannya.",
                )


def huruf(kajian: Reading) -> Iterator[Finding]:
    """Titles are in mixed case, particles small (angka 74)."""
    for act, b in _nama(kajian):
        for cocok in _UNDANG.finditer(b.printed) if (act.tahun or 0) >= 2012 else ():
            yield in_text(
                kajian,
                HURUF,
                b,
                cocok.span(),
                f"Huruf {quoted(cocok[0])} pada nama {b.place} tidak tepat.",
                "Tulis Undang-Undang.",
                "Undang-Undang",
            )
        if b.printed.isupper() and " " in b.printed:
            yield in_text(
                kajian,
                HURUF,
                b,
                (0, 1),
                f"Nama {b.place} diketik dengan huruf kapital semua.",
                "Ketik dengan huruf kapital pada awal kata.",
            )
            continue
        for mulai, akhir, benar in salah_kapital(b.printed):
            if mulai and not benar.islower():
                continue  # official titles differ: 'ditetapkan menjadi Undang-Undang'
            yield in_text(
                kajian,
                HURUF,
                b,
                (mulai, akhir),
                f"Huruf awal kata {b.printed[mulai:akhir]} pada nama {b.place} tidak tepat.",
                f"Tulis {benar}.",
                benar,
            )


def lengkap(kajian: Reading) -> Iterator[Finding]:
    """A cited act has number and year, in Arabic figures (angka 2, 45)."""
    acts = registri(kajian.naskah.dasar_hukum)
    dikutip = {k.act.id for k in citations(kajian)}
    dikutip |= {acts[i].perubahan[-1] for i in dikutip if acts[i].perubahan}
    for act in kajian.naskah.dasar_hukum.peraturan:
        if act.jenis == "uud":
            continue
        if act.id in dikutip and (not act.nomor or not act.tahun):
            apa = " dan ".join(n for n, v in (("nomor", act.nomor), ("tahun", act.tahun)) if not v)
            yield temuan(
                LENGKAP,
                act.origin.at("id").location,
                f"{act.id} disebut dalam naskah tanpa {apa}.",
                "Lengkapi, atau hapus penyebutannya.",
                tempat=act.id,
            )
        if act.nomor:
            yield from _nomor(kajian, act, act.nomor)


def _nomor(kajian: Reading, act: Peraturan, nomor: str) -> Iterator[Finding]:
    asal = act.origin.at("nomor")
    if re.match(r"0\d*\Z", nomor):
        polos = nomor.lstrip("0")
        mentah = kajian.naskah.sumber.get(asal.location.file, "")[asal.start : asal.end]
        baru = mentah.replace(nomor, polos)
        yield temuan(
            LENGKAP,
            asal.location,
            f"Nomor {nomor} diawali nol.",
            f"Tulis {polos}.",
            tempat=act.id,
            perbaikan=value_repair(kajian, asal, mentah, baru) if mentah else (),
        )
    elif (act.jenis in _ANGKA_SAJA and not nomor.isdecimal()) or _ISIAN.search(nomor):
        yield temuan(
            LENGKAP,
            asal.location,
            f"Nomor {nomor} bukan angka Arab.",
            "Tulis angkanya saja.",
            tempat=act.id,
        )


def lembaga(kajian: Reading) -> Iterator[Finding]:
    """The maker is named as the kind of act wants it (angka 45)."""
    for act in kajian.naskah.dasar_hukum.peraturan:
        asal = act.origin.at("lembaga")
        if act.jenis in _BERLEMBAGA and not act.lembaga:
            yield temuan(
                LEMBAGA,
                act.origin.location,
                f"{act.id} tanpa lembaga.",
                "Isi lembaga yang membuatnya.",
                tempat=act.id,
            )
        elif act.lembaga and act.jenis not in _BERLEMBAGA:
            yield temuan(
                LEMBAGA,
                asal.location,
                f"{JENIS[act.jenis].sebutan} tidak memakai lembaga.",
                "Hapus lembaga.",
                tempat=act.id,
            )
        for awalan in _WILAYAH.get(act.jenis, ()):
            if act.lembaga and act.lembaga.startswith(awalan):
                baru = act.lembaga.removeprefix(awalan)
                yield temuan(
                    LEMBAGA,
                    asal.location,
                    f"{sebut_jenis(act)} memuat {awalan.strip()} terlalu banyak.",
                    f"Tulis lembaga: {baru}.",
                    tempat=act.id,
                    perbaikan=value_repair(kajian, asal, act.lembaga, baru),
                )


def nama_butir(kajian: Reading) -> Iterator[Finding]:
    """An id that names number and year names those of its act."""
    for act in kajian.naskah.dasar_hukum.peraturan:
        ekor = re.search(r"-([\w.-]*\d)-((?:19|20)\d\d)\Z", act.id)
        if ekor is None or not act.nomor or not act.tahun:
            continue
        if int(ekor[2]) != act.tahun:
            yield temuan(
                ID,
                act.origin.at("tahun").location,
                f"Nama {act.id} menyebut tahun {ekor[2]}, isinya {act.tahun}.",
                "Samakan tahunnya.",
                tempat=act.id,
            )
        if ekor[1].split("-")[-1].lower() not in re.split(r"[-/. ]", act.nomor.lower()):
            yield temuan(
                ID,
                act.origin.at("nomor").location,
                f"Nama {act.id} menyebut nomor {ekor[1]}, isinya {act.nomor}.",
                "Samakan nomornya.",
                tempat=act.id,
            )


def pencabutan(kajian: Reading) -> Iterator[Finding]:
    """An act is revoked after it was issued, by another act (angka 146)."""
    for act in kajian.naskah.dasar_hukum.peraturan:
        if act.dicabut is None:
            continue
        mulai = act.tanggal.toordinal() if act.tanggal else 0
        if (
            act.tahun and act.dicabut.sejak.year < act.tahun
        ) or act.dicabut.sejak.toordinal() < mulai:
            yield temuan(
                PENCABUTAN,
                act.dicabut.origin.at("sejak").location,
                f"{act.id} dicabut sebelum terbit.",
                "Periksa tanggalnya.",
                tempat=act.id,
            )
        if act.dicabut.oleh == act.id:
            yield temuan(
                PENCABUTAN,
                act.dicabut.origin.at("oleh").location,
                f"{act.id} dicabut oleh dirinya sendiri.",
                "Sebut peraturan yang mencabutnya.",
                tempat=act.id,
            )


RULES: tuple[Rule, ...] = (
    Rule(KEMBAR, kembar),
    Rule(NAMA, nama),
    Rule(HURUF, huruf),
    Rule(LENGKAP, lengkap),
    Rule(LEMBAGA, lembaga),
    Rule(ID, nama_butir),
    Rule(PENCABUTAN, pencabutan),
)
