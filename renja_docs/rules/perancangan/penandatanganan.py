"""Who signs, where and when (UU 12/2011 Pasal 86 and 87; Lampiran II angka 164-173)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

LENGKAP = Aturan(
    "RD4064",
    "galat",
    "Penandatanganan belum lengkap",
    "UU 12/2011 Lampiran II angka 164 dan 167",
    "Naskah yang ditetapkan memuat tempat, tanggal, dan nama pejabat.",
    "tahap: penetapan, tanpa tanggal",
    "tahap: penetapan, tanggal: 2 Agustus 2023",
)
TANGGAL = Aturan(
    "RD4065",
    "galat",
    "Tanggal penetapan dan pengundangan",
    "UU 12/2011 Pasal 86 dan 87",
    "Pengundangan tidak mendahului penetapan, dan keduanya dalam tahun peraturan.",
    "penetapan 3 Agustus 2023, pengundangan 2 Agustus 2023",
    "penetapan 2 Agustus 2023, pengundangan 2 Agustus 2023",
)
GELAR = Aturan(
    "RD4066",
    "galat",
    "Gelar, pangkat, atau NIP pejabat",
    "UU 12/2011 Lampiran II angka 164 huruf d dan 167 huruf d",
    "Nama pejabat yang menetapkan dan mengundangkan ditulis tanpa gelar, pangkat, golongan, dan nomor induk pegawai.",
    "nama: Dr. Budi Santoso, S.H., M.Si.",
    "nama: Budi Santoso",
)
JABATAN = Aturan(
    "RD4067",
    "galat",
    "Nama jabatan pejabat",
    "UU 12/2011 Lampiran II angka 16, 164, dan 167",
    "Yang menetapkan ialah Bupati daerah ini; yang mengundangkan Sekretaris Daerah daerah ini. Koma dicetak program.",
    "jabatan: Bupati Malang, daerah: Kabupaten Pasuruan",
    "jabatan: Bupati Pasuruan",
)
BERITA = Aturan(
    "RD4068",
    "peringatan",
    "Nomor Berita Daerah",
    "UU 12/2011 Lampiran II angka 172; gaya kantor",
    "Di kantor ini nomor Berita Daerah sama dengan nomor peraturan.",
    "nomor: 136, berita_daerah: 135",
    "nomor: 136",
)
SALINAN = Aturan(
    "RD4071",
    "catatan",
    "Salinan tanpa pejabat yang mengesahkan",
    "UU 12/2011 Pasal 87; Permendagri 80/2015",
    "Salinan disahkan oleh pejabat yang membidangi hukum.",
    "tahap: salinan, tanpa pejabat salinan",
    "tahap: salinan, pejabat: {salinan: {jabatan: Kepala Bagian Hukum}}",
)
TEMPAT = Aturan(
    "RD4094",
    "peringatan",
    "Tempat penetapan dan pengundangan",
    "UU 12/2011 Lampiran II angka 164 dan 167",
    "Peraturan lazimnya ditetapkan dan diundangkan di kota yang sama.",
    "penetapan di Pasuruan, pengundangan di Surabaya",
    "penetapan di Pasuruan, pengundangan di Pasuruan",
)

_GELAR = frozenset(
    (
        "SH",
        "SE",
        "SSOS",
        "SIP",
        "SPD",
        "SAG",
        "ST",
        "SKOM",
        "SSTP",
        "SFARM",
        "SKEP",
        "SKM",
        "SHUT",
        "SP",
        "SSI",
        "SPSI",
        "SAP",
        "SPT",
        "SPI",
        "SHI",
        "SS",
        "SAKT",
        "MSI",
        "MH",
        "MHUM",
        "MM",
        "MPD",
        "MAP",
        "MT",
        "MKES",
        "MAG",
        "MSC",
        "MA",
        "MBA",
        "MPA",
        "MKOM",
        "MP",
        "MPH",
        "PHD",
        "AMD",
        "LLM",
        "NERS",
        "APT",
        "CA",
        "AK",
        "MEC",
        "MENG",
    )
)
"""Degrees behind a name, without their stops."""

_DEPAN = re.compile(r"(?:(?:Prof|Dr|drg|Ir|Drs|Dra)\.?\s+)+(?=\S)", re.IGNORECASE)
_NIP = re.compile(
    r"\s*,?\s*(?:\bNIP\b.*|\d{8}\s?\d{6}.*|\b(?:Pembina|Penata|Pengatur)\s(?:Utama|Tingkat|Tk|Muda)\b.*)\Z"
)
_SUKU = re.compile(r"[^\s,]+")
_PENJABAT = re.compile(r"(?:Pj\.|Plt\.|Plh\.|Penjabat|Pelaksana Tugas|Pelaksana Harian)\s+")
_WAJIB = {"Kabupaten": "Bupati", "Kota": "Wali Kota"}


def lengkap(kajian: Reading) -> Iterator[Finding]:
    """A regulation that is set has its dates and names (angka 164, 167)."""
    p = kajian.naskah.perbup
    if p.tahap == "rancangan":
        return
    for peran in ("penetapan", "pengundangan"):
        peristiwa, pejabat = getattr(p, peran), getattr(p.pejabat, peran)
        if peristiwa.tanggal is None:
            yield temuan(
                LENGKAP,
                peristiwa.origin.location,
                f"Tanggal {peran} belum diisi pada tahap {p.tahap}.",
                "Isi tanggal, misalnya 2 Agustus 2023.",
                tempat=peran,
            )
        if not pejabat.nama:
            yield temuan(
                LENGKAP,
                pejabat.origin.location,
                f"Nama pejabat {peran} belum diisi pada tahap {p.tahap}.",
                "Isi nama tanpa gelar.",
                tempat=f"pejabat {peran}",
            )


def tanggal(kajian: Reading) -> Iterator[Finding]:
    """Promulgation follows the setting, both in the year of the regulation (Pasal 86, 87)."""
    p = kajian.naskah.perbup
    for peran in ("penetapan", "pengundangan"):
        peristiwa = getattr(p, peran)
        if peristiwa.tanggal and peristiwa.tanggal.year != p.tahun:
            yield temuan(
                TANGGAL,
                peristiwa.origin.at("tanggal").location,
                f"Tahun {peran} {peristiwa.tanggal.year} berbeda dari tahun peraturan {p.tahun}.",
                "Samakan tahunnya.",
                tempat=peran,
            )
    tetap, undang = p.penetapan.tanggal, p.pengundangan.tanggal
    if tetap and undang and undang < tetap:
        yield temuan(
            TANGGAL,
            p.pengundangan.origin.at("tanggal").location,
            "Tanggal pengundangan mendahului penetapan.",
            "Periksa kedua tanggal.",
            tempat="pengundangan",
            terkait=(p.penetapan.origin.at("tanggal").location,),
        )


def tempat(kajian: Reading) -> Iterator[Finding]:
    """Setting and promulgation happen in one town (angka 164, 167)."""
    p = kajian.naskah.perbup
    if p.penetapan.tempat != p.pengundangan.tempat:
        yield temuan(
            TEMPAT,
            p.pengundangan.origin.at("tempat").location,
            f"Tempat pengundangan {p.pengundangan.tempat} berbeda dari tempat penetapan {p.penetapan.tempat}.",
            "Periksa kedua tempat.",
            tempat="pengundangan",
            terkait=(p.penetapan.origin.at("tempat").location,),
        )


def _nama(kajian: Reading) -> Iterator[Text]:
    """The names of the two officers who sign the regulation itself."""
    letak = {
        pejabat.origin.at("nama").location
        for pejabat in (
            kajian.naskah.perbup.pejabat.penetapan,
            kajian.naskah.perbup.pejabat.pengundangan,
        )
    }
    return (
        b
        for b in kajian.of("identitas")
        if b.origin.location in letak and b.place.startswith("pejabat")
    )


def gelar(kajian: Reading) -> Iterator[Finding]:
    """Names stand without degree, rank or staff number (angka 164 huruf d, 167 huruf d)."""
    for b in _nama(kajian):
        for mulai, akhir in _bukan_nama(b.printed):
            yield in_text(
                kajian,
                GELAR,
                b,
                (mulai, akhir),
                f"Nama {b.place} memuat {quoted(b.printed[mulai:akhir].strip(' ,'))}.",
                "Tulis nama tanpa gelar, pangkat, golongan, dan NIP.",
                "",
            )


def _bukan_nama(nama: str) -> Iterator[tuple[int, int]]:
    """The parts in front of a name and behind it that are not the name."""
    if gelar_depan := _DEPAN.match(nama):
        yield gelar_depan.span()
    for suku in _SUKU.finditer(nama):
        depan, gelar = nama[: suku.start()], suku[0].replace(".", "").upper() in _GELAR
        if (
            depan
            and gelar
            and ("." in suku[0][1:] or suku[0].isupper() or depan.rstrip().endswith(","))
        ):
            yield len(depan.rstrip(" ,")), len(nama)
            return
    if nip := _NIP.search(nama):
        yield nip.span()


def jabatan(kajian: Reading) -> Iterator[Finding]:
    """The head of this region sets, its secretary promulgates (angka 16, 164, 167)."""
    p = kajian.naskah.perbup
    tingkat, _, nama = p.daerah.partition(" ")
    if tingkat not in _WAJIB:
        return
    sah = {
        "penetapan": f"{_WAJIB[tingkat]} {nama}",
        "pengundangan": f"Sekretaris Daerah {p.daerah}",
    }
    for peran, wajib in sah.items():
        pejabat = getattr(p.pejabat, peran)
        polos = _PENJABAT.sub("", pejabat.jabatan)
        if polos != wajib:
            b = next(
                b
                for b in kajian.of("identitas")
                if b.origin.location == pejabat.origin.at("jabatan").location
            )
            dekat = polos.rstrip(" ,.").lower() == wajib.lower() and polos == pejabat.jabatan
            yield in_text(
                kajian,
                JABATAN,
                b,
                (0, len(b.printed)),
                f"Jabatan {peran} {quoted(b.printed)} tidak sesuai.",
                f"Tulis {wajib}.",
                wajib if dekat else None,
            )


def berita(kajian: Reading) -> Iterator[Finding]:
    """The number in the Berita Daerah is that of the regulation, where the office has it so (angka 172)."""
    p = kajian.naskah.perbup
    if (
        kajian.naskah.opsi.berita_daerah_sama
        and p.berita_daerah is not None
        and p.berita_daerah != p.nomor
    ):
        yield temuan(
            BERITA,
            p.origin.at("berita_daerah").location,
            f"Nomor Berita Daerah {p.berita_daerah} berbeda dari nomor peraturan {p.nomor or '...'}.",
            "Hapus berita_daerah, atau tulis berita_daerah_sama: tidak pada gaya.yaml.",
            tempat="berita_daerah",
        )


def salinan(kajian: Reading) -> Iterator[Finding]:
    """A copy is authenticated (Pasal 87)."""
    p = kajian.naskah.perbup
    if p.tahap == "salinan" and p.pejabat.salinan is None:
        yield temuan(
            SALINAN,
            p.origin.at("tahap").location,
            "Salinan belum memuat pejabat yang mengesahkannya.",
            "Isi pejabat salinan, misalnya Kepala Bagian Hukum.",
            tempat="salinan",
        )


RULES: tuple[Rule, ...] = (
    Rule(LENGKAP, lengkap),
    Rule(TANGGAL, tanggal),
    Rule(TEMPAT, tempat),
    Rule(GELAR, gelar),
    Rule(JABATAN, jabatan),
    Rule(BERITA, berita),
    Rule(SALINAN, salinan),
)
