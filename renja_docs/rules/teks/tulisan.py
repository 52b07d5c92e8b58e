"""How words and figures are written: variants, di-, hyphens, dashes, rupiah, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.rules.prose import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.numerals import angka

VARIAN = Aturan(
    "RD7041",
    "galat",
    "Bentuk baku",
    "UU 12/2011 Lampiran II angka 246; KBBI",
    "Kata ditulis dalam bentuk bakunya. Dalam nama dan indikator menurut nomenklatur dan judul peraturan ini "
    "peringatan.",
    "perijinan, analisa, resiko",
    "perizinan, analisis, risiko",
)
DI = Aturan(
    "RD7042",
    "galat",
    "Kata depan di dan ke, awalan di-",
    "EYD",
    "Kata depan di dan ke ditulis terpisah, awalan di- serangkai.",
    "diatas, didalam, di tetapkan",
    "di atas, di dalam, ditetapkan",
)
HUBUNG = Aturan(
    "RD7043",
    "galat",
    "Tanda hubung",
    "EYD",
    "Kata ulang, perundang-undangan, dan nama yang digabung ditulis dengan tanda hubung tanpa spasi.",
    "undang - undang, cita – cita, Umum- Dana",
    "undang-undang, cita-cita, Umum-Dana",
)
RENTANG = Aturan(
    "RD7044",
    "peringatan",
    "Tanda pisah pada rentang tahun",
    "EYD",
    "Rentang tahun memakai tanda pisah (–) tanpa spasi.",
    "2018-2023, 2005 – 2025",
    "2018–2023, 2005–2025",
)
RUPIAH = Aturan(
    "RD7045",
    "galat",
    "Cara menulis rupiah",
    "EYD; UU 12/2011 Lampiran II angka 270c",
    "Rp melekat pada angkanya, tanpa titik, dengan titik pemisah ribuan, dan tanpa ,-.",
    "Rp. 25.000.000,-",
    "Rp25.000.000",
)
ANGKA = Aturan(
    "RD7046",
    "galat",
    "Titik dan koma pada angka",
    "EYD",
    "Titik memisahkan ribuan, koma memisahkan desimal.",
    "74.68, 1,140 unit, 150174 orang",
    "74,68, 1.140 unit, 150.174 orang",
)
SINGKAT = Aturan(
    "RD7047",
    "peringatan",
    "Singkatan dalam kalimat",
    "EYD",
    "Kata dalam kalimat ditulis lengkap.",
    "No. 25, s/d, dll., yg, Kab. Pasuruan",
    "Nomor 25, sampai dengan, dan lain-lain, yang, Kabupaten Pasuruan",
)
NOL = Aturan(
    "RD7048",
    "peringatan",
    "Nol di depan nomor",
    "UU 12/2011 Lampiran II angka 2a",
    "Nomor peraturan ditulis tanpa nol di depan.",
    "Nomor 02 Tahun 2008",
    "Nomor 2 Tahun 2008",
)
BOROS = Aturan(
    "RD7049",
    "peringatan",
    "Kata yang berlebih",
    "UU 12/2011 Lampiran II angka 243",
    "Dua kata yang semakna, atau penanda jamak bersama kata ulang, tidak dipakai bersama-sama.",
    "adalah merupakan, beberapa permasalahan-permasalahan",
    "merupakan, beberapa permasalahan",
)
KAPITAL = Aturan(
    "RD7050",
    "peringatan",
    "Huruf kapital semua",
    "EYD",
    "Kata biasa dalam kalimat tidak ditulis kapital semua.",
    "DESA COWEK, RENCANA KERJA",
    "Desa Cowek, Rencana Kerja",
)
_TEMPAT = (
    "atas|bawah|dalam|luar|mana|masa|antara|antaranya|samping|sampingnya|depan"
    "|belakang|muka|sini|sana|situ|sekitar|tingkat|bidang|wilayah|daerah|kalangan|lingkungan|pihak"
)
_DI_LEKAT = re.compile(rf"(?<![\w-])(?P<d>[Dd]i|[Kk]e)(?P<t>(?:{_TEMPAT})(?:nya)?)(?![\w-])")
_KE_BENAR = frozenset(
    (
        "kemana",
        "kemasa",
        "kedepan",
        "kebelakang",
        "kemuka",
        "kesini",
        "kesana",
        "kesitu",
        "keatas",
        "kebawah",
        "kedalam",
        "kesamping",
    )
)
_DI_PISAH = re.compile(r"(?<![\w-])(?P<d>[Dd]i)\s+(?P<k>[a-z]{3,}kan)(?![\w-])")
_BUKAN_KERJA = frozenset(
    (
        "pekan",
        "rekan",
        "bukan",
        "ikan",
        "makan",
        "akan",
        "pasukan",
        "lekukan",
        "belokan",
        "perikanan",
        "masukan",
        "tindakan",
    )
)
_PASIF = (
    "bagi|buat|ambil|bawa|lihat|pakai|susun|hitung|ukur|capai|atur|beri|baca|tulis|cetak|kirim|nilai|uji|kelola|bentuk|dukung"
    "|tunjuk|awasi|ikuti|lengkapi|penuhi|sepakati|ketahui|jalani|hadapi|alami|miliki|sertai|danai|biayai|layani|bina|latih"
    "|pantau|evaluasi|verifikasi|validasi|fasilitasi|terima|minta|undang|hapus|ubah|ganti|tambah|kurangi|selesaikan"
)
_DI_PASIF = re.compile(
    rf"(?<![\w-])(?P<d>[Dd]i)\s+(?P<k>{_PASIF})(?![\w-])(?!\s+(?:tersebut|itu|ini)\b)"
)
_SPASI_HUBUNG = re.compile(
    r"(?<![\w-])(?P<a>[A-Za-z]{2,})(?P<s>\s*[-–]\s+|\s+[-–]\s*)(?P<b>[A-Za-z]{3,})(?![\w])"
)
_PERUNDANGAN = re.compile(r"(?<![\w-])(?P<a>[Pp]erundang)(?P<s>\s+)(?P<b>[Uu]ndangan)(?![\w-])")
_RENTANG = re.compile(
    r"(?<![\d.\-/])(?P<a>(?:19|20)\d{2})(?P<s>\s*-\s*|\s+[–—]\s*|\s*[–—]\s+|—)(?P<b>(?:19"
    r"|20)\d{2})(?![\d\-/])"
)
_RUPIAH = re.compile(
    r"(?<!\w)(?P<rp>Rp|RP|rp|IDR)(?P<t>\.?\s*)(?P<n>\d[\d.]*(?:,\d{1,2})?)(?P<e>,-|\.-)?(?!\d)"
)
_DESIMAL_TITIK = re.compile(
    r"(?<![\w.,/-])(?P<n>\d{1,3}\.\d{1,2}|\d{1,3}\.\d{4,})(?P<s>\s*%|\s*persen)?(?![\w-]"
    r"|[.,]\d)"
)
_RIBUAN_KOMA = re.compile(r"(?<![\w.,/-])(?P<n>[1-9]\d{0,2}(?:,\d{3})+)(?![\d,.])")
_TANPA_TITIK = re.compile(r"(?<![\w.,/–-])(?P<n>[1-9]\d{4,})(?![\w.,/–-])\s+(?=[a-z%])")
_SINGKATAN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<!\w)(?:No|no|NO)\.?\s+(?=\d)"), "Nomor "),
    (re.compile(r"(?<!\w)Kab\.\s*(?=[A-Z])"), "Kabupaten "),
    (re.compile(r"(?<!\w)Kec\.\s*(?=[A-Z])"), "Kecamatan "),
    (re.compile(r"(?<!\w)[Ss]/[Dd](?!\w)"), "sampai dengan"),
    (re.compile(r"(?<!\w)s\.d\.?(?!\w)"), "sampai dengan"),
    (re.compile(r"(?<!\w)[Dd]ll\.?(?!\w)"), "dan lain-lain"),
    (re.compile(r"(?<!\w)dsb\.?(?!\w)"), "dan sebagainya"),
    (re.compile(r"(?<!\w)dst\.?(?!\w)"), "dan seterusnya"),
    (re.compile(r"(?<!\w)tsb\.?(?!\w)"), "tersebut"),
    (re.compile(r"(?<!\w)yg(?!\w)"), "yang"),
    (re.compile(r"(?<!\w)dgn(?!\w)"), "dengan"),
    (re.compile(r"(?<!\w)utk(?!\w)"), "untuk"),
    (re.compile(r"(?<!\w)krn(?!\w)"), "karena"),
    (re.compile(r"(?<!\w)pd(?!\w)"), "pada"),
    (re.compile(r"(?<!\w)dlm(?!\w)"), "dalam"),
    (re.compile(r"(?<!\w)thd(?!\w)"), "terhadap"),
    (re.compile(r"(?<!\w)mis\s*[:.]"), "misalnya"),
    (re.compile(r"(?<!\w)a\.n\.?(?!\w)"), "atas nama"),
    (re.compile(r"(?<=[a-z])\s+&\s+(?=[A-Za-z])"), " dan "),
    (re.compile(r"(?<!\w)[Tt]h[n]?\.\s*(?=\d{4})"), "Tahun "),
    (re.compile(r"(?<!\w)Permendagri\s+No\.?\s+(?=\d)"), "Peraturan Menteri Dalam Negeri Nomor "),
)
_ADA_SINGKATAN = re.compile(
    r"&|\b(?:No|no|NO|Kab|Kec|[Ss]/|s\.d|[Dd]ll|dsb|dst|tsb|yg|dgn|utk|krn|pd|dlm|thd|mis|a\.n|[Tt]hn?"
    r"|Permendagri)(?![a-z])"
)
"""A sign that one of them may be there."""
_NOL = re.compile(r"(?<!\w)(?P<a>[Nn]omor\s+)(?P<n>0+)(?=[1-9]\d*\s+[Tt]ahun)")
_BOROS = re.compile(
    r"(?i)(?<!\w)(?:adalah\s+merupakan|merupakan\s+adalah|agar\s+supaya|demi\s+untuk|disebabkan\s+karena"
    r"|(?:dari|untuk|pada|dalam|ke|kepada|di)\s+bahwa"
    r"|hal\s+ini\s+dikarenakan\s+karena|sejak\s+dari|"
    r"seperti\s+misalnya|seperti\s+contohnya|dan\s+juga\s+serta|saling\s+\w+-\w+an\s+satu\s+sama\s+lain|guna\s+untuk"
    r"|sangat\s+\w+\s+sekali|"
    r"(?:para|beberapa|banyak|semua|seluruh|berbagai|sejumlah)\s+(?P<k>[a-z]{4,})-(?P=k)(?:nya)?)(?!\w)"
)
_JAMAK_BENAR = frozenset({"undang", "rata", "sehari", "masing"})
_KAPITAL = re.compile(r"(?<![\w.-])[A-Z]{4,}(?:\s+[A-Z]{4,})+(?![\w-])")
_KATA = re.compile(r"(?<![\w-])[A-Za-z]{4,}(?![\w])")
_AWALAN = (
    "memper",
    "diper",
    "meng",
    "meny",
    "peng",
    "pem",
    "pen",
    "per",
    "mem",
    "men",
    "ber",
    "ter",
    "di",
    "me",
    "ke",
    "se",
    "pe",
)
_AKHIRAN = ("kannya", "annya", "nya", "kan", "an", "i", "lah")


@cache
def varian() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Standard forms by the forms that are not: all of them, and those that take affixes too."""
    teks = files("renja_docs").joinpath("data", "varian.txt").read_text(encoding="utf-8")
    baris = [b.split(" ", 1) for b in teks.splitlines() if b and not b.startswith("#")]
    berimbuhan = {k.removeprefix("~"): v for k, v in baris if k.startswith("~")}
    return {k.removeprefix("~"): v for k, v in baris}, berimbuhan


