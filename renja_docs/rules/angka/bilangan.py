"""Numbers in words, stated counts, typed figures that the software computes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from difflib import SequenceMatcher

from renja_docs.content.finding import Finding
from renja_docs.content.program import Kegiatan, Program, SubKegiatan
from renja_docs.rules.angka.besaran import POLA_KATA, Besaran, baca_kata, besaran
from renja_docs.rules.angka.lajur import lajur
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.rules.prose import prose
from renja_docs.sense.deret import pengantar
from renja_docs.sense.figures import JENIS_BELANJA, belanja, forecast_total, pagu, walk
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.vocabulary import read
from renja_docs.text.numerals import rupiah, terbilang
from renja_docs.text.sentences import sentences

KATA = Aturan(
    "RD6081",
    "galat",
    "Angka dan hurufnya",
    "UU 12/2011 Lampiran II angka 270c",
    "Bilangan dalam kurung sama dengan angka di depannya.",
    "3 (empat) indikator",
    "4 (empat) indikator",
)
TANPA_ANGKA = Aturan(
    "RD6082",
    "galat",
    "Bilangan tanpa angka",
    "UU 12/2011 Lampiran II angka 270c",
    "Bilangan dalam kurung didahului angkanya.",
    "periode (satu) tahun",
    "periode 1 (satu) tahun",
)
RUPA_KATA = Aturan(
    "RD6083",
    "peringatan",
    "Cara menulis bilangan dalam kurung",
    "EYD",
    "Bilangan dalam kurung ditulis dengan huruf kecil dan didahului satu spasi.",
    "3 (Tiga) tahun",
    "3 (tiga) tahun",
)
HITUNGAN = Aturan(
    "RD6084",
    "galat",
    "Jumlah yang disebut dan rinciannya",
    "EYD",
    "Banyaknya hal yang disebut sama dengan banyaknya butir rinciannya.",
    "disebabkan oleh 2 (dua) hal, yaitu: lalu satu butir",
    "disebabkan oleh 1 (satu) hal, yaitu: lalu satu butir",
)
HITUNGAN_KALIMAT = Aturan(
    "RD6085",
    "galat",
    "Jumlah yang disebut dan rincian dalam kalimat",
    "EYD",
    "Banyaknya hal yang disebut sama dengan banyaknya rincian (i), (ii), ... dalam kalimat itu.",
    "3 (tiga) indikator, yaitu (i) …, (ii) …, (iii) …, dan (iv) …",
    "4 (empat) indikator, yaitu (i) …",
)
BANYAK = Aturan(
    "RD6086",
    "peringatan",
    "Banyaknya program dan kegiatan",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Banyaknya program, kegiatan, dan sub kegiatan yang disebut sama dengan isi program.yaml.",
    "memuat 6 (enam) program",
    "memuat {{ terbilang(banyak('program')) }} program",
)
PAGU = Aturan(
    "RD6087",
    "galat",
    "Jumlah rupiah yang menyimpang",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Pagu, belanja, dan prakiraan maju dalam uraian sama dengan yang dihitung dari program.yaml.",
    "pagu indikatif Rp12.508.804.894",
    "pagu indikatif {{ pagu() }}",
)
DIKETIK = Aturan(
    "RD6088",
    "peringatan",
    "Jumlah rupiah yang diketik",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Jumlah yang dihitung program tidak diketik, agar ikut berubah bila programnya berubah.",
    "pagu sebesar Rp12.508.804.849",
    "pagu sebesar {{ pagu() }}",
)
FAKTA = Aturan(
    "RD6089",
    "peringatan",
    "Angka yang sudah ada dalam tabel atau fakta",
    "Permendagri 86/2017",
    "Angka yang ada dalam tabel atau fakta diambil dari sana, agar tidak ada dua nilai untuk satu hal.",
    "sebanyak 150.147 orang, sedangkan fakta 150.174 orang",
    "sebanyak {{ fakta('anggota-koperasi') }}",
)
_BERKURUNG = re.compile(
    r"(?<![\d.,xX×])(?<![xX×] )(?P<n>\d[\d.]*(?:,00)?)(?P<spasi>\s*)\((?P<kata>[A-Za-z ]+)\)"
)
_YATIM = re.compile(rf"(?<=[A-Za-z,] )\((?P<kata>{POLA_KATA})\)(?=\s+[A-Za-z])", re.IGNORECASE)
_HAL = (
    "hal|aspek|indikator|faktor|program|kegiatan|butir|tujuan|sasaran|prioritas|misi|isu|kelompok|kategori"
    "|jenis|tahap|tahapan|bagian|prinsip|komponen|unsur|langkah|strategi|poin|pokok|kendala|masalah"
    "|permasalahan|tugas|fungsi|bidang|kriteria|klasifikasi|dimensi|pilar|kebijakan|rekomendasi|tantangan"
    "|peluang|sebab|penyebab|alasan|sumber|urusan|upaya|dokumen|tingkat|macam|cara|syarat|ketentuan"
)
_HITUNGAN = re.compile(
    rf"(?<![\w.,])(?:(?P<n>\d{{1,2}})\s*(?:\({POLA_KATA}\)\s*)?|(?P<kata>(?i:{POLA_KATA}))\s+)(?P<apa>{_HAL})\b"
)
_TAK_LENGKAP = re.compile(
    r"(?i)\b(?:antara lain|di antaranya|diantaranya|seperti|misalnya|termasuk)\b"
)
_ROMAWI = re.compile(r"\((?:i{1,3}|iv|vi{0,3}|ix|x)\)")
_HURUF = re.compile(r"(?<![\w)])\(?([a-h])[).]\s")
_BANYAK = re.compile(
    rf"(?<![\w.,])(?P<n>\d{{1,4}})\s*(?:\({POLA_KATA}\)\s*)?(?P<apa>[Ss]ub ?[Kk]egiatan|[Kk]egiatan"
    rf"|[Pp]rogram)\b"
)
_SELURUH = re.compile(
    r"(?i)\b(?:memuat|dimuat|tercantum|terdiri (?:atas|dari)|meliputi|mencakup|sebanyak"
    r"|seluruh(?:nya)?|keseluruhan|berjumlah|jumlah)\b"
)
_MASA_LAIN = re.compile(
    r"(?i)\b(?:realisasi|serapan|penyerapan|terserap|lalu|sebelumnya|usulan|target|omzet|omset"
    r"|APBN|DAK)\b"
)


def angka_dan_kata(kajian: Reading) -> Iterator[Finding]:
    """The number in brackets is the number in front of it."""
    for b in kajian.texts:
        for cocok in b.matches(_BERKURUNG):
            n = int(cocok["n"].removesuffix(",00").replace(".", "") or 0)
            kata, sebut = baca_kata(cocok["kata"]), terbilang(n)
            if (
                kata is None
                and SequenceMatcher(None, cocok["kata"].casefold(), sebut).ratio() > 0.7
            ):
                yield in_text(
                    kajian,
                    KATA,
                    b,
                    cocok.span("kata"),
                    f"{quoted(cocok[0])} salah tulis.",
                    f"Tulis {sebut}.",
                    sebut,
                )
            elif kata is not None and kata != n:
                yield in_text(
                    kajian,
                    KATA,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])}: angkanya {n}, hurufnya {kata}.",
                    f"Pakai {{{{ terbilang({n}) }}}} atau {{{{ terbilang({kata}) }}}}.",
                )


def kata_tanpa_angka(kajian: Reading) -> Iterator[Finding]:
    """A number in brackets has its figure in front."""
    for b in kajian.texts:
        for cocok in b.matches(_YATIM):
            n = baca_kata(cocok["kata"])
            if n is not None:
                yield in_text(
                    kajian,
                    TANPA_ANGKA,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} tanpa angka di depannya.",
                    f"Tulis {n} ({terbilang(n)}).",
                    f"{n} {cocok[0]}",
                )


def rupa_kata(kajian: Reading) -> Iterator[Finding]:
    """The number in brackets is in small letters, one blank behind its figure."""
    for b in kajian.texts:
        for cocok in b.matches(_BERKURUNG):
            kata = baca_kata(cocok["kata"])
            if kata is None or (cocok["kata"].islower() and cocok["spasi"] in (" ", "\u00a0")):
                continue
            baru = f"{cocok['n']} ({cocok['kata'].casefold()})"
            yield in_text(
                kajian,
                RUPA_KATA,
                b,
                cocok.span(),
                f"{quoted(cocok[0])} tidak menurut kaidah.",
                f"Tulis {baru}.",
                baru,
            )


def _hitungan(teks: str) -> list[tuple[re.Match[str], int]]:
    """The counts that a sentence states, with their numbers."""
    hasil = []
    for cocok in _HITUNGAN.finditer(teks):
        n = int(cocok["n"]) if cocok["n"] else baca_kata(cocok["kata"])
        if (
            n is not None
            and 0 < n <= 40
            and not re.match(
                r"\s*,?\s*(?:yang lain|lainnya|pertama|terakhir)\b", teks[cocok.end() :]
            )
        ):
            hasil.append((cocok, n))
    return hasil


def hitungan_rincian(kajian: Reading) -> Iterator[Finding]:
    """A stated count is the number of the items that follow."""
    for p in pengantar(kajian):
        mulai, akhir = list(sentences(p.bacaan.printed))[-1]
        semua = _hitungan(akhir)
        banyak = len(p.rincian.butir)
        if not semua or _TAK_LENGKAP.search(akhir) or banyak in {n for _, n in semua}:
            continue
        cocok, n = semua[-1]
        bagian = (mulai + cocok.start(), mulai + cocok.end())
        yield in_text(
            kajian,
            HITUNGAN,
            p.bacaan,
            bagian,
            f"Disebut {n} {cocok['apa']}, rinciannya {banyak} butir.",
            f"Tulis {{{{ terbilang({banyak}) }}}}, atau lengkapi rinciannya.",
        )


def hitungan_kalimat(kajian: Reading) -> Iterator[Finding]:
    """A stated count is the number of the items named in the same sentence."""
    for b in prose(kajian):
        for mulai, teks in sentences(b.printed):
            for cocok, n in _hitungan(teks)[-1:]:
                banyak = _rincian_kalimat(teks[cocok.end() :])
                if banyak and banyak != n and not _TAK_LENGKAP.search(teks):
                    yield in_text(
                        kajian,
                        HITUNGAN_KALIMAT,
                        b,
                        (mulai + cocok.start(), mulai + cocok.end()),
                        f"Disebut {n} {cocok['apa']}, rinciannya {banyak}.",
                        f"Tulis {{{{ terbilang({banyak}) }}}}, atau lengkapi rinciannya.",
                    )


def _rincian_kalimat(ekor: str) -> int:
    """How many items a sentence names: (i) (ii) ..., a. b. ..., or phrases that begin with one word."""
    if banyak := len(_ROMAWI.findall(ekor)):
        return banyak if banyak > 1 else 0
    huruf = _HURUF.findall(ekor)
    if huruf[:2] == ["a", "b"]:
        return len(huruf)
    yaitu = re.search(r"(?i)\b(?:yaitu|yakni|ialah)\s*:?\s+(.+?)[.;]?\s*\Z", ekor)
    if not yaitu:
        return 0
    bagian = [
        k.strip()
        for k in re.split(r",\s*(?:dan|serta)\s+|\s+(?:dan|serta)\s+|,\s*|;\s*", yaitu[1])
        if k.strip()
    ]
    sama = {k.split()[0].casefold() for k in bagian}
    return (
        len(bagian)
        if len(bagian) > 1 and len(sama) == 1 and all(len(k.split()) > 1 for k in bagian)
        else 0
    )


def banyak_program(kajian: Reading) -> Iterator[Finding]:
    """Stated numbers of programmes and activities are those of the tree."""
    pohon = kajian.naskah.program
    nyata = (
        {
            nama: sum(isinstance(s, jenis) for s in walk(pohon))
            for nama, jenis in (
                ("program", Program),
                ("kegiatan", Kegiatan),
                ("sub kegiatan", SubKegiatan),
            )
        }
        if pohon
        else {}
    )
    for b in prose(kajian) if nyata else ():
        for mulai, teks in sentences(b.printed):
            semua = list(_BANYAK.finditer(teks))
            if not semua or (
                len(semua) < 2 and not _SELURUH.search(teks[: semua[0].start()][-60:])
            ):
                continue
            if re.search(r"(?i)usulan|bidang|prioritas|unggulan|lalu|lain\b", teks):
                continue
            for cocok in semua:
                apa = (
                    "sub kegiatan"
                    if cocok["apa"].casefold().startswith("sub")
                    else cocok["apa"].casefold()
                )
                bagian = (mulai + cocok.start(), mulai + cocok.end())
                if int(cocok["n"]) != nyata[apa] and b.is_typed(*bagian):
                    yield in_text(
                        kajian,
                        BANYAK,
                        b,
                        bagian,
                        f"{quoted(cocok[0])}, padahal program.yaml memuat {nyata[apa]}.",
                        f"Pakai {{{{ banyak('{apa.replace(' ', '-')}') }}}}.",
                    )


def _rupiah_hitungan(kajian: Reading) -> Mapping[int, str]:
    """The amounts that the software computes, with the expressions that print them."""
    pohon = kajian.naskah.program
    if not pohon:
        return {}
    hasil = {pagu(pohon): "pagu()", forecast_total(pohon, pohon): "maju()"}
    for jenis in JENIS_BELANJA:
        hasil.setdefault(belanja(pohon, jenis), f"belanja('{jenis}')")
    for simpul in walk(pohon):
        hasil.setdefault(pagu(simpul), f"pagu('{simpul.kode}')")
        hasil.setdefault(forecast_total(simpul, pohon), f"maju('{simpul.kode}')")
    hasil.pop(0, None)
    return hasil


def _rupiah_diketik(kajian: Reading) -> Iterator[tuple[Text, str, int, Besaran]]:
    """The amounts in prose that a person typed, each with its sentence and the sentence's offset."""
    for b in prose(kajian):
        if "Rp" not in b.printed or "usulan" in b.place:
            continue
        for mulai, teks in sentences(b.printed):
            for x in besaran(teks):
                if x.jenis == "rupiah" and b.is_typed(mulai + x.mulai + 3, mulai + x.akhir):
                    yield b, teks, mulai, x


