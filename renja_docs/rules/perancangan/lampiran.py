"""The Lampiran as a part of the regulation, its order, and words that point at what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Blok, Rincian
from renja_docs.content.origin import Node
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.numbering import bab_tercetak
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

DISEBUT = Aturan(
    "RD4072",
    "galat",
    "Lampiran dinyatakan dalam batang tubuh",
    "UU 12/2011 Lampiran II angka 192",
    "Batang tubuh menyatakan bahwa Lampiran merupakan bagian yang tidak terpisahkan dari peraturan ini.",
    "teks: Renja tercantum dalam {{ rujuk('lampiran') }}",
    "teks: Renja tercantum dalam {{ rujuk('lampiran') }} yang merupakan bagian yang tidak terpisahkan dari Peraturan "
    "Bupati ini",
)
PENGANTAR = Aturan(
    "RD4076",
    "galat",
    "Kalimat pengantar tanpa yang diantarkan",
    "EYD; UU 12/2011 Lampiran II angka 87 huruf a",
    "Paragraf yang berakhir titik dua diikuti daftar, tabel, gambar, atau kutipan.",
    '- paragraf: "Tujuannya adalah:", lalu paragraf lain',
    '- paragraf: "Tujuannya adalah:", lalu rincian',
)
TITIK_DUA = Aturan(
    "RD4077",
    "peringatan",
    "Pengantar daftar tanpa titik dua",
    "EYD",
    "Paragraf yang mengantar daftar berakhir dengan titik dua.",
    "- paragraf: Maksudnya sebagai berikut., lalu rincian",
    '- paragraf: "Maksudnya sebagai berikut:", lalu rincian',
)
TUNJUK = Aturan(
    "RD4078",
    "peringatan",
    "Kata penunjuk tanpa yang ditunjuk",
    "EYD; UU 12/2011 Lampiran II angka 280",
    "Di bawah ini dan di atas menunjuk tabel atau gambar yang berdiri di dekatnya; selainnya sebut nomornya.",
    "dapat dilihat pada tabel di bawah ini, sedangkan tabelnya di belakang",
    "dapat dilihat pada {{ rujuk('tabel:t-c-29') }}",
)
URUTAN = Aturan(
    "RD4079",
    "galat",
    "Urutan bagian Lampiran",
    "UU 12/2011 Lampiran II angka 195, 196, dan 197",
    "Sampul, kata pengantar, dan daftar mendahului bab; setiap bagian dicetak satu kali; Lampiran diakhiri "
    "penandatanganan oleh pejabat yang menetapkan.",
    "urutan tanpa bagian penandatanganan",
    "urutan yang diakhiri bagian: penandatanganan",
)
KOSONG = Aturan(
    "RD4095",
    "galat",
    "Bab atau subbab tanpa isi",
    "Permendagri 86/2017 Lampiran",
    "Bab memuat isi atau subbab, dan subbab memuat isi.",
    "isi: []",
    "isi: [paragraf: ...]",
)
URAIAN = Aturan(
    "RD4096",
    "peringatan",
    "Bab atau subbab tanpa uraian dalam sistematika",
    "Permendagri 86/2017 Lampiran",
    "Sistematika penulisan menerangkan setiap bab dan subbab, atau tidak satu pun.",
    "subbab tanpa uraian di antara subbab yang beruraian",
    "uraian: Memuat tujuan dan sasaran.",
)

_BAGIAN = re.compile(
    r"merupakan\s+bagian\s+(?:yang\s+)?tidak\s+terpisahkan\s+dari\s+(?P<jenis>.+?)\s+ini\b"
)
_LAMPIRAN = re.compile(
    r"(?<![\w-])[Ll]ampiran(?:\s+[IVX]+)?\b(?!\s+(?:Undang|Peraturan|Keputusan|UU))"
)
_DEPAN = ("sampul", "kata-pengantar", "daftar-isi", "daftar-tabel", "daftar-gambar")
_BENDA = r"\b(?:tabel|gambar|bagan|grafik|data)(?:\s+\S+)?\s+"
_BAWAH = re.compile(_BENDA + r"(?:di\s?bawah(?:\s+ini)?|berikut(?:\s+ini)?)\b", re.IGNORECASE)
_ATAS = re.compile(_BENDA + r"(?:tersebut\s+)?di\s?atas\b", re.IGNORECASE)
_PENGANTAR = re.compile(
    r"(?:berikut(?:\s+ini)?|yaitu|yakni|antara\s+lain|meliputi|adalah)\s*[.,]\s*\Z"
)


def _menyebut(b: Text) -> bool:
    """True for a norm that names the Lampiran of this regulation."""
    return b.kind != "arti" and bool(
        re.search(r"rujuk\(\s*.lampiran", b.typed) or _LAMPIRAN.search(b.printed)
    )


def disebut(kajian: Reading) -> Iterator[Finding]:
    """The body declares the Lampiran a part of the regulation, and there is one (angka 192)."""
    naskah = kajian.naskah
    menyebut = [b for b in kajian.of("batang-tubuh") if _menyebut(b)]
    rumus = [
        b
        for b in menyebut
        if (c := _BAGIAN.search(b.printed)) and c["jenis"] == naskah.perbup.jenis
    ]
    if naskah.batang_tubuh.perubahan:
        return
    if naskah.lampiran is None and menyebut:
        yield temuan(
            DISEBUT,
            menyebut[0].origin.location,
            f"{menyebut[0].place} menyebut Lampiran yang tidak ada.",
            "Tambahkan lampiran.yaml, atau hapus sebutan itu.",
            tempat=menyebut[0].place,
        )
    if naskah.lampiran is not None and not rumus:
        b = menyebut[0] if menyebut else None
        asal = b.origin if b else naskah.batang_tubuh.origin
        yield temuan(
            DISEBUT,
            asal.location,
            "Batang tubuh tidak menyatakan Lampiran sebagai bagian peraturan ini.",
            "Tulis: tercantum dalam {{ rujuk('lampiran') }} yang merupakan bagian yang tidak terpisahkan dari "
            f"{naskah.perbup.jenis} ini",
            tempat=b.place if b else "batang tubuh",
        )


def _semua_isi(kajian: Reading) -> Iterator[tuple[Blok, ...]]:
    """Every run of blocks of the Lampiran."""
    naskah = kajian.naskah
    for isi in (naskah.kata_pengantar.isi,) if naskah.kata_pengantar else ():
        yield isi
    for bab in naskah.bab:
        for isi in (bab.isi, *(s.isi for s in bab.subbab)):
            yield isi
            yield from _isi_butir(isi)


def _isi_butir(isi: Sequence[Blok]) -> Iterator[tuple[Blok, ...]]:
    for b in isi:
        if b.rincian:
            yield from _isi_rincian(b.rincian)


def _isi_rincian(rincian: Rincian) -> Iterator[tuple[Blok, ...]]:
    for butir in rincian.butir:
        if butir.isi:
            yield butir.isi
            yield from _isi_butir(butir.isi)
        if butir.rincian:
            yield from _isi_rincian(butir.rincian)


def _daftar(b: Blok | None) -> bool:
    return b is not None and b.paragraf is None and b.subjudul is None


def _paragraf(kajian: Reading) -> Iterator[tuple[Text, tuple[Blok, ...], int]]:
    """Every paragraph with the blocks around it and its place among them."""
    by_asal = {b.origin.location: b for b in kajian.of("lampiran") if b.kind == "paragraf"}
    for isi in _semua_isi(kajian):
        for i, blok in enumerate(isi):
            bacaan = by_asal.get(blok.origin.at("paragraf").location) if blok.paragraf else None
            if bacaan:
                yield bacaan, isi, i


def pengantar(kajian: Reading) -> Iterator[Finding]:
    """A paragraph that ends in a colon is followed by what it announces."""
    for b, isi, i in _paragraf(kajian):
        if b.printed.rstrip("* ").endswith(":") and not _daftar(
            isi[i + 1] if i + 1 < len(isi) else None
        ):
            akhir = len(b.printed)
            yield in_text(
                kajian,
                PENGANTAR,
                b,
                (akhir - 1, akhir),
                f"{b.place} berakhir titik dua, tetapi tidak diikuti daftar, tabel, atau gambar.",
                "Tambahkan daftarnya, atau tutup kalimat dengan titik.",
            )


def titik_dua(kajian: Reading) -> Iterator[Finding]:
    """A paragraph that announces a list ends in a colon."""
    for b, isi, i in _paragraf(kajian):
        cocok = _PENGANTAR.search(b.printed)
        if cocok and i + 1 < len(isi) and isi[i + 1].rincian:
            yield in_text(
                kajian,
                TITIK_DUA,
                b,
                (len(b.printed.rstrip()) - 1, len(b.printed)),
                f"{b.place} mengantar daftar tanpa titik dua.",
                "Tutup kalimat itu dengan titik dua.",
                ":",
            )


def tunjuk(kajian: Reading) -> Iterator[Finding]:
    """'Di bawah ini' and 'di atas' point at a table or figure that stands there."""
    for b, isi, i in _paragraf(kajian):
        for pola, dekat in ((_BAWAH, isi[i + 1 : i + 3]), (_ATAS, isi[max(i - 3, 0) : i])):
            for cocok in b.matches(pola):
                if not any(d.tabel or d.gambar for d in dekat):
                    yield in_text(
                        kajian,
                        TUNJUK,
                        b,
                        cocok.span(),
                        f"{quoted(cocok[0])} tidak berdiri di dekat {b.place}.",
                        "Sebut nomornya dengan rujuk(), misalnya {{ rujuk('tabel:t-c-29') }}.",
                    )


def urutan(kajian: Reading) -> Iterator[Finding]:
    """The parts stand in order, each once, the signature last (angka 195-197)."""
    lampiran = kajian.naskah.lampiran
    if lampiran is None:
        return
    sudah: set[str] = set()
    isi_mulai = False
    for u in lampiran.urutan:
        nama = u.bagian or u.bab or u.tabel or ""
        if nama and nama in sudah:
            yield _urutan(u, f"Bagian {nama} dicetak dua kali.", "Hapus salah satu.")
        if u.bagian in _DEPAN and isi_mulai:
            yield _urutan(
                u,
                f"Bagian {u.bagian} berdiri sesudah bab atau tabel.",
                "Pindahkan ke depan bab pertama.",
            )
        if u.bagian != "penandatanganan" and "penandatanganan" in sudah:
            yield _urutan(
                u, "Ada bagian sesudah penandatanganan.", "Pindahkan penandatanganan ke akhir."
            )
        isi_mulai = isi_mulai or bool(u.bab or u.tabel)
        sudah.add(nama)
    if "penandatanganan" not in sudah:
        yield _urutan(
            lampiran,
            "Lampiran tidak diakhiri penandatanganan.",
            "Tambahkan - bagian: penandatanganan.",
        )


def _urutan(simpul: Node, pesan: str, saran: str) -> Finding:
    return temuan(URUTAN, simpul.origin.location, pesan, saran, tempat="Lampiran")


def kosong(kajian: Reading) -> Iterator[Finding]:
    """Chapters and their parts hold something."""
    for bab in kajian.naskah.bab:
        if not bab.isi and not bab.subbab:
            yield temuan(
                KOSONG,
                bab.origin.at("id").location,
                f"Bab {bab.judul} tidak berisi.",
                "Isi bab itu.",
                tempat=bab.id,
            )
        for subbab in bab.subbab:
            if not subbab.isi:
                yield temuan(
                    KOSONG,
                    subbab.origin.at("id").location,
                    f"Subbab {subbab.judul} tidak berisi.",
                    "Isi subbab itu.",
                    tempat=subbab.id,
                )


def uraian(kajian: Reading) -> Iterator[Finding]:
    """The outline explains every chapter and subbab, where it explains any."""
    tercetak = bab_tercetak(kajian.naskah)
    if not any(b.sistematika for isi in _semua_isi(kajian) for b in isi):
        return
    unsur = [s for bab in tercetak for s in (bab.subbab or (bab,))]
    if any(s.uraian for s in unsur):
        for s in unsur:
            if not s.uraian:
                yield temuan(
                    URAIAN,
                    s.origin.at("judul").location,
                    f"{s.judul} tidak diterangkan dalam sistematika.",
                    "Isi uraian.",
                    tempat=s.id,
                )


RULES: tuple[Rule, ...] = (
    Rule(DISEBUT, disebut),
    Rule(PENGANTAR, pengantar),
    Rule(TITIK_DUA, titik_dua),
    Rule(TUNJUK, tunjuk),
    Rule(URUTAN, urutan),
    Rule(KOSONG, kosong),
    Rule(URAIAN, uraian),
)
