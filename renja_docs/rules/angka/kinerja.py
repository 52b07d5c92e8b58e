"""Indicators and targets of the plan year: units, empty cells, shares over 100."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin
from renja_docs.content.program import Evaluasi, Kegiatan, Kinerja, Program, SubKegiatan
from renja_docs.content.tabel import Usulan
from renja_docs.rules.angka.nomenklatur import official_unit as satuan_resmi
from renja_docs.rules.angka.satuan import baku, berjumlah, berpersen, cocok, satuan_indikator
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.figures import walk
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import nilai as tulis

SATUAN = Aturan(
    "RD6041",
    "galat",
    "Satuan target dan indikator",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Satuan target sama dengan satuan dalam kurung pada indikatornya; persentase bersatuan %, jumlah tidak.",
    "Jumlah Laporan (Laporan) dengan target 48 rekening",
    "Jumlah Laporan (Laporan) dengan target 48 Laporan",
)
TANPA_SATUAN = Aturan(
    "RD6042",
    "peringatan",
    "Target tanpa satuan",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Target, realisasi, dan volume usulan ditulis dengan satuannya.",
    "Jumlah Koperasi (Koperasi) dengan target 130",
    "Jumlah Koperasi (Koperasi) dengan target 130 Koperasi",
)
SATU_SATUAN = Aturan(
    "RD6043",
    "galat",
    "Satu indikator satu satuan",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Semua angka satu indikator bersatuan sama, sehingga dapat dibandingkan dan dijumlahkan.",
    "akhir: 24 Paket, realisasi_lalu: 6 Unit",
    "akhir: 24 Unit, realisasi_lalu: 6 Unit",
)
WAJIB = Aturan(
    "RD6044",
    "galat",
    "Sel rencana yang kosong",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Setiap sub kegiatan yang didanai mempunyai keluaran dengan target, lokasi, dan sumber dana.",
    "sub kegiatan tanpa sumber_dana",
    "sumber_dana: [dau]",
)
WAJIB_ATAS = Aturan(
    "RD6045",
    "peringatan",
    "Program dan kegiatan tanpa target",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Setiap program dan kegiatan mempunyai indikator dengan target.",
    "kegiatan tanpa kinerja",
    "kinerja: [{indikator: …, target: 100%}]",
)
NOL = Aturan(
    "RD6046",
    "peringatan",
    "Target nol",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Target tahun rencana dan volume usulan lebih dari nol.",
    "target: 0 Dokumen",
    "target: 7 Dokumen",
)
LEBIH = Aturan(
    "RD6047",
    "peringatan",
    "Bagian di atas 100%",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Persentase suatu bagian terhadap keseluruhan tidak melebihi 100%.",
    "Persentase Koperasi Sehat 833,3%",
    "Persentase Koperasi Sehat 83,33%",
)
NOMENKLATUR = Aturan(
    "RD6048",
    "peringatan",
    "Satuan keluaran menurut nomenklatur",
    "Kepmendagri 050-5889 Tahun 2021",
    "Satuan keluaran sub kegiatan program penunjang mengikuti nomenklatur.",
    "2.17.01.2.08.02 dengan target 48 Rekening",
    "2.17.01.2.08.02 dengan target 48 Laporan",
)
GANDA = Aturan(
    "RD6049",
    "peringatan",
    "Indikator ganda",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Satu indikator berdiri satu kali pada satu kode.",
    "dua baris Jumlah Koperasi yang Difasilitasi Akses Pasar",
    "satu baris untuk satu indikator",
)
LONCAT = Aturan(
    "RD6050",
    "peringatan",
    "Besaran yang meloncat",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Angka satu indikator pada tahun-tahun yang berdekatan sebesaran; loncatan sepuluh kali biasanya salah koma atau "
    "titik.",
    "target: 2,5 Orang dengan realisasi 2.480 Orang",
    "target: 2.500 Orang dengan realisasi 2.480 Orang",
)
ANGKA_EVALUASI = ("akhir", "realisasi_lalu", "target", "realisasi", "target_berjalan")
Bersimpul = Program | Kegiatan | SubKegiatan


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure with its indicator, their places in the YAML and in the tree."""

    nilai: Nilai
    indikator: str
    asal: Origin
    asal_indikator: Origin
    kunci: str
    kode: str


