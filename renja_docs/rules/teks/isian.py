"""What was never filled in, and what was left over from another document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.sense.reading import Reading

ISIAN = Aturan(
    "RD7001",
    "galat",
    "Isian yang belum diisi",
    "UU 12/2011 Lampiran II angka 2a dan 4a",
    "Naskah tidak memuat titik-titik, TODO, XXX, atau tanda isian lain. Pada tahap rancangan ini peringatan.",
    "Peraturan Menteri Dalam Negeri Nomor... Tahun....",
    "Peraturan Menteri Dalam Negeri Nomor 10 Tahun 2023",
)
TANGGAL = Aturan(
    "RD7002",
    "galat",
    "Tanggal yang belum lengkap",
    "UU 12/2011 Lampiran II angka 164",
    "Tanggal ditulis lengkap dengan hari dan bulannya.",
    "Pasuruan, 2023",
    "Pasuruan, 2 Agustus 2023",
)
TAHAP = Aturan(
    "RD7003",
    "galat",
    "Sebutan rancangan pada naskah akhir",
    "Permendagri 86/2017 Pasal 125 sampai dengan Pasal 143",
    "Naskah yang ditetapkan tidak menyebut dirinya rancangan, rancangan awal, atau Ranwal.",
    "Rancangan Awal Renja ini memuat",
    "Renja ini memuat",
)
PERANGKAT = Aturan(
    "RD7004",
    "galat",
    "Perangkat daerah lain",
    "Permendagri 86/2017",
    "Renja, Renstra, tugas, dan fungsi yang dibicarakan adalah milik perangkat daerah ini.",
    "tugas dan fungsi Kecamatan dalam Renja Dinas Koperasi",
    "tugas dan fungsi Dinas Koperasi, Usaha Kecil dan Menengah",
)
DAERAH = Aturan(
    "RD7005",
    "peringatan",
    "Daerah lain",
    "Permendagri 86/2017",
    "Nama kabupaten, kota, provinsi, dan kepala daerah lain biasanya sisa dari naskah lain.",
    "Pemerintah Kabupaten Malang dalam naskah Kabupaten Pasuruan",
    "Pemerintah Kabupaten Pasuruan",
)
MARKAH = Aturan(
    "RD7006",
    "galat",
    "Sisa markah",
    "EYD",
    "Naskah tidak memuat tanda HTML, entitas, pesan galat lembar kerja, atau tanda butir yang diketik; yang terakhir "
    "peringatan.",
    "<p>Aspek SDM</p>, &nbsp;, #REF!, - Aspek SDM",
    "Aspek SDM",
)
GANTI = Aturan(
    "RD7007",
    "peringatan",
    "Sisa penggantian massal",
    "EYD",
    "Penggantian serentak meninggalkan singkatan yang rusak atau nama dan tahun yang berulang dalam satu frasa.",
    "Rencana Pembangunan Jangka Panjang Daerah (RPJ Perangkat Daerah)",
    "Rencana Pembangunan Jangka Panjang Daerah (RPJPD)",
)
LEMBAGA = Aturan(
    "RD7008",
    "peringatan",
    "Nama kementerian",
    "Perpres tentang Kementerian Negara",
    "Nama kementerian ditulis menurut peraturan yang berlaku.",
    "Kementerian Negara Koperasi dan UKM",
    "Kementerian Koperasi dan Usaha Kecil dan Menengah",
)
_ISIAN = re.compile(
    r"\.{2,}|…|_{2,}|\?{2,}|\b(?:TODO|FIXME|TBD|TBA|XXX+|xxx+|Lorem ipsum|lorem ipsum)\b|(?<![\w.])X{2}(?![\w.])"
    r"|[\[<](?:isi|nama|nomor|tanggal|tahun|judul|tempat|diisi|\.\.\.)[^\]>]*[\]>]|\(\s*\)|\[\s*\]|\b(?:Nomor|Tahun"
    r"|nomor|tahun)\s*[.]*\s+(?=tentang\b)",
    re.IGNORECASE,
)
_TANGGAL = re.compile(
    r"\b[A-Z][a-z]+,\s+(?:(?:19|20)\d{2}|(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus"
    r"|September|Oktober|November|Desember)\s+(?:19|20)\d{2})\Z"
)
_TAHAP = (
    re.compile(r"\b(?:Ranwal|RANWAL|ranwal)\b(?!\s+RKPD)"),
    re.compile(
        r"(?i)\b(?:rancangan(?:\s+(?:awal|akhir))?|rencana awal)\s+(?:(?:dokumen|renja|renstra"
        r"|rencana kerja)\s+)*(?:\(?ranwal\)?\s+)?(?:ini|tersebut ini)\b"
    ),
    re.compile(r"(?i)\bdokumen\s+rancangan(?:\s+(?:awal|akhir))?\b(?!\s+RKPD)"),
    re.compile(
        r"(?i)\b(?:rancangan(?:\s+(?:awal|akhir))?|rencana awal)\s+(?:peraturan bupati|perbup|renja"
        r"|rencana kerja)\s+(?:dinas|badan|kecamatan|tahun)\b"
    ),
    re.compile(r"(?i)\bdraf(?:t)?\b"),
)
_ADA_TAHAP = re.compile(r"(?i)ranwal|rancangan|rencana awal|draf")
"""A word of a draft; what it stands in is looked at more closely."""
_JENIS_PD = r"Dinas|Badan|Kecamatan|Kelurahan|Inspektorat|Sekretariat|Kantor|Bagian|Satuan|Rumah Sakit|RSUD|Puskesmas"
_PERANGKAT = re.compile(
    rf"\b(?P<milik>[Tt]ugas(?:,?\s+pokok)?,?\s+dan\s+[Ff]ungsi|Renja|Renstra|RKA|Rencana\s+Kerja"
    rf"|Rencana\s+Strategis)\s+"
    rf"(?P<pd>(?:{_JENIS_PD})\b(?:[, ]+(?:dan\s+)?(?!Tahun|Kabupaten|Kota\b|Provinsi|Daerah\b)[A-Z][\w-]*)*)"
)
_SENDIRI = re.compile(r"\b(?P<pd>Kecamatan|Kelurahan|Dinas|Badan|Kantor|Puskesmas)\s+ini\b")
_DAERAH = re.compile(
    r"\b(?P<jenis>(?:Pemerintah\s+)?(?:Kabupaten|Kab\.|Kota)|Bupati|Wali\s?[Kk]ota|Provinsi"
    r"|Gubernur)\s+(?P<nama>[A-Z][a-z]+(?:\s+(?:Jawa|Barat|Timur|Tengah|Utara|Selatan|Baru|Raya"
    r"|Besar|Tenggara|Yogyakarta)\b)*)"
)
_BUKAN_NAMA = frozenset(
    {
        "Administrasi",
        "Sehat",
        "Layak",
        "Daerah",
        "Madya",
        "Dan",
        "Yang",
        "Atau",
        "Tahun",
        "Dalam",
        "Menetapkan",
        "Melalui",
        "Sebagai",
        "Untuk",
        "Kreatif",
        "Pusaka",
        "Cerdas",
        "Pintar",
        "Besar",
        "Kecil",
        "Induk",
        "Sekitar",
        "Lain",
        "Lainnya",
        "Serta",
        "Wilayah",
        "Wakil",
        "Ditetapkan",
    }
)
_MARKAH = re.compile(
    r"\A[-•·–▪]\s+(?=\w)"
    r"|</?[A-Za-z][^<>]{0,40}>|&(?:nbsp|amp|lt|gt|quot|#\d+);|#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?|```"
    r"|\\[nt]\b|\bnull\b|\bNaN\b|\bundefined\b|\ufffd|â€|Ã"
)
_GANTI = re.compile(
    r"\bRPJM?P?\s+(?:Perangkat Daerah|PD)\b|\((?:[A-Z]{1,4}\s+(?:Perangkat Daerah|Dinas [A-Z]\w+))\)|\bPD\s+(?:Dinas"
    r"|Badan|Kecamatan)\b|\bPerangkat Daerah\s+(?:Dinas|Badan|Kecamatan)\s+[A-Z]"
)
_TAHUN_DUA = re.compile(
    r"\b[Tt]ahun\s+(?P<th>(?:19|20)\d{2})(?!\s*[-–])\b(?:\s+(?!ini\b|dan\b|dengan\b|sampai\b"
    r"|yang\b|untuk\b|pada\b|terhadap\b|dari\b|atas\b|dibanding|disusun|merupakan"
    r"|adalah)[\w-]+){1,6}\s+[Tt]ahun\s+(?P=th)\b(?!\s*[-–])"
)
_LEMBAGA = (
    (
        re.compile(
            r"\bKementerian Negara Koperasi dan (?:UKM|Usaha Kecil dan Menengah)(?: (?:RI|Republik Indonesia))?"
        ),
        "Kementerian Koperasi dan Usaha Kecil dan Menengah",
    ),
    (
        re.compile(
            r"\bDepartemen (?=Dalam Negeri|Keuangan|Kesehatan|Pertanian|Agama|Sosial|Perindustrian|Perdagangan)"
        ),
        "Kementerian ",
    ),
    (re.compile(r"\bKementerian Negara (?=[A-Z])"), "Kementerian "),
)


def _menurut_tahap(kajian: Reading, d: Finding) -> Finding:
    """While the regulation is a draft, what is open is a warning."""
    return replace(d, severity="peringatan") if kajian.naskah.perbup.tahap == "rancangan" else d


def belum_diisi(kajian: Reading) -> Iterator[Finding]:
    """No dots, TODO or empty brackets stand where something must be filled in."""
    for b in kajian.texts:
        for cocok in b.matches(_ISIAN):
            if not (cocok[0] == "…" and b.kind in ("kutipan", "alt")):
                d = in_text(
                    kajian,
                    ISIAN,
                    b,
                    cocok.span(),
                    f"Isian {quoted(cocok[0])} belum diisi.",
                    "Isi, atau hapus.",
                )
                yield _menurut_tahap(kajian, d)


def tanggal_kosong(kajian: Reading) -> Iterator[Finding]:
    """A place and a year alone are no date."""
    for b in kajian.texts:
        for cocok in b.matches(_TANGGAL) if b.kind in ("paragraf", "sel", "butir") else ():
            d = in_text(
                kajian,
                TANGGAL,
                b,
                cocok.span(),
                f"Tanggal {quoted(cocok[0])} tidak lengkap.",
                "Pakai {{ tanggal('penetapan') }}.",
            )
            yield _menurut_tahap(kajian, d)


def tahap_rancangan(kajian: Reading) -> Iterator[Finding]:
    """A regulation that is set does not call itself a draft."""
    if kajian.naskah.perbup.tahap == "rancangan":
        return
    for b in kajian.texts:
        if b.kind == "peraturan" or not _ADA_TAHAP.search(b.printed):
            continue
        sudah = -1
        for pola in _TAHAP:
            for cocok in b.matches(pola):
                if cocok.start() >= sudah:
                    sudah = cocok.end()
                    yield in_text(
                        kajian,
                        TAHAP,
                        b,
                        cocok.span(),
                        f"{quoted(cocok[0])} dalam naskah yang sudah ditetapkan.",
                        "Sebut Renja atau Rencana Kerja saja.",
                    )


def perangkat_lain(kajian: Reading) -> Iterator[Finding]:
    """The plan, the tasks and the functions spoken of are those of this agency."""
    pd = kajian.naskah.perbup.perangkat_daerah
    if pd is None:
        return
    pendek = {_rapat(n) for n in pd.sebutan}
    for b in kajian.texts:
        if b.zone == "identitas" or b.kind in ("peraturan", "lokasi", "nama", "indikator"):
            continue
        for pola in (_PERANGKAT, _SENDIRI):
            for cocok in b.matches(pola):
                if not _milik(cocok["pd"], _rapat(pd.nama), pendek):
                    yield in_text(
                        kajian,
                        PERANGKAT,
                        b,
                        cocok.span("pd"),
                        f"{quoted(cocok[0])}, padahal naskah ini milik {pd.nama}.",
                        "Pakai {{ perangkat_daerah }}, atau hapus.",
                    )


def _rapat(nama: str) -> str:
    return re.sub(r"[^a-z]", "", nama.casefold())


def _milik(nama: str, panjang: str, pendek: set[str]) -> bool:
    """True if a name is ours, a beginning of it, or a short form: what is nearly ours is another rule's."""
    ini = _rapat(nama)
    mirip = panjang.startswith(ini) or ini.startswith(panjang) or panjang[:14] == ini[:14]
    return mirip or _rapat(nama.partition(",")[0]) in pendek


