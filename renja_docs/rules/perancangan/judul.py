"""The name and the number of the regulation (UU 12/2011 Lampiran II angka 2-9, as amended)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.capitals import salah_kapital
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, matches, temuan
from renja_docs.sense.law.citation import registri, sebut_jenis
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.numerals import terbilang

TANDA_AKHIR = Aturan(
    "RD4001",
    "galat",
    "Judul tanpa tanda baca akhir",
    "UU 12/2011 Lampiran II angka 4, 72, dan 196",
    "Judul tidak diakhiri tanda baca; kata tentang dicetak oleh program dan tidak diketik.",
    "tentang: Rencana Kerja Dinas Sosial Tahun 2024.",
    "tentang: Rencana Kerja Dinas Sosial Tahun 2024",
)
SINGKATAN_KURUNG = Aturan(
    "RD4002",
    "galat",
    "Singkatan ditambahkan pada nama peraturan",
    "UU 12/2011 Lampiran II angka 5 (UU 13/2022)",
    "Nama peraturan tidak ditambah dengan singkatan atau akronim dalam tanda kurung.",
    "tentang: Rencana Kerja Pemerintah Daerah (RKPD)",
    "tentang: Rencana Kerja Pemerintah Daerah",
)
SINGKATAN = Aturan(
    "RD4003",
    "peringatan",
    "Singkatan dalam nama peraturan",
    "UU 12/2011 Lampiran II angka 5 (UU 13/2022)",
    "Nama peraturan tidak memakai singkatan, kecuali istilah teknis yang baku atau yang tidak ada padanannya.",
    "tentang: Renja SKPD Tahun 2024",
    "tentang: Rencana Kerja Perangkat Daerah Tahun 2024",
)
KAPITAL_SEMUA = Aturan(
    "RD4004",
    "galat",
    "Nama peraturan diketik dengan huruf kapital semua",
    "UU 12/2011 Lampiran II angka 4 dan 23",
    "Nama diketik dengan huruf biasa: program mencetaknya kapital pada judul, dan biasa pada Menimbang.",
    "tentang: RENCANA KERJA DINAS SOSIAL",
    "tentang: Rencana Kerja Dinas Sosial",
)
HURUF_AWAL = Aturan(
    "RD4005",
    "peringatan",
    "Huruf awal kata dalam nama dan judul",
    "UU 12/2011 Lampiran II angka 74 dan 76",
    "Setiap kata nama peraturan dan judul bagian diawali huruf kapital, kecuali partikel yang bukan kata pertama.",
    "tentang: Rencana kerja Dinas Sosial",
    "tentang: Rencana Kerja Dinas Sosial",
)
PANJANG = Aturan(
    "RD4006",
    "peringatan",
    "Nama peraturan terlalu panjang",
    "UU 12/2011 Lampiran II angka 3 (UU 13/2022)",
    "Nama dibuat singkat, dengan satu kata atau frasa; di atas 25 kata patut diperiksa kembali.",
    "nama dengan 30 kata",
    "tentang: Rencana Kerja Dinas Sosial Kabupaten Pasuruan Tahun 2024",
)
NOMOR = Aturan(
    "RD4007",
    "galat",
    "Nomor peraturan",
    "UU 12/2011 Lampiran II angka 2 (UU 13/2022)",
    "Peraturan yang ditetapkan bernomor.",
    "tahap: penetapan, tanpa nomor",
    "tahap: penetapan, nomor: 136",
)
NOMOR_RANCANGAN = Aturan(
    "RD4008",
    "peringatan",
    "Rancangan sudah bernomor",
    "UU 12/2011 Lampiran II angka 4a (UU 13/2022)",
    "Selama rancangan, nomor dan tahun dicetak sebagai elipsis; nomor diberikan pada saat penetapan.",
    "tahap: rancangan, nomor: 136",
    "tahap: rancangan",
)
PERUBAHAN = Aturan(
    "RD4009",
    "galat",
    "Nama peraturan perubahan",
    "UU 12/2011 Lampiran II angka 6 dan 7 (UU 13/2022)",
    "Nama peraturan perubahan berbunyi Perubahan [Kedua, Ketiga, ...] atas, diikuti judul peraturan yang diubah, "
    "tanpa merinci perubahan sebelumnya.",
    "tentang: Perubahan Peraturan Bupati Nomor 5 Tahun 2020",
    "tentang: Perubahan atas Peraturan Bupati Nomor 5 Tahun 2020 tentang Pakaian Dinas",
)
PENCABUTAN = Aturan(
    "RD4010",
    "galat",
    "Nama peraturan pencabutan",
    "UU 12/2011 Lampiran II angka 9 (UU 13/2022)",
    "Nama peraturan pencabutan berbunyi Pencabutan, diikuti judul peraturan yang dicabut.",
    "tentang: Pencabutan Pakaian Dinas",
    "tentang: Pencabutan Peraturan Bupati Nomor 5 Tahun 2020 tentang Pakaian Dinas",
)
WILAYAH = Aturan(
    "RD4011",
    "galat",
    "Nama daerah lain dalam nama peraturan",
    "UU 12/2011 Lampiran II angka 2 (UU 13/2022)",
    "Nama peraturan hanya menyebut daerah yang menetapkannya.",
    "daerah: Kabupaten Pasuruan, tentang: Rencana Kerja Dinas Sosial Kabupaten Malang",
    "daerah: Kabupaten Pasuruan, tentang: Rencana Kerja Dinas Sosial Kabupaten Pasuruan",
)
DAERAH = Aturan(
    "RD4048",
    "galat",
    "Nama daerah dan provinsi",
    "UU 12/2011 Lampiran II angka 2 (UU 13/2022)",
    "daerah ditulis dengan tingkatnya, provinsi tanpa kata Provinsi.",
    "daerah: Pasuruan, provinsi: Provinsi Jawa Timur",
    "daerah: Kabupaten Pasuruan, provinsi: Jawa Timur",
)

_ROMAWI = re.compile(r"[IVXLC]+\Z")
_UBAH = re.compile(r"perubahan\b", re.IGNORECASE)
_CABUT = re.compile(r"pencabutan\b", re.IGNORECASE)
_WILAYAH = re.compile(
    r"\b(?:Kabupaten|Kota)\s+(?!dan\b|atau\b)[A-Z]\w+(?:\s(?!Tahun|Nomor)[A-Z]\w+)?"
)


def _nama(kajian: Reading) -> Text:
    return next(b for b in kajian.texts if b.place == "nama peraturan")


def tanda_akhir(kajian: Reading) -> Iterator[Finding]:
    """Titles end without punctuation; the name does not begin with 'tentang' (angka 4, 196)."""
    nama = _nama(kajian)
    for b in kajian.texts:
        cocok = re.search(r"\s*[.,;:]+\s*\Z", b.printed) if b.kind == "judul" else None
        if cocok and b.is_typed(*cocok.span()):
            yield in_text(
                kajian,
                TANDA_AKHIR,
                b,
                cocok.span(),
                f"Judul ({b.place}) diakhiri {quoted(cocok[0].strip())}.",
                "Hapus tanda baca itu.",
                "",
            )
    for cocok in re.finditer(r"\A\s*tentang\s+", nama.printed, re.IGNORECASE):
        yield in_text(
            kajian,
            TANDA_AKHIR,
            nama,
            cocok.span(),
            "Nama peraturan diawali kata tentang.",
            "Hapus kata itu; program mencetaknya.",
            "",
        )


def singkatan(kajian: Reading) -> Iterator[Finding]:
    """The name carries no abbreviation in brackets (angka 5)."""
    nama = _nama(kajian)
    for cocok in matches(re.compile(r"\s*\(\s*[A-Z][A-Za-z]*\s*\)"), nama):
        yield in_text(
            kajian,
            SINGKATAN_KURUNG,
            nama,
            cocok.span(),
            f"Nama peraturan ditambah singkatan {cocok[0].strip()}.",
            "Hapus singkatan itu.",
            "",
        )


def singkatan_polos(kajian: Reading) -> Iterator[Finding]:
    """The name uses no abbreviation in place of words (angka 5)."""
    nama = _nama(kajian)
    if nama.printed.isupper():
        return
    for cocok in matches(re.compile(r"(?<!\()\b[A-Z]{2,}[a-z]?\b(?!\))"), nama):
        if not _ROMAWI.match(cocok[0]):
            yield in_text(
                kajian,
                SINGKATAN,
                nama,
                cocok.span(),
                f"Nama peraturan memakai singkatan {cocok[0]}.",
                "Tulis kepanjangannya.",
            )


def kapital_semua(kajian: Reading) -> Iterator[Finding]:
    """The name is typed in mixed case (angka 4, 23)."""
    nama = _nama(kajian)
    if nama.printed.isupper() and " " in nama.printed:
        yield in_text(
            kajian,
            KAPITAL_SEMUA,
            nama,
            (0, 1),
            "Nama peraturan diketik dengan huruf kapital semua.",
            "Ketik dengan huruf kapital hanya pada awal kata.",
        )


def huruf_awal(kajian: Reading) -> Iterator[Finding]:
    """Words of the name and of titles begin with capitals, particles do not (angka 74, 76)."""
    for b in kajian.of("identitas", "batang-tubuh", "lampiran"):
        if b.kind != "judul":
            continue
        if b.printed.isupper() and " " in b.printed and b.place != "nama peraturan":
            yield in_text(
                kajian,
                HURUF_AWAL,
                b,
                (0, 1),
                f"Judul {b.place} diketik dengan huruf kapital semua.",
                "Ketik dengan huruf kapital hanya pada awal kata.",
            )
            continue
        for mulai, akhir, benar in salah_kapital(b.printed):
            yield in_text(
                kajian,
                HURUF_AWAL,
                b,
                (mulai, akhir),
                f"Huruf awal kata {quoted(b.printed[mulai:akhir])} pada {b.place} tidak tepat.",
                f"Tulis {benar}.",
                benar,
            )


def panjang(kajian: Reading) -> Iterator[Finding]:
    """The name is short: one word or phrase (angka 3). Names of other acts inside it do not count."""
    nama = _nama(kajian)
    banyak = len(nama.printed.split())
    if banyak > 25 and not _UBAH.match(nama.printed) and not _CABUT.match(nama.printed):
        yield in_text(
            kajian,
            PANJANG,
            nama,
            (0, 1),
            f"Nama peraturan terdiri atas {banyak} kata.",
            "Ringkas menjadi satu frasa yang mencerminkan isinya.",
        )


def nomor(kajian: Reading) -> Iterator[Finding]:
    """A regulation that is set has a number (angka 2)."""
    p = kajian.naskah.perbup
    if p.nomor is None and p.tahap != "rancangan":
        yield temuan(
            NOMOR,
            p.origin.at("tahap").location,
            f"Naskah tahap {p.tahap} belum bernomor.",
            "Isi nomor, atau kembalikan tahap ke rancangan.",
            tempat="judul",
        )


def nomor_rancangan(kajian: Reading) -> Iterator[Finding]:
    """A draft has no number yet (angka 4a)."""
    p = kajian.naskah.perbup
    if p.tahap == "rancangan" and p.nomor is not None:
        yield temuan(
            NOMOR_RANCANGAN,
            p.origin.at("nomor").location,
            f"Rancangan sudah diberi nomor {p.nomor}.",
            "Kosongkan nomor sampai penetapan.",
            tempat="judul",
        )


def _judul_sasaran(act: Peraturan) -> tuple[str, str]:
    """The title of an act as another title cites it, with and without the region's name."""
    ekor = f"Nomor {act.nomor} Tahun {act.tahun} tentang {act.tentang}"
    return f"{sebut_jenis(act)} {ekor}", " ".join(sebut_jenis(act).split()[:2]) + f" {ekor}"


