"""What should be alike is: the letters of units, the decimals of a row, the targets of one outcome."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.content.program import Kinerja, Program, SubKegiatan
from renja_docs.rules.angka.indikator import Figure as Angka, figures as angka
from renja_docs.rules.angka.pohon import Planned as Bersimpul, planned as bersimpul
from renja_docs.rules.angka.lajur import lajur
from renja_docs.rules.angka.satuan import berpersen, satuan_indikator
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.figures import walk
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as tulis

HURUF = Aturan(
    "RD6033",
    "peringatan",
    "Huruf satuan",
    "EYD; Permendagri 86/2017 Lampiran T-C.33",
    "Satu satuan ditulis dengan huruf yang sama pada indikator dan semua angkanya.",
    "Jumlah Laporan (Laporan) dengan target 7 laporan",
    "Jumlah Laporan (Laporan) dengan target 7 Laporan",
)
DESIMAL = Aturan(
    "RD6034",
    "peringatan",
    "Desimal sebaris",
    "Permendagri 86/2017 Lampiran T-C.30",
    "Angka persentase dalam satu baris ditulis dengan banyak desimal yang sama.",
    "100,00 di samping 100",
    "100,00 di samping 100,00",
)
MILIK = Aturan(
    "RD6035",
    "peringatan",
    "Indikator program lain",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Dua program tidak diukur dengan indikator yang sama; yang sama biasanya tersalin dari program lain.",
    "Program Izin dengan indikator Program Penunjang",
    "Program Izin dengan indikatornya sendiri",
)
HASIL = Aturan(
    "RD6036",
    "peringatan",
    "Hasil yang terlewat",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Bila hampir semua sub kegiatan suatu program berindikator hasil, semuanya berindikator; indikator hasil yang sama "
    "bertarget di semuanya, atau tidak di mana pun.",
    "Persentase Pemenuhan Pelayanan tanpa target, sedangkan sub kegiatan lain 100%",
    "Persentase Pemenuhan Pelayanan 100%",
)
PERSEN = Aturan(
    "RD6039",
    "peringatan",
    "Persen tanpa kata persentase",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Indikator yang bertarget persen menyebut persentase, rasio, cakupan, tingkat, atau ukuran lain yang dapat "
    "dipersenkan.",
    "Pemenuhan Administrasi Keuangan dengan target 100%",
    "Persentase Pemenuhan Administrasi Keuangan dengan target 100%",
)
RANCU = Aturan(
    "RD6014",
    "peringatan",
    "Indikator yang kehilangan atau mengulang pokoknya",
    "Permendagri 86/2017 Lampiran T-C.30",
    "Sesudah kata Persentase atau Jumlah berdiri apa yang diukur, dan yang diukur bukan perbuatannya sendiri.",
    "Persentase yang diberikan fasilitasi; Jumlah Pemeliharaan Gedung yang Dipelihara",
    "Persentase koperasi yang diberikan fasilitasi; Jumlah Gedung yang Dipelihara",
)
_TANPA_POKOK = re.compile(
    r"(?i)\A(?:persentase|jumlah|banyaknya|rasio)\s+(?:yang|dan|untuk|dengan|pada|oleh)\b"
)
_PERBUATAN = re.compile(
    r"(?i)\A(?:jumlah|persentase)\s+pem(?P<a>\w{4,})an\b.*\byang\s+dip(?P<b>\w{4,})\b"
)
_UKURAN = re.compile(
    r"(?i)\b(?:persen\w*|prosentase|rasio|cakupan|tingkat|indeks|proporsi|laju|pertumbuhan|angka|nilai|kontribusi"
    r"|peningkatan|penurunan|prevalensi|rata-rata|porsi|share|capaian|skor|derajat|meningkatnya|menurunnya)\b"
)


def huruf_satuan(kajian: Reading) -> Iterator[Finding]:
    """A unit has the capitals that its indicator, or else the figure before it, gives it."""
    lalu: dict[tuple[str, str], str] = {}
    for a in angka(kajian):
        harap = satuan_indikator(a.indikator) or lalu.setdefault(
            (a.kode, a.indikator), a.nilai.satuan
        )
        if a.nilai.satuan != harap and a.nilai.satuan.casefold() == harap.casefold():
            lama = tulis(a.nilai)
            baru = lama.removesuffix(a.nilai.satuan) + harap
            yield temuan(
                HURUF,
                a.origin.location,
                f"Satuan {quoted(lama)}, di tempat lain {quoted(harap)}.",
                f"Tulis {baru}.",
                tempat=f"kode {a.kode}",
                perbaikan=value_repair(kajian, a.origin, lama, baru),
            )


def desimal_sebaris(kajian: Reading) -> Iterator[Finding]:
    """The shares of a row have one number of decimals."""
    for baris in lajur(kajian):
        semua = [i for i in baris.angka("target", "realisasi", "proyeksi", "tahun") if i.nilai]
        if baris.satuan != "%" or len(semua) < 3:
            continue
        banyak = [i.nilai.desimal for i in semua if i.nilai]
        lazim = max(set(banyak), key=banyak.count)
        for isian in semua if banyak.count(lazim) > len(banyak) / 2 else ():
            if isian.nilai and isian.nilai.desimal != lazim:
                yield temuan(
                    DESIMAL,
                    isian.asal.location,
                    f"{quoted(isian.teks)} berdesimal {isian.nilai.desimal}, yang lain {lazim}.",
                    "Samakan banyak desimalnya.",
                    tempat=f"{baris.tempat}, kolom {isian.kolom}",
                )


def _utama(simpul: Bersimpul) -> tuple[Kinerja, ...]:
    """The indicators that measure a node itself: its outcome or its output."""
    if isinstance(simpul, SubKegiatan):
        return (simpul.keluaran,) if simpul.keluaran else ()
    return simpul.kinerja


def indikator_milik(kajian: Reading) -> Iterator[Finding]:
    """No indicator measures two programmes."""
    pertama: dict[str, tuple[str, Kinerja]] = {}
    for simpul in bersimpul(kajian):
        program = ".".join(simpul.kode.split(".")[:3])
        for k in _utama(simpul):
            milik, lain = pertama.setdefault(" ".join(k.indikator.casefold().split()), (program, k))
            if milik != program:
                yield temuan(
                    MILIK,
                    k.origin.at("indikator").location,
                    f"{quoted(k.indikator)} sudah menjadi indikator pada program {milik}.",
                    "Periksa indikator keduanya.",
                    tempat=f"kode {simpul.kode}",
                    terkait=(lain.origin.at("indikator").location,),
                )


def target_hasil(kajian: Reading) -> Iterator[Finding]:
    """One outcome of several sub kegiatan has its target at each of them, or at none."""
    for program in (s for s in bersimpul(kajian) if isinstance(s, Program)):
        menurut: dict[str, list[tuple[SubKegiatan, Kinerja]]] = defaultdict(list)
        for sub in walk(program):
            if isinstance(sub, SubKegiatan) and sub.hasil:
                menurut[sub.hasil.indikator.casefold()].append((sub, sub.hasil))
        yield from _tanpa_hasil(program)
        for semua in menurut.values():
            bertarget = [k for _, k in semua if k.target]
            for sub, k in semua if len(bertarget) > len(semua) / 2 else ():
                if not k.target:
                    yield temuan(
                        HASIL,
                        k.origin.at("indikator").location,
                        f"{quoted(k.indikator)} tanpa target, padahal bertarget pada sub kegiatan lain.",
                        "Isi targetnya.",
                        tempat=f"kode {sub.kode}",
                        terkait=(bertarget[0].origin.location,),
                    )


def _tanpa_hasil(program: Program) -> Iterator[Finding]:
    """Sub kegiatan without an outcome in a programme where nearly all have one."""
    semua = [s for s in walk(program) if isinstance(s, SubKegiatan)]
    kurang = [s for s in semua if s.hasil is None]
    for sub in kurang if len(kurang) * 5 <= len(semua) else ():
        yield temuan(
            HASIL,
            sub.origin.at("kode").location,
            f"{quoted(sub.nama)} tanpa indikator hasil, padahal sub kegiatan lain berindikator.",
            "Isi hasil.",
            tempat=f"kode {sub.kode}",
        )


def persen_tanpa_kata(kajian: Reading) -> Iterator[Finding]:
    """An indicator whose target is a share says so."""
    sudah: set[tuple[str, str]] = set()
    for a in angka(kajian):
        if _tanpa_ukuran(a) and (a.kode, a.indikator) not in sudah:
            sudah.add((a.kode, a.indikator))
            yield temuan(
                PERSEN,
                a.indikator_origin.location,
                f"{quoted(a.indikator)} bertarget {tulis(a.nilai)}.",
                f"Tulis Persentase {a.indikator[:1].upper()}{a.indikator[1:]}, atau periksa targetnya.",
                tempat=f"kode {a.kode}",
            )


def _tanpa_ukuran(a: Angka) -> bool:
    """True for a percentage whose indicator neither counts nor names a measure."""
    return (
        a.nilai.angka is not None
        and a.nilai.persen
        and not berpersen(a.indikator)
        and not re.search(r"(?i)\A(?:jumlah|banyaknya)\b", a.indikator)
        and not satuan_indikator(a.indikator)
        and not _UKURAN.search(a.indikator)
    )


def indikator_rancu(kajian: Reading) -> Iterator[Finding]:
    """An indicator names what it measures, and that is no doing that is done again."""
    for b in kajian.texts:
        label = b.kind == "indikator" or (b.kind == "sel" and "indikator" in b.place)
        for cocok in (_TANPA_POKOK.match(b.printed), _PERBUATAN.match(b.printed)) if label else ():
            if (
                cocok
                and cocok.groupdict().get("a", "").casefold()
                == cocok.groupdict().get("b", "").casefold()
            ):
                yield in_text(
                    kajian,
                    RANCU,
                    b,
                    (0, 1),
                    f"{quoted(b.printed)} tidak menyebut apa yang diukur.",
                    "Sebut yang diukur sesudah kata pertama.",
                )


RULES = (
    Rule(HURUF, huruf_satuan),
    Rule(DESIMAL, desimal_sebaris),
    Rule(MILIK, indikator_milik),
    Rule(HASIL, target_hasil),
    Rule(PERSEN, persen_tanpa_kata),
    Rule(RANCU, indikator_rancu),
)