@cache
def baku(kata: str) -> str:
    """The standard form of a word in small letters, affixes kept; '' where the word is standard already."""
    semua, berimbuhan = varian()
    if kata in semua:
        return semua[kata]
    for awal in ("", *_AWALAN):
        for akhir in ("", *_AKHIRAN):
            inti = kata[len(awal) : len(kata) - len(akhir)]
            if inti in berimbuhan and kata.startswith(awal) and kata.endswith(akhir):
                return awal + berimbuhan[inti] + akhir
    return ""


def bentuk_baku(kajian: Reading) -> Iterator[Finding]:
    """Words have their standard form."""
    boleh = set(kajian.naskah.opsi.kata)
    for b in kajian.texts:
        resmi = b.kind in ("peraturan", "nama", "indikator", "sel")
        for cocok in _KATA.finditer(b.printed):
            benar = baku(cocok[0].casefold())
            if benar and cocok[0] not in boleh and b.is_typed(*cocok.span()):
                baru = (
                    benar.upper()
                    if cocok[0].isupper()
                    else benar[0].upper() + benar[1:]
                    if cocok[0][0].isupper()
                    else benar
                )
                d = in_text(
                    kajian,
                    VARIAN,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} bukan bentuk baku.",
                    f"Tulis {baru}.",
                    baru,
                )
                yield replace(d, severity="peringatan") if resmi else d