def _urutan(kajian: Reading, act: Peraturan) -> int:
    """Which amendment of the act this regulation is, counted from 1."""
    acts, p = registri(kajian.naskah.dasar_hukum), kajian.naskah.perbup
    ini = (str(p.nomor), p.tahun)
    lain = [i for i in act.perubahan if i not in acts or (acts[i].nomor, acts[i].tahun) != ini]
    return len(lain) + 1


def perubahan(kajian: Reading) -> Iterator[Finding]:
    """An amending regulation is named after the amended one, with the count of amendments (angka 6, 7)."""
    nama, p = _nama(kajian), kajian.naskah.perbup
    act = registri(kajian.naskah.dasar_hukum).get(p.mengubah or "")
    if act is None:
        if p.mengubah is None and _UBAH.match(nama.printed):
            yield in_text(
                kajian,
                PERUBAHAN,
                nama,
                (0, 9),
                "Nama menyebut perubahan, tetapi mengubah belum diisi.",
                "Isi mengubah dengan id peraturan yang diubah.",
            )
        return
    ke = _urutan(kajian, act)
    depan = "Perubahan atas" if ke == 1 else f"Perubahan Ke{terbilang(ke)} atas"
    sah = [f"{depan} {judul}" for judul in _judul_sasaran(act)]
    if nama.printed not in sah:
        yield in_text(
            kajian,
            PERUBAHAN,
            nama,
            (0, len(nama.printed)),
            f"Nama peraturan perubahan tidak sesuai dengan peraturan yang diubah ({act.id}).",
            f"Tulis: {sah[0]}",
            sah[0],
        )


