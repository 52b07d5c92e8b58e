"""The evaluation of the years before: pairs of target and realisation, strange rates, copied columns."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.content.program import Evaluasi, SubKegiatan
from renja_docs.rules.angka.pohon import Planned as Bersimpul, planned as bersimpul
from renja_docs.rules.angka.lajur import Isian, Lajur, lajur
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.figures import ratio
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka as tulis_angka
from renja_docs.text.numerals import half_up
from renja_docs.text.numerals import nilai as tulis

PASANGAN = Aturan(
    "RD6051",
    "peringatan",
    "Target dan realisasi berpasangan",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Realisasi n-2 dibandingkan dengan targetnya; keduanya diisi atau keduanya kosong.",
    "target: 100 Koperasi tanpa realisasi",
    "target: 100 Koperasi, realisasi: 80 Koperasi",
)
CAPAIAN = Aturan(
    "RD6052",
    "peringatan",
    "Capaian yang perlu catatan",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Realisasi di atas 200% target, atau nol, diberi catatan atau diperiksa kembali.",
    "target: 56 Koperasi, realisasi: 200 Koperasi",
    "target: 56 Koperasi, realisasi: 60 Koperasi",
)
SALINAN = Aturan(
    "RD6053",
    "peringatan",
    "Kolom yang disalin",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Realisasi yang sama dengan targetnya pada semua baris biasanya hasil salinan.",
    "realisasi sama dengan target pada semua indikator",
    "realisasi menurut laporan kinerja",
)
LEWAT = Aturan(
    "RD6054",
    "peringatan",
    "Realisasi melampaui target akhir",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Realisasi sampai n-3 yang lebih dari tiga kali target akhir Renstra menandakan salah satunya keliru.",
    "akhir: 12 Dokumen, realisasi_lalu: 459 Dokumen",
    "akhir: 1.200 Dokumen, realisasi_lalu: 459 Dokumen",
)
HASIL = Aturan(
    "RD6055",
    "peringatan",
    "Hasil yang mengulang keluaran",
    "Permendagri 86/2017 Lampiran T-C.33",
    "Indikator hasil (outcome) bukan indikator keluaran (output) yang diulang.",
    "keluaran dan hasil sama-sama Jumlah Dokumen",
    "hasil: Persentase Pelaksanaan Perencanaan",
)
TABEL = Aturan(
    "RD6037",
    "peringatan",
    "Capaian program dalam tabel",
    "Permendagri 86/2017 Lampiran T-C.29",
    "Capaian di samping nama program, kegiatan, atau sub kegiatan sama dengan realisasi dibagi target n-2 dalam "
    "program.yaml.",
    "Program Penilaian Kesehatan dengan capaian 174%, sedangkan evaluasinya 173,64%",
    "{{ nama('2.17.04') }} dengan {{ capaian('2.17.04') }}",
)


def _baris(kajian: Reading) -> Iterator[tuple[str, str | None, Evaluasi]]:
    """Code, note and line of every line of the evaluation."""
    for simpul in bersimpul(kajian):
        catatan = simpul.catatan if isinstance(simpul, SubKegiatan) else None
        for baris in simpul.evaluasi:
            yield simpul.kode, catatan, baris


def _ada(nilai: Nilai | None) -> bool:
    return nilai is not None and nilai.angka is not None


def pasangan(kajian: Reading) -> Iterator[Finding]:
    """Target and realisation of year n-2 are both there or both absent."""
    for kode, _, baris in _baris(kajian):
        if _ada(baris.target) != _ada(baris.realisasi):
            ada, kurang = ("target", "realisasi") if _ada(baris.target) else ("realisasi", "target")
            yield temuan(
                PASANGAN,
                baris.origin.at(ada).location,
                f"Ada {ada} n-2, tetapi {kurang}nya kosong: {quoted(baris.indikator)}.",
                f"Isi {kurang}.",
                tempat=f"kode {kode}",
            )


def capaian(kajian: Reading) -> Iterator[Finding]:
    """A rate over 200 percent, or of zero, has a note."""
    for kode, catatan, baris in _baris(kajian):
        tingkat = ratio(baris.realisasi, baris.target)
        if tingkat is not None and (tingkat > 200 or tingkat == 0) and not catatan:
            yield temuan(
                CAPAIAN,
                baris.origin.at("realisasi").location,
                f"Tingkat realisasi {tulis_angka(half_up(tingkat, 2), 2)}%: {quoted(baris.indikator)}.",
                "Periksa target dan realisasi, atau isi catatan.",
                tempat=f"kode {kode}",
            )


def kolom_salinan(kajian: Reading) -> Iterator[Finding]:
    """Realisation is not the target copied line by line."""
    semua = [b for _, _, b in _baris(kajian) if _ada(b.target) and _ada(b.realisasi)]
    if len(semua) >= 5 and all(b.target == b.realisasi for b in semua):
        yield temuan(
            SALINAN,
            semua[0].origin.at("realisasi").location,
            f"Realisasi sama dengan target pada semua {len(semua)} baris evaluasi.",
            "Isi realisasi menurut laporan kinerja.",
        )


def target_akhir(kajian: Reading) -> Iterator[Finding]:
    """What was reached up to year n-3 does not exceed the final target many times over."""
    for kode, _, baris in _baris(kajian):
        akhir, lalu = baris.akhir, baris.realisasi_lalu
        tingkat = ratio(lalu, akhir)
        if tingkat is not None and tingkat > 300 and akhir and lalu:
            yield temuan(
                LEWAT,
                baris.origin.at("realisasi_lalu").location,
                f"Realisasi sampai n-3 {quoted(tulis(lalu))}, target akhir {quoted(tulis(akhir))}.",
                "Periksa kedua angka.",
                tempat=f"kode {kode}",
            )


def hasil_keluaran(kajian: Reading) -> Iterator[Finding]:
    """An outcome is another indicator than the output."""
    for simpul in bersimpul(kajian):
        if (
            isinstance(simpul, SubKegiatan)
            and simpul.keluaran
            and simpul.hasil
            and (simpul.keluaran.indikator.casefold() == simpul.hasil.indikator.casefold())
        ):
            yield temuan(
                HASIL,
                simpul.hasil.origin.at("indikator").location,
                f"Hasil mengulang keluaran: {quoted(simpul.hasil.indikator)}.",
                "Tulis indikator hasilnya.",
                tempat=f"kode {simpul.kode}",
            )


def capaian_tabel(kajian: Reading) -> Iterator[Finding]:
    """A rate beside the name of a programme is the one that its evaluation gives."""
    menurut = {_rapat(s.nama): s for s in bersimpul(kajian) if s.evaluasi}
    sudah: set[int] = set()
    for baris in lajur(kajian) if menurut else ():
        simpul = next(
            (menurut[n] for i in baris.isian.values() if (n := _rapat(i.teks)) in menurut), None
        )
        for isian in baris.isian.values() if simpul else ():
            if isian.kolom.startswith("capaian") and isian.asal.start not in sudah and simpul:
                sudah.add(isian.asal.start)
                yield from _capaian_tabel(baris, isian, simpul)


def _capaian_tabel(baris: Lajur, isian: Isian, simpul: Bersimpul) -> Iterator[Finding]:
    tingkat = [
        half_up(t, 2) for e in simpul.evaluasi if (t := ratio(e.realisasi, e.target)) is not None
    ]
    if tingkat and isian.nilai and isian.nilai.persen and isian.nilai.angka not in tingkat:
        yield temuan(
            TABEL,
            isian.asal.location,
            f"{quoted(isian.teks)} untuk {quoted(simpul.nama)}, padahal evaluasinya "
            f"{tulis_angka(tingkat[0], 2)}%.",
            f"Pakai {{{{ capaian('{simpul.kode}') }}}}.",
            tempat=baris.tempat,
        )


def _rapat(teks: str) -> str:
    return " ".join(teks.casefold().split())


RULES = (
    Rule(PASANGAN, pasangan),
    Rule(CAPAIAN, capaian),
    Rule(SALINAN, kolom_salinan),
    Rule(LEWAT, target_akhir),
    Rule(HASIL, hasil_keluaran),
    Rule(TABEL, capaian_tabel),
)