def bersimpul(kajian: Reading) -> Iterator[Bersimpul]:
    """Programmes, activities, sub-activities."""
    for simpul in walk(kajian.naskah.program) if kajian.naskah.program else ():
        if isinstance(simpul, Program | Kegiatan | SubKegiatan):
            yield simpul


def kinerja(simpul: Bersimpul) -> tuple[Kinerja, ...]:
    """The indicators of the plan year of a node."""
    if isinstance(simpul, SubKegiatan):
        return tuple(k for k in (simpul.keluaran, simpul.hasil) if k)
    return simpul.kinerja


def semua_baris(simpul: Bersimpul) -> tuple[Kinerja | Evaluasi, ...]:
    """The lines of indicators of a node: of the plan year, then of the years before."""
    return (*kinerja(simpul), *simpul.evaluasi)


def angka(kajian: Reading) -> Iterator[Angka]:
    """Every figure of program.yaml that belongs to an indicator."""
    for simpul in bersimpul(kajian):
        for baris in semua_baris(simpul):
            yield from _angka_baris(baris, simpul.kode)
        if simpul.rancangan_awal and simpul.rancangan_awal.target:
            yield from _angka_awal(simpul)


def _angka_baris(baris: Kinerja | Evaluasi, kode: str) -> Iterator[Angka]:
    for kunci in ANGKA_EVALUASI if isinstance(baris, Evaluasi) else ("target", "maju"):
        nilai: Nilai | None = getattr(baris, kunci)
        if nilai is not None:
            yield Angka(
                nilai,
                baris.indikator,
                baris.origin.at(kunci),
                baris.origin.at("indikator"),
                kunci,
                kode,
            )


def _angka_awal(simpul: Bersimpul) -> Iterator[Angka]:
    awal, semua = simpul.rancangan_awal, kinerja(simpul)
    if awal and awal.target:
        sendiri = awal.indikator is not None or not semua
        indikator = awal.indikator or "" if sendiri else semua[0].indikator
        asal = awal.origin.at("indikator") if sendiri else semua[0].origin.at("indikator")
        yield Angka(awal.target, indikator, awal.origin.at("target"), asal, "target", simpul.kode)


def satuan_target(kajian: Reading) -> Iterator[Finding]:
    """A figure's unit is the one that its indicator announces."""
    for a in angka(kajian):
        diharap = satuan_indikator(a.indikator)
        if a.nilai.angka is None or not a.nilai.satuan:
            continue
        if diharap and not cocok(a.nilai, diharap):
            yield _pada(
                SATUAN,
                a,
                f"Satuan {quoted(tulis(a.nilai))} bukan {diharap} seperti pada indikatornya.",
                f"Samakan satuan dengan indikator {quoted(a.indikator)}.",
            )
        elif (
            not diharap
            and berpersen(a.indikator) != a.nilai.persen
            and (berpersen(a.indikator) or berjumlah(a.indikator))
        ):
            harus = "bersatuan %" if berpersen(a.indikator) else "tidak bersatuan %"
            yield _pada(
                SATUAN,
                a,
                f"{quoted(tulis(a.nilai))} untuk indikator {quoted(a.indikator)}.",
                f"Indikator ini {harus}; periksa angka atau indikatornya.",
            )


def tanpa_satuan(kajian: Reading) -> Iterator[Finding]:
    """A figure that counts or measures has its unit."""
    for a in angka(kajian):
        if (
            a.nilai.angka is None
            or a.nilai.satuan
            or not (berpersen(a.indikator) or berjumlah(a.indikator))
        ):
            continue
        satuan = satuan_indikator(a.indikator)
        tunggal = satuan if satuan and "/" not in satuan else ""
        polos = tulis(a.nilai)
        usul = polos + "%" if berpersen(a.indikator) else f"{polos} {tunggal}" if tunggal else ""
        perbaikan = value_repair(kajian, a.asal, polos, usul) if usul else ()
        saran = f"Tulis {usul}." if usul else "Tambahkan satuannya, misalnya 7 Dokumen."
        yield temuan(
            TANPA_SATUAN,
            a.asal.location,
            f"{a.kunci.capitalize().replace('_', ' ')} {polos} tanpa satuan.",
            saran,
            tempat=f"kode {a.kode}",
            perbaikan=perbaikan,
        )
    for u in _volume(kajian):
        if u.volume and not u.volume.satuan:
            yield temuan(
                TANPA_SATUAN,
                u.origin.at("volume").location,
                f"Volume {tulis(u.volume)} tanpa satuan.",
                "Tambahkan satuannya, misalnya 1 Kegiatan.",
                tempat="usulan",
            )