def rupiah_menyimpang(kajian: Reading) -> Iterator[Finding]:
    """A typed amount is not a computed one with a digit wrong, nor a pagu that nothing adds up to."""
    hitungan = _rupiah_hitungan(kajian)
    for b, teks, mulai, x in _rupiah_diketik(kajian) if hitungan else ():
        if int(x.nilai) in hitungan or re.search(r"ribu|juta|miliar|triliun", x.teks):
            continue
        dekat = next((h for h in hitungan if not bulat(h) and mirip(int(x.nilai), h)), None)
        bagian = (mulai + x.mulai, mulai + x.akhir)
        if dekat is not None:
            yield in_text(
                kajian,
                PAGU,
                b,
                bagian,
                f"{quoted(x.teks)} hampir sama dengan {rupiah(dekat)} menurut program.yaml.",
                f"Pakai {{{{ {hitungan[dekat]} }}}}.",
            )
        elif re.search(
            r"(?i)\bpagu\b|prakiraan maju|\b(?:total|jumlah)\s+(?:belanja|anggaran)", teks
        ) and not _MASA_LAIN.search(teks):
            yield in_text(
                kajian,
                PAGU,
                b,
                bagian,
                f"{quoted(x.teks)} bukan jumlah mana pun dalam program.yaml.",
                "Pakai {{ pagu('kode') }}, {{ belanja('jenis') }}, atau {{ maju() }}.",
            )


