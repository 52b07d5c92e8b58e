"""Faults and rightful edits made by a grammar: a kind, a place, a package, chosen by a seed.

The faults of `data` are known to the rules' authors; these are new with every seed (RENJA_BENIH).
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from renja_docs.app.pipeline import check
from renja_docs.content.finding import Finding
from renja_docs.text.numerals import MONTHS, angka, terbilang
from tests.bench.ejaan import slips
from tests.packages import KECAMATAN, KOPERASI, LAYOUTS

PAKET = {"koperasi": KOPERASI, "kecamatan": KECAMATAN}
TEMPAT = (
    "bab/1-pendahuluan.yaml",
    "bab/4-pendanaan.yaml",
    "bab/5-penutup.yaml",
    "kata-pengantar.yaml",
)
"""Files into which paragraphs are put, in front of their first one."""

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BENDA = ("koperasi", "orang", "peserta", "warga", "dokumen", "unit")
Kalimat = Callable[[random.Random], str]


@dataclass(frozen=True, slots=True)
class Sunting:
    """A paragraph of a kind, for a file of a package."""

    jenis: str
    paket: str
    berkas: str
    kalimat: str


def benih() -> int:
    """The seed of this run: RENJA_BENIH, or always the same."""
    return int(os.environ.get("RENJA_BENIH", "20240"))


def sunting(jenis: dict[str, Kalimat], banyak: int, benih: int) -> list[Sunting]:
    """So many edits, kinds and places in turn, the rest by chance."""
    chance = random.Random(benih)
    nama = sorted(jenis)
    return [
        Sunting(
            nama[i % len(nama)],
            chance.choice(sorted(PAKET)),
            chance.choice(TEMPAT),
            jenis[nama[i % len(nama)]](chance),
        )
        for i in range(banyak)
    ]


def temuan(semua: Sequence[Sunting]) -> Iterator[tuple[Sunting, list[Finding]]]:
    """What the rules newly say on the line of each edit, all of a package put in at once."""
    for paket, folder in PAKET.items():
        sini = [satu for satu in semua if satu.paket == paket]
        if sini:
            yield from _dalam(folder, sini)


def _dalam(folder: Path, semua: Sequence[Sunting]) -> Iterator[tuple[Sunting, list[Finding]]]:
    with TemporaryDirectory(prefix="tata-") as akar:
        isi, templat = Path(akar) / "content", Path(akar) / "templates"
        shutil.copytree(folder, isi)
        shutil.copytree(LAYOUTS.parent, templat)
        tetap = Counter(map(_ciri, check(isi, templat).findings))
        baris = {
            (berkas, nomor): satu
            for berkas in TEMPAT
            for nomor, satu in _sisipkan(isi / berkas, [s for s in semua if s.berkas == berkas])
        }
        kena: dict[Sunting, list[Finding]] = {satu: [] for satu in semua}
        for satu in check(isi, templat).findings:
            for di in (satu.location, *satu.related):
                tempat = baris.get((di.file, di.line))
                if tempat is not None and not tetap[_ciri(satu)]:
                    kena[tempat].append(satu)
        yield from kena.items()


def _sisipkan(jalur: Path, semua: Sequence[Sunting]) -> Iterator[tuple[int, Sunting]]:
    """Put paragraphs in front of the first one of a file; the lines where they stand."""
    teks = jalur.read_text(encoding="utf-8")
    di = teks.index("- paragraf:")
    awal = teks.rindex("\n", 0, di) + 1
    lekuk = teks[awal:di]
    baru = teks[:awal]
    for satu in semua:
        yield baru.count("\n") + 1, satu
        dikutip = satu.kalimat.replace("'", "''")
        baru += f"{lekuk}- paragraf: '{dikutip}'\n"
    jalur.write_text(baru + teks[awal:], encoding="utf-8")


def _ciri(satu: Finding) -> tuple[str, str, str]:
    return satu.code, satu.location.file, satu.message


# --- rightful edits


def _dua(chance: random.Random) -> tuple[int, int]:
    """Two whole numbers, the smaller first."""
    kecil = chance.randrange(11, 480)
    return kecil, kecil + chance.randrange(5, 400)


def _benar_bagian(chance: random.Random) -> str:
    a, b = _dua(chance)
    persen = _persen(a, b)
    return (
        f"Sebanyak {angka(a)} dari {angka(b)} {chance.choice(BENDA)} atau {persen} telah dilayani."
    )


def _persen(a: int, b: int) -> str:
    """A in percent of b, half up."""
    seratus = (a * 100_000 // b + 5) // 10
    return f"{seratus // 100},{seratus % 100:02d}%"


def _benar_arah(chance: random.Random) -> str:
    a, b = _dua(chance)
    benda = chance.choice(BENDA)
    if chance.random() < 0.5:
        return f"Jumlah layanan meningkat dari {angka(a)} {benda} menjadi {angka(b)} {benda}."
    return f"Jumlah layanan menurun dari {angka(b)} {benda} menjadi {angka(a)} {benda}."


def _benar_jumlah(chance: random.Random) -> str:
    a, b = _dua(chance)
    return (
        f"Hadir {angka(a + b)} orang, terdiri atas {angka(a)} laki-laki dan {angka(b)} perempuan."
    )


def _benar_bagi(chance: random.Random) -> str:
    a = chance.randrange(20, 50)
    b = chance.randrange(10, 40)
    return f"Komposisinya terdiri atas {a}% pedagang, {b}% perajin, dan {100 - a - b}% petani."


def _benar_kata(chance: random.Random) -> str:
    a = chance.randrange(2, 40)
    return f"Rapat koordinasi dilaksanakan {a} ({terbilang(a)}) kali."


def _tanggal(chance: random.Random) -> tuple[int, int, int]:
    return chance.randrange(1, 29), chance.randrange(1, 13), chance.randrange(2019, 2022)


def _hari(tanggal: tuple[int, int, int]) -> int:
    """0 for a Monday (Zeller's congruence)."""
    hari, bulan, tahun = tanggal
    m, y = (bulan + 12, tahun - 1) if bulan < 3 else (bulan, tahun)
    return (hari + 13 * (m + 1) // 5 + y + y // 4 - y // 100 + y // 400 + 5) % 7


def _benar_tanggal(chance: random.Random) -> str:
    tanggal = _tanggal(chance)
    hari = HARI[_hari(tanggal)]
    return f"Forum dilaksanakan pada hari {hari} tanggal {tanggal[0]} {MONTHS[tanggal[1] - 1]} {tanggal[2]}."


def _salah_tanggal(chance: random.Random) -> str:
    tanggal = _tanggal(chance)
    hari = HARI[(_hari(tanggal) + chance.randrange(1, 7)) % 7]
    return f"Forum dilaksanakan pada hari {hari} tanggal {tanggal[0]} {MONTHS[tanggal[1] - 1]} {tanggal[2]}."


def _pilih(*kalimat: str) -> Kalimat:
    return lambda chance: chance.choice(kalimat)


BENAR: dict[str, Kalimat] = {
    "part of a whole": _benar_bagian,
    "direction": _benar_arah,
    "sum": _benar_jumlah,
    "shares": _benar_bagi,
    "number with its words": _benar_kata,
    "day and date": _benar_tanggal,
    "a decimal of three digits": lambda c: f"Tempat itu berada {c.randrange(20, 99)},{c.randrange(100, 999)} meter di atas permukaan laut.",
    "telephone": lambda c: f"Layanan pengaduan dibuka melalui telepon (0343) {c.randrange(400000, 499999)} setiap hari kerja.",
    "amount of somebody else": lambda c: f"Dana Alokasi Umum (DAU) tahun lalu berjumlah Rp{angka(c.randrange(10**9, 10**11))}.",
    "amount added": lambda c: f"Pagu tersebut ditambah Rp{angka(c.randrange(10, 99) * 10**6)} pada perubahan anggaran.",
    "market and neighbour": lambda c: f"Produk warga dipasarkan sampai ke {c.choice(('Kabupaten Sidoarjo', 'Kota Malang', 'Kota Surabaya', 'Kabupaten Jember'))}.",
    "table of another document": lambda c: f"Data ini dikutip dari Tabel {c.randrange(1, 9)} Laporan Statistik Daerah.",
    "compounds": _pilih("Koordinasi antardesa dan antarlembaga ditingkatkan.", "Lembaga keuangan nonbank ikut berperan.", "Ketidaktepatan sasaran dihindari dengan pendataan ulang.", "Kegiatan dirinci menurut bidangnya.", "Penyuluhan pascapanen diberikan kepada petani."),
    "foreign words": _pilih("Perizinan diurus melalui *Online Single Submission* (OSS).", "Pelatihan *digital marketing* diberikan kepada pelaku usaha."),
    "names": _pilih("Pelaku usaha memakai lokapasar Tokopedia.", "Pelatihan diikuti warga Dusun Karangploso.", "Badan Usaha Milik Desa (BUM Desa) ikut berperan."),
}  # fmt: skip
"""Sentences that are right, by kind."""


# --- faults


def _salah_bagian(chance: random.Random) -> str:
    a, b = _dua(chance)
    return f"Sebanyak {angka(a)} dari {angka(b)} {chance.choice(BENDA)} atau {_persen(a + 3, b)} telah dilayani."


def _salah_arah(chance: random.Random) -> str:
    a, b = _dua(chance)
    return (
        f"Jumlah layanan {chance.choice(('menurun', 'turun'))} dari {angka(a)} menjadi {angka(b)}."
    )


def _salah_jumlah(chance: random.Random) -> str:
    a, b = _dua(chance)
    return f"Hadir {angka(a + b + 7)} orang, terdiri atas {angka(a)} laki-laki dan {angka(b)} perempuan."


def _salah_bagi(chance: random.Random) -> str:
    a, b = chance.randrange(40, 60), chance.randrange(30, 39)
    return f"Komposisinya terdiri atas {a}% pedagang, {b}% perajin, dan {chance.randrange(31, 39)}% petani."


def _salah_kata(chance: random.Random) -> str:
    a = chance.randrange(2, 40)
    return f"Rapat koordinasi dilaksanakan {a} ({terbilang(a + 1)}) kali."


def _salah_ketik(chance: random.Random) -> str:
    ((_, salah),) = slips(1, chance.randrange(10**6))
    return f"Hasilnya dicatat sebagai {salah} oleh petugas."


SALAH: dict[str, Kalimat] = {
    "part of a whole": _salah_bagian,
    "direction": _salah_arah,
    "sum": _salah_jumlah,
    "shares": _salah_bagi,
    "number with its words": _salah_kata,
    "day and date": _salah_tanggal,
    "one-letter slip": _salah_ketik,
    "rank": lambda c: f"Nilainya berada pada peringkat {c.randrange(40, 60)} dari {c.randrange(20, 38)} perangkat daerah.",
    "a bound element apart": lambda c: f"Koordinasi {c.choice(('antar', 'non', 'pasca'))} {c.choice(('lembaga', 'panen', 'bencana'))} ditingkatkan.",
    "di- and di": lambda c: f"Kegiatan di {c.choice(('laksanakan', 'tetapkan', 'susun', 'rinci'))} menurut rencana.",
    "thousands with a comma": lambda c: f"Dilayani {c.randrange(1, 9)},{c.randrange(100, 999)} {c.choice(BENDA)} selama setahun.",
    "month in small letters": lambda c: f"Rapat dilaksanakan pada tanggal {c.randrange(1, 28)} {c.choice(MONTHS).lower()} 2021.",
    "no such chapter": lambda c: f"Hal itu diuraikan dalam BAB {c.choice(('VIII', 'IX', 'XI'))}.",
    "another region in our place": lambda c: f"Renja ini disusun untuk masyarakat {c.choice(('Kabupaten Jember', 'Kota Malang', 'Kabupaten Ngawi'))}.",
    "blank in front of a mark": _pilih("Renja disusun , dibahas, dan ditetapkan.", "Renja dibahas ( bersama ) pemangku kepentingan."),
    "word twice": _pilih("Renja disusun disusun setiap tahun.", "Warga warga hadir dalam rapat."),
    "left of another program": _pilih("Renja disusun[^1] setiap tahun.", "Renja &nbsp; disusun setiap tahun.", "\uf0b7 Renja disusun setiap tahun."),
}  # fmt: skip
"""Sentences with one fault, by kind."""