def pencabutan(kajian: Reading) -> Iterator[Finding]:
    """A revoking regulation is named after the revoked one (angka 9)."""
    nama, p = _nama(kajian), kajian.naskah.perbup
    if not _CABUT.match(nama.printed):
        return
    acts = registri(kajian.naskah.dasar_hukum)
    sah = [
        f"Pencabutan {judul}" for i in p.mencabut if i in acts for judul in _judul_sasaran(acts[i])
    ]
    if len(p.mencabut) <= 1 and nama.printed not in sah:
        saran = f"Tulis: {sah[0]}" if sah else "Isi mencabut dengan id peraturan yang dicabut."
        yield in_text(
            kajian,
            PENCABUTAN,
            nama,
            (0, len(nama.printed)),
            "Nama peraturan pencabutan tidak sesuai dengan peraturan yang dicabut.",
            saran,
            sah[0] if sah else None,
        )


def wilayah(kajian: Reading) -> Iterator[Finding]:
    """The name mentions no region but its own (angka 2)."""
    nama, daerah = _nama(kajian), kajian.naskah.perbup.daerah
    if _UBAH.match(nama.printed) or _CABUT.match(nama.printed):
        return
    for cocok in nama.matches(_WILAYAH):
        if not cocok[0].startswith(daerah) and not daerah.startswith(cocok[0]):
            yield in_text(
                kajian,
                WILAYAH,
                nama,
                cocok.span(),
                f"Nama peraturan menyebut {cocok[0]}, padahal daerahnya {daerah}.",
                f"Tulis {daerah}.",
            )


