"""Faults of the other kinds of documents from a grammar: a kind, its rule, a place, some words.

Perda with Penjelasan, Keputusan, amendments, regulations of chapters: what the grammar of
paragraphs (tata.py) cannot reach. Kinds, places and words are chosen by a seed (RENJA_BENIH).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from renja_docs.app.pipeline import check
from renja_docs.rules.rule import REMOVED, Edit, Package
from renja_docs.text.numerals import terbilang
from tests.edits import apply, kept, lines_at, original, shared

TUBUH, PENJELASAN = "batang-tubuh.yaml", "penjelasan.yaml"
PELAKU = ("Setiap Pemustaka", "Satuan pendidikan", "Pengelola", "Kepala desa", "Pustakawan")
TINDAKAN = (
    "menyampaikan laporan",
    "menjaga ketertiban",
    "melaksanakan pendataan",
    "membayar denda",
)
HAL = ("tata cara pelaporan", "besaran iuran", "susunan pengelola", "jadwal layanan")


@dataclass(frozen=True, slots=True)
class Salah:
    """A fault of a document. kode: the rule that speaks of it, on the lines of the edit.

    di: the file and the way to the place where it speaks if not there.
    """

    paket: Package
    kode: str
    edit: Edit
    di: tuple[str, str] | None = None

    @property
    def isi(self) -> str:
        """The fault in words."""
        return f"{self.paket}/{self.edit.file} {self.edit.at}: {self.edit.value}"


Jenis = Callable[[random.Random], Salah]


def salah(banyak: int, benih: int) -> list[tuple[str, Salah]]:
    """So many faults of each kind, with the names of the kinds."""
    chance = random.Random(benih)
    return [(nama, buat(chance)) for nama, buat in SALAH.items() for _ in range(banyak)]


def kena(semua: Sequence[tuple[str, Salah]]) -> Iterator[tuple[str, Salah, bool]]:
    """Each fault, put in on its own, and whether its rule speaks where it should."""
    for nama, satu in semua:
        yield nama, satu, _terlihat(satu)


def _terlihat(satu: Salah) -> bool:
    root = shared(satu.paket)
    with kept(root, satu.edit.file):
        berkas, baris = satu.edit.file, apply(root, satu.edit)
        if satu.di is not None:
            berkas, letak = satu.di
            baris = lines_at(original(satu.paket, berkas), letak)
        temuan = check(root / "content", root / "templates", {satu.kode}).findings
    return any(
        di.file == berkas and di.line in baris
        for one in temuan
        if one.code == satu.kode
        for di in (one.location, *one.related)
    )


# --- words


def _wajib(c: random.Random) -> str:
    return f"{c.choice(PELAKU)} {c.choice(('wajib', 'dilarang'))} {c.choice(TINDAKAN)}"


def _urutan(c: random.Random) -> str:
    """The ordinal of a ruling, of one that is there or of none."""
    return f"KE{terbilang(c.choice((2, 3, 4, 5, 6, 9, 11, 12, 20))).upper()}"


# --- places


AYAT = (
    "@hak-masyarakat/ayat/1/teks",
    "@hak-masyarakat/ayat/2/teks",
    "@penyelenggara/ayat/1/teks",
    "@pengembangan-koleksi/ayat/1/teks",
    "@tenaga/ayat/0/teks",
    "@gerakan/ayat/1/teks",
)
"""Ayat of the Perda without a list below them."""
NORMA = ("@kedudukan/ayat/0", "@kedudukan/ayat/1", "@penyusunan-rka/teks")
"""Norms of the regulation of a sub-district."""
DIJELASKAN = ("asas", "hak-masyarakat", "jenis", "sekolah")
"""Pasal of the Perda that are explained, in the order of the file."""
TIDAK_DIJELASKAN = ("tujuan", "ruang-lingkup", "kewajiban-pemda", "kerja-sama", "peran-serta")
DIKTUM = ("@waktu/teks", "@sekretariat/teks", "@biaya/teks")


def _ayat(c: random.Random, kode: str, teks: str) -> Salah:
    return Salah("perda", kode, Edit(TUBUH, c.choice(AYAT), teks))


def _norma(c: random.Random, kode: str, teks: str) -> Salah:
    return Salah("kecamatan", kode, Edit(TUBUH, c.choice(NORMA), teks))


def _dijelaskan(c: random.Random, kode: str, teks: str) -> Salah:
    return Salah("perda", kode, Edit(PENJELASAN, f"pasal/1/ayat/{c.randrange(2)}/teks", teks))


def _tetap(satu: Salah) -> Jenis:
    """A kind of which there is one fault only."""
    return lambda _: satu


def _tambahan(kode: str, teks: str) -> Salah:
    return Salah("perda", kode, Edit(PENJELASAN, "pasal/+", teks))


# --- kinds


def _penjelasan(c: random.Random) -> Salah:
    if c.random() < 0.5:
        hilang = Edit(PENJELASAN, "", REMOVED)
        return Salah("perda", "RD4120", hilang, di=("perbup.yaml", "jenis"))
    isi = f"umum: [paragraf: {c.choice(PELAKU)} dinilai setiap tahun.]"
    return Salah("keputusan", "RD4120", Edit(PENJELASAN, "", isi))


def _bukan_unsur(c: random.Random) -> Salah:
    paket: Package = c.choice(("tanpa-lampiran", "perda", "pergub"))
    kunci = c.choice(("tembusan", "memperhatikan"))
    return Salah(paket, "RD4126", Edit(TUBUH, kunci, "[Gubernur Contoh Raya]"))


def _bab(c: random.Random) -> Salah:
    """A chapter of the closing in front of that of transition."""
    bab = c.choice(("kegemaran-membaca", "pendanaan", "koleksi", "peran-serta"))
    return Salah("perda", "RD4128", Edit(TUBUH, f"@{bab}/judul", "Ketentuan Penutup"))


def _noreg(c: random.Random) -> Salah:
    kunci = c.choice(("noreg", "tambahan_lembaran"))
    return Salah(
        "perda", "RD4125", Edit("perbup.yaml", kunci, REMOVED), di=("perbup.yaml", "jenis")
    )


def _sesuai(c: random.Random) -> str:
    kata = c.choice(
        (
            "sesuai peraturan perundang-undangan",
            "sesuai dengan peraturan perundang-undangan yang berlaku",
            "sesuai ketentuan peraturan perundang-undangan",
            "sesuai dengan ketentuan peraturan perundang-undangan yang berlaku",
        )
    )
    return f"Camat {c.choice(TINDAKAN)} {kata}"


def _pengacuan(c: random.Random) -> str:
    unsur = c.choice(
        (
            f"Pasal 1 angka {c.randrange(12, 40)}",
            f"Lampiran {c.choice(('II', 'III', 'IV'))} Peraturan Bupati ini",
            f"Menimbang huruf {c.choice('efgh')}",
        )
    )
    return f"Renja Kecamatan sebagaimana dimaksud dalam {unsur} menjadi pedoman"


def _asal(c: random.Random) -> Salah:
    """An amendment of an ayat, or of a Pasal, that the amended act does not have."""
    if c.random() < 0.5:
        return Salah(
            "konsolidasi", "RD4106", Edit(TUBUH, "perubahan/0/ayat", f'"{c.randrange(5, 30)}"')
        )
    return Salah(
        "konsolidasi",
        "RD4106",
        Edit(TUBUH, "perubahan/+", f'jenis: dihapus\npasal: "{c.randrange(12, 40)}"'),
    )


def _separuh(c: random.Random) -> Salah:
    nomor = c.sample("2345", 4) if c.random() < 0.5 else list("2345")
    dihapus = "\n".join(f'- {{jenis: dihapus, pasal: "{n}"}}' for n in sorted(nomor))
    return Salah("konsolidasi", "RD4108", Edit(TUBUH, "perubahan", dihapus))


SALAH: dict[str, Jenis] = {
    "explanation that is missing, or of a decision": _penjelasan,
    "explanation of a Pasal that does not exist": lambda c: Salah(
        "perda",
        "RD4121",
        Edit(
            PENJELASAN,
            f"pasal/{c.randrange(len(DIJELASKAN))}/pasal",
            c.choice(("hak-warga", "layanan-umum", "sanksi-pidana", "iuran")),
        ),
    ),
    "explanation that says nothing": lambda c: _tambahan(
        "RD4122",
        f"{{pasal: {c.choice(TIDAK_DIJELASKAN)}{c.choice(('', ', teks: Cukup jelas'))}}}",
    ),
    "norm in an explanation": lambda c: _dijelaskan(
        c,
        "RD4123",
        c.choice((_wajib(c), f"Ketentuan tentang {c.choice(HAL)} diatur dengan Peraturan Bupati")),
    ),
    "explained words without quotes": lambda c: _dijelaskan(
        c, "RD4124", f"Yang dimaksud dengan {c.choice(HAL)} adalah urusan Dinas"
    ),
    "number of the register missing": _noreg,
    "part of a decision in a regulation": _bukan_unsur,
    "ordinal of a ruling typed": lambda c: Salah(
        "keputusan",
        "RD4127",
        Edit(
            TUBUH,
            c.choice(DIKTUM),
            f"Tim sebagaimana dimaksud dalam {c.choice(('diktum', 'Diktum'))} {_urutan(c)} "
            f"{c.choice(('bekerja selama satu tahun', 'dibantu oleh sekretariat'))}",
        ),
    ),
    "power to investigate": lambda c: _norma(
        c,
        "RD4129",
        f"{c.choice(('Camat', 'Pejabat Kecamatan', 'Penyidik pegawai negeri sipil'))} "
        f"{c.choice(('berwenang melakukan penyidikan', 'diberi wewenang melakukan penyidikan'))} "
        f"atas pelanggaran {c.choice(('Renja Kecamatan', 'ketertiban'))}",
    ),
    "phrase for acts in force": lambda c: _norma(c, "RD4130", _sesuai(c)),
    "definition explained": lambda c: _tambahan(
        "RD4131", f"{{pasal: pengertian, teks: {c.choice(PELAKU)} meliputi seluruh kecamatan}}"
    ),
    "revoking regulation of many Pasal": lambda c: Salah(
        "kecamatan",
        "RD4132",
        Edit(
            "perbup.yaml",
            "tentang",
            f"Pencabutan Peraturan Bupati Contoh Nomor {c.randrange(2, 90)} Tahun "
            f"{c.randrange(2011, 2024)} tentang {c.choice(('Pakaian Dinas', 'Jam Kerja'))}",
        ),
    ),
    "chapter of the closing before that of transition": _bab,
    "signing officer of a copy missing": _tetap(
        Salah(
            "tanpa-lampiran",
            "RD4071",
            Edit("perbup.yaml", "tahap", "salinan"),
        )
    ),
    "reference to a part that does not exist": lambda c: _norma(c, "RD4100", _pengacuan(c)),
    "delegation upward": lambda c: _norma(
        c,
        "RD4102",
        f"{c.choice(('Ketentuan lebih lanjut mengenai ', 'Ketentuan lebih lanjut tentang '))}"
        f"{c.choice(HAL)} {c.choice(('diatur', 'ditetapkan'))} {c.choice(('dengan', 'dalam'))} "
        f"{c.choice(('Peraturan Daerah', 'Peraturan Gubernur', 'Peraturan Menteri'))}",
    ),
    "two words for one duty": lambda c: _ayat(
        c,
        "RD4103",
        f"{c.choice(PELAKU)} {c.choice(('harus dan wajib', 'wajib dan harus', 'dapat dan wajib'))} "
        f"{c.choice(TINDAKAN)}",
    ),
    "range from the higher to the lower": lambda c: _norma(
        c,
        "RD4105",
        f"Hal sebagaimana dimaksud dalam Pasal {c.randrange(3, 6)} sampai dengan Pasal "
        f"{c.randrange(1, 3)} menjadi pedoman",
    ),
    "amendment of what is not there": _asal,
    "reference to what an amendment takes away": _tetap(
        Salah("konsolidasi", "RD4107", Edit(TUBUH, "perubahan/+", 'jenis: dihapus\npasal: "3"'))
    ),
    "more than half amended": _separuh,
    "name of a kind that the region does not use": lambda c: Salah(
        "perda",
        "RD5050",
        Edit(
            "dasar-hukum.yaml",
            f"{c.choice(('@perda-9-2010', '@uu-43-2007'))}/sebutan",
            c.choice(("Kanun", "Dekrit", "Maklumat")),
        ),
    ),
}
"""Kinds of faults, with what makes one."""