def satu_satuan(kajian: Reading) -> Iterator[Finding]:
    """The figures of one line have one unit."""
    for simpul in bersimpul(kajian):
        for baris in semua_baris(simpul):
            semua = [
                a
                for a in _angka_baris(baris, simpul.kode)
                if a.nilai.angka is not None and a.nilai.satuan
            ]
            satuan = [baku(a.nilai.satuan) for a in semua]
            lazim = max(satuan, key=satuan.count, default="")
            lain = [a for a in semua if baku(a.nilai.satuan) != lazim]
            if lain and not satuan_indikator(baris.indikator):
                biasa = semua[satuan.index(lazim)]
                yield _pada(
                    SATU_SATUAN,
                    lain[0],
                    f"{quoted(tulis(lain[0].nilai))} di samping "
                    f"{quoted(tulis(biasa.nilai))} untuk satu indikator.",
                    "Samakan satuannya.",
                )


def sel_wajib(kajian: Reading) -> Iterator[Finding]:
    """A sub kegiatan has its output with a target, its place, its source of funds."""
    for simpul in bersimpul(kajian):
        if isinstance(simpul, SubKegiatan):
            for apa in _kurang(simpul):
                yield temuan(
                    WAJIB,
                    simpul.origin.at(*apa.split(" ")).location,
                    f"Sub kegiatan {quoted(simpul.nama)} tanpa {_SEBUT[apa]}.",
                    f"Isi {_SEBUT[apa]}.",
                    tempat=f"kode {simpul.kode}",
                )


_SEBUT = {
    "keluaran": "keluaran",
    "keluaran target": "target keluaran",
    "lokasi": "lokasi",
    "sumber_dana": "sumber dana",
}


def _kurang(sub: SubKegiatan) -> Iterator[str]:
    if sub.keluaran is None:
        yield "keluaran"
    elif sub.keluaran.target is None or sub.keluaran.target.angka is None:
        yield "keluaran target"
    if not sub.lokasi:
        yield "lokasi"
    if not sub.sumber_dana:
        yield "sumber_dana"


def sel_wajib_atas(kajian: Reading) -> Iterator[Finding]:
    """A programme and an activity have an indicator with a target."""
    for simpul in bersimpul(kajian):
        if isinstance(simpul, SubKegiatan):
            continue
        if not any(k.target and k.target.angka is not None for k in simpul.kinerja):
            yield temuan(
                WAJIB_ATAS,
                simpul.origin.at("kinerja").location,
                f"{quoted(simpul.nama)} tanpa indikator bertarget.",
                "Isi kinerja dengan indikator dan target.",
                tempat=f"kode {simpul.kode}",
            )


def target_nol(kajian: Reading) -> Iterator[Finding]:
    """No target of the plan year is zero or less."""
    for a in angka(kajian):
        if a.nilai.angka is not None and (
            a.nilai.angka < 0 or (a.nilai.angka == 0 and a.kunci in ("target", "maju"))
        ):
            yield _pada(
                NOL,
                a,
                f"{quoted(tulis(a.nilai))} untuk {quoted(a.indikator)}.",
                "Periksa angkanya.",
            )
    for u in _volume(kajian):
        if u.volume and u.volume.angka == 0:
            yield temuan(
                NOL,
                u.origin.at("volume").location,
                f"Volume {quoted(tulis(u.volume))}.",
                "Periksa angkanya.",
                tempat="usulan",
            )


def bagian_lebih(kajian: Reading) -> Iterator[Finding]:
    """No share exceeds the whole."""
    for a in angka(kajian):
        if (
            a.nilai.angka is not None
            and a.nilai.persen
            and berpersen(a.indikator)
            and a.nilai.angka > 100
        ):
            yield _pada(
                LEBIH,
                a,
                f"{quoted(tulis(a.nilai))} melebihi 100%: {quoted(a.indikator)}.",
                "Periksa letak komanya.",
            )


