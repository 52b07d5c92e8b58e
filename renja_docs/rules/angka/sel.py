"""Figures in the cells of tables: types, units, order of magnitude, parts and wholes, differences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import BERANGKA, CATATAN, Isian, Lajur, lajur
from renja_docs.rules.angka.satuan import baku, berpersen
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka, decimals

_SUMBER = "Permendagri 86/2017 Lampiran T-C.30"
ARAH = Aturan(
    "RD6060",
    "galat",
    "Arah dalam keterangan",
    _SUMBER,
    "Kata meningkat, menurun, atau tetap dalam keterangan sesuai dengan kedua tahun terakhir pada barisnya.",
    "184 lalu 240 dengan keterangan menurun",
    "184 lalu 240 dengan keterangan meningkat",
)
JENIS = Aturan(
    "RD6061",
    "galat",
    "Isi kolom angka",
    _SUMBER,
    "Kolom angka berisi bilangan, -, atau N/A.",
    "tahun-n2: 24O",
    "tahun-n2: 240",
)
KOSONG = Aturan(
    "RD6062",
    "peringatan",
    "Sel yang kosong di antara yang terisi",
    _SUMBER,
    "Sel angka dan satuan tidak dikosongkan pada baris yang sel lainnya terisi; yang tidak ada ditulis - atau N/A.",
    "target-n3 kosong di antara target-n4 dan target-n2",
    "target-n3: 60",
)
LEBIH = Aturan(
    "RD6063",
    "peringatan",
    "Bagian di atas 100%",
    _SUMBER,
    "Persentase suatu bagian tidak melebihi 100%, kecuali diberi catatan.",
    "Persentase usaha mikro yang diinput 103,31 tanpa catatan",
    "103,31 dengan catatan sebabnya",
)
SATUAN = Aturan(
    "RD6064",
    "peringatan",
    "Satuan baris",
    _SUMBER,
    "Satuan suatu baris sesuai dengan indikatornya, dan sel tidak membawa satuan lain.",
    "Persentase Koperasi Sehat bersatuan Unit",
    "Persentase Koperasi Sehat bersatuan %",
)
BESARAN = Aturan(
    "RD6065",
    "peringatan",
    "Besaran satu baris",
    _SUMBER,
    "Angka satu baris bersatuan sama; yang satu ribuan kali yang lain menandakan satuan atau titik yang keliru.",
    "17.810.000.000 di samping 23.576.198",
    "17.810.000 di samping 23.576.198",
)
SALINAN = Aturan(
    "RD6066",
    "peringatan",
    "Target yang disalin dari realisasi",
    _SUMBER,
    "Target yang sama dengan realisasinya pada banyak baris berurutan biasanya hasil salinan.",
    "lima baris dengan target sama dengan realisasi",
    "target menurut Renstra",
)
LOMPAT = Aturan(
    "RD6067",
    "peringatan",
    "Perubahan besar tanpa keterangan",
    _SUMBER,
    "Jumlah yang turun lebih dari separuh atau naik lebih dari tiga kali dalam setahun diberi keterangan.",
    "3.745 lalu 388 tanpa keterangan",
    "3.745 lalu 388 dengan keterangan sebabnya",
)
SELISIH = Aturan(
    "RD6068",
    "galat",
    "Peningkatan sama dengan selisih",
    _SUMBER,
    "Baris peningkatan sama dengan selisih baris besarannya dari tahun ke tahun.",
    "omzet 2.795.726 lalu 6.838.554, peningkatan 5.096.960",
    "peningkatan 4.042.828",
)
BAGIAN = Aturan(
    "RD6069",
    "galat",
    "Bagian dan keseluruhan",
    _SUMBER,
    "Jumlah suatu bagian tidak melebihi jumlah keseluruhannya.",
    "Jumlah koperasi 1.140, Jumlah koperasi sehat 2.000",
    "Jumlah koperasi 1.140, Jumlah koperasi sehat 200",
)
NOMOR = Aturan(
    "RD6056",
    "galat",
    "Nomor baris",
    _SUMBER,
    "Nomor baris yang diketik berurutan tanpa lompatan dan tanpa ulangan.",
    "1, 2, 4",
    "1, 2, 3",
)
KEMBAR = Aturan(
    "RD6057",
    "peringatan",
    "Baris kembar",
    _SUMBER,
    "Satu uraian atau indikator berdiri satu kali dalam satu tabel.",
    "dua baris Jumlah koperasi aktif",
    "satu baris Jumlah koperasi aktif",
)
TARGET = Aturan(
    "RD6058",
    "peringatan",
    "Target yang naik turun",
    _SUMBER,
    "Target tahunan satu indikator bergerak ke satu arah.",
    "74, 67, 78",
    "74, 76, 78",
)
_UANG = re.compile(
    r"(?i)(?:(?:jumlah|nilai|besaran?)\s+)?(?:(?:peningkatan|kenaikan|rata-rata)\s+)?"
    r"(?:omz?set|omzet|pendapatan|realisasi (?:investasi|anggaran|belanja)|nilai (?:investasi|aset)|PDRB|PAD)\b"
)
"""Labels of rows that measure money."""
_NAIK = re.compile(r"(?i)\b(?:meningkat|naik|bertambah)\b")
_TURUN = re.compile(r"(?i)\b(?:menurun|turun|berkurang)\b")
_ARAH_SAJA = re.compile(r"(?i)\s*(?:meningkat|menurun|naik|turun|bertambah|berkurang|tetap)\s*\Z")
_TETAP = re.compile(r"(?i)\s*(?:tetap|sama)\s*\Z")
SKALA = {"rupiah": 1, "ribu rupiah": 1000, "juta rupiah": 10**6, "miliar rupiah": 10**9}
TAHUNAN = ("tahun", "realisasi")


def _pada(aturan: Aturan, baris: Lajur, isian: Isian, pesan: str, saran: str) -> Finding:
    return temuan(
        aturan, isian.asal.location, pesan, saran, tempat=f"{baris.tempat}, kolom {isian.kolom}"
    )


def _a(isian: Isian) -> Decimal:
    """The number of a cell that has one."""
    return isian.nilai.angka if isian.nilai and isian.nilai.angka is not None else Decimal(0)


def isi_kolom(kajian: Reading) -> Iterator[Finding]:
    """Columns of figures hold figures."""
    for baris in lajur(kajian):
        for isian in baris.isian.values():
            if (
                isian.jenis in BERANGKA
                and isian.teks
                and isian.nilai is None
                and not re.match(r"-?\s*Rp", isian.teks)
            ):
                yield _pada(
                    JENIS,
                    baris,
                    isian,
                    f"{quoted(isian.teks)} bukan angka.",
                    "Tulis bilangan seperti 1.250 atau 12,5; - bila tidak ada.",
                )


def sel_kosong(kajian: Reading) -> Iterator[Finding]:
    """No figure is left out between its neighbours of the same kind."""
    per_tabel: dict[str, list[Lajur]] = defaultdict(list)
    for baris in lajur(kajian):
        if (
            not baris.judul
            and sum(i.jenis in BERANGKA and bool(i.teks) for i in baris.isian.values()) >= 2
        ):
            per_tabel[baris.tabel.id].append(baris)
    for semua in per_tabel.values():
        banyak: dict[str, int] = defaultdict(int)
        for baris in semua:
            for isian in baris.isian.values():
                banyak[isian.kolom] += (
                    isian.jenis in BERANGKA or isian.kolom == "satuan"
                ) and bool(isian.teks)
        for baris in semua:
            kurang = [
                k for k, n in banyak.items() if n >= 0.8 * len(semua) and n and k not in baris.isian
            ]
            if kurang and len(semua) >= 3:
                yield temuan(
                    KOSONG,
                    baris.asal.location,
                    f"Kolom {', '.join(kurang)} kosong, padahal terisi pada baris lain.",
                    "Isi angkanya, atau tulis - bila tidak ada.",
                    tempat=baris.tempat,
                )


def bagian_lebih(kajian: Reading) -> Iterator[Finding]:
    """No share exceeds the whole, unless a note says why."""
    for baris in lajur(kajian):
        for isian in baris.angka():
            persen = (isian.nilai is not None and isian.nilai.persen) or baris.satuan == "%"
            if persen and berpersen(baris.label) and _a(isian) > 100 and "100" not in baris.catatan:
                yield _pada(
                    LEBIH,
                    baris,
                    isian,
                    f"{quoted(isian.teks)} melebihi 100%: {quoted(baris.label)}.",
                    "Periksa letak komanya, atau isi catatan.",
                )


def satuan_baris(kajian: Reading) -> Iterator[Finding]:
    """The unit of a row is that of its indicator, and of its cells."""
    for baris in lajur(kajian):
        if baris.satuan and berpersen(baris.label) and baku(baris.satuan) != "%":
            yield _pada(
                SATUAN,
                baris,
                baris.isian["satuan"],
                f"Satuan {quoted(baris.satuan)} untuk {quoted(baris.label)}.",
                "Tulis %.",
            )
        elif baris.satuan == "%" and baris.label.casefold().startswith("jumlah "):
            yield _pada(
                SATUAN,
                baris,
                baris.isian["satuan"],
                f"Satuan % untuk {quoted(baris.label)}.",
                "Tulis satuan jumlahnya.",
            )
        elif (
            baris.satuan
            and _UANG.match(baris.label)
            and not re.search(r"(?i)rupiah|rp|%", baris.satuan)
        ):
            yield _pada(
                SATUAN,
                baris,
                baris.isian["satuan"],
                f"Satuan {quoted(baris.satuan)} untuk {quoted(baris.label)}.",
                "Tulis Rupiah, atau kelipatannya.",
            )
        for isian in baris.angka():
            satuan = isian.nilai.satuan if isian.nilai else ""
            harap = baris.satuan or ("%" if berpersen(baris.label) else "")
            if not satuan and harap == "%" and not baris.satuan and _bersatuan(baris):
                yield _pada(
                    SATUAN,
                    baris,
                    isian,
                    f"{quoted(isian.teks)} tanpa satuan.",
                    f"Tulis {isian.teks}%.",
                )
            elif satuan and harap and baku(satuan) != baku(harap):
                yield _pada(
                    SATUAN,
                    baris,
                    isian,
                    f"{quoted(isian.teks)} pada baris bersatuan {harap}.",
                    f"Tulis dengan satuan {harap}.",
                )


def _bersatuan(baris: Lajur) -> bool:
    """True if some figure of a row has its unit in the cell."""
    return any(i.nilai and i.nilai.satuan for i in baris.angka())


def besaran_baris(kajian: Reading) -> Iterator[Finding]:
    """The figures of a row differ by less than a factor of 500, shares by less than 50."""
    for baris in lajur(kajian):
        semua = [i for i in baris.angka("target", "realisasi", "proyeksi", "tahun") if _a(i) > 0]
        if len(semua) < 2 or len({i.nilai.satuan for i in semua if i.nilai}) > 1:
            continue
        kecil, besar = min(semua, key=_a), max(semua, key=_a)
        if _a(besar) >= (50 if baris.satuan == "%" else 500) * _a(kecil):
            yield _pada(
                BESARAN,
                baris,
                besar,
                f"{quoted(besar.teks)} di samping {quoted(kecil.teks)}.",
                "Periksa satuan dan titiknya.",
            )


def kolom_salinan(kajian: Reading) -> Iterator[Finding]:
    """Targets are not copied from realisations row after row."""
    mulai: dict[str, list[Lajur]] = defaultdict(list)
    for baris in lajur(kajian):
        pasangan = list(_pasangan(baris))
        runtun = mulai[baris.tabel.id]
        if pasangan and all(_a(t) == _a(r) for t, r in pasangan):
            runtun.append(baris)
            if len(runtun) == 5:
                yield temuan(
                    SALINAN,
                    runtun[0].asal.location,
                    "Target sama dengan realisasi pada paling sedikit 5 baris berurutan.",
                    "Isi target menurut Renstra.",
                    tempat=runtun[0].tempat,
                )
        elif pasangan and len(runtun) < 5:
            runtun.clear()


def _pasangan(baris: Lajur) -> Iterator[tuple[Isian, Isian]]:
    """Target and realisation of the same year."""
    nyata = {i.mundur: i for i in baris.angka("realisasi")}
    for target in baris.angka("target"):
        if target.mundur in nyata:
            yield target, nyata[target.mundur]


def perubahan_besar(kajian: Reading) -> Iterator[Finding]:
    """A count that halves or triples in a year has a note; a word of direction explains no change by ten times."""
    for baris in lajur(kajian):
        terang = bool(baris.catatan) and not _ARAH_SAJA.match(baris.catatan)
        if (
            terang
            or baku(baris.satuan) == "%"
            or berpersen(baris.label)
            or baris.label.casefold().startswith("rasio")
        ):
            continue
        turun, naik = (10, 10) if baris.catatan else (2, 3)
        for lama, baru in pairwise(baris.angka(*TAHUNAN)):
            besar = _a(baru) * turun < _a(lama) or _a(baru) > naik * _a(lama)
            if lama.peran == baru.peran and _a(lama) > 10 and besar:
                yield _pada(
                    LOMPAT,
                    baris,
                    baru,
                    f"Dari {quoted(lama.teks)} menjadi {quoted(baru.teks)} tanpa keterangan.",
                    "Periksa angkanya, atau isi keterangan.",
                )


def arah_keterangan(kajian: Reading) -> Iterator[Finding]:
    """A word of direction in a note agrees with the last two years of its row."""
    for baris in lajur(kajian):
        tahun = baris.angka(*TAHUNAN)
        kolom = next((k for k in CATATAN if k in baris.isian), "")
        if len(tahun) < 2 or not kolom:
            continue
        lama, baru = tahun[-2], tahun[-1]
        beda = _a(baru) - _a(lama)
        naik, turun = _NAIK.search(baris.catatan), _TURUN.search(baris.catatan)
        salah = (
            (naik and not turun and beda <= 0)
            or (turun and not naik and beda >= 0)
            or (_TETAP.match(baris.catatan) and beda != 0)
        )
        if salah:
            harus = "meningkat" if beda > 0 else "menurun" if beda < 0 else "tetap"
            yield _pada(
                ARAH,
                baris,
                baris.isian[kolom],
                f"Keterangan {quoted(baris.catatan)}, padahal dari {lama.teks} menjadi {baru.teks}.",
                f"Tulis {harus}, atau pakai {{{{ arah(...) }}}}.",
            )


def peningkatan(kajian: Reading) -> Iterator[Finding]:
    """A row of yearly increases is the difference of the row it speaks of."""
    tingkat: dict[tuple[str, str], Lajur] = {}
    for baris in lajur(kajian):
        tingkat.setdefault((baris.tabel.id, _inti(baris.label)), baris)
    for baris in lajur(kajian):
        pokok = re.sub(r"(?i)\b(?:peningkatan|kenaikan|pertambahan)\s+", "", baris.label)
        dasar = tingkat.get((baris.tabel.id, _inti(pokok)))
        if pokok != baris.label and dasar and dasar is not baris:
            yield from _selisih(baris, dasar)


def _inti(label: str) -> str:
    return " ".join(label.casefold().replace("omset", "omzet").split())


def _selisih(baris: Lajur, dasar: Lajur) -> Iterator[Finding]:
    skala = SKALA.get(baku(baris.satuan)), SKALA.get(baku(dasar.satuan))
    kali = Decimal(skala[1] or 1) / Decimal(skala[0] or 1)
    for isian in baris.angka("target", "realisasi", "proyeksi", "tahun"):
        kini, lalu = _tahun(dasar, isian, 0), _tahun(dasar, isian, 1)
        if kini and lalu:
            hitung = (_a(kini) - _a(lalu)) * kali
            if abs(hitung - _a(isian)) > max(kali, Decimal(1)):
                yield _pada(
                    SELISIH,
                    baris,
                    isian,
                    f"{quoted(isian.teks)}, padahal selisih {kini.teks} dan {lalu.teks} "
                    f"adalah {angka(hitung, decimals(hitung))}.",
                    "Perbaiki angkanya.",
                )


def _tahun(dasar: Lajur, isian: Isian, sebelum: int) -> Isian | None:
    """The level that a difference starts from: of the same role, else the nearest realised one."""
    if isian.mundur is None:
        return None
    mundur = isian.mundur + sebelum
    peran = [isian.peran] if isian.peran == "target" else [isian.peran, "proyeksi", "realisasi"]
    semua = {(i.peran, i.mundur): i for i in dasar.angka()}
    return next((semua[p, mundur] for p in peran if (p, mundur) in semua), None)


def bagian_keseluruhan(kajian: Reading) -> Iterator[Finding]:
    """'Jumlah X yang ...' is not more than 'Jumlah X'."""
    per_tabel: dict[str, list[Lajur]] = defaultdict(list)
    for baris in lajur(kajian):
        if baris.label.casefold().startswith("jumlah "):
            per_tabel[baris.tabel.id].append(baris)
    for semua in per_tabel.values():
        for bagian in semua:
            for utuh in semua:
                if (
                    bagian.label.casefold().startswith(utuh.label.casefold() + " ")
                    and bagian.satuan == utuh.satuan
                ):
                    yield from _melebihi(bagian, utuh)


def _melebihi(bagian: Lajur, utuh: Lajur) -> Iterator[Finding]:
    for isian in bagian.angka():
        lain = utuh.isian.get(isian.kolom)
        if lain and lain.nilai and lain.nilai.angka is not None and _a(isian) > lain.nilai.angka:
            yield _pada(
                BAGIAN,
                bagian,
                isian,
                f"{quoted(bagian.label)} {isian.teks} melebihi {quoted(utuh.label)} {lain.teks}.",
                "Periksa kedua angka.",
            )


def nomor_baris(kajian: Reading) -> Iterator[Finding]:
    """Typed row numbers count on, or start again from 1."""
    lalu: dict[str, int] = {}
    sudah: set[tuple[object, int]] = set()
    for baris in lajur(kajian):
        isian = baris.isian.get("no")
        if (
            not isian
            or not isian.teks.rstrip(".").isdecimal()
            or (isian.asal.location, isian.asal.start) in sudah
        ):
            continue
        sudah.add((isian.asal.location, isian.asal.start))
        nomor, sebelum = int(isian.teks.rstrip(".")), lalu.get(baris.tabel.id, 0)
        if nomor not in (sebelum + 1, 1):
            yield _pada(
                NOMOR, baris, isian, f"Nomor {nomor} sesudah {sebelum}.", f"Tulis {sebelum + 1}."
            )
        lalu[baris.tabel.id] = nomor


def baris_kembar(kajian: Reading) -> Iterator[Finding]:
    """No row stands twice in a table."""
    sudah: dict[tuple[str, str, str], Lajur] = {}
    for baris in lajur(kajian):
        if baris.judul or not baris.angka():
            continue
        kelompok = " ".join(
            i.teks for k, i in baris.isian.items() if i.jenis == "teks" and k not in CATATAN
        )
        lain = sudah.setdefault((baris.tabel.id, _inti(baris.label), kelompok), baris)
        if lain is not baris and baris.label:
            asal = next((i.asal for i in baris.isian.values() if i.teks == baris.label), baris.asal)
            yield temuan(
                KEMBAR,
                asal.location,
                f"Baris {quoted(baris.label)} sudah ada dalam tabel ini.",
                "Gabungkan, atau perbaiki uraiannya.",
                tempat=baris.tempat,
                terkait=(lain.asal.location,),
            )


def target_searah(kajian: Reading) -> Iterator[Finding]:
    """The yearly targets of an indicator move one way."""
    for baris in lajur(kajian):
        semua = baris.angka("target")
        for kiri, tengah, kanan in zip(semua, semua[1:], semua[2:], strict=False):
            naik, turun = _a(tengah) - _a(kiri), _a(kanan) - _a(tengah)
            if naik * turun < 0:
                yield _pada(
                    TARGET,
                    baris,
                    tengah,
                    f"Target {kiri.teks}, {tengah.teks}, {kanan.teks}.",
                    "Periksa angka yang di tengah.",
                )


RULES = (
    Rule(ARAH, arah_keterangan),
    Rule(JENIS, isi_kolom),
    Rule(KOSONG, sel_kosong),
    Rule(LEBIH, bagian_lebih),
    Rule(SATUAN, satuan_baris),
    Rule(BESARAN, besaran_baris),
    Rule(SALINAN, kolom_salinan),
    Rule(LOMPAT, perubahan_besar),
    Rule(SELISIH, peningkatan),
    Rule(BAGIAN, bagian_keseluruhan),
    Rule(NOMOR, nomor_baris),
    Rule(KEMBAR, baris_kembar),
    Rule(TARGET, target_searah),
)
