"""Codes and names of program.yaml: grammar, place in the tree, order, one name for one code."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from renja_docs.content.finding import Finding
from renja_docs.content.program import Bidang, Kegiatan, PohonProgram, Program, SubKegiatan, Urusan
from renja_docs.rules.angka.nomenklatur import nama_resmi, serupa
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.figures import ProgramNode, children, walk
from renja_docs.sense.reading import Reading

TINGKAT: dict[type, str] = {
    Urusan: "urusan",
    Bidang: "bidang urusan",
    Program: "program",
    Kegiatan: "kegiatan",
    SubKegiatan: "sub kegiatan",
}
_AKAR = r"(?:[1-9]\.[0-9]{2}|X\.XX)"
POLA: dict[type, re.Pattern[str]] = {
    Urusan: re.compile(r"[1-9X]\Z"),
    Bidang: re.compile(rf"{_AKAR}\Z"),
    Program: re.compile(rf"{_AKAR}\.[0-9]{{2}}\Z"),
    Kegiatan: re.compile(rf"{_AKAR}\.[0-9]{{2}}\.[12]\.[0-9]{{2}}\Z"),
    SubKegiatan: re.compile(rf"{_AKAR}\.[0-9]{{2}}\.[12]\.[0-9]{{2}}\.(?:[0-9]{{2}}|[0-9]{{4}})\Z"),
}
CONTOH: dict[type, str] = {
    Urusan: "2",
    Bidang: "2.17",
    Program: "2.17.01",
    Kegiatan: "2.17.01.2.01",
    SubKegiatan: "2.17.01.2.01.01",
}

BENTUK = Aturan(
    "RD6001",
    "galat",
    "Bentuk kode",
    "Permendagri 90/2019 dan Kepmendagri 050-5889 Tahun 2021",
    "Kode terdiri atas urusan, bidang (2 angka), program (2 angka), kegiatan (1 atau 2, titik, 2 angka), dan sub "
    "kegiatan (2 angka; 4 angka sejak Kepmendagri 900.1.15.5-1317 Tahun 2023), dipisahkan dengan titik.",
    "kode: 2.17.01.2,06",
    "kode: 2.17.01.2.06",
)
PENGGANTI = Aturan(
    "RD6002",
    "galat",
    "Kode X.XX pada naskah akhir",
    "Kepmendagri 050-5889 Tahun 2021",
    "X.XX pada nomenklatur program penunjang diganti dengan urusan dan bidang urusan perangkat daerah sebelum "
    "naskah ditetapkan.",
    "kode: X.XX.01.2.07",
    "kode: 2.17.01.2.07",
)
INDUK = Aturan(
    "RD6004",
    "galat",
    "Kode di bawah induknya",
    "Permendagri 90/2019",
    "Kode diawali dengan kode induknya dalam pohon.",
    "2.17.01.2.06.10 di bawah kegiatan 2.17.01.2.05",
    "2.17.01.2.05.10 di bawah kegiatan 2.17.01.2.05",
)
URUT = Aturan(
    "RD6005",
    "peringatan",
    "Urutan kode",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Saudara satu induk berurut menurut kodenya.",
    "2.17.01.2.06.09 sebelum 2.17.01.2.06.08",
    "2.17.01.2.06.08 sebelum 2.17.01.2.06.09",
)
PANJANG = Aturan(
    "RD6006",
    "galat",
    "Panjang kode sub kegiatan",
    "Kepmendagri 900.1.15.5-1317 Tahun 2023",
    "Semua kode sub kegiatan dalam satu naskah memakai 2 angka atau semuanya 4 angka.",
    "2.17.01.2.01.01 dan 2.17.01.2.01.0006",
    "2.17.01.2.01.0001 dan 2.17.01.2.01.0006",
)
SENAMA = Aturan(
    "RD6007",
    "peringatan",
    "Satu nama satu kode",
    "Permendagri 90/2019",
    "Dua program, dan dua kode dalam program yang sama, tidak mungkin bernama sama.",
    "2.07 dan 2.08 sama-sama Penyediaan Jasa Penunjang",
    "2.07 Pengadaan Barang Milik Daerah",
)
URUSAN = Aturan(
    "RD6008",
    "peringatan",
    "Bidang urusan yang ada",
    "UU 23/2014 Lampiran; Permendagri 90/2019",
    "Bidang urusan: 1.01-1.06 (wajib pelayanan dasar), 2.07-2.24 (wajib bukan pelayanan dasar), 3.25-3.32 (pilihan); "
    "4 sampai dengan 8 untuk unsur pendukung, penunjang, pengawasan, kewilayahan, dan pemerintahan umum.",
    "kode: 2.71",
    "kode: 2.17",
)
USULAN = Aturan(
    "RD6009",
    "galat",
    "Kode usulan",
    "Permendagri 86/2017 Lampiran T-C.32",
    "Kode pada usulan.yaml ada dalam program.yaml.",
    "usulan untuk 2.17.07.2.01.03 yang tidak ada",
    "usulan untuk 2.17.07.2.01.04",
)
NOMENKLATUR = Aturan(
    "RD6010",
    "peringatan",
    "Nama menurut nomenklatur",
    "Kepmendagri 050-5889 Tahun 2021",
    "Nama program penunjang, kegiatan, dan sub kegiatannya sama dengan nomenklatur.",
    "2.17.01.2.06.08 Fasilitas Kunjungan Tamu",
    "2.17.01.2.06.08 Fasilitasi Kunjungan Tamu",
)
KATA_PROGRAM = Aturan(
    "RD6011",
    "peringatan",
    "Nama program",
    "Permendagri 90/2019",
    "Nama program dalam nomenklatur diawali kata Program; nama kegiatan dan sub kegiatan tidak.",
    "nama: Pelayanan Izin Usaha Simpan Pinjam",
    "nama: Program Pelayanan Izin Usaha Simpan Pinjam",
)


def _semua(kajian: Reading) -> Iterator[ProgramNode]:
    return walk(kajian.naskah.program) if kajian.naskah.program else iter(())


def _sah(simpul: ProgramNode) -> bool:
    return bool(POLA[type(simpul)].match(simpul.kode))


def _pada(
    aturan: Aturan, simpul: ProgramNode, pesan: str, saran: str, kunci: str = "kode"
) -> Finding:
    return temuan(
        aturan, simpul.origin.at(kunci).location, pesan, saran, tempat=f"kode {simpul.kode}"
    )


def bentuk_kode(kajian: Reading) -> Iterator[Finding]:
    """Every code follows the grammar of its level."""
    for simpul in _semua(kajian):
        if not _sah(simpul):
            nama = TINGKAT[type(simpul)]
            usul = _usul(simpul)
            saran = f"Tulis {usul}." if usul else f"Bentuk kode {nama}: {CONTOH[type(simpul)]}."
            pesan = f"Kode {nama} {quoted(simpul.kode)} {_sebab(simpul.kode)}."
            asal = simpul.origin.at("kode")
            perbaikan = value_repair(kajian, asal, simpul.kode, usul) if usul else ()
            yield temuan(
                BENTUK,
                asal.location,
                pesan,
                saran,
                tempat=f"kode {simpul.kode}",
                perbaikan=perbaikan,
            )
        elif _provinsi(kajian, simpul):
            yield _pada(
                BENTUK,
                simpul,
                f"Kode {simpul.kode} memakai kegiatan provinsi (1.xx), padahal ini naskah "
                f"{kajian.naskah.perbup.daerah}.",
                "Kegiatan kabupaten/kota diawali 2.",
            )


def _provinsi(kajian: Reading, simpul: ProgramNode) -> bool:
    return (
        isinstance(simpul, Kegiatan)
        and simpul.kode.split(".")[3] == "1"
        and kajian.naskah.perbup.daerah.startswith(("Kabupaten", "Kota"))
    )


def _sebab(kode: str) -> str:
    if "," in kode:
        return "memakai koma"
    if re.search(r"\s", kode):
        return "memuat spasi"
    if re.search(r"(?:^|\.)[12][0-9]{2}(?:\.|$)", kode):
        return "kehilangan titik"
    return "tidak mengikuti bentuk kode"


def _usul(simpul: ProgramNode) -> str:
    """The code that was certainly meant: commas and blanks are dots, a lost dot is put back."""
    usul = re.sub(r"\s*[.,]\s*|\s+|-", ".", simpul.kode.strip().upper())
    usul = re.sub(r"^((?:[1-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}\.[12])([0-9]{2})(?=\.|$)", r"\1.\2", usul)
    return usul if POLA[type(simpul)].match(usul) else ""


def kode_pengganti(kajian: Reading) -> Iterator[Finding]:
    """No X.XX is left in a regulation that is set."""
    if kajian.naskah.perbup.tahap == "rancangan":
        return
    for simpul in _semua(kajian):
        if _sah(simpul) and simpul.kode.startswith("X"):
            akar = _bidang(kajian.naskah.program)
            usul = akar + simpul.kode[4:] if akar and len(simpul.kode) > 4 else ""
            asal = simpul.origin.at("kode")
            yield temuan(
                PENGGANTI,
                asal.location,
                f"Kode {simpul.kode} masih memakai X.XX.",
                f"Tulis {usul}."
                if usul
                else "Tulis kode urusan dan bidang urusan perangkat daerah.",
                tempat=f"kode {simpul.kode}",
                perbaikan=value_repair(kajian, asal, simpul.kode, usul) if usul else (),
            )


def _bidang(pohon: PohonProgram | None) -> str:
    """The one field of government of the plan, '' where there are none or several."""
    akar = (
        {s.kode for s in walk(pohon) if isinstance(s, Bidang) and not s.kode.startswith("X")}
        if pohon
        else set()
    )
    return akar.pop() if len(akar) == 1 else ""


def kode_induk(kajian: Reading) -> Iterator[Finding]:
    """The code of a child begins with the code of its parent."""
    for induk in _semua(kajian):
        for anak in children(induk):
            if _sah(induk) and _sah(anak) and not _di_bawah(anak.kode, induk.kode):
                sisa = anak.kode.split(".")[len(induk.kode.split(".")) :]
                yield _pada(
                    INDUK,
                    anak,
                    f"Kode {anak.kode} berada di bawah {TINGKAT[type(induk)]} {induk.kode}.",
                    f"Tulis {'.'.join([induk.kode, *sisa])}, atau pindahkan ke bawah induknya.",
                )


def _di_bawah(anak: str, induk: str) -> bool:
    """True if the parent's parts begin the child's; X of a draft stands for any figure."""
    pasangan = zip(anak.split("."), induk.split("."), strict=False)
    return all(a == b or "X" in a or "X" in b for a, b in pasangan)


def urutan_kode(kajian: Reading) -> Iterator[Finding]:
    """Siblings stand in the order of their codes."""
    pohon = kajian.naskah.program
    for induk in (pohon, *_semua(kajian)) if pohon else ():
        saudara = [s for s in children(induk) if _sah(s)]
        for kiri, kanan in pairwise(saudara):
            if _nomor(kanan.kode) < _nomor(kiri.kode):
                yield _pada(
                    URUT,
                    kanan,
                    f"Kode {kanan.kode} berada sesudah {kiri.kode}.",
                    f"Pindahkan {kanan.kode} ke depan {kiri.kode}.",
                )


def _nomor(kode: str) -> tuple[int, ...]:
    return tuple(0 if "X" in bagian else int(bagian) for bagian in kode.split("."))


def panjang_kode(kajian: Reading) -> Iterator[Finding]:
    """The codes of sub kegiatan have one length throughout."""
    menurut: dict[int, list[ProgramNode]] = defaultdict(list)
    for simpul in _semua(kajian):
        if isinstance(simpul, SubKegiatan) and _sah(simpul):
            menurut[len(simpul.kode.rsplit(".", 1)[-1])].append(simpul)
    if len(menurut) < 2:
        return
    lazim = max(menurut, key=lambda panjang: (len(menurut[panjang]), panjang))
    for panjang, semua in menurut.items():
        for simpul in semua if panjang != lazim else ():
            ujung = int(simpul.kode.rsplit(".", 1)[-1])
            yield _pada(
                PANJANG,
                simpul,
                f"Sub kegiatan {simpul.kode} berangka {panjang}, yang lain {lazim}.",
                f"Tulis {simpul.kode.rsplit('.', 1)[0]}.{ujung:0{lazim}d}.",
            )


def nama_ganda(kajian: Reading) -> Iterator[Finding]:
    """One name stands for one programme, and for one code on each level of a programme."""
    semua: list[ProgramNode] = [s for s in _semua(kajian) if isinstance(s, Program)]
    for kelompok in (semua, *(list(walk(p)) for p in semua)):
        pertama: dict[tuple[type, str], ProgramNode] = {}
        for simpul in kelompok:
            kunci = type(simpul), " ".join(simpul.nama.casefold().split())
            lain = pertama.setdefault(kunci, simpul)
            if lain is not simpul and lain.kode != simpul.kode:
                yield temuan(
                    SENAMA,
                    simpul.origin.at("nama").location,
                    f"Nama {quoted(simpul.nama)} dipakai untuk {lain.kode} dan {simpul.kode}.",
                    "Periksa nama keduanya pada nomenklatur.",
                    tempat=f"kode {simpul.kode}",
                    terkait=(lain.origin.at("nama").location,),
                )


def bidang_urusan(kajian: Reading) -> Iterator[Finding]:
    """The field of government exists."""
    batas = {1: range(1, 7), 2: range(7, 25), 3: range(25, 33)}
    for simpul in _semua(kajian):
        if isinstance(simpul, Bidang) and _sah(simpul) and not simpul.kode.startswith("X"):
            urusan, bidang = (int(bagian) for bagian in simpul.kode.split("."))
            if urusan in batas and bidang not in batas[urusan]:
                yield _pada(
                    URUSAN,
                    simpul,
                    f"Bidang urusan {simpul.kode} tidak ada.",
                    f"Bidang urusan {urusan}: {urusan}.{batas[urusan][0]:02d} sampai dengan "
                    f"{urusan}.{batas[urusan][-1]:02d}.",
                )


def kode_usulan(kajian: Reading) -> Iterator[Finding]:
    """Proposals stand under a code that exists."""
    if not (kajian.naskah.usulan and kajian.naskah.program):
        return
    ada = {s.kode for s in _semua(kajian)}
    for kelompok in kajian.naskah.usulan.usulan:
        if kelompok.kode not in ada:
            yield temuan(
                USULAN,
                kelompok.origin.at("kode").location,
                f"Kode {kelompok.kode} tidak ada dalam program.yaml.",
                "Tulis kode sub kegiatan atau kegiatan yang ada.",
                tempat=f"usulan kode {kelompok.kode}",
            )


def nama_nomenklatur(kajian: Reading) -> Iterator[Finding]:
    """Names of the supporting programme are those of the nomenclature."""
    for simpul in _semua(kajian):
        resmi = nama_resmi(simpul.kode) if _sah(simpul) else ""
        if resmi and not serupa(simpul.nama, resmi):
            yield _pada(
                NOMENKLATUR,
                simpul,
                f"Nama {quoted(simpul.nama)} berbeda dari nomenklatur {simpul.kode}.",
                f"Tulis {quoted(resmi, 200)}, atau periksa kodenya.",
                "nama",
            )


def kata_program(kajian: Reading) -> Iterator[Finding]:
    """Names of programmes, and only they, begin with the word Program."""
    for simpul in _semua(kajian):
        if isinstance(simpul, Program) and not simpul.nama.casefold().startswith("program "):
            yield _pada(
                KATA_PROGRAM,
                simpul,
                f"Nama program {quoted(simpul.nama)} tidak diawali kata Program.",
                f"Tulis {quoted('Program ' + simpul.nama, 200)}.",
                "nama",
            )
        elif isinstance(simpul, Kegiatan | SubKegiatan) and re.match(
            r"(?i)(?:program|(?:sub ?)?kegiatan)\b", simpul.nama
        ):
            yield _pada(
                KATA_PROGRAM,
                simpul,
                f"Nama {TINGKAT[type(simpul)]} {quoted(simpul.nama)} memuat sebutan tingkatnya.",
                "Tulis namanya saja menurut nomenklatur.",
                "nama",
            )


RULES = (
    Rule(BENTUK, bentuk_kode),
    Rule(PENGGANTI, kode_pengganti),
    Rule(INDUK, kode_induk),
    Rule(URUT, urutan_kode),
    Rule(PANJANG, panjang_kode),
    Rule(SENAMA, nama_ganda),
    Rule(URUSAN, bidang_urusan),
    Rule(USULAN, kode_usulan),
    Rule(NOMENKLATUR, nama_nomenklatur),
    Rule(KATA_PROGRAM, kata_program),
)