def satuan_nomenklatur(kajian: Reading) -> Iterator[Finding]:
    """The output of the supporting programme has the unit of the nomenclature."""
    for simpul in bersimpul(kajian):
        if not isinstance(simpul, SubKegiatan) or not simpul.keluaran or not simpul.keluaran.target:
            continue
        resmi, target = satuan_resmi(simpul.kode), simpul.keluaran.target
        if resmi and target.angka is not None and target.satuan and not cocok(target, resmi):
            yield temuan(
                NOMENKLATUR,
                simpul.keluaran.origin.at("target").location,
                f"Satuan {quoted(target.satuan)} berbeda dari nomenklatur {simpul.kode}.",
                f"Pakai satuan {resmi}.",
                tempat=f"kode {simpul.kode}",
            )


def indikator_ganda(kajian: Reading) -> Iterator[Finding]:
    """No indicator stands twice on one code."""
    for simpul in bersimpul(kajian):
        for semua in (kinerja(simpul), simpul.evaluasi):
            sudah: dict[str, Kinerja | Evaluasi] = {}
            for baris in semua:
                lain = sudah.setdefault(" ".join(baris.indikator.casefold().split()), baris)
                if lain is not baris:
                    yield temuan(
                        GANDA,
                        baris.origin.at("indikator").location,
                        f"Indikator {quoted(baris.indikator)} sudah ada pada kode ini.",
                        "Gabungkan, atau perbaiki salah satu indikatornya.",
                        tempat=f"kode {simpul.kode}",
                        terkait=(lain.origin.location,),
                    )


def besaran_loncat(kajian: Reading) -> Iterator[Finding]:
    """The figures of one indicator are of one order of magnitude."""
    for simpul in bersimpul(kajian):
        for baris in simpul.evaluasi:
            semua = [*_angka_baris(baris, simpul.kode), *_rencana(simpul, baris.indikator)]
            positif = [a for a in semua if a.nilai.angka is not None and a.nilai.angka > 0]
            if len(positif) < 2:
                continue
            besar = sorted(positif, key=lambda a: a.nilai.angka or 0)
            tengah = besar[len(besar) // 2].nilai.angka or 1
            for a in (besar[0], besar[-1]):
                kali = max((a.nilai.angka or 1) / tengah, tengah / (a.nilai.angka or 1))
                if kali >= 10:
                    yield _pada(
                        LONCAT,
                        a,
                        f"{quoted(tulis(a.nilai))} jauh dari angka lain indikator ini "
                        f"({quoted(tulis(besar[len(besar) // 2].nilai))}).",
                        "Periksa titik dan komanya.",
                    )


def _rencana(simpul: Bersimpul, indikator: str) -> Iterator[Angka]:
    """The figures of the plan year of the same indicator."""
    for baris in kinerja(simpul):
        if baris.indikator == indikator:
            yield from _angka_baris(baris, simpul.kode)


def _pada(aturan: Aturan, a: Angka, pesan: str, saran: str) -> Finding:
    return temuan(
        aturan,
        a.asal.location,
        pesan,
        saran,
        tempat=f"kode {a.kode}",
        terkait=(a.asal_indikator.location,),
    )


def _volume(kajian: Reading) -> Iterator[Usulan]:
    """The proposals that tell a volume."""
    for kelompok in kajian.naskah.usulan.usulan if kajian.naskah.usulan else ():
        yield from (
            u
            for a in kelompok.aktivitas
            for u in a.usulan
            if u.volume and u.volume.angka is not None
        )


RULES = (
    Rule(SATUAN, satuan_target),
    Rule(TANPA_SATUAN, tanpa_satuan),
    Rule(SATU_SATUAN, satu_satuan),
    Rule(WAJIB, sel_wajib),
    Rule(WAJIB_ATAS, sel_wajib_atas),
    Rule(NOL, target_nol),
    Rule(LEBIH, bagian_lebih),
    Rule(NOMENKLATUR, satuan_nomenklatur),
    Rule(GANDA, indikator_ganda),
    Rule(LONCAT, besaran_loncat),
)