def nama_daerah(kajian: Reading) -> Iterator[Finding]:
    """The region has its level in front, the province has not (angka 2)."""
    for b in kajian.of("identitas"):
        if b.place == "provinsi" and (
            cocok := re.match(r"Prov(?:insi|\.)\s+", b.printed, re.IGNORECASE)
        ):
            yield in_text(
                kajian,
                DAERAH,
                b,
                cocok.span(),
                f"provinsi memuat {quoted(cocok[0].strip())}.",
                "Hapus; program menambahkannya.",
                "",
            )
        if b.place == "daerah" and not re.match(r"(?:Kabupaten|Kota) [A-Z]", b.printed):
            yield in_text(
                kajian,
                DAERAH,
                b,
                (0, 1),
                f"daerah {quoted(b.printed)} tanpa tingkatnya.",
                f"Tulis misalnya Kabupaten {b.printed}.",
            )


RULES: tuple[Rule, ...] = (
    Rule(TANDA_AKHIR, tanda_akhir),
    Rule(SINGKATAN_KURUNG, singkatan),
    Rule(SINGKATAN, singkatan_polos),
    Rule(KAPITAL_SEMUA, kapital_semua),
    Rule(HURUF_AWAL, huruf_awal),
    Rule(PANJANG, panjang),
    Rule(NOMOR, nomor),
    Rule(NOMOR_RANCANGAN, nomor_rancangan),
    Rule(PERUBAHAN, perubahan),
    Rule(PENCABUTAN, pencabutan),
    Rule(WILAYAH, wilayah),
    Rule(DAERAH, nama_daerah),
)
