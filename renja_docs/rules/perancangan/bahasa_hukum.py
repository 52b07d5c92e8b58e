"""The language of norms (UU 12/2011 Lampiran II angka 46, 86, 117, 210, 243-256a, 268-270c)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.numerals import rupiah, terbilang

JAMAK = Aturan(
    "RD4080",
    "peringatan",
    "Bentuk jamak dengan kata ulang",
    "UU 12/2011 Lampiran II angka 243 huruf f",
    "Kata yang bermakna tunggal atau jamak dirumuskan dalam bentuk tunggal.",
    "teks: dokumen-dokumen disusun",
    "teks: dokumen disusun",
)
ANTARA_LAIN = Aturan(
    "RD4081",
    "galat",
    "Antara lain dalam norma",
    "UU 12/2011 Lampiran II angka 270b (UU 13/2022)",
    "Rumusan norma tidak memakai frasa antara lain atau namun tidak terbatas pada.",
    "Renja memuat antara lain program",
    "Renja memuat program",
)
AWAL_NORMA = Aturan(
    "RD4082",
    "peringatan",
    "Norma diawali kata sambung",
    "UU 12/2011 Lampiran II angka 270a (UU 13/2022)",
    "Rumusan norma tidak diawali dengan kata sambung.",
    "teks: Bahwa Renja disusun",
    "teks: Renja disusun",
)
PALING = Aturan(
    "RD4083",
    "galat",
    "Batas waktu, jumlah, dan besaran",
    "UU 12/2011 Lampiran II angka 255, 256, dan 256a",
    "Maksimum dan minimum dinyatakan dengan paling singkat/lama (jangka waktu), paling cepat/lambat (batas waktu), "
    "paling sedikit/banyak (uang), paling rendah/tinggi (lainnya).",
    "selambat-lambatnya tanggal 31 Juli",
    "paling lambat tanggal 31 Juli",
)
SANKSI = Aturan(
    "RD4084",
    "peringatan",
    "Kewajiban tanpa sanksi",
    "UU 12/2011 Lampiran II angka 268",
    "Kata wajib menyatakan kewajiban yang dikenai sanksi bila tidak dipenuhi; tanpa sanksi, rumuskan tanpa wajib.",
    "Kepala Dinas wajib menyusun RKA, tanpa pasal sanksi",
    "Kepala Dinas menyusun RKA",
)
SANKSI_DULU = Aturan(
    "RD4045",
    "peringatan",
    "Sanksi sebelum kewajibannya",
    "UU 12/2011 Lampiran II angka 66a (UU 13/2022)",
    "Norma yang memberikan sanksi ditempatkan sesudah norma yang memuat kewajiban atau larangan.",
    "pasal sanksi, lalu pasal kewajiban",
    "pasal kewajiban, lalu pasal sanksi",
)
RUPIAH = Aturan(
    "RD4085",
    "galat",
    "Jumlah rupiah dalam norma",
    "UU 12/2011 Lampiran II angka 86 dan 270c (UU 13/2022)",
    "Jumlah rupiah dalam norma ditulis Rp10.000.000,00 (sepuluh juta rupiah), tanpa spasi sesudah Rp.",
    "sebesar Rp 10.000.000",
    "sebesar {{ rupiah_terbilang(10000000) }}",
)
KABUR = Aturan(
    "RD4086",
    "peringatan",
    "Kata yang artinya tidak menentu",
    "UU 12/2011 Lampiran II angka 245",
    "Norma tidak memakai kata atau frasa yang artinya tidak menentu.",
    "pegawai, petugas, dan lain-lain",
    "pegawai dan petugas",
)
ASING = Aturan(
    "RD4087",
    "peringatan",
    "Kata asing dalam norma",
    "UU 12/2011 Lampiran II angka 253 dan 254",
    "Norma memakai kata Indonesia; kata asing hanya dalam penjelasan.",
    "secara online",
    "secara daring",
)
BLANGKO = Aturan(
    "RD4088",
    "peringatan",
    "Delegasi blangko",
    "UU 12/2011 Lampiran II angka 200 dan 210",
    "Pendelegasian menyebut ruang lingkup materi dan jenis peraturannya.",
    "Hal-hal yang belum diatur dalam Peraturan Bupati ini diatur lebih lanjut oleh Kepala Dinas",
    "Ketentuan lebih lanjut mengenai tata cara pelaporan diatur dengan Keputusan Bupati",
)
PIDANA = Aturan(
    "RD4089",
    "galat",
    "Ketentuan pidana dalam Peraturan Bupati",
    "UU 12/2011 Lampiran II angka 117",
    "Ketentuan pidana hanya dimuat dalam undang-undang dan peraturan daerah.",
    "dipidana dengan pidana kurungan",
    "dikenai sanksi administratif",
)
JENIS = Aturan(
    "RD4090",
    "galat",
    "Huruf awal jenis peraturan",
    "UU 12/2011 Lampiran II angka 46 dan 243 huruf g",
    "Jenis peraturan ditulis dengan huruf awal kapital pada setiap katanya.",
    "Undang-undang Nomor 25 Tahun 2004",
    "Undang-Undang Nomor 25 Tahun 2004",
)
NOMOR = Aturan(
    "RD4091",
    "galat",
    "Penulisan nomor dan tahun peraturan",
    "UU 12/2011 Lampiran II angka 2 dan 47",
    "Peraturan disebut dengan kata Nomor dan Tahun, berhuruf awal kapital, tanpa disingkat.",
    "Undang-Undang No. 25 tahun 2004",
    "Undang-Undang Nomor 25 Tahun 2004",
)
DIRI = Aturan(
    "RD4092",
    "galat",
    "Sebutan peraturan ini",
    "UU 12/2011 Lampiran II angka 99, 100, 144, dan 150",
    "Peraturan menyebut dirinya dengan jenisnya: Peraturan Bupati ini.",
    "ketentuan dalam Peraturan Daerah ini",
    "ketentuan dalam Peraturan Bupati ini",
)

_ULANG = re.compile(r"\b([a-z]{3,})-\1(?:an|nya)?\b", re.IGNORECASE)
_BUKAN_JAMAK = frozenset(
    (
        "undang",
        "rata",
        "sungguh",
        "sia",
        "masing",
        "hati",
        "tiba",
        "sehari",
        "laki",
        "kira",
        "seolah",
        "benar",
        "cuma",
        "pura",
        "kupu",
        "gara",
        "agar",
        "paru",
        "ubun",
        "anai",
        "tiap",
        "sewaktu",
        "semata",
        "mata",
        "sama",
        "satu",
        "hal",
    )
)
_ANTARA_LAIN = re.compile(
    r"\bantara\s+lain\b|\b(?:namun|tetapi|dan)?\s*tidak\s+terbatas\s+(?:pada|hanya)\b",
    re.IGNORECASE,
)
_SAMBUNG = re.compile(
    r"(?:Bahwa|Dan|Atau|Tetapi|Namun|Sehingga|Maka|Sedangkan|Agar|Supaya|Serta|Karena|Sebab|Dengan\s+demikian|"
    r"Oleh\s+karena\s+itu|Selanjutnya)\b"
)
_UANG = re.compile(r"\bRp\.?\s?\d{1,3}(?:\.\d{3})+(?:,(?:\d{2}|-))?(?!\.?\d)")
_KABUR = re.compile(
    r"\bdan\s+lain[\s-]+lain(?:nya)?\b|\bdan\s+sebagainya\b|\bdan\s+seterusnya\b|\b(?:dll|dsb|dst)\b\.?|\bkurang\s+lebih\b|"
    r"\bsecukupnya\b|\bsewajarnya\b|\bsekitar\s+(?=\d)",
    re.IGNORECASE,
)
_PADANAN = {
    "update": "pemutakhiran",
    "online": "daring",
    "offline": "luring",
    "review": "reviu",
    "monitoring": "pemantauan",
    "stakeholder": "pemangku kepentingan",
    "stakeholders": "pemangku kepentingan",
    "website": "laman",
    "email": "surel",
    "e-mail": "surel",
    "deadline": "batas waktu",
    "feedback": "umpan balik",
    "workshop": "lokakarya",
    "output": "keluaran",
    "outcome": "hasil",
    "input": "masukan",
    "database": "basis data",
    "download": "unduh",
    "upload": "unggah",
    "budget": "anggaran",
    "meeting": "rapat",
    "software": "perangkat lunak",
    "mapping": "pemetaan",
    "off-taker": "penjamin serapan",
    "launching": "peluncuran",
    "event": "acara",
    "reward": "penghargaan",
    "punishment": "hukuman",
    "assessment": "penilaian",
    "up to date": "mutakhir",
    "link": "tautan",
    "team": "tim",
}
_ASING = re.compile(rf"\b(?:{'|'.join(_PADANAN)})\b", re.IGNORECASE)
_BLANGKO = re.compile(
    r"\b[Hh]al(?:-hal)?\s+(?:lain\s+)?(?:yang\s+)?(?:belum|tidak)\s+(?:cukup\s+)?diatur\b"
)
_PIDANA = re.compile(
    r"\b(?:dipidana|pidana\s+(?:kurungan|penjara|denda)|diancam\s+(?:dengan\s+)?pidana|dikenai\s+(?:sanksi\s+)?pidana)\b",
    re.IGNORECASE,
)
_JENIS = re.compile(
    r"\b(?P<salah>(?:[Uu]ndang-[Uu]ndang|[Pp]eraturan\s+[Pp]emerintah(?:\s+[Pp]engganti\s+[Uu]ndang-[Uu]ndang)?|"
    r"[Pp]eraturan\s+(?:[Pp]residen|[Gg]ubernur|[Bb]upati|[Dd]aerah|[Mm]enteri)|"
    r"[Kk]eputusan\s+(?:[Pp]residen|[Gg]ubernur|[Bb]upati|[Mm]enteri)|[Ii]nstruksi\s+(?:[Pp]residen|[Mm]enteri)))"
    r"(?=\s+(?:[A-Z][\w,]*\s+|dan\s+)*(?:Nomor|Nomer|No\.?|nomor)\s*\d)"
)
_NOMOR = re.compile(
    r"\b(?P<nomor>Nomor|nomor|Nomer|nomer|No\.?|NO\.?|no\.)\s*(?P<angka>[\w./-]*\d[\w./-]*)\s+(?P<tahun>[Tt]ahun|TAHUN|Th\.?)"
    r"\s+(?P<th>(?:19|20)\d\d)\b"
)
_DIRI = re.compile(
    r"\b(?:Undang-[Uu]ndang|Peraturan(?:\s+(?:Pemerintah|Presiden|Menteri(?:\s+[A-Z]\w+)*|Gubernur|Daerah|Bupati|Wali\s+Kota))?|"
    r"Keputusan(?:\s+(?:Bupati|Gubernur|Menteri))?|Qanun)(?=\s+ini\b)"
)
_WAJIB = re.compile(r"\bwajib\b(?!\s+(?:pajak|retribusi|lapor|belajar))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Batas:
    """Words that must not state a limit, and those that do. ganti None: it depends on what is limited."""

    pola: re.Pattern[str]
    ganti: str | None
    saran: str


def _batas(pola: str, ganti: str | None, saran: str = "") -> Batas:
    return Batas(re.compile(pola, re.IGNORECASE), ganti, saran or f"Tulis {ganti}.")


_KRITERIA = re.compile(
    r"\b(?:ber)?(?:usia|umur|pengalaman|masa\s+kerja|pendidikan)(?:\W+\w+){0,2}\W+\Z", re.IGNORECASE
)
"""What 'minimal' rightly states: a condition that a person fulfils (angka 256a)."""

_WAKTU = r"(?=\s+\d+\s+(?:\([a-z ]+\)\s+)?(?:hari|minggu|bulan|tahun|jam|menit))"
_BATAS = (
    _batas(r"\b(?:se)?lambat-lambatnya\b", "paling lambat"),
    _batas(r"\b(?:se)?cepat-cepatnya\b", "paling cepat"),
    _batas(r"\b(?:se)?lama-lamanya\b", "paling lama"),
    _batas(r"\b(?:se)?singkat-singkatnya\b", "paling singkat"),
    _batas(r"\b(?:se)?tinggi-tingginya\b", "paling tinggi"),
    _batas(r"\b(?:se)?rendah-rendahnya\b", "paling rendah"),
    _batas(r"\b(?:se)?banyak-banyaknya\b", "paling banyak"),
    _batas(r"\b(?:se)?sedikit-sedikitnya\b", "paling sedikit"),
    _batas(
        r"\b(?:se)?kurang-kurangnya\b",
        None,
        "Tulis paling singkat, paling sedikit, paling rendah, atau minimal.",
    ),
    _batas(rf"\b(?:maksimal|maksimum){_WAKTU}", "paling lama"),
    _batas(rf"\b(?:minimal|minimum){_WAKTU}", "paling singkat"),
    _batas(r"\b(?:maksimal|maksimum)(?=\s+Rp)", "paling banyak"),
    _batas(r"\b(?:minimal|minimum)(?=\s+Rp)", "paling sedikit"),
    _batas(
        r"\b(?:maksimal|maksimum)(?=\s+\d)(?!\s+\d+\s+(?:\([a-z ]+\)\s+)?(?:hari|minggu|bulan|tahun|jam))",
        None,
        "Tulis paling banyak atau paling tinggi.",
    ),
    _batas(r"\bpaling\s+lama(?=\s+tanggal)", "paling lambat"),
    _batas(r"\bpaling\s+singkat(?=\s+tanggal)", "paling cepat"),
    _batas(r"\bpaling\s+(?:lama|lambat|tinggi)(?=\s+Rp)", "paling banyak"),
    _batas(r"\bpaling\s+(?:singkat|cepat|rendah)(?=\s+Rp)", "paling sedikit"),
    _batas(
        r"\bpaling\s+(?:kurang)\b",
        None,
        "Tulis paling sedikit, paling singkat, atau paling rendah.",
    ),
)


def _norma(kajian: Reading) -> Iterator[Text]:
    return (b for b in kajian.of("batang-tubuh") if b.kind in ("pasal", "ayat", "butir"))


def jamak(kajian: Reading) -> Iterator[Finding]:
    """Plural by reduplication is avoided (angka 243 huruf f)."""
    for b in _norma(kajian):
        for cocok in b.matches(_ULANG):
            if cocok[1].lower() not in _BUKAN_JAMAK and not cocok[0].lower().startswith(
                "hal-hal yang belum"
            ):
                yield in_text(
                    kajian,
                    JAMAK,
                    b,
                    cocok.span(),
                    f"Norma memuat kata ulang {quoted(cocok[0])}.",
                    f"Tulis {cocok[1]}, bila maknanya jamak.",
                )


def antara_lain(kajian: Reading) -> Iterator[Finding]:
    """A norm is complete: no 'antara lain', no 'namun tidak terbatas pada' (angka 270b)."""
    for b in _norma(kajian):
        for cocok in b.matches(_ANTARA_LAIN):
            yield in_text(
                kajian,
                ANTARA_LAIN,
                b,
                cocok.span(),
                f"Norma memuat frasa {quoted(cocok[0].strip())}.",
                "Rinci secara lengkap, atau tulis meliputi.",
            )


def awal_norma(kajian: Reading) -> Iterator[Finding]:
    """A norm does not begin with a conjunction (angka 270a)."""
    for b in _norma(kajian):
        cocok = _SAMBUNG.match(b.printed) if b.kind != "butir" else None
        if cocok:
            yield in_text(
                kajian,
                AWAL_NORMA,
                b,
                cocok.span(),
                f"{b.place} diawali kata {quoted(cocok[0])}.",
                "Awali dengan subjek norma.",
            )


def paling(kajian: Reading) -> Iterator[Finding]:
    """Limits are stated with 'paling' and the word that fits the unit (angka 255, 256, 256a)."""
    for b in _norma(kajian):
        for batas in _BATAS:
            for cocok in b.matches(batas.pola):
                if _KRITERIA.search(b.printed[: cocok.start()]):
                    continue
                yield in_text(
                    kajian,
                    PALING,
                    b,
                    cocok.span(),
                    f"Batas dinyatakan dengan {quoted(cocok[0])}.",
                    batas.saran,
                    batas.ganti,
                )


def sanksi(kajian: Reading) -> Iterator[Finding]:
    """A duty has a sanction (angka 268). One finding for the whole body: its first duty."""
    norma = list(_norma(kajian))
    if (
        any(re.search(r"\bsanksi\b", b.printed) for b in norma)
        or kajian.naskah.batang_tubuh.perubahan
    ):
        return
    for b in norma:
        for cocok in b.matches(_WAJIB):
            yield in_text(
                kajian,
                SANKSI,
                b,
                cocok.span(),
                "Norma mewajibkan, tetapi tidak ada ketentuan sanksi.",
                "Tambahkan sanksi administratif, atau rumuskan tanpa kata wajib.",
            )
            return


def sanksi_dulu(kajian: Reading) -> Iterator[Finding]:
    """A sanction stands behind the duty or the ban that it enforces (angka 66a)."""
    norma = list(_norma(kajian))
    tugas = next(
        (i for i, b in enumerate(norma) if _WAJIB.search(b.printed) or "dilarang" in b.printed),
        None,
    )
    for i, b in enumerate(norma):
        cocok = re.search(r"\bdikenai\s+sanksi\b", b.printed)
        if cocok and tugas is not None and i < tugas:
            yield in_text(
                kajian,
                SANKSI_DULU,
                b,
                cocok.span(),
                f"{b.place} memuat sanksi sebelum kewajibannya.",
                "Pindahkan ke belakang norma yang memuat kewajiban atau larangan.",
            )


def uang(kajian: Reading) -> Iterator[Finding]:
    """Money in a norm is written out in words (angka 86, 270c)."""
    for b in _norma(kajian):
        for cocok in b.matches(_UANG):
            jumlah = int(re.sub(r"\D", "", re.sub(r",.*", "", cocok[0])))
            angka = f"{rupiah(jumlah)},00"
            ada_kata = re.match(r"\s*\(", b.printed[cocok.end() :])
            if cocok[0] != angka or not ada_kata:
                baru = angka if ada_kata else f"{angka} ({terbilang(jumlah)} rupiah)"
                yield in_text(
                    kajian,
                    RUPIAH,
                    b,
                    cocok.span(),
                    f"Jumlah {quoted(cocok[0])} tidak ditulis lengkap.",
                    f"Tulis {baru}.",
                    baru,
                )


def kabur(kajian: Reading) -> Iterator[Finding]:
    """A norm uses no words of uncertain meaning (angka 245)."""
    for b in _norma(kajian):
        for cocok in b.matches(_KABUR):
            yield in_text(
                kajian,
                KABUR,
                b,
                cocok.span(),
                f"Norma memuat {quoted(cocok[0])}.",
                "Rinci secara lengkap.",
            )


def asing(kajian: Reading) -> Iterator[Finding]:
    """A norm is in Indonesian (angka 253, 254)."""
    for b in _norma(kajian):
        for cocok in b.matches(_ASING):
            yield in_text(
                kajian,
                ASING,
                b,
                cocok.span(),
                f"Norma memuat kata asing {quoted(cocok[0])}.",
                f"Tulis {_PADANAN[cocok[0].lower()]}.",
            )


def blangko(kajian: Reading) -> Iterator[Finding]:
    """Delegation says what is delegated, and to which kind of act (angka 200, 210)."""
    for b in _norma(kajian):
        for cocok in b.matches(_BLANGKO):
            yield in_text(
                kajian,
                BLANGKO,
                b,
                cocok.span(),
                f"{b.place} memuat delegasi blangko.",
                "Sebut materi yang diatur lebih lanjut dan jenis peraturannya.",
            )


def pidana(kajian: Reading) -> Iterator[Finding]:
    """A Perbup punishes no crime (angka 117)."""
    for b in _norma(kajian):
        for cocok in b.matches(_PIDANA):
            yield in_text(
                kajian,
                PIDANA,
                b,
                cocok.span(),
                f"{b.place} memuat {quoted(cocok[0])}.",
                "Pakai sanksi administratif, atau pindahkan ke Peraturan Daerah.",
            )


def _prosa(kajian: Reading) -> Iterator[Text]:
    return (b for b in kajian.texts if b.kind not in ("alt", "peraturan"))


def jenis(kajian: Reading) -> Iterator[Finding]:
    """Kinds of acts have capitals (angka 46, 243 huruf g)."""
    for b in _prosa(kajian):
        for cocok in b.matches(_JENIS):
            benar = re.sub(r"(?:(?<=\s)|(?<=-)|\A)[a-z]", lambda c: c[0].upper(), cocok["salah"])
            if benar != cocok["salah"]:
                yield in_text(
                    kajian,
                    JENIS,
                    b,
                    cocok.span("salah"),
                    f"Jenis peraturan {quoted(cocok['salah'])} tidak berhuruf awal kapital.",
                    f"Tulis {benar}.",
                    benar,
                )


def nomor(kajian: Reading) -> Iterator[Finding]:
    """An act is named with 'Nomor' and 'Tahun' (angka 2, 47)."""
    for b in _prosa(kajian):
        for cocok in b.matches(_NOMOR):
            angka = cocok["angka"].lstrip("0") or cocok["angka"]
            benar = f"Nomor {angka} Tahun {cocok['th']}"
            if " ".join(cocok[0].split()) != benar and not cocok[0].isupper():
                yield in_text(
                    kajian,
                    NOMOR,
                    b,
                    cocok.span(),
                    f"Peraturan disebut {quoted(cocok[0])}.",
                    f"Tulis {benar}.",
                    benar,
                )


def diri(kajian: Reading) -> Iterator[Finding]:
    """A regulation calls itself by its kind (angka 99, 100, 144, 150)."""
    jenis = kajian.naskah.perbup.jenis
    for b in kajian.of("pembukaan", "batang-tubuh"):
        for cocok in b.matches(_DIRI) if b.kind != "peraturan" else ():
            if " ".join(cocok[0].split()) != jenis:
                yield in_text(
                    kajian,
                    DIRI,
                    b,
                    cocok.span(),
                    f"{b.place} menyebut {quoted(cocok[0] + ' ini')}.",
                    f"Tulis {jenis} ini.",
                    jenis,
                )


RULES: tuple[Rule, ...] = (
    Rule(JAMAK, jamak),
    Rule(ANTARA_LAIN, antara_lain),
    Rule(AWAL_NORMA, awal_norma),
    Rule(PALING, paling),
    Rule(SANKSI, sanksi),
    Rule(SANKSI_DULU, sanksi_dulu),
    Rule(RUPIAH, uang),
    Rule(KABUR, kabur),
    Rule(ASING, asing),
    Rule(BLANGKO, blangko),
    Rule(PIDANA, pidana),
    Rule(JENIS, jenis),
    Rule(NOMOR, nomor),
    Rule(DIRI, diri),
)