def daerah_lain(kajian: Reading) -> Iterator[Finding]:
    """No other regency, city or province is named."""
    p = kajian.naskah.perbup
    sendiri = {
        *p.daerah.split(),
        *p.provinsi.split(),
        *p.provinsi.split()[:1],
        p.provinsi,
        p.penetapan.tempat,
    }
    sendiri |= {k for n in kajian.naskah.opsi.nama_tempat for k in n.split()}
    for b in kajian.texts:
        if (
            b.zone == "identitas"
            or b.kind == "peraturan"
            or b.origin.location.file.startswith("dasar-hukum")
        ):
            continue
        for cocok in b.matches(_DAERAH):
            nama = cocok["nama"]
            if (
                nama not in sendiri
                and nama.split()[0] not in sendiri | _BUKAN_NAMA
                and not nama.startswith("Administr")
            ):
                yield in_text(
                    kajian,
                    DAERAH,
                    b,
                    cocok.span("nama"),
                    f"{quoted(cocok[0])} dalam naskah {p.daerah}.",
                    "Pakai {{ daerah }}, atau terima dengan alasan.",
                )


def sisa_markah(kajian: Reading) -> Iterator[Finding]:
    """No markup of other programs is left."""
    for b in kajian.texts:
        for cocok in b.matches(_MARKAH):
            d = in_text(
                kajian,
                MARKAH,
                b,
                cocok.span(),
                f"Sisa markah {quoted(cocok[0])}.",
                "Hapus tanda itu.",
            )
            yield replace(d, severity="peringatan") if cocok[0][0] in "-•·–▪" else d


