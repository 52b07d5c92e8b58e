"""The name of the agency: the official one, or an allowed short form, and nothing near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan, typed_offsets
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

NAMA = Aturan(
    "RD7011",
    "galat",
    "Nama perangkat daerah",
    "UU 12/2011 Lampiran II angka 250",
    "Perangkat daerah disebut dengan nama resminya atau bentuk pendek pada perbup.yaml; tidak dengan nama yang mirip.",
    "Dinas Koperasi dan Usaha Mikro",
    "Dinas Koperasi, Usaha Kecil dan Menengah",
)
KETIK = Aturan(
    "RD7012",
    "catatan",
    "Nama perangkat daerah yang diketik",
    "UU 12/2011 Lampiran II angka 250",
    "Nama perangkat daerah dicetak dari perbup.yaml, agar sama di semua tempat.",
    "Renja Dinas Koperasi, Usaha Kecil dan Menengah",
    "Renja {{ perangkat_daerah }}",
)
JUDUL = Aturan(
    "RD7019",
    "galat",
    "Nama perangkat daerah dalam nama peraturan",
    "UU 12/2011 Lampiran II angka 3",
    "Nama peraturan tentang rencana kerja memuat nama perangkat daerahnya, lazimnya diikuti nama daerahnya.",
    "nama: Dinas Koperasi dengan tentang: Rencana Kerja Dinas Perhubungan",
    "keduanya Dinas Koperasi",
)
_KATA = re.compile(r"[\w-]+|,")
WILAYAH = frozenset({"Kecamatan", "Kelurahan"})
"""Agencies of which there are many of nearly one name."""

_EKOR = frozenset({"kabupaten", "kota", "tahun", "provinsi"})


def nama_mirip(kajian: Reading) -> Iterator[Finding]:
    """No name is nearly that of the agency."""
    pd = kajian.naskah.perbup.perangkat_daerah
    if pd is None or len(pd.nama.split()) < 2:
        return
    boleh = {pd.nama, pd.nama.upper(), *pd.sebutan}
    pertama = re.compile(rf"\b{pd.nama.split()[0]}\s+(?=\w)", re.IGNORECASE)
    for b in kajian.texts:
        if b.origin is pd.origin.at("nama") or b.place == "perangkat daerah":
            continue
        for cocok in b.matches(pertama):
            hasil = _mirip(b.printed, cocok.start(), pd.nama)
            if hasil and hasil[1] not in boleh and not _lebih_panjang(kajian, b, hasil[0]):
                baru = pd.nama.upper() if hasil[1].isupper() else pd.nama
                yield in_text(
                    kajian,
                    NAMA,
                    b,
                    (cocok.start(), hasil[0]),
                    f"{quoted(hasil[1])} bukan nama resmi perangkat daerah.",
                    f"Tulis {baru}, atau pakai {{{{ perangkat_daerah }}}}.",
                    baru,
                )


def _mirip(teks: str, mulai: int, nama: str) -> tuple[int, str] | None:
    """The end and the words of the phrase at an offset that is most like the name; None where it is not near."""
    banyak = len(_KATA.findall(nama))
    kata = [k for k in _KATA.finditer(teks, mulai) if k.start() - mulai < 2 * len(nama)][
        : banyak + 3
    ]
    terbaik: tuple[float, int] = (0.0, 0)
    for i in range(2, len(kata) + 1):
        if not _sebagian(kata[i - 1][0], nama):
            break
        if kata[i - 1][0] == "," or teks[kata[i - 2].end() : kata[i - 1].start()].strip(" \u00a0"):
            if kata[i - 1][0] == ",":
                continue
            break
        calon = teks[mulai : kata[i - 1].end()]
        rasio = SequenceMatcher(None, calon.casefold(), nama.casefold()).ratio()
        terbaik = max(terbaik, (rasio, kata[i - 1].end()))
    rasio, akhir = terbaik
    calon = " ".join(teks[mulai:akhir].split())
    if calon.casefold() == nama.casefold():
        return akhir, calon
    wilayah = nama.split(maxsplit=1)[0] in WILAYAH
    return (akhir, calon) if rasio >= (0.92 if wilayah else 0.5) and _cukup(calon, nama) else None


def _sebagian(kata: str, nama: str) -> bool:
    """True if a word may belong to a name: a capital, 'dan', or a word of the name."""
    kecil = kata.casefold()
    return kecil not in _EKOR and (
        kata[:1].isupper() or kata in {"dan", ","} or kecil in nama.casefold().split()
    )


def _cukup(calon: str, nama: str) -> bool:
    """True if a phrase shares the second word of the name, so that another agency is not taken for it."""
    kedua = re.findall(r"\w+", nama.casefold())[1:2]
    lain = re.findall(r"\w+", calon.casefold())[1:2]
    return bool(kedua and lain) and SequenceMatcher(None, kedua[0], lain[0]).ratio() > 0.8


def _lebih_panjang(kajian: Reading, b: Text, akhir: int) -> bool:
    """True if the phrase goes on as the name of something else ('Dinas Koperasi Provinsi ...')."""
    ekor = b.printed[akhir : akhir + 12].strip()
    return ekor.startswith("Provinsi") and kajian.naskah.perbup.daerah.startswith(
        ("Kabupaten", "Kota")
    )


def nama_diketik(kajian: Reading) -> Iterator[Finding]:
    """The name is printed from one place: one finding for each file that types it."""
    pd = kajian.naskah.perbup.perangkat_daerah
    if pd is None:
        return
    sudah: set[str] = set()
    for b in kajian.of("pembukaan", "batang-tubuh", "lampiran"):
        berkas = b.origin.location.file
        if pd.nama in b.typed and b.kind != "peraturan" and berkas not in sudah:
            sudah.add(berkas)
            letak = typed_offsets(b.typed, b.printed)
            semua = [c.span() for c in re.finditer(re.escape(pd.nama), b.printed)]
            bagian = next((s for s in semua if letak[s[0]] >= 0 and letak[s[1] - 1] >= 0), (0, 1))
            yield in_text(
                kajian,
                KETIK,
                b,
                bagian,
                "Nama perangkat daerah diketik.",
                "Pakai {{ perangkat_daerah }}.",
            )


def nama_dalam_judul(kajian: Reading) -> Iterator[Finding]:
    """The regulation about a work plan names the agency as perangkat_daerah does, and the region."""
    p = kajian.naskah.perbup
    pd = p.perangkat_daerah
    if (
        pd
        and p.tahun_rencana
        and p.daerah.rpartition(" ")[2].casefold() not in p.tentang.casefold()
    ):
        yield temuan(
            JUDUL,
            p.origin.at("tentang").location,
            f"{quoted(p.daerah)} tidak ada dalam nama peraturan.",
            f"Tulis nama perangkat daerah, lalu {p.daerah}.",
            tempat="nama peraturan",
            tingkat="peringatan",
        )
    if pd and p.tahun_rencana and pd.nama.casefold() not in p.tentang.casefold():
        yield temuan(
            JUDUL,
            pd.origin.at("nama").location,
            f"{quoted(pd.nama)} tidak ada dalam nama peraturan.",
            "Samakan nama pada perangkat_daerah dan tentang.",
            tempat="perangkat daerah",
            terkait=(p.origin.at("tentang").location,),
        )


RULES = (Rule(JUDUL, nama_dalam_judul), Rule(NAMA, nama_mirip), Rule(KETIK, nama_diketik))