def rupiah_diketik(kajian: Reading) -> Iterator[Finding]:
    """An amount that the software computes is not typed."""
    hitungan = _rupiah_hitungan(kajian)
    for b, teks, mulai, x in _rupiah_diketik(kajian) if hitungan else ():
        if (
            int(x.nilai) in hitungan
            and x.nilai == int(x.nilai)
            and (not bulat(int(x.nilai)) or "pagu" in teks.casefold())
        ):
            yield in_text(
                kajian,
                DIKETIK,
                b,
                (mulai + x.mulai, mulai + x.akhir),
                f"{quoted(x.teks)} diketik, padahal dihitung program.",
                f"Pakai {{{{ {hitungan[int(x.nilai)]} }}}}.",
            )


def bulat(n: int) -> bool:
    """True if a number is so round that another may be like it by chance."""
    return len(str(n).rstrip("0")) < 6


def mirip(a: int, b: int) -> bool:
    """True if two numbers of five digits or more differ in one or two digits, or in two that changed places."""
    kiri, kanan = str(a), str(b)
    if min(a, b) < 10_000 or a == b:
        return False
    if len(kiri) == len(kanan):
        beda = sum(x != y for x, y in zip(kiri, kanan, strict=True))
        return beda == 1 or (beda == 2 and (sorted(kiri) == sorted(kanan) or len(kiri) >= 8))
    return (
        abs(len(kiri) - len(kanan)) == 1
        and len(kiri) >= 7
        and SequenceMatcher(None, kiri, kanan).ratio() > 0.93
    )


