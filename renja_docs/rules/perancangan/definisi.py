"""Definitions of the general provisions (UU 12/2011 Lampiran II angka 98-109a)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_docs.content.finding import Finding
from renja_docs.rules.capitals import salah_kapital
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.rules.terms import Istilah, pemakaian, pola, semua_istilah
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

KAPITAL = Aturan(
    "RD4036",
    "galat",
    "Istilah yang didefinisikan diawali huruf kapital",
    "UU 12/2011 Lampiran II angka 101 dan 108",
    "Huruf awal setiap kata istilah yang didefinisikan ditulis kapital.",
    "istilah: Rencana kerja Perangkat Daerah",
    "istilah: Rencana Kerja Perangkat Daerah",
)
TAK_DIPAKAI = Aturan(
    "RD4037",
    "peringatan",
    "Definisi tidak dipakai",
    "UU 12/2011 Lampiran II angka 102 dan 105",
    "Ketentuan umum hanya memuat istilah yang dipakai dalam pasal selanjutnya.",
    "definisi Camat, tanpa kata Camat dalam pasal lain",
    "hapus definisi itu",
)
HURUF_KECIL = Aturan(
    "RD4038",
    "galat",
    "Istilah yang didefinisikan ditulis dengan huruf kecil",
    "UU 12/2011 Lampiran II angka 108",
    "Istilah yang sudah didefinisikan ditulis dengan huruf awal kapital dalam norma.",
    "teks: perangkat daerah menyusun Renja",
    "teks: Perangkat Daerah menyusun Renja",
)
HURUF_KECIL_LAMPIRAN = Aturan(
    "RD4039",
    "peringatan",
    "Istilah yang didefinisikan ditulis dengan huruf kecil dalam Lampiran",
    "UU 12/2011 Lampiran II angka 108",
    "Istilah yang sudah didefinisikan ditulis dengan huruf awal kapital, juga dalam lampiran.",
    "paragraf: rencana kerja pemerintah daerah disusun",
    "paragraf: Rencana Kerja Pemerintah Daerah disusun",
)
NORMA = Aturan(
    "RD4040",
    "peringatan",
    "Definisi memuat norma",
    "UU 12/2011 Lampiran II angka 98 dan 107",
    "Definisi menjelaskan makna; kewajiban, larangan, dan kewenangan ditulis dalam pasal tersendiri.",
    "arti: dokumen yang wajib disusun tiap tahun",
    "arti: dokumen perencanaan untuk 1 (satu) tahun",
)
SINGKATAN = Aturan(
    "RD4041",
    "galat",
    "Disingkat atau disebut",
    "UU 12/2011 Lampiran II angka 98 (UU 13/2022)",
    "Singkatan dari huruf awal memakai yang selanjutnya disingkat; akronim dan bentuk pendek memakai yang selanjutnya "
    "disebut.",
    "singkatan: Renstra",
    "sebutan: Renstra",
)
GANDA = Aturan(
    "RD4042",
    "galat",
    "Istilah didefinisikan dua kali",
    "UU 12/2011 Lampiran II angka 250",
    "Satu istilah, dan satu singkatan, mempunyai satu pengertian.",
    "dua definisi dengan singkatan RKA",
    "satu definisi untuk RKA",
)
RUMUS = Aturan(
    "RD4043",
    "galat",
    "Rumus definisi diketik",
    "UU 12/2011 Lampiran II angka 98, 99, dan 101",
    "Kata adalah, frasa yang selanjutnya disebut, dan frasa pembuka dicetak oleh program.",
    "arti: adalah dokumen perencanaan",
    "arti: dokumen perencanaan",
)
BERPUTAR = Aturan(
    "RD4044",
    "galat",
    "Definisi berputar",
    "UU 12/2011 Lampiran II angka 107",
    "Definisi dirumuskan dengan lengkap dan jelas, tidak dengan kata yang didefinisikan saja.",
    "istilah: Renja, arti: Renja",
    "istilah: Renja, arti: dokumen perencanaan Perangkat Daerah",
)
TAK_DIKENAL = Aturan(
    "RD4046",
    "peringatan",
    "Singkatan tanpa definisi",
    "UU 12/2011 Lampiran II angka 98 dan 102",
    "Singkatan dalam norma didefinisikan lebih dahulu dalam ketentuan umum.",
    "teks: PPAS disusun setiap tahun",
    "definisi Prioritas dan Plafon Anggaran Sementara, singkatan: PPAS",
)
JENJANG = Aturan(
    "RD4047",
    "peringatan",
    "Urutan definisi jabatan dan instansi",
    "UU 12/2011 Lampiran II angka 109a (UU 13/2022)",
    "Nama jabatan atau instansi diurutkan dari yang tertinggi ke yang terendah.",
    "Camat sebelum Bupati",
    "Bupati sebelum Camat",
)

_NORMA = re.compile(r"\b(?:wajib|harus|dilarang|berwenang)\b", re.IGNORECASE)
_KATA_TUGAS = frozenset(
    ("yang", "dan", "di", "ke", "dari", "untuk", "atau", "pada", "dalam", "dengan", "atas")
)
_RUMUS = re.compile(
    r"\A\s*adalah\s+|\s+adalah\s*\Z|,?\s*yang\s+selanjutnya\s+di(?:sebut|singkat)\b.*", re.DOTALL
)
_BESAR = re.compile(r"(?<![\w.–-])[A-Z]{2,}(?:-[A-Z]+)?(?![\w–-])")
_ROMAWI = re.compile(r"[IVXLC]+\Z")
_JABATAN = (
    "Presiden",
    "Menteri",
    "Gubernur",
    "Bupati",
    "Wali Kota",
    "Sekretaris Daerah",
    "Kepala Dinas",
    "Kepala Badan",
    "Camat",
    "Lurah",
    "Kepala Desa",
)
_INSTANSI = (
    "Pemerintah Pusat",
    "Pemerintah Daerah Provinsi",
    "Pemerintah Daerah",
    "Perangkat Daerah",
    "Kecamatan",
    "Kelurahan",
    "Desa",
)


def kapital(kajian: Reading) -> Iterator[Finding]:
    """Every word of a defined term begins with a capital, particles excepted (angka 101, 108)."""
    for i in semua_istilah(kajian):
        for mulai, akhir, benar in salah_kapital(i.panjang):
            yield in_text(
                kajian,
                KAPITAL,
                i.bacaan,
                (mulai, akhir),
                f"Huruf awal kata {quoted(i.panjang[mulai:akhir])} dalam istilah tidak tepat.",
                f"Tulis {benar}.",
                benar,
            )


def tak_dipakai(kajian: Reading) -> Iterator[Finding]:
    """A defined term is used again, in a Pasal, in another definition or in the Lampiran (angka 102, 105).

    An amending act is let be: its terms are used in the Pasal of the amended act that stay as they are.
    """
    for i in semua_istilah(kajian) if not kajian.naskah.batang_tubuh.perubahan else ():
        if not any(True for _ in pemakaian(kajian, i)):
            yield temuan(
                TAK_DIPAKAI,
                i.asal.location,
                f"Istilah {quoted(i.panjang)} tidak dipakai lagi.",
                "Hapus definisinya, atau pakai istilah itu dalam pasal.",
                tempat=i.tempat,
            )


def _tertulis_kecil(
    i: Istilah, bacaan: Sequence[Text], kata: int
) -> Iterator[tuple[Text, re.Match[str], str]]:
    """Uses of a term of at least so many words, or of an office, whose capitals are not those of the definition."""
    for bentuk in i.bentuk:
        if len(bentuk.split()) < kata and bentuk not in _JABATAN:
            continue
        dicari = pola(bentuk, kecil=True)
        for b in bacaan:
            for cocok in b.matches(dicari):
                tulisan = " ".join(cocok[0].split())
                if tulisan != bentuk and not tulisan.isupper() and b.place != i.tempat:
                    yield b, cocok, bentuk


def huruf_kecil(kajian: Reading) -> Iterator[Finding]:
    """A defined term keeps its capitals in norms (angka 108)."""
    norma = [b for b in kajian.of("batang-tubuh") if b.kind in ("pasal", "ayat", "butir", "arti")]
    for i in semua_istilah(kajian):
        for b, cocok, bentuk in _tertulis_kecil(i, norma, 2):
            yield in_text(
                kajian,
                HURUF_KECIL,
                b,
                cocok.span(),
                f"Istilah {quoted(cocok[0])} sudah didefinisikan.",
                f"Tulis {bentuk}.",
                bentuk,
            )


def huruf_kecil_lampiran(kajian: Reading) -> Iterator[Finding]:
    """A defined term keeps its capitals in the Lampiran too (angka 108).

    Terms of two words ('pemerintah daerah') have a general meaning there as well, and are let be; offices are not.
    """
    prosa = [b for b in kajian.of("lampiran") if b.kind in ("paragraf", "butir", "uraian")]
    for i in semua_istilah(kajian):
        for b, cocok, bentuk in _tertulis_kecil(i, prosa, 3):
            if cocok[0][:1].islower():
                yield in_text(
                    kajian,
                    HURUF_KECIL_LAMPIRAN,
                    b,
                    cocok.span(),
                    f"Istilah {quoted(cocok[0])} sudah didefinisikan.",
                    f"Tulis {bentuk}.",
                    bentuk,
                )


def norma(kajian: Reading) -> Iterator[Finding]:
    """A definition says what a word means and commands nothing (angka 98, 107)."""
    for b in kajian.of("batang-tubuh"):
        for cocok in b.matches(_NORMA) if b.kind == "arti" else ():
            yield in_text(
                kajian,
                NORMA,
                b,
                cocok.span(),
                f"Definisi memuat kata {quoted(cocok[0])}.",
                "Tulis norma itu dalam pasal tersendiri.",
            )


def singkatan(kajian: Reading) -> Iterator[Finding]:
    """Initials are 'disingkat', acronyms and short forms 'disebut' (angka 98)."""
    for i in semua_istilah(kajian):
        if not i.pendek:
            continue
        inisial = i.pendek.split()[0].isupper()
        kunci = "singkatan" if i.singkatan else "sebutan"
        if i.singkatan and not inisial:
            saran = "Pindahkan dari singkatan ke sebutan."
        elif not i.singkatan and _huruf_awal(i):
            saran = "Pindahkan dari sebutan ke singkatan."
        else:
            continue
        yield temuan(
            SINGKATAN,
            i.asal.at(kunci).location,
            f"{i.pendek} bukan {kunci} dari {quoted(i.panjang)}.",
            saran,
            tempat=i.tempat,
        )


def _huruf_awal(i: Istilah) -> bool:
    """True for initials that no one can say as a word."""
    awal = "".join(k[0] for k in i.panjang.split() if k.lower() not in _KATA_TUGAS).upper()
    return i.pendek.isupper() and i.pendek == awal and not re.search("[AIUEO]", i.pendek)


def ganda(kajian: Reading) -> Iterator[Finding]:
    """A term or an abbreviation is defined once (angka 250)."""
    pertama: dict[str, Istilah] = {}
    for i in semua_istilah(kajian):
        for bentuk in i.bentuk:
            lama = pertama.setdefault(bentuk.lower(), i)
            if lama is not i:
                yield temuan(
                    GANDA,
                    i.asal.location,
                    f"{bentuk} sudah didefinisikan pada {lama.tempat}.",
                    "Gabungkan kedua definisi, atau beri nama lain.",
                    tempat=i.tempat,
                    terkait=(lama.asal.location,),
                )


def rumus(kajian: Reading) -> Iterator[Finding]:
    """The words around term and meaning are printed by the software (angka 98, 99, 101)."""
    for b in kajian.of("batang-tubuh"):
        cocok = (
            _RUMUS.search(b.printed)
            if b.kind in ("istilah", "arti", "singkatan", "sebutan")
            else None
        )
        if cocok:
            pasti = "selanjutnya" not in cocok[0]
            saran = (
                "Hapus; program mencetaknya."
                if pasti
                else "Tulis bentuk pendeknya pada singkatan atau sebutan."
            )
            yield in_text(
                kajian,
                RUMUS,
                b,
                cocok.span(),
                f"{b.place} memuat {quoted(cocok[0].strip())}.",
                saran,
                "" if pasti else None,
            )
        elif b.kind in ("pasal", "ayat") and re.match(
            r"Dalam .{5,40} ini,? yang dimaksud dengan", b.printed
        ):
            yield in_text(
                kajian,
                RUMUS,
                b,
                (0, 5),
                f"{b.place} memuat frasa pembuka ketentuan umum.",
                "Tulis istilahnya pada definisi; program mencetak frasa pembukanya.",
            )


def berputar(kajian: Reading) -> Iterator[Finding]:
    """A definition does not repeat only the word it defines (angka 107)."""
    for i in semua_istilah(kajian):
        if i.arti.strip().lower() in {bentuk.lower() for bentuk in i.bentuk}:
            yield temuan(
                BERPUTAR,
                i.asal.at("arti").location,
                f"{i.panjang} didefinisikan dengan dirinya sendiri.",
                "Jelaskan maknanya.",
                tempat=i.tempat,
            )


def tak_dikenal(kajian: Reading) -> Iterator[Finding]:
    """Abbreviations in norms are defined (angka 98, 102); that the office can spell them is not enough.

    An amending act is let be: the amended act defines them.
    """
    if kajian.naskah.batang_tubuh.perubahan:
        return
    dikenal = {
        kata for i in semua_istilah(kajian) for bentuk in i.bentuk for kata in bentuk.split()
    }
    for b in kajian.of("batang-tubuh"):
        if b.kind not in ("pasal", "ayat", "butir"):
            continue
        for cocok in b.matches(_BESAR):
            if cocok[0] not in dikenal and cocok[0] != "BAB" and not _ROMAWI.match(cocok[0]):
                yield in_text(
                    kajian,
                    TAK_DIKENAL,
                    b,
                    cocok.span(),
                    f"Singkatan {cocok[0]} belum didefinisikan.",
                    "Definisikan dalam ketentuan umum, atau tulis kepanjangannya.",
                )


def jenjang(kajian: Reading) -> Iterator[Finding]:
    """Offices and agencies are defined from the highest to the lowest (angka 109a)."""
    for daftar in (_JABATAN, _INSTANSI):
        tertinggi = -1
        for i in semua_istilah(kajian):
            if i.panjang not in daftar:
                continue
            ini = daftar.index(i.panjang)
            if ini < tertinggi:
                yield temuan(
                    JENJANG,
                    i.asal.location,
                    f"{i.panjang} berdiri sesudah {daftar[tertinggi]}.",
                    "Urutkan dari yang tertinggi ke yang terendah.",
                    tempat=i.tempat,
                )
            tertinggi = max(tertinggi, ini)


RULES: tuple[Rule, ...] = (
    Rule(KAPITAL, kapital),
    Rule(TAK_DIPAKAI, tak_dipakai),
    Rule(HURUF_KECIL, huruf_kecil),
    Rule(HURUF_KECIL_LAMPIRAN, huruf_kecil_lampiran),
    Rule(NORMA, norma),
    Rule(SINGKATAN, singkatan),
    Rule(GANDA, ganda),
    Rule(RUMUS, rumus),
    Rule(BERPUTAR, berputar),
    Rule(TAK_DIKENAL, tak_dikenal),
    Rule(JENJANG, jenjang),
)