def kata_depan(kajian: Reading) -> Iterator[Finding]:
    """'di' and 'ke' stand apart before a place, 'di-' is joined to a verb."""
    for b in kajian.texts:
        for cocok in b.matches(_DI_LEKAT):
            if cocok["d"].casefold() == "di" or cocok[0].casefold() in _KE_BENAR:
                baru = f"{cocok['d']} {cocok['t']}"
                yield in_text(
                    kajian,
                    DI,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} ditulis terpisah.",
                    f"Tulis {baru}.",
                    baru,
                )
        for cocok in (*b.matches(_DI_PISAH), *b.matches(_DI_PASIF)):
            if cocok["k"] not in _BUKAN_KERJA:
                baru = cocok["d"] + cocok["k"]
                yield in_text(
                    kajian,
                    DI,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} ditulis serangkai.",
                    f"Tulis {baru}.",
                    baru,
                )


def tanda_hubung(kajian: Reading) -> Iterator[Finding]:
    """Reduplications have a hyphen without blanks; no hyphen that joins names has one behind it."""
    for b in kajian.texts:
        for cocok in b.matches(_SPASI_HUBUNG) if re.search(r"[-–]\s|\s[-–]", b.printed) else ():
            kiri, kanan = cocok["a"].casefold(), cocok["b"].casefold()
            separuh = cocok["s"].rstrip() == "-" and cocok["b"][0].isupper()
            if separuh or _ulang(kiri, kanan) or (kiri, kanan) == ("perundang", "undangan"):
                yield _hubung(kajian, b, cocok)
        for cocok in b.matches(_PERUNDANGAN):
            yield _hubung(kajian, b, cocok)


