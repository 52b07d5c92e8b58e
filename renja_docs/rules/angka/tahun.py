"""Years and periods: start before end, the plan year and its neighbours, lengths as stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from renja_docs.content.finding import Finding
from renja_docs.content.identitas import Periode
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, is_typed, matches, temuan
from renja_docs.rules.prose import HEADINGS, prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.numerals import BULAN
from renja_docs.text.sentences import sentences

_TH = r"(?:19|20)[0-9]{2}"
PERIODE = re.compile(
    rf"(?<![\d.\-/–])(?P<awal>{_TH})\s*(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?"
    rf"|hingga)\s*(?:[Tt]ahun\s+)?(?P<akhir>{_TH})(?![\d\-–/])"
)
TERPANJANG = 25

TERBALIK = Aturan(
    "RD6071",
    "galat",
    "Awal sebelum akhir",
    "Permendagri 86/2017",
    "Tahun awal suatu masa tidak sesudah tahun akhirnya, dan masa itu tidak lebih dari 25 tahun.",
    "tahun 2028–2023",
    "tahun 2018–2023",
)
TINDIH = Aturan(
    "RD6070",
    "peringatan",
    "Masa Renstra bertumpang tindih",
    "Permendagri 86/2017 Pasal 125",
    "Masa Renstra sebelumnya lazimnya berakhir sebelum masa Renstra dimulai, kecuali bila Renstra itu diganti lebih "
    "awal.",
    "renstra_lalu 2018–2024 dengan renstra 2024–2026",
    "renstra_lalu 2018–2023 dengan renstra 2024–2026",
)
MASA = Aturan(
    "RD6072",
    "galat",
    "Tahun rencana dalam masa Renstra",
    "Permendagri 86/2017 Pasal 125",
    "Tahun rencana berada dalam masa Renstra, dan masa Renstra sebelumnya dimulai dan berakhir lebih dahulu.",
    "tahun_rencana: 2027 dengan renstra 2024–2026",
    "tahun_rencana: 2024 dengan renstra 2024–2026",
)
NAMA = Aturan(
    "RD6073",
    "galat",
    "Tahun rencana dalam nama peraturan",
    "UU 12/2011 Lampiran II angka 2",
    "Tahun dalam nama peraturan tentang rencana kerja sama dengan tahun_rencana.",
    "tentang: Rencana Kerja … Tahun 2023 dengan tahun_rencana: 2024",
    "tentang: Rencana Kerja … Tahun 2024",
)
SETAHUN = Aturan(
    "RD6074",
    "peringatan",
    "Tahun peraturan dan tahun rencana",
    "Permendagri 86/2017 Pasal 142",
    "Peraturan tentang rencana kerja ditetapkan pada tahun sebelum tahun rencana, paling lambat tahun itu sendiri.",
    "tahun: 2020 dengan tahun_rencana: 2024",
    "tahun: 2023 dengan tahun_rencana: 2024",
)
NISBI = Aturan(
    "RD6075",
    "galat",
    "Tahun di samping n",
    "Permendagri 86/2017 Lampiran T-C.29 dan T-C.30",
    "Tahun di samping n, n-1, n-2, atau n+1 dihitung dari tahun rencana.",
    "Tahun 2020 (n-2) dalam rencana 2024",
    "Tahun 2022 (n-2)",
)
BASI = Aturan(
    "RD6076",
    "galat",
    "Tahun Renja",
    "Permendagri 86/2017",
    "Renja yang dibicarakan adalah Renja tahun rencana; tahun rencana, tahun berjalan, dan prakiraan maju "
    "mengikutinya.",
    "Renja Tahun 2023 ini dalam rencana 2024",
    "Renja Tahun {{ n }} ini",
)
RENSTRA = Aturan(
    "RD6077",
    "galat",
    "Masa Renstra",
    "Permendagri 86/2017",
    "Masa yang disebut bersama Renstra atau RPD sama dengan masa dalam perbup.yaml.",
    "Renstra Tahun 2024–2025",
    "Renstra Tahun {{ renstra }}",
)
LAMA = Aturan(
    "RD6078",
    "galat",
    "Lama masa",
    "UU 25/2004; Permendagri 86/2017",
    "Lama suatu dokumen perencanaan sesuai dengan masanya: Renja dan RKPD 1 tahun, Renstra 5 tahun atau sepanjang "
    "masanya, RPJPD 20 tahun.",
    "Renja merupakan dokumen untuk jangka waktu 2 (dua) tahun",
    "untuk jangka waktu 1 (satu) tahun",
)
MUSTAHIL = Aturan(
    "RD6079",
    "galat",
    "Tahun atau tanggal yang tidak ada",
    "EYD",
    "Tahun terdiri atas empat angka, dan tanggal ada dalam kalender.",
    "tahun 202, 31 April 2023",
    "tahun 2022, 30 April 2023",
)
DIKETIK = Aturan(
    "RD6080",
    "peringatan",
    "Tahun yang diketik dalam judul",
    "Permendagri 86/2017",
    "Tahun dalam judul dan kepala kolom dihitung dari tahun rencana, agar ikut berubah tahun depan.",
    "judul: Realisasi 2022",
    "judul: Realisasi {{ n - 2 }}",
)
DIKETIK_URAIAN = Aturan(
    "RD6038",
    "catatan",
    "Tahun yang diketik dalam uraian",
    "Permendagri 86/2017",
    "Tahun yang mengikuti tahun rencana, dari n-2 sampai n+1, dihitung, agar ikut berubah tahun depan.",
    "isu strategis pada Tahun 2023",
    "isu strategis pada Tahun {{ n }}",
)
_NISBI = re.compile(
    rf"\b(?P<th>{_TH})\s*\((?:[^()\d]{{0,30}}?[ /])?n\s*(?:(?P<tanda>[-–−+])\s*(?P<k>\d))?\s*\)"
)
_NISBI_BALIK = re.compile(rf"\bn\s*(?P<tanda>[-–−+])\s*(?P<k>\d)\s*\((?:tahun\s+)?(?P<th>{_TH})\)")
_RENJA = re.compile(
    r"\b(?:Renja|RENJA|Rencana Kerja|rencana kerja)\b(?P<isi>(?:(?!\bNomor\b)[^.;:()]){0,120}?)"
    rf"\b[Tt]ahun\s+(?P<th>{_TH})\b(?!\s*[-–])(?P<ini>\s+ini\b)?"
)
_LALU = re.compile(
    r"(?i)\b(?:evaluasi|lalu|sebelumnya|realisasi|capaian|hasil|pelaksanaan|RKPD|Pemerintah Daerah)\b"
)
_TETAP = (
    (re.compile(rf"(?i)\btahun rencana\s*\(?(?:tahun\s+)?(?P<th>{_TH})"), (0,)),
    (re.compile(rf"(?i)\bprakiraan maju\b[^.;()]{{0,40}}?\btahun\s+(?P<th>{_TH})"), (1,)),
    (re.compile(rf"(?i)\btahun berjalan\s*\(?(?:tahun\s+)?(?P<th>{_TH})"), (-1,)),
    (re.compile(rf"(?i)\btahun lalu\s*\((?:tahun\s+)?(?P<th>{_TH})"), (-1, -2)),
)
_BERMASA = re.compile(
    rf"\b(?:Renstra|RENSTRA|Rencana Strategis|RPD)\b\)?[^.;:()]{{0,90}}?{PERIODE.pattern}"
)
_LAMA = re.compile(
    r"(?P<dok>Renja|Rencana Kerja Pemerintah Daerah|Rencana Kerja dan Anggaran|Rencana Kerja|RKPD|Renstra"
    r"|Rencana Strategis|RPJMD|RPJPD|RPJPN|RPD|"
    r"Rencana Pembangunan Jangka (?:Menengah|Panjang))\b(?P<isi>(?:(?!Renja|RKPD|Renstra|RPJ|RPD"
    r"|Rencana )[^.;:]){0,160}?)"
    r"\b(?:periode|jangka waktu|selama|kurun waktu|masa)\s+(?:[a-z]+\s+)?(?P<n>\d+)\s*(?:\(\w+(?: \w+)*\)\s*)?tahun\b"
)
_TAHUN_URAIAN = re.compile(
    rf"(?<!\d )\b[Tt]ahun\s+(?P<th>{_TH})\b(?!\s*[-–—(]|\s+(?:sampai|hingga)\b)"
)
_TAHUN_RUSAK = re.compile(r"(?i)\btahun\s+(?P<th>\d{3}|\d{5,}|\d{4})\b(?![.,]\d)")
_TANGGAL = re.compile(rf"\b(?P<h>\d{{1,2}})\s+(?P<b>{'|'.join(BULAN)})\s+(?P<t>\d{{4}})\b")


def periode_terbalik(kajian: Reading) -> Iterator[Finding]:
    """A period begins before it ends, and is not longer than 25 years."""
    p = kajian.naskah.perbup
    for kunci, masa in (("renstra", p.renstra), ("renstra_lalu", p.renstra_lalu)):
        if masa and not 0 <= masa.akhir - masa.awal < TERPANJANG:
            yield temuan(
                TERBALIK,
                masa.origin.location,
                f"Masa {kunci} {masa.awal} sampai dengan {masa.akhir}.",
                "Periksa kedua tahunnya.",
                tempat=kunci,
            )
    for b in kajian.texts:
        for cocok in b.matches(PERIODE):
            awal, akhir = int(cocok["awal"]), int(cocok["akhir"])
            if not 0 <= akhir - awal <= TERPANJANG:
                sebab = (
                    "berakhir sebelum dimulai" if akhir < awal else f"lebih dari {TERPANJANG} tahun"
                )
                yield in_text(
                    kajian,
                    TERBALIK,
                    b,
                    cocok.span(),
                    f"Masa {quoted(cocok[0])} {sebab}.",
                    "Periksa kedua tahunnya.",
                )


def masa_renstra(kajian: Reading) -> Iterator[Finding]:
    """The plan year lies in the Renstra; the Renstra before it begins and ends before it does."""
    p = kajian.naskah.perbup
    if p.tahun_rencana and p.renstra and not p.renstra.awal <= p.tahun_rencana <= p.renstra.akhir:
        yield temuan(
            MASA,
            p.origin.at("tahun_rencana").location,
            f"Tahun rencana {p.tahun_rencana} di luar masa Renstra {p.renstra.awal}–{p.renstra.akhir}.",
            "Periksa tahun_rencana dan renstra.",
        )
    if p.renstra and p.renstra_lalu and not _lebih_dahulu(p.renstra_lalu, p.renstra):
        yield temuan(
            MASA,
            p.renstra_lalu.origin.at("awal").location,
            f"Renstra sebelumnya {p.renstra_lalu.awal}–{p.renstra_lalu.akhir} tidak mendahului "
            f"{p.renstra.awal}–{p.renstra.akhir}.",
            "Periksa renstra dan renstra_lalu.",
        )


def _lebih_dahulu(lalu: Periode, kini: Periode) -> bool:
    return lalu.awal < kini.awal and lalu.akhir < kini.akhir


def masa_bertindih(kajian: Reading) -> Iterator[Finding]:
    """The Renstra before ends before the Renstra begins, unless it was replaced early."""
    p = kajian.naskah.perbup
    if (
        p.renstra
        and p.renstra_lalu
        and _lebih_dahulu(p.renstra_lalu, p.renstra)
        and p.renstra_lalu.akhir >= p.renstra.awal
    ):
        yield temuan(
            TINDIH,
            p.renstra_lalu.origin.at("akhir").location,
            f"Masa Renstra sebelumnya berakhir {p.renstra_lalu.akhir}, Renstra dimulai {p.renstra.awal}.",
            "Periksa renstra dan renstra_lalu.",
        )


def tahun_dalam_nama(kajian: Reading) -> Iterator[Finding]:
    """The name of the regulation tells the plan year."""
    p = kajian.naskah.perbup
    tahun = {int(t) for t in re.findall(rf"(?i)tahun\s+({_TH})(?!\s*[-–])", p.tentang)}
    if p.tahun_rencana and tahun and p.tahun_rencana not in tahun:
        yield temuan(
            NAMA,
            p.origin.at("tentang").location,
            f"Nama peraturan menyebut tahun {min(tahun)}, sedangkan tahun_rencana {p.tahun_rencana}.",
            "Samakan keduanya.",
            tempat="nama peraturan",
        )


def tahun_peraturan(kajian: Reading) -> Iterator[Finding]:
    """The regulation is of the year before the plan year, or of that year."""
    p = kajian.naskah.perbup
    if p.tahun_rencana and p.tahun_rencana - p.tahun not in (0, 1):
        yield temuan(
            SETAHUN,
            p.origin.at("tahun_rencana").location,
            f"Peraturan tahun {p.tahun} untuk rencana tahun {p.tahun_rencana}.",
            "Periksa tahun dan tahun_rencana.",
            terkait=(p.origin.at("tahun").location,),
        )


def tahun_nisbi(kajian: Reading) -> Iterator[Finding]:
    """Years beside n-2 ... n+1 are computed from the plan year."""
    n = kajian.naskah.perbup.tahun_rencana
    for b in kajian.texts if n else ():
        for pola in (_NISBI, _NISBI_BALIK):
            for cocok in b.matches(pola):
                k = int(cocok["k"] or 0)
                harus = (n or 0) + (k if cocok["tanda"] == "+" else -k)
                if int(cocok["th"]) != harus:
                    yield in_text(
                        kajian,
                        NISBI,
                        b,
                        cocok.span("th"),
                        f"{quoted(cocok[0])}, padahal tahun rencana {n}.",
                        f"Tulis {harus}.",
                    )


def tahun_renja(kajian: Reading) -> Iterator[Finding]:
    """The Renja spoken of is that of the plan year."""
    n = kajian.naskah.perbup.tahun_rencana
    for b in prose(kajian) if n else ():
        for mulai, teks in sentences(b.printed):
            for cocok in _RENJA.finditer(teks):
                bagian = (mulai + cocok.start("th"), mulai + cocok.end("th"))
                if b.is_typed(mulai + cocok.start(), mulai + cocok.end()) and _basi(
                    kajian, b, teks, cocok, n or 0
                ):
                    yield in_text(
                        kajian,
                        BASI,
                        b,
                        bagian,
                        f"{quoted(cocok[0])} dalam naskah untuk tahun {n}.",
                        "Pakai {{ n }}, atau sebut Renja tahun lalu.",
                    )
            for pola, geser in _TETAP:
                for cocok in pola.finditer(teks):
                    harus = [(n or 0) + g for g in geser]
                    bagian = (mulai + cocok.start("th"), mulai + cocok.end("th"))
                    if int(cocok["th"]) not in harus and is_typed(
                        b, mulai + cocok.start(), bagian[1]
                    ):
                        yield in_text(
                            kajian,
                            BASI,
                            b,
                            bagian,
                            f"{quoted(cocok[0])} dalam naskah untuk tahun {n}.",
                            f"Tulis {harus[0]}.",
                        )


def _basi(kajian: Reading, b: Text, teks: str, cocok: re.Match[str], n: int) -> bool:
    """True if the sentence speaks of the Renja of another year as if it were this one."""
    tahun = int(cocok["th"])
    if tahun == n or re.search(
        r"RKPD|Pemerintah Daerah|Pemerintah Provinsi|Anggaran", cocok["isi"]
    ):
        return False
    if cocok["ini"] or b.zone in ("pembukaan", "batang-tubuh") or tahun > n + 1:
        return True
    tepi = (
        {kajian.naskah.bab[0].origin.location.file, kajian.naskah.bab[-1].origin.location.file}
        if kajian.naskah.bab
        else set()
    )
    di_tepi = b.origin.location.file in tepi or "Kata Pengantar" in b.place
    return di_tepi and not _LALU.search(teks)


def masa_disebut(kajian: Reading) -> Iterator[Finding]:
    """A period told with the Renstra or the RPD is one of those of perbup.yaml."""
    p = kajian.naskah.perbup
    dikenal = [m for m in (p.renstra, p.renstra_lalu) if m]
    for b in prose(kajian) if dikenal else ():
        for cocok in b.matches(_BERMASA):
            awal, akhir = int(cocok["awal"]), int(cocok["akhir"])
            lain = all((awal, akhir) != (m.awal, m.akhir) for m in dikenal)
            if awal <= akhir and lain and any(_tindih(awal, akhir, m) for m in dikenal):
                yield in_text(
                    kajian,
                    RENSTRA,
                    b,
                    (cocok.start("awal"), cocok.end("akhir")),
                    f"Masa {awal}–{akhir} bukan masa Renstra "
                    f"({', '.join(f'{m.awal}–{m.akhir}' for m in dikenal)}).",
                    "Pakai {{ renstra }} atau {{ renstra_lalu }}.",
                )


def _tindih(awal: int, akhir: int, masa: Periode) -> bool:
    """True if two periods share two years or more."""
    return min(akhir, masa.akhir) - max(awal, masa.awal) >= 1


def lama_masa(kajian: Reading) -> Iterator[Finding]:
    """Lengths as stated: of the period in the same sentence, of the kind of document."""
    yield from _lama_definisi(kajian)
    for b in prose(kajian):
        for mulai, teks in sentences(b.printed):
            for cocok in _LAMA.finditer(teks):
                bagian = (mulai + cocok.start("n"), mulai + cocok.end("n"))
                lama, boleh = int(cocok["n"]), _boleh(kajian, cocok["dok"])
                if (
                    boleh
                    and lama not in boleh
                    and b.is_typed(mulai + cocok.start(), mulai + cocok.end())
                ):
                    yield in_text(
                        kajian,
                        LAMA,
                        b,
                        bagian,
                        f"{cocok['dok']} {lama} tahun.",
                        f"Lama {cocok['dok']}: {' atau '.join(map(str, sorted(boleh)))} tahun.",
                    )
            yield from _lama_periode(kajian, b, mulai, teks)


def _lama_definisi(kajian: Reading) -> Iterator[Finding]:
    """A definition gives the document that it defines its right length."""
    istilah = ""
    for b in kajian.of("batang-tubuh"):
        istilah = b.printed if b.kind == "istilah" else istilah
        if b.kind != "arti":
            continue
        depan = f"{istilah} adalah "
        cocok = _LAMA.match(depan + b.printed)
        boleh = _boleh(kajian, cocok["dok"]) if cocok else set()
        if cocok and boleh and int(cocok["n"]) not in boleh and cocok.start("n") >= len(depan):
            bagian = (cocok.start("n") - len(depan), cocok.end("n") - len(depan))
            yield in_text(
                kajian,
                LAMA,
                b,
                bagian,
                f"{cocok['dok']} {cocok['n']} tahun.",
                f"Lama {cocok['dok']}: {' atau '.join(map(str, sorted(boleh)))} tahun.",
            )


def _boleh(kajian: Reading, dokumen: str) -> set[int]:
    masa = kajian.naskah.perbup.renstra
    panjang = {masa.akhir - masa.awal + 1} if masa else set()
    if dokumen in (
        "Renja",
        "Rencana Kerja",
        "Rencana Kerja Pemerintah Daerah",
        "RKPD",
        "Rencana Kerja dan Anggaran",
    ):
        return {1}
    if dokumen in ("RPJPD", "RPJPN", "Rencana Pembangunan Jangka Panjang"):
        return {20}
    return {5} | panjang if dokumen != "RPD" else panjang


def _lama_periode(kajian: Reading, b: Text, mulai: int, teks: str) -> Iterator[Finding]:
    periode = list(PERIODE.finditer(teks))
    lama = list(
        re.finditer(
            r"\b(?:periode|jangka waktu|selama"
            r"|kurun waktu)\s+(?P<n>\d+)\s*(?:\(\w+(?: \w+)*\)\s*)?tahun\b",
            teks,
        )
    )
    if len(periode) == 1 and len(lama) == 1:
        panjang = int(periode[0]["akhir"]) - int(periode[0]["awal"]) + 1
        if int(lama[0]["n"]) != panjang and abs(lama[0].start() - periode[0].start()) < 80:
            yield in_text(
                kajian,
                LAMA,
                b,
                (mulai + lama[0].start("n"), mulai + lama[0].end("n")),
                f"{quoted(lama[0][0])}, padahal {periode[0][0]} lamanya {panjang} tahun.",
                f"Tulis {{{{ terbilang({panjang}) }}}} tahun.",
            )


def tahun_mustahil(kajian: Reading) -> Iterator[Finding]:
    """Years have four digits, dates are in the calendar."""
    batas = range(1945, (kajian.naskah.perbup.tahun_rencana or kajian.naskah.perbup.tahun) + 30)
    for b in kajian.texts:
        for cocok in b.matches(_TAHUN_RUSAK):
            if len(cocok["th"]) != 4 or int(cocok["th"]) not in batas:
                yield in_text(
                    kajian,
                    MUSTAHIL,
                    b,
                    cocok.span("th"),
                    f"{quoted(cocok[0])} bukan tahun yang wajar.",
                    "Periksa angka tahunnya.",
                )
        for cocok in b.matches(_TANGGAL):
            try:
                date(int(cocok["t"]), BULAN.index(cocok["b"]) + 1, int(cocok["h"]))
            except ValueError:
                yield in_text(
                    kajian,
                    MUSTAHIL,
                    b,
                    cocok.span(),
                    f"Tanggal {quoted(cocok[0])} tidak ada.",
                    "Periksa tanggalnya.",
                )


def tahun_uraian(kajian: Reading) -> Iterator[Finding]:
    """Years in prose that move with the plan year are computed; those of acts and of periods are not meant."""
    n = kajian.naskah.perbup.tahun_rencana
    for b in prose(kajian) if n else ():
        for cocok in b.matches(_TAHUN_URAIAN):
            beda = int(cocok["th"]) - (n or 0)
            if -2 <= beda <= 1 and b.is_typed(*cocok.span("th")):
                usul = (
                    "{{ n }}" if not beda else f"{{{{ n {'+' if beda > 0 else '-'} {abs(beda)} }}}}"
                )
                yield in_text(
                    kajian,
                    DIKETIK_URAIAN,
                    b,
                    cocok.span("th"),
                    f"Tahun {cocok['th']} diketik.",
                    f"Tulis {usul} bila tahun itu mengikuti tahun rencana.",
                )


def tahun_judul(kajian: Reading) -> Iterator[Finding]:
    """Years in titles and heads of columns are computed."""
    n = kajian.naskah.perbup.tahun_rencana
    for b in kajian.texts if n else ():
        if b.kind in HEADINGS and b.zone != "identitas":
            for cocok in matches(re.compile(rf"\b{_TH}\b"), b):
                beda = int(cocok[0]) - (n or 0)
                usul = (
                    "{{ n }}" if not beda else f"{{{{ n {'+' if beda > 0 else '-'} {abs(beda)} }}}}"
                )
                if abs(beda) <= 6 and b.is_typed(*cocok.span()):
                    pasti = cocok.start() > 0 and not _NISBI.match(b.printed, cocok.start())
                    yield in_text(
                        kajian,
                        DIKETIK,
                        b,
                        cocok.span(),
                        f"Tahun {cocok[0]} diketik dalam judul.",
                        f"Tulis {usul}.",
                        usul if pasti else None,
                    )


RULES = (
    Rule(TERBALIK, periode_terbalik),
    Rule(MASA, masa_renstra),
    Rule(TINDIH, masa_bertindih),
    Rule(NAMA, tahun_dalam_nama),
    Rule(SETAHUN, tahun_peraturan),
    Rule(NISBI, tahun_nisbi),
    Rule(BASI, tahun_renja),
    Rule(RENSTRA, masa_disebut),
    Rule(LAMA, lama_masa),
    Rule(MUSTAHIL, tahun_mustahil),
    Rule(DIKETIK, tahun_judul),
    Rule(DIKETIK_URAIAN, tahun_uraian),
)