def angka_diketik(kajian: Reading) -> Iterator[Finding]:
    """A number that a table or a fact holds is not typed again, least of all with a digit wrong."""
    sumber = _angka_sumber(kajian)
    for b in prose(kajian):
        if b.zone != "lampiran" or not re.search(r"\d\.\d{3}", b.printed):
            continue
        for x in besaran(b.printed):
            if x.jenis != "polos" or x.nilai < 1000 or not b.is_typed(x.mulai, x.akhir):
                continue
            dekat = next((s for s in sumber if s == x.nilai), None) or next(
                (s for s in sumber if mirip(int(x.nilai), int(s))), None
            )
            if dekat is not None:
                sebut = (
                    "sama dengan"
                    if dekat == x.nilai
                    else f"hampir sama dengan {dekat:,f}".replace(",", ".") + " pada"
                )
                yield in_text(
                    kajian,
                    FAKTA,
                    b,
                    (x.mulai, x.akhir),
                    f"{quoted(x.teks)} {sebut} {sumber[dekat]}.",
                    f"Pakai {{{{ {sumber[dekat]} }}}}.",
                )


def _angka_sumber(kajian: Reading) -> dict[Decimal, str]:
    """Numbers of tables and facts from 1000 on, with the expressions that print them."""
    hasil: dict[Decimal, str] = {}
    for fakta in kajian.naskah.perbup.fakta:
        nilai = read(fakta.nilai)
        if nilai is not None and nilai >= 1000:
            hasil.setdefault(nilai, f"fakta('{fakta.id}')")
    for baris in lajur(kajian):
        for isian in baris.angka():
            if (
                baris.id
                and isian.nilai
                and isian.nilai.angka is not None
                and isian.nilai.angka >= 1000
            ):
                hasil.setdefault(
                    isian.nilai.angka, f"nilai('{baris.tabel.id}', '{baris.id}', '{isian.kolom}')"
                )
    return hasil


RULES = (
    Rule(KATA, angka_dan_kata),
    Rule(TANPA_ANGKA, kata_tanpa_angka),
    Rule(RUPA_KATA, rupa_kata),
    Rule(HITUNGAN, hitungan_rincian),
    Rule(HITUNGAN_KALIMAT, hitungan_kalimat),
    Rule(BANYAK, banyak_program),
    Rule(PAGU, rupiah_menyimpang),
    Rule(DIKETIK, rupiah_diketik),
    Rule(FAKTA, angka_diketik),
)
