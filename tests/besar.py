"""A large agency of a Kota: 200 sub kegiatan, several funds, every kind of spending, five years.

All of it follows from the number of a row, so that it is the same each time. As a program it writes
the tree of the example: python -m tests.besar > contoh/renja-kota-2026/content/program.yaml
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

from renja_docs.content.belanja import JENIS_BELANJA
from renja_docs.text.numerals import angka

PROGRAMS, KEGIATAN, SUBS = 5, 4, 10
"""So many programmes, kegiatan in each, sub kegiatan in each of these: 200."""
YEAR: Final = 2026
FUNDS: Final = {
    "pad": "Pendapatan Asli Daerah",
    "dau": "Dana Alokasi Umum",
    "dak": "Dana Alokasi Khusus Fisik",
    "dbh": "Dana Bagi Hasil",
    "insentif": "Insentif Fiskal",
}
AREAS: Final = (
    "Penyusunan Anggaran Daerah",
    "Pengelolaan Perbendaharaan Daerah",
    "Penyelenggaraan Akuntansi Daerah",
    "Pengelolaan Barang Milik Daerah",
    "Pengelolaan Dana Transfer dan Cadangan",
)
"""What each programme is about; each four of OBJECTS are its kegiatan."""
WORK: Final = (
    ("Pembayaran Honorarium Pengelola", "Orang"),
    ("Verifikasi", "Dokumen"),
    ("Penatausahaan", "Laporan"),
    ("Pembinaan", "Orang"),
    ("Evaluasi", "Laporan"),
    ("Inventarisasi", "Unit"),
    ("Pengamanan", "Unit"),
    ("Rekonsiliasi", "Laporan"),
    ("Pemutakhiran", "Dokumen"),
    ("Penyaluran", "Dokumen"),
)
OBJECTS: Final = (
    "Anggaran Pendapatan Asli",
    "Anggaran Belanja Operasi",
    "Anggaran Belanja Modal",
    "Anggaran Pembiayaan",
    "Kas Daerah",
    "Piutang Daerah",
    "Utang Daerah",
    "Investasi Daerah",
    "Akuntansi Pendapatan",
    "Akuntansi Belanja",
    "Akuntansi Aset",
    "Laporan Keuangan",
    "Tanah Milik Daerah",
    "Gedung Milik Daerah",
    "Kendaraan Milik Daerah",
    "Peralatan Milik Daerah",
    "Dana Transfer",
    "Dana Hibah",
    "Dana Darurat",
    "Dana Cadangan",
)


def program() -> str:
    """The text of program.yaml."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Ditulis oleh tests/besar.py; semuanya karangan."
    yield "faktor_maju: 105%"
    yield "lokasi: [{id: kota, teks: Kota Contoh}]"
    yield "sumber_dana:"
    yield from (f"  - {{id: {id_}, teks: {name}}}" for id_, name in FUNDS.items())
    yield "urusan:"
    yield "  - kode: 5"
    yield "    nama: Unsur Penunjang Urusan Pemerintahan"
    yield "    bidang:"
    yield "      - kode: 5.02"
    yield "        nama: Keuangan"
    yield "        program:"
    for one in range(PROGRAMS):
        yield from _program(one)


def _program(one: int) -> Iterator[str]:
    kode = f"5.02.{one + 2:02d}"
    pad = " " * 10
    yield f"{pad}- kode: {kode}"
    yield f"{pad}  nama: Program {AREAS[one]}"
    yield f"{pad}  kinerja:"
    yield from _indicator(pad + "    - ", f"Persentase {AREAS[one]} yang Tepat Waktu", 80, "%")
    yield f"{pad}  lokasi: kota"
    yield f"{pad}  evaluasi:"
    yield from _evaluation(pad + "    - ", f"Persentase {AREAS[one]} yang Tepat Waktu", one)
    yield f"{pad}  kegiatan:"
    for other in range(KEGIATAN):
        yield from _kegiatan(f"{kode}.2.{other + 1:02d}", one * KEGIATAN + other)


def _kegiatan(kode: str, number: int) -> Iterator[str]:
    name = OBJECTS[number]
    pad = " " * 14
    yield f"{pad}- kode: {kode}"
    yield f"{pad}  nama: Pengelolaan {name}"
    yield f"{pad}  kinerja:"
    yield from _indicator(pad + "    - ", f"Persentase {name} yang Dikelola Tertib", 82, "%")
    yield f"{pad}  lokasi: kota"
    yield f"{pad}  evaluasi:"
    yield from _evaluation(pad + "    - ", f"Persentase {name} yang Dikelola Tertib", number)
    yield f"{pad}  sub_kegiatan:"
    for order in range(SUBS):
        yield from _sub(f"{kode}.{order + 1:04d}", number, order)


def _sub(kode: str, number: int, order: int) -> Iterator[str]:
    work, unit = WORK[order]
    row = number * SUBS + order
    name = f"{work} {OBJECTS[number]}"
    jenis = JENIS_BELANJA[row % len(JENIS_BELANJA)]
    amount = _amount(row)
    pad = " " * 18
    yield f"{pad}- kode: {kode}"
    yield f"{pad}  nama: {name}"
    yield f"{pad}  belanja:"
    yield f"{pad}    {jenis}: {angka(amount)}"
    if jenis != "barang_jasa":
        yield f"{pad}    barang_jasa: {angka(amount // 7000 * 100 + row)}"
    yield f"{pad}  pagu_tahun:"
    for year in range(2, 5):
        yield f"{pad}    {YEAR + year}: {angka(amount // 100 * (104 + 3 * year))}"
    yield f"{pad}  keluaran:"
    yield from _indicator(f"{pad}    - ", f"Jumlah {unit} {name} ({unit})", 4 + row % 9, unit)
    if order % 5 == 0:
        second = f"Jumlah Laporan Hasil {name} (Laporan)"
        yield from _indicator(f"{pad}    - ", second, 2 + row % 3, "Laporan")
    yield f"{pad}  lokasi: kota"
    yield f"{pad}  sumber_dana: [{list(FUNDS)[row % len(FUNDS)]}]"


def _indicator(start: str, words: str, first: int, unit: str) -> Iterator[str]:
    """An indicator with the targets of five years. start: the dash in front of it."""
    pad = " " * len(start)
    values = [f"{first + year}{'%' if unit == '%' else ' ' + unit}" for year in range(5)]
    yield f"{start}indikator: {words}"
    yield f"{pad}target: {values[0]}"
    yield f"{pad}maju: {values[1]}"
    yield f"{pad}tahun: {{{', '.join(f'{YEAR + y}: {values[y]}' for y in range(2, 5))}}}"


def _evaluation(start: str, words: str, row: int) -> Iterator[str]:
    """What the years before reached: each year a little more, and now and then a little less."""
    pad = " " * len(start)
    target = 76 + row % 5
    yield f"{start}indikator: {words}"
    yield f"{pad}akhir: 90%"
    yield f"{pad}realisasi_lalu: {target - 3}%"
    yield f"{pad}target: {target}%"
    yield f"{pad}realisasi: {target + (row * 3) % 4 - 2}%"
    yield f"{pad}target_berjalan: {target + 2}%"


def _amount(row: int) -> int:
    """Between some millions and some milliards of rupiah, no two alike."""
    return (row * 7_919 % 997 + 12) * 1_234_500 * (1 + row % 7) + row * 1_000


if __name__ == "__main__":
    sys.stdout.write(program())
