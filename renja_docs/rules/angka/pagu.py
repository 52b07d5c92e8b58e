"""Money in program.yaml and usulan.yaml: kinds of spending, forecasts, the first draft of the RKPD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location, Node
from renja_docs.content.program import Kegiatan, Program, RancanganAwal, SubKegiatan
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.figures import (
    JENIS_BELANJA,
    ProgramNode,
    by_code,
    children,
    factor,
    pagu,
    sub_kegiatan,
    walk,
)
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import half_up, rupiah

TERKECIL = 100_000
BULAT = 1_000_000

KOSONG = Aturan(
    "RD6021",
    "galat",
    "Sub kegiatan tanpa belanja",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Setiap sub kegiatan dalam rencana mempunyai belanja; pagu dihitung dari jumlahnya.",
    "belanja: {}",
    "belanja: {barang_jasa: 72.822.365}",
)
KECIL = Aturan(
    "RD6022",
    "peringatan",
    "Belanja terlalu kecil",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Belanja di bawah Rp100.000 hampir selalu salah ketik: angka hilang, atau ribuan rupiah ditulis sebagai rupiah.",
    "barang_jasa: 72.822",
    "barang_jasa: 72.822.365",
)
JENIS = Aturan(
    "RD6023",
    "peringatan",
    "Jenis belanja",
    "Permendagri 77/2020",
    "Gaji dan tunjangan merupakan belanja pegawai, dan belanja pegawai berada pada kegiatan administrasi keuangan; "
    "pengadaan kendaraan, gedung, dan tanah merupakan belanja modal; rapat, sosialisasi, dan jasa bukan belanja modal.",
    "Penyediaan Gaji dan Tunjangan ASN dengan barang_jasa",
    "Penyediaan Gaji dan Tunjangan ASN dengan pegawai",
)
FAKTOR = Aturan(
    "RD6024",
    "peringatan",
    "Faktor prakiraan maju",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Faktor prakiraan maju berkisar dari 100% sampai 150%.",
    "faktor_maju: 11%",
    "faktor_maju: 110%",
)
MAJU = Aturan(
    "RD6025",
    "peringatan",
    "Prakiraan maju yang diketik",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Prakiraan maju dihitung; bila diketik, nilainya tidak nol, tidak jauh dari pagu, dan diberi catatan.",
    "maju: 0",
    "maju dihapus, sehingga dihitung dari pagu",
)
MAJU_SAMA = Aturan(
    "RD6026",
    "catatan",
    "Prakiraan maju yang tidak perlu diketik",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Prakiraan maju yang sama dengan pagu kali faktor tidak perlu diketik.",
    "maju: 80.104.602 dengan pagu 72.822.365 dan faktor 110%",
    "tanpa maju",
)
BEDA = Aturan(
    "RD6027",
    "peringatan",
    "Perbedaan dengan rancangan awal",
    "Permendagri 86/2017 Lampiran T-C.31",
    "Pagu, target, indikator, atau lokasi yang berbeda dari rancangan awal RKPD diberi catatan.",
    "rancangan_awal: {pagu: 50.000.000}",
    "rancangan_awal: {pagu: 50.000.000, catatan: Disesuaikan dengan kebutuhan}",
)
JUMLAH = Aturan(
    "RD6028",
    "galat",
    "Jumlah rancangan awal",
    "Permendagri 86/2017 Lampiran T-C.31",
    "Pagu rancangan awal suatu program atau kegiatan sama dengan jumlah pagu rancangan awal di bawahnya.",
    "kegiatan 452.622.733 dengan sub kegiatan berjumlah 452.622.753",
    "kegiatan 452.622.753",
)
KEMBAR = Aturan(
    "RD6029",
    "peringatan",
    "Belanja yang sama persis",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Dua sub kegiatan dengan angka belanja yang sama sampai ke rupiah biasanya hasil salinan.",
    "dua sub kegiatan dengan 282.272.869",
    "282.272.869 dan 7.185.244",
)
USULAN = Aturan(
    "RD6030",
    "peringatan",
    "Anggaran usulan",
    "Permendagri 86/2017 Lampiran T-C.32",
    "Anggaran satu usulan tidak melebihi pagu sub kegiatan tempatnya dan tidak kurang dari Rp100.000.",
    "anggaran: 2.500.000.000 pada sub kegiatan berpagu 269.520.900",
    "anggaran: 25.000.000",
)
USULAN_KOSONG = Aturan(
    "RD6031",
    "catatan",
    "Usulan tanpa anggaran",
    "Permendagri 86/2017 Lampiran T-C.32",
    "Setiap usulan sebaiknya beranggaran, agar besar usulan dapat dijumlahkan.",
    "46 dari 51 usulan tanpa anggaran",
    "semua usulan beranggaran",
)
USULAN_GANDA = Aturan(
    "RD6032",
    "peringatan",
    "Usulan ganda",
    "Permendagri 86/2017 Lampiran T-C.32",
    "Satu lokasi mengusulkan satu aktivitas satu kali.",
    "dua usulan Pelatihan dari Desa Raci",
    "satu usulan",
)
_BUKAN_MODAL = re.compile(
    r"(?i)(?:penyediaan (?:jasa|gaji|administrasi|bahan)|penyelenggaraan rapat|sosialisasi|koordinasi|bimbingan"
    r"|penyusunan|pelaksanaan (?:penatausahaan|penilaian|pengawasan)|fasilitasi|pengawasan|pemeriksaan|evaluasi"
    r"|monitoring"
    r"|pendataan|verifikasi|pendidikan|pelatihan|peningkatan (?:pemahaman|kapasitas|kompetensi))"
)
_MODAL = re.compile(
    r"(?i)(?:pengadaan (?:kendaraan|gedung|tanah|alat (?:besar|angkutan))|pembangunan (?:gedung"
    r"|kantor))"
)


def _sub(kajian: Reading) -> Iterator[SubKegiatan]:
    return sub_kegiatan(kajian.naskah.program) if kajian.naskah.program else iter(())


def _belanja(sub: SubKegiatan) -> Iterator[tuple[str, int, Location]]:
    """The kinds of spending that are given, their amount and place."""
    for jenis in JENIS_BELANJA:
        jumlah = getattr(sub.belanja, jenis)
        if jumlah is not None:
            yield jenis, jumlah, sub.belanja.origin.at(jenis).location


def tanpa_belanja(kajian: Reading) -> Iterator[Finding]:
    """Every sub kegiatan spends something."""
    for sub in _sub(kajian):
        if not pagu(sub):
            yield temuan(
                KOSONG,
                sub.origin.at("belanja").location,
                f"Sub kegiatan {quoted(sub.nama)} tidak mempunyai belanja.",
                "Isi pegawai, barang_jasa, atau modal; hapus sub kegiatan yang tidak didanai.",
                tempat=f"kode {sub.kode}",
            )


def belanja_kecil(kajian: Reading) -> Iterator[Finding]:
    """No amount is so small that digits must be missing."""
    for sub in _sub(kajian):
        for jenis, jumlah, lokasi in _belanja(sub):
            if jumlah < TERKECIL and pagu(sub):
                yield temuan(
                    KECIL,
                    lokasi,
                    f"Belanja {jenis} {rupiah(jumlah)} tidak wajar kecilnya.",
                    "Periksa apakah ada angka yang hilang; hapus baris yang nol.",
                    tempat=f"kode {sub.kode}",
                )


def jenis_belanja(kajian: Reading) -> Iterator[Finding]:
    """Salaries, purchases of vehicles, meetings: each under its kind of spending."""
    for sub in _sub(kajian):
        for jenis, jumlah, lokasi in _belanja(sub):
            sebab = _salah_jenis(sub, jenis) if jumlah else ""
            if sebab:
                yield temuan(
                    JENIS,
                    lokasi,
                    f"{sebab} dicatat sebagai belanja {jenis}.",
                    "Periksa jenis belanja, atau terima dengan alasan.",
                    tempat=f"kode {sub.kode}",
                )


def _salah_jenis(sub: SubKegiatan, jenis: str) -> str:
    """What stands under a kind of spending where it does not belong, '' where all is well."""
    nama = sub.nama
    if jenis != "pegawai" and re.match(r"(?i)penyediaan gaji", nama):
        return "Gaji dan tunjangan"
    if jenis == "pegawai" and not re.search(r"(?i)gaji|keuangan|asn|pegawai|honor|insentif", nama):
        return quoted(nama)
    if jenis == "modal" and _BUKAN_MODAL.match(nama):
        return quoted(nama)
    if jenis != "modal" and _MODAL.match(nama) and not sub.belanja.modal:
        return quoted(nama)
    return ""


def faktor_maju(kajian: Reading) -> Iterator[Finding]:
    """The factor of the forecast lies between 100% and 150%."""
    pohon = kajian.naskah.program
    if pohon and (pohon.faktor_maju.angka is None or not 1 <= factor(pohon) <= Decimal("1.5")):
        yield temuan(
            FAKTOR,
            pohon.origin.at("faktor_maju").location,
            "Faktor prakiraan maju di luar 100% sampai 150%.",
            "Tulis misalnya 110%.",
        )


def prakiraan_maju(kajian: Reading) -> Iterator[Finding]:
    """A typed forecast is near the pagu, and is explained."""
    for sub in _sub(kajian):
        if sub.maju is None or sub.maju == _hitung(kajian, sub):
            continue
        lokasi, besar = sub.origin.at("maju").location, pagu(sub)
        tempat = f"kode {sub.kode}"
        if sub.maju == 0 or not besar or not Decimal("0.5") <= Decimal(sub.maju) / besar <= 2:
            yield temuan(
                MAJU,
                lokasi,
                f"Prakiraan maju {rupiah(sub.maju)} jauh dari pagu {rupiah(besar)}.",
                "Periksa angkanya; hapus baris ini bila prakiraan mengikuti faktor.",
                tempat=tempat,
            )
        elif not sub.catatan:
            yield temuan(
                MAJU,
                lokasi,
                f"Prakiraan maju {rupiah(sub.maju)} tidak mengikuti faktor dan tidak diberi catatan.",
                "Isi catatan, atau hapus baris ini.",
                tempat=tempat,
            )


def prakiraan_sama(kajian: Reading) -> Iterator[Finding]:
    """A forecast that follows from the factor is not typed."""
    for sub in _sub(kajian):
        if sub.maju is not None and sub.maju == _hitung(kajian, sub):
            yield temuan(
                MAJU_SAMA,
                sub.origin.at("maju").location,
                "Prakiraan maju ini sama dengan pagu kali faktor.",
                "Hapus baris ini.",
                tempat=f"kode {sub.kode}",
            )


def _hitung(kajian: Reading, sub: SubKegiatan) -> int:
    pohon = kajian.naskah.program
    return int(half_up(Decimal(pagu(sub)) * factor(pohon))) if pohon else 0


def _berawal(kajian: Reading) -> Iterator[tuple[Program | Kegiatan | SubKegiatan, RancanganAwal]]:
    """The nodes with a first draft of their own."""
    for simpul in walk(kajian.naskah.program) if kajian.naskah.program else ():
        if isinstance(simpul, Program | Kegiatan | SubKegiatan) and simpul.rancangan_awal:
            yield simpul, simpul.rancangan_awal


def beda_rancangan(kajian: Reading) -> Iterator[Finding]:
    """A difference from the first draft of the RKPD is explained."""
    for simpul, awal in _berawal(kajian):
        beda = [
            k
            for k in ("indikator", "target", "lokasi", "pagu")
            if getattr(awal, k) not in (None, *_kini(simpul, k))
        ]
        if beda and not awal.catatan:
            yield temuan(
                BEDA,
                awal.origin.at(beda[0]).location,
                f"{', '.join(beda).capitalize()} berbeda dari rancangan awal RKPD tanpa catatan.",
                "Isi catatan pada rancangan_awal.",
                tempat=f"kode {simpul.kode}",
            )


def _kini(simpul: Program | Kegiatan | SubKegiatan, kunci: str) -> tuple[object, ...]:
    """What the need says for a field of the first draft."""
    if kunci == "pagu":
        return (pagu(simpul),)
    if kunci == "lokasi":
        return (simpul.lokasi,)
    if isinstance(simpul, SubKegiatan):
        return (getattr(simpul.keluaran, kunci),) if simpul.keluaran else ()
    return tuple(getattr(k, kunci) for k in simpul.kinerja)


def jumlah_rancangan(kajian: Reading) -> Iterator[Finding]:
    """The first draft adds up from below."""
    for simpul, awal in _berawal(kajian):
        if awal.pagu is None or isinstance(simpul, SubKegiatan):
            continue
        jumlah = sum(_pagu_awal(anak) for anak in children(simpul))
        if jumlah != awal.pagu:
            yield temuan(
                JUMLAH,
                awal.origin.at("pagu").location,
                f"Pagu rancangan awal {rupiah(awal.pagu)}, jumlah di bawahnya {rupiah(jumlah)} "
                f"(selisih {rupiah(abs(jumlah - awal.pagu))}).",
                "Perbaiki salah satunya, atau hapus pagu ini bila sama dengan jumlahnya.",
                tempat=f"kode {simpul.kode}",
            )


def _pagu_awal(simpul: ProgramNode) -> int:
    awal = getattr(simpul, "rancangan_awal", None)
    if awal is not None and awal.pagu is not None:
        return int(awal.pagu)
    return sum(_pagu_awal(anak) for anak in children(simpul)) if children(simpul) else pagu(simpul)


def belanja_kembar(kajian: Reading) -> Iterator[Finding]:
    """No two sub kegiatan spend the same amount to the rupiah."""
    pertama: dict[int, tuple[str, Location]] = {}
    for sub in _sub(kajian):
        for _, jumlah, lokasi in _belanja(sub):
            if jumlah < BULAT or jumlah % TERKECIL == 0:
                continue
            kode, lain = pertama.setdefault(jumlah, (sub.kode, lokasi))
            if lain != lokasi:
                yield temuan(
                    KEMBAR,
                    lokasi,
                    f"Belanja {rupiah(jumlah)} sama persis dengan belanja {kode}.",
                    "Periksa apakah baris ini hasil salinan.",
                    tempat=f"kode {sub.kode}",
                    terkait=(lain,),
                )


def _usulan(kajian: Reading) -> Iterator[tuple[str, Node, str, int | None]]:
    """Code, proposal, activity and amount of every proposal."""
    for kelompok in kajian.naskah.usulan.usulan if kajian.naskah.usulan else ():
        for aktivitas in kelompok.aktivitas:
            for usulan in aktivitas.usulan:
                yield kelompok.kode, usulan, aktivitas.nama, usulan.anggaran


def anggaran_usulan(kajian: Reading) -> Iterator[Finding]:
    """A proposal costs no more than its sub kegiatan has, and no less than one could buy for."""
    simpul = by_code(kajian.naskah.program)
    for kode, usulan, _, anggaran in _usulan(kajian):
        atas = pagu(simpul[kode]) if kode in simpul else 0
        if anggaran is not None and (anggaran < TERKECIL or (atas and anggaran > atas)):
            yield temuan(
                USULAN,
                usulan.origin.at("anggaran").location,
                f"Anggaran usulan {rupiah(anggaran)} tidak wajar; pagu {kode} {rupiah(atas)}.",
                "Periksa banyaknya angka nol.",
                tempat=f"usulan kode {kode}",
            )


def usulan_tanpa_anggaran(kajian: Reading) -> Iterator[Finding]:
    """How many proposals name no amount: one finding for the whole list."""
    semua = list(_usulan(kajian))
    kosong = [usulan for _, usulan, _, anggaran in semua if anggaran is None]
    if kosong:
        yield temuan(
            USULAN_KOSONG,
            kosong[0].origin.location,
            f"{len(kosong)} dari {len(semua)} usulan tanpa anggaran.",
            "Isi anggaran bila diketahui.",
            tempat="usulan",
        )


def usulan_ganda(kajian: Reading) -> Iterator[Finding]:
    """No place proposes one activity twice."""
    sudah: dict[tuple[str, str, str], Location] = {}
    for kode, usulan, aktivitas, _ in _usulan(kajian):
        tempat = re.sub(r"\W+", " ", str(getattr(usulan, "lokasi", ""))).casefold().strip()
        lain = sudah.setdefault((kode, aktivitas, tempat), usulan.origin.location)
        if lain != usulan.origin.location:
            yield temuan(
                USULAN_GANDA,
                usulan.origin.at("lokasi").location,
                f"Usulan {quoted(aktivitas)} dari lokasi ini sudah ada.",
                "Gabungkan kedua usulan.",
                tempat=f"usulan kode {kode}",
                terkait=(lain,),
            )


RULES = (
    Rule(KOSONG, tanpa_belanja),
    Rule(KECIL, belanja_kecil),
    Rule(JENIS, jenis_belanja),
    Rule(FAKTOR, faktor_maju),
    Rule(MAJU, prakiraan_maju),
    Rule(MAJU_SAMA, prakiraan_sama),
    Rule(BEDA, beda_rancangan),
    Rule(JUMLAH, jumlah_rancangan),
    Rule(KEMBAR, belanja_kembar),
    Rule(USULAN, anggaran_usulan),
    Rule(USULAN_KOSONG, usulan_tanpa_anggaran),
    Rule(USULAN_GANDA, usulan_ganda),
)