def _ulang(kiri: str, kanan: str) -> bool:
    """True if two words are one doubled, prefix or suffix aside: dicita - citakan."""
    return any(kiri[-n:] == kanan[:n] for n in range(min(len(kiri), len(kanan)), 2, -1)) and (
        kiri in kanan or kanan in kiri or len(kiri) > 4
    )


def _hubung(kajian: Reading, b: Text, cocok: re.Match[str]) -> Finding:
    baru = f"{cocok['a']}-{cocok['b']}"
    return in_text(
        kajian,
        HUBUNG,
        b,
        cocok.span(),
        f"{quoted(cocok[0])} ditulis dengan tanda hubung tanpa spasi.",
        f"Tulis {baru}.",
        baru,
    )


def rentang_tahun(kajian: Reading) -> Iterator[Finding]:
    """Ranges of years have an en dash."""
    for b in kajian.texts:
        for cocok in b.matches(_RENTANG):
            baru = f"{cocok['a']}–{cocok['b']}"
            yield in_text(
                kajian,
                RENTANG,
                b,
                cocok.span(),
                f"Rentang {quoted(cocok[0])} memakai tanda yang keliru.",
                f"Tulis {baru}.",
                baru,
            )


def tulisan_rupiah(kajian: Reading) -> Iterator[Finding]:
    """Rupiah are written Rp25.000.000."""
    for b in kajian.texts:
        for cocok in b.matches(_RUPIAH):
            bulat, koma, sen = cocok["n"].rstrip(".").partition(",")
            polos = bulat.replace(".", "")
            ekor = cocok["n"][len(cocok["n"].rstrip(".")) :]
            ribuan = (
                angka(int(polos))
                if (len(polos) > 3 and polos == bulat)
                or re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bulat)
                else bulat
            )
            baru = f"Rp{ribuan}{koma}{sen}{ekor}"
            if cocok[0] != baru and not re.fullmatch(r"(?:19|20)\d{2}", bulat):
                yield in_text(
                    kajian,
                    RUPIAH,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} tidak menurut kaidah.",
                    f"Tulis {baru}.",
                    baru,
                )