def sisa_ganti(kajian: Reading) -> Iterator[Finding]:
    """No wreck of a global replacement is left."""
    for b in kajian.texts:
        for pola in (_GANTI, _TAHUN_DUA):
            for cocok in b.matches(pola):
                yield in_text(
                    kajian,
                    GANTI,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0], 90)} seperti sisa penggantian serentak.",
                    "Perbaiki frasa ini.",
                )


def nama_lembaga(kajian: Reading) -> Iterator[Finding]:
    """Ministries have their present names."""
    for b in kajian.texts:
        if b.kind != "peraturan" and ("Kementerian" in b.printed or "Departemen" in b.printed):
            sudah = -1
            for pola, baku in _LEMBAGA:
                for cocok in (c for c in b.matches(pola) if c.start() > sudah):
                    sudah = cocok.end()
                    yield in_text(
                        kajian,
                        LEMBAGA,
                        b,
                        cocok.span(),
                        f"{quoted(cocok[0])} bukan nama yang berlaku.",
                        f"Tulis {baku.strip()}.",
                    )


RULES = (
    Rule(ISIAN, belum_diisi),
    Rule(TANGGAL, tanggal_kosong),
    Rule(TAHAP, tahap_rancangan),
    Rule(PERANGKAT, perangkat_lain),
    Rule(DAERAH, daerah_lain),
    Rule(MARKAH, sisa_markah),
    Rule(GANTI, sisa_ganti),
    Rule(LEMBAGA, nama_lembaga),
)
