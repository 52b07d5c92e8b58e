"""Lists in norms (UU 12/2011 Lampiran II angka 85-95), and punctuation that the software prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Blok, Butir, Hubungan, JenisRincian, Rincian
from renja_docs.content.regulasi import Ayat, Pasal
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.sentences import closing_mark, sentence_ends

TANDA_PENUTUP = Aturan(
    "RD4020",
    "galat",
    "Tanda baca penutup diketik",
    "UU 12/2011 Lampiran II angka 22, 87 huruf d, dan 101",
    "Tanda baca penutup pertimbangan, pasal, ayat, butir, dan definisi dicetak oleh program.",
    "- bahwa Renja wajib disusun;",
    "- bahwa Renja wajib disusun",
)
KATA_HUBUNG = Aturan(
    "RD4021",
    "galat",
    "Kata hubung diketik pada butir",
    "UU 12/2011 Lampiran II angka 88 sampai dengan 91",
    "Kata dan, atau, dan/atau di belakang butir kedua dari akhir dicetak dari hubungan.",
    "- laporan; dan",
    "hubungan: dan, lalu - laporan",
)
HUBUNGAN = Aturan(
    "RD4022",
    "galat",
    "Rincian tanpa hubungan",
    "UU 12/2011 Lampiran II angka 88 sampai dengan 90",
    "Rincian dalam norma menyatakan sifatnya: dan (kumulatif), atau (alternatif), dan/atau.",
    "rincian: {butir: [a, b]}",
    "rincian: {hubungan: dan, butir: [a, b]}",
)
TUNGGAL = Aturan(
    "RD4023",
    "galat",
    "Rincian dengan satu butir",
    "UU 12/2011 Lampiran II angka 85",
    "Tabulasi merinci lebih dari satu unsur.",
    "rincian dengan butir a saja",
    "kalimat tanpa rincian",
)
TINGKAT = Aturan(
    "RD4024",
    "galat",
    "Rincian melebihi empat tingkat",
    "UU 12/2011 Lampiran II angka 87 huruf h",
    "Pembagian rincian tidak melebihi 4 tingkat; selebihnya dibagi ke dalam pasal atau ayat lain.",
    "a. > 1. > a) > 1) > tingkat kelima",
    "a. > 1. > a) > 1)",
)
JENIS = Aturan(
    "RD4025",
    "galat",
    "Jenis rincian menurut tingkatnya",
    "UU 12/2011 Lampiran II angka 87 huruf g, 92–95",
    "Rincian norma berturut-turut memakai huruf, angka, huruf, angka.",
    "jenis: angka pada tingkat pertama",
    "jenis: huruf pada tingkat pertama",
)
PEMBUKA = Aturan(
    "RD4026",
    "galat",
    "Frasa pembuka dan rinciannya",
    "UU 12/2011 Lampiran II angka 87 huruf a",
    "Setiap rincian dibaca sebagai satu kesatuan dengan frasa pembukanya, dan frasa pembuka diikuti rincian.",
    "rincian tanpa teks",
    "teks: Renja memuat, lalu rincian",
)
HURUF_KECIL = Aturan(
    "RD4027",
    "galat",
    "Butir diawali huruf kapital",
    "UU 12/2011 Lampiran II angka 87 huruf c",
    "Setiap frasa dalam rincian diawali huruf kecil, kecuali istilah yang didefinisikan dan nama.",
    "- Menyusun laporan",
    "- menyusun laporan",
)
KALIMAT = Aturan(
    "RD4028",
    "peringatan",
    "Butir memuat lebih dari satu kalimat",
    "UU 12/2011 Lampiran II angka 87 huruf d",
    "Butir yang ditutup titik koma berupa frasa; butir yang berupa kalimat utuh memakai kalimat: ya.",
    "- menyusun laporan. Laporan itu disampaikan kepada Bupati",
    "kalimat: ya pada rinciannya",
)

URUTAN_JENIS: tuple[JenisRincian, ...] = ("huruf", "angka", "huruf", "angka")
TANPA_PENUTUP = ("menimbang", "pasal", "ayat", "butir", "arti")
_HUBUNG = re.compile(
    r"\s*[;,]?\s+(dan/atau|dan|atau)\s*\Z|\s*[;,]\s*(dan/atau|dan|atau)\s*[;,.]*\Z"
)
_MENGANTAR = re.compile(
    r"\b(?:sebagai berikut|meliputi|terdiri atas|terdiri dari|yaitu|yakni|antara lain)\s*:?\s*\Z"
)
_KATA_BIASA = re.compile(r"(?:me[mnlrwy]?|di|ter|ber|pe[mnlr]?|ke|se)[a-z]{3,}\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tabulasi:
    """A list of the body with its depth, from 0, and the words that open it."""

    rincian: Rincian
    tingkat: int
    pembuka: str | None
    tempat: str


def tabulasi(pasal: Pasal, tempat: str) -> Iterator[Tabulasi]:
    """Every list of a Pasal, the outer before the inner."""
    if pasal.rincian:
        yield from _bersarang(Tabulasi(pasal.rincian, 0, pasal.teks, tempat))
    for i, ayat in enumerate(pasal.ayat, 1):
        if ayat.rincian:
            yield from _bersarang(Tabulasi(ayat.rincian, 0, ayat.teks, f"{tempat} ayat ({i})"))


def _bersarang(t: Tabulasi) -> Iterator[Tabulasi]:
    yield t
    for butir in t.rincian.butir:
        if butir.rincian:
            yield from _bersarang(
                Tabulasi(butir.rincian, t.tingkat + 1, butir.teks or butir.judul, t.tempat)
            )


def semua_pasal(kajian: Reading) -> Iterator[tuple[Pasal, str]]:
    """Every Pasal of the body, those of amendments included, with its printed name."""
    for pasal in kajian.naskah.semua_pasal():
        label = kajian.labels.get(f"pasal:{pasal.id}")
        yield pasal, label.text if label else f"Pasal {pasal.id}"
    for butir in kajian.naskah.batang_tubuh.perubahan:
        if butir.isi:
            yield butir.isi, f"Pasal I, Pasal {butir.pasal}"


def semua_tabulasi(kajian: Reading) -> Iterator[Tabulasi]:
    """Every list of the body."""
    for pasal, tempat in semua_pasal(kajian):
        yield from tabulasi(pasal, tempat)


def tanda_baca(kajian: Reading) -> Iterator[Finding]:
    """Closing punctuation is printed, not typed (angka 22, 87 huruf d, 101)."""
    berkalimat = frozenset(b.origin.at("teks").location for b in _berkalimat(kajian))
    for b in kajian.texts:
        cocok = closing_mark(b.printed) if b.kind in TANPA_PENUTUP else None
        if cocok is None or _HUBUNG.search(b.printed) or not b.is_typed(*cocok.span()):
            continue
        tanda = cocok[0].strip()
        if b.origin.location not in berkalimat or tanda not in (".", ":"):
            yield in_text(
                kajian,
                TANDA_PENUTUP,
                b,
                cocok.span(),
                f"{b.place} diakhiri tanda {quoted(tanda)}, yang dicetak oleh program.",
                "Hapus tanda baca itu.",
                "",
            )


def _berkalimat(kajian: Reading) -> Iterator[Butir]:
    """The items of the Lampiran that are whole sentences or hold further blocks: they may close themselves."""
    return (b for r in _rincian_lampiran(kajian) for b in r.butir if r.kalimat or b.isi or b.judul)


def _rincian_blok(blok: tuple[Blok, ...]) -> Iterator[Rincian]:
    for b in blok:
        if b.rincian:
            yield from _rincian_dalam(b.rincian)


def _rincian_dalam(rincian: Rincian) -> Iterator[Rincian]:
    yield rincian
    for butir in rincian.butir:
        if butir.rincian:
            yield from _rincian_dalam(butir.rincian)
        yield from _rincian_blok(butir.isi)


def kata_hubung(kajian: Reading) -> Iterator[Finding]:
    """The connective behind the last item but one is printed from 'hubungan' (angka 88-91)."""
    hubungan = {
        b.origin.at("teks").location: t.rincian.hubungan
        for t in semua_tabulasi(kajian)
        for b in t.rincian.butir
    }
    for b in kajian.texts:
        cocok = _HUBUNG.search(b.printed) if b.kind == "butir" else None
        if cocok:
            yield _kata_hubung(kajian, b, cocok, hubungan.get(b.origin.location))


def _kata_hubung(
    kajian: Reading, b: Text, cocok: re.Match[str], hubungan: Hubungan | None
) -> Finding:
    kata = cocok[1] or cocok[2]
    pasti = hubungan == kata
    return in_text(
        kajian,
        KATA_HUBUNG,
        b,
        cocok.span(),
        f"{b.place} diakhiri kata hubung “{kata}”.",
        "Hapus kata itu."
        if pasti
        else f"Hapus kata itu, dan tulis hubungan: {kata} pada rinciannya.",
        "" if pasti else None,
    )


def hubungan(kajian: Reading) -> Iterator[Finding]:
    """A list in a norm says how its items combine (angka 88-90)."""
    for t in semua_tabulasi(kajian):
        if t.rincian.hubungan is None and len(t.rincian.butir) > 1 and not t.rincian.kalimat:
            yield temuan(
                HUBUNGAN,
                t.rincian.origin.location,
                "Rincian tidak menyatakan hubungan antarbutirnya.",
                "Tambahkan hubungan: dan, atau, atau dan/atau.",
                tempat=t.tempat,
            )


def tunggal(kajian: Reading) -> Iterator[Finding]:
    """A list has two items or more (angka 85)."""
    for t in semua_tabulasi(kajian):
        if len(t.rincian.butir) < 2:
            yield temuan(
                TUNGGAL,
                t.rincian.origin.location,
                f"Rincian hanya memuat {len(t.rincian.butir)} butir.",
                "Gabungkan butir itu ke dalam kalimatnya.",
                tempat=t.tempat,
            )


def tingkat(kajian: Reading) -> Iterator[Finding]:
    """Lists are nested four deep at most (angka 87 huruf h)."""
    for t in semua_tabulasi(kajian):
        if t.tingkat == 4:
            yield temuan(
                TINGKAT,
                t.rincian.origin.location,
                "Rincian melebihi 4 tingkat.",
                "Bagi ke dalam pasal atau ayat lain.",
                tempat=t.tempat,
            )


def jenis(kajian: Reading) -> Iterator[Finding]:
    """By depth the markers are a., 1., a), 1) (angka 87 huruf g)."""
    for t in semua_tabulasi(kajian):
        if t.tingkat < 4 and t.rincian.jenis != URUTAN_JENIS[t.tingkat]:
            yield temuan(
                JENIS,
                t.rincian.origin.at("jenis").location,
                f"Rincian tingkat {t.tingkat + 1} berjenis {t.rincian.jenis}.",
                f"Tulis jenis: {URUTAN_JENIS[t.tingkat]}.",
                tempat=t.tempat,
            )


def pembuka(kajian: Reading) -> Iterator[Finding]:
    """A list follows a phrase with which each item reads on (angka 87 huruf a)."""
    for t in semua_tabulasi(kajian):
        if not t.pembuka:
            yield temuan(
                PEMBUKA,
                t.rincian.origin.location,
                "Rincian tidak didahului frasa pembuka.",
                "Tulis teks yang mengantar rincian ini.",
                tempat=t.tempat,
            )
    for pasal, _ in semua_pasal(kajian):
        unsur: tuple[Pasal | Ayat, ...] = (pasal, *pasal.ayat)
        for simpul in unsur:
            yield from _tanpa_rincian(kajian, simpul)


def _tanpa_rincian(kajian: Reading, simpul: Pasal | Ayat) -> Iterator[Finding]:
    """A norm that announces a list and has none."""
    if simpul.rincian or simpul.sistematika or not simpul.teks:
        return
    asal = simpul.origin.at("teks").location
    for b in kajian.of("batang-tubuh"):
        cocok = _MENGANTAR.search(b.printed) if b.origin.location == asal else None
        if cocok:
            yield in_text(
                kajian,
                PEMBUKA,
                b,
                cocok.span(),
                f"{b.place} mengantar rincian yang tidak ada.",
                "Tulis rinciannya pada rincian.",
            )


def huruf_kecil(kajian: Reading) -> Iterator[Finding]:
    """Items begin with a small letter, but for defined terms and names (angka 87 huruf c)."""
    for b in kajian.of("batang-tubuh"):
        if b.kind != "butir" or not (awal := re.match(r"([A-Z])[a-z]+(?=\s|\Z)", b.printed)):
            continue
        if _kata_biasa(kajian, b.printed):
            yield in_text(
                kajian,
                HURUF_KECIL,
                b,
                (0, 1),
                f"{b.place} diawali huruf kapital: {quoted(awal[0])}.",
                f"Tulis {awal[0].lower()}.",
                awal[1].lower(),
            )
    yield from _di_antara_huruf_kecil(kajian)


def _di_antara_huruf_kecil(kajian: Reading) -> Iterator[Finding]:
    """In the Lampiran: an item with a capital among items without."""
    by_asal = {b.origin.location: b for b in kajian.of("lampiran") if b.kind == "butir"}
    for rincian in _rincian_lampiran(kajian):
        isi = [
            by_asal[b.origin.at("teks").location]
            for b in rincian.butir
            if b.origin.at("teks").location in by_asal
        ]
        besar = [
            b
            for b in isi
            if re.match(r"[A-Z][a-z]+(?:\s|\Z)", b.printed) and _kata_biasa(kajian, b.printed)
        ]
        if rincian.kalimat or not besar or len(isi) - len(besar) < 2 * len(besar):
            continue
        for b in besar:
            yield replace(
                in_text(
                    kajian,
                    HURUF_KECIL,
                    b,
                    (0, 1),
                    f"{b.place} diawali huruf kapital, yang lain tidak.",
                    "Tulis dengan huruf kecil.",
                    b.printed[0].lower(),
                ),
                severity="peringatan",
            )


def _rincian_lampiran(kajian: Reading) -> Iterator[Rincian]:
    for bab in kajian.naskah.bab:
        for isi in (bab.isi, *(s.isi for s in bab.subbab)):
            yield from _rincian_blok(isi)


def _kata_biasa(kajian: Reading, teks: str) -> bool:
    """True for a verb or noun with an affix that no capital follows and that begins no defined term."""
    kata = teks.split()
    nama = len(kata) > 1 and kata[1][:1].isupper()
    istilah = {
        d.istilah.split()[0] for pasal in kajian.naskah.semua_pasal() for d in pasal.definisi
    }
    return not nama and kata[0] not in istilah and bool(_KATA_BIASA.match(teks + " "))


def kalimat(kajian: Reading) -> Iterator[Finding]:
    """An item closed by a semicolon is a phrase, not several sentences (angka 87 huruf d)."""
    berkalimat = frozenset(b.origin.at("teks").location for b in _berkalimat(kajian))
    for b in kajian.of("lampiran", "batang-tubuh"):
        if b.kind == "butir" and b.origin.location not in berkalimat:
            for letak in list(sentence_ends(b.printed))[:1]:
                yield in_text(
                    kajian,
                    KALIMAT,
                    b,
                    (letak, letak + 1),
                    f"{b.place} memuat lebih dari satu kalimat.",
                    "Tulis kalimat: ya pada rinciannya, atau gabungkan menjadi satu frasa.",
                )


RULES: tuple[Rule, ...] = (
    Rule(TANDA_PENUTUP, tanda_baca),
    Rule(KATA_HUBUNG, kata_hubung),
    Rule(HUBUNGAN, hubungan),
    Rule(TUNGGAL, tunggal),
    Rule(TINGKAT, tingkat),
    Rule(JENIS, jenis),
    Rule(PEMBUKA, pembuka),
    Rule(HURUF_KECIL, huruf_kecil),
    Rule(KALIMAT, kalimat),
)