def titik_koma(kajian: Reading) -> Iterator[Finding]:
    """Dots between thousands, a comma before decimals."""
    ganti: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
        (_DESIMAL_TITIK, lambda n: n.replace(".", ",")),
        (_RIBUAN_KOMA, lambda n: n.replace(",", ".")),
        (_TANPA_TITIK, lambda n: angka(int(n))),
    )
    for b in kajian.texts:
        if b.kind not in SENTENCES and b.kind not in ("fakta", "catatan", "indikator"):
            continue
        for pola, benar in ganti:
            for cocok in b.matches(pola):
                if not _kode(b.printed, cocok):
                    baru = benar(cocok["n"])
                    yield in_text(
                        kajian,
                        ANGKA,
                        b,
                        cocok.span("n"),
                        f"Angka {quoted(cocok['n'])} tidak menurut kaidah.",
                        f"Tulis {baru}.",
                        baru,
                    )


def _kode(teks: str, cocok: re.Match[str]) -> bool:
    """True if a number with a dot is the number of a table, a subbab, a code or an act, or a time."""
    depan = teks[max(0, cocok.start() - 24) : cocok.start()]
    return bool(
        re.search(
            r"(?i)(?:tabel|gambar|subbab|sub bab|bab|kode|nomor|pukul|jam|angka|versi|T-C|Rp)[\s.]*\Z",
            depan,
        )
    )


def singkatan_kalimat(kajian: Reading) -> Iterator[Finding]:
    """Words in sentences are written in full."""
    for b in kajian.texts:
        if b.zone == "tabel" or b.kind not in SENTENCES or not _ADA_SINGKATAN.search(b.printed):
            continue
        for pola, lengkap in _SINGKATAN:
            for cocok in b.matches(pola):
                yield in_text(
                    kajian,
                    SINGKAT,
                    b,
                    cocok.span(),
                    f"Singkatan {quoted(cocok[0])} dalam kalimat.",
                    f"Tulis {lengkap.strip()}.",
                    lengkap,
                )


def nol_depan(kajian: Reading) -> Iterator[Finding]:
    """Numbers of acts have no zero in front."""
    for b in kajian.texts:
        for cocok in b.matches(_NOL):
            yield in_text(
                kajian,
                NOL,
                b,
                (cocok.start("n"), cocok.end() + 1),
                f"Nol di depan nomor: {quoted(b.printed[cocok.start() : cocok.end() + 6])}.",
                "Hapus nolnya.",
                b.printed[cocok.end() : cocok.end() + 1],
            )


def kata_boros(kajian: Reading) -> Iterator[Finding]:
    """No two words of one meaning side by side."""
    for b in kajian.texts:
        for cocok in b.matches(_BOROS) if b.kind in SENTENCES else ():
            if (cocok["k"] or "") not in _JAMAK_BENAR:
                yield in_text(
                    kajian,
                    BOROS,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} berlebih.",
                    "Pakai salah satunya.",
                )


def kapital_semua(kajian: Reading) -> Iterator[Finding]:
    """Common words in sentences are not in capitals."""
    for b in kajian.texts:
        if b.kind not in (*SENTENCES, "lokasi", "indikator") or b.kind == "sel":
            continue
        for cocok in b.matches(_KAPITAL):
            baru = cocok[0].title()
            yield in_text(
                kajian,
                KAPITAL,
                b,
                cocok.span(),
                f"{quoted(cocok[0])} ditulis kapital semua.",
                f"Tulis misalnya {baru}.",
            )


RULES = (
    Rule(VARIAN, bentuk_baku),
    Rule(DI, kata_depan),
    Rule(HUBUNG, tanda_hubung),
    Rule(RENTANG, rentang_tahun),
    Rule(RUPIAH, tulisan_rupiah),
    Rule(ANGKA, titik_koma),
    Rule(SINGKAT, singkatan_kalimat),
    Rule(NOL, nol_depan),
    Rule(BOROS, kata_boros),
    Rule(KAPITAL, kapital_semua),
)
